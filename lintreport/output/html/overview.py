"""The drafts of a run in a table: what kind each is, how much was found, what could not be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lintreport.finding import SEVERITIES, Result, Unread
from lintreport.output import Outcome, Report
from lintreport.output.html import words
from lintreport.output.html.escaping import escaped
from lintreport.output.html.words import said


def overview(report: Report) -> Iterator[str]:
    """A row for each draft, which leads to it."""
    language = report.language
    yield '<section id="overview">' + said(words.ALL_DRAFTS, language, "h2")
    yield f'<p class="facts">{" ".join(_summary(report))}</p>'
    if not report.outcomes:
        yield said(words.NO_DRAFTS, language, "p") + "</section>"
        return
    yield "<table><thead><tr>"
    yield said(words.DRAFT, language, "th", ' scope="col"') + said(
        words.KIND, language, "th", ' scope="col" class="kind"'
    )
    for severity in SEVERITIES:
        yield said(words.SEVERITIES[severity], language, "th", ' scope="col" class="figure"')
    yield "</tr></thead><tbody>\n"
    for number, outcome in enumerate(report.outcomes, 1):
        yield f"<tr>{''.join(_row(report, number, outcome))}</tr>\n"
    yield "</tbody></table></section>"


def _summary(report: Report) -> Iterator[str]:
    language = report.language
    yield said(words.CHECKED.filled(count=len(report.outcomes)), language)
    counts = Counter(finding.severity for result in report.results for finding in result.findings)
    for severity in SEVERITIES:
        told = words.COUNTED[severity].filled(count=counts[severity])
        yield said(told, language, "span", f' class="{severity}"')
    if report.unread:
        yield said(words.UNREAD.filled(count=len(report.unread)), language, "strong")


def _row(report: Report, number: int, outcome: Outcome) -> Iterator[str]:
    language = report.language
    if isinstance(outcome, Unread):
        yield f'<th scope="row">{escaped(outcome.path)}</th><td class="error" colspan="4">'
        yield said(words.UNREAD_ONE, language) + f" [{escaped(outcome.code)}] {escaped(outcome.message)}</td>"
        return
    yield f'<th scope="row"><a href="#draft-{number}">{escaped(outcome.document.path)}</a>'
    yield _unfinished(outcome, report) + f'</th><td class="kind">{escaped(outcome.kind_name)}</td>'
    if not outcome.findings:
        yield said(words.CLEAN, language, "td", ' class="figure" colspan="3"')
        return
    counts = Counter(finding.severity for finding in outcome.findings)
    for severity in SEVERITIES:
        shown = f' {severity}">{counts[severity]}' if counts[severity] else '">–'
        yield f'<td class="figure{shown}</td>'


def _unfinished(result: Result, report: Report) -> str:
    return " " + said(words.FAILED, report.language, "strong") if result.failures else ""
