"""Draws for silence only: two periods beside figures that are not of their growth, or are so but for rounding."""

from __future__ import annotations

import random
from decimal import Decimal

from statements.drawing import Draw, Figure, UnfitError, Values, figure, number, quotient, silent
from statements.growth import growth


def yearly(source: random.Random, _: str) -> tuple[Values, Values]:
    """`before` and `after`, and by how many per cent a year it grows when `two` or `five` years lie between them."""
    right, _wrong = growth(source, "")
    times = number(right, "after") / number(right, "before")
    for name, years in (("two", 2), ("five", 5)):
        right[name] = figure(100 * (times ** (Decimal(1) / years) - 1), 1)
    return right, right


def rounded_growth(source: random.Random, _: str) -> tuple[Values, Values]:
    """`before`, `after` and `more`, each rounded, and the `rate` of the exact ones; or a fall to `less`, `fall`."""
    before = source.randint(3000, 90000)
    more = source.randint(before // 80, before // 6)
    figures = {"before": before, "after": before + more, "less": before - more, "more": more}
    values: Values = {name: figure(Decimal(value) / 100, 1) for name, value in figures.items()}
    values["rate"] = values["fall"] = quotient(Decimal(100 * more), Decimal(before), 1)
    return values, values


def rounded_points(source: random.Random, _: str) -> tuple[Values, Values]:
    """Rates `p` < `q`, and `more` points between the exact ones, which are a tenth off."""
    low, high = sorted(source.sample(range(30000, 97000), 2))
    p, q, more = (figure(Decimal(value) / 1000, 1) for value in (low, high, high - low))
    if not 800 < high - low < 20000 or q - p == more:
        raise UnfitError
    values: Values = {"p": p, "q": q, "more": more}
    return values, values


def relative(source: random.Random, _: str) -> tuple[Values, Values]:
    """Rates `p` < `q`, and by how many per cent of the first the second is more, `rel`."""
    low, high = sorted(source.sample(range(300, 960), 2))
    if high - low < 40:
        raise UnfitError
    values: Values = {"p": figure(Decimal(low) / 10, 1), "q": figure(Decimal(high) / 10, 1)}
    values["rel"] = quotient(Decimal(100 * (high - low)), Decimal(low), 1)
    return values, values


def apart(source: random.Random, _: str) -> tuple[Values, Values]:
    """`before` < `after`, and `some` that are half of the difference or fewer."""
    low = source.randint(20, 400)
    high = low + source.randint(low // 5 + 1, low)
    return silent({"before": low, "after": high, "some": source.randint(2, max(3, (high - low) // 2))})


def few(source: random.Random, _: str) -> tuple[Values, Values]:
    """`low` < `high`, both small, as pupils to a teacher."""
    low = source.randint(8, 14)
    return silent({"low": low, "high": low + source.randint(2, 9)})


def net(source: random.Random, _: str) -> tuple[Values, Values]:
    """`after` is `before` and what is `new` less what is `gone`, which make `net` more."""
    before, new = source.randint(60, 600), source.randint(25, 120)
    gone = source.randint(3, new - 5)
    return silent({"before": before, "after": before + new - gone, "new": new, "gone": gone, "net": new - gone})


def swing(source: random.Random, _: str) -> tuple[Values, Values]:
    """A `loss` that became a `gain`, by their `sum`."""
    loss, gain = source.randint(15, 400), source.randint(15, 400)
    return silent({"loss": loss, "gain": gain, "sum": loss + gain})


def against_mean(source: random.Random, _: str) -> tuple[Values, Values]:
    """`after`, and its `rate` of growth against a mean, `base`; `before` is the year before."""
    base = source.randint(60, 500)
    after = base + source.randint(base // 8 + 1, base // 2)
    before = base + source.randint(-(base // 6), base // 6)
    if abs(before - base) < 4:
        raise UnfitError
    values: Values = {"base": Figure(base), "after": Figure(after), "before": Figure(before)}
    values["rate"] = quotient(Decimal(100 * (after - base)), Decimal(base), 1)
    return values, values


UNRELATED_GROWTH: dict[str, Draw] = {
    draw.__name__: draw
    for draw in (yearly, rounded_growth, rounded_points, relative, apart, few, net, swing, against_mean)
}
