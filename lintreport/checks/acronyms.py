"""The check `acronyms`: short forms in capitals that the draft never spells out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lintreport.checks.base import Hit, Question
from lintreport.document import Document, Span
from lintreport.passage import Passage

_ACRONYM = re.compile(r"(?<![A-Za-z0-9_@./\\#&-])[A-Z][A-Z0-9]{1,5}(?![A-Za-z0-9_@/\\&-]|\.[A-Za-z0-9])")
_CAPITALS = re.compile(r"(?:\b[A-Z][A-Z'’-]{2,}\b[ ,]+){2}|[A-Z]{7}")  # a line all in capitals has no acronyms
_ROMAN = re.compile(r"[IVXLC]+")
_DEFINED = re.compile(
    r"[(（\[“\"](?:the |or |hereafter |hereinafter )?[“\"]?([A-Z][A-Z0-9]{1,5})[”\"]?[^()（）\n]{0,20}[)）\]”\"]"
    r"|\b([A-Z][A-Z0-9]{1,5})[ ]?[(（][A-Z][a-z]+"
    r"|\b([A-Z][A-Z0-9]{1,5})[ ](?:is short for|stands for|denotes|means|[–—=:-][ ])"
)


class Acronyms(Question, frozen=True, kw_only=True):
    """Points out the first place of each acronym that the draft nowhere spells out.

    An acronym has two to six capitals or figures and stands at least `least` times. It is spelled out where it stands
    in brackets or quotation marks, or before brackets with its words. `known` are those that need no words; Roman
    numerals and lines all in capitals have none.
    """

    known: tuple[str, ...] = ()
    least: int = 1

    @property
    def names(self) -> frozenset[str]:
        """How often it stands."""
        return frozenset({"count"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each acronym at its first place."""
        text = passage.document.text
        spelled = {name for groups in _DEFINED.findall(text) for name in groups} | set(self.known)
        for name, places in passage.document.derived(_acronyms).items():
            spans = [span for span in places if passage.holds(span)]
            if name not in spelled and len(spans) >= self.least:
                yield Hit(spans[0], {"count": str(len(spans))})


def _acronyms(document: Document) -> dict[str, list[Span]]:
    """The acronyms with their places."""
    found: dict[str, list[Span]] = {}
    for match in _ACRONYM.finditer(document.text):
        if _ROMAN.fullmatch(match[0]) or not any(map(str.isalpha, match[0][1:])):
            continue
        block = document[document.block_at(match.start()).span]
        if not _CAPITALS.search(block):
            found.setdefault(match[0], []).append(Span(*match.span()))
    return found
