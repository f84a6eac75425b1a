"""Rates of change against the two values beside them."""

from __future__ import annotations

import further_statements as further
import pytest
from change_statements import (
    GROWTH_RIGHT,
    GROWTH_WRONG,
    POINTS_RIGHT,
    POINTS_WRONG,
    SIGN_RIGHT,
    SIGN_WRONG,
    TIMES_RIGHT,
    TIMES_WRONG,
)  # fmt: skip
from closed_statements import CLOSED_RIGHT, CLOSED_WRONG
from linting import findings, found, plain

from lintreport.outline import Paragraph, document

GROWTH = "figures/growth"


@pytest.mark.parametrize("text", GROWTH_WRONG + further.GROWTH_WRONG)
def test_a_change_that_its_values_do_not_make_is_found(text: str) -> None:
    assert found(plain(text), GROWTH) == text


@pytest.mark.parametrize("text", GROWTH_RIGHT + further.GROWTH_RIGHT)
def test_changes_that_agree_or_are_of_other_things_are_not(text: str) -> None:
    assert found(text, GROWTH) == text


@pytest.mark.parametrize("text", CLOSED_WRONG + CLOSED_RIGHT)
def test_a_change_is_read_by_the_place_of_its_figures(text: str) -> None:
    assert found(plain(text), GROWTH) == text


@pytest.mark.parametrize("text", [*POINTS_WRONG, *POINTS_RIGHT])
def test_percentages_differ_by_points_and_counts_grow_by_per_cent(text: str) -> None:
    assert found(plain(text), "figures/points") == text


@pytest.mark.parametrize("text", [*SIGN_WRONG, *SIGN_RIGHT])
def test_a_verb_of_change_takes_no_sign(text: str) -> None:
    assert found(plain(text), "figures/sign") == text


@pytest.mark.parametrize("text", [*TIMES_WRONG, *TIMES_RIGHT])
def test_nothing_declines_by_a_multiple(text: str) -> None:
    assert found(plain(text), "figures/times") == text


@pytest.mark.parametrize(
    ("text", "message", "operands"),
    [
        ("由60件增加到72件，增长15%。", "（72件−60件）÷60件＝20%，文中为15%", ["60件", "72件"]),
        ("立案72件，比上年增加12件，增长16.7%。", "12件÷（立案72件−12件）＝20.0%，文中为16.7%", ["72件", "12件"]),
        ("由500件下降到340件，下降35.6%。", "（500件−340件）÷500件＝32.0%，文中为35.6%", ["500件", "340件"]),
        ("由60件增加到72件，增加15件。", "72件−60件＝12件，文中为15件", ["60件", "72件"]),
        ("由20件增加到60件，是原来的2倍。", "60件÷20件＝3倍，文中为2倍", ["20件", "60件"]),
        ("满意度由80%提高到85%，提高6个百分点。", "85%−满意度80%＝5个百分点，文中为6个百分点", ["80%", "85%"]),
        ("发案数由50起上升到40起。", "40起＜50起，文中为40起", ["50起"]),
    ],
)
def test_the_calculation_is_told_with_its_figures(text: str, message: str, operands: list[str]) -> None:
    draft = document("x", [Paragraph(text, "list-item")])
    [finding] = findings(draft, GROWTH)
    assert finding.message == message
    assert [draft[related.span] for related in finding.related] == operands
