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
    """`before`, `after` and the difference `more`; the difference slips."""
    given = {"down": 0, "low": 25, "high": 900, "scale": 0, **settings(arguments)}
    base = source.randint(given["low"], given["high"])
    change = source.randint(base // 12 + 1, base * 3 // 5)
    unit = Decimal(1).scaleb(-given["scale"])
    end = base - change if given["down"] else base + change
    right: Values = {"before": Figure(base * unit), "after": Figure(end * unit), "more": Figure(change * unit)}
    return right, slipped(source, right, ["more"], lambda values: number(values, "more") > 0)


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
    _ = slipped(source, right, ["more"], lambda _values: _is_no_growth(right))
    return right, wrong


def multiple(source: random.Random, _: str) -> tuple[Values, Values]:
    """`after` is `n` times `before`, which is `more` times more; wrong by one time."""
    n, before = source.randint(3, 6), source.randint(4, 90)
    right: Values = {"before": Figure(before), "after": Figure(n * before), "n": Figure(n), "more": Figure(n - 1)}
    return right, {**right, "n": Figure(n + 1), "more": Figure(n)}


def doubled(source: random.Random, _: str) -> tuple[Values, Values]:
    """`after` is twice `before`, which is `half` of it; wrong when it is thrice, or a digit slips."""
    before = source.randint(12, 300)
    right: Values = {"before": Figure(before), "after": Figure(2 * before)}
    other = {**right, "after": Figure(source.choice((3 * before, before + before // 2)))}
    return right, source.choice((other, slipped(source, right, ["after"], _is_not_twice)))


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
    return 0 < rate < 100 and abs(true - rate) > max(Decimal("1.5") * last_place(rate), tolerance)


def _is_no_growth(values: Values) -> bool:
    p, q, more = (number(values, name) for name in ("p", "q", "more"))
    return abs(100 * (q - p) / p - more) > 2


def _are_other_points(values: Values) -> bool:
    p, q, more = (number(values, name) for name in ("p", "q", "more"))
    return 0 < more < 100 and abs(q - p - more) > Decimal("1.5") * last_place(more)


def _is_not_twice(values: Values) -> bool:
    before, after = number(values, "before"), number(values, "after")
    return after > before and abs(after / before - 2) > Decimal("0.08")


GROWTH: dict[str, Draw] = {
    draw.__name__: draw for draw in (growth, difference, points, marks, multiple, doubled, turned, sign, words)
}
