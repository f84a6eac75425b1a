"""The figure that a cell holds: its value, its places, its unit, whether it is exact; and what is no figure."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lintreport.document import Span
from lintreport.figure import figure, stands_for_none


@pytest.mark.parametrize(
    ("text", "value", "places", "unit"),
    [
        ("12", "12", 0, ""),
        ("12.50", "12.50", 2, ""),
        ("1,234", "1234", 0, ""),
        ("1，234.5", "1234.5", 1, ""),
        ("12 345", "12345", 0, ""),
        ("１２０", "120", 0, ""),
        ("３５．２％", "35.2", 1, "%"),
        ("67.5%", "67.5", 1, "%"),
        ("3.2‰", "3.2", 1, "‰"),
        ("120件", "120", 0, "件"),
        ("2.3个百分点", "2.3", 1, "个百分点"),
        ("-4", "-4", 0, ""),
        ("－4.5%", "-4.5", 1, "%"),
        ("+12", "12", 0, ""),
        ("↓2", "-2", 0, ""),
        ("2%↓", "-2", 0, "%"),
        ("下降20%", "-20", 0, "%"),
        ("增长5.5%", "5.5", 1, "%"),
        ("￥1,200", "1200", 0, ""),
        ("0", "0", 0, ""),
        ("0.5", "0.5", 1, ""),
    ],
)
def test_a_cell_with_a_figure(text: str, value: str, places: int, unit: str) -> None:
    found = figure(text, 0)
    assert found is not None
    assert (found.value, found.places, found.unit, found.exact) == (Decimal(value), places, unit, True)


@pytest.mark.parametrize("text", ["约300", "近20", "60余人", "30多", "10左右", "≥95%", "(12)", "（1,084）"])
def test_a_figure_that_is_not_exact(text: str) -> None:
    found = figure(text, 0)
    assert found is not None
    assert not found.exact


@pytest.mark.parametrize(
    "text",
    ["甲", "007", "0571", "12（含女3人）", "1:18", "3-5", "2024年", "1月", "2023年决算", "35岁以下", "50万元以上", "X%",
     "第3名", "1234567890123456", "12、13", "一", ""],
)  # fmt: skip
def test_what_is_no_figure(text: str) -> None:
    assert figure(text, 0) is None


@pytest.mark.parametrize("text", ["", "　", "—", "－", "-", "/", "……", "*", "无", "N/A"])
def test_what_stands_for_none(text: str) -> None:
    assert stands_for_none(text)
    assert figure(text, 0) is None


def test_a_dash_with_words_stands_for_something() -> None:
    assert not stands_for_none("—见附表")
    assert not stands_for_none("0")


def test_the_span_leaves_the_blanks_out() -> None:
    found = figure(" 　52 ", 10)
    assert found is not None
    assert found.span == Span(12, 14)
