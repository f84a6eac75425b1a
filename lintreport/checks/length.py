"""The check `length`: sentences, paragraphs and titles that are too long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from lintreport.checks.base import Hit, Question, Regex
from lintreport.checks.portions import characters, portions, words
from lintreport.document import Document, Span
from lintreport.passage import Passage


class Length(Question, frozen=True, kw_only=True, rename="kebab"):
    """Points out each unit that is longer than `most`.

    `count` says what is counted: `characters` (the default; marks count, blanks do not) or `words`, as blanks part
    them. `leave-out` lists pairs of marks, opening and closing: they and what stands between them do not count.
    `divided-by` lists marks that give a reader rest, such as ；: the longest stretch between them is what counts. A
    unit that touches a match of an `unless` pattern may be as long as it is. The hit is the unit, or its first
    paragraph where it has several (a title over several lines, with `unit: document`).
    """

    most: int
    count: Literal["characters", "words"] = "characters"
    leave_out: tuple[str, ...] = ()
    divided_by: tuple[str, ...] = ()
    unless: tuple[Regex, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """How long it is, and how long it may be."""
        return frozenset({"length", "most"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each unit that is too long."""
        hits = list(self._too_long(passage))
        right = passage.ranges_around(self.unless, [hit.span for hit in hits])
        yield from (hit for hit in hits if not right.touch(hit.span))

    def _too_long(self, passage: Passage) -> Iterator[Hit]:
        document = passage.document
        for unit in passage.units:
            if unit.end - unit.start <= self.most:  # a word has a character at least
                continue
            spans = list(portions(passage, unit))
            length = self._length("\n".join(document[span] for span in spans))
            if length > self.most:
                yield Hit(_without_blanks(document, spans[0]), {"length": str(length), "most": str(self.most)})

    def _length(self, text: str) -> int:
        counted = _outside(text, self.leave_out) if self.leave_out else text
        stretches = re.split("|".join(map(re.escape, self.divided_by)), counted) if self.divided_by else [counted]
        return max(map(words if self.count == "words" else characters, stretches))


def _outside(text: str, pairs: tuple[str, ...]) -> str:
    """The text without the pairs of marks and what stands between them, one within the other too."""
    partners = {pair[0]: pair[-1] for pair in pairs}
    awaited: list[str] = []
    kept: list[str] = []
    for sign in text:
        if awaited and sign == awaited[-1]:
            awaited.pop()
        elif sign in partners:
            awaited.append(partners[sign])
        elif not awaited:
            kept.append(sign)
    return "".join(kept)


def _without_blanks(document: Document, span: Span) -> Span:
    text = document[span]
    return Span(span.end - len(text.lstrip()), span.start + len(text.rstrip()))
