"""The check `definition`: short names that a draft gives to bodies and papers (以下简称), and how it keeps to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from lintreport.checks.base import Companion, Hit, Question, Regex
from lintreport.document import Document, Span
from lintreport.overlaps import Ranges
from lintreport.passage import Passage

ALIKE = 4  # code points at the end of two names of bodies that make them one


class Given(Struct, frozen=True):
    """A short name where it is given, with the brackets that give it and the full name before them."""

    brackets: Span
    short: str
    full: str
    part: int  # of the draft: annexes name things anew

    @property
    def whole(self) -> Span:
        """The full name and the brackets."""
        return Span(self.brackets.start - len(self.full), self.brackets.end)

    def names_the_same(self, other: Given) -> bool:
        """Tell whether two titles are the same, or two names of bodies, which other words may precede, end alike."""
        if self.full.endswith("》") and other.full.endswith("》"):
            return self.full == other.full
        return self.full[-ALIKE:] == other.full[-ALIKE:]


class Definition(Question, frozen=True, kw_only=True, rename="kebab"):
    """Points out short names that are given twice, for two things, in vain or too late, and full names used after them.

    `given` matches the brackets that give a short name, with the groups `full` (in a look-behind) and `short`; `annex`
    heads a part of the draft that names things anew. `finds` says what is asked: `twice`, `clash` (one short name for
    two full ones), `unused`, `late` (used before it is given) or `full` (the full name used afterwards); for the last
    two, `least` is the length of a name that is asked about. What touches a match of an `unless` pattern is right.
    """

    given: Regex
    finds: Literal["twice", "clash", "unused", "late", "full"]
    annex: Regex | None = None
    least: int = 2
    unless: tuple[Regex, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The short name and the full one."""
        return frozenset({"short", "full"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield what is asked for, but for what is right."""
        all_given = self._all_given(passage)
        hits = [
            Hit(span, {"short": given.short, "full": given.full}, (), tuple(map(Companion, beside)))
            for given, span, beside in self._found(passage.document, all_given)
            if passage.holds(span)
        ]
        right = passage.ranges_around(self.unless, [hit.span for hit in hits])
        yield from (hit for hit in hits if not right.touch(hit.span))

    def _found(self, document: Document, all_given: list[Given]) -> Iterator[tuple[Given, Span, tuple[Span, ...]]]:
        first: dict[tuple[int, str], Given] = {}
        for given in all_given:
            before = first.setdefault((given.part, given.short), given)
            if before is not given:
                if self.finds == ("twice" if given.names_the_same(before) else "clash"):
                    yield given, given.brackets, (before.brackets,)
            elif self.finds == "unused" and document.text.find(given.short, given.brackets.end) < 0:
                yield given, given.brackets, ()
            elif self.finds in ("late", "full"):
                yield from ((given, span, (given.brackets,)) for span in self._uses(document, given, all_given))

    def _uses(self, document: Document, given: Given, all_given: list[Given]) -> Iterator[Span]:
        """Where the name is used before it is given, or the full one after it: not in titles and headings."""
        is_late = self.finds == "late"
        name = given.short if is_late else given.full
        if len(name) < self.least:
            return
        start, end = (0, given.whole.start) if is_late else (given.brackets.end, len(document.text))
        others = Ranges([one.whole for one in all_given])
        while (start := document.text.find(name, start, end)) >= 0:
            span = Span(start, start + len(name))
            start = span.end
            block = document.block_at(span.start)
            if block.kind != "title" and block.span.start not in document.heading_starts and not others.touch(span):
                yield span

    def _all_given(self, passage: Passage) -> list[Given]:
        matches = passage.search(self.given.compiled)
        annexes = [match.start() for match in passage.search(self.annex.compiled)] if self.annex and matches else []
        return [
            Given(Span(*match.span()), match["short"], match["full"], sum(start <= match.start() for start in annexes))
            for match in matches
        ]
