"""A draft on the page: its result, its number, and the places in it that findings point at, its own or others'."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from lintreport.document import Document, Span
from lintreport.finding import Finding, Language, Related, Result
from lintreport.output import Outcome
from lintreport.output.html.pieces import Range


class Targets(NamedTuple):
    """Where links lead: the number of each draft by its path, and in each draft the number of each place."""

    numbers: Mapping[str, int]
    places: Mapping[str, Mapping[Span, int]]


class Draft(Struct, frozen=True):
    """A draft that was read; numbers are 1-based. What is on the page by a key has the id that `anchor` gives it."""

    number: int
    result: Result
    targets: Targets
    language: Language

    @property
    def document(self) -> Document:
        """Its text with the structure."""
        return self.result.document

    @property
    def findings(self) -> Sequence[Finding]:
        """What was found in it."""
        return self.result.findings

    def anchor(self, key: str) -> str:
        """The id of something in this draft."""
        return f"draft-{self.number}-{key}"

    @property
    def ranges(self) -> list[Range]:
        """What is marked in the text: findings by their number, further places by p and theirs."""
        length = len(self.document.text)
        found = [Range(finding.span, str(number), finding.severity) for number, finding in enumerate(self.findings, 1)]
        places = self.targets.places.get(self.document.path, {})
        return found + [Range(span, f"p{number}") for span, number in places.items() if span.end <= length]

    def link(self, related: Related) -> str | None:
        """The address of a further place; None where the page does not have its draft."""
        path = related.elsewhere.path if related.elsewhere else self.document.path
        number, place = self.targets.numbers.get(path), self.targets.places.get(path, {}).get(related.span)
        return f"#draft-{number}-p{place}" if number and place else None


def drafts(outcomes: Sequence[Outcome], language: Language) -> list[Draft]:
    """The drafts that could be read, numbered as they stand among all."""
    read = [(number, outcome) for number, outcome in enumerate(outcomes, 1) if isinstance(outcome, Result)]
    places: dict[str, dict[Span, int]] = {result.document.path: {} for _, result in read}
    for _, result in read:
        for related in (related for finding in result.findings for related in finding.related):
            path = related.elsewhere.path if related.elsewhere else result.document.path
            if path in places:
                places[path].setdefault(related.span, len(places[path]) + 1)
    targets = Targets({result.document.path: number for number, result in read}, places)
    return [Draft(number, result, targets, language) for number, result in read]
