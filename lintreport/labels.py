"""The number at the head of a paragraph: 一、（一）1.（1）① 第一章 第三条 1.2.3 Ⅱ. A) and how it ranks among the others."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

import regex
from msgspec import Struct

from lintreport import numerals

Family = Literal[
    "part", "chapter", "section", "article", "han", "han-paren", "digit", "decimal", "digit-paren", "circle",
    "roman", "letter",
]  # fmt: skip

INDENT = " \t\u3000\u00a0"
_HAN = "〇零○一二三四五六七八九十百千两廿"
_DIGITS = "0-9０-９"
_MARKS = "、.．。,，:：;；"
_FAMILY_OF_WORD: dict[str, Family] = {
    "编": "part", "篇": "part", "部分": "part", "章": "chapter", "节": "section", "条": "article",
    "part": "part", "chapter": "chapter", "section": "section", "article": "article",
}  # fmt: skip
_LABEL = regex.compile(
    rf"""
    (?P<lead>[{INDENT}]*)
    (?: 第(?P<ordinal>[{_HAN}]+|[{_DIGITS}]+)(?P<word>编|篇|部分|章|节|条)(?P<mark>[{INDENT}{_MARKS}]*)
      | (?P<english>(?i:part|chapter|section|article))[ ](?P<counter>[0-9]+|[IVXivx]+)\b(?P<mark>[{INDENT}{_MARKS}]*)
      | [（(](?P<han_paren>[{_HAN}]{{1,4}})[）)](?P<mark>[{_MARKS}]*)
      | [（(](?P<digit_paren>[{_DIGITS}]{{1,3}})[）)](?P<mark>[{_MARKS}]*)
      | (?P<han>[{_HAN}]{{1,4}})(?P<mark>[{_MARKS}]+|[{INDENT}]+(?=\p{{Han}}))
      | (?P<decimal>[0-9]{{1,2}}(?:[.．][0-9]{{1,2}}){{1,4}})(?P<mark>[.．、]?)(?=[{INDENT}]|[.．、])
      | (?P<digit>[{_DIGITS}]{{1,3}})(?P<mark>(?:[、.．，]+|[）)]))(?![0-9](?![0-9]{{3}}[年—-]))
      | (?P<circle>[{numerals.ENCLOSED_CHARACTERS}])(?P<mark>[{_MARKS}]*)
      | (?P<roman>[{numerals.ROMAN_CHARACTERS}]|[IVX]{{1,5}}(?=[.、．]))(?P<mark>[{_MARKS}]*)
      | (?P<letter>[A-Za-z])(?P<mark>[.．、](?=[{INDENT}]|\p{{Han}})|[）)])
    )
    """,
    regex.VERBOSE,
)
_MAY_BEGIN = frozenset(
    f"{INDENT}第（(0123456789０１２３４５６７８９{_HAN}{numerals.ENCLOSED_CHARACTERS}{numerals.ROMAN_CHARACTERS}"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
)
_GROUPS: tuple[tuple[str, Family], ...] = (
    ("han_paren", "han-paren"), ("digit_paren", "digit-paren"), ("han", "han"), ("digit", "digit"),
    ("circle", "circle"), ("roman", "roman"), ("letter", "letter"),
)  # fmt: skip
_RANKS: dict[Family, int] = {
    "part": 10, "chapter": 20, "section": 30, "article": 35, "roman": 37, "han": 40, "han-paren": 50, "digit": 60,
    "decimal": 60, "digit-paren": 70, "circle": 80, "letter": 90,
}  # fmt: skip


class Label(Struct, frozen=True):
    """A number at the head of a paragraph.

    `value` is its last counter (3 in 1.2.3) and `above` those before it; `start`, `number_end` and `end` are offsets
    in the paragraph: of the number with its brackets, of their end, and of the end of the `mark` that follows.
    """

    family: Family
    value: int
    start: int
    number_end: int
    end: int
    mark: str
    above: tuple[int, ...] = ()
    word: str = ""

    @property
    def rank(self) -> int:
        """Where this kind of number stands in an outline by convention: the greater, the deeper."""
        return _RANKS[self.family] + len(self.above)

    @property
    def style(self) -> tuple[str, str, int]:
        """What paragraphs of one sequence have in common: the family, the counted word, the depth."""
        return (self.family, self.word, len(self.above))


def label_of(text: str) -> Label | None:
    """The number at the head of a paragraph, after its indentation, or None where there is none."""
    return _read_label(text[:40]) if text and text[0] in _MAY_BEGIN else None


@lru_cache(maxsize=4096)
def _read_label(head: str) -> Label | None:
    match = _LABEL.match(head)
    if match is None:
        return None
    start, mark = match.end("lead"), match["mark"] or ""
    number_end = match.end() - len(mark)
    if match["ordinal"] or match["english"]:
        word = (match["word"] or match["english"]).lower()
        value = numerals.number(match["ordinal"] or match["counter"])
        return (
            value
            if value is None
            else Label(_FAMILY_OF_WORD[word], value, start, number_end, match.end(), mark, word=word)
        )
    if match["decimal"]:
        *above, last = (int(part) for part in match["decimal"].replace("．", ".").split("."))
        return Label("decimal", last, start, number_end, match.end(), mark, above=tuple(above))
    for group, family in _GROUPS:
        if match[group] and (value := _value(match[group], family)) is not None:
            return Label(family, value, start, number_end, match.end(), mark)
    return None


def _value(written: str, family: Family) -> int | None:
    if family == "letter":
        return ord(written.upper()) - ord("A") + 1
    return numerals.number(written)
