"""Numbers that Word computes, judged as they are read: beside typed ones, doubled, begun anew."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from docx_builder import abstract_list, concrete_list, level, override, paragraph, word_file
from linting import findings

from lintreport.document import Document
from lintreport.formats import docx
from lintreport.marking import marked
from lintreport.outline import document
from lintreport.paragraph import Paragraph


def numbered(*lines: str) -> Document:
    """A draft with a title, in which what stands before a bar is a number that Word computes."""
    paragraphs = [Paragraph("工作汇报")]
    for line in lines:
        label, bar, text = line.partition("|")
        paragraphs.append(Paragraph(label + text, label=label if bar else ""))
    return document("x", paragraphs)


def places(draft: Document, rule: str) -> list[str]:
    """The lines of the draft with what the rule finds, marked."""
    spans = {finding.span for finding in findings(draft, f"numbering/{rule}", severities=("error", "warning", "info"))}
    lines = marked(draft.text, sorted(spans)).split("\n")
    return [line for line in lines if "[|" in line]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["一、|一、基本情况", "二、|做法"], ["[|一、一、|]基本情况"]),
        (["一、|基本情况", "二、|三、做法"], ["[|二、三、|]做法"]),
        (["（一）|（一）抓学习", "（二）|抓整改"], ["[|（一）（一）|]抓学习"]),
        (["1.|1、抓学习"], ["[|1.1、|]抓学习"]),
        (["1.|1.1 抓学习"], ["[|1.1.1|] 抓学习"]),
        (["第一章|　第一章　总则"], ["[|第一章　第一章|]　总则"]),
        (["1.|\t1. 抓学习"], ["[|1.\t1.|] 抓学习"]),
        (["一、一、基本情况"], ["[|一、一、|]基本情况"]),
        (["（一）（一）抓学习"], ["[|（一）（一）|]抓学习"]),
        (["①①抓学习"], []),
        (["一、二、三季度工作", "1.1.2 抓学习", "一、一季度工作情况"], []),
        (["（一）|1.抓学习。2.抓整改。", "1.|（1）抓学习；（2）抓整改。"], []),
        (["1.|2024年任务", "2.|3.5亿元投资", "3.|1、2号楼改造", "•|1.抓学习"], []),
        (["1.|", "2.|"], []),
    ],
)
def test_a_number_typed_after_the_one_that_word_computes(lines: Sequence[str], found: list[str]) -> None:
    assert places(numbered(*lines), "typed-twice") == found


def test_a_heading_has_one_number_whatever_its_form() -> None:
    def draft(level: int | None) -> Document:
        return document("x", [Paragraph("工作汇报"), Paragraph("第一章 一、总则", label="第一章", level=level)])

    assert places(draft(1), "typed-twice") == ["[|第一章 一、|]总则"]
    assert places(draft(None), "typed-twice") == []


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["一、|情况", "二、做法", "三、|问题", "四、|打算"], ["[|二|]、做法"]),
        (["一、情况", "二、做法", "三、|问题", "四、打算"], ["[|三|]、问题"]),
        (["一、|情况", "二、|做法", "三、问题", "四、打算"], ["[|三|]、问题"]),
        (["一、|情况", "（一）|甲", "（二）乙", "二、|做法"], ["[|（二）|]乙"]),
        (["一、|情况", "二、|做法", "三、|问题"], []),
        (["一、情况", "二、做法", "三、问题"], []),
        (["一、|情况", "1.甲", "2.乙", "二、|做法", "1.丙", "2.丁"], []),
        (["一、|情况", "（一）甲", "二、|做法", "（一）|乙", "（二）|丙"], []),
        (["1.|甲", "1.子项", "2.|乙", "1.子项", "2.子项", "3.|丙"], []),
    ],
)
def test_sequences_that_are_half_automatic(lines: Sequence[str], found: list[str]) -> None:
    assert places(numbered(*lines), "mixed-automatic") == found


def test_all_numbers_of_the_fewer_sort_are_named() -> None:
    draft = numbered("一、|情况", "二、做法", "三、问题", "四、|打算", "五、|建议")
    (found,) = findings(draft, "numbering/mixed-automatic", severities=("info",))
    assert draft[found.span] == "二"
    assert [draft[related.span] for related in found.related] == ["三"]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["一、|情况", "学校12所。", "二、|做法", "成效明显。", "一、|问题", "经费紧张。"], ["[|一|]、问题"]),
        (["1.|甲。", "2.|乙。", "1.|丙。", "2.|丁。"], ["[|1|].丙。"]),
        (["一、|情况", "1.|甲。", "2.|乙。", "二、|做法", "1.|丙。", "2.|丁。"], []),
        (["一要：", "1.|甲。", "2.|乙。", "二要：", "1.|丙。", "2.|丁。"], []),
        (
            [
                "会议听取汇报。",
                "1.|抓防汛。落实责任。",
                "2.|抓抗旱。保障供水。",
                "会议研究教育，要求如下。",
                "1.|抓均衡。配好教师。",
            ],
            [],
        ),
        (["1.|抓防汛。落实责任。", "2.|抓抗旱。保障供水。", "1.|抓均衡。配好教师。"], ["[|1|].抓均衡。配好教师。"]),
        (["一、|情况", "二、|做法", "附件1", "一、|目标", "二、|任务"], []),
        (["一、|情况", "二、|做法", "任务分工表", "一、|目标", "二、|任务"], []),
        (["一、情况", "二、做法", "一、问题"], []),
        (["一、|情况", "二、做法", "一、|问题"], ["[|一|]、问题"]),
        (["一、情况", "学校12所。", "二、做法", "成效明显。", "一、|问题", "经费紧张。"], ["[|一|]、问题"]),
        (["一、|情况", "二、|做法", "一、问题"], []),
    ],
)
def test_automatic_numbers_that_begin_anew(lines: Sequence[str], found: list[str]) -> None:
    assert places(numbered(*lines), "restart") == found


def word_draft(overrides: str) -> Document:
    """Three headings of a list, the third one in a list of its own over the same levels."""
    numbering = (
        abstract_list(1, level(0, "chineseCountingThousand", "%1、"))
        + concrete_list(1, 1)
        + concrete_list(2, 1, overrides)
    )
    lines = ("情况", 1), ("做法", 1), ("问题", 2)
    body = "".join(
        paragraph(line, "1", item=(list_, 0)) + paragraph("工作有序推进，成效明显。") for line, list_ in lines
    )
    return docx.read("x.docx", word_file(paragraph("工作汇报") + body, numbering=numbering))


def test_a_list_that_restarts_in_a_word_file_is_read_as_word_shows_it() -> None:
    restarted = word_draft(override(0, '<w:startOverride w:val="1"/>'))
    assert "一、\t问题" in restarted.text
    assert places(restarted, "restart") == ["[|一|]、\t问题"]
    going_on = word_draft("")
    assert "三、\t问题" in going_on.text
    assert places(going_on, "restart") == []


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["1|\t总则", "1.1|\t目的", "2|　附则"], []),
        (["一|　总则", "二|\t附则"], []),
        (["一|总则", "二|附则"], ["[|一|]总则", "[|二|]附则"]),
        (["一。|总则"], ["[|一。|]总则"]),
    ],
)
def test_a_blank_that_word_puts_after_a_number_stands_for_its_mark(lines: Sequence[str], found: list[str]) -> None:
    assert [*places(numbered(*lines), "mark"), *places(numbered(*lines), "mark-after-digit")] == found


def test_a_list_in_another_style_is_one_within_an_item() -> None:
    def draft(second: str) -> Document:
        items = ("摸清底数。", "a"), ("压实责任。", "a"), ("组织培训。", second)
        return document("x", [Paragraph("工作汇报")] + [
            Paragraph(f"{number}.{text}", label=f"{number}.", style=style)
            for number, (text, style) in zip((1, 2, 1), items, strict=True)
        ])  # fmt: skip

    assert places(draft("a"), "restart") == ["[|1|].组织培训。"]
    assert places(draft("b"), "restart") == []


def test_headings_numbered_by_style_and_by_hand_in_a_word_file() -> None:
    numbering = abstract_list(1, level(0, "chineseCountingThousand", "%1、", suffix="nothing")) + concrete_list(1, 1)
    body = paragraph("工作汇报") + paragraph("一、基本情况", "1", item=(1, 0)) + paragraph("有序推进。")
    draft = docx.read("x.docx", word_file(body, numbering=numbering))
    assert places(draft, "typed-twice") == ["[|一、一、|]基本情况"]
