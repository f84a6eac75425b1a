"""The text of a block as HTML: what was found in it marked, numbers and run-in headings told apart, signs between."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lintreport.document import Anchor, Document
from lintreport.finding import SEVERITIES
from lintreport.output.html import words
from lintreport.output.html.draft import Draft
from lintreport.output.html.escaping import paragraph
from lintreport.output.html.pieces import Piece, pieces
from lintreport.output.html.words import said


class Inline:
    """The text of a draft, block by block."""

    def __init__(self, draft: Draft) -> None:
        self._draft, self._document = draft, draft.document
        self._heads = {heading.span.start: heading for heading in self._document.headings}
        self._signs = defaultdict[int, list[Anchor]](list)
        for anchor in sorted(self._document.anchors, key=lambda anchor: anchor.offset):
            if anchor.kind in words.SIGNS:  # soft hyphens stay unseen, as in Word
                self._signs[self._document.block_index(anchor.offset)].append(anchor)
        self._line_end = _line_end(self._document)
        self._pieces = list(pieces(self._document, draft.ranges, self._cuts()))

    def block(self, index: int) -> Iterator[str]:
        """The text of a block; nothing where it is blank and nothing was found in it."""
        signs = self._signs.get(index, [])
        shown = 0
        for piece in self._pieces[index]:
            while shown < len(signs) and signs[shown].offset <= piece.span.start:
                yield self._sign(signs[shown])
                shown += 1
            yield self._in_head(index, piece)
        yield from map(self._sign, signs[shown:])

    def _cuts(self) -> Iterator[int]:
        """Where the text is cut besides: behind numbers and run-in headings, and at signs."""
        yield from (anchor.offset for anchors in self._signs.values() for anchor in anchors)
        yield from (heading.span.end for heading in self._document.headings)
        yield from (block.span.start + len(block.label) for block in self._document.blocks if block.label)

    def _in_head(self, index: int, piece: Piece) -> str:
        """A piece, as what it is at the head of its block: the computed number, a run-in heading."""
        inner, block = self._piece(piece), self._document.blocks[index]
        if piece.span.start < block.span.start + len(block.label):
            inner = f'<span class="label">{inner}</span>'
        heading = self._heads.get(block.span.start)
        if heading is None or not piece.span.start < heading.span.end < block.span.end:
            return inner
        return f'<b class="level-{min(heading.level, words.LEVELS)}">{inner}</b>'

    def _piece(self, piece: Piece) -> str:
        text = paragraph(self._document[piece.span], self._line_end)
        if not piece.over:
            return text
        found = [one.severity for one in piece.over if one.severity]
        tag, begun = "mark" if found else "span", [one.key for one in piece.first]
        kinds = [next((severity for severity in SEVERITIES if severity in found), "place")]
        kinds += ["many"] * (len(found) > 1) + ["caret"] * (not text)
        numbers = ",".join(one.key for one in piece.first if one.severity)
        before = "".join(f'<span id="{self._draft.anchor(key)}"></span>' for key in begun[1:])
        head = f'<{tag} class="{" ".join(kinds)}" data-key="{" ".join(one.key for one in piece.over)}"'
        named = f' id="{self._draft.anchor(begun[0])}"' if begun else ""
        return before + head + named + (f' data-number="{numbers}"' if numbers else "") + f">{text}</{tag}>"

    def _sign(self, anchor: Anchor) -> str:
        """A small sign for what has no width in the text; that of a note leads to it."""
        label = said(words.SIGNS[anchor.kind].filled(number=anchor.number or ""), self._draft.language)
        if not anchor.number:
            return f'<span class="sign">{label}</span>'
        key = f"{anchor.kind}-{anchor.number}"
        return f'<a class="sign" id="{self._draft.anchor(f"at-{key}")}" href="#{self._draft.anchor(key)}">{label}</a>'


def _line_end(document: Document) -> str:
    """What a line end within a paragraph becomes: a text file's was only made to fit some width."""
    if not document.lines:
        return "<br>"
    return "<wbr>" if document.language == "zh" else " "
