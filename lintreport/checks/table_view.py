"""What the rows and columns of a table are: items, sums, parts, shares, rates, changes; told by their words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import Literal

from msgspec import Struct

from lintreport.checks.base import Regex
from lintreport.figure import Figure
from lintreport.grid import Grid, Line
from lintreport.patterns import late
from lintreport.table_rows import Entry

AMOUNTS = ("item", "part", "total", "subtotal", "beside")  # roles of columns with amounts
MOST_SHOWN = 8  # operands: longer sums are shown by their ends

_BRACKETS = late(r"[（(\[［][^（）()\[\]［］]*[）)\]］]")
_UNIT = late(r"[（(\[［/]\s*(?:单位[：:])?([^（）()\[\]［］/]{1,6})[）)\]］]?$")
_PERCENT = ("%", "％", "‰")

Role = Literal["item", "part", "subtotal", "total", "share", "rate", "change", "beside", "aside"]


class RateWords(Struct, frozen=True, kw_only=True):
    """What a rate is called, and the labels of the figures that it is made of."""

    rate: Regex
    part: Regex
    whole: Regex


class TableWords(Struct, frozen=True, kw_only=True, rename="kebab"):
    """The words of rows and columns.

    `total` and `subtotal` are whole labels, `total-like` stands in one that may be a sum; `among` begins a part of
    what stands before. What `unsummed` stands in is never added up, what `beside` stands in (last year's, the plan)
    seldom; with rows that are `subtracted` nothing is. `share` is a part of the total of its column, unless
    `elsewhere` stands there; `rate`, `change`, `growth` (a change in per cent), `decline` (one told as a positive
    figure) name what is computed. `this` and `last` are periods; `yearly` is a change since a year ago (`year-ago`),
    `monthly` one since the period before. Units that round are `measured`.
    """

    total: Regex
    total_like: Regex
    subtotal: Regex
    among: Regex
    unsummed: Regex
    beside: Regex
    share: Regex
    elsewhere: Regex
    rate: Regex
    rates: tuple[RateWords, ...]
    change: Regex
    growth: Regex
    decline: Regex
    this: Regex
    last: Regex
    yearly: Regex
    year_ago: Regex
    monthly: Regex
    subtracted: Regex
    measured: Regex


class Slip(Struct, frozen=True):
    """A cell whose figure is not what it should be, how that is worked out, and from which cells."""

    entry: Entry
    expected: Decimal
    calculation: str
    operands: tuple[Entry, ...]
    label: str


class Items(Struct, frozen=True):
    """The items of a column that are told exactly: their sum, how many they are, and whether they are all it has."""

    value: Decimal
    slack: Decimal
    unit: str
    count: int
    is_whole: bool


class View(Struct, frozen=True, dict=True):
    """A grid with what its rows and columns are; `turned` is the same with rows for columns."""

    grid: Grid
    words: TableWords

    @cached_property
    def turned(self) -> View:
        """The same with rows for columns."""
        return View(self.grid.turned, self.words)

    @cached_property
    def rows(self) -> tuple[Role, ...]:
        """What each row is."""
        return self._roles(self.grid.rows)

    @cached_property
    def columns(self) -> tuple[Role, ...]:
        """What each column is."""
        return self._roles(self.grid.columns)

    @cached_property
    def is_measured(self) -> bool:
        """Tell whether all figures are in a unit that rounds, by what stands around the table."""
        return self.words.measured.compiled.search(self.grid.context) is not None

    @cached_property
    def percents(self) -> tuple[bool, ...]:
        """For each column, whether its figures are percentages."""
        return tuple(self._is_percent(column) for column in range(len(self.columns)))

    def _is_percent(self, column: int) -> bool:
        if any(sign in self.grid.columns[column].path for sign in _PERCENT):
            return True
        units = [found.unit for found in self._figures(column)]
        return sum(unit in _PERCENT for unit in units) * 2 > len(units)

    def has_percentages(self, column: int) -> bool:
        """Tell whether any figure of a column is printed as a percentage."""
        return self.percents[column] or any(found.unit in _PERCENT for found in self._figures(column))

    @cached_property
    def fractions(self) -> tuple[bool, ...]:
        """For each column, whether its figures are printed as fractions of 1."""
        found = (self._figures(column) for column in range(len(self.columns)))
        return tuple(
            bool(one) and all(abs(figure.value) <= 1 for figure in one) and any(figure.places for figure in one)
            for one in found
        )

    @cached_property
    def _measured(self) -> tuple[frozenset[int], frozenset[int]]:
        """The rows and the columns that name a unit that rounds."""
        search = self.words.measured.compiled.search
        rows, columns = (
            frozenset(index for index, line in enumerate(lines) if search(line.path))
            for lines in (self.grid.rows, self.grid.columns)
        )
        return rows, columns

    @cached_property
    def sums(self) -> tuple[Items, ...]:
        """For each column what its items make."""
        rows = [row for row, role in enumerate(self.rows) if role == "item"]
        return tuple(self._items(rows, column) for column in range(len(self.columns)))

    def _items(self, rows: Sequence[int], column: int) -> Items:
        found = [(one, self.slack(row, column)) for row in rows if (one := self.exact(row, column))]
        return Items(
            value=sum((one.value for one, _ in found), Decimal(0)),
            slack=sum((slack for _, slack in found), Decimal(0)),
            unit=found[0][0].unit if found else "",
            count=len(found),
            is_whole=len(found) == len(rows) > 1,
        )

    def slack(self, row: int, column: int) -> Decimal:
        """What rounding may have changed in a cell's figure; nothing where it is a count."""
        found = self.grid.figure(row, column)
        if found is None:
            return Decimal(0)
        if found.places or self.is_measured or row in self._measured[0] or column in self._measured[1]:
            return found.half
        return found.half if found.unit and self.words.measured.compiled.search(found.unit) else Decimal(0)

    def _figures(self, column: int) -> list[Figure]:
        return [found for row in range(len(self.rows)) if (found := self.grid.figure(row, column))]

    def exact(self, row: int, column: int) -> Figure | None:
        """The figure of a cell where it is told as exact, and stands for this row and column alone."""
        entry = self.grid.body[row][column]
        if entry is None or entry.figure is None or entry.row_span > 1 or entry.column_span > 1:
            return None
        return entry.figure if entry.figure.exact else None

    def entries(self, places: Sequence[tuple[int, int]]) -> tuple[Entry, ...]:
        """The cells at these rows and columns."""
        return tuple(entry for row, column in places if (entry := self.grid.body[row][column]) is not None)

    def _roles(self, lines: Sequence[Line]) -> tuple[Role, ...]:
        """What lines are; one without a label among others that have one is a sum of some kind."""
        is_named = any(line.label for line in lines)
        return tuple(self._role(line) if line.label or not is_named else "aside" for line in lines)

    def _role(self, line: Line) -> Role:
        words = self.words
        roles: tuple[tuple[Regex, Role], ...] = (
            (words.among, "part"),
            (words.change, "change"),
            (words.elsewhere, "aside"),
            (words.share, "share"),
            (words.rate, "rate"),
            (words.unsummed, "aside"),
            (words.beside, "beside"),
        )
        for pattern, role in roles:
            if any(map(pattern.compiled.search, line.labels)):
                return role
        if any(words.total.compiled.fullmatch(plain(one)) for one in line.labels):
            return "total"
        return "subtotal" if words.subtotal.compiled.fullmatch(plain(line.label)) else "item"


def plain(label: str) -> str:
    """A label without what stands in brackets."""
    return _BRACKETS.sub("", label).strip("：:*")


def unit(line: Line) -> str:
    """The unit that a label names in brackets; empty where it names none."""
    match = _UNIT.search(line.label)
    return match[1] if match else ""


def shown(value: Decimal, places: int | None = None) -> str:
    """A figure as a calculation has it, rounded half up to so many places; below zero with a full-width sign."""
    if places is not None:
        value = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    text = f"{abs(value):f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return f"－{text}" if value < 0 and text != "0" else text


def added(values: Sequence[Decimal]) -> str:
    """A sum as it is written, only its ends where it is long."""
    terms = [f"（{shown(value)}）" if value < 0 else shown(value) for value in values]
    if len(terms) > MOST_SHOWN:
        terms = [*terms[: MOST_SHOWN - 2], "…", terms[-1]]
    return "＋".join(terms)
