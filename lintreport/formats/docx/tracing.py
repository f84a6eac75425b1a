"""From which elements of the file the text of the body was read: what a writer needs to find a place again."""

from __future__ import annotations

from lintreport.document import AnchorKind, Span
from lintreport.formats.docx.line_trace import LineTrace, Trace
from lintreport.formats.docx.markup import Element


class Tracing:
    """The elements of the body, put one paragraph after the other as their texts are.

    `paragraphs` holds for each block of the body its w:p, or that of a block before it where it has none of its own;
    `things` the element of each note reference and text box, by what it is and its number; `prompts` the contents of
    the controls that ask for text, by where they stand.
    """

    def __init__(self) -> None:
        self.body: Element | None = None
        self.paragraphs: list[Element | None] = []
        self.stretches: list[Trace] = []
        self.prompts: dict[int, Element] = {}
        self.things: dict[tuple[AnchorKind, int], Trace] = {}

    @property
    def has_paragraphs(self) -> bool:
        """Tell whether the body has any w:p that was read."""
        return bool(self.paragraphs) and self.paragraphs[-1] is not None

    def add(self, head: Span, trace: LineTrace) -> None:
        """Add a paragraph, whose number stands in `head` and whose line begins behind that."""
        before = self.paragraphs[-1] if self.paragraphs else None
        self.paragraphs.append(before if trace.paragraph is None else trace.paragraph)
        offset = head.end
        for stretch in trace.stretches:
            self.stretches.append(Trace(offset + stretch.start, offset + stretch.end, stretch.element))
        for at, content in trace.prompts:
            self.prompts.setdefault(offset + at, content)
        for anchor, element in trace.things:
            at = offset + anchor.offset
            self.things.setdefault((anchor.kind, anchor.number), Trace(at, at, element))
