"""Draws of products, averages and balances."""

from __future__ import annotations

import random
from decimal import Decimal

from statements.drawing import Draw, Figure, Values, last_place, number, quotient, settings, slipped


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


def balance(source: random.Random, _: str) -> tuple[Values, Values]:
    """`start` and what is `new`, less what is `gone`, leave `end`, which slips."""
    start, new = source.randint(30, 300), source.randint(20, 200)
    gone = source.randint(10, start + new - 5)
    right: Values = {
        "start": Figure(start),
        "new": Figure(new),
        "gone": Figure(gone),
        "end": Figure(start + new - gone),
    }
    right["both"] = Figure(start + new)
    return right, slipped(source, right, ["end"], lambda values: True)


def rest(source: random.Random, _: str) -> tuple[Values, Values]:
    """`all` less `gone` leave `rest`, which slips."""
    whole = source.randint(40, 900)
    gone = source.randint(whole // 4, whole * 9 // 10)
    right: Values = {"all": Figure(whole), "gone": Figure(gone), "rest": Figure(whole - gone)}
    return right, slipped(source, right, ["rest"], lambda values: number(values, "rest") < whole)


def _is_no_mean(values: Values) -> bool:
    written = number(values, "each")
    true = number(values, "all") / number(values, "k")
    return written > 1 and abs(true - written) > Decimal("1.5") * last_place(written)


PRODUCTS: dict[str, Draw] = {draw.__name__: draw for draw in (product, box, price, mean, even, balance, rest)}
