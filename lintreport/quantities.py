"""Quantities in a text: 12.5万元, 1,234人, 三十二件, 十余次, １２个, 30个百分点, 三成, 六分之一, 5至8人, X件."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from typing import Literal

import regex
from msgspec import Struct

from lintreport import numerals
from lintreport.document import Document, Span
from lintreport.measures import DURING, HAN_MEASURES, MEASURES, MORE_OR_LESS, NO_MEASURE, OR_SO, same
from lintreport.patterns import late

REACH = 32  # code points on either side of a figure within which stands what it counts
_SCALES = {"十": 10, "百": 100, "千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12}
_HAN = "零〇一二两三四五六七八九十百千万亿"
_FIGURE = r"(?:[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])|[0-9]{1,15}|[０-９]{1,15})(?:[.．][0-9０-９]{1,6})?"
_SCALE = "万亿|千万|百万|[亿万千百](?!分)"
_TENTH = r"成(?:半|[一二三四五六七八九](?!成))?(?![功员立本果绩熟效交年长型品套新为])"
_RANGE = r"(?:[\-－—–~～]{1,2}|[至到](?<![由从自][^，,；;。]{0,24}))"
_RANGED = (  # 上升19个百分点至48% and 增加12件至72件 are a step and what it leads to, no range
    r"个?百分点(?![至到][0-9０-９.．]+[%％])|[%％‰]"
    rf"|(?:{MEASURES})(?<!(?:增加|减少|净增|净减|提高|降低)了?[0-9.,]{{1,12}}[万亿]?\p{{Han}}{{1,3}}(?=[至到]))"
)
_MASK = r"(?<![A-Za-z])(?P<mask>[XxＸ×*＊○□]{1,8})"
_NUMBER_OF = (  # English words after which a number is none of things
    r"section|article|table|page|chapter|no\.|figure|part|item"
)
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_QUANTITY = late(
    rf"""
    (?=[0-9０-９一二两三四五六七八九十百千数几半XxＸ×*＊○□翻])
    (?: (?<![0-9０-９.．A-Za-z第〔\[〕/]) (?<![0-9][-,])
        (?: (?P<range>{_FIGURE}) (?:{_SCALE})? (?:{_RANGED})? [ ]? {_RANGE} [ ]? )?
        (?P<minus>(?<=[\p{{Han}}\s（(][-－−]))?
        (?P<digits>{_FIGURE}) (?:(?P<near>[余多几])?[ ]?(?P<scale>{_SCALE}))?
        (?P<near>[余多几](?!\p{{Han}}样|元化))? [ ]?
        (?: (?P<percent>[%％]|‰|per[ ]?cent\b) | (?P<points>个?百分点) | (?P<times>倍) | (?P<tenths>{_TENTH})
          | (?P<unit>{MEASURES}) )
      | 百分之 (?: (?P<han_percent>[{_HAN}]{{1,8}}) (?:点(?P<places>[零〇一二三四五六七八九]{{1,6}}))?
          | (?P<percent_digits>{_FIGURE}) )
      | (?<![0-9０-９.．A-Za-z第/]) (?P<top>[1-9][0-9]?)/(?P<bottom>[2-9]|[1-9][0-9]) (?![0-9/.A-Za-z]|[月年日])
      | (?P<bottom>[二三四五六七八九十]{{1,3}})分之(?P<top>[一二两三四五六七八九]{{1,2}})
      | (?<![{_HAN}0-9０-９.．第]) (?P<han_tenths>[一二三四五六七八九]){_TENTH}
      | (?P<half>(?<=[占达为是过近逾到足有]|(?<!\p{{Han}})|(?:[减降缩低简跌]|减少|增加|增长)了?)一半|(?<!过)半数)
        (?!径|导|信|疑)
      | 翻 (?P<doublings>[一二两三四]|[1-4])? (?:了|了?(?P<doublings>[一二两三四]|[1-4]))? 番 | 翻了?一?倍
      | (?<![第{_HAN}0-9０-９某其这那每逐哪]) (?!(?<=上)一[个届轮期批次])
        (?P<several>[数几])? (?P<han>[{_HAN}]{{1,12}}) (?P<near>[余多几])?
        (?P<scale>[万亿])? (?:(?P<points>个百分点)|(?P<times>倍)|(?P<unit>{HAN_MEASURES}))
      | {_MASK} [余多]? [万亿]? (?:(?P<percent>[%％])|(?P<points>个百分点)|(?P<unit>{HAN_MEASURES}))
      | (?<=(?:[A-Za-z,;:(]|[A-Za-z][ ][–—-]|^)[ ]?) (?<!(?i:{_NUMBER_OF})[ ])
        (?! (?<=(?i:{_MONTHS})[ ]) (?:[12]?[0-9]|3[01]) (?![0-9,]) ) (?!(?:19|20)[0-9]{{2}}(?![0-9]|,[0-9]))
        (?P<bare>) (?P<digits>{_FIGURE}) (?=[ ][a-z(]|[,.;:)](?![0-9])|$)
        (?: [ ] (?:(?P<points>percentage[ ]points?)|(?P<unit>yuan)\b) )?
    )
    """,
    regex.VERBOSE,
)
_TORN = late(r"[0-9０-９][万亿千百]?[ ]?$")  # the head of 12万3千元 and of 3 000元
_MARKS = "，,；;。：:、（）()！？!?“”‘’\n\v\t"
_MARK = re.compile(f"[{_MARKS}]")
_UP_TO_MARK = re.compile(f".*[{_MARKS}]", re.DOTALL)
_FULL_WIDTH = {ord("０") + value: str(value) for value in range(10)} | {ord("．"): ".", ord(","): ""}

Kind = Literal["count", "share", "points", "times", "doublings"]


class Quantity(Struct, frozen=True):
    """A figure with its unit where it stands; the value is None where it is masked or a range.

    A share is in per cent. `step` is one unit of the last place printed; `is_rounded` tells that there may be more
    behind that place: 12.5万元 may be 12.48. `before` and `after` are the words next to it up to a mark or figure.
    """

    span: Span
    kind: Kind
    value: Fraction | None
    step: Fraction
    is_exact: bool
    is_rounded: bool
    unit: str
    before: str
    after: str

    @property
    def measure(self) -> str:
        """The unit, or the one that stands for all its like: 名 and 位 count the same as 人."""
        return same(self.unit)

    @property
    def words(self) -> str:
        """What stands on both sides of the figure."""
        return f"{self.before}|{self.after}"


def quantities(document: Document) -> tuple[Quantity, ...]:
    """The quantities of a document in the order of its text; dates and numbers of order are none."""
    text = document.text
    matches = [match for match in _QUANTITY.finditer(text) if _is_quantity(match, text)]
    starts = [match.start() for match in matches]
    return tuple(_quantities(text, matches, starts))


def _quantities(text: str, matches: list[regex.Match[str]], starts: list[int]) -> Iterator[Quantity]:
    end = 0
    for match in matches:
        following = bisect_left(starts, match.end())
        limit = starts[following] if following < len(starts) else len(text)
        before = _last_clause(text[max(end, match.start() - REACH) : match.start()]).rstrip()
        after = _first_clause(text[match.end() : min(limit, match.end() + REACH)])
        yield _quantity(match, before, after)
        end = match.end()


def _is_quantity(match: regex.Match[str], text: str) -> bool:
    """Tell a figure from words that begin like one: 一天然, 三支部."""
    if match["unit"] and NO_MEASURE.match(text, match.end()):
        return False
    if match["han"] is None:
        return True
    is_open = match["han"][0] in "百千万亿"
    is_near = match["several"] is not None or any(match.captures("near"))
    return not is_open or is_near or text[match.start() - 1] in "近上逾超过"


def _quantity(match: regex.Match[str], before: str, after: str) -> Quantity:
    kind = _kind(match)
    value, step = _value(match)
    if match["range"] or match["several"] or _TORN.search(before):
        value = None
    bound = MORE_OR_LESS.search(before) and not DURING.search(before + after)
    is_near = any(match.captures("near")) or bound or OR_SO.match(match.string, match.end())
    exact = value is not None and not is_near
    unit = match["unit"] or ""
    return Quantity(Span(*match.span()), kind, value, step, exact, _is_rounded(match), unit, before, after)


def _is_rounded(match: regex.Match[str]) -> bool:
    """Tell whether more may stand behind what is printed: after decimals, or 812亿元; 8亿元 is meant as it stands."""
    figure = match["digits"] or match["percent_digits"] or ""
    is_scaled = match["scale"] is not None and match["digits"] is not None and len(figure.replace(",", "")) > 2
    return "." in figure or "．" in figure or match["places"] is not None or match["tenths"] is not None or is_scaled


def _kind(match: regex.Match[str]) -> Kind:
    if match["unit"] or (match["bare"] is not None and not match["points"]):
        return "count"
    if match["points"]:
        return "points"
    if match["times"]:
        return "times"
    return "doublings" if match[0].startswith("翻") else "share"


def _value(match: regex.Match[str]) -> tuple[Fraction | None, Fraction]:
    """The value and one unit of its last place; a share in per cent."""
    figure = match["digits"] or match["percent_digits"]
    if figure and match["tenths"] is None:
        return _printed(match, figure)
    if match["mask"]:
        return None, Fraction(1)
    if match["half"]:
        return Fraction(50), Fraction(2)
    if match["bottom"]:
        return _fraction(match["top"], match["bottom"]), Fraction(2)
    if match[0].startswith("翻"):
        return Fraction(_number(match["doublings"] or "一") or 1), Fraction(0)
    if match["han_percent"]:
        places = "".join(str(numerals.number(sign)) for sign in match["places"] or "")
        whole = 100 if match["han_percent"] == "百" else numerals.number(match["han_percent"])
        return (None if whole is None else Fraction(f"{whole}.{places or 0}")), Fraction(1, 10 ** len(places))
    if match["han_tenths"] or match["tenths"]:
        return _tenths(match["han_tenths"] or match["digits"], match[0])
    scale = _SCALES.get(match["scale"] or "", 1)
    value = _number(match["han"])
    return (None if value is None else Fraction(value * scale)), Fraction(scale)


def _printed(match: regex.Match[str], figure: str) -> tuple[Fraction, Fraction]:
    """The value and the step of a figure in digits."""
    whole, rest = figure, ""
    if not (figure.isascii() and figure.isdigit()):
        whole, _, rest = figure.translate(_FULL_WIDTH).partition(".")
    count = int(whole + rest) if match["minus"] is None else -int(whole + rest)
    scale = _SCALES.get(match["scale"] or "", 1)
    places = len(rest) + (match["percent"] == "‰")
    return Fraction(count * scale, 10**places) if places else Fraction(count * scale), _step(scale, places)


@cache
def _step(scale: int, places: int) -> Fraction:
    return Fraction(scale, 10**places)


def _fraction(top: str, bottom: str) -> Fraction | None:
    over, under = _number(top), _number(bottom)
    return Fraction(100 * over, under) if over and under else None


def _tenths(tenths: str, text: str) -> tuple[Fraction | None, Fraction]:
    value = Fraction(tenths.translate(_FULL_WIDTH)) if tenths.isdecimal() or "." in tenths else _number(tenths)
    rest = text.rpartition("成")[2]
    if value is None:
        return None, Fraction(10)
    more = 5 if rest == "半" else numerals.number(rest or "零") or 0
    return Fraction(value) * 10 + more, Fraction(5 if rest else 10)


def _number(text: str) -> int | None:
    """The value of a numeral; two digits side by side (三四个) are a guess, not a number."""
    if len(text) > 1 and all(sign in "一二两三四五六七八九" for sign in text):
        return None
    return numerals.number(f"一{text}" if text[0] in "百千万亿" else text)


def _last_clause(text: str) -> str:
    match = _UP_TO_MARK.match(text)
    return text[match.end() :] if match else text


def _first_clause(text: str) -> str:
    match = _MARK.search(text)
    return text[: match.start()] if match else text
