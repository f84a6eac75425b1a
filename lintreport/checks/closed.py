"""Changes read by the place of their figures: a rate beside two like values and no more, one of them the earlier."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from lintreport.checks.aged import Aged
from lintreport.checks.periods import Change, direction
from lintreport.checks.statements import Figure
from lintreport.checks.telling import YEAR
from lintreport.checks.things import LEAST

FAR = 3  # figures from a value to what tells the change, and clauses
CLAUSES = 2
MOST = 8  # times a value that another is of the same thing, where the change is told in per cent
NAMED = 4  # figures of a sentence in which two values may be found by their name


class Closed(Aged, frozen=True):
    """The figures of a sentence and of the one before it, those that tell changes apart from the values."""

    @property
    def has_pair(self) -> bool:
        """Tell whether two figures are of one measure, so that one may be the earlier value of the other."""
        before = self.statement.previous.figures if self.statement.previous else ()
        return any(one.is_like(other) for one, other in combinations((*before, *self.statement.figures), 2))

    def change(self, figure: Figure) -> Change | None:
        """The change that a figure tells the size of; None where several values are near, or their times not told."""
        if not figure.is_exact or not self.tells(figure):
            return None
        pair = self._pair(figure)
        if pair is None or self.words.quiet.compiled.search(self.statement.text):
            return None
        if len(pair) == 1:
            return self._by_difference(figure, pair[0])
        change = self.of_two(*pair)
        if change is None or not _is_likely(figure, change) or self._has_other_base(figure, *pair):
            return None
        return change if self._is_of(figure, change) else None

    def unlevelled(self) -> Change | None:
        """Two unlike values that are said to be level: 立案72件，与去年60件持平."""
        statement = self.statement
        match = self.words.level.compiled.search(statement.text) if "持平" in statement.text else None
        if match is None or self.words.quiet.compiled.search(statement.text):
            return None
        figures = [one for one in statement.figures if one.span.start < statement.span.start + match.start()]
        if len(figures) != 2 or any(map(self.tells, figures)):
            return None
        name = self.things.thing(statement.text[figures[1].span.end - statement.span.start : match.start()])
        change = self.of_two(*figures)
        if change is None or len(name) > LEAST or change.old is None or change.new is None:
            return None
        return change if change.old.value != change.new.value else None

    def values(self, figures: Sequence[Figure]) -> list[Figure]:
        """The figures that are none of a change."""
        return [one for one in figures if not self.tells(one)]

    def _pair(self, figure: Figure) -> list[Figure] | None:
        """The two values beside a figure, or the one; None where there are more."""
        figures = self.statement.figures
        if len(figures) > NAMED and (named := self._named(figure)):
            return named
        ahead = self._block(figures[: figure.index][::-1])[::-1]
        if len(ahead) == 2:
            return ahead if self._is_near(ahead[-1], figure) else None
        behind = self.values(figures[figure.index + 1 :])
        if behind and ("、" in behind[0].lead or not self._is_near(figure, behind[0])):
            return None
        if len(ahead) > 2 or len(self.values(figures[: figure.index])) > len(ahead):
            return None
        if len(ahead) + len(behind) == 2:
            return [*ahead, *behind]
        if behind:
            return None
        before = self.values(self.statement.previous.figures) if self.statement.previous else []
        if len(before) + len(ahead) == 2 and self._is_continued(figure, ahead):
            return [*before, *ahead]
        return ahead or None

    def _named(self, figure: Figure) -> list[Figure]:
        """The two values of several that have the name of a figure: 去年立案60件、结案54件，立案增长20%."""
        subject = self.things.thing(figure.before)
        if len(subject) < LEAST:
            return []
        values = self.values(self.statement.figures[: figure.index])
        own = [one for one in values if self.things.thing(one.before) == subject]
        return own if len(own) == 2 else []

    def _is_near(self, one: Figure, other: Figure) -> bool:
        """Tell whether no more than two clauses and two figures that tell changes lie between two figures."""
        leads = [lead.lead for lead in self.statement.figures[one.index + 1 : other.index + 1]]
        return (
            len(leads) <= FAR
            and sum(lead.count("，") for lead in leads) <= CLAUSES
            and not any(mark in lead for lead in leads[1:] for mark in "；;")
        )

    def _block(self, figures: Sequence[Figure]) -> list[Figure]:
        """The values next to a figure, up to the next that tells a change."""
        found: list[Figure] = []
        for one in figures:
            if not self.tells(one):
                found.append(one)
            elif found:
                break
        return found

    def _is_continued(self, figure: Figure, ahead: Sequence[Figure]) -> bool:
        """Tell whether a sentence goes on with what the one before tells."""
        if any(map(self.year, ahead)):
            return True
        first = ahead[0] if ahead else figure
        text = self.statement.text[: first.span.start - self.statement.span.start]
        return any(pattern.search(text) for pattern in (self.words.old.compiled, self.words.new.compiled, YEAR))

    def _by_difference(self, figure: Figure, value: Figure) -> Change | None:
        """The change that a value and a difference make: 比上年减少12人，为60人，减幅20%."""
        likes = [one for one in self.statement.figures if one.is_like(value) and one not in (value, figure)]
        if figure.is_like(value) or len(likes) != 1 or not likes[0].is_exact or abs(likes[0].index - value.index) > 1:
            return None
        by = likes[0]
        if max(by.index, value.index) > figure.index or not value.is_exact or not direction(by.before, self.periods):
            return None
        if by.index < value.index and self.things.thing(value.before):
            return None
        if self.age(value) or not self.periods.past.compiled.search(by.before):
            return None
        change = Change(None, value, by, max(value.index, by.index), is_told=False)
        return change if self._is_of(figure, change) else None

    def _has_other_base(self, figure: Figure, one: Figure, other: Figure) -> bool:
        """Tell whether a figure is against another time, and its values of two things: 比全国高，比上年高6个百分点."""
        if not self.words.old.compiled.search(figure.before) or self.things.are_alike(one, other):
            return False
        return self.words.based.compiled.search(other.before) is not None

    def _is_of(self, figure: Figure, change: Change) -> bool:
        """Tell whether a figure tells the size of this change, and not of another thing's."""
        years = {int(year) for year in YEAR.findall(figure.before)}
        if years and not years <= {self.year(one) for one in change.figures}:
            return False
        spans = self.periods.span.compiled.findall(figure.before)
        told = [span for one in change.figures for span in self.periods.span.compiled.findall(one.before)]
        if spans and told and not set(spans) & set(told):
            return False
        return self.things.is_of(figure, [one for one in change.figures if one is not change.by])


def _is_likely(figure: Figure, change: Change) -> bool:
    """Tell whether two values are near enough for a percentage to be of them; others are of two things."""
    if figure.quantity.kind != "share" or change.old is None or change.new is None:
        return True
    values = sorted((change.old.value, change.new.value))
    return values[1] < MOST * values[0]
