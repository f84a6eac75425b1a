"""The stories of a Word file put one after the other, all offsets turned into offsets in the whole text."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from lintreport import outline
from lintreport.document import BODY, Anchor, Cell, Document, Mark, MarkKind, Place, Properties, Span, Table, Unchecked
from lintreport.formats.docx.comments import Ranges
from lintreport.formats.docx.gathering import Gathering
from lintreport.formats.docx.line import Line, Point
from lintreport.formats.docx.line_look import LineLook
from lintreport.formats.docx.line_trace import LineTrace
from lintreport.formats.docx.markup import Element
from lintreport.formats.docx.story import Story
from lintreport.formats.docx.tracing import Tracing
from lintreport.paragraph import Paragraph


class Draft:
    """What has been read of a file so far; `ranges` is where its comments belong."""

    def __init__(self, gathering: Gathering | None = None, tracing: Tracing | None = None) -> None:
        """`gathering` is where the looks of the paragraphs go, `tracing` the elements, if they are asked for."""
        self.ranges = Ranges()
        self._gathering = gathering
        self._tracing = tracing
        self._paragraphs: list[Paragraph] = []
        self._blocks: dict[Place, list[int]] = {}
        self._tables: list[Table] = []
        self._anchors: list[Anchor] = []
        self._marks: list[Mark] = []
        self._locked: list[Span] = []
        self._unchecked: list[Unchecked] = []
        self._pages: list[int] = []
        self._length = 0

    def extend(self, story: Story, element: Element, place: Place) -> str:
        """Add a story of this place; its text."""
        first = len(self._paragraphs)
        if self._tracing is not None and place == BODY:
            self._tracing.body = element
        for paragraph, line in story.paragraphs(element, place):
            self.add(paragraph, line)
        self._tables.extend(story.tables)
        if story.is_hushed:
            self._unchecked.append(Unchecked(max(self._length - 1, 0), "open-field"))
        return "" if place.story == "body" else "\n".join(added.text for added in self._paragraphs[first:])

    def add(self, paragraph: Paragraph, line: Line) -> None:
        """Add a paragraph and what its line holds; the number that stands in its text before the line is locked."""
        head = Span(self._length, self._length + len(paragraph.text) - line.length)
        self._length += len(paragraph.text) + 1
        if paragraph.place.table:
            self._blocks.setdefault(paragraph.place, []).append(len(self._paragraphs))
        self._paragraphs.append(paragraph)
        if line.locked or head.start < head.end:
            self._locked.extend(_locked(head, line.locked))
        if self._gathering is not None:
            self._gathering.add(head, line.look or LineLook())
        if self._tracing is not None and paragraph.place.story == "body":
            self._tracing.add(head, line.trace or LineTrace())
        if line.anchors:
            self._anchors.extend(replace(anchor, offset=head.end + anchor.offset) for anchor in line.anchors)
        if line.marks:
            self._marks.extend(_shifted(mark, head.end) for mark in _merged(line.marks))
        for point in line.points:
            self._keep(point, head, paragraph.place)

    def mark(self, mark: Mark) -> None:
        """Add a mark, its span an offset in the whole text."""
        self._marks.append(mark)

    def document(self, path: str, properties: Properties) -> Document:
        """The draft as a document, its tables with their blocks."""
        document = outline.document(
            path,
            self._paragraphs,
            tables=[self._filled(table) for table in self._tables],
            marks=sorted(self._marks, key=lambda mark: mark.span),
            anchors=self._anchors,
            locked=self._locked,
        )
        return replace(
            document,
            unchecked=tuple(self._unchecked),
            pages=tuple(self._pages),
            properties=properties,
            looks=self._gathering.looks if self._gathering else None,
        )

    def _keep(self, point: Point, head: Span, place: Place) -> None:
        offset = head.end + point.offset
        match point.kind:
            case "page":
                if place.story == "body":  # in other stories no page of the draft ends
                    self._pages.append(offset)
            case "comment-start":
                self.ranges.start(point.name, offset)
            case "comment-end":
                self.ranges.end(point.name, offset if point.offset else max(head.start - 1, 0))  # not the line end
            case "comment-reference":
                self.ranges.refer(point.name, offset)
            case kind:
                self._unchecked.append(Unchecked(offset, kind, point.name))

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
