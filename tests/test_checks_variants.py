"""Titles and bodies under two names that all but agree."""

from __future__ import annotations

import pytest
from linting import found, plain

from lintreport.finding import SEVERITIES

TITLE = "consistency/title-variants"
BODY = "consistency/body-variants"


@pytest.mark.parametrize(
    "text",
    [
        "落实《江源县河道采砂管理办法》，对照《[|江源县河道采沙管理办法|]》自查。",
        "印发《督查整改结果认定规程》，执行《[|督查结果整改认定规程|]》。",
        "印发《关于加强校车安全的意见》，落实《[|关于加强校车安全意见|]》，宣传《关于加强校车安全的意见》。",
    ],
)
def test_a_title_in_two_wordings_is_found(text: str) -> None:
    assert found(plain(text), TITLE) == text


@pytest.mark.parametrize(
    "text",
    [
        "成立县河道整治工作领导小组。[|县河道整治领导小组|]定期调度，由县河道整治工作领导小组研究。",
        "组建县应急救援指挥部，县应急救援指挥部统一指挥，[|县救援应急指挥部|]负责调度。",
    ],
)
def test_a_body_under_two_names_is_found(text: str) -> None:
    assert found(plain(text), BODY, severities=SEVERITIES) == text


@pytest.mark.parametrize(
    "text",
    [
        "落实《江源县防汛应急预案》和《江源市防汛应急预案》，执行《第一批整改清单》《第二批整改清单》。",
        "印发《2023年度整改工作要点》。落实《2024年度整改工作要点》。",
        "学习《关于加强学校体育工作的意见》《关于加强学校美育工作的意见》。",
        "成立县防汛指挥部，市防汛指挥部指导，县河道整治领导小组和县扬尘整治领导小组参加。",
        "报县河道整治领导小组同意，县河道整治领导小组印发通知，成立县消防安全委员会、县食品安全委员会。",
    ],
)
def test_names_that_tell_two_things_apart_are_not(text: str) -> None:
    assert found(text, TITLE, BODY, severities=SEVERITIES) == text


@pytest.mark.parametrize(
    "text",
    [
        "印发《江源县法律顾问和专家咨询委员会工作规则》，筹备组建[|法律专家咨询委员会|]。",
        "制定《河道整治领导小组工作方案》，成立[|河道专项整治工作领导小组|]。",
    ],
)
def test_a_body_that_a_title_names_otherwise_is_found(text: str) -> None:
    assert found(plain(text), "consistency/body-variants-in-titles", severities=SEVERITIES) == text


def test_bodies_of_which_only_idle_words_are_alike_are_two() -> None:
    text = "制定《工作领导小组议事规则》，成立建设领导小组。"
    assert found(text, "consistency/body-variants-in-titles", severities=SEVERITIES) == text
