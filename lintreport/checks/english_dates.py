"""English dates: days that do not exist, weekdays that are others, ranges that run backwards."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from lintreport.checks.moments import days_in
from lintreport.checks.ranges_of_time import LATEST_START
from lintreport.document import Span
from lintreport.patterns import late

if TYPE_CHECKING:
    import regex

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})"
_TH = "(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})\b"
_DATE = late(
    rf"\b(?:{_WEEKDAY}(?:[ ](?:morning|afternoon|evening|night))?(?:,?[ ](?:the[ ])?|[ ]\())?"
    rf"(?:{_MONTH}[ ](?P<day>[0-9]{{1,2}}){_TH}(?![0-9–-]|(?<=3[2-9]|[4-9][0-9])[ ][a-z])(?:,?[ ]{_YEAR})?"
    rf"|(?<![0-9–-]|[–-][ ])(?P<day>[0-9]{{1,2}}){_TH}[ ](?:of[ ])?{_MONTH}(?:,?[ ]{_YEAR})?)"
    rf"(?:(?:[ ]\(|,[ ]a[ ]|,?[ ](?:is|was|fell[ ]on|falls[ ]on)[ ](?:a[ ])?){_WEEKDAY}\b\)?)?"
)
_TO = r"(?:[ ]?[–—-][ ]?|[ ](?:to|until|till|through)[ ])"
_DAYS = late(
    rf"(?<![0-9–-])(?P<first>[0-9]{{1,2}}){_TH}{_TO}(?P<last>[0-9]{{1,2}}){_TH}[ ](?:of[ ])?(?:{'|'.join(_MONTHS)})\b"
    rf"|\b(?:{'|'.join(_MONTHS)})[ ](?P<first>[0-9]{{1,2}}){_TH}{_TO}(?P<last>[0-9]{{1,2}}){_TH}(?![0-9]|[ ]+[A-Z])"
)
_YEARS = late(
    r"\b(?:(?i:between)|(?i:from|years|period|seasons)(?![ ][0-9]{4}[ ]and))[ ](?P<first>(?:19|20)[0-9]{2})"
    r"[ ](?:to|until|till|through|and)[ ](?P<last>(?:19|20)[0-9]{2})\b"
)
_WORK = late(
    rf"\b(?:began|begun|started|opened|launched|commenced)[ ]in[ ](?P<m1>{'|'.join(_MONTHS)})"
    r"[ ](?P<y1>(?:19|20)[0-9]{2}),?[ ]and[ ](?:[a-z]+[ ]){0,3}?(?:finished|completed|ended|closed|concluded)"
    rf"[ ]in[ ](?P<m2>{'|'.join(_MONTHS)})[ ](?P<y2>(?:19|20)[0-9]{{2}})\b"
)
_NAMED = r"(?P<m{0}>January|February|March|April|May|June|July|August|September|October|November|December)"
_POINT = (
    r"(?:(?P<d{0}>[0-9]{{1,2}})(?:st|nd|rd|th)?[ ](?:of[ ])?)?" + _NAMED
    + r"(?:[ ](?P<d{0}>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9]))?(?:,?[ ](?P<y{0}>(?:19|20)[0-9]{{2}}))?\b"
)  # fmt: skip
_SPAN = late(
    rf"\b(?i:from|between)[ ]{_POINT.format(1)}[ ](?:to|until|till|through|and)[ ]{_POINT.format(2)}"
    rf"|(?<![A-Za-z0-9–-]|[–-][ ]){_POINT.format(1)}(?:[ ]?[–—-][ ]?|[ ](?:to|until|till|through)[ ]){_POINT.format(2)}"
)
_COMPARED = late(  # fell from 2022 to 2019: what is compared may be told backwards
    r"(?i:\b(?:compar|chang|fell|fall|rose|rise|grew|drop|declin|differ|back)\w*\b)"
)
_BEFORE_YEARS = ("from ", "From ", "between ", "Between ", "years ", "period ", "seasons ")
_MONTH_NAME = re.compile("|".join(name[:3] for name in _MONTHS))
_NEAR = 60  # code points before and behind a range in which words may tell that years are compared


class EnglishDate(Struct, frozen=True):
    """A date: where it stands and its parts; `weekday` is where its weekday stands, if it has one."""

    span: Span
    year: int | None
    month: int
    day: int
    weekday: Span | None

    @property
    def is_real(self) -> bool:
        """Tell whether the calendar has it; the 29th of February of an untold year is real."""
        return 1 <= self.day <= days_in(self.year, self.month)


def english_dates(text: str) -> Iterator[EnglishDate]:
    """The dates of a text that name their month and day."""
    for match in _near_months(_DATE, text):
        month = next(at for at, name in enumerate(_MONTHS, 1) if name.startswith(match["month"][:3]))
        weekday = Span(*match.span("weekday")) if match["weekday"] else None
        year = int(match["year"]) if match["year"] else None
        yield EnglishDate(Span(*match.span()), year, month, int(match["day"]), weekday)


def misnamed(text: str) -> Iterator[tuple[Span, Span, datetime.date]]:
    """The dates whose weekday is another: the whole, the weekday within it, and the day."""
    for date in english_dates(text):
        if date.weekday is None or date.year is None or not date.is_real:
            continue
        day = datetime.date(date.year, date.month, date.day)
        if WEEKDAYS[day.weekday()] != text[date.weekday.start : date.weekday.end]:
            yield date.span, date.weekday, day


def english_backwards(text: str) -> Iterator[Span]:
    """The ranges of days in one month, and of years, that end before they begin."""
    days = _near_months(_DAYS, text)
    years = _YEARS.finditer(text) if any(word in text for word in _BEFORE_YEARS) else ()
    for match in (*days, *years):
        is_compared = _COMPARED.search(text, max(match.start() - _NEAR, 0), match.end() + _NEAR)
        if int(match["first"]) > int(match["last"]) and not is_compared:
            yield Span(*match.span())
    yield from (Span(*match.span()) for match in _near_months(_SPAN, text) if _is_turned(match))
    for match in _near_months(_WORK, text):
        start, end = ((int(match["y" + at]), _MONTHS.index(match["m" + at])) for at in "12")
        if start > end:
            yield Span(*match.span())


def _is_turned(match: regex.Match[str]) -> bool:
    """Tell whether a range of days or months ends before it begins; one without a year may run into the next."""
    near = match.string[max(match.start() - _NEAR, 0) : match.end() + _NEAR]
    if not match["y2"] or _COMPARED.search(near):
        return False
    start, end = (
        (int(match["y" + at] or match["y2"]), _MONTHS.index(match["m" + at]), int(match["d" + at] or 0)) for at in "12"
    )
    if not (match["d1"] and match["d2"]):
        start, end = (*start[:2], 0), (*end[:2], 0)
    return start > end and (match["y1"] is not None or start[1] < LATEST_START)


def _near_months(pattern: regex.Pattern[str], text: str) -> Iterator[regex.Match[str]]:
    """The matches of a pattern in the lines of a text that name an English month: few do, so that few are searched."""
    end = -1
    for month in _MONTH_NAME.finditer(text):
        if month.start() < end:
            continue
        start, end = text.rfind("\n", 0, month.start()) + 1, text.find("\n", month.end())
        end = len(text) if end < 0 else end
        yield from pattern.finditer(text, start, end)
