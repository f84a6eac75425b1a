"""Headings on a line of their own that end in a mark, where the others of their level do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from lintreport.checks.base import Regex
from lintreport.document import Document, Span

FEW = 2  # so many headings of a level are no habit
_MARKS = "。，：；,;:"


def marked_headings(document: Document, unless: Sequence[Regex]) -> Iterator[Span]:
    """The marks at which such headings end; where most of a level do so, it is the way in which the draft is set.

    Headings that one of the patterns of what is right matches are passed over.
    """
    own_line = (heading for heading in document.headings if _is_whole(document, heading.span))
    whole = [
        heading for heading in own_line if not any(right.compiled.search(document[heading.span]) for right in unless)
    ]
    counts = Counter(heading.level for heading in whole)
    marks = [(heading.level, span) for heading in whole if (span := _mark(document, heading.span))]
    marked = Counter(level for level, _ in marks)
    for level, span in marks:
        if 2 * marked[level] < counts[level] or counts[level] <= FEW:
            yield span


def _is_whole(document: Document, span: Span) -> bool:
    """Tell whether a heading has its paragraph to itself, and what stands under it follows in another one."""
    index = document.block_index(span.start)
    following = (block for block in document.blocks[index + 1 :] if document[block.span].strip())
    after = next(following, None)
    if after is None or document.text[span.end : document.blocks[index].span.end].strip():
        return False
    return after.span.start not in document.heading_starts or len(document.headings_over(after.span.start)) > len(
        document.headings_over(span.start)
    )


def _mark(document: Document, span: Span) -> Span | None:
    text = document[span].rstrip()
    end = span.start + len(text)
    return Span(end - 1, end) if text[-1:] in _MARKS else None
