"""The check `chronicle`: meetings and campaigns whose days are known, and when a draft says that they took place."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import cached_property
from typing import Literal

import regex
from msgspec import Struct

from lintreport.checks.base import Hit, Question, Regex, Value
from lintreport.checks.beside import sentence_at
from lintreport.checks.written import day, last_day, this_year, written
from lintreport.document import Document, Span
from lintreport.passage import Passage

WINDOW = 48  # code points before a name, or behind it, in which its year stands
BACK = {"今年": 0, "本年": 0, "去年": 1, "上年": 1, "前年": 2}  # years
ALIVE = datetime.timedelta(days=366)  # after its end a campaign is still reported on


class Event(Struct, frozen=True, kw_only=True):
    """A meeting or a campaign: the pattern of its name, and its first and last day: 2024-07-15, 2024-07 or 2024."""

    name: Regex
    first: str
    last: str

    @property
    def begins(self) -> datetime.date:
        """Its first day."""
        return day(self.first)

    @property
    def ends(self) -> datetime.date:
        """Its last day."""
        return last_day(self.last)


class Chronicle(Question, frozen=True, kw_only=True, dict=True):
    """Points out events that a draft puts into another year or month, or that do not go with its own date.

    `events` are the events. What is asked hangs on `finds`. `year`: a year beside a name; `before` are patterns of what
    may stand between it and the name, which ends them, `loose` such that count only where `held` follows the name,
    `behind` of what follows a name, each with the group `year` (a number or 今年) and perhaps `month`. `ahead`: an
    event that begins after the draft was written, unless a pattern of `coming` stands before the name. `over`: an event
    that was over when the draft was written, where a pattern of `before` stands before its name; with `alive` only when
    it has been so for a year. `unless` are patterns of what is right, `history` of what tells anywhere in the sentence
    that all is.
    """

    finds: Literal["year", "ahead", "over"]
    events: tuple[Event, ...]
    before: tuple[Regex, ...] = ()
    loose: tuple[Regex, ...] = ()
    held: Regex | None = None
    behind: tuple[Regex, ...] = ()
    coming: tuple[Regex, ...] = ()
    unless: tuple[Regex, ...] = ()
    history: tuple[Regex, ...] = ()
    alive: bool = False

    @property
    def names(self) -> frozenset[str]:
        """When the event took place, and what the draft says, or its own date."""
        return frozenset({"event", "held", "told"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each event told at a wrong time; with `year` its place is the year."""
        document = passage.document
        if self.finds != "year" and document.derived(written) is None:
            return
        for match in passage.search(self._names):
            event = self.events[int((match.lastgroup or "event0")[5:])]
            name = Span(*match.span())
            found = self._year(document, name, event) if self.finds == "year" else self._own(document, name, event)
            if found is not None and passage.holds(found.span) and not self._is_right(document, name):
                yield found

    @cached_property
    def _names(self) -> regex.Pattern[str]:
        names = "|".join(f"(?P<event{index}>{event.name})" for index, event in enumerate(self.events))
        return regex.compile(names, regex.MULTILINE | regex.VERSION1)

    def _is_right(self, document: Document, name: Span) -> bool:
        sentence = sentence_at(document, name.start)
        if any(one.compiled.search(document.text, *sentence) for one in self.history):
            return True
        found = (one.compiled.finditer(document.text, *sentence) for one in self.unless)
        return any(match.start() < name.end and name.start < match.end() for matches in found for match in matches)

    def _year(self, document: Document, name: Span, event: Event) -> Hit | None:
        """The year that a draft gives the event, where it is another."""
        sentence, text = sentence_at(document, name.start), document.text
        start = max(sentence.start, name.start - WINDOW)
        end = min(sentence.end, name.end + WINDOW)
        is_held = self.held is not None and self.held.compiled.match(text, name.end, end)
        patterns = (*self.before, *(self.loose if is_held else ()))
        ahead = (one.compiled.search(text, start, name.start) for one in patterns)
        after = (one.compiled.match(text, name.end, end) for one in self.behind)
        match = next((found for found in (*ahead, *after) if found), None)
        year = _told(document, match["year"]) if match else None
        if match is None or year is None or _goes_with(year, _month(match), event):
            return None
        span = Span(*match.span("year"))
        told = f"{year}年" + (f"{match['month']}月" if _month(match) else "")
        return Hit(span, {"event": document[name], "held": _held(event), "told": told})

    def _own(self, document: Document, name: Span, event: Event) -> Hit | None:
        """An event that lies after the draft's own date, or one that is announced when it was over."""
        own = document.derived(written)
        if own is None:
            return None
        start = max(sentence_at(document, name.start).start, name.start - WINDOW)
        if self.finds == "ahead":
            is_told = event.begins > own.last and not self._stands(self.coming, document.text, start, name.start)
            told = own.last
        else:
            is_over = event.ends + (ALIVE if self.alive else datetime.timedelta()) < own.first
            is_told = is_over and self._stands(self.before, document.text, start, name.start)
            told = own.first
        shown = f"{told.year}年{told.month}月{told.day}日" if own.told_by == "date" else document.title
        return Hit(name, {"event": document[name], "held": _held(event), "told": shown}) if is_told else None

    @staticmethod
    def _stands(patterns: tuple[Regex, ...], text: str, start: int, end: int) -> bool:
        return any(one.compiled.search(text, start, end) for one in patterns)


def _month(match: regex.Match[str]) -> int | None:
    return int(match["month"]) if "month" in match.re.groupindex and match["month"] else None


def _told(document: Document, words: str) -> int | None:
    """The year that a number or a word such as 今年 means."""
    if words in BACK:
        now = document.derived(this_year)
        return None if now is None else now - BACK[words]
    return int(words)


def _goes_with(year: int, month: int | None, event: Event) -> bool:
    if not event.begins.year <= year <= event.ends.year:
        return False
    first, last = (event.begins.year, event.begins.month), (event.ends.year, event.ends.month)
    return month is None or first <= (year, month) <= last


def _held(event: Event) -> Value:
    first, last = event.first, event.last
    zh = _in_chinese(first) if first == last else f"{_in_chinese(first)}至{_in_chinese(last)}"
    return {"zh": zh, "en": first if first == last else f"{first} to {last}"}


def _in_chinese(written_so: str) -> str:
    return "".join(f"{int(part)}{unit}" for part, unit in zip(written_so.split("-"), "年月日", strict=False))
