"""Numbers of things announced, against the things that are listed."""

from __future__ import annotations

import pytest
import third_statements as third
from linting import findings, found, plain

from lintreport.finding import SEVERITIES
from lintreport.outline import document
from lintreport.paragraph import Paragraph

COUNT = "figures/count"
OPEN = "figures/count-open"


@pytest.mark.parametrize(
    "text",
    [
        "抓好“学、查、改”[|四个环节|]。",
        "把握“研判、交办、督办、销号、回访”[|四个环节|]，形成闭环。",
        "聚焦思想引领、制度执行、作风转变[|四个方面|]，开展督查。",
        "从请进来讲课开阔眼界、派出去跟班增长本领、结对子帮带积累经验[|四方面|]发力。",
        "推动质量变革、效率变革、动力变革[|四大变革|]。",
        "落实值班、请假、报告[|四项制度|]。",
        "落实值班制度、请假制度、报告制度[|四项制度|]。",
        "建立[|五项制度|]：例会制度、台账制度、通报制度、约谈制度。",
        "健全[|三项机制|]：会商机制、督办机制、评估机制、奖惩机制。",
        "组建[|三支队伍|]（讲师队伍、志愿者队伍、网格员队伍、调解队伍）。",
        "工作分为[|三个阶段|]，即动员部署、自查自纠、整改落实、总结提升。",
        "主要包括[|四个部分|]，分别是基本情况、主要做法、存在问题。",
        "“签”“盯”“查”[|四个环节|]一体推进。",
        "制定《考勤办法》《请假办法》《值班办法》[|四项制度|]。",
        "走访了城关镇、河东镇、河西镇[|4个乡镇|]。",
        "重点做好以下[|三方面工作|]：一是抓学习。二是抓整改。三是抓队伍。四是抓监督。",
        "存在[|三个方面的问题|]：一是学习不深；二是作风不实；三是能力不足；四是监督不严。",
        "下一步，要抓好[|三项重点工作|]。一是抓学习。二是抓整改。三是抓队伍。四是抓监督。",
        "提出[|五点要求|]：第一，提高认识；第二，压实责任；第三，加强督导；第四，严肃纪律。",
        "会议提出[|三点意见|]：（一）提高认识；（二）压实责任；（三）加强督导；（四）严肃纪律。",
        "抓实[|四个环节|]：①排查；②整改；③验收。",
        "分[|三步走|]：第一步，摸清底数；第二步，集中整治；第三步，总结验收；第四步，长效管理。",
        "从思想、组织、作风、制度等[|四方面|]发力。一是抓思想。二是抓组织。三是抓作风。四是抓制度。五是抓督查。",
        "做到“[|三个到位|]”：思想到位、组织到位、责任到位、保障到位。",
        "开展“[|四个专项|]”整治（窗口作风、惠农资金、工程招标）。",
        "今年要做好以下[|三方面工作|]：\n一是抓学习。内容略。\n二是抓整改。内容略。\n三是抓队伍。内容略。\n四是抓监督。内容略。",
        "重点抓好以下[|五项工作|]：\n（一）抓学习\n甲。\n（二）抓整改\n乙。\n（三）抓队伍\n丙。\n（四）抓监督\n丁。",
        "现提出[|四条建议|]：\n1.健全机制。\n2.配强队伍。\n3.加大投入。",
        "工作情况报告\n二、抓好[|三项重点任务|]\n（一）抓学习\n甲。\n（二）抓整改\n乙。\n（三）抓队伍\n丙。\n（四）抓监督\n丁。",
        "落实[|四项制度|]：例会制度、台账制度、通报制度，确保责任到人。",
        "做到“[|四个坚持|]”：坚持学在前，坚持干在前，坚持严在前。",
        "抓住党支部书记、党务工作者、青年骨干这[|四支队伍|]。",
        "要把握好[|三对关系|]：一是统筹与分工；二是当前与长远；三是整体与局部；四是上级与下级。",
        "实现党建、业务、廉政“[|四个提升|]”。",
        "形成了学习、调研、检视、整改、提升的“[|四步工作法|]”。",
        "一是抓学习，二是抓队伍，三是抓制度，以上[|四个方面|]要抓好落实。",
        "对柳树乡、北沟乡、西坪镇[|4个乡镇|]开展督查。",
        "按照集中整治、学习动员和对照检查[|四个步骤|]稳步推进。",
        "从强化督促检查、健全台账资料、严格考核奖惩、完善责任体系[|五个方面|]发力。",
        "做到“[|四抓|]”：一是抓学习，二是抓整改，三是抓监督。",
        "建设“[|三型|]”（学习型、服务型、创新型、廉洁型）机关，推进规范化、法治化“[|三化|]”建设。",
        "做到[|三点|]：一是真学；二是真懂；三是真信；四是真用。",
        "做到“一个坚持、两个确保、三个强化”[|四项要求|]。",
        "建立首问负责制、一次告知制、限时办结制[|四项制度|]。",
        "发现问题[|3个|]：一是台账不全；二是公示不及时；三是档案缺失；四是签字不规范。",
        "招商突出[|六条产业链|]，即装备制造、绿色食品、新型建材、电子信息、生物医药。",
        "本轮检查覆盖[|四家单位|]：河湾中学、河湾小学、河湾幼儿园、河湾卫生院、河湾文化站。",
        "推选出[|五位候选人|]，他们是郑某某、冯某某、陈某某、韩某某。",
        "郑某、冯某、陈某、韩某[|三名委员|]作了补充发言，增补卫某、蒋某[|3人|]为代表。",
        "政法科、信访科、法规科、督查科这[|三个科室|]联合发文。",
        "用水、用电、用气，这[|四类难题|]群众反映最多。",
        "把调解、公证、普法、矫正当作[|三张名片|]来打造，完善调解、公证、普法、矫正[|三道防线|]。",
        "街道建起邻里食堂、共享书屋、红色议事厅[|四类阵地|]，方便居民。",
        "杨家湾村、李家坪村、赵家沟村、孙家庄村等[|三个村|]率先通水，滥发补贴、公款旅游、违规收礼等[|两类问题|]得到整治。",
        "全院设有[|五个审判庭|]：刑庭、民一庭、民二庭、行政庭，其中民一庭、民二庭人员较多。",
        "确定四项任务，其中修路、架桥[|三项|]已经完成。",
        "查处[|三起案件|]：甲校食堂采购案；乙站仓库失火案；丙所账目混乱案；丁村补贴冒领案。",
        "突出“早”“准”“快”“实”[|三字方针|]，采取“自查＋互查＋抽查＋督查”[|三种方式|]推进。",
        "严把“[|三关|]”：严把资格关，严把程序关，严把考察关，严把公示关。",
        "推动生产、供销、信用“[|四位一体|]”改革。",
        "今年的实事定了[|2项|]：\n1.修路。年底完成。\n2.架桥。年底完成。\n3.通水。年底完成。",
        "今年明确[|三项责任|]：\n● 属地责任由镇承担。\n● 监管责任由局承担。\n● 主体责任由企业。\n● 技术责任由专家。",
        "镇里确定的[|两个项目|]已经开工：\n——修路。年底通车。\n——架桥。春节合龙。\n——通水。汛前完成。",
        "现将[|两项|]具体安排通知如下：\n一、提前准备。\n自行下载。\n二、按时参会。\n不得替会。\n三、严守纪律。\n不得喧哗。",
        "突出问题有[|三|]：一是学风不浓；二是会风不实；三是文风冗长；四是作风拖沓。",
        "主要困难有[|三条|]。一是资金缺口大。二是人手偏紧。三是审批链条长，衔接不畅。四是参与度不高。",
        "下一步有[|三个打算|]，一是扩规模；二是提质量；三是树品牌；四是拓市场。",
        "一、东河镇、西坪镇、南岭镇[|4个乡镇|]先行试点。",
        "石桥村、柳林村和河口村[|两个行政村|]率先通水，队伍建设、制度执行和项目推进[|五条战线|]取得进展。",
    ],
)
def test_a_number_that_the_list_does_not_keep_is_found(text: str) -> None:
    assert found(plain(text), COUNT) == text


@pytest.mark.parametrize(
    "text",
    [
        "抓好“学、查、改”三个环节。",
        "聚焦思想引领、制度执行和作风转变三个方面，开展督查。",
        "聚焦思想引领、制度执行、作风转变等四个方面，开展督查。",
        "落实《考勤、请假办法》《值班办法》两项制度。",
        "发现三方面12个问题：一是制度不健全；二是责任不落实；三是监督不到位。",
        "共查摆问题12个，主要表现在：一是学习不深；二是作风不实。",
        "坚持学习与工作相结合、理论与实践相结合、当前与长远相结合三个结合。",
        "推进现代化建设、完成祖国统一、维护和平与促进发展三大任务。",
        "聚焦农业、农村、农民“三农”工作，推动“三化”（布局、功能）建设，推行“四心”服务，做到热心、耐心。",
        "选取三个村（居、社区）试点，全县10个乡镇（东河镇、西坪镇、南岭乡等）全部完成。",
        "在教育、医疗、住房和就业方面办成12件实事。",
        "试点由三个乡镇扩大到五个乡镇：东河镇、西坪镇、南岭乡、北沟乡、白石镇。",
        "至少从三个方面发力，包括学习、整改、队伍、监督。",
        "走访张庄村、李庄村两个村和甲社区、乙社区、丙社区三个社区。",
        "查摆出理论学习、宗旨意识、担当作为、廉洁自律4方面12个问题，其中学习方面3个。",
        "一是抓学习，二是抓队伍，三是抓制度。通过以上三个方面的努力，工作有了起色。",
        "推进“三大支撑、八项重点”“五大战役”“三项行动”。",
        "严格落实中央八项规定，整治“四风”，坚持“三会一课”。",
        "抓好几个方面工作：一是抓学习；二是抓整改。",
        "召开三次会议。一是传达精神，二是部署工作。",
        "抽查甲县、乙县10个乡镇，发现问题6个。",
        "在教育、医疗、住房3个领域5个方面取得进展。",
        "对学校、医院开展四个方面的检查。",
        "加强党风、政风、行风建设，实施四项工程。",
        "两个以上单位共同办理的，由牵头单位、配合单位、责任单位分别负责。",
        "第三个阶段：总结、验收、提升、推广。",
        "抓好以下三方面工作：一是抓学习；二是抓整改；三是抓队伍，做到“一要严、二要实、三要细、四要久”。",
        "建立五项制度：例会、台账、通报、约谈、问责制度，确保责任到人、措施到位。",
        "三项制度：值班（含节假日、双休日）制度、请假制度、报告制度。",
        "查处3件：甲镇1件、乙镇2件。",
        "从5个方面作出部署。会议要求，一是提高认识，二是抓好落实。",
        "抓好三方面工作：\n一是抓学习。\n二是抓整改。\n三是抓队伍。",
        "分三步走，第一步摸底，第二步整治，第三步验收。",
        "完善党委、政府、社会协同的四级网络。",
        "具体有三点：其一，加强学习；其二，加强管理；此外，加强监督。",
        "两类岗位（护林、护草岗位和保洁、保绿岗位）已经招满。",
        "守好四道关口——用水管理、用电管理、用气安全、用热保障，稳步推进。",
        "镇长听了甲科、乙科、丙科就5个方面所作的说明。",
        "镇党委、镇政府聚焦产业、就业、教育三个重点持续用力。",
        "学院奖、研究奖、推广奖分为一等奖、二等奖2个等级，医学二级学科目录已经印发。",
        "提高低保、特困供养、孤儿养育标准和残疾人两项补贴，残疾人“两项补贴”按月发放。",
        "新建项目2项：新建、扩建、改建道路审批，防雷装置验收。",
        "全镇辖6个村、4个社区，包括东山社区、西山社区，三个组中一组、二组已经完成，民一庭、民二庭各有团队三个。",
        "召开党委会、办公会3次专题研究，走访甲村、乙村、丙村共5户，甲校、乙校3名教师受到表彰。",
        "一、东河镇、西坪镇、南岭镇3个乡镇先行试点，成立三个小组：第一组负责东片，第二组负责西片，第三组负责南片。",
        "组织科、宣传科和统战科、政法科4个科室分两组，抽调业务骨干6人组成专班：下设综合、业务、保障三个小组。",
        "今年提出三个“不”：不推诿、不敷衍、不拖延，村（社区）“两委”、工作队、网格员三支力量中选出5名调解员。",
        "选派三名干部（本科学历、35岁以下）驻村，抽调四人（含信息、财务人员）组成专班，三个项目（一期、二期）开工。",
        "四个组分别由财政、审计牵头，有两个问题，即资金、用地问题亟待解决。",
        "组织三个检查组分头行动：\n——查台账。\n——查现场。",
        "推荐郑某、冯某等五名同志，用好错峰上课、线上答疑与社团活动三项举措。",
    ],
)
def test_lists_that_agree_and_other_numbers_are_not(text: str) -> None:
    assert found(plain(text), COUNT) == text


@pytest.mark.parametrize(
    "text",
    [
        "从制度建设、队伍建设等[|四个方面|]发力。",
        "从开阔眼界、增长本领、积累经验等[|多方面|]培养新人。一是开阔眼界。二是增长本领。三是积累经验。四是严格管理。",
    ],
)
def test_lists_left_open_are_a_hint(text: str) -> None:
    assert found(plain(text), OPEN, severities=SEVERITIES) == text
    assert found(plain(text), COUNT) == plain(text)


def test_the_items_are_further_places() -> None:
    [finding] = findings(document("x", [Paragraph("抓好“学、查、改”四个环节。", "list-item")]), COUNT)
    assert finding.message == "“四个环节”说的是4项，列出的是3项"
    assert [(related.span.start, related.message) for related in finding.related] == [
        (3, "第1项"), (5, "第2项"), (7, "第3项"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The plan covers [|four areas|]: staffing, outreach and training.",
        "Work went through [|3 stages|] (drafting, review, approval, and release).",
        "We worked on outreach, staffing and reporting, [|4 areas|] in all.",
        "We set [|two goals|], namely: fewer delays, lower cost, and better records.",
        "Complaints come down to [|four matters|]: long queues, dark stairs and cold rooms.",
        "The town still has [|5 needs|]: (a) new pumps; (b) more nurses; (c) safer roads; (d) better lights.",
        "Cold rooms, broken lifts and dark stairs – these [|2 faults|] were seen everywhere.",
        "The county has [|five priorities|] this year: roads, water, health and housing.",
    ],
)
def test_english_lists_are_counted(text: str) -> None:
    assert found(plain(text), "figures/count-in-english") == text


@pytest.mark.parametrize(
    "text",
    [
        "The plan covers three areas: staffing, outreach and training.",
        "The plan covers two areas: research and development, and training.",
        "The plan covers two areas: research and development and training.",
        "The plan covers four areas: staffing, which takes most of it, and training.",
        "Two areas remain. They are staffing, outreach and training.",
        "We worked on outreach, staffing and reporting, three areas in all, and closed offices in two areas.",
        "More than two areas: staffing, outreach and training.",
        "Visitors from four counties came: some by bus, some by train.",
        "It ran in two phases: design, from May to July, and building.",
        "Costs rose in three areas: fuel, up 5 per cent, and rent.",
        "The panel met two to four times: in May and June. In four weeks: talks and visits.",
    ],
)
def test_english_lists_that_agree_are_not(text: str) -> None:
    assert found(text, "figures/count-in-english") == text


@pytest.mark.parametrize("text", third.COUNT_WRONG + third.COUNT_RIGHT)
def test_lists_told_in_other_ways_are_counted(text: str) -> None:
    assert found(plain(text), "figures/count") == text


@pytest.mark.parametrize("text", third.ENGLISH_WRONG + third.ENGLISH_RIGHT)
def test_english_lists_told_in_other_ways_are_counted(text: str) -> None:
    assert found(plain(text), "figures/count-in-english") == text
