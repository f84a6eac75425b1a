"""Parts told with 其中 that exceed what they are parts of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lintreport.checks.table_view import Slip, View, plain, unit


def wrong_parts(view: View) -> Iterator[Slip]:
    """The figures of a column that are greater than those of the column they are part of, where few are.

    What stands between two columns with 其中 may be a part too: then a part must exceed all that stand before it.
    """
    wholes: list[int] = []
    after_part = False
    for column, role in enumerate(view.columns):
        if role in ("item", "total", "subtotal") and not view.percents[column]:
            wholes = [*wholes, column] if after_part else [column]
            after_part = False
        elif role == "part" and wholes and _is_comparable(view, wholes[-1], column):
            yield from _judged(view, wholes, column)
            after_part = True


def _is_comparable(view: View, whole: int, part: int) -> bool:
    units = {unit(view.grid.columns[one]) for one in (whole, part)}
    return not view.percents[part] and (len(units) == 1 or "" in units)


def _judged(view: View, wholes: Sequence[int], part: int) -> Iterator[Slip]:
    judged, slips, whole = 0, [], wholes[-1]
    for row, role in enumerate(view.rows):
        one, other = view.exact(row, whole), view.exact(row, part)
        entry = view.grid.body[row][part]
        if role in ("rate", "change", "share", "aside") or one is None or other is None or entry is None:
            continue
        if one.value <= 0 or (one.unit and other.unit and one.unit != other.unit):
            continue
        judged += 1
        if all((found := view.exact(row, before)) and other.value > found.value for before in wholes):
            labels = [plain(view.grid.columns[index].label) for index in (part, whole)]
            slips.append(Slip(entry, one.value, labels[1], view.entries([(row, whole)]), labels[0]))
    if len(slips) * 3 <= judged or len(slips) == 1:
        yield from slips
