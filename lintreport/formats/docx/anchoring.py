"""Where in the tree of a body a range of the text stands, and where a comment goes that has no range of its own there.

Word shows no comments in headers, footers, notes, text boxes and comments ([MS-OI29500] 2.1.315): what is said about
them goes to the place of the body that they belong to.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from msgspec import Struct

from lintreport.document import AnchorKind, Block, Document, Span
from lintreport.formats.docx.line_trace import Trace
from lintreport.formats.docx.markup import Element, W
from lintreport.formats.docx.tracing import Tracing

_NOTES: dict[str, AnchorKind] = {"footnote": "footnote", "endnote": "endnote"}


class Range(Struct, frozen=True):
    """A range of the text with the elements in which it begins and ends, and where in the text these stand.

    It is of one element, a note reference or an empty paragraph, where it has no width.
    """

    span: Span
    first: Trace
    last: Trace


class Anchoring:
    """Finds ranges in the tree that a document was read from."""

    def __init__(self, document: Document, tracing: Tracing) -> None:
        self._document = document
        self._tracing = tracing
        self._starts = [stretch.start for stretch in tracing.stretches]
        self._ends = [stretch.end for stretch in tracing.stretches]
        self._comments = [mark.span for mark in document.marks if mark.kind == "comment"]

    def range(self, span: Span) -> Range | None:
        """The range of the body nearest to this one; None where the body has no paragraph."""
        if not self._tracing.has_paragraphs:
            return None
        if self._is_in_body(span.start):
            return self._within(span)
        return self._host(span.start)

    def _is_in_body(self, offset: int) -> bool:
        """Tell whether an offset lies in the body."""
        return offset <= self._document.body_end and bool(self._tracing.paragraphs)

    def _beginning(self) -> Range | None:
        """The first paragraph of the body with any text, or just the first."""
        if not self._tracing.has_paragraphs:
            return None
        stretches = self._tracing.stretches
        return self.range(self._block(stretches[0].start if stretches else 0).span)

    def _host(self, offset: int) -> Range | None:
        """Where in the body a place of another story belongs."""
        place = self._document.block_at(offset).place
        if place.story == "comment" and place.number <= len(self._comments):
            home = self._comments[place.number - 1]
            return self.range(home) if self._is_in_body(home.start) else self._beginning()
        reference = self._tracing.things.get((_NOTES[place.story], place.number)) if place.story in _NOTES else None
        if reference is not None:
            return _around(reference)
        home_offset = self._document.home(offset)
        if home_offset == offset:
            return self._beginning()
        return self.range(self._block(home_offset).span) if self._is_in_body(home_offset) else self._host(home_offset)

    def _block(self, offset: int) -> Block:
        return self._document.block_at(offset)

    def _within(self, span: Span) -> Range:
        """The text of a range that stands in the file; where there is none, the character nearest to it."""
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, span.end) - 1
        if span.start == span.end and (prompt := self._tracing.prompts.get(span.start)) is not None:
            return _around(Trace(span.start, span.start, _holder(prompt)))
        if span.start >= span.end or first > last:
            return self._nearest(span.start)
        stretches = self._tracing.stretches
        start = max(span.start, stretches[first].start)
        end = self._clipped(start, min(span.end, stretches[last].end))
        return Range(Span(start, end), stretches[first], stretches[bisect_left(self._starts, end) - 1])

    def _clipped(self, start: int, end: int) -> int:
        """Where a range ends that leaves or enters no table and stays in the row where it begins.

        A range over parts of several rows would be shown over cells that nobody means.
        """
        one, other = self._block(start), self._block(end - 1)
        if (one.place.table, one.place.row) == (other.place.table, other.place.row):
            return end
        return min(end, one.span.end)

    def _nearest(self, offset: int) -> Range:
        """The character before an offset, or else the one behind it, or else the empty paragraph."""
        block = self._block(offset)
        before = bisect_left(self._starts, offset) - 1
        if before >= 0 and self._starts[before] >= block.span.start:
            stretch = self._tracing.stretches[before]
            end = min(offset, stretch.end)
            return Range(Span(end - 1, end), stretch, stretch)
        if before + 1 < len(self._starts) and self._starts[before + 1] < block.span.end:
            stretch = self._tracing.stretches[before + 1]
            return Range(Span(stretch.start, stretch.start + 1), stretch, stretch)
        return _around(Trace(offset, offset, self._paragraph(offset)))

    def _paragraph(self, offset: int) -> Element:
        paragraphs = self._tracing.paragraphs
        own = paragraphs[self._document.block_index(offset)]
        return own if own is not None else next(paragraph for paragraph in paragraphs if paragraph is not None)


def _holder(prompt: Element) -> Element:
    """The paragraph in the content of a control, or else the control, which stands in a paragraph."""
    paragraph, parent = next(prompt.iter(f"{W}p"), None), prompt.getparent()
    if paragraph is not None:
        return paragraph
    return prompt if parent is None else parent


def _around(trace: Trace) -> Range:
    """The range of an element without text."""
    return Range(Span(trace.start, trace.end), trace, trace)
