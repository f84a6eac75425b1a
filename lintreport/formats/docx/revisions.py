"""The two views of a draft with tracked changes: as it looks with all of them accepted, or with none made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from lintreport.document import MarkKind, Revisions
from lintreport.formats.docx.markup import Element, M, W, on_one_line

_INSERTING, _DELETING = (f"{W}ins", f"{W}moveTo"), (f"{W}del", f"{W}moveFrom")
_TEXTS = (f"{W}t", f"{W}delText")
_THINGS = (
    *(W + name for name in ("drawing", "pict", "object", "footnoteReference", "endnoteReference", "sym", "br", "tab")),
    f"{M}oMath",
)


class View(Struct, frozen=True):
    """Which changes are shown and which are left out: the elements that say so, and how they are marked.

    The elements stand around runs, in the properties of rows and of paragraph marks; `left_cell` in those of cells.
    """

    shown: tuple[str, ...]
    shown_as: MarkKind
    left: tuple[str, ...]
    left_as: MarkKind
    left_cell: str
    is_original: bool

    def properties(self, own: dict[str, Element], change: str) -> dict[str, Element]:
        """The properties of a paragraph or run in this view; the element of that name holds all former ones."""
        if not self.is_original or change not in own or not len(own[change]):
            return own
        former = {child.tag: child for child in own[change][0]}
        return former | {tag: own[tag] for tag in _KEPT if tag in own}

    def numbering(self, properties: Element | None) -> Element | None:
        """The w:numPr of a paragraph in this view; one that was inserted has none as the original."""
        inserted = self.is_original and properties is not None and properties.find(f"{W}ins") is not None
        return None if inserted else properties

    def removal(self, properties: Element | None) -> Element | None:
        """The change that takes a row or a paragraph mark out of this view, or None."""
        if properties is not None:
            for child in properties:
                if child.tag in self.left:
                    return child
        return None

    def changes(self, properties: Element) -> Iterator[tuple[MarkKind, str]]:
        """The changes that bring a paragraph mark into this view or take it out, and who made them."""
        for names, kind in ((self.shown, self.shown_as), (self.left, self.left_as)):
            for change in properties.iterchildren(*names):
                yield kind, change.get(f"{W}author", "")


_KEPT = (f"{W}rPr", f"{W}sectPr")  # what the former properties of a paragraph never hold

FINAL = View(_INSERTING, "inserted", _DELETING, "deleted", f"{W}cellDel", is_original=False)
ORIGINAL = View(_DELETING, "deleted", _INSERTING, "inserted", f"{W}cellIns", is_original=True)
VIEWS: dict[Revisions, View] = {"final": FINAL, "original": ORIGINAL}


def changed_text(element: Element) -> str:
    """The text of runs that a view leaves out."""
    return joined(element.iter(*_TEXTS))


def holds_things(element: Element) -> bool:
    """Tell whether there is something other than text in runs that a view leaves out: pictures, notes, breaks."""
    return next(element.iter(*_THINGS), None) is not None


def joined(elements: Iterable[Element]) -> str:
    """The text of some elements on one line."""
    return on_one_line("".join(element.text or "" for element in elements))
