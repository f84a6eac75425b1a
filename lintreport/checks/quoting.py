"""The check `quoting`: a term that a draft mostly quotes, and once does not."""

from __future__ import annotations

from collections.abc import Iterator

from lintreport.checks.base import Companion, Hit, Question, Regex
from lintreport.checks.terms import Vocabulary
from lintreport.document import Span
from lintreport.finding import Edit
from lintreport.overlaps import Ranges
from lintreport.passage import Passage


class Quoting(Question, frozen=True, kw_only=True, rename="kebab"):
    """Points out a term without quotation marks that the draft otherwise puts between them.

    `quoted` matches a quotation, its group `term` what is quoted. A term counts that is quoted at least `least` times,
    and more often than not (`ties: true`: at least as often). `others` are terms that another rule speaks of; what a
    match of an `unless` pattern touches is right, such as a longer quotation that holds the term.
    """

    quoted: Regex
    least: int = 2
    ties: bool = False
    others: tuple[str, ...] = ()
    unless: tuple[Regex, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """How often the draft quotes the term, and how often it does not."""
        return frozenset({"quoted", "bare"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each bare occurrence."""
        quotations: dict[str, list[Span]] = {}
        for match in passage.search(self.quoted.compiled):
            quotations.setdefault(match["term"], []).append(Span(*match.span()))
        terms = [term for term, spans in quotations.items() if len(spans) >= self.least]
        terms = [term for term in terms if term not in self.others]
        found = passage.document.derived(Vocabulary(terms)) if terms else {}
        bare = {term: self._bare(passage, term, found.get(term, []), quotations[term]) for term in terms}
        right = passage.ranges_around(self.unless, [span for spans in bare.values() for span in spans])
        for term, spans in bare.items():
            wrong = [span for span in spans if not right.touch(span)]
            if not 0 < len(wrong) < len(quotations[term]) + self.ties:
                continue
            values = {"quoted": str(len(quotations[term])), "bare": str(len(wrong))}
            for span in wrong:
                edits = (Edit(Span(span.start, span.start), "“"), Edit(Span(span.end, span.end), "”"))
                yield Hit(span, values, edits, (Companion(quotations[term][0]),))

    def _bare(self, passage: Passage, term: str, starts: list[int], quotations: list[Span]) -> list[Span]:
        quoted = Ranges(quotations)
        spans = [Span(start, start + len(term)) for start in starts]
        return [span for span in spans if not quoted.touch(span) and passage.holds(span)]
