"""Whether numbers that belong together run 1, 2, 3, …: one slip of the pen is one slip, however much follows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from lintreport.document import Span

Fault = Literal["duplicate", "gap", "order"]

DEEPEST = 4  # sequences that wait for their end while others interrupt them
LARGEST_JUMP = 20  # a greater one is a figure that only looks like a number of the sequence
DEEPEST = 8  # sequences that may wait for their next number while others stand within them
FEWEST_TO_JUDGE = 5  # in shorter sequences one slip in two numbers is still a slip


class Item(Struct, frozen=True):
    """A number that counts something: its place, its value, and what has come since the number before it.

    `renewed` after a number of a higher level: the sequence may begin again, or go on. `loose` after something that
    may begin a new sequence, such as a title without a number. `weak` where it may be no number at all: it can begin
    a sequence, but is never blamed. `sibling` after a mark that parts the items of one sequence.
    """

    span: Span
    value: int
    renewed: bool = False
    loose: bool = False
    weak: bool = False
    sibling: bool = False


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

    @property
    def swaps(self) -> bool:
        """Tell whether this number and the next one have changed places."""
        return any(moved.item.value == self.expected for moved in self.moved)


def slips(items: Sequence[Item], *, from_one: bool = True, restarts: bool = False) -> list[Slip]:
    """The slips in a sequence of numbers of one kind.

    `from_one`: a sequence that begins with another number has a gap. `restarts`: 1 may stand anywhere, and a sequence
    that it interrupts may go on afterwards.
    """
    found = [slip for run in _runs(items, restarts) for slip in _run_slips(run, from_one)]
    irregular = len(items) >= FEWEST_TO_JUDGE and len(found) * 2 > len(items)
    return [] if irregular else sorted(found, key=lambda slip: slip.item.span)


def _runs(items: Sequence[Item], restarts: bool) -> Iterator[list[Item]]:
    """Divide numbers into sequences that should each go up by one."""
    open_: list[list[Item]] = []
    for index, item in enumerate(items):
        last = open_[-1][-1].value if open_ else 0
        if open_ and item.value == last + 1:
            open_[-1].append(item)
        elif not open_ or (restarts and item.value == 1 and not (item.sibling and last == 1)):
            open_.append([item])
            yield from open_[:-DEEPEST]
            del open_[:-DEEPEST]
        elif restarts and (outer := _awaiting(open_, item.value)) is not None:
            yield from open_[outer + 1 :]
            del open_[outer + 1 :]
            open_[-1].append(item)
        elif item.renewed or (
            item.value == 1 and (item.loose or _begins_anew(open_[-1], items[index + 1 : index + 2]))
        ):
            yield from open_
            open_ = [[item]]
        else:
            open_[-1].append(item)
    yield from open_


def _awaiting(runs: Sequence[Sequence[Item]], value: int) -> int | None:
    """The outermost sequence whose next number this is."""
    return next((depth for depth, run in enumerate(runs) if run[-1].value + 1 == value), None)


def _begins_anew(run: Sequence[Item], following: Sequence[Item]) -> bool:
    """Tell whether a 1 after a sequence begins another one rather than being a slip in it."""
    before, after = run[-1].value, following[0].value if following and not following[0].renewed else 0
    if before == 2 and len(run) == 1:
        return after not in (0, 3)  # else the two have changed places
    return before != 1 and after != before + 2


def _run_slips(run: Sequence[Item], from_one: bool) -> Iterator[Slip]:
    """The slips of one sequence; where the numbers after one fit again once it is mended, it is the only one."""
    judges_first = from_one and _is_started(run)
    shown, position = (0, 0) if judges_first else (run[0].value, 1)
    while position < len(run):
        item, expected = run[position], shown + 1
        if item.value == expected or item.weak:
            shown = item.value
        elif item.value <= shown + LARGEST_JUMP:
            slip = _slip(run, position, shown)
            yield slip
            position += len(slip.moved)
            fits_again = position + 1 < len(run) and run[position + 1].value == expected + len(slip.moved) + 1
            shown = expected + len(slip.moved) if fits_again or slip.swaps else run[position].value
        position += 1


def _is_started(run: Sequence[Item]) -> bool:
    first = run[0]
    return not first.loose and not first.weak and first.value <= LARGEST_JUMP and (len(run) > 1 or first.renewed)


def _slip(run: Sequence[Item], position: int, shown: int) -> Slip:
    item, expected = run[position], shown + 1
    following = run[position + 1] if position + 1 < len(run) else None
    before = run[position - 1] if position else None
    if following is not None and following.value == expected and item.value == expected + 1:
        return Slip("order", item, expected, before, (Moved(following, item.value),))
    moved = tuple(_moved(run, position, expected))
    is_double = item.value == shown or (following is not None and following.value == item.value)
    is_alone = following is not None and following.value == expected + 1
    fault: Fault = "duplicate" if is_double else "gap" if item.value > shown and not is_alone else "order"
    return Slip(fault, item, expected, before, moved)


def _moved(run: Sequence[Item], position: int, expected: int) -> Iterator[Moved]:
    """The numbers after a position that follow the one there one by one, with what they should be."""
    for step in range(1, len(run) - position):
        item = run[position + step]
        if item.value != run[position].value + step or item.value == expected + step:
            return
        yield Moved(item, expected + step)
