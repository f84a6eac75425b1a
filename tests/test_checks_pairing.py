"""Marks that should pair, by paragraph, and quotations that span several."""

from __future__ import annotations

import pytest
from linting import findings, found, mended, plain

from lintreport.outline import Paragraph, document

PAIRS = (
    "punctuation/wrong-way-mark", "punctuation/unclosed-mark", "punctuation/unopened-mark",
    "punctuation/mixed-width-brackets", "punctuation/crossed-marks", "punctuation/mismatched-marks",
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "坚持全面从严治党“最后一公里[|“|]，落实到位。",
        "坚持[|”|]三会一课”制度。",
        "认真学习《中国共产党章程[|《|]精神。",
        "学习[|》|]党章》和《条例》。",
        "深入贯彻[|“|]三严三实要求，抓好落实。",
        "深入贯彻三严三实[|”|]要求，抓好落实。",
        "印发[|《|]关于加强作风建设的意见。",
        "（一）加强领导[|（|]含乡镇。",
        "加强领导含乡镇[|）|]。",
        "县（市、区[|)|]要重视。",
        "县[|(|]市、区）要重视。",
        "【案例[|〗|]某镇。",
        "[|【|]案例某镇。",
        "《关于印发〈办法[|》|]的通知〉",
        "他说：“我听他讲‘要努力[|‘|]。”",
        "会议强调：“要压实责任。要加强督查。[|“|]",
        "学习“两学一做”[|”|]教育。",
        "打造“一心、两轴、三区[|“|]格局，构建“四位一体”体系。",
        "落实“一岗双责”、“党政同责[|“|]，推行“河长制”。",
        "推行[|”|]河长制“，落实“双随机”。",
        "市政发〔2024[|）|]5号",
        "市政发（2024[|〕|]5号",
        "『一带一路』「四个全面[|「|]",
        "通过“学、查、改”三步法（详见附件1）[|）|]推进。",
    ],
)
def test_marks_that_do_not_pair_are_found(text: str) -> None:
    assert found(plain(text), *PAIRS) == text


@pytest.mark.parametrize(
    "text",
    [
        "《关于印发〈管理办法〉的通知》已下发。",
        "会议强调：“要学习‘三个务必’精神，抓好落实。”",
        "1）动员部署；2）组织实施；3）总结验收。",
        "（1）动员；（2）实施；（3）总结。",
        "a）甲；b）乙；c）丙。",
        "一）甲；二）乙。",
        "①）甲",
        "第一步1）动员，2）实施。",
        "增幅在[0,5)区间内，取值(0,1]。",
        "气温（℃）、面积（m²）、单位（个）",
        "（见图（1）和表（2））",
        "它的长度是5’10”，屏幕13.3”。",
        "6’30”",
        "It's a manager's job, don't worry.",
        "The “Belt and Road” initiative isn’t new.",
        "“90后”“00后”，’98抗洪",
        "《红楼梦》（上、下）〔2024〕5号",
        "《办法》第三条第（二）项",
        "第三条第二）项",
        "“十四五”时期（2021—2025年），完成“百项重点工程”",
        "如下：“1.做好准备。2.抓好落实。”",
        "‘一带一路’倡议",
        "'一带一路'倡议",
        '"一带一路"倡议',
        "项目名称（盖章）：XX（签字）",
        "电话：（010）12345678",
        "3）加强管理（含安全）",
    ],
)
def test_marks_that_pair_or_are_none_are_not(text: str) -> None:
    assert found(plain(text), *PAIRS) == text


@pytest.mark.parametrize(
    "text",
    [
        "会议强调：“要压实责任，落实到位。\n“要加强督查，确保实效。\n“要总结经验，持续改进。”\n会议要求，认真贯彻。",
        "他在信中写道：“同志们：\n你们辛苦了。\n希望继续努力。”\n大家深受鼓舞。",
        "将第七条修改为：\n“第七条　下列事项应当公开：\n“（一）预算；\n“（二）决算。”\n删去第九条。",
        "会议指出[|“|]要压实责任。\n会议强调，要加强督查。\n会议要求，各单位认真贯彻“三严三实”。",
        "深入贯彻[|“|]三严三实要求，抓好落实。\n抓好队伍建设。\n落实好一岗双责[|”|]制度。",
        "会议强调：[|“|]要压实责任。\n“两学一做”教育持续推进，深化“四个意识”教育。",
        "一、落实“一岗双责[|“|]\n二、推行“河长制”\n三、完善[|“|]林长制",
        "关于印发《全县安全生产\n专项整治方案》的通知\n各镇：\n现印发给你们。",
        "会议研究了“放管服\n改革”有关事项。",
    ],
)
def test_quotations_may_span_paragraphs_but_slips_do_not_excuse_each_other(text: str) -> None:
    assert found(plain(text), *PAIRS) == text


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("打通“最后一公里“，落实责任。", "打通“最后一公里”，落实责任。"),
        ("推行”河长制“，落实责任。", "推行“河长制”，落实责任。"),
        ("坚持”三会一课”制度。", "坚持“三会一课”制度。"),
        ("学习《信访条例〉精神。", "学习《信访条例》精神。"),
        ("县（市、区)要重视。", "县（市、区）要重视。"),
        ("政发〔2024）5号", "政发〔2024〕5号"),
    ],
)
def test_a_fix_makes_a_pair(text: str, fixed: str) -> None:
    assert mended(document("x", [Paragraph(text, "list-item")]), *PAIRS) == fixed
    assert found(fixed, *PAIRS) == fixed


def test_the_partner_is_a_further_place() -> None:
    [finding] = findings(document("x", [Paragraph("打通“最后一公里“，落实责任。", "list-item")]), *PAIRS)
    assert [(related.span.start, related.message) for related in finding.related] == [(2, "与此处相配")]
