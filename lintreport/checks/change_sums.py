"""What a change comes to: a rate of growth, a difference, a multiple, with the calculation as it is shown."""

from __future__ import annotations

from fractions import Fraction

from msgspec import Struct

from lintreport.checks.base import Hit
from lintreport.checks.periods import Change, PeriodWords, direction
from lintreport.checks.statements import Bounds, Figure, amount, calculated, places, printed, shown
from lintreport.document import Document

_LEAST = Fraction(1, 10**6)  # stands for nought under a line


class Sum(Struct, frozen=True):
    """What is calculated: its text without the result, the bounds of the result, and the result itself.

    `fallen` is the text the other way round, for what is told to have fallen by so much; empty where it is the same.
    """

    text: str
    bounds: Bounds
    value: Fraction
    unit: str
    fallen: str = ""


def rate(change: Change, periods: PeriodWords, document: Document) -> Sum | None:
    """The change in per cent of the earlier value."""
    old, new = change.old, change.new
    if old is not None and new is not None:
        if not old.value:
            return None
        (least, most), (under, over) = new.bounds, old.bounds
        bounds = 100 * least / over - 100, 100 * most / max(under, _LEAST) - 100
        text, fallen = (f"（{one}）÷{document[old.span]}" for one in _subtracted(new, old, document))
        return Sum(text, bounds, 100 * new.value / old.value - 100, "%", fallen)
    return _rate_of_difference(change, periods, document)


def _rate_of_difference(change: Change, periods: PeriodWords, document: Document) -> Sum | None:
    """The rate that a value and a difference make: 72件，比上年增加12件."""
    by, known = change.by, change.old or change.new
    if by is None or known is None:
        return None
    sign = direction(by.before, periods)
    base = known.value if change.old is not None else known.value - sign * by.value
    if base <= 0:
        return None
    (least, most), slack = by.bounds, known.bounds[1] - known.value + by.bounds[1] - by.value
    low, high = 100 * least / (base + slack), 100 * most / max(base - slack, _LEAST)
    bounds = (low, high) if sign > 0 else (-high, -low)
    text = shown(known, document)
    if change.old is None:
        text = f"（{text}{'−' if sign > 0 else '＋'}{document[by.span]}）"
    return Sum(f"{document[by.span]}÷{text}", bounds, sign * 100 * by.value / base, "%")


def multiple(change: Change, grown: Sum, document: Document) -> Sum:
    """How many times the earlier value the later one is."""
    low, high = grown.bounds
    text = grown.text
    if change.old is not None and change.new is not None:
        text = f"{shown(change.new, document)}÷{shown(change.old, document)}"
    return Sum(text, (low / 100 + 1, high / 100 + 1), grown.value / 100 + 1, "倍")


def portion(change: Change, grown: Sum, document: Document) -> Sum:
    """How many per cent of the earlier value the later one is."""
    one = multiple(change, grown, document)
    return Sum(one.text, (100 * one.bounds[0], 100 * one.bounds[1]), 100 * one.value, "%")


def difference(change: Change, document: Document) -> Sum:
    """The later value without the earlier; open where it is not told by both."""
    old, new = change.old, change.new
    if old is None or new is None:
        return Sum("", (Fraction(0), Fraction(10**18)), Fraction(0), "")
    slack = (new.bounds[1] - new.value) + (old.bounds[1] - old.value)
    value = new.value - old.value
    text, fallen = _subtracted(new, old, document)
    return Sum(text, (value - slack, value + slack), value, "个百分点", fallen)


def _subtracted(new: Figure, old: Figure, document: Document) -> tuple[str, str]:
    one, other = shown(new, document), shown(old, document)
    return f"{one}−{other}", f"{other}−{one}"


def absolute(bounds: Bounds) -> Bounds:
    """The bounds of the size of what lies between two bounds."""
    low, high = bounds
    if low <= 0 <= high:
        return Fraction(0), max(-low, high)
    return min(abs(low), abs(high)), max(abs(low), abs(high))


def as_told(one: Sum, figure: Figure, periods: PeriodWords) -> Sum:
    """The calculation the way that the verb of a figure goes: what fell is told by how much, without a minus."""
    if one.value >= 0 or direction(figure.before, periods) >= 0:
        return one
    return Sum(one.fallen or one.text, absolute(one.bounds), -one.value, one.unit)


def result(one: Sum, figure: Figure, change: Change, document: Document) -> str:
    """The result as it should be printed."""
    if figure.quantity.kind == "count":
        return amount(one.value, change.figures[0], document)
    shown_places = max(places(figure.quantity), 0 if one.value.denominator == 1 else 1)
    return f"{printed(one.value, shown_places)}{one.unit}"


def turned(change: Change, document: Document) -> Hit:
    """The hit at a value that is reached against its verb."""
    if change.old is None or change.new is None:
        raise ValueError("only a change from one value to another can be turned")
    sign = "＜" if change.new.value < change.old.value else "＞"
    text = f"{document[change.new.span]}{sign}{document[change.old.span]}"
    return calculated(change.new, text, (change.old,))
