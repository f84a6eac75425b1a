"""The cells of a table by row and column, merged ones wherever they reach, and which of its rows are headings."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from lintreport.document import Document, Span, Table
from lintreport.figure import Figure, figure, stands_for_none

MOST_PLACES = 20_000  # rows times columns: larger tables are data, not the table of a report
MOST_COLUMNS = 63  # as many as Word makes
FIRST_YEAR, LAST_YEAR = 1900, 2100

_STEMS = ("甲", "乙", "丙", "丁", "戊", "A", "B", "C", "a", "b", "c")  # what columns of words are counted with


class Entry(Struct, frozen=True):
    """A cell as it stands in the grid; `text` has no blanks, `indent` counts those before it."""

    span: Span
    text: str
    indent: int
    row: int
    column: int
    row_span: int
    column_span: int
    figure: Figure | None
    is_none: bool

    @property
    def is_text(self) -> bool:
        """Tell whether the cell holds words."""
        return self.figure is None and not self.is_none

    @property
    def is_year(self) -> bool:
        """Tell whether the cell holds what may be a year."""
        found = self.figure
        return found is not None and not (found.places or found.unit) and FIRST_YEAR <= found.value <= LAST_YEAR


Cells = Sequence[Entry | None]


def places(document: Document, table: Table) -> list[list[Entry | None]]:
    """The cells by row and column, a merged one wherever it reaches."""
    height = max((cell.row + cell.row_span - 1 for cell in table.cells), default=0)
    width = max((cell.column + cell.column_span - 1 for cell in table.cells), default=0)
    if width > MOST_COLUMNS or height * width > MOST_PLACES:
        return []
    places: list[list[Entry | None]] = [[None] * width for _ in range(height)]
    for cell in table.cells:
        spans = [document.blocks[index].span for index in cell.blocks]
        filled = [span for span in spans if document[span].strip()]
        span = Span(filled[0].start, filled[-1].end) if filled else (spans or [Span(0, 0)])[0]
        raw = document[span]
        text = "".join(raw.split())
        shown = figure(raw, span.start) if len(filled) == 1 else None
        indent = len(raw) - len(raw.lstrip()) if filled else 0
        none = shown is None and stands_for_none(raw)
        entry = Entry(span, text, indent, cell.row, cell.column, cell.row_span, cell.column_span, shown, none)
        for row in range(cell.row - 1, cell.row - 1 + cell.row_span):
            places[row][cell.column - 1 : cell.column - 1 + cell.column_span] = [entry] * cell.column_span
    return places


def single(line: Cells) -> Entry | None:
    """The one cell of a row that holds words and nothing beside it: a title, a note, a heading between rows."""
    entries = {id(entry): entry for entry in line if entry is not None and not entry.is_none}
    only = next(iter(entries.values()), None)
    if len(entries) != 1 or only is None or not only.is_text or only.row_span > 1:
        return None
    return only if only.column_span > max(len(line) // 2, 1) and only.column_span >= len(line) - 1 else None


def header_height(lines: Sequence[Cells]) -> int:
    """How many rows from the first on are headings: words, years, units, numbers of columns."""
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else ()
        if not (_counts_columns(line, following) or _is_heading(line, lines[index - 1] if index else None, index)):
            return index
    return len(lines)


def _is_heading(line: Cells, above: Cells | None, index: int) -> bool:
    """Tell whether a row that counts no columns is a heading: it has words, or years, and stands where one may."""
    beside = [entry for entry in line[1:] if entry is not None]
    if any(entry.figure is not None and not entry.is_year for entry in beside):
        return False
    is_dated = any(entry.is_year for entry in beside)
    if not (is_dated or any(entry.is_text for entry in beside)):
        return False
    return above is None or (is_dated and index == 1) or _tells_units(beside) or _is_below(above, line)


def _is_below(above: Cells, line: Cells) -> bool:
    """Tell whether a heading above reaches into this row or over several of its columns."""
    return any(
        entry is not None and ((entry.row_span > 1 and entry is line[index]) or entry.column_span > 1)
        for index, entry in enumerate(above)
    )


def _tells_units(entries: Sequence[Entry]) -> bool:
    """Tell whether a row holds but units in brackets."""
    words = [entry.text for entry in entries if not entry.is_none]
    return bool(words) and all(word[0] in "（(" and word[-1] in "）)" and not word[1:-1].isdecimal() for word in words)


def _counts_columns(line: Cells, following: Cells) -> bool:
    """Tell whether a row holds but the numbers of the columns: 甲 乙 1 2 3; not where 甲 is the first of several."""
    shown = [entry.figure.value for entry in line if entry is not None and entry.figure is not None]
    words = [entry.text for entry in line if entry is not None and entry.is_text]
    if len(shown) < 2 or shown[0] > 1 or any(value != index for index, value in enumerate(shown, int(shown[0]))):
        return False
    goes_on = any(entry is not None and entry.text in _STEMS for entry in following)
    return all(word in ("栏次", "栏目") or (word in _STEMS and not goes_on) for word in words)


def repeats(line: Cells, header: Sequence[Cells]) -> bool:
    """Tell whether a row is the header once more, as on a further page."""
    texts = [entry.text if entry else "" for entry in line]
    return any(texts == [entry.text if entry else "" for entry in one] for one in header)
