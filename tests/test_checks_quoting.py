"""Terms quoted here and bare there."""

from __future__ import annotations

import pytest
from linting import findings, found, mended, plain

from lintreport.finding import SEVERITIES
from lintreport.rule import Example
from lintreport.testing import example_document

MOSTLY = "consistency/quoted-mostly"
CAMPAIGN = "consistency/quoted-campaign"


@pytest.mark.parametrize(
    "text",
    [
        "开展“清风护航”行动，巩固“清风护航”成果，[|清风护航|]深入人心。",
        "落实“五个一”机制，完善“五个一”台账，[|五个一|]机制见效。",
        "推行“河长＋警长”，健全“河长＋警长”制度，做实[|河长＋警长|]。",
    ],
)
def test_a_term_once_bare_is_found(text: str) -> None:
    assert found(plain(text), MOSTLY, severities=SEVERITIES) == text


@pytest.mark.parametrize(
    "text",
    [
        "开展“清风护航”行动，清风护航成效明显。",
        "开展“清风护航”行动，巩固“清风护航”成果，唱响“以清风护航发展”，印发《清风护航方案》。",
        "“清风护航”“清风护航”，清风护航、清风护航、清风护航。",
        "落实“一岗双责”，压实“一岗双责”，对一岗双责进行检查。",
    ],
)
def test_terms_seldom_quoted_longer_quotations_and_what_another_rule_says_are_not(text: str) -> None:
    assert found(text, MOSTLY, severities=SEVERITIES) == text


def test_a_campaign_quoted_once_is_quoted_throughout() -> None:
    text = "开展“红旗测站”创建，[|红旗测站|]标准明确。"
    assert found(plain(text), CAMPAIGN, severities=SEVERITIES) == text
    text = "围绕“红旗测站”讨论，红旗测站标准明确。"
    assert found(text, CAMPAIGN, severities=SEVERITIES) == text


def test_the_fix_puts_the_marks() -> None:
    draft = example_document("“清风护航”见效，“清风护航”提速，清风护航深入。", Example())

    [finding] = findings(draft, MOSTLY, severities=SEVERITIES)
    assert finding.message == "“清风护航”2处加引号、1处不加，宜统一加引号"
    assert finding.fix is not None
    assert [edit.text for edit in finding.fix.edits] == ["“", "”"]
    assert mended(draft, MOSTLY) == draft.text  # information only
