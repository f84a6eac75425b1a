"""The pages of a Word file, section by section: the sheet, its margins, its grid, and how the pages are numbered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from lintreport.formats.docx.markup import MC, RELATIONSHIPS, Element, W, shown_text, switch
from lintreport.formats.docx.measures import millimetres, points
from lintreport.looks import Letters, Page, PageNumber, Setting

Part = Callable[[str], "Element | None"]
Dressed = Callable[[Element, "Element | None"], "tuple[Setting, Letters]"]

_REFERENCES = {f"{W}headerReference": "header", f"{W}footerReference": "footer"}
_PAGE_FIELD = re.compile(r"[ ]*PAGE\b", re.IGNORECASE)
_TEXT, _SIMPLE_FIELD = f"{W}t", f"{W}fldSimple"
_READ = (_TEXT, _SIMPLE_FIELD, f"{W}instrText")
_LINED = ("lines", "linesAndChars", "snapToChars")
_DIGIT = re.compile(r"\d")


class PageFormats:
    """Reads the sections of a body in their order; each goes on with the headers and footers of the one before it."""

    def __init__(self, part: Part, dressed: Dressed, settings: Element | None) -> None:
        """`part` gives the header or footer of a relationship, `dressed` tells how a run in a paragraph looks."""
        self._part = part
        self._dressed = dressed
        self._has_even = bool(switch(settings, "evenAndOddHeaders"))
        self._gutter_on_top = bool(switch(settings, "gutterAtTop"))
        self._numbers: dict[str, PageNumber | None] = {}

    def read(self, sections: Iterable[tuple[int, Element]]) -> Iterator[Page]:
        """The pages of sections that begin at these offsets."""
        references: dict[tuple[str, str], str] = {}
        for start, section in sections:
            for child in section:
                if child.tag in _REFERENCES:
                    kind = _REFERENCES[child.tag], child.get(f"{W}type", "default")
                    references[kind] = child.get(f"{{{RELATIONSHIPS}}}id", "")
            yield self._page(start, section, references)

    def _page(self, start: int, section: Element, references: dict[tuple[str, str], str]) -> Page:
        margins, gutter = section.find(f"{W}pgMar"), _length(section, "pgMar", "gutter")
        bound = 0.0 if self._gutter_on_top else gutter
        return Page(
            start=start,
            width=_length(section, "pgSz", "w"),
            height=_length(section, "pgSz", "h"),
            top=abs(_length(section, "pgMar", "top")) + gutter - bound,  # negative: headers do not push the text
            bottom=abs(_length(section, "pgMar", "bottom")),
            left=_length(section, "pgMar", "left" if _has(margins, "left") else "start") + bound,
            right=_length(section, "pgMar", "right" if _has(margins, "right") else "end"),
            pitch=_pitch(section),
            numbers=tuple(self._page_numbers(section, references)),
        )

    def _page_numbers(self, section: Element, references: dict[tuple[str, str], str]) -> Iterator[PageNumber]:
        """The page numbers of the kinds of pages that the section has: first ones and even ones only if asked for."""
        kinds = ["default", *(["first"] if switch(section, "titlePg") else []), *(["even"] if self._has_even else [])]
        for kind in kinds:
            for place in ("header", "footer"):
                number = self._number(references.get((place, kind), ""))
                if number is not None:
                    yield number

    def _number(self, relationship: str) -> PageNumber | None:
        if relationship not in self._numbers:
            root = self._part(relationship) if relationship else None
            found = () if root is None else root.iter(f"{W}p")
            numbers = (self._numbering(paragraph) for paragraph in found if not _is_fallback(paragraph))
            self._numbers[relationship] = next((number for number in numbers if number), None)
        return self._numbers[relationship]

    def _numbering(self, paragraph: Element) -> PageNumber | None:
        """The page number that a paragraph holds, text boxes in it left out."""
        elements = [element for element in paragraph.iter(*_READ) if _nearest(element, f"{W}p") is paragraph]
        field = next((index for index, element in enumerate(elements) if _begins_number(element)), None)
        if field is None:
            return None
        texts = [shown_text(element) if element.tag == _TEXT else "" for element in elements]
        shown = next((index for index in range(field, len(texts)) if _DIGIT.search(texts[index])), None)
        if shown is None:
            shown, texts[field] = field, "1"  # Word has not computed it yet
        run = _nearest(elements[shown], f"{W}r")
        setting, letters = self._dressed(paragraph, run)
        return PageNumber("".join(texts).strip(), letters, setting.alignment)


def _begins_number(element: Element) -> bool:
    code = element.get(f"{W}instr") if element.tag == _SIMPLE_FIELD else element.text
    return element.tag != _TEXT and _PAGE_FIELD.match(code or "") is not None


def _nearest(element: Element, name: str) -> Element | None:
    return next(element.iterancestors(name), None)


def _is_fallback(paragraph: Element) -> bool:
    return _nearest(paragraph, f"{MC}Fallback") is not None


def _has(element: Element | None, name: str) -> bool:
    return element is not None and element.get(W + name) is not None


def _length(section: Element, element: str, name: str) -> float:
    found = section.find(W + element)
    return 0.0 if found is None else millimetres(found.get(W + name)) or 0.0


def _pitch(section: Element) -> float:
    grid = section.find(f"{W}docGrid")
    if grid is None or grid.get(f"{W}type") not in _LINED:
        return 0.0
    return points(grid.get(f"{W}linePitch")) or 0.0
