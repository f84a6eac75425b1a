"""The bar on standard error: only for people who watch, only where it is worth it, and gone at the end."""

from __future__ import annotations

import os
import re
import select
import sys
from collections.abc import Iterator
from contextlib import closing
from io import TextIOWrapper
from pathlib import Path

import pytest
from conftest import HOUSE_RULES, write

from lintreport.finding import Unread
from lintreport.progress import FEWEST, watched

pty = pytest.importorskip("pty", reason="Windows has no pseudo-terminals")


class Watching:
    """A pseudo-terminal as standard error, and what was written to it."""

    def __init__(self) -> None:
        self._reading, writing = pty.openpty()
        self._pieces: list[bytes] = []
        self.stream = os.fdopen(writing, "w", encoding="utf-8")

    def wait(self) -> None:
        """Return when something has been shown."""
        assert select.select([self._reading], [], [], 60)[0], "nothing was shown"

    def seen(self) -> str:
        """What the terminal got so far."""
        self.stream.flush()
        while select.select([self._reading], [], [], 0)[0]:
            self._pieces.append(os.read(self._reading, 1 << 16))
        return b"".join(self._pieces).decode("utf-8")

    def close(self) -> None:
        self.stream.close()
        os.close(self._reading)


@pytest.fixture
def watching(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watching]:
    for name in ("CI", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    with closing(Watching()) as watching:
        yield watching


def walk(watching: Watching, monkeypatch: pytest.MonkeyPatch, drafts: list[str | Unread], **how: float | bool) -> str:
    """What a person sees while these drafts are checked, the second not before something is shown."""
    monkeypatch.setattr(sys, "stderr", watching.stream)
    went = []
    for draft in watched(drafts, "zh", **how):  # type: ignore[arg-type]
        went.append(draft)
        if len(went) == 1:
            watching.wait()
    assert went == drafts
    return watching.seen()


MANY: list[str | Unread] = [f"草稿/{number}.txt" for number in range(FEWEST)]


def test_many_drafts_are_told_one_by_one_and_nothing_is_left(
    watching: Watching, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = walk(watching, monkeypatch, MANY)
    assert "正在检查 草稿/0.txt" in seen
    assert f"0/{FEWEST}" in seen
    assert "剩余" in seen
    assert seen.endswith("\x1b[1A\x1b[2K")
    assert seen.count("\x1b[?25l") == seen.count("\x1b[?25h")


def test_few_drafts_have_a_bar_when_they_take_long(watching: Watching, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "正在检查 一.txt" in walk(watching, monkeypatch, ["一.txt", "二.txt"], patience=0)


def test_few_drafts_have_none_when_they_are_quick(watching: Watching, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", watching.stream)
    assert list(watched(MANY[:3], "zh", patience=3600)) == MANY[:3]
    assert watching.seen() == ""


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("[red]甲[/red].txt", "[red]甲[/red].txt"),
        ("[/].txt", "[/].txt"),
        ("\x1b[2J.txt", "?[2J.txt"),
        ("很长的文件夹" * 9 + "/甲.txt", "…" + "件夹很长的文件夹"[-11:] + "/甲.txt"),
    ],
)
def test_names_are_shown_as_they_are(
    watching: Watching, monkeypatch: pytest.MonkeyPatch, name: str, shown: str
) -> None:
    seen = walk(watching, monkeypatch, [name, Unread("乙.txt", "x", "y")], patience=0)
    assert f"{shown[-9:]} " in seen
    assert "\x1b[2J" not in seen


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_the_bar_stays_on_its_line(watching: Watching, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    drafts: list[str | Unread] = [f"很长的文件夹名称/年度工作总结{number:03}.txt" for number in range(500)]
    seen = walk(watching, monkeypatch, drafts)
    assert re.search(r"正在检查 …[^ ]*\d\d\d\.txt +[━╸]* +\d+/500 剩余 -:--:--", re.sub(r"\x1b\[[0-9;]*m", "", seen))


def test_a_terminal_that_does_not_tell_its_width_is_taken_for_a_usual_one(
    watching: Watching, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS")
    assert "正在检查 草稿/年度工作总结.txt" in walk(
        watching, monkeypatch, ["草稿/年度工作总结.txt", "乙.txt"], patience=0
    )


@pytest.mark.parametrize("environment", [{"CI": "true"}, {"TERM": "dumb"}])
def test_where_nobody_watches_there_is_none(
    watching: Watching, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]
) -> None:
    monkeypatch.setattr(sys, "stderr", watching.stream)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert list(watched(MANY, "zh")) == MANY
    assert watching.seen() == ""


def test_a_pipe_has_none(folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with TextIOWrapper((tmp_path / "errors").open("wb")) as stream:
        monkeypatch.setattr(sys, "stderr", stream)
        assert list(watched(MANY, "zh")) == MANY
    assert (tmp_path / "errors").read_bytes() == b""


@pytest.mark.parametrize(("environment", "how"), [({"NO_COLOR": "1"}, {}), ({}, {"coloured": False})])
def test_without_colours_the_bar_is_plain(
    watching: Watching,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    how: dict[str, bool],
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    seen = walk(watching, monkeypatch, MANY, **how)
    assert "正在检查" in seen
    assert not re.search(r"\x1b\[[0-9;]*m", seen)


def test_the_bar_is_gone_before_a_mistake_is_told(watching: Watching, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", watching.stream)

    def stop() -> None:
        with closing(watched(MANY, "zh")) as drafts:
            next(drafts)
            watching.wait()
            raise RuntimeError("mistake")

    with pytest.raises(RuntimeError, match="mistake"):
        stop()
    assert watching.seen().endswith("\x1b[1A\x1b[2K")


def test_the_report_in_a_pipe_has_nothing_of_the_bar(
    watching: Watching, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    from lintreport.__main__ import main

    write(folder / "house.yaml", HOUSE_RULES)
    for number in range(FEWEST):
        write(folder / f"{number}.txt", "甲")
    monkeypatch.setattr(sys, "stderr", watching.stream)
    code = main([".", "--rules=house.yaml", "--select=house", "--quiet"])
    assert code == 1
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert out.count("“甲”不妥") == FEWEST
