"""Changes read by the place of their figures: a rate beside two like values and no more, one of them the earlier."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from lintreport.checks.aged import Aged
from lintreport.checks.periods import Change, direction
from lintreport.checks.statements import Figure
from lintreport.checks.telling import YEAR
from lintreport.checks.things import LEAST
from lintreport.numerals import number

FAR = 3  # figures from a value to what tells the change, and clauses
CLAUSES = 2
MOST = 8  # times a value that another is of the same thing, where the change is told in per cent
YEARLY = "同比"
EACH = {"两年", "分别"}  # said of two values of which each has its time in brackets
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
        if pair is None or not _is_kind(figure, pair[0]) or self._is_quiet(pair):
            return None
        if len(pair) == 1:
            return self._by_difference(figure, pair[0])
        change = self.of_two(*pair) or self.of_parts(figure, *pair)
        if change is None or not _is_likely(figure, change) or self._has_other_base(figure, *pair):
            return None
        return change if self._is_of(figure, change) else None

    def _is_quiet(self, pair: Sequence[Figure]) -> bool:
        """Tell whether a rate may be of another kind; 三年 is none where the two values are three years apart."""
        if any(self.words.is_only_bound(one) for one in pair):
            return True
        quiet = {match[0] for match in self.words.quiet.compiled.finditer(self.statement.text)}
        if all(map(self.bracketed, pair)):
            quiet -= EACH
        years = [year for one in pair if (year := self.year(one))]
        apart = abs(years[0] - years[1]) if len(years) > 1 else 0
        words = "，".join(one.before for one in pair)
        if "前年" in words and ("去年" in words or "上年" in words):
            quiet.discard("前年")
        own = {word for word in quiet if word.endswith("年") and (f"{word}前" in words or number(word[:-1]) == apart)}
        return bool(quiet - own)

    def values(self, figures: Sequence[Figure]) -> list[Figure]:
        """The figures that are none of a change."""
        return [one for one in figures if not self.tells(one)]

    def _pair(self, figure: Figure) -> list[Figure] | None:
        """The two values beside a figure, or the one; None where there are more."""
        figures = self.statement.figures
        if len(figures) > NAMED and (named := self._named(figure)):
            return named
        ahead = self._block(figures[: figure.index][::-1])[::-1]
        following = next((one for one in figures if one.index == figure.index + 1), None)
        if ahead and following and following.lead.endswith("than the "):
            return [ahead[-1], following]
        if len(ahead) == 2:
            return ahead if self._is_near(ahead[-1], figure) else None
        behind = self.values(figures[figure.index + 1 :])
        if behind and ("、" in behind[0].lead or not self._is_near(figure, behind[0])):
            return None
        if len(ahead) == 1 and not behind and (own := self._based(figure, ahead[0])):
            return own
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

    def _based(self, figure: Figure, base: Figure) -> list[Figure]:
        """A value with the base beside a rate, one of several: 60件，比上月50件增长20%，比年初40件增长50%."""
        values = self.values(self.statement.figures[: figure.index])
        news = [one for one in values if self.age(one) >= 0]
        if self.age(base) >= 0 or len(news) != 1 or "，" in figure.lead or not all(map(base.is_like, values)):
            return []
        return [news[0], base]

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
        if self._takes_away(figure, change):
            return True
        if not self._is_of_years(figure, change):
            return False
        spans = self.periods.span.compiled.findall(figure.before)
        own = [span for one in change.figures for span in self.periods.span.compiled.findall(one.before)]
        if spans and own and not set(spans) & set(own):
            return False
        if len(set(own)) > 1 and YEARLY in figure.before:
            return False
        return self.things.is_of(figure, [one for one in change.figures if one is not change.by])

    def _is_of_years(self, figure: Figure, change: Change) -> bool:
        """Tell whether a figure names no other years than the values, nor only one where more lie between them."""
        named = {int(year) for year in YEAR.findall(figure.before)}
        years = {year for one in change.figures if (year := self.year(one))}
        if named or len(years) < 2:
            return named <= years
        return max(years) - min(years) == 1 or not self.words.annual.compiled.search(figure.before)

    def _takes_away(self, figure: Figure, change: Change) -> bool:
        """Tell whether a figure is how many were taken away: 撤并12个低效网点，网点由60个减为48个."""
        if figure.quantity.kind != "count" or change.old is None or figure.index > change.old.index:
            return False
        if change.new is None or change.new.value > change.old.value:
            return False
        name = self.things.thing(change.old.before)[-LEAST:]
        is_named = len(name) == LEAST and figure.quantity.after.endswith(name)
        return is_named and self.words.removed.compiled.search(figure.before) is not None


def _is_kind(figure: Figure, value: Figure) -> bool:
    """Tell whether a figure can be of the change of a value: counts change by counts, percentages by points."""
    if figure.quantity.kind == "count":
        return figure.is_like(value)
    return figure.quantity.kind != "points" or value.quantity.kind == "share"


def _is_likely(figure: Figure, change: Change) -> bool:
    """Tell whether two values are near enough for a percentage to be of them; others are of two things."""
    if figure.quantity.kind != "share" or change.old is None or change.new is None:
        return True
    values = sorted((change.old.value, change.new.value))
    return values[1] < MOST * values[0]
