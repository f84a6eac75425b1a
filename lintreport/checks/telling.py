"""Which figures of a sentence tell how large a change is: a rate, a difference, a multiple."""

from __future__ import annotations

from msgspec import Struct

from lintreport.checks.base import Regex
from lintreport.checks.periods import Change, PeriodWords, direction
from lintreport.checks.statements import Calculating, Figure, Statement, akin, names
from lintreport.checks.things import ThingWords
from lintreport.patterns import late

YEAR = late(r"(?:19|20)\d\d")


class GrowthWords(Struct, frozen=True, kw_only=True):
    """The words around a rate of change; patterns with `$` end at it.

    `rate` names it without a verb (增幅), `multiple` says that a multiple is of the old value (是去年的3倍), `unlike`
    is another rate (年均); `filler` stands before a verb and is no subject; `goal` is said of what is to come or of
    another base, in all of a sentence, `ahead` of what follows it; `aim` ends at a figure that was planned; `rates`
    are things that change by points; `bare` is all that stands between a rate and the two values that it is of.
    `sequential` is a rate against the period before, `sequence` what its values are called, `yearly` one against the
    year before, `earlier` a year before that, `bases` are times that a rate may be against, a group for each;
    `counted` makes a name of a unit (人数), `rank` is one that rises as it falls, `less` one of which less is `better`.
    `among` begins what is only part of what changed; `sort` ends a name (出口额) that others (占比) differ from.
    """

    rate: Regex
    multiple: Regex
    unlike: Regex
    filler: Regex
    ahead: Regex
    aim: Regex
    goal: Regex
    rates: Regex
    bare: Regex
    rank: Regex
    less: Regex
    better: Regex
    yearly: Regex
    earlier: Regex
    among: Regex
    sort: Regex
    bases: Regex
    counted: Regex
    sequential: Regex
    sequence: Regex


class Telling(Calculating, frozen=True, kw_only=True, rename="kebab"):
    """The words of changes, and the figures that are told with them."""

    periods: PeriodWords
    things: ThingWords
    words: GrowthWords

    def readings(self, statement: Statement, figure: Figure, found: list[Change]) -> list[Change]:
        """The changes that a figure may tell the size of; in a row of years that up to the value right before it."""
        told = [change for change in found if self._tells(statement, figure, change)]
        own = [change for change in told if change.end == figure.index - 1]
        return own if any(change.end > figure.index for change in told) and own else told

    def _tells(self, statement: Statement, figure: Figure, change: Change) -> bool:
        """Tell whether a figure says how large a change is."""
        if figure in change.figures or self.words.unlike.compiled.search(figure.before):
            return False
        if not self._is_kind(figure, change) or self.is_sequential(figure, change) or self.is_other(figure, change):
            return False
        if _is_of_other_years(figure, change) or not self._is_change(figure):
            return False
        if not self.things.is_of(figure, [one for one in change.figures if one is not change.by]):
            return False
        if figure.index < change.end:
            return self._is_around(statement, figure, change)
        between = statement.figures[change.end + 1 : figure.index]
        if any(self.words.among.compiled.search(one.lead) for one in (*between, figure)):
            return False
        if any(one.quantity.kind == "count" and not self._is_step(one, change) for one in between):
            return False
        last = statement.figures[change.end]
        if figure.segment != last.segment and (not change.is_told or figure.index > change.end + 1):
            return False
        if figure.lead.count("，") > 2 and not change.is_told:
            return False
        return self._has_name(figure, change) or (
            not between and any(names(one.words, self.subject(figure)) for one in change.figures)
        )

    def _has_name(self, figure: Figure, change: Change) -> bool:
        """Tell whether a figure is called no more than what is counted (人数), or nothing."""
        subject, unit = self.subject(figure), change.figures[0].quantity.unit
        counted = self.words.counted.compiled
        return not subject or counted.sub("", subject) in (unit, counted.sub("", unit))

    def _is_step(self, figure: Figure, change: Change) -> bool:
        """Tell whether a figure is the difference between the values or an earlier value, and not of something else."""
        if figure.is_like(change.figures[0]) and self.periods.past.compiled.fullmatch(figure.before):
            return True
        subject = self.subject(figure)
        is_own = not subject or any(names(one.words, subject) for one in change.figures)
        return is_own and direction(figure.before, self.periods) != 0

    def is_sequential(self, figure: Figure, change: Change) -> bool:
        """Tell whether a rate is against the month before (环比), and the values are not, or the other way round."""
        is_sequence = any(self.words.sequence.compiled.search(one.words) for one in change.figures)
        spans = [self.periods.span.compiled.findall(one.before) for one in change.figures]
        if change.is_told and len(spans) > 1 and all(spans) and spans[0] != spans[1]:  # 从上半年的60件升到下半年的72件
            return False
        if not self.words.sequential.compiled.search(figure.before):
            return is_sequence and self.words.yearly.compiled.search(figure.before) is not None
        return not is_sequence

    def is_other(self, figure: Figure, change: Change) -> bool:
        """Tell whether a rate is against another year than the values, or of another indicator of the same thing."""
        is_earlier = any(self.words.earlier.compiled.search(one.before) for one in change.figures)
        if is_earlier and self.words.yearly.compiled.search(figure.before):
            return True
        if change.old is not None and self._is_against_other(figure, change.old):
            return True
        sorts = self.words.sort.compiled.findall(subject := self.subject(figure))
        if not sorts or not subject.endswith(sorts[-1]):
            return False
        told = [found[-1] for one in change.figures if (found := self.words.sort.compiled.findall(one.before))]
        return bool(told) and sorts[-1] not in told

    def _is_against_other(self, figure: Figure, old: Figure) -> bool:
        """Tell whether a rate is against another time than the earlier value is of: 常年80毫米，较去年偏多10%."""
        told = self.words.bases.compiled.search(figure.before)
        own = self.words.bases.compiled.search(old.before or old.lead.rpartition("，")[2])
        kinds = [match.lastgroup for match in (told, own) if match]
        return len(kinds) == 2 and None not in kinds and kinds[0] != kinds[1]

    def _is_around(self, statement: Statement, figure: Figure, change: Change) -> bool:
        """Tell whether a rate stands between the two values, or before them in one clause and brackets."""
        first = min(one.index for one in change.figures)
        subject = self.subject(figure)
        if subject and figure.index < first and self.words.bare.compiled.fullmatch(statement.figures[first].lead):
            counted = self.counted(statement.figures[first])
            subject = "" if counted.isascii() or akin(counted, subject) else subject
        if subject and not (change.is_told and any(names(one.words, subject) for one in change.figures)):
            return False
        if figure.index < first:
            return self._is_ahead(statement, figure, change, first)
        if change.is_told:
            return True
        last = next(one for one in change.figures if one.index == change.end)
        is_next = figure.index == change.end - 1 and figure.index == first + 1
        return is_next and "；" not in last.lead and "；" not in figure.lead

    def _is_ahead(self, statement: Statement, figure: Figure, change: Change, first: int) -> bool:
        """Tell whether the two values follow a rate: 增长20%，由50件增至60件."""
        following = statement.figures[first]
        between = statement.figures[figure.index + 1 : first]
        if any(one.quantity.kind == "count" for one in between) or len(between) > 1:
            return False
        if figure.segment != following.segment or following.lead.count("，") > 1:
            return False
        return not any(one.quantity.kind == "count" for one in statement.figures[: figure.index])

    def subject(self, figure: Figure) -> str:
        """What a clause says that something changes of; empty where it only says how."""
        clause = figure.before
        for pattern in (self.periods.up, self.periods.down, self.words.rate, self.words.multiple):
            if match := pattern.compiled.search(clause):
                clause = clause[: match.start()]
                break
        return self.words.filler.compiled.sub("", clause)

    def counted(self, figure: Figure) -> str:
        """What stands behind a value before the words that lead to the next: 个村 in 由8个村增加到9个村."""
        after = figure.quantity.after
        match = self.periods.reached.compiled.search(after)
        return (after[: match.start()] if match else after).strip()

    def is_multiple(self, figure: Figure) -> bool:
        """Tell whether a multiple is of the old value; in 是去年60件的2倍 the value stands between."""
        return self.words.multiple.compiled.search(figure.before) is not None

    def is_better(self, verb: str, change: Change) -> bool:
        """Tell whether a verb tells that something is better, of a thing of which less may be so."""
        if not self.words.better.compiled.search(verb):
            return False
        return any(self.words.less.compiled.search(one.before + one.quantity.unit) for one in change.figures)

    def _is_change(self, figure: Figure) -> bool:
        if figure.quantity.kind == "doublings" or direction(figure.before, self.periods):
            return True
        if self.words.rate.compiled.search(figure.before):
            return True
        return figure.quantity.kind == "times" and self.is_multiple(figure)

    def _is_kind(self, figure: Figure, change: Change) -> bool:
        value, kind = change.figures[0], figure.quantity.kind
        if kind == "count":
            return figure.is_like(value) and change.by is None and direction(figure.before, self.periods) != 0
        if value.quantity.kind == "share":
            return kind in ("points", "share")
        return kind != "points"


def _is_of_other_years(figure: Figure, change: Change) -> bool:
    """Tell whether a figure names other years than the values: 2020年50件，2021年60件，2023年增长20%."""
    years = set(YEAR.findall(figure.before))
    dated = {year for one in change.figures for year in YEAR.findall(one.before)}
    return bool(years and dated) and not years & dated
