"""Where text stands on its page: how far a line is indented, how high it is, how much room is left beside it."""

from __future__ import annotations

from lintreport.looks import Page, Setting
from lintreport.paragraph import cells

POINTS_PER_MILLIMETRE = 72 / 25.4
_BLANKS = " \u3000\u00a0"
_UNCLEAR = "\t\v"  # how wide they are, their text does not say


def line_height(setting: Setting, page: Page | None) -> float:
    """The height of a line in points where it is fixed, by the paragraph or by the grid of its page; else 0."""
    if setting.line_rule == "exactly":
        return setting.line
    snaps = setting.line_rule == "multiple" and setting.snaps and page is not None
    return setting.line * page.pitch if snaps and page else 0.0


def first_line(setting: Setting, text: str, size: float) -> float | None:
    """How far the first line begins to the right of the others, in characters of this size; None where unclear.

    Blanks at the head of the text count, for that is what a reader sees.
    """
    head = text[: len(text) - len(text.lstrip(_BLANKS))]
    if text[len(head) : len(head) + 1] in _UNCLEAR and len(head) < len(text):
        return None
    return setting.first_line.in_units(size) + cells(head) / 2


def gap(setting: Setting, text: str, size: float, page: Page) -> float | None:
    """The room to the right of a line of its own, in characters of this size; None where unclear or in no one line."""
    if any(sign in text for sign in _UNCLEAR):
        return None
    width = (page.width - page.left - page.right) * POINTS_PER_MILLIMETRE / size
    left, right = setting.left.in_units(size), setting.right.in_units(size)
    words = text.strip(_BLANKS)
    behind = cells(text[len(text.rstrip(_BLANKS)) :]) / 2
    before = cells(text[: len(text) - len(text.lstrip(_BLANKS))]) / 2
    room = width - left - right - cells(words) / 2 - before
    if room < behind:
        return None
    match setting.alignment:
        case "right":
            return right + behind
        case "center":
            return right + (room + behind) / 2
        case _:
            return width - left - setting.first_line.in_units(size) - before - cells(words) / 2
