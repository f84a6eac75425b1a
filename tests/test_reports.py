"""Reports written to files: several forms in one run, each whole or not at all, never over a draft."""

from __future__ import annotations

import json
import stat
import sys
from pathlib import Path

import pytest
from conftest import HOUSE_RULES, Run, write

from lintreport.output import FORMATS

DRAFT = "某县总结\n\n甲和乙。\n"
HOUSE = ("--rules=house.yaml", "--select=house", "--isolated")


@pytest.fixture(autouse=True)
def house(folder: Path) -> None:
    write(folder / "house.yaml", HOUSE_RULES)
    write(folder / "a.txt", DRAFT)


def test_several_forms_in_one_run(folder: Path, run: Run) -> None:
    ran = run("a.txt", *HOUSE, "--output-also", "json=findings.json", "--output-also=terminal=findings.txt")
    assert (ran.code, ran.err) == (1, "")
    assert (folder / "findings.txt").read_text("utf-8") == ran.out
    findings = json.loads((folder / "findings.json").read_text("utf-8"))["files"][0]["findings"]
    assert [finding["rule"] for finding in findings] == ["house/jia", "house/yi"]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(("draft", "code"), [(DRAFT, 1), ("乙。\n", 0), ("", 0), ("\x00\x01\x02", 2)])
def test_the_exit_code_does_not_depend_on_the_form(folder: Path, run: Run, form: str, draft: str, code: int) -> None:
    write(folder / "a.txt", draft)
    assert run("a.txt", *HOUSE, "--format", form, "-o", "report").code == code
    assert (folder / "report").is_file()


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--output-also", "sarf=x"], "“sarf” is no form of report; did you mean sarif?"),
        (["--output-also", "sarif"], "write FORMAT=FILE, such as"),
        (["--output-also", "sarif="], "write FORMAT=FILE, such as"),
        (["-o", "x", "--output-also", "json=./x"], "./x would be written twice: give each form a file of its own"),
        (["--output-also", "json=x", "--output-also", "jsonl=x"], "x would be written twice"),
        (["--statistics", "--format", "json"], "--statistics is a table for people"),
    ],
)
def test_what_cannot_be_meant_is_refused(folder: Path, run: Run, options: list[str], sentence: str) -> None:
    ran = run("a.txt", *HOUSE, *options)
    assert (ran.code, ran.out) == (2, "")
    assert sentence in ran.err
    assert not (folder / "x").exists()


@pytest.mark.parametrize("options", [["-o", "a.txt"], ["--output-also", "json=./a.txt"], ["-o", "link"]])
def test_a_report_is_never_written_over_a_draft(folder: Path, run: Run, options: list[str]) -> None:
    (folder / "link").symlink_to("a.txt")
    ran = run("a.txt", *HOUSE, *options)
    assert ran.code == 2
    assert "this is one of the drafts; name another file for the report" in ran.err
    assert (folder / "a.txt").read_text("utf-8") == DRAFT


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are those of POSIX")
def test_a_report_written_again_keeps_its_link_and_its_permissions(folder: Path, run: Run) -> None:
    write(folder / "shelf" / "report", "old")
    (folder / "shelf" / "report").chmod(0o640)
    (folder / "report").symlink_to(Path("shelf") / "report")
    assert run("a.txt", *HOUSE, "-o", "report").code == 1
    assert (folder / "report").is_symlink()
    assert "甲" in (folder / "shelf" / "report").read_text("utf-8")
    assert stat.S_IMODE((folder / "shelf" / "report").stat().st_mode) == 0o640
    assert [path.name for path in (folder / "shelf").iterdir()] == ["report"]


def test_a_report_that_cannot_be_written_keeps_back_no_other(folder: Path, run: Run) -> None:
    ran = run("a.txt", *HOUSE, "-o", "nowhere/a", "--output-also=json=report.json", "--output-also=jsonl=nowhere/b")
    assert ran.code == 2
    assert [part.partition(":")[0] for part in ran.err.removeprefix("lintreport: ").split("; ")] == [
        "nowhere/a",
        "nowhere/b",
    ]
    assert len(json.loads((folder / "report.json").read_text("utf-8"))["files"][0]["findings"]) == 2
