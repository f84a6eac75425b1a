"""From which columns of a table a share, a rate or a change is worked out, as far as the labels tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, permutations
from typing import Literal

from msgspec import Struct

from lintreport.checks.table_view import AMOUNTS, RateWords, View, plain, unit
from lintreport.patterns import late

Kind = Literal["quotient", "difference", "growth", "decline", "drop"]
Against = Literal["cell", "row", "items", "across", "previous"]
Place = tuple[int, int]

NEAREST = 8  # columns from which one may be worked out: pairs are many
_YEAR = late(r"(?:19|20)\d\d")
_DIGITS = late(r"\d+")
_ENDING = late(r"[数量额值合计的比上]+$")


class Source(Struct, frozen=True):
    """A way to work out a column: from a first and a second one, by kind.

    The second figure stands in the same row (`cell`), in the `row` of the total, or in the `previous` row; or it is
    what all `items` of the column make, or the columns `across` with the same label. `named` tells that the labels say
    so; others are believed only where most rows agree. A `nearby` way takes the columns that are named, but another
    kind: a change of rates may be told in points.
    """

    kind: Kind
    first: int
    second: int
    against: Against = "cell"
    row: int = 0
    named: bool = False
    nearby: bool = False


def sources(view: View, column: int) -> Iterator[Source]:
    """The ways in which a column may be worked out, by what it is."""
    match view.columns[column]:
        case "share":
            yield from _of_share(view, column)
        case "rate":
            yield from _of_rate(view, column)
        case "change":
            yield from _of_change(view, column)


def fellows(view: View, column: int) -> list[int]:
    """The columns that have the same label under other headings."""
    inner = view.grid.columns[column].labels[1:]
    alike = (one for one, role in enumerate(view.columns) if role in AMOUNTS)
    return [one for one in alike if view.grid.columns[one].labels[1:] == inner] if inner else []


def _amounts(view: View, column: int) -> list[int]:
    """The nearest columns with amounts."""
    found = [one for one, role in enumerate(view.columns) if role in AMOUNTS and not view.percents[one]]
    return _nearest(found, column)


def _nearest(columns: Sequence[int], column: int) -> list[int]:
    return sorted(sorted(columns, key=lambda one: abs(one - column))[:NEAREST])


def _of_share(view: View, column: int) -> Iterator[Source]:
    amounts = _amounts(view, column)
    totals = [row for row, role in enumerate(view.rows) if role == "total"]
    left = max((one for one in amounts if one < column), default=None)
    is_across = left is not None and not totals and len(fellows(view, left)) > 1
    for one in amounts:
        named = one == left and not is_across
        yield from (Source("quotient", one, one, "row", row, named=named) for row in totals)
        if not totals:
            yield Source("quotient", one, one, "items", named=named)
    if left is not None and is_across:
        yield Source("quotient", left, left, "across", named=True)
    yield from (Source("quotient", first, second) for first, second in permutations(amounts, 2))


def _of_rate(view: View, column: int) -> Iterator[Source]:
    amounts = _amounts(view, column)
    pairs = (pair for words in view.words.rates if (pair := _told(view, column, amounts, words)))
    named = next(pairs, None)
    for first, second in permutations(amounts, 2):
        yield Source("quotient", first, second, named=(first, second) == named)


def _told(view: View, column: int, amounts: Sequence[int], words: RateWords) -> Place | None:
    """The two columns that the name of a rate speaks of, where each is but one."""
    lines = view.grid.columns
    match = words.rate.compiled.search(plain(lines[column].label))
    if match is None:
        return None
    stem = match.groupdict().get("stem")
    beside = [one for one in amounts if lines[one].labels[:-1] == lines[column].labels[:-1]]
    named = [
        one
        for one in beside
        if (_holds(lines[one].label, stem) if stem else words.part.compiled.search(lines[one].label) is not None)
    ]
    begun = (stem, f"已{stem}", f"其中：{stem}") if stem else ""
    parts = [one for one in named if plain(lines[one].label).startswith(begun)]
    wholes = [one for one in beside if one not in named and words.whole.compiled.search(lines[one].label)]
    return (parts[0], wholes[0]) if len(named) == len(parts) == len(wholes) == 1 else None


def _holds(label: str, stem: str) -> bool:
    """Tell whether a label names what a rate is of, and not its opposite: 办结 in 已办结数, but not in 未办结."""
    before, found, _ = label.partition(stem)
    return bool(found) and not before.endswith(("不", "未", "非", "待"))


def _of_change(view: View, column: int) -> Iterator[Source]:
    words, line = view.words, view.grid.columns[column]
    is_growth = words.growth.compiled.search(line.path) or (view.has_percentages(column) and "点" not in line.path)
    is_decline = words.decline.compiled.fullmatch(plain(line.label)) is not None
    kinds: tuple[Kind, Kind] = ("decline", "drop") if is_decline else ("growth", "difference")
    kind, other = kinds if is_growth else kinds[::-1]
    amounts = _nearest([one for one, role in enumerate(view.columns) if role in (*AMOUNTS, "rate", "share")], column)
    pairs = [pair for pair in permutations(amounts, 2) if _is_alike(view, *pair)]
    named = _periods(view, column, pairs)
    left = max((one for one in amounts if one < column), default=None)
    if left is not None and named is None:
        is_chronicle = _is_chronicle(view)
        yield Source(kind, left, left, "previous", named=is_chronicle)
        yield Source(other, left, left, "previous", nearby=is_chronicle)
    for pair in pairs:
        yield Source(kind, *pair, named=pair == named)
        yield Source(other, *pair, nearby=pair == named)


def _periods(view: View, column: int, pairs: Sequence[Place]) -> Place | None:
    """The two columns, this period and the last, whose change a column tells: the nearest under its heading."""
    line, words = view.grid.columns[column], view.words
    loose = [pair for pair in pairs if _is_later(view, *pair, is_loose=True)]
    told = [pair for pair in loose if _is_later(view, *pair)] or loose
    is_yearly = words.yearly.compiled.search(line.path) is not None
    if is_yearly or words.monthly.compiled.search(line.path):
        ago = {pair: words.year_ago.compiled.search(view.grid.columns[pair[1]].path) is not None for pair in loose}
        told = [pair for pair in loose if ago[pair] == is_yearly] or told
    outer = line.labels[:-1]
    beside = [pair for pair in told if all(view.grid.columns[one].labels[: len(outer)] == outer for one in pair)]
    return min(
        beside or told,
        key=lambda pair: (max(pair) > column, sum(abs(one - column) for one in pair)),
        default=None,
    )


def _is_chronicle(view: View) -> bool:
    """Tell whether the rows are years or months that follow one another."""
    found = [_DIGITS.findall(line.path) for line, role in zip(view.grid.rows, view.rows, strict=True) if role == "item"]
    numbers = [int(one[0]) for one in found if len(one) == 1]
    return len(numbers) == len(found) > 1 and all(two == one + 1 for one, two in pairwise(numbers))


def _is_alike(view: View, first: int, second: int) -> bool:
    """Tell whether two columns hold figures of one kind, so that one can be taken from the other."""
    units = {unit(view.grid.columns[one]) for one in (first, second)}
    return view.percents[first] == view.percents[second] and (len(units) == 1 or "" in units)


def _is_later(view: View, first: int, second: int, *, is_loose: bool = False) -> bool:
    """Tell whether two columns tell the same, the first of a later time; loosely, whatever else their labels say."""
    one, other = (view.grid.columns[index].path for index in (first, second))
    years = [_YEAR.findall(path) for path in (one, other)]
    words = view.words
    if years[0] and years[1]:
        return years[0][-1] > years[1][-1] and (is_loose or _YEAR.sub("", one) == _YEAR.sub("", other))
    if words.last.compiled.search(one) or not words.last.compiled.search(other):
        return False
    if not words.this.compiled.search(one):
        return False
    rests = [words.this.compiled.sub("", words.last.compiled.sub("", path)) for path in (one, other)]
    return is_loose or len({_ENDING.sub("", _DIGITS.sub("", plain(rest))) for rest in rests}) == 1
