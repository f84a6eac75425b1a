"""From paragraphs to a document: which is the title, which carry headings (whole or as their head), which are list items."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import regex
from msgspec import Struct

from lintreport.document import BODY, Anchor, Block, BlockKind, Document, Heading, Mark, Place, Span, Table
from lintreport.labels import Label, label_of

LONGEST_TITLE_LINE = 60  # two lines of a title in 二号 hold 44 characters; some more for English
LONGEST_HEADING = 50  # a heading of 50 characters fills two lines of 三号
LONGEST_ITEM_HEADING = 25  # deeper numbers head a list more often than a section: only short ones count as headings
LONGEST_STYLED_HEADING = 120  # what Word's outline calls a heading is one, unless a whole paragraph got the style
LONGEST_CAPTION = 60
TOP_RANK = 50  # 一、 and （一） and whatever ranks above them

_SENTENCE_END = regex.compile(r"[。！？；]")
_ITEM_HEAD = regex.compile(r"[^。，；：！？\d\v]{2,25}。")
_CAPTION = regex.compile(
    r"(?:图|表|附图|附表|(?i:figure|table))[ \u3000]?[0-9０-９一二三四五六七八九十]{1,4}(?:[-—.．][0-9]{1,3})?(?:[ \t\u3000:：.．、]|(?=\p{Han}))"
)
_TOC_LINE = regex.compile(r".{2,60}?(?:\.{4,}|…{2,}|·{4,}|\t)[ \u3000]*[0-9]{1,4}$")
_BULLET = regex.compile(r"[ \t\u3000]*[•●■◆▪➢·][ \t\u3000]*\S")
_TITLE_ENDS = ("通知", "报告", "总结", "汇报", "方案", "意见", "办法", "规定", "决定", "请示", "批复", "纪要", "计划", "要点", "条例", "规划", "讲话", "公报", "通报", "公告", "函")  # fmt: skip


class Paragraph(Struct, frozen=True):
    """What a reader hands over for each paragraph; the text begins with the computed label where there is one."""

    text: str
    kind: BlockKind = "paragraph"
    place: Place = BODY
    label: str = ""
    style: str = ""
    level: int | None = None


def document(
    path: str,
    paragraphs: Sequence[Paragraph],
    *,
    lines: Iterable[int] = (),
    tables: Iterable[Table] = (),
    marks: Iterable[Mark] = (),
    anchors: Iterable[Anchor] = (),
    locked: Iterable[Span] = (),
) -> Document:
    """Put the paragraphs of a draft together and find its title, headings and list items.

    A paragraph without a kind of its own ("paragraph") is judged by its number, its length and its Word outline level.
    """
    spans = _spans(paragraphs)
    titles = _title_lines(paragraphs)
    blocks: list[Block] = []
    found: list[tuple[Span, Label | None, int | None]] = []
    for index, (paragraph, span) in enumerate(zip(paragraphs, spans, strict=True)):
        kind = paragraph.kind
        if index in titles:
            kind = "title"
        elif kind == "paragraph" and paragraph.place == BODY and paragraph.text:
            label = label_of(paragraph.text)
            if length := _heading_length(paragraph, label):
                found.append((Span(span.start, span.start + length), label, paragraph.level))
            else:
                kind = _kind(paragraph.text, label)
        blocks.append(Block(kind, span, paragraph.place, paragraph.label, paragraph.style, paragraph.level))
    return Document(
        path=path,
        text="\n".join(paragraph.text for paragraph in paragraphs),
        blocks=tuple(blocks),
        headings=_headings(found, paragraphs, spans),
        lines=tuple(lines),
        tables=tuple(tables),
        marks=tuple(marks),
        anchors=tuple(anchors),
        locked=tuple(locked),
    )


def _spans(paragraphs: Sequence[Paragraph]) -> list[Span]:
    spans, start = [], 0
    for paragraph in paragraphs:
        spans.append(Span(start, start + len(paragraph.text)))
        start = spans[-1].end + 1
    return spans


def _title_lines(paragraphs: Sequence[Paragraph]) -> set[int]:
    """The lines of the title: those styled so in Word, else the first line of the draft where it can be a title."""
    styled = {index for index, paragraph in enumerate(paragraphs) if paragraph.kind == "title"}
    if styled:
        return styled
    filled = (
        index for index, paragraph in enumerate(paragraphs) if paragraph.text.strip() and paragraph.kind == "paragraph"
    )
    first = next(filled, None)
    if first is None or not _can_be_title(paragraphs[first]):
        return set()
    lines = {first}
    for index in range(first + 1, len(paragraphs)):
        if not _continues_title(paragraphs[index - 1].text.strip(), paragraphs[index]):
            break
        lines.add(index)
    return lines


def _can_be_title(paragraph: Paragraph) -> bool:
    text = paragraph.text.strip()
    return (
        paragraph.place == BODY
        and 0 < len(text) <= LONGEST_TITLE_LINE
        and not text.endswith(("：", ":", "，", "；", ","))
        and _SENTENCE_END.search(text) is None
        and label_of(paragraph.text) is None
    )


def _continues_title(line: str, following: Paragraph) -> bool:
    text = following.text.strip()
    if not text or not _can_be_title(following) or line.endswith(_TITLE_ENDS):
        return False
    return any(line.count(left) > line.count(right) for left, right in ("《》", "（）", "“”")) or text.endswith(
        _TITLE_ENDS
    )


def _kind(text: str, label: Label | None) -> BlockKind:
    if label is not None:
        return "list-item"
    if len(text) <= LONGEST_CAPTION:
        if _CAPTION.match(text.lstrip()) and "。" not in text:
            return "caption"
        if _TOC_LINE.fullmatch(text):
            return "toc"
    return "list-item" if _BULLET.match(text) else "paragraph"


def _heading_length(paragraph: Paragraph, label: Label | None) -> int:
    """How many characters of the paragraph, from its beginning, are a heading; 0 where none are."""
    text = paragraph.text
    if not text.strip() or _TOC_LINE.fullmatch(text[: LONGEST_CAPTION + 20]):
        return 0
    if paragraph.level is not None and len(text) <= LONGEST_STYLED_HEADING:
        return _first_sentence(text, 0, LONGEST_HEADING) or len(text)
    if label is None or label.family in ("article", "letter"):
        return 0
    if label.rank <= TOP_RANK:
        return _first_sentence(text, label.end, LONGEST_HEADING)
    rest = text[label.end :].rstrip()
    if match := _ITEM_HEAD.match(text, label.end):
        return match.end() if match.end() < len(text.rstrip()) else 0
    stands_alone = 0 < len(rest) <= LONGEST_ITEM_HEADING and _SENTENCE_END.search(rest) is None
    return len(text) if stands_alone and not rest.endswith(("，", "：", ":", "、", ",", ".")) else 0


def _first_sentence(text: str, start: int, longest: int) -> int:
    end = _SENTENCE_END.search(text, start)
    length = end.end() if end and end[0] != "；" else len(text) if end is None else 0
    return length if 0 < length - start <= longest and text[start:length].strip() else 0


def _headings(
    found: Sequence[tuple[Span, Label | None, int | None]], paragraphs: Sequence[Paragraph], spans: Sequence[Span]
) -> tuple[Heading, ...]:
    """Give each heading its level: the order of their kinds by Word's outline and, where it is silent, by convention."""
    places: dict[tuple[str, int], float] = {}
    for _, label, level in found:
        kind = _heading_kind(label, level)
        if level is not None:
            places[kind] = min(places.get(kind, level), level)
    for _, label, level in found:
        kind = _heading_kind(label, level)
        if kind not in places:
            above = [
                place
                for (word, rank), place in places.items()
                if word == "label" and rank < kind[1] and place == int(place)
            ]
            places[kind] = max(above, default=0) + kind[1] / 1000
    levels = {place: index for index, place in enumerate(sorted(set(places.values())), 1)}
    text_of = {span.start: paragraph.text for span, paragraph in zip(spans, paragraphs, strict=True)}
    return tuple(
        Heading(
            span=span,
            level=levels[places[_heading_kind(label, level)]],
            number=text_of[span.start][label.start : label.number_end] if label else "",
        )
        for span, label, level in found
    )


def _heading_kind(label: Label | None, level: int | None) -> tuple[str, int]:
    return ("outline", level or 0) if label is None else ("label", label.rank)
