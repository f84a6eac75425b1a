"""The check `repetition`: words, sentences and paragraphs that stand twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import regex
from msgspec import Struct

from lintreport.checks.base import Companion, Hit, Regex
from lintreport.document import Document, Span
from lintreport.finding import Edit
from lintreport.overlaps import Ranges
from lintreport.passage import Passage, passage as divided

LONGEST_WORD = 12  # longer phrases typed twice are found as clauses only by accident of their cutting
_HAN = regex.compile(r"\p{Han}+")
_SPACE = regex.compile(r"\s+")


class Repetition(Struct, frozen=True, kw_only=True, rename="kebab"):
    """Points out what stands twice.

    `finds` is one of: `word`, text of at least `shortest` Chinese characters typed twice in a row; `sentence` and
    `paragraph`, at least `shortest` characters long, that stand word for word elsewhere in the draft. `unless` lists
    patterns of what is right; a hit that touches one of their matches is none.
    """

    finds: Literal["word", "sentence", "paragraph"]
    shortest: int = 2
    unless: tuple[Regex, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """What is repeated."""
        return frozenset({"repeated"})

    @property
    def related_names(self) -> frozenset[str]:
        """None but the text of the place itself."""
        return frozenset()

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each second occurrence."""
        found = list(self._words(passage) if self.finds == "word" else self._portions(passage))
        right = Ranges(match.span() for pattern in self.unless if found for match in passage.search(pattern.compiled))
        yield from (hit for hit in found if not right.touch(hit.span))

    def _words(self, passage: Passage) -> Iterator[Hit]:
        text = passage.document.text
        for span, length in passage.document.derived(_doubled_words):
            if length >= self.shortest and passage.holds(span):
                second = Span(span.start + length, span.end)
                yield Hit(span, {"repeated": text[span.start : span.start + length]}, (Edit(second, ""),))

    def _portions(self, passage: Passage) -> Iterator[Hit]:
        unit = "sentence" if self.finds == "sentence" else "paragraph"
        first: dict[str, Span] = {}
        for span in divided(passage.document, ("text",), unit, passage.budget).units:
            if span.end - span.start < self.shortest or not passage.holds(span):
                continue
            words = _SPACE.sub("", passage.document[span])
            if len(words) < self.shortest:
                continue
            if words in first:
                yield Hit(span, {"repeated": _shortened(words)}, related=(Companion(first[words]),))
            else:
                first[words] = span


def _doubled_words(document: Document) -> tuple[tuple[Span, int], ...]:
    """Each run of Chinese characters typed twice in a row, with the length of the run; the shortest period wins.

    Texts are compared with themselves shifted by each length, as two large numbers: a run of zeros in their difference
    is a run that repeats. That is linear and ten times faster than a back-reference tried at each character.
    """
    text = document.text
    code = text.encode("utf-32-le")
    number = int.from_bytes(code, "little")
    found: list[tuple[Span, int]] = []
    taken = Ranges(())
    for length in range(2, LONGEST_WORD + 1):
        spans = [
            Span(start, start + 2 * length)
            for start in _equal_runs(code, number, length)
            if _HAN.fullmatch(text, start, start + length) and len(set(text[start : start + length])) > 1
        ]
        found += [(span, length) for span in spans if not taken.touch(span)]
        taken = Ranges(span for span, _ in found)
    return tuple(sorted(found))


def _equal_runs(code: bytes, number: int, length: int) -> Iterator[int]:
    """The offsets at which `length` characters are followed by the same again, without overlaps."""
    shifted = 4 * length
    if len(code) < 2 * shifted:
        return
    difference = ((number >> (8 * shifted)) ^ (number & ((1 << 8 * (len(code) - shifted)) - 1))).to_bytes(
        len(code) - shifted, "little"
    )
    position = difference.find(bytes(shifted))
    while position >= 0:
        start = -(-position // 4)
        if difference[4 * start : 4 * start + shifted] == bytes(shifted):
            yield start
            position = difference.find(bytes(shifted), 4 * (start + 2 * length))
        else:
            position = difference.find(bytes(shifted), position + 1)


def _shortened(text: str) -> str:
    return text if len(text) <= 20 else text[:20] + "……"
