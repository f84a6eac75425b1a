"""Lists beside a number, told by their shape: whatever is counted, and with whatever words between."""

from __future__ import annotations

import pytest
from linting import found, plain

COUNT = "figures/count"


@pytest.mark.parametrize(
    "text",
    [
        "院内设问诊、理疗、取药[|四个区域|]，标识清楚。",
        "水厂设[|四道工序|]，依次为取水→沉淀→消毒。",
        "夜间巡检覆盖[|四个站区|]（东站/西站/南站）。",
        "汛期发生[|四次险情|]，分别出现在6月2日、7月5日和8月9日。",
        "噪声投诉集中在5月、7月、8月[|两个月份|]。",
        "先后会商[|两次|]，时间分别是2月6日、3月9日、4月2日。",
        "排查人员兵分[|四路|]，一路看堤坝，一路看泵房，一路看闸口。",
        "试验做了[|两轮|]，第一轮测强度，第二轮测韧性，第三轮测寿命。",
        "库房落实“[|四清|]”：账目清、数量清、位置清。",
        "库房实行定人、定岗、定时“[|四定|]”管理。",
        "馆藏精品为《山居》《秋水》《远帆》，本次展出的[|四幅画作|]为《山居》《秋水》《远帆》。",
        "本厂获得市质量奖、省级先进单位、市青年文明号[|四项荣誉|]。",
        "白龙河、青柳河和石门河[|四条河流|]，水质达标。",
        "会上讨论了[|两种方案|]，东线方案、中线方案、西线方案各有短长。",
        "以织造、印染、服装为支柱的[|四大产业|]稳步增长。",
        "供水作出[|四项承诺|]，第一是按时抄表；第二是及时抢修；第三是公开水价。",
        "实验室分为取样区、检测区以及留样区，食堂用餐分[|两个窗口|]，即面食、米饭以及小吃。",
        "引水、排水、蓄水三种设施完好，甲站、乙站、丙站设4个水尺、2套泵机。",
        "对东片、西片、南片以外的2个片区另行安排，四名技工分别来自甲厂、乙厂、丙厂。",
        "兵分三路，一路看堤坝，一路看泵房，其余一路机动；备有三类五种工具：扳手、钳子、量尺、水平仪、电钻。",
        "推进河道治理、堤坝加固与泵站更新三件事，编制“一图两表”，即流程图、责任表、时间表、签收表。",
        "种植玉米、大豆、高粱2个品种以上的农户可以申请，获奖作品3件：《山》《水》获一等奖，《云》获二等奖。",
        "王某、李某、张某三家今年增收，水利、电力、交通负责人到4个标段办公。",
        "按月汇总的四类信息，主要是水情、雨情、工情，另有墒情。",
        "窗口做到零推诿、零拖延、零投诉，实现“[|四零|]”目标。",
        "新班子设副主任[|3名|]，由李建国、王秀兰担任。",
        "站网由水位站、雨量站、土壤墒情站、流量站[|三类|]组成。",
        "与四川、江苏、安徽[|两省|]建立联防机制。",
        "渠道隐患查出[|四类|]，为渗漏、淤积和塌方。",
        "运行呈“[|三增一减|]”：产量、销量增加，能耗减少。",
        "运行呈“三增一减”：产量、销量、利润同比增加，能耗减少；零距离、零门槛，“五零”品牌正在创建。",
        "三轮车、两轮车、四轮车三类车辆分区停放；五座快艇、八座快艇、货船三类船只须年检。",
        "建成充电站三类，为居民、商户、游客提供服务；任务5项，由张志强、李海燕、王丽担任组长。",
    ],
)
def test_lists_are_told_by_their_shape_whatever_is_counted(text: str) -> None:
    assert found(plain(text), COUNT) == text


@pytest.mark.parametrize(
    "text",
    [
        "[|Two depots|] – Northfold, Southfold and Westfold – reopened in May.",
        "[|Four faults|] were recorded: leaks, cracks and rust.",
        "The [|four aims|] of the plan are safety, speed and thrift.",
        "The [|two winners|] were Lantern, Meadow and Harbour.",
        "Among the five causes were frost, rust and wear.",
        "The five bridges were inspected, cleaned and repainted.",
    ],
)
def test_english_lists_are_told_by_dashes_and_verbs(text: str) -> None:
    assert found(plain(text), "figures/count-in-english") == text
