"""Positions in a draft: blocks, sections, headings over an offset, lines and columns."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from lintreport.document import BODY, Anchor, BlockKind, Document, Place, Span
from lintreport.marking import unmarked
from lintreport.outline import Paragraph, document

DRAFT = """\
某区上半年工作总结
一、主要做法
（一）抓学习。全年集中学习若干次。
（二）抓整改。问题已经整改。
二、下步打算
继续努力。"""


def draft(text: str) -> Document:
    return document("draft.txt", [Paragraph(line) for line in text.split("\n")])


@pytest.mark.parametrize(
    ("marked_draft", "headings"),
    [
        (DRAFT.replace("总结", "总[||]结"), ()),
        (DRAFT.replace("主要", "主[||]要"), ("一、主要做法",)),
        (DRAFT.replace("若干", "若[||]干"), ("一、主要做法", "（一）抓学习")),
        (DRAFT.replace("已经", "已[||]经"), ("一、主要做法", "（二）抓整改")),
        (DRAFT.replace("努力", "努[||]力"), ("二、下步打算",)),
    ],
)
def test_a_place_is_named_by_the_headings_over_it(marked_draft: str, headings: tuple[str, ...]) -> None:
    text, [place] = unmarked(marked_draft)
    location = draft(text).locate(place.start)
    before = text[: place.start]
    assert location.headings == headings
    assert (location.line, location.column) == (before.count("\n") + 1, len(before) - before.rfind("\n"))
    assert location.paragraph == location.line


def test_notes_and_text_boxes_stand_where_they_are_anchored() -> None:
    lines = ["一、做法", "抓学习", "二、问题", "经费紧", "注", "框", "页眉"]
    places = [BODY] * 4 + [Place("footnote", 1), Place("text box", 1), Place("header", 1)]
    kinds: list[BlockKind] = ["paragraph"] * 4 + ["footnote", "text-box", "header"]
    paragraphs = [Paragraph(*one) for one in zip(lines, kinds, places, strict=True)]
    starts = [sum(len(line) + 1 for line in lines[:index]) for index in range(len(lines))]
    anchors = [Anchor(starts[1] + 1, "footnote", 1), Anchor(starts[3], "text-box", 1), Anchor(1, "picture")]
    whole = structs.replace(document("x.docx", paragraphs, anchors=anchors), pages=(starts[2],))
    located = [whole.locate(start) for start in starts]
    assert [location.headings for location in located] == [
        ("一、做法",), ("一、做法",), ("二、问题",), ("二、问题",), ("一、做法",), ("二、问题",), (),
    ]  # fmt: skip
    assert [location.page for location in located] == [1, 1, 2, 2, 1, 2, None]
    assert located[4].place == Place("footnote", 1)


def test_a_note_that_nothing_refers_to_has_no_heading() -> None:
    paragraphs = [Paragraph("一、做法"), Paragraph("抓学习"), Paragraph("注", "footnote", Place("footnote", 2))]
    assert document("x.docx", paragraphs).locate(9).headings == ()


def test_sections_are_whole_and_lie_one_within_the_other() -> None:
    whole = draft(DRAFT)
    sections = [whole[section.span] for section in whole.sections]
    lines = [line + "\n" for line in DRAFT.split("\n")]
    assert sections == [
        lines[0],
        "".join(lines[1:4]),
        lines[2],
        lines[3],
        "".join(lines[4:]).removesuffix("\n"),
    ]


def test_an_empty_draft_has_a_place() -> None:
    assert (draft("").locate(0).line, draft("").locate(0).column) == (1, 1)
    assert draft("").sections == ()
    assert document("draft.txt", []).locate(0).headings == ()


def test_a_document_can_be_sent_to_another_process() -> None:
    whole = draft(DRAFT)
    assert whole.locate(20) == pickle.loads(pickle.dumps(whole)).locate(20)


LINES = st.lists(
    st.sampled_from(["", "一、总述", "（一）抓学习。正文。", "1.细项", "正文一段。", "　　缩进", "某市工作总结"]),
    max_size=12,
)


@given(LINES)
def test_blocks_tile_the_text_and_headings_lie_in_them(lines: list[str]) -> None:
    whole = draft("\n".join(lines))
    assert [whole[block.span] for block in whole.blocks] == "\n".join(lines).split("\n")
    starts = [0, *(block.span.end + 1 for block in whole.blocks)]
    assert [block.span.start for block in whole.blocks] == starts[:-1]
    for heading in whole.headings:
        block = whole.block_at(heading.span.start)
        assert block.span.holds(heading.span)
        assert heading.span.start == block.span.start < heading.span.end
        assert heading.number in whole[heading.span]
    for section in whole.sections:
        assert Span(0, len(whole.text)).holds(section.span)


@given(LINES, st.data())
def test_the_headings_over_a_place_go_down_level_by_level(lines: list[str], data: st.DataObject) -> None:
    whole = draft("\n".join(lines))
    offset = data.draw(st.integers(0, len(whole.text)))
    over = whole.headings_over(offset)
    levels = [heading.level for heading in over]
    assert levels == sorted(set(levels))
    assert all(heading.span.start <= offset for heading in over)
