"""The forms in which a run is told, a module each that renders a report; this list is all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from lintreport.finding import Language, Result, Unread
from lintreport.rule import Rule

FORMATS = (
    "terminal", "json", "jsonl", "sarif", "junit", "github", "gitlab", "rdjson", "checkstyle", "markdown",
    "html", "docx",
)  # fmt: skip
BINARY = ("docx",)  # those that are no text

Outcome = Result | Unread


def path_of(outcome: Outcome) -> str:
    """The path of a draft as it was named, whether it could be read or not."""
    return outcome.path if isinstance(outcome, Unread) else outcome.document.path


class Report(Struct, frozen=True):
    """A run as it is told: what became of each draft, in order, and the rules that the findings name, by id."""

    outcomes: Sequence[Outcome]
    rules: Mapping[str, Rule] = {}
    language: Language = "zh"

    @property
    def results(self) -> list[Result]:
        """What was found in the drafts that could be read."""
        return [outcome for outcome in self.outcomes if isinstance(outcome, Result)]

    @property
    def unread(self) -> list[Unread]:
        """The drafts that could not be read."""
        return [outcome for outcome in self.outcomes if isinstance(outcome, Unread)]
