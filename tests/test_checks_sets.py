"""Sets whose members are known, as drafts give them."""

from __future__ import annotations

import pytest
from linting import findings, found, plain

from lintreport.finding import SEVERITIES
from lintreport.outline import document
from lintreport.paragraph import Paragraph

SET = "figures/set-incomplete"
ORDER = "figures/set-order"


@pytest.mark.parametrize(
    "text",
    [
        "进一步增强“[|四个意识|]”，即政治意识、大局意识、看齐意识。",
        "严格落实“[|三会一课|]”（支部党员大会、党小组会、党课）制度。",
        "统筹推进经济建设、政治建设、文化建设、社会建设“[|五位一体|]”总体布局。",
        "协调推进“[|四个全面|]”战略布局：全面建设社会主义现代化国家、全面深化改革、全面依法治国。",
        "紧盯“[|四风|]”（形式主义、官僚主义、享乐主义、铺张浪费）问题。",
        "[|一体推进|]不敢腐、不能腐体制机制建设。",
        "深化“[|放管服|]”（简政放权、优化服务）改革。",
        "认真做好“[|六稳|]”工作：稳就业、稳金融、稳外贸、稳投资、稳预期。",
        "运用“[|四种形态|]”：第一种形态占70%；第二种形态占20%；第三种形态占10%。",
        "践行[|社会主义核心价值观|]（富强、民主、文明、和谐、自由、平等、公正、法治、爱国、敬业、诚信）。",
        "按照“守初心、担使命、抓落实”的[|总要求|]，扎实开展主题教育。",
        "教育贯穿“学思想、强党性、建新功”的[|总要求|]。",
        "查处坚持“[|四不放过|]”原则，即事故原因未查清不放过、责任人员未处理不放过、有关人员未受到教育不放过。",
        "试卷问到“[|三会一课|]”的具体内容，标准答案为：组织生活会、支部委员会、党小组会、党课。",
        "题目问“[|新四化|]”指什么，标准答案是新型工业化、信息化、城镇化。",
        "落实“[|四个不摘|]”（摘帽不摘责任、摘帽不摘政策、摘帽不摘监管）要求。",
        "“[|四个意识|]”包括政治意识、大局意识、核心意识、看齐意识、服务意识。",
    ],
)
def test_sets_with_a_member_missing_or_strange_are_found(text: str) -> None:
    assert found(plain(text), SET) == text


@pytest.mark.parametrize(
    "text",
    [
        "一体推进不敢腐、不能腐、不想腐体制机制建设。",
        "协调推进“四个全面”战略布局，全面深化改革、全面依法治国取得成效。",
        "统筹推进“五位一体”总体布局，加强政治建设、文化建设。",
        "紧盯形式主义、官僚主义等“四风”问题。",
        "教育以守初心、担使命，找差距、抓落实的总要求贯穿始终。",
        "践行社会主义核心价值观，引导群众爱国、敬业、诚信、友善。",
        "坚持新发展理念，创新、协调、绿色发展取得成效。",
        "推进乡村“五大振兴”，产业、人才支撑有力。",
        "运用“四种形态”处理20人次，前三种形态19人次，第一种形态12人次，第二种形态6人次。",
        "运用“四种形态”处理20人次，其中第一种形态12人次。",
    ],
)
def test_complete_sets_and_single_members_are_not(text: str) -> None:
    assert found(plain(text), SET, ORDER, severities=SEVERITIES) == text


def test_members_in_another_order_are_a_hint() -> None:
    text = "坚定“[|四个自信|]”，即理论自信、道路自信、制度自信、文化自信。"
    assert found(plain(text), ORDER, severities=SEVERITIES) == text
    assert found(plain(text), SET) == plain(text)


def test_the_message_says_what_is_missing_and_shows_what_is_there() -> None:
    text = "紧盯“四风”（形式主义、官僚主义、享乐主义、铺张浪费）。"
    [finding] = findings(document("x", [Paragraph(text, "list-item")]), SET)
    assert finding.message == "“四风”是4项：缺“奢靡之风”，“铺张浪费”不在其中"
    assert [text[related.span.start : related.span.end] for related in finding.related] == [
        "形式主义", "官僚主义", "享乐主义",
    ]  # fmt: skip
