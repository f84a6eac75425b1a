"""Numbers that a draft cites, and nothing in it bears."""

from __future__ import annotations

import pytest
from linting import findings, found, plain

from lintreport.outline import Paragraph, document

PARTS = "年度工作总结\n一、基本情况\n全镇有村30个。\n二、存在问题\n人员不足。\n三、下步打算\n补齐人员。"
TABLES = "调研报告\n表1 各站客流\n表2 各线客流\n图2-1 客流走势\n图2-2 换乘走势"
ANNEXES = "关于统计的通知\n请认真填写。\n附件：1.客流登记表\n2.设备登记表"


@pytest.mark.parametrize(
    ("rule", "draft", "sentence"),
    [
        ("section", PARTS, "成因[|见第四部分|]。"),
        ("section", PARTS, "打算[|见本文第5部分|]。"),
        ("section", PARTS, "措施[|如第四章第一节|]所述。"),
        ("caption", TABLES, "客流[|如表3|]所示。"),
        ("caption", TABLES, "客流（[|见表三|]）回升。"),
        ("caption", TABLES, "走势[|见图2—3|]。"),
        ("caption", TABLES, "走势[|见图1|]。"),
        ("annex", ANNEXES, "名单[|见附件3|]。"),
        ("annex", ANNEXES, "请[|填写附件三|]，并报送。"),
    ],
)
def test_a_number_that_nothing_bears_is_found(rule: str, draft: str, sentence: str) -> None:
    text = f"{draft}\n{sentence}"
    assert found(plain(text), f"reference/missing-{rule}") == text


@pytest.mark.parametrize(
    ("rule", "draft", "sentence"),
    [
        ("section", PARTS, "成因见第二部分，打算见第３部分。"),
        ("section", PARTS, "标准见《救助手册》第五章，请参加第六部分测试。"),
        ("section", "情况通报\n全镇有村30个。", "成因见第四部分。"),
        ("caption", TABLES, "客流如表二所示，走势见图2-2，出表3个月后复核。"),
        ("caption", "调研报告\n图1 走势", "客流见表3（另附）。"),
        ("annex", ANNEXES, "名单见附件2，口径见《统计办法》附件5，另见附件1、3号文件。"),
        ("annex", "关于统计的通知\n请认真填写。", "名单见附件3。"),
        ("annex", "关于统计的通知\n附件1\n名单\n附件2\n口径", "口径见附件2。"),
    ],
)
def test_what_is_there_or_stands_elsewhere_is_not(rule: str, draft: str, sentence: str) -> None:
    text = f"{draft}\n{sentence}"
    assert found(text, f"reference/missing-{rule}") == text


def test_the_last_of_the_kind_is_told_and_shown() -> None:
    draft = document("x", [Paragraph(line) for line in f"{TABLES}\n客流如表10所示。".split("\n")])
    [finding] = findings(draft, "reference/missing-caption")
    assert finding.message == "文中没有“如表10”所指的图表，最后一个是2"
    [last] = finding.related
    assert draft.text[last.span.start - 1 : last.span.end + 3] == "表2 各线"


@pytest.mark.parametrize(
    "text",
    [
        "按照河政发[|【2024】12号|]文件执行。",
        "按照河政办函[|[2024]第6号|]文件执行。",
        "统筹用好河办发[|〔2024〕06号|]文件。",
        "按照河政发〔2024〕12号文件执行，（2024）河民初6号判决已经生效。",
    ],
)
def test_numbers_of_documents_are_written_in_one_way(text: str) -> None:
    assert found(plain(text), "reference/document-number") == text
