"""The check `order`: things that are always told in one order, where a draft tells them in another."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from lintreport.checks.base import Companion, Hit, Question, Regex
from lintreport.checks.terms import Vocabulary
from lintreport.document import Span
from lintreport.passage import Passage
from lintreport.patterns import late

_JOINT = late(r"”?(?:[、，和与及]|以及)“?|”“")


class Order(Question, frozen=True, kw_only=True, dict=True):
    """Points out listed things that stand in another order than they always do.

    Each of `orders` gives things in their order; at least three of them must stand together, or all where they are
    fewer. `unless` are patterns of what is right.
    """

    orders: tuple[tuple[str, ...], ...]
    unless: tuple[Regex, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The things in their order."""
        return frozenset({"right"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each list in another order; its members are the further places."""
        found = [
            (order, run)
            for order in self.orders
            for run in self._runs(passage, order)
            if len(run) >= min(3, len(order)) and not self._is_in_order(passage, order, run)
        ]
        spans = [Span(run[0].start, run[-1].end) for _, run in found]
        right = passage.ranges_around(self.unless, spans)
        for (order, run), span in zip(found, spans, strict=True):
            if not right.touch(span):
                given = {passage.document[one] for one in run}
                shown = "、".join(one for one in order if one in given)
                yield Hit(span, {"right": shown}, related=tuple(Companion(one) for one in run))

    def _runs(self, passage: Passage, order: tuple[str, ...]) -> Iterator[list[Span]]:
        document = passage.document
        places = document.derived(self._vocabulary)
        spans = sorted(Span(start, start + len(one)) for one in order for start in places.get(one, ()))
        run: list[Span] = []
        for span in (span for span in spans if passage.holds(span)):
            if run and not _JOINT.fullmatch(document.text, run[-1].end, span.start):
                yield run
                run = []
            run.append(span)
        if run:
            yield run

    def _is_in_order(self, passage: Passage, order: tuple[str, ...], run: list[Span]) -> bool:
        indices = [order.index(passage.document[one]) for one in run]
        return len(set(indices)) < len(indices) or all(one < other for one, other in pairwise(indices))

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(one for order in self.orders for one in order)
