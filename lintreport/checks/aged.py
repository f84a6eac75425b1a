"""Two values of one thing, of which words beside them tell which is the earlier, and what tells their change."""

from __future__ import annotations

from msgspec import Struct

from lintreport.checks.base import Regex
from lintreport.checks.periods import Change, PeriodWords, is_difference
from lintreport.checks.statements import Figure, Statement
from lintreport.checks.telling import YEAR
from lintreport.checks.things import ThingWords
from lintreport.patterns import late

EARLIER = "前年"
_BRACKETED = late(r"[（(]([^（）()，。；、]{1,8})[）)]")
STEPS = {"上下", "一二", "二三", "三四", "12", "23", "34"}  # parts of a year, each with the next


class ClosedWords(Struct, frozen=True, kw_only=True):
    """The words by which figures near each other are told apart.

    `rise` and `fall` end at a figure that tells a change, `behind` begins what says so after it; `old` and `new` are
    the words of an earlier and a later value, `past` those behind it, `based` all those before one compared with;
    `quiet` anywhere in a sentence silences, `level` says that nothing has changed, `portion` that a percentage is of
    the earlier value. `part` names a part of a year, `at` which of them, `step` a rate from one to the next,
    `annual` one from a year to the next; `over` and
    `under` stand before a value that is passed or not reached, `more` and `less` say behind two how the later differs;
    `removed` ends at how many were taken away, `compares` follows a difference in English; `until` is the later year.
    """

    rise: Regex
    fall: Regex
    behind: Regex
    old: Regex
    new: Regex
    past: Regex
    based: Regex
    quiet: Regex
    level: Regex
    portion: Regex
    part: Regex
    step: Regex
    annual: Regex
    over: Regex
    under: Regex
    more: Regex
    less: Regex
    removed: Regex
    compares: Regex
    until: Regex

    def is_portion(self, figure: Figure) -> bool:
        """Tell whether a percentage is of the earlier value: 相当于上年60件的120%."""
        return figure.quantity.kind == "share" and self.portion.compiled.search(figure.before) is not None

    def is_only_bound(self, figure: Figure) -> bool:
        """Tell whether what stands with a value may be passed or not reached: 超过上年60件的70%."""
        is_bound = self.over.compiled.search(figure.before) or self.under.compiled.search(figure.before)
        return is_bound is not None and figure.quantity.after == "的"


class Aged(Struct, frozen=True):
    """The figures of a sentence, with the words of time and of change that stand beside them."""

    statement: Statement
    periods: PeriodWords
    words: ClosedWords
    things: ThingWords

    def tells(self, figure: Figure) -> bool:
        """Tell whether a figure says how large a change is."""
        kind = figure.quantity.kind
        if kind in ("points", "times", "doublings"):
            return True
        if kind == "count":
            is_more = self.words.compares.compiled.match(figure.quantity.after) is not None
            return is_more or is_difference(figure, self.periods) or self._is_removed(figure)
        if any(pattern.compiled.search(figure.before) for pattern in (self.words.rise, self.words.fall)):
            return True
        behind = self.words.behind.compiled.match(figure.quantity.after.lstrip())
        return behind is not None or self.words.is_portion(figure)

    def _is_removed(self, figure: Figure) -> bool:
        """Tell whether a figure is how many were taken away, and the next begins a change: 撤销2个点，由9个减为7个."""
        if not figure.quantity.after or not self.words.removed.compiled.search(figure.before):
            return False
        following = next((one for one in self.statement.figures if one.index == figure.index + 1), None)
        return following is not None and self.periods.start.compiled.search(following.before) is not None

    def of_two(self, one: Figure, other: Figure) -> Change | None:
        """The change between two values of one thing, where words tell which is the earlier."""
        if not (one.is_exact and other.is_exact and one.is_like(other)) or one.quantity.kind not in ("count", "share"):
            return None
        is_first = self._is_first(one, other)
        if is_first is None or not (self._are_compared(one, other) or self.things.are_alike(one, other)):
            return None
        if self._are_of_other_spans(one, other):
            return None
        old, new = (one, other) if is_first else (other, one)
        return Change(old, new, None, max(one.index, other.index), is_told=False)

    def of_parts(self, figure: Figure, one: Figure, other: Figure) -> Change | None:
        """The change from one part of a year to the next: 三季度60件，四季度72件，环比增长20%."""
        parts = [self.words.part.compiled.search(value.before) for value in (one, other)]
        if not parts[0] or not parts[1] or not (one.is_exact and other.is_exact and one.is_like(other)):
            return None
        is_step = self.words.step.compiled.search(figure.before) or parts[0][0] in figure.before
        is_next = parts[0][0][1:] == parts[1][0][1:] and f"{parts[0]['at']}{parts[1]['at']}" in STEPS
        if not is_step or not is_next or any(map(self.year, (one, other))) or not self.things.are_alike(one, other):
            return None
        return Change(one, other, None, max(one.index, other.index), is_told=True)

    def year(self, figure: Figure) -> int:
        """The year that a value is named with; 0 where it is with none."""
        behind = self.words.past.compiled.match(figure.quantity.after)
        year = behind["year"] if behind else None
        if not year and (match := self.periods.year.compiled.search(figure.lead)):
            year = match["year"]
        if not year and (figure.lead.isascii() or not figure.index):
            year = next(iter(YEAR.findall(self._own(figure))[-1:]), None)
        year = year or next(iter(YEAR.findall(self.bracketed(figure))), None) or self._until(figure)
        return int(year) if year else 0

    def _until(self, figure: Figure) -> str:
        """The year up to which a rate goes that leads to a value: 到2021年增长20%，达到60件."""
        before = self._before(figure)
        if before is None or not self.tells(before) or not self.periods.reached.compiled.search(figure.lead):
            return ""
        ahead = self.statement.figures[: before.index]
        is_one = ahead and not any(map(self.tells, ahead))
        match = self.words.until.compiled.search(before.lead) if is_one else None
        return match["year"] if match else ""

    def _before(self, figure: Figure) -> Figure | None:
        """The figure before one of this sentence; None at its first, and for those of the sentence before."""
        is_here = figure.span.start >= self.statement.span.start
        return self.statement.figures[figure.index - 1] if is_here and figure.index else None

    def bracketed(self, figure: Figure) -> str:
        """The time in brackets right behind a value: 60件（上年）."""
        end = figure.span.end - self.statement.span.start
        match = _BRACKETED.match(self.statement.text, end) if end > 0 else None
        return match[1] if match else ""

    def _is_first(self, one: Figure, other: Figure) -> bool | None:
        """Tell whether the first of two values is the earlier; None where words do not say, or say both."""
        years = [self.year(one), self.year(other)]
        if any(years) and one.depth != other.depth and not all(years):
            return one.depth > other.depth if years[one.depth < other.depth] else None
        if years[0] and years[1]:
            return years[0] < years[1] if years[0] != years[1] else None
        ages = self.age(one), self.age(other)
        if ages == (-1, -1):
            return EARLIER in one.before if (EARLIER in one.before) != (EARLIER in other.before) else None
        return None if ages[0] == ages[1] else ages[0] < ages[1]

    def _own(self, figure: Figure) -> str:
        """The words before a figure without those of time that belong to the figure before it."""
        before = self._before(figure)
        match = self.words.past.compiled.match(figure.lead) if before and not self.tells(before) else None
        return figure.lead[match.end() :] if match else figure.lead

    def age(self, figure: Figure) -> int:
        """-1 for what is called an earlier value, 1 for a later one, 0 where it is called neither."""
        behind = self.words.past.compiled.match(figure.quantity.after)
        if behind and not behind["year"]:
            return -1
        is_whole = figure.lead[-1:] in ("（", "(") or figure.lead.isascii()
        lead = self.bracketed(figure) or (self._own(figure) if is_whole else figure.before)
        old, new = (
            max((match.end() for match in pattern.compiled.finditer(lead)), default=-1)
            for pattern in (self.words.old, self.words.new)
        )
        if old == new and figure.lead.startswith("、") and figure.index:
            return self.age(self.statement.figures[figure.index - 1])
        return (new > old) - (old > new)

    def _are_compared(self, one: Figure, other: Figure) -> bool:
        """Tell whether a change is told from one value to the other: 从60件跃升至72件, 72件，比开业之初的60件."""
        if self.words.based.compiled.search(other.before):
            return True
        if not self.periods.start.compiled.search(one.before) or other.index != one.index + 1 or "，" in other.lead:
            return False
        return self.periods.reached.compiled.search(other.lead) is not None

    def _are_of_other_spans(self, one: Figure, other: Figure) -> bool:
        if self.words.based.compiled.search(other.before):
            return False
        spans = [set(self.periods.span.compiled.findall(figure.before)) for figure in (one, other)]
        return all(spans) and spans[0] != spans[1] and not self.periods.start.compiled.search(one.before)
