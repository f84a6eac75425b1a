"""The check `renamed`: names and wordings that were right up to a day, in drafts written after it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import regex
from msgspec import Struct

from lintreport.checks.base import Hit, Question, Regex
from lintreport.checks.beside import sentence_at
from lintreport.checks.written import Written, day, written
from lintreport.document import Document, Span
from lintreport.finding import Edit
from lintreport.passage import Passage
from lintreport.patterns import late

WINDOW = 16  # code points before a name in which 原 and the like speak of the past
_YEAR = late(r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?=年|[—\-～~至])")


class Former(Struct, frozen=True, kw_only=True):
    """A name that has gone out of use: its pattern, the day `since` which it has, and what to `write`.

    With `replace` what to write stands in its place, as it is.
    """

    name: Regex
    since: str
    write: str
    replace: bool = False


class Renamed(Question, frozen=True, kw_only=True, dict=True):
    """Points out names and wordings that are no longer right when a draft was written.

    `formers` are the names. `past` are patterns of what stands before a name that is meant as a thing of the past,
    `history` of what tells so anywhere in its sentence, `unless` of what is right. A sentence that speaks of a year
    before the change and of none after it is right. A draft that nothing dates is taken for one of today where the rule
    says `undated`.
    """

    formers: tuple[Former, ...]
    past: tuple[Regex, ...] = ()
    history: tuple[Regex, ...] = ()
    unless: tuple[Regex, ...] = ()
    undated: bool = False

    @property
    def names(self) -> frozenset[str]:
        """What to write, and since when."""
        return frozenset({"replacement", "since"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each name that has gone out of use."""
        document = passage.document
        own = document.derived(written)
        if own is None and not self.undated:
            return
        for match in passage.search(self._names):
            former = self.formers[int((match.lastgroup or "former0")[6:])]
            span = Span(*match.span())
            if _is_after(own, former) and not self._is_right(document, span, former):
                edits = (Edit(span, former.write),) if former.replace else ()
                yield Hit(span, {"replacement": former.write, "since": former.since.partition("-")[0]}, edits)

    @cached_property
    def _names(self) -> regex.Pattern[str]:
        names = "|".join(f"(?P<former{index}>{former.name})" for index, former in enumerate(self.formers))
        return regex.compile(names, regex.MULTILINE | regex.VERSION1)

    def _is_right(self, document: Document, span: Span, former: Former) -> bool:
        text, sentence = document.text, sentence_at(document, span.start)
        start = max(sentence.start, span.start - WINDOW)
        if any(one.compiled.search(text, start, span.start) for one in self.past):
            return True
        if any(one.compiled.search(text, *sentence) for one in self.history):
            return True
        years = [int(match["year"]) for match in _YEAR.finditer(text, *sentence)]
        if years and max(years) <= day(former.since).year:
            return True
        found = (one.compiled.finditer(text, *sentence) for one in self.unless)
        return any(match.start() < span.end and span.start < match.end() for matches in found for match in matches)


def _is_after(own: Written | None, former: Former) -> bool:
    return own is None or own.first >= day(former.since)
