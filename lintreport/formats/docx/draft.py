"""The stories of a Word file put one after the other, all offsets turned into offsets in the whole text."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from lintreport import outline
from lintreport.document import Anchor, Cell, Document, Mark, MarkKind, Place, Span, Table
from lintreport.formats.docx.line import Line
from lintreport.paragraph import Paragraph


class Draft:
    """What has been read of a file so far."""

    def __init__(self) -> None:
        self._paragraphs: list[Paragraph] = []
        self._blocks: dict[Place, list[int]] = {}
        self._anchors: list[Anchor] = []
        self._marks: list[Mark] = []
        self._locked: list[Span] = []
        self._length = 0

    def add(self, paragraph: Paragraph, line: Line) -> None:
        """Add a paragraph and what its line holds; the number that stands in its text before the line is locked."""
        head = Span(self._length, self._length + len(paragraph.text) - line.length)
        self._length += len(paragraph.text) + 1
        if paragraph.place.table:
            self._blocks.setdefault(paragraph.place, []).append(len(self._paragraphs))
        self._paragraphs.append(paragraph)
        self._locked.extend(_locked(head, line.locked))
        if line.anchors:
            self._anchors.extend(replace(anchor, offset=head.end + anchor.offset) for anchor in line.anchors)
        if line.marks:
            self._marks.extend(_shifted(mark, head.end) for mark in _merged(line.marks))

    def document(self, path: str, tables: Iterable[Table]) -> Document:
        """The draft as a document with these tables, to whose cells it adds their blocks."""
        return outline.document(
            path,
            self._paragraphs,
            tables=[self._filled(table) for table in tables],
            marks=self._marks,
            anchors=self._anchors,
            locked=self._locked,
        )

    def _filled(self, table: Table) -> Table:
        cells = (replace(cell, blocks=tuple(self._blocks.get(_place(table, cell), ()))) for cell in table.cells)
        return replace(table, cells=tuple(cells))


def _place(table: Table, cell: Cell) -> Place:
    return replace(table.place, table=table.number, row=cell.row, column=cell.column)


def _locked(head: Span, spans: list[Span]) -> list[Span]:
    """The head and the spans, which count from its end, in order; those that touch one another as one."""
    joined = [head] if head.start < head.end else []
    for span in sorted(Span(head.end + span.start, head.end + span.end) for span in spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _merged(marks: Iterable[Mark]) -> list[Mark]:
    """The marks in order, those of one kind and author that touch one another as one: Word splits runs at will."""
    merged: list[Mark] = []
    latest: dict[tuple[MarkKind, str], int] = {}
    for mark in sorted(marks, key=lambda mark: mark.span):
        key = (mark.kind, mark.author)
        index = latest.get(key)
        if index is not None and merged[index].span.end == mark.span.start:
            span = Span(merged[index].span.start, mark.span.end)
            merged[index] = replace(merged[index], span=span, text=merged[index].text + mark.text)
        else:
            latest[key] = len(merged)
            merged.append(mark)
    return merged


def _shifted(mark: Mark, offset: int) -> Mark:
    return replace(mark, span=Span(offset + mark.span.start, offset + mark.span.end))
