"""The parts of a draft: what is missing, what has no heading, what stands too early, headings with nothing to them."""

from __future__ import annotations

import pytest
from linting import shipped
from section_drafts import DRAFTS

from lintreport.document import Document
from lintreport.engine import Reading, lint
from lintreport.finding import Finding
from lintreport.marking import marked, unmarked
from lintreport.outline import document
from lintreport.paragraph import Paragraph
from lintreport.ruleset import RuleSet

SECTIONS = RuleSet(tuple(rule for rule in shipped() if rule.group == "sections"), shipped().kinds).joined()


def draft(text: str) -> Document:
    return document("draft.txt", [Paragraph(line) for line in text.split("\n")])


def findings(text: str, *rules: str, kind: str | None = None) -> list[Finding]:
    found = lint(draft(text), SECTIONS, Reading(kind=kind)).findings
    return [finding for finding in found if not rules or finding.rule.removeprefix("sections/") in rules]


@pytest.mark.parametrize("name", DRAFTS)
def test_a_short_draft(name: str) -> None:
    text, expected = DRAFTS[name]
    assert {finding.rule for finding in findings(text) if finding.severity != "info"} == expected


SUMMARY = "防汛工作总结\n一、主要做法\n全年组织巡查二十余次，排除隐患十一处，无一人伤亡。\n"


@pytest.mark.parametrize(
    ("rest", "missing"),
    [
        ("二、存在问题\n物资品种单一。\n三、下一步打算\n备足物资。", []),
        ("二、问题和打算\n物资品种单一，下一步备足物资。", []),
        ("二、短板弱项\n物资品种单一。\n三、2025年工作要点\n备足物资。", []),
        ("二、面临的困难和明年的思路\n物资品种单一。", []),
        ("存在的不足\n物资品种单一。\n今后打算\n备足物资。", []),
        ("二、着力破解突出问题\n排除老大难问题十一处。\n三、明年工作安排\n备足物资。", ["missing-problems"]),
        ("二、聚焦难点堵点解决问题\n事事有回音。\n三、下步工作谋划\n备足物资。", ["missing-problems"]),
        ("二、存在问题\n物资品种单一，值守力量不足。", ["missing-plans"]),
        ("二、取得的成效\n群众满意度明显提高，受到县里表扬。", ["missing-problems", "missing-plans"]),
    ],
)
def test_a_summary_tells_its_problems_and_plans_in_whatever_words(rest: str, missing: list[str]) -> None:
    found = findings(SUMMARY + rest, "missing-problems", "missing-plans")
    assert sorted(finding.rule.removeprefix("sections/") for finding in found) == sorted(missing)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (
            SUMMARY + "[|成绩面前，我们也清醒地看到，工作中还存在一些薄弱环节。|]\n二、下一步打算\n备足物资。",
            "problems-without-heading",
        ),
        (
            SUMMARY + "二、存在问题\n物资品种单一。[|下一步，我们将备足物资。|]人手也要充实。",
            "plans-without-heading",
        ),
        ("防汛工作总结\n还存在一些薄弱环节。下一步，我们将备足物资。", "problems-without-heading"),
        (SUMMARY + "[|二、下一步打算|]\n备足物资。\n三、存在问题\n品种单一。", "part-order"),
        (SUMMARY + "二、存在问题\n品种单一。\n三、2025年打算\n备足物资。", "part-order"),
        ("工作总结\n一、2024年主要工作\n修堤一处。\n二、存在问题\n少。\n三、2025年打算\n修堤。", "part-order"),
        (SUMMARY + "[|二、存在问题|]\n三、下一步打算\n备足物资。", "empty-section"),
        (SUMMARY + "[|二、下一步打算|]", "empty-section"),
        (SUMMARY + "二、存在问题\n（一）物资不足。\n（二）人手不足。\n三、打算\n备足物资。", "empty-section"),
        (SUMMARY + "二、成立专班，落实责任。\n三、下一步打算\n备足物资。", "empty-section"),
        ("会议议程\n一、听取汇报\n二、研究方案\n三、宣布决定", "empty-section"),
        (SUMMARY + "[|二、|]\n物资品种单一。", "heading-without-text"),
        (SUMMARY + "[|第三章|]\n物资品种单一。", "heading-without-text"),
        (SUMMARY + "第二部分\n物资品种单一。", "heading-without-text"),
        ("修改下列文件：\n一、\n删去第二条。\n二、\n删去第三条。\n三、\n删去第四条。", "heading-without-text"),
    ],
)
def test_where_a_finding_points(text: str, rule: str) -> None:
    plain, _ = unmarked(text)
    assert marked(plain, [finding.span for finding in findings(plain, rule)]) == text


def test_a_rule_speaks_only_of_its_kinds() -> None:
    text = SUMMARY + "二、取得的成效\n群众满意度明显提高。"
    assert findings(text, "missing-problems", kind="speech") == []


def test_the_earlier_part_is_shown_beside_the_one_that_stands_too_early() -> None:
    (found,) = findings(SUMMARY + "二、下一步打算\n备足物资。\n三、存在问题\n品种单一。", "part-order")
    assert found.message == "“下一步打算”写在了“存在问题”前面"
    assert [related.message for related in found.related] == ["“存在问题”在这里"]
