"""Columns of shares in a table that do not make 100, where nothing shows what they are shares of."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lintreport.checks.table_view import Slip, View, added, shown

LEAST, MOST = 85, 115  # per cent: sums outside are no whole that is told


def wrong_sums(view: View) -> Iterator[Slip]:
    """The totals of columns of shares that are given as 100, where the shares make another sum."""
    for column, role in enumerate(view.columns):
        if role == "share" and not _has_amounts(view):
            for row, kind in enumerate(view.rows):
                if kind == "total":
                    yield from _judged(view, row, column)


def _has_amounts(view: View) -> bool:
    """Tell whether the table says what the shares are shares of."""
    return any(
        role in ("item", "part") and any(view.exact(row, column) for row in range(len(view.rows)))
        for column, role in enumerate(view.columns)
    )


def _judged(view: View, row: int, column: int) -> Iterator[Slip]:
    total, entry = view.exact(row, column), view.grid.body[row][column]
    rows = [one for one, role in enumerate(view.rows) if role == "item"]
    found = [view.exact(one, column) for one in rows]
    shares = [one for one in found if one is not None]
    if entry is None or total is None or total.value != 100 or len(shares) < max(2, len(rows)):
        return
    result = sum((one.value for one in shares), Decimal(0))
    slack = len(shares) * max(one.half for one in shares)
    if LEAST <= result <= MOST and abs(result - 100) > slack:
        operands = view.entries([(one, column) for one in rows])
        calculation = f"{added([one.value for one in shares])}＝{shown(result)}%"
        yield Slip(entry, result, calculation, operands, view.grid.rows[row].label)
