"""Texts put to the shipped rules: what they find comes back marked in the text, as examples mark it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from lintreport.document import Document
from lintreport.engine import lint
from lintreport.finding import Finding, Severity
from lintreport.marking import marked, unmarked
from lintreport.rule import Example
from lintreport.ruleset import RuleSet, rule_set
from lintreport.testing import example_document

GRAVE: tuple[Severity, ...] = ("error", "warning")


@cache
def shipped() -> RuleSet:
    return rule_set()


@cache
def chosen(names: tuple[str, ...]) -> RuleSet:
    """The shipped rules of these groups, or of these ids."""
    return RuleSet(tuple(rule for rule in shipped() if {rule.id, rule.group} & set(names))).joined()


def findings(draft: Document, *names: str, severities: Sequence[Severity] = GRAVE) -> list[Finding]:
    found = lint(draft, chosen(names)).findings
    return [finding for finding in found if finding.severity in severities]


def found(text: str, *names: str, severities: Sequence[Severity] = GRAVE) -> str:
    """The text with the places that the rules of these groups find; a line is a paragraph, a single one no title."""
    draft = example_document(text, Example())
    return marked(text, sorted({finding.span for finding in findings(draft, *names, severities=severities)}))


def plain(text: str) -> str:
    """The text without its marks."""
    return unmarked(text)[0]


def mended(draft: Document, *names: str) -> str:
    """The text after all fixes that the rules of these groups offer."""
    edits = {edit for finding in findings(draft, *names) if finding.fix for edit in finding.fix.edits}
    text = draft.text
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text
