"""What a check is shown: a document, the parts of it that a rule speaks of, and the units a hit must lie within."""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from itertools import accumulate, pairwise, starmap
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args

from msgspec import Struct, field

from lintreport.document import BlockKind, Document, Span
from lintreport.overlaps import Ranges
from lintreport.patterns import Regex, may_match
from lintreport.segment import sentences_of

if TYPE_CHECKING:
    import regex

Scope = Literal[
    "text", "all", "title", "heading", "paragraph", "list-item", "table-cell", "caption", "toc",
    "footnote", "endnote", "header", "footer", "text-box", "comment",
]  # fmt: skip
Unit = Literal["document", "section", "paragraph", "sentence"]
Clock = Callable[[], float]
T = TypeVar("T")

ALL_KINDS: frozenset[BlockKind] = frozenset(get_args(BlockKind)) - {"toc", "comment"}
RUNNING_TEXT: frozenset[Scope] = frozenset({"title", "heading", "paragraph", "list-item"})
LOOKAHEAD = 2_000  # code points behind the last unit that a pattern may look at; paragraphs are seldom longer
SECONDS_PER_FILE = 10.0  # a hundred times what the shipped rules need for a long report
SECONDS_PER_MILLION = 20.0  # what a text is granted on top, per million code points


class OutOfTimeError(Exception):
    """A pattern that did not come to its end within the time that a file is granted."""


class Budget:
    """The time that the patterns of all rules may take together on one file.

    One pattern may use up half of what is left, so that one that never ends leaves time for the others.
    """

    def __init__(self, seconds: float, clock: Clock = time.perf_counter) -> None:
        self.left = seconds
        self._clock = clock

    @classmethod
    def for_text(cls, text: str) -> Budget:
        """The budget of a draft of this length."""
        return cls(SECONDS_PER_FILE + SECONDS_PER_MILLION * len(text) / 1_000_000)

    @contextmanager
    def spent(self) -> Iterator[float]:
        """The seconds that what runs within may take; what it took is gone afterwards. Raises OutOfTimeError."""
        began = self._clock()
        try:
            yield began + max(self.left / 2, 0.001)
        except TimeoutError as error:
            raise OutOfTimeError from error
        finally:
            self.left -= self._clock() - began

    def finditer(
        self, pattern: regex.Pattern[str], text: str, start: int, end: int | None, deadline: float
    ) -> Iterator[regex.Match[str]]:
        """The matches in a range of the text; raises TimeoutError after the deadline."""
        return pattern.finditer(text, start, end, timeout=max(deadline - self._clock(), 0.001))

    def match(self, pattern: regex.Pattern[str], text: str, start: int, deadline: float) -> regex.Match[str] | None:
        """The match that begins there; raises TimeoutError after the deadline."""
        return pattern.match(text, start, timeout=max(deadline - self._clock(), 0.001))


class _Answers:
    """What has been worked out of the passages of a document."""

    def __init__(self, _: Document) -> None:
        self.by_ranges: dict[tuple[Callable[[Passage], Any], int, int], tuple[Any, ...]] = {}


class Passage(Struct, frozen=True, dict=True):
    """A document with the ranges a rule speaks of (`scope`) and those a hit must not leave (`units`), both in order."""

    document: Document
    scope: tuple[Span, ...]
    units: tuple[Span, ...]
    budget: Budget = field(default_factory=lambda: Budget(SECONDS_PER_FILE))

    def derived(self, compute: Callable[[Passage], T]) -> T:
        """What `compute` makes of this passage, worked out once for all rules that speak of the same ranges.

        The function and what it holds must be hashable: equal functions share one answer.
        """
        answers = self.document.derived(_Answers).by_ranges
        key = (compute, id(self.scope), id(self.units))
        if key not in answers:
            answers[key] = (compute(self), self.scope, self.units)  # kept, so that no others get their ids
        answer: T = answers[key][0]
        return answer

    def holds(self, span: Span) -> bool:
        """Tell whether a range lies within one unit, with both its ends in scope."""
        if _around(self.unit_starts, self.units, span) is None:
            return False
        if self.units is self.scope:
            return True
        ends = (Span(span.start, span.start), Span(span.end, span.end))
        return all(_around(self.scope_starts, self.scope, end) is not None for end in ends)

    def search(self, pattern: regex.Pattern[str]) -> list[regex.Match[str]]:
        """The matches of a pattern, each within one unit; lookaround sees the whole text.

        The text is searched as a whole, for units are many; where a match leaves its unit, the unit is searched for
        itself and the search goes on after it. Raises OutOfTimeError.
        """
        text = self.document.text
        found: list[regex.Match[str]] = []
        if not (self.units and may_match(pattern, self.document.characters)):
            return found
        position: int | None = self.units[0].start
        end = self.units[-1].end + LOOKAHEAD
        with self.budget.spent() as deadline:
            while position is not None:
                search, position = self.budget.finditer(pattern, text, position, end, deadline), None
                for match in search:
                    span = Span(*match.span())
                    if self.holds(span):
                        found.append(match)
                    elif unit := self._left_behind(span):
                        start = max(span.start, unit.start)
                        within = self.budget.finditer(pattern, text, start, unit.end, deadline)
                        found.extend(match for match in within if self.holds(Span(*match.span())))
                        position = unit.end
                        break
        return found

    def ranges_around(self, patterns: Sequence[Regex], spans: Sequence[Span], reach: int | None = None) -> Ranges:
        """What patterns match in the paragraphs in which the given ranges begin, or so many characters around them.

        For patterns of what is right, which matter only where something was found. Raises OutOfTimeError.
        """
        if not (patterns and spans):
            return Ranges(())
        if reach is not None:
            length = len(self.document.text)
            ranges = [Span(max(span.start - reach, 0), min(span.end + reach, length)) for span in spans]
        else:
            indices = sorted({self.document.block_index(span.start) for span in spans})
            ranges = [self.document.blocks[index].span for index in indices]
        return Ranges(self._matched_within(patterns, ranges))

    def _matched_within(self, patterns: Sequence[Regex], ranges: Sequence[Span]) -> Iterator[tuple[int, int]]:
        """What patterns match in ranges, each taken as a paragraph: they are put together and searched at once."""
        together = "\n".join(self.document[span] for span in ranges)
        starts = list(accumulate((span.end - span.start + 1 for span in ranges), initial=0))
        with self.budget.spent() as deadline:
            found = [
                match.span()
                for pattern in patterns
                for match in self.budget.finditer(pattern.compiled, together, 0, None, deadline)
            ]
        for start, end in found:
            index = bisect_right(starts, start) - 1
            if end < starts[index + 1]:
                moved = ranges[index].start - starts[index]
                yield start + moved, end + moved

    def _left_behind(self, span: Span) -> Span | None:
        """The first unit that a match reaches into without staying in it."""
        index = max(bisect_right(self.unit_starts, span.start) - 1, 0)
        return next(
            (unit for unit in self.units[index : index + 2] if unit.start < span.end and span.start < unit.end), None
        )

    @cached_property
    def unit_starts(self) -> list[int]:
        """The offset at which each unit begins."""
        return [unit.start for unit in self.units]

    @cached_property
    def scope_starts(self) -> list[int]:
        """The offset at which each range of the scope begins."""
        return [span.start for span in self.scope]


def passage(document: Document, scope: Iterable[Scope], unit: Unit, budget: Budget) -> Passage:
    """Divide what a rule speaks of into the units of its hits."""
    ranges = document.derived(_Scoped(frozenset(scope)))
    match unit:
        case "paragraph":
            units = ranges
        case "sentence":
            units = document.derived(_Sentences(frozenset(scope)))
        case "section":
            units = document.derived(_innermost_sections)
        case "document":
            units = document.derived(_whole)
    return Passage(document, ranges, units, budget)


class _Scoped(Struct, frozen=True):
    """The ranges that a scope names, in order: whole blocks, headings, or blocks without their heading."""

    scope: frozenset[Scope]

    def __call__(self, document: Document) -> tuple[Span, ...]:
        wanted = self.scope | RUNNING_TEXT if "text" in self.scope else self.scope
        if "all" in wanted or {"heading", "paragraph", "list-item"} <= wanted:
            kinds = ALL_KINDS | wanted if "all" in wanted else wanted
            return tuple(block.span for block in document.blocks if block.kind in kinds)
        return tuple(self._parts(document, wanted))

    def _parts(self, document: Document, wanted: frozenset[Scope]) -> Iterator[Span]:
        headings = {heading.span.start: heading.span.end for heading in document.headings}
        for block in document.blocks:
            start, end = block.span
            head_end = headings.get(start, start)
            if "heading" in wanted and head_end > start:
                yield Span(start, head_end)
            if block.kind in wanted and (head_end < end or head_end == start):
                yield Span(head_end, end)


class _Sentences(Struct, frozen=True):
    scope: frozenset[Scope]

    def __call__(self, document: Document) -> tuple[Span, ...]:
        ranges = document.derived(_Scoped(self.scope))
        return tuple(sentence for span in ranges for sentence in sentences_of(document, span))


def _whole(document: Document) -> tuple[Span, ...]:
    return (Span(0, len(document.text)),)


def _innermost_sections(document: Document) -> tuple[Span, ...]:
    """The text from each heading to the next one, and what stands outside of the body."""
    edges = sorted({0, *document.heading_starts, document.body_end, len(document.text)})
    return tuple(starmap(Span, pairwise(edges)))


def _around(starts: list[int], spans: tuple[Span, ...], span: Span) -> Span | None:
    index = bisect_right(starts, span.start) - 1
    return spans[index] if index >= 0 and span.end <= spans[index].end else None
