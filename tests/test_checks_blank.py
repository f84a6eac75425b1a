"""Blank paragraphs: each for itself, and none where they are a convention or nothing is missing."""

from __future__ import annotations

import pytest
from linting import findings, found, plain

from lintreport.document import Anchor, Place
from lintreport.outline import document
from lintreport.paragraph import Paragraph

BLANK = "punctuation/blank-paragraph"


@pytest.mark.parametrize(
    "text",
    [
        "年度总结\n[||]\n现将情况报告如下。\n一、工作情况\n全年任务完成。",
        "年度总结\n[||]\n[||]\n现将情况报告如下。\n一、工作情况\n全年任务完成。",
        "年度总结\n[|\u3000\u3000|]\n现将情况报告如下。\n一、工作情况\n全年任务完成。",
        "年度总结\n[|\u00a0|]\n现将情况报告如下。\n全年任务完成。\n[| |]\n[||]",
        "年度总结\n现将情况报告如下。\n一、工作情况\n[||]\n全年任务完成。\n[||]\n明年再接再厉。",
    ],
)
def test_each_blank_paragraph_is_found(text: str) -> None:
    assert found(plain(text), BLANK, severities=("info",)) == text


@pytest.mark.parametrize(
    "text",
    [
        "年度总结\n现将情况报告如下。\n全年任务完成。",
        "年度总结\n\n现将情况报告如下。\n\n一、工作情况\n\n全年任务完成。",
        "年度总结\n\n现将情况报告如下。\n\n一、工作情况\n全年任务完成。\n\n二、打算\n\n再接再厉。\n",
        "\n \n",
        "年度总结\n\f\n现将情况报告如下。\n全年任务完成。",
    ],
)
def test_no_blank_paragraph_is_where_they_part_all_others_or_break_the_page(text: str) -> None:
    assert found(text, BLANK, severities=("info",)) == text


def test_cells_pictures_and_the_paragraph_after_a_table_may_be_empty() -> None:
    cell = Place(table=1, row=1, column=1)
    paragraphs = [
        Paragraph("年度总结"),
        Paragraph("情况如下表。"),
        Paragraph("", "table-cell", cell),
        Paragraph(""),
        Paragraph(""),
        Paragraph("以上为全部情况。"),
        Paragraph(""),
    ]
    last = sum(len(paragraph.text) + 1 for paragraph in paragraphs[:-1])
    draft = document("x", paragraphs, anchors=[Anchor(last, "picture")])
    found_blocks = [draft.block_index(finding.span.start) for finding in findings(draft, BLANK, severities=("info",))]
    assert found_blocks == [4]
