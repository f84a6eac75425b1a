"""Numbers of what rises and what falls, told in one word: “三升两降”：甲、乙、丙上升，丁、戊下降."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from msgspec import Struct

from lintreport import numerals
from lintreport.checks.base import Regex
from lintreport.checks.beside import Listed, sentence_at
from lintreport.checks.likeness import LONGEST_NAME, row
from lintreport.document import Document, Span
from lintreport.patterns import late

LONGEST_LISTS = 200  # code points behind the word in which both lists end
VERB = 2  # code points: 上升, 减少
_CLAUSES = late(r"[^，,；;：:。“”（）()]+")
_DIGIT = late("[0-9０-９]")


class Paired(Struct, frozen=True, kw_only=True, rename="kebab"):
    """The words of two numbers told together.

    `declared` matches them, with the sign of each (groups `first`, `up`, `second`, `down`); each list ends in a verb
    with its sign, as 升 in 上升. `lead` stands before a list, `amid` between it and its verb.
    """

    declared: Regex
    lead: Regex
    amid: Regex

    def listed(self, document: Document, match: regex.Match[str]) -> Iterator[tuple[int, Listed]]:
        """Each of the two numbers with its list; nothing where one of them has none."""
        end = min(sentence_at(document, match.start()).end, match.end() + LONGEST_LISTS)
        found = [self._list(document.text, match.end(), end, match[sign]) for sign in ("up", "down")]
        numbers = [numerals.number(match[name]) for name in ("first", "second")]
        for number, listed in zip(numbers, found, strict=True):
            if number and listed and all(found):
                yield number, listed

    def _list(self, text: str, start: int, end: int, sign: str) -> Listed | None:
        """The only list that ends in a verb with a sign."""
        clauses = [one for one in _CLAUSES.finditer(text, start, end) if sign in one[0][-VERB:]]
        if len(clauses) != 1:
            return None
        words = clauses[0][0][:-VERB]
        lead = self.lead.compiled.match(words)
        begin = lead.end() if lead else 0
        words = self.amid.compiled.sub("", words[begin:])
        found = row(words, clauses[0].start() + begin)
        if not words or _DIGIT.search(words):
            return None
        if found is None:
            span = Span(clauses[0].start() + begin, clauses[0].start() + begin + len(words))
            return Listed((span,), frozenset({1})) if len(words) <= LONGEST_NAME else None
        return Listed(found.spans, found.counts) if max(map(len, found.pieces)) <= LONGEST_NAME else None
