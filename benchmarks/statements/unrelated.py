"""Draws for silence only: figures that look like a product, a balance or a growth, and what makes them none."""

from __future__ import annotations

import random
from decimal import Decimal

from statements.drawing import Draw, Figure, Values, figure, number
from statements.growth import growth
from statements.products import balance


def loose(source: random.Random, _: str) -> tuple[Values, Values]:
    """`k` groups of `each`, and what is told beside them instead of what they make.

    There are `more` or `less`, or `near` as many; `sum` with `others`; `manned` when some `lack`; `four` and `five`
    times and `twice` as many; `grown` by a second lot of `groups`; and `yearly` what is `each` in a week.
    """
    k, each = source.randint(4, 20), source.randint(3, 12)
    k += k == each
    product, others, lack, groups = k * each, source.randint(3, 15), source.randint(1, 2), source.randint(3, 9)
    figures = {
        "k": k,
        "each": each,
        "more": product + source.randint(2, 19),
        "less": product - source.randint(2, product // 3),
        "near": product + source.choice((-1, 1, 2)),
        "others": others,
        "sum": product + others,
        "lack": lack,
        "manned": product - lack,
        "twice": 2 * product,
        "four": 4 * product,
        "five": 5 * product,
        "groups": groups,
        "grown": product + groups * source.choice([size for size in range(2, 9) if size != each]),
        "yearly": each * source.randint(48, 52),
    }
    return _silent(figures)


def loose_box(source: random.Random, _: str) -> tuple[Values, Values]:
    """`i`, `j` and `k`; `more` than the three make, `less` than the first two make."""
    i, j, k = source.randint(3, 9), source.randint(4, 9), source.randint(2, 5)
    return _silent({"i": i, "j": j, "k": k, "more": i * j * k + source.randint(3, 20), "less": i * j - 5})


def unsettled(source: random.Random, _: str) -> tuple[Values, Values]:
    """`start`, what is `new` and what is `gone`, and an `end` that is less than they leave."""
    right, _wrong = balance(source, "")
    right["end"] = Figure(number(right, "end") - source.randint(1, 4))
    return right, right


def yearly(source: random.Random, _: str) -> tuple[Values, Values]:
    """`before` and `after`, and by how many per cent a year it grows when `two` or `five` years lie between them."""
    right, _wrong = growth(source, "")
    times = number(right, "after") / number(right, "before")
    for name, years in (("two", 2), ("five", 5)):
        right[name] = figure(100 * (times ** (Decimal(1) / years) - 1), 1)
    return right, right


def _silent(figures: dict[str, int]) -> tuple[Values, Values]:
    values: Values = {name: Figure(value) for name, value in figures.items()}
    return values, values


UNRELATED: dict[str, Draw] = {draw.__name__: draw for draw in (loose, loose_box, unsettled, yearly)}
