"""Numerals read as numbers, and written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintreport import numerals


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("零", 0),
        ("十", 10),
        ("十五", 15),
        ("一十五", 15),
        ("三十二", 32),
        ("廿三", 23),
        ("卅", 30),
        ("一百零五", 105),
        ("一百一十", 110),
        ("一百一", 110),
        ("一百二", 120),
        ("两百", 200),
        ("三千零五十", 3050),
        ("一千二百六十", 1260),
        ("两万五", 25_000),
        ("一万零五", 10_005),
        ("二十万", 200_000),
        ("一亿零五", 100_000_005),
        ("一万亿", 10**12),
        ("壹仟贰佰", 1200),
        ("二〇二四", 2024),
        ("二○二四", 2024),
        ("42", 42),
        ("１２", 12),
        ("⑫", 12),
        ("⑴", 1),
        ("㈢", 3),
        ("Ⅳ", 4),
        ("xiv", 14),
        ("MCMXCIX", 1999),
    ],
)
def test_a_numeral_is_read(written: str, value: int) -> None:
    assert numerals.number(written) == value


@pytest.mark.parametrize(
    "written",
    [
        "",
        "十十",
        "百",
        "二十十",
        "廿十",
        "万",
        "一百零",
        "一百二三",
        "二三万",
        "亿○○",
        "一百零零",
        "IIII",
        "iV",
        "IC",
        "ⅣⅤ",
        "十一届",
        "1.5",
        "9" * 31,
    ],
)
def test_what_is_no_numeral_is_none(written: str) -> None:
    assert numerals.number(written) is None


@given(st.integers(0, 99_999_999))
def test_chinese_numerals_there_and_back(value: int) -> None:
    assert numerals.number(numerals.chinese(value)) == value


@given(st.integers(1, 3999))
def test_roman_numerals_there_and_back(value: int) -> None:
    assert numerals.number(numerals.roman(value)) == value
    assert numerals.number(numerals.roman(value).lower()) == value


@given(st.integers(1, 20))
def test_circled_numbers_there_and_back(value: int) -> None:
    assert numerals.number(numerals.circled(value)) == value


def test_circled_numbers_end_at_twenty() -> None:
    assert (numerals.circled(20), numerals.circled(21), numerals.circled(0)) == ("⑳", "21", "0")


@pytest.mark.parametrize("value", [-1, 100_000_000])
def test_chinese_numerals_have_their_limits(value: int) -> None:
    with pytest.raises(ValueError, match="not between"):
        numerals.chinese(value)


@given(st.text(numerals.CHINESE_CHARACTERS + numerals.ROMAN_CHARACTERS + "IVX0９", max_size=40))
def test_any_run_of_signs_is_a_number_or_none(written: str) -> None:
    value = numerals.number(written)
    assert value is None or value >= 0
