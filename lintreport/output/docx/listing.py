"""The findings of a draft as a table: where, what stands there, what is wrong, what to write, by what authority."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lintreport.document import Document, Location
from lintreport.finding import SEVERITIES, Finding, Language, Related, Result
from lintreport.output.cells import clipped, printable
from lintreport.output.docx.markup import paragraph, run, table
from lintreport.output.docx.words import WORDS, Words
from lintreport.output.in_words import spot
from lintreport.output.quotation import GAP, quotation, shortened
from lintreport.output.suggestion import certainty, companions, suggestion
from lintreport.output.wording import wording
from lintreport.rule import Rule

# Each finding has a row of its own, however many a rule has: each wants its decision. But nobody decides on more than
# these by hand, and Word lays out a table of more for minutes.
MOST_LISTED = 2_000
WIDTHS = (11, 38, 58, 46, 38, 44, 22)  # millimetres: with margins of 20 the width of A4 laid across
WIDEST_HEADING = 22  # half-width cells of a heading, which is only to be found again: one line of its column
ONE_LINE = 12  # code points of an authority that is as short as the words for a repeated one
MOST_RELATED = 2  # further places in a row
LONGEST_PLACE = 20  # code points of a further place that is named by its words


def listed(findings: Sequence[Finding], most: int = MOST_LISTED) -> list[Finding]:
    """The findings that the sheet has room for, in the order of the text; the least grave are left out."""
    if len(findings) <= most:
        return list(findings)
    ranked = sorted(range(len(findings)), key=lambda index: (SEVERITIES.index(findings[index].severity), index))
    return [findings[index] for index in sorted(ranked[:most])]


def listing(result: Result, rules: Mapping[str, Rule], language: Language) -> Iterator[str]:
    """The table of a draft's findings, and what there is to say about those that are not in it."""
    words, document = WORDS[language], result.document
    kept = listed(result.findings)
    if kept:
        rows = _rows(document, kept, rules, language)
        yield table(WIDTHS, words.columns, rows)
    if left := len(result.findings) - len(kept):
        yield paragraph("Legend", run(words.left_out.format(kept=len(kept), left=left)))
    if result.failures:
        yield paragraph("Legend", run(words.failures))
        yield from (paragraph("Legend", run(printable(failure.message))) for failure in result.failures)


def _rows(
    document: Document, findings: Sequence[Finding], rules: Mapping[str, Rule], language: Language
) -> Iterator[Iterator[str]]:
    above = ""
    for number, finding in enumerate(findings, 1):
        rule = rules.get(finding.rule)
        grounds = _grounds(finding.rule, rule, above, WORDS[language])
        yield _cells(number, finding, grounds, document, language)
        above = rule.source if rule else ""


def _cells(number: int, finding: Finding, grounds: str, document: Document, language: Language) -> Iterator[str]:
    words = WORDS[language]
    location = document.locate(finding.span.start)
    yield paragraph("Number", run(str(number)))
    yield "".join(_place(location, language, in_lines=bool(document.lines)))
    yield _original(document, finding, words)
    yield "".join(_finding(document, finding, language))
    sure = certainty(finding, language)
    advice = suggestion(document, finding, language) + (words.certainty.format(certainty=sure) if sure else "")
    yield paragraph("Entry", run(printable(advice)))
    yield grounds
    yield paragraph("Entry")


def _grounds(name: str, rule: Rule | None, above: str, words: Words) -> str:
    """By what authority a rule asks, and its name; a long authority is not repeated from the row above."""
    if rule is None:
        return paragraph("Small", run(printable(name)))
    is_ditto = rule.source == above and len(above) > ONE_LINE
    source = words.ditto if is_ditto else printable(rule.source)
    return paragraph("Small", run(source)) + paragraph("Small", run(printable(name)))


def _place(location: Location, language: Language, *, in_lines: bool) -> Iterator[str]:
    yield paragraph("Entry", run(wording(language).spot(location, in_lines=in_lines)))
    for heading in location.headings:
        yield paragraph("Small", run(clipped(printable(heading.strip()), WIDEST_HEADING)))


def _original(document: Document, finding: Finding, words: Words) -> str:
    """The place in bold among the words around it; a sign for one without width."""
    quoted = quotation(document, finding.span)
    if not str(quoted).replace(GAP, "").strip() and "\n" not in document[finding.span]:
        return paragraph("Entry", run(words.no_text))
    place = quoted.place or words.insertion
    return paragraph("Entry", run(quoted.before), run(place, "Place"), run(quoted.after))


def _finding(document: Document, finding: Finding, language: Language) -> Iterator[str]:
    words = WORDS[language]
    severity = words.severity.format(severity=wording(language).severities[finding.severity])
    yield paragraph("Entry", run(severity, finding.severity), run(printable(finding.message)))
    places = companions(finding)
    for related in places[:MOST_RELATED]:
        yield paragraph("Small", run(printable(_related(document, related, language))))
    if len(places) > MOST_RELATED:
        yield paragraph("Small", run(words.more_related.format(count=len(places) - MOST_RELATED)))


def _related(document: Document, related: Related, language: Language) -> str:
    words, where = WORDS[language], spot(document, related, wording(language))
    own = "" if related.elsewhere else shortened(document[related.span], LONGEST_PLACE)
    message = related.message or own
    return words.related.format(where=where, message=words.said.format(message=message) if message else "")
