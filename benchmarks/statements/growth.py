"""Draws of two periods with what lies between them."""

from __future__ import annotations

import random
from decimal import Decimal
from functools import partial

from statements.drawing import Draw, Figure, Values, either, figure, last_place, number, quotient, settings, slipped


def growth(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`before`, `after`, the difference `more` and the `rate`; with `down=1` it falls. The rate slips, or its base."""
    given = {"down": 0, "low": 25, "high": 900, "scale": 0, "tolerance": 0, "most": 2, **settings(arguments)}
    base = source.randint(given["low"], given["high"])
    change = source.randint(base // 12 + 1, base * 3 // 5)
    unit = Decimal(1).scaleb(-given["scale"])
    end = base - change if given["down"] else base + change
    rate = quotient(Decimal(100 * change), Decimal(base), source.randint(0, given["most"]))
    right: Values = {"before": Figure(base * unit), "after": Figure(end * unit), "more": Figure(change * unit)}
    right["rate"] = rate
    is_wrong = partial(_is_off, tolerance=given["tolerance"])
    places = -int(last_place(rate).adjusted())
    other = either(source, [{**right, "rate": figure(Decimal(100 * change) / end, places)}], is_wrong)
    if other and source.random() < 0.3:
        return right, other
    return right, slipped(source, right, ["rate"], is_wrong)


def difference(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`before`, `after` and the difference `more`, which slips, by more than a `margin`."""
    given = {"down": 0, "low": 25, "high": 900, "scale": 0, "margin": 0, **settings(arguments)}
    base = source.randint(given["low"], given["high"])
    change = source.randint(base // 12 + 1, base * 3 // 5)
    unit = Decimal(1).scaleb(-given["scale"])
    end = base - change if given["down"] else base + change
    right: Values = {"before": Figure(base * unit), "after": Figure(end * unit), "more": Figure(change * unit)}
    return right, slipped(source, right, ["more"], partial(_is_other_difference, right=right, margin=given["margin"]))


def points(source: random.Random, _: str) -> tuple[Values, Values]:
    """Rates `p` < `q` with `more` points between them; the points slip."""
    places = source.randint(0, 2)
    low, high = sorted(source.sample(range(300, 980), 2))
    p, q = figure(Decimal(low) / 10, places), figure(Decimal(high) / 10, places)
    right: Values = {"p": p, "q": q, "more": Figure(q - p)}
    return right, slipped(source, right, ["more"], _are_other_points)


def marks(source: random.Random, _: str) -> tuple[Values, Values]:
    """Rates `p` < `q`, `more` points between them, and the `mark` of points; wrong with that of per cent."""
    right, _wrong = points(source, "")
    right["mark"] = "个百分点"
    wrong: Values = {**right, "mark": "%"}
    slipped(source, right, ["more"], lambda _values: _is_no_growth(right))
    return right, wrong


def multiple(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`after` is `n` times `before`, which is `more` times more; wrong by one time."""
    given = {"low": 4, **settings(arguments)}
    n, before = source.randint(3, 6), source.randint(given["low"], 90)
    right: Values = {"before": Figure(before), "after": Figure(n * before), "n": Figure(n), "more": Figure(n - 1)}
    return right, {**right, "n": Figure(n + 1), "more": Figure(n)}


def doubled(source: random.Random, _: str) -> tuple[Values, Values]:
    """`after` is twice `before`, which is `half` of it; wrong when it is thrice, or a digit slips."""
    before = source.randint(12, 300)
    right: Values = {"before": Figure(before), "after": Figure(2 * before)}
    other = {**right, "after": Figure(source.choice((3 * before, before + before // 2)))}
    return right, source.choice((other, slipped(source, right, ["after"], _is_not_twice)))


def fourfold(source: random.Random, _: str) -> tuple[Values, Values]:
    """`after` is four times `before`; wrong when it is two or three times, or a little more."""
    before = source.randint(12, 300)
    right: Values = {"before": Figure(before), "after": Figure(4 * before)}
    return right, {**right, "after": Figure(source.choice((2, 3)) * before + source.randint(0, before // 10))}


def twofold(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`after` is twice `before`; wrong when it is half more, or (not with `less=1`) half of it again more."""
    before = source.randint(12, 300)
    right: Values = {"before": Figure(before), "after": Figure(2 * before)}
    tenths = (13, 14, 15, 16) if settings(arguments) else (13, 14, 15, 16, 25, 28, 30)
    return right, {**right, "after": Figure(before * source.choice(tenths) // 10)}


def by_fraction(source: random.Random, _: str) -> tuple[Values, Values]:
    """`after` is `before` less `n` parts of `m`; `m` is two too many."""
    m = source.randint(3, 5)
    n, part = source.choice((1, 3) if m == 4 else (1, 2)), source.randint(8, 60)
    right: Values = {"before": Figure(m * part), "after": Figure((m - n) * part), "m": Figure(m), "n": Figure(n)}
    return right, {**right, "m": Figure(m + 2)}


def by_tenths(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`after` is `t` tenths more than `before`, or less with `down=1`; the tenths are two or more off."""
    t, part = source.randint(2, 7), source.randint(8, 60)
    after = (10 - t if settings(arguments) else 10 + t) * part
    right: Values = {"before": Figure(10 * part), "after": Figure(after), "t": Figure(t)}
    return right, {**right, "t": Figure(source.choice([other for other in range(2, 10) if abs(other - t) > 1]))}


def three_years(source: random.Random, _: str) -> tuple[Values, Values]:
    """`a` < `b` < `c` with the rates `rb` and `rc` by which each is more than the one before; one rate slips."""
    a = source.randint(40, 500)
    b = a + source.randint(a // 10 + 1, a // 2)
    c = b + source.randint(b // 10 + 1, b // 2)
    right: Values = {"a": Figure(a), "b": Figure(b), "c": Figure(c)}
    right["rb"] = quotient(Decimal(100 * (b - a)), Decimal(a), 1)
    right["rc"] = quotient(Decimal(100 * (c - b)), Decimal(b), 1)
    return right, slipped(source, right, [source.choice(("rb", "rc"))], _is_no_rate_of_three)


def two_growths(source: random.Random, _: str) -> tuple[Values, Values]:
    """Two growths, the names of the second with a 2 behind; one of the two rates slips."""
    right, wrong = growth(source, "low=40")
    right2, wrong2 = ({f"{name}2": value for name, value in values.items()} for values in growth(source, "low=40"))
    return {**right, **right2}, source.choice(({**wrong, **right2}, {**right, **wrong2}))


def turned(source: random.Random, _: str) -> tuple[Values, Values]:
    """`low` and `high`; wrong when they stand the other way round."""
    low = source.randint(20, 400)
    high = low + source.randint(low // 10 + 1, low)
    right: Values = {"low": Figure(low), "high": Figure(high)}
    return right, {"low": Figure(high), "high": Figure(low)}


def sign(source: random.Random, _: str) -> tuple[Values, Values]:
    """A `rate` with no sign before it; wrong with a `minus`."""
    rate = figure(Decimal(source.randint(11, 400)) / 10, 1)
    return {"rate": rate, "minus": ""}, {"rate": rate, "minus": source.choice(("-", "－", "—", "负"))}


def words(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`x` is the first of two words; wrong with the second: `one|other`."""
    one, _, other = arguments.partition("|")
    return {"x": one.strip()}, {"x": other.strip()}


def _is_off(values: Values, tolerance: int) -> bool:
    before, after, rate = (number(values, name) for name in ("before", "after", "rate"))
    true = abs(100 * (after - before) / before)
    return 0 < rate < 100 and abs(true - rate) > max(Decimal("1.5") * last_place(rate), Decimal(tolerance))


def _is_other_difference(values: Values, right: Values, margin: int) -> bool:
    written = number(values, "more")
    return written > 0 and abs(written - number(right, "more")) > margin


def _is_no_growth(values: Values) -> bool:
    p, q, more = (number(values, name) for name in ("p", "q", "more"))
    return abs(100 * (q - p) / p - more) > 2


def _are_other_points(values: Values) -> bool:
    p, q, more = (number(values, name) for name in ("p", "q", "more"))
    return 0 < more < 100 and abs(q - p - more) > Decimal("1.5") * last_place(more)


def _is_not_twice(values: Values) -> bool:
    before, after = number(values, "before"), number(values, "after")
    return after > before and abs(after / before - 2) > Decimal("0.08")


def _is_no_rate_of_three(values: Values) -> bool:
    a, b, c, rb, rc = (number(values, name) for name in ("a", "b", "c", "rb", "rc"))
    off_first, off_second = abs(rb - 100 * (b - a) / a), abs(rc - 100 * (c - b) / b)
    since_first = abs(rc - 100 * (c - a) / a)
    if not (min(rb, rc) > 1 and max(rb, rc) < 100 and since_first > 1):
        return False
    return max(off_first, off_second) > Decimal("0.15")


GROWTH: dict[str, Draw] = {
    draw.__name__: draw
    for draw in (
        *(growth, difference, points, marks, multiple, doubled, turned, sign, words),
        *(fourfold, twofold, by_fraction, by_tenths, three_years, two_growths),
    )
}
