"""What the text of a Word file looks like: letters, paragraphs, pages; lengths in points, sheets in millimetres."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from msgspec import Struct

from lintreport.structure import Span

Alignment = Literal["left", "right", "center", "both", "distribute"]
LineRule = Literal["multiple", "exactly", "at-least"]


class Letters(Struct, frozen=True, kw_only=True, rename="kebab"):
    """How characters look: the font of Chinese characters, that of Latin letters and digits, the size in points.

    A font is empty where nothing in the file names one; `color` is six hexadecimal digits, empty where it is automatic.
    """

    east_asian: str = ""
    latin: str = ""
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    color: str = ""


class Distance(Struct, frozen=True):
    """A length in units of the text (characters, lines) where these are not 0, else in points."""

    points: float = 0.0
    units: float = 0.0

    def in_units(self, size: float) -> float:
        """The length in units of this many points."""
        return self.units or (self.points / size if size else 0.0)

    def in_points(self, size: float) -> float:
        """The length in points, a unit having this many."""
        return self.units * size or self.points


class Setting(Struct, frozen=True, kw_only=True, rename="kebab"):
    """How a paragraph is set: its alignment, its indents (units are characters), the space around it (in lines).

    `first_line` counts from the left indent and is negative where it hangs. `line` is the height of a line, in points
    or, where the rule is "multiple", in lines; `snaps` tells whether lines keep to the grid of the page, if it has one.
    """

    alignment: Alignment = "left"
    left: Distance = Distance()
    right: Distance = Distance()
    first_line: Distance = Distance()
    before: Distance = Distance()
    after: Distance = Distance()
    line_rule: LineRule = "multiple"
    line: float = 1.0
    snaps: bool = True


class Run(Struct, frozen=True):
    """A range of text of equal look."""

    span: Span
    letters: Letters


class PageNumber(Struct, frozen=True):
    """The paragraph that numbers the pages, as Word showed it last, and what the number looks like."""

    text: str
    letters: Letters = Letters()
    alignment: Alignment = "left"


class Page(Struct, frozen=True, kw_only=True, rename="kebab"):
    """The pages of a section that begins at `start`: the sheet and its margins in millimetres, gutters included.

    `pitch` is the distance in points of the lines of the page's grid, 0 where there is none; `numbers` are the page
    numbers in its headers and footers, one for each kind of page that has its own.
    """

    start: int = 0
    width: float = 0.0
    height: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    left: float = 0.0
    right: float = 0.0
    pitch: float = 0.0
    numbers: tuple[PageNumber, ...] = ()

    @property
    def landscape(self) -> bool:
        """Tell whether the sheet is wider than high."""
        return self.width > self.height


class Looks(Struct, frozen=True, dict=True):
    """How a draft looks: a setting for each block, the runs and the sections of pages in their order."""

    paragraphs: tuple[Setting, ...]
    runs: tuple[Run, ...]
    pages: tuple[Page, ...] = ()

    @cached_property
    def run_starts(self) -> list[int]:
        """The offset at which each run begins."""
        return [run.span.start for run in self.runs]

    @cached_property
    def page_starts(self) -> list[int]:
        """The offset at which each section of pages begins."""
        return [page.start for page in self.pages]

    def runs_in(self, span: Span) -> Iterator[Run]:
        """The runs in a range, cut at its edges."""
        index = max(bisect_right(self.run_starts, span.start) - 1, 0)
        while index < len(self.runs) and self.runs[index].span.start < span.end:
            run = self.runs[index]
            cut = Span(max(run.span.start, span.start), min(run.span.end, span.end))
            if cut.start < cut.end:
                yield Run(cut, run.letters)
            index += 1

    def page_at(self, offset: int) -> Page | None:
        """The pages on which the offset stands; None where the file says nothing of them."""
        index = bisect_right(self.page_starts, offset) - 1
        return self.pages[index] if index >= 0 else None
