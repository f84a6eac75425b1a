"""The check `classifiers`: one kind of thing counted with one measure word here and with another there."""

from __future__ import annotations

from collections.abc import Iterator

from lintreport.checks.base import Companion, Hit, Question, Regex
from lintreport.document import Span
from lintreport.passage import Passage


class Classifiers(Question, frozen=True, kw_only=True):
    """Points out a measure word other than the one with which the draft mostly counts the same things.

    `counts` are patterns with the groups `thing` and `measure` (问题线索 and 件 in 问题线索12件). Of measure words that
    stand equally often the first to occur counts. What touches a match of an `unless` pattern is right.
    """

    counts: tuple[Regex, ...]
    unless: tuple[Regex, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The thing, and the measure word with which it is mostly counted."""
        return frozenset({"thing", "expected"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each count with another measure word."""
        matches = [match for one in self.counts for match in passage.search(one.compiled)]
        found = sorted((Span(*match.span()), match["thing"], match["measure"]) for match in matches)
        right = passage.ranges_around(self.unless, [one for one, _, _ in found])
        by_thing: dict[str, dict[str, list[Span]]] = {}
        for span, thing, measure in found:
            if not right.touch(span):
                by_thing.setdefault(thing, {}).setdefault(measure, []).append(span)
        for thing, by_measure in by_thing.items():
            expected = max(by_measure, key=lambda measure: len(by_measure[measure]))  # of equals the first to occur
            first = (Companion(by_measure.pop(expected)[0]),)
            values = {"thing": thing, "expected": expected}
            yield from (Hit(span, values, (), first) for spans in by_measure.values() for span in spans)
