"""The run for a person at a terminal: by file and heading, each place quoted and pointed at, long runs folded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from msgspec import Struct

from lintreport.document import Document, Span
from lintreport.finding import Finding, Language, Result, Unread
from lintreport.output import Outcome, folding, in_words, path_of
from lintreport.output.cells import cells, clipped, printable, wrapped
from lintreport.output.log import unheeded
from lintreport.output.paint import Paint
from lintreport.output.quotation import line_of
from lintreport.output.tally import summary
from lintreport.output.wording import Wording, wording

INDENT = "    "


class Terminal(Struct, frozen=True):
    """How to show a run: language, cells in a line, colours and links, list every finding, leave out the summary."""

    language: Language = "zh"
    width: int = 80
    paint: Paint = Paint()
    unfold: bool = False
    quiet: bool = False

    def render(self, outcomes: Sequence[Outcome], stream: TextIO) -> None:
        """Write the findings of each file and a summary."""
        for outcome in outcomes:
            self.write(self._file(outcome), stream)
        if not self.quiet:
            stream.write(summary(outcomes, self.words) + "\n")

    def write(self, lines: Iterable[str], stream: TextIO) -> None:
        """Write lines; what a draft says in them is no command to the log of a CI system."""
        stream.writelines(f"{unheeded(line)}\n" for line in lines)

    @property
    def words(self) -> Wording:
        """The words of the language."""
        return wording(self.language)

    def name(self, path: str) -> Iterator[str]:
        """The lines that name a file, each a link to it."""
        for line in wrapped(printable(path), self.width):
            yield self.paint.linked(self.paint.painted(line, "bold"), path)

    def stopped(self, outcome: Outcome) -> Iterator[str]:
        """What is said of a file that could not be read, or of rules that could not be finished on it."""
        if isinstance(outcome, Unread):
            yield from self.entry("", "error", f"[{outcome.code}] {outcome.message}")
        else:
            for failure in outcome.failures:
                yield from self.entry("", "error", failure.message)

    def entry(self, where: str, severity: str, message: str) -> Iterator[str]:
        """Lines that begin with a place and a severity, which is painted once the lines are broken."""
        name = self.words.severities[severity]
        first, *rest = self.lines(f"{where}{name}  {message}", "  ")
        head, found, tail = first.partition(name)  # a narrow line may end before it
        yield head + self.paint.painted(found, severity) + tail
        yield from rest

    def lines(self, text: str, indent: str) -> Iterator[str]:
        """The text broken to the width, its further lines indented deeper."""
        for index, line in enumerate(wrapped(printable(text), self.width - len(indent) - 2)):
            yield indent + ("  " if index else "") + line

    def quoted(self, document: Document, span: Span) -> Iterator[str]:
        """The line that holds a place, with the place in brackets, and carets under it."""
        found = line_of(document, span, self.width - len(INDENT) * 2 - len("[]"))
        yield INDENT * 2 + f"{found.before}[{self.paint.painted(found.place, 'underline')}]{found.after}"
        yield INDENT * 2 + " " * (cells(found.before) + 1) + "^" * max(cells(found.place), 1)

    def _file(self, outcome: Outcome) -> Iterator[str]:
        """What is said of one file: its name, findings, failures, a blank line; nothing for a clean one."""
        if isinstance(outcome, Result) and not outcome.findings and not outcome.failures:
            return
        yield from self.name(path_of(outcome))
        if isinstance(outcome, Result):
            kind = self.words.kind.format(name=printable(outcome.kind_name))
            yield from (self.paint.painted(line, "dim") for line in self.lines(kind, "  ") if outcome.kind_name)
            yield from self._findings(outcome)
        yield from self.stopped(outcome)
        yield ""

    def _findings(self, result: Result) -> Iterator[str]:
        shown, folded = (result.findings, {}) if self.unfold else folding.folded(result.findings)
        headings: tuple[str, ...] = ()
        for finding in shown:
            under = result.document.locate(finding.span.start).headings
            if under and under != headings:
                yield "  " + self.paint.painted(clipped(printable(" › ".join(under)), self.width - 2), "dim")
            headings = under
            yield from self._finding(result.document, finding)
        for left, (rule, rest) in enumerate(folded.items(), 1 - len(folded)):
            said = folding.said(result.document, rule, rest, self.words)
            yield from self.lines(said + (self.words.unfold if left == 0 else ""), "  ")

    def _finding(self, document: Document, finding: Finding) -> Iterator[str]:
        where = in_words.where(document, finding.span.start, self.words) + "  "
        yield from self.entry(where, finding.severity, f"{finding.message}  [{finding.rule}]")
        yield from self.quoted(document, finding.span)
        for related in finding.related[: in_words.SHOWN]:
            yield from self.lines("- " + in_words.further(document, related, self.words), INDENT + "  ")
        if len(finding.related) > in_words.SHOWN:
            yield INDENT * 2 + self.words.more_places.format(count=len(finding.related) - in_words.SHOWN)
