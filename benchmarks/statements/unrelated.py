"""Draws for silence only: figures that look like a product or a balance, and what makes them none."""

from __future__ import annotations

import random
from decimal import Decimal

from statements.drawing import Draw, Figure, Values, figure, number, silent
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
    return silent(figures)


def loose_box(source: random.Random, _: str) -> tuple[Values, Values]:
    """`i`, `j` and `k`; `more` than the three make, `less` than the first two make."""
    i, j, k = source.randint(3, 9), source.randint(4, 9), source.randint(2, 5)
    return silent({"i": i, "j": j, "k": k, "more": i * j * k + source.randint(3, 20), "less": i * j - 5})


def unsettled(source: random.Random, _: str) -> tuple[Values, Values]:
    """`start`, what is `new` and what is `gone`, and an `end` that is less than they leave."""
    right, _wrong = balance(source, "")
    right["end"] = Figure(number(right, "end") - source.randint(1, 4))
    return right, right


def others_besides(source: random.Random, _: str) -> tuple[Values, Values]:
    """`k` groups of `each` make `all`, with a mean `higher` than each, and what is `reduced` by a tenth.

    One is for every two of as many as `double`; `unfilled` are as many as when the last group is not full.
    """
    k, each = source.randint(4, 20), source.randint(3, 12)
    figures = {"k": k, "each": each, "all": k * each, "double": 2 * k, "higher": each + source.randint(3, 9)}
    values: Values = {name: Figure(value) for name, value in figures.items()}
    values["unfilled"] = Figure(k * each - source.randint(1, each - 1))
    values["reduced"] = figure(Decimal(k * each) * 9 / 10, 1)
    return values, values


def in_and_out(source: random.Random, _: str) -> tuple[Values, Values]:
    """`start`, what is `new` and what is `gone`, and what is told beside them instead of what they leave.

    There are `less` or `more`, or as many as if none had gone, `kept`; `netmore` and `netless` than new less gone.
    """
    start, new, gone = source.randint(300, 900), source.randint(120, 290), source.randint(20, 60)
    figures = {
        "start": start,
        "new": new,
        "gone": gone,
        "kept": start + new,
        "less": start + new - gone - source.randint(3, 12),
        "more": start + new - gone + source.randint(3, 9),
        "netless": new - gone - source.randint(4, 15),
        "netmore": new - gone + source.randint(4, 40),
    }
    return silent(figures)


def done_so_far(source: random.Random, _: str) -> tuple[Values, Values]:
    """`all`, what is `done` of it and `valid` of that, a `part` of what is left, and `over` than is done."""
    whole = source.randint(300, 900)
    done = source.randint(whole // 2, whole * 4 // 5)
    figures = {"all": whole, "done": done, "valid": done - source.randint(5, 40), "part": (whole - done) // 2}
    return silent({**figures, "over": done + source.randint(200, 500)})


def crowded(source: random.Random, _: str) -> tuple[Values, Values]:
    """`k` groups of `each`, or up to `up`, and what is told beside them instead of what they make.

    There is a `part` of it, `more`, or with `others` the `sum`; a `crowd` is many times as many.
    """
    k, each, others = source.randint(6, 20), source.randint(3, 5), source.randint(4, 15)
    product = k * each
    figures = {"k": k, "each": each, "up": each + source.randint(2, 4), "others": others, "sum": product + others}
    figures |= {"part": product - source.randint(2, 5), "more": product + source.randint(3, 9)}
    return silent({**figures, "crowd": product * source.randint(11, 29) + 7})


def in_stock(source: random.Random, _: str) -> tuple[Values, Values]:
    """`start`, of which fewer are `kept`, `few`, what is `new` and what is `gone`, of this a `bit`; no end is told."""
    start, new, gone = source.randint(300, 900), source.randint(120, 290), source.randint(20, 60)
    kept = start - source.randint(30, 90)
    few = source.randint(4, 15)
    return silent({"start": start, "kept": kept, "few": few, "new": new, "gone": gone, "bit": gone // 2})


UNRELATED: dict[str, Draw] = {
    draw.__name__: draw
    for draw in (loose, loose_box, unsettled, others_besides, in_and_out, done_so_far, crowded, in_stock)
}
