"""One paragraph as it is gathered: its text and what is attached to it, at offsets from its own beginning."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from lintreport.document import Anchor, AnchorKind, Mark, MarkKind, Span, UncheckedKind
from lintreport.formats.docx.line_look import LineLook
from lintreport.formats.docx.line_trace import LineTrace
from lintreport.formats.docx.markup import Element

PointKind = Literal["page", "comment-start", "comment-end", "comment-reference"]


class Point(Struct, frozen=True):
    """A place of which a draft keeps more than its offset in the line; `name` is an id or what it is called."""

    offset: int
    kind: PointKind | UncheckedKind
    name: str = ""


class Line:
    """The text of a paragraph without its computed label; it grows from left to right.

    Text is locked while at least one reason to do so lasts; the reasons are counted by the reader, for they run on
    from one paragraph to the next.
    """

    def __init__(self, *, traced: bool = False) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.anchors: list[Anchor] = []
        self.marks: list[Mark] = []
        self.points: list[Point] = []
        self.locked: list[Span] = []
        self.locked_from: int | None = None
        self.in_contents = False
        self.look: LineLook | None = None  # where it is asked for
        self.trace = LineTrace() if traced else None  # likewise

    @property
    def text(self) -> str:
        """All that has been written."""
        return "".join(self.pieces)

    def write(self, text: str) -> None:
        """Add text that stands in the file."""
        self.pieces.append(text)
        self.length += len(text)

    def write_generated(self, text: str) -> None:
        """Add characters that the file has as elements, which no edit of text can change."""
        self.write(text)
        if self.locked_from is None:
            self.locked.append(Span(self.length - len(text), self.length))

    def lock(self) -> None:
        """Lock what is written from here on."""
        if self.locked_from is None:
            self.locked_from = self.length

    def unlock(self) -> None:
        """Lock nothing more."""
        if self.locked_from is not None and self.locked_from < self.length:
            self.locked.append(Span(self.locked_from, self.length))
        self.locked_from = None

    def anchor(self, kind: AnchorKind, number: int = 0) -> None:
        """Note something without width here."""
        self.anchors.append(Anchor(self.length, kind, number))

    def point(self, kind: PointKind | UncheckedKind, name: str = "") -> None:
        """Keep this place."""
        self.points.append(Point(self.length, kind, name))

    def mark(self, kind: MarkKind, start: int, author: str = "") -> None:
        """Mark what was written since the start, if anything was."""
        if start < self.length:
            self.marks.append(Mark(kind, Span(start, self.length), author))

    def leave_out(self, kind: MarkKind, text: str, author: str = "") -> None:
        """Mark the place of text that is not shown, if there is any."""
        if text:
            self.mark_here(kind, text, author)

    def prompt(self, content: Element, text: str = "") -> None:
        """Mark the place of a content control that asks for text."""
        self.mark_here("prompt", text)
        if self.trace is not None:
            self.trace.prompts.append((self.length, content))

    def mark_here(self, kind: MarkKind, text: str = "", author: str = "") -> None:
        """Mark this place, where text is not shown or missing."""
        self.marks.append(Mark(kind, Span(self.length, self.length), author, text))
