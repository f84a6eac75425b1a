"""Which parts of a draft have a look of their own, and how most of the characters of a part look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TypeVar

import regex
from msgspec import Struct

from lintreport.checks.frame import Frame, Lines, line, trimmed
from lintreport.document import Block, Document, Heading, Span
from lintreport.labels import Family, label_of
from lintreport.looks import Letters, Looks, Setting
from lintreport.patterns import late

Fact = TypeVar("Fact", str, float)

_HAN = late(r"\p{Han}")
_SIGN = late(r"\S")
_APART = ("center", "right")  # alignments of lines that are no running text
_MARK = late(r"[，。；：！？、,;:!?]|\. ")


class Part(Struct, frozen=True):
    """A range of the draft in a paragraph that is set so."""

    span: Span
    setting: Setting


def titles(document: Document, looks: Looks) -> Iterator[Part]:
    """The lines of the title."""
    for index, block in enumerate(document.blocks):
        if block.kind == "title" and line(document, block):
            yield Part(trimmed(document, block.span), looks.paragraphs[index])


def headings(document: Document, looks: Looks, lines: Lines, families: tuple[Family, ...]) -> Iterator[Part]:
    """The headings of the text with a number of these families; of a run-in heading only itself."""
    heads = {heading.span.start: heading for heading in document.headings}
    for block, setting in _text(document, looks, lines):
        heading = heads.get(block.span.start)
        if heading and _family(document, block) in families:
            yield Part(trimmed(document, heading.span), setting)


def bodies(document: Document, looks: Looks, lines: Lines) -> Iterator[Part]:
    """The paragraphs of the running text, without the headings that some begin with; a line without marks is none."""
    heads = {heading.span.start: heading for heading in document.headings}
    for block, setting in _text(document, looks, lines):
        span = trimmed(document, _behind(block, heads.get(block.span.start)))
        if setting.alignment not in _APART and _MARK.search(document.text, *span):
            yield Part(span, setting)


def paragraphs(document: Document, looks: Looks, lines: Lines) -> Iterator[Part]:
    """The paragraphs of the running text whole, blanks at their head among them, numbered headings too."""
    for block, setting in _text(document, looks, lines):
        is_told = _family(document, block) is not None or _MARK.search(document.text, *block.span)
        if setting.alignment not in _APART and is_told:
            yield Part(block.span, setting)


def endings(document: Document, looks: Looks, lines: Lines) -> Iterator[Part]:
    """The date below the text, and the signature right above it."""
    tail = _frame(document, lines).tail
    dated = next((index for index, block in enumerate(tail) if lines.dates(line(document, block))), None)
    if dated is None:
        return
    above = tail[dated - 1] if dated else None
    if above is not None and lines.signs(line(document, above)):
        yield _part(document, looks, above)
    yield _part(document, looks, tail[dated])


def font_of(document: Document, looks: Looks, span: Span) -> str | None:
    """The East Asian font of most of the Chinese characters of a range; None where it has none of these."""
    return _most(document, looks, span, _HAN, lambda letters: letters.east_asian)


def size_of(document: Document, looks: Looks, span: Span) -> float | None:
    """The size of most of the characters of a range, in points; None where it is blank."""
    return _most(document, looks, span, _SIGN, lambda letters: letters.size)


def _most(
    document: Document, looks: Looks, span: Span, sign: regex.Pattern[str], fact: Callable[[Letters], Fact]
) -> Fact | None:
    counted: Counter[Fact] = Counter()
    for run in looks.runs_in(span):
        if number := len(sign.findall(document.text, *run.span)):
            counted[fact(run.letters)] += number
    return max(counted, key=lambda value: counted[value]) if counted else None


def _text(document: Document, looks: Looks, lines: Lines) -> Iterator[tuple[Block, Setting]]:
    for block in _frame(document, lines).body:
        yield block, looks.paragraphs[document.block_index(block.span.start)]


def _frame(document: Document, lines: Lines) -> Frame:
    return document.derived(lines)


def _part(document: Document, looks: Looks, block: Block) -> Part:
    return Part(block.span, looks.paragraphs[document.block_index(block.span.start)])


def _family(document: Document, block: Block) -> Family | None:
    label = label_of(document[block.span], block.label)
    return label.family if label else None


def _behind(block: Block, heading: Heading | None) -> Span:
    return Span(heading.span.end, block.span.end) if heading else block.span
