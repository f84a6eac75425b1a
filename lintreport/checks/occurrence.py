"""The check `occurrence`: what stands too often in a portion of the draft, or not often enough."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from lintreport.checks.base import Companion, Hit, Question, Regex, Value
from lintreport.checks.pattern import Pattern
from lintreport.checks.portions import characters, first_sentence, portions
from lintreport.checks.terms import Terms, Vocabulary
from lintreport.document import Span
from lintreport.passage import Passage


class Occurrence(Question, frozen=True, kw_only=True, rename="kebab", dict=True):
    """Points out what stands more than `most` times in a unit (document, section, paragraph, sentence), or not `least`.

    What is counted is given as words (`terms`, of which longer ones win over shorter ones that they hold), as a
    `pattern`, or as both; what touches a match of an `unless` pattern does not count. With `per`, `most` and `least`
    are so many in that many characters, and a shorter unit counts as one of that length. Where there are too many, the
    hit is the first one too many, and those before it are its further places; where there are too few, it is the first
    sentence of the unit. `least: 1` with `unit: document` demands that something is said somewhere in the draft.
    """

    terms: tuple[str, ...] = ()
    pattern: Regex | None = None
    unless: tuple[Regex, ...] = ()
    most: int | None = None
    least: int = 0
    per: int | None = None

    @property
    def names(self) -> frozenset[str]:
        """How often it stands there, how often it may and must, and the different texts that were counted."""
        return frozenset({"count", "most", "least", "found"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each unit that has too many or too few."""
        counted = self._counted(passage)
        if not counted and not self.least:
            return
        starts = [span.start for span in counted]
        for unit in passage.units:
            spans = counted[bisect_left(starts, unit.start) : bisect_left(starts, unit.end)]
            if self.most is not None and len(spans) > self.most:
                yield from self._too_many(passage, unit, spans)
            if self.least:
                yield from self._too_few(passage, unit, spans)

    def _too_many(self, passage: Passage, unit: Span, spans: list[Span]) -> Iterator[Hit]:
        most = self._scaled(self.most or 0, passage, unit)
        if len(spans) > most:
            before = tuple(Companion(span) for span in spans[:most])
            yield Hit(spans[most], self._values(passage, unit, spans), related=before)

    def _too_few(self, passage: Passage, unit: Span, spans: list[Span]) -> Iterator[Hit]:
        beginning = first_sentence(passage, unit)
        if beginning is not None and len(spans) < self._scaled(self.least, passage, unit):
            yield Hit(beginning, self._values(passage, unit, spans))

    def _values(self, passage: Passage, unit: Span, spans: list[Span]) -> dict[str, Value]:
        different = list(dict.fromkeys(passage.document[span] for span in spans))
        return {
            "count": str(len(spans)),
            "most": str(self._scaled(self.most or 0, passage, unit)),
            "least": str(self._scaled(self.least, passage, unit)),
            "found": {"zh": "、".join(different), "en": ", ".join(different)},
        }

    def _scaled(self, number: int, passage: Passage, unit: Span) -> int:
        """How many a unit of this length may or must have."""
        if self.per is None:
            return number
        length = sum(characters(passage.document[span]) for span in portions(passage, unit))
        return number * max(length, self.per) // self.per

    def _counted(self, passage: Passage) -> list[Span]:
        """What is counted, in order, none overlapping another."""
        spans = [hit.span for hit in self._words.hits_of(self._vocabulary, passage)] if self.terms else []
        if self.pattern is not None:
            spans += [hit.span for hit in Pattern(self.pattern).hits(passage)]
        wrong = passage.ranges_around(self.unless, spans)
        counted: list[Span] = []
        for span in sorted(spans):
            if not wrong.touch(span) and (not counted or span.start >= counted[-1].end):
                counted.append(span)
        return counted

    @cached_property
    def _words(self) -> Terms:
        return Terms(terms=self.terms)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(self.terms)
