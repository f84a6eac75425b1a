"""Changes told together: 分别由60件、20件增加到72件、25件，增长20%、25%, and the years of a list one after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from lintreport.checks.base import Regex
from lintreport.checks.periods import Change, PeriodWords, direction
from lintreport.checks.statements import Figure, Statement
from lintreport.checks.things import ThingWords

SHORT = 6  # code points of a clause that says nothing but how much something grew
KINDS = ("share", "times", "points")  # those that tell how much something changed
JOINTS = ("、", "和", "及", "与", "以及", " and ")


def respective(statement: Statement, words: PeriodWords, rate: Regex) -> Iterator[tuple[Figure, Change]]:
    """Each rate of a list with the change that it is of, the first with the first."""
    lists = list(_lists(statement.figures))
    for at, rates in enumerate(lists):
        head = rates[0]
        is_rate = direction(head.before, words) or rate.compiled.search(head.before)
        if not is_rate or head.quantity.kind not in KINDS or (len(rates) < 2 and len(head.before) > SHORT):
            continue
        pairs = (_pairs(lists[:at], rates, words) or _in_turn(lists[:at], rates, words)) if len(rates) > 1 else []
        if not pairs and _are_years(statement, lists[:at][-1:], len(rates), words):
            counts = lists[at - 1]
            pairs = list(pairwise(counts))
        for one, (old, new) in zip(rates, pairs, strict=False):
            yield one, Change(old, new, None, new.index, is_told=True)


def by_year(statement: Statement, words: PeriodWords) -> Iterator[tuple[Figure, Change]]:
    """Each rate of a year with the values of that and the one before: 2021—2022年分别为50件、60件，2022年增长20%."""
    years, end = _years(statement.text, words)
    if len(years) < 2:
        return
    counts = next((one for one in _lists(statement.figures) if len(one) == len(years) > 1), None)
    if counts is None or counts[0].quantity.kind != "count" or end > counts[0].span.start - statement.span.start:
        return
    for figure in statement.figures:
        named = words.year.compiled.search(figure.before)
        if figure.quantity.kind != "share" or named is None or not direction(figure.before, words):
            continue
        at = int(named["year"]) - years[0]
        if 0 < at < len(counts):
            yield figure, Change(counts[at - 1], counts[at], None, counts[at].index, is_told=True)


def from_first(statement: Statement, words: PeriodWords) -> Iterator[tuple[Figure, Change]]:
    """Each rate against the first of several values: 三届分别为50人、60人、80人，本届比首届增长60%."""
    for figure in statement.figures:
        ahead = statement.figures[: figure.index]
        is_of_all = len(ahead) > 2 and ahead[0].quantity.kind == "count" and all(map(ahead[0].is_like, ahead))
        if figure.quantity.kind != "share" or not is_of_all or any(direction(one.before, words) for one in ahead[1:-1]):
            continue
        if sum(one.value for one in ahead[:-1]) == ahead[-1].value:
            continue
        if words.first.compiled.search(figure.before) and direction(figure.before, words):
            yield figure, Change(ahead[0], ahead[-1], None, ahead[-1].index, is_told=True)


def pointed(figures: Sequence[Figure]) -> Iterator[Figure]:
    """The figures of a sentence, those that share the name of points with it: 提高5个、3个百分点."""
    for at, figure in enumerate(figures):
        following = next((one for one in figures[at + 1 :] if one.quantity.unit != "个"), None)
        is_shared = figure.quantity.unit == "个" and following is not None and following.quantity.kind == "points"
        if is_shared and all(one.lead in JOINTS for one in figures[at + 1 : figures.index(following) + 1]):
            yield replace(figure, quantity=replace(figure.quantity, kind="points", unit=""))
        else:
            yield figure


def _years(text: str, words: PeriodWords) -> tuple[Sequence[int], int]:
    """The years of a range, or of a list that is told of one after another, and where their names end."""
    if match := words.range.compiled.search(text):
        return range(int(match["first"]), int(match["last"]) + 1), match.end()
    listed = list(words.listed.compiled.finditer(text))
    if not listed:
        return (), 0
    first = int(listed[0]["year"])
    return range(first, first + len(listed) + 1), listed[-1].end()


def _pairs(
    lists: Sequence[Sequence[Figure]], rates: Sequence[Figure], words: PeriodWords
) -> list[tuple[Figure, Figure]]:
    """The values of the last two lists, the earlier first; empty where they are not so many or of one time."""
    last = _last_two(lists, len(rates))
    kind = "share" if rates[0].quantity.kind == "points" else "count"
    if len(last) < 2 or any(len(one) != len(rates) for one in last) or last[1][0].index - last[0][-1].index > 1:
        return []
    pairs = list(zip(*last, strict=True))
    if not all(one.is_like(other) and one.quantity.kind == kind for one, other in pairs):
        return []
    if words.start.compiled.search(last[0][0].before) and words.reached.compiled.search(last[1][0].lead):
        return pairs
    times = [words.past.compiled.search(one[0].lead) is not None for one in last]
    if times[0] == times[1]:
        return []
    return pairs if times[0] else [(new, old) for old, new in pairs]


def _in_turn(
    lists: Sequence[Sequence[Figure]], rates: Sequence[Figure], words: PeriodWords
) -> list[tuple[Figure, Figure]]:
    """The values of changes told one after another: 立案由50件增至60件，结案从40件增至50件，分别增长20%和25%."""
    ahead = [figure for figures in lists for figure in figures]
    pairs = list(zip(ahead[::2], ahead[1::2], strict=False))
    is_of_all = len(rates[0].lead) <= SHORT + 1  # ，分别增长
    kinds = rates[0].quantity.kind, ahead[0].quantity.kind if ahead else ""
    if len(ahead) != 2 * len(rates) or kinds != ("share", "count") or not is_of_all:
        return []
    is_told = all(
        one.is_like(other) and words.start.compiled.search(one.before) and words.reached.compiled.search(other.lead)
        for one, other in pairs
    )
    return pairs if is_told else []


def yearly(statement: Statement, words: PeriodWords, things: ThingWords) -> Iterator[tuple[Figure, Change]]:
    """Each rate of a list behind the values of one year after another: 2021年50件、2022年60件、2023年66件."""
    lists = list(_lists(statement.figures))
    for at, rates in enumerate(lists):
        if len(rates) < 2 or rates[0].quantity.kind != "share" or not direction(rates[0].before, words):
            continue
        pairs = _of_years(lists[:at], len(rates), words)
        if pairs and things.is_of(rates[0], [pairs[0][0], *(new for _, new in pairs)]):
            for one, (old, new) in zip(rates, pairs, strict=True):
                yield one, Change(old, new, None, new.index, is_told=True)


def _of_years(lists: Sequence[Sequence[Figure]], count: int, words: PeriodWords) -> list[tuple[Figure, Figure]]:
    """Each of the last values with the one before, where they are of one year after another."""
    last = [figure for figures in lists for figure in figures][-count - 1 :]
    named = [match for one in last if (match := words.year.compiled.search(one.before))]
    years = [int(match["year"]) for match in named]
    if len(years) != count + 1 or not all(one.is_like(last[0]) and one.quantity.kind == "count" for one in last):
        return []
    return list(pairwise(last)) if all(after - before == 1 for before, after in pairwise(years)) else []


def _last_two(lists: Sequence[Sequence[Figure]], count: int) -> Sequence[Sequence[Figure]]:
    """The last two lists; where the first of them is told in clauses (立案72件，结案60件), those as one."""
    ahead = [figure for figures in lists[:-1] for figure in figures]
    return (ahead[-count:], lists[-1]) if len(ahead) >= count else lists[-2:]


def _are_years(statement: Statement, lists: Sequence[Sequence[Figure]], count: int, words: PeriodWords) -> bool:
    """Tell whether a list tells the values of one year after another: 2021年、2022年分别受理50件、60件."""
    if not lists or len(lists[0]) != count + 1 or lists[0][0].quantity.kind != "count":
        return False
    ahead = statement.text[: lists[0][0].span.start - statement.span.start]
    years = [int(match["year"]) for match in words.listed.compiled.finditer(ahead)]
    return len(years) == count and all(after - before == 1 for before, after in pairwise(years))


def _is_joined(figure: Figure) -> bool:
    lead = figure.lead
    return lead in JOINTS or (lead[:1] == "、" and figure.quantity.kind == "count" and lead[1:].isalpha())


def _lists(figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    """The figures of a sentence, those that stand side by side together."""
    run: list[Figure] = []
    for figure in figures:
        if run and not (_is_joined(figure) and figure.quantity.kind == run[-1].quantity.kind):
            yield run
            run = []
        run.append(figure)
    if run:
        yield run
