"""The check `growth`: a rate of change, a difference or a multiple told together with the two values it is made of."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from msgspec.structs import replace

from lintreport.checks.aged import ClosedWords
from lintreport.checks.base import Hit
from lintreport.checks.change_lists import by_year, from_first, pointed, respective, yearly
from lintreport.checks.change_sums import (
    Sum,
    absolute,
    as_told,
    difference,
    multiple,
    portion,
    rate,
    result,
    turned,
)
from lintreport.checks.closed import Closed
from lintreport.checks.levels import Levels
from lintreport.checks.periods import Change, changes, direction
from lintreport.checks.statements import Figure, Statement, akin, calculated, fits, shown, statements
from lintreport.checks.telling import Telling
from lintreport.document import Document
from lintreport.passage import Passage

SHORT, OVER = Fraction(19, 20), Fraction(6, 5)  # between these times a multiple it may still be called so

ROUGH, CLOSE = 2, 4  # the step of a fraction in words, and how many points from it a change may be


class Growth(Telling, frozen=True, kw_only=True, rename="kebab"):
    """Points out a growth rate, a difference or a multiple that two values told beside it do not make.

    With `finds: rate` what is wrong by any reading, or goes the other way than its verb; with `points` a difference of
    percentages told as a percentage (由80%提高到85%，提高5%), and a count that grows by points.
    """

    finds: Literal["rate", "points"]
    closed: ClosedWords

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each figure that tells a change otherwise than the values do."""
        document = passage.document
        for sentence in document.derived(statements):
            if not self._may_tell(sentence) or self.words.goal.compiled.search(sentence.text):
                continue
            statement = self._told(sentence)
            closed = Closed(statement, self.periods, self.closed, self.things)
            told = changes(statement, self.periods) if (has_pair := closed.has_pair) else ()
            found = [change for change in told if self._is_of_one(change)]
            against = [change for change in found if self._is_turned(change)]
            straight = [change for change in found if change not in against]
            hits = [turned(change, document) for change in against if self.finds == "rate"]
            is_closed = not against and has_pair
            levels = Levels(statement, self.periods, self.closed, self.things)
            if self.finds == "rate" and is_closed and (change := levels.contrary()):
                hits.append(turned(change, document))
            listed = dict(by_year(statement, self.periods))
            listed |= dict(respective(statement, self.periods, self.words.rate))
            listed |= dict(from_first(statement, self.periods))
            listed |= dict(yearly(statement, self.periods, self.things))
            for figure in statement.figures:
                if not figure.is_exact:
                    continue
                is_listed = bool(listed) and figure in listed
                own = [listed[figure]] if is_listed else self.readings(statement, figure, straight)
                if not own and is_closed and (change := closed.change(figure)):
                    own = [] if self.is_sequential(figure, change) or self.is_other(figure, change) else [change]
                own = [change for change in own if not self._is_aim(change)]
                if hit := self._hit(statement, figure, own, document):
                    hits.append(hit)
            yield from (hit for hit in hits if passage.holds(hit.span))

    def _is_of_one(self, change: Change) -> bool:
        """Tell whether two values that no words join are of one thing."""
        old, new = change.old, change.new
        return change.is_told or old is None or new is None or self.things.are_alike(old, new)

    def _may_tell(self, sentence: Statement) -> bool:
        """Tell whether a sentence, with the one before it, has figures enough for a change and its values."""
        kinds = [figure.quantity.kind for figure in (*sentence.figures, *_figures_before(sentence))]
        if self.finds == "points" and "points" not in kinds and kinds.count("share") < 3:
            return False
        return len(sentence.figures) > 1 or len(kinds) > 2

    def _is_aim(self, change: Change) -> bool:
        """Tell whether what a change would start from was only planned: 年初计划8场，新增2场."""
        return change.old is not None and self.words.aim.compiled.search(change.old.before) is not None

    def _told(self, statement: Statement) -> Statement:
        """The sentence up to what is to come; a figure right behind a bracket has the words before that."""
        match = self.words.ahead.compiled.search(statement.text)
        end = statement.span.start + match.start() if match else statement.span.end
        figures = [figure for figure in pointed(statement.figures) if figure.span.start < end]
        for index, figure in enumerate(figures[1:], 1):
            opening = figures[index - 1]
            if figure.lead in ("）", ")") and self.periods.bracketed.compiled.search(opening.lead):
                clause = opening.lead[:-1].rpartition("，")[2]
                figures[index] = replace(figure, quantity=replace(figure.quantity, before=clause))
        return replace(statement, figures=tuple(figures))

    def _hit(self, statement: Statement, figure: Figure, readings: list[Change], document: Document) -> Hit | None:
        if self.finds == "points" and self._is_count_by_points(statement, figure):
            value = statement.figures[figure.index - 1]
            return calculated(figure, shown(value, document), (value,))
        if not readings or not all(one.is_exact for change in readings for one in change.figures):
            return None
        sums = [(change, self._sum(change, figure, document)) for change in readings]
        told = [(change, one) for change, one in sums if one is not None]
        if not told:
            return None
        change, one = told[-1]
        by_points = self._is_by_points(figure, change, document)
        is_right = not by_points and any(self._agrees(figure, one, change) for change, one in told)
        if is_right or by_points != (self.finds == "points"):
            return None
        one = as_told(difference(change, document) if by_points else one, figure, self.periods)
        return calculated(figure, f"{one.text}＝{result(one, figure, change, document)}", change.figures)

    def _is_turned(self, change: Change) -> bool:
        """Tell whether a value is reached against its verb: 由50件上升到40件."""
        old, new = change.old, change.new
        if old is None or new is None or not change.is_told or not (old.is_exact and new.is_exact):
            return False
        if self.words.rank.compiled.search(old.before):
            return False
        nouns = [self.counted(one) for one in (old, new)]
        if all(nouns) and nouns[0] != nouns[1] and not akin(nouns[0], nouns[1]):
            return False
        match = self.periods.reached.compiled.search(new.lead)
        verb = (match["verb"] if match else "") or old.before.removesuffix(" from")
        way = direction(verb, self.periods) if match and not self.is_better(verb, change) else 0
        return way * (new.value - old.value) < 0

    def _is_by_points(self, figure: Figure, change: Change, document: Document) -> bool:
        """Tell whether a percentage is the difference of two others, and not by how much the one has grown."""
        if figure.quantity.kind != "share" or change.old is None or change.old.quantity.kind != "share":
            return False
        grown = rate(change, self.periods, document)
        is_rate = grown is not None and abs(abs(grown.value) - figure.value) <= figure.quantity.step / 2
        return not is_rate and fits(figure.quantity, absolute(difference(change, document).bounds))

    def _is_count_by_points(self, statement: Statement, figure: Figure) -> bool:
        """Tell whether a count is said to grow by points: 立案72件，同比增长5个百分点."""
        if figure.quantity.kind != "points" or not figure.index or not direction(figure.before, self.periods):
            return False
        value = statement.figures[figure.index - 1]
        is_next = figure.lead.count("，") <= 1 and not any(mark in figure.lead for mark in "；、：（(")
        if value.quantity.kind != "count" or not is_next or self.subject(figure) or figure.quantity.after:
            return False
        return self.words.rates.compiled.search(statement.text[: figure.span.start - statement.span.start]) is None

    def _sum(self, change: Change, figure: Figure, document: Document) -> Sum | None:
        """What the figure should be."""
        if figure.quantity.kind in ("points", "count"):
            return difference(change, document)
        grown = rate(change, self.periods, document)
        if grown is not None and self.closed.is_portion(figure):
            return portion(change, grown, document)
        if grown is None or figure.quantity.kind == "share":
            return grown
        if figure.quantity.kind == "doublings" or self.is_multiple(figure):
            return multiple(change, grown, document)
        low, high = grown.bounds
        return Sum(grown.text, (low / 100, high / 100), grown.value / 100, "倍")

    def _agrees(self, figure: Figure, one: Sum, change: Change) -> bool:
        """Tell whether a change is as great as is printed, and goes the way of its verb."""
        if figure.quantity.kind == "doublings":
            power = Fraction(2 ** int(figure.value))
            return one.bounds[1] >= power * SHORT and one.bounds[0] <= power * OVER
        way = 0 if self.is_better(figure.before, change) else direction(figure.before, self.periods)
        is_multiple = one.unit == "倍" and self.is_multiple(figure)
        if way and not is_multiple and (one.bounds[1] * way < 0 and one.bounds[0] * way < 0):
            return False
        if one.unit == "倍" and not figure.quantity.is_rounded:
            low, high = absolute(one.bounds)
            return figure.value * SHORT <= high and low < figure.value + Fraction(1, 2)
        low, high = absolute(one.bounds)
        if figure.quantity.step == ROUGH:
            return low <= figure.value + CLOSE and figure.value - CLOSE <= high
        return fits(figure.quantity, (low, high))


def _figures_before(sentence: Statement) -> tuple[Figure, ...]:
    return sentence.previous.figures if sentence.previous else ()
