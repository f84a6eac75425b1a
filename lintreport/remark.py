"""What a comment says at a place of a draft, and how many comments a file is given."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from lintreport.document import Span
from lintreport.finding import Language

MOST_COMMENTS = 500  # nobody works through more balloons, and Word scrolls slowly long before its own limit of 32,767

_LEFT_OUT = {
    "zh": (
        "批注过多，只加了最要紧的{kept}条，另有{left}条未加。",
        "建议：改完这些后再检查一遍，或输出校对意见表，表中列得更多。",
    ),
    "en": (
        "Too many comments: only the {kept} that matter most are here, {left} are left out.",
        "Suggestion: mend these and check again, or write the proofreading sheet, which lists more.",
    ),
}


class Remark(Struct, frozen=True):
    """A comment to be: the range of the draft's text that it belongs to, and its paragraphs."""

    span: Span
    lines: tuple[str, ...]


def within_limit(remarks: Sequence[Remark], language: Language, most: int = MOST_COMMENTS) -> list[Remark]:
    """The remarks that a file is given, of those in the order of their importance; where some are left out one more
    at the head of the draft says how many.
    """
    if len(remarks) <= most:
        return list(remarks)
    kept = list(remarks[:most])
    lines = (line.format(kept=most, left=len(remarks) - most) for line in _LEFT_OUT[language])
    return [Remark(Span(0, 0), tuple(lines)), *kept]
