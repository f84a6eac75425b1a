"""Marks whose pair is right though it spans paragraphs: quotations of several paragraphs, and lines torn apart."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from lintreport.checks.pairs import Sign, Slip
from lintreport.document import Document
from lintreport.labels import INDENT, label_of
from lintreport.patterns import late

LONGEST_QUOTATION = 60  # paragraphs: a quoted document of more is printed as an annex
WIDEST_INDENT = 20
_CLOSING = {"“": "”", "‘": "’"}
_AFTER_QUOTATION = late(r"[”’」』]*(?:[。；，]|[（(][^）)]{0,60}[）)]){0,2}\s*")


def lasting(document: Document, faults: list[list[Slip]]) -> Iterator[Slip]:
    """The slips, given by paragraph, without the marks of pairs that span paragraphs."""
    slips = list(chain.from_iterable(faults))
    right = _torn(document, faults) | _spanning(document, slips) | _resumed(document, slips)
    return (slip for slip in slips if slip.sign.offset not in right)


def _torn(document: Document, faults: list[list[Slip]]) -> set[int]:
    """The marks of pairs that a line end within a sentence has torn apart."""
    torn: set[int] = set()
    for slips, following in pairwise(faults):
        opens = next((slip for slip in reversed(slips) if slip.fault == "unclosed"), None)
        closes = next((slip for slip in following if slip.fault == "unopened"), None)
        if opens and closes and closes.sign.sign == opens.expected and _is_torn(document, opens.sign, closes.sign):
            torn |= {opens.sign.offset, closes.sign.offset}
    return torn


def _is_torn(document: Document, opens: Sign, closes: Sign) -> bool:
    index = document.block_index(opens.offset)
    if document.block_index(closes.offset) != index + 1:
        return False
    text, following = (document[block.span] for block in document.blocks[index : index + 2])
    return text.rstrip()[-1:] not in "。！？；：" and label_of(following) is None


def _spanning(document: Document, slips: Sequence[Slip]) -> set[int]:
    """The marks of quotations that begin in one paragraph and end in another."""
    right: set[int] = set()
    open_: list[Sign] = []
    for slip in slips:
        sign = slip.sign
        if slip.fault == "unclosed" and _begins_quotation(document, sign):
            open_.append(sign)
        elif slip.fault == "unopened" and sign.sign in _CLOSING.values() and open_:
            reach = document.block_index(sign.offset) - document.block_index(open_[0].offset)
            if reach <= LONGEST_QUOTATION and _ends_quotation(document, sign):
                right |= {sign.offset, *(opens.offset for opens in open_)}
            open_ = []
    return right


def _resumed(document: Document, slips: Sequence[Slip]) -> set[int]:
    """The opening marks that the next paragraph repeats at its head, and so on to one that is closed at its end."""
    right: set[int] = set()
    resumed: set[int] = set()  # blocks at whose head a quotation goes on that is closed in the end
    lonely = {document.block_index(slip.sign.offset) for slip in slips if slip.sign.sign in "“”‘’"}
    filled = [index for index, block in enumerate(document.blocks) if block.span.start < block.span.end]
    for slip in reversed(slips):
        index = document.block_index(slip.sign.offset)
        if slip.fault == "unclosed" and _begins_quotation(document, slip.sign):
            after = bisect_right(filled, index)
            following = filled[after] if after < len(filled) else index
            if following in resumed or (following not in lonely and _is_quotation(document, following, slip.sign.sign)):
                right.add(slip.sign.offset)
                resumed.add(index)
    return right


def _is_quotation(document: Document, index: int, mark: str) -> bool:
    """Tell whether a paragraph is one quotation from its head to its end."""
    text = document[document.blocks[index].span].strip(INDENT)
    last = text.rfind(_CLOSING[mark])
    return text.startswith(mark) and last > 0 and _AFTER_QUOTATION.fullmatch(text, last + 1) is not None


def _begins_quotation(document: Document, sign: Sign) -> bool:
    """Tell whether a mark opens a quotation rather than a quoted word: after a colon or at the head of a paragraph."""
    if sign.sign not in _CLOSING:
        return False
    start = max(document.block_at(sign.offset).span.start, sign.offset - WIDEST_INDENT)
    before = document.text[start : sign.offset].rstrip(INDENT + "“‘")
    return not before or before[-1] in "：:"


def _ends_quotation(document: Document, sign: Sign) -> bool:
    end = document.block_at(sign.offset).span.end
    return _AFTER_QUOTATION.fullmatch(document.text, sign.offset + 1, end) is not None
