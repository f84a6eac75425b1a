"""Where a text divides: sentences of a range, with the marks and closing quotes that belong to them."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from lintreport.document import Document, Span
from lintreport.patterns import late

_CLOSING = "”’」』）)》〉】\"'"
# GB/T 15834—2011, 4.1–4.3: 。！？ end a sentence, with whatever closes after them (B.2.1), unless a mark or a particle
# shows that it goes on: “怎么看？”的问题. An ellipsis ends one only where the paragraph or the quotation ends.
_END = late(
    rf"""
    \n
    | (?<![。！？!?]) [。！？!?]++ (?!(?<=[!?])[A-Za-z0-9=&/])
      (?: [{_CLOSING}]++ (?![，、；：,;:的地得等之和与及是这]) | (?![，、；：{_CLOSING}]) )
    | (?<!…) …++ (?: [{_CLOSING}]*+ (?=\n|\Z) | [”’」』]++ (?![，、；：,;:的等]) )
    | (?<stop>\.) [{_CLOSING}]*+ (?=\s|\Z)
    """,
    regex.VERBOSE,
)
# An English full stop is none after these: capital initials, numbers at the head (1. Introduction), abbreviations.
_NO_STOP = late(
    r"(?:^[ \t\u3000]*(?:[0-9]{1,3}|[IVXivx]{1,5}|[A-Za-z])"
    r"|\b(?:[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z]|(?i:nos?|vs|dr|mrs?|ms|prof|st|figs?|eq|sec|ch|art|vol|pp|cf|al|approx|dept"
    r"|ltd|co|corp|jr|sr|gen|gov|rep|sen|hon|est|min|max|tel|ext|para|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)))\Z",
    regex.MULTILINE,
)
_LONGEST_ABBREVIATION = 16
_BLANK = " \t\u3000\u00a0\v\f\n"


def sentences(text: str, span: Span) -> Iterator[Span]:
    """Divide a range into sentences, without blanks around them; offsets are those of the whole text."""
    start = span.start
    for match in _END.finditer(text, span.start, span.end):
        if match["stop"] is None or _is_full_stop(text, match.start("stop"), span.start):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, span.end)


def sentences_of(document: Document, span: Span) -> tuple[Span, ...]:
    """The sentences of a range of a document, divided once however many ask for them."""
    known = document.derived(_Divided).by_range
    if span not in known:
        known[span] = tuple(sentences(document.text, span))
    return known[span]


class _Divided:
    """What has been divided of a document."""

    def __init__(self, _: Document) -> None:
        self.by_range: dict[Span, tuple[Span, ...]] = {}


def _is_full_stop(text: str, stop: int, start: int) -> bool:
    """Tell whether the full stop at this offset ends a sentence rather than an abbreviation or a number."""
    following = text[stop + 1 : stop + 40].lstrip(_BLANK + _CLOSING)
    if following[:1].islower():
        return False
    return not following or _NO_STOP.search(text, max(start, stop - _LONGEST_ABBREVIATION), stop) is None


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start] in _BLANK:
        start += 1
    while start < end and text[end - 1] in _BLANK:
        end -= 1
    if start < end:
        yield Span(start, end)
