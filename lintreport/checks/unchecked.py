"""The check `unchecked`: what Word shows and lintreport cannot judge, such as charts and embedded files."""

from __future__ import annotations

from collections.abc import Iterator

from lintreport.checks.base import Hit, Question, Words
from lintreport.document import Span, UncheckedKind
from lintreport.passage import Passage


class Unchecked(Question, frozen=True, kw_only=True, rename="kebab"):
    """Points out what a Word file shows and lintreport cannot judge, once for each kind, where it first stands.

    `called` says which kinds (chunk, chart, diagram, object, subdocument, computed-field, open-field) and what they are
    called.
    """

    called: dict[UncheckedKind, Words]

    @property
    def names(self) -> frozenset[str]:
        """What it is called, and how many of its kind there are."""
        return frozenset({"what", "count"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each kind."""
        for kind, words in self.called.items():
            offsets = [part.offset for part in passage.document.unchecked if part.kind == kind]
            if offsets:
                yield Hit(Span(min(offsets), min(offsets)), {"what": words, "count": str(len(offsets))})
