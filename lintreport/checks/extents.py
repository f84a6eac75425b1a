"""The check `extents`: one name quoted as a whole here and in part there (“清风行动”, “清风”行动)."""

from __future__ import annotations

from collections.abc import Iterator

from lintreport.checks.base import Companion, Hit, Question, Regex
from lintreport.document import Span
from lintreport.finding import Edit
from lintreport.passage import Passage


class Extents(Question, frozen=True, kw_only=True):
    """Points out a name whose quotation marks stand where those of the same name mostly do not.

    `quoted` matches a name with its marks, whether its last word stands inside or behind them: the group `term` is what
    is quoted, `noun` the word behind the marks, if there is one. Of two extents that stand equally often the first to
    occur counts.
    """

    quoted: Regex

    @property
    def names(self) -> frozenset[str]:
        """The name with its marks as they mostly stand, and how often each of the two stands."""
        return frozenset({"expected", "count", "expected_count"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each place with the other extent."""
        by_name: dict[str, dict[str, list[Span]]] = {}
        for match in passage.search(self.quoted.compiled):
            span = Span(*match.span())
            name = match["term"] + (match["noun"] or "")
            by_name.setdefault(name, {}).setdefault(passage.document[span], []).append(span)
        for by_form in by_name.values():
            if len(by_form) > 1:
                yield from self._others(by_form)

    def _others(self, by_form: dict[str, list[Span]]) -> Iterator[Hit]:
        expected = max(by_form, key=lambda form: len(by_form[form]))  # of equals the first to occur
        standing = by_form[expected]
        for form, spans in by_form.items():
            if form != expected:
                values = {"expected": expected, "count": str(len(spans)), "expected_count": str(len(standing))}
                related = (Companion(standing[0]),)
                yield from (Hit(span, values, (Edit(span, expected),), related) for span in spans)
