"""The styles of a Word file as elements: what each says of letters and paragraphs, the style it is based on first."""

from __future__ import annotations

from collections.abc import Iterator

from lintreport.formats.docx.markup import Element, W, value
from lintreport.formats.docx.styles import LONGEST_CHAIN

_ON = ("1", "true", "on")


class StyleElements:
    """The defaults and the styles by id; a file may lack them."""

    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else list(root.iterchildren(f"{W}style"))
        self._styles = {element.get(f"{W}styleId", ""): element for element in found}
        self._defaults = None if root is None else root.find(f"{W}docDefaults")
        defaults = {
            element.get(f"{W}type", "paragraph"): element.get(f"{W}styleId", "")
            for element in found
            if element.get(f"{W}default") in _ON
        }
        self._default_paragraph = defaults.get("paragraph", "")
        self.default_character = defaults.get("character", "")
        self.default_table = defaults.get("table", "")

    def paragraph(self, style_id: str) -> str:
        """The style of a paragraph that names this one; an unknown one stands for the default, as in Word."""
        return style_id if style_id in self._styles else self._default_paragraph

    def default(self, name: str) -> Iterator[Element]:
        """The properties of the file's defaults, of a kind (rPr, pPr)."""
        found = None if self._defaults is None else self._defaults.find(f"{W}{name}Default/{W}{name}")
        yield from () if found is None else found

    def properties(self, style_id: str, name: str) -> Iterator[Element]:
        """The elements of that kind (rPr, pPr) of a style and those it is based on, these first."""
        for element in reversed(list(self._chain(style_id))):
            found = element.find(W + name)
            if found is not None:
                yield found

    def _chain(self, style_id: str) -> Iterator[Element]:
        """The style and those that it is based on; damaged files have circles."""
        seen = set[str]()
        while style_id in self._styles and style_id not in seen and len(seen) < LONGEST_CHAIN:
            seen.add(style_id)
            yield self._styles[style_id]
            style_id = value(self._styles[style_id], "basedOn")
