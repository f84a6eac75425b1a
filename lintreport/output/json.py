"""The run as one JSON object, whose shape is kept stable (schema_version)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TextIO

import msgspec

from lintreport import __version__
from lintreport.document import Document
from lintreport.excerpt import excerpt
from lintreport.finding import SEVERITIES, Finding, Related, Result
from lintreport.fingerprint import fingerprints
from lintreport.output import Outcome, Report

SCHEMA_VERSION = 1


def render(report: Report, stream: TextIO) -> None:
    """Write the run as JSON with a line end; offsets are code points of the document's text."""
    encoded = msgspec.json.encode(run(report.outcomes))
    stream.write(msgspec.json.format(encoded, indent=1).decode("utf-8") + "\n")


def run(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """The run as plain values."""
    results = [outcome for outcome in outcomes if isinstance(outcome, Result)]
    severities = [finding.severity for result in results for finding in result.findings]
    return {
        "schema_version": SCHEMA_VERSION,
        "version": __version__,
        "files": [_file(outcome) for outcome in outcomes],
        "summary": {
            "files": len(outcomes),
            "unread": len(outcomes) - len(results),
            **{f"{severity}s": severities.count(severity) for severity in SEVERITIES},
            "suppressed": 0,
        },
    }


def _file(outcome: Outcome) -> dict[str, Any]:
    if not isinstance(outcome, Result):
        error = {"code": outcome.code, "message": outcome.message}
        return {"path": _encodable(outcome.path), "kind": None, "findings": [], "failures": [], "error": error}
    document = outcome.document
    named = zip(outcome.findings, fingerprints(document, outcome.findings), strict=True)
    return {
        "path": _encodable(document.path),
        "kind": outcome.kind,
        "findings": [_finding(document, finding, fingerprint) for finding, fingerprint in named],
        "failures": [{"rule": failure.rule, "message": failure.message} for failure in outcome.failures],
        "error": None,
    }


def _finding(document: Document, finding: Finding, fingerprint: str) -> dict[str, Any]:
    start = document.locate(finding.span.start)
    end_line, end_column = document.position(finding.span.end)
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "start": finding.span.start,
        "end": finding.span.end,
        "text": document[finding.span],
        "line": start.line,
        "column": start.column,
        "end_line": end_line,
        "end_column": end_column,
        "paragraph": start.paragraph,
        "heading": list(start.headings),
        "place": str(start.place),
        "page": start.page,
        "excerpt": excerpt(document, finding.span),
        "fingerprint": fingerprint,
        "fix": _fix(finding),
        "related": [_related(related) for related in finding.related],
    }


def _related(related: Related) -> dict[str, Any]:
    """A further place; one in another draft with the path of that, its line and its column."""
    place = {"start": related.span.start, "end": related.span.end, "message": related.message}
    other = related.elsewhere
    if other is None:
        return place
    return {**place, "path": _encodable(other.path), "line": other.location.line, "column": other.location.column}


def _encodable(path: str) -> str:
    """A path with the replacement character for bytes of its name that are no UTF-8."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _fix(finding: Finding) -> dict[str, Any] | None:
    if finding.fix is None:
        return None
    edits = [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in finding.fix.edits]
    return {"applicability": finding.fix.applicability, "edits": edits}
