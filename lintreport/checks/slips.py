"""Whether a list of figures makes its whole, or could by a slip of the pen."""

from __future__ import annotations

from fractions import Fraction

from lintreport.checks.breakdowns import Breakdown
from lintreport.checks.neighbours import mark_of
from lintreport.checks.statements import Figure, Statement

NEAR = Fraction(1, 10)  # of the whole, what a slip in the last places may make


def agrees(one: Breakdown) -> bool:
    """Tell whether all parts make the whole, or it is made where parts of a part are left out."""
    return _makes(one, one.whole) or _is_nested(one)


def makes_other(one: Breakdown, statement: Statement) -> bool:
    """Tell whether the parts make another figure of the sentence."""
    others = (other for other in statement.figures if other.is_like(one.whole) and other.is_exact)
    return any(_makes(one, other) for other in others if other not in one.parts)


def _makes(one: Breakdown, whole: Figure) -> bool:
    least, most = (sum((part.bounds[side] for part in one.parts), Fraction(0)) for side in (0, 1))
    return _meets(least, most, *whole.bounds)


def agrees_partly(one: Breakdown) -> bool:
    """Tell whether some of the parts that stand together make the whole, so that others may be told beside them."""
    low, high = one.whole.bounds
    least = most = Fraction(0)
    for count, part in enumerate(one.parts if one.side == "before" else one.parts[::-1], 1):
        least, most = least + part.bounds[0], most + part.bounds[1]
        if count > 1 and _meets(least, most, low, high):
            return True
    return False


def is_even(one: Breakdown) -> bool:
    """Tell whether one mark parts all the parts, so that none of them is beside the list."""
    return len({mark_of(part.lead) for part in one.parts[1:]} - {""}) == 1


def _is_nested(one: Breakdown) -> bool:
    """Tell whether the whole is made where parts of a part are left out: 公办30所、城区20所、乡村10所、民办5所."""
    values = [part.value for part in one.parts]
    difference = one.sum - one.whole.value
    return difference > 0 and any(
        sum(values[start:end]) == difference and difference in (values[start - 1], *values[end : end + 1])
        for start in range(1, len(values))
        for end in range(start + 2, len(values) + 1)
    )


def _meets(least: Fraction, most: Fraction, low: Fraction, high: Fraction) -> bool:
    """Tell whether what is made may be what is told, rounding aside."""
    return least == low if least == most and low == high else least < high and most > low


def is_likely(one: Breakdown) -> bool:
    """Tell whether a slip may stand between the sum and the whole: a digit, two of them transposed, a part left out."""
    difference = one.sum - one.whole.value
    if abs(difference) <= NEAR * one.whole.value:
        return True
    if len(one.parts) > 2 and difference in {part.value for part in one.parts}:
        return True
    figures = (one.whole, *one.parts)
    step = min(figure.quantity.step for figure in figures)
    meant = [one.sum, *(part.value - difference for part in one.parts)]
    return any(_is_slip(figure.value / step, other / step) for figure, other in zip(figures, meant, strict=True))


def _is_slip(value: Fraction, meant: Fraction) -> bool:
    """Tell whether two numbers differ in a digit, or in the order of two side by side."""
    if meant <= 0:
        return False
    one, other = str(int(value)), str(int(meant))
    while one[-1] == other[-1] == "0":
        one, other = one[:-1], other[:-1]
    if len(one) != len(other):
        return False
    places = [at for at, (mine, theirs) in enumerate(zip(one, other, strict=True)) if mine != theirs]
    if len(places) == 1:
        return True
    return len(places) == 2 and places[1] == places[0] + 1 and sorted(one) == sorted(other)
