"""Percentages that are said to be parts of something: each with its words, and what it is said to be."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

import regex
from msgspec import Struct

from lintreport.checks.base import Regex
from lintreport.checks.percentages import Percentage, percentages
from lintreport.document import Span
from lintreport.patterns import late
from lintreport.segment import sentences

REACH = 100  # code points before a figure in which its words are looked for
LONGEST_LABEL = 24  # code points, in English twice as many: longer words before a bare figure are no label of a part
_MARKS = late(r".*[，,；;。：:！？!?（(\v]", regex.DOTALL)
_JOINT = late(r"[\s、，,；;:：∶/]*(?:和|与|及|以及|and|or|&)?[ ]?")

Role = Literal["share", "label", "rest", "total"]


class PartWords(Struct, frozen=True, kw_only=True, rename="kebab"):
    """The words that tell what a percentage is said to be; all but `after` patterns end at the figure."""

    share: Regex
    share_after: Regex
    unlike: Regex
    unlike_after: Regex
    rest: Regex
    total: Regex
    nearly: Regex
    nearly_after: Regex


class Part(Struct, frozen=True):
    """A percentage of a list: `before` are the words since the part before it, `after` those up to the next mark.

    A label is a figure with words and no verb of sharing; `joined` tells that only a comma or “and” stands before it.
    """

    figure: Percentage
    role: Role
    before: str
    after: str
    joined: bool
    exact: bool
    sentence: int

    @property
    def span(self) -> Span:
        """Where the figure stands."""
        return self.figure.span

    @property
    def value(self) -> Decimal:
        """The figure; to be asked for only where the part is exact."""
        return self.figure.value or Decimal(0)


def parts(text: str, span: Span, words: PartWords) -> Iterator[Part]:
    """The parts in a paragraph, in the order of the text; other percentages are left out."""
    starts = [sentence.start for sentence in sentences(text, span)]
    end, last_part = span.start, span.start
    previous: Role | None = None
    for figure in percentages(text, span):
        start = figure.span.start
        gap = text[max(end, start - REACH) : start]
        joined = end > span.start and _JOINT.fullmatch(gap) is not None
        after = text[figure.span.end : min(figure.span.end + LONGEST_LABEL, span.end)]
        role = previous if joined else _role(gap, after, words)
        if role is not None:
            exact = figure.value is not None and not _is_near(gap, after, words)
            before = text[max(last_part, start - REACH) : start]
            sentence = bisect_right(starts, start)
            yield Part(figure, role, before, after, joined, exact, sentence)
            last_part = figure.span.end
        previous, end = role, figure.span.end


def _role(gap: str, after: str, words: PartWords) -> Role | None:
    """What the words around a figure make of it; None where it is no part of anything."""
    clause = _MARKS.sub("", gap.rstrip("（( "))
    if words.unlike_after.compiled.match(after):
        return None
    if words.total.compiled.search(clause):
        return "total"
    shares = words.share.compiled.search(gap) is not None
    if words.unlike.compiled.search(clause) and not shares:
        return None
    if words.rest.compiled.search(clause):
        return "rest"
    if shares or words.share_after.compiled.match(after):
        return "share"
    is_named = clause.strip() or after.startswith(("的", " "))
    return "label" if is_named and len(clause) <= LONGEST_LABEL * (1 + clause.isascii()) else None


def _is_near(gap: str, after: str, words: PartWords) -> bool:
    return words.nearly.compiled.search(gap) is not None or words.nearly_after.compiled.match(after) is not None
