"""The styles of a Word file: what a paragraph or run gets from its style and those that the style is based on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from lintreport.formats.docx.markup import Element, W, switch, value, whole_number

StyleRole = Literal["title", "caption", "toc", ""]

LONGEST_CHAIN = 64  # styles that are based on one another; Word's own reach five or six deep

_CONTENTS = ("toc ", "wpsoffice手动目录")  # WPS has a style of its own for contents that it makes without a field
_BODY_TEXT = 9  # the outline level that is none (17.3.1.20 outlineLvl)


class Style(Struct, frozen=True):
    """A style as it stands in the file; None and "" where it leaves a matter to the style it is based on."""

    id: str
    kind: str
    name: str
    based_on: str
    custom: bool
    outline: int | None
    list_id: str
    list_level: int | None
    hidden: bool | None


class ParagraphStyle(Struct, frozen=True):
    """What a paragraph gets from its style.

    `level` is Word's outline level, 1 to 9; `chain` are the ids of the style and of those that it is based on.
    """

    name: str = ""
    role: StyleRole = ""
    level: int | None = None
    list_id: str = ""
    list_level: int | None = None
    hidden: bool = False
    chain: tuple[str, ...] = ()


class Styles:
    """The styles by id; each is resolved once."""

    def __init__(self, root: Element | None) -> None:
        elements = root.iterchildren(f"{W}style") if root is not None else ()
        self._styles: dict[str, Style] = {}
        self._default = ""
        for element in elements:
            style = _read_style(element)
            self._styles[style.id] = style
            if style.kind == "paragraph" and element.get(f"{W}default") in ("1", "true", "on"):
                self._default = style.id
        self._resolved: dict[str, ParagraphStyle] = {}
        self._hidden: dict[str, bool] = {}

    @property
    def hide_text(self) -> bool:
        """Tell whether any style hides its text."""
        return any(style.hidden for style in self._styles.values())

    def of_paragraph(self, style_id: str) -> ParagraphStyle:
        """What the style gives to a paragraph; an unknown style gives what the default style does, as in Word."""
        if style_id not in self._resolved:
            known = style_id if style_id in self._styles else self._default
            self._resolved[style_id] = _resolved(tuple(self._chain(known)))
        return self._resolved[style_id]

    def hides_run(self, style_id: str) -> bool:
        """Tell whether a character style hides its runs."""
        if style_id not in self._hidden:
            self._hidden[style_id] = _hidden(self._chain(style_id))
        return self._hidden[style_id]

    def list_of(self, style_id: str) -> str:
        """The id of the list that a numbering style stands for, or ""."""
        style = self._styles.get(style_id)
        return style.list_id if style else ""

    def _chain(self, style_id: str) -> Iterator[Style]:
        """The style and those that it is based on; damaged files have circles."""
        seen = set[str]()
        while style_id in self._styles and style_id not in seen and len(seen) < LONGEST_CHAIN:
            seen.add(style_id)
            yield self._styles[style_id]
            style_id = self._styles[style_id].based_on


def _read_style(element: Element) -> Style:
    style_id = element.get(f"{W}styleId", "")
    paragraph = element.find(f"{W}pPr")
    numbered = paragraph.find(f"{W}numPr") if paragraph is not None else None
    return Style(
        id=style_id,
        kind=element.get(f"{W}type", "paragraph"),
        name=value(element, "name", style_id),
        based_on=value(element, "basedOn"),
        custom=element.get(f"{W}customStyle") in ("1", "true", "on"),
        outline=whole_number(value(paragraph, "outlineLvl")),
        list_id=value(numbered, "numId"),
        list_level=whole_number(value(numbered, "ilvl")),
        hidden=switch(element.find(f"{W}rPr"), "vanish"),
    )


def _resolved(chain: tuple[Style, ...]) -> ParagraphStyle:
    if not chain:
        return ParagraphStyle()
    return ParagraphStyle(
        name=chain[0].name,
        role=_role(chain[0]),
        level=_level(chain),
        list_id=next((style.list_id for style in chain if style.list_id), ""),
        list_level=next((style.list_level for style in chain if style.list_level is not None), None),
        hidden=_hidden(chain),
        chain=tuple(style.id for style in chain),
    )


def _hidden(chain: Iterator[Style] | tuple[Style, ...]) -> bool:
    return next((style.hidden for style in chain if style.hidden is not None), False)


def _role(style: Style) -> StyleRole:
    """What the style is for. Word stores built-in styles by their English names, WPS now and then by Chinese ones."""
    name = style.name.lower()
    if name == "title" or (name == "标题" and not style.custom):
        return "title"
    if name in ("caption", "题注"):
        return "caption"
    return "toc" if name.startswith(_CONTENTS) else ""


def _level(chain: tuple[Style, ...]) -> int | None:
    """The outline level, 1 to 9; "heading 1" to "heading 9" have theirs by name (Google Docs writes nothing else)."""
    for style in chain:
        if style.outline is not None:
            return outline_level(style.outline)
        word, _, number = style.name.lower().partition(" ")
        if word == "heading" and number in tuple("123456789"):
            return int(number)
    return None


def outline_level(outline: int | None) -> int | None:
    """Word's outline level, 1 to 9, of a w:outlineLvl, which counts from 0 and says 9 for none."""
    return outline + 1 if outline is not None and 0 <= outline < _BODY_TEXT else None
