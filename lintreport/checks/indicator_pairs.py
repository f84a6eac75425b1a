"""Which of the indicators of a draft tell one thing with two values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from fractions import Fraction
from itertools import product

from msgspec.structs import replace

from lintreport.checks.indicator_words import NameWords
from lintreport.checks.indicators import Scope, Stated

LONG, VERY_LONG = 4, 6  # code points of a name that is known again where one place tells the whole, or none
MOST_READINGS = 100  # of one name: more are the rows of a list

Company = Mapping[int, Set[tuple[str, str]]]


def at_odds(stated: Sequence[Stated], words: NameWords) -> Iterator[tuple[Stated, list[Stated]]]:
    """The places that tell another value than most, or than the first, each with the places that tell that one."""
    known = list(_measured(stated))
    company = _company(known)
    for group in _groups(known):
        values = clusters(group)
        if len(values) != 2:
            continue  # three values are those of a list
        many, few = sorted(values, key=lambda value: (-len(value), value[0].span))
        pairs = ((one, other) for one, other in product(many, few) if one.statement != other.statement)
        if any(company[one.statement] & company[other.statement] or is_one(one, other, words) for one, other in pairs):
            yield from ((odd, many) for odd in few)


def clusters(group: Iterable[Stated]) -> list[list[Stated]]:
    """The indicators by value, in the order of the text."""
    values: list[list[Stated]] = []
    printed: dict[tuple[Fraction, Fraction], list[Stated]] = {}  # what is printed alike agrees with the same
    shapes: list[dict[tuple[Fraction, Fraction], Stated]] = []
    for one in group:
        shape = (one.value, one.step)
        like = printed.get(shape)
        if like is None:
            at = next((at for at, told in enumerate(shapes) if all(map(one.agrees, told.values()))), len(values))
            if at == len(values):
                values.append([])
                shapes.append({})
            shapes[at][shape] = one
            like = printed[shape] = values[at]
        like.append(one)
    return values


def _measured(stated: Iterable[Stated]) -> Iterator[Stated]:
    """The indicators, cells without a unit in that which the text has for their name."""
    measures = defaultdict[str, set[str]](set)
    for one in stated:
        measures[one.name].add(one.measure)
    for one in stated:
        told = measures[one.name] - {""}
        if one.measure or not told:
            yield one
        elif len(told) == 1:
            yield replace(one, measure=next(iter(told)))


def _company(stated: Iterable[Stated]) -> Company:
    """For each sentence what it tells with the one value that the draft has for it."""
    values = defaultdict[tuple[str, str], set[Fraction]](set)
    for one in stated:
        values[one.name, one.measure].add(one.value)
    found = defaultdict[int, set[tuple[str, str]]](set)
    for one in stated:
        if len(values[one.name, one.measure]) == 1:
            found[one.statement].add((one.name, one.measure))
    return found


def _groups(stated: Iterable[Stated]) -> Iterator[list[Stated]]:
    """The indicators of one name, unit, time and body."""
    found = defaultdict[tuple[object, ...], list[Stated]](list)
    for one in stated:
        found[one.name, one.measure, one.time].append(one)
    for group in found.values():
        if 1 < len(group) <= MOST_READINGS:
            yield from _by_body(group)


def _by_body(group: Iterable[Stated]) -> Iterator[list[Stated]]:
    """What is told of no body by name is of the whole one, unless there are several."""
    bodies = defaultdict[Scope, list[Stated]](list)
    for one in group:
        bodies[one.scope].append(one)
    levels = [scope for scope in bodies if scope.level and not scope.narrow]
    if len(levels) == 1:
        bodies[levels[0]] = sorted([*bodies[levels[0]], *bodies.pop(Scope(), [])], key=lambda one: one.span)
    yield from bodies.values()


def is_one(one: Stated, other: Stated, words: NameWords) -> bool:
    """Tell whether two places speak of one thing for certain, and not only in the same words."""
    if words.known.compiled.fullmatch(one.name) is not None and one.measure != "%":
        return True
    wholes, length = one.is_whole + other.is_whole, len(one.name)
    if one.lead and other.lead and one.lead != other.lead:
        return one.measure != "%" and length >= VERY_LONG
    if wholes == 2:
        return one.is_ahead or other.is_ahead or length >= VERY_LONG
    return length >= (LONG if wholes and one.measure != "%" else VERY_LONG)
