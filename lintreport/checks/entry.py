"""What a rule says of one term: what to write instead, and the surroundings that make it right or wrong."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from lintreport.checks.base import Regex
from lintreport.document import Span
from lintreport.passage import Budget

LONGEST_WORD = 4  # characters: longer words of the dictionary are names and sayings
SHORT = 4  # characters: so long a term does not come about where two words meet


class Entry(Struct, frozen=True, rename="kebab", kw_only=True):
    """What to write or do instead of a term, and the neighbours that make the term right, or without which it is right.

    `then` must match from the end of the term, and what it matches belongs to the hit; it may look behind.
    """

    write: str | None = None
    advise: str = ""
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    only_before: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()
    then: Regex | None = None

    def found(self, text: str, span: Span, budget: Budget, deadline: float) -> Span | None:
        """The range of the hit where a term was found; None where its surroundings make it right."""
        if not self.allows(text, span):
            return None
        if self.then is None:
            return span
        match = budget.match(self.then.compiled, text, span.end, deadline)
        return Span(span.start, match.end()) if match else None

    def allows(self, text: str, span: Span) -> bool:
        """Tell whether the neighbours of a term found there leave it a finding."""
        if self.not_before and text.startswith(self.not_before, span.end):
            return False
        if self.not_after and text.endswith(self.not_after, 0, span.start):
            return False
        if self.only_before and not text.startswith(self.only_before, span.end):
            return False
        return not self.only_after or text.endswith(self.only_after, 0, span.start)


def across_edges(text: str, span: Span) -> Iterator[str]:
    """What would be words that begin in a range and end after it, or begin before it and end in it.

    Terms of four characters and more have none.
    """
    if span.end - span.start >= SHORT:
        return
    for inside in range(span.start + 1, span.end):
        for end in range(span.end + 1, min(inside + LONGEST_WORD, len(text)) + 1):
            yield text[inside:end]
        for start in range(max(inside - LONGEST_WORD, 0), span.start):
            yield text[start:inside]
