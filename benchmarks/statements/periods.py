"""Draws of dates, weekdays and spans of time."""

from __future__ import annotations

import random
from calendar import monthrange
from datetime import date, timedelta

from statements.drawing import Draw, Values

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


def _fields(one: date) -> Values:
    return {"y": one.year, "m": one.month, "d": one.day, "month": MONTHS[one.month - 1]}


PERIODS: dict[str, Draw] = {draw.__name__: draw for draw in (weekday, day, month, days)}
