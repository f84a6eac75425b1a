"""Draws for silence only: parts that need not make up the whole, and rates that are not of the figures beside them."""

from __future__ import annotations

import random
from decimal import Decimal

from statements.drawing import Draw, Figure, UnfitError, Values, figure, quotient, settings


def unlike(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole`, `part`, and a `rate` that is neither of the part nor of what is left."""
    whole = source.randint(40, 900)
    part = source.randint(whole // 10 + 1, whole * 9 // 10)
    rate = figure(Decimal(source.randint(21, 989)) / 10, source.choice((0, 1, 1)))
    return _unlike(whole, part, rate)


def fixed(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole`, `part`, and a round `rate` that is neither of the part nor of what is left, but set by a rule."""
    whole = source.randint(40, 900)
    part = source.randint(whole // 8, whole * 9 // 10)
    return _unlike(whole, part, Figure(source.choice((30, 40, 50, 60, 70, 80, 85, 90))))


def per_many(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole` and `part`, which is `per` of 100,000 of as many 万 as `wan`, and one to `to`, and so many per `mille`.

    The whole is also `ofsum` per cent of both.
    """
    whole, part = source.randint(300, 3000), source.randint(20, 200)
    values: Values = {"whole": Figure(whole), "part": Figure(part), "wan": figure(Decimal(whole) / 10, 1)}
    values["per"] = quotient(Decimal(100 * part), Decimal(whole), 2)
    values["to"] = quotient(Decimal(whole), Decimal(part), 1)
    values["mille"] = quotient(Decimal(1000 * part), Decimal(whole), 1)
    values["ofsum"] = quotient(Decimal(100 * whole), Decimal(whole + part), 1)
    return values, values


def two_bases(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole` of `all` and `part` of the whole: the `rate` of the part in all, `prate` in the whole, and `wrate`."""
    every = source.randint(300, 900)
    whole = source.randint(every // 2, every * 9 // 10)
    part = source.randint(whole // 3, whole * 9 // 10)
    values: Values = {"all": Figure(every), "whole": Figure(whole), "part": Figure(part)}
    values["rate"] = quotient(Decimal(100 * part), Decimal(every), 1)
    values["wrate"] = quotient(Decimal(100 * whole), Decimal(every), 1)
    values["prate"] = quotient(Decimal(100 * part), Decimal(whole), 1)
    return values, values


def so_far(source: random.Random, _: str) -> tuple[Values, Values]:
    """`month` of the `year` so far of the `plan`, with the rates `rm` of the year and `ry` of the plan."""
    plan = source.randint(300, 900)
    year = plan * source.randint(45, 90) // 100
    month = year * source.randint(8, 25) // 100
    values: Values = {"plan": Figure(plan), "year": Figure(year), "month": Figure(month)}
    values["rm"] = quotient(Decimal(100 * month), Decimal(year), 1)
    values["ry"] = quotient(Decimal(100 * year), Decimal(plan), 1)
    return values, values


def roughly(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """So many hundreds and some, `round`, a `part`, and its `rate` in the exact whole; with `next=1` nearly `next`."""
    hundreds = 100 * source.randint(3, 18)
    whole = hundreds + (source.randint(78, 97) if settings(arguments) else source.randint(12, 60))
    part = min(whole * source.randint(60, 97) // 100, hundreds - source.randint(3, 30))
    values: Values = {"round": Figure(hundreds), "next": Figure(hundreds + 100), "part": Figure(part)}
    values["rate"] = quotient(Decimal(100 * part), Decimal(whole), 1)
    return values, values


def in_wan_rounded(source: random.Random, _: str) -> tuple[Values, Values]:
    """The whole in 万 with one place, `wan`, or two, `wan2`, the `part`, or `partwan`, and the `rate` of exact ones."""
    whole = source.randint(21000, 95000)
    part = whole * source.randint(40, 96) // 100 + source.randint(0, 99)
    values: Values = {"wan": figure(Decimal(whole) / 10000, 1), "wan2": figure(Decimal(whole) / 10000, 2)}
    values |= {"part": Figure(part), "partwan": figure(Decimal(part) / 10000, 1)}
    values["rate"] = quotient(Decimal(100 * part), Decimal(whole), 1)
    return values, values


def overlaps(source: random.Random, _: str) -> tuple[Values, Values]:
    """`a`, `b` and `c` of a `whole`, which may overlap: the first two are more than the whole."""
    return _of(source, (40, 300), a=(55, 90), b=(50, 80), c=(30, 60))


def within(source: random.Random, _: str) -> tuple[Values, Values]:
    """`c` within `b`, `b` within `a`, and this within the `whole`."""
    return _of(source, (60, 500), a=(70, 95), b=(40, 65), c=(8, 30))


def turns(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole` people with `a`, `b` and `c` turns of theirs, together more."""
    return _of(source, (30, 200), a=(45, 180), b=(45, 180), c=(45, 180))


def some_parts(source: random.Random, _: str) -> tuple[Values, Values]:
    """`a`, `b` and `c` of a `whole`, together clearly less."""
    return _of(source, (120, 900), a=(8, 24), b=(8, 24), c=(8, 24))


def _unlike(whole: int, part: int, rate: Figure) -> tuple[Values, Values]:
    true = Decimal(100 * part) / whole
    if min(abs(rate - true), abs(100 - rate - true)) < 6:
        raise UnfitError
    values: Values = {"whole": Figure(whole), "part": Figure(part), "rate": rate}
    return values, values


def _of(source: random.Random, bounds: tuple[int, int], **shares: tuple[int, int]) -> tuple[Values, Values]:
    """A `whole` within bounds, and figures that are so many per cent of it."""
    whole = source.randint(*bounds)
    figures = {name: Figure(whole * source.randint(*share) // 100) for name, share in shares.items()}
    values: Values = {"whole": Figure(whole), **figures}
    return values, values


UNRELATED_PARTS: dict[str, Draw] = {
    draw.__name__: draw
    for draw in (
        *(unlike, fixed, per_many, two_bases, so_far, roughly, in_wan_rounded),
        *(overlaps, within, turns, some_parts),
    )
}
