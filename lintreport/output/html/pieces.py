"""A draft's text cut where ranges begin and end, so that findings which overlap can be marked by elements that nest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from lintreport.document import Block, Document, Span

MOST_TOGETHER = 8  # ranges that one piece names, the latest: else many long findings would cost their product


class Range(NamedTuple):
    """A range to be shown: a finding, or a further place, whose severity is empty; the key names it on the page."""

    span: Span
    key: str
    severity: str = ""


class Piece(NamedTuple):
    """A stretch of a block, or a point, that the same ranges cover throughout; `first` are those that begin with it."""

    span: Span
    over: tuple[Range, ...] = ()
    first: tuple[Range, ...] = ()


def pieces(document: Document, ranges: Iterable[Range], cuts: Iterable[int]) -> Iterator[list[Piece]]:
    """The pieces of each block in order, cut at these offsets too; what begins at a line end begins after it.

    Each range stands in `first` once. The cost is linear in the text, the ranges and the cuts.
    """
    starting = defaultdict[int, list[Range]](list)
    for one in sorted(ranges, key=lambda one: (one.span.start, -one.span.end)):
        starting[document.block_index(one.span.start)].append(one)
    cutting = defaultdict[int, list[int]](list)
    for offset in cuts:
        cutting[document.block_index(offset)].append(offset)
    sweep = _Sweep()
    for index, block in enumerate(document.blocks):
        yield list(sweep.block(block, starting[index], cutting[index]))


class _Sweep:
    """The ranges that are open at a point of the text; the fresh ones have begun, but nothing shows them yet."""

    def __init__(self) -> None:
        self._open: list[Range] = []
        self._fresh: list[Range] = []

    def block(self, block: Block, starting: Sequence[Range], cuts: Iterable[int]) -> Iterator[Piece]:
        """The pieces of a block in which these ranges start."""
        begin, end = block.span
        edges = {begin, end, *cuts, *(edge for one in (*self._open, *self._fresh, *starting) for edge in one.span)}
        points = sorted(edge for edge in edges if begin <= edge <= end)
        waiting = list(reversed(starting))
        for point, following in pairwise([*points, end]):
            while waiting and waiting[-1].span.start <= point:
                self._fresh.append(waiting.pop())
            yield from self._without_width(point, point if point < end else end + 1)
            if point < following:
                yield self._piece(Span(point, following))

    def _without_width(self, point: int, reach: int) -> Iterator[Piece]:
        """A piece without width for each fresh range that ends before anything can show it."""
        self._open = [one for one in self._open if one.span.end > point]
        over = [one for one in self._fresh if one.span.end <= reach]
        self._fresh = [one for one in self._fresh if one.span.end > reach]
        for one in over:
            yield Piece(Span(point, point), (one,), (one,))

    def _piece(self, span: Span) -> Piece:
        first, self._fresh = tuple(self._fresh), []
        over = (*self._open, *first)
        self._open = list(over[-MOST_TOGETHER:])
        return Piece(span, over, first)
