"""The check `terms`: words that should not stand there, all rules' words searched for at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct, field

from lintreport.checks.base import Hit, Question, Regex
from lintreport.checks.entry import Entry, across_edges
from lintreport.document import Document, Span
from lintreport.finding import Edit
from lintreport.lexicon import counts_among
from lintreport.passage import Passage

if TYPE_CHECKING:
    import ahocorasick_rs


COMMON = 5  # times that jieba's dictionary counts a word; with 3 it lists many that are none (患部, 聘上)
FEW = 64  # so many terms are looked for one by one at less cost than an automaton needs for a text without any


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


class Terms(Question, frozen=True, rename="kebab", kw_only=True, dict=True):
    """Points out terms, given as a list (`terms`), by what to write instead (`instead-of`) or with it (`prefer`).

    Longer terms win over shorter ones that they hold. `instead-of` gives what to write with the terms that it stands
    instead of. In `prefer` a term has either the text to write, an entry or a list of entries, of which the first that
    fits counts: `write`, or in words what to do (`advise`); the neighbours `not-before`, `not-after`, `only-before`,
    `only-after` (lists of text that must not, or must, follow or stand in front); `then`, a pattern that must match
    from the end of the term. With `whole`, a term of two or three characters is none where a word of the dictionary
    reaches across one of its ends (既使 in 既使用). With `unquoted`, the terms are ones that take quotation marks: each
    is pointed out at its first place, and nowhere in a draft that has it between marks. `unless` lists patterns of what
    is right; a hit that touches one of their matches is none.
    """

    terms: tuple[str, ...] = ()
    instead_of: dict[str, tuple[str, ...]] = field(default_factory=dict)
    prefer: dict[str, str | Entry | tuple[Entry, ...]] = field(default_factory=dict)
    whole: bool = False
    unquoted: bool = False
    unless: tuple[Regex, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """What to write instead, empty where the rule does not say, and what to do in words."""
        return frozenset({"replacement", "advice"})

    @cached_property
    def entries(self) -> dict[str, tuple[Entry, ...]]:
        """Each term with its entries."""
        plain = {term: (Entry(write=f"“{term}”" if self.unquoted else None),) for term in self.terms}
        forms = {form: (Entry(write=write),) for write, forms in self.instead_of.items() for form in forms}
        return plain | forms | {term: _entries(to) for term, to in self.prefer.items()}

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each term whose neighbours allow it, the longest of those that overlap."""
        return self.hits_of(Vocabulary(self.entries), passage)

    def hits_of(self, vocabulary: Vocabulary, passage: Passage) -> Iterator[Hit]:
        """Yield the hits, the text being searched with the words of more rules than this one."""
        hits = list(self._found(passage.document.derived(vocabulary), passage))
        if self.whole and hits:
            hits = list(_whole(passage.document.text, hits))
        if self.unless and hits:
            right = passage.ranges_around(self.unless, [hit.span for hit in hits])
            hits = [hit for hit in hits if not right.touch(hit.span)]
        yield from _unquoted(passage.document, hits) if self.unquoted else hits

    def _found(self, offsets: Mapping[str, list[int]], passage: Passage) -> Iterator[Hit]:
        """The hits by neighbours alone."""
        entries, text, end = self.entries, passage.document.text, 0
        found = sorted((start, -len(term), term) for term in offsets.keys() & entries.keys() for start in offsets[term])
        with passage.budget.spent() as deadline:
            for start, _, term in found:
                if start < end:
                    continue
                for entry in entries[term]:
                    place = entry.found(text, Span(start, start + len(term)), passage.budget, deadline)
                    if place is not None and passage.holds(place):
                        end = place.end
                        yield _hit(entry, place)
                        break


def _entries(given: str | Entry | tuple[Entry, ...]) -> tuple[Entry, ...]:
    if isinstance(given, tuple):
        return given
    return (Entry(write=given) if isinstance(given, str) else given,)


def _hit(entry: Entry, span: Span) -> Hit:
    edits = () if entry.write is None else (Edit(span, entry.write),)
    return Hit(span, {"replacement": entry.write or "", "advice": entry.advise or entry.write or ""}, edits)


def _whole(text: str, hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits across whose ends no word of the dictionary reaches."""
    across = [(hit, frozenset(across_edges(text, hit.span))) for hit in hits]
    counts = counts_among(word for _, words in across for word in words)
    common = {word for word, count in counts.items() if count >= COMMON}
    return (hit for hit, words in across if not words & common)


def _unquoted(document: Document, hits: Iterable[Hit]) -> Iterator[Hit]:
    """The first hit of each term that the document never has between quotation marks."""
    first = {document[hit.span]: hit for hit in reversed(list(hits))}
    for term, hit in reversed(first.items()):
        quoted = (f"“{term}”", *(edit.text for edit in hit.edits))
        if not any(one in document.text for one in quoted):
            yield hit


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
