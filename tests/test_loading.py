"""Rule files: every flaw is told, with the place where it stands; ▶ in a text marks that place."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import write

from lintreport import testing
from lintreport.errors import UserError
from lintreport.loading import Loaded, load, rule_files
from lintreport.shipped import shipped_folder

GOOD = """\
- id: house/slang
  check: pattern
  pattern: '(?<word>给力)'
  message: “{match}”不宜入文
  why: 网络用语。
  source: 通例
  examples:
    - wrong: 工作很[|给力|]。
    - right: 工作得力。
"""


def places(text: str) -> list[str]:
    """Line and column of each ▶, as a flaw shows them."""
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        parts = line.split("▶")
        found += [f"{number}:{sum(map(len, parts[:index])) + 1}" for index in range(1, len(parts))]
    return found


def loaded(folder: Path, text: str, name: str = "house.yaml") -> Loaded:
    (folder / name).write_text(text.replace("▶", ""), encoding="utf-8")
    return load([folder / name])


def flaws(folder: Path, text: str) -> list[str]:
    """The flaws of a rule file: line, column, message."""
    return [str(flaw).removeprefix(f"{folder / 'house.yaml'}:") for flaw in sorted(loaded(folder, text).flaws)]


def test_a_good_rule_has_no_flaw(tmp_path: Path) -> None:
    result = loaded(tmp_path, GOOD)
    assert result.flaws == ()
    ((rule, origin),) = result.rules
    assert (rule.id, rule.severity, rule.unit, rule.enabled) == ("house/slang", "warning", "paragraph", True)
    assert (origin.line, origin.column, origin.examples) == (1, 3, ((8, 7), (9, 7)))


@pytest.mark.parametrize(
    ("line", "flawed", "message"),
    [
        ("id: house/slang", "id: ▶House/slang", "in small letters, found House/slang"),
        ("id: house/slang", "id: ▶slang", "an id is written house/what-is-wrong, in small letters, found slang"),
        ("id: house/slang", "id: ▶house/slang-", "an id is written house/what-is-wrong"),
        ("id: house/slang", "id: ▶other/slang", "the id must begin with the name of its file: house/slang"),
        ("- id: house/slang\n  check", "- ▶check", "id is missing"),
        ("id: house/slang", "id: house/slang\n  ▶id: house/slang", "id stands twice; it is given on line 1 already"),
        ("check: pattern", "check: ▶patern", "no check is called patern; did you mean pattern?"),
        ("check: pattern", "check:▶", "expected text, found nothing"),
        ("check: pattern", "check: ▶[pattern]", "expected text, found a list"),
        ("pattern: '", "▶patern: '", "unknown key patern; did you mean pattern?"),
        ("pattern: '(?<word>给力)'", "unless: []", "pattern is missing"),
        ("pattern: '(?<word>给力)'", "pattern: ▶{a: b}", "expected a pattern, found a mapping"),
        ("pattern: '(?<word>给力)'", "pattern: '(给力▶'", "bad pattern: missing ), at its character 4"),
        ("pattern: '(?<word>给力)'", "pattern: '给力''▶)'", "unbalanced parenthesis, at its character 4"),
        ("pattern: '(?<word>给力)'", 'pattern: "\\\\d\\u529b▶)"', "unbalanced parenthesis, at its character 4"),
        ("pattern: '(?<word>给力)'", "pattern: 给力▶)", "unbalanced parenthesis, at its character 3"),
        ("pattern: '(?<word>给力)'", "pattern: ▶)", "unbalanced parenthesis, at its character 1"),
        ("pattern: '(?<word>给力)'", "pattern: &p !!str '给▶)'", "unbalanced parenthesis, at its character 2"),
        ("pattern: '(?<word>给力)'", "pattern: >-  # 词\n    (?x) 给\n    力\n    ▶)", "unbalanced parenthesis"),
        ("pattern: '(?<word>给力)'", "pattern: |-\n    给力\n      ▶)", "unbalanced parenthesis"),
        ("pattern: '(?<word>给力)'", "pattern: 给力\n  unless: [对, '▶*']", "bad pattern: nothing to repeat"),
        ("message: “{match}”", "message: “▶{mach}”", "unknown name {mach}; did you mean match?"),
        ("message: “{match}”", "message: “{word}”▶{nothing}", "unknown name {nothing}; known are match, word"),
        ("message: “{match}”", "message: “{match}”▶}", "a lone brace is written {{ or }}"),
        ("message: “{match}”", "message: “▶{match”", "a lone brace is written {{ or }}"),
        ("message: “{match}”", "message: “▶{}”", "a lone brace is written {{ or }}"),
        ("message: “{match}”", "message: 应为▶}", "a lone brace is written {{ or }}"),
        ("message: “{match}”不宜入文", "message: {zh: 错, en: '▶{wrod}'}", "unknown name {wrod}; did you mean word?"),
        ("message: “{match}”不宜入文", "message: {zh: 错, ▶fr: faux}", "unknown key fr; known are en, zh"),
        ("message: “{match}”不宜入文", "message: ▶{}", "expected texts by language: zh and en"),
        ("message: “{match}”不宜入文", "message:▶", "expected text, found nothing"),
        ("message: “{match}”不宜入文", "message: ▶[错]", "expected text, found a list"),
        ("  message: “{match}”不宜入文\n", "", "message is missing"),
        ("why: 网络用语。", "why:\n    zh: ▶{a: b}", "expected text, found a mapping"),
        ("  why: 网络用语。\n", "", "why is missing"),
        ("source: 通例", "source: ▶惯例", "an authority begins with one of 法规、国标、通例、本单位"),
        ("  source: 通例\n", "", "source is missing"),
        ("source: 通例", "source: 通例\n  scope: ▶tabel-cell", "expected one of text, all, title, heading"),
        ("source: 通例", "source: 通例\n  scope: [title, ▶tabel-cell]", "did you mean table-cell?"),
        ("source: 通例", "source: 通例\n  unit: ▶word", "document, section, paragraph, sentence, found word"),
        ("source: 通例", "source: 通例\n  severity: ▶fatal", "expected one of error, warning, info, found fatal"),
        ("source: 通例", "source: 通例\n  severity: ▶[error]", "expected one of error, warning, info, found a list"),
        ("source: 通例", "source: 通例\n  severity:▶", "expected one of error, warning, info, found nothing"),
        ("source: 通例", "source: 通例\n  fix: ▶always", "expected one of safe, unsafe, none, found always"),
        ("source: 通例", "source: 通例\n  fix: safe", "a rule that can fix needs an example with fixed"),
        ("source: 通例", "source: 通例\n  enabled: ▶maybe", "expected true or false, found maybe"),
        ("source: 通例", "source: 通例\n  ▶severty: error", "unknown key severty; did you mean severity?"),
        ("source: 通例", "source: 通例\n  ▶source: 国标", "source stands twice; it is given on line 6 already"),
        ("source: 通例", "source: 通例\n  ▶[a, b]: c", "a key must be a word, found a list"),
        ("source: 通例", "source: 通例\n  ▶<<: {severity: error}", "unknown key <<"),
        ("wrong: 工作很[|给力|]。", "▶wrong: 工作很给力。", "a wrong example marks the place: [|so|]"),
        ("wrong: 工作很[|给力|]。", "▶wrong: 工作很[|给力。", "[| is not closed by |]"),
        ("wrong: 工作很[|给力|]。", "▶wrong: 工作很|]给力。", "|] stands where [| was expected"),
        ("wrong: 工作很[|给力|]。", "▶wrong: 工作[|很[|给力|]。", "[| stands where |] was expected"),
        ("wrong: 工作很[|给力|]。", "wrong: 工作很[|给力|]。\n    - ▶kind: title", "either wrong or right"),
        ("wrong: 工作很[|给力|]。", "wrong: 工作很[|给力|]。\n      ▶rong: 甲", "did you mean wrong?"),
        ("wrong: 工作很[|给力|]。", "wrong: 工作很[|给力|]。\n      kind: ▶tabel-cell", "did you mean table-cell?"),
        ("wrong: 工作很[|给力|]。", "wrong: ▶[给力]", "expected text, found a list"),
        ("right: 工作得力。", "▶right: 工作得力。\n      fixed: 工作得力。", "only a wrong example can be fixed"),
        ("right: 工作得力。", "▶right: 工作得力。\n      wrong: 很[|给力|]", "an example is either wrong or right"),
        ("    - right: 工作得力。\n", "", "a rule needs at least one right example"),
        ("    - wrong: 工作很[|给力|]。\n", "", "a rule needs at least one wrong example"),
        ("examples:\n    - wrong: 工作很[|给力|]。\n    - right: 工作得力。", "examples: ▶{}", "expected a list"),
    ],
)  # fmt: skip
def test_a_flaw(tmp_path: Path, line: str, flawed: str, message: str) -> None:
    assert line in GOOD
    text = GOOD.replace(line, flawed)
    found = flaws(tmp_path, text)
    assert any(message in flaw for flaw in found), found
    for place in places(text):
        assert any(flaw.startswith(f"{place}: ") and message in flaw for flaw in found), (place, found)


def test_every_flaw_of_a_rule_is_told_at_once(tmp_path: Path) -> None:
    text = """\
- id: ▶other/slang
  check: pattern
  pattern: '▶*给力'
  unless: ▶{a: b}
  message: “{match}”不宜入文
  ▶message: 错
  severity: ▶fatal
  ▶scop: all
  why: 网络用语。
  source: ▶惯例
  examples:
    - ▶wrong: 工作很给力。
    - right: 工作得力。
"""
    assert [flaw.partition(": ")[0] for flaw in flaws(tmp_path, text)] == places(text)


def test_the_flaws_of_all_files_are_told_at_once_each_with_its_file(tmp_path: Path) -> None:
    first, second = tmp_path / "house.yaml", tmp_path / "more.yaml"
    first.write_text(GOOD.replace("pattern: '", "patern: '"), encoding="utf-8")
    second.write_text("- id: 1\n- 2\n", encoding="utf-8")
    assert {flaw.path for flaw in load([second, first]).flaws} == {str(first), str(second)}


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("", "1:1: the file is empty: a rule file is a list of rules, each beginning with “- id:”"),
        ("# nothing yet\n", "1:1: the file is empty"),
        ("[]\n", "1:1: a rule file is a list of rules"),
        ("rules:\n  - id: house/slang\n", "1:1: a rule file is a list of rules"),
        ("~\n", "1:1: a rule file is a list of rules"),
        ("- house/slang\n", "1:3: expected a rule: a mapping with id, check, message, …, found house/slang"),
        ("- id: [\n- b: c\n", "2:1: not valid YAML: while parsing a flow node"),
        ("- id: 'x\n\n  check: y\n", "4:1: not valid YAML: while scanning a quoted scalar, begun on line 1,"),
        ("- id: a: b\n", "1:8: not valid YAML: mapping values are not allowed"),
        ("- id: *nobody\n", "1:7: not valid YAML: found undefined alias"),
        ("- id: x\n---\n- id: y\n", "2:1: not valid YAML: expected a single document"),
        ("- id: x\n\t  check: y\n", "2:1: not valid YAML: "),
        ("- id: @x\n", "1:7: not valid YAML: while scanning for the next token"),
        ("- id: 甲\n  why: 乙\x07\n", "2:9: not valid YAML: the character U+0007 is not allowed"),
        ("[" * 100_000, "1:65: more than 64 lists and mappings in one another are not read"),
        ("- " * 100_000, "1:129: more than 64 lists and mappings in one another are not read"),
        ("#" * (5 << 20), "1:1: the file has 5,242,880 characters; at most 4,194,304 are read"),
    ],
    ids=lambda value: value[:24],
)
def test_a_file_that_is_no_list_of_rules(tmp_path: Path, text: str, flaw: str) -> None:
    (found,) = flaws(tmp_path, text)
    assert found.startswith(flaw)


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    (tmp_path / "house.yaml").write_bytes(GOOD.encode("gb18030"))
    (flaw,) = load([tmp_path / "house.yaml"]).flaws
    assert flaw.line == 3
    assert "the file is not in UTF-8" in flaw.message


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    (flaw,) = load([tmp_path / "house.yaml"]).flaws
    assert flaw.message.startswith("the file cannot be read: ")


def test_a_byte_order_mark_and_line_ends_of_windows_move_no_place(tmp_path: Path) -> None:
    text = GOOD.replace("check: pattern", "check: patern")
    (tmp_path / "house.yaml").write_bytes("\ufeff".encode() + text.replace("\n", "\r\n").encode())
    assert [(flaw.line, flaw.column) for flaw in load([tmp_path / "house.yaml"]).flaws] == [(2, 10)]


def test_columns_count_characters_beyond_the_basic_plane_once(tmp_path: Path) -> None:
    text = GOOD.replace("'(?<word>给力)'", "'\U00020bb7给▶)'")
    assert flaws(tmp_path, text)[0].startswith(f"{places(text)[0]}: bad pattern")


@pytest.mark.parametrize("word", ["no", "1.10", "07", "12:30", "yes", "1_000", "2024-05-01", "0x10", "1e3", ".5", "="])
def test_yaml_makes_nothing_but_text_of_a_word(tmp_path: Path, word: str) -> None:
    text = GOOD.replace("why: 网络用语。", f"why: {word}").replace("(?<word>给力)", word.replace(".", "[.]"))
    text = text.replace("[|给力|]", f"[|{word}|]").replace("check: pattern", "check: terms")
    text = text.replace(f"pattern: '{word.replace('.', '[.]')}'", f"terms: [{word}]")
    ((rule, _),) = loaded(tmp_path, text).rules
    assert rule.why == word
    assert rule.check.entries.keys() == {word}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("value", "enabled"), [("true", True), ("on", True), ("Yes", True), ("false", False), ("no", False)]
)
def test_a_field_that_is_true_or_false_reads_all_ways_of_saying_so(tmp_path: Path, value: str, enabled: bool) -> None:
    ((rule, _),) = loaded(tmp_path, GOOD + f"  enabled: {value}\n").rules
    assert rule.enabled is enabled


def test_an_alias_stands_for_what_its_anchor_holds(tmp_path: Path) -> None:
    second = GOOD.replace("house/slang", "house/other").replace("why: 网络用语。", "why: *why")
    result = loaded(tmp_path, GOOD.replace("why: 网络用语。", "why: &why 网络用语。") + second)
    assert result.flaws == ()
    assert result.rules[1][0].why == "网络用语。"


def test_a_flaw_behind_an_anchor_is_told_once_at_the_anchor(tmp_path: Path) -> None:
    second = GOOD.replace("house/slang", "house/other").replace("source: 通例", "source: 通例\n  severity: *grave")
    text = GOOD.replace("source: 通例", "source: 通例\n  severity: ▶&grave fatal") + second
    assert {flaw.partition(": ")[0] for flaw in flaws(tmp_path, text)} == set(places(text))


def test_an_alias_within_its_own_anchor_ends(tmp_path: Path) -> None:
    found = flaws(tmp_path, "- id: ▶&a [*a]\n  check: ▶&b {c: *b}\n")
    assert "1:7: expected text, found a list" in found
    assert "2:10: expected text, found a mapping" in found


def test_one_id_stands_for_one_rule(tmp_path: Path) -> None:
    text = f"{GOOD}- ▶{GOOD[2:]}"
    assert flaws(tmp_path, text) == [
        f"{places(text)[0]}: house/slang is defined in {tmp_path / 'house.yaml'}:1 already"
    ]


def test_one_id_stands_for_one_rule_in_all_folders(tmp_path: Path) -> None:
    first, second = (write(tmp_path / name / "house.yaml", GOOD) for name in ("first", "second"))
    (flaw,) = load([first, second]).flaws
    assert str(flaw) == f"{second}:1:3: house/slang is defined in {first}:1 already"


def test_a_file_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    loaded(tmp_path, GOOD)
    result = load([tmp_path / "house.yaml", tmp_path / ".." / tmp_path.name / "house.yaml"])
    assert (len(result.rules), result.flaws) == (1, ())


def test_rule_files_are_those_of_a_folder_by_name(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", "c.txt", "schema.json"):
        (tmp_path / name).touch()
    assert [path.name for path in rule_files(tmp_path)] == ["a.yml", "b.yaml"]


@pytest.mark.parametrize(("name", "message"), [("nothing", "no such rule file or folder"), (".", "has no rule files")])
def test_a_place_without_rule_files(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(UserError, match=message):
        rule_files(tmp_path / name)


def test_the_shipped_rules_have_no_flaw() -> None:
    assert load(rule_files(shipped_folder())).flaws == ()


LIKE = """\
- id: house/funding
  like: figures/shares
  series: [{parts: [财政拨款, 社会捐赠, 自筹]}]
  examples:
    - wrong: 财政拨款占[|45%，社会捐赠占35%，自筹占30%|]。
    - right: 财政拨款占45%，社会捐赠占35%，自筹占20%。
- id: house/funding-advice
  like: house/funding
  severity: info
  message: 请核对
  examples:
    - wrong: 财政拨款占[|45%，社会捐赠占35%，自筹占30%|]。
    - right: 财政拨款占45%，社会捐赠占35%，自筹占20%。
"""


def test_a_rule_may_be_like_another_with_words_of_its_own(tmp_path: Path) -> None:
    loaded = load([write(tmp_path / "house.yaml", LIKE)])
    assert loaded.flaws == ()
    assert list(testing.flaws(loaded.rules)) == []
    first, second = (rule for rule, _ in loaded.rules)
    assert (first.severity, second.severity, second.message) == ("error", "info", "请核对")
    assert first.source.startswith("法规")


@pytest.mark.parametrize(
    ("change", "flaw"),
    [
        (("/shares", "/share"), "2:9: no rule is called figures/share; did you mean figures/shares?"),
        (("/shares", "/shares\n  check: terms"), "3:10: a rule that is like figures/shares has its check"),
        (("series:", "serie:"), "3:3: unknown key serie; did you mean series?"),
        (("id: house", "id: other"), "1:7: the id must begin with the name of its file: house/funding"),
    ],
)
def test_a_mistake_in_a_rule_that_is_like_another_is_told(tmp_path: Path, change: tuple[str, str], flaw: str) -> None:
    only = LIKE.partition("- id: house/funding-advice")[0].replace(*change)
    file = write(tmp_path / "house.yaml", only)
    assert f"{file}:{flaw}" in [str(found) for found in load([file]).flaws]
