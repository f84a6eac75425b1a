"""How characters look by all that says so: defaults, table style, paragraph style, character style, the run itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypedDict

from lintreport.formats.docx.markup import VALUE, Element, W, is_on
from lintreport.formats.docx.measures import points
from lintreport.formats.docx.style_elements import StyleElements
from lintreport.formats.docx.themes import Theme
from lintreport.looks import Letters

_FONTS, _SIZE, _COLOR, _BOLD, _ITALIC = f"{W}rFonts", f"{W}sz", f"{W}color", f"{W}b", f"{W}i"
_STYLE = f"{W}rStyle"
_READ = frozenset({_FONTS, _SIZE, _COLOR, _BOLD, _ITALIC})
_AUTOMATIC = "auto"

Levels = tuple[str, str, str]  # the ids of table style, paragraph style and character style
Signature = tuple[object, ...]  # the properties of a run with their attributes


class _Given(TypedDict, total=False):
    """What one level says."""

    east_asian: str
    latin: str
    size: float
    bold: bool
    italic: bool
    color: str


class RunFormats:
    """The looks of runs; each is worked out once for what styles and run say together."""

    def __init__(self, styles: StyleElements, theme: Theme) -> None:
        self._styles = styles
        self._theme = theme
        self._by_styles: dict[Levels, _Given] = {}
        self._letters: dict[tuple[Levels, Signature], Letters] = {}
        self._known: dict[Letters, Letters] = {}

    def letters(self, table: str, paragraph: str, *properties: Mapping[str, Element]) -> Letters:
        """The look of a run in a table and a paragraph of these styles ("" for none), its own properties last.

        Equal looks are one object.
        """
        named = [level[_STYLE].get(VALUE, "") for level in properties if _STYLE in level]
        levels = (table, paragraph, named[-1] if named else self._styles.default_character)
        own = [child for level in properties for tag, child in level.items() if tag in _READ]
        key = (levels, tuple([(child.tag, *child.items()) for child in own]))
        letters = self._letters.get(key)
        if letters is None:
            letters = Letters(**(self._from_styles(levels) | self._given(own)))
            letters = self._letters[key] = self._known.setdefault(letters, letters)
        return letters

    def _from_styles(self, levels: Levels) -> _Given:
        if levels not in self._by_styles:
            self._by_styles[levels] = self._merged(levels)
        return self._by_styles[levels]

    def _merged(self, levels: Levels) -> _Given:
        """What the styles say together: a toggle that two of them switch on is off, unless the defaults do (17.7.3)."""
        merged = self._given(self._styles.default("rPr"))
        always = {"bold": merged.get("bold", False), "italic": merged.get("italic", False)}
        switched = {"bold": False, "italic": False}
        for style_id in levels:
            level: _Given = {}
            for properties in self._styles.properties(style_id, "rPr"):
                level |= self._given(properties)
            switched["bold"] ^= level.pop("bold", False)
            switched["italic"] ^= level.pop("italic", False)
            merged |= level
        merged["bold"] = always["bold"] or switched["bold"]
        merged["italic"] = always["italic"] or switched["italic"]
        return merged

    def _given(self, properties: Iterable[Element]) -> _Given:
        given: _Given = {}
        for child in properties:
            if child.tag == _FONTS:
                given |= self._fonts(child)
            elif child.tag == _SIZE and (size := points(child.get(VALUE), 2)):
                given["size"] = size
            elif child.tag == _COLOR:
                color = child.get(VALUE, "")
                given["color"] = "" if color == _AUTOMATIC else color.upper()
            elif child.tag == _BOLD:
                given["bold"] = is_on(child)
            elif child.tag == _ITALIC:
                given["italic"] = is_on(child)
        return given

    def _fonts(self, element: Element) -> _Given:
        """The fonts that a w:rFonts names."""
        given: _Given = {}
        if (font := self._font(element, "eastAsia")) is not None:
            given["east_asian"] = font
        if (font := self._font(element, "ascii")) is not None:
            given["latin"] = font
        return given

    def _font(self, element: Element, slot: str) -> str | None:
        """The font for a kind of characters; on one level the theme's counts before one by name (17.3.2.26)."""
        role, name = element.get(f"{W}{slot}Theme"), element.get(W + slot)
        return name if role is None else self._theme.font(role) or name or ""
