"""The check `masking`: names that were left standing in a draft whose other names are masked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from msgspec import field

from lintreport.checks.base import Hit, Question, Regex
from lintreport.document import Span
from lintreport.lexicon import tags_of
from lintreport.passage import Passage

NAMES = "nr", "ns", "nz"  # how jieba's dictionary tags names of people, places and others


class Masking(Question, frozen=True, kw_only=True, rename="kebab"):
    """Points out names of places or people in a draft that masks such names elsewhere.

    `masks` matches a masked name, its group `slot` what the name is of (县); a draft with fewer than `least` of them
    is not asked. `left` are patterns of names that were left, with a group `name`, perhaps a `stem` (the name without
    镇), its `head` and a `slot`. Only names of places no larger than the largest that is masked count: `ranks` gives
    the words for places, the largest with the lowest number. `words` are names that are none, and what begins or ends
    so; with `common: false`, neither is one whose stem or head the dictionary lists as an ordinary word. What touches
    a match of an `unless` pattern is right.
    """

    masks: Regex
    left: tuple[Regex, ...]
    least: int = 3
    ranks: dict[str, int] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    common: bool = True
    unless: tuple[Regex, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """How many names are masked."""
        return frozenset({"masked"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each name that was left."""
        masked = passage.search(self.masks.compiled)
        if len(masked) < self.least:
            return
        largest = min((self.ranks.get(_group(match, "slot"), 0) for match in masked), default=0)
        matches = [match for pattern in self.left for match in passage.search(pattern.compiled)]
        matches = [match for match in matches if self._can_be_a_name(match, largest)]
        matches = self._by_dictionary(matches)
        spans = sorted({Span(*match.span("name")) for match in matches})
        right = passage.ranges_around(self.unless, spans)
        yield from (Hit(span, {"masked": str(len(masked))}) for span in spans if not right.touch(span))

    def _can_be_a_name(self, match: regex.Match[str], largest: int) -> bool:
        slot = _group(match, "slot")
        if slot and self.ranks.get(slot, 0) < largest:
            return False
        endings = tuple(word for word in self.words if len(word) > len(slot))
        return not match["name"].startswith(self.words) and not match["name"].endswith(endings)

    def _by_dictionary(self, matches: Sequence[regex.Match[str]]) -> list[regex.Match[str]]:
        """Those whose stem, and what it begins with, are no ordinary words."""
        if self.common or not matches:
            return list(matches)
        parts = {match: {part for part in (_group(match, "stem"), _group(match, "head")) if part} for match in matches}
        tags = tags_of({part for of_match in parts.values() for part in of_match})
        ordinary = {word for word, tag in tags.items() if len(word) > 1 and not tag.startswith(NAMES)}
        return [match for match, of_match in parts.items() if not of_match & ordinary]


def _group(match: regex.Match[str], name: str) -> str:
    """What a group matched; empty where the pattern has no such group."""
    return match.groupdict().get(name) or ""
