"""Two values that differ otherwise than words say that tell no size: 持平, 比去年的60件明显减少, 超过去年的60件."""

from __future__ import annotations

from itertools import pairwise

from lintreport.checks.aged import Aged
from lintreport.checks.periods import Change
from lintreport.checks.statements import Figure
from lintreport.checks.things import LEAST


class Levels(Aged, frozen=True):
    """The figures of a sentence that says of two values which is the greater, or that they are one."""

    def contrary(self) -> Change | None:
        """The two values that differ otherwise than the words say; None where no words say how."""
        if self.words.quiet.compiled.search(self.statement.text):
            return None
        return self._unlevelled() or self._turned()

    def _unlevelled(self) -> Change | None:
        """Two unlike values that are said to be level: 立案72件，与去年60件持平."""
        statement = self.statement
        match = self.words.level.compiled.search(statement.text) if "持" in statement.text else None
        if match is None:
            return None
        figures = [one for one in statement.figures if one.span.start < statement.span.start + match.start()]
        if len(figures) != 2 or any(map(self.tells, figures)):
            return None
        name = self.things.thing(statement.text[figures[1].span.end - statement.span.start : match.start()])
        change = self.of_two(*figures)
        if change is None or len(name) > LEAST or change.old is None or change.new is None:
            return None
        return change if change.old.value != change.new.value else None

    def _turned(self) -> Change | None:
        """Two values side by side of which the later is greater where words say less, or less where they say more."""
        for one, other in pairwise(self.statement.figures):
            way = self._way(other)
            is_level = (one.depth, one.segment) == (other.depth, other.segment)
            change = self.of_two(one, other) if way and is_level and not self.tells(one) else None
            if change and change.old and change.new and way * (change.new.value - change.old.value) < 0:
                return change
        return None

    def _way(self, figure: Figure) -> int:
        """1 where words tell that the later of two values is the greater, -1 the less, 0 where they tell nothing."""
        after = self.statement.text[figure.span.end - self.statement.span.start :]
        if after.startswith("的"):
            return 0
        if not figure.quantity.after and self.words.based.compiled.search(figure.before):
            after = ""
        for ahead, behind, way in ((self.words.over, self.words.more, 1), (self.words.under, self.words.less, -1)):
            if ahead.compiled.search(figure.before) or behind.compiled.match(after):
                return way
        return 0
