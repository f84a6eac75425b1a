"""A run in the form that was asked for, and what must be said beside a report that nobody may be looking at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from msgspec import Struct

from lintreport.finding import Language, Unread
from lintreport.output import Outcome, console
from lintreport.output.cells import printable


class Shown(Struct, frozen=True, kw_only=True):
    """How a run is shown to people: counted only, every finding listed, without a summary, in colour."""

    statistics: bool = False
    unfold: bool = False
    quiet: bool = False
    color: str = "auto"


def render(outcomes: Sequence[Outcome], stream: TextIO, form: str, language: Language, shown: Shown) -> None:
    """Write a run in a form."""
    if shown.statistics:
        from lintreport.output import statistics

        statistics.render(outcomes, stream, language)
    elif form == "json":
        from lintreport.output import json

        json.render(outcomes, stream)
    else:
        from lintreport.output.terminal import Terminal

        colour = console.is_coloured(stream, shown.color)
        Terminal(language, console.width(stream), colour, shown.unfold, shown.quiet).render(outcomes, stream)


def failures(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """A line for each draft that could not be read and each rule that could not be finished."""
    for outcome in outcomes:
        if isinstance(outcome, Unread):
            yield f"lintreport: {printable(outcome.path)}: [{outcome.code}] {outcome.message}"
        else:
            for failure in outcome.failures:
                yield f"lintreport: {printable(outcome.document.path)}: {failure.message}"
