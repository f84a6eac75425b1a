"""A run as a proofreading sheet in Word (校对意见表) that an office files, or sends back with its decisions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, BinaryIO

from lintreport import __version__
from lintreport.finding import SEVERITIES, Finding, Language, Result
from lintreport.formats.docx import blank
from lintreport.numerals import chinese
from lintreport.output import Outcome, Report, path_of
from lintreport.output.cells import clipped, printable
from lintreport.output.docx.listing import MOST_LISTED, listing
from lintreport.output.docx.markup import STYLES, field, paragraph, run, table
from lintreport.output.docx.words import WORDS
from lintreport.output.quotation import shortened
from lintreport.output.tally import tally
from lintreport.output.wording import wording

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

WIDTHS = (12, 95, 34, 19, 19, 19, 59)  # millimetres, of the table of drafts
MARGIN = 20  # millimetres
WIDEST_TITLE = 100  # half-width cells: one line, with what else is said of the draft
LONGEST_NAME = 120  # code points of a path: its ends say more than its middle


def render(report: Report, stream: BinaryIO, now: datetime | None = None) -> None:
    """Write the sheet, the same bytes for the same run and time; that is local time, now where none is given."""
    time = now or datetime.now()
    words = WORDS[report.language]
    word = blank.blank(words.title, report.language, time, STYLES)
    _lay_out(word, report.language)
    blank.fill(word, _sheet(report, time))
    stream.write(blank.saved(word))


def _sheet(report: Report, now: datetime) -> Iterator[str]:
    """The paragraphs and tables of the sheet."""
    words = WORDS[report.language]
    yield paragraph("Title", run(words.title))
    yield paragraph("Normal", run(_summary(report, now)))
    if report.outcomes:
        rows = (_row(number, outcome, report.language) for number, outcome in enumerate(report.outcomes, 1))
        yield table(WIDTHS, words.drafts, rows)
    if any(result.findings for result in report.results):
        yield paragraph("Legend", run(words.legend))
    for number, outcome in enumerate(report.outcomes, 1):  # as in the table of drafts
        if isinstance(outcome, Result) and (outcome.findings or outcome.failures):
            yield from _draft(number, outcome, report)
    yield paragraph("Signature", run(words.signatures))


def _summary(report: Report, now: datetime) -> str:
    """The run in a sentence: when, with what, how many drafts and findings."""
    words = WORDS[report.language]
    findings = [finding for result in report.results for finding in result.findings]
    is_clean = not findings and not report.unread and not any(result.failures for result in report.results)
    template = words.run if not is_clean else words.clean_run if report.outcomes else words.empty_run
    return template.format(
        day=words.day.format(now=now),
        version=__version__,
        drafts=len(report.outcomes),
        unread=words.of_which_unread.format(count=len(report.unread)) if report.unread else "",
        findings=len(findings),
        counts=_counts(findings, report.language),
    )


def _counts(findings: Sequence[Finding], language: Language) -> str:
    """How many findings of each severity."""
    counted = Counter(finding.severity for finding in findings)
    return wording(language).found((severity, counted[severity]) for severity in SEVERITIES)


def _row(number: int, outcome: Outcome, language: Language) -> Iterator[str]:
    """A draft in the table of all: its name, kind and counts, and what must be known of it besides."""
    words = WORDS[language]
    yield paragraph("Number", run(str(number)))
    yield paragraph("Entry", run(_name(outcome)))
    yield from (paragraph("Number", run(value or words.none)) for value in _values(outcome))
    yield "".join(paragraph("Small", run(printable(note))) for note in _notes(outcome, language)) or paragraph("Small")


def _values(outcome: Outcome) -> list[str]:
    """The kind of a draft and the number of its errors, warnings, infos; all empty where it could not be read."""
    if not isinstance(outcome, Result):
        return [""] * (1 + len(SEVERITIES))
    return [printable(outcome.kind_name), *map(str, tally(outcome).findings)]


def _notes(outcome: Outcome, language: Language) -> Iterator[str]:
    words = WORDS[language]
    if not isinstance(outcome, Result):
        yield words.unread.format(message=outcome.message)
        return
    if outcome.failures:
        yield words.failed.format(count=len(outcome.failures))
    if len(outcome.findings) > MOST_LISTED:
        yield words.unlisted.format(count=MOST_LISTED)
    if not outcome.findings and not outcome.failures:
        yield words.clean


def _draft(number: int, result: Result, report: Report) -> Iterator[str]:
    """A draft's heading, what it is, its findings."""
    words = WORDS[report.language]
    counter = chinese(number) if report.language == "zh" else str(number)
    yield paragraph("Heading1", run(words.draft.format(number=counter, name=_name(result))))
    title = (
        words.draft_title.format(title=clipped(printable(result.document.title), WIDEST_TITLE))
        if result.document.title
        else ""
    )
    kind = printable(result.kind_name) or words.none
    about = words.about.format(kind=kind, counts=_counts(result.findings, report.language))
    yield paragraph("About", run(title + about))
    yield from listing(result, report.rules, report.language)


def _name(outcome: Outcome) -> str:
    """The path of a draft as it can be shown."""
    return shortened(path_of(outcome), LONGEST_NAME)


def _lay_out(word: WordDocument, language: Language) -> None:
    """Lay A4 across, with the number of the page and of all pages at its foot."""
    from docx.enum.section import WD_ORIENT  # python-docx: 65 ms
    from docx.shared import Mm

    section = word.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_height, section.page_width = map(Mm, blank.A4)
    section.top_margin = section.bottom_margin = section.left_margin = section.right_margin = Mm(MARGIN)
    before, between, after = WORDS[language].page
    footer = section.footer
    footer.is_linked_to_previous = False
    numbers = (run(before), field("PAGE"), run(between), field("NUMPAGES"), run(after))
    footer._element.append(blank.parsed(paragraph("footer", *numbers)))
    footer._element.remove(footer.paragraphs[0]._p)
