"""Lines of JSON: one for each finding, what went wrong, the summary last; and the schema of json and jsonl."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from golden_reports import FORMS, GOLDEN
from linting import shipped
from rendered import flaws, golden, rendered, text

from lintreport import engine
from lintreport.document import Span
from lintreport.finding import Edit, Elsewhere, Failure, Finding, Fix, Related, Result, Unread
from lintreport.outline import Paragraph, document
from lintreport.output import Outcome
from lintreport.output.report_schema import report_schema

SEEDS = Path(__file__).parent.parent / "seeds"
SCHEMA = report_schema()
LINE = {"$schema": SCHEMA["$schema"], "$ref": "#/$defs/Line", "$defs": SCHEMA["$defs"]}
DRAFT = document("x.txt", [Paragraph("甲乙")], lines=[0])
ELSEWHERE = Elsewhere("y.txt", DRAFT.locate(1), in_lines=True)
FOUND = Finding(
    Span(0, 1), "a/x", "error", "错", Fix((Edit(Span(0, 1), ""),), "safe"),
    (Related(Span(1, 2), "这里"), Related(Span(1, 2), "那里", ELSEWHERE)),
)  # fmt: skip
OUTCOMES = (Result(DRAFT, (FOUND,), (Failure("a/y", "慢"),)), Unread("z.docx", "encrypted", "有密码"))


def lines(*outcomes: Outcome) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text("jsonl", *outcomes).splitlines()]


def test_a_line_for_each_thing_and_the_summary_last() -> None:
    assert [line["type"] for line in lines(*OUTCOMES)] == ["finding", "failure", "unread", "summary"]
    assert [line["type"] for line in lines(Result(DRAFT, ()))] == ["summary"]


def test_a_line_is_flat_and_says_what_the_whole_run_says() -> None:
    run = rendered("json", *OUTCOMES)
    finding, failure, unread, summary = lines(*OUTCOMES)
    assert finding == {"type": "finding", "path": "x.txt", **run["files"][0]["findings"][0]}
    assert failure == {"type": "failure", "path": "x.txt", **run["files"][0]["failures"][0]}
    assert unread == {"type": "unread", "path": "z.docx", **run["files"][1]["error"]}
    assert summary == {"type": "summary", "schema_version": 1, "version": run["version"], **run["summary"]}


def test_no_line_is_broken_by_what_a_draft_holds() -> None:
    draft = document("a\n\u2028.txt", [Paragraph("甲\v\x85\u2028乙")], lines=[0])
    written = text("jsonl", Result(draft, (Finding(Span(0, 5), "a/x", "error", "错\n"),)))
    assert len([json.loads(line) for line in written.removesuffix("\n").split("\n")]) == 2


def test_names_of_files_that_are_no_utf_8_do_not_stop_it() -> None:
    name = b"\xb2\xdd.txt".decode("utf-8", "surrogateescape")
    assert lines(Unread(name, "x", f"{name}: y"))[0]["message"] == "\ufffd\ufffd.txt: y"


@pytest.mark.parametrize("outcomes", [(), OUTCOMES])
def test_what_is_written_is_what_the_schema_says(outcomes: tuple[Outcome, ...]) -> None:
    assert flaws(SCHEMA, rendered("json", *outcomes)) == []
    assert [flaw for line in lines(*outcomes) for flaw in flaws(LINE, line)] == []


def test_what_the_shipped_rules_find_is_what_the_schema_says() -> None:
    outcome = engine.check(str(SEEDS / "annual-summary.txt"), shipped())
    run = rendered("json", outcome)
    assert flaws(SCHEMA, run) == []
    assert len(run["files"][0]["findings"]) > 20


def test_the_golden_files_are_what_the_schema_says() -> None:
    assert flaws(SCHEMA, golden("json")) == []
    kept = (GOLDEN / FORMS["jsonl"]).read_text(encoding="utf-8").splitlines()
    assert [flaw for line in kept for flaw in flaws(LINE, json.loads(line))] == []


@pytest.mark.parametrize(
    ("change", "flaw"),
    [
        ({"schema_version": 2}, "$.schema_version: 2 is not one of [1]"),
        ({"files": [{"path": "x"}]}, "$.files[0]: 'error' is a required property"),
        ({"summary": None}, "$.summary: None is not of type 'object'"),
    ],
)
def test_the_schema_sees_what_is_wrong(change: dict[str, Any], flaw: str) -> None:
    assert flaw in flaws(SCHEMA, {**rendered("json", *OUTCOMES), **change})
