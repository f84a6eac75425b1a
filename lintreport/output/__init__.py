"""The forms in which a run is told: each module renders results to a text stream; this list is all the registration."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TextIO

from lintreport.finding import Result, Unread

FORMATS = ("terminal", "json")

Outcome = Result | Unread


class Renderer(Protocol):
    """Writes what a run found, in the order of the files."""

    def __call__(self, outcomes: Sequence[Outcome], stream: TextIO) -> None:
        """Write all of it to the stream."""
        ...
