"""Parts against their whole."""

from __future__ import annotations

import further_statements as further
import pytest
import third_statements as third
from figures_statements import TOTAL_RIGHT, TOTAL_WRONG
from linting import findings, found, plain

from lintreport.outline import Paragraph, document

RULES = ("figures/total", "figures/part-beyond-whole")


STRUCTURED_WRONG = (
    "养殖场现有生猪[|320头|]，育肥猪180头、种猪90头、仔猪40头。",
    "全校教职员[|86人|]，专任52人，兼职24人。",
    "三类档案入库[|150卷|]，文书78卷、会计40卷、基建22卷。",
    "修复路灯[|410盏|]。类别如下：主路210盏，支路140盏，小巷90盏。",
    "库区移民[|96户|]（投靠亲友42户、集中安置31户，自主搬迁33户）。",
    "北坡320亩、南坡280亩、河滩110亩，绿化面积总数为[|720亩|]。",
    "两项比赛得分：技能48分、理论37分，总分[|95分|]。",
    "甲班12户30人、乙班15户41人、丙班9户22人，共计[|46户|]93人。",
    "甲班12户30人、乙班15户41人、丙班9户22人，共计36户[|103人|]。",
    "走访商户[|60家|]。按规模，大型8家、中型20家、小型22家。",
    "职工[|61人|]，30岁以下12人，31至45岁28人，46岁以上31人。",
    "旁听[|48人|]，其中一楼22人、二楼18人、三楼18人。",
    "公开质证[|40次|]，当庭质证21次、不当庭质证29次。",
    "开水房、浴室、食堂分别用水21吨、35吨、44吨，汇总[|110吨|]。",
    "应收上年结转30件，新收40件，转来20件，本年应办总数[|80件|]。",
    "Of the [|90|] tickets, 52 were closed and 48 were reopened.",
    "40 boxes of tea, 30 of rice and 20 of salt went out, making [|80|] in all.",
    "The team sold [|90|] lamps last year - 40 to shops, 30 to schools and 30 to homes.",
    "发出征求意见函90份，村委会已回函[|96份|]。",
    "接种疫苗[|120剂次|]：首针50剂次，次针40剂次，末针20剂次。",
    "60台水泵中，[|64台|]需要检修。",
    "The crew tested 40 pumps, and [|46|] of them leaked.",
)

STRUCTURED_RIGHT = (
    "养殖场现有生猪310头，育肥猪180头、种猪90头、仔猪40头。",
    "甲班12户30人、乙班15户41人、丙班9户22人，共计36户93人。",
    "教师60人，本科40人，硕士14人。",
    "全校教师60人，骨干教师30人、班主任25人。",
    "门诊大厅设窗口30个，挂号窗口12个、可医保结算窗口20个。",
    "全县90个村，通快递的52个，有卫生室的45个。",
    "抽查食品90批次，标签不合格30批次，菌落超标32批次，添加剂超标31批次。",
    "省级文明校3所、市级文明校9所、县级文明校20所，全县共有小学40所。",
    "五年来，修缮校舍90栋，2021年修缮20栋，2022年修缮60栋。",
    "总用地1200亩，一期用地500亩，二期用地600亩。",
    "工会收入90万元，支出50万元、税费30万元。",
    "增速超过10%的有44种、超过20%的有23种、超过30%的有11种。",
    "处理群众来电60件，噪声类20件、占道类18件、油烟类12件等。",
    "修缮北楼30间、南楼25间，余下的东楼总数65间。",
    "在增强四个意识、做好两个统筹、打好一个基础上下功夫。",
    "通过笔试90人。男生40人，女生50人，党员30人。",
    "二级以上河流12条，三级河流5条，通航河流6条。",
    "发出征求意见函90份，村委会已回函86份。",
    "用户900户。居民户700户，商户150户，企业户50户。",
    "收到书画90件，按作者分，学生60件、教师30件，按种类分，书法52件、绘画38件。",
    "承接订单326件，发货92件，改期71件，排产63件。",
    "设点5个村，即东村（2个点位）、西村（3个点位）、南村（4个点位）、北村（5个点位）、中村（6个点位）。",
    "上年末存栏258头，新购135头，出栏256头，年末存栏137头。",
    "东、西两组分别领料470件、242件，当日用完289件、147件。",
    "Each of the 7 wards sent 2 clerks, for a total of 14.",
    "Of 90 homes, 60 have gas and 50 have water.",
    "The team sold 90 lamps last year - 40 to shops, 30 to schools and 20 to homes.",
)


@pytest.mark.parametrize("text", TOTAL_WRONG + further.TOTAL_WRONG + STRUCTURED_WRONG)
def test_a_whole_that_its_parts_do_not_make_is_found(text: str) -> None:
    assert found(plain(text), *RULES) == text


@pytest.mark.parametrize("text", TOTAL_RIGHT + further.TOTAL_RIGHT + third.TOTAL_RIGHT + STRUCTURED_RIGHT)
def test_wholes_that_agree_and_lists_that_are_open_are_not(text: str) -> None:
    assert found(text, *RULES) == text


@pytest.mark.parametrize(
    ("text", "message", "operands"),
    [
        ("立案72件：党纪案件40件、政务案件30件。", "党纪案件40件＋政务案件30件＝70件，文中为72件", ["40件", "30件"]),
        (
            "工程费12.5万元、设计费1.5万元，共计15万元。",
            "工程费12.5万元＋设计费1.5万元＝14万元，文中为15万元",
            ["12.5万元", "1.5万元"],
        ),
        ("发现问题90个，已整改95个。", "部分大于整体：整改95个＞发现问题90个", ["90个"]),
    ],
)
def test_the_calculation_is_told_with_its_figures(text: str, message: str, operands: list[str]) -> None:
    draft = document("x", [Paragraph(text, "list-item")])
    [finding] = findings(draft, *RULES)
    assert (finding.message, finding.severity) == (message, "error")
    assert [draft[related.span] for related in finding.related] == operands


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("投资12.5亿元，包括甲项目4.2亿元、乙项目4.1亿元、丙项目4.3亿元。", False),
        ("投资12.9亿元，包括甲项目4.2亿元、乙项目4.1亿元、丙项目4.3亿元。", True),
        ("投资12亿元，包括甲项目4亿元、乙项目4亿元、丙项目3亿元。", True),
    ],
)
def test_decimals_may_have_been_rounded(text: str, is_found: bool) -> None:
    assert (found(text, *RULES) != text) is is_found
