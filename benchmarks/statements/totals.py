"""Draws of parts with their whole."""

from __future__ import annotations

import random
from decimal import Decimal
from functools import partial

from lintreport.numerals import chinese
from statements.drawing import Draw, Figure, UnfitError, Values, either, figure, number, quotient, settings, slipped

LETTERS = "abcdef"


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
        other = whole + source.choice((-1, 1, 2)) * unit * (given["k"] + 1)
        if other % (10 * unit) == 0:  # written with fewer places, it may be rounded
            raise UnfitError
        return right, {**right, "whole": Figure(other)}
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


def hundred(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """Shares `ra`, `rb` … of three, or of four with `k=4`, that make up a hundred; wrong when one slips."""
    bounds = ((260, 480), (150, 260), (60, 150)) if settings(arguments).get("k") == 4 else ((200, 500), (100, 350))
    tenths = [source.randint(*bound) for bound in bounds]
    tenths.append(1000 - sum(tenths))
    right: Values = {f"r{name}": figure(Decimal(part) / 10, 1) for name, part in zip(LETTERS, tenths, strict=False)}
    return right, slipped(source, right, list(right), lambda values: abs(_change(right, values)) > 1)


def exceeded(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`whole` = `a` + `b` … of `k` parts; a figure slips so that the parts are more than the whole."""
    given = {"low": 6, "high": 300, **settings(arguments)}
    names = list(LETTERS[: given["k"]])
    parts = [source.randint(given["low"], given["high"]) for _ in names]
    right: Values = {"whole": Figure(sum(parts)), **dict(zip(names, map(Figure, parts), strict=True))}
    return right, slipped(source, right, ["whole", *names], partial(_is_exceeded, names=names))


def nested(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole` = `a` + `b` and `a` = `c` + `d`; any but `a` slips."""
    c, d, b = (source.randint(9, 200) for _ in range(3))
    figures = {"whole": b + c + d, "a": c + d, "b": b, "c": c, "d": d}
    right: Values = {name: Figure(value) for name, value in figures.items()}
    return right, slipped(source, right, ["whole", "c", "d", "b"], _may_be_nested)


def nested_rest(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole` = `a` + `b` and `b` = `c` + `d` + `e`; any but `a` and `b` slips."""
    a, c, d, e = (source.randint(9, 180) for _ in range(4))
    figures = {"whole": a + c + d + e, "a": a, "b": c + d + e, "c": c, "d": d, "e": e}
    right: Values = {name: Figure(value) for name, value in figures.items()}
    return right, slipped(source, right, ["whole", "c", "d", "e"], _may_be_nested_rest)


def carried(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole` = `a`, which is carried over, + `b` = `c` + `d`, which is carried on; any of them slips."""
    a, b = source.randint(12, 90), source.randint(40, 300)
    c = source.randint((a + b) // 3, (a + b) * 9 // 10)
    figures = {"a": a, "b": b, "whole": a + b, "c": c, "d": a + b - c}
    right: Values = {name: Figure(value) for name, value in figures.items()}
    return right, slipped(source, right, list(figures), _may_be_carried)


def two_totals(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole` = `a` + `b` + `c` and, of other things in the same places, `whole2` = `d` + `e` + `f`; a whole slips."""
    parts = [source.randint(9, 90) for _ in range(3)]
    others = [3 * part + source.randint(1, 20) for part in parts]
    right: Values = {name: Figure(part) for name, part in zip(LETTERS, parts + others, strict=True)}
    right |= {"whole": Figure(sum(parts)), "whole2": Figure(sum(others))}
    name, chosen = source.choice((("whole", parts), ("whole2", others)))
    return right, slipped(
        source, right, [name], lambda values: abs(_change(right, values)) > 1 and number(values, name) > max(chosen)
    )


def total_in_yi(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`whole` in 亿元 = `a` + `b` … of `k` parts in 万元; the whole slips."""
    parts = [100 * source.randint(5, 250) for _ in range(settings(arguments)["k"])]
    parts[0] += 10000 * (sum(parts) < 10000)
    right: Values = {name: Figure(part) for name, part in zip(LETTERS, parts, strict=False)}
    right["whole"] = figure(Decimal(sum(parts)) / 10000, 2)
    return right, slipped(source, right, ["whole"], partial(_is_no_sum_in_yi, parts=parts))


def four_forms(source: random.Random, _: str) -> tuple[Values, Values]:
    """`all` who were dealt with in the four forms of discipline, and how many in each, `forms`; wrong without one."""
    bounds = ((40, 90), (12, 35), (4, 9), (2, 5))
    people = [source.randint(*bound) for bound in bounds]
    forms = [f"第{chinese(at)}种形态{count}人次" for at, count in enumerate(people, 1)]
    gone = source.randrange(len(forms))
    right: Values = {"all": Figure(sum(people)), "forms": "、".join(forms)}
    return right, {**right, "forms": "、".join(forms[:gone] + forms[gone + 1 :])}


def overlapping(source: random.Random, _: str) -> tuple[Values, Values]:
    """`whole` = `a` + `b` less those that are `both`; wrong when these are counted twice."""
    a, b = source.randint(20, 200), source.randint(20, 200)
    both = source.randint(4, min(a, b) - 4)
    right: Values = {"whole": Figure(a + b - both), "a": Figure(a), "b": Figure(b), "both": Figure(both)}
    return right, {**right, "whole": Figure(a + b)}


def rounded(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`whole` and three parts, or `k`, each rounded, so that the sum is 0.1 off; wrong when it is 9 off."""
    fine = [source.randint(500, 30000) for _ in range(settings(arguments).get("k", 3))]
    whole = quotient(Decimal(sum(fine)), Decimal(100), 1)
    parts = [quotient(Decimal(part), Decimal(100), 1) for part in fine]
    if sum(parts) == whole:
        raise UnfitError
    right: Values = {"whole": whole, **dict(zip(LETTERS, parts, strict=False))}
    return right, {**right, "whole": Figure(whole + 9)}


def nearly_hundred(source: random.Random, _: str) -> tuple[Values, Values]:
    """Shares `ra`, `rb`, `rc`, each rounded, that make 99.9 or 100.1; wrong when they make 9 more."""
    parts = [source.randint(20, 300) for _ in range(3)]
    rates = [quotient(Decimal(100 * part), Decimal(sum(parts)), 1) for part in parts]
    if sum(rates) == 100:
        raise UnfitError
    right: Values = dict(zip(("ra", "rb", "rc"), rates, strict=True))
    return right, {**right, "ra": Figure(rates[0] + 9)}


def _change(right: Values, wrong: Values) -> Decimal:
    return sum((number(wrong, name) - number(right, name) for name in right), Decimal(0))


def _is_no_sum(values: Values, names: list[str], margin: Decimal) -> bool:
    parts, whole = [number(values, name) for name in names], number(values, "whole")
    return whole > max(parts) and min(parts) > 0 and abs(sum(parts, Decimal(0)) - whole) >= margin


def _is_exceeded(values: Values, names: list[str]) -> bool:
    parts = [number(values, name) for name in names]
    return max(parts) < number(values, "whole") < sum(parts) and min(parts) > 0


def _may_be_nested(values: Values) -> bool:
    whole, a, b, c, d = (number(values, name) for name in ("whole", "a", "b", "c", "d"))
    return whole > max(a, b) and a > max(c, d) and min(a, b, c, d) > 0


def _may_be_nested_rest(values: Values) -> bool:
    whole, a, b, c, d, e = (number(values, name) for name in ("whole", "a", "b", "c", "d", "e"))
    return whole > max(a, b) and b > max(c, d, e) and min(a, b, c, d, e) > 0


def _may_be_carried(values: Values) -> bool:
    whole, *parts = (number(values, name) for name in ("whole", "a", "b", "c", "d"))
    return whole > max(parts) and min(parts) > 0


def _is_no_sum_in_yi(values: Values, parts: list[int]) -> bool:
    whole = 10000 * number(values, "whole")
    return whole > max(parts) and abs(whole - sum(parts)) > 900


TOTALS: dict[str, Draw] = {
    draw.__name__: draw
    for draw in (
        *(total, over, beyond, two_ways, hundred),
        *(exceeded, nested, nested_rest, carried, two_totals, total_in_yi, four_forms),
        *(overlapping, rounded, nearly_hundred),
    )
}
