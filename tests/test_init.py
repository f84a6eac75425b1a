"""`lintreport init`: the configuration that it writes is read again as what was answered."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import Run, write

from lintreport.config import Config, read
from lintreport.kinds import Kind
from lintreport.loading import shipped_kinds
from lintreport.starting import Answers, configuration


@pytest.mark.parametrize(
    ("options", "config"),
    [
        ([], Config()),
        (["--lang=en"], Config()),
        (["--kind=工作总结"], Config(kinds={"*": "工作总结"})),
        (["--kind=summary", "--lang=en"], Config(kinds={"*": "work summary"})),
        (["--kind=plan"], Config(kinds={"*": "方案、要点、计划"})),
        (["--kind=请示,通知", "--kind=letter"], Config()),
        (["--masked"], Config(masked=("*",))),
        (["--fail-on=warning"], Config(fail_on="warning")),
        (
            ["--kind=2", "--masked", "--fail-on=info"],
            Config(kinds={"*": "述职述廉报告"}, masked=("*",), fail_on="info"),
        ),
    ],
)
def test_the_file_says_what_differs_from_the_defaults(
    folder: Path, run: Run, options: list[str], config: Config
) -> None:
    assert run("init", *options) == (0, ".lintreport.yaml\n", "")
    assert read(folder / ".lintreport.yaml").config == config


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kinds", [(), shipped_kinds()[:1], shipped_kinds()[:3], (Kind(id="x", name="a: b #c"),)])
def test_every_line_of_the_file_may_be_put_in_force(tmp_path: Path, language: str, kinds: tuple[Kind, ...]) -> None:
    text = configuration(Answers(kinds=kinds), "zh" if language == "zh" else "en")
    lines = [line.removeprefix("# ") for line in text.split("\n")]
    keys = [
        line
        for line in lines
        if line.partition(":")[0] in {field.replace("_", "-") for field in Config.__annotations__}
    ]
    configured = read(write(tmp_path / "x.yaml", "\n".join(keys)))
    assert len(keys) >= 8
    assert configured.config.kinds


def test_what_is_written_is_in_force(folder: Path, run: Run) -> None:
    write(folder / "a.txt", "XX县工作简况\n\n走访X户。\n")
    assert run("check", "--select=placeholder", "a.txt").code == 1
    run("init", "--masked", "--kind=工作总结")
    ran = run("check", "--select=placeholder", "a.txt")
    assert ran.code == 0
    assert "文种：工作总结" in ran.out


def test_a_configuration_that_is_there_is_kept(folder: Path, run: Run) -> None:
    write(folder / ".lintreport.yml", "lang: en\n")
    ran = run("init")
    assert (ran.code, ran.err) == (
        2, "lintreport: .lintreport.yml is there already: edit it, or write over it with --force\n",
    )  # fmt: skip
    assert run("init", "--force").code == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere"], "nowhere"),
        (["--kind=周报"], "no kind of draft is called 周报"),
        (["--kind=99"], "no kind of draft is called 99"),
        (["--kind=other"], "name the kind"),
    ],
)
def test_wrong_answers_write_nothing(folder: Path, run: Run, arguments: list[str], words: str) -> None:
    ran = run("init", *arguments)
    assert ran.code == 2
    assert words in ran.err
    assert not list(folder.iterdir())


def test_a_person_is_asked_until_the_answer_is_understood(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from lintreport import asking

    said: list[str] = []

    def answer() -> Answers:
        return asking.answers(shipped_kinds(), "zh", Answers())

    import click

    @click.command()
    def ask() -> None:
        said.append(configuration(answer(), "zh"))

    result = CliRunner().invoke(ask, input="周报\n请示\ny\n\n", catch_exceptions=False)
    assert result.exit_code == 0
    assert "no kind of draft is called 周报" in result.output
    assert read(write(folder / "x.yaml", said[0])).config == Config(kinds={"*": "请示"}, masked=("*",))
