"""The run for a person at a terminal: by file and heading, each place quoted and pointed at, long runs folded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TextIO

from msgspec import Struct

from lintreport.document import Document, Location, Span
from lintreport.finding import SEVERITIES, Finding, Language, Related, Result, Unread
from lintreport.output import Outcome
from lintreport.output.cells import cells, clipped, clipped_left, printable, wrapped
from lintreport.output.wording import Wording, wording

SHOWN = 3  # findings of one rule in one file before the others are folded into a line, unless that is one line for one
PLACES_NAMED = 8  # in a folded line
INDENT = "    "

_STYLES = {"error": 31, "warning": 33, "info": 36, "bold": 1, "dim": 2, "underline": 4}  # as terminals number them


class Terminal(Struct, frozen=True):
    """How to show a run: language, cells in a line, whether to colour, list every finding, leave out the summary."""

    language: Language = "zh"
    width: int = 80
    colour: bool = False
    unfold: bool = False
    quiet: bool = False

    def render(self, outcomes: Sequence[Outcome], stream: TextIO) -> None:
        """Write the findings of each file and a summary."""
        words = wording(self.language)
        for outcome in outcomes:
            stream.writelines(line + "\n" for line in self._file(outcome, words))
        if not self.quiet:
            stream.write(_summary(outcomes, words) + "\n")

    def _file(self, outcome: Outcome, words: Wording) -> Iterator[str]:
        """What is said of one file: its name, findings, failures, a blank line; nothing for a clean one."""
        if isinstance(outcome, Result) and not outcome.findings and not outcome.failures:
            return
        path = outcome.path if isinstance(outcome, Unread) else outcome.document.path
        yield from (self._painted(line, "bold") for line in wrapped(printable(path), self.width))
        if isinstance(outcome, Unread):
            yield from self._entry("", "error", f"[{outcome.code}] {outcome.message}", words)
        else:
            kind = words.kind.format(name=printable(outcome.kind_name))
            yield from (self._painted(line, "dim") for line in self._lines(kind, "  ") if outcome.kind_name)
            yield from self._findings(outcome, words)
            for failure in outcome.failures:
                yield from self._entry("", "error", failure.message, words)
        yield ""

    def _findings(self, result: Result, words: Wording) -> Iterator[str]:
        shown, folded = self._folded(result.findings)
        headings: tuple[str, ...] = ()
        for finding in shown:
            under = result.document.locate(finding.span.start).headings
            if under and under != headings:
                yield "  " + self._painted(clipped(printable(" › ".join(under)), self.width - 2), "dim")
            headings = under
            yield from self._finding(result.document, finding, words)
        for rule, rest in folded.items():
            yield from self._lines(_fold(result.document, rule, rest, words), "  ")

    def _folded(self, findings: Sequence[Finding]) -> tuple[list[Finding], dict[str, list[Finding]]]:
        """The findings to show, and those to fold by rule."""
        counts = Counter(finding.rule for finding in findings)
        seen = Counter[str]()
        shown: list[Finding] = []
        folded: dict[str, list[Finding]] = {}
        for finding in findings:
            seen[finding.rule] += 1
            if self.unfold or counts[finding.rule] <= SHOWN + 1 or seen[finding.rule] <= SHOWN:
                shown.append(finding)
            else:
                folded.setdefault(finding.rule, []).append(finding)
        return shown, folded

    def _finding(self, document: Document, finding: Finding, words: Wording) -> Iterator[str]:
        where = _where(document, finding.span.start, words) + "  "
        yield from self._entry(where, finding.severity, f"{finding.message}  [{finding.rule}]", words)
        yield from (INDENT * 2 + line for line in self._quotation(document, finding.span))
        for related in finding.related[:SHOWN]:
            yield from self._lines(_further(document, related, words), INDENT + "  ")
        if len(finding.related) > SHOWN:
            yield INDENT * 2 + words.more_places.format(count=len(finding.related) - SHOWN)

    def _entry(self, where: str, severity: str, message: str, words: Wording) -> Iterator[str]:
        """Lines that begin with a place and a severity, which is painted once the lines are broken."""
        name = words.severities[severity]
        first, *rest = self._lines(f"{where}{name}  {message}", "  ")
        head, _, tail = first.partition(name)
        yield head + self._painted(name, severity) + tail
        yield from rest

    def _lines(self, text: str, indent: str) -> Iterator[str]:
        """The text broken to the width, its further lines indented deeper."""
        for index, line in enumerate(wrapped(printable(text), self.width - len(indent) - 2)):
            yield indent + ("  " if index else "") + line

    def _quotation(self, document: Document, span: Span) -> Iterator[str]:
        """The line that holds the place, with the place in brackets, and carets under it."""
        block = document.block_at(span.start).span
        room = self.width - len(INDENT) * 2 - len("[]")
        end = max(min(span.end, block.end), span.start)
        place = clipped(printable(document[Span(span.start, end)]), room // 2)
        side = (room - cells(place)) // 2
        before = printable(document.text[max(block.start, span.start - side - 1) : span.start]).lstrip()
        before = clipped_left(before, side)
        side = room - cells(place) - cells(before)
        after = clipped(printable(document.text[end : min(block.end, end + side + 1)]), side)
        yield f"{before}[{self._painted(place, 'underline')}]{after}"
        yield " " * (cells(before) + 1) + "^" * max(cells(place), 1)

    def _painted(self, text: str, style: str) -> str:
        if not self.colour or not text:
            return text
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m"


def _further(document: Document, related: Related, words: Wording) -> str:
    """A further place, of another draft by its path."""
    if (other := related.elsewhere) is not None:
        return f"- {other.path}:{_said(other.location, words, in_lines=other.in_lines)}  {related.message}"
    message = related.message or clipped(document[related.span], 20)
    return f"- {_where(document, related.span.start, words)}  {message}"


def _where(document: Document, offset: int, words: Wording) -> str:
    return _said(document.locate(offset), words, in_lines=bool(document.lines))


def _said(location: Location, words: Wording, *, in_lines: bool) -> str:
    """The place in a text file as editors jump to it, in a Word file as people count."""
    return f"{location.line}:{location.column}" if in_lines else words.where(location)


def _fold(document: Document, rule: str, rest: Sequence[Finding], words: Wording) -> str:
    located = [document.locate(finding.span.start) for finding in rest]
    numbers = dict.fromkeys(str(location.line) for location in located if not words.place(location.place))
    others = dict.fromkeys(words.place(location.place) for location in located if words.place(location.place))
    numbered, named = list(numbers)[:PLACES_NAMED], list(others)[: max(PLACES_NAMED - len(numbers), 0)]
    if numbered:
        template = words.lines if document.lines else words.paragraphs
        named.insert(0, template.format(numbers=words.comma.join(numbered)))
    more = words.and_so_on if len(numbers) + len(others) > PLACES_NAMED else ""
    return words.folded.format(
        rule=rule, rest=len(rest), count=len(rest) + SHOWN, places=words.comma.join(named) + more
    )


def _summary(outcomes: Sequence[Outcome], words: Wording) -> str:
    results = [outcome for outcome in outcomes if isinstance(outcome, Result)]
    counts = Counter(finding.severity for result in results for finding in result.findings)
    unread = len(outcomes) - len(results)
    failed = sum(len(result.failures) for result in results)
    counted = [(words.counted[severity], counts[severity]) for severity in SEVERITIES]
    parts = [
        template.format(count=count)
        for template, count in (*counted, (words.unread, unread), (words.failed, failed))
        if count
    ]
    files = words.files.format(count=len(outcomes))
    return files + (words.comma_after_files + words.comma.join(parts) if parts else words.clean)
