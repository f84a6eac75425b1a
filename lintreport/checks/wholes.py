"""Which parts of a paragraph are said to make up a whole, and what shows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from itertools import groupby
from typing import Literal

import regex
from msgspec import Struct

from lintreport.checks.base import Regex
from lintreport.checks.parts import Part
from lintreport.patterns import late

MOST_PARTS = 30  # longer lists are tables in running text, and looking for a sum within them would cost too much
_CLAUSE = late(r"[，,、；;。0-9０-９]")
_ENDS = late(r"[。；;]|\.\s")
_SENTENCE_END = late(r"[。！？]|\.\s")

Evidence = Literal["certain", "closed", "listed", "plain"]


class Series(Struct, frozen=True, kw_only=True):
    """Parts that are all there are: one label for each of `parts`, and any number for `others`.

    `certain` where no sum but 100 can be meant, however far from it.
    """

    parts: tuple[Regex, ...]
    others: Regex | None = None
    certain: bool = False

    def is_named(self, labels: Sequence[str]) -> bool:
        """Tell whether labels name each part once, and nothing else but others."""
        left = list(self.parts)
        for label in labels:
            found = next((part for part in left if part.compiled.search(label)), None)
            if found is not None:
                left.remove(found)
            elif self.others is None or not self.others.compiled.search(label):
                return False
        return not left


class ListWords(Struct, frozen=True, kw_only=True):
    """The words that part one list from another: `among` takes out part of a part, `apart` begins another view."""

    among: Regex
    apart: Regex


class Whole(Struct, frozen=True):
    """Parts that are said, or seem, to make up a whole; `total` is the figure that says so in words."""

    parts: tuple[Part, ...]
    evidence: Evidence
    total: Part | None = None
    is_among: bool = False

    @property
    def sum(self) -> Decimal:
        """What the parts make together."""
        return sum((part.value for part in self.parts), Decimal(0))

    @property
    def tolerance(self) -> Decimal:
        """Half a unit of the coarsest place printed, for each part: what rounding can make of 100."""
        return rounding([part.figure.places for part in self.parts if part.value])

    @property
    def has_share(self) -> bool:
        """Tell whether one of the parts at least is said to be a share."""
        return any(part.role == "share" for part in self.parts)

    @property
    def is_full(self) -> bool:
        """Tell whether the sum is 100 but for rounding."""
        return abs(self.sum - 100) <= self.tolerance


def rounding(places: list[int]) -> Decimal:
    """What the sum of figures may be off when each was rounded to so many places."""
    return len(places) * Decimal(1).scaleb(-min(places, default=0)) / 2


def wholes(parts: list[Part], series: tuple[Series, ...], words: ListWords) -> Iterator[Whole]:
    """The wholes among the parts of a paragraph."""
    for run, is_among in _runs(parts, words):
        if run[-1].role == "total":
            yield from _told(run[:-1], run[-1])
        elif run[-1].role == "rest" and len(run) > 1:
            yield from _told(run, None)
        else:
            yield from _untold(run, is_among, series)


def _told(run: list[Part], total: Part | None) -> Iterator[Whole]:
    """The parts that are summed up in words: all of the run, or its last sentences where these make up 100."""
    if len(run) < 2 or (total is not None and total.value != 100):
        return
    run = run[-MOST_PARTS:]
    begins = [index for index, part in enumerate(run[:-1]) if index == 0 or _ENDS.search(part.before)]
    candidates = [Whole(tuple(run[begin:]), "certain", total) for begin in begins]
    if total is None and any(_is_breakdown(run, begin) for begin in range(1, len(run) - 1)):
        return
    after_full = [whole for whole in candidates[1:] if Whole(tuple(run[: -len(whole.parts)]), "plain").is_full]
    yield next((whole for whole in candidates if whole.is_full), (after_full or candidates)[0])


def _is_breakdown(run: list[Part], begin: int) -> bool:
    """Tell whether the last parts make up the part before them: 承担50%，其中甲担15%，其余35%由乙担."""
    return sum(part.value for part in run[begin:]) == run[begin - 1].value


def _untold(run: list[Part], is_among: bool, series: tuple[Series, ...]) -> Iterator[Whole]:
    for segment, found in _in_series(run, series):
        if found is not None:
            yield Whole(tuple(segment), "certain" if found.certain else "closed", is_among=is_among)
            continue
        for _, group in groupby(segment, key=lambda part: part.sentence):
            sentence = list(group)
            if len(sentence) > 1:
                joined = all(part.joined for part in sentence[1:])
                yield Whole(tuple(sentence), "listed" if joined else "plain", is_among=is_among)


def _runs(parts: list[Part], words: ListWords) -> Iterator[tuple[list[Part], bool]]:
    """Parts that follow one another, those of a part (其中) taken out; and whether 其中 introduces them."""
    outer: list[Part] = []
    run: list[Part] = []
    is_among = False
    for part in parts:
        among = words.among.compiled.search(part.before)
        if outer and _ENDS.search(part.before):
            yield run, True
            run, outer, is_among = outer, [], False
        if among is not None and run and not outer and not _ENDS.search(part.before, 0, among.start()):
            outer, run, is_among = run, [], True
        elif run and (among is not None or _is_apart(run[-1], part, words)):
            yield run, is_among
            run, is_among = [], among is not None
        elif not run:
            is_among = among is not None
        run.append(part)
    yield from ((rest, flag) for rest, flag in ((outer, False), (run, is_among)) if rest)


def _is_apart(last: Part, part: Part, words: ListWords) -> bool:
    """Tell whether a new list begins: after a total or a rest, by another view (按年龄分), or further on."""
    if last.role in ("rest", "total"):
        return part.role != "total"
    return words.apart.compiled.search(part.before) is not None or len(_SENTENCE_END.findall(part.before)) > 1


@cache
def _names(series: tuple[Series, ...]) -> regex.Pattern[str]:
    """What begins any series: without it no label need be put to all of them."""
    patterns = [pattern for kind in series for pattern in (*kind.parts, *filter(None, (kind.others,)))]
    return regex.compile("|".join(f"(?:{pattern})" for pattern in patterns), regex.MULTILINE | regex.VERSION1)


def _in_series(run: list[Part], series: tuple[Series, ...]) -> Iterator[tuple[list[Part], Series | None]]:
    """The run divided into complete series and what lies between them."""
    position = begin = 0
    names = _names(series) if series else None
    while position < len(run):
        if names is None or not (names.search(run[position].before) or names.search(run[position].after)):
            position += 1
            continue
        length, found = max(
            ((_length(run[position : position + MOST_PARTS], kind), index) for index, kind in enumerate(series)),
            default=(0, 0),
        )
        if not length:
            position += 1
            continue
        if begin < position:
            yield run[begin:position], None
        yield run[position : position + length], series[found]
        position = begin = position + length
    if begin < len(run):
        yield run[begin:], None


def _length(run: list[Part], series: Series) -> int:
    """How many parts from the first on are one complete series; 0 where they are none."""
    joined = next((index for index, part in enumerate(run[1:], 1) if not part.joined), len(run))
    if joined > 1:
        names = all(pattern.compiled.search(run[0].before) for pattern in series.parts)
        return joined if names and joined >= len(series.parts) else 0
    return _named([part.before for part in run], series) or _named([_words_after(part) for part in run], series)


def _words_after(part: Part) -> str:
    return _CLAUSE.split(part.after, maxsplit=1)[0]


def _named(labels: list[str], series: Series) -> int:
    """How many labels from the first on name the parts of one series, each once."""
    seen: set[int] = set()
    length = 0
    for label in labels:
        index = _place(label, series)
        if index in seen and series.others is not None and series.others.compiled.search(label):
            index = -1
        if index is None or index in seen:
            break
        seen |= {index} if index >= 0 else set()
        length += 1
    return length if len(seen) == len(series.parts) else 0


@lru_cache(maxsize=4096)
def _place(label: str, series: Series) -> int | None:
    """The index of the part of the series that is named last; -1 for one of the others."""
    best: tuple[int, int] | None = None
    patterns = [*enumerate(series.parts), *([(-1, series.others)] if series.others else [])]
    for index, pattern in patterns:
        ends = [match.end() for match in pattern.compiled.finditer(label)]
        if ends and (best is None or ends[-1] > best[0]):
            best = (ends[-1], index)
    return None if best is None else best[1]
