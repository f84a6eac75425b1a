"""Tables of contents that no longer say what the headings say."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from docx_builder import STYLES, field_character, field_start, paragraph, run, style, word_file
from linting import findings
from msgspec import structs

from lintreport.document import Document, Unchecked
from lintreport.formats import docx
from lintreport.marking import marked, unmarked
from lintreport.outline import document
from lintreport.paragraph import Paragraph

RULES = ("reference/outdated-contents", "reference/missing-from-contents")
TEXT = """\
一、基本情况
全县共有学校12所，教师600名。
二、主要做法
加强领导，落实责任，成效明显。
三、存在问题
人员不足，经费紧张，有待解决。"""


def draft(text: str) -> Document:
    return document("draft.txt", [Paragraph(line) for line in text.split("\n")])


def places(found: Document) -> str:
    return marked(found.text, sorted({finding.span for finding in findings(found, *RULES)}))


@pytest.mark.parametrize(
    "contents",
    [
        "一、基本情况……………1\n二、主要做法……………3\n三、存在问题……………5",
        "目录\n一、基本情况\t1\n二、主要做法\t3\n三、存在问题\t5",
        "目　录\n一、基本情况............1\n二、主要做法............13\n三、存在问题............115",
        "目录\n一、 基本 情况…………… 1\n二、主要做法　……………３\n三、存在问题…………… 5 ",
        "目录\n一、基本情况\t第1页\n二、主要做法\t第 3 页\n三、存在问题\t第15页",
        "目录\n一、基本情况……………1\n[|二、工作措施……………3|]\n三、存在问题……………5",
        "目录\n一、基本情况……………1\n[|三、主要做法……………3|]\n[|四、存在问题……………5|]",
        "目录\n一、基本情况……………1\n二、主要做法……………3\n三、存在问题……………5\n[|四、下一步打算……………6|]",
        "目录\n一、基本情况……………1\n三、存在问题……………5\n二、主要做法……………3",
        "一、基本情况……………1\n二、主要做法……………3\n三、存在问题……………5\n图1　学校分布……………2\n表2-1　经费……………4",
    ],
)
def test_lines_that_name_no_heading(contents: str) -> None:
    expected = f"{contents}\n{TEXT}"
    assert places(draft(unmarked(expected)[0])) == expected


@pytest.mark.parametrize(
    ("contents", "heading"),
    [
        ("目录\n一、基本情况……………1\n二、主要做法……………3", "三、存在问题"),
        ("目录\n二、主要做法……………3\n三、存在问题……………5", "一、基本情况"),
    ],
)
def test_headings_that_are_not_listed(contents: str, heading: str) -> None:
    text = f"{contents}\n{TEXT}"
    assert places(draft(text)) == text.replace(heading, f"[|{heading}|]")


def test_a_level_that_the_contents_leave_out_is_not_missing() -> None:
    text = "一、基本情况……………1\n二、主要做法……………3\n三、存在问题……………5\n" + TEXT
    deeper = text.replace("全县共有", "（一）学校\n全县共有").replace("加强领导", "（二）教师\n加强领导")
    assert places(draft(deeper)) == deeper


@pytest.mark.parametrize("annex", ["附件1\n任务分解方案", "附件：任务分解方案"])
def test_the_headings_of_an_annex_need_not_be_listed(annex: str) -> None:
    contents = "一、基本情况……………1\n二、主要做法……………3\n三、存在问题……………5\n"
    text = f"{contents}{TEXT}\n{annex}\n一、目标任务\n完成改造。\n二、工作要求\n按期报送。"
    assert places(draft(text)) == text
    listed = "一、目标任务……………6\n" + text
    assert places(draft(listed)) == listed.replace("二、工作要求", "[|二、工作要求|]")


def test_a_changed_heading_is_one_finding_that_names_it() -> None:
    text = "一、基本情况……………1\n二、主要做法和成效……………3\n三、存在问题……………5\n" + TEXT
    (found,) = findings(draft(text), *RULES)
    assert [text[slice(*related.span)] for related in found.related] == ["二、主要做法"]


def test_a_changed_number_is_one_finding_that_names_the_heading() -> None:
    text = "一、基本情况……………1\n三、主要做法……………3\n三、存在问题……………5\n" + TEXT
    (found,) = findings(draft(text), *RULES)
    assert [related.message for related in found.related] == ["正文现为“二、主要做法”"]


def test_contents_of_another_draft_are_one_finding() -> None:
    text = "一、思想建设……………1\n二、组织建设……………3\n三、作风建设……………5\n" + TEXT
    (found,) = findings(draft(text), *RULES)
    assert (found.message, len(found.related)) == ("目录未更新：正文没有这个标题（3行）", 2)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "目录\n一、基本情况……………1\n二、主要做法……………3",
        "目录\n未找到目录项。\n" + TEXT,
    ],
)
def test_where_there_is_nothing_to_compare_there_is_nothing_to_say(text: str) -> None:
    assert not findings(draft(text), *RULES)


def test_parts_that_were_not_read_may_hold_the_headings() -> None:
    text = "一、基本情况……………1\n二、主要做法……………3\n四、下一步打算……………5\n" + TEXT
    whole = draft(text)
    assert findings(whole, *RULES)
    assert not findings(structs.replace(whole, unchecked=(Unchecked(len(text), "chunk"),)), *RULES)


def test_likeness_is_not_asked_for_among_thousands() -> None:
    lines = [f"第{number}章　情况之{number}……………{number}" for number in range(1, 90)]
    headings = [f"第{number}章　说明之{number}" for number in range(2, 90)]
    found = findings(draft("\n".join([*lines, "第1章　情况之1", *headings])), *RULES)
    assert len(found) == 88


NUMBERED = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="chineseCountingThousand"/>'
    '<w:lvlText w:val="第%1章"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)


def word_draft(lines: Sequence[str], headings: Sequence[str]) -> Document:
    entries = [paragraph(run(line.partition("\t")[0]) + "<w:r><w:tab/></w:r>" + run("1"), "toc1") for line in lines]
    entries[0] = entries[0].replace("<w:r>", field_start(' TOC \\o "1-3" ') + "<w:r>", 1)
    entries[-1] = entries[-1].removesuffix("</w:p>") + field_character("end") + "</w:p>"
    body = "".join(paragraph(heading, "1", item=(1, 0)) + paragraph("正文若干。") for heading in headings)
    styles = STYLES + style("toc1", "toc 1")
    return docx.read("x.docx", word_file("".join(entries) + body, styles=styles, numbering=NUMBERED))


@pytest.mark.parametrize(
    ("lines", "headings", "rules"),
    [
        (["第一章总则", "第二章附则"], ["总则", "附则"], []),
        (["第一章 总则", "第二章 附则"], ["总则", "附则"], []),
        (["总则", "附则"], ["总则", "附则"], []),
        (["第一章 总则", "第二章 附则"], ["总则", "职责", "附则"], ["outdated-contents", "missing-from-contents"]),
        (["第一章 总则", "第二章 职责", "第三章 附则"], ["总则", "附则"], ["outdated-contents", "outdated-contents"]),
        (["第一章 总则", "第二章 责任"], ["总则", "职责"], ["outdated-contents"]),
    ],
)  # fmt: skip
def test_numbers_that_word_computes(lines: list[str], headings: list[str], rules: list[str]) -> None:
    found = findings(word_draft(lines, headings), *RULES)
    assert [finding.rule.removeprefix("reference/") for finding in found] == rules


@pytest.mark.parametrize("heading", ["目录", "一、目录", "图目录", "表目录", "附件目录", "List of Tables"])
@pytest.mark.parametrize("name", ["toc heading", "WPSOffice手动目录 1"])
def test_the_heading_of_contents_is_no_line_of_them(heading: str, name: str) -> None:
    lines = (heading, "一、基本情况\t1", "二、主要做法\t2", "三、存在问题\t3")
    contents = "".join(paragraph(line, "toc") for line in lines)
    body = contents + "".join(paragraph(line) for line in TEXT.split("\n"))
    assert not findings(docx.read("x.docx", word_file(body, styles=STYLES + style("toc", name))), *RULES)
    wrong = body.replace("二、主要做法\t2", "二、工作措施\t2")
    assert findings(docx.read("x.docx", word_file(wrong, styles=STYLES + style("toc", name))), *RULES)
