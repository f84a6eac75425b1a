"""What is left against what there was, what came and what went."""

from __future__ import annotations

import grouped_statements as grouped
import product_statements as own
import pytest
import third_statements as third
from change_statements import BALANCE_RIGHT, BALANCE_WRONG
from linting import findings, found, plain

from lintreport.outline import Paragraph, document

BALANCE = "figures/balance"


@pytest.mark.parametrize("text", [*BALANCE_WRONG, *third.BALANCE_WRONG, *own.BALANCE_WRONG, *grouped.BALANCE_WRONG])
def test_what_is_left_and_does_not_follow_is_found(text: str) -> None:
    assert found(plain(text), BALANCE) == text


@pytest.mark.parametrize("text", [*BALANCE_RIGHT, *third.BALANCE_RIGHT, *own.BALANCE_RIGHT, *grouped.BALANCE_RIGHT])
def test_what_is_left_and_follows_or_is_of_other_things_is_not(text: str) -> None:
    assert found(text, BALANCE) == text


def test_the_calculation_is_told_with_its_figures() -> None:
    draft = document("x", [Paragraph("应拆除违建60处，已拆除45处，剩余10处。", "list-item")])
    [finding] = findings(draft, BALANCE)
    assert finding.message == "应拆除违建60处−拆除45处＝15处，文中为10处"
    assert [draft[related.span] for related in finding.related] == ["60处", "45处"]
