"""How wide text is on a terminal, where a Chinese character takes two cells, and what of it a terminal may get."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

_BLANKS = (
    "\t\v\f\n\r\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"  # with a width
)


def printable(text: str, kept: str = "") -> str:
    """The text on one line: breaks and tabs as blanks, what could steer the terminal or cannot be written as ?."""
    if text.isprintable():
        return text
    return "".join(
        sign if sign.isprintable() or sign in "\u3000\u00a0" or sign in kept else " " if sign in _BLANKS else "?"
        for sign in text
    )


def cells(text: str) -> int:
    """The cells that a text takes; ambiguous characters such as “ count as one, marks that combine as none."""
    return len(text) if text.isascii() and text.isprintable() else sum(_width(sign) for sign in text)


def clipped_left(text: str, room: int) -> str:
    """The end of a text that fits in the cells, with … before it where something is left out."""
    return clipped(text[::-1], room)[::-1]


def clipped(text: str, room: int) -> str:
    """The beginning of a text that fits in the cells, with … after it where something is left out."""
    if cells(text) <= room:
        return text
    used = 0
    for index, sign in enumerate(text):
        used += _width(sign)
        if used > room - 1:
            return text[:index] + "…"
    return text


def padded(text: str, room: int) -> str:
    """The text with blanks after it to fill the cells."""
    return text + " " * (room - cells(text))


def wrapped(text: str, room: int) -> Iterator[str]:
    """The text in lines of so many cells, broken at a blank or beside a wide character, not before ， or after （."""
    line, used, gap = "", 0, 0
    for sign in text:
        width = _width(sign)
        if used + width > room and line:
            cut = gap if 0 < gap < len(line) and not _breaks_before(sign) and _width(line[-1]) < 2 else len(line)
            if sign in _NEVER_FIRST and len(line) > 1 and 1 < _width(line[-1]) <= room - width:
                cut = len(line) - 1
            if line[cut - 1] in _NEVER_LAST and cut > 1 and cells(line[cut - 1 :]) + width <= room:
                cut -= 1
            yield line[:cut].rstrip()
            line = line[cut:].lstrip()
            used, gap = cells(line), 0
        if sign == " " and not line:
            continue  # the blanks at which the line before was broken
        line, used = line + sign, used + width
        if sign == " " or width > 1:
            gap = len(line)
    if line.strip():
        yield line.rstrip()


_NEVER_FIRST = "，。；：、！？）”’》】"
_NEVER_LAST = "（“‘《【「"


def _breaks_before(sign: str) -> bool:
    return sign == " " or _width(sign) > 1


def _width(sign: str) -> int:
    if " " <= sign <= "~":
        return 1
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Cf", "Cc", "Mn", "Me"):
        return 0  # first: some marks that combine, as U+3099, are wide in the tables of Unicode
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
