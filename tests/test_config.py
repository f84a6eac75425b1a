"""Configuration: the nearest file upward from each draft, strict, its paths relative to its own folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import HOUSE_RULES, Run, write
from docx_builder import paragraph, word_file

from lintreport.config import Config, nearest, read
from lintreport.schema import FlawedError


@pytest.mark.parametrize(
    ("files", "draft", "found"),
    [
        ([], "a/b", None),
        ([".lintreport.yaml"], ".", ".lintreport.yaml"),
        ([".lintreport.yaml"], "a/b", ".lintreport.yaml"),
        ([".lintreport.yaml", "a/.lintreport.yaml"], "a/b", "a/.lintreport.yaml"),
        ([".lintreport.yaml", "a/.lintreport.yml"], "a", "a/.lintreport.yml"),
        ([".lintreport.yml", ".lintreport.yaml"], ".", ".lintreport.yaml"),
        (["c/.lintreport.yaml"], "a", None),
        (["a/.lintreport.yaml/x"], "a", None),
    ],
)
def test_the_nearest_file_upward(tmp_path: Path, files: list[str], draft: str, found: str | None) -> None:
    (tmp_path / draft).mkdir(parents=True, exist_ok=True)
    for file in files:
        write(tmp_path / file)
    assert nearest(tmp_path / draft) == (tmp_path / found if found else None)


@pytest.mark.parametrize(
    ("text", "config"),
    [
        ("", Config()),
        ("# nothing\n", Config()),
        ("{}\n", Config()),
        ("\ufeffselect: house\r\n", Config(select=("house",))),
        (
            "select: [a, b/c]\nextend-select: d\nignore: [e]\n",
            Config(select=("a", "b/c"), extend_select=("d",), ignore=("e",)),
        ),
        ("severity: {a: info, b/c: error}\n", Config(severity={"a": "info", "b/c": "error"})),
        ("rules: [house]\nexclude: ['*.bak', 归档/]\n", Config(rules=("house",), exclude=("*.bak", "归档/"))),
        ("lang: en\nfail-on: never\n", Config(lang="en", fail_on="never")),
    ],
)  # fmt: skip
def test_what_a_file_says(tmp_path: Path, text: str, config: Config) -> None:
    configured = read(write(tmp_path / "x.yaml", text))
    assert (configured.config, configured.folder) == (config, tmp_path.resolve())


@pytest.mark.parametrize(
    ("text", "flaws"),
    [
        ("selct: a\n", ["1:1: unknown key selct; did you mean select?"]),
        ("fail_on: error\n", ["1:1: unknown key fail_on; did you mean fail-on?"]),
        ("fail-on: warnings\n", [
            "1:10: expected one of error, warning, info, never, found warnings; did you mean warning?",
        ]),
        ("lang: fr\n", ["1:7: expected one of zh, en, found fr"]),
        ("severity:\n  a: fatal\n  b: note\n", [
            "2:6: expected one of error, warning, info, found fatal",
            "3:6: expected one of error, warning, info, found note",
        ]),
        ("select: {a: b}\n", ["1:9: expected a list, found a mapping"]),
        ("select:\n", ["1:8: expected a list, found nothing"]),
        ("ignore: a\nignore: b\n", ["2:1: ignore stands twice; it is given on line 1 already"]),
        ("- select\n", ["1:1: expected a mapping with select, extend-select"]),
        ("select: [a\n", ["2:1: not valid YAML"]),
        ("lang: fr\nselct: a\n", ["1:7: expected one of zh, en", "2:1: unknown key selct"]),
    ],
)  # fmt: skip
def test_all_flaws_of_a_file_are_told(tmp_path: Path, text: str, flaws: list[str]) -> None:
    file = write(tmp_path / "x.yaml", text)
    with pytest.raises(FlawedError) as raised:
        read(file)
    found = str(raised.value).split("\n")
    assert len(found) == len(flaws)
    for line, flaw in zip(found, flaws, strict=True):
        assert line.startswith(f"{file}:{flaw}")


def rules_found(run: Run, *arguments: object) -> dict[str, list[str]]:
    """What a run finds: by file the rules and severities."""
    out = run("check", "--format=json", *arguments).out
    return {
        file["path"]: [f"{finding['rule']} {finding['severity']}" for finding in file["findings"]]
        for file in json.loads(out)["files"]
    }


def test_each_draft_has_the_nearest_configuration_and_no_other(folder: Path, run: Run) -> None:
    write(folder / "house.yaml", HOUSE_RULES)
    write(folder / ".lintreport.yaml", "rules: house.yaml\nselect: house\n")
    write(folder / "sub/.lintreport.yaml", "rules: ../house.yaml\nselect: house/yi\nseverity: {house: info}\n")
    for name in ("a.txt", "sub/a.txt", "sub/deep/a.txt", "other/a.txt"):
        write(folder / name, "甲乙丁")
    house = ["house/jia error", "house/yi warning", "house/ding info"]
    assert rules_found(run, "a.txt", "sub", "other/a.txt") == {
        "a.txt": house,
        "sub/a.txt": ["house/yi info"],
        "sub/deep/a.txt": ["house/yi info"],
        "other/a.txt": house,
    }


def test_a_path_with_dots_has_the_configuration_of_where_it_leads(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder / "here/.lintreport.yaml", "select: nothing-of-the-kind\n")
    write(folder / "there/a.txt", "甲")
    monkeypatch.chdir(folder / "here")
    assert rules_found(run, "../there/a.txt", "--select=residue") == {"../there/a.txt": []}


def test_config_takes_the_place_of_the_nearest_file(folder: Path, run: Run) -> None:
    write(folder / ".lintreport.yaml", "select: [wrong")
    write(folder / "a.txt", "甲乙")
    write(folder / "conf/house.yaml", HOUSE_RULES)
    write(folder / "conf/my.yaml", "rules: [house.yaml]\nselect: [house/yi]\n")
    assert rules_found(run, "a.txt", "--config=conf/my.yaml") == {"a.txt": ["house/yi warning"]}


def test_isolated_leaves_out_every_configuration(folder: Path, run: Run) -> None:
    write(folder / ".lintreport.yaml", "select: [wrong")
    write(folder / "a.txt", "甲")
    assert rules_found(run, "a.txt", "--isolated", "--select=residue") == {"a.txt": []}


def test_the_command_line_adds_to_the_configuration_and_select_replaces_it(folder: Path, run: Run) -> None:
    write(folder / "house.yaml", HOUSE_RULES)
    write(folder / ".lintreport.yaml", "rules: house.yaml\nselect: house/yi\nextend-select: house/ding\n")
    write(folder / "a.txt", "甲乙丁")
    yi, ding, jia = "house/yi warning", "house/ding info", "house/jia error"
    assert rules_found(run, "a.txt") == {"a.txt": [yi, ding]}
    assert rules_found(run, "a.txt", "--extend-select=house/jia") == {"a.txt": [jia, yi, ding]}
    assert rules_found(run, "a.txt", "--ignore=house/yi") == {"a.txt": [ding]}
    assert rules_found(run, "a.txt", "--select=house/jia") == {"a.txt": [jia]}
    assert rules_found(run, "a.txt", "--select=house/jia,house/yi", "--select=house/ding") == {"a.txt": [jia, yi, ding]}


def test_formal_drafts_are_judged_by_their_layout_too(folder: Path, run: Run) -> None:
    write(folder / ".lintreport.yaml", "formal: [公文/]\nignore: [layout/margins]\n")
    letter = word_file(paragraph("甲"), section='<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1"/>')
    names = ("公文/a.docx", "底稿/a.docx")
    for name in names:
        (folder / name).parent.mkdir()
        (folder / name).write_bytes(letter)
    found = rules_found(run, *names, "--ignore=sections,layout/title,layout/page-number")
    assert found == {"公文/a.docx": ["layout/paper warning"], "底稿/a.docx": []}
    assert rules_found(run, "公文/a.docx", "--select=sections/missing-title") == {"公文/a.docx": []}


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("select: [placeholder, ▶placehoder]\n", "no rule or group is called placehoder; did you mean placeholder?"),
        ("ignore:\n  - ▶residue/tags\n", "no rule or group is called residue/tags; did you mean residue/tag?"),
        ("severity:\n  ▶houze/jia: info\n", "no rule or group is called houze/jia"),
        ("rules: [▶nowhere]\n", "no such rule file or folder: nowhere"),
    ],
)
def test_a_name_that_leads_nowhere_is_told_with_its_place(folder: Path, run: Run, text: str, flaw: str) -> None:
    write(folder / ".lintreport.yaml", text.replace("▶", ""))
    write(folder / "a.txt", "甲")
    before = text.partition("▶")[0]
    place = f"{before.count(chr(10)) + 1}:{len(before.rpartition(chr(10))[2]) + 1}"
    ran = run("check", "a.txt")
    assert (ran.code, ran.out) == (2, "")
    assert f".lintreport.yaml:{place}: {flaw}" in ran.err


def test_the_language_of_the_configuration_is_that_of_messages_and_summary(folder: Path, run: Run) -> None:
    write(folder / "house.yaml", HOUSE_RULES)
    write(folder / ".lintreport.yaml", "rules: house.yaml\nselect: house\nlang: en\n")
    write(folder / "a.txt", "甲")
    out = run("a.txt").out
    assert "甲 is bad" in out
    assert out.endswith("files: 1, errors: 1\n")
    assert "“甲”不妥" in run("a.txt", "--lang=zh").out


@pytest.mark.parametrize(
    ("configured", "asked", "text", "code"),
    [
        (None, None, "甲", 1),
        (None, None, "乙", 0),
        (None, "warning", "乙", 1),
        (None, "info", "丁", 1),
        (None, "warning", "丁", 0),
        (None, "never", "甲", 0),
        ("warning", None, "乙", 1),
        ("never", None, "甲", 0),
        ("never", "error", "甲", 1),
    ],
)
def test_what_makes_a_run_fail(
    folder: Path, run: Run, configured: str | None, asked: str | None, *, text: str, code: int
) -> None:
    write(folder / "house.yaml", HOUSE_RULES)
    write(
        folder / ".lintreport.yaml",
        "rules: house.yaml\nselect: house\n" + (f"fail-on: {configured}" if configured else ""),
    )
    write(folder / "a.txt", text)
    options = [f"--fail-on={asked}"] if asked else []
    for form in (["--format=terminal"], ["--format=json"], ["--statistics"], ["-o", "report"], ["--quiet"]):
        assert run("check", "a.txt", *options, *form).code == code
