"""Draws of shares, sums and changes of which a figure is misread.

A point stands in the wrong place, ten is added or left out, or the rate is that of another part or base.
"""

from __future__ import annotations

import random
from decimal import Decimal
from functools import partial

from statements.drawing import (
    Draw,
    Figure,
    UnfitError,
    Values,
    figure,
    is_outside,
    last_place,
    misread,
    number,
    quotient,
    settings,
)
from statements.totals import LETTERS


def part_of(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`whole`, `part`, what is left, `rest`, and the `rate`, with up to `most` places; figures with places are rounded.

    The part is `least` to `utmost` per cent of the whole.
    """
    given = {"low": 30, "high": 900, "scale": 0, "most": 2, "least": 12, "utmost": 97, **settings(arguments)}
    whole = source.randint(given["low"], given["high"])
    part = whole * source.randint(10 * given["least"], 10 * given["utmost"]) // 1000
    if not 0 < part < whole:
        raise UnfitError
    unit = Decimal(1).scaleb(-given["scale"])
    right: Values = {"whole": Figure(whole * unit), "part": Figure(part * unit), "rest": Figure((whole - part) * unit)}
    places = min(source.choice((0, 1, 1, 2)), given["most"])
    rate = right["rate"] = quotient(Decimal(100 * part), Decimal(whole), places)
    others = [*_shifted(rate), figure(100 - rate, places), figure(rate + 10, places), figure(rate - 10, places)]
    is_wrong = partial(_is_no_rate, half=unit / 2 if given["scale"] else Decimal(0))
    names = ["rate", "rate", "rate", "part", "whole"]
    return right, misread(source, right, names, is_wrong, [{**right, "rate": other} for other in others])


def sum_of(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`whole` = `a` + `b` … of `k` parts, with `scale` places; one slips, a part is left out, or ten is added."""
    given = {"k": 3, "low": 8, "high": 300, "scale": 0, **settings(arguments)}
    unit, names = Decimal(1).scaleb(-given["scale"]), LETTERS[: given["k"]]
    parts = [source.randint(given["low"], given["high"]) for _ in names]
    right: Values = {name: Figure(part * unit) for name, part in zip(names, parts, strict=True)}
    right["whole"] = Figure(sum(parts) * unit)
    left_out = [-part for part in parts] if len(parts) > 2 else []
    others: list[Values] = [
        {**right, "whole": Figure((sum(parts) + change) * unit)} for change in (*left_out, -10, 10, 100)
    ]
    margin = (len(parts) + 1) * unit if given["scale"] else unit
    is_wrong = partial(_is_no_sum, names=names, margin=margin)
    return right, misread(source, right, ["whole", "whole", *names], is_wrong, others)


def rise(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`before`, `after`, the difference `more` and the `rate`; with `down=1` it falls; figures with places are rounded.

    The rate slips or is that of another base; with `parts=1` also the figure of a period may slip.
    """
    given = {"down": 0, "low": 40, "high": 900, "scale": 0, "most": 2, "parts": 0, **settings(arguments)}
    base = source.randint(given["low"], given["high"])
    change = source.randint(base // 14 + 1, base * 3 // 5)
    unit = Decimal(1).scaleb(-given["scale"])
    end = base - change if given["down"] else base + change
    right: Values = {"before": Figure(base * unit), "after": Figure(end * unit), "more": Figure(change * unit)}
    places = min(source.choice((0, 1, 1, 1, 2)), given["most"])
    rate = right["rate"] = quotient(Decimal(100 * change), Decimal(base), places)
    bases = [figure(Decimal(100 * change) / end, places), figure(Decimal(100 * end) / base, places)]
    others = [*bases, *_shifted(rate), figure(rate + 10, places)]
    names = ["rate", "rate", *["before", "after"] * given["parts"]]
    half = unit / 2 if given["scale"] else Decimal(0)
    is_wrong = partial(_is_no_rise, down=bool(given["down"]), half=half)
    return right, misread(source, right, names, is_wrong, [{**right, "rate": other} for other in others])


def points_of(source: random.Random, _: str) -> tuple[Values, Values]:
    """Rates `p` < `q` with `more` points between them; these slip, are one or ten more, or a tenth or tenfold."""
    places = source.choice((0, 1, 1, 2))
    low, high = sorted(source.sample(range(310, 985), 2))
    if high - low < 12:
        raise UnfitError
    p, q = figure(Decimal(low) / 10, places), figure(Decimal(high) / 10, places)
    more = Figure(q - p)
    right: Values = {"p": p, "q": q, "more": more}
    others = [Figure(more + 1), Figure(more + 10), *_shifted(more)]
    return right, misread(source, right, ["more"], _are_other_points, [{**right, "more": other} for other in others])


def _shifted(rate: Decimal) -> list[Figure]:
    """The rate with its point in the wrong place."""
    return [figure(rate * 10, 1), figure(rate / 10, 2)]


def _is_no_rate(values: Values, half: Decimal) -> bool:
    whole, part, rate = (number(values, name) for name in ("whole", "part", "rate"))
    if not 0 < part < whole or not 0 < rate < 100:
        return False
    return is_outside(rate, 100 * (part - half) / (whole + half), 100 * (part + half) / (whole - half))


def _is_no_sum(values: Values, names: str, margin: Decimal) -> bool:
    parts, whole = [number(values, name) for name in names], number(values, "whole")
    return min(parts) > 0 and whole > max(parts) and abs(sum(parts) - whole) >= margin


def _is_no_rise(values: Values, down: bool, half: Decimal) -> bool:
    before, after, rate = (number(values, name) for name in ("before", "after", "rate"))
    if not 0 < rate < 100 or after <= 0 or before == after or (after < before) != down:
        return False
    change = abs(after - before)
    return is_outside(rate, 100 * (change - 2 * half) / (before + half), 100 * (change + 2 * half) / (before - half))


def _are_other_points(values: Values) -> bool:
    p, q, more = (number(values, name) for name in ("p", "q", "more"))
    return 0 < more < 90 and abs(q - p - more) > Decimal("1.5") * last_place(more)


MISREADINGS: dict[str, Draw] = {draw.__name__: draw for draw in (part_of, sum_of, rise, points_of)}
