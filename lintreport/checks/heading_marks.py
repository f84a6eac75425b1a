"""Headings on a line of their own that end in a mark, where the others of their level do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from lintreport.checks.base import Regex
from lintreport.document import Document, Heading, Span

REACH = 200  # code points: what follows a heading follows within a few blank paragraphs
FEW = 2  # so many headings of a level are no habit
_MARKS = "。，：；,;:"


def marked_headings(document: Document, unless: Sequence[Regex]) -> Iterator[Span]:
    """The marks at which such headings end; where most of a level do so, it is the way in which the draft is set.

    Headings that one of the patterns of what is right matches are passed over.
    """
    pairs = zip_longest(document.headings, document.headings[1:])
    own_line = (heading for heading, following in pairs if _is_whole(document, heading, following))
    whole = [
        heading for heading in own_line if not any(right.compiled.search(document[heading.span]) for right in unless)
    ]
    counts = Counter(heading.level for heading in whole)
    marks = [(heading.level, span) for heading in whole if (span := _mark(document, heading.span))]
    marked = Counter(level for level, _ in marks)
    for level, span in marks:
        if 2 * marked[level] < counts[level] or counts[level] <= FEW:
            yield span


def _is_whole(document: Document, heading: Heading, following: Heading | None) -> bool:
    """Tell whether a heading has its paragraph to itself, and what stands under it follows in another one."""
    end = document.block_at(heading.span.start).span.end
    if document.text[heading.span.end : end].strip():
        return False
    if following and not document.text[end : following.span.start].strip():
        return following.level > heading.level
    return document.text[end : end + REACH].strip() != ""


def _mark(document: Document, span: Span) -> Span | None:
    text = document[span].rstrip()
    end = span.start + len(text)
    return Span(end - 1, end) if text[-1:] in _MARKS else None
