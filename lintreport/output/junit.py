"""The run as JUnit XML: a suite for each draft, a test case for each finding, by the schema of Jenkins' xUnit plugin.

Errors and warnings are failures; infos pass, with what they say as output; what could not be read or finished is an
error; a clean draft is one case that passes. The schema has no line of a case, so its name and its text tell the place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple, TextIO

from lintreport.document import Document
from lintreport.finding import Failure, Finding, Result
from lintreport.output import Outcome, Report, in_words, path_of
from lintreport.output.places import encodable
from lintreport.output.quotation import line_of
from lintreport.output.wording import Wording, wording
from lintreport.output.xml import DECLARATION, empty, filled, opened

ROOM = 80  # cells of a quotation
_CLEAN = {"zh": "未发现问题", "en": "nothing found"}


class Counts(NamedTuple):
    """How many test cases there are, how many of them fail, how many could not be carried out."""

    tests: int
    failures: int
    errors: int


def render(report: Report, stream: TextIO) -> None:
    """Write the run; quotations, reasons and fixes are the text of a case."""
    words = wording(report.language)
    counted = [_counts(outcome) for outcome in report.outcomes]
    tests, failures, errors = (sum(column) for column in zip(*counted, strict=True)) if counted else (0, 0, 0)
    stream.write(DECLARATION)
    stream.write(opened("testsuites", name="lintreport", tests=tests, failures=failures, errors=errors) + "\n")
    for outcome, counts in zip(report.outcomes, counted, strict=True):
        stream.writelines(line + "\n" for line in _suite(report, outcome, counts, words))
    stream.write("</testsuites>\n")


def _class(path: str) -> str:
    """A draft as servers list it: Jenkins takes what follows the last dot for its name, so the ending is left out."""
    stem, dot, ending = path.rpartition(".")
    return stem if dot and "/" not in ending else path


def _counts(outcome: Outcome) -> Counts:
    if not isinstance(outcome, Result):
        return Counts(1, 0, 1)
    failing = sum(finding.severity != "info" for finding in outcome.findings)
    errors = len(outcome.failures)
    return Counts(len(outcome.findings) + errors or 1, failing, errors)


def _suite(report: Report, outcome: Outcome, counts: Counts, words: Wording) -> Iterator[str]:
    path = encodable(path_of(outcome))
    yield opened("testsuite", name=path, file=path, **counts._asdict())
    if not isinstance(outcome, Result):
        yield from _stopped(path, outcome.code, outcome.message)
    elif not outcome.findings and not outcome.failures:
        yield empty("testcase", classname=_class(path), name=_CLEAN[words.language])
    else:
        yield from _findings(report, outcome, path, words)
        for failure in _distinct(outcome.failures):
            yield from _stopped(path, failure.rule, failure.message)
    yield "</testsuite>"


def _distinct(failures: tuple[Failure, ...]) -> Iterator[Failure]:
    """The failures, those of one rule apart by number."""
    seen = Counter[str]()
    for failure in failures:
        seen[failure.rule] += 1
        yield Failure(_numbered(failure.rule, seen[failure.rule]), failure.message)


def _findings(report: Report, result: Result, path: str, words: Wording) -> Iterator[str]:
    """The cases of a draft's findings; GitLab shows only one of each name, so that equal names are numbered."""
    seen = Counter[str]()
    for finding in result.findings:
        name = f"{finding.rule} {in_words.where(result.document, finding.span.start, words)}"
        seen[name] += 1
        yield opened("testcase", classname=_class(path), name=_numbered(name, seen[name]))
        text = "\n".join(_told(report, result.document, finding, path, words))
        if finding.severity == "info":
            yield filled("system-out", f"{finding.message}\n{text}")
        else:
            yield filled("failure", text, type=finding.severity, message=finding.message)
        yield "</testcase>"


def _numbered(name: str, number: int) -> str:
    return f"{name} ({number})" if number > 1 else name


def _told(report: Report, document: Document, finding: Finding, path: str, words: Wording) -> Iterator[str]:
    """The lines of a finding: where it is, the words there, further places, why it is one, how it is mended."""
    yield f"{path}:{in_words.where(document, finding.span.start, words)}  {words.severities[finding.severity]}"
    if headings := document.locate(finding.span.start).headings:
        yield " › ".join(headings)
    yield line_of(document, finding.span, ROOM).bracketed
    yield from ("- " + in_words.further(document, related, words) for related in finding.related[: in_words.SHOWN])
    if len(finding.related) > in_words.SHOWN:
        yield words.more_places.format(count=len(finding.related) - in_words.SHOWN)
    yield from in_words.reason(report.rules.get(finding.rule), words)
    if mending := in_words.mending(document, finding, words):
        yield mending


def _stopped(path: str, name: str, message: str) -> Iterator[str]:
    yield opened("testcase", classname=_class(path), name=name)
    yield filled("error", message, type=name, message=message)
    yield "</testcase>"
