"""The list by rule: what each found, why it asks, its places in all drafts, long runs folded, nothing too wide."""

from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st

from lintreport.document import Place, Span
from lintreport.finding import Failure, Finding, Language, Result, Severity, Unread
from lintreport.marking import unmarked
from lintreport.outline import Paragraph, document
from lintreport.output import Outcome, Report, by_rule
from lintreport.output.cells import cells
from lintreport.output.terminal import Terminal
from lintreport.rule import Rule
from lintreport.ruleset import rule_set


def result(text: str, rule: str = "a/x", severity: Severity = "error", path: str = "草稿.txt") -> Result:
    plain, spans = unmarked(text)
    draft = document(path, [Paragraph(plain)], lines=[0] if path.endswith(".txt") else [])
    return Result(draft, tuple(Finding(span, rule, severity, "“甲”不妥") for span in spans))


def listed(*outcomes: Outcome, rules: tuple[Rule, ...] = (), language: Language = "zh", unfold: bool = False) -> str:
    stream = io.StringIO()
    report = Report(outcomes, {rule.id: rule for rule in rules}, language)
    by_rule.render(report, Terminal(language, 80, unfold=unfold), stream)
    assert all(cells(line) <= 80 for line in stream.getvalue().split("\n"))
    return stream.getvalue()


def test_the_places_of_a_rule_in_all_drafts() -> None:
    outcomes = [
        result("乙[|甲|]乙", path="一.txt"),
        result("[|甲|]", "b/y", "warning", "二.txt"),
        result("[|甲|]丙[|甲|]", path="三.docx"),
    ]
    assert (
        listed(*outcomes)
        == """\
a/x  错误  共 3 处，涉及 2 份草稿
  一.txt:1:2  “甲”不妥
        乙[甲]乙
  三.docx:第1段  “甲”不妥
        [甲]丙甲
  三.docx:第1段  “甲”不妥
        甲丙[甲]

b/y  警告  共 1 处，涉及 1 份草稿
  二.txt:1:1  “甲”不妥
        [甲]

检查 3 个文件：错误 3 处、警告 1 处
"""
    )


def test_why_a_rule_asks_stands_under_it_on_one_line() -> None:
    rule = rule_set([]).rule("placeholder/letter")
    found = result("[|X|]县", rule.id)
    name, why, place, *_ = listed(found, rules=(rule,)).split("\n")
    assert name.startswith("placeholder/letter  错误  共 1 处")
    assert why.startswith("  用字母占位")
    assert place.startswith("  草稿.txt:1:1  ")
    assert "found: 1, drafts: 1" in listed(found, rules=(rule,), language="en")


def test_a_long_run_is_folded_and_the_rest_counted_by_draft() -> None:
    outcomes = [result("[|甲|]" * 6, path="一.txt"), result("[|甲|]" * 2, path="二.txt")]
    folded = listed(*outcomes)
    assert folded.count("“甲”不妥") == 5
    assert "  其余 3 处：二.txt 2 处、一.txt 1 处（加 --unfold 逐处列出）" in folded
    assert listed(*outcomes, unfold=True).count("“甲”不妥") == 8
    assert listed(result("[|甲|]" * 6)).count("“甲”不妥") == 6


def test_what_could_not_be_read_or_finished_comes_first() -> None:
    stopped = Result(result("甲").document, (), (Failure("a/x", "规则 a/x 未能查完"),))
    lines = listed(result("[|甲|]", path="一.txt"), Unread("坏.docx", "corrupt", "文件已损坏"), stopped).split("\n")
    assert lines[:7] == [
        "坏.docx", "  错误  [corrupt] 文件已损坏", "", "草稿.txt", "  错误  规则 a/x 未能查完", "",
        "a/x  错误  共 1 处，涉及 1 份草稿",
    ]  # fmt: skip


def test_nothing_is_too_wide_or_steers_the_terminal() -> None:
    path = "\x1b[2J" + "很长的名字" * 20 + ".txt"
    out = listed(result("乙" * 90 + "[|甲|]" * 9 + "\x1b", "group/" + "long-" * 20, path=path))
    assert "\x1b" not in out


@given(st.text(alphabet="甲a　“（…\t\v \x1b\u0301\U0001f600，。", max_size=200), st.integers(0, 200))
def test_eighty_columns_are_never_exceeded(text: str, at: int) -> None:
    draft = document(text, [Paragraph(text)], lines=[0])
    finding = Finding(Span(min(at, len(text)), len(text)), "group/" + "long-name-" * 6, "warning", text)
    assert "\x1b" not in listed(Result(draft, (finding,) * 9, (Failure("a/x", text),)), Unread(text, "code", text))


def test_a_place_in_a_table_is_named_in_words() -> None:
    draft = document("三.docx", [Paragraph("甲", place=Place(table=1, row=2, column=3))])
    found = Result(draft, (Finding(draft.blocks[0].span, "a/x", "info", "错"),))
    assert "  三.docx:表1第2行第3列  错" in listed(found)
