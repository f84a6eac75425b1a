"""The run as one JSON object, whose shape is kept stable (schema_version): these types are what schema.json says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal, TextIO

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from lintreport import __version__
from lintreport.excerpt import excerpt
from lintreport.finding import Applicability, Fix, Related, Result, Severity, Unread
from lintreport.fingerprint import fingerprints
from lintreport.output import Outcome, Report, as_json
from lintreport.output.places import encodable

SCHEMA_VERSION: Literal[1] = 1

Offset = Annotated[int, Meta(ge=0, description="Code points from the beginning of the text of `lintreport text`.")]
Line = Annotated[int, Meta(ge=1, description="Line of a text file; of a Word file, of the text of `lintreport text`.")]
Column = Annotated[int, Meta(ge=1, description="Counted in code points.")]
Number = Annotated[int, Meta(ge=1)]
Count = Annotated[int, Meta(ge=0)]
RuleId = Annotated[str, Meta(description="The group of the rule, a slash, what is wrong.")]
Headings = Annotated[list[str], Meta(description="The headings over the place, outermost first.")]
Where = Annotated[str, Meta(description="`body`, `table 2 row 3 column 1`, `footnote 4`, `header 1`, …")]
Page = Annotated[int | None, Meta(description="The page on which Word last had the place; null where unknown.")]
Excerpt = Annotated[str, Meta(description="Words that lead to the place when pasted into the search of Word.")]
Fingerprint = Annotated[str, Meta(pattern="^[0-9a-f]{16}$", description="A name that outlives edits elsewhere.")]


class EditMade(Struct, frozen=True):
    """Text to stand in place of a range."""

    start: Offset
    end: Offset
    text: str


class FixOffered(Struct, frozen=True):
    """Edits that mend a finding, all of them together; `unsafe` ones may change what the draft says."""

    applicability: Applicability
    edits: list[EditMade]


class Further(Struct, frozen=True):
    """A further place that belongs to a finding; one in another draft with its path, line and column."""

    start: Offset
    end: Offset
    message: str
    path: str | UnsetType = UNSET
    line: Line | UnsetType = UNSET
    column: Column | UnsetType = UNSET


class Found(Struct, frozen=True):
    """A place where a rule says that something is wrong: a half-open range; `text` is what stands there."""

    rule: RuleId
    severity: Severity
    message: str
    start: Offset
    end: Offset
    text: str
    line: Line
    column: Column
    end_line: Line
    end_column: Column
    paragraph: Number
    heading: Headings
    place: Where
    page: Page
    excerpt: Excerpt
    fingerprint: Fingerprint
    fix: FixOffered | None
    related: list[Further]


class Unfinished(Struct, frozen=True):
    """A rule that could not be finished on a draft, so that the draft is not wholly checked."""

    rule: RuleId
    message: str


class Failed(Struct, frozen=True):
    """Why a draft could not be read: a stable word, and a sentence on what to do."""

    code: str
    message: str


class File(Struct, frozen=True):
    """A draft: its kind, what was found in it, or why it could not be read (`kind` is null then, `error` is not)."""

    path: str
    kind: str | None
    findings: list[Found]
    failures: list[Unfinished]
    error: Failed | None


class Summary(Struct, frozen=True):
    """How many drafts there were, how many of them could not be read, and what was found."""

    files: Count
    unread: Count
    errors: Count
    warnings: Count
    infos: Count
    suppressed: Count


class Run(Struct, frozen=True):
    """A run of `lintreport check --format json`; further keys may be added under the same schema_version."""

    schema_version: Literal[1]
    version: str
    files: list[File]
    summary: Summary


def render(report: Report, stream: TextIO) -> None:
    """Write the run as JSON with a line end; offsets are code points of the document's text."""
    files = [_file(outcome) for outcome in report.outcomes]
    run = Run(SCHEMA_VERSION, __version__, files, summary(report.outcomes))
    as_json.write(run, stream)


def summary(outcomes: Sequence[Outcome]) -> Summary:
    """What a run comes to in numbers."""
    results = [outcome for outcome in outcomes if isinstance(outcome, Result)]
    severities = [finding.severity for result in results for finding in result.findings]
    return Summary(
        files=len(outcomes),
        unread=len(outcomes) - len(results),
        errors=severities.count("error"),
        warnings=severities.count("warning"),
        infos=severities.count("info"),
        suppressed=0,
    )


def found(result: Result) -> Iterator[Found]:
    """What was found in a draft, in the order of its text."""
    document = result.document
    for finding, fingerprint in zip(result.findings, fingerprints(document, result.findings), strict=True):
        start = document.locate(finding.span.start)
        end_line, end_column = document.position(finding.span.end)
        yield Found(
            rule=finding.rule,
            severity=finding.severity,
            message=encodable(finding.message),
            start=finding.span.start,
            end=finding.span.end,
            text=document[finding.span],
            line=start.line,
            column=start.column,
            end_line=end_line,
            end_column=end_column,
            paragraph=start.paragraph,
            heading=list(start.headings),
            place=str(start.place),
            page=start.page,
            excerpt=excerpt(document, finding.span),
            fingerprint=fingerprint,
            fix=_fix(finding.fix),
            related=[_further(related) for related in finding.related],
        )


def unfinished(result: Result) -> list[Unfinished]:
    """The rules that could not be finished on a draft."""
    return [Unfinished(failure.rule, encodable(failure.message)) for failure in result.failures]


def failed(unread: Unread) -> Failed:
    """Why a draft could not be read."""
    return Failed(unread.code, encodable(unread.message))


def _file(outcome: Outcome) -> File:
    if isinstance(outcome, Unread):
        return File(encodable(outcome.path), None, [], [], failed(outcome))
    return File(encodable(outcome.document.path), outcome.kind, list(found(outcome)), unfinished(outcome), None)


def _further(related: Related) -> Further:
    place = Further(related.span.start, related.span.end, encodable(related.message))
    other = related.elsewhere
    if other is None:
        return place
    location = other.location
    return msgspec.structs.replace(place, path=encodable(other.path), line=location.line, column=location.column)


def _fix(fix: Fix | None) -> FixOffered | None:
    if fix is None:
        return None
    edits = [EditMade(edit.span.start, edit.span.end, edit.text) for edit in fix.edits]
    return FixOffered(fix.applicability, edits)
