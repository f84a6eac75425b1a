"""Draws of rates of which more is told than a whole and a part, or less, or in other words than a rate."""

from __future__ import annotations

import random
from collections.abc import Iterable
from decimal import Decimal
from functools import partial

from statements.drawing import (
    Draw,
    Figure,
    UnfitError,
    Values,
    figure,
    is_off_by,
    is_outside,
    number,
    quotient,
    settings,
    slipped,
)

ENDS = ("", "2", "3")


def good_and_bad(source: random.Random, _: str) -> tuple[Values, Values]:
    """`a` that are and `b` that are not, with the `rate` of `a` in both, whose sum is not told; the rate slips."""
    a, b = source.randint(30, 600), source.randint(11, 250)
    right: Values = {"a": Figure(a), "b": Figure(b)}
    right["rate"] = quotient(Decimal(100 * a), Decimal(a + b), source.randint(0, 2))
    pairs = ((a, a + b), (b, a + b), (a, b))
    return right, slipped(source, right, ["rate"], partial(_is_none, name="rate", pairs=pairs))


def part_in_wan(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole` in 亿元 with two places, `part` in 万元, and the `rate`, which slips by more than three."""
    whole = 100 * source.randint(120, 990)
    part = source.randint(whole * 15 // 100, whole * 90 // 100)
    true = Decimal(100 * part) / whole
    right: Values = {"whole": figure(Decimal(whole) / 10000, 2), "part": Figure(part)}
    right["rate"] = figure(true, source.randint(0, 1))
    return right, slipped(source, right, ["rate"], partial(is_off_by, name="rate", true=true, margin=3))


def three_rates(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole`, `part` and `rate`, the same with a 2 and with a 3 behind; a rate slips to one of no part and whole."""
    right: Values = {}
    places = source.randint(1, 2)
    for end in ENDS:
        whole = source.randint(40, 500)
        part = source.randint(whole // 3, whole * 19 // 20)
        right |= {f"whole{end}": Figure(whole), f"part{end}": Figure(part)}
        right[f"rate{end}"] = quotient(Decimal(100 * part), Decimal(whole), places)
    pairs = tuple(
        (int(number(right, f"part{one}")), int(number(right, f"whole{other}"))) for one in ENDS for other in ENDS
    )
    name = f"rate{source.choice(ENDS)}"
    return right, slipped(source, right, [name], partial(_is_none, name=name, pairs=pairs))


def subsets(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole`, and `part` and `sub` of it with their rates of the whole, `rate` and `subrate`; either rate slips."""
    whole = source.randint(100, 900)
    part = source.randint(whole // 3, whole * 9 // 10)
    sub = source.randint(part // 4, part * 9 // 10)
    right: Values = {"whole": Figure(whole), "part": Figure(part), "sub": Figure(sub)}
    right["rate"] = quotient(Decimal(100 * part), Decimal(whole), 1)
    right["subrate"] = quotient(Decimal(100 * sub), Decimal(whole), 1)
    name = source.choice(("rate", "subrate"))
    pairs = ((part, whole), (sub, whole), (sub, part))
    return right, slipped(source, right, [name], partial(_is_none, name=name, pairs=pairs))


def two_of_three(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole` = `part` + `mid` + `rest`, the first two with their `rate` and `midrate`; one of the rates slips."""
    part, mid, rest = source.randint(40, 400), source.randint(20, 200), source.randint(5, 60)
    whole = part + mid + rest
    right: Values = {"whole": Figure(whole), "part": Figure(part), "mid": Figure(mid), "rest": Figure(rest)}
    right["rate"] = quotient(Decimal(100 * part), Decimal(whole), 1)
    right["midrate"] = quotient(Decimal(100 * mid), Decimal(whole), 1)
    name, one = source.choice((("rate", part), ("midrate", mid)))
    return right, slipped(source, right, [name], partial(_is_none, name=name, pairs=((one, whole), (rest, whole))))


def over_half(source: random.Random, _: str) -> tuple[Values, Values]:
    """`part` is more than half of `whole`; wrong when it is less."""
    whole = source.randint(40, 600)
    part, other = whole * source.randint(52, 64) // 100 + 1, whole * source.randint(28, 45) // 100
    return {"whole": Figure(whole), "part": Figure(part)}, {"whole": Figure(whole), "part": Figure(other)}


def over_two_thirds(source: random.Random, _: str) -> tuple[Values, Values]:
    """`part` is more than two thirds of `whole`; wrong when it is less."""
    whole = source.randint(30, 300)
    part, other = whole * source.randint(70, 97) // 100 + 1, whole * source.randint(44, 62) // 100
    return {"whole": Figure(whole), "part": Figure(part)}, {"whole": Figure(whole), "part": Figure(other)}


def nearly_tenths(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`part` of `whole` is nearly `t` tenths, or with `over=1` a little more; wrong when it is far less."""
    whole, t = source.randint(60, 900), source.randint(3, 8)
    low, high = (6, 40) if settings(arguments) else (-28, -8)
    part = (whole * source.randint(100 * t + low, 100 * t + high) + 500) // 1000
    above = Decimal(1000 * part) / whole - 100 * t
    if not (2 < above < 60 if settings(arguments) else -45 < above < -2):
        raise UnfitError
    right: Values = {"whole": Figure(whole), "part": Figure(part), "t": Figure(t)}
    return right, {**right, "part": Figure(whole * source.randint(100 * t - 220, 100 * t - 130) // 1000)}


def _is_none(values: Values, name: str, pairs: Iterable[tuple[int, int]]) -> bool:
    """Tell whether the rate is none of any of these parts in their wholes, however it is rounded."""
    rate = number(values, name)
    return 0 < rate < 100 and all(is_outside(rate, Decimal(100 * part) / whole) for part, whole in pairs)


RATES: dict[str, Draw] = {
    draw.__name__: draw
    for draw in (
        *(good_and_bad, part_in_wan, three_rates, subsets),
        *(two_of_three, over_half, over_two_thirds, nearly_tenths),
    )
}
