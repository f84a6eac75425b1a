"""The time in the title of a report, against the time that its text speaks of."""

from __future__ import annotations

import pytest
import third_statements as third
from linting import findings, found, plain

from lintreport.finding import SEVERITIES
from lintreport.outline import document
from lintreport.paragraph import Paragraph

PERIOD, HINT, YEAR, PLAN = "dates/period", "dates/period-hint", "dates/period-year", "dates/plan-year"


@pytest.mark.parametrize(
    "text",
    [
        "2024年上半年工作总结\n[|一年来|]，我局各项工作平稳推进。",
        "2024年上半年工作总结\n回顾[|一年来|]的工作，成绩来之不易。",
        "2024年上半年工作总结及下半年打算\n[|过去一年|]，我局各项工作平稳推进。",
        "2024年1—6月工作总结\n[|现将一年来|]的工作总结如下。",
        "2024年半年工作总结\n[|现将2024年全年工作情况汇报如下|]。",
        "2024年度工作总结\n[|半年来|]，全局各项工作平稳推进。",
        "2024年度工作总结\n[|上半年|]，各项工作平稳推进。",
        "2024年度工作总结\n[|现将上半年工作情况报告如下|]。",
        "2024年工作总结\n一、[|上半年工作回顾|]\n各项工作平稳推进。",
        "2024年第一季度工作总结\n[|半年来|]，全局各项工作平稳推进。",
        "2024年上半年工作总结\n[|全年|]共查处案件35件。",
        "2024年前三季度工作总结\n各项工作平稳推进。[|全年|]，全镇已累计发放补贴35万元。",
    ],
)
def test_words_for_another_length_of_time_are_found(text: str) -> None:
    assert found(plain(text), PERIOD) == text


@pytest.mark.parametrize(
    "text",
    [
        "2024年上半年工作总结\n半年来，平稳推进。近一年来没有事故，机构改革一年来成效明显。",
        "2024年上半年工作总结\n各项工作平稳推进。\n二、下半年打算\n过去的一年打下了基础，全年共要走访群众600户。",
        "2024年上半年工作总结\n全年任务过半，力争全年共受理600件。",
        "2024年上半年工作总结\n去年全年共受理600件。全年共完成投资任务数的52%。全年累计完成投资预计达3亿元。",
        "2024年度工作总结\n一年来，平稳推进。上半年，完成换届；下半年，集中整治。",
        "2024年工作要点\n一年来，各项工作平稳推进。",
        "一年来的工作\n半年来，各项工作平稳推进。",
    ],
)
def test_words_that_go_with_the_title_are_not(text: str) -> None:
    assert found(text, PERIOD, HINT, severities=SEVERITIES) == text


@pytest.mark.parametrize(
    "text",
    [
        "2024年上半年工作总结\n[|全年|]共有35件案件审结。",
        "2024年度工作总结\n各项工作平稳推进。\n[|今年上半年|]，查处案件35件。",
    ],
)
def test_words_that_may_go_with_it_are_a_hint(text: str) -> None:
    assert found(plain(text), HINT, severities=SEVERITIES) == text
    assert found(plain(text), PERIOD) == plain(text)


@pytest.mark.parametrize(
    "text",
    [
        "2024年度工作总结\n现将[|2023|]年工作情况总结如下。",
        "2024年度工作总结\n[|2023|]年，在县委的领导下，各项工作平稳推进。",
        "2024年工作总结\n一、[|2023|]年工作回顾\n各项工作平稳推进。",
    ],
)
def test_another_year_than_that_of_the_title_is_found(text: str) -> None:
    assert found(plain(text), YEAR) == text


@pytest.mark.parametrize(
    "text",
    [
        "2024年工作总结\n二、[|2024|]年工作打算\n继续抓好整改。",
        "2024年工作总结\n二、[|2023|]年工作计划\n继续抓好整改。",
        "2024年工作总结和[|2024|]年工作打算\n各项工作平稳推进。",
        "2024年工作总结\n现将2024年工作情况和[|2024|]年工作打算报告如下。",
        "2024年工作总结\n[|2024|]年，我们将继续抓好整改。",
        "2024年上半年工作总结\n二、[|2023|]年工作打算\n继续抓好整改。",
        "二〇二四年工作总结和[|二〇二四|]年工作打算\n各项工作平稳推进。",
        "2024年工作总结\n三、[|2024|]年工作重点\n抓好防火。",
        "2024年工作总结\n平稳推进。\n展望[|2024|]年，我们信心十足。",
    ],
)
def test_a_plan_for_a_year_that_is_over_is_found(text: str) -> None:
    assert found(plain(text), PLAN) == text


@pytest.mark.parametrize(
    "text",
    [
        "二〇二四年工作总结及二〇二五年工作计划\n各项工作平稳推进。",
        "2024年工作总结及2025年工作计划\n现将2024年工作情况和2025年工作打算报告如下。",
        "2024年工作总结\n一、2024年工作计划完成情况\n2023年，在全县率先完成改造。\n二、2025年工作打算\n继续。",
        "2024年上半年工作总结\n二、2024年工作打算\n继续抓好整改。",
        "2024年工作总结\n2024年工作安排里列的任务均已完成。",
        "2024年工作总结\n2024年工作重点突出。\n展望2025年，我们信心十足；展望2035年，任务仍重。",
        "2024年政府工作报告\n一、2023年工作回顾\n平稳推进。\n二、2024年工作安排\n继续抓好整改。",
        "2021年至2024年工作总结\n现将2021年以来工作情况报告如下。",
    ],
)
def test_years_that_follow_one_another_are_not(text: str) -> None:
    assert found(text, YEAR, PLAN, severities=SEVERITIES) == text


@pytest.mark.parametrize(
    "text",
    [
        "2024年工作总结\n各项工作平稳推进。\n河湾镇人民政府\n[|2023|]年12月30日",
        "2024年上半年工作总结\n（[|2023|]年6月30日）\n各项工作平稳推进。",
    ],
)
def test_a_report_dated_before_its_year_is_found(text: str) -> None:
    assert found(plain(text), "dates/dated-too-early") == text
    assert found(plain(text).replace("2023年", "2025年"), "dates/dated-too-early") == plain(text).replace(
        "2023年", "2025年"
    )


def test_the_year_in_the_title_is_the_further_place() -> None:
    text = ["河湾镇2024年工作总结", "平稳推进。", "二、2024年工作打算", "继续抓好整改。"]
    [finding] = findings(document("x", [Paragraph(line) for line in text]), PLAN)
    assert finding.message == "总结的是2024年，打算却写2024年"
    assert [related.span for related in finding.related] == [(3, 7)]


@pytest.mark.parametrize(("rule", "text"), third.DATES_WRONG + third.DATES_RIGHT)
def test_dates_told_in_other_ways_are_judged(rule: str, text: str) -> None:
    assert found(plain(text), rule) == text
