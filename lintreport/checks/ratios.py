"""Ratios such as 7.6:44.8:47.6, with any of the marks that stand between their terms."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from lintreport.checks.percentages import decimal, occurrences
from lintreport.document import Span
from lintreport.patterns import late

_SIGNS = ":：∶︰/"
_NUMBER = r"[0-9０-９]{1,9}(?:[.．][0-9０-９]{1,6})?"
_RATIO = late(
    rf"(?<![0-9０-９.．A-Za-z:：∶/\-])(?P<term>{_NUMBER})(?:[ ]?(?P<sign>[{_SIGNS}])[ ]?(?P<term>{_NUMBER}))+"
    r"(?![0-9０-９A-Za-z:：∶/%％\-年月日时分])"
)


class Ratio(Struct, frozen=True):
    """A ratio where it stands, with its terms; `signs` are the marks between them."""

    span: Span
    terms: tuple[Decimal, ...]
    signs: str


def ratios(text: str, starts: list[int]) -> Iterator[Ratio]:
    """The ratios of a text whose blocks begin at these offsets, in order."""
    digits = frozenset("0123456789０１２３４５６７８９ ")
    offsets = (
        offset
        for sign in _SIGNS
        for offset in occurrences(text, sign)
        if text[offset - 1 : offset] in digits and text[offset + 1 : offset + 2] in digits
    )
    for index in sorted({bisect_right(starts, offset) - 1 for offset in offsets}):
        end = starts[index + 1] if index + 1 < len(starts) else len(text)
        for match in _RATIO.finditer(text, starts[index], end):
            terms = tuple(decimal(term) for term in match.captures("term"))
            yield Ratio(Span(*match.span()), terms, "".join(match.captures("sign")))
