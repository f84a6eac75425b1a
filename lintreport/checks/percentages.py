"""Percentages in a text: 35%, ３５．２％, 百分之三十, 三成, 35 per cent, with the places printed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal

import regex
from msgspec import Struct

from lintreport import numerals
from lintreport.document import Span
from lintreport.patterns import late

_NUMBER = r"(?:[0-9０-９]{1,9}(?:[.．][0-9０-９]{1,6})?)"
_HAN = "零〇一二两三四五六七八九十百"
_SIGNS = ("%", "％", "百分之", "per cent", "percent")  # literals: six times as fast to look for as one pattern
_FIGURE = late(
    rf"""
    (?: (?: (?P<range>{_NUMBER}[%％]?[ ]?[\-—–~～至到]{{1,2}}[ ]?) | (?<![0-9０-９.．A-Za-z\-]) ) (?P<number>{_NUMBER})
        [ ]?(?: [%％] | per[ ]?cent\b(?![ ]points?) ) )
    | 百分之
      (?: (?P<han>[{_HAN}]{{1,8}}) (?:点(?P<places>[零〇一二三四五六七八九]{{1,6}}))? | (?P<after>{_NUMBER})
        | [XxＸ×*＊]{{1,8}} )
    | (?<![{_HAN}0-9０-９.．第]) (?P<tenths>[一二两三四五六七八九1-9１-９])成(?P<half>半|[一二三四五六七八九](?!成))?
      (?![功员立本果绩熟效交年长型品套新])
    | [0-9０-９.．]{{0,6}}[XxＸ×*＊○□_]{{1,8}}[0-9０-９.．]{{0,6}}[ ]?[%％]
    | [二三四五六七八九十]{{1,3}}分之[一二两三四五六七八九] | (?:一|过)半(?![径导个天年月日夜]) | 半数
    """,
    regex.VERBOSE,
)
_TENTHS = frozenset("一二两三四五六七八九1234567890１２３４５６７８９半")
_FULL_WIDTH = {ord("０") + value: str(value) for value in range(10)} | {ord("．"): "."}


class Percentage(Struct, frozen=True):
    """A percentage where it stands; its value is None where it is masked, a range or a fraction, so cannot be added.

    `places` is the number of decimal places printed.
    """

    span: Span
    value: Decimal | None
    places: int = 0


def percentages(text: str, span: Span) -> Iterator[Percentage]:
    """The percentages of a range in the order of the text."""
    for match in _FIGURE.finditer(text, span.start, span.end):
        value = None if match["range"] else _value(match)
        places = max(-int(value.as_tuple().exponent), 0) if value is not None else 0
        yield Percentage(Span(*match.span()), value, places)


def blocks_with_percentages(text: str, starts: list[int]) -> list[int]:
    """The indices of the blocks that begin at these offsets and may hold a percentage, in order."""
    found = [offset for sign in _SIGNS for offset in occurrences(text, sign)]
    found += [offset for offset in occurrences(text, "成") if text[offset - 1 : offset] in _TENTHS]
    return sorted({bisect_right(starts, offset) - 1 for offset in found})


def occurrences(text: str, sign: str) -> Iterator[int]:
    """Each offset at which a sign stands."""
    offset = text.find(sign)
    while offset >= 0:
        yield offset
        offset = text.find(sign, offset + len(sign))


def decimal(text: str) -> Decimal:
    """The value of digits with or without decimals, in either width; the places printed are kept."""
    return Decimal(text.translate(_FULL_WIDTH))


def _value(match: regex.Match[str]) -> Decimal | None:
    if figure := match["number"] or match["after"]:
        return decimal(figure)
    if match["han"]:
        whole = 100 if match["han"] == "百" else numerals.number(match["han"])
        places = "".join(str(numerals.number(sign)) for sign in match["places"] or "")
        return None if whole is None else Decimal(f"{whole}.{places}" if places else whole)
    if match["tenths"]:
        half = "5" if match["half"] == "半" else str(numerals.number(match["half"] or "零"))
        return Decimal(f"{numerals.number(match['tenths'])}{half}")
    return None
