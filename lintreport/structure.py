"""What a draft is made of: its blocks, headings, tables, and what a file attaches to them."""

from __future__ import annotations

from typing import Literal, NamedTuple

from msgspec import Struct

BlockKind = Literal[
    "title", "paragraph", "list-item", "table-cell", "caption", "toc",
    "footnote", "endnote", "header", "footer", "text-box", "comment",
]  # fmt: skip
Story = Literal["body", "footnote", "endnote", "header", "footer", "text box", "comment"]
MarkKind = Literal["inserted", "deleted", "formatted", "hidden", "highlight", "comment", "prompt"]
AnchorKind = Literal["footnote", "endnote", "text-box", "picture", "formula", "object", "soft-hyphen"]
UncheckedKind = Literal["chunk", "chart", "diagram", "object", "subdocument", "computed-field", "open-field"]
Revisions = Literal["final", "original"]  # all tracked changes accepted, or none made


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
    """What Word attaches to a range: a tracked change, a highlight, hidden text, a comment, a prompt to enter text.

    `text` is what a comment says, or what is not shown: the range then has no width.
    """

    kind: MarkKind
    span: Span
    author: str = ""
    text: str = ""


class Anchor(Struct, frozen=True):
    """Something without width in the text: a note's reference, a text box, a picture, a formula, a soft hyphen.

    The number is that of the note or text box, whose blocks have it in their place.
    """

    offset: int
    kind: AnchorKind
    number: int = 0


class Unchecked(Struct, frozen=True):
    """What Word shows and the reader cannot judge: a chart, an embedded object, what follows a field without an end."""

    offset: int
    kind: UncheckedKind
    name: str = ""


class Properties(Struct, frozen=True):
    """What a file says about itself, as far as it does."""

    creator: str = ""
    last_modified_by: str = ""
    company: str = ""
    title: str = ""


class Location(Struct, frozen=True):
    """A position as people name it; line, column and paragraph are 1-based, the column in code points.

    In a text file the line is that of the decoded file, in a Word file that of the document's text. The page is the one
    on which Word last had it, None where Word has left no marks.
    """

    line: int
    column: int
    paragraph: int
    headings: tuple[str, ...]
    place: Place
    page: int | None = None
