"""The portions of a unit that a rule speaks of, and how much they hold."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from lintreport.document import Span
from lintreport.passage import Passage
from lintreport.segment import sentences


def portions(passage: Passage, unit: Span) -> Iterator[Span]:
    """What of the passage's scope lies within a unit, in order; blank portions are left out."""
    for index in range(max(bisect_right(passage.scope_starts, unit.start) - 1, 0), len(passage.scope)):
        start, end = passage.scope[index]
        if start >= unit.end:
            return
        portion = Span(max(start, unit.start), min(end, unit.end))
        if passage.document[portion].strip():
            yield portion


def first_sentence(passage: Passage, unit: Span) -> Span | None:
    """Where a unit begins; None where nothing of it is in scope."""
    return next(
        (span for portion in portions(passage, unit) for span in sentences(passage.document.text, portion)), None
    )


def characters(text: str) -> int:
    """How many characters the text has, blanks not counted."""
    return sum(map(len, text.split()))


def words(text: str) -> int:
    """How many words the text has: what stands between blanks and holds a letter or a figure."""
    return sum(any(map(str.isalnum, word)) for word in text.split())
