"""The run as XML of Checkstyle, which Jenkins, reviewdog and many editors read.

Lines and columns count from 1, columns in code points; a Word file has none, so that its line is the paragraph of the
text and the message begins with the place in words. What could not be read or finished is an error of line 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from lintreport.document import Document
from lintreport.finding import Finding, Result
from lintreport.output import Outcome, Report, in_words, path_of
from lintreport.output.places import encodable
from lintreport.output.wording import Wording, wording
from lintreport.output.xml import DECLARATION, empty, opened

VERSION = "4.3"  # of Checkstyle, which first wrote this form; readers look for the attribute, not at it


def render(report: Report, stream: TextIO) -> None:
    """Write the run, a file after the other; the source of an error is its rule with dots."""
    words = wording(report.language)
    stream.write(DECLARATION + opened("checkstyle", version=VERSION) + "\n")
    for outcome in report.outcomes:
        stream.write(opened("file", name=encodable(path_of(outcome))) + "\n")
        stream.writelines(f"  {line}\n" for line in _errors(outcome, words))
        stream.write("</file>\n")
    stream.write("</checkstyle>\n")


def _errors(outcome: Outcome, words: Wording) -> Iterator[str]:
    if not isinstance(outcome, Result):
        yield _stopped(f"unread.{outcome.code}", outcome.message)
        return
    for finding in outcome.findings:
        yield _error(outcome.document, finding, words)
    for failure in outcome.failures:
        yield _stopped(f"unfinished.{_dotted(failure.rule)}", failure.message)


def _error(document: Document, finding: Finding, words: Wording) -> str:
    line, column = document.position(finding.span.start)
    return empty(
        "error",
        line=line,
        column=column,
        severity=finding.severity,
        message=in_words.told(document, finding, words),
        source=f"lintreport.{_dotted(finding.rule)}",
    )


def _dotted(rule: str) -> str:
    return rule.replace("/", ".")


def _stopped(source: str, message: str) -> str:
    return empty("error", line=1, column=1, severity="error", message=message, source=f"lintreport.{source}")
