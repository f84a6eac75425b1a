"""Headings with nothing under them, and numbers of headings with no words behind them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from lintreport.checks.base import Regex
from lintreport.checks.frame import trimmed
from lintreport.document import BODY, Document, Span
from lintreport.labels import label_of

LONGEST_NOUN = 30  # code points: a longer heading says in itself what there is to say
FEW = 2  # one number without words among two is no way of setting
_SENTENCE_MARKS = "。！？；：:"
_WITH_WORDS = frozenset({"chapter", "section", "han", "han-paren"})  # “第一部分” may stand for itself


def empty_headings(document: Document, unless: Sequence[Regex]) -> Iterator[Span]:
    """The headings that another of the same or a higher level follows at once, or the end of the draft.

    Where many headings beside one another have nothing under them they are the items of a list, and right.
    """
    beside: dict[tuple[int, int], list[bool]] = defaultdict(list)
    ends = _section_ends(document)
    bare = [_has_nothing(document, index, ends[index]) for index in range(len(ends))]
    for index, heading in enumerate(document.headings):
        beside[document.heading_parents[index], heading.level].append(bare[index])
    for index, heading in enumerate(document.headings):
        siblings = beside[document.heading_parents[index], heading.level]
        if bare[index] and 2 * siblings.count(True) <= len(siblings) and _needs_text(document[heading.span], unless):
            yield trimmed(document, heading.span)


def wordless_numbers(document: Document) -> Iterator[Span]:
    """The numbers of headings (一、（二）第三章) that stand alone in their paragraph.

    Where most numbers of a kind do, it is the way in which the draft is set.
    """
    alone: dict[str, list[Span]] = defaultdict(list)
    counts = Counter[str]()
    for block in document.blocks:
        text = document[block.span]
        label = label_of(text, block.label) if block.place == BODY else None
        if label and label.family in _WITH_WORDS:
            counts[label.family] += 1
            if not text[label.end :].strip():
                alone[label.family].append(trimmed(document, block.span))
    for family, spans in alone.items():
        if 2 * len(spans) <= counts[family] or counts[family] <= FEW:
            yield from spans


def _section_ends(document: Document) -> list[int]:
    """Where what stands under each heading ends."""
    ends = [len(document.text)] * len(document.headings)
    open_: list[int] = []
    for index, heading in enumerate(document.headings):
        while open_ and document.headings[open_[-1]].level >= heading.level:
            ends[open_.pop()] = heading.span.start
        open_.append(index)
    return ends


def _has_nothing(document: Document, index: int, end: int) -> bool:
    start = document.headings[index].span.end
    pictured = any(start <= anchor.offset <= end for anchor in document.anchors)
    return not document.text[start:end].strip() and not pictured


def _needs_text(heading: str, unless: Sequence[Regex]) -> bool:
    text = heading.strip()
    if len(text) > LONGEST_NOUN or any(mark in text for mark in _SENTENCE_MARKS):
        return False
    return not any(right.compiled.search(text) for right in unless)
