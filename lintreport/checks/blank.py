"""The check `blank`: paragraphs in which nothing stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import groupby, pairwise

from msgspec import Struct

from lintreport.checks.base import Hit, Question
from lintreport.document import BODY, Block, Document
from lintreport.passage import Passage

_BLANK = " \t\v\u3000\u00a0\u2002\u2003\u2009\u200b\ufeff"  # a page break is none of them
FEWEST_GAPS = 3  # between fewer paragraphs blank ones show no convention


class Blank(Question, frozen=True, kw_only=True):
    """Points out paragraphs that hold nothing but blanks, each for itself; a hit may have no width.

    Where at least `customary` of 100 paragraphs are parted from the next one by blank ones, that is how the draft
    parts its paragraphs, and none is pointed out. Table cells may be empty, and so may the one paragraph that Word
    needs after a table.
    """

    customary: int

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each blank paragraph."""
        document = passage.document
        if document.derived(_Customary(self.customary)):
            return
        for before, block in pairwise((None, *document.blocks)):
            follows_table = before is not None and before.kind == "table-cell"
            if block is not None and not follows_table and _is_blank(document, block) and passage.holds(block.span):
                yield Hit(block.span)


class _Customary(Struct, frozen=True):
    """Whether blank paragraphs part this share of a draft's paragraphs, in per cent, or there are no others."""

    share: int

    def __call__(self, document: Document) -> bool:
        body = [block for block in document.blocks if block.place == BODY]
        runs = [is_blank for is_blank, _ in groupby(body, key=lambda block: _is_blank(document, block))]
        parted = runs[1:-1].count(True)
        filled = sum(not _is_blank(document, block) for block in body)
        gaps = filled - 1
        return filled == 0 or (gaps >= FEWEST_GAPS and parted * 100 >= self.share * gaps)


def _is_blank(document: Document, block: Block) -> bool:
    """Tell whether a paragraph of the body shows nothing: no text, no page break, no picture."""
    if block.place != BODY or block.kind == "table-cell":
        return False
    start, end = block.span
    if document.text[start:end].strip(_BLANK):
        return False
    offsets = document.derived(_anchor_offsets)
    return bisect_left(offsets, start) == bisect_right(offsets, end)


def _anchor_offsets(document: Document) -> tuple[int, ...]:
    return tuple(sorted(anchor.offset for anchor in document.anchors))
