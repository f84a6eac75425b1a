"""The check `notation`: one count in figures here and in Chinese numerals there."""

from __future__ import annotations

from collections.abc import Iterator

from lintreport.checks.base import Companion, Hit, Question, Regex
from lintreport.document import Span
from lintreport.passage import Passage


class Notation(Question, frozen=True, kw_only=True, rename="kebab"):
    """Points out a count in Chinese numerals where its unit of text counts the same things in figures.

    `counts` are patterns with the groups `number`, `measure` (个, 项) and `thing`; `numerals` matches a number that is
    in Chinese numerals. What touches a match of an `unless` pattern is a name or an idiom, no count.
    """

    counts: tuple[Regex, ...]
    numerals: Regex
    unless: tuple[Regex, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The count in figures that stands beside it."""
        return frozenset({"figures"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each count in numerals."""
        figures: dict[tuple[int, str, str], Span] = {}
        numerals: dict[Span, tuple[int, str, str]] = {}
        for pattern in self.counts:
            for match in passage.search(pattern.compiled):
                block = passage.document.block_index(match.start())
                key = (block, match["measure"], match["thing"])
                if self.numerals.compiled.fullmatch(match["number"]):
                    numerals[Span(match.start("number"), match.end("measure"))] = key
                else:
                    figures.setdefault(key, Span(match.start("number"), match.end("measure")))
        spans = sorted(span for span, key in numerals.items() if key in figures)
        right = passage.ranges_around(self.unless, spans)
        for span in spans:
            if not right.touch(span):
                first = figures[numerals[span]]
                yield Hit(span, {"figures": passage.document[first]}, (), (Companion(first),))
