"""Dates as drafts write them: 2024年7月1日, 7月1日, 二〇二四年七月一日, and the day on which a draft is dated."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

from lintreport import numerals
from lintreport.document import BODY, Document, Span
from lintreport.patterns import late

HEAD_LINES = 8  # lines under a title among which its date may stand
TAIL_LINES = 12  # lines at the end of a draft among which its date may stand
LONGEST_DATE_LINE = 60  # code points
_HAN_DIGITS = "〇○零一二三四五六七八九"
_HAN_NUMBER = "(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_DATE = late(
    rf"(?<![0-9０-９第])(?:(?P<year>[0-9０-９]{{4}}|(?<![{_HAN_DIGITS}])[{_HAN_DIGITS}]{{4}})[ \u3000]*年[ \u3000]*)?"
    rf"(?<![0-9０-９])(?P<month>[0-9０-９]{{1,2}}|(?<=年[ \u3000]*){_HAN_NUMBER})[ \u3000]*月"
    r"(?:(?:份)?(?![ \u3000]*[0-9０-９])|[ \u3000]*(?P<day>[0-9０-９]{1,2})[ \u3000]*(?P<sign>[日号])?)"
)
_HAN_DAY = late(rf"(?P<day>{_HAN_NUMBER})日")
# what goes on with the month of the day before it: 1月5日至12日, 3月5日（周一）、7日
_ALSO = late(
    r"(?:[（(][^（()），。\n]{1,6}[）)]|[上下]午)?[ \u3000]*(?:[—–－―\-~～]{1,2}|[至到、和与及]|以及)[ \u3000]*"
    r"(?P<written>(?P<day>[0-9]{1,2})日)(?!均|龄|内|后|之内|以[内后])"
)
_DATED = late(r"(?:[^，。；！？]{0,40}[ \u3000]|[（(])?(?:[0-9]{4}|\p{Han}{4})[ \u3000]*年.{2,12}日(?:印发)?[）)]?")
_LUNAR = late(r"(?:农历|阴历|旧历|夏历)[^，。；]{0,12}$")
_YEAR = late(r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?=年|[-./][0-9]{1,2}[-./])")


class Moment(Struct, frozen=True):
    """A date: where it stands, its year where one is given, its month, and its day where one is given."""

    span: Span
    year: int | None
    month: int
    day: int | None = None

    @property
    def is_real(self) -> bool:
        """Tell whether the calendar has it; the 29th of February of an untold year is real."""
        return 1 <= self.month <= 12 and (self.day is None or 1 <= self.day <= days_in(self.year, self.month))

    @property
    def first(self) -> datetime.date | None:
        """The day, or the first of the month; None where the year is not told or there is no such day."""
        return None if self.year is None or not self.is_real else datetime.date(self.year, self.month, self.day or 1)


def days_in(year: int | None, month: int) -> int:
    """How many days a month has."""
    following = datetime.date(2000 if year is None else year, month, 28) + datetime.timedelta(days=4)
    return (following - datetime.timedelta(days=following.day)).day


def moments(document: Document) -> tuple[Moment, ...]:
    """The dates of a document in order, those of the lunar calendar left out."""
    return tuple(_moments(document.text))


def years(document: Document) -> frozenset[int]:
    """The years that a document names."""
    return frozenset(int(match["year"]) for match in _YEAR.finditer(document.text))


def dated(document: Document) -> Moment | None:
    """The day on which a draft is dated, under its title or at its end; the last where there are several."""
    filled = [block for block in document.blocks if block.place == BODY and document[block.span].strip()]
    lines = {block.span: document[block.span].strip() for block in chain(filled[:HEAD_LINES], filled[-TAIL_LINES:])}
    spans = [span for span, line in lines.items() if len(line) <= LONGEST_DATE_LINE and _DATED.fullmatch(line)]
    found = [
        one for one in document.derived(moments) if one.day and one.first and any(s.holds(one.span) for s in spans)
    ]
    return max(found, key=lambda one: one.first or datetime.date.min, default=None)


def _moments(text: str) -> Iterator[Moment]:
    for match in _DATE.finditer(text):
        if _LUNAR.search(text, max(match.start() - 16, 0), match.start()):
            continue
        year, month = (numerals.number(match[name]) if match[name] else None for name in ("year", "month"))
        day = numerals.number(match["day"]) if match["day"] and match["sign"] else None
        end = match.end() if day is not None or not match["day"] else match.end("month") + 1
        if not match["month"].isdigit() and (written := _HAN_DAY.match(text, match.end())):
            day, end = numerals.number(written["day"]), written.end()
        if month is not None and (year is None or year > 0):
            yield Moment(Span(match.start(), end), year, month, day)
            if day is not None:
                yield from _also(text, end, year, month)


def _also(text: str, end: int, year: int | None, month: int) -> Iterator[Moment]:
    """The days behind a date that share its month."""
    while match := _ALSO.match(text, end):
        end = match.end()
        yield Moment(Span(*match.span("written")), year, month, int(match["day"]))
