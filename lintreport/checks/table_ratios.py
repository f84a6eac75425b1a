"""Shares, rates and changes in a table that are not what the columns beside them, or the totals, make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product

from msgspec import Struct

from lintreport.checks.table_sources import Kind, Place, Source, fellows, sources
from lintreport.checks.table_view import Role, Slip, View, shown
from lintreport.figure import Figure

MANY = 3  # rows that agree, so that it is no chance
MOST_COLUMNS = 40  # of one role: where there are more, they are rows of a register
SAMPLE = 40  # rows by which the way is found in which a column is worked out


class Operand(Struct, frozen=True):
    """One of the two values a ratio is made of, how far rounding may have moved it, and where it stands."""

    value: Decimal
    slack: Decimal
    unit: str
    places: tuple[Place, ...]


class Verdict(Struct, frozen=True):
    """What a way makes of the figure in a row: whether it agrees, None where that cannot be said.

    It `counts` where the agreement is no matter of course; `unsigned` where nothing but a minus lacks.
    """

    agrees: bool | None
    value: Decimal = Decimal(0)
    counts: bool = False
    unsigned: bool = False


UNKNOWN = Verdict(None)


def wrong_ratios(view: View, role: Role) -> Iterator[Slip]:
    """The figures of the columns of one role that are not what they are worked out from."""
    columns = [column for column, found in enumerate(view.columns) if found == role]
    for column in columns if len(columns) <= MOST_COLUMNS else ():
        yield from _judged(view, column, list(dict.fromkeys(sources(view, column))))


def _judged(view: View, column: int, ways: Sequence[Source]) -> Iterator[Slip]:
    """The slips of one column, by the way that agrees with most of its rows."""
    rows = range(len(view.rows))
    sampled = {way: [_verdict(view, row, column, way) for row in rows[:SAMPLE]] for way in ways}
    counts = {way: sum(one.agrees is True and one.counts for one in found) for way, found in sampled.items()}
    best = _best(ways, sampled, counts)
    if best is None:
        return
    verdicts = [_verdict(view, row, column, best) for row in rows]
    right = sum(one.agrees is True and one.counts for one in verdicts)
    others = [way for way in ways if way.named or way.nearby or (not best.named and counts[way] == counts[best])]
    wrong = [
        row
        for row, verdict in enumerate(verdicts)
        if verdict.agrees is False
        and not any(_verdict(view, row, column, way).agrees for way in others)
        and not _is_excused(view, row, column, verdict.value)
    ]
    wrong = _without_habit(wrong, verdicts)
    if _is_convincing(best, right, len(wrong)):
        for row in wrong:
            if right or _is_near(view, row, column, verdicts[row].value, best.kind):
                yield from _slip(view, row, column, best)


def _best(
    ways: Sequence[Source], verdicts: Mapping[Source, Sequence[Verdict]], counts: Mapping[Source, int]
) -> Source | None:
    """The way that a column seems to be worked out: what is named, unless another agrees with more and with all."""
    named = max((way for way in ways if way.named), key=counts.__getitem__, default=None)
    other = max((way for way in ways if not way.named), key=counts.__getitem__, default=None)
    is_only = sum(way.named for way in ways) == 1
    if other is not None and not counts[other]:
        other = None
    if named is None or not (counts[named] or is_only):
        return other
    if other is None or counts[other] <= counts[named]:
        return named
    is_perfect = counts[other] >= MANY and not any(one.agrees is False for one in verdicts[other])
    return other if is_perfect or not any(one.agrees for one in verdicts[named]) else named


def _is_convincing(way: Source, right: int, wrong: int) -> bool:
    """Tell whether it is the figures that are wrong, and not the way they are thought to be worked out."""
    if way.named:
        return wrong <= max(1, 2 * right)
    return right >= 2 and wrong * 2 <= right


def _without_habit(wrong: list[int], verdicts: Sequence[Verdict]) -> list[int]:
    """The rows without those that lack but a sign, where several do: there it is the table's habit."""
    unsigned = [row for row in wrong if verdicts[row].unsigned]
    is_habit = len(unsigned) > 1 or not any(one.agrees and one.counts for one in verdicts)
    return [row for row in wrong if row not in unsigned] if is_habit else wrong


def _is_excused(view: View, row: int, column: int, value: Decimal) -> bool:
    """Tell whether a figure is right in another sense: a mean in the row of totals, a share moved to make 100."""
    found, items = view.exact(row, column), view.sums[column]
    if found is None or not items.count:
        return False
    if view.rows[row] in ("total", "subtotal"):
        return abs(items.value / items.count - found.value) <= 2 * found.half
    return view.columns[column] == "share" and items.value == 100 and abs(found.value - value) < 3 * found.half


def _is_near(view: View, row: int, column: int, value: Decimal, kind: Kind) -> bool:
    """Tell whether a figure may be meant as the value, where no other row shows how the column is worked out."""
    found = view.exact(row, column)
    return found is not None and (kind == "difference" or found.value / 2 < value < found.value * 2)


def _slip(view: View, row: int, column: int, way: Source) -> Iterator[Slip]:
    entry, found, operands = view.grid.body[row][column], view.exact(row, column), _operands(view, row, way)
    if entry is None or found is None or operands is None:
        return
    one, other = operands
    scale = _scale(view, column)
    value = _value(way.kind, one.value, other.value, scale) or Decimal(0)
    sign = "%" if scale == 100 and way.kind not in ("difference", "drop") else ""
    calculation = f"{_calculation(way.kind, one.value, other.value)}＝{shown(value, found.places)}{sign}"
    places = list(dict.fromkeys((*one.places, *other.places)))
    yield Slip(entry, value, calculation, view.entries(places), view.grid.columns[column].label)


def _calculation(kind: Kind, first: Decimal, second: Decimal) -> str:
    one, other = shown(first), shown(second)
    if kind in ("drop", "decline"):
        one, other = other, one
    match kind:
        case "quotient":
            return f"{one}÷{other}"
        case "difference" | "drop":
            return f"{one}－{other}"
        case "growth" | "decline":
            return f"（{one}－{other}）÷{shown(second)}"


def _operands(view: View, row: int, way: Source) -> tuple[Operand, Operand] | None:
    """The two values for a row; None where one of them is not told exactly."""
    first, second = _operand(view, row, way.first), _second(view, row, way)
    return (first, second) if first and second else None


def _second(view: View, row: int, way: Source) -> Operand | None:
    match way.against:
        case "cell":
            return _operand(view, row, way.second)
        case "row":
            return _operand(view, way.row, way.second)
        case "previous":
            return _operand(view, row - 1, way.second) if row else None
        case "items":
            items = view.sums[way.second]
            places = tuple((one, way.second) for one, role in enumerate(view.rows) if role == "item")
            return Operand(items.value, items.slack, items.unit, places) if items.is_whole else None
        case "across":
            return _added(view, [(row, one) for one in fellows(view, way.second)])


def _added(view: View, places: Sequence[Place]) -> Operand | None:
    """What two figures or more make together; None where one of them is not told exactly."""
    found = [one for one in (_operand(view, *place) for place in places) if one]
    if len(found) < max(len(places), 2):
        return None
    value, slack = (sum(one, Decimal(0)) for one in ((one.value for one in found), (one.slack for one in found)))
    return Operand(value, slack, found[0].unit, tuple(places))


def _operand(view: View, row: int, column: int) -> Operand | None:
    found = view.exact(row, column)
    return Operand(found.value, view.slack(row, column), found.unit, ((row, column),)) if found else None


def _verdict(view: View, row: int, column: int, way: Source) -> Verdict:
    printed, operands = view.exact(row, column), _operands(view, row, way)
    if printed is None or operands is None or not _is_fit(view, row, way.kind, printed, operands):
        return UNKNOWN
    first, second = operands
    scale = _scale(view, column)
    value = _value(way.kind, first.value, second.value, scale)
    if value is None:
        return UNKNOWN
    bounds = [
        _value(way.kind, first.value + more * first.slack, second.value + less * second.slack, scale)
        for more, less in product((-1, 1), repeat=2)
        if first.slack or second.slack
    ]
    ends = [bound for bound in bounds if bound is not None] or [value]
    is_cut = way.kind not in ("difference", "drop")
    agrees = _agrees(printed, min(ends), max(ends), is_cut=is_cut)
    is_bare = value < 0 and not printed.direction and not agrees
    unsigned = is_bare and _agrees(printed, -value, -value, is_cut=is_cut)
    return Verdict(agrees, value, first.value != second.value, unsigned)


def _is_fit(view: View, row: int, kind: Kind, printed: Figure, operands: tuple[Operand, Operand]) -> bool:
    """Tell whether a figure has a unit that it can have when it is worked out so."""
    units = {one.unit for one in operands}
    if len(units - {""}) > 1 or units == {"", "%"}:
        return False
    if kind not in ("difference", "drop"):
        return printed.unit in ("", "%", "‰")
    is_ratio = "%" in units or view.rows[row] in ("rate", "share") or "%" in view.grid.rows[row].path
    return printed.unit != "%" or is_ratio


def _agrees(printed: Figure, low: Decimal, high: Decimal, *, is_cut: bool) -> bool:
    """Tell whether a figure between these bounds is printed so, rounded or, where that may be, cut off."""
    if low <= printed.value + printed.half and printed.value - printed.half <= high:
        return True
    if printed.value < 0:
        return is_cut and printed.value - 2 * printed.half < high < printed.value
    return is_cut and printed.value < low < printed.value + 2 * printed.half


def _value(kind: Kind, first: Decimal, second: Decimal, scale: int) -> Decimal | None:
    match kind:
        case "difference":
            return first - second
        case "drop":
            return second - first
        case _ if second <= 0:
            return None
        case "quotient":
            return first / second * scale
        case "growth":
            return (first - second) / second * scale
        case "decline":
            return (second - first) / second * scale


def _scale(view: View, column: int) -> int:
    """What a ratio is multiplied by: 100 for per cent, 1 where it is printed as a fraction."""
    if view.percents[column]:
        return 1000 if "‰" in view.grid.columns[column].path else 100
    return 1 if view.fractions[column] else 100
