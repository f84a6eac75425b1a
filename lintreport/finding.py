"""What is found in a draft: findings, complete when they exist, and what a run yields for one file."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from lintreport.document import Document, Location, Span

Severity = Literal["error", "warning", "info"]
Applicability = Literal["safe", "unsafe"]
Language = Literal["zh", "en"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


class Edit(Struct, frozen=True):
    r"""Text to stand in place of a range; never with a `\n`, for an edit leaves the paragraphs as they are."""

    span: Span
    text: str


class Fix(Struct, frozen=True):
    """Edits that mend a finding; safe when they cannot change what the draft says."""

    edits: tuple[Edit, ...]
    applicability: Applicability


class Elsewhere(Struct, frozen=True):
    """Where another draft has a place: its path, the location there, and whether that is counted in lines of a text."""

    path: str
    location: Location
    in_lines: bool


class Related(Struct, frozen=True):
    """A further place that belongs to a finding, with its own short message.

    The range is one of the finding's draft, or of another draft where it is `elsewhere`.
    """

    span: Span
    message: str
    elsewhere: Elsewhere | None = None


class Finding(Struct, frozen=True):
    """A place where a rule says that something is wrong."""

    span: Span
    rule: str
    severity: Severity
    message: str
    fix: Fix | None = None
    related: tuple[Related, ...] = ()

    @property
    def group(self) -> str:
        """The part of the rule's id before the slash."""
        return self.rule.partition("/")[0]


class Failure(Struct, frozen=True):
    """A rule that could not be finished on a draft, and why; it is neither a finding nor silence."""

    rule: str
    message: str


class Result(Struct, frozen=True):
    """What a run found in one draft; `kind` is the kind of draft it was taken for, `kind_name` what that is called."""

    document: Document
    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...] = ()
    kind: str = "other"
    kind_name: str = ""


class Unread(Struct, frozen=True):
    """A draft that could not be read: a stable code for the cause and a sentence on what to do."""

    path: str
    code: str
    message: str
