"""Quantities: their values, units, words, and whether they are exact."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lintreport.outline import Paragraph, document
from lintreport.quantities import Quantity, quantities


def read(text: str) -> list[tuple[str, Quantity]]:
    draft = document("x", [Paragraph(text, "list-item")])
    return [(draft[quantity.span], quantity) for quantity in draft.derived(quantities)]


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("72件", "count", "72", "件"),
        ("1,234人", "count", "1234", "人"),
        ("１２个", "count", "12", "个"),
        ("12.5万元", "count", "125000", "元"),
        ("1.2亿元", "count", "120000000", "元"),
        ("三十二件", "count", "32", "件"),
        ("两名", "count", "2", "名"),
        ("75%", "share", "75", ""),
        ("７５．５％", "share", "75.5", ""),
        ("3.5‰", "share", "0.35", ""),
        ("百分之三十", "share", "30", ""),
        ("百分之十二点五", "share", "12.5", ""),
        ("30个百分点", "points", "30", ""),
        ("三成", "share", "30", ""),
        ("三成五", "share", "35", ""),
        ("四分之三", "share", "75", ""),
        ("1/4", "share", "25", ""),
        ("2倍", "times", "2", ""),
        ("翻两番", "doublings", "2", ""),
        ("翻了一番", "doublings", "1", ""),
        ("翻番", "doublings", "1", ""),
        ("翻倍", "doublings", "1", ""),
        ("30包", "count", "30", "包"),
        ("20人次", "count", "20", "人次"),
        ("8平方公里", "count", "8", "平方公里"),
    ],
)
def test_figures_are_read_with_their_units(text: str, kind: str, value: str, unit: str) -> None:
    [(shown, quantity)] = read(f"情况，{text}。")
    assert (shown, quantity.kind, quantity.value, quantity.unit) == (text, kind, Fraction(value), unit)
    assert quantity.is_exact


@pytest.mark.parametrize(
    "text",
    [
        "十余次", "约30人", "近百人", "30人左右", "不到5件", "50多人", "12万余元", "60件以上", "超过3亿元", "至少2次",
        "about 300 people", "5—8件", "5至8人", "X件", "数十个", "三四个", "12万3千元", "3 000元",
    ],
)  # fmt: skip
def test_figures_that_are_approximate_masked_or_torn_are_not_exact(text: str) -> None:
    assert [quantity.is_exact for _, quantity in read(f"情况，{text}。")][-1:] == [False]


@pytest.mark.parametrize(
    "text", ["2024年5月", "第3条", "〔2024〕12号", "一天然气", "三支部", "百个", "in 2023, on May 5"]
)
def test_dates_and_numbers_of_order_are_none(text: str) -> None:
    assert read(f"情况{text}。") == []


def test_numbers_of_an_english_sentence_are_counts() -> None:
    found = read("Of the 1,350 complaints received in 2023, 200 were resolved, up 3 percentage points.")
    assert [(shown, quantity.kind) for shown, quantity in found] == [
        ("1,350", "count"), ("200", "count"), ("3 percentage points", "points"),
    ]  # fmt: skip


def test_words_reach_to_the_next_mark_or_figure() -> None:
    [(_, filed), (_, closed), (_, rate)] = read("全年立案72件，其中结案54件案件占75%。")
    assert (filed.before, filed.after) == ("全年立案", "")
    assert (closed.before, closed.after) == ("其中结案", "案件占")
    assert rate.before == "案件占"


@pytest.mark.parametrize(
    "text",
    ["上升19个百分点至90%", "增加12件至72件", "净减3名到20名", "节约30万元", "签约30个", "一期建成50套", "多引进20名"],
)
def test_a_step_and_what_it_leads_to_are_no_range_and_a_word_in_another_makes_nothing_approximate(text: str) -> None:
    assert all(quantity.is_exact for _, quantity in read(f"比上年{text}。"))


def test_some_measures_count_the_same() -> None:
    [(_, people), (_, staff), (_, cases)] = read("干部3名、群众5人、案件2起。")
    assert people.measure == staff.measure != cases.measure


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("由60份减少到30份，减少一半。", "一半"),
        ("较上年50户多了两成。", "50户"),
        ("Enrolment went up to 518 from 430.", "518"),
        ("比上年减少\u2002439户。", "439户"),
    ],
)
def test_a_figure_beside_a_verb_of_change_is_exact(text: str, shown: str) -> None:
    [quantity] = [quantity for figure, quantity in read(text) if figure == shown]
    assert quantity.is_exact
    assert quantity.before == quantity.before.rstrip()


@pytest.mark.parametrize(
    ("text", "is_rounded"),
    [("12.5万元", True), ("812亿元", True), ("8亿元", False), ("75%", False), ("75.0%", True), ("1234元", False)],
)
def test_more_may_stand_behind_decimals_and_great_units(text: str, is_rounded: bool) -> None:
    [(_, quantity)] = read(f"共{text}。")
    assert quantity.is_rounded is is_rounded
