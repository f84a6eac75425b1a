"""Shares that should make 100: what says that a list is complete, and what is no whole at all."""

from __future__ import annotations

import pytest
from linting import findings, found, plain
from shares_statements import RIGHT, SILENT, WRONG

from lintreport.outline import Paragraph, document

SHARES = ("figures/shares", "figures/shares-of-list")


@pytest.mark.parametrize(
    "text",
    [
        # parts told clause by clause
        "全年支出中，人员经费占[|35%，公用经费占40%，项目经费占30%|]。",
        "经费来源于财政拨款、社会捐赠和自筹，分别占[|45%、30%和35%|]。",
        "问题分为三类：作风类占[|42.5%，纪律类占33.1%，程序类占20.4%|]。",
        "机关干部占[|40%、企业职工占35%、农民占30%|]。",
        "受理信访件120件，其中检举控告占[|45%，申诉占15%，批评建议占30%，其他占20%|]。",
        "财政投入占[|50%、社会投入30%、自筹28%|]。",
        "城区占[|百分之五十，近郊占百分之三十，远郊占百分之二十五|]。",
        "三类项目分别占[|五成、三成和三成|]。",
        "Ａ类占[|３５％，Ｂ类占４０％，Ｃ类占３２％|]。",
        # a total, a rest
        "重点项目占[|35%，一般项目占40%，储备项目占15%|]，合计100%。",
        "一季度完成的占[|35%，二季度完成的占40%，其余20%|]在三季度完成。",
        "住房类占[|60%，教育类占20%|]。剩余问题占30%，已列入台账。".replace("|]。剩余问题占30%", "。剩余问题占30%|]"),
        # closed series
        "运用“四种形态”处理86人，其中第一种形态33人，占[|38.4%；第二种形态40人，占46.5%；第三种形态8人，占9.3%；第四种形态5人，占8.5%|]。",
        "第一种形态占[|62%，第二种形态占30%，第三种形态占5%，第四种形态占13%|]。",
        "测评结果为：满意[|78%、基本满意15%、不满意2%|]。",
        "满意、基本满意、不满意的分别占[|80%、15%和8%|]。",
        "年度考核中优秀[|20%，合格75%，不合格8%|]。",
        "参训人员中男性占[|55%，女性占47%|]。",
        "35岁以下占[|30%，36至50岁占45%，51岁以上占20%|]。",
        "同意[|70%，反对20%，弃权15%|]。",
        # counts with shares in brackets
        "群众来信33件（占[|38.4%），来访45件（占52.3%），来电8件（占19.3%|]）。",
        "来信33件（[|38.4%）、来访45件（52.3%）、来电8件（7.3%|]）。",
        # over sentences
        "第一种形态33人，占[|38.4%。第二种形态45人，占52.3%。第三种形态6人，占7.0%。第四种形态2人，占3.3%|]。",
        # ratios
        "三次产业结构调整为[|7.6:44.8:48.6|]。",
        "三次产业结构由8.1∶45.2∶46.7优化为[|7.6∶44.8∶46.6|]。",
        "男女比例为[|52：45|]。",
        # English
        "Staff costs accounted for [|45%, equipment for 35% and travel for 30%|] of spending.",
        "Of the complaints, [|40% concerned housing, 35% concerned schools and 30%|] concerned roads.",
        "Grants, fees and gifts made up [|45%, 30% and 20%|] of income respectively.",
        "The budget is split [|60/30/20|] between staff, equipment and travel.",
        "Ore, coal and salt made up 50%, 30% and 20%. Of this, [|46% went by road and the remaining 44%|] by rail.",
        "Homes were divided into urban ([|45%), suburban (35%) and rural (30%|]) ones.",
        "Roads took up [|45%, schools 30%, and the remaining 20%|] went to clinics.",
    ],
)
def test_shares_of_a_whole_that_do_not_make_100_are_found(text: str) -> None:
    assert found(plain(text), *SHARES) == text


@pytest.mark.parametrize(
    "text",
    [
        "全年支出中，人员经费占35%，公用经费占40%，项目经费占25%。",
        "三类问题各占33.3%、33.3%和33.3%。",
        "第一种形态33人，占38.4%；第二种形态45人，占52.3%；第三种形态6人，占7.0%；第四种形态2人，占2.3%。",
        "三次产业结构调整为7.6:44.8:47.6。",
        "男性占55%、女性占45%，党员占60%、群众占40%。",
        "男性占55%，女性占45%。35岁以下占40%，其余60%为36岁以上。",
        "来信33件（38.4%）、来访45件（52.3%）、来电8件（9.3%）。",
        "满意、基本满意、不满意的分别占80%、15%和5%，满意率同比提高3个百分点。",
        "财政拨款占六成、社会捐赠占三成、自筹占一成。",
        "Staff costs accounted for 45%, equipment for 35% and travel for 20% of spending.",
    ],
)
def test_shares_that_make_100_but_for_rounding_are_not(text: str) -> None:
    assert found(text, *SHARES) == text


@pytest.mark.parametrize(
    "text",
    [
        # change and growth
        "占比从30%提高到70%，其中设备占比由25%提高到40%。",
        "三项收入分别增长45%、30%和20%。",
        "投资增长35%，消费增长40%，出口增长30%。",
        # rates of different things
        "办结率、满意率、回访率分别为35%、40%和30%。",
        "合格率为35%，优良率为30%，覆盖率为40%。",
        # not complete
        "其中作风问题占35%，纪律问题占30%，程序问题占28%。",
        "主要问题中，作风类占40%，纪律类占30%，程序类占25%。",
        "排名前三位的分别占45%、30%和20%。",
        "作风、纪律、程序等问题分别占45%、30%和20%。",
        "财政拨款占45%，社会捐赠占30%，自筹占20%，其余为利息收入。",
        "两项合计占75%，其中拨款占45%，捐赠占30%。",
        # approximate or masked
        "人员经费约占35%，公用经费占40%，项目经费占30%。",
        "人员经费占35%左右，公用经费占40%，项目经费占30%以上。",
        "第一种形态占X%，第二种形态占30%，第三种形态占5%，第四种形态占13%。",
        "第一种形态占**%，第二种形态占40%，第三种形态占45%，第四种形态占13%。",
        # parts that overlap or have wholes of their own
        "干部中，党员占45%，女性占28%，本科以上学历占32%。",
        "问卷为多选，选择路远的占45%，选择费用高的占40%，选择排队久的占30%。",
        "粮食产量占全省的40%，油料产量占全省的35%，茶叶产量占全省的30%。",
        "2022年占30%，2023年占35%，2024年占40%。",
        "先进制造业、高技术制造业增加值占规模以上工业增加值比重分别达56.2%、34.7%。",
        # no percentages
        "师生比为1:15，比例尺为1:100，会议于8:30开始，比分为3:2，三者之比为1:1:1。",
        "甲、乙、丙按3:4:3的比例分担。",
        "Sales grew by 45%, 30% and 20%.",
    ],
)
def test_what_claims_no_whole_is_not(text: str) -> None:
    assert found(text, *SHARES) == text


def test_the_message_shows_the_sum_and_the_total_is_a_further_place() -> None:
    text = "住房类占35%，教育类占40%，其他占15%，合计100%。"
    [finding] = findings(document("x", [Paragraph(text, "list-item")]), "figures")
    assert finding.message == "各项占比之和为90%，不是100%（35%＋40%＋15%＝90%）"
    assert [text[slice(*related.span)] for related in finding.related] == ["100%"]


@pytest.mark.parametrize("text", WRONG)
def test_statements_that_are_wrong_are_found(text: str) -> None:
    assert found(plain(text), *SHARES) == text


@pytest.mark.parametrize("text", RIGHT)
def test_statements_that_are_right_are_not(text: str) -> None:
    assert found(text, *SHARES) == text


@pytest.mark.parametrize("text", SILENT)
def test_statements_that_claim_no_whole_are_not(text: str) -> None:
    assert found(text, *SHARES) == text
