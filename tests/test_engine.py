"""A file is read, its rules are run, what they find is put in order; what fails is told and stops nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lintreport import engine, passage
from lintreport.checks.base import Hit, Regex
from lintreport.checks.pattern import Pattern
from lintreport.errors import UnreadableError
from lintreport.finding import Result, Unread
from lintreport.outline import Paragraph, document
from lintreport.passage import Passage
from lintreport.rule import Rule
from lintreport.ruleset import RuleSet

CATASTROPHE = "(a|a)+$"


def rule(name: str, pattern: str) -> Rule:
    return Rule(id=name, check=Pattern(Regex(pattern)), message="“{match}”", why="", source="通例", examples=())


def test_findings_come_in_the_order_of_the_text() -> None:
    rules = RuleSet((rule("a/z", "乙"), rule("a/b", "甲乙?"), rule("a/a", "甲")))
    found = engine.lint(document("x.txt", [Paragraph("乙甲乙"), Paragraph("甲")]), rules).findings
    assert [(finding.span, finding.rule) for finding in found] == [
        ((0, 1), "a/z"), ((1, 2), "a/a"), ((1, 3), "a/b"), ((2, 3), "a/z"), ((4, 5), "a/a"), ((4, 5), "a/b"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "words"), [("zh", "规则 a/slow 未能在限定时间内查完"), ("en", "a/slow did not finish in its time")]
)
def test_a_rule_that_takes_too_long_fails_and_the_others_still_find(
    monkeypatch: pytest.MonkeyPatch, language: str, words: str
) -> None:
    monkeypatch.setattr(passage, "SECONDS_PER_FILE", 0.05)
    rules = RuleSet((rule("a/before", "甲"), rule("a/slow", CATASTROPHE), rule("a/after", "乙")))
    result = engine.lint(document("x.txt", [Paragraph("甲" + "a" * 64 + "乙")]), rules, engine.Reading(language))  # type: ignore[arg-type]
    assert [finding.rule for finding in result.findings] == ["a/before", "a/after"]
    ((failed, message),) = [(failure.rule, failure.message) for failure in result.failures]
    assert failed == "a/slow"
    assert words in message


def test_a_fault_of_a_check_names_the_rule_and_the_file() -> None:
    class Faulty(Pattern, frozen=True):
        def hits(self, passage: Passage) -> Iterator[Hit]:
            raise ZeroDivisionError

    broken = Rule(id="a/x", check=Faulty(Regex("")), message="", why="", source="", examples=())
    with pytest.raises(ZeroDivisionError) as raised:
        engine.lint(document("draft.txt", [Paragraph("甲")]), RuleSet((broken,)))
    assert raised.value.__notes__ == ["while a/x judged draft.txt"]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("x.txt", b"\0\0", "binary"),
        ("x.txt", b"PK\x03\x04", "binary"),
        ("x.pdf", b"%PDF-1.7", "pdf"),
        ("x.DOC", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "legacy-doc"),
        ("x.wps", b"", "empty"),
        ("x.docx", "甲".encode(), None),
    ],
)
def test_what_cannot_be_read_is_told(name: str, data: bytes, code: str | None) -> None:
    outcome = engine.check_bytes(name, data, RuleSet(()))
    assert isinstance(outcome, Unread)
    assert outcome.path == name
    assert outcome.code == code or (code is None and outcome.code)
    assert outcome.message


@pytest.mark.parametrize("name", ["x.txt", "x.TXT", "x", "x.md"])
def test_other_endings_are_read_as_text(name: str) -> None:
    outcome = engine.check_bytes(name, "甲".encode(), RuleSet(()))
    assert isinstance(outcome, Result)
    assert outcome.document.text == "甲"


def test_an_empty_file_is_clean() -> None:
    outcome = engine.check_bytes("x.txt", b"", RuleSet((rule("a/x", "$"),)))
    assert isinstance(outcome, Result)
    assert outcome.failures == ()


def test_a_file_that_is_not_there() -> None:
    outcome = engine.check("nothing.txt", RuleSet(()))
    assert outcome == Unread("nothing.txt", "not-found", "没有这个文件，请核对文件名和路径")


@pytest.mark.parametrize(
    ("name", "code"), [("nothing.txt", "not-found"), (".", "folder"), ("x" * 300, "unreadable"), ("big.txt", "too-big")]
)
def test_contents_that_cannot_be_had(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, code: str) -> None:
    monkeypatch.setattr(engine, "LARGEST_DRAFT", 3)
    (tmp_path / "big.txt").write_bytes(b"1234")
    with pytest.raises(UnreadableError) as raised:
        engine.contents(str(tmp_path / name))
    assert raised.value.code == code
