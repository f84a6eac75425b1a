"""The indicators that the tables of a draft state, by the words of their rows and columns."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from lintreport.checks.indicator_times import Reader, Times
from lintreport.checks.indicator_words import IndicatorWords
from lintreport.checks.indicators import Scope, Stated, name_of
from lintreport.document import Document
from lintreport.figure import Figure
from lintreport.grid import Grid, Line, grids
from lintreport.measures import MEASURES, same
from lintreport.patterns import late

_SCALES = {"十": 10, "百": 100, "千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12}
_UNIT = late(rf"(?P<scale>万亿|千万|百万|[亿万千百])?(?P<unit>[%％]|{MEASURES})?")
_OF_LABEL = late(r"(?P<name>.+?)[（(\[［/]\s*(?:单位[：:])?(?P<unit>[^（）()\[\]［］/]{1,6})[）)\]］]?")
_OF_TABLE = late(r"单位[：:]\s*([\p{Han}%％]{1,4})")

Amount = tuple[str, Fraction, Fraction]  # measure, value, step


class Cells(Struct, frozen=True):
    """The indicators of a document's tables; each has a number below zero for a sentence of its own."""

    words: IndicatorWords

    def __call__(self, document: Document) -> tuple[Stated, ...]:
        """What the tables of the document state."""
        return tuple(self._stated(document))

    def _stated(self, document: Document) -> Iterator[Stated]:
        times = document.derived(Reader(self.words.time))
        number = 0
        for grid in document.derived(grids):
            if self.words.scope.plan.compiled.search(grid.context):
                continue
            for row, line in enumerate(grid.rows):
                for column, head in enumerate(grid.columns):
                    figure = grid.figure(row, column)
                    if figure is None or not figure.exact:
                        continue
                    number -= 1
                    if (one := self._one(grid, (line, head), figure, times)) is not None:
                        yield replace(one, statement=number)

    def _one(self, grid: Grid, lines: tuple[Line, Line], figure: Figure, times: Times) -> Stated | None:
        words, path = self.words, "/".join(line.path for line in lines)
        named = self._named(*lines)
        apart = (words.scope.plan, words.scope.part, words.scope.goal)
        if named is None or any(pattern.compiled.search(path) for pattern in apart):
            return None
        name, unit = named
        context = _OF_TABLE.search(grid.context)
        measure, value, step = _amount(figure, unit or (context[1] if context else ""))
        time = times.in_words(path) or times.in_words(grid.context) or times.own
        body = words.scope.body.compiled.search(grid.context)
        scope = Scope(narrow=body[0] if body else "")
        return Stated(figure.span, name, measure, value, step, time, scope, is_whole=True, statement=0)

    def _named(self, row: Line, column: Line) -> tuple[str, str] | None:
        """The name and the unit of a cell that holds the figure of all; None for others."""
        if self._is_total(column):
            return self._name(row)
        return self._name(column) if self._is_total(row) else None

    def _is_total(self, line: Line) -> bool:
        label = self.words.time.named.compiled.sub("", line.path)
        return line.path != "" and (not label or self.words.scope.total.compiled.fullmatch(label) is not None)

    def _name(self, line: Line) -> tuple[str, str] | None:
        unit = next((label for label in line.labels if _UNIT.fullmatch(label)), "")
        for label in reversed(line.labels):
            match = _OF_LABEL.fullmatch(label)
            plain = self.words.name.label.compiled.sub("", match["name"] if match else label)
            if name := name_of(plain, "", self.words):
                return name, match["unit"] if match else unit
        return None


def _amount(figure: Figure, unit: str) -> Amount:
    match = _UNIT.fullmatch(figure.unit or unit) or _UNIT.fullmatch("")
    scale = Fraction(_SCALES.get(match["scale"] or "", 1)) if match else Fraction(1)
    measure = (match["unit"] or "") if match else ""
    measure = "%" if measure == "％" else same(measure)
    return measure, Fraction(figure.value) * scale, Fraction(1, 10**figure.places) * scale
