"""Draws of rates with the parts and the whole that they are of."""

from __future__ import annotations

import random
from decimal import Decimal
from functools import partial

from statements.drawing import Draw, Figure, Values, either, figure, last_place, number, quotient, settings, slipped

LETTERS = "abcdef"


def ratio(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`whole`, `part` and the `rate` of it in per cent; `unit` is what the figures are multiples of."""
    given = {"low": 20, "high": 900, "unit": 1, "scale": 0, "most": 2, "tolerance": 0, **settings(arguments)}
    whole = source.randint(given["low"], given["high"])
    part = source.randint(whole // 10 + 1, whole * 19 // 20)
    unit = Decimal(given["unit"]).scaleb(-given["scale"])
    right: Values = {"whole": Figure(whole * unit), "part": Figure(part * unit)}
    rate = quotient(Decimal(100 * part), Decimal(whole), source.randint(0, given["most"]))
    right |= {"rate": rate}
    is_wrong = partial(_is_off, divisor="whole", dividend="part", rate="rate", tolerance=given["tolerance"])
    return right, _ill_rate(source, right, is_wrong, given["unit"] == 1)


def chain(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole`, `part` with its `rate`, and `sub` with its `subrate` of the part."""
    whole = source.randint(80, 900)
    part = source.randint(whole // 3, whole * 19 // 20)
    sub = source.randint(part // 5, part * 9 // 10)
    places = source.randint(0, 2)
    right: Values = {"whole": Figure(whole), "part": Figure(part), "sub": Figure(sub)}
    right["rate"] = quotient(Decimal(100 * part), Decimal(whole), places)
    right["subrate"] = quotient(Decimal(100 * sub), Decimal(part), places)
    name = source.choice(("rate", "subrate"))
    return right, slipped(source, right, [name], partial(_is_no_pair, name=name))


def shares(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole` = `a` + `b` + `c`, each with its share `ra`, `rb`, `rc`; one share slips."""
    parts = [source.randint(15, 300) for _ in range(3)]
    whole, places = sum(parts), source.randint(1, 2)
    right: Values = {"whole": Figure(whole)}
    for letter, part in zip(LETTERS, parts, strict=False):
        right |= {letter: Figure(part), f"r{letter}": quotient(Decimal(100 * part), Decimal(whole), places)}
    name = source.choice(("ra", "rb", "rc"))
    wrong = slipped(source, right, [name], partial(_is_off, divisor="whole", dividend=name[1], rate=name, tolerance=0))
    return right, wrong


def fraction(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole`, `part` as `n` parts of `m`; and `tenths` of ten where it is asked for."""
    m = source.randint(3, 8)
    n = source.choice([n for n in range(1, m) if all(m % k or n % k for k in range(2, m))])
    times = source.randint(4, 40)
    right: Values = {"whole": Figure(m * times), "part": Figure(n * times), "m": Figure(m), "n": Figure(n)}
    wrong = {**right, "m": Figure(m + source.choice((1, 2)))}
    return right, wrong


def tenths(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole` and `part` as so many tenths: `t`."""
    t, times = source.randint(2, 9), source.randint(3, 40)
    right: Values = {"whole": Figure(10 * times), "part": Figure(t * times), "t": Figure(t)}
    return right, {**right, "t": Figure(source.choice([other for other in range(2, 10) if abs(other - t) > 1]))}


def excess(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """A plan, `whole`, that is exceeded by `part`: the `rate`, and what is `over` a hundred.

    With `rounded=1` the slip is more than what rounding of the two explains.
    """
    plan = source.randint(40, 900)
    done = plan + source.randint(plan // 50 + 1, plan // 3)
    rate = quotient(Decimal(100 * done), Decimal(plan), source.randint(0, 2))
    right: Values = {"whole": Figure(plan), "part": Figure(done), "rate": rate, "over": Figure(rate - 100)}
    margin = Decimal(50 * (plan + done)) / plan**2 if settings(arguments) else Decimal(0)
    wrong = slipped(source, right, ["rate"], partial(_is_off_above, margin=margin))
    return right, {**wrong, "over": Figure(number(wrong, "rate") - 100)}


def remainder(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole` = `part` + `rest`, with the `rate` and the `restrate`; the rate of the rest slips."""
    whole = source.randint(40, 900)
    part = source.randint(whole // 4, whole * 9 // 10)
    places = source.randint(0, 2)
    right: Values = {"whole": Figure(whole), "part": Figure(part), "rest": Figure(whole - part)}
    right["rate"] = quotient(Decimal(100 * part), Decimal(whole), places)
    right["restrate"] = quotient(Decimal(100 * (whole - part)), Decimal(whole), places)
    return right, slipped(source, right, ["restrate"], partial(_is_off_either, parts=("rest", "part"), rate="restrate"))


def gap(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole`, the `rest` that is not `done`, and the `rate` of what is done, which slips."""
    whole = source.randint(40, 900)
    rest = source.randint(whole // 10 + 1, whole * 7 // 10)
    right: Values = {"whole": Figure(whole), "rest": Figure(rest), "done": Figure(whole - rest)}
    right["rate"] = quotient(Decimal(100 * (whole - rest)), Decimal(whole), source.randint(0, 2))
    return right, slipped(source, right, ["rate"], partial(_is_off_either, parts=("rest", "done"), rate="rate"))


def two_rates(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole`, `part` and `rate`, and the same with a 2 behind; one of the two rates slips."""
    right: Values = {}
    places = source.randint(1, 2)
    for end in ("", "2"):
        whole = source.randint(40, 900)
        part = source.randint(whole // 3, whole * 19 // 20)
        right |= {f"whole{end}": Figure(whole), f"part{end}": Figure(part)}
        right[f"rate{end}"] = quotient(Decimal(100 * part), Decimal(whole), places)
    end = source.choice(("", "2"))
    is_wrong = partial(_is_off, divisor=f"whole{end}", dividend=f"part{end}", rate=f"rate{end}", tolerance=0)
    return right, slipped(source, right, [f"rate{end}"], is_wrong)


def half(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole` and the `part` that is half of it; wrong when it is about a third or two thirds."""
    part = source.randint(8, 200)
    right: Values = {"whole": Figure(2 * part), "part": Figure(part)}
    return right, {**right, "part": Figure(part * source.choice((6, 7, 13, 14)) // 10)}


def per_thousand(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole`, `part` and the `rate` of it in per mille, which slips."""
    whole = source.randint(1200, 30000)
    part = source.randint(whole // 200 + 2, whole // 20)
    right: Values = {"whole": Figure(whole), "part": Figure(part)}
    right["rate"] = quotient(Decimal(1000 * part), Decimal(whole), source.randint(1, 2))
    return right, slipped(source, right, ["rate"], _is_off_per_thousand)


def _ill_rate(source: random.Random, right: Values, is_wrong: partial[bool], parts_too: bool) -> Values:
    whole, part, rate = (number(right, name) for name in ("whole", "part", "rate"))
    places = -int(last_place(rate).adjusted())
    bases = [100 * part / (whole - part), 100 * (whole - part) / whole]
    other = either(source, [{**right, "rate": figure(base, places)} for base in bases], is_wrong)
    if other and source.random() < 0.2:
        return other
    return slipped(source, right, ["rate", "rate", "part", "whole"] if parts_too else ["rate"], is_wrong)


def _is_off(values: Values, divisor: str, dividend: str, rate: str, tolerance: int) -> bool:
    """Tell whether the rate is wrong however it is rounded, and yet one that could stand there."""
    written = number(values, rate)
    if not 0 < number(values, dividend) < number(values, divisor) or not 0 < written < 100:
        return False
    true = 100 * number(values, dividend) / number(values, divisor)
    return abs(true - written) > max(Decimal("1.5") * last_place(written), Decimal(tolerance))


def _is_off_above(values: Values, margin: Decimal) -> bool:
    written = number(values, "rate")
    true = 100 * number(values, "part") / number(values, "whole")
    return 100 < written < 160 and abs(true - written) > Decimal("1.5") * last_place(written) + margin


def _is_no_pair(values: Values, name: str) -> bool:
    pairs = (("whole", "part"), ("part", "sub"), ("whole", "sub"))
    return all(_is_off(values, divisor, dividend, name, 0) for divisor, dividend in pairs)


def _is_off_either(values: Values, parts: tuple[str, str], rate: str) -> bool:
    return all(_is_off(values, "whole", part, rate, 0) for part in parts)


def _is_off_per_thousand(values: Values) -> bool:
    written = number(values, "rate")
    true = 1000 * number(values, "part") / number(values, "whole")
    return 0 < written < 100 and abs(true - written) > Decimal("1.5") * last_place(written)


SHARES: dict[str, Draw] = {
    draw.__name__: draw
    for draw in (ratio, chain, shares, fraction, tenths, excess, remainder, gap, two_rates, half, per_thousand)
}
