"""The check `listing`: the marks that part the items of an enumeration within a paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from lintreport.checks.base import Companion, Hit, Question
from lintreport.checks.enumerations import enumerations
from lintreport.checks.sequences import Item
from lintreport.document import Document, Span
from lintreport.finding import Edit
from lintreport.passage import Passage

FARTHEST = 12  # characters from the number of an item back to the mark that ends the one before it
DEEPEST = 8  # enumerations that may stand within one another
_BLANK = " \t\v\u3000\u00a0"
_CLOSING = "”’」』》）"


class _End(Struct, frozen=True):
    """The mark that ends an item, and which of the rule's groups it belongs to."""

    span: Span
    group: str


class Listing(Question, frozen=True, kw_only=True):
    """Points out the mark that ends an item of 一是……二是……, 第一，……第二，……, ①……②…… differently from most others.

    `marks` lists the marks, those in one entry counting as the same; the first of an entry is the one to write. The
    last item ends as its sentence does and is not compared. Enumerations of fewer than `shortest` items are not judged;
    where no mark prevails, the one that came first does.
    """

    marks: tuple[str, ...]
    shortest: int = 3

    @property
    def names(self) -> frozenset[str]:
        """The mark, and the one that ends most items."""
        return frozenset({"mark", "expected"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each mark that is not the one of its enumeration."""
        for run in passage.document.derived(_runs):
            if len(run) >= self.shortest:
                yield from self._odd(passage, list(self._ends(passage.document, run)))

    def _ends(self, document: Document, run: Sequence[Item]) -> Iterator[_End]:
        for item in run[1:]:
            start = max(document.block_at(item.span.start).span.start, item.span.start - FARTHEST)
            before = document.text[start : item.span.start].rstrip(_BLANK).rstrip(_CLOSING)
            group = next((group for group in self.marks if before.endswith(tuple(group))), None)
            if group is not None:
                offset = start + len(before)
                yield _End(Span(offset - 1, offset), group)

    def _odd(self, passage: Passage, ends: Sequence[_End]) -> Iterator[Hit]:
        if len({end.group for end in ends}) < 2:
            return
        usual = Counter(end.group for end in ends).most_common(1)[0][0]
        example = next(end.span for end in ends if end.group == usual)
        for end in ends:
            if end.group != usual and passage.holds(end.span):
                mark = passage.document[end.span]
                edits = (Edit(end.span, usual[0]),) if mark in "；;。，,、" else ()
                yield Hit(end.span, {"mark": mark, "expected": usual[0]}, edits, (Companion(example),))


def _runs(document: Document) -> tuple[tuple[Item, ...], ...]:
    """The enumerations of a draft, each with its items in order; one that goes on in another paragraph is two."""
    kinds: dict[tuple[str, str, int], list[Item]] = {}
    for kind, items in document.derived(enumerations).items():
        for item in items:
            # An adverb at the head of a paragraph is a kind of its own there, for it may go on in the next one.
            form = "" if kind.name == "adverb" else f"{kind.word}{kind.place}"
            kinds.setdefault((kind.name, form, document.block_index(item.span.start)), []).append(item)
    return tuple(tuple(run) for items in kinds.values() for run in _divided(sorted(items, key=lambda item: item.span)))


def _divided(items: Sequence[Item]) -> Iterator[list[Item]]:
    """Divide the numbers of one kind in a paragraph into runs that each go up; one may stand within another."""
    open_: list[list[Item]] = []
    for item in items:
        awaiting = next(
            (depth for depth in reversed(range(len(open_))) if open_[depth][-1].value + 1 == item.value), None
        )
        if awaiting is not None:
            yield from open_[awaiting + 1 :]
            del open_[awaiting + 1 :]
            open_[-1].append(item)
        elif item.value == 1 or not open_:
            open_.append([item])
            yield from open_[:-DEEPEST]
            del open_[:-DEEPEST]
        else:
            open_[-1].append(item)  # a slip in the numbers, which is for others to judge
    yield from open_
