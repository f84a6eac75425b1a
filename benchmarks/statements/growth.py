"""Draws of two periods with what lies between them."""

from __future__ import annotations

import random
from decimal import Decimal
from functools import partial

from statements.drawing import (
    Draw,
    Figure,
    UnfitError,
    Values,
    either,
    figure,
    is_off_by,
    last_place,
    number,
    quotient,
    settings,
    slipped,
)


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


def two_points(source: random.Random, _: str) -> tuple[Values, Values]:
    """Two pairs of rates with their points, the names of the second with a 2 behind; one of the points slips."""
    right, wrong = points(source, "")
    right2, wrong2 = ({f"{name}2": value for name, value in values.items()} for values in points(source, ""))
    return {**right, **right2}, source.choice(({**wrong, **right2}, {**right, **wrong2}))


def difference_beside_rate(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """A growth of which the difference `more` slips, while the `rate` stays."""
    right, _wrong = growth(source, arguments)
    margin = max(1, int(number(right, "more") / 20))
    return right, slipped(source, right, ["more"], partial(_is_other_difference, right=right, margin=margin))


def into_yi(source: random.Random, _: str) -> tuple[Values, Values]:
    """`before` in 万元, `after` in 亿元 with two places, and the `rate`, which slips."""
    before, after = source.randint(5200, 9900), 100 * source.randint(102, 195)
    true = Decimal(100 * (after - before)) / before
    if not 5 < true < 98:
        raise UnfitError
    right: Values = {"before": Figure(before), "after": figure(Decimal(after) / 10000, 2), "rate": figure(true, 1)}
    return right, slipped(source, right, ["rate"], partial(is_off_by, name="rate", true=true, margin=4))


def direction(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """A growth with the first of two words as `x`; wrong with the second: `rose|fell`, or `fell|rose down=1`."""
    verbs, _, rest = arguments.partition(" ")
    one, _, other = verbs.partition("|")
    right, _wrong = growth(source, rest)
    return {**right, "x": one}, {**right, "x": other}


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
        *(growth, difference, points, marks, turned, sign, words, three_years, two_growths),
        *(two_points, difference_beside_rate, into_yi, direction),
    )
}
