"""The cells of a Word table: where each stands and how far it reaches, merged ones once."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from lintreport.document import Cell, Place, Table
from lintreport.formats.docx.controls import Control, control
from lintreport.formats.docx.markup import MC, VALUE, Element, W, chosen, value, whole_number

_TRANSPARENT = (f"{W}customXml", f"{W}smartTag", f"{W}ins", f"{W}moveTo")


class Slot(Struct, frozen=True):
    """A cell: its place counted from 1, its reach, the controls that hold it, and the revision that removes it."""

    element: Element
    row: int
    column: int
    column_span: int
    row_span: int = 1
    controls: tuple[Control, ...] = ()
    removed_by: Element | None = None

    @property
    def is_blank(self) -> bool:
        """Tell whether the cell only shows the prompt of a control."""
        return any(control.is_prompt for control in self.controls)


class Grid(Struct, frozen=True):
    """A table with its number in the draft, the place where it stands, and its cells."""

    number: int
    place: Place
    slots: tuple[Slot, ...]

    def place_of(self, slot: Slot) -> Place:
        """The place of what stands in a cell."""
        return replace(self.place, table=self.number, row=slot.row, column=slot.column)

    def table(self, blocks: dict[Place, list[int]]) -> Table:
        """The table as the model has it; `blocks` are the indices of the blocks at each place."""
        cells = (
            Cell(slot.row, slot.column, slot.row_span, slot.column_span, tuple(blocks.get(self.place_of(slot), ())))
            for slot in self.slots
            if slot.removed_by is None
        )
        return Table(self.number, self.place, tuple(cells))


def slots(table: Element) -> tuple[Slot, ...]:
    """The cells of a table in order, those of nested tables not among them.

    Rows and columns count as they do once tracked deletions are accepted. What a merged cell covers is not shown, and
    left out; a cell that continues none is shown as one of its own, as Word does.
    """
    found: list[Slot] = []
    row = 0
    merged: dict[int, int] = {}  # the index of the cell that can reach down, by column
    for element, outer in _children(table, f"{W}tr", ()):
        properties = element.find(f"{W}trPr")
        removed = properties.find(f"{W}del") if properties is not None else None
        row += removed is None
        column = 1 + max(whole_number(value(properties, "gridBefore")) or 0, 0)
        for slot in _row(element, outer, row, column, removed):
            above = merged.get(slot.column)
            if slot.removed_by is not None:
                found.append(slot)
            elif _continues(slot) and above is not None:
                found[above] = replace(found[above], row_span=row - found[above].row + 1)
            else:
                merged[slot.column] = len(found)
                found.append(slot)
    return tuple(found)


def _row(row: Element, outer: tuple[Control, ...], number: int, column: int, removed: Element | None) -> Iterator[Slot]:
    for element, controls in _children(row, f"{W}tc", outer):
        properties = element.find(f"{W}tcPr")
        deletion = properties.find(f"{W}cellDel") if removed is None and properties is not None else removed
        span = max(whole_number(value(properties, "gridSpan")) or 1, 1)
        yield Slot(element, number, column, span, controls=controls, removed_by=deletion)
        column += span if deletion is None else 0


def _continues(slot: Slot) -> bool:
    """Tell whether the cell above reaches over this one; a w:vMerge without a value means so (17.4.84)."""
    properties = slot.element.find(f"{W}tcPr")
    merge = properties.find(f"{W}vMerge") if properties is not None else None
    return merge is not None and merge.get(VALUE, "continue") == "continue"


def _children(
    parent: Element, tag: str, controls: tuple[Control, ...]
) -> Iterator[tuple[Element, tuple[Control, ...]]]:
    """The rows or cells in their order, out of content controls and other wrappings."""
    for child in parent:
        if child.tag == tag:
            yield child, controls
        elif child.tag in _TRANSPARENT:
            yield from _children(child, tag, controls)
        elif child.tag == f"{W}sdt":
            if found := control(child):
                yield from _children(found.content, tag, (*controls, found))
        elif child.tag == f"{MC}AlternateContent" and (choice := chosen(child)) is not None:
            yield from _children(choice, tag, controls)
