"""Text of drafts, paths and rules as HTML that cannot be anything but text, with what does not show made visible."""

from __future__ import annotations

import re

# What HTML reads as markup, and what a browser hides, reorders or cannot hold: controls, soft hyphens, zero-width and
# bidi characters (UAX #9), the line ends of Unicode, halves of surrogate pairs, characters that are none. ZWJ stays,
# for it holds emoji together.
_SPECIAL = re.compile(
    "[&<>\"'\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ufffe\uffff]"
)
_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_PICTURES = 0x2400  # where Unicode keeps a picture of each control character: ␀ ␁ …


def escaped(text: str) -> str:
    """The text on one line, breaks as blanks, invisible characters as small signs."""
    return _SPECIAL.sub(_in_line, text) if _SPECIAL.search(text) else text


def paragraph(text: str, line_end: str = "<br>") -> str:
    """The text of a paragraph, page breaks as such; `line_end` is what a line end within it becomes."""
    breaks = {"\v": line_end, "\f": '<span class="page-end"></span>'}
    return _SPECIAL.sub(lambda match: breaks.get(match[0]) or _in_line(match), text) if _SPECIAL.search(text) else text


def attribute(text: str) -> str:
    """The text for use between the quotation marks of an attribute, where no element can stand."""
    return _SPECIAL.sub(lambda match: _MARKUP.get(match[0]) or _sign(match[0]), text)


def _in_line(match: re.Match[str]) -> str:
    character = match[0]
    if character in "\v\f":
        return " "
    return _MARKUP.get(character) or f'<span class="control">{_sign(character)}</span>'


def _sign(character: str) -> str:
    """What is shown for a character that would not show itself."""
    code = ord(character)
    if code < 0x20:
        return chr(_PICTURES + code)
    if 0xD800 <= code <= 0xDFFF or code >= 0xFFFE:
        return "\ufffd"
    return f"U+{code:04X}"
