"""The run as a Code Quality report of GitLab: a list of what it shows beside a merge request.

Paths are told from the root of the repository, for GitLab matches them by name; outside of CI the current folder must
be it. The line of a Word file is the paragraph of its text, which the description names as people do. Every fingerprint
of a report is another, or GitLab drops entries.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, TextIO

import msgspec
from msgspec import Struct

from lintreport.finding import Result, Severity, Unread
from lintreport.fingerprint import digests, fingerprints
from lintreport.output import Report, as_json, in_words
from lintreport.output.places import encodable, shown_path
from lintreport.output.wording import Wording, wording

Grade = Literal["info", "minor", "major", "critical", "blocker"]

_GRADES: dict[Severity, Grade] = {"error": "major", "warning": "minor", "info": "info"}
_NOT_WHOLLY_CHECKED: Grade = "critical"
_NOT_CHECKED: Grade = "blocker"


class _Lines(Struct, frozen=True):
    begin: int
    end: int


class _Location(Struct, frozen=True):
    path: str
    lines: _Lines


class _Entry(Struct, frozen=True):
    """What GitLab's documentation asks of an entry."""

    description: str
    check_name: str
    fingerprint: str
    severity: Grade
    location: _Location


def render(report: Report, stream: TextIO) -> None:
    """Write the run as a list of entries."""
    entries = list(_numbered(_entries(report)))
    as_json.write(entries, stream)


def _numbered(entries: Iterable[_Entry]) -> Iterator[_Entry]:
    """The entries with fingerprints that no other entry has: equal drafts have equal findings."""
    known = list(entries)
    names = digests(f"{entry.location.path}\0{entry.fingerprint}" for entry in known)
    for entry, name in zip(known, names, strict=True):
        yield msgspec.structs.replace(entry, fingerprint=name)


def _entries(report: Report) -> Iterator[_Entry]:
    words = wording(report.language)
    for outcome in report.outcomes:
        if isinstance(outcome, Unread):
            yield _about_draft(outcome.path, outcome.code, outcome.message, _NOT_CHECKED)
            continue
        yield from _findings(outcome, words)
        for failure in outcome.failures:
            yield _about_draft(outcome.document.path, failure.rule, failure.message, _NOT_WHOLLY_CHECKED)


def _findings(result: Result, words: Wording) -> Iterator[_Entry]:
    document = result.document
    path = shown_path(document.path)
    for finding, fingerprint in zip(result.findings, fingerprints(document, result.findings), strict=True):
        first, last = document.position(finding.span.start)[0], document.position(finding.span.end)[0]
        yield _Entry(
            description=encodable(in_words.told(document, finding, words)),
            check_name=finding.rule,
            fingerprint=fingerprint,
            severity=_GRADES[finding.severity],
            location=_Location(path, _Lines(first, last)),
        )


def _about_draft(path: str, name: str, message: str, grade: Grade) -> _Entry:
    """An entry about a draft as a whole, which GitLab shows at its first line."""
    return _Entry(encodable(message), name, name, grade, _Location(shown_path(path), _Lines(1, 1)))
