"""The Code Quality report of GitLab: its keys, its grades, fingerprints of which no two are the same."""

from __future__ import annotations

import pytest
from rendered import flaws, golden, rendered, schema

from lintreport.document import Block, Document, Place, Span
from lintreport.finding import Failure, Finding, Result, Severity, Unread
from lintreport.outline import Paragraph, document

FOUND = Finding(Span(0, 1), "a/x", "error", "错")


def draft(path: str, text: str = "甲\n乙") -> Document:
    return document(path, [Paragraph(line) for line in text.split("\n")], lines=[0, 2])


def test_the_golden_file_is_as_gitlab_wants_it() -> None:
    assert flaws(schema("gitlab.json"), golden("gitlab")) == []


@pytest.mark.parametrize(("severity", "grade"), [("error", "major"), ("warning", "minor"), ("info", "info")])
def test_grades(severity: Severity, grade: str) -> None:
    found = Finding(Span(0, 1), "a/x", severity, "错")
    assert [entry["severity"] for entry in rendered("gitlab", Result(draft("x.txt"), (found,)))] == [grade]


def test_what_was_not_checked_is_graver_than_any_finding() -> None:
    outcomes = [Unread("y.docx", "encrypted", "有密码"), Result(draft("x.txt"), (), (Failure("a/y", "慢"),))]
    unread, failed = rendered("gitlab", *outcomes)
    assert (unread["check_name"], unread["severity"], unread["location"]["path"]) == ("encrypted", "blocker", "y.docx")
    assert (failed["check_name"], failed["severity"], failed["description"]) == ("a/y", "critical", "慢")
    assert unread["location"]["lines"] == {"begin": 1, "end": 1}


def test_equal_drafts_have_other_fingerprints() -> None:
    outcomes = [Result(draft(path), (FOUND, FOUND)) for path in ("a.txt", "b.txt", "b.txt")]
    prints = [entry["fingerprint"] for entry in rendered("gitlab", *outcomes)]
    assert len(set(prints)) == len(prints) == 6


def test_a_fingerprint_does_not_hang_on_the_drafts_beside_it() -> None:
    alone = rendered("gitlab", Result(draft("b.txt"), (FOUND,)))
    beside = rendered("gitlab", Result(draft("a.txt"), (FOUND,)), Result(draft("b.txt"), (FOUND,)))
    assert beside[1:] == alone


def test_a_fingerprint_outlives_a_paragraph_put_above() -> None:
    below = Finding(Span(2, 3), "a/x", "error", "错")
    first = rendered("gitlab", Result(draft("x.txt", "甲\n乙"), (FOUND,)))
    second = rendered("gitlab", Result(draft("x.txt", "丙\n甲"), (below,)))
    assert first[0]["fingerprint"] == second[0]["fingerprint"]
    assert [entry["location"]["lines"]["begin"] for entry in first + second] == [1, 2]


@pytest.mark.parametrize(("language", "said"), [("zh", "表1第2行第3列：错"), ("en", "table 1 row 2 column 3: 错")])
def test_a_place_in_a_word_file_is_named(language: str, said: str) -> None:
    word = Document("x.docx", "甲", (Block("table-cell", Span(0, 1), Place(table=1, row=2, column=3)),))
    options = {"language": language}
    assert [entry["description"] for entry in rendered("gitlab", Result(word, (FOUND,)), **options)] == [said]


def test_a_run_over_nothing() -> None:
    assert rendered("gitlab") == []
