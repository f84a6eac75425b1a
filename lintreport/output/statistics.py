"""How often each rule found something, and how often in 100,000 characters."""

from __future__ import annotations

from collections import Counter
from typing import TextIO

from lintreport.finding import SEVERITIES
from lintreport.output import Report
from lintreport.output.cells import cells, padded
from lintreport.output.wording import wording


def render(report: Report, stream: TextIO) -> None:
    """Write a table: rules by frequency, then severities, then what was read."""
    words, results = wording(report.language), report.results
    characters = sum(len(result.document.text) for result in results)
    findings = [finding for result in results for finding in result.findings]
    by_rule = Counter((finding.severity, finding.rule) for finding in findings)
    by_severity = Counter(finding.severity for finding in findings)
    counted = [(count, *key) for key, count in sorted(by_rule.items(), key=lambda entry: (-entry[1], entry[0]))]
    counted += [(by_severity[severity], severity, "") for severity in SEVERITIES]
    rows = [
        (str(count), _rate(count, characters), words.severities[severity], rule) for count, severity, rule in counted
    ]
    stream.writelines(_line(row) for row in (words.statistics, *rows))
    stream.write(words.total.format(characters=f"{characters:,}", files=len(results)) + "\n")
    if unread := len(report.unread):
        stream.write(words.unread.format(count=unread) + "\n")


def _rate(count: int, characters: int) -> str:
    return f"{count * 100_000 / characters:.2f}" if characters else "-"


def _line(row: tuple[str, str, str, str]) -> str:
    count, rate, severity, rule = row
    numbers = " " * (7 - cells(count)) + count + " " * (12 - cells(rate)) + rate
    return f"{numbers}  {padded(severity, 8)}  {rule}".rstrip() + "\n"
