"""Days and hours that do not exist, weekdays, ranges that run backwards, what is yet to come, and how dates stand."""

from __future__ import annotations

import datetime

import pytest
from linting import findings, found, mended, plain

from lintreport.checks.moments import dated, days_in
from lintreport.finding import SEVERITIES
from lintreport.outline import document
from lintreport.paragraph import Paragraph

FORMS = (
    "leading-zero", "hao", "range-mark", "two-digit-year", "zero-in-numerals", "letter-in-year", "mixed",
)  # fmt: skip


def draft(text: str, *tail: str) -> str:
    return "\n".join(("河湾镇2024年工作总结", text, *tail))


@pytest.mark.parametrize(
    "text",
    [
        "会议于[|2024年4月31日|]召开。",
        "[|2023年2月29日|]印发通知。",
        "自[|2024年13月|]起实行，到[|2024年0月|]为止。",
        "截至[|9月31日|]，完成投资3亿元。",
        "[|二〇二四年二月三十日|]",
        "会议定于[|6月31日|]召开。",
        "会议时间：2024年6月30日[|25:00|]。",
        "定于6月3日上午[|9:75|]召开，[|10时61分|]结束，当日[|24:30|]复电，3月5日[|24时10分|]复电。",
        "台账记为[|2024-02-30|]和[|2024.4.31|]。",
        "登记时段为4月10日至[|31日|]，分4月29日（周一）、[|31日|]两批。",
        "[|二〇二二年十三月|]完成，[|二〇二一年六月三十一日|]签约。",
        "Payments fell due on [|April 31, 2022|], the office opened on [|29 February 2023|].",
    ],
)
def test_days_and_hours_that_do_not_exist_are_found(text: str) -> None:
    assert found(plain(text), "dates/impossible") == text


@pytest.mark.parametrize(
    "text",
    [
        "2024年2月29日召开，2月29日报送。",
        "农历正月三十，农历2月30日，二月三十日赶集。",
        "工期为18个月，满13月龄接种，第13月工资已经发放。",
        "比例尺为1:75，比分为2:83，用时48时。",
        "国发〔2024〕31号，GB/T 2024.4-31，编号2024-02-30-7，版本2.30.31。",
        "上午9:00至11:59，24:00停电。",
        "5月1日至5日放假，6月1日至7日内办结，表中写“2月30日”的一律退回。",
        "In May 2023, 31 cases were filed; the 31st of March, 29 February 2024 and June 30 are fine.",
    ],
)
def test_days_and_hours_of_other_calendars_and_other_figures_are_not(text: str) -> None:
    assert found(text, "dates/impossible") == text


@pytest.mark.parametrize(
    "text",
    [
        "[|2024年6月1日（星期日|]）召开。",
        "[|2024年6月3日星期三|]召开。",
        "[|2024年6月3日，周五|]，召开大会。",
        "[|2024年7月1日上午（星期二|]）、[|星期三（2024年7月1日|]）召开会议。",
        "[|2024年6月4日 星期天|]照常上班。",
        "2024年召开两次会议，[|6月3日（周四|]）为第一次。",
        "It was held on [|Tuesday, October 5, 2020|], and on [|Friday, 6 October 2022|].",
        "It was held on [|October 5, 2020 (Tuesday)|].",
        "2024年5月20日（星期一）、[|22日（星期四|]）分别召开座谈会。",
        "[|2024年7月2日（下周一|]）评审，[|2024年7月2日，也就是本周三|]公示。",
        "The fair opens on [|Tuesday (1 July 2024|]); doors closed on [|Friday morning, 5 July 2023|].",
    ],
)
def test_weekdays_of_other_days_are_found(text: str) -> None:
    assert found(plain(text), "dates/weekday") == text


@pytest.mark.parametrize(
    "text",
    [
        "2024年6月1日（星期六）召开，2024年6月2日（周日）、2024年6月2日（星期天）休息。",
        "6月3日（星期四）召开。",
        "每周三（2024年7月1日起）值班。",
        "2021年和2024年各一次，6月3日（星期四）为第一次。",
        "2024年6月3日周年庆典，2024年6月3日周三到周五值班。",
        "2024年2月30日（星期五）另行处理。",
        "2024年7月1日（下周一）评审，2024年7月1日本周例会照常，the fair opens on Monday (1 July 2024).",
        "It was held on Monday, October 5, 2020, on Thursday, 6 October 2022, and on Friday in May 2021.",
    ],
)
def test_right_weekdays_and_days_of_an_untold_year_are_not(text: str) -> None:
    assert found(text, "dates/weekday") == text


def test_a_weekday_is_mended_where_the_year_is_told() -> None:
    text = "定于2024年7月1日（星期二）召开。"
    assert mended(document("x", [Paragraph(text, "list-item")]), "dates/weekday") == text.replace("期二", "期一")
    [finding] = findings(document("x", [Paragraph(text, "list-item")]), "dates/weekday")
    assert finding.message == "星期与日期不符：2024年7月1日是星期一"


@pytest.mark.parametrize(
    "text",
    [
        "[|2024年6月28日至5月3日|]开展集中整治。",
        "[|2024年6月28日—26日|]开展集中整治，[|6月28—26日|]验收。",
        "[|2024年9月至2024年3月|]，[|5月到3月|]，[|2024年5—3月|]。",
        "[|2023年—2021年|]累计投入，[|2023—2021年|]累计投入。",
        "[|11月5日—同年9月2日|]跟班，自[|2023年8月1日起至同年6月30日|]止免租。",
        "项目[|2020年3月开工，至2019年11月竣工|]。",
        "比赛[|5月18日开幕，5月12日闭幕|]，培训班[|9月10日开班、8日结业|]。",
        "[|From 2022 to 2019|] the town built nine clinics; it is open [|20 to 12 June|] and [|June 20–12|].",
        "自查期为[|2024年三季度至2024年一季度|]，登记期为[|2024年6月中旬至5月上旬|]。",
        "It was shut [|from June 2023 to March 2023|] and [|between 3 June 2024 and 1 May 2024|].",
        "围挡时间为[|2023年4月12日6时至4月8日|]20时；fees were waived for the [|years 2021 to 2019|].",
        "自[|2024年5月起至2023年12月|]止，[|2024.7.20—2024.7.10|]培训，[|2024年12—7月|]立案3件。",
    ],
)
def test_ranges_that_run_backwards_are_found(text: str) -> None:
    assert found(plain(text), "dates/backward-range") == text


@pytest.mark.parametrize(
    "text",
    [
        "11月至3月为供暖期，12月25日至1月5日走访，2023年12月至2024年1月验收。",
        "2021—2023年，2024年6月3日至7月2日，6月28日至7月3日，1—6月。",
        "由2024年到2023年，增幅为6—3.5个百分点。",
        "8月19日18时至次日8时、4月12日6时至4月28日20时；fees were waived for the years 2019 to 2021.",
        "2023年12月30日10时至1月2日8时停水。",
        "国办发〔2024〕7—3号，电话0571-8123月。",
        "10月至次年4月，上年9月至今年3月。",
        "培训班8月25日开班、9月2日结业，10月8日开工，次年3月1日竣工，12月31日开班、1月5日结业。",
        "2023年四季度至2024年一季度、6月上旬至2024年7月下旬，from 3 November to 1 March 2024.",
        "It fell from 2022 to 2019 levels; from 2019 to 2022, March 12–15 and 12 to 20 June.",
    ],
)
def test_ranges_that_run_on_are_not(text: str) -> None:
    assert found(text, "dates/backward-range") == text


@pytest.mark.parametrize(
    "text",
    [
        draft("[|2024年12月5日|]，召开了总结大会。", "2024年11月20日"),
        draft("截至[|2024年12月31日|]，共立案35件。", "河湾镇人民政府", "2024年11月20日"),
        draft("[|12月5日|]，召开了总结大会。", "2024年11月20日"),
        draft("到[|2024年12月|]，已完成35户改造。", "2024年11月20日"),
        "关于管网改造的报告\n今年[|9月8日|]，改造完毕，累计惠及居民320户。\n2024年6月30日",
        "河湾镇工作汇报\n[|7月15日|]，全部整改到位。\n2024年6月30日",
        "河湾镇工作汇报\n（2024年6月30日）\n[|2024年7月5日|]，全镇已建成服务站3个。",
    ],
)
def test_what_is_told_as_done_after_the_day_of_writing_is_found(text: str) -> None:
    assert found(plain(text), "dates/done-before") == text


@pytest.mark.parametrize(
    "text",
    [
        draft("2024年12月5日，召开了总结大会。"),
        draft("2024年11月5日，召开了总结大会，计划2024年12月5日完成验收。", "2024年11月20日"),
        draft("力争2024年12月底前完成了结。", "2024年11月20日"),
        draft("去年12月5日，召开了动员会。", "2024年11月20日"),
        draft("二、下一步打算", "2024年12月5日前完成了的，予以通报。", "2024年11月20日"),
        draft("2024年11月，完成了验收。", "2024年11月20日"),
        "河湾镇工作总结\n12月5日，召开了总结大会。\n2024年1月20日",
        "关于管网改造的报告\n今年5月8日，改造完毕，今年9月8日前完成验收。\n2024年6月30日",
        "河湾镇植树活动方案\n2024年7月5日，召开动员大会。\n河湾镇人民政府\n2024年6月30日",
    ],
)
def test_plans_and_what_was_done_before_are_not(text: str) -> None:
    assert found(text, "dates/done-before") == text


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["标题", "（2024年6月30日）", "正文如此。"], datetime.date(2024, 6, 30)),
        (["标题", "正文如此。", "河湾镇人民政府", "二〇二四年六月三十日"], datetime.date(2024, 6, 30)),
        (["标题", "河湾镇人民政府　2024年6月30日", "正文如此。"], datetime.date(2024, 6, 30)),
        (["标题", "2024年6月30日，召开了会议。"], None),
        (["标题", "正文如此。", "2024年6月31日"], None),
    ],
)
def test_a_draft_is_dated_under_its_title_or_at_its_end(lines: list[str], day: datetime.date | None) -> None:
    found = dated(document("x", [Paragraph(line) for line in lines]))
    assert (found and found.first) == day


@pytest.mark.parametrize(
    ("year", "month", "days"),
    [(2024, 2, 29), (2023, 2, 28), (None, 2, 29), (1900, 2, 28), (2024, 12, 31), (2024, 4, 30)],
)
def test_months_have_their_days(year: int | None, month: int, days: int) -> None:
    assert days_in(year, month) == days


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("会议于2024年[|0|]7月[|0|]1日召开。", "会议于2024年7月1日召开。"),
        ("定于7月1[|号|]召开。", "定于7月1日召开。"),
        ("今年1[|-|]6月，3月1日[|-|]5日，2019[|-|]2023年。", "今年1—6月，3月1日—5日，2019—2023年。"),
        ("[|24|]年6月启动，比[|23|]年底增加。", "2024年6月启动，比2023年底增加。"),
        ("今年1[|~|]6月，学习《2021-2023年规划》。", "今年1—6月，学习《2021-2023年规划》。"),
        ("2[|O|]24年6月，2024年1[|-|]2季度。", "2024年6月，2024年1—2季度。"),
        ("二[|0|]二四年六月，二[|O|]二三年。", "二〇二四年六月，二〇二三年。"),
        ("2024年3月4日开始，[|2024/6/1|]结束。", "2024年3月4日开始，2024年6月1日结束。"),
    ],
)
def test_forms_of_dates_are_mended(text: str, right: str) -> None:
    forms = [f"dates/{name}" for name in FORMS]
    assert found(plain(text), *forms) == text
    assert mended(document("x", [Paragraph(plain(text), "list-item")]), *forms) == right


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("[|20024|]年3月5日召开，[|202|]年3月底结束。", "dates/year-digits"),
        ("[|六月3日|]召开，[|7月五日|]结束，[|二〇二4年|]六月印发。", "dates/mixed-numerals"),
    ],
)
def test_slips_in_the_numerals_of_dates_are_found(text: str, rule: str) -> None:
    assert found(plain(text), rule) == text


@pytest.mark.parametrize(
    "text",
    [
        "10年来累计投入3亿元，服务满15年可申请，判处有期徒刑10年6个月。",
        "国发〔2024〕7号，第7月3号文件，7月3号楼，9月1号令。",
        "2024-07-01，编号007，05至09时，3月龄。",
        "馆藏民国12年3月、光绪21年5月契约各一份，由20年的工龄增加到23年。",
        "1-2级，GB/T 15834-2011，电话0571-88，3-5岁，12-3号楼。",
        "二〇二四年，一百零二年，二零二号。",
        "系统V2024.7.1于2024年3月4日上线，文件2024-03-04-1.doc。",
    ],
)
def test_lengths_of_time_numbers_and_names_are_no_dates(text: str) -> None:
    assert found(text, "dates", severities=SEVERITIES) == text
