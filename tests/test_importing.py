"""Nothing heavy is imported before it is needed: what a small run costs is what a hook and an editor wait for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import write

PROGRAM = "import sys; from lintreport.__main__ import main; main(sys.argv[1:]); print(); print(*sys.modules)"
HEAVY = {
    "docx",
    "lxml",
    "jieba",
    "rich",
    "pkg_resources",
    "importlib.metadata",
    "pathspec",
    "difflib",
    "asyncio",
    "dask",
}


def imported(*arguments: str) -> set[str]:
    """The modules that a run imports, in an interpreter of its own."""
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}
    command = [sys.executable, "-c", PROGRAM, *arguments]
    ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, check=True)
    return set(ran.stdout.splitlines()[-1].split())


def test_the_version_costs_nothing() -> None:
    modules = imported("--version")
    assert not modules & (HEAVY | {"click", "yaml", "regex", "msgspec", "re", "pathlib"})
    assert {module for module in modules if module.startswith("lintreport.")} == {"lintreport.__main__"}


@pytest.mark.parametrize("form", ["terminal", "json"])
def test_a_small_text_file_costs_little(folder: Path, form: str) -> None:
    write(folder / "a.txt", "某县上半年工作总结\n一、主要做法\n今年以来，全县走访企业126户。\n")
    modules = imported("a.txt", "--isolated", f"--format={form}")
    assert not modules & HEAVY
    assert ("lintreport.output.json" in modules) == (form == "json")


def test_a_command_that_needs_no_rules_loads_none(folder: Path) -> None:
    write(folder / "a.txt", "甲")
    assert not imported("text", "a.txt") & HEAVY


COMPILING = """
import sys, regex
from lintreport.__main__ import main
compiled, compile_ = [], regex.compile
regex.compile = lambda *given: (compiled.append(given[0]), compile_(*given))[1]
main(sys.argv[1:])
print(len(compiled))
"""


@pytest.mark.parametrize(("text", "most"), [("工作情况报告如下。", 40), ("Work report", 60)])
def test_a_small_draft_has_few_patterns_compiled(tmp_path: Path, text: str, most: int) -> None:
    draft = write(tmp_path / "draft.txt", text)
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}
    command = [sys.executable, "-c", COMPILING, "check", "--isolated", str(draft)]
    ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, check=True)
    assert int(ran.stdout.splitlines()[-1]) <= most
