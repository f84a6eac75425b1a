"""One kind of thing counted with several measure words."""

from __future__ import annotations

import pytest
from linting import found, plain

from lintreport.finding import SEVERITIES

MIXED = "consistency/measure-word"


@pytest.mark.parametrize(
    "text",
    [
        "受理问题线索36件，转办问题线索12件，留存[|问题线索8条|]。",
        "受理问题线索36件。\n巡察移交[|8条问题线索|]。",
        "排查问题XX个，督促整改[|问题X条|]，销号问题XX个。",
        "提出建议6条，[|建议3项|]已被采纳，另有建议2条正在研究。",
    ],
)
def test_a_measure_word_other_than_most_is_found(text: str) -> None:
    assert found(plain(text), MIXED, severities=SEVERITIES) == text


def test_of_equals_the_first_counts() -> None:
    text = "查办案件6件，移送[|案件2起|]。"
    assert found(plain(text), MIXED, severities=SEVERITIES) == text


@pytest.mark.parametrize(
    "text",
    [
        "受理问题线索36件，排查问题12个，收到建议9条。",
        "排查问题12个，涉及3项问题清单；建立2份问题底稿。",
        "排查问题12个，对照“问题3条”自查，落实《措施10条》。",
        "受理信访举报36件次，其中上级转办信访举报12件次。",
    ],
)
def test_different_things_and_quotations_are_not(text: str) -> None:
    assert found(text, MIXED, severities=SEVERITIES) == text
