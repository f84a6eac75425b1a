"""Draws of dates, weekdays and spans of time."""

from __future__ import annotations

import random
from calendar import monthrange
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


def span(source: random.Random, _: str) -> tuple[Values, Values]:
    """`d` < `d2`, `m` < `m2` and `y` < `y2`; wrong each the other way round.

    What stays as it is: a month `in`, in English `month`, and a year `now`.
    """
    early, late = sorted(source.sample(range(1, 29), 2))
    first, second = sorted(source.sample(range(1, 13), 2))
    year = source.randint(2012, 2022)
    later = year + source.randint(1, 3)
    figures = {"y": year, "y2": later, "m": first, "m2": second, "d": early, "d2": late}
    turned = {"y": later, "y2": year, "m": second, "m2": first, "d": late, "d2": early}
    still: Values = {"now": Figure(later), "in": Figure(second), "month": MONTHS[second - 1]}
    right, wrong = ({name: Figure(value) for name, value in values.items()} for values in (figures, turned))
    return {**right, **still}, {**wrong, **still}


def next_year(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """A year `y` and the `next`; wrong when the next is the one before, or (not with `before=1`) the same."""
    year = source.randint(2016, 2024)
    other = year - 1 if settings(arguments) else source.choice((year, year - 1))
    return {"y": Figure(year), "next": Figure(year + 1)}, {"y": Figure(year), "next": Figure(other)}


def event(source: random.Random, _: str) -> tuple[Values, Values]:
    """The day of a draft, and `ed` of `em`, when something was done; wrong when that is after the draft."""
    signed = date(source.randint(2016, 2024), source.randint(4, 9), source.randint(1, 28))
    before, after = (signed + sign * timedelta(days=source.randint(15, 80)) for sign in (-1, 1))
    right = {**_figures(signed), "han_m": chinese(signed.month), "han_d": chinese(signed.day)}
    return (
        {**right, "em": Figure(before.month), "ed": Figure(before.day)},
        {**right, "em": Figure(after.month), "ed": Figure(after.day)},
    )


def _fields(one: date) -> Values:
    return {"y": one.year, "m": one.month, "d": one.day, "month": MONTHS[one.month - 1]}


def _figures(one: date) -> Values:
    """The same as figures, which can be written in Chinese; `han_y` is the year digit by digit, `y1` the next."""
    year = "".join(DIGITS[int(digit)] for digit in str(one.year))
    figures: Values = {"y": Figure(one.year), "m": Figure(one.month), "d": Figure(one.day), "y1": Figure(one.year + 1)}
    return {**figures, "month": MONTHS[one.month - 1], "han_y": year}


PERIODS: dict[str, Draw] = {
    draw.__name__: draw
    for draw in (
        *(weekday, day, month, days),
        *(two_weekdays, last_days, past_december, span, next_year, event),
    )
}
