"""Where sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintreport.document import Span
from lintreport.marking import marked, unmarked
from lintreport.outline import Paragraph, document
from lintreport.segment import sentences, sentences_of


@pytest.mark.parametrize(
    "divided",
    [
        "[|抓学习。|][|抓整改！|][|成效如何？|][|有待检验|]",
        "[|会上强调：“要狠抓落实。”|][|大家表示赞同。|]",
        "[|（详见附件。）|][|请审阅。|]",
        "[|“为了谁？”的问题要答好。|][|“怎么干？”，也要答好。|]",
        "[|真的吗？！|][|是的。|]",
        "[|走访……座谈……形成报告。|]",
        "[|他说：“这件事……”|][|会场安静下来。|]",
        "[|学习、调研、整改……|]\n[|下一段。|]",
        "[|增长3.5%。|][|下降2.1个百分点。|]",
        "[|第一行没有标点|]\n[|第二行。|]",
        "[|折行不断\v句。|][|下一句。|]",
        "　　[|缩进的段落。|]　[|又一句。|]  ",
        "[|We met Dr. Lin at No. 5 Hill Rd.|]",
        "[|It grew by 2.5 per cent, e.g. in the U.S. market.|] [|Then it fell.|]",
        "[|1. Introduction follows.|] [|It is short.|]",
        '[|He said "stop."|] [|They did!|] [|Why?|]',
        "[|See http://example.org/a?b=1 for more.|]",
        "",
        " \n　\v",
    ],
)
def test_a_text_divides_into_sentences(divided: str) -> None:
    text, _ = unmarked(divided)
    assert marked(text, sentences(text, Span(0, len(text)))) == divided


def test_a_part_of_a_text_is_divided_with_the_offsets_of_the_whole() -> None:
    text = "一句。两句。三句。"
    assert [text[start:end] for start, end in sentences(text, Span(3, 8))] == ["两句。", "三句"]


TEXTS = st.text("甲乙。！？…“”（），.!? \n\v　aB1", max_size=60)


@given(TEXTS)
def test_sentences_leave_out_nothing_but_blanks_and_cross_no_line_end(text: str) -> None:
    found = list(sentences(text, Span(0, len(text))))
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(text.split())
    assert all(start < end and "\n" not in text[start:end] for start, end in found)
    edges = [0, *(edge for span in found for edge in span), len(text)]
    assert edges == sorted(edges)
    assert not any(text[before:after].strip() for before, after in zip(edges[::2], edges[1::2], strict=True))


def test_a_document_is_divided_once() -> None:
    draft = document("x.txt", [Paragraph("抓学习。抓整改！")])
    span = draft.blocks[0].span
    assert sentences_of(draft, span) == tuple(sentences(draft.text, span))
    assert sentences_of(draft, span) is sentences_of(draft, span)
    assert sentences_of(draft, Span(0, 4)) == (Span(0, 4),)
