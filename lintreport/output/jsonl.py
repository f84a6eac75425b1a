"""The run as lines of JSON, each an object with a `type`, for programs that read as they go.

A line for each finding, with its draft's path; one for each rule that could not be finished and each draft that could
not be read, in the order of the drafts; the last line is the summary: without it the run was cut off.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, TextIO

import msgspec
from msgspec import Struct

from lintreport import __version__
from lintreport.finding import Unread
from lintreport.output import Outcome, Report
from lintreport.output import json as whole
from lintreport.output.log import unheeded_json
from lintreport.output.places import encodable


def _line(kind: str, of: type[Struct], said: str, **before: Any) -> type[Struct]:
    """The type of a line: its `type`, some fields, and those that the JSON of a whole run has for the same thing."""
    fields = [*before.items(), *((field.name, field.type) for field in msgspec.structs.fields(of))]
    name = f"{kind.capitalize()}Line"
    return msgspec.defstruct(name, fields, namespace={"__doc__": said}, tag_field="type", tag=kind, frozen=True)


FindingLine = _line("finding", whole.Found, "A place where a rule says that something is wrong.", path=str)
FailureLine = _line("failure", whole.Unfinished, "A rule that could not be finished on a draft.", path=str)
UnreadLine = _line("unread", whole.Failed, "A draft that could not be read.", path=str)
SummaryLine = _line(
    "summary", whole.Summary, "The last line: the run in numbers.", schema_version=Literal[1], version=str
)


def render(report: Report, stream: TextIO) -> None:
    """Write the run line by line; offsets are code points of the document's text."""
    encoder = msgspec.json.Encoder()
    stream.writelines(unheeded_json(encoder.encode(line).decode("utf-8")) + "\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[Struct]:
    for outcome in report.outcomes:
        yield from _about(outcome)
    counts = _fields(whole.summary(report.outcomes))
    yield SummaryLine(schema_version=whole.SCHEMA_VERSION, version=__version__, **counts)


def _about(outcome: Outcome) -> Iterator[Struct]:
    """The lines of a draft; none for a clean one."""
    if isinstance(outcome, Unread):
        yield UnreadLine(path=encodable(outcome.path), **_fields(whole.failed(outcome)))
        return
    path = encodable(outcome.document.path)
    for found in whole.found(outcome):
        yield FindingLine(path=path, **_fields(found))
    for unfinished in whole.unfinished(outcome):
        yield FailureLine(path=path, **_fields(unfinished))


def _fields(value: Struct) -> dict[str, Any]:
    return msgspec.structs.asdict(value)
