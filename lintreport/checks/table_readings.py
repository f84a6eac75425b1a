"""What a row of totals in a table may add up: the rows of its group, all of them, the subtotals, those below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lintreport.checks.table_view import View, plain
from lintreport.patterns import late

Rows = tuple[int, ...]

NEIGHBOURS = (2, 3, 4)  # how many of those beside a total may make it, where several wholes stand side by side

_DEPTHS = (
    r"第?[一二三四五六七八九十]{1,3}[、．.]",
    r"[（(][一二三四五六七八九十]{1,3}[）)]",
    r"[0-9]{1,2}[、．.](?![0-9])",
    r"[（(][0-9]{1,2}[）)]",
)
_DEPTH = late("|".join(f"({pattern})" for pattern in _DEPTHS))


def readings(view: View, row: int) -> Iterator[Rows]:
    """The rows that a row of totals may add up, the likeliest first."""
    roles, lines = view.rows, view.grid.rows
    if alike := _alike(view, row):
        yield alike
        return
    items = [one for one, role in enumerate(roles) if role == "item" and one != row and not _is_heading(view, one)]
    sums = [one for one, role in enumerate(roles) if role in ("total", "subtotal") or one == row]
    before, after = (
        max((one for one in sums if one < row), default=-1),
        min((one for one in sums if one > row), default=len(roles)),
    )
    group = lines[row].group
    outer = lines[row].labels[:-1]
    same = tuple(one for one in items if outer and lines[one].labels[: len(outer)] == outer)
    above, below = tuple(one for one in items if before < one < row), tuple(one for one in items if row < one < after)
    if roles[row] == "subtotal" or outer:
        yield same
        yield tuple(one for one in above if lines[one].group == group)
        yield tuple(one for one in below if lines[one].group == group)
    yield above
    yield below
    yield tuple(items)
    yield _outermost(view, items)
    yield from _over_sums(roles, items, row)
    yield from _with_parts(roles, row)
    yield tuple(one for one in range(len(roles)) if one not in sums)


def neighbours(view: View, row: int) -> Iterator[Rows]:
    """Those right beside a row of totals, some of which may make it where several wholes stand side by side."""
    items = [one for one, role in enumerate(view.rows) if role == "item" and one != row]
    above, below = tuple(one for one in items if one < row), tuple(one for one in items if one > row)
    for count in NEIGHBOURS:
        yield below[:count]
        yield above[-count:]


def _alike(view: View, row: int) -> Rows:
    """The rows under other headings that have the label of a row that stands under a heading of totals."""
    lines, labels = view.grid.rows, view.grid.rows[row].labels
    if len(labels) < 2 or view.words.total.compiled.fullmatch(plain(labels[-1])):
        return ()
    return tuple(one for one, line in enumerate(lines) if line.label == labels[-1] and view.rows[one] == "item")


def _over_sums(roles: Sequence[str], items: Sequence[int], row: int) -> Iterator[Rows]:
    """Readings that add up subtotals, with the items that none of them holds, and totals."""
    subtotals = tuple(one for one, role in enumerate(roles) if role == "subtotal" and one != row)
    totals = [one for one, role in enumerate(roles) if role == "total" and one != row]
    start = max((one for one in totals if one < row), default=-1)
    end = min((one for one in totals if one > row), default=len(roles))
    if subtotals:
        yield subtotals
        yield tuple(one for one in subtotals if start < one < row)
        yield tuple(one for one in subtotals if row < one < end)
        yield tuple(sorted((*subtotals, *(one for one in items if one > subtotals[-1] and one < row))))
        yield tuple(sorted((*subtotals, *(one for one in items if one < subtotals[0] and one > row))))
    yield tuple(one for one in items if start < one < row)
    yield tuple(one for one in items if row < one < end)
    yield tuple(totals)
    yield tuple(one for one in totals if one < row)


def _with_parts(roles: Sequence[str], row: int) -> Iterator[Rows]:
    """Readings in which what is told with 其中, or what stands beside, is added up after all."""
    for more in ("part", "beside"):
        if more in roles:
            counted = [one for one, role in enumerate(roles) if role in ("item", more) and one != row]
            yield tuple(counted)
            yield tuple(one for one in counted if roles[one] == more)
            yield tuple(one for one in counted if one < row)
            yield tuple(one for one in counted if one > row)


def _outermost(view: View, items: Sequence[int]) -> Rows:
    """The items whose labels are numbered, or set in, least."""
    depths = {one: depth(view, one) for one in items}
    least = min(depths.values(), default=(0, 0))
    return tuple(one for one in items if depths[one] == least)


def depth(view: View, row: int) -> tuple[int, int]:
    """How deep a label stands, by its number and by the blanks before it."""
    line = view.grid.rows[row]
    match = _DEPTH.match(line.label)
    indent = line.heads[-1].indent if line.heads else 0
    return (match.lastindex or 0) if match else len(_DEPTHS) + 1, indent


def _is_heading(view: View, row: int) -> bool:
    """Tell whether a row has but blank cells beside its label, so is none of the items."""
    cells = view.grid.body[row]
    return len(cells) > 1 and all(entry is None or not entry.text for entry in cells)
