"""Draws of dates, weekdays and spans of time."""

from __future__ import annotations

import random
from calendar import isleap, monthrange
from datetime import date, timedelta

from lintreport.numerals import chinese
from statements.drawing import Draw, Figure, UnfitError, Values, settings

DIGITS = "〇一二三四五六七八九"
WEEKDAYS = "一二三四五六日"
ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def weekday(source: random.Random, _: str) -> tuple[Values, Values]:
    """A day with its weekday `w`, English `week`; wrong with another."""
    day = date(2018, 1, 1) + timedelta(days=source.randrange(2900))
    other = (day.weekday() + source.randint(1, 6)) % 7
    right = {**_fields(day), "w": WEEKDAYS[day.weekday()], "week": ENGLISH[day.weekday()]}
    return right, {**right, "w": WEEKDAYS[other], "week": ENGLISH[other]}


def day(source: random.Random, _: str) -> tuple[Values, Values]:
    """A day; wrong when its month has no such day."""
    year, month = source.randint(2015, 2025), source.choice((2, 4, 6, 9, 11))
    last = monthrange(year, month)[1]
    right = _fields(date(year, month, source.randint(last - 5, last)))
    return right, {**right, "d": last + 1 if month != 2 else source.choice((last + 1, 30, 31))}


def month(source: random.Random, _: str) -> tuple[Values, Values]:
    """A day; wrong when its month is past the twelfth."""
    right = _fields(date(source.randint(2015, 2025), source.randint(1, 12), source.randint(1, 28)))
    return right, {**right, "m": source.randint(13, 19)}


def days(source: random.Random, _: str) -> tuple[Values, Values]:
    """Two days `d` < `d2` of a month, and a later month `m2`; wrong the other way round."""
    first, second = sorted(source.sample(range(1, 29), 2))
    early, late = sorted(source.sample(range(1, 13), 2))
    year = source.randint(2015, 2025)
    later = year + source.randint(1, 4)
    right: Values = {"y": year, "y2": later, "m": early, "m2": late, "d": first, "d2": second}
    return right, {"y": later, "y2": year, "m": late, "m2": early, "d": second, "d2": first}


def two_weekdays(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """A day and a later day `d2` with their weekdays `w`, English `week`, and `w2`; both wrong.

    With `monday=1` the first is a Monday.
    """
    one = date(2018, 1, 1) + timedelta(days=source.randrange(2900))
    if settings(arguments):
        one -= timedelta(days=one.weekday())
    two = one + timedelta(days=source.randint(1, 3))
    if two.month != one.month:
        raise UnfitError
    other, other2 = ((day.weekday() + source.randint(1, 6)) % 7 for day in (one, two))
    right: Values = {**_figures(one), "d2": Figure(two.day)}
    right |= {"w": WEEKDAYS[one.weekday()], "w2": WEEKDAYS[two.weekday()], "week": ENGLISH[one.weekday()]}
    return right, {**right, "w": WEEKDAYS[other], "w2": WEEKDAYS[other2], "week": ENGLISH[other]}


def last_days(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """A day at the end of a month, `n` before it, and the next year `y1`; wrong when its month has no such day.

    The months are the shorter ones; with `days=30` or `days=31` those with so many.
    """
    wanted = (settings(arguments)["days"],) if arguments else (28, 30)
    months = [month for month in range(1, 13) if monthrange(2023, month)[1] in wanted]
    year, month = source.randint(2015, 2025), source.choice(months)
    last = monthrange(year, month)[1]
    day = source.randint(last - 4, last)
    right: Values = {**_figures(date(year, month, day)), "n": Figure(day - source.randint(3, 12))}
    return right, {**right, "d": Figure(last + source.choice((1, 1, 2 if last < 31 else 4)))}


def past_december(source: random.Random, _: str) -> tuple[Values, Values]:
    """A day; wrong when its month is past the twelfth."""
    right = _figures(date(source.randint(2015, 2025), source.randint(3, 12), source.randint(1, 28)))
    return right, {**right, "m": Figure(source.randint(13, 18))}


def span(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`d` < `d2`, `m` < `m2` and `y` < `y2`; wrong each the other way round.

    What stays as it is: a month `in`, in English `month`, and a year `now`. The months are `earliest` to `latest`.
    """
    given = {"earliest": 1, "latest": 12, **settings(arguments)}
    early, late = sorted(source.sample(range(1, 29), 2))
    first, second = sorted(source.sample(range(given["earliest"], given["latest"] + 1), 2))
    year = source.randint(2012, 2022)
    later = year + source.randint(1, 3)
    figures = {"y": year, "y2": later, "m": first, "m2": second, "d": early, "d2": late}
    turned = {"y": later, "y2": year, "m": second, "m2": first, "d": late, "d2": early}
    still: Values = {"now": Figure(later), "in": Figure(second), "month": MONTHS[second - 1]}
    right, wrong = ({name: Figure(value) for name, value in values.items()} for values in (figures, turned))
    return {**right, **still}, {**wrong, **still}


def next_year(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """A year `y` and the `next`; wrong when the next is the one before, or (not with `before=1`) the same.

    Digit by digit they are `han_y` and `han_next`.
    """
    year = source.randint(2016, 2024)
    other = year - 1 if settings(arguments) else source.choice((year, year - 1))
    base: Values = {"y": Figure(year), "han_y": _han(year)}
    right: Values = {**base, "next": Figure(year + 1), "han_next": _han(year + 1)}
    return right, {**base, "next": Figure(other), "han_next": _han(other)}


def event(source: random.Random, _: str) -> tuple[Values, Values]:
    """The day of a draft, and `ed` of `em`, when something was done; wrong when that is after the draft.

    The year before is `y_1`, the next `y1`.
    """
    signed = date(source.randint(2016, 2024), source.randint(4, 9), source.randint(1, 28))
    before, after = (signed + sign * timedelta(days=source.randint(15, 80)) for sign in (-1, 1))
    right = {
        **_figures(signed),
        "y_1": Figure(signed.year - 1),
        "han_m": chinese(signed.month),
        "han_d": chinese(signed.day),
    }
    return (
        {**right, "em": Figure(before.month), "ed": Figure(before.day)},
        {**right, "em": Figure(after.month), "ed": Figure(after.day)},
    )


def leap(source: random.Random, _: str) -> tuple[Values, Values]:
    """A leap year `y`; wrong when it is none, and has no 29 February."""
    others = [year for year in range(2014, 2026) if not isleap(year)]
    return {"y": Figure(source.choice((2016, 2020, 2024)))}, {"y": Figure(source.choice(others))}


def building(source: random.Random, _: str) -> tuple[Values, Values]:
    """`m` of `y` before `m2` of a later year `y2`, `d` < `d2` of a month `in`, and months `e` < `e2` of a year `now`.

    Wrong when years, days and `e` stand the other way round. The months are `month`, `month2`, `english` and `english2`
    in English, the years `han_y` and `han_y2` digit by digit.
    """
    year = source.randint(2012, 2021)
    later = year + source.randint(1, 3)
    first, second = source.randint(1, 12), source.randint(1, 12)
    day, other = sorted(source.sample(range(1, 29), 2))
    early, late = sorted(source.sample(range(1, 13), 2))
    still: Values = {"m": Figure(first), "m2": Figure(second), "in": Figure(late), "now": Figure(later)}
    still |= {"month": MONTHS[first - 1], "month2": MONTHS[second - 1]}
    right = _pairs((year, later), (day, other), (early, late))
    return {**right, **still}, {**_pairs((later, year), (other, day), (late, early)), **still}


def month_end(source: random.Random, _: str) -> tuple[Values, Values]:
    """A day `d` and the `last` day of a month of thirty, and `d2` of the next month `m2`; wrong when it is the 31st."""
    month = source.choice((4, 6, 9, 11))
    base: Values = {"y": Figure(source.randint(2015, 2025)), "m": Figure(month), "m2": Figure(month + 1)}
    base["d2"] = Figure(source.randint(2, 12))
    right: Values = {**base, "d": Figure(source.randint(25, 30)), "last": Figure(30)}
    return right, {**right, "d": Figure(31), "last": Figure(31)}


def new_year(source: random.Random, _: str) -> tuple[Values, Values]:
    """A day of January of `y`, and an earlier one, `ed` of `em` of `ey`, the year before; wrong when `ey` is `y`."""
    year = source.randint(2017, 2025)
    right: Values = {"y": Figure(year), "d": Figure(source.randint(4, 25)), "ey": Figure(year - 1)}
    right |= {"em": Figure(source.choice((11, 12))), "ed": Figure(source.randint(3, 28))}
    return right, {**right, "ey": Figure(year)}


def due(source: random.Random, _: str) -> tuple[Values, Values]:
    """The day of a draft, `dd` of `dm`, by which something is to be done, and the fifth year after, `y5`; all right."""
    signed = date(source.randint(2018, 2024), source.randint(4, 7), source.randint(2, 27))
    by = signed + timedelta(days=source.randint(40, 120))
    values = {**_figures(signed), "dm": Figure(by.month), "dd": Figure(by.day), "y5": Figure(signed.year + 5)}
    return values, values


def _pairs(years: tuple[int, int], days: tuple[int, int], months: tuple[int, int]) -> Values:
    names = (("y", "y2"), ("d", "d2"), ("e", "e2"))
    values: Values = {
        name: Figure(value)
        for pair, figures in zip(names, (years, days, months), strict=True)
        for name, value in zip(pair, figures, strict=True)
    }
    values |= {"han_y": _han(years[0]), "han_y2": _han(years[1])}
    return {**values, "english": MONTHS[months[0] - 1], "english2": MONTHS[months[1] - 1]}


def _han(year: int) -> str:
    """A year digit by digit."""
    return "".join(DIGITS[int(digit)] for digit in str(year))


def _fields(one: date) -> Values:
    return {"y": one.year, "m": one.month, "d": one.day, "month": MONTHS[one.month - 1]}


def _figures(one: date) -> Values:
    """The same as figures, which can be written in Chinese; `han_y` is the year digit by digit, `y1` the next."""
    figures: Values = {"y": Figure(one.year), "m": Figure(one.month), "d": Figure(one.day), "y1": Figure(one.year + 1)}
    return {**figures, "month": MONTHS[one.month - 1], "han_y": _han(one.year)}


PERIODS: dict[str, Draw] = {
    draw.__name__: draw
    for draw in (
        *(weekday, day, month, days),
        *(two_weekdays, last_days, past_december, span, next_year, event),
        *(leap, building, month_end, new_year, due),
    )
}
