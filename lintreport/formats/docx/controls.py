"""Content controls (w:sdt, 17.5.2): what they hold, and whether a change to it would last."""

from __future__ import annotations

from msgspec import Struct

from lintreport.formats.docx.markup import VALUE, Element, W, on_one_line, switch, value

_CONTENTS = "Table of Contents"
_BINDINGS = (f"{W}dataBinding", "{http://schemas.microsoft.com/office/word/2012/wordml}dataBinding")
_TEXT_KINDS = tuple(W + name for name in ("text", "date", "dropDownList", "comboBox"))
_TEXT = f"{W}t"
_FILLED = tuple(W + name for name in ("delText", "sym", "drawing", "pict", "object"))
_LOCKS = ("contentLocked", "sdtContentLocked")


class Control(Struct, frozen=True):
    """A content control with something in it.

    It is locked where Word refuses changes or overwrites them with the data that the control is bound to. A prompt
    ("click here to enter text") stands where nothing was entered yet. It `takes_text` where it is there for nothing but
    text, a date or a choice.
    """

    content: Element
    is_locked: bool = False
    is_contents: bool = False
    is_prompt: bool = False
    takes_text: bool = False

    @property
    def is_blank(self) -> bool:
        """Tell whether it should hold text and there is nothing in it."""
        return self.takes_text and not any(
            item.tag != _TEXT or (item.text or "").strip() for item in self.content.iter(_TEXT, *_FILLED)
        )

    @property
    def prompt(self) -> str:
        """The text that asks for text."""
        return on_one_line("".join(item.text or "" for item in self.content.iter(f"{W}t")))


def control(element: Element) -> Control | None:
    """Read a w:sdt; None where it is empty."""
    properties, content = element.find(f"{W}sdtPr"), element.find(f"{W}sdtContent")
    if content is None:
        return None
    if properties is None:
        return Control(content)
    return Control(
        content,
        is_locked=next(properties.iterchildren(*_BINDINGS), None) is not None or value(properties, "lock") in _LOCKS,
        is_contents=any(item.get(VALUE) == _CONTENTS for item in properties.iter(f"{W}docPartGallery")),
        is_prompt=bool(switch(properties, "showingPlcHdr")),
        takes_text=next(properties.iterchildren(*_TEXT_KINDS), None) is not None,
    )
