"""The check `terms`: words that should not stand there, all rules' words searched for at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from lintreport.checks.base import Hit
from lintreport.document import Document, Span
from lintreport.finding import Edit
from lintreport.passage import Passage

if TYPE_CHECKING:
    import ahocorasick_rs


FEW = 64  # so many terms are looked for one by one at less cost than an automaton needs for a text without any


class Entry(Struct, frozen=True, rename="kebab", kw_only=True):
    """What to write instead of a term, and the neighbours that make the term right, or without which it is right."""

    write: str | None = None
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    only_before: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()

    def allows(self, text: str, span: Span) -> bool:
        """Tell whether the neighbours of a term found there leave it a finding."""
        if self.not_before and text.startswith(self.not_before, span.end):
            return False
        if self.not_after and text.endswith(self.not_after, 0, span.start):
            return False
        if self.only_before and not text.startswith(self.only_before, span.end):
            return False
        return not self.only_after or text.endswith(self.only_after, 0, span.start)


class Vocabulary:
    """The terms of all rules in one automaton: a text is read once, however many rules and terms there are."""

    def __init__(self, terms: Iterable[str]) -> None:
        self.terms = sorted(set(terms))

    @cached_property
    def _automaton(self) -> ahocorasick_rs.AhoCorasick:
        import ahocorasick_rs  # a run without rules for terms needs no automaton

        return ahocorasick_rs.AhoCorasick(self.terms)

    def __call__(self, document: Document) -> Mapping[str, list[int]]:
        """The offsets of each term that occurs in the document, overlapping ones too."""
        found: dict[str, list[int]] = {}
        if len(self.terms) <= FEW and not any(term in document.text for term in self.terms):
            return found
        for index, start, _ in self._automaton.find_matches_as_indexes(document.text, overlapping=True):
            found.setdefault(self.terms[index], []).append(start)
        return found


class Terms(Struct, frozen=True, rename="kebab", kw_only=True):
    """Points out terms, given as a list (`terms`) or with what to write instead (`prefer`).

    Longer terms win over shorter ones that they hold. In `prefer` a term has either the text to write or an entry:
    `write`, and the neighbours `not-before`, `not-after`, `only-before`, `only-after` (lists of text that must not, or
    must, follow or stand in front).
    """

    terms: tuple[str, ...] = ()
    prefer: dict[str, str | Entry] = {}

    @property
    def names(self) -> frozenset[str]:
        """What to write instead, empty where the rule does not say."""
        return frozenset({"replacement"})

    @property
    def related_names(self) -> frozenset[str]:
        """None: this check has no further places."""
        return frozenset()

    @property
    def entries(self) -> dict[str, Entry]:
        """Each term with its entry."""
        plain = {term: Entry() for term in self.terms}
        return plain | {term: Entry(write=to) if isinstance(to, str) else to for term, to in self.prefer.items()}

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each term whose neighbours allow it, the longest of those that overlap."""
        return self.hits_of(Vocabulary(self.entries), passage)

    def hits_of(self, vocabulary: Vocabulary, passage: Passage) -> Iterator[Hit]:
        """Yield the hits, the text being searched with the words of more rules than this one."""
        entries = self.entries
        found = passage.document.derived(vocabulary)
        text, end = passage.document.text, 0
        spans = [Span(start, start + len(term)) for term in found.keys() & entries.keys() for start in found[term]]
        for span in sorted(spans, key=lambda span: (span.start, -span.end)):
            entry = entries[text[span.start : span.end]]
            if span.start < end or not passage.holds(span) or not entry.allows(text, span):
                continue
            end = span.end
            edits = () if entry.write is None else (Edit(span, entry.write),)
            yield Hit(span, {"replacement": entry.write or ""}, edits)


class SharedTerms(Struct, frozen=True):
    """The terms of one rule, searched for together with those of all others."""

    own: Terms
    vocabulary: Vocabulary

    @property
    def names(self) -> frozenset[str]:
        """Those of the rule's own check."""
        return self.own.names

    @property
    def related_names(self) -> frozenset[str]:
        """Those of the rule's own check."""
        return self.own.related_names

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield the hits of the rule's own terms."""
        return self.own.hits_of(self.vocabulary, passage)
