"""The run in the Reviewdog Diagnostic Format (rdjson), for comments on a pull request.

Columns count UTF-8 bytes, ends are exclusive. The line of a Word file is the paragraph of its text: that of the diff
where `lintreport text` is git's textconv; its message names the place, and it gets no suggestions, as it is no text.
Reviewdog older than 0.18 refuses the keys that it does not know, so `related_locations` stand only where there are any.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, TextIO

from msgspec import UNSET, Struct, UnsetType

from lintreport.document import Document, Span
from lintreport.finding import Finding, Fix, Related, Severity, Unread
from lintreport.output import Report, as_json, in_words
from lintreport.output.places import HOMEPAGE, encodable, extent, inserted, said, shown_path, source
from lintreport.output.wording import Wording, wording

Grade = Literal["ERROR", "WARNING", "INFO"]

_GRADES: dict[Severity, Grade] = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


class _Position(Struct, frozen=True):
    line: int
    column: int | UnsetType = UNSET


class _Range(Struct, frozen=True):
    start: _Position
    end: _Position


class _Location(Struct, frozen=True):
    path: str
    range: _Range | UnsetType = UNSET


class _Code(Struct, frozen=True):
    value: str


class _Suggestion(Struct, frozen=True):
    range: _Range
    text: str


class _RelatedLocation(Struct, frozen=True):
    message: str
    location: _Location


class _Diagnostic(Struct, frozen=True):
    """A message of the format's definition (reviewdog.rdf.Diagnostic), without the fields that are not used."""

    message: str
    location: _Location
    severity: Grade
    code: _Code
    suggestions: list[_Suggestion] | UnsetType = UNSET
    original_output: str | UnsetType = UNSET
    related_locations: list[_RelatedLocation] | UnsetType = UNSET


class _Source(Struct, frozen=True):
    name: str
    url: str


class _Run(Struct, frozen=True):
    source: _Source
    diagnostics: list[_Diagnostic]


def render(report: Report, stream: TextIO) -> None:
    """Write the run as one DiagnosticResult."""
    run = _Run(_Source("lintreport", HOMEPAGE), list(_diagnostics(report)))
    as_json.write(run, stream)


class _Drafts(Struct, frozen=True):
    """The drafts of the run by their paths, and what the format calls them."""

    documents: dict[str, Document]
    names: dict[str, str]

    def location(self, document: Document, span: Span) -> _Location:
        """A range of a draft of the run."""
        return _Location(self.names[document.path], _range(document, span))


def _diagnostics(report: Report) -> Iterator[_Diagnostic]:
    words = wording(report.language)
    documents = {result.document.path: result.document for result in report.results}
    drafts = _Drafts(documents, {path: _name(path) for path in documents})
    for outcome in report.outcomes:
        if isinstance(outcome, Unread):
            yield _about_draft(outcome.path, outcome.code, outcome.message)
            continue
        for finding in outcome.findings:
            yield _diagnostic(outcome.document, finding, drafts, words)
        for failure in outcome.failures:
            yield _about_draft(outcome.document.path, failure.rule, failure.message)


def _name(path: str) -> str:
    """The path from the current folder: reviewdog itself knows where that is in the repository."""
    return shown_path(path, Path.cwd())


def _about_draft(path: str, code: str, message: str) -> _Diagnostic:
    return _Diagnostic(encodable(message), _Location(_name(path)), "ERROR", _Code(code))


def _diagnostic(document: Document, finding: Finding, drafts: _Drafts, words: Wording) -> _Diagnostic:
    location = drafts.location(document, finding.span)
    where = document.locate(finding.span.start)
    message = encodable(finding.message)
    suggestion = _suggestion(document, finding.fix) if finding.fix and document.lines else None
    return _Diagnostic(
        message=encodable(in_words.told(document, finding, words)),
        location=location,
        severity=_GRADES[finding.severity],
        code=_Code(finding.rule),
        suggestions=[suggestion] if suggestion else UNSET,
        original_output=f"{location.path}:{where.line}:{where.column}: {message} [{finding.rule}]",
        related_locations=[_related(document, related, drafts) for related in finding.related] or UNSET,
    )


def _range(document: Document, span: Span) -> _Range:
    place = extent(document, span, "utf-8")
    return _Range(_Position(place.line, place.column), _Position(place.end_line, place.end_column))


def _suggestion(document: Document, fix: Fix) -> _Suggestion | None:
    """The edits as one, for suggestions are each other's alternatives; None where they lie in several paragraphs."""
    edits = sorted(fix.edits, key=lambda edit: edit.span)
    whole = Span(edits[0].span.start, max(edit.span.end for edit in edits))
    if document.block_index(whole.start) != document.block_index(whole.end):
        return None
    parts, at = list[str](), whole.start
    for edit in edits:
        parts += [source(document, Span(at, edit.span.start)), inserted(document, edit.text)]
        at = edit.span.end
    return _Suggestion(_range(document, whole), "".join(parts))


def _related(document: Document, related: Related, drafts: _Drafts) -> _RelatedLocation:
    """A further place; in a draft that this run does not have, only the line is known in our units."""
    other = related.elsewhere
    words = said(document, related)
    if other is None:
        return _RelatedLocation(words, drafts.location(document, related.span))
    if other.path in drafts.documents:
        return _RelatedLocation(words, drafts.location(drafts.documents[other.path], related.span))
    line = _Position(other.location.line)
    return _RelatedLocation(words, _Location(_name(other.path), _Range(line, line)))
