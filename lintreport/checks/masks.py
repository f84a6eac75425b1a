"""The check `masks`: one kind of name masked in several ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Literal

from lintreport.checks.base import Companion, Hit, Question, Regex
from lintreport.document import Document, Span
from lintreport.passage import Passage

MANY = 12  # masks that show what a draft's masks are like
FEW = 0.1  # the share of them that may be unlike them


class Masks(Question, frozen=True, kw_only=True):
    """Points out a mask of another sign or length than the draft mostly uses before the same word: *市 beside **市.

    `masks` matches a mask with the groups `mask` and `slot`, the word after it; `alike` lists signs that are one. With
    `compare: draft` only the signs are compared, in the whole draft; the first mask of each other sign is pointed out
    whose word has no other masks. With `compare: length` masks are pointed out that are longer or shorter than all but
    a few of a draft that has many.
    """

    masks: Regex
    alike: tuple[str, ...] = ()
    compare: Literal["slot", "draft", "length"] = "slot"

    @property
    def names(self) -> frozenset[str]:
        """The mask that the draft mostly uses there, and how often it uses each."""
        return frozenset({"usual", "count", "usual_count", "slot"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each mask that is not the usual one."""
        document = passage.document
        by_slot: dict[str, list[Span]] = {}
        for match in passage.search(self.masks.compiled):
            by_slot.setdefault(match["slot"], []).append(Span(*match.span("mask")))
        if self.compare == "slot":
            for slot, masks in by_slot.items():
                yield from _strays(document, slot, {span: self._style(document[span]) for span in masks})
        elif self.compare == "length":
            lengths = {span: self._style(document[span]) for masks in by_slot.values() for span in masks}
            hits = list(_strays(document, "", dict(sorted(lengths.items()))))
            yield from hits if len(lengths) >= MANY and len(hits) <= FEW * len(lengths) else ()
        else:
            yield from self._other_signs(document, by_slot)

    def _other_signs(self, document: Document, by_slot: dict[str, list[Span]]) -> Iterator[Hit]:
        signs = {span: self._style(document[span])[0] for masks in by_slot.values() for span in masks}
        mixed = {
            span
            for slot, masks in by_slot.items()
            if slot and len({signs[span] for span in masks}) > 1
            for span in masks
        }
        told: set[str] = set()
        for hit in _strays(document, "", dict(sorted(signs.items()))):
            if signs[hit.span] not in told and hit.span not in mixed:
                told.add(signs[hit.span])
                yield hit

    def _style(self, mask: str) -> str:
        signs = next((signs for signs in self.alike if mask[0] in signs), mask[0])
        return signs[0] * len(mask)


def _strays(document: Document, slot: str, styles: dict[Span, str]) -> Iterator[Hit]:
    """Those of the masks, each with its style, that have not the style of most."""
    counts = Counter(styles.values())
    [(usual, usual_count)] = counts.most_common(1) or [("", 0)]
    first = next((span for span, style in styles.items() if style == usual), Span(0, 0))
    for span, style in styles.items():
        if style != usual:
            values = {"usual": document[first], "usual_count": str(usual_count), "slot": slot}
            yield Hit(span, {**values, "count": str(counts[style])}, (), (Companion(first),))
