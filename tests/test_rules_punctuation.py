"""The rules on single marks: half-width, doubled, misplaced ones, spaces, and the look-alikes that are right."""

from __future__ import annotations

import pytest
from linting import found, mended, plain

from lintreport.finding import Severity
from lintreport.outline import document
from lintreport.paragraph import Paragraph

INFO: tuple[Severity, ...] = ("info",)


@pytest.mark.parametrize(
    "text",
    [
        "共发现问题[|:|]3个，其中重大问题1个。",
        "今年以来[|,|]全县办理案件35件[|,|]同比增长5%[|;|]其中[|,|]立案12件。",
        "完成5项[|,|]占20%。增长15.6%[|,|]高于预期。",
        "见表1[|:|]各单位情况。",
        "会议强调[|:|]“要压实责任。”他说：“好[|!|]”",
        "整改完成了吗[|?|]还没有。",
        "各乡镇、各部门[|:|]",
        "工作取得了新进展[|.|]下一步要继续努力[|.|]",
        "坚持“两手抓”[|,|]执行《办法》[|,|]抓好落实（试行）[|;|]",
        "使用OA[|,|]提高效率；接入5G[|,|]实现互联。",
        "联系电话[|:|]0931-1234567",
        '他说[|:|]"好[|.|]"',
        "由办公室负责（电话：1234567）[|.|]",
        "落实责任 [|,|] 抓好整改[|;|]\v严格考核",
        "登录www.example.com[|,|]请及时填报",
        "推行[|｢|]河长制[|｣|]。",
    ],
)
def test_half_width_marks_in_chinese_are_found(text: str) -> None:
    assert found(plain(text), "punctuation/half-width-mark") == text


@pytest.mark.parametrize(
    "text",
    [
        "会议于8:30至11:00召开，比例为3:1，收入1,000,000元，版本v1.2.3。",
        "登录http://www.example.com/index.html?id=3,b:2，下载report_v1.2.docx。",
        "1,加强领导。1.压实责任。（一）.抓好落实",
        "(a)自查；(b)互查；1）复查",
        "The report says: work hard, play hard. Beijing, China!",
        "U.S.A.，No.5，vs.，etc.，2024.3.5，2024-03-05",
        "水泥:砂:石子=1:2:3，男:女为3:1。",
        "姓名,性别,年龄,职务,单位",
        '{"name": "张三", "age": 3}',
        "资料存于D:\\资料\\总结，热依木.买买提参会。",
    ],
)
def test_half_width_marks_of_figures_addresses_and_english_are_not(text: str) -> None:
    assert found(text, "punctuation/half-width-mark", "punctuation/doubled-mark") == text


@pytest.mark.parametrize(
    "text",
    [
        "各乡镇[|(街道)|]、各部门要落实。",
        "完成任务35项[|(其中重点任务12项)|]，登录OA[|(办公系统)|]。",
        "制定《考核办法[|(试行)|]》。",
        "成立专班[|(含工作组(三个))|]。",
    ],
)
def test_half_width_brackets_around_chinese_are_found(text: str) -> None:
    assert found(plain(text), "punctuation/half-width-bracket") == text


@pytest.mark.parametrize(
    "text",
    [
        "国内生产总值(GDP)增长5%，编号(2024)。",
        "(a)自查；(1)互查；见[说明](文件)",
        "用SUM(销售额)、f(面积)计算，合计＝(甲＋乙)×3。",
        "The city of Beijing (北京) is large.",
    ],
)
def test_half_width_brackets_of_labels_latin_and_formulas_are_not(text: str) -> None:
    assert found(text, "punctuation/half-width-bracket") == text


@pytest.mark.parametrize(
    "text",
    [
        "各项任务全部完成[|。。|]",
        "要压实责任[|，，|]抓好落实[|；。|]",
        "要压实责任[|,,|]抓好落实[|.。|]",
        "走访企业[|、、|]学校[|、，|]共3家。",
        "有关问题如下[|：：|]一是想得不远。",
        "抓好整改[|。，|]下一步，要抓好落实[|！！|]",
        "任务完成[|！。|]怎么办[|？，|]要抓好落实[|。！|]物资备足[|..|]",
    ],
)
def test_doubled_marks_are_found(text: str) -> None:
    assert found(plain(text), "punctuation/doubled-mark") == text


@pytest.mark.parametrize(
    "text",
    [
        "怎么回事？！真的！！！会议强调……责任重大——务必落实。",
        "他说：“要抓好落实。”，顿号“、”和逗号“，”不同。",
        "std::map，时间为8:30，水变小...”。",
        "省略为。。。",
    ],
)
def test_marks_that_may_stand_together_are_not(text: str) -> None:
    assert found(text, "punctuation/doubled-mark") == text


@pytest.mark.parametrize(
    "text",
    [
        "全面压实[| |]主体责任，抓好整改。",
        "坚持以问题为导向[|　|]狠抓落实。",
        "一、打通[| |]“最后一公里”",
        "严格执行《条例》[| |]规定，学习[| |]《办法》[| |]精神。",
        "落实“[| |]一岗双责[| |]”要求，开展“微课堂”[| |]“开放日”活动[| |]。",
        "县委、[| |]县政府高度重视，[| |]狠抓落实。[| |]全县共办理案件35件。",
        "全市（[| |]含县区）共办结案件35件（含[| |]乡镇）。",
        "建立健全[|\u00a0|]工作机制，完善考核办法。",
        "落实责任[|  |]抓好整改，确保实效。",
        "突出一条主线[| |]——[| |]抓落实。",
        "切实加强[|\t|]组织领导，落实责任。",
    ],
)
def test_spaces_within_chinese_are_found(text: str) -> None:
    assert found(plain(text), "punctuation/stray-space") == text
    assert " " not in mended(document("x", [Paragraph(plain(text), "list-item")]), "punctuation/stray-space")


@pytest.mark.parametrize(
    "text",
    [
        "目　录",
        "几 个 问 题 的 通 知",
        "张　三、李　四、王小明参加会议。会议由县长张　三主持。",
        "组长  李四\n组员  王五",
        "联系人：张三  电话：12345678  传真：87654321",
        "姓名　性别　年龄　职务",
        "第一章　总则\n第一条　为了加强管理，制定本办法。\n一、　总体要求",
        "附件　1.名单\n表1　各单位完成情况\n图2 各县情况",
        "2024年 3月 5日，使用 Excel 汇总 25 个单位的数据，完成率 98 %。",
        "　　今年以来，工作扎实推进。　　",
        "中共XX县委 XX县人民政府",
        "《省委办公厅 省政府办公厅关于做好有关工作的意见》已经印发。",
        "床前明月光　疑是地上霜",
        "□是　□否，A.正确　B.错误。",
        "甲方（盖章）：　　　　乙方（盖章）：",
        "“凝心聚力　真抓实干”主题活动全面开展。",
        "本报某地3月5日电 近日，有关部门印发了通知。",
        "第一条\t为了加强管理，制定本办法。\n张三\t局长，主持工作。\n常住人口\t三万\t上升。",
        "——以青石乡为例",
    ],
)
def test_spaces_of_names_labels_columns_and_lines_are_not(text: str) -> None:
    assert found(text, "punctuation/stray-space", "punctuation/invisible-character") == text


@pytest.mark.parametrize(
    "text",
    [
        "落实[|\u200b|]责任，完成[|\u00a0|]35个[|\ufeff|]。",
        "2024[|\u00a0|]年",
        "执行GB/T\u00a09704，\u00a0\u00a0\u00a0\u00a0落实",
        "\u00a0\u00a0认真落实。\u00a0",
    ],
)
def test_invisible_characters_within_text_are_found(text: str) -> None:
    assert found(plain(text), "punctuation/invisible-character") == text


@pytest.mark.parametrize(
    "text",
    [
        "工作中还存在不少问题[|，|]一是想得不远；二是管得不细；三是落得不稳。",
        "上半年主要做了三方面工作[|，|]一是加强学习。个别补课。二是压实责任。",
        "主要采取了以下措施[|，|]①抓学习；②抓落实。",
        "究其原因[|，|]一是站位不高；二是力度不够。",
        "存在的主要问题有[|，|]一是站位不高；二是力度不够。",
        "值守仍存在差距[|，|]一是人手少，二是物资旧。",
        "问题主要表现为[|，|]一是人手少，二是物资旧。",
        "做了以下几项工作[|，|]（一）抓学习；（二）抓落实。",
        "其主要原因，一是雨量大，二是排水慢。",
        "有两种意见，一是主张迁建，二是主张扩建。",
        "问题如下：一是想得不远；二是管得不细。",
        "还存在不足。一是想得不远；二是管得不细。",
        "会议要求，一要加强学习；二要压实责任。下一步，一是抓学习；二是抓落实。",
        "针对这些问题，一是加强学习；二是压实责任。",
        "在问题整改方面，一是加强学习；二是压实责任。",
        "要破解难题，一要学，二要做，三要改。",
    ],
)
def test_a_comma_before_a_list_is_found_after_a_sentence_of_its_own(text: str) -> None:
    assert found(plain(text), "punctuation/comma-before-list") == text


@pytest.mark.parametrize(
    "text",
    [
        "走访农户、商铺、医院[|...|]发现问题不少[|。。。|]",
        "有的不愿干[|…|]有的不会干[|………|]要整改[|・・・|]有的人",
        "有的不愿干……有的不会干………… ",
        "using foo... and bar…",
        "选择“打印(P)...”，按回车键。",
        "工作情况.......3",
    ],
)
def test_wrong_ellipses_are_found(text: str) -> None:
    assert found(plain(text), "punctuation/wrong-ellipsis", "punctuation/doubled-mark") == text


@pytest.mark.parametrize(
    "text",
    [
        "教育、医疗、住房等[|……|]",
        "企业、学校[|……|]等单位，涉及教育等等[|...|]",
        "人人平等……各方面都要抓。",
        "教育、医疗等，住房……等待落实。",
    ],
)
def test_an_ellipsis_beside_etc_is_found(text: str) -> None:
    assert found(plain(text), "punctuation/ellipsis-with-etc") == text


@pytest.mark.parametrize(
    "text",
    [
        "打造文明实践[|--|]干部的新阵地。",
        "突出一个重点[|――|]抓落实，一条主线[|―|]促发展[|－－|]显成效。",
        "“清风”行动[|--|]专项整治，重点工作 [|--|] 乡村振兴",
        "打造文明实践[|-|]新阵地。",
        "打造文明实践——新阵地，开行北京—上海列车，2020—2025年。",
        "吐鲁番-哈密盆地，京-津-冀，周一-周五，人-机协同，中国-新加坡合作，型号DX-100。",
        "紧扣一条主线[|一一|]抓落实，围绕一个目标[|－|]保安全，打造特色[|——-|]抓品牌。",
        "对每个问题一一核实，把这件事一一落实，逐个一一列举。",
        "运行git --help命令",
        "------",
    ],
)
def test_wrong_dashes_are_found_but_not_hyphens(text: str) -> None:
    assert found(plain(text), "punctuation/wrong-dash") == text


@pytest.mark.parametrize(
    "text",
    [
        "走访农户、商铺[|、|]和医院，加强学习、培训[|、|]及考核。",
        "走访农户、商铺[|、|]与医院，走访农户[|、|]以及商户。",
        "走访农户、商铺[|、|]等单位，涉及教育、医疗[|、|]等等。",
        "印发《办法》《细则》[|、|]和《方案》。",
        "采伐、运输[|、|]或加工，健全制度[|、|]并加强管理，学校、车站[|，|]等场所。",
        "并联审批、并表监管、或有负债、或多或少，三等功、和田玉，抓学习，等待验收。",
        "敢于担当、与时俱进、及时总结、和谐稳定、等级评定、和平发展、与会代表。",
        "上下贯通、与人民群众保持密切联系，以山为邻、与风雪为伴，科学、及早、等效。",
    ],
)
def test_a_comma_before_and_is_found(text: str) -> None:
    assert found(plain(text), "punctuation/comma-before-and") == text


@pytest.mark.parametrize(
    "text",
    [
        "年度总结\n一、工作情况[|。|]\n全年任务完成。\n二、存在问题[|，|]\n想得不远。",
        "年度总结\n一、工作情况[|：|]\n（一）抓学习[|。|]\n全年学习。\n（二）抓落实[|。|]\n全年落实。",
        "年度总结\n一、工作情况\n（一）抓学习。全年学习。\n二、为什么要抓？\n有原因。",
        "关于事项的批复\n一、同意该方案。\n二、原则同意该规划。\n三、抓好落实。",
        "关于事项的通知\n（一）抓好学习；\n（二）抓好落实；\n（三）抓好整改。",
        "关于事项的通知\n一、有关要求如下：\n抓好学习。",
    ],
)
def test_marks_at_the_end_of_headings_are_found(text: str) -> None:
    assert found(plain(text), "punctuation/mark-after-heading", severities=INFO) == text


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("关于做好防汛工作的通知。", "关于做好防汛工作的通知"),
        ("关于做好防汛工作的通知；", "关于做好防汛工作的通知"),
        ("基层治理路在何方？", "基层治理路在何方？"),
        ("关于农药、", "关于农药、"),
    ],
)
def test_a_mark_at_the_end_of_a_title_is_deleted(text: str, fixed: str) -> None:
    assert mended(document("x", [Paragraph(text, "title")]), "punctuation/mark-after-title") == fixed


@pytest.mark.parametrize(
    "text",
    [
        '弘扬[|"实"|]的作风，落实[|"一岗双责"|]，推行[|"3+X"|]模式。',
        "弘扬[|'实'|]的作风。",
        '会议强调：[|"要压实责任。"|]',
        '弘扬"实的作风。',
        "坚持“用'心'服务”的理念，It's OK.",
        '屏幕为13.3"和15.6"两种，时长6\'30"。',
        'class="标题"，{"name": "张三"}，print("中文")',
        'He said "the 河长制 works" and left.',
        "落实[|＂一岗双责＂|]。",
    ],
)
def test_straight_quotes_around_chinese_are_found(text: str) -> None:
    assert found(plain(text), "punctuation/straight-quote") == text


@pytest.mark.parametrize(
    "text",
    [
        '弘扬[|"|]实的作风。',
        '弘扬实的作风[|"|]，落实责任。',
        '屏幕为13.3"。',
        'class="标题',
        '弘扬"实"的作风。',
    ],
)
def test_a_straight_quote_without_a_partner_is_found(text: str) -> None:
    assert found(plain(text), "punctuation/single-straight-quote") == text
