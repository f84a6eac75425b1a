"""Kinds of draft, told by the title, and rules that speak of some kinds or of one language only."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from conftest import Run, write

from lintreport.checks.base import Regex
from lintreport.checks.pattern import Pattern
from lintreport.engine import Reading, lint
from lintreport.errors import UserError
from lintreport.finding import Language
from lintreport.kinds import kind_named, kind_of
from lintreport.loading import shipped_kinds
from lintreport.outline import Paragraph, document
from lintreport.rule import Rule
from lintreport.ruleset import RuleSet

RULE = Rule(id="a/x", check=Pattern(pattern=Regex("X")), message="", why="", source="通例", examples=())


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("青石镇2024年工作总结", "summary"),
        ("2024年上半年工作总结及下半年工作打算", "summary"),
        ("个人述职述廉报告", "duty-report"),
        ("关于社区养老服务的调研报告", "research-report"),
        ("关于拨付防汛经费的请示", "request"),
        ("关于召开秋粮收购会议的通知", "notice"),
        ("关于商请支持档案整理的函", "letter"),
        ("关于同意设立便民服务站的批复", "reply"),
        ("第三次局长办公会议纪要", "minutes"),
        ("2025年安全生产工作要点", "plan"),
        ("图书馆管理办法（试行）", "regulation"),
        ("在年度表彰会上的讲话", "speech"),
        ("老旧小区改造情况汇报", "briefing"),
        ("关于高标准农田建设情况的报告", "report"),
        ("Annual Report of the Library", "report"),
        ("关于封闭北环路施工的通告", "announcement"),
        ("秋天的早晨", "other"),
    ],
)
def test_the_kind_is_told_by_the_title(title: str, kind: str) -> None:
    draft = document("draft.txt", [Paragraph(title), Paragraph("现将有关情况说明如下，请予审阅。")])
    assert kind_of(draft, shipped_kinds()).id == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("市政府办公室：", "other"),
        ("市政府办公室：\n按照要求，现将我局工作情况及下步打算汇报如下。", "briefing"),
        ("二十四号桥的早晨\n根据安排，现就一年来的工作总结如下：", "summary"),
        ("Visits in spring\nWe visited ten villages and talked to their heads.", "english-report"),
        ("关于拨款的请示\n现将有关情况汇报如下。", "request"),
    ],
)
def test_without_a_telling_title_the_opening_or_the_language_tells_the_kind(text: str, kind: str) -> None:
    draft = document("draft.txt", [Paragraph(line) for line in text.split("\n")])
    assert kind_of(draft, shipped_kinds()).id == kind


@pytest.mark.parametrize(
    ("path", "title", "kind"),
    [
        ("述职报告.docx", "", "duty-report"),
        ("述职报告.docx", "2024年个人工作情况", "duty-report"),
        ("关于拨款的请示-定稿2.docx", "", "request"),
        ("关于拨款的请示（送审稿）.docx", "防汛经费", "request"),
        ("会议纪要 - 副本.docx", "", "minutes"),
        ("请示/2024-03.docx", "", "request"),
        ("档案/方案/3.docx", "第三期", "plan"),
        ("述职报告.docx", "关于拨款的请示", "request"),
        ("请示办法汇编/3.docx", "", "other"),
        ("请示/3/1.docx", "", "other"),
    ],
)
def test_where_no_title_tells_the_file_or_its_folder_does(path: str, title: str, kind: str) -> None:
    lines = [title] if title else []
    draft = document(path, [Paragraph(line) for line in [*lines, "二十四号桥上的早晨，有人在唱歌。"]])
    assert kind_of(draft, shipped_kinds()).id == kind


def test_the_opening_tells_before_the_folder() -> None:
    draft = document("请示/3.docx", [Paragraph("市政府办公室："), Paragraph("现将我局工作情况汇报如下。")])
    assert kind_of(draft, shipped_kinds()).id == "briefing"


@pytest.mark.parametrize(("name", "kind"), [("request", "request"), ("请示", "request"), ("其他", "other")])
def test_a_kind_goes_by_its_id_and_by_its_name(name: str, kind: str) -> None:
    assert kind_named(name, shipped_kinds()).id == kind


def test_an_unknown_kind_is_told_with_the_one_that_is_meant() -> None:
    with pytest.raises(UserError, match="requst; did you mean request"):
        kind_named("requst", shipped_kinds())


@pytest.mark.parametrize(
    ("kinds", "given", "found"),
    [((), None, 1), (("summary",), None, 1), (("request",), None, 0), (("request",), "request", 1)],
)
def test_a_rule_speaks_of_its_kinds_only(kinds: tuple[str, ...], given: str | None, found: int) -> None:
    draft = document("draft.txt", [Paragraph("年度工作总结"), Paragraph("走访X户。")])
    rules = RuleSet((msgspec.structs.replace(RULE, kinds=kinds),), shipped_kinds())
    assert len(lint(draft, rules, Reading(kind=given)).findings) == found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("全年走访群众X户，用Excel汇总。", "zh"),
        ("We visited X families, 走访, in spring and summer.", "en"),
        ("", "zh"),
    ],
)
def test_a_rule_speaks_of_its_language_only(text: str, language: Language) -> None:
    draft = document("draft.txt", [Paragraph(text)])
    assert draft.language == language
    for wanted in ("zh", "en"):
        rules = RuleSet((msgspec.structs.replace(RULE, language=wanted),))
        assert len(lint(draft, rules).findings) == (1 if wanted == language and text else 0)


OWN_KIND = """\
- kind: safety-brief
  name: 安全简报
  title: 安全简报
- id: house/brief
  check: terms
  terms: [隐患]
  kinds: [safety-brief]
  message: 写明隐患所在
  why: 试验。
  source: 本单位
  severity: error
  examples: [{wrong: '[|隐患|]'}, {right: 丙}]
"""
CONFIG = """\
rules: house.yaml
select: house
kinds: {briefs/: 安全简报, '*.tmp.txt': other, 'title:第.期$': safety-brief}
"""


def kinds_found(run: Run, *arguments: str) -> dict[str, tuple[str, int]]:
    files = json.loads(run("check", "--format=json", *arguments).out)["files"]
    return {file["path"]: (file["kind"], len(file["findings"])) for file in files}


def test_a_rule_file_may_add_a_kind_and_the_configuration_say_which_drafts_are_of_it(folder: Path, run: Run) -> None:
    write(folder / "house.yaml", OWN_KIND)
    write(folder / ".lintreport.yaml", CONFIG)
    for name, title in {
        "a.txt": "安全简报", "b.txt": "工作总结", "briefs/c.txt": "工作总结", "briefs/d.tmp.txt": "安全简报",
        "e.txt": "每周要情第六期",
    }.items():  # fmt: skip
        write(folder / name, f"{title}\n\n发现隐患三处。\n")
    brief, summary = ("safety-brief", 1), ("summary", 0)
    assert kinds_found(run, ".") == {
        "a.txt": brief, "b.txt": summary, "briefs/c.txt": brief, "briefs/d.tmp.txt": brief, "e.txt": brief,
    }  # fmt: skip
    assert kinds_found(run, "--kind=安全简报", "b.txt") == {"b.txt": brief}
    assert "文种：安全简报" in run("check", "a.txt").out


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("kinds: {a/: summry}", "1:13: no kind of draft is called summry; did you mean summary?"),
        ("kinds: {'title:(': summary}", "1:9: bad pattern: missing ), at its character 2"),
    ],
)
def test_a_mistake_in_the_kinds_of_a_configuration_is_told_with_its_place(
    folder: Path, run: Run, text: str, flaw: str
) -> None:
    write(folder / ".lintreport.yaml", text)
    write(folder / "a.txt", "甲")
    ran = run("check", "a.txt")
    assert (ran.code, ran.err) == (2, f".lintreport.yaml:{flaw}\n")


def test_a_kind_that_stands_twice_and_one_that_nobody_knows_are_flaws(folder: Path, run: Run) -> None:
    again = "- {kind: request, name: 请示}\n" + OWN_KIND.replace("kinds: [safety-brief]", "kinds: [safety-breif]")
    write(folder / "house.yaml", again)
    assert run("test", "house.yaml").out.split("\n")[:2] == [
        "house.yaml:1:3: a kind of draft called request is defined already",
        "house.yaml:8:10: no kind of draft is called safety-breif; did you mean safety-brief?",
    ]


MASKED = "XX县工作总结\n\n走访X户。，成效明显。\n"


@pytest.mark.parametrize(
    ("configuration", "options", "severities"),
    [
        ("{}", [], ["error", "error", "error"]),
        ("{}", ["--masked"], ["info", "info", "error"]),
        ("masked: [脱敏/]", [], ["error", "error", "error"]),
        ("masked: ['*.txt']", [], ["info", "info", "error"]),
    ],
)
def test_in_a_masked_draft_placeholders_are_infos_and_all_else_is_as_ever(
    folder: Path, run: Run, configuration: str, options: list[str], severities: list[str]
) -> None:
    rule = OWN_KIND.partition("- id")[2].replace("  kinds: [safety-brief]\n", "").replace("隐患", "成效")
    write(folder / "house.yaml", "- id" + rule)
    write(folder / ".lintreport.yaml", f"{configuration}\n" if configuration != "{}" else "")
    write(folder / "a.txt", MASKED)
    ran = run("check", "--format=json", "--rules=house.yaml", "--select=house,placeholder", *options, "a.txt")
    findings = json.loads(ran.out)["files"][0]["findings"]
    assert [finding["severity"] for finding in findings] == severities
