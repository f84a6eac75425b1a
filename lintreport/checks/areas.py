"""Areas against the sides beside them, and products with signs: 长20米、宽5米，面积100平方米; 3人×5天×80元＝1200元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from lintreport.checks.base import Hit
from lintreport.checks.factors import ProductWords, product
from lintreport.checks.statements import Figure, Statement, amount, calculated, fits, shown
from lintreport.document import Document

METRES = {"米": 1, "公里": 1000, "千米": 1000}
SQUARES = {"平方米": 1, "平米": 1, "平方公里": 10**6, "平方千米": 10**6}
CUBES = {"立方米": 1}


def areas(statement: Statement, words: ProductWords, document: Document) -> Iterator[Hit]:
    """Yield a hit for an area or a volume right behind the sides that is not their product."""
    for whole in statement.figures:
        for count, name, units in ((2, words.surface, SQUARES), (3, words.space, CUBES)):
            if whole.quantity.unit not in units:
                continue
            sides = statement.figures[max(whole.index - count, 0) : whole.index]
            is_told = name.compiled.search(whole.before) is not None
            ahead = statement.figures[max(whole.index - count - 1, 0) : whole.index - count]
            is_cut = any(words.sides.compiled.search(one.before) for one in ahead)
            if is_told and not is_cut and len(sides) == count and _are_sides(sides, whole, words):
                yield from _area(sides, whole, units[whole.quantity.unit], document)


def _are_sides(sides: Sequence[Figure], whole: Figure, words: ProductWords) -> bool:
    if not all(one.is_exact and one.segment == whole.segment for one in (*sides, whole)):
        return False
    return all(one.quantity.unit in METRES and words.sides.compiled.search(one.before) for one in sides)


def _area(sides: Sequence[Figure], whole: Figure, worth: int, document: Document) -> Iterator[Hit]:
    unit = Fraction(1, worth)
    for side in sides:
        unit *= METRES[side.quantity.unit]
    least, most = (unit * product(side.bounds[at] for side in sides) for at in (0, 1))
    value = unit * product(side.value for side in sides)
    low, high = whole.bounds
    if (high < least or most < low) and not fits(whole.quantity, (value, value)):
        yield _calculated(sides, whole, value, document)


def formulas(statement: Statement, words: ProductWords, document: Document) -> Iterator[Hit]:
    """Yield a hit for what stands behind an equals sign and is not the product before it."""
    yield from _bracketed(statement, words, document)
    factors: list[Figure] = []
    for figure in statement.figures:
        if factors and words.times.compiled.search(figure.lead):
            factors.append(figure)
            continue
        is_result = len(factors) > 1 and words.equals.compiled.search(figure.lead) is not None
        if is_result and all(one.is_exact and one.quantity.kind == "count" for one in (*factors, figure)):
            value = product(one.value for one in factors)
            if not figure.bounds[0] <= value <= figure.bounds[1]:
                yield _calculated(factors, figure, value, document)
        factors = [figure]


def _bracketed(statement: Statement, words: ProductWords, document: Document) -> Iterator[Hit]:
    """Yield a hit for what stands before two factors in brackets and is not their product: 48人（8组×6人）."""
    for whole, one, other in zip(statement.figures, statement.figures[1:], statement.figures[2:], strict=False):
        is_formula = one.lead in ("（", "(") and words.times.compiled.search(other.lead) is not None
        behind = document.text[other.span.end : other.span.end + 1]
        is_whole = behind in ("）", ")") and all(figure.is_exact for figure in (whole, one, other))
        if is_formula and is_whole and whole.is_like(other) and not one.is_like(other):
            value = one.value * other.value
            if not whole.bounds[0] <= value <= whole.bounds[1]:
                yield _calculated((one, other), whole, value, document)


def _calculated(factors: Sequence[Figure], whole: Figure, value: Fraction, document: Document) -> Hit:
    text = "×".join(shown(factor, document) for factor in factors)
    return calculated(whole, f"{text}＝{amount(value, whole, document)}", factors)
