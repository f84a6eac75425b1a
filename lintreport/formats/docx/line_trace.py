"""From which elements of the file one paragraph was read, gathered with its text."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from lintreport.document import Anchor
from lintreport.formats.docx.markup import Element


class Trace(Struct, frozen=True):
    """A stretch of text and the element that it was read from, such as a w:t or a w:tab."""

    start: int
    end: int
    element: Element


class LineTrace:
    """The elements of a line, at offsets from its beginning, and the last w:p that went into it.

    `prompts` are the contents of controls that ask for text, `things` what left anchors.
    """

    def __init__(self) -> None:
        self.paragraph: Element | None = None
        self.stretches: list[Trace] = []
        self.prompts: list[tuple[int, Element]] = []
        self.things: list[tuple[Anchor, Element]] = []

    def follow(self, element: Element, start: int, end: int, anchors: Iterable[Anchor]) -> None:
        """Keep an element that wrote from `start` to `end` and left these anchors."""
        if start < end:
            self.stretches.append(Trace(start, end, element))
        self.things.extend((anchor, element) for anchor in anchors)
