"""XML 1.0 as it is written piece by piece: elements on lines of their own, and nothing that XML forbids."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

# What is no character of XML 1.0 (section 2.2): most control characters, surrogates, U+FFFE and U+FFFF.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEEDED = re.compile(r"^\s*:(?=:)|#(?=#)", re.MULTILINE)
_BREAKS = str.maketrans("\v\f", "  ")


def opened(element: str, /, **attributes: str | int) -> str:
    """The tag that begins an element."""
    return f"<{element}{_attributes(attributes)}>"


def empty(element: str, /, **attributes: str | int) -> str:
    """An element without content."""
    return f"<{element}{_attributes(attributes)}/>"


def filled(element: str, text: str, /, **attributes: str | int) -> str:
    """An element that holds text."""
    return f"<{element}{_attributes(attributes)}>{_escaped(text)}</{element}>"


def _attributes(attributes: dict[str, str | int]) -> str:
    return "".join(f" {name}={_unheeded(quoteattr(_allowed(str(value))))}" for name, value in attributes.items())


def _escaped(text: str) -> str:
    return _unheeded(escape(_allowed(text)))


def _unheeded(text: str) -> str:
    """The text without what the log of a CI system takes for a command (see `log`), in another spelling."""
    return _HEEDED.sub(lambda sign: f"{sign[0][:-1]}&#{ord(sign[0][-1])};", text)


def _allowed(text: str) -> str:
    """The text with manual breaks as blanks, and the replacement character for what XML cannot hold."""
    return _FORBIDDEN.sub("\ufffd", text.translate(_BREAKS))
