"""Sums in a table: which rows a row of totals may add up, and where none of these readings agrees."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from lintreport.checks.table_readings import Rows, depth, neighbours, readings
from lintreport.checks.table_view import Slip, View, added, plain, unit
from lintreport.figure import Figure
from lintreport.table_rows import Entry

LONGEST_FOLD = 150  # rows in which sums of rows are looked for: the cost is quadratic
MOST_WORK = 10_000  # rows of totals times rows: more is data, not the table of a report
MEAN = Decimal("0.6")  # of the sum: a total below it and among what it adds up is a mean, plain or weighted
MANY = 3  # columns that agree, so that a total is judged however far it is from the sum
NEAR, FAR = (Decimal("0.55"), Decimal("1.8")), (Decimal("0.4"), Decimal("2.5"))  # a total as against its sum


class Outcome(Struct, frozen=True):
    """What a reading makes of the total in one column: whether it agrees, None where that cannot be said.

    With `gaps` some cells hold no figure: what they stand for may make the total greater than the sum, never less.
    """

    agrees: bool | None
    sum: Decimal = Decimal(0)
    values: tuple[Decimal, ...] = ()
    gaps: bool = False


def wrong_totals(view: View) -> Iterator[Slip]:
    """The totals of a table, in its rows and its columns, that are not the sum of anything they may sum up.

    A figure that is wrong in its row and makes a sum of its column wrong too is told once.
    """
    across = {slip.entry: slip for slip in _wrong(view.turned)}
    down = {slip.entry: slip for slip in _wrong(view)}
    yield from (slip for slip in down.values() if not _is_explained(slip, across))
    yield from (slip for slip in across.values() if slip.entry not in down and not _is_explained(slip, down))


def _is_explained(slip: Slip, others: Mapping[Entry, Slip]) -> bool:
    """Tell whether the sum agrees once the cells that are wrong by other sums are put right."""
    if slip.entry.figure is None or slip.entry in others:
        return False
    wrong = [others[entry] for entry in slip.operands if entry in others]
    change = sum((one.expected - one.entry.figure.value for one in wrong if one.entry.figure), Decimal(0))
    return bool(wrong) and slip.expected + change == slip.entry.figure.value


def _wrong(view: View) -> Iterator[Slip]:
    roles = view.rows
    like = view.words.total_like.compiled
    named = {row for row, role in enumerate(roles) if role in ("total", "subtotal")}
    maybe = {row for row, role in enumerate(roles) if role == "item" and like.search(plain(view.grid.rows[row].label))}
    is_balance = any(view.words.subtracted.compiled.search(line.label) for line in view.grid.rows)
    if not is_balance and len(named | maybe) * len(roles) <= MOST_WORK:
        for row in sorted(named | maybe):
            yield from _judged(view, row, is_named=row in named)


def _judged(view: View, row: int, *, is_named: bool) -> Iterator[Slip]:
    """The slips of one row of totals, by the reading that agrees with most of its columns."""
    columns = [column for column in range(len(view.columns)) if _is_added(view, column) and view.exact(row, column)]
    tried: dict[Rows, dict[int, Outcome]] = {}
    for rows in readings(view, row):
        if len(rows) > 1 and row not in rows and rows not in tried:
            found = tried[rows] = {column: _outcome(view, row, rows, column) for column in columns}
            if columns and all(map(_is_telling, found.values())):
                return
    for rows in neighbours(view, row):
        if len(rows) > 1 and rows not in tried:
            found = {column: _outcome(view, row, rows, column) for column in columns}
            if sum(map(_is_telling, found.values())) >= min(2, len(columns)):
                tried[rows] = found
    if not tried:
        return
    best = max(tried, key=lambda rows: sum(map(_is_telling, tried[rows].values())))
    outcomes = tried[best]
    right = {column for column in columns if outcomes[column].agrees or _is_right(view, row, column, tried)}
    is_zero = any(one.gaps and _is_telling(one) for one in outcomes.values())  # in this table a dash stands for 0
    wrong = [
        column
        for column in columns
        if column not in right and (outcomes[column].agrees is False or (is_zero and outcomes[column].gaps))
    ]
    support = sum(map(_is_telling, outcomes.values()))
    if (right and not support) or len(wrong) > _most_wrong(view, row, best, len(right), is_named):
        return
    for column in wrong:
        slip = _slip(view, row, best, column, outcomes[column])
        if slip and _is_meant(slip, outcomes[column].values, support):
            yield slip


def _is_telling(outcome: Outcome) -> bool:
    """Tell whether a reading agrees, and not for nothing but zeros."""
    return outcome.agrees is True and outcome.sum != 0


def _is_right(view: View, row: int, column: int, tried: Mapping[Rows, Mapping[int, Outcome]]) -> bool:
    """Tell whether a total is right by any reading."""
    return any(_is_telling(outcomes[column]) for outcomes in tried.values()) or _is_folded(view, row, column)


def _is_added(view: View, column: int) -> bool:
    is_growth = view.columns[column] == "change" and view.words.growth.compiled.search(view.grid.columns[column].path)
    return view.columns[column] not in ("rate", "share", "aside") and not view.percents[column] and not is_growth


def _most_wrong(view: View, row: int, reading: Rows, right: int, is_named: bool) -> int:
    """How many totals may be wrong beside those that are right, without the reading being doubted."""
    if not is_named:
        return right // 2
    depths = {depth(view, one) for one in reading}
    rows = range(min(*reading, row), max(*reading, row) + 1)
    is_simple = len(depths) == 1 and all(view.rows[one] in ("item", "total", "subtotal") for one in rows)
    return right + is_simple


def _is_meant(slip: Slip, values: Sequence[Decimal], support: int) -> bool:
    """Tell whether a total is meant as the sum: no mean, no greatest figure, and near it where little shows it."""
    value = slip.entry.figure.value if slip.entry.figure else Decimal(0)
    filled = [one for one in values if one]
    if filled and (value == max(filled) or min(filled) < value < min(max(filled), MEAN * slip.expected)):
        return False
    if support >= MANY:
        return True
    if not slip.expected or abs(value * len(values) - slip.expected) <= len(values):
        return False
    least, most = FAR if support else NEAR
    return least < value / slip.expected < most


def _slip(view: View, row: int, rows: Rows, column: int, outcome: Outcome) -> Slip | None:
    entry = view.grid.body[row][column]
    if entry is None:
        return None
    operands = view.entries([(one, column) for one in rows if view.grid.figure(one, column)])
    return Slip(entry, outcome.sum, added(outcome.values), operands, view.grid.rows[row].label)


def _outcome(view: View, row: int, rows: Rows, column: int) -> Outcome:
    """What the sum of these rows makes of the total in a column."""
    total = view.exact(row, column)
    found: list[Figure] = []
    gaps = False
    for one in rows:
        entry = view.grid.body[one][column]
        if entry is None or entry.is_none:
            gaps = True
        elif (value := view.exact(one, column)) is None:
            return Outcome(None)
        else:
            found.append(value)
    if total is None or len(found) < 2 or len({figure.unit for figure in (*found, total) if figure.unit}) > 1:
        return Outcome(None)
    values = tuple(figure.value for figure in found)
    result = sum(values, Decimal(0))
    slack = len(found) * max(view.slack(one, column) for one in (*rows, row)) if result != total.value else 0
    if abs(result - total.value) <= slack:
        return Outcome(True, result, values, gaps)
    is_open = (gaps and result < total.value) or len(_units(view, (*rows, row))) > 1
    return Outcome(None if is_open else False, result, values, gaps and len(_units(view, (*rows, row))) < 2)


def _units(view: View, rows: Rows) -> set[str]:
    """The units that the labels of these rows name."""
    return {unit(view.grid.rows[one]) for one in rows} - {""}


def _is_folded(view: View, row: int, column: int) -> bool:
    """Tell whether the total is right once rows are left out that another row before them adds up."""
    total = view.exact(row, column)
    rows = [one for one, role in enumerate(view.rows) if role in ("item", "part") and one != row]
    values = [found.value for one in rows if (found := view.exact(one, column))]
    if total is None or not total.value or len(values) > LONGEST_FOLD:
        return False
    return any(_folded(part) == total.value for part in (values, values[::-1]))


def _folded(values: Sequence[Decimal]) -> Decimal:
    """The sum of what is left when each figure that the next ones make up stands for them."""
    result, index = Decimal(0), 0
    while index < len(values):
        value, rest = values[index], Decimal(0)
        result += value
        index += 1
        for end, other in enumerate(values[index:], index + 1):
            rest += other
            if rest == value and value and end - index > 1:
                index = end
                break
            if rest > value:
                break
    return result
