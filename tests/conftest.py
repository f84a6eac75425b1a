"""What the tests of the command line share: a run of it in this process, in a folder and a locale of its own."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from lintreport.__main__ import main


class Ran(NamedTuple):
    """What a run of the command line left: its exit code, standard output, standard error."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]

# Three rules of a house for the drafts of tests, so that these do not depend on the rules that come with the program.
HOUSE_RULES = """\
- id: house/jia
  check: terms
  terms: [甲]
  message: {zh: '“{match}”不妥', en: '{match} is bad'}
  why: 试验。
  source: 本单位
  severity: error
  examples: [{wrong: '[|甲|]'}, {right: 丙}]
- id: house/yi
  check: terms
  prefer: {乙: 丙}
  message: “{match}”宜作“{replacement}”
  why: 试验。
  source: 本单位
  fix: safe
  examples: [{wrong: '[|乙|]', fixed: 丙}, {right: 丙}]
- id: house/ding
  check: terms
  terms: [丁]
  message: “{match}”可免
  why: 试验。
  source: 本单位
  severity: info
  enabled: false
  examples: [{wrong: '[|丁|]'}, {right: 丙}]
"""


def write(path: Path, content: str | bytes = "") -> Path:
    """A file with this content, in folders made for it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder of the test, empty; the locale is Chinese and nothing asks for colour or against it."""
    monkeypatch.chdir(tmp_path)
    for name in (
        "LC_MESSAGES",
        "LANG",
        "LANGUAGE",
        "NO_COLOR",
        "FORCE_COLOR",
        "CLICOLOR_FORCE",
        "COLUMNS",
        "TERM",
        "GITHUB_STEP_SUMMARY",
        "GITHUB_WORKSPACE",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    return tmp_path


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command line, called with arguments as a shell would."""

    def call(*arguments: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        code = main([str(argument) for argument in arguments])
        return Ran(code, *capsys.readouterr())

    return call
