"""Draws of ratios with their parts, and of parts with their whole."""

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


def excess(source: random.Random, _: str) -> tuple[Values, Values]:
    """A `plan` that is `done` by more than all: `rate`, and `over` by which it is exceeded."""
    plan = source.randint(40, 900)
    done = plan + source.randint(plan // 50 + 1, plan // 3)
    rate = quotient(Decimal(100 * done), Decimal(plan), source.randint(0, 2))
    right: Values = {"whole": Figure(plan), "part": Figure(done), "rate": rate, "over": Figure(rate - 100)}
    wrong = slipped(source, right, ["rate"], partial(_is_off_above, divisor="whole", dividend="part", rate="rate"))
    return right, {**wrong, "over": Figure(number(wrong, "rate") - 100)}


def total(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`whole` = `a` + `b` … of `k` parts, with `scale` places; one figure slips, or the whole forgets a part."""
    given = {"k": 3, "low": 6, "high": 300, "scale": 0, "unit": 1, **settings(arguments)}
    unit = Decimal(given["unit"]).scaleb(-given["scale"])
    parts = [Figure(source.randint(given["low"], given["high"]) * unit) for _ in range(given["k"])]
    whole = Figure(sum(parts, Decimal(0)))
    right: Values = {"whole": whole, **dict(zip(LETTERS, parts, strict=False))}
    names = list(LETTERS[: given["k"]])
    is_wrong = partial(_is_no_sum, names=names, margin=(given["k"] + 1) * unit if given["scale"] else unit)
    forgotten = either(source, [{**right, "whole": Figure(whole - part)} for part in parts], is_wrong)
    if forgotten and given["k"] > 2 and source.random() < 0.2:
        return right, forgotten
    if given["unit"] > 1:
        names = names[:1]
        return right, {**right, "whole": Figure(whole + source.choice((-1, 1, 2)) * unit * (given["k"] + 1))}
    return right, slipped(source, right, ["whole", "whole", *names], is_wrong)


def over(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`whole` with room for `a` + `b` … of `k` parts; wrong when the parts are more than the whole."""
    given = {"k": 2, "low": 6, "high": 120, **settings(arguments)}
    parts = [source.randint(given["low"], given["high"]) for _ in range(given["k"])]
    whole = sum(parts) + source.randint(1, sum(parts) // 3 + 1)
    right: Values = {"whole": Figure(whole), **{name: Figure(part) for name, part in zip(LETTERS, parts, strict=False)}}
    less = sum(parts) - source.randint(1, max(1, min(parts) // 3))
    return right, {**right, "whole": Figure(less)}


def beyond(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`whole` and a `part` of it, with the `rest`; wrong when the part is more than the whole."""
    given = {"low": 12, "high": 400, **settings(arguments)}
    whole = source.randint(given["low"], given["high"])
    part = source.randint(whole // 2, whole - 1)
    right: Values = {"whole": Figure(whole), "part": Figure(part), "rest": Figure(whole - part)}
    return right, {**right, "part": Figure(whole + source.randint(1, max(2, whole // 6)))}


def two_ways(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole` = `a` + `b` + `c` = `d` + `e`; a slip in one of the five."""
    a, b, c = (source.randint(9, 200) for _ in range(3))
    d = source.randint(5, a + b + c - 5)
    figures = {"whole": a + b + c, "a": a, "b": b, "c": c, "d": d, "e": a + b + c - d}
    right: Values = {name: Figure(value) for name, value in figures.items()}
    wrong = slipped(source, right, ["a", "b", "c", "d", "e"], lambda values: abs(_change(right, values)) > 2)
    return right, wrong


def hundred(source: random.Random, _: str) -> tuple[Values, Values]:
    """Shares `ra`, `rb`, `rc` that make up a hundred; wrong when one slips."""
    first, second = source.randint(200, 500), source.randint(100, 350)
    tenth = [first, second, 1000 - first - second]
    right: Values = {f"r{letter}": figure(Decimal(part) / 10, 1) for letter, part in zip("abc", tenth, strict=True)}
    return right, slipped(source, right, list(right), lambda values: abs(_change(right, values)) > 1)


def _change(right: Values, wrong: Values) -> Decimal:
    return sum((number(wrong, name) - number(right, name) for name in right), Decimal(0))


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
    return abs(true - written) > max(Decimal("1.5") * last_place(written), tolerance)


def _is_off_above(values: Values, divisor: str, dividend: str, rate: str) -> bool:
    written = number(values, rate)
    true = 100 * number(values, dividend) / number(values, divisor)
    return 100 < written < 160 and abs(true - written) > Decimal("1.5") * last_place(written)


def _is_no_pair(values: Values, name: str) -> bool:
    pairs = (("whole", "part"), ("part", "sub"), ("whole", "sub"))
    return all(_is_off(values, divisor, dividend, name, 0) for divisor, dividend in pairs)


def _is_no_sum(values: Values, names: list[str], margin: Decimal) -> bool:
    parts, whole = [number(values, name) for name in names], number(values, "whole")
    return whole > max(parts) and min(parts) > 0 and abs(sum(parts, Decimal(0)) - whole) >= margin


SHARES: dict[str, Draw] = {
    draw.__name__: draw
    for draw in (ratio, chain, shares, fraction, tenths, excess, total, over, beyond, two_ways, hundred)
}
