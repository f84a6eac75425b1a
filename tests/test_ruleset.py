"""Which rules run: selected, extended, ignored, off by default; with which severity and in which words."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from lintreport.checks.base import Regex
from lintreport.checks.pattern import Pattern
from lintreport.checks.terms import Terms
from lintreport.errors import UserError
from lintreport.finding import Severity
from lintreport.outline import Paragraph, document
from lintreport.passage import Budget
from lintreport.rule import Rule, Template, filled
from lintreport.ruleset import RuleSet, Selection, rule_set
from lintreport.schema import FlawedError


def rule(name: str, enabled: bool = True, severity: Severity = "warning") -> Rule:
    check = Pattern(Regex("甲"))
    return Rule(
        id=name, check=check, message="错", why="", source="通例", examples=(), enabled=enabled, severity=severity
    )


RULES = RuleSet((rule("a/one"), rule("a/two"), rule("a/off", enabled=False), rule("b/one")))


@pytest.mark.parametrize(
    ("select", "extend", "ignore", "names"),
    [
        ("", "", "", "a/one a/two b/one"),
        ("a", "", "", "a/one a/two a/off"),
        ("a/one", "", "", "a/one"),
        ("a/off", "", "", "a/off"),
        ("b a/off", "", "", "a/off b/one"),
        ("all", "", "", "a/one a/two a/off b/one"),
        ("", "a/off", "", "a/one a/two a/off b/one"),
        ("", "all", "", "a/one a/two a/off b/one"),
        ("b", "a/off", "", "a/off b/one"),
        ("", "", "a", "b/one"),
        ("", "", "a/one", "a/two b/one"),
        ("", "", "all", ""),
        ("all", "", "a", "b/one"),
        ("a", "", "all", "a/one a/two a/off"),
        ("a/one", "", "a", "a/one"),
        ("a", "", "a/one", "a/two a/off"),
        ("a/one", "", "a/one", ""),
        ("all", "", "all", ""),
        ("", "a/off", "a", "a/off b/one"),
        ("", "a/one", "all", "a/one"),
    ],
)
def test_the_narrower_entry_wins_and_ignore_wins_a_draw(select: str, extend: str, ignore: str, names: str) -> None:
    selection = Selection(tuple(select.split()), tuple(extend.split()), tuple(ignore.split()))
    assert [chosen.id for chosen in RULES.selected(selection, {})] == names.split()


@pytest.mark.parametrize(
    ("asked", "severities"),
    [
        ({}, "warning warning warning"),
        ({"a": "error"}, "error error warning"),
        ({"a": "error", "a/two": "info"}, "error info warning"),
        ({"all": "info", "b": "error"}, "info info error"),
    ],
)
def test_the_narrower_severity_wins(asked: Mapping[str, Severity], severities: str) -> None:
    assert [chosen.severity for chosen in RULES.selected(Selection(), asked)] == severities.split()


def test_a_name_that_is_no_rule_is_told_with_the_closest() -> None:
    unknown = RULES.unknown(["a", "a/one", "all", "a/on", "zzz"])
    assert unknown["a/on"] == "no rule or group is called a/on; did you mean a/one? (lintreport rules --all lists them)"
    assert unknown["zzz"].startswith(
        "no rule or group is called zzz; known are a, a/off, a/one, a/two, all, b, b/one ("
    )
    assert len(unknown) == 2


def test_a_rule_is_found_by_its_id() -> None:
    assert RULES.rule("b/one").id == "b/one"
    with pytest.raises(UserError, match="no rule is called b/on; did you mean b/one"):
        RULES.rule("b/on")


def test_a_house_rule_may_not_take_the_name_of_a_shipped_one(tmp_path: Path) -> None:
    shipped = rule_set().rules[0]
    file = tmp_path / f"{shipped.group}.yaml"
    file.write_text(f"- id: {shipped.id}\n  check: terms\n  terms: [甲]\n  message: 错\n  why: 错\n  source: 通例\n"
                    "  examples: [{wrong: '[|甲|]'}, {right: 乙}]\n", encoding="utf-8")  # fmt: skip
    with pytest.raises(FlawedError) as raised:
        rule_set([file])
    assert str(raised.value) == (f"{file}:1:3: {shipped.id} is defined in the rules that come with lintreport already")


def test_joined_terms_find_what_they_find_alone() -> None:
    first = Rule(id="a/x", check=Terms(terms=("甲乙", "乙")), message="", why="", source="", examples=())
    second = Rule(id="a/y", check=Terms(prefer={"乙丙": "丁"}), message="", why="", source="", examples=())
    draft = document("x.txt", [Paragraph("甲乙丙，乙")])
    alone = [finding for rule in (first, second) for finding in rule.findings(draft, Budget(1))]
    joined = [finding for rule in RuleSet((first, second)).joined() for finding in rule.findings(draft, Budget(1))]
    assert joined == alone
    assert [draft[finding.span] for finding in joined] == ["甲乙", "乙", "乙丙"]


@pytest.mark.parametrize(
    ("template", "values", "text"),
    [
        ("“{match}”重复", {"match": "会议"}, "“会议”重复"),
        ("{a}{b}", {"a": "1", "b": "{a}"}, "1{a}"),
        ("{{{a}}} {{}}", {"a": "1"}, "{1} {}"),
        ("{unknown}", {}, "{unknown}"),
        ("应为{name}", {"name": {"zh": "数字", "en": "a number"}}, "应为数字"),
        ({"en": "only {a}"}, {"a": "1"}, "only 1"),
        ({"zh": "甲", "en": "b"}, {}, "甲"),
        ("“{mark}”方向反了，应为“{expected}”", {"mark": "“", "expected": "”"}, "「“」方向反了，应为「”」"),
        ("“{match}”重复", {"match": "“三项制度”"}, "「“三项制度”」重复"),
        ("{match}“方向反了", {"match": "“"}, "““方向反了"),
    ],
)
def test_a_message_is_filled(template: Template, values: Mapping[str, str], text: str) -> None:
    assert filled(template, values, "zh") == text
