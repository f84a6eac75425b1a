"""The sections of a Word file, and the headers and footers that their pages show (17.10)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from lintreport.formats.docx.markup import RELATIONSHIPS, Element, W, switch
from lintreport.formats.docx.revisions import View

HeaderKind = Literal["header", "footer"]
HEADER_KINDS: tuple[HeaderKind, ...] = ("header", "footer")

_KINDS: dict[str, HeaderKind] = {f"{W}headerReference": "header", f"{W}footerReference": "footer"}
_SECTION = f"{W}sectPr"
_WITHOUT_SECTIONS = (f"{W}tbl", f"{W}sdtPr", _SECTION)
_FIRST, _EVEN, _DEFAULT = "first", "even", "default"


class Header(Struct, frozen=True):
    """A header or footer by the id of the relationship to its part."""

    kind: HeaderKind
    id: str


def sections(body: Element, view: View) -> list[Element]:
    """The properties of the sections in their order, without those whose paragraph mark the view leaves out."""
    return [*_ended_in(body, view), *body.iterchildren(_SECTION)]


def _ended_in(parent: Element, view: View) -> Iterator[Element]:
    """The sections that end with a paragraph, which is in no table."""
    for child in parent:
        if child.tag == f"{W}p":
            for properties in child.iterchildren(f"{W}pPr"):
                if view.removal(properties.find(f"{W}rPr")) is None:
                    yield from properties.iterchildren(_SECTION)
        elif child.tag not in _WITHOUT_SECTIONS:
            yield from _ended_in(child, view)


def headers(found: list[Element], settings: Element | None) -> Iterator[Header]:
    """The headers and footers that pages show, once each; a section without one of its own has that before it."""
    has_even = bool(switch(settings, "evenAndOddHeaders"))
    latest: dict[tuple[HeaderKind, str], Header] = {}
    shown = set[Header]()
    for section in found:
        for reference in section.iterchildren(*_KINDS):
            kind = _KINDS[reference.tag]
            header = Header(kind, reference.get(f"{{{RELATIONSHIPS}}}id", ""))
            latest[kind, reference.get(f"{W}type", _DEFAULT)] = header
        has_first = bool(switch(section, "titlePg"))
        for (_, pages), header in latest.items():
            hushed = (pages == _FIRST and not has_first) or (pages == _EVEN and not has_even)
            if not hushed and header not in shown:
                shown.add(header)
                yield header
