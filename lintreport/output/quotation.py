"""A place of a draft as it is quoted to people: the words themselves, and some of those around them."""

from __future__ import annotations

import re

from msgspec import Struct

from lintreport.document import Document, Span
from lintreport.output.cells import cells, clipped, clipped_left, printable

AROUND = 12  # code points on either side, enough to know the place by
WIDER = 2  # times as many of Latin letters, which say and take half as much
LONGEST = 64  # code points of the place itself: of a sentence or paragraph that is meant whole, its ends say which
GAP = "…"  # one alone: a line may break between two
_TAIL = 20  # of these at its end

# The end of a line amid a Chinese paragraph, which is no blank there: only Latin words on both sides are parted by it.
_LINE_END = re.compile(r"(?<![!-~])\v|\v(?![!-~])")


class Quotation(Struct, frozen=True):
    """A place with the words before and after it in its paragraph, on one line; an ellipsis where some are left out."""

    before: str
    place: str
    after: str

    def __str__(self) -> str:
        return f"{self.before}{self.place}{self.after}"

    @property
    def bracketed(self) -> str:
        """The quotation with the place in brackets."""
        return f"{self.before}[{self.place}]{self.after}"


def quotation(document: Document, span: Span, around: int = AROUND) -> Quotation:
    """Quote a place; of one that goes on into further paragraphs, the first."""
    block = document.block_at(span.start).span if document.blocks else Span(0, 0)
    shown = Span(span.start, max(min(span.end, block.end), span.start))
    before, after = surroundings(document, shown, around)
    place = document[shown]
    if document.lines and document.language != "en":
        place = flowing(place)
    goes_on = GAP if span.end > shown.end + 1 else ""
    return Quotation(printable(before), shortened(place) + goes_on, printable(after))


def surroundings(document: Document, span: Span, around: int = AROUND) -> tuple[str, str]:
    """The words before and after a place in its paragraphs, with … where some are left out; Latin words stay whole."""
    start = document.block_at(span.start).span.start if document.blocks else 0
    end = document.block_at(span.end).span.end if document.blocks else 0
    is_latin = document.language == "en"
    room, gap = (around * WIDER, f"{GAP} ") if is_latin else (around, GAP)
    left, right = max(span.start - room, start), min(span.end + room, end)
    before, after = document.text[left : span.start], document.text[span.end : right]
    if document.lines and not is_latin:
        before, after = flowing(before), flowing(after)
    if is_latin and left > start:
        before = before[before.find(" ") + 1 :]
    if is_latin and right < end:
        after = after[: after.rfind(" ") + 1]
    return f"{gap}{before}" if left > start else before.lstrip(), f"{after}{GAP}" if right < end else after


def line_of(document: Document, span: Span, room: int) -> Quotation:
    """Quote a place in a line of so many cells, as far as it lies in the paragraph in which it begins."""
    block = document.block_at(span.start).span if document.blocks else span
    end = max(min(span.end, block.end), span.start)
    near = min(end, span.start + room)  # a place may be a whole part of the draft
    place = clipped(printable(document.text[span.start : near]) + (GAP if near < end else ""), room // 2)
    side = (room - cells(place)) // 2
    before = printable(document.text[max(block.start, span.start - side - 1) : span.start]).lstrip()
    before = clipped_left(before, side)
    side = room - cells(place) - cells(before)
    after = clipped(printable(document.text[end : min(block.end, end + side + 1)]), side)
    return Quotation(before, place, after)


def flowing(text: str) -> str:
    """A text without the line ends that wrapping left between its Chinese characters."""
    return _LINE_END.sub("", text)


def shortened(text: str, longest: int = LONGEST) -> str:
    """A text on one line, its middle left out where it is long."""
    if len(text) <= longest:
        return printable(text)
    tail = min(_TAIL, longest // 3)
    return printable(f"{text[: longest - tail]}{GAP}{text[-tail:]}")
