"""When a draft was written: on the day it bears, in or soon after the year of its title, not before dates it names."""

from __future__ import annotations

import datetime
from typing import Literal

from msgspec import Struct

from lintreport.checks.moments import dated, days_in
from lintreport.document import Document
from lintreport.patterns import late

_TITLE_YEAR = late(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_RANGE = late(r"(?:19|20)[0-9]{2}年?[—－–\-~～至到](?:19|20)[0-9]{2}")
MARCH = 3  # a draft of January may still speak of the year before as this one
_REPORT = late(r"总结|小结|述[职责廉学]|回顾|情况|报告|汇报")
# a month of a year that is told, no term that is set: 2023年1月—4月, but not 到2035年, 2025年6月底前
_PAST = late(
    r"(?<year>(?:19|20)[0-9]{2})(?<![0-9]....|(?<!截|截止)[到至]....)年(?:1[0-2]|0?[1-9])月(?![^，。；\n]{0,6}[底前])"
)


class Written(Struct, frozen=True):
    """The days between which a draft was written, and what tells it; `exact` where it bears its day."""

    first: datetime.date
    last: datetime.date
    told_by: Literal["date", "title", "text"]


def written(document: Document) -> Written | None:
    """When a draft was written; None where nothing tells."""
    own = document.derived(dated)
    if own is not None and own.first is not None:
        return Written(own.first, own.first, "date")
    title = document.title
    years = {int(year) for year in _TITLE_YEAR.findall(title)}
    if years and not _RANGE.search(title):
        first = datetime.date(min(years), 1, 1) if _REPORT.search(title) else _before(min(years))
        return Written(first, datetime.date(max(years) + 1, 6, 30), "title")
    past = [int(match["year"]) for match in _PAST.finditer(document.text)]
    return Written(_before(max(past)), datetime.date.max, "text") if past else None


def this_year(document: Document) -> int | None:
    """The year that a draft means by 今年: the only one of its title, else that of its date; None where unsure."""
    years = {int(year) for year in _TITLE_YEAR.findall(document.title)}
    if years:
        return years.pop() if len(years) == 1 else None
    own = document.derived(dated)
    return own.year if own is not None and own.month >= MARCH else None


def day(written_so: str) -> datetime.date:
    """The first day of what a rule file gives as 2024-07-15, 2024-07 or 2024."""
    year, month, number = (*map(int, written_so.split("-")), 1, 1)[:3]
    return datetime.date(year, month, number)


def last_day(written_so: str) -> datetime.date:
    """The last day of what a rule file gives as 2024-07-15, 2024-07 or 2024."""
    year, *rest = map(int, written_so.split("-"))
    month = rest[0] if rest else 12
    return datetime.date(year, month, rest[1] if len(rest) > 1 else days_in(year, month))


def _before(year: int) -> datetime.date:
    """A plan for a year may be written from the autumn of the year before on."""
    return datetime.date(year - 1, 10, 1)
