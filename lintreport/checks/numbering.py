"""The check `numbering`: numbers that stand twice, are left out, out of order, of the wrong level or wrongly marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Literal

from msgspec import Struct

from lintreport import numerals
from lintreport.checks import counting
from lintreport.checks.base import Companion, Hit
from lintreport.checks.counting import Numbered, Style
from lintreport.checks.sequences import Item, Slip, slips
from lintreport.document import Document, Span
from lintreport.finding import Edit
from lintreport.passage import Passage

Finds = Literal["duplicate", "gap", "order", "level", "mark", "mixed"]
Sequence = Literal["outline", "run", "caption"]

_LEVELS = ("han", "han-paren", "digit", "digit-paren")  # GB/T 9704—2012, 7.3.3


class Numbering(Struct, frozen=True, kw_only=True):
    """Points out numbers that do not follow one another.

    `sequences`: `outline`, the numbers at the head of paragraphs, typed or computed by Word; `run`, 一是……二是……,
    第一，第二，……; `caption`, 图1 表1 附件1. `finds`: `duplicate`, `gap` and `order`, one hit a slip, with the numbers
    that would move as further places; `level`, 1. directly under 一、; `mark`, what follows a number is none of
    `marks` (by family: han, han-paren, digit, digit-paren, circle); `mixed`, 首先……第二…….
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
                return (hit for hit in document.derived(_mixed))
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
            mark = label.mark.strip(" \t\u3000\u00a0")
            if allowed is None or mark in allowed or (not mark and label.mark):
                continue
            start = document.blocks[item.block].span.start
            span = Span(start + label.start, start + label.number_end + len(mark))
            shown = document[Span(start + label.start, start + label.number_end)]
            edit = Edit(Span(start + label.number_end, span.end), allowed[0])
            yield Hit(span, {"number": shown, "mark": mark, "expected": shown + allowed[0], "before": ""}, (edit,))


def _all_slips(document: Document) -> tuple[tuple[Sequence, Slip], ...]:
    found: list[tuple[Sequence, Slip]] = []
    for style, numbered in document.derived(counting.outline).items():
        items = [item.item for item in numbered]
        found += [("outline", slip) for slip in slips(items, from_one=style[0] not in ("article", "letter", "roman"))]
    mixed = {hit.span for hit in document.derived(_mixed)}
    for items in chain(counting.runs(document).values(), document.derived(counting.ordinals).values()):
        if items[0].span not in _adverbs(document):
            found += [("run", slip) for slip in slips(items, restarts=True) if slip.item.span not in mixed]
    for items in counting.captions(document).values():
        found += [("caption", slip) for slip in slips(items, from_one=False)]
    return tuple(found)


def _adverbs(document: Document) -> frozenset[Span]:
    items = document.derived(counting.ordinals).get(("adverb", "", ()), [])
    return frozenset(item.span for item in items)


def _levels(document: Document) -> Iterator[Hit]:
    for numbered in chain.from_iterable(document.derived(counting.outline).values()):
        encloser = numbered.encloser
        if encloser is None or numbered.label.value != 1 or not _skips(encloser.family, numbered.label.family):
            continue
        shown = document[numbered.item.span]
        expected = _written("（一）" if numbered.label.family == "digit" else "1", 1)
        yield Hit(numbered.item.span, {"number": shown, "expected": expected, "before": "", "mark": ""})


def _skips(outer: str, inner: str) -> bool:
    return outer in _LEVELS and inner in _LEVELS and _LEVELS.index(inner) - _LEVELS.index(outer) > 1


def _mixed(document: Document) -> tuple[Hit, ...]:
    """Numbers of one kind that go on where another kind began: 首先……第二……."""
    by_style = {**counting.runs(document), **document.derived(counting.ordinals)}
    by_block: dict[int, list[tuple[Style, Item]]] = {}
    for style, items in by_style.items():
        for item in items:
            by_block.setdefault(document.block_index(item.span.start), []).append((style, item))
    return tuple(hit for items in by_block.values() for hit in _mixed_in(document, items))


def _mixed_in(document: Document, items: list[tuple[Style, Item]]) -> Iterator[Hit]:
    latest: dict[Style, Item] = {}
    for style, item in sorted(items, key=lambda entry: entry[1].span):
        others = [other for kind, other in latest.items() if kind != style and other.value + 1 == item.value]
        if item.value > 1 and style not in latest and others and not item.weak:
            before = max(others, key=lambda other: other.span)
            values = {"number": document[item.span], "before": _with_word(document, before), "expected": "", "mark": ""}
            yield Hit(item.span, values, related=(Companion(before.span, {"expected": ""}),))
        latest[style] = item


def _with_word(document: Document, item: Item) -> str:
    after = document.text[item.span.end : item.span.end + 1]
    return document[item.span] + (after if after in "是要" else "")


def _hit(document: Document, slip: Slip) -> Hit:
    shown = document[slip.item.span]
    changes: Mapping[Span, str] = {
        slip.item.span: _written(shown, slip.expected),
        **{moved.item.span: _written(document[moved.item.span], moved.expected) for moved in slip.moved},
    }
    related = tuple(Companion(span, {"expected": text}) for span, text in changes.items() if span != slip.item.span)
    before = document[slip.before.span] if slip.before else ""
    return Hit(
        span=slip.item.span,
        values={"number": shown, "expected": changes[slip.item.span], "before": before, "mark": ""},
        edits=tuple(Edit(span, text) for span, text in changes.items()),
        related=related,
    )


def _written(shown: str, value: int) -> str:
    """Another number in the manner of one that is shown: （三） for （二）, ４ for ３, ⑤ for ④."""
    core = shown.strip("第条章节编篇部分（）()其 ")
    digits = "".join(sign for sign in shown if sign.isdigit() and numerals.number(sign) is not None)
    if len(core) == 1 and core in numerals.ENCLOSED_CHARACTERS:
        return shown.replace(core, numerals.circled(value))
    counted = next((part for part in _numeral_parts(shown)), core)
    if counted and counted[-1].isascii() and counted[-1].isdigit():
        return _last_replaced(shown, counted, str(value))
    if digits and counted.isdigit():
        return _last_replaced(shown, counted, "".join(chr(ord("０") + int(sign)) for sign in str(value)))
    if counted and counted.isascii():
        return _last_replaced(shown, counted, chr(ord(counted[0]) + value - (numerals.number(counted) or 0)))
    return _last_replaced(shown, counted, numerals.chinese(value))


def _numeral_parts(shown: str) -> Iterator[str]:
    """The counter of a number, from its end: 3 of 1.2.3, 二 of （二）."""
    signs = ""
    for sign in reversed(shown):
        if sign.isdigit() or sign in numerals.CHINESE_CHARACTERS:
            signs = sign + signs
        elif signs:
            break
    if signs:
        yield signs


def _last_replaced(text: str, part: str, replacement: str) -> str:
    start = text.rfind(part)
    return text[:start] + replacement + text[start + len(part) :] if part and start >= 0 else text
