"""Rates and shares against the figures beside them."""

from __future__ import annotations

import further_statements as further
import pytest
from figures_statements import RATIO_RIGHT, RATIO_WRONG
from linting import findings, found, plain

from lintreport.outline import Paragraph, document

RATIO = "figures/ratio"


@pytest.mark.parametrize("text", RATIO_WRONG + further.RATIO_WRONG)
def test_a_rate_that_its_figures_do_not_make_is_found(text: str) -> None:
    assert found(plain(text), RATIO) == text


@pytest.mark.parametrize("text", RATIO_RIGHT + further.RATIO_RIGHT)
def test_rates_that_agree_or_are_of_other_things_are_not(text: str) -> None:
    assert found(text, RATIO) == text


@pytest.mark.parametrize(
    ("text", "message", "operands"),
    [
        ("立案72件，结案54件，结案率73%。", "结案54件÷立案72件＝75.0%，文中为73%", ["72件", "54件"]),
        (
            "完成投资9亿元，占年度计划12亿元的70.15%。",
            "完成投资9亿元÷年度计划12亿元＝75.00%，文中为70.15%",
            ["9亿元", "12亿元"],
        ),
        ("已送达90份，未送达10份，未送达率20%。", "10份÷（未送达10份＋送达90份）＝10.0%，文中为20%", ["90份", "10份"]),
        ("合格88台，不合格12台，合格率98%。", "88台÷（合格88台＋不合格12台）＝88.0%，文中为98%", ["88台", "12台"]),
        (
            "共有党员1,200人，其中女党员360人，占四成。",
            "女党员360人÷党员1,200人＝30.0%，文中为四成",
            ["1,200人", "360人"],
        ),
    ],
)
def test_the_calculation_is_told_with_its_figures(text: str, message: str, operands: list[str]) -> None:
    draft = document("x", [Paragraph(text, "list-item")])
    [finding] = findings(draft, RATIO)
    assert (finding.message, finding.severity) == (message, "error")
    assert [draft[related.span] for related in finding.related] == operands


@pytest.mark.parametrize("rate", ["66.6%", "66.7%", "66%", "67%", "66.66%", "百分之六十七", "三分之二"])
def test_rates_may_be_rounded_or_cut_off(rate: str) -> None:
    text = f"立案30件，结案20件，结案率{rate}。"
    assert found(text, RATIO) == text


@pytest.mark.parametrize("rate", ["65%", "68%", "66.5%", "66.8%", "66.68%", "百分之六十五", "四分之三"])
def test_the_precision_is_the_one_that_is_printed(rate: str) -> None:
    assert found(f"立案30件，结案20件，结案率{rate}。", RATIO) == f"立案30件，结案20件，结案率[|{rate}|]。"


def test_the_whole_may_stand_in_the_sentence_before() -> None:
    text = "全年立案72件。其中党纪案件54件，占[|70%|]。"
    assert found(plain(text), RATIO) == text
