"""The names of WordprocessingML (ECMA-376 part 1) and how its small values are read."""

from __future__ import annotations

from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/"
W = f"{{{WORD}}}"
M = f"{{{MATH}}}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VALUE = f"{W}val"
BLANKS = " \t\r\n"

PRESERVED = "{http://www.w3.org/XML/1998/namespace}space"
_OFF = ("0", "false", "off")
_UNDERSTOOD = (  # what may stand in a Choice: drawings and controls of Word 2010 and later, whose text we read
    "http://schemas.microsoft.com/office/word/",
    "http://schemas.microsoft.com/office/drawing/2010",
)
_LARGEST = 2**31 - 1  # ST_DecimalNumber is unbounded, Word keeps 32 bits


def value(element: Element | None, name: str, default: str = "") -> str:
    """The w:val of the child of that name, or the default where there is none."""
    child = element.find(W + name) if element is not None else None
    return default if child is None else child.get(VALUE, default)


def whole_number(text: str | None) -> int | None:
    """The number that an attribute holds, or None where it holds none that Word could mean."""
    if not text:  # what most are asked about; to raise costs more than all the rest
        return None
    try:
        number = int(text)
    except ValueError:
        return None
    return number if -_LARGEST <= number <= _LARGEST else None


def properties_of(element: Element, name: str) -> dict[str, Element]:
    """The properties of a paragraph or run by name, which the standard has at its head.

    By indices and without a search by path, for there are very many of them.
    """
    first = element[0] if len(element) else None
    return {child.tag: child for child in first} if first is not None and first.tag == name else {}


def switch(properties: Element | None, name: str) -> bool | None:
    """Whether an on/off property is on or off, or None where nothing is said (17.17.4)."""
    child = properties.find(W + name) if properties is not None else None
    return None if child is None else is_on(child)


def is_on(element: Element) -> bool:
    """Whether an on/off property that is there is on."""
    return element.get(VALUE, "1") not in _OFF


def chosen(alternatives: Element) -> Element | None:
    """The first Choice of an mc:AlternateContent that we understand, else its Fallback (ECMA-376 part 3)."""
    for choice in alternatives.iterchildren(f"{MC}Choice"):
        required = (choice.get("Requires") or "").split()
        if all((choice.nsmap.get(prefix) or "").startswith(_UNDERSTOOD) for prefix in required):
            return choice
    return alternatives.find(f"{MC}Fallback")


def shown_text(element: Element) -> str:
    """What Word shows of a w:t: the blanks at its edges only where they are preserved, a line end as a blank."""
    text = element.text
    if not text:
        return ""
    if (text[0] in BLANKS or text[-1] in BLANKS) and element.get(PRESERVED) != "preserve":
        text = text.strip(BLANKS)
    return on_one_line(text) if "\n" in text or "\r" in text else text


def on_one_line(text: str) -> str:
    """The text with each line end as a blank, for a block holds none."""
    return text.replace("\r\n", " ").replace("\n", " ").replace("\r", " ")
