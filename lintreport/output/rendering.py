"""A run in the form that was asked for, and what must be said beside a report that nobody may be looking at."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Literal, TextIO

from msgspec import Struct

from lintreport.errors import UserError
from lintreport.finding import Unread
from lintreport.output import BINARY, Outcome, Report, console, path_of
from lintreport.output.cells import printable
from lintreport.output.log import unheeded


class Shown(Struct, frozen=True, kw_only=True):
    """How a run is shown to people: counted only, by file or rule, every finding listed, without a summary, in colour.

    Without `group_by`, findings are listed by file and counted by rule.
    """

    statistics: bool = False
    group_by: Literal["file", "rule"] | None = None
    unfold: bool = False
    quiet: bool = False
    color: str = "auto"


def write_all(report: Report, places: Sequence[tuple[str, str | None]], shown: Shown) -> None:
    """Write a run in several forms; raises UserError for those that cannot be written when the others are."""
    refused: list[str] = []
    for form, file in places:
        try:
            write(report, form, file, shown)
        except UserError as error:  # an hour's run is not lost for one folder that is not there
            refused.append(str(error))
    if refused:
        raise UserError("; ".join(refused))


def write(report: Report, form: str, file: str | None, shown: Shown) -> None:
    """Write a run in a form to a file, or to standard output; raises UserError where that cannot or must not be."""
    if file is not None and any(console.is_same(file, path) for path in map(path_of, report.outcomes)):
        raise UserError(f"{file}: this is one of the drafts; name another file for the report")
    if form in BINARY:
        with console.binary_destination(file) as stream:
            import_module(f"lintreport.output.{form}").render(report, stream)
        return
    with console.destination(file) as stream:
        if form == "terminal":
            _show(report, stream, shown)
        else:
            import_module(f"lintreport.output.{form}").render(report, stream)


def _show(report: Report, stream: TextIO, shown: Shown) -> None:
    """Write a run for people at a terminal."""
    width = console.width(stream)
    if shown.statistics:
        from lintreport.output import statistics

        statistics.render(report, stream, shown.group_by or "rule", width)
        return
    from lintreport.output.paint import Paint, links_work
    from lintreport.output.terminal import Terminal

    colour = console.is_coloured(stream, shown.color)
    paint = Paint(colour, colour and links_work(stream, os.environ))
    terminal = Terminal(report.language, width, paint, shown.unfold, shown.quiet)
    if shown.group_by == "rule":
        from lintreport.output import by_rule

        by_rule.render(report, terminal, stream)
    else:
        terminal.render(report.outcomes, stream)


def failures(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """A line for each draft that could not be read and each rule that could not be finished."""
    for outcome in outcomes:
        if isinstance(outcome, Unread):
            yield unheeded(printable(f"lintreport: {outcome.path}: [{outcome.code}] {outcome.message}"))
        else:
            for failure in outcome.failures:
                yield unheeded(printable(f"lintreport: {outcome.document.path}: {failure.message}"))
