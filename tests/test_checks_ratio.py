"""Rates and shares against the figures beside them."""

from __future__ import annotations

import further_statements as further
import pytest
from figures_statements import RATIO_RIGHT, RATIO_WRONG
from linting import findings, found, plain

from lintreport.outline import Paragraph, document

RATIO = "figures/ratio"


@pytest.mark.parametrize("text", RATIO_WRONG + further.RATIO_WRONG)
def test_a_rate_that_its_figures_do_not_make_is_found(text: str) -> None:
    assert found(plain(text), RATIO) == text


@pytest.mark.parametrize("text", RATIO_RIGHT + further.RATIO_RIGHT)
def test_rates_that_agree_or_are_of_other_things_are_not(text: str) -> None:
    assert found(text, RATIO) == text


@pytest.mark.parametrize(
    ("text", "message", "operands"),
    [
        ("立案72件，结案54件，结案率73%。", "结案54件÷立案72件＝75.0%，文中为73%", ["72件", "54件"]),
        (
            "完成投资9亿元，占年度计划12亿元的70.15%。",
            "完成投资9亿元÷年度计划12亿元＝75.00%，文中为70.15%",
            ["9亿元", "12亿元"],
        ),
        ("已送达90份，未送达10份，未送达率20%。", "10份÷（未送达10份＋送达90份）＝10.0%，文中为20%", ["90份", "10份"]),
        ("合格88台，不合格12台，合格率98%。", "88台÷（合格88台＋不合格12台）＝88.0%，文中为98%", ["88台", "12台"]),
        (
            "共有党员1,200人，其中女党员360人，占四成。",
            "女党员360人÷党员1,200人＝30.0%，文中为四成",
            ["1,200人", "360人"],
        ),
    ],
)
def test_the_calculation_is_told_with_its_figures(text: str, message: str, operands: list[str]) -> None:
    draft = document("x", [Paragraph(text, "list-item")])
    [finding] = findings(draft, RATIO)
    assert (finding.message, finding.severity) == (message, "error")
    assert [draft[related.span] for related in finding.related] == operands


@pytest.mark.parametrize("rate", ["66.6%", "66.7%", "66%", "67%", "66.66%", "百分之六十七", "三分之二"])
def test_rates_may_be_rounded_or_cut_off(rate: str) -> None:
    text = f"立案30件，结案20件，结案率{rate}。"
    assert found(text, RATIO) == text


@pytest.mark.parametrize("rate", ["65%", "68%", "66.5%", "66.8%", "66.68%", "百分之六十五", "四分之三"])
def test_the_precision_is_the_one_that_is_printed(rate: str) -> None:
    assert found(f"立案30件，结案20件，结案率{rate}。", RATIO) == f"立案30件，结案20件，结案率[|{rate}|]。"


def test_the_whole_may_stand_in_the_sentence_before() -> None:
    text = "全年立案72件。其中党纪案件54件，占[|70%|]。"
    assert found(plain(text), RATIO) == text


@pytest.mark.parametrize(
    "text",
    [
        "全镇标准厂房40栋，已投产30栋，厂房利用率[|85%|]。",
        "应收农机合作社社费80户，欠缴12户，收缴率[|88%|]。",
        "本季安排值班60人次，请假6人次，到岗率[|95%|]。",
        "公租房共300套，空置45套，入住率达到[|95%|]。",
        "到期用工合同50份，续签40份，续签率80%；未续签10份，流失率[|30%|]。",
        "原定开放的场馆20处，仅开放15处，开放率只有[|65%|]。",
        "共排查闲置账户60个。截至月底已销户45个，清理率[|70%|]。",
        "出勤率[|95%|]：应到50人，实到45人。",
        "18÷24×100%＝[|70%|]，此为演练参与率。",
        "东村动员40户，签约30户（75%）；西村动员50户，签约35户（[|75%|]）。",
        "全站职工40名，其中有[|五分之三|]、即30名常驻一线。",
        "两个窗口分别受理业务40件、50件，当日办结30件、45件，当日办结率75%、[|80%|]。",
        "全局现有干部80名，其中党员60名，占总人数的75%；女干部20名，占总人数的[|35%|]。",
        "全系统干部120名，近三年入职的41名，[|超过一半|]。",
        "共收到意见200条，采纳172条，占[|近八成|]。",
        "问题清单160项，销号150项，销号率达到[|95%以上|]。",
        "应交会费会员80名，欠缴20名，收缴率[|80%|]。",
        "焊缝探伤，一次合格90道，返修10道，一次合格率为[|85%|]。",
        "网上评价，好评84条、差评116条，好评率[|52%|]。",
        "30座闸门有24座启闭正常，正常率80%，20座泵站有15座运行正常，正常率[|85%|]。",
        "今年承接交办件50件，按时反馈40件，反馈率80%（上年交办40件，反馈30件，反馈率[|85%|]）。",
        "线索来源60条：上级交办30条，占50%；部门移送18条，占[|40%|]；自行排查12条，占20%。",
        "[|40%|]的村（30个，全县共100个）配齐了管护员。",
        "管护规约获54票赞成，占应到代表72名的[|85%|]。",
        "现有登记志愿者80名，年内参加过活动的达60名，活跃率为[|65%|]。",
        "全馆在编80人。研究生学历的20人，占全馆人数的25%；副高以上职称的12人，占全馆人数的[|25%|]。",
        "移栽苗木5000株，死亡30株，死亡率[|5‰|]。",
        "第一次模拟测验，参加学员60名，及格45名，及格率[|85%|]。",
        "全县农家书屋90家，其中[|三分之一|]（45家）每周开放五天。",
        "护林站有巡护艇三十艘，完好二十四艘，完好率[|百分之七十|]。",
        "登记证应发80张，核发60张，发证率[|85%|]。",
        "全区现有合作社80家，其中建立支部的60家，组织覆盖率为[|85%|]。",
        "共有灵活就业人员800人，享受补贴的600人，补贴覆盖面[|85%|]。",
        "收治戒断人员80人，回访中未复吸的60人，操守保持率[|85%|]。",
        "替代率达到[|50%|]，即80台终端中已替换60台。",
        "路况评定，优良路段60条，中等及以下路段20条，优良率[|85%|]。",
        "The team closed 30 of 40 orders within 48 hours, which is [|85%|] of the total.",
        "By May 40 drivers had sat the test and 30 had passed, a pass rate of [|85%|].",
        "全年完成税收150万元，占年度目标任务120万元的[|135%|]。",
        "Only 30 of the 40 village wells have been tested, i.e. [|65%|] coverage.",
        "Attendance was [|85%|] (30 delegates out of 40).",
        "80 notices were sent and 60 answered, giving a response rate of [|85%|].",
    ],
)
def test_a_word_of_the_same_kind_ties_a_rate_to_its_part(text: str) -> None:
    assert found(plain(text), RATIO) == text


@pytest.mark.parametrize(
    "text",
    [
        "应交会费会员80名，欠缴20名，收缴率75%。",
        "焊缝探伤，一次合格90道，返修110道，一次合格率为45%。",
        "今年承接交办件50件，反馈40件，反馈率80%（上年交办40件，反馈30件，反馈率75%）。",
        "8个镇中有6个设站，占75%，其余2个占25%。",
        "路况评定，优良路段60条，中等及以下路段140条，优良率30%。",
        "收治戒断人员80人，回访中未复吸的60人，操守保持率75%。",
        "年度计划投资400万元，累计完成300万元，其中当月完成60万元，累计完成额占年度计划的75%。",
        "现有床位80张，其中重症床位60张，床位使用率70%；学员80人，其中女学员60人，平均出勤率96%。",
        "招收学员400名，毕业学员90名，初次就业率85%。",
        "接听来电300个，转办来电60个，接通率98%。",
        "清收旧欠60笔、核销旧欠12笔，拨备覆盖率180%。",
        "全系统干部120名，近三年入职的61名，超过一半；有四成以上住在单位。",
        "共收到意见200条，采纳152条，占近八成。",
        "收到意见200条，采纳的161条，采纳率达到80%以上。",
        "受理咨询90件（同比增长12%），当场答复60件。",
        "We trained 40 guides and printed 30 maps; satisfaction stood at 90%.",
    ],
)
def test_a_rate_of_something_else_is_tied_to_nothing(text: str) -> None:
    assert found(text, RATIO) == text
