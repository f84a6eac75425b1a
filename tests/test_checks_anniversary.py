"""Anniversaries and the year in which they fall."""

from __future__ import annotations

import pytest
from linting import found, plain

RULE = "formula/anniversary"


@pytest.mark.parametrize(
    "text",
    [
        "2023年是新中国成立[|75|]周年。",
        "2022年，正值中国共产党成立[|100|]周年。",
        "2018年是改革开放[|三十|]周年。",
        "2025年是纪念中国人民抗日战争暨世界反法西斯战争胜利[|75|]周年。",
        "河湾县2024年工作总结\n今年是新中国成立[|70|]周年。",
        "关于国庆活动的通知\n今年是中华人民共和国成立[|74|]周年。\n河湾县教育局\n2024年9月1日",
    ],
)
def test_another_number_is_found(text: str) -> None:
    assert found(plain(text), RULE) == text


@pytest.mark.parametrize(
    "text",
    [
        "2024年是新中国成立75周年，2021年是中国共产党成立一百周年。",
        "2023年，认真学习在庆祝中国共产党成立100周年大会上的重要讲话。",
        "今年是新中国成立75周年。",
        "2023年开展改革开放40周年成果回访。",
        "河湾县2022年工作总结\n今年是建团100周年，庆祝中国共产党成立101周年。",
    ],
)
def test_the_right_number_and_a_look_back_are_not(text: str) -> None:
    assert found(text, RULE) == text
