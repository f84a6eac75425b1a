"""The run as workflow commands of GitHub Actions, which it shows beside the lines of a change; and as a job summary.

GitHub cannot show anything inside of a Word file: what is found there stands at line 1 of it, with the place in words.
Where GITHUB_STEP_SUMMARY names a file, the run is appended to it in Markdown.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator
from operator import itemgetter
from pathlib import Path
from typing import TextIO

from msgspec import Struct

from lintreport.document import Document
from lintreport.finding import SEVERITIES, Finding, Result, Severity
from lintreport.output import Outcome, Report, in_words, markdown, path_of
from lintreport.output.cells import printable
from lintreport.output.places import below, encodable, root
from lintreport.output.wording import Wording, wording

SHOWN = 10  # annotations of each level that GitHub keeps of a step; it keeps 50 of a job
SUMMARY = 1 << 20  # bytes that the summary of a step may have

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}
_LEFT_OUT = {
    "zh": "另有{parts}未标注：GitHub 每步每级最多显示 {shown} 条。",
    "en": "Not annotated: {parts}. GitHub shows {shown} of each level in a step.",
}


class Annotation(Struct, frozen=True):
    """A command: its level, what it stands beside, what it says; `properties` are not yet escaped."""

    severity: Severity
    properties: dict[str, str | int]
    message: str

    def __str__(self) -> str:
        told = ",".join(f"{name}={_property(str(value))}" for name, value in self.properties.items())
        return f"::{_LEVELS[self.severity]} {told}::{_data(self.message)}"


def render(report: Report, stream: TextIO) -> None:
    """Write the gravest annotations, as many as GitHub shows, and how many there would be more; append the summary."""
    words = wording(report.language)
    kept = dict.fromkeys(SEVERITIES, 0)
    for severity in SEVERITIES:
        for found in _found(report, severity):
            kept[severity] += 1
            if kept[severity] <= SHOWN:
                stream.write(f"{_annotation(*found, words)}\n")
    left_out = {severity: count - SHOWN for severity, count in kept.items() if count > SHOWN}
    if left_out:
        parts = words.found(left_out.items())
        stream.write(_LEFT_OUT[report.language].format(parts=parts, shown=SHOWN) + "\n")
    if file := os.environ.get("GITHUB_STEP_SUMMARY"):
        _summarize(report, Path(file))


def _found(report: Report, severity: Severity) -> Iterator[tuple[Outcome, Finding | str]]:
    """What there is to annotate: of errors, first what could not be read or finished.

    Of each draft the first finding of each rule comes first, for one rule could fill all the room there is.
    """
    if severity == "error":
        for outcome in report.outcomes:
            stopped = outcome.failures if isinstance(outcome, Result) else [outcome]
            yield from ((outcome, reason.message) for reason in stopped)
    found: list[tuple[int, Result, Finding]] = []
    for result in report.results:
        seen = Counter[str]()
        for finding in result.findings:
            seen[finding.rule] += 1
            if finding.severity == severity:
                found.append((seen[finding.rule], result, finding))
    yield from ((result, finding) for _, result, finding in sorted(found, key=itemgetter(0)))


def _annotation(outcome: Outcome, found: Finding | str, words: Wording) -> Annotation:
    path = path_of(outcome)
    file = encodable(below(path, root()) or path)
    if isinstance(found, str) or not isinstance(outcome, Result):
        return Annotation("error", {"file": file, "line": 1, "title": "lintreport"}, str(found))
    title = f"lintreport ({found.rule})"
    message = _said(outcome.document, found, words)
    return Annotation(found.severity, {"file": file, **_range(outcome.document, found), "title": title}, message)


def _said(document: Document, finding: Finding, words: Wording) -> str:
    """What is wrong, in a Word file with its place, and on a second line how it is mended."""
    lines = (in_words.told(document, finding, words), in_words.mending(document, finding, words))
    return "\n".join(printable(line) for line in lines if line)


def _range(document: Document, finding: Finding) -> dict[str, str | int]:
    """The range of a finding; GitHub takes columns only of a range on one line."""
    if not document.lines:
        return {"line": 1}
    line, column = document.position(finding.span.start)
    end_line, end_column = document.position(finding.span.end)
    lines: dict[str, str | int] = {"line": line, "endLine": end_line}
    return lines if end_line != line else {**lines, "col": column, "endColumn": end_column}


def _data(text: str) -> str:
    """The text as the message of a command: nothing in it ends the line, so that nothing begins another command."""
    return printable(text, kept="\n").replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _summarize(report: Report, file: Path) -> None:
    """Append the run to the summary of the step, as far as there is room, or say on standard error why not."""
    try:
        with file.open("a", encoding="utf-8", errors="replace", newline="\n") as stream:
            room = SUMMARY - stream.tell()
            parts = list(markdown.written(report, room, lambda text: len(text.encode("utf-8", "replace"))))
            stream.writelines(parts)
    except OSError as error:
        sys.stderr.write(f"lintreport: {file}: the job summary cannot be written: {error.strerror or error}\n")
        return
    if not parts:
        sys.stderr.write(
            f"lintreport: {file}: the job summary is full, other steps have used its room: nothing written\n"
        )
