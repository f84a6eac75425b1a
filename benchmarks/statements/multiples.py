"""Draws of two periods of which one is told as so many times, or such a part, of the other."""

from __future__ import annotations

import random
from decimal import Decimal

from statements.drawing import Draw, Figure, Values, figure, misread, number, quotient, settings, slipped


def multiple(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`after` is `n` times `before`, which is `more` times more; wrong by one time."""
    given = {"low": 4, **settings(arguments)}
    n, before = source.randint(3, 6), source.randint(given["low"], 90)
    right: Values = {"before": Figure(before), "after": Figure(n * before), "n": Figure(n), "more": Figure(n - 1)}
    return right, {**right, "n": Figure(n + 1), "more": Figure(n)}


def doubled(source: random.Random, _: str) -> tuple[Values, Values]:
    """`after` is twice `before`, which is `half` of it; wrong when it is thrice, or a digit slips."""
    before = source.randint(12, 300)
    right: Values = {"before": Figure(before), "after": Figure(2 * before)}
    other = {**right, "after": Figure(source.choice((3 * before, before + before // 2)))}
    return right, source.choice((other, slipped(source, right, ["after"], _is_not_twice)))


def fourfold(source: random.Random, _: str) -> tuple[Values, Values]:
    """`after` is four times `before`; wrong when it is two or three times, or a little more."""
    before = source.randint(12, 300)
    right: Values = {"before": Figure(before), "after": Figure(4 * before)}
    return right, {**right, "after": Figure(source.choice((2, 3)) * before + source.randint(0, before // 10))}


def twofold(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`after` is twice `before`; wrong when it is half more, or (not with `less=1`) half of it again more."""
    before = source.randint(12, 300)
    right: Values = {"before": Figure(before), "after": Figure(2 * before)}
    tenths = (13, 14, 15, 16) if settings(arguments) else (13, 14, 15, 16, 25, 28, 30)
    return right, {**right, "after": Figure(before * source.choice(tenths) // 10)}


def fold(source: random.Random, _: str) -> tuple[Values, Values]:
    """`after` is `y` times `before`, which is `x` times more, with one place; wrong by one time."""
    x = Decimal(source.choice(("1.2", "1.5", "1.8", "2.4", "2.5", "3.2")))
    before = 10 * source.randint(4, 40)
    right: Values = {"before": Figure(before), "after": figure(before * (x + 1)), "x": Figure(x), "y": Figure(x + 1)}
    return right, {**right, "x": Figure(x + 1), "y": Figure(x + 2)}


def times(source: random.Random, _: str) -> tuple[Values, Values]:
    """`after` is `x` times `before`, rounded to one place; wrong by a digit, or by one time."""
    before = source.randint(40, 400)
    after = before * source.randint(135, 580) // 100
    x = figure(Decimal(after) / before, 1)
    right: Values = {"before": Figure(before), "after": Figure(after), "x": x}
    return right, misread(source, right, ["x"], _is_other_multiple, [{**right, "x": Figure(x + by)} for by in (-1, 1)])


def halved(source: random.Random, _: str) -> tuple[Values, Values]:
    """`after` is half of `before`; wrong when it is a third, or more than six tenths."""
    after = source.randint(12, 200)
    right: Values = {"before": Figure(2 * after), "after": Figure(after)}
    return right, {**right, "after": Figure(2 * after * source.choice((33, 62, 68, 74, 80)) // 100)}


def level(source: random.Random, _: str) -> tuple[Values, Values]:
    """`after` is `before`; wrong when it is an eighth to a third more or less."""
    before = source.randint(12, 300)
    change = source.choice((-1, 1)) * source.randint(before // 8 + 1, before // 3 + 1)
    right: Values = {"before": Figure(before), "after": Figure(before)}
    return right, {**right, "after": Figure(before + change)}


def percent_of(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`after` is `rate` per cent of `before`, less than a hundred, or more with `up=1`; the rate slips."""
    low, high = (108, 160) if settings(arguments) else (40, 92)
    before = source.randint(60, 900)
    after = before * source.randint(low, high) // 100
    right: Values = {"before": Figure(before), "after": Figure(after)}
    right["rate"] = quotient(Decimal(100 * after), Decimal(before), 1)
    return right, slipped(source, right, ["rate"], _is_no_percentage)


def by_fraction(source: random.Random, _: str) -> tuple[Values, Values]:
    """`after` is `before` less `n` parts of `m`; `m` is two too many."""
    m = source.randint(3, 5)
    n, part = source.choice((1, 3) if m == 4 else (1, 2)), source.randint(8, 60)
    right: Values = {"before": Figure(m * part), "after": Figure((m - n) * part), "m": Figure(m), "n": Figure(n)}
    return right, {**right, "m": Figure(m + 2)}


def by_tenths(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`after` is `t` tenths more than `before`, or less with `down=1`; the tenths are two or more off."""
    t, part = source.randint(2, 7), source.randint(8, 60)
    after = (10 - t if settings(arguments) else 10 + t) * part
    right: Values = {"before": Figure(10 * part), "after": Figure(after), "t": Figure(t)}
    return right, {**right, "t": Figure(source.choice([other for other in range(2, 10) if abs(other - t) > 1]))}


def _is_not_twice(values: Values) -> bool:
    before, after = number(values, "before"), number(values, "after")
    return after > before and abs(after / before - 2) > Decimal("0.08")


def _is_other_multiple(values: Values) -> bool:
    x = number(values, "x")
    return Decimal("1.1") < x < 9 and abs(x - number(values, "after") / number(values, "before")) > Decimal("0.25")


def _is_no_percentage(values: Values) -> bool:
    rate, true = number(values, "rate"), 100 * number(values, "after") / number(values, "before")
    return 5 < rate < 190 and min(abs(rate - true), abs(rate - abs(100 - true))) > Decimal("0.5")


MULTIPLES: dict[str, Draw] = {
    draw.__name__: draw
    for draw in (
        *(multiple, doubled, fourfold, twofold, fold, times),
        *(halved, level, percent_of, by_fraction, by_tenths),
    )
}
