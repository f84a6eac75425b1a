"""Headings with nothing under them, and numbers of headings with no words behind them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from lintreport.checks.base import Regex
from lintreport.checks.frame import trimmed
from lintreport.document import BODY, Document, Span
from lintreport.labels import Label, label_of

LONGEST_NOUN = 30  # code points: a longer heading says in itself what there is to say
FEW = 2  # one number without words among two is no way of setting
_SENTENCE_MARKS = "。！？；：:"
_WITH_WORDS = frozenset({"chapter", "section", "han", "han-paren", "digit"})  # “第一部分” may stand for itself
_MARKS_OF_DIGITS = frozenset({".", "．", "、"})  # “43。” is the end of a line that was broken


def empty_headings(document: Document, unless: Sequence[Regex], signed: int) -> Iterator[Span]:
    """The headings that another of the same or a higher level follows at once, or the end of the draft.

    `signed` is the offset of the signature, at which the text ends. Where many headings beside one another have nothing
    under them they are the items of a list, and right.
    """
    beside: dict[tuple[int, int], list[bool]] = defaultdict(list)
    ends = [
        signed if heading.span.start < signed < end else end
        for heading, end in zip(document.headings, _section_ends(document), strict=True)
    ]
    bare = [_has_nothing(document, index, ends[index]) for index in range(len(ends))]
    for index, heading in enumerate(document.headings):
        beside[document.heading_parents[index], heading.level].append(bare[index])
    for index, heading in enumerate(document.headings):
        siblings = beside[document.heading_parents[index], heading.level]
        if bare[index] and 2 * siblings.count(True) <= len(siblings) and _needs_text(document[heading.span], unless):
            yield trimmed(document, heading.span)


def empty_items(document: Document, called: Regex, signed: int) -> Iterator[Span]:
    """The numbered lines with the name of a part (2. 存在问题) under which nothing stands, but under others does.

    Where under most numbers of the kind nothing stands they are the items of a list, and right.
    """
    counts, bare = Counter[tuple[str, str, int]](), Counter[tuple[str, str, int]]()
    found: list[tuple[Label, Span]] = []
    filled = [block for block in document.blocks if block.place == BODY and document[block.span].strip()]
    labels = [label_of(document[block.span], block.label) for block in filled]
    for index, (block, label) in enumerate(zip(filled, labels, strict=True)):
        if label is None:
            continue
        counts[label.style] += 1
        below = labels[index + 1] if index + 1 < len(filled) else None
        follows = below is not None and (below.style, below.value) == (label.style, label.value + 1)
        if follows or index + 1 == len(filled) or filled[index + 1].span.start >= signed:
            bare[label.style] += 1
            if block.kind == "list-item" and called.compiled.fullmatch(document[block.span][label.end :].strip()):
                found.append((label, trimmed(document, block.span)))
    yield from (
        span for label, span in found if counts[label.style] > FEW and 2 * bare[label.style] <= counts[label.style]
    )


def wordless_numbers(document: Document) -> Iterator[Span]:
    """The numbers of headings (一、（二）3.第四章) that stand alone in their paragraph.

    Where most numbers of a kind do, it is the way in which the draft is set.
    """
    alone: dict[str, list[Span]] = defaultdict(list)
    counts = Counter[str]()
    for block in document.blocks:
        text = document[block.span]
        label = label_of(text, block.label) if block.place == BODY else None
        if label and label.family in _WITH_WORDS and (label.family != "digit" or label.mark in _MARKS_OF_DIGITS):
            counts[label.family] += 1
            if not text[label.end :].strip():
                alone[label.family].append(trimmed(document, block.span))
    for family, spans in alone.items():
        if 2 * len(spans) <= counts[family] or (counts[family] <= FEW and family != "digit"):
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
    if document.text[start:end].strip():
        return False
    things = document.derived(_things)
    return bisect_left(things, start) == bisect_right(things, end)


def _things(document: Document) -> tuple[int, ...]:
    """Where something stands that is no text: pictures, text boxes, parts that could not be read."""
    anchored = (anchor.offset for anchor in document.anchors)
    return tuple(sorted((*anchored, *(part.offset for part in document.unchecked))))


def _needs_text(heading: str, unless: Sequence[Regex]) -> bool:
    text = heading.strip()
    if len(text) > LONGEST_NOUN or any(mark in text for mark in _SENTENCE_MARKS):
        return False
    return not any(right.compiled.search(text) for right in unless)
