"""The characters that w:sym takes from symbol fonts, as the Unicode characters that look like them."""

from __future__ import annotations

UNKNOWN = "\ufffc"  # it stands for something that is shown and no character; U+FFFD would say that the text is garbled

_SYMBOL_FONTS = ("wingdings", "webdings", "symbol")
_PRIVATE = range(0xE000, 0xF900)  # Word writes codes of symbol fonts at F000 and above (17.3.3.30)
_SHOWN = {
    "wingdings": {
        0x6C: "●", 0x6E: "■", 0x6F: "□", 0x75: "◆", 0xA8: "□", 0xD8: "➢", 0xE0: "→", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
        0xFE: "☑",
    },
    "wingdings 2": {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0xA3: "□"},
    "symbol": {0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷"},
}  # fmt: skip


def symbol(font: str, code: str) -> str:
    """The character for a w:sym of that font and hexadecimal code: U+FFFC where none is known, "" for no code."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    font = font.lower()
    known = _SHOWN.get(font, {}).get(point & 0xFF if point >= 0xF000 else point)
    if known:
        return known
    character = chr(point) if 0 <= point <= 0xFFFF else UNKNOWN
    opaque = font.startswith(_SYMBOL_FONTS) or point in _PRIVATE or not character.isprintable()
    return UNKNOWN if opaque else character
