"""Which paragraphs are titles, headings, items, captions; and how deep headings stand."""

from __future__ import annotations

from itertools import count

import pytest

from lintreport.document import Document, Place
from lintreport.outline import Paragraph, document

BODY_LINE = "全区上下认真落实各项部署，各项工作取得了新的成效。"


def draft(*paragraphs: str | Paragraph) -> Document:
    return document("x", [line if isinstance(line, Paragraph) else Paragraph(line) for line in paragraphs])


def outline(whole: Document) -> list[str]:
    """The headings, each indented by its level."""
    return ["-" * heading.level + whole[heading.span] for heading in whole.headings]


def title(whole: Document) -> list[str]:
    return [whole[block.span] for block in whole.blocks if block.kind == "title"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["某区上半年工作总结", BODY_LINE], ["某区上半年工作总结"]),
        (["", "　　某区上半年工作总结", "", BODY_LINE], ["　　某区上半年工作总结"]),
        (["关于做好防汛工作", "有关事项的通知", "各乡镇："], ["关于做好防汛工作", "有关事项的通知"]),
        (["某区政府办公室转发", "某局关于节水工作", "意 见 的 通 知", BODY_LINE], 3),
        (["关于印发《某区信访", "工作办法》的通知", BODY_LINE], 2),
        (["某市人民政府文件", "某政发〔2024〕3号", "关于表彰的决定", BODY_LINE], ["关于表彰的决定"]),
        (["某政发〔2024〕3号　　签发人：王某", "关于防汛的报告", BODY_LINE], ["关于防汛的报告"]),
        (["某政发〔2024〕3号", "签发人：王某", "关于防汛的报告", BODY_LINE], ["关于防汛的报告"]),
        (["附件1", "整改任务清单", BODY_LINE], ["整改任务清单"]),
        (["目　录", "某区工作总结", BODY_LINE], ["某区工作总结"]),
        (["Report on the Work of", "the District Office", "It went well."], 2),
        (["某区上半年工作总结", "某区办公室", "2024年7月1日", BODY_LINE], 1),
        (["某区上半年工作总结。", BODY_LINE], ["某区上半年工作总结。"]),
        (["关于做好防汛工作的通知：", BODY_LINE], 1),
        (["青石乡2024年工作总结：", BODY_LINE], 1),
        (["现将2024年工作总结：", BODY_LINE], 0),
        (["青石乡人民政府", "", "关于防汛工作的通知", BODY_LINE], ["青石乡人民政府", "关于防汛工作的通知"]),
        (["现将有关情况通报：", BODY_LINE], 0),
        (["市委办公室：", BODY_LINE], 0),
        ([BODY_LINE, BODY_LINE], 0),
        (["按照通知要求，现将有关情况汇报如下：", BODY_LINE], 0),
        (["一、主要做法", BODY_LINE], 0),
        (["It went well this year.", "So it did."], 0),
        ([], 0),
        (["", " "], 0),
    ],
)
def test_the_title_is_found(lines: list[str], expected: list[str] | int) -> None:
    found = title(draft(*lines))
    assert found == (lines[:expected] if isinstance(expected, int) else expected)


def test_a_title_styled_in_word_is_the_title_wherever_it_stands() -> None:
    assert title(draft("某单位", Paragraph("工作报告", kind="title"), BODY_LINE)) == ["工作报告"]


def test_the_first_of_several_headings_in_word_is_no_title() -> None:
    whole = draft(Paragraph("总体情况", level=1), BODY_LINE, Paragraph("下步打算", level=1), BODY_LINE)
    assert title(whole) == []
    assert outline(whole) == ["-总体情况", "-下步打算"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["一、做法", "（一）抓学习。" + BODY_LINE, "二、打算"], ["-一、做法", "--（一）抓学习。", "-二、打算"]),
        (["一.做法", "（一）、抓学习。" + BODY_LINE], ["-一.做法", "--（一）、抓学习。"]),
        (["（一）坚持以学促干，把规矩立起来。" + BODY_LINE], ["-（一）坚持以学促干，把规矩立起来。"]),
        (["1.总体情况", BODY_LINE, "2.具体做法", BODY_LINE], ["-1.总体情况", "-2.具体做法"]),
        (["1.压实责任，抓好落实。" + BODY_LINE], ["-1.压实责任，抓好落实。"]),
        (
            ["第一章　总则", "第一节　目的", "一、概述", BODY_LINE],
            ["-第一章　总则", "--第一节　目的", "---一、概述"],
        ),
        (["第一部分　回顾", "一、做法", "1.细处", BODY_LINE], ["-第一部分　回顾", "--一、做法", "---1.细处"]),
        (["1 . 不是标题", "1.1 Scope", BODY_LINE, "1.1.1 Terms", BODY_LINE], ["-1.1 Scope", "--1.1.1 Terms"]),
        (["1. Introduction", "Text.", "2. A longer heading in English", "Text."], 2),
        (["Chapter 1 Aims", "1.1 Scope", "Text."], ["-Chapter 1 Aims", "--1.1 Scope"]),
        (["II. Methods", "Text."], ["-II. Methods"]),
        (["三、存在问题", "3、4月份完成验收。", "一、二级响应均已解除。"], ["-三、存在问题"]),
        (["1.5亿元资金已到位", "2023年全市工作", "十一届三中全会以来"], []),
        (["第三条　本办法自发布之日起施行。"], []),
        (["一是抓学习。" + BODY_LINE], []),
        (["（一）材料不全的；", "（二）逾期不报的。"], []),
        (["二、存在问题；", BODY_LINE], ["-二、存在问题；"]),
        (["一、修堤段；", "二、备物资；", BODY_LINE], []),
        (["1.甲公司", "2.乙公司", "3.丙公司"], []),
        (["（1）收集材料，", "（2）登记造册：", "（3）2023年完成3项。"], []),
        (["一、做法........3", "（一）学习……………4", "二、打算\t5"], []),
        (["一、" + BODY_LINE.replace("。", "，") * 3], []),
    ],
)
def test_headings_are_found_and_stand_at_their_level(lines: list[str], expected: list[str] | int) -> None:
    found = outline(draft("某区工作总结", BODY_LINE, *lines))
    assert len(found) == expected if isinstance(expected, int) else found == expected


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            [Paragraph("一、做法", level=1), "（一）抓学习。" + BODY_LINE, Paragraph("二、打算", level=1)],
            ["-一、做法", "--（一）抓学习。", "-二、打算"],
        ),
        ([Paragraph("概况", level=1), "一、做法", "（一）学习"], ["-概况", "--一、做法", "---（一）学习"]),
        ([Paragraph("概况", level=1), Paragraph("做法", level=2)], ["-概况", "--做法"]),
        (["一、做法", Paragraph("（一）学习", level=2)], ["-一、做法", "--（一）学习"]),
        ([Paragraph("一、做法", level=3), Paragraph("背景", level=4)], ["-一、做法", "--背景"]),
        ([Paragraph("（一）抓学习。" + BODY_LINE, level=2)], ["-（一）抓学习。"]),
        ([Paragraph(BODY_LINE * 6, level=1)], []),
        ([Paragraph("", level=1), Paragraph("  ", level=1)], []),
        ([Paragraph("1.5亿元", label="1."), BODY_LINE], ["-1.5亿元"]),
        ([Paragraph("一、表中文字", place=Place(table=1, row=1, column=1), kind="table-cell")], []),
    ],
)
def test_levels_of_word_and_typed_numbers_make_one_outline(
    paragraphs: list[str | Paragraph], expected: list[str]
) -> None:
    assert outline(draft("某区工作总结", BODY_LINE, *paragraphs)) == expected


def test_a_heading_keeps_its_number_as_it_is_shown() -> None:
    whole = draft("某区工作总结", "　　（一）、抓学习。" + BODY_LINE, "1.2 范围", BODY_LINE)
    assert [heading.number for heading in whole.headings] == ["（一）", "1.2"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("1.逐村走访，逐户登记；", "list-item"),
        ("● 逐村走访", "list-item"),
        ("第三条　本办法自发布之日起施行。", "list-item"),
        ("图1　机构设置", "caption"),
        ("表2-1 各镇进度", "caption"),
        ("表3各镇进度", "caption"),
        ("Table 4 Progress", "caption"),
        ("表1显示，进度总体较快。", "paragraph"),
        ("图书馆已经开放", "paragraph"),
        ("主要做法........3", "toc"),
        ("一、主要做法\t12", "toc"),
        ("常住人口\t35", "paragraph"),
        (BODY_LINE, "paragraph"),
        ("", "paragraph"),
    ],
)
def test_other_paragraphs_have_their_kind(line: str, kind: str) -> None:
    assert draft("某区工作总结", BODY_LINE, line).blocks[-1].kind == kind


def test_a_bullet_of_word_makes_an_item() -> None:
    assert draft(BODY_LINE, Paragraph("\uf0b7\t逐村走访", label="\uf0b7")).blocks[-1].kind == "list-item"


def test_a_kind_given_by_the_reader_stays() -> None:
    assert draft(BODY_LINE, Paragraph("一、做法", kind="footnote")).blocks[-1].kind == "footnote"


def test_the_outline_of_a_long_draft_is_found_in_time_that_grows_with_its_length() -> None:
    numbers = count(1)
    lines = [f"{next(numbers) % 99 + 1}、事项{BODY_LINE}" for _ in range(5000)]
    assert len(draft(*lines).blocks) == 5000
