"""The check `table`: sums, shares, rates and changes in tables that are not what they are worked out from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from lintreport.checks.base import Companion, Hit, Question
from lintreport.checks.table_parts import wrong_parts
from lintreport.checks.table_ratios import wrong_ratios
from lintreport.checks.table_shares import wrong_sums
from lintreport.checks.table_totals import wrong_totals
from lintreport.checks.table_view import Slip, TableWords, View, shown
from lintreport.document import Document
from lintreport.grid import grids
from lintreport.passage import Passage

MOST_RELATED = 20  # operands of one sum that are shown as further places


class Table(Question, frozen=True, kw_only=True):
    """Points out figures in tables that do not agree with others of the same table.

    `finds` says which: a `total` that is not the sum of its rows or columns, a `share` of a total, a `rate` of two
    columns, a `difference` or growth between two periods, a `part` (其中)
    that exceeds its whole. What a row or column is, its words tell; where they leave several ways to work a figure
    out, one that agrees is enough. A dash or a blank is no zero.
    """

    finds: Literal["total", "share", "rate", "difference", "part"]
    words: TableWords

    @property
    def names(self) -> frozenset[str]:
        """The label of the row or column, the calculation, its result; the figure as it is printed is the match."""
        return frozenset({"label", "calculation", "expected"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each cell whose figure does not agree."""
        for judged in passage.document.derived(_Judged(self.words)):
            for slip in {slip.entry: slip for slip in self._slips(judged)}.values():
                span = slip.entry.figure.span if slip.entry.figure else slip.entry.span
                if passage.holds(span):
                    values = {"label": slip.label, "calculation": slip.calculation, "expected": shown(slip.expected)}
                    related = tuple(Companion(operand.span) for operand in slip.operands[:MOST_RELATED])
                    yield Hit(span, values, related=related)

    def _slips(self, judged: JudgedTable) -> Iterable[Slip]:
        """The slips; what is wrong only because a total is, is told of the total alone."""
        if self.finds == "total":
            return judged.totals
        found = list(self._of(judged.view))
        if not found or judged.mended is None:
            return found
        remaining = {slip.entry.span for slip in self._of(judged.mended)}
        return [slip for slip in found if slip.entry.span in remaining]

    def _of(self, view: View) -> Iterator[Slip]:
        for one in (view, view.turned):
            match self.finds:
                case "share":
                    yield from wrong_ratios(one, "share")
                    yield from wrong_sums(one)
                case "rate":
                    yield from wrong_ratios(one, "rate")
                case "difference":
                    yield from wrong_ratios(one, "change")
                case _:
                    yield from wrong_parts(one)


class JudgedTable(Struct, frozen=True):
    """A table as these words understand it, its wrong totals, and the same with these put right, if there are any."""

    view: View
    totals: tuple[Slip, ...]
    mended: View | None


class _Judged(Struct, frozen=True):
    """The tables of a document with their totals judged: all rules with the same words share them."""

    words: TableWords

    def __call__(self, document: Document) -> tuple[JudgedTable, ...]:
        return tuple(self._judged(View(grid, self.words)) for grid in document.derived(grids))

    def _judged(self, view: View) -> JudgedTable:
        totals = tuple(wrong_totals(view))
        right = {slip.entry: slip.expected for slip in totals}
        return JudgedTable(view, totals, View(view.grid.mended(right), self.words) if right else None)
