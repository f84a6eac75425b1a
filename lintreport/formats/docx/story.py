"""The walk over a story of a Word file (its body, a note, a header): paragraphs and tables in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from lintreport.document import BlockKind, Cell, Place, Table
from lintreport.document import Story as StoryName
from lintreport.formats.docx.controls import Control, control
from lintreport.formats.docx.inline import Inline
from lintreport.formats.docx.line import Line, PointKind
from lintreport.formats.docx.markup import MC, VALUE, Element, W, chosen, properties_of, whole_number
from lintreport.formats.docx.numbering import Counters
from lintreport.formats.docx.ongoing import Ongoing
from lintreport.formats.docx.revisions import changed_text
from lintreport.formats.docx.source import Source
from lintreport.formats.docx.styles import ParagraphStyle, outline_level
from lintreport.formats.docx.tables import Slot, slots
from lintreport.paragraph import Paragraph

Gathered = tuple[Paragraph, Line]
Visit = Callable[[Element, Place], Iterator[Gathered]]
Note = Callable[[Line], None]

_KINDS: dict[StoryName, BlockKind] = {
    "footnote": "footnote",
    "endnote": "endnote",
    "header": "header",
    "footer": "footer",
    "text box": "text-box",
    "comment": "comment",
}
_FORMER = f"{W}pPrChange"
_COMMENTS: dict[str, PointKind] = {
    f"{W}commentRangeStart": "comment-start",
    f"{W}commentRangeEnd": "comment-end",
}


class Properties(Struct, frozen=True):
    """What a paragraph's w:pPr and its style say; `joins_next` where the view leaves out its mark."""

    style: ParagraphStyle
    list_id: str
    list_level: int
    level: int | None
    joins_next: bool
    ends_section: bool


class Unfinished(Struct, frozen=True):
    """A paragraph whose end is left out: what follows it in the same cell or story goes on in its line."""

    line: Line
    properties: Properties
    place: Place


class Story:
    """Reads one story as it looks in the view of its source.

    `tables` are those met so far, in the order in which they begin, their cells still without blocks. The text of a
    paragraph begins with its automatic number and what parts it from the text; the rest is its line.
    """

    def __init__(self, source: Source, counters: Counters, *, formatted: bool, locked: bool = False) -> None:
        """`formatted` tells whether any text of the story may be hidden or highlighted, `locked` that none is edited.

        Its lists count on from what the counters have.
        """
        self.tables: list[Table] = []
        self._source = source
        self._counters = counters
        self._ongoing = Ongoing(locked=locked)
        self._inline = Inline(source, self._ongoing, formatted=formatted)
        self._unfinished: Unfinished | None = None
        self._notes: list[Note] = []
        self._owes_line = False
        self._visits: dict[str, Visit] = {
            f"{W}p": self._paragraph,
            f"{W}tbl": self._table,
            f"{W}sdt": self._control,
            f"{W}customXml": self._inside,
            **dict.fromkeys(source.view.shown, self._inside),
            f"{MC}AlternateContent": self._alternatives,
            f"{W}altChunk": self._chunk,
            **dict.fromkeys(_COMMENTS, self._comment),
        }

    @property
    def is_hushed(self) -> bool:
        """Tell whether the instruction of a field still goes on, and what followed it was taken for a part of it."""
        return self._ongoing.fields.hushed > 0

    def paragraphs(self, element: Element, place: Place) -> Iterator[Gathered]:
        """The paragraphs of the story or cell, each with its line."""
        outer, self._unfinished = self._unfinished, None
        yield from self._inside(element, place)
        yield from self._finish()
        if self._owes_line:
            yield self._blank(place, self._new_line())
        self._unfinished = outer

    def _inside(self, element: Element, place: Place) -> Iterator[Gathered]:
        for child in element:
            visit = self._visits.get(child.tag)
            if visit is not None:
                yield from visit(child, place)

    def _control(self, element: Element, place: Place) -> Iterator[Gathered]:
        found = control(element)
        if found is None:
            return
        if found.is_prompt or found.is_blank:
            self._note(_prompting(found), owes_line=not self._ongoing.fields.hushed)
            return
        with self._ongoing.within([found]):
            yield from self._inside(found.content, place)

    def _chunk(self, _: Element, __: Place) -> Iterator[Gathered]:
        self._note(lambda line: line.point("chunk"), owes_line=True)
        yield from ()

    def _comment(self, element: Element, _: Place) -> Iterator[Gathered]:
        kind, name = _COMMENTS[element.tag], element.get(f"{W}id", "")
        self._note(lambda line: line.point(kind, name))
        yield from ()

    def _note(self, note: Note, *, owes_line: bool = False) -> None:
        """Keep what stands between paragraphs for the line of the next one, if need be for an empty one."""
        self._notes.append(note)
        self._owes_line |= owes_line

    def _alternatives(self, element: Element, place: Place) -> Iterator[Gathered]:
        choice = chosen(element)
        if choice is not None:
            with self._ongoing.locked():
                yield from self._inside(choice, place)

    def _table(self, element: Element, place: Place) -> Iterator[Gathered]:
        found = slots(element, self._source.view)
        cells = tuple(
            Cell(slot.row, slot.column, slot.row_span, slot.column_span, ())
            for slot in found
            if slot.removed_by is None
        )
        if cells and self._unfinished and self._unfinished.line.length:  # text does not go on behind a table
            yield from self._finish()
        number = len(self.tables) + 1
        if cells:
            self.tables.append(Table(number, place, cells))
        for slot in found:
            yield from self._cell(slot, replace(place, table=number, row=slot.row, column=slot.column))

    def _cell(self, slot: Slot, place: Place) -> Iterator[Gathered]:
        if slot.removed_by is not None:
            self._note(self._leaving(changed_text(slot.element), slot.removed_by))
        elif slot.prompt is not None:
            line = self._new_line()
            _prompting(slot.prompt)(line)
            yield self._blank(place, line)
        else:
            with self._ongoing.within(slot.controls):
                yield from self.paragraphs(slot.element, place)

    def _leaving(self, text: str, author: str) -> Note:
        return lambda line: line.mark_here(self._source.view.left_as, text, author)

    def _blank(self, place: Place, line: Line) -> Gathered:
        return Paragraph("", kind=_kind(line, ParagraphStyle(), place), place=place), line

    def _paragraph(self, element: Element, place: Place) -> Iterator[Gathered]:
        stated = properties_of(element, f"{W}pPr")
        own = self._source.view.properties(stated, _FORMER)
        properties = self._properties(own)
        line = self._unfinished.line if self._unfinished else self._new_line()
        start = line.length
        if line.trace is not None:
            line.trace.paragraph = element
        if self._source.appearance is not None:
            self._source.appearance.begin(line, element, own, properties.list_id, properties.list_level)
        self._inline.read(element, line, hidden=properties.style.hidden)
        if _FORMER in stated:
            line.mark("formatted", start, stated[_FORMER].get(f"{W}author", ""))
        if f"{W}rPr" in own:
            for kind, author in self._source.view.changes(own[f"{W}rPr"]):
                line.mark_here(kind, author=author)
        self._unfinished = Unfinished(line, properties, place)
        if not properties.joins_next:
            yield from self._finish()

    def _new_line(self) -> Line:
        """An empty line, with what was noted since the last one."""
        line = Line(traced=self._source.traced)
        for note in self._notes:
            note(line)
        self._notes.clear()
        self._owes_line = False
        return line

    def _properties(self, own: dict[str, Element]) -> Properties:
        style_id, level, source = own.get(f"{W}pStyle"), own.get(f"{W}outlineLvl"), self._source
        style = source.styles.of_paragraph("" if style_id is None else style_id.get(VALUE, ""))
        list_id, list_level = source.lists.position(source.view.numbering(own.get(f"{W}numPr")), style)
        joins_next = source.view.removal(own.get(f"{W}rPr")) is not None
        return Properties(
            style=style,
            list_id=list_id,
            list_level=list_level,
            level=style.level if level is None else outline_level(whole_number(level.get(VALUE))),
            joins_next=joins_next,
            ends_section=f"{W}sectPr" in own and not joins_next,
        )

    def _finish(self) -> Iterator[Gathered]:
        """Number the paragraph that is read, and yield it."""
        if self._unfinished is None:
            return
        line, properties, place = self._unfinished.line, self._unfinished.properties, self._unfinished.place
        self._unfinished = None
        if properties.ends_section:
            self._source.numbers.end_section()
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
    if place.story != "body":
        return _KINDS[place.story]
    if place.table:
        return "table-cell"
    if line.in_contents:
        return "toc"
    return style.role if style.role and line.length else "paragraph"


def _prompting(found: Control) -> Note:
    return lambda line: line.prompt(found.content, found.prompt)
