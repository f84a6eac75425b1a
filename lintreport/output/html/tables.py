"""A table of a draft as rows of HTML: its cells where they stand, a blank one wherever Word's grid has none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

from lintreport.document import Cell, Table

MOST_COLUMNS = 1_000  # what HTML lets a cell reach across (4.9.11); Word itself has 63 columns
LONGEST_CENTRED = 16  # code points: what is longer reads better from the left


def table(shown: Table, contents: Callable[[Cell], tuple[str, bool]], name: str) -> Iterator[str]:
    """The table as HTML; `contents` gives what stands in a cell as HTML, and whether it is long."""
    yield f'<div class="table" tabindex="0" role="group"{name}><table>'
    for row in _rows(shown):
        yield "<tr>"
        for cell in row:
            if isinstance(cell, Cell):
                inner, is_long = contents(cell)
                yield f"<td{' class=long' if is_long else ''}{_reach(cell)}>{inner}</td>"
            else:
                yield f'<td class="none"{_attribute("colspan", cell)}></td>'
        yield "</tr>"
    yield "</table></div>"


def _rows(shown: Table) -> Iterator[list[Cell | int]]:
    """The cells of each row in order, and how many columns are left blank where some are."""
    by_row = defaultdict[int, list[Cell]](list)
    for cell in shown.cells:
        by_row[cell.row].append(cell)
    reaching: list[Cell] = []
    for number in range(1, max(by_row, default=0) + 1):
        reaching = [cell for cell in reaching if cell.row + cell.row_span > number]
        yield list(_row(sorted(by_row[number], key=lambda cell: cell.column), reaching))
        reaching += [cell for cell in by_row[number] if cell.row_span > 1]


def _row(cells: list[Cell], reaching: list[Cell]) -> Iterator[Cell | int]:
    column = 1
    for cell in cells:
        if gap := cell.column - column - sum(_shared(above, column, cell.column) for above in reaching):
            yield max(gap, 0)
        yield cell
        column = cell.column + cell.column_span


def _shared(cell: Cell, start: int, end: int) -> int:
    """How many of the columns from start to end the cell covers."""
    return max(min(cell.column + cell.column_span, end) - max(cell.column, start), 0)


def _reach(cell: Cell) -> str:
    return _attribute("rowspan", cell.row_span) + _attribute("colspan", cell.column_span)


def _attribute(name: str, number: int) -> str:
    return f' {name}="{min(number, MOST_COLUMNS) if name == "colspan" else number}"' if number > 1 else ""
