"""Counts in figures here and in Chinese numerals there."""

from __future__ import annotations

import pytest
from linting import found, plain

from lintreport.finding import SEVERITIES

STYLE = "consistency/numeral-style"


@pytest.mark.parametrize(
    "text",
    [
        "发现2个问题，对另外[|三个|]问题督促整改。",
        "发现问题12个，对[|两个|]问题挂牌督办。",
        "出台15条措施，其中[|五条|]措施已经见效。",
        "受理15件信访件，办结[|十二件|]信访件。",
    ],
)
def test_one_count_in_two_notations_is_found(text: str) -> None:
    assert found(plain(text), STYLE, severities=SEVERITIES) == text


@pytest.mark.parametrize(
    "text",
    [
        "发现2个问题，对另外3个问题督促整改。",
        "落实三项制度，开展3次检查，抓好五个方面。",
        "发现2个问题，印发《三个问题清单》，围绕“三个问题”讨论。",
        "压实两个责任，划分2个责任区。",
        "第一件信访件已经办结，共受理15件信访件。",
        "发现问题12个。\n对两个问题挂牌督办。",
    ],
)
def test_names_ordinals_and_other_paragraphs_are_not(text: str) -> None:
    assert found(text, STYLE, severities=SEVERITIES) == text
