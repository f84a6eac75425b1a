"""The list of rules and a rule's page, in both languages."""

from __future__ import annotations

import pytest

from lintreport.catalogue import listing, page
from lintreport.finding import Language
from lintreport.output.cells import cells
from lintreport.ruleset import rule_set


@pytest.mark.parametrize(("language", "severity"), [("zh", "错误"), ("en", "error")])
def test_the_list_has_a_line_for_each_rule(language: Language, severity: str) -> None:
    lines = listing(rule_set(), language).removesuffix("\n").split("\n")
    assert len(lines) == len(rule_set().rules)
    assert all(cells(line) <= 100 for line in lines)
    assert any(line.startswith(severity) and "numbering/duplicate" in line for line in lines)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh", ["numbering/duplicate", "理由", "依据", "国标 GB/T 9704", "错", "对", "〔二〕、存在问题"]),
        ("en", ["numbering/duplicate", "Why", "Authority", "wrong", "right", "〔二〕、存在问题"]),
    ],
)
def test_a_page_says_what_why_and_on_what_authority(language: Language, words: list[str]) -> None:
    text = page(rule_set().rule("numbering/duplicate"), language)
    assert [word for word in words if word not in text] == []
