"""What tests share: a run of the command line in this process, in a folder and a locale of its own; a browser."""

from __future__ import annotations

import io
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from lintreport.__main__ import main

if TYPE_CHECKING:  # where it is not installed its tests are skipped
    from playwright.sync_api import Browser, Page, Request


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
        "CI_PROJECT_DIR",
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


@pytest.fixture(scope="module")  # no longer, for playwright keeps an event loop that other tests would stumble over
def browser() -> Iterator[Browser]:
    """A headless Chromium: one that is installed, else playwright's own; the test is skipped where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as player:
        names = ("chromium", "chromium-browser", "google-chrome")
        found = next(filter(None, map(shutil.which, names)), player.chromium.executable_path)
        if not Path(found).exists():
            pytest.skip("there is no Chromium: install one, or run `playwright install chromium`")
        is_root = hasattr(os, "geteuid") and os.geteuid() == 0  # whom Chromium refuses its sandbox
        chromium = player.chromium.launch(executable_path=found, args=["--no-sandbox"] if is_root else [])
        yield chromium
        chromium.close()


Opened = Callable[..., "Page"]
PATIENCE = 15_000  # milliseconds in which a page does what is waited for, on a slow machine
WINDOW = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce", "locale": "zh-CN"}


class Desk:
    """The windows of a browser, one for each kind of reader, and what was heard of the pages opened in them.

    A window is kept for the next test, for to open one takes longer than most tests; each page is a file of its own.
    """

    def __init__(self, browser: Browser, folder: Path) -> None:
        self._browser, self._folder, self._address = browser, folder, ""
        self._windows: dict[str, Page] = {}
        self.heard: list[str] = []

    def open(self, html: str, anchor: str = "", **settings: Any) -> Page:
        """Open a page of HTML in the window of a reader with these settings."""
        window = self._windows.get(repr(settings)) or self._windows.setdefault(repr(settings), self._window(settings))
        file = write(self._folder / f"page-{time.monotonic_ns()}.html", html.encode("utf-8", "replace"))
        self._address = file.as_uri()
        window.emulate_media(media="null")
        window.set_viewport_size((WINDOW | settings)["viewport"])
        window.goto(self._address + anchor)
        return window

    def _window(self, settings: dict[str, Any]) -> Page:
        window = self._browser.new_context(**WINDOW | settings).new_page()
        window.set_default_timeout(PATIENCE)
        window.on("console", lambda message: self.heard.append(f"console: {message.text}"))
        window.on("pageerror", lambda error: self.heard.append(f"error: {error}"))
        window.on("dialog", lambda dialog: (self.heard.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        window.on("request", self._asked)
        return window

    def _asked(self, request: Request) -> None:
        if not request.url.startswith(self._address):
            self.heard.append(request.url)


@pytest.fixture(scope="module")
def desk(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk with the browser's windows."""
    return Desk(browser, tmp_path_factory.mktemp("pages"))


@pytest.fixture
def opened(desk: Desk) -> Iterator[Opened]:
    """A page of HTML opened in the browser; it must leave the console silent, ask nothing and load nothing else."""
    desk.heard.clear()
    yield desk.open
    assert desk.heard == []
