"""The walk over a story of a Word file (its body, a note, a header): paragraphs and tables in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from lintreport.document import BlockKind, Cell, Place, Table
from lintreport.formats.docx.controls import control
from lintreport.formats.docx.inline import Inline, removed_text
from lintreport.formats.docx.line import Line
from lintreport.formats.docx.markup import MC, VALUE, Element, W, chosen, properties_of, whole_number
from lintreport.formats.docx.numbering import Counters, Lists
from lintreport.formats.docx.ongoing import Ongoing
from lintreport.formats.docx.styles import ParagraphStyle, Styles, outline_level
from lintreport.formats.docx.tables import Slot, slots
from lintreport.paragraph import Paragraph

Gathered = tuple[Paragraph, Line]
Visit = Callable[[Element, Place], Iterator[Gathered]]

_REMOVALS = (f"{W}del", f"{W}moveFrom")


class Properties(Struct, frozen=True):
    """What a paragraph's w:pPr and its style say; `joins_next` where a tracked change removes its mark."""

    style: ParagraphStyle
    list_id: str
    list_level: int
    level: int | None
    joins_next: bool


class Unfinished(Struct, frozen=True):
    """A paragraph whose end is removed: what follows it in the same cell or story goes on in its line."""

    line: Line
    properties: Properties
    place: Place


class Story:
    """Reads one story as it looks with all changes accepted; its lists count from the beginning.

    `tables` are those met so far, in the order in which they begin, their cells still without blocks. The text of a
    paragraph begins with its automatic number and what parts it from the text; the rest is its line.
    """

    def __init__(self, styles: Styles, lists: Lists, *, formatted: bool) -> None:
        """`formatted` tells whether any text of the story may be hidden or highlighted."""
        self.tables: list[Table] = []
        self._styles = styles
        self._lists = lists
        self._counters = Counters(lists)
        self._ongoing = Ongoing()
        self._inline = Inline(styles, self._ongoing, formatted=formatted)
        self._unfinished: Unfinished | None = None
        self._removed: list[tuple[str, str]] = []
        self._visits: dict[str, Visit] = {
            f"{W}p": self._paragraph,
            f"{W}tbl": self._table,
            f"{W}sdt": self._control,
            f"{W}customXml": self._inside,
            f"{W}ins": self._inside,
            f"{W}moveTo": self._inside,
            f"{MC}AlternateContent": self._alternatives,
        }

    def paragraphs(self, element: Element, place: Place) -> Iterator[Gathered]:
        """The paragraphs of the story or cell, each with its line."""
        outer, self._unfinished = self._unfinished, None
        yield from self._inside(element, place)
        yield from self._finish()
        self._unfinished = outer

    def _inside(self, element: Element, place: Place) -> Iterator[Gathered]:
        for child in element:
            visit = self._visits.get(child.tag)
            if visit is not None:
                yield from visit(child, place)

    def _control(self, element: Element, place: Place) -> Iterator[Gathered]:
        found = control(element)
        if found is not None and not found.is_prompt:
            with self._ongoing.within([found]):
                yield from self._inside(found.content, place)

    def _alternatives(self, element: Element, place: Place) -> Iterator[Gathered]:
        choice = chosen(element)
        if choice is not None:
            with self._ongoing.locked():
                yield from self._inside(choice, place)

    def _table(self, element: Element, place: Place) -> Iterator[Gathered]:
        if self._unfinished and self._unfinished.line.length:  # text does not go on behind a table
            yield from self._finish()
        number = len(self.tables) + 1
        found = slots(element)
        cells = (
            Cell(slot.row, slot.column, slot.row_span, slot.column_span, ())
            for slot in found
            if slot.removed_by is None
        )
        self.tables.append(Table(number, place, tuple(cells)))
        for slot in found:
            yield from self._cell(slot, replace(place, table=number, row=slot.row, column=slot.column))

    def _cell(self, slot: Slot, place: Place) -> Iterator[Gathered]:
        if slot.removed_by is not None:
            self._removed.append((removed_text(slot.element), slot.removed_by))
        elif slot.is_prompt:
            yield Paragraph("", kind="table-cell", place=place), Line()
        else:
            with self._ongoing.within(slot.controls):
                yield from self.paragraphs(slot.element, place)

    def _paragraph(self, element: Element, place: Place) -> Iterator[Gathered]:
        properties = self._properties(properties_of(element, f"{W}pPr"))
        line = self._unfinished.line if self._unfinished else self._new_line()
        self._inline.read(element, line, hidden=properties.style.hidden)
        self._unfinished = Unfinished(line, properties, place)
        if not properties.joins_next:
            yield from self._finish()

    def _new_line(self) -> Line:
        """An empty line, with the mark of what was removed before it: cells leave no place of their own."""
        line = Line()
        for text, author in self._removed:
            line.leave_out("deleted", text, author)
        self._removed.clear()
        return line

    def _properties(self, own: dict[str, Element]) -> Properties:
        style_id, level, mark = own.get(f"{W}pStyle"), own.get(f"{W}outlineLvl"), own.get(f"{W}rPr")
        style = self._styles.of_paragraph("" if style_id is None else style_id.get(VALUE, ""))
        list_id, list_level = self._lists.position(own.get(f"{W}numPr"), style)
        return Properties(
            style=style,
            list_id=list_id,
            list_level=list_level,
            level=style.level if level is None else outline_level(whole_number(level.get(VALUE))),
            joins_next=mark is not None and next(mark.iterchildren(*_REMOVALS), None) is not None,
        )

    def _finish(self) -> Iterator[Gathered]:
        """Number the paragraph that is read, and yield it."""
        if self._unfinished is None:
            return
        line, properties, place = self._unfinished.line, self._unfinished.properties, self._unfinished.place
        self._unfinished = None
        number = self._counters.next(properties.list_id, properties.list_level)
        paragraph = Paragraph(
            text=f"{number.label}{number.suffix}{line.text}",
            kind=_kind(line, properties.style, place),
            place=place,
            label=number.label,
            style=properties.style.name,
            level=properties.level,
        )
        yield paragraph, line


def _kind(line: Line, style: ParagraphStyle, place: Place) -> BlockKind:
    if place.table:
        return "table-cell"
    if line.in_contents:
        return "toc"
    return style.role if style.role and line.length else "paragraph"
