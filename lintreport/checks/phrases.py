"""The check `phrases`: set phrases that a draft misquotes by a character or two."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from lintreport.checks.base import Hit, Question, Regex
from lintreport.checks.misquotes import Misquotes
from lintreport.finding import Edit
from lintreport.passage import Passage


class Phrases(Question, frozen=True, kw_only=True, rename="kebab", dict=True):
    """Points out phrases that are quoted word for word, where a character is missing, added or wrong.

    `phrases` are the phrases, of at least five characters; from twelve on two characters may differ. What differs
    stands within the phrase, not at its ends, and is no punctuation, nor is it one of the characters `free`, which may
    come and go (的). `right` are other wordings that are right, `unless` patterns of where nothing is wrong. With
    `finds: slips` it is what makes no words that is pointed out, with `finds: wordings` what does, and may be meant.
    """

    finds: Literal["slips", "wordings"]
    phrases: tuple[str, ...]
    right: tuple[str, ...] = ()
    free: str = ""
    unless: tuple[Regex, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The phrase as it should stand."""
        return frozenset({"replacement"})

    @cached_property
    def _sought(self) -> Misquotes:
        return Misquotes(self.phrases, self.right, self.free)

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each misquoted phrase; the fix where only one phrase can be meant."""
        document = passage.document
        wants_words = self.finds == "wordings"
        found = [one for one in document.derived(self._sought) if passage.holds(one.span)]
        found = [one for one in found if one.is_wording == wants_words]
        spans = [one.span for one in found]
        right = passage.ranges_around(self.unless, spans)
        for one in found:
            if not right.touch(one.span):
                edits = () if one.rivals else (Edit(one.span, one.phrase),)
                yield Hit(one.span, {"replacement": one.phrase}, edits)
