"""A draft as one text with its structure: every position is a half-open range of code points in that text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Literal, TypeVar

from msgspec import Struct

from lintreport.looks import Looks
from lintreport.structure import (
    BODY,
    Anchor,
    AnchorKind,
    Block,
    BlockKind,
    Cell,
    Heading,
    Location,
    Mark,
    MarkKind,
    Place,
    Properties,
    Revisions,
    Section,
    Span,
    Story,
    Table,
    Unchecked,
    UncheckedKind,
)  # fmt: skip

__all__ = [  # one door for the model
    "BODY", "LANGUAGE_SAMPLE", "Anchor", "AnchorKind", "Block", "BlockKind", "Cell", "Document", "Heading",
    "Location", "Mark", "MarkKind", "Place", "Properties", "Revisions", "Section", "Span", "Story", "Table",
    "Unchecked", "UncheckedKind",
]  # fmt: skip

T = TypeVar("T")

LANGUAGE_SAMPLE = 20_000  # code points: the language of a draft shows in its first pages


class Document(Struct, frozen=True, dict=True):
    r"""A draft: its blocks joined by one `\n`, each position an offset in code points.

    A block holds no `\n`: a manual line break, or the line end within a hard-wrapped paragraph, is `\v`, a page break
    `\f`. `lines` are the offsets at which lines of the source begin (a Word file's lines are its blocks). `locked` are
    ranges that are not in the file as text, such as computed numbers: they are judged, but never edited. `pages` are
    the offsets at which Word began a new page when it last saved the file; not all programs leave such marks. `looks`
    are there where the reader was asked for them and the file has any.

    The body comes first. Text boxes stand behind the story that they are anchored in, as they interrupt no text, then
    footnotes, endnotes, headers and footers, and comments.
    """

    path: str
    text: str
    blocks: tuple[Block, ...]
    headings: tuple[Heading, ...] = ()
    lines: tuple[int, ...] = ()
    tables: tuple[Table, ...] = ()
    marks: tuple[Mark, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    locked: tuple[Span, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()
    pages: tuple[int, ...] = ()
    properties: Properties = Properties()
    looks: Looks | None = None

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def derived(self, compute: Callable[[Document], T]) -> T:
        """What `compute` makes of this document, worked out once however often it is asked for.

        The function and what it holds must be hashable: equal functions share one answer.
        """
        answers: dict[Callable[[Document], T], T] = self.__dict__.setdefault("_derived", {})
        if compute not in answers:
            answers[compute] = compute(self)
        return answers[compute]

    @cached_property
    def title(self) -> str:
        """The title, its lines together; empty where the draft has none."""
        return "".join(self[block.span].strip() for block in self.blocks if block.kind == "title")

    @cached_property
    def characters(self) -> frozenset[str]:
        """Each character that the text has, once."""
        return frozenset(self.text)

    @cached_property
    def language(self) -> Literal["zh", "en"]:
        """The language of most of the text: English where a Chinese character stands for fewer than three letters."""
        letters = sum(map(str.isascii, filter(str.isalpha, self.text[:LANGUAGE_SAMPLE])))
        return "en" if letters > 3 * sum("\u4e00" <= sign <= "\u9fff" for sign in self.text[:LANGUAGE_SAMPLE]) else "zh"

    @cached_property
    def block_starts(self) -> list[int]:
        """The offset at which each block begins."""
        return [block.span.start for block in self.blocks]

    @cached_property
    def heading_starts(self) -> list[int]:
        """The offset at which each heading begins."""
        return [heading.span.start for heading in self.headings]

    def block_index(self, offset: int) -> int:
        """The index of the block that holds the offset; a line end belongs to the block before it."""
        return max(bisect_right(self.block_starts, offset) - 1, 0)

    def block_at(self, offset: int) -> Block:
        """The block that holds the offset."""
        return self.blocks[self.block_index(offset)]

    @cached_property
    def heading_parents(self) -> list[int]:
        """For each heading the index of the one above it, or -1."""
        parents: list[int] = []
        open_: list[int] = []
        for index, heading in enumerate(self.headings):
            while open_ and self.headings[open_[-1]].level >= heading.level:
                open_.pop()
            parents.append(open_[-1] if open_ else -1)
            open_.append(index)
        return parents

    @cached_property
    def body_end(self) -> int:
        """Where the body ends and other stories begin."""
        return max((block.span.end for block in self.blocks if block.place.story == "body"), default=len(self.text))

    def headings_over(self, offset: int) -> tuple[Heading, ...]:
        """The headings under which the offset stands, outermost first; none outside of the body."""
        if offset > self.body_end:
            return ()
        path: list[Heading] = []
        index = bisect_right(self.heading_starts, offset) - 1
        while index >= 0:
            path.append(self.headings[index])
            index = self.heading_parents[index]
        return tuple(reversed(path))

    @cached_property
    def anchored(self) -> dict[tuple[str, int], int]:
        """The offset at which each note and text box is anchored, by what it is and its number."""
        return {(anchor.kind, anchor.number): anchor.offset for anchor in reversed(self.anchors) if anchor.number}

    def home(self, offset: int) -> int:
        """Where a note or text box that holds the offset is anchored; elsewhere the offset itself."""
        place = self.block_at(offset).place if offset > self.body_end else BODY
        return self.anchored.get((place.story.replace(" ", "-"), place.number), offset)

    def position(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset, both 1-based."""
        lines = self.lines or self.block_starts or [0]
        line = max(bisect_right(lines, offset), 1)
        return line, offset - lines[line - 1] + 1

    def locate(self, offset: int) -> Location:
        """Name the position of an offset as people do; notes and text boxes stand where they are anchored."""
        line, column = self.position(offset)
        home = self.home(offset)
        return Location(
            line=line,
            column=column,
            paragraph=self.block_index(offset) + 1,
            headings=tuple(self[heading.span].rstrip("。：:") for heading in self.headings_over(home)),
            place=self.blocks[self.block_index(offset)].place if self.blocks else BODY,
            page=self.page(home),
        )

    def page(self, offset: int) -> int | None:
        """The page on which Word last had a place of the body, 1-based; None where that is unknown."""
        return 1 + bisect_right(self.pages, offset) if self.pages and offset <= self.body_end else None

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The draft's sections in the order of their headings, each whole, inner ones inside outer ones."""
        return tuple(_sections(self.headings, self.body_end))


def _sections(headings: tuple[Heading, ...], end: int) -> Iterator[Section]:
    first = headings[0].span.start if headings else end
    if first > 0:
        yield Section(None, Span(0, first))
    ends: list[int] = [end] * len(headings)
    open_: list[int] = []
    for index, heading in enumerate(headings):
        while open_ and headings[open_[-1]].level >= heading.level:
            ends[open_.pop()] = heading.span.start
        open_.append(index)
    for heading, stop in zip(headings, ends, strict=True):
        yield Section(heading, Span(heading.span.start, stop))
