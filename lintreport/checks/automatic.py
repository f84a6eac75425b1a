"""Numbers that Word computes: beside typed ones, twice in a paragraph, begun anew in the middle of a sequence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from lintreport.checks import counting
from lintreport.checks.base import Companion, Hit
from lintreport.checks.counting import Numbered
from lintreport.document import Block, Document, Span
from lintreport.labels import INDENT, Label, label_of

_DIGITS = frozenset({"digit", "decimal"})


def twice(document: Document) -> Iterator[Hit]:
    """Numbers that are followed by a second one of their paragraph: computed and typed, or pasted twice."""
    for block in document.blocks:
        text = document[block.span]
        label = label_of(text, block.label) if text else None
        second = label_of(text[label.end :]) if label else None
        if label and second and _is_double(block, label, second, text):
            start = block.span.start + label.end
            number = text[label.start : label.end].strip(INDENT)
            values = {"number": number, "expected": "", "before": "", "mark": second.mark}
            yield Hit(Span(block.span.start + label.start, start + second.end - len(_blanks(second))), values)


def mixed(document: Document) -> Iterator[Hit]:
    """Of sequences of which some numbers are computed and some typed, the first of those that are fewer."""
    for numbered in document.derived(counting.outline).values():
        latest: dict[bool, int] = {}
        for run in _runs(numbered):
            if _is_mixed(document, run, latest):
                yield _minority(document, run)


def restarted(document: Document) -> Iterator[Hit]:
    """The ones with which Word begins to count anew though nothing stands before them that could tell why.

    Between headings that is any text; elsewhere, and where headings are but the heads of their paragraphs, the items
    must follow one another, in one style: a list of another style is one within the item. The numbers before may be
    typed.
    """
    ends = {heading.span.start: heading.span.end for heading in document.headings}
    for numbered in document.derived(counting.outline).values():
        for before, one in pairwise(numbered):
            if one.label.value != 1 or before.label.value < 2 or one.item.renewed or one.item.loose:
                continue
            both = [document.blocks[item.block] for item in (before, one)]
            are_headings = all(_is_whole_heading(document, block, ends) for block in both)
            is_sudden = are_headings or (both[0].style == both[1].style and _follow(document, before.block, one.block))
            if both[1].label and is_sudden:
                shown, last = (document[item.item.span] for item in (one, before))
                values = {"number": shown, "before": last, "expected": "", "mark": ""}
                yield Hit(one.item.span, values, related=(Companion(before.item.span),))


def _is_whole_heading(document: Document, block: Block, ends: Mapping[int, int]) -> bool:
    end = ends.get(block.span.start)
    return end is not None and not document.text[end : block.span.end].strip()


def _follow(document: Document, first: int, second: int) -> bool:
    between = document.blocks[first + 1 : second]
    return not any(document[block.span].strip() for block in between)


def _blanks(label: Label) -> str:
    return label.mark[len(label.mark.rstrip(INDENT)) :]


def _is_double(block: Block, label: Label, second: Label, text: str) -> bool:
    if not block.label:
        shown = text[label.start : label.end].strip(INDENT)
        return label.mark.strip(INDENT) == second.mark.strip(INDENT) and text[label.end :].lstrip(INDENT).startswith(
            shown
        )
    if label.family == second.family or {label.family, second.family} <= _DIGITS:
        return True
    return block.level is not None and label.value == second.value  # a heading has one number, whatever its form


def _runs(numbered: Sequence[Numbered]) -> Iterator[list[Numbered]]:
    """The sequences that begin with one, or after a number of a higher level."""
    run: list[Numbered] = []
    for one in numbered:
        if run and (one.label.value == 1 or one.item.renewed):
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _is_mixed(document: Document, run: Sequence[Numbered], latest: dict[bool, int]) -> bool:
    """Tell whether a number goes on after one of the other sort, which none of its own sort leads to.

    `latest` are the last numbers of either sort, those of the runs before among them.
    """
    if run[0].item.renewed:
        latest.clear()
    latest[_is_automatic(document, run[0])] = run[0].label.value
    found = False
    for before, one in pairwise(run):
        sort, value = _is_automatic(document, one), one.label.value
        changes = _is_automatic(document, before) != sort and before.label.value == value - 1
        found |= changes and latest.get(sort) != value - 1
        latest[sort] = value
    return found


def _is_automatic(document: Document, one: Numbered) -> bool:
    return document.blocks[one.block].label != ""


def _minority(document: Document, run: Sequence[Numbered]) -> Hit:
    automatic = [one.item.span for one in run if _is_automatic(document, one)]
    typed = [one.item.span for one in run if not _is_automatic(document, one)]
    fewer, more = (automatic, typed) if len(automatic) < len(typed) else (typed, automatic)
    values = {"number": document[fewer[0]], "before": document[more[0]], "expected": "", "mark": ""}
    return Hit(fewer[0], values, related=tuple(map(Companion, fewer[1:])))
