"""Colours and links: only where the terminal shows them, and a link leads to the file."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from conftest import Run, write

from lintreport.output import console
from lintreport.output.paint import Paint, links_work, uri
from lintreport.output.wording import spoken


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "shown"),
    [
        ({}, False),
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "dumb"}, False),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM": "foot-extra"}, True),
        ({"TERM_PROGRAM": "vscode"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"VTE_VERSION": "7006"}, True),
        ({"VTE_VERSION": "4800"}, False),
        ({"VTE_VERSION": "new"}, False),
        ({"WT_SESSION": "0-1"}, True),
        ({"DOMTERM": "x"}, True),
        ({"KONSOLE_VERSION": "230400"}, True),
        ({"VTE_VERSION": "7006", "TERM": "screen-256color"}, False),
        ({"VTE_VERSION": "7006", "TMUX": "/run/tmux"}, False),
        ({"FORCE_HYPERLINK": "1"}, True),
        ({"VTE_VERSION": "7006", "FORCE_HYPERLINK": "0"}, False),
    ],
)
def test_links_are_shown_where_the_terminal_is_known_to(environment: dict[str, str], shown: bool) -> None:
    assert links_work(Terminal(), environment) is shown
    if "FORCE_HYPERLINK" not in environment:
        assert not links_work(io.StringIO(), environment)


def test_a_link_leads_to_the_file_whatever_it_is_called(folder: Path) -> None:
    file = write(folder / "子 目录" / "草稿 #1%?.txt")
    address = urlsplit(uri(str(file.relative_to(folder))))
    assert (address.scheme, address.query, address.fragment) == ("file", "", "")
    assert address.path.isascii()
    assert Path(unquote(address.path)).samefile(file)
    assert address.netloc == (os.uname().nodename if hasattr(os, "uname") else "")


def test_names_that_are_no_utf_8_are_encoded_byte_for_byte() -> None:
    assert uri(b"/\xb2\xdd.txt".decode("utf-8", "surrogateescape")).endswith("/%B2%DD.txt")


def test_text_without_a_file_is_no_link(folder: Path) -> None:
    write(folder / "a.txt")
    paint = Paint(colour=True, links=True)
    assert paint.linked("a.txt", "a.txt") == f"\x1b]8;;{uri('a.txt')}\x1b\\a.txt\x1b]8;;\x1b\\"
    assert paint.linked("b.txt", "b.txt") == "b.txt"
    assert Paint(colour=True).linked("a.txt", "a.txt") == "a.txt"


@pytest.fixture
def on_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    for name in ("NO_COLOR", "TERM", "FORCE_COLOR", "CLICOLOR_FORCE", "VTE_VERSION", "TMUX", "FORCE_HYPERLINK", "CI"):
        monkeypatch.delenv(name, raising=False)
    return Terminal()


@pytest.mark.skipif(os.name == "nt", reason="old consoles of Windows have no colours")
@pytest.mark.parametrize("arguments", [[], ["--group-by=rule"]])
def test_a_draft_on_a_terminal_is_a_link_and_no_line_is_longer_for_it(
    folder: Path, on_terminal: Terminal, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    from lintreport.__main__ import main

    write(folder / "a.txt", "测试XX县")
    monkeypatch.setenv("VTE_VERSION", "7006")
    monkeypatch.setattr(sys, "stdout", on_terminal)
    main(["a.txt", "--isolated", *arguments])
    linked = on_terminal.getvalue()
    assert "\x1b]8;;file://" in linked
    on_terminal.truncate(0)
    on_terminal.seek(0)
    main(["a.txt", "--isolated", "--color=never", *arguments])
    plain = on_terminal.getvalue()
    assert "\x1b" not in plain
    assert len(linked.split("\n")) == len(plain.split("\n"))


@pytest.mark.skipif(os.name == "nt", reason="old consoles of Windows have no colours")
@pytest.mark.parametrize(
    ("environment", "piped", "at_a_terminal"),
    [
        ({}, False, True),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"CLICOLOR_FORCE": "1"}, True, True),
        ({"CLICOLOR_FORCE": "0"}, False, True),
        ({"FORCE_COLOR": ""}, False, True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, False),
        ({"TERM": "dumb"}, False, False),
    ],
)
def test_variables_that_ask_for_colour_or_against_it(
    on_terminal: Terminal,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    piped: bool,
    at_a_terminal: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert console.is_coloured(io.StringIO(), "auto") is piped
    assert console.is_coloured(on_terminal, "auto") is at_a_terminal


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LC_ALL": "C"}, "zh"),
        ({"LC_ALL": "C.UTF-8", "LANG": "en_US.UTF-8"}, "zh"),
        ({"LC_ALL": "POSIX", "LANGUAGE": "en"}, "zh"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "zh_CN.GB18030"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LANGUAGE": "en_US:zh"}, "en"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "zh_CN"}, "zh"),
        ({"LC_ALL": "", "LC_MESSAGES": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "zh"),
    ],
)
def test_the_language_is_that_of_the_environment(environment: dict[str, str], language: str) -> None:
    assert spoken(environment) == language


def test_to_order_by_rule_is_for_people(folder: Path, run: Run) -> None:
    write(folder / "a.txt", "甲")
    ran = run("a.txt", "--group-by=rule", "--format=json")
    assert (ran.code, ran.out) == (2, "")
    assert "--group-by orders what people see" in ran.err
