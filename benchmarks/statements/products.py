"""Draws of products, averages and balances."""

from __future__ import annotations

import random
from decimal import Decimal

from statements.drawing import (
    Draw,
    Figure,
    UnfitError,
    Values,
    figure,
    in_unit,
    last_place,
    number,
    quotient,
    settings,
    slipped,
)


def product(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`k` groups of `each`, a multiple of `unit`, make `all`, which slips."""
    given = {"low": 3, "high": 30, "least": 2, "most": 12, "unit": 1, **settings(arguments)}
    k, each = source.randint(given["low"], given["high"]), source.randint(given["least"], given["most"]) * given["unit"]
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
    """`all` over `k` is `each`, of `least` to `utmost`, rounded to up to `most` places; the mean slips."""
    given = {"low": 12, "high": 200, "most": 2, "least": 3, "utmost": 80, **settings(arguments)}
    k = source.randint(given["low"], given["high"])
    whole = source.randint(k * given["least"], k * given["utmost"])
    right: Values = {"k": Figure(k), "all": Figure(whole)}
    right["each"] = quotient(Decimal(whole), Decimal(k), source.randint(1, given["most"]))
    return right, slipped(source, right, ["each"], _is_no_mean)


def even(source: random.Random, _: str) -> tuple[Values, Values]:
    """`all` over `k` is `each` without a rest; the mean slips."""
    k, each = source.randint(4, 120), source.randint(6, 90)
    right: Values = {"k": Figure(k), "all": Figure(k * each), "each": Figure(each)}
    return right, slipped(source, right, ["each"], _is_no_mean)


def balance(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`start` and what is `new`, less what is `gone`, leave `end`, which slips, by more than a `margin`.

    The start is `low` to `high`, what is new `least` to `most`; the figures have `scale` places.
    """
    given = {"low": 30, "high": 300, "least": 20, "most": 200, "scale": 0, "margin": 0, **settings(arguments)}
    unit = Decimal(1).scaleb(-given["scale"])
    start, new = source.randint(given["low"], given["high"]), source.randint(given["least"], given["most"])
    gone = source.randint(10, start + new - 5)
    figures = {"start": start, "new": new, "gone": gone, "end": start + new - gone, "both": start + new}
    right: Values = {name: Figure(value * unit) for name, value in figures.items()}
    margin = given["margin"] * unit
    return right, slipped(source, right, ["end"], lambda values: _distance(right, values, "end") > margin)


def rest(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`all` less `gone` leave `rest`, which slips, by more than a `margin`; `less` is less than the rest.

    The figures have `scale` places; what is gone is `share` per cent or more.
    """
    given = {"low": 40, "high": 900, "scale": 0, "share": 25, "margin": 0, **settings(arguments)}
    unit = Decimal(1).scaleb(-given["scale"])
    margin = given["margin"] * unit
    whole = source.randint(given["low"], given["high"])
    gone = source.randint(whole * given["share"] // 100, whole * 9 // 10)
    right: Values = {"all": Figure(whole * unit), "gone": Figure(gone * unit), "rest": Figure((whole - gone) * unit)}
    right["less"] = Figure(max(1, whole - gone - 2) * unit)
    wrong = slipped(source, right, ["rest"], lambda values: number(values, "rest") < whole * unit)
    if _distance(right, wrong, "rest") <= margin:
        raise UnfitError
    return right, wrong


def in_wan(source: random.Random, _: str) -> tuple[Values, Values]:
    """`k` times `each` yuan make `all` in 万元, without a rest; the whole slips."""
    k, each = source.randint(10, 40) * 10, source.randint(3, 60) * 100
    return _in_unit(source, k, each, 10000)


def per_head(source: random.Random, _: str) -> tuple[Values, Values]:
    """`all` in 万元 over `k` is `each` yuan, without a rest; the mean slips by more than rounding of the whole does."""
    k, each = source.randint(10, 60) * 10, source.randint(6, 60) * 100
    whole = in_unit(Decimal(k * each), 10000)
    right: Values = {"k": Figure(k), "each": Figure(each), "all": whole}
    margin = max(Decimal(1), 10000 * last_place(whole) / k)
    return right, slipped(
        source,
        right,
        ["each"],
        lambda values: number(values, "each") > 99 and _distance(right, values, "each") > margin,
    )


def in_yi(source: random.Random, _: str) -> tuple[Values, Values]:
    """`k` times `each` in 万元 make `all` in 亿元, without a rest; the whole slips."""
    return _in_unit(source, source.randint(4, 60), source.randint(8, 90) * 100, 10000)


def in_tons(source: random.Random, _: str) -> tuple[Values, Values]:
    """`k` times `each` kilograms make `all` in tons, without a rest; the whole slips."""
    return _in_unit(source, source.randint(12, 240) * 20, source.choice((10, 20, 25, 40, 50)), 1000)


def grouped(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`all` in groups of `each` make `k` groups; the number of groups slips."""
    given = {"low": 6, "high": 40, "least": 5, "most": 30, **settings(arguments)}
    k, each = source.randint(given["low"], given["high"]), source.randint(given["least"], given["most"])
    right: Values = {"k": Figure(k), "each": Figure(each), "all": Figure(k * each)}
    return right, slipped(source, right, ["k"], lambda values: 1 < number(values, "k") < k * each)


def two_levels(source: random.Random, _: str) -> tuple[Values, Values]:
    """`t` towns with `v` villages and `e` in each village, which make `all`; the whole slips."""
    t, v, e = source.randint(4, 15), source.randint(40, 180), source.randint(2, 6)
    right: Values = {"t": Figure(t), "v": Figure(v), "e": Figure(e), "all": Figure(v * e)}
    others = (t * e, t * v)
    return right, slipped(
        source, right, ["all"], lambda values: number(values, "all") > v and number(values, "all") not in others
    )


def two_products(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`i` times `a` and `j` times `b` make `all` together; the whole slips."""
    given = {"low": 3, "high": 15, "least": 3, "most": 15, **settings(arguments)}
    i, a = source.randint(given["low"], given["high"]), source.randint(given["least"], given["most"])
    j, b = source.randint(given["low"], given["high"]), source.randint(given["least"], given["most"])
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


def added(source: random.Random, _: str) -> tuple[Values, Values]:
    """`start` and what is `new` make `end`, which slips."""
    start, new = source.randint(30, 900), source.randint(12, 300)
    right: Values = {"start": Figure(start), "new": Figure(new), "end": Figure(start + new)}
    return right, slipped(source, right, ["end"], lambda values: number(values, "end") > max(start, new))


def deducted(source: random.Random, _: str) -> tuple[Values, Values]:
    """`all` less `a` and `b` leave `rest`, which slips, and not by leaving out one of the two."""
    whole, a, b = source.randint(4200, 9800), source.randint(310, 900), source.randint(35, 290)
    right: Values = {"all": Figure(whole), "a": Figure(a), "b": Figure(b), "rest": Figure(whole - a - b)}
    others = (whole - a, whole - b)
    return right, slipped(
        source, right, ["rest"], lambda values: number(values, "rest") < whole and number(values, "rest") not in others
    )


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


def _in_unit(source: random.Random, k: int, each: int, unit: int) -> tuple[Values, Values]:
    right: Values = {"k": Figure(k), "each": Figure(each), "all": in_unit(Decimal(k * each), unit)}
    return right, slipped(source, right, ["all"], lambda values: number(values, "all") > 0)


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
        *(in_wan, per_head, in_yi, in_tons, grouped, two_levels),
        *(two_products, area, flow, added, deducted, accounts),
    )
}
