"""The parts of a draft: what is missing, what has no heading, what stands too early, headings with nothing to them."""

from __future__ import annotations

from typing import Any

import pytest
from linting import shipped
from msgspec import structs
from section_drafts import DRAFTS

from lintreport.document import Anchor, Document, Unchecked
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
        ("二、2024年任务完成情况\n加固堤段两处，增配水泵四台。\n工作中还有不小差距。", ["missing-plans"]),
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
        (SUMMARY + "[|二、下一步打算|]\n青石乡人民政府\n2024年12月20日", "empty-section"),
        (SUMMARY + "[|二、下一步打算|]\n防汛值班专班\n2024.12.20", "empty-section"),
        (SUMMARY + "二、活动日期\n2024年12月20日", "empty-section"),
        ("防汛工作总结\n1.主要做法\n巡查。\n[|2.存在问题|]\n3.下一步打算\n备足物资。", "empty-section"),
        ("Report\n1. Results\nIt went well.\n[|2. Problems|]\n3. Plans\nGo on.", "empty-section"),
        ("材料提纲\n1.主要做法\n2.存在问题\n3.下一步打算", "empty-section"),
        ("所需材料\n1.身份证\n原件。\n2.户口簿\n3.照片\n两张。", "empty-section"),
        (SUMMARY + "二、存在问题；\n物资品种单一。\n三、打算\n备足物资。", "missing-problems"),
        (SUMMARY + "二、存在问题\n（一）物资不足。\n（二）人手不足。\n三、打算\n备足物资。", "empty-section"),
        (SUMMARY + "二、成立专班，落实责任。\n三、下一步打算\n备足物资。", "empty-section"),
        ("会议议程\n一、听取汇报\n二、研究方案\n三、宣布决定", "empty-section"),
        (SUMMARY + "[|二、|]\n物资品种单一。", "heading-without-text"),
        ("防汛工作总结\n1.做法\n巡查。\n[|2.|]\n物资品种单一。\n3.打算\n备足物资。", "heading-without-text"),
        ("防汛工作总结\n1.做法\n巡查。\n43。\n3.打算\n备足物资。", "heading-without-text"),
        ("清单\n1.\n编织袋\n2.\n木桩\n3.\n水泵", "heading-without-text"),
        (SUMMARY + "[|第三章|]\n物资品种单一。", "heading-without-text"),
        (SUMMARY + "第二部分\n物资品种单一。", "heading-without-text"),
        ("修改下列文件：\n一、\n删去第二条。\n二、\n删去第三条。\n三、\n删去第四条。", "heading-without-text"),
    ],
)
def test_where_a_finding_points(text: str, rule: str) -> None:
    plain, _ = unmarked(text)
    assert marked(plain, [finding.span for finding in findings(plain, rule)]) == text


PLANS = "\n二、下一步打算\n备足物资，加固堤段，充实值守力量，把工作做在前面。"


@pytest.mark.parametrize(
    "told",
    [
        "存在不足：人手偏少，物资偏旧。",
        "问题和不足：人手偏少，物资偏旧。",
        "问题方面，主要是人手偏少。",
        "不足之处也很明显，巡查多靠人力。",
        "当然，夜间值守人手吃紧，水泵更新迟缓。",
        "与邻乡相比，预警手段明显落后。",
        "工作中还存在着巡查不细、交接不清等现象。",
        "个别堤段看护仍不到位，交接班还不够规范。",
        "物资管理水平有待提高。",
        "仍有不少硬骨头要啃。",
        "对照上级要求，应急演练还有不小差距。",
        "反思与改进\n巡查多靠人力。",
        "还需用力的地方\n巡查多靠人力。",
        "回过头看，夜间值守人手紧，水泵老化。",
        "困扰我们的有三件事：人手不够用，物资没有着落，演练流于形式。",
        "演练次数偏少，预警手段单一。",
        "差距摆在眼前，不容回避。",
        "不过，人手紧缺的状况没有根本改变。",
        "难在哪里\n巡查多靠人力。",
        "需要引起重视的情况\n巡查多靠人力。",
        "2.主要问题\n巡查多靠人力。",
    ],
)
def test_problems_are_told_in_many_words(told: str) -> None:
    assert findings(SUMMARY + told + PLANS, "missing-problems") == []


@pytest.mark.parametrize(
    "done",
    [
        "同时，认真解决汛期存在的突出问题，补齐物资短板。",
        "还专题研究了堤段加固中的困难和问题，逐一协调解决。",
        "检查发现三处堤段存在看护不到位问题，均已整改。",
        "针对个别堤段看护不到位的问题，增派人员六名。",
        "存在的隐患问题全部清零，人手不足的困难得到缓解。",
        "坚持问题导向，克服资金不足，实现安全度汛。",
        "拆除破旧泵房三座，更换老化水泵，三个后进村全部转化。",
        "帮助缺少劳力的农户转移，困扰群众多年的内涝得到根治。",
        "彻底改变了设施落后、人手不足的面貌，有效破解了巡查不细、交接不清等难题。",
        "虽然任务重、时间紧，但全乡上下齐心协力，如期完成。",
        "尽管资金紧张，仍投入12万元加固堤段。",
    ],
)
def test_problems_that_were_solved_are_none_of_the_draft(done: str) -> None:
    found = findings(SUMMARY + done + PLANS, "missing-problems")
    assert [finding.rule for finding in found] == ["sections/missing-problems"]


PROBLEMS = "二、存在问题\n物资品种单一，值守力量不足，堤段看护还有空白，应急演练做得少。\n"


@pytest.mark.parametrize(
    "told",
    [
        "三、改进的办法\n备足物资。",
        "三、2025年工作\n备足物资。",
        "三、二〇二五年我们这样干\n备足物资。",
        "三、下个年度任务\n备足物资。",
        "2025年要重点备足物资。",
        "面向新的汛期，全乡上下将以更实的作风备足物资。",
        "我们将继续加强值守。",
        "明年我乡准备从三处着手：备物资、修堤段、抓演练。",
        "入春以后，要抓紧加固堤段。",
        "为此，我们将增配水泵两台。",
        "2025年，我们的目标是不垮一坝、不死一人。",
        "三、二季度安排\n增配水泵两台。",
        "三、往后的工作\n增配水泵两台。",
    ],
)
def test_plans_are_told_in_many_words(told: str) -> None:
    text = SUMMARY.replace("防汛", "青石乡2024年防汛") + PROBLEMS + told
    assert findings(text, "missing-plans") == []


@pytest.mark.parametrize(
    "told",
    [
        "今后几年堤段老化加快，压力还会加大。",
        "我们将巡查与网格管理结合起来，效果明显。",
        "全年重点抓好以下工作：修堤段、备物资。",
        "2024年是防汛形势十分重要的一年。",
        "三、主要措施\n修堤段、备物资。",
        "为此，乡里成立专班，将责任落实到人。",
        "当年修堤、当年见效，群众不再为内涝发愁。",
    ],
)
def test_what_was_done_or_is_feared_is_no_plan(told: str) -> None:
    text = SUMMARY.replace("防汛", "青石乡2024年防汛") + PROBLEMS + told
    assert [finding.rule for finding in findings(text, "missing-plans")] == ["sections/missing-plans"]


def test_a_draft_is_as_long_as_its_characters_are_many_without_blanks() -> None:
    text = SUMMARY + "二、取得的成效\n群众满意度明显提高，受到县里表扬，无一处溃堤。"
    spaced = findings(text.replace("\n", "\n\n　　"), "missing-problems")
    assert len(spaced) == len(findings(text, "missing-problems")) == 1
    assert findings("防汛工作总结\n" + "\n　　" * 60 + "全年无一人伤亡。", "missing-problems") == []


@pytest.mark.parametrize(
    "thing", [{"anchors": (Anchor(0, "picture"),)}, {"unchecked": (Unchecked(0, "chunk"),)}, {"anchors": ()}]
)
def test_a_picture_or_a_part_that_was_not_read_is_something_under_a_heading(thing: dict[str, Any]) -> None:
    text = SUMMARY + "二、存在问题\n\n三、下一步打算\n备足物资。"
    place = text.index("\n三、")
    ((name, parts),) = thing.items()
    whole = structs.replace(draft(text), **{name: tuple(structs.replace(part, offset=place) for part in parts)})
    found = [finding.rule for finding in lint(whole, SECTIONS).findings]
    assert ("sections/empty-section" in found) is not bool(parts)


def test_a_rule_speaks_only_of_its_kinds() -> None:
    text = SUMMARY + "二、取得的成效\n群众满意度明显提高。"
    assert findings(text, "missing-problems", kind="speech") == []


def test_the_earlier_part_is_shown_beside_the_one_that_stands_too_early() -> None:
    (found,) = findings(SUMMARY + "二、下一步打算\n备足物资。\n三、存在问题\n品种单一。", "part-order")
    assert found.message == "“下一步打算”写在了“存在问题”前面"
    assert [related.message for related in found.related] == ["“存在问题”在这里"]
