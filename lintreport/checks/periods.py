"""Two values of one thing at two times: 由60件增加到72件, 去年60件、今年72件, 72件、比上年增加12件."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from lintreport.checks.base import Regex
from lintreport.checks.statements import Figure, Statement, akin

MARKS = "，；：、（("
JOINTS = ("、", "和", "及", "与", "以及")
FAR = 3  # figures between an earlier value and what is calculated from it


class PeriodWords(Struct, frozen=True, kw_only=True):
    """The words that tell two times apart; patterns with `$` end at the figure.

    `start` begins a change (由), `reached` ends it (增加到, its group `verb`), `backward` one told
    the other way round (to 72 from 60), `past` names an earlier time, `now` the
    present one, `year` one by its number (its group `year`); `down` and `up` are verbs of change before a difference,
    `against` tells that it is one (比上年). `compared` ends at what is compared with (比上年的, its group `time`),
    `bracketed` at the bracket around an earlier value, `base` at the year of one in brackets, `after` says behind a
    value that it is one (这是去年的数); `span` names a part of a year, which both must be values of. `named` is a
    difference, `total` the value that it leads to. `listed` is a year in a list of years, `first` what compares
    with the first of several, `range` the `first` and
    the `last` of several.
    """

    start: Regex
    reached: Regex
    past: Regex
    now: Regex
    year: Regex
    up: Regex
    down: Regex
    against: Regex
    compared: Regex
    bracketed: Regex
    backward: Regex
    base: Regex
    range: Regex
    after: Regex
    named: Regex
    total: Regex
    listed: Regex
    first: Regex
    span: Regex


class Change(Struct, frozen=True):
    """The earlier and the later value, and the difference where one of them is calculated from it (`by`).

    `end` is the index of the last of the figures; `is_told` says that words (由…到…) join them.
    """

    old: Figure | None
    new: Figure | None
    by: Figure | None
    end: int
    is_told: bool

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that it is told with."""
        return tuple(figure for figure in (self.new, self.old, self.by) if figure is not None)


def changes(statement: Statement, words: PeriodWords) -> Iterator[Change]:
    """The changes told in a sentence, in the order of their last figures."""
    figures = [one for one in statement.figures if one.quantity.kind in ("count", "share")]
    told = list(_from_to(figures, words))
    rest = [one for one in figures if not any(one is change.old for change in told)]
    found = [*told, *_differences(rest, words), *_two_times(rest, words)]
    if not found and statement.previous is not None:
        found = list(_over_sentences(statement.previous, rest, words))
    yield from sorted(found, key=lambda change: change.end)


def _over_sentences(before: Statement, figures: Sequence[Figure], words: PeriodWords) -> Iterator[Change]:
    """去年新增60家。今年新增72家: the earlier value stands in the sentence before."""
    olds = [one for one in before.figures if words.past.compiled.search(one.before)]
    news = [one for one in figures[:1] if words.now.compiled.search(one.before) and not is_difference(one, words)]
    for new in news:
        likes = [old for old in olds if old.is_like(new) and not is_difference(old, words)]
        if len(olds) == len(likes) == 1:
            yield Change(likes[0], new, None, new.index, is_told=False)


def _from_to(figures: Sequence[Figure], words: PeriodWords) -> Iterator[Change]:
    for new, old in pairwise(figures):
        if old.is_like(new) and new.before.endswith(" to") and words.backward.compiled.search(old.lead):
            yield Change(old, new, None, old.index, is_told=True)
    for index, old in enumerate(figures[:-1]):
        if figures[index + 1].lead in JOINTS and figures[index + 1].is_like(old):
            continue
        is_begun = words.start.compiled.search(old.before) is not None
        for new in figures[index + 1 : index + 3]:
            if "；" in new.lead:
                break
            match = words.reached.compiled.search(new.lead) if new.is_like(old) else None
            if match and (is_begun or _is_next(old, new, match["verb"])):
                yield Change(old, new, None, new.index, is_told=True)
                break
            if not is_difference(new, words) or "，" in new.lead:
                break


def _is_next(old: Figure, new: Figure, verb: str | None) -> bool:
    """Tell whether a value is followed by the one that it grew to, though no word begins the change."""
    return bool(verb) and "、" not in old.lead and not any(mark in new.lead for mark in MARKS)


def _differences(figures: Sequence[Figure], words: PeriodWords) -> Iterator[Change]:
    """72件，比上年增加12件: what was before is the one less the other; 比上年的60件增加12件 the other way round."""
    for value, by in pairwise(figures):
        if not is_difference(by, words) or not by.is_like(value) or is_difference(value, words):
            continue
        if by.quantity.kind == "share" or by.index - value.index > 1:
            continue
        is_near = by.lead.count("，") <= 1 and "；" not in by.lead and "、" not in by.lead
        if is_near and words.past.compiled.search(value.words) and not words.against.compiled.search(by.before):
            yield Change(value, None, by, by.index, is_told=False)
        elif is_near and words.against.compiled.search(by.lead):
            yield Change(None, value, by, by.index, is_told=False)
    counts = [one for one in figures if one.quantity.kind == "count"]
    for by, value in pairwise(counts):
        if by.is_like(value) and by.segment == value.segment and _leads_to(by, value, figures, words):
            yield Change(None, value, by, value.index, is_told=False)


def _leads_to(by: Figure, value: Figure, figures: Sequence[Figure], words: PeriodWords) -> bool:
    """Tell whether a value is what a difference before it comes to: 增加12件，达到72件."""
    if not words.named.compiled.search(by.before) or not words.total.compiled.search(value.before):
        return False
    dated = [one for one in figures if one.is_like(value) and one is not by and words.past.compiled.search(one.words)]
    return not is_difference(value, words) and not dated and value.index - by.index <= 2


def _two_times(figures: Sequence[Figure], words: PeriodWords) -> Iterator[Change]:
    """A value with the name of an earlier time, and the one beside it."""
    values = [one for one in figures if not is_difference(one, words)]
    for old in (one for one in values if _is_past(one, figures, words)):
        likes = [
            one
            for one in values
            if one.is_like(old)
            and one is not old
            and (_is_year_after(one, old, words) or not _is_past(one, figures, words))
        ]
        for new in _nearest(old, likes, words):
            spans = [set(words.span.compiled.findall(one.before)) for one in (old, new)]
            if all(spans) and spans[0] != spans[1]:
                continue
            yield Change(old, new, None, max(old.index, new.index), is_told=False)


def _nearest(old: Figure, likes: Sequence[Figure], words: PeriodWords) -> list[Figure]:
    """The value that an earlier one is compared with: one of the present, one with its words, or the one next to it."""
    near = [one for one in likes if abs(one.index - old.index) <= FAR]
    near = [one for one in near if _is_year_after(one, old, words)] or near
    near = [one for one in near if one.segment == old.segment] or near
    if old.depth:
        ahead = [one for one in near if one.index < old.index]
        return ahead[-1:] or [one for one in near if words.now.compiled.search(one.before)][:1]
    if len(near) < 2:
        return near
    told = [one for one in near if words.now.compiled.search(one.before)]
    alike = [one for one in near if akin(one.words, old.before[-2:])]
    return (told or alike or sorted(near, key=lambda one: abs(one.index - old.index)))[:1]


def _is_year_after(figure: Figure, old: Figure, words: PeriodWords) -> bool:
    years = [words.year.compiled.search(one.before) for one in (old, figure)]
    if not years[0] or not years[1]:
        return False
    return int(years[1]["year"]) - int(years[0]["year"]) == 1


def _is_past(figure: Figure, figures: Sequence[Figure], words: PeriodWords) -> bool:
    if figure.depth and not figure.before and words.bracketed.compiled.search(figure.lead):
        return True
    if figure.depth and words.base.compiled.search(figure.before):
        return True
    compared = words.compared.compiled.search(figure.before)
    if compared is not None:
        return any(pattern.compiled.search(compared["time"]) for pattern in (words.past, words.year))
    if words.past.compiled.search(figure.before) or _is_of_past(figure.quantity.after.lstrip(), words):
        return True
    following = next((one for one in figures if one.index == figure.index + 1), None)
    if following is not None and words.after.compiled.search(following.lead):
        return True
    year = words.year.compiled.search(figure.before)
    others = [words.year.compiled.search(one.before) for one in figures if one is not figure and one.is_like(figure)]
    if year is not None and any(
        words.now.compiled.search(one.before) for one in figures if one is not figure and one.is_like(figure)
    ):
        return True
    return year is not None and any(other and int(other["year"]) - int(year["year"]) == 1 for other in others)


def _is_of_past(after: str, words: PeriodWords) -> bool:
    """Tell whether the words behind a value begin with an earlier time; in English after what it counts."""
    return words.past.compiled.match(after) is not None or (
        after.isascii() and words.past.compiled.search(after) is not None
    )


def is_difference(figure: Figure, words: PeriodWords) -> bool:
    """Tell whether a figure says by how much something changed."""
    if not direction(figure.before, words):
        return False
    is_dated = words.now.compiled.search(figure.before) or words.past.compiled.search(figure.before)
    return not is_dated or words.against.compiled.search(figure.before) is not None


def direction(clause: str, words: PeriodWords) -> int:
    """1 where a clause tells of growth at its end, -1 of decline, 0 of neither."""
    if words.down.compiled.search(clause):
        return -1
    return 1 if words.up.compiled.search(clause) else 0
