"""Draws of products, averages and balances."""

from __future__ import annotations

import random
from decimal import Decimal

from statements.drawing import Draw, Figure, UnfitError, Values, figure, last_place, number, quotient, settings, slipped


def product(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`k` groups of `each` make `all`; one of them slips."""
    given = {"low": 3, "high": 30, "least": 2, "most": 12, **settings(arguments)}
    k, each = source.randint(given["low"], given["high"]), source.randint(given["least"], given["most"])
    right: Values = {"k": Figure(k), "each": Figure(each), "all": Figure(k * each)}
    return right, slipped(source, right, ["all"], lambda values: number(values, "all") > max(k, each))


def box(source: random.Random, _: str) -> tuple[Values, Values]:
    """`i` times `j` times `k` make `all`, which slips."""
    i, j, k = source.randint(3, 12), source.randint(2, 8), source.randint(2, 9)
    right: Values = {"i": Figure(i), "j": Figure(j), "k": Figure(k), "all": Figure(i * j * k)}
    return right, slipped(source, right, ["all"], lambda values: number(values, "all") not in (i * j, j * k, i * k))


def price(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`k` things at a `price` of so many yuan cost `all` yuan."""
    given = {"scale": 0, "low": 12, "high": 900, **settings(arguments)}
    k = source.randint(5, 300)
    one = Decimal(source.randint(given["low"], given["high"])).scaleb(-given["scale"])
    right: Values = {"k": Figure(k), "price": Figure(one), "all": Figure(k * one)}
    return right, slipped(source, right, ["all"], lambda values: abs(number(values, "all") - k * one) > one / 50)


def mean(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`all` over `k` is `each`, rounded; the mean slips."""
    given = {"low": 12, "high": 200, "most": 2, **settings(arguments)}
    k = source.randint(given["low"], given["high"])
    whole = source.randint(k * 3, k * 80)
    right: Values = {"k": Figure(k), "all": Figure(whole)}
    right["each"] = quotient(Decimal(whole), Decimal(k), source.randint(1, given["most"]))
    return right, slipped(source, right, ["each"], _is_no_mean)


def even(source: random.Random, _: str) -> tuple[Values, Values]:
    """`all` over `k` is `each` without a rest; the mean slips."""
    k, each = source.randint(4, 120), source.randint(6, 90)
    right: Values = {"k": Figure(k), "all": Figure(k * each), "each": Figure(each)}
    return right, slipped(source, right, ["each"], _is_no_mean)


def balance(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`start` and what is `new`, less what is `gone`, leave `end`, which slips, by more than a `margin`."""
    margin = settings(arguments).get("margin", 0)
    start, new = source.randint(30, 300), source.randint(20, 200)
    gone = source.randint(10, start + new - 5)
    right: Values = {
        "start": Figure(start),
        "new": Figure(new),
        "gone": Figure(gone),
        "end": Figure(start + new - gone),
    }
    right["both"] = Figure(start + new)
    return right, slipped(source, right, ["end"], lambda values: _distance(right, values, "end") > margin)


def rest(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`all` less `gone` leave `rest`, which slips, by more than a `margin`; `less` is less than the rest."""
    margin = settings(arguments).get("margin", 0)
    whole = source.randint(40, 900)
    gone = source.randint(whole // 4, whole * 9 // 10)
    right: Values = {"all": Figure(whole), "gone": Figure(gone), "rest": Figure(whole - gone)}
    right["less"] = Figure(max(1, whole - gone - 2))
    wrong = slipped(source, right, ["rest"], lambda values: number(values, "rest") < whole)
    if _distance(right, wrong, "rest") <= margin:
        raise UnfitError
    return right, wrong


def in_wan(source: random.Random, _: str) -> tuple[Values, Values]:
    """`k` times `each` yuan make `all` in 万元, without a rest; the whole slips."""
    k, each = source.randint(10, 40) * 10, source.randint(3, 60) * 100
    right: Values = {"k": Figure(k), "each": Figure(each), "all": Figure(f"{Figure(k * each):wan}")}
    return right, slipped(source, right, ["all"], lambda values: number(values, "all") > 0)


def two_products(source: random.Random, _: str) -> tuple[Values, Values]:
    """`i` times `a` and `j` times `b` make `all` together; the whole slips."""
    i, a, j, b = (source.randint(3, 15) for _ in range(4))
    b += 3 * (a == b)
    right: Values = {"i": Figure(i), "a": Figure(a), "j": Figure(j), "b": Figure(b), "all": Figure(i * a + j * b)}
    return right, slipped(source, right, ["all"], lambda values: number(values, "all") > max(i * a, j * b))


def area(source: random.Random, _: str) -> tuple[Values, Values]:
    """`i` metres by `j` metres make `all`; the whole slips by more than what rounding of the sides explains."""
    i, j = source.randint(21, 90), source.randint(3, 20)
    right: Values = {"i": Figure(i), "j": Figure(j), "all": Figure(i * j)}
    return right, slipped(source, right, ["all"], lambda values: abs(number(values, "all") - i * j) > i + j)


def flow(source: random.Random, _: str) -> tuple[Values, Values]:
    """`start` and those of `a` and `b`, less those of `c` and `d`, leave `end`, which slips."""
    start = source.randint(60, 300)
    a, b, c, d = (source.randint(3, 29) for _ in range(4))
    figures = {"start": start, "a": a, "b": b, "c": c, "d": d, "end": start + a + b - c - d}
    right: Values = {name: Figure(value) for name, value in figures.items()}
    return right, slipped(source, right, ["end"], lambda values: number(values, "end") > 5)


def accounts(source: random.Random, _: str) -> tuple[Values, Values]:
    """`a` and `b` with their sum `all`, `big` and `small` with their difference `left`; sum and difference slip."""
    small, big = sorted(source.sample(range(100, 9000), 2))
    a, b = source.sample((small, big), 2)
    figures = {"a": a, "b": b, "all": a + b, "small": small, "big": big, "left": big - small}
    right: Values = {name: figure(Decimal(value) / 10, 1) for name, value in figures.items()}
    wrong = slipped(source, right, ["all"], lambda values: number(values, "all") > number(right, "big"))
    other = slipped(source, right, ["left"], lambda values: 0 < number(values, "left") < number(right, "big"))
    if min(_distance(right, wrong, "all"), _distance(right, other, "left")) < Decimal("0.4"):
        raise UnfitError
    return right, {**wrong, "left": other["left"]}


def _distance(right: Values, wrong: Values, name: str) -> Decimal:
    return abs(number(right, name) - number(wrong, name))


def _is_no_mean(values: Values) -> bool:
    written = number(values, "each")
    true = number(values, "all") / number(values, "k")
    return written > 1 and abs(true - written) > Decimal("1.5") * last_place(written)


PRODUCTS: dict[str, Draw] = {
    draw.__name__: draw
    for draw in (
        *(product, box, price, mean, even, balance, rest),
        *(in_wan, two_products, area, flow, accounts),
    )
}
