"""The check `substitution`: marks that a pattern matches, each with another to write in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import structs

from lintreport.checks.base import Hit, Question, Regex
from lintreport.checks.pattern import Pattern
from lintreport.finding import Edit
from lintreport.passage import Passage


class Substitution(Question, frozen=True, kw_only=True):
    """Points out what a pattern matches, where what to write instead hangs on what stands there.

    `pattern` and `unless` are those of the check `pattern`. `write` gives for each text that may be found the one to
    write; what is not listed there is pointed out all the same, without a fix.
    """

    pattern: Regex
    write: dict[str, str]
    unless: tuple[Regex, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The named groups, and what to write instead, the same text where that is not known."""
        return frozenset(self.pattern.compiled.groupindex) | {"replacement"}

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each match that touches nothing right."""
        for hit in Pattern(self.pattern, self.unless).hits(passage):
            yield _substituted(hit, passage.document[hit.span], self.write)


def _substituted(hit: Hit, text: str, write: Mapping[str, str]) -> Hit:
    replacement = write.get(text)
    values = {**hit.values, "replacement": text if replacement is None else replacement}
    return structs.replace(hit, values=values, edits=() if replacement is None else (Edit(hit.span, replacement),))
