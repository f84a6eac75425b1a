"""Lists of like figures beside one that may be their whole, read by how they stand and not by how they are told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Literal

from msgspec import Struct

from lintreport.checks.base import Regex
from lintreport.checks.neighbours import is_bare, is_joined, is_pair, lead_of
from lintreport.checks.statements import Figure, Statement

MOST_PARTS = 20
BEHIND = 24  # code points behind a list in which is told that its parts overlap, or are not all
WORDS = "一二两三四五六七八九"

Side = Literal["before", "after"]


class BreakdownWords(Struct, frozen=True, kw_only=True, rename="kebab"):
    """The words that end a list, or tell that a figure is none of it.

    `unlike` is said of a figure that is no part, `aside` of one that no sum is of, either, `not-whole` of one that has
    no parts; `apart` begins another view. `sum` ends at a figure that sums up what stands before it, in Chinese or,
    with what follows it, in English (`sum-after`); `carried` begins a sentence whose list is of the one before.
    """

    unlike: Regex
    aside: Regex
    not_whole: Regex
    apart: Regex
    sum: Regex
    sum_after: Regex
    carried: Regex


class Breakdown(Struct, frozen=True):
    """A figure and the like figures that follow it or (`side` is `after`) that it follows, in their order.

    `lead` is what stands between the list and its whole, `text` all from the first of them to the end of the clause
    behind the last; `rest` is what follows in the sentence.
    """

    whole: Figure
    parts: tuple[Figure, ...]
    side: Side
    lead: str
    text: str
    rest: str

    @property
    def sum(self) -> Fraction:
        """What the parts make together."""
        return sum((part.value for part in self.parts), Fraction(0))

    @property
    def is_bracketed(self) -> bool:
        """Tell whether the list is what a bracket behind the whole holds."""
        return self.side == "before" and self.parts[0].depth > self.whole.depth


def breakdowns(statement: Statement, words: BreakdownWords) -> Iterator[Breakdown]:
    """The lists of a sentence with what may be their wholes; those of two figures and more."""
    alike: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in statement.figures:
        if figure.quantity.kind == "count":
            alike[figure.quantity.measure].append(figure)
    for measure, every in alike.items():
        figures = _of_weight(every, statement)
        if len(figures) > 1 and (carried := _carried(statement, measure, figures, words)) is not None:
            yield from _begun(statement, [carried, *figures], 0, words)
        if len(figures) < 3:
            continue
        for at in range(len(figures) - 2):
            yield from _begun(statement, figures, at, words)
        for at in range(2, len(figures)):
            yield from _summed(statement, figures, at, words)


def _of_weight(figures: list[Figure], statement: Statement) -> list[Figure]:
    """Like figures without those below ten in words, which often stand for a name (四个意识), but where all are."""
    worded = [one for one in figures if statement.text[one.span.start - statement.span.start] in WORDS]
    if any(one.value > 10 for one in worded):
        return figures
    return [one for one in figures if one not in worded]


def _carried(statement: Statement, measure: str, figures: Sequence[Figure], words: BreakdownWords) -> Figure | None:
    """The only like figure of the sentence before, where this one begins as its list."""
    if statement.previous is None or figures[0].index > 1 or not statement.previous.figures:
        return None
    last = statement.previous.figures[-1]
    is_at_end = len(statement.previous.text) + statement.previous.span.start - last.span.end < 6
    is_alone = is_at_end and len(figures) == len(statement.figures) > 2
    if not is_alone and not words.carried.compiled.search(figures[0].lead):
        return None
    near = [one for one in statement.previous.figures if one.quantity.kind == "count"]
    like = [one for one in near if one.quantity.measure == measure]
    return like[0] if len(like) == 1 else None


def _begun(statement: Statement, figures: Sequence[Figure], at: int, words: BreakdownWords) -> Iterator[Breakdown]:
    """The lists that follow a figure: the first, and those of other views (按A分……，按B分……)."""
    whole, first = figures[at], figures[at + 1]
    is_here = statement.figures[whole.index : whole.index + 1] == (whole,)
    is_second = is_here and _are_seconds(statement, whole, first)
    is_near = not is_here or _are_firsts(statement, whole, first) or _is_beside(statement, whole, first)
    if not is_near or not _may_be_whole(whole, first, words, is_second):
        return
    start = statement.span.start
    lead = statement.text[whole.span.end - start if is_here else 0 : first.span.start - start]
    if first.index and not is_here:
        lead = first.lead
    for parts in _runs(statement, whole, figures[at + 1 :], words):
        is_list = 2 <= len(parts) <= MOST_PARTS and _is_level(parts)
        if is_list and _are_parts(parts, whole, words) and not _is_sibling(statement, whole, parts):
            yield _breakdown(statement, whole, parts, "before", lead if parts[0] is first else parts[0].lead)


def _are_seconds(statement: Statement, whole: Figure, first: Figure) -> bool:
    """Tell whether a whole and its first part are each the second of a pair: 90份、金额60万元：甲类40份、25万元."""
    if whole.index == 0 or first.index != whole.index + 2:
        return False
    pair = statement.figures[whole.index - 1], statement.figures[first.index - 1]
    return pair[0].is_like(pair[1]) and not pair[0].is_like(whole) and pair[0].segment == first.segment


def _are_firsts(statement: Statement, whole: Figure, first: Figure) -> bool:
    """Tell whether a whole and its first part are each the first of a pair."""
    seconds = statement.figures[whole.index + 1 :: 2][:2]
    if first.index != whole.index + 2 or len(seconds) < 2:
        return False
    return seconds[0].is_like(seconds[1]) and not seconds[0].is_like(whole) and is_joined(seconds[1])


def _may_be_whole(figure: Figure, first: Figure, words: BreakdownWords, is_second: bool) -> bool:
    """Tell whether what follows a figure may be its parts: it is told by itself, and no plan or stock."""
    if not figure.is_exact or first.value > figure.value or words.not_whole.compiled.search(figure.before):
        return False
    return is_second or not (is_bare(figure) or is_bare(first))


def _runs(
    statement: Statement, whole: Figure, figures: Sequence[Figure], words: BreakdownWords
) -> Iterator[list[Figure]]:
    """The figures behind a whole up to where its list ends; those of another view are another run."""
    first = figures[0]
    run: list[Figure] = []
    for figure in figures:
        if figure.depth > first.depth:
            continue
        if run and figure.depth == first.depth and words.apart.compiled.search(figure.lead):
            yield run
            run = []
        elif figure.depth < first.depth or (run and _ends(statement, run[-1], figure, words)):
            break
        if len(run) > 1 and figure.value == whole.value:
            break
        run.append(figure)
    yield run


def _are_parts(figures: Sequence[Figure], whole: Figure, words: BreakdownWords) -> bool:
    """Tell whether figures may be parts of a whole: exact, no greater, and no comparison."""
    if not all(figure.is_exact and figure.value <= whole.value for figure in figures):
        return False
    return not any(words.unlike.compiled.search(figure.before) for figure in figures)


def _is_sibling(statement: Statement, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether the first figure of a list seems its whole: the whole proper ends the sentence before."""
    before = statement.previous.figures if statement.previous and whole.index == 0 == whole.depth else ()
    return any(one.is_like(whole) and one.value > whole.value for one in before) and parts[0].depth == 0


def _summed(statement: Statement, figures: Sequence[Figure], at: int, words: BreakdownWords) -> Iterator[Breakdown]:
    whole = figures[at]
    lead = lead_of(statement, whole)
    is_other = words.aside.compiled.search(whole.before) is not None
    if not whole.is_exact or is_other or not _is_sum(statement, whole, lead, words):
        return
    parts: list[Figure] = []
    for figure in reversed(figures[:at]):
        if figure.depth > whole.depth:
            continue
        following = parts[-1] if parts else whole
        if figure.depth < whole.depth or not figure.is_exact or figure.value > whole.value:
            break
        if parts and _ends(statement, figure, following, words):
            break
        if words.aside.compiled.search(figure.before):
            return
        parts.append(figure)
        if _is_sum(statement, figure, lead_of(statement, figure), words):
            parts.pop()
            break
    parts.reverse()
    if 2 <= len(parts) <= MOST_PARTS and _is_level(parts) and _is_beside(statement, parts[-1], whole):
        yield _breakdown(statement, whole, parts, "after", lead)


def _breakdown(statement: Statement, whole: Figure, parts: Sequence[Figure], side: Side, lead: str) -> Breakdown:
    start = statement.span.start
    first = max(min(whole.span.start - len(whole.before), parts[0].span.start - len(parts[0].lead)) - start, 0)
    last = max(whole.span.end, parts[-1].span.end) - start
    ends = (place for mark in "。；;" if (place := statement.text.find(mark, last)) >= 0)
    end = min(*ends, last + BEHIND, len(statement.text))
    return Breakdown(whole, tuple(parts), side, lead, statement.text[first:end], statement.text[last:])


def _is_sum(statement: Statement, figure: Figure, lead: str, words: BreakdownWords) -> bool:
    if words.sum.compiled.search(lead):
        return True
    after = statement.text[figure.span.end - statement.span.start :][:24]
    return words.sum_after.compiled.match(after) is not None


def _is_beside(statement: Statement, whole: Figure, first: Figure) -> bool:
    """Tell whether nothing that counts something else stands between a whole and its first part."""
    between = _between(statement, whole, first)
    return all(_is_aside(one) or one.value < MOST_PARTS for one in between) and len(between) < 3


def _ends(statement: Statement, last: Figure, following: Figure, words: BreakdownWords) -> bool:
    """Tell whether a list ends between two like figures."""
    if words.apart.compiled.search(following.lead) or _is_sum(statement, following, following.lead, words):
        return True
    between = _between(statement, last, following)
    return not all(_is_aside(one) or one.depth > following.depth for one in between)


def _between(statement: Statement, last: Figure, following: Figure) -> Sequence[Figure]:
    """The figures between two like ones, but for the first half of a pair whose second is the latter: 12户35人."""
    return statement.figures[last.index + 1 : following.index - is_pair(statement, following)]


def _is_aside(figure: Figure) -> bool:
    """Tell whether a figure is a name (30岁以下12人) or says more of the one before it: 12户35人, 40件、占50%."""
    return figure.quantity.kind in ("share", "points") or not figure.is_exact or is_joined(figure)


def _is_level(parts: Sequence[Figure]) -> bool:
    """Tell whether no semicolon divides a list but where it parts all its items, nor a bracket those within it."""
    if parts[0].depth and any(mark in part.lead for part in parts[1:] for mark in "（("):
        return False
    segments = {part.segment for part in parts}
    return len(segments) == 1 or len(segments) == len(parts)
