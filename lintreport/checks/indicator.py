"""The check `indicator`: the same indicator told twice with two values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from lintreport.checks.base import Companion, Hit
from lintreport.checks.indicator_cells import Cells
from lintreport.checks.indicator_pairs import at_odds
from lintreport.checks.indicator_words import IndicatorWords
from lintreport.checks.indicators import Indicators, Stated
from lintreport.document import Document
from lintreport.passage import Passage


class Indicator(Struct, frozen=True, kw_only=True, rename="kebab"):
    """Points out an indicator that is told with two values: of one name and unit, one time and one body.

    With `finds: draft` within a draft; with `finds: run` between the drafts of a run, which the option `--across` asks
    for: in a single draft that finds nothing.
    """

    finds: Literal["draft", "run"]
    words: IndicatorWords

    @property
    def names(self) -> frozenset[str]:
        """What is told, its value at the other place, and the path of the draft that this is in."""
        return frozenset({"name", "other", "path"})

    @property
    def related_names(self) -> frozenset[str]:
        """The path of the draft in which the place is."""
        return frozenset({"path"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each place that tells the value told more seldom, or later."""
        if self.finds == "run":
            return
        document = passage.document
        for odd, others in at_odds(self.stated(document), self.words.name):
            if passage.holds(odd.span):
                values = {"name": odd.name, "other": document[others[0].span], "path": document.path}
                related = tuple(Companion(other.span, {"path": document.path}) for other in others)
                yield Hit(odd.span, values, related=related)

    def stated(self, document: Document) -> tuple[Stated, ...]:
        """The indicators that sentences and tables of a document state."""
        return (*document.derived(Indicators(self.words)), *document.derived(Cells(self.words)))
