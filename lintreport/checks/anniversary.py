"""The check `anniversary`: the number of an anniversary, against the year that stands before it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import regex
from msgspec import Struct

from lintreport import numerals
from lintreport.checks.base import Hit, Question, Regex
from lintreport.checks.beside import sentence_at
from lintreport.checks.written import this_year
from lintreport.document import Span
from lintreport.passage import Passage

WINDOW = 40  # code points before an anniversary in which its year stands


class Base(Struct, frozen=True, kw_only=True):
    """What is celebrated: the pattern of its name, and the year that its anniversaries are counted from."""

    name: Regex
    year: int


class Anniversary(Question, frozen=True, kw_only=True, dict=True):
    """Points out anniversaries whose number does not go with the year that stands before them.

    `bases` are what is celebrated, `count` is the pattern of the number behind a name (group `count`), `told` of the
    year before a name (group `year`, or none where 今年 stands for the draft's own).
    """

    bases: tuple[Base, ...]
    count: Regex
    told: Regex

    @property
    def names(self) -> frozenset[str]:
        """The year, what is celebrated, and the number that it should have."""
        return frozenset({"told", "event", "right"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each number of an anniversary that is another."""
        document = passage.document
        for match in passage.search(self._names):
            base = self.bases[int((match.lastgroup or "base0")[4:])]
            start = max(sentence_at(document, match.start()).start, match.start() - WINDOW)
            count = self.count.compiled.match(document.text, match.end())
            told = self.told.compiled.search(document.text, start, match.start()) if count else None
            number = numerals.number(count["count"]) if count else None
            if count is None or told is None or number is None:
                continue
            year = int(told["year"]) if told["year"] else document.derived(this_year)
            span = Span(*count.span("count"))
            if year is not None and number != year - base.year and passage.holds(span):
                yield Hit(span, {"told": str(year), "event": match[0], "right": str(year - base.year)})

    @cached_property
    def _names(self) -> regex.Pattern[str]:
        names = "|".join(f"(?P<base{index}>{base.name})" for index, base in enumerate(self.bases))
        return regex.compile(f"(?:{names})", regex.MULTILINE | regex.VERSION1)
