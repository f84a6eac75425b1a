"""Meetings and campaigns told at another time than they took place."""

from __future__ import annotations

import pytest
from linting import found, plain

from lintreport.finding import SEVERITIES

TITLED = "河湾县{}工作总结\n{}"
DATED = "关于学习情况的报告\n{}\n河湾县教育局\n{}"


@pytest.mark.parametrize(
    "text",
    [
        "[|2023|]年召开的二十届三中全会强调，改革不能停步。",
        "[|2023|]年7月召开的党的二十届三中全会强调，改革不能停步。",
        "党的十九届六中全会于[|2022|]年11月在北京召开。",
        "党的十八大（[|2011|]年）以来。",
        "[|2022|]年10月，党的十九大胜利召开，提出新要求。",
        "[|2024|]年7月3日至5日闭幕的二十届二中全会通过方案。",
        "[|2022|]年召开的二十届中央纪委二次全会作出部署。",
    ],
)
def test_a_meeting_in_another_year_or_month_is_found(text: str) -> None:
    assert found(plain(text), "formula/meeting-year") == text


@pytest.mark.parametrize(
    "text",
    [
        "2024年7月召开的二十届三中全会强调，改革不能停步。",
        "2023年，深入学习贯彻党的二十大精神，召开专题会议5次。",
        "2023年召开县委全会，传达党的二十大、二十届二中全会精神。",
        "2022年召开党的二十大，2017年召开党的十九大。",
        "党的十九大以来，2022年召开的第二十大队例会。",
        "自2012年党的十八大召开以来，2021年党史学习教育启动后。",
    ],
)
def test_right_years_and_years_of_something_else_are_not(text: str) -> None:
    assert found(text, "formula/meeting-year", "formula/campaign-year") == text


@pytest.mark.parametrize(
    "text",
    [
        TITLED.format("2021年", "深入学习贯彻党的[|二十大|]精神。"),
        TITLED.format("2022年上半年", "传达学习[|二十届三中全会|]精神。"),
        DATED.format("认真学习[|十九届六中全会|]精神。", "2021年9月10日"),
        DATED.format("扎实开展[|党纪学习教育|]。", "2023年9月10日"),
    ],
)
def test_what_had_not_taken_place_is_found(text: str) -> None:
    assert found(plain(text), "formula/meeting-to-come", "formula/campaign-period") == text


@pytest.mark.parametrize(
    "text",
    [
        TITLED.format("2022年", "深入学习贯彻党的二十大精神，2023年学习二十届中央纪委二次全会精神。"),
        DATED.format("迎接党的二十大胜利召开，即将召开的二十大意义重大。", "2022年9月10日"),
        DATED.format("巩固党史学习教育成果。", "2023年9月10日"),
        "深入学习贯彻二十届三中全会精神。",
    ],
)
def test_what_has_taken_place_or_is_to_come_is_not(text: str) -> None:
    rules = ("formula/meeting-to-come", "formula/meeting-over", "formula/campaign-period")
    assert found(text, *rules) == text


def test_what_is_over_is_not_announced() -> None:
    text = DATED.format("以即将召开的[|二十大|]精神为主线。", "2023年9月10日")
    assert found(plain(text), "formula/meeting-over") == text


def test_a_campaign_long_over_is_a_hint() -> None:
    text = TITLED.format("2024年", "扎实开展[|党史学习教育|]，读书班举办3期。")
    assert found(plain(text), "formula/campaign-over", severities=SEVERITIES) == text
    running = plain(text).replace("2024", "2021")
    assert found(running, "formula/campaign-over", severities=SEVERITIES) == running


@pytest.mark.parametrize(
    "text",
    [
        TITLED.format("2024年", "[|今年|]召开的党的二十大描绘了蓝图。"),
        TITLED.format("2024年", "[|去年|]，党的二十届三中全会胜利召开。"),
        DATED.format("[|去年|]召开的党的十九大描绘了蓝图。", "2019年9月10日"),
    ],
)
def test_this_year_is_that_of_the_draft(text: str) -> None:
    assert found(plain(text), "formula/meeting-year") == text


@pytest.mark.parametrize(
    "text",
    [
        TITLED.format("2024年", "今年召开的党的二十届三中全会描绘了蓝图。"),
        TITLED.format("2022年总结和2023年", "今年召开的党的二十大描绘了蓝图。"),
        DATED.format("今年召开的党的二十大描绘了蓝图。", "2023年1月10日"),
        "今年召开的党的二十大描绘了蓝图。",
    ],
)
def test_this_year_of_an_unsure_draft_is_none(text: str) -> None:
    assert found(text, "formula/meeting-year") == text
