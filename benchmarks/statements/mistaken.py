"""Draws of several rates of which one is taken for another: of another year, of another part, or since another year."""

from __future__ import annotations

import random
from collections.abc import Mapping
from decimal import Decimal
from functools import partial

from statements.drawing import Draw, Figure, Values, figure, is_outside, misread, number, quotient, settings
from statements.totals import LETTERS


def two_years(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole`, `part` and `rate`, and the same with a 2 behind; one of the rates slips or is the other."""
    right: Values = {}
    true, places = {}, source.randint(1, 2)
    for end in ("", "2"):
        whole = source.randint(40, 700)
        part = whole * source.randint(35, 96) // 100
        true[f"rate{end}"] = Decimal(100 * part) / whole
        right |= {f"whole{end}": Figure(whole), f"part{end}": Figure(part)}
        right[f"rate{end}"] = figure(true[f"rate{end}"], places)
    name, other = source.sample(("rate", "rate2"), 2)
    return right, misread(source, right, [name], partial(_is_off, true=true), [{**right, name: right[other]}])


def exchanged(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`whole` = `a` + `b` … of `k` parts, with their shares `ra`, `rb` …; a share slips, or two are exchanged."""
    names = LETTERS[: settings(arguments)["k"]]
    parts = [source.randint(15, 300) for _ in names]
    right: Values = {"whole": Figure(sum(parts))}
    for name, part in zip(names, parts, strict=True):
        right |= {name: Figure(part), f"r{name}": quotient(Decimal(100 * part), Decimal(sum(parts)), 1)}
    one, other = (f"r{name}" for name in source.sample(names, 2))
    true = {f"r{name}": Decimal(100 * part) / sum(parts) for name, part in zip(names, parts, strict=True)}
    turned = {**right, one: right[other], other: right[one]}
    return right, misread(source, right, [one], partial(_is_off, true=true), [turned])


def both_ways(source: random.Random, _: str) -> tuple[Values, Values]:
    """`after`, and `b1` and `b2` of a month and a year before, with the rates `r1` and `r2` of growth since these.

    One of the rates slips, or they stand for each other.
    """
    after = source.randint(150, 900)
    b1, b2 = (after * 100 // source.randint(108, 165) for _ in range(2))
    true = {"r1": Decimal(100 * (after - b1)) / b1, "r2": Decimal(100 * (after - b2)) / b2}
    right: Values = {"after": Figure(after), "b1": Figure(b1), "b2": Figure(b2)}
    right |= {name: figure(rate, 1) for name, rate in true.items()}
    turned = {**right, "r1": right["r2"], "r2": right["r1"]}
    return right, misread(source, right, [source.choice(("r1", "r2"))], partial(_is_off, true=true), [turned])


def last_rate(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole`, `part` and `rate`, and the rate of the year before, `last`, which is `up` points less.

    The rate slips, is the last, or has the points added once more.
    """
    whole = source.randint(60, 900)
    part = whole * source.randint(60, 96) // 100
    true = Decimal(100 * part) / whole
    rate, up = figure(true, 1), figure(Decimal(source.randint(18, 95)) / 10, 1)
    right: Values = {"whole": Figure(whole), "part": Figure(part), "rate": rate, "up": up, "last": Figure(rate - up)}
    others: list[Values] = [{**right, "rate": Figure(other)} for other in (rate - up, rate + up)]
    return right, misread(source, right, ["rate"], partial(_is_off, true={"rate": true}), others)


def stale_rate(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`before`, `after`, the difference `more` and the `rate`; with `down=1` it falls. The rate slips or is any."""
    base = source.randint(80, 900)
    change = source.randint(base // 12 + 1, base // 2)
    end = base - change if settings(arguments) else base + change
    true = Decimal(100 * change) / base
    right: Values = {"before": Figure(base), "after": Figure(end), "more": Figure(change), "rate": figure(true, 1)}
    stale: Values = {**right, "rate": figure(Decimal(source.randint(31, 390)) / 10, 1)}
    return right, misread(source, right, ["rate"], partial(_is_off, true={"rate": true}), [stale])


def series(source: random.Random, _: str) -> tuple[Values, Values]:
    """`a` < `b` < `c` < `d` of four years and the `rate` from the first to the last; it slips, or is of the last."""
    years = [source.randint(60, 400)]
    for _year in range(3):
        years.append(years[-1] + source.randint(years[-1] // 20 + 1, years[-1] // 5))
    first, third, last = years[0], years[2], years[3]
    true = Decimal(100 * (last - first)) / first
    right: Values = {name: Figure(year) for name, year in zip(LETTERS, years, strict=False)}
    right |= {"more": Figure(last - first), "rate": figure(true, 1)}
    rates = (Decimal(100 * (last - third)) / third, Decimal(100 * (last - first)) / last)
    others: list[Values] = [{**right, "rate": figure(rate, 1)} for rate in rates]
    return right, misread(source, right, ["rate"], partial(_is_off, true={"rate": true}), others)


def _is_off(values: Values, true: Mapping[str, Decimal]) -> bool:
    """Tell whether a rate is another than it should be by more than rounding, and all are such as could stand there."""
    rates = {name: number(values, name) for name in true}
    if not all(1 < rate < 100 for rate in rates.values()):
        return False
    return any(is_outside(rate, true[name]) for name, rate in rates.items())


MISTAKEN: dict[str, Draw] = {
    draw.__name__: draw for draw in (two_years, exchanged, both_ways, last_rate, stale_rate, series)
}
