"""The cells of a Word table: where each stands and how far it reaches, merged ones once."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from lintreport.formats.docx.controls import Control, control
from lintreport.formats.docx.markup import MC, VALUE, Element, W, chosen, value, whole_number
from lintreport.formats.docx.revisions import View

_TRANSPARENT = (f"{W}customXml", f"{W}smartTag")


class Slot(Struct, frozen=True):
    """A cell: its place from 1, its reach, the controls that hold it, and who made the change that leaves it out."""

    element: Element
    row: int
    column: int
    column_span: int
    row_span: int = 1
    controls: tuple[Control, ...] = ()
    removed_by: str | None = None

    @property
    def prompt(self) -> Control | None:
        """The control of which the cell only shows the prompt, if there is one."""
        return next((control for control in self.controls if control.is_prompt or control.is_blank), None)


def slots(table: Element, view: View) -> list[Slot]:
    """The cells of a table in order, those of nested tables not among them.

    Rows and columns count as they do in the view, in which others are left out. What a merged cell covers is not shown,
    and left out; a cell that says it goes on from above where nothing is to be continued is shown, as in Word.
    """
    found: list[Slot] = []
    reaching: dict[int, int] = {}  # the index of the cell that may go on below, by column
    for slot in _cells(table, view):
        merge = _merge(slot)
        above = reaching.get(slot.column) if slot.removed_by is None else None
        if merge == "continue" and above is not None and found[above].row + found[above].row_span == slot.row:
            found[above] = replace(found[above], row_span=found[above].row_span + 1)
            continue
        if merge and slot.removed_by is None:
            reaching[slot.column] = len(found)
        found.append(slot)
    return found


def _cells(table: Element, view: View) -> Iterator[Slot]:
    number = 0
    for row, outer in _children(table, f"{W}tr", (), view):
        properties = row.find(f"{W}trPr")
        removal = view.removal(properties)
        number += removal is None
        column = 1 + max(whole_number(value(properties, "gridBefore")) or 0, 0)
        for slot in _row(row, outer, number, column, view):
            yield slot if removal is None else replace(slot, removed_by=removal.get(f"{W}author", ""))


def _row(row: Element, outer: tuple[Control, ...], number: int, column: int, view: View) -> Iterator[Slot]:
    for element, controls in _children(row, f"{W}tc", outer, view):
        properties = element.find(f"{W}tcPr")
        removal = None if properties is None else properties.find(view.left_cell)
        author = None if removal is None else removal.get(f"{W}author", "")
        span = max(whole_number(value(properties, "gridSpan")) or 1, 1)
        yield Slot(element, number, column, span, controls=controls, removed_by=author)
        column += span if removal is None else 0


def _merge(slot: Slot) -> str:
    """How the cell is merged downwards: "restart", "continue" (also without a value, 17.4.84) or not at all ("")."""
    properties = slot.element.find(f"{W}tcPr")
    merge = properties.find(f"{W}vMerge") if properties is not None else None
    return "" if merge is None else merge.get(VALUE, "continue")


def _children(
    parent: Element, tag: str, controls: tuple[Control, ...], view: View
) -> Iterator[tuple[Element, tuple[Control, ...]]]:
    """The rows or cells in their order, out of content controls and other wrappings."""
    for child in parent:
        if child.tag == tag:
            yield child, controls
        elif child.tag in _TRANSPARENT or child.tag in view.shown:
            yield from _children(child, tag, controls, view)
        elif child.tag == f"{W}sdt":
            if found := control(child):
                yield from _children(found.content, tag, (*controls, found), view)
        elif child.tag == f"{MC}AlternateContent" and (choice := chosen(child)) is not None:
            yield from _children(choice, tag, controls, view)
