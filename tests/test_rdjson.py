"""Reviewdog's format: columns in bytes of UTF-8, suggestions that can be applied, further places."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from golden_reports import GOLDEN
from rendered import flaws, golden, rendered, schema

from lintreport.document import Block, Document, Span
from lintreport.finding import Edit, Elsewhere, Failure, Finding, Fix, Related, Result, Severity, Unread
from lintreport.outline import Paragraph, document

SCHEMA = schema("rdjson.json")
TEXT = document("x.txt", [Paragraph("𠮷甲乙\v丙丁"), Paragraph("戊")], lines=[0, 4, 7])
WORD = Document("x.docx", "𠮷甲乙", (Block("paragraph", Span(0, 3)),))


def diagnostics(*outcomes: Result | Unread) -> list[dict[str, Any]]:
    run = rendered("rdjson", *outcomes)
    assert flaws(SCHEMA, run) == []
    listed: list[dict[str, Any]] = run["diagnostics"]
    return listed


def suggestions(*edits: Edit, draft: Document = TEXT) -> list[dict[str, Any]]:
    found = Finding(Span(1, 2), "a/x", "error", "错", Fix(edits, "safe"))
    given: list[dict[str, Any]] = diagnostics(Result(draft, (found,)))[0].get("suggestions", [])
    return given


def range_(line: int, column: int, end_line: int, end_column: int) -> dict[str, Any]:
    return {"start": {"line": line, "column": column}, "end": {"line": end_line, "column": end_column}}


def applied(source: bytes, suggestion: dict[str, Any]) -> str:
    """The source with a suggestion taken over, as Reviewdog does it: by lines and bytes."""
    lines = source.splitlines(keepends=True)
    start, end = suggestion["range"]["start"], suggestion["range"]["end"]
    before = b"".join(lines[: start["line"] - 1]) + lines[start["line"] - 1][: start["column"] - 1]
    after = lines[end["line"] - 1][end["column"] - 1 :] + b"".join(lines[end["line"] :])
    return (before + suggestion["text"].encode() + after).decode()


def test_paths_are_told_from_the_current_folder_for_reviewdog_knows_the_repository(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "drafts").mkdir()
    monkeypatch.setenv("GITHUB_WORKSPACE", str(folder))
    monkeypatch.chdir(folder / "drafts")
    outcomes = [Result(TEXT, (Finding(Span(0, 1), "a/x", "error", "错"),)), Unread("./y.docx", "encrypted", "有密码")]
    assert [found["location"]["path"] for found in rendered("rdjson", *outcomes)["diagnostics"]] == ["x.txt", "y.docx"]


def test_the_golden_file_is_as_reviewdog_wants_it() -> None:
    assert flaws(SCHEMA, golden("rdjson")) == []


def test_suggestions_of_the_golden_file_mend_its_drafts() -> None:
    mended = {}
    for found in golden("rdjson")["diagnostics"]:
        for suggestion in found.get("suggestions", []):
            source = (GOLDEN / found["location"]["path"]).read_bytes()
            mended[found["location"]["path"]] = applied(source, suggestion)
    assert "落逐一检查了，大概排出隐患" in mended["drafts/wrapped.txt"]
    assert "对𠮷家村走访了，大概收到" in mended["drafts/年度总结 1.txt"]


@pytest.mark.parametrize(("severity", "grade"), [("error", "ERROR"), ("warning", "WARNING"), ("info", "INFO")])
def test_severities(severity: Severity, grade: str) -> None:
    assert diagnostics(Result(TEXT, (Finding(Span(1, 2), "a/x", severity, "错"),)))[0]["severity"] == grade


def test_columns_are_bytes() -> None:
    (found,) = diagnostics(Result(TEXT, (Finding(Span(1, 5), "a/x", "error", "错"),)))
    assert found["location"] == {"path": "x.txt", "range": range_(1, 5, 2, 4)}
    assert found["original_output"] == "x.txt:1:2: 错 [a/x]"


def test_edits_of_a_paragraph_are_one_suggestion() -> None:
    edits = (Edit(Span(4, 5), "己"), Edit(Span(1, 2), ""))
    assert suggestions(*edits) == [{"range": range_(1, 5, 2, 4), "text": "乙\n己"}]


def test_an_insertion_has_no_width() -> None:
    assert suggestions(Edit(Span(7, 7), "庚")) == [{"range": range_(3, 1, 3, 1), "text": "庚"}]


def test_edits_of_several_paragraphs_are_no_suggestion() -> None:
    assert suggestions(Edit(Span(1, 2), "己"), Edit(Span(7, 8), "庚")) == []


def test_a_word_file_gets_no_suggestion_and_its_place_is_named() -> None:
    assert suggestions(Edit(Span(1, 2), "己"), draft=WORD) == []
    (found,) = diagnostics(Result(WORD, (Finding(Span(1, 2), "a/x", "error", "错"),)))
    assert found["message"] == "第1段：错"


def test_further_places() -> None:
    known = Elsewhere("x.docx", WORD.locate(2), in_lines=False)
    unknown = Elsewhere("y.txt", TEXT.locate(7), in_lines=True)
    related = (Related(Span(7, 8), ""), Related(Span(2, 3), "那处", known), Related(Span(9, 11), "别处", unknown))
    found = Result(TEXT, (Finding(Span(1, 2), "a/x", "error", "错", related=related),))
    (told,) = diagnostics(found, Result(WORD, ()))
    line = {"start": {"line": 3}, "end": {"line": 3}}
    assert told["related_locations"] == [
        {"message": "戊", "location": {"path": "x.txt", "range": range_(3, 1, 3, 4)}},
        {"message": "那处", "location": {"path": "x.docx", "range": range_(1, 8, 1, 11)}},
        {"message": "别处", "location": {"path": "y.txt", "range": line}},
    ]


def test_what_was_not_read_or_not_finished_is_an_error_of_its_file() -> None:
    told = diagnostics(Unread("y.docx", "encrypted", "有密码"), Result(TEXT, (), (Failure("a/y", "慢"),)))
    assert [(found["severity"], found["code"]["value"], found["location"]) for found in told] == [
        ("ERROR", "encrypted", {"path": "y.docx"}),
        ("ERROR", "a/y", {"path": "x.txt"}),
    ]
