"""A draft as one text with its structure: every position is a half-open range of code points in that text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Literal, NamedTuple, TypeVar

from msgspec import Struct

T = TypeVar("T")

LANGUAGE_SAMPLE = 20_000  # code points: the language of a draft shows in its first pages

BlockKind = Literal[
    "title", "paragraph", "list-item", "table-cell", "caption", "toc",
    "footnote", "endnote", "header", "footer", "text-box", "comment",
]  # fmt: skip
Story = Literal["body", "footnote", "endnote", "header", "footer", "text box", "comment"]
MarkKind = Literal["inserted", "deleted", "hidden", "highlight", "comment"]
AnchorKind = Literal["footnote", "endnote", "picture", "formula", "object", "soft-hyphen"]


class Span(NamedTuple):
    """A half-open range of code points in a document's text."""

    start: int
    end: int

    def holds(self, other: Span) -> bool:
        """Tell whether the other range lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end


class Place(Struct, frozen=True):
    """Where in the file a block stands: the story, its number, and the cell when it stands in a table; all 1-based."""

    story: Story = "body"
    number: int = 0
    table: int = 0
    row: int = 0
    column: int = 0

    def __str__(self) -> str:
        cell = f"table {self.table} row {self.row} column {self.column}" if self.table else ""
        if self.story == "body":
            return cell or "body"
        return " ".join(part for part in (self.story, str(self.number or ""), cell) if part)


BODY = Place()


class Block(Struct, frozen=True):
    """A paragraph of the draft, without its line end.

    `label` is the number that Word computes for it ("一、"), which stands at the head of its text; `level` is Word's
    outline level, 1 to 9; `style` the name of its Word style. All three are empty in text files.
    """

    kind: BlockKind
    span: Span
    place: Place = BODY
    label: str = ""
    style: str = ""
    level: int | None = None


class Heading(Struct, frozen=True):
    """A heading: a whole block, or only its head ("（一）注重学习。……"); `number` is its number as shown."""

    span: Span
    level: int
    number: str = ""


class Section(Struct, frozen=True):
    """What stands under a heading up to the next of its level or above, the heading included; None before the first."""

    heading: Heading | None
    span: Span


class Cell(Struct, frozen=True):
    """A cell of a table: its first row and column, 1-based, how many it covers, and its blocks as indices."""

    row: int
    column: int
    row_span: int
    column_span: int
    blocks: tuple[int, ...]


class Table(Struct, frozen=True):
    """A table of the draft; merged cells stand once, at their upper left corner."""

    number: int
    place: Place
    cells: tuple[Cell, ...]


class Mark(Struct, frozen=True):
    """What Word attaches to a range: a revision, a highlight, hidden text, a comment."""

    kind: MarkKind
    span: Span
    author: str = ""
    text: str = ""


class Anchor(Struct, frozen=True):
    """Something without width in the text: a note's reference, a picture, a formula, a soft hyphen."""

    offset: int
    kind: AnchorKind
    number: int = 0


class Location(Struct, frozen=True):
    """A position as people name it; line, column and paragraph are 1-based, the column in code points.

    In a text file the line is that of the decoded file, in a Word file that of the document's text.
    """

    line: int
    column: int
    paragraph: int
    headings: tuple[str, ...]
    place: Place


class Document(Struct, frozen=True, dict=True):
    r"""A draft: its blocks joined by one `\n`, each position an offset in code points.

    A block holds no `\n`: a manual line break, or the line end within a hard-wrapped paragraph, is `\v`, a page break
    `\f`. `lines` are the offsets at which lines of the source begin (a Word file's lines are its blocks). `locked` are
    ranges that are not in the file as text, such as computed numbers: they are judged, but never edited.
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

    def headings_over(self, offset: int) -> tuple[Heading, ...]:
        """The headings under which the offset stands, outermost first."""
        path: list[Heading] = []
        index = bisect_right(self.heading_starts, offset) - 1
        while index >= 0:
            path.append(self.headings[index])
            index = self.heading_parents[index]
        return tuple(reversed(path))

    def position(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset, both 1-based."""
        lines = self.lines or self.block_starts or [0]
        line = max(bisect_right(lines, offset), 1)
        return line, offset - lines[line - 1] + 1

    def locate(self, offset: int) -> Location:
        """Name the position of an offset as people do."""
        line, column = self.position(offset)
        return Location(
            line=line,
            column=column,
            paragraph=self.block_index(offset) + 1,
            headings=tuple(self[heading.span].rstrip("。：:") for heading in self.headings_over(offset)),
            place=self.blocks[self.block_index(offset)].place if self.blocks else BODY,
        )

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The draft's sections in the order of their headings, each whole, inner ones inside outer ones."""
        return tuple(_sections(self.headings, len(self.text)))


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
