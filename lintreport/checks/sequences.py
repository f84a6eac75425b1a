"""Whether numbers that belong together run 1, 2, 3, …: one slip of the pen is one slip here, however much follows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from lintreport.document import Span

Fault = Literal["duplicate", "gap", "order"]

LARGEST_JUMP = 20  # a greater one is a figure that only looks like a number of the sequence
FEWEST_TO_JUDGE = 5  # in shorter sequences one slip in two numbers is still a slip


class Item(Struct, frozen=True):
    """A number that counts something: its place, its value, and what has come since the number before it.

    `renewed` after a number of a higher level: the sequence may begin again, or go on. `loose` after something that
    may begin a new sequence, such as a title without a number. `weak` where it may be no number at all: it can begin
    a sequence, but is never blamed.
    """

    span: Span
    value: int
    renewed: bool = False
    loose: bool = False
    weak: bool = False


class Moved(Struct, frozen=True):
    """A number that would change if a slip were mended, and what it would be."""

    item: Item
    expected: int


class Slip(Struct, frozen=True):
    """A number that does not follow the one before it; `moved` are the later ones that would change with it."""

    fault: Fault
    item: Item
    expected: int
    before: Item | None = None
    moved: tuple[Moved, ...] = ()


def slips(items: Sequence[Item], *, from_one: bool = True, restarts: bool = False) -> list[Slip]:
    """The slips in a sequence of numbers of one kind.

    `from_one`: a sequence that begins with another number has a gap. `restarts`: 1 may stand anywhere, and a sequence
    that it interrupts may go on afterwards.
    """
    found: list[Slip] = []
    for run in _runs(items, restarts):
        found.extend(_run_slips(run, from_one))
    irregular = len(items) >= FEWEST_TO_JUDGE and len(found) * 3 > len(items)
    return [] if irregular else sorted(found, key=lambda slip: slip.item.span)


def _runs(items: Sequence[Item], restarts: bool) -> Iterator[list[Item]]:
    """Divide numbers into sequences that should each go up by one."""
    open_: list[list[Item]] = []
    for index, item in enumerate(items):
        last = open_[-1][-1].value if open_ else 0
        outer = next((depth for depth, run in enumerate(open_) if run[-1].value + 1 == item.value), None)
        if not open_:
            open_.append([item])
        elif item.value == last + 1:
            open_[-1].append(item)
        elif restarts and item.value == 1:
            open_.append([item])
        elif restarts and outer is not None:
            yield from open_[outer + 1 :]
            del open_[outer + 1 :]
            open_[-1].append(item)
        elif item.renewed or item.loose or (item.value == 1 and _begins_anew(items, index)):
            yield from open_
            open_ = [[item]]
        else:
            open_[-1].append(item)
    yield from open_


def _begins_anew(items: Sequence[Item], index: int) -> bool:
    """Tell whether a 1 within a sequence begins another one rather than being a slip."""
    before = items[index - 1].value
    following = items[index + 1].value if index + 1 < len(items) else None
    if before == 1:
        return False
    return following != before + 2


def _run_slips(run: Sequence[Item], from_one: bool) -> Iterator[Slip]:
    first = run[0]
    if first.value != 1 and not first.loose and from_one and not first.weak and _is_started(run):
        yield Slip("gap", first, 1)
    shown = first.value
    position = 1
    while position < len(run):
        item = run[position]
        following = run[position + 1].value if position + 1 < len(run) else None
        expected = shown + 1
        if item.value == expected or item.weak:
            shown = item.value
        elif item.value > shown + LARGEST_JUMP:
            pass
        elif following == expected and item.value == expected + 1:
            yield Slip("order", item, expected, run[position - 1], (Moved(run[position + 1], expected + 1),))
            shown = expected + 1
            position += 1
        elif following == expected + 1 and item.value != expected + 1:
            fault: Fault = "duplicate" if item.value == shown else "order"
            yield Slip(fault, item, expected, run[position - 1])
            shown = expected
        else:
            fault = "duplicate" if item.value == shown else "gap" if item.value > shown else "order"
            yield Slip(fault, item, expected, run[position - 1], tuple(_moved(run[position:], expected)))
            shown = item.value
        position += 1


def _is_started(run: Sequence[Item]) -> bool:
    return run[0].value <= LARGEST_JUMP and (len(run) > 1 or run[0].renewed)


def _moved(run: Sequence[Item], expected: int) -> Iterator[Moved]:
    """The numbers after the first of the run that follow it one by one, with what they should be."""
    shown = run[0].value
    for step, item in enumerate(run[1:], 1):
        if item.value != shown + step or item.value == expected + step:
            return
        yield Moved(item, expected + step)
