"""The level at which an author stands, and words that are another level's."""

from __future__ import annotations

import pytest
from linting import findings, found, plain, shipped

from lintreport.document import Document
from lintreport.engine import lint
from lintreport.finding import SEVERITIES
from lintreport.rule import Example
from lintreport.testing import example_document

HIGHER = "consistency/higher-level"
LIKELY = "consistency/higher-level-likely"
COUNTIES = "consistency/several-counties"
SELF = "consistency/other-level-self"
DISTRICT = "consistency/other-district-self"
ALL = (HIGHER, LIKELY, COUNTIES, SELF, DISTRICT)

COUNTY = "江源县纪委监委2024年工作总结\n"


@pytest.mark.parametrize(
    "head",
    [
        "江源县纪委监委2024年工作总结",
        "**县2024年工作总结",
        "XX市XX区教育局2024年工作总结",
        "中共X县委关于巡察整改进展情况的报告",
        "江源市柳河区市场监督管理局工作汇报",
        "关于石桥镇2024年工作情况的报告",
        "县农业农村局2024年工作总结",
        "某某街道办事处2024年工作总结",
        "工作汇报\n*县纪委监委\n2024年9月20日",
        "半年工作总结\n上半年，XX区纪委监委在市纪委监委和区委的坚强领导下，扎实开展工作。",
        "工作汇报\n按照市纪委监委要求，现将*县纪委监委工作情况汇报如下。",
        "工作汇报\n现将我区2024年工作情况汇报如下。",
        "工作总结\n今年以来，县财政局在县委、县政府的正确领导下，扎实开展工作。",
        "工作总结\n今年以来，我镇在县委、县政府的正确领导下，扎实开展工作。",
        "区长在代表会上的报告\n现在，我代表区人民政府向大会报告工作。",
        "工作总结\n一年来，全县上下同心，全县经济增长8%，我县获评先进，我县面貌一新。",
    ],
)
def test_a_draft_below_a_city_that_directs_the_whole_city_is_found(head: str) -> None:
    text = f"{head}\n督促[|全市|]各级党组织落实主体责任。"
    assert found(plain(text), HIGHER) == text


@pytest.mark.parametrize(
    "head",
    [
        "江源市纪委监委2024年工作总结",
        "X市纪检监察组2024年工作总结",
        "2024年工作总结",
        "乡镇纪委和派驻纪检监察组工作汇报",
        "县域经济发展情况报告",
        "区域协作工作总结",
        "高新区管委会2024年工作总结",
        "江源新区管委会2024年工作总结",
        "自治区教育厅2024年工作总结",
        "江源县脱贫攻坚工作调研报告",
        "关于江源县纪检监察工作的督查通报",
        "工作汇报\n市委政策研究室：\n现将今年以来市纪委监委工作情况汇报如下。",
        "江源县纪委监委工作汇报\n市纪委监委\n2024年9月20日",
        "乡村振兴局2024年工作总结",
        "市场监管局2024年工作总结",
    ],
)
def test_where_the_author_may_be_a_city_or_is_not_told_nothing_is_said(head: str) -> None:
    text = f"{head}\n督促全市各级党组织落实主体责任，全市党员干部作风好转，各县（区）党委落实责任。"
    assert found(text, *ALL, severities=SEVERITIES) == text


@pytest.mark.parametrize(
    "sentence",
    [
        "教育引导[|全市|]党员干部遵规守纪，推动[|全市|]各部门改进作风。",
        "对[|全市|]各级纪检监察机关开展监督检查工作进行宣传。",
        "组织[|全市|]领导干部观看警示片。",
        "约谈[|全市|]各乡镇党委书记，轮训[|全市|]纪检监察干部120人次。",
        "指导[|全省|]各单位抓好整改。",
        "组织[|全市|]教育系统党员干部签订承诺书。",
        "确保[|全市|]上下步调一致。",
        "在市委坚强领导下，督促[|全市|]各级党组织扛起责任。",
    ],
)
def test_what_is_asked_of_a_higher_area_is_an_error(sentence: str) -> None:
    assert found(plain(COUNTY + sentence), HIGHER) == COUNTY + sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "一年来，[|全市|]党员干部作风明显好转。",
        "[|全市|]各级党组织要扛起主体责任。",
        "在[|全市|]各党委（党组）推行谈话制度。",
        "为提高[|全市|]纪检监察工作质效提供制度保障。",
        "推动[|全市|]营商环境建设再上台阶。",
        "累计接待[|全市|]各级干部职工参观36批次。",
        "向[|全市|]广大干部群众发出倡议。",
        "[|全市|]学位紧张问题有效缓解，一是[|全市|]城乡教育发展还不均衡。",
        "组织[|全市|]重点企业负责人座谈。",
        "在[|全市|]范围内开展专项整治，对[|全市|]12个乡镇开展督查。",
        "营造[|全市|]风清气正的政治生态。",
        "向[|市|]直机关各单位发送提醒函12份。",
        "[|全市|]党风政风持续向好。",
        "对[|全市|]营商环境领域案件开展专项监督。",
        "[|市|]直各部门认真落实，[|市|]级机关各单位党组织均已整改。",
        "重点对[|市|]防汛抗旱领导小组主要成员单位开展监督检查。",
        "督促[|市|]直单位限期整改。",
        "利用[|市|]红色文化资源开展教育。",
    ],
)
def test_what_sounds_like_a_higher_level_is_a_warning(sentence: str) -> None:
    assert found(plain(COUNTY + sentence), LIKELY) == COUNTY + sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "[|我市|]粮食产量稳步增长。",
        "[|我区|]高度重视，[|我镇|]迅速行动。",
        "近年来，[|我市|]坚持产业优先。",
    ],
)
def test_another_level_named_as_ones_own_is_found(sentence: str) -> None:
    assert found(plain(COUNTY + sentence), SELF, DISTRICT) == COUNTY + sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "[|各县（区）|]党委政府落实主体责任。",
        "检查[|县（区）|]直部门12个。",
        "[|市、县（区）|]纪检监察机关共出动督查组9个。",
        "要求[|各县区|]认真落实。",
    ],
)
def test_a_county_has_no_counties(sentence: str) -> None:
    assert found(plain(COUNTY + sentence), COUNTIES) == COUNTY + sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "案件质量居全市第一，全市唯一，增幅位列全市前三。",
        "组织参加全市纪检监察干部培训班，选派3人参加全市比武。",
        "按照全市作风建设大会部署，抓好落实。",
        "在全市率先建成廉政教育基地，经验在全市推广，在全市党员干部大会上交流发言。",
        "市委召开会议，部署全市作风建设，全市上下迅速行动。",
        "市纪委监委通报后，督促全县各级党组织对照整改。",
        "为全市发展大局作出贡献，助力全市高质量发展，融入全市发展格局。",
        "市纪委监委印发通知，要求全市各级党组织开展自查。",
        "荣获全市纪检监察系统先进集体，3名干部被评为全市优秀。",
        "全市经济工作会议召开后，县委常委会第一时间传达学习。",
        "学习《关于加强全市党员干部教育的意见》，开展“全市党员干部学党章”活动。",
        "我省出台政策，我国经济稳中向好，我县位于我市东部，是我市粮食主产区。",
        "向全市干部群众展示我县新貌，对全市人民开放，给全市人民交出满意答卷。",
        "当前，全市营商环境持续优化，我县要抢抓机遇，推动全市试点任务落地。",
        "按照市委统一部署，在全市各级党组织开展学习教育，督促全市通报问题整改到位。",
        "在全市营商环境考核中名列前茅，全市平均水平持续提升。",
        "市委、市政府团结带领全市人民奋勇前进，省委带领全省人民攻坚克难。",
        "自治区党委作出部署，我区各项事业取得新成就。",
        "我县承办我市首届丰收节，推进自我市场化改革。",
        "与各县区相比仍有差距，在各县（区）中排名第三，市纪委对各县（区）开展考核。",
        "全市共有8个县区，全市监测站点36个。",
        "市纪委监委对全市营商环境领域问题开展监督，我县接受全市营商环境专项检查。",
        "市直帮扶单位投入资金，市直部门大力支持，市级部门下达任务。",
        "对接市直部门争取资金，配合市级部门开展检查。",
        "对全县各级党组织开展评估，组织全县党员干部学习，我县、全县、县直部门齐抓共管。",
        "督促各乡镇党委落实责任，组织乡镇纪委书记述职。",
    ],
)
def test_a_higher_body_and_a_larger_area_are_rightly_named(sentence: str) -> None:
    assert found(COUNTY + sentence, *ALL, severities=SEVERITIES) == COUNTY + sentence


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (HIGHER, "石桥镇2024年工作总结\n督促[|全县|]各级党组织落实责任，组织全镇党员干部学习。"),
        (COUNTIES, "XX区教育局2024年工作总结\n督促[|各县区|]教育局压实责任。"),
        (HIGHER, "XX区教育局2024年工作总结\n组织[|全县|]各学校自查，组织全区各学校整改。"),
        ("consistency/several-townships", "石桥镇2024年工作总结\n听取[|各乡镇|]党委汇报。"),
        ("consistency/other-bodies", "XX区教育局2024年工作总结\n按照[|县|]委部署，在区委领导下抓好落实。"),
        ("consistency/other-bodies", "江源县教育局2024年工作总结\n在[|区|]委、县政府领导下抓好落实。"),
    ],
)
def test_townships_and_districts_have_their_own_words(rule: str, text: str) -> None:
    assert found(plain(text), rule) == text


@pytest.mark.parametrize(
    "text",
    [
        "石桥镇2024年工作总结\n在县委、县政府领导下，在各乡镇中排名第三，县委对各乡镇开展考核。",
        "XX区教育局2024年工作总结\n赴江源县委党校学习，协助市、县（区）委抓好整改，县级领导带头。",
        "江源县教育局2024年工作总结\n按照自治区党委部署，听取各乡镇党委汇报，督促各乡镇落实。",
    ],
)
def test_bodies_above_and_elsewhere_are_rightly_named(text: str) -> None:
    names = ("consistency/several-townships", "consistency/other-bodies")
    assert found(text, *names, severities=SEVERITIES) == text


def test_a_city_is_measured_against_its_province() -> None:
    text = "江源市纪委监委2024年工作总结\n督促[|全省|]各级党组织落实责任，督促全市党员干部学习。"
    assert found(plain(text), HIGHER) == text


def test_the_message_says_what_to_write_and_the_fix_writes_it() -> None:
    draft = example_document(COUNTY + "督促全市各级党组织落实责任。", Example())
    [finding] = findings(draft, HIGHER)
    assert finding.message == "材料是县级的，“全市”却用了市级的口径：应为“全县”"
    assert finding.fix is not None
    assert [(draft[edit.span], edit.text) for edit in finding.fix.edits] == [("市", "县")]


def test_a_word_file_without_a_paragraph_is_clean() -> None:
    result = lint(Document("draft.docx", "", ()), shipped())
    assert (result.findings, result.failures) == ((), ())
