"""The time of which a figure is: the one named before it in its paragraph or its heading, else that of the draft."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

import regex
from msgspec import Struct

from lintreport.checks.indicator_words import TimeWords
from lintreport.document import Document, Span

SUMMED = "sum"  # the time of what is summed up since nobody says when


class Time(NamedTuple):
    """A year by its digits, and the part of it; both empty where they are not known."""

    year: str = ""
    part: str = ""


class Named(Struct, frozen=True):
    """A time where it is named."""

    span: Span
    time: Time
    is_summed: bool = False


class Times(Struct, frozen=True):
    """The times named in a document, in order, and the one that it is about."""

    document: Document
    words: TimeWords
    own: Time
    named: tuple[Named, ...]
    ends: tuple[int, ...]

    def at(self, sentence: Span, offset: int) -> tuple[Time, bool]:
        """The time of a figure at an offset, and whether its own sentence names it."""
        last = self._last(sentence.start, offset)
        if last is not None and last.is_summed:
            since = self._last(sentence.start, offset, summed=False)
            is_known = since is not None and "月" not in since.time.part
            return (since.time if since is not None and is_known else Time(part=SUMMED)), True
        if last is not None:
            return last.time, True
        block = self.document.block_at(offset).span
        headings = [heading.span for heading in reversed(self.document.headings_over(offset))]
        for span in (Span(block.start, sentence.start), *headings):
            if (named := self._last(*span, summed=False)) is not None:
                return named.time, False
        return self.own, False

    def in_words(self, text: str) -> Time | None:
        """The time that the label of a row or column names."""
        match = self.words.named.compiled.search(text)
        return _time(match, self.own, self.words) if match else None

    def _last(self, start: int, end: int, *, summed: bool = True) -> Named | None:
        """The last time named in a range."""
        for index in range(bisect_right(self.ends, end) - 1, -1, -1):
            one = self.named[index]
            if one.span.start < start:
                return None
            if summed or not one.is_summed:
                return one
        return None


class Reader(Struct, frozen=True):
    """What a document says of times."""

    words: TimeWords

    def __call__(self, document: Document) -> Times:
        """The times that the document names."""
        own = self._own(document.title)
        named = [
            Named(Span(*match.span()), _time(match, own, self.words))
            for match in self.words.named.compiled.finditer(document.text)
        ]
        sums = self.words.summed.compiled.finditer(document.text)
        named.extend(Named(Span(*match.span()), Time(part=SUMMED), is_summed=True) for match in sums)
        ordered = tuple(sorted(named, key=lambda one: one.span.end))
        return Times(document, self.words, own, ordered, tuple(one.span.end for one in ordered))

    def _own(self, title: str) -> Time:
        match = self.words.named.compiled.search("".join(title.split()))
        if match is None or not (match["year"] or match["part"]):
            return Time()
        return Time(match["year"] or "", _part(match["part"] or "", self.words))


def _time(match: regex.Match[str], own: Time, words: TimeWords) -> Time:
    if match["other"]:
        return Time(part=(match["since"] or "") + match["other"])
    part = _part(match["part"] or "", words)
    if match["last"]:
        return Time(str(int(own.year) - 1) if own.year else match["last"], part)
    year = match["year"] or own.year
    if part or year != own.year:
        return Time(year, part)
    return Time(year, match["whole"] if match["whole"] and own.part else own.part)


def _part(text: str, words: TimeWords) -> str:
    if words.all.compiled.fullmatch(text):
        return ""
    return "上半年" if words.half.compiled.fullmatch(text) else text
