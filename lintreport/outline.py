"""From paragraphs to a document: which is the title, which carry headings (whole or as their head), which are items."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

import regex

from lintreport.document import BODY, Anchor, Block, BlockKind, Document, Heading, Mark, Span, Table
from lintreport.labels import Label, label_of
from lintreport.paragraph import CAPTION, SENTENCE_END, Paragraph, cells
from lintreport.patterns import late
from lintreport.title import title_lines

LONGEST_HEADING = 50  # a heading of 50 characters fills two lines of 三号
LONGEST_ITEM_HEADING = (
    50  # in half-width cells; deeper numbers head a list more often than a section: only short ones count as headings
)
LONGEST_MARKED_HEADING = 10  # 二、存在问题； is a heading with a wrong mark, where it stands in no list
LONGEST_STYLED_HEADING = 120  # what Word's outline calls a heading is one, unless a whole paragraph got the style
LONGEST_CAPTION = 60
TOP_RANK = 50  # 一、 and （一） and whatever ranks above them

_ITEM_HEAD = late(r"[^。；：！？\d]{2,25}。(?=.)", regex.DOTALL)
_TOC_LINE = late(r".{2,60}?(?:\.{4,}|…{2,}|·{4,}|(?<=^(?:第|[一二三四五六七八九十（(0-9]).*)\t)[ \u3000]*[0-9]{1,4}")
_BULLET = late(r"[ \t\u3000]*[•●■◆▪➢·][ \t\u3000]*\S")


def document(  # noqa: PLR0913  the parts of a Document, by name
    path: str,
    paragraphs: Sequence[Paragraph],
    *,
    lines: Iterable[int] = (),
    tables: Iterable[Table] = (),
    marks: Iterable[Mark] = (),
    anchors: Iterable[Anchor] = (),
    locked: Iterable[Span] = (),
) -> Document:
    """Put the paragraphs of a draft together and find which of those of no other kind are title, heading, item."""
    text, spans = "\n".join(paragraph.text for paragraph in paragraphs), _spans(paragraphs)
    title = title_lines(paragraphs)
    labels = [
        label_of(paragraph.text, paragraph.label) if paragraph.place == BODY else None for paragraph in paragraphs
    ]
    listed = _listed(paragraphs, labels)
    blocks: list[Block] = []
    found: list[_Found] = []
    for index, (paragraph, span, label) in enumerate(zip(paragraphs, spans, labels, strict=True)):
        kind: BlockKind = "title" if index in title else paragraph.kind
        if kind == "paragraph" and paragraph.place == BODY and paragraph.text:
            if length := _heading_length(paragraph, label, index in listed):
                found.append(_Found(Span(span.start, span.start + length), label, paragraph.level))
            else:
                kind = _kind(paragraph, label)
        blocks.append(Block(kind, span, paragraph.place, paragraph.label, paragraph.style, paragraph.level))
    return Document(
        path=path,
        text=text,
        blocks=tuple(blocks),
        headings=_headings(found, text),
        lines=tuple(lines),
        tables=tuple(tables),
        marks=tuple(marks),
        anchors=tuple(anchors),
        locked=tuple(locked),
    )


def _spans(paragraphs: Sequence[Paragraph]) -> list[Span]:
    starts = accumulate((len(paragraph.text) + 1 for paragraph in paragraphs), initial=0)
    return [Span(start, start + len(paragraph.text)) for start, paragraph in zip(starts, paragraphs, strict=False)]


def _listed(paragraphs: Sequence[Paragraph], labels: Sequence[Label | None]) -> set[int]:
    """The paragraphs of one sentence whose neighbour, blank ones aside, is another with the next or the last number."""
    listed: set[int] = set()
    filled = (index for index, paragraph in enumerate(paragraphs) if paragraph.text.strip())
    for one, other in pairwise(filled):
        first, second = labels[one], labels[other]
        if first and second and first.style == second.style and second.value == first.value + 1:
            texts = (paragraphs[index].text.rstrip() for index in (one, other))
            if all(_first_sentence(text, 0, len(text)) in (0, len(text)) for text in texts):
                listed |= {one, other}
    return listed


def _kind(paragraph: Paragraph, label: Label | None) -> BlockKind:
    text = paragraph.text
    if _is_toc_line(text):
        return "toc"
    if label is not None or paragraph.label or _BULLET.match(text):
        return "list-item"
    return "caption" if len(text) <= LONGEST_CAPTION and CAPTION.fullmatch(text.strip()) else "paragraph"


def _heading_length(paragraph: Paragraph, label: Label | None, listed: bool) -> int:
    """How many characters of the paragraph, from its beginning, are a heading; 0 where none are."""
    text = paragraph.text
    if (label is None and paragraph.level is None) or _is_toc_line(text):
        return 0
    if paragraph.level is not None and len(text) <= LONGEST_STYLED_HEADING:
        return _first_sentence(text, label.end if label else 0) or len(text.rstrip())
    if label is None or label.family in ("article", "letter", "letter-paren", "roman-paren"):
        return 0
    if label.rank <= TOP_RANK:
        is_item = listed and label.family == "han-paren" and text.rstrip().endswith("。")
        if not listed and text.rstrip().endswith("；") and len(text) - label.end <= LONGEST_MARKED_HEADING:
            return len(text.rstrip())
        return 0 if is_item else _first_sentence(text, label.end)
    if match := _ITEM_HEAD.match(text, label.end):
        return match.end()
    rest = text[label.end :].strip()
    if listed or not 0 < cells(rest) <= LONGEST_ITEM_HEADING or SENTENCE_END.search(rest):
        return 0
    return 0 if rest.endswith(("，", "：", ":", "、", ",", ".")) else len(text)


def _is_toc_line(text: str) -> bool:
    return text[-1:].isdigit() and _TOC_LINE.fullmatch(text) is not None


def _first_sentence(text: str, start: int, longest: int = LONGEST_HEADING) -> int:
    """Where the first sentence ends; 0 where it is empty, too long, or only the first part of one with ；."""
    end = SENTENCE_END.search(text, start)
    if end and end[0] == "；":
        return 0
    length = end.end() if end else len(text)
    return length if length - start <= longest and text[start:length].strip() else 0


class _Found(NamedTuple):
    """A heading before its level is known."""

    span: Span
    label: Label | None
    word_level: int | None

    @property
    def kind(self) -> tuple[str, int]:
        """What headings of one level have in common: the rank of their numbers or, without numbers, Word's level."""
        return ("outline", self.word_level or 0) if self.label is None else ("label", self.label.rank)

    def number(self, text: str) -> str:
        """Its number as the document's text has it."""
        start = self.span.start
        return text[start + self.label.start : start + self.label.number_end] if self.label else ""


def _headings(found: Sequence[_Found], text: str) -> tuple[Heading, ...]:
    depths = _depths(found)
    levels = {depth: level for level, depth in enumerate(sorted(set(depths.values())), 1)}
    return tuple(Heading(one.span, levels[depths[one.kind]], one.number(text)) for one in found)


def _depths(found: Sequence[_Found]) -> dict[tuple[str, int], float]:
    """How deep each kind of heading stands: as Word's outline has it and, where that is silent, by convention."""
    styled: dict[tuple[str, int], float] = {}
    for heading in found:
        if heading.word_level is not None:
            styled[heading.kind] = min(styled.get(heading.kind, heading.word_level), heading.word_level)
    numbered = {rank: depth for (kind, rank), depth in styled.items() if kind == "label"}
    depths = dict(styled)
    for kind in {heading.kind for heading in found} - styled.keys():
        rank = kind[1]
        below = min((depth for other, depth in numbered.items() if other > rank), default=10)
        above = [depth for other, depth in numbered.items() if other < rank]
        unnumbered = [depth for (word, _), depth in styled.items() if word == "outline" and depth < below]
        depths[kind] = max(above or unnumbered, default=0) + rank / 1000
    return depths
