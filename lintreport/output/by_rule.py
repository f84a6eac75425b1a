"""The run for a person at a terminal, by rule: what each found and why it asks, then the places in all drafts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TextIO

from msgspec import Struct

from lintreport.finding import SEVERITIES, Finding, Result, Severity, Unread
from lintreport.output import Report, in_words, path_of
from lintreport.output.cells import clipped, printable
from lintreport.output.folding import PLACES_NAMED
from lintreport.output.tally import summary
from lintreport.output.terminal import Terminal
from lintreport.rule import localized

SHOWN = 5  # places of a rule before the others are only counted, unless that is one line for one

Place = tuple[Result, Finding]


class Words(Struct, frozen=True):
    """What this view alone says, in one language."""

    count: str
    rest: str
    in_file: str


_WORDS = {
    "zh": Words("共 {count} 处，涉及 {drafts} 份草稿", "其余 {rest} 处：", "{path} {count} 处"),
    "en": Words("found: {count}, drafts: {drafts}", "the other {rest}: ", "{path} {count}"),
}


def render(report: Report, terminal: Terminal, stream: TextIO) -> None:
    """Write what could not be read or finished, then the rules, gravest and most frequent first, and a summary."""
    for outcome in report.outcomes:
        if isinstance(outcome, Unread) or outcome.failures:
            terminal.write((*terminal.name(path_of(outcome)), *terminal.stopped(outcome), ""), stream)
    for (severity, rule), places in _by_rule(report):
        terminal.write(_rule(report, terminal, severity, rule, places), stream)
    if not terminal.quiet:
        stream.write(summary(report.outcomes, terminal.words) + "\n")


def _by_rule(report: Report) -> list[tuple[tuple[Severity, str], list[Place]]]:
    found: dict[tuple[Severity, str], list[Place]] = {}
    for result in report.results:
        for finding in result.findings:
            found.setdefault((finding.severity, finding.rule), []).append((result, finding))
    return sorted(found.items(), key=lambda entry: (SEVERITIES.index(entry[0][0]), -len(entry[1]), entry[0][1]))


def _rule(report: Report, terminal: Terminal, severity: Severity, name: str, places: list[Place]) -> Iterator[str]:
    drafts = len({id(result) for result, _ in places})
    count = _WORDS[terminal.language].count.format(count=len(places), drafts=drafts)
    said = terminal.words.severities[severity]
    first, *rest = terminal.lines(f"{name}  {said}  {count}", "")
    head, severity_said, tail = first.rpartition(said)
    yield terminal.paint.painted(head, "bold") + terminal.paint.painted(severity_said, severity) + tail
    yield from rest
    if rule := report.rules.get(name):
        why = clipped(printable(localized(rule.why, terminal.language)), terminal.width - 2)
        yield "  " + terminal.paint.painted(why, "dim")
    shown = len(places) if terminal.unfold or len(places) <= SHOWN + 1 else SHOWN
    for result, finding in places[:shown]:
        yield from _place(terminal, result, finding)
    yield from _others(terminal, places[shown:])
    yield ""


def _place(terminal: Terminal, result: Result, finding: Finding) -> Iterator[str]:
    """A place that editors and terminals can jump to, what is wrong there, and its quotation."""
    path = result.document.path
    where = f"{path}:{in_words.where(result.document, finding.span.start, terminal.words)}"
    first, *rest = terminal.lines(f"{where}  {finding.message}", "  ")
    head = first[2:][: len(where)]  # no more than this line has of it
    yield f"  {terminal.paint.linked(head, path)}{first[2 + len(head) :]}"
    yield from rest
    yield next(iter(terminal.quoted(result.document, finding.span)))


def _others(terminal: Terminal, places: list[Place]) -> Iterator[str]:
    """How many places each draft has that are not shown."""
    if not places:
        return
    words, own = terminal.words, _WORDS[terminal.language]
    counts = Counter(printable(result.document.path) for result, _ in places)
    named = [own.in_file.format(path=path, count=count) for path, count in counts.most_common(PLACES_NAMED)]
    more = words.and_so_on if len(counts) > PLACES_NAMED else ""
    said = own.rest.format(rest=len(places)) + words.comma.join(named) + more + words.unfold
    yield from terminal.lines(said, "  ")
