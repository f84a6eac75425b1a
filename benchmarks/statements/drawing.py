"""Figures that can be written in several forms, and slips of them as they happen in drafts."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from lintreport.numerals import chinese

Values = dict[str, object]
Draw = Callable[[random.Random, str], tuple[Values, Values]]

_FULL = str.maketrans("0123456789.", "０１２３４５６７８９．")
_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


class UnfitError(Exception):
    """Figures of which no slip is wrong beyond doubt; others are drawn."""


class Figure(Decimal):
    """A number; its form is plain, `,` (1,234), `han` (三十二), `liang` (两), `full` (３２), `wan` (12.5, in 万).

    Up to ten also `word` (three) and `Word` (Three).
    """

    def __format__(self, form: str, context: object = None, /) -> str:
        plain = f"{Decimal(self):f}"
        if form in ("", "f"):
            return plain
        if form == ",":
            return f"{Decimal(self):,f}"
        if form == "full":
            return plain.translate(_FULL)
        if form == "wan":
            return f"{(Decimal(self) / 10000).normalize():f}"
        if form == "liang" and self == 2:
            return "两"
        if form in ("han", "liang"):
            return _han(plain)
        if form in ("word", "Word"):
            return _WORDS[int(self)].title() if form == "Word" else _WORDS[int(self)]
        raise ValueError(f"no such form: {form}")


def figure(value: object, places: int = 0) -> Figure:
    """The number rounded half up to so many places."""
    unit = Decimal(1).scaleb(-places)
    return Figure(Decimal(str(value)).quantize(unit, ROUND_HALF_UP))


def quotient(dividend: Decimal, divisor: Decimal, places: int) -> Figure:
    return figure(dividend / divisor, places)


def last_place(value: Decimal) -> Decimal:
    """What one is worth in the last place of the number as it is written."""
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def slipped(source: random.Random, right: Values, names: Sequence[str], is_wrong: Callable[[Values], bool]) -> Values:
    """The values with one of them slipped in a digit, or two digits transposed, so that the whole is wrong."""
    chances = [(name, text) for name in names for text in sorted(_slips(f"{_decimal(right, name):f}"))]
    source.shuffle(chances)
    for name, text in chances:
        wrong = {**right, name: Figure(text)}
        if is_wrong(wrong):
            return wrong
    raise UnfitError


def either(source: random.Random, wrongs: Sequence[Values], is_wrong: Callable[[Values], bool]) -> Values | None:
    """One of these values that is wrong beyond doubt."""
    fit = [values for values in wrongs if is_wrong(values)]
    return source.choice(fit) if fit else None


def misread(
    source: random.Random,
    right: Values,
    names: Sequence[str],
    is_wrong: Callable[[Values], bool],
    others: Sequence[Values],
) -> Values:
    """The values as one of the others has them, where that is wrong, in two of five draws; else one of them slips."""
    other = either(source, others, is_wrong)
    if other and source.random() < 0.4:
        return other
    return slipped(source, right, names, is_wrong)


def is_outside(written: Decimal, low: Decimal, high: Decimal | None = None) -> bool:
    """Tell whether the number is none of `low` to `high`, however it is rounded."""
    margin = Decimal("1.5") * last_place(written)
    return written < low - margin or written > (low if high is None else high) + margin


def is_off_by(values: Values, name: str, true: Decimal, margin: int) -> bool:
    """Tell whether the rate is more than the margin off, and yet one that could stand there."""
    return 1 < number(values, name) < 100 and abs(number(values, name) - true) > margin


def in_unit(value: Decimal, unit: int) -> Figure:
    """The number in a unit of so many, with no more places than it needs."""
    return Figure(f"{(value / unit).normalize():f}")


def settings(arguments: str) -> Mapping[str, int]:
    """The arguments of a draw: `k=3 low=20`."""
    return {name: int(value) for name, _, value in (word.partition("=") for word in arguments.split())}


def silent(figures: Mapping[str, int]) -> tuple[Values, Values]:
    """The figures twice: for draws that are never wrong."""
    values: Values = {name: Figure(value) for name, value in figures.items()}
    return values, values


def number(values: Values, name: str) -> Decimal:
    return _decimal(values, name)


def noise(source: random.Random) -> Values:
    """Figures for what stands beside: A > B + C + D + E, percentages P < Q < R, a year Y and the next ones."""
    parts = sorted((source.randint(11, 99) for _ in range(4)), reverse=True)
    rates = sorted(source.sample(range(105, 960), 3))
    year = source.randint(2018, 2024)
    months = sorted(source.sample(range(1, 13), 2))
    return {
        "A": figure(sum(parts) + source.randint(17, 400)),
        **{name: figure(part) for name, part in zip("BCDE", parts, strict=True)},
        **{name: figure(Decimal(rate) / 10, 1) for name, rate in zip("PQR", rates, strict=True)},
        "Y": year, "Y1": year + 1, "Y2": year + 2, "Y_1": year - 1, "M": months[0], "M1": months[1],
        "N": Figure(source.randint(3, 9)),
    }  # fmt: skip


def _slips(written: str) -> set[str]:
    changed = {
        written[:at] + other + written[at + 1 :]
        for at, digit in enumerate(written)
        if digit.isdigit()
        for other in "0123456789"
        if other != digit and not (at == 0 and other == "0")
    }
    transposed = {
        written[:at] + written[at + 1] + written[at] + written[at + 2 :]
        for at in range(len(written) - 1)
        if written[at : at + 2].isdigit() and not (at == 0 and written[1] == "0")
    }
    return (changed | transposed) - {written}


def _decimal(values: Values, name: str) -> Decimal:
    value = values[name]
    assert isinstance(value, Decimal)
    return value


def _han(plain: str) -> str:
    whole, _, rest = plain.partition(".")
    return chinese(int(whole)) + ("点" + "".join("零一二三四五六七八九"[int(digit)] for digit in rest) if rest else "")
