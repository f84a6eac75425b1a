"""A table of a document as a grid: which of its rows and columns are headings, which figures stand between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from lintreport import numerals
from lintreport.document import Document, Table
from lintreport.figure import Figure
from lintreport.patterns import late
from lintreport.table_rows import Cells, Entry, header_height, places, repeats, single

LONGEST_CAPTION = 60
MOST_TITLES = 2  # cells of a title row: the table's name and its unit
CONTEXT = 2  # paragraphs before a table that may hold its caption and its unit

_NUMBER_HEAD = late(r"序号?|编?号|(?i:no\.?|n[o°]|#)|№")
_NOTE = late(r"(?:[备附]?注(?!册)|说明|资料来源|数据来源|来源|填表|单位：|制表|审核|(?i:notes?\b|source\b))")
_TITLE = late(r"^(?:计量)?单位[：:]|(?:统计|情况|汇总|明细|决算|预算|一览)?表(?:[（(]\p{Han}+[）)])?$")
_CONTINUED = late(r"[（(]?续[表）)]|[（(]续[）)]?$|(?i:continued)")


class Line(Struct, frozen=True):
    """A row or a column of a grid: its labels from the outermost inwards, and the cells that hold them.

    `group` is the number of the stretch it stands in, where rows that hold but one heading part the table.
    """

    labels: tuple[str, ...] = ()
    heads: tuple[Entry, ...] = ()
    group: int = 0

    @property
    def label(self) -> str:
        """The innermost label; empty where there is none."""
        return self.labels[-1] if self.labels else ""

    @property
    def path(self) -> str:
        """All labels, outermost first."""
        return "/".join(self.labels)


class Grid(Struct, frozen=True, dict=True):
    """What stands between the headings of a table: for each row, for each column a cell, or None where there is none.

    `context` is what is said around it: caption, unit, title rows.
    """

    rows: tuple[Line, ...]
    columns: tuple[Line, ...]
    body: tuple[tuple[Entry | None, ...], ...]
    context: str

    @cached_property
    def turned(self) -> Grid:
        """The same with rows for columns."""
        body = tuple(zip(*self.body, strict=True)) if self.body else ()
        return Grid(self.columns, self.rows, body, self.context)

    def mended(self, values: Mapping[Entry, Decimal]) -> Grid:
        """The same with other values in some of its cells."""

        def cell(entry: Entry | None) -> Entry | None:
            if entry is None or entry.figure is None or entry not in values:
                return entry
            return replace(entry, figure=replace(entry.figure, value=values[entry]))

        return replace(self, body=tuple(tuple(map(cell, line)) for line in self.body))

    def figure(self, row: int, column: int) -> Figure | None:
        """The figure of a cell, None where it holds none."""
        entry = self.body[row][column]
        return entry.figure if entry else None


def grids(document: Document) -> tuple[Grid, ...]:
    """The tables of a document that have figures, those that are continued as one."""
    found: list[Grid] = []
    for table in document.tables:
        grid = _grid(document, table)
        if grid is None:
            continue
        if found and _goes_on(found[-1], grid):
            last = found[-1]
            found[-1] = replace(last, rows=last.rows + grid.rows, body=last.body + grid.body)
        else:
            found.append(grid)
    return tuple(found)


def _goes_on(last: Grid, grid: Grid) -> bool:
    """Tell whether a table is said to be continued by the next, and has its columns."""
    paths = [[column.path for column in one.columns] for one in (last, grid)]
    return paths[0] == paths[1] and _CONTINUED.search(grid.context) is not None


def _grid(document: Document, table: Table) -> Grid | None:
    filled = places(document, table)
    if not filled:
        return None
    context = _context(document, table)
    rows: list[tuple[int, list[Entry | None]]] = []
    group = 0
    for line in filled:
        alone = single(line)
        if not rows and (title := _title(line)):
            context += "\n" + title
        elif alone is None:
            rows.append((group, line))
        elif rows and not _NOTE.match(alone.text):
            group += 1
        else:
            context += "\n" + alone.text
    lines = [line for _, line in rows]
    height = header_height(lines)
    body = [(group, line) for group, line in rows[height:] if not repeats(line, lines[:height])]
    if not body:
        return None
    return _divided(lines[:height], body, context)


def _title(line: Cells) -> str:
    """The words of a first row that has but the table's name, its number or its unit; empty where it is none."""
    entries = list({id(entry): entry for entry in line if entry is not None and not entry.is_none}.values())
    is_title = len(entries) <= MOST_TITLES and any(_TITLE.search(entry.text) for entry in entries)
    return "\n".join(entry.text for entry in entries) if is_title and all(entry.is_text for entry in entries) else ""


def _divided(header: Sequence[Cells], body: Sequence[tuple[int, list[Entry | None]]], context: str) -> Grid | None:
    """The grid of the rows under the header, its first columns parted from those with figures."""
    lines = [line for _, line in body]
    columns = [
        Line(labels, heads)
        for labels, heads in (_labels([line[index] for line in header]) for index in range(len(lines[0])))
    ]
    numbered = _numbered(columns)
    width = _label_width(columns, lines, numbered)
    if width == len(columns) or _is_folded(columns, lines, width):
        return None
    found = tuple(
        Line(
            *_labels([entry for index, entry in enumerate(line[:width]) if index != numbered or _is_word(entry)]), group
        )
        for group, line in body
    )
    cells = tuple(tuple(line[width:]) for line in lines)
    return Grid(found, tuple(columns[width:]), cells, context)


def _is_word(entry: Entry | None) -> bool:
    return entry is not None and entry.is_text and numerals.number(entry.text.strip("（）().、．")) is None


def _context(document: Document, table: Table) -> str:
    """The paragraphs right before the table."""
    first = next((index for cell in table.cells for index in cell.blocks), 0)
    start = document.block_index(document.blocks[first].span.start)
    before = document.blocks[max(start - CONTEXT, 0) : start]
    lines = (document[block.span] for block in before if block.kind != "table-cell")
    return "\n".join(line for line in lines if len(line) <= LONGEST_CAPTION)


def _labels(entries: Cells) -> tuple[tuple[str, ...], tuple[Entry, ...]]:
    """The words of heading cells, each cell once however far it reaches."""
    heads = [entry for entry, _ in groupby(entry for entry in entries if entry is not None and not entry.is_none)]
    return tuple(entry.text for entry in heads), tuple(heads)


def _numbered(columns: Sequence[Line]) -> int | None:
    """The column that numbers the rows: it is headed so, and stands among the first two."""
    return next((index for index, column in enumerate(columns[:2]) if _NUMBER_HEAD.fullmatch(column.path)), None)


def _label_width(columns: Sequence[Line], lines: Sequence[Cells], numbered: int | None) -> int:
    """How many columns from the first on are headings of the rows: words, years, their numbers."""
    for index in range(len(columns)):
        entries = [entry for entry in _column(lines, index) if not entry.is_none]
        words = sum(entry.is_text or entry.is_year for entry in entries)
        is_label = words * 2 > len(entries) or (index == 0 and (not entries or _counts(entries)))
        if index != numbered and not is_label:
            return index
    return len(columns)


def _counts(entries: Sequence[Entry]) -> bool:
    """Tell whether the cells count on by one, such as months do, but for some words."""
    shown = [entry.figure.value for entry in entries if entry.figure is not None]
    return len(shown) > 1 and all(value == index for index, value in enumerate(shown, int(shown[0])))


def _column(lines: Sequence[Cells], index: int) -> Iterator[Entry]:
    return (entry for line in lines if (entry := line[index]) is not None)


def _is_folded(columns: Sequence[Line], lines: Sequence[Cells], width: int) -> bool:
    """Tell whether the table stands in two halves side by side, or is a form: words again under the same heading."""
    heads = [column.path for column in columns[:width] if column.path]
    return any(
        column.path in heads and sum(entry.is_text for entry in _column(lines, index)) > 0
        for index, column in enumerate(columns)
        if index >= width
    )
