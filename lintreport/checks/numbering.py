"""The check `numbering`: numbers that stand twice, are left out, out of order, of the wrong level or wrongly marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Literal

from msgspec import Struct

from lintreport.checks import automatic, counting, row_numbers
from lintreport.checks.base import Companion, Hit
from lintreport.checks.enumerations import Kind, enumerations
from lintreport.checks.renumbering import renumbered
from lintreport.checks.sequences import Item, Slip, slips
from lintreport.document import Document, Span
from lintreport.finding import Edit
from lintreport.labels import INDENT
from lintreport.passage import Passage

Finds = Literal["duplicate", "gap", "order", "level", "mark", "mixed", "twice", "half-automatic", "restart", "single"]
Sequence = Literal["outline", "run", "caption"]

_LEVELS = {"han": "一、", "han-paren": "（一）", "digit": "1.", "digit-paren": "（1）"}  # GB/T 9704—2012, 7.3.3
_NOT_FROM_ONE = ("letter", "roman")  # A. and I. may be initials or go on from elsewhere
_CITED = ("article",)  # 第三条 is the draft's own only where there is a 第一条


class Numbering(Struct, frozen=True, kw_only=True):
    """Points out numbers that do not follow one another.

    `sequences`: `outline`, the numbers at the head of paragraphs, typed or computed by Word, and those of a table's
    rows; `run`, numbers within the text: 一是……二是……, 第一，第二，……, 首先，其次，……, ①……②……; `caption`, 图1, 附件1.
    `finds`: `duplicate`, `gap` and `order`, one hit a slip, with the numbers that would move as further places;
    `level`, 1. directly under 一、; `mark`, what follows a number is none of `marks` (by family: han, han-paren, digit,
    digit-paren, circle); `mixed`, 首先……第二……; `twice`, a number typed after the one that Word computes, or after
    itself; `half-automatic`, a sequence of which Word computes only some numbers: the first of those that are fewer;
    `restart`, a computed number that begins anew where nothing says why; `single`, a first number without a second.
    """

    finds: Finds
    sequences: tuple[Sequence, ...] = ("outline",)
    marks: dict[str, tuple[str, ...]] = {}

    @property
    def names(self) -> frozenset[str]:
        """The number as it should be, the number before it, and what follows the number."""
        return frozenset({"number", "expected", "before", "mark"})

    @property
    def related_names(self) -> frozenset[str]:
        """The number as it should be."""
        return frozenset({"expected"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each slip of this kind."""
        for hit in self._all(passage.document):
            if passage.holds(hit.span):
                yield hit

    def _all(self, document: Document) -> Iterable[Hit]:
        match self.finds:
            case "mark":
                return self._marks(document)
            case "level":
                return _levels(document)
            case "mixed":
                return document.derived(_mixed)
            case "twice":
                return automatic.twice(document)
            case "half-automatic":
                return automatic.mixed(document)
            case "restart":
                return automatic.restarted(document)
            case "single":
                return _singles(document, self.sequences)
            case _:
                return self._slips(document)

    def _slips(self, document: Document) -> Iterator[Hit]:
        for sequence, slip in document.derived(_all_slips):
            if sequence in self.sequences and slip.fault == self.finds:
                yield _hit(document, slip)

    def _marks(self, document: Document) -> Iterator[Hit]:
        for item in chain.from_iterable(document.derived(counting.outline).values()):
            label = item.label
            allowed = self.marks.get(label.family)
            mark, number = label.mark.strip(INDENT), item.item.span
            is_apart = document.text[number.end : number.end + 1] in tuple(INDENT)  # the blank stands for the mark
            if allowed is None or mark in allowed or (not mark and is_apart):
                continue
            marked = Span(number.end, number.end + len(mark))
            shown = document[number]
            values = {"number": shown, "mark": mark, "expected": shown + allowed[0], "before": ""}
            span = Span(number.start, marked.end) if allowed[0] else marked
            yield Hit(span, values, (Edit(marked, allowed[0]),))


def _all_slips(document: Document) -> tuple[tuple[Sequence, Slip], ...]:
    found: list[tuple[Sequence, Slip]] = []
    for style, numbered in document.derived(counting.outline).items():
        items = [item.item for item in numbered]
        if style.family not in _CITED or items[0].value == 1:
            sequence: Sequence = "caption" if style.word == counting.ANNEX else "outline"
            found += [(sequence, slip) for slip in slips(items, from_one=style.family not in _NOT_FROM_ONE)]
    for items in row_numbers.rows(document):
        found += [("outline", slip) for slip in slips(items)]
    mixed = {hit.span for hit in document.derived(_mixed)}
    for kind, items in document.derived(enumerations).items():
        in_order = slips(items, from_one=kind.name in ("run", "ordinal"), restarts=True)
        found += [("run", slip) for slip in in_order if slip.item.span not in mixed]
    for items in counting.captions(document).values():
        found += [("caption", slip) for slip in slips(items, from_one=False)]
    return tuple(found)


def _hit(document: Document, slip: Slip) -> Hit:
    shown, expected = document[slip.item.span], renumbered(document[slip.item.span], slip.expected)
    moved = {moved.item.span: renumbered(document[moved.item.span], moved.expected) for moved in slip.moved}
    return Hit(
        span=slip.item.span,
        values={"number": shown, "expected": expected, "before": _shown(document, slip.before), "mark": ""},
        edits=(Edit(slip.item.span, expected), *(Edit(span, text) for span, text in moved.items())),
        related=tuple(Companion(span, {"expected": text}) for span, text in moved.items()),
    )


def _shown(document: Document, item: Item | None) -> str:
    return document[item.span] if item else ""


def _levels(document: Document) -> Iterator[Hit]:
    for numbered in chain.from_iterable(document.derived(counting.outline).values()):
        skipped = _skipped(numbered.encloser.family, numbered.label.family) if numbered.encloser else ""
        if skipped and numbered.label.value == 1:
            span = numbered.item.span
            yield Hit(span, {"number": document[span], "expected": skipped, "before": "", "mark": ""})


def _singles(document: Document, sequences: tuple[Sequence, ...]) -> Iterator[Hit]:
    """First numbers after which another first one comes, or none: （一） without （二）."""
    families: list[list[Item]] = []
    if "outline" in sequences:
        families += [[one.item for one in items] for items in document.derived(counting.outline).values()]
    runs = document.derived(enumerations)
    later = {document.block_index(item.span.start) for items in runs.values() for item in items if item.value > 1}
    if "run" in sequences:
        families += [items for kind, items in runs.items() if kind.name == "run"]
    for items in families:
        for item, following in zip(items, [*items[1:], None], strict=True):
            goes_on = item.weak or (following is not None and following.value > 1)
            if item.value == 1 and not goes_on and document.block_index(item.span.start) not in later:
                yield Hit(item.span, {"number": document[item.span], "expected": "", "before": "", "mark": ""})


def _skipped(outer: str, inner: str) -> str:
    """The first level between two kinds of number, as it is shown, where there is one."""
    levels = list(_LEVELS)
    if outer not in levels or inner not in levels or levels.index(inner) - levels.index(outer) < 2:
        return ""
    return _LEVELS[levels[levels.index(outer) + 1]]


def _mixed(document: Document) -> tuple[Hit, ...]:
    """Numbers of one kind that go on where another kind began: 首先……第二……."""
    by_block: dict[int, list[tuple[Kind, Item]]] = {}
    for kind, items in document.derived(enumerations).items():
        for item in items if kind.name != "inline" else ():
            wherever = Kind(kind.name, kind.word)
            by_block.setdefault(document.block_index(item.span.start), []).append((wherever, item))
    return tuple(hit for items in by_block.values() for hit in _mixed_in(document, items))


def _mixed_in(document: Document, items: list[tuple[Kind, Item]]) -> Iterator[Hit]:
    latest: dict[Kind, Item] = {}
    for kind, item in sorted(items, key=lambda entry: entry[1].span):
        others = [other for word, other in latest.items() if word != kind and other.value + 1 == item.value]
        if item.value > 1 and kind not in latest and others and not item.weak:
            before = max(others, key=lambda other: other.span)
            values = {"number": document[item.span], "before": _with_word(document, before), "expected": "", "mark": ""}
            yield Hit(item.span, values, related=(Companion(before.span, {"expected": ""}),))
        latest[kind] = item


def _with_word(document: Document, item: Item) -> str:
    after = document.text[item.span.end : item.span.end + 1]
    return document[item.span] + (after if after in "是要" else "")
