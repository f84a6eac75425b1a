"""SARIF: valid by its schema, what code scanning and viewers read of it, and places that lead back to the source."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from golden_reports import lay
from linting import shipped
from msgspec import structs
from rendered import flaws, golden, rendered, schema

from lintreport import engine
from lintreport.document import Block, Document, Span
from lintreport.finding import Edit, Elsewhere, Failure, Finding, Fix, Related, Result, Unread
from lintreport.outline import Paragraph, document
from lintreport.rule import Example

SEEDS = Path(__file__).parent.parent / "seeds"
SCHEMA = schema("sarif-2.1.0-rtm.5.json")
TEXT = document("x.txt", [Paragraph("𠮷甲乙"), Paragraph("丙")], lines=[0, 4])
WORD = Document("x.docx", "𠮷甲乙\n丙", (Block("paragraph", Span(0, 3)), Block("paragraph", Span(4, 5))))


def run_of(*outcomes: Result | Unread, **options: Any) -> dict[str, Any]:
    log = rendered("sarif", *outcomes, **options)
    assert flaws(SCHEMA, log) == []
    only: dict[str, Any] = log["runs"][0]
    return only


def result_of(found: Finding, draft: Document = TEXT) -> dict[str, Any]:
    only: dict[str, Any] = run_of(Result(draft, (found,)))["results"][0]
    return only


def sliced(lines: list[str], region: dict[str, Any]) -> str:
    """The part of a source's lines that a region speaks of, its columns in units of UTF-16."""
    found = lines[region["startLine"] - 1 : region["endLine"]]
    units = [line.encode("utf-16-le") for line in found]
    units[-1] = units[-1][: (region["endColumn"] - 1) * 2]
    units[0] = units[0][(region["startColumn"] - 1) * 2 :]
    return "\n".join(unit.decode("utf-16-le") for unit in units)


def test_the_golden_file_is_valid() -> None:
    assert flaws(SCHEMA, golden("sarif")) == []


def test_what_the_shipped_rules_find_is_valid_in_both_languages() -> None:
    rules = {rule.id: rule for rule in shipped()}
    outcomes = [
        engine.check(str(path), shipped()) for path in (SEEDS / "annual-summary.txt", SEEDS / "everything.docx")
    ]
    for language in ("zh", "en"):
        run = run_of(*outcomes, rules=rules, language=language)
        named = [run["tool"]["driver"]["rules"][found["ruleIndex"]]["id"] for found in run["results"]]
        assert named == [found["ruleId"] for found in run["results"]]
        assert len(named) > 50


def test_regions_lead_back_to_the_source(folder: Path) -> None:
    lay(folder)
    checked = 0
    for found in golden("sarif")["runs"][0]["results"]:
        (location,) = found["locations"]
        place = location["physicalLocation"]
        name = unquote(place["artifactLocation"]["uri"])
        if name.endswith(".txt"):
            lines = re.split("\r\n|\n", (folder / name).read_bytes().decode("utf-8"))
            for region in (place["region"], place["contextRegion"]):
                assert sliced(lines, region) == region["snippet"]["text"]
                checked += 1
    assert checked == 18


@pytest.mark.parametrize(("severity", "level"), [("error", "error"), ("warning", "warning"), ("info", "note")])
def test_levels(severity: Any, level: str) -> None:
    assert result_of(Finding(Span(1, 2), "a/x", severity, "错"))["level"] == level


def test_a_place_has_lines_columns_and_words_around_it() -> None:
    (location,) = result_of(Finding(Span(1, 2), "a/x", "error", "错"))["locations"]
    assert location["physicalLocation"]["region"] == {
        "startLine": 1, "startColumn": 3, "endLine": 1, "endColumn": 4, "snippet": {"text": "甲"},
    }  # fmt: skip
    assert location["physicalLocation"]["contextRegion"] == {
        "startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 5, "snippet": {"text": "𠮷甲乙"},
    }  # fmt: skip


def test_a_context_is_more_than_its_region() -> None:
    (location,) = result_of(Finding(Span(4, 5), "a/x", "error", "错"))["locations"]
    assert "contextRegion" not in location["physicalLocation"]


def test_a_long_place_is_not_quoted() -> None:
    draft = document("x.txt", [Paragraph("甲" * 5000)], lines=[0])
    (location,) = result_of(Finding(Span(0, 4000), "a/x", "error", "错"), draft)["locations"]
    assert location["physicalLocation"]["region"] == {
        "startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 4001,
    }  # fmt: skip
    assert "contextRegion" not in location["physicalLocation"]


MENDED = Finding(Span(1, 2), "a/x", "error", "错", Fix((Edit(Span(1, 2), "丁"), Edit(Span(4, 4), "戊")), "unsafe"))


def test_fixes_of_a_text_file_are_made_together() -> None:
    (fix,) = result_of(MENDED)["fixes"]
    (change,) = fix["artifactChanges"]
    assert fix["description"]["text"] == "自动修改，须经人确认"
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 1, "startColumn": 3, "endLine": 1, "endColumn": 4},
            "insertedContent": {"text": "丁"},
        },
        {
            "deletedRegion": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 1},
            "insertedContent": {"text": "戊"},
        },
    ]


def test_a_word_file_gets_no_fixes_and_says_what_its_lines_are() -> None:
    run = run_of(Result(WORD, (MENDED,)))
    assert "fixes" not in run["results"][0]
    assert run["artifacts"][0]["mimeType"].startswith("application/vnd.openxmlformats")
    assert "lintreport text" in run["artifacts"][0]["description"]["text"]
    assert run["results"][0]["locations"][0]["logicalLocations"] == [
        {"name": "第1段", "fullyQualifiedName": "body paragraph 1", "kind": "paragraph"}
    ]


def test_a_message_names_the_place_in_a_word_file_for_code_scanning_shows_no_more() -> None:
    assert result_of(MENDED, WORD)["message"]["text"] == "第1段：错"
    assert result_of(MENDED)["message"]["text"] == "错"


def test_the_help_of_a_rule_is_nothing_but_text() -> None:
    examples = (Example(wrong="[|甲|] `````"), Example(right="](乙) {丙}"))
    known = structs.replace(shipped().rules[0], id="a/x", why="**甲** <b> [乙](丙) {丁}", examples=examples)
    run = run_of(Result(TEXT, (Finding(Span(1, 2), "a/x", "error", "错"),)), rules={"a/x": known})
    shown = run["tool"]["driver"]["rules"][0]["help"]["markdown"]
    assert "&#42;&#42;甲&#42;&#42; &#60;b&#62; &#91;乙&#93;(丙) &#123;丁&#125;\n" in shown
    assert "``````text\n〔甲〕 `````\n``````\n" in shown
    assert "````text\n](乙) {{丙}}\n````\n" in shown


def test_further_places_are_numbered_and_lie_in_other_drafts_too() -> None:
    known = Elsewhere("x.docx", WORD.locate(2), in_lines=False)
    unknown = Elsewhere("y.txt", TEXT.locate(4), in_lines=True)
    related = (Related(Span(4, 5), "此处"), Related(Span(2, 3), "那处", known), Related(Span(9, 11), "别处", unknown))
    found = Result(TEXT, (Finding(Span(1, 2), "a/x", "error", "错", related=related),))
    places = run_of(found, Result(WORD, ()))["results"][0]["relatedLocations"]
    regions = [place["physicalLocation"]["region"] for place in places]
    assert [(place["id"], place["message"]["text"]) for place in places] == [(1, "此处"), (2, "那处"), (3, "别处")]
    assert (regions[0]["startLine"], regions[1]["startColumn"], regions[2]) == (2, 4, {"startLine": 2})
    assert [place["physicalLocation"]["artifactLocation"]["uri"] for place in places] == ["x.txt", "x.docx", "y.txt"]


def test_a_run_with_everything_read_and_finished_is_a_success() -> None:
    run = run_of(Result(TEXT, ()))
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]
    assert run["results"] == []


def test_what_was_not_read_or_not_finished_is_notified() -> None:
    found = (Finding(Span(1, 2), "a/x", "error", "错"),)
    (told,) = run_of(Unread("y.docx", "encrypted", "有密码"), Result(TEXT, found, (Failure("a/x", "慢"),)))[
        "invocations"
    ]
    unread, failed = told["toolExecutionNotifications"]
    assert not told["executionSuccessful"]
    assert (unread["descriptor"], unread["level"], unread["message"]) == (
        {"id": "encrypted"},
        "error",
        {"text": "有密码"},
    )
    assert unread["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "y.docx"
    assert (failed["associatedRule"], failed["message"]) == ({"id": "a/x", "index": 0}, {"text": "慢"})


def test_a_rule_says_what_why_and_by_what_authority() -> None:
    (rule,) = [rule for rule in golden("sarif")["runs"][0]["tool"]["driver"]["rules"] if rule["id"] == "house/gap"]
    assert rule["shortDescription"]["text"] == "序号“…”之前缺“…”"
    assert rule["fullDescription"]["text"] == "跳号的，可能漏了一项。"
    assert "依据：国标 GB/T 9704—2012 7.3.3" in rule["help"]["text"]
    assert "**错例**\n\n````text\n一、做法\n成立专班。\n〔三、〕成效" in rule["help"]["markdown"]
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert rule["properties"] == {"tags": ["house"], "problem.severity": "error"}


def test_a_rule_that_is_not_known_is_named() -> None:
    run = run_of(Result(TEXT, (Finding(Span(1, 2), "a/x", "error", "错"),)))
    assert run["tool"]["driver"]["rules"] == [{"id": "a/x"}]


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("{0}", "{{0}}"),
        ("{{名}}", "{{{{名}}}}"),
        ("[甲](1)", "[甲\\](1)"),
        ("[甲]（1）", "[甲]（1）"),
        ("\udcb2", "\ufffd"),
    ],
)
def test_nothing_of_a_draft_is_a_placeholder_or_a_link(said: str, written: str) -> None:
    assert result_of(Finding(Span(1, 2), "a/x", "error", said))["message"]["text"] == written


def test_github_knows_an_alert_again() -> None:
    prints = [found["partialFingerprints"] for found in golden("sarif")["runs"][0]["results"]]
    assert all(one["primaryLocationLineHash"] == one["lintreport/v1"] + ":1" for one in prints)


def test_a_run_over_nothing_is_valid() -> None:
    assert run_of(language="en")["language"] == "en"
