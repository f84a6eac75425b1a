"""The check `marks`: what Word attaches to the text, such as revisions, comments and highlights."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from lintreport.checks.base import Hit, Question, Regex
from lintreport.document import Document, Mark, MarkKind, Span
from lintreport.passage import Passage

LONGEST_SHOWN = 40  # code points of a mark's text in a message
_NOTHING_IF_BLANK = frozenset({"hidden", "highlight"})


class Marks(Question, frozen=True, kw_only=True, rename="kebab"):
    """Points out what Word attaches to the text: one hit for all such marks of a unit, or one for each (`apart`).

    `marks` are the kinds looked for: inserted, deleted, formatted (all three tracked changes), hidden, highlight,
    comment, prompt (of an empty content control). A hit reaches from the first mark of the unit to the last one in the
    same paragraph. Marks by the authors in `not-by` are passed over, and so are hidden and highlighted blanks and marks
    whose text, or the text under which they lie, matches a pattern of `unless`.
    """

    marks: tuple[MarkKind, ...]
    apart: bool = False
    not_by: tuple[str, ...] = ()
    unless: tuple[Regex, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """How many marks the hit stands for, and the text of the first one, or the text that it lies on."""
        return frozenset({"count", "text"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each unit that has such marks, or for each mark."""
        marks = self._sought(passage)
        if self.apart:
            yield from (_hit(passage.document, [mark]) for mark in marks)
            return
        for _, together in groupby(marks, lambda mark: bisect_right(passage.unit_starts, mark.span.start)):
            yield _hit(passage.document, list(together))

    def _sought(self, passage: Passage) -> list[Mark]:
        """The marks of these kinds in scope, in order."""
        document = passage.document
        marks = (mark for mark in document.marks if mark.kind in self.marks and mark.author not in self.not_by)
        within = (mark for mark in marks if passage.holds(Span(mark.span.start, mark.span.start)))
        return sorted((mark for mark in within if self._counts(document, mark)), key=lambda mark: mark.span)

    def _counts(self, document: Document, mark: Mark) -> bool:
        texts = (mark.text, document[mark.span])
        if mark.kind in _NOTHING_IF_BLANK and not any(text.strip() for text in texts):
            return False
        return not any(pattern.compiled.search(text) for pattern in self.unless for text in texts if text)


def _hit(document: Document, marks: list[Mark]) -> Hit:
    block = document.block_at(marks[0].span.start).span
    end = max(mark.span.end for mark in marks if mark.span.start <= block.end)
    return Hit(
        Span(marks[0].span.start, min(end, block.end)), {"count": str(len(marks)), "text": _text(document, marks[0])}
    )


def _text(document: Document, mark: Mark) -> str:
    text = " ".join((mark.text or document[mark.span]).split())
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"
