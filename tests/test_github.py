"""Workflow commands of GitHub Actions: escaped as it asks, as many as it shows, and a summary of the job."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from conftest import HOUSE_RULES, Run, write

from lintreport.document import Place, Span
from lintreport.finding import Edit, Failure, Finding, Fix, Language, Result, Severity, Unread
from lintreport.marking import unmarked
from lintreport.outline import Paragraph, document
from lintreport.output import Outcome, Report, github


@pytest.fixture(autouse=True)
def outside_of_actions(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE"):
        monkeypatch.delenv(name, raising=False)


def result(
    text: str, severity: Severity = "error", path: str = "草稿.txt", message: str = "错", rule: str = "a/x"
) -> Result:
    plain, spans = unmarked(text)
    lines = plain.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:index]) for index in range(len(lines))]
    draft = document(path, [Paragraph(line) for line in lines], lines=starts if path.endswith(".txt") else [])
    return Result(draft, tuple(Finding(span, rule, severity, message) for span in spans))


def commands(*outcomes: Outcome, language: Language = "zh") -> list[str]:
    stream = io.StringIO()
    github.render(Report(outcomes, language=language), stream)
    return stream.getvalue().splitlines()


def test_a_small_run_to_the_letter(folder: Path, run: Run) -> None:
    write(folder / "house.yaml", HOUSE_RULES)
    write(folder / "a.txt", "一、做法\n甲和乙。\n")
    write(folder / "b.txt", "好\n")
    ran = run("a.txt", "b.txt", "c.txt", "--rules=house.yaml", "--select=house", "--format=github")
    assert ran.code == 2
    assert (
        ran.out
        == """\
::error file=c.txt,line=1,title=lintreport::没有这个文件，请核对文件名和路径
::error file=a.txt,line=2,endLine=2,col=1,endColumn=2,title=lintreport (house/jia)::“甲”不妥
::warning file=a.txt,line=2,endLine=2,col=3,endColumn=4,title=lintreport (house/yi)::“乙”宜作“丙”%0A\
建议：改为“丙”（可照改）。
"""
    )


@pytest.mark.parametrize(
    ("path", "message", "command"),
    [
        ("a.txt", "100%", "::error file=a.txt,line=1,endLine=1,col=1,endColumn=2,title=lintreport (a/x)::100%25"),
        (
            "a,b:c%.txt",
            "错",
            "::error file=a%2Cb%3Ac%25.txt,line=1,endLine=1,col=1,endColumn=2,title=lintreport (a/x)::错",
        ),
        ("a.txt", "a,b:c", "::error file=a.txt,line=1,endLine=1,col=1,endColumn=2,title=lintreport (a/x)::a,b:c"),
        ("a.txt", "一\n二", "::error file=a.txt,line=1,endLine=1,col=1,endColumn=2,title=lintreport (a/x)::一 二"),
        ("a.docx", "错", "::error file=a.docx,line=1,title=lintreport (a/x)::第1段：错"),
    ],
)
def test_a_command(path: str, message: str, command: str) -> None:
    assert commands(result("[|甲|]乙", path=path, message=message)) == [command]


def test_a_place_in_a_word_file_is_named_in_words() -> None:
    draft = document("a.docx", [Paragraph("甲", place=Place(table=1, row=2, column=3))])
    found = Result(draft, (Finding(Span(0, 1), "a/x", "warning", "错", Fix((Edit(Span(0, 1), ""),), "unsafe")),))
    assert commands(found, language="en") == [
        "::warning file=a.docx,line=1,title=lintreport (a/x)::table 1 row 2 column 3: 错%0A"
        "Suggestion: delete “甲” (verify first)."
    ]


def test_a_range_over_several_lines_has_no_columns() -> None:
    assert commands(result("甲[|乙\n丙|]"))[0].startswith("::error file=草稿.txt,line=1,endLine=2,title=")


@pytest.mark.parametrize(
    "text",
    ["::error::x", "x\n::stop-commands::y", "x\r\n::add-mask::y", "%0A::set-output name=a::b", "##[command]x",
     "\x1b[2J", "\u2028::error::x", "\x85::error::x", "\v::error::x"],
)  # fmt: skip
def test_a_draft_cannot_give_commands(text: str) -> None:
    draft = document(f"{text}.txt", [Paragraph(f"甲{text}".replace("\n", "\v"))], lines=[0])
    fix = Fix((Edit(Span(0, 1), text),), "safe")
    found = Result(draft, (Finding(Span(1, 2), "a/x", "error", text, fix),), (Failure("a/y", text),))
    stream = io.StringIO()
    github.render(Report([found, Unread(text, "code", text)]), stream)
    lines = re.split(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]", stream.getvalue())
    assert len(lines) == 4
    assert all(line.startswith("::error file=") for line in lines[:3])
    assert lines[3] == ""
    assert "\x1b" not in stream.getvalue()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", "另有错误 5 处、提示 2 处未标注：GitHub 每步每级最多显示 10 条。"),
        ("en", "Not annotated: errors: 5, infos: 2. GitHub shows 10 of each level in a step."),
    ],
)
def test_no_more_than_github_shows_the_gravest_first(language: Language, said: str) -> None:
    outcomes = [
        result("[|甲|]" * 12, "info"),
        result("[|甲|]" * 3, "warning"),
        result("[|甲|]" * 14),
        Unread("x", "y", "z"),
    ]
    lines = commands(*outcomes, language=language)
    levels = [line.split()[0] for line in lines[:-1]]
    assert levels == ["::error"] * 10 + ["::warning"] * 3 + ["::notice"] * 10
    assert lines[0].endswith("::z")
    assert lines[-1] == said


def test_one_rule_does_not_take_all_the_room() -> None:
    lines = commands(result("[|甲|]" * 20), result("乙[|甲|]", rule="b/y", path="另.txt"))
    assert "(a/x)" in lines[0]
    assert "(b/y)" in lines[1]


def test_paths_are_those_of_the_repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder / "repository" / "drafts" / "a.txt")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(folder / "repository"))
    monkeypatch.chdir(folder / "repository" / "drafts")
    paths = ["a.txt", "../drafts/a.txt", str(folder / "repository" / "drafts" / "a.txt"), "../../elsewhere.txt"]
    named = [re.findall(r"file=([^,]*)", commands(result("[|甲|]", path=path))[0])[0] for path in paths]
    assert named == ["drafts/a.txt"] * 3 + ["../../elsewhere.txt"]


def test_names_that_are_no_utf_8_do_not_stop_it() -> None:
    name = b"\xb2\xdd.txt".decode("utf-8", "surrogateescape")
    assert "file=\ufffd\ufffd.txt," in commands(result("[|甲|]", path=name))[0]


def test_the_summary_of_the_job_is_appended(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write(folder / "summary.md", "## 此前\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    commands(result("[|甲|]"))
    text = file.read_text(encoding="utf-8")
    assert text.startswith("## 此前\n## 草稿检查结果\n")
    assert "| 草稿.txt | 1 | 0 | 0 |" in text


def test_the_summary_has_no_more_bytes_than_github_takes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write(folder / "summary.md", "字" * 200_000)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    draft = result("甲" * 300).document
    found = tuple(Finding(Span(150, 151), f"a/x{number}", "error", "错" * 60) for number in range(2_000))
    commands(Result(draft, found))
    assert github.SUMMARY * 0.9 < file.stat().st_size <= github.SUMMARY
    assert "未列出，请在本机运行 lintreport 查看全部" in file.read_text(encoding="utf-8")


def test_a_summary_that_cannot_be_written_is_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(Path("no", "folder", "summary.md")))
    assert len(commands(result("[|甲|]"))) == 1
    assert "summary.md: the job summary cannot be written" in capsys.readouterr().err


def test_a_summary_that_other_steps_have_filled_is_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(folder / "summary.md", "x" * github.SUMMARY)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    commands(result("[|甲|]"))
    assert file.stat().st_size == github.SUMMARY
    assert "summary.md: the job summary is full" in capsys.readouterr().err
