"""The check `spelling`: words of Latin letters that are misspelled, each with the right one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from lintreport.checks.base import Hit, Question, Regex
from lintreport.document import Document, Span
from lintreport.finding import Edit
from lintreport.passage import Passage

_WORD = re.compile(r"(?<![A-Za-z0-9_@./\\#=&%-])[A-Za-z]{3,40}(?![A-Za-z0-9_@/\\=]|\.[A-Za-z])")
SHORTEST_STEM = 4  # letters


class Spelling(Question, frozen=True, kw_only=True, dict=True):
    """Points out misspelled words of Latin letters, in small letters or capitals.

    `write` gives the right word for each wrong one (`teh: the`). One that ends in `*` is the beginning of words, and
    what to write the beginning of theirs (`recieve*: receive`). Words within addresses, paths and names of variables
    are none. What touches a match of an `unless` pattern is right.
    """

    write: dict[str, str]
    unless: tuple[Regex, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The right word."""
        return frozenset({"replacement"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each misspelled word."""
        words = passage.document.derived(_words)
        mended = {word: right for word in words if (right := self._right(word)) is not None}
        hits = [(span, right) for word, right in mended.items() for span in words[word] if passage.holds(span)]
        wrong = [span for span, _ in hits]
        right_ones = passage.ranges_around(self.unless, wrong)
        for span, right in sorted(hits):
            if not right_ones.touch(span):
                yield Hit(span, {"replacement": right}, (Edit(span, right),))

    def _right(self, word: str) -> str | None:
        """What to write instead of a word, with its capitals; None where it is right."""
        small = word.lower()
        right = self.write.get(small)
        for length in range(len(small), SHORTEST_STEM - 1, -1) if right is None else ():
            if (stem := self._stems.get(small[:length])) is not None:
                right = stem + small[length:]
                break
        return None if right is None else _in_capitals(right, word)

    @cached_property
    def _stems(self) -> dict[str, str]:
        return {wrong[:-1]: right for wrong, right in self.write.items() if wrong.endswith("*")}


def _in_capitals(right: str, word: str) -> str:
    if word.isupper():
        return right.upper()
    return right[0].upper() + right[1:] if word[0].isupper() else right


def _words(document: Document) -> dict[str, list[Span]]:
    """Each word of Latin letters with its places."""
    found: dict[str, list[Span]] = {}
    for match in _WORD.finditer(document.text):
        found.setdefault(match[0], []).append(Span(*match.span()))
    return found
