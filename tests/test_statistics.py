"""The table of counts: rules and the worst drafts, or all drafts; aligned, within 80 columns, in two languages."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Literal

import pytest
from conftest import HOUSE_RULES, Run, write

from lintreport.finding import Finding, Language, Result, Severity, Unread
from lintreport.marking import unmarked
from lintreport.outline import Paragraph, document
from lintreport.output import Outcome, Report, statistics
from lintreport.output.cells import cells


def result(text: str, rule: str = "a/x", severity: Severity = "error", path: str = "草稿.txt") -> Result:
    plain, spans = unmarked(text)
    draft = document(path, [Paragraph(plain)], lines=[0])
    return Result(draft, tuple(Finding(span, rule, severity, "错") for span in spans))


def table(*outcomes: Outcome, language: Language = "zh", group_by: Literal["rule", "file"] = "rule") -> str:
    stream = io.StringIO()
    statistics.render(Report(outcomes, language=language), stream, group_by)
    assert all(cells(line) <= 80 for line in stream.getvalue().split("\n"))
    return stream.getvalue()


RUN = (result("[|甲|][|甲|]乙"), result("[|甲|]", "b/y", "info", "另一份.txt"), Unread("x", "y", "z"))


def test_rules_are_counted_the_gravest_first_and_then_the_worst_drafts() -> None:
    assert (
        table(*RUN)
        == """\
级别  处数  每十万字  份数  规则
错误     2  50,000.0     1  a/x
提示     1  25,000.0     1  b/y
错误     2  50,000.0     1  （合计）
警告     0       0.0     0  （合计）
提示     1  25,000.0     1  （合计）

问题最多的草稿
错误  警告  提示   每十万字  字数  草稿
   2     0     0   66,666.7     3  草稿.txt
   0     0     1  100,000.0     1  另一份.txt

共 4 字，2 个文件
无法读取 1 个
"""
    )


def test_drafts_are_counted_when_asked_for() -> None:
    assert (
        table(*RUN, result("好", path="干净.txt"), language="en", group_by="file")
        == """\
errors  warnings  infos   per 100k  characters  draft
     2         0      0   66,666.7           3  草稿.txt
     0         0      1  100,000.0           1  另一份.txt
     0         0      0        0.0           1  干净.txt
     2         0      1   60,000.0           5  (all drafts)

5 characters in 3 files
not read: 1
"""
    )


def test_a_single_draft_is_not_compared() -> None:
    assert "问题最多的草稿" not in table(RUN[0])


def test_five_drafts_at_most_are_named_the_worst_first() -> None:
    drafts = [result("[|甲|]" * count + "乙", path=f"{count}.txt") for count in range(8)]
    named = [line.split()[-1] for line in table(*drafts).split("\n") if line.endswith(".txt")]
    assert named == ["7.txt", "6.txt", "5.txt", "4.txt", "3.txt"]


@pytest.mark.parametrize("group_by", ["rule", "file"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_long_names_are_cut_and_columns_stay_aligned(language: Language, group_by: Literal["rule", "file"]) -> None:
    drafts = [
        result("[|甲|]" * 1200, "group/" + "x" * 90, path=f"很长的文件夹/{'名' * 60}{index}.txt") for index in "ab"
    ]
    lines = table(*drafts, language=language, group_by=group_by).split("\n")
    assert any(line.endswith("名a.txt") and "…" in line for line in lines)
    assert any("2,400" in line for line in lines)


@pytest.mark.parametrize("group_by", ["rule", "file"])
def test_statistics_of_nothing(group_by: Literal["rule", "file"]) -> None:
    assert table(language="en", group_by=group_by).endswith("0 characters in 0 files\n")
    assert "-" in table(group_by=group_by)


def test_a_path_does_not_steer_the_terminal() -> None:
    assert "\x1b" not in table(result("[|甲|]", path="\x1b[2J.txt"), group_by="file")


def test_the_command_line_counts_by_rule_or_by_file(folder: Path, run: Run) -> None:
    write(folder / "house.yaml", HOUSE_RULES)
    write(folder / "a.txt", "甲甲")
    arguments = ("a.txt", "--rules=house.yaml", "--select=house", "--statistics")
    assert "错误     2  100,000.0     1  house/jia\n" in run(*arguments).out
    assert run(*arguments).out == run(*arguments, "--group-by=rule").out
    assert "   2     0     0  100,000.0     2  a.txt\n" in run(*arguments, "--group-by=file").out


def test_on_a_narrow_terminal_a_draft_can_still_be_told_by_its_name() -> None:
    stream = io.StringIO()
    statistics.render(Report([result("[|甲|]", path="很长的文件夹名称/年度工作总结.txt")]), stream, "file", 40)
    assert "年度工作总结.txt" in stream.getvalue()
