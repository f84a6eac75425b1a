"""Totals against so many things and so much for each."""

from __future__ import annotations

import further_statements as further
import grouped_statements as grouped
import product_statements as own
import pytest
import third_statements as third
from change_statements import PRODUCT_RIGHT, PRODUCT_WRONG
from linting import findings, found, plain

from lintreport.outline import Paragraph, document

PRODUCT = "figures/product"
RIGHT = PRODUCT_RIGHT + further.PRODUCT_RIGHT + third.PRODUCT_RIGHT + own.PRODUCT_RIGHT + grouped.PRODUCT_RIGHT
WRONG = PRODUCT_WRONG + third.PRODUCT_WRONG + own.PRODUCT_WRONG + grouped.PRODUCT_WRONG


@pytest.mark.parametrize("text", WRONG)
def test_a_total_that_is_no_product_is_found(text: str) -> None:
    assert found(plain(text), PRODUCT) == text


@pytest.mark.parametrize("text", RIGHT)
def test_products_that_agree_and_totals_of_other_things_are_not(text: str) -> None:
    assert found(text, PRODUCT) == text


@pytest.mark.parametrize(
    ("text", "message", "operands"),
    [
        ("设立10个组，每组3名，共32名。", "设立10个×3名＝30名，文中为32名", ["10个", "3名"]),
        ("采购电脑20台，单价5000元，共计12万元。", "采购电脑20台×单价5000元＝10万元，文中为12万元", ["20台", "5000元"]),
    ],
)
def test_the_calculation_is_told_with_its_figures(text: str, message: str, operands: list[str]) -> None:
    draft = document("x", [Paragraph(text, "list-item")])
    [finding] = findings(draft, PRODUCT)
    assert finding.message == message
    assert [draft[related.span] for related in finding.related] == operands
