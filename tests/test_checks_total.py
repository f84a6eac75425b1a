"""Parts against their whole."""

from __future__ import annotations

import further_statements as further
import pytest
import third_statements as third
from figures_statements import TOTAL_RIGHT, TOTAL_WRONG
from linting import findings, found, plain

from lintreport.outline import Paragraph, document

RULES = ("figures/total", "figures/part-beyond-whole")


@pytest.mark.parametrize("text", TOTAL_WRONG + further.TOTAL_WRONG)
def test_a_whole_that_its_parts_do_not_make_is_found(text: str) -> None:
    assert found(plain(text), *RULES) == text


@pytest.mark.parametrize("text", TOTAL_RIGHT + further.TOTAL_RIGHT + third.TOTAL_RIGHT)
def test_wholes_that_agree_and_lists_that_are_open_are_not(text: str) -> None:
    assert found(text, *RULES) == text


@pytest.mark.parametrize(
    ("text", "message", "operands"),
    [
        ("立案72件：党纪案件40件、政务案件30件。", "党纪案件40件＋政务案件30件＝70件，文中为72件", ["40件", "30件"]),
        (
            "工程费12.5万元、设计费1.5万元，共计15万元。",
            "工程费12.5万元＋设计费1.5万元＝14万元，文中为15万元",
            ["12.5万元", "1.5万元"],
        ),
        ("发现问题90个，已整改95个。", "部分大于整体：整改95个＞发现问题90个", ["90个"]),
    ],
)
def test_the_calculation_is_told_with_its_figures(text: str, message: str, operands: list[str]) -> None:
    draft = document("x", [Paragraph(text, "list-item")])
    [finding] = findings(draft, *RULES)
    assert (finding.message, finding.severity) == (message, "error")
    assert [draft[related.span] for related in finding.related] == operands


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("投资12.5亿元，包括甲项目4.2亿元、乙项目4.1亿元、丙项目4.3亿元。", False),
        ("投资12.9亿元，包括甲项目4.2亿元、乙项目4.1亿元、丙项目4.3亿元。", True),
        ("投资12亿元，包括甲项目4亿元、乙项目4亿元、丙项目3亿元。", True),
    ],
)
def test_decimals_may_have_been_rounded(text: str, is_found: bool) -> None:
    assert (found(text, *RULES) != text) is is_found
