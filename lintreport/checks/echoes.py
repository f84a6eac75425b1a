"""The check `echoes`: a long phrase that stands twice in one paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from lintreport.checks.base import Companion, Hit, Question, Regex
from lintreport.document import Document, Span
from lintreport.passage import Passage
from lintreport.patterns import late

EDGES = "，。；：、！？“”‘’（）()《》 \u3000\v"
# What stands between two marks: all of it must stand again for a phrase to be looked at.
_PIECE = late(r"[^，。；：、！？“”‘’（）()《》\s\x00]{4,}+")
_HAN = late(r"\p{Han}")


class Echoes(Question, frozen=True, kw_only=True):
    """Points out a phrase of at least `shortest` Chinese characters that its paragraph has already.

    What stands twice holds a whole piece of text between two marks, and may be longer than that. A phrase that stands
    more than `most` times in its paragraph is a refrain. What touches a match of an `unless` pattern is right.
    """

    shortest: int
    most: int = 2
    unless: tuple[Regex, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The phrase."""
        return frozenset({"repeated"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each phrase at its second place; the first is the further place."""
        found = [pair for pair in self._pairs(passage.document) if passage.holds(pair[1])]
        places = [place for pair in found for place in pair]
        right = passage.ranges_around(self.unless, places)
        for first, second in found:
            if not right.touch(first) and not right.touch(second):
                yield Hit(second, {"repeated": passage.document[second]}, (), (Companion(first),))

    def _pairs(self, document: Document) -> Iterator[tuple[Span, Span]]:
        for block in document.blocks:
            if block.kind in ("paragraph", "list-item") and block.span.end - block.span.start > 2 * self.shortest:
                yield from self._within(document.text, block.span)

    def _within(self, text: str, block: Span) -> Iterator[tuple[Span, Span]]:
        pieces: dict[str, list[int]] = {}
        for match in _PIECE.finditer(text, block.start, block.end):
            pieces.setdefault(match[0], []).append(match.start())
        end = 0
        again = sorted((starts[1], starts, piece) for piece, starts in pieces.items() if 1 < len(starts) <= self.most)
        for second, starts, piece in again:
            if second < end:
                continue
            earlier, later = _common(text, block, starts[0], second, len(piece))
            if earlier.end <= later.start and len(_HAN.findall(text, later.start, later.end)) >= self.shortest:
                end = later.end
                yield earlier, later


def _common(text: str, block: Span, first: int, second: int, length: int) -> tuple[Span, Span]:
    """What two places have in common, from mark to mark or from word to word: no mark begins it, none ends it."""
    ahead, behind = 0, length
    while first - ahead > block.start and text[first - ahead - 1] == text[second - ahead - 1]:
        ahead += 1
    while second + behind < block.end and text[first + behind] == text[second + behind]:
        behind += 1
    words = text[second - ahead : second + behind]
    start = second - ahead + len(words) - len(words.lstrip(EDGES))
    end = second + behind - len(words) + len(words.rstrip(EDGES))
    apart = second - first
    return Span(start - apart, end - apart), Span(start, end)
