"""How one paragraph looks, gathered with its text."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lintreport.document import Span
from lintreport.formats.docx.markup import Element
from lintreport.looks import Letters, Setting

RunLetters = Callable[[Mapping[str, Element]], Letters]


class LineLook:
    """The look of a line: its setting, that of its number, and its runs at offsets from its beginning.

    `section` is the w:sectPr of the section that ends with the paragraph; `letters` tells how a run with these
    properties looks in it.
    """

    def __init__(self) -> None:
        self.setting = Setting()
        self.label = Letters()
        self.runs: list[tuple[Span, Letters]] = []
        self.section: Element | None = None
        self.letters: RunLetters = lambda _: Letters()
        self._end = 0

    def wear(self, start: int, end: int, properties: Mapping[str, Element]) -> None:
        """Take what a run with these properties wrote; what looks the same and goes on is one run."""
        start = max(start, self._end)  # a run may hold others, which have said already how they look
        if start >= end:
            return
        letters = self.letters(properties)
        if self.runs and self._end == start and self.runs[-1][1] is letters:
            start = self.runs.pop()[0].start
        self.runs.append((Span(start, end), letters))
        self._end = end
