"""The run for a person at a terminal: by file and heading, the place quoted, marked and pointed at, long runs folded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TextIO

from msgspec import Struct

from lintreport.document import Document, Location, Place, Span
from lintreport.finding import SEVERITIES, Finding, Language, Result, Unread
from lintreport.output import Outcome
from lintreport.output.cells import cells, clipped, clipped_left, wrapped
from lintreport.output.wording import Wording, wording

SHOWN = 3  # findings of one rule in one file before the others are folded into a line
LINES_NAMED = 8  # places that a folded line names
INDENT = "    "
LEAST_WIDTH = 40

Paint = Callable[[str, str], str]
_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}


class Terminal(Struct, frozen=True):
    """How to show a run: language, width in cells, colours, whether to fold, whether findings are shown at all."""

    language: Language = "zh"
    width: int = 80
    colour: bool = False
    unfold: bool = False
    quiet: bool = False

    def render(self, outcomes: Sequence[Outcome], stream: TextIO) -> None:
        """Write the findings of each file and a summary."""
        words = wording(self.language)
        for outcome in outcomes:
            for line in self._file(outcome, words):
                stream.write(line + "\n")
        if not self.quiet:
            stream.write(self._summary(outcomes, words) + "\n")

    def _file(self, outcome: Outcome, words: Wording) -> Iterator[str]:
        if isinstance(outcome, Unread):
            yield self._paint(outcome.path, "bold")
            yield from self._text(f"{self._severity('error', words)}  [{outcome.code}] {outcome.message}")
            yield ""
        elif outcome.findings or outcome.failures:
            yield self._paint(outcome.document.path, "bold")
            yield from self._findings(outcome, words)
            for failure in outcome.failures:
                yield from self._text(f"{self._severity('error', words)}  {failure.rule}  {failure.message}")
            yield ""

    def _findings(self, result: Result, words: Wording) -> Iterator[str]:
        counts = Counter(finding.rule for finding in result.findings)
        shown = Counter[str]()
        folded: dict[str, list[Finding]] = {}
        headings: tuple[str, ...] | None = None
        for finding in result.findings:
            shown[finding.rule] += 1
            if not self.unfold and counts[finding.rule] > SHOWN + 1 and shown[finding.rule] > SHOWN:
                folded.setdefault(finding.rule, []).append(finding)
                continue
            location = result.document.locate(finding.span.start)
            if location.headings != headings:
                headings = location.headings
                if headings:
                    yield "  " + self._paint(clipped(" › ".join(headings), self.width - 2), "dim")
            yield from self._finding(result.document, finding, location, words)
        for rule, rest in folded.items():
            yield from self._text(self._fold(result.document, rule, rest, counts[rule], words))

    def _finding(self, document: Document, finding: Finding, location: Location, words: Wording) -> Iterator[str]:
        where = _where(document, location, words)
        head = f"{where}  {self._severity(finding.severity, words)}  {finding.message}  "
        yield from self._text(head, f"[{finding.rule}]")
        yield from (INDENT + line for line in self._quotation(document, finding.span))
        for related in finding.related[:SHOWN]:
            there = document.locate(related.span.start)
            message = related.message or clipped(document[related.span], 20)
            yield from (INDENT + line for line in self._text(f"- {_where(document, there, words)}  {message}"))
        if len(finding.related) > SHOWN:
            yield INDENT * 2 + words.more_places.format(count=len(finding.related) - SHOWN)

    def _quotation(self, document: Document, span: Span) -> Iterator[str]:
        """The line that holds the place, with the place in brackets, and carets under it."""
        block = document.block_at(span.start).span
        room = max(self.width, LEAST_WIDTH) - len(INDENT) * 2 - 4
        place = clipped(_plain(document[Span(span.start, min(span.end, block.end))]), room // 2)
        side = (room - cells(place)) // 2
        before = clipped_left(_plain(document.text[max(block.start, span.start - side) : span.start]).lstrip(), side)
        after = clipped(_plain(document.text[span.end : min(block.end, span.end + side)]), side)
        yield f"{INDENT}{before}[{self._paint(place, 'underline')}]{after}"
        yield INDENT + " " * (cells(before) + 1) + "^" * max(cells(place), 1)

    def _fold(self, document: Document, rule: str, rest: Sequence[Finding], count: int, words: Wording) -> str:
        places = dict.fromkeys(document.locate(finding.span.start).line for finding in rest)
        named = words.comma.join(str(line) for line in list(places)[:LINES_NAMED])
        more = words.and_so_on if len(places) > LINES_NAMED else ""
        return words.folded.format(rule=rule, rest=len(rest), count=count, lines=named + more)

    def _summary(self, outcomes: Sequence[Outcome], words: Wording) -> str:
        results = [outcome for outcome in outcomes if isinstance(outcome, Result)]
        counts = Counter(finding.severity for result in results for finding in result.findings)
        unread = len(outcomes) - len(results)
        failed = sum(len(result.failures) for result in results)
        parts = [words.counted[severity].format(count=counts[severity]) for severity in SEVERITIES if counts[severity]]
        parts += [words.unread.format(count=unread)] if unread else []
        parts += [words.failed.format(count=failed)] if failed else []
        files = words.files.format(count=len(outcomes))
        return files + (words.comma_after_files + words.comma.join(parts) if parts else words.clean)

    def _text(self, text: str, tail: str = "") -> Iterator[str]:
        plain = list(wrapped(text + tail, max(self.width, LEAST_WIDTH) - len(INDENT)))
        for index, line in enumerate(plain):
            yield ("  " if index == 0 else INDENT) + line

    def _severity(self, severity: str, words: Wording) -> str:
        return self._paint(words.severities[severity], _COLOURS[severity])

    def _paint(self, text: str, style: str) -> str:
        if not self.colour or not text:
            return text
        import click  # loaded already by whoever asks for colour

        if style in ("bold", "dim", "underline"):
            return click.style(text, bold=style == "bold", dim=style == "dim", underline=style == "underline")
        return click.style(text, fg=style)


def _where(document: Document, location: Location, words: Wording) -> str:
    if document.lines:
        return f"{location.line}:{location.column}"
    place = (
        words.paragraph.format(number=location.paragraph) if location.place == Place() else words.place(location.place)
    )
    return place


def _plain(text: str) -> str:
    """A text on one line: breaks and tabs as blanks, other control characters as ?."""
    return "".join(
        " " if sign in "\t\v\f\n\r" else sign if sign.isprintable() or sign in "\u3000\u00a0" else "?" for sign in text
    )
