"""Words that lead to a place when pasted into the search of Word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintreport.document import Anchor, Block, Document, Mark, Span
from lintreport.excerpt import LONGEST, excerpt
from lintreport.marking import unmarked


def draft(text: str, label: str = "", anchors: tuple[int, ...] = (), hidden: tuple[int, ...] = ()) -> Document:
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:index]) for index in range(len(lines))]
    blocks = [Block("paragraph", Span(start, start + len(line))) for start, line in zip(starts, lines, strict=True)]
    blocks[0] = Block("paragraph", blocks[0].span, label=label)
    return Document(
        "x.docx", text, tuple(blocks),
        anchors=tuple(Anchor(offset, "footnote", 1) for offset in anchors),
        marks=tuple(Mark("deleted", Span(offset, offset), text="旧") for offset in hidden),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("全县共办理各类信访案件[|共|]计三十五件，办结率百分之百。", "办理各类信访案件共计三十五件，办结"),
        ("全县共办理各类信访案件[||]三十五件，办结率百分之百。", "办理各类信访案件三十五件，办结率"),
        ("[|全县共办理各类信访案件三十五件|]，办结率百分之百。", "全县共办理各类信访案件三十五件"),
        ("[|短|]句", "短句"),
        ("　　[|缩进|]的段", "缩进的段"),
        ("全县[|　|]", "全县"),
        ("甲\n[|乙|]\n丙", "乙"),
        ("[||]", ""),
        ("　[||]　", ""),
        ("2^3[|^|]4", "2^^3^^4"),
        ("名称\t[|金额|]合计", "金额合计"),
        ("名称[|\t|]金额", "名称"),
        ("第一行\v第[|二|]行\f第三行", "第二行"),
        ("半数\u00ad以[|上|]的\u2011人", "以上的"),
        ("跨[|段\n落|]", "跨段"),
    ],
)
def test_the_words_around_a_place(text: str, words: str) -> None:
    plain, [place] = unmarked(text)
    assert excerpt(draft(plain), place) == words


def test_words_that_stand_twice_are_given_with_more() -> None:
    sentence = "各单位要提高政治站位，强化责任担当，抓好工作落实。"
    text = f"第一，{sentence}第二，{sentence}"
    place = Span(text.rindex("强化"), text.rindex("强化") + 2)
    words = excerpt(draft(text), place)
    assert "第二" in words
    assert text.count(words) == 1
    assert excerpt(draft("相同的一段\n相同的一段"), Span(6, 7)) == "相同的一段"


@pytest.mark.parametrize(
    ("label", "text", "words"),
    [
        ("一、", "一、基[|本|]情况", "基本情况"),
        ("一、", "[|一|]、基本情况", "基本情况"),
        ("1.", "1. [|基|]本情况", "基本情况"),
        ("第一章", "第一章\t[|总|]则", "总则"),
        ("1.", "[|1|].", ""),
        ("", "[|一|]、基本情况", "一、基本情况"),
    ],
)
def test_a_number_that_word_computes_cannot_be_searched_for(label: str, text: str, words: str) -> None:
    plain, [place] = unmarked(text)
    assert excerpt(draft(plain, label), place) == words


def test_a_search_does_not_reach_across_notes_and_what_is_not_shown() -> None:
    text = "办理案件三十五件，办结率百分之百。"
    assert excerpt(draft(text, anchors=(8,)), Span(9, 12)) == "，办结率百分之百。"
    assert excerpt(draft(text, hidden=(9,)), Span(4, 7)) == "办理案件三十五件，"
    assert excerpt(draft(text, anchors=(6,)), Span(4, 9)) == "五件，办结率百分之百。"


@pytest.mark.parametrize("sign", ["长", "^"])
def test_no_more_than_a_search_takes(sign: str) -> None:
    words = excerpt(draft(sign * 1000), Span(10, 600))
    assert 240 < len(words) <= LONGEST
    assert len(words) % 2 == 0 or sign != "^"
    assert excerpt(draft(sign * 1000), Span(10, 11)) in sign * 1000


@given(st.text(alphabet="甲乙^ 　\t\v\n\u00ad", max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_what_is_given_stands_in_the_text_on_one_line(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    words = excerpt(draft(text), Span(start, end))
    assert words.replace("^^", "^") in text
    assert not set(words) & set("\t\v\n\u00ad")
    assert words == words.strip()
    block = draft(text).block_at(start).span
    assert bool(words) == bool(text[block.start : block.end].strip(" 　\t\v\u00ad"))


def test_a_document_without_blocks_has_no_words() -> None:
    assert excerpt(Document("x.docx", "", ()), Span(0, 0)) == ""
