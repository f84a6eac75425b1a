"""A few words around a place that lead to it when pasted into the search of Word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from lintreport.document import Block, Document, Span

LONGEST = 255  # what Word's search takes, in code points
SHORTEST = 12  # shorter words are given with those around them, even where they stand only once
NEARBY = 50_000  # code points on either side within which the words should stand once: more than most drafts have
_REACHES = (0, 4, 8, 16, 32, 64, 120)
_UNLIKE = frozenset("\u2011\u00ad\ufffc")  # what Word holds in another form than it shows


def excerpt(document: Document, span: Span) -> str:
    r"""The words at a range on one line, with as many around them as tell it from places nearby, `^` as `^^`.

    They are taken out of one stretch of text: computed numbers, tabs, breaks, notes, pictures and text that is not
    shown, which a search does not reach across, are left out. Empty where the paragraph has no words.
    """
    stretches = list(_stretches(document, document.block_at(span.start), span)) if document.blocks else []
    if not stretches:
        return ""
    near = Span(max(span.start - NEARBY, 0), span.start + NEARBY)
    stretch = min(stretches, key=lambda stretch: _distance(stretch, span))
    start = min(max(span.start, stretch.start), stretch.end)
    end = max(min(span.end, stretch.end), start)
    words = ""
    for reach in _REACHES:
        longer = _escaped(document.text[max(start - reach, stretch.start) : min(end + reach, stretch.end)])
        if len(longer) > LONGEST:
            return words or longer[:LONGEST].removesuffix("^")
        words = longer
        if len(words) >= SHORTEST and _stands_once(document.text, words, near):
            break
    return words


def _stretches(document: Document, block: Block, span: Span) -> Iterator[Span]:
    """The stretches of text near a range that a search reaches across, without blanks at their ends."""
    begin, end = max(block.span.start, span.start - LONGEST), min(block.span.end, span.start + LONGEST)
    begin = max(begin, block.span.start + len(block.label))
    edges = document.derived(_edges)
    inner = edges[bisect_right(edges, begin) : bisect_left(edges, end)]
    apart = set(_apart(document.text, begin, end))
    cuts = sorted({begin, end, *inner} | apart | {index + 1 for index in apart})
    for start, stop in pairwise(cuts):
        text = document.text[start:stop]
        if text.strip() and start not in apart:
            yield Span(start + len(text) - len(text.lstrip()), stop - len(text) + len(text.rstrip()))


def _edges(document: Document) -> tuple[int, ...]:
    """Where something without width stands, in order."""
    unseen = (mark.span.start for mark in document.marks if mark.span.start == mark.span.end)
    return tuple(sorted({*(anchor.offset for anchor in document.anchors), *unseen}))


def _apart(text: str, begin: int, end: int) -> Iterator[int]:
    """Where signs stand that no search finds as they are shown."""
    signs = text[begin:end].replace("\u3000", " ").replace("\u00a0", " ")
    if signs.isprintable() and _UNLIKE.isdisjoint(signs):  # nearly always
        return
    for index, sign in enumerate(signs, begin):
        if sign in _UNLIKE or not sign.isprintable():
            yield index


def _distance(stretch: Span, span: Span) -> tuple[int, int]:
    """How far a stretch is from a range, the one that holds more of it first."""
    shared = min(stretch.end, span.end) - max(stretch.start, span.start)
    return max(-shared, 0), -shared


def _stands_once(text: str, words: str, near: Span) -> bool:
    plain = words.replace("^^", "^")
    first = text.find(plain, *near)
    return text.find(plain, first + 1, near.end) < 0


def _escaped(words: str) -> str:
    return words.strip().replace("^", "^^")
