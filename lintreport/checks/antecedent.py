"""The check `antecedent`: a paper named by its kind alone (《意见》) where nothing before says which."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from lintreport.checks.base import Hit, Question, Regex
from lintreport.document import Span
from lintreport.passage import Passage


class Antecedent(Question, frozen=True, kw_only=True):
    """Points out a short title that no full title before it ends with.

    `short` matches it, with the group `kind` (意见); `full` is a pattern of what may stand before it, in which {kind}
    stands for the kind. What touches a match of an `unless` pattern is right.
    """

    short: Regex
    full: str
    unless: tuple[Regex, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The kind of paper."""
        return frozenset({"kind"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for the first place at which each kind stands without a title before it."""
        first: dict[str, Span] = {}
        for match in passage.search(self.short.compiled):
            first.setdefault(match["kind"], Span(*match.span()))
        spans = [(kind, span) for kind, span in first.items() if not self._is_known(passage, kind, span)]
        right = passage.ranges_around(self.unless, [span for _, span in spans])
        yield from (Hit(span, {"kind": kind}) for kind, span in spans if not right.touch(span))

    def _is_known(self, passage: Passage, kind: str, span: Span) -> bool:
        document = passage.document
        full = Regex(self.full.replace("{kind}", regex.escape(kind))).compiled
        if full.search(f"{document.title}》"):  # the draft is the paper itself
            return True
        with passage.budget.spent() as deadline:
            before = passage.budget.finditer(full, document.text, 0, span.start, deadline)
            return next(before, None) is not None
