"""The figure that a cell of a table holds: 1,234, １２％, ↓3.5, -2, 约60人; and what stands for none: —, /, blank."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import regex
from msgspec import Struct

from lintreport.document import Span
from lintreport.patterns import late

LONGEST_CELL = 40  # code points: longer cells hold text, whatever figures are in it
LONGEST_DIGITS = 15  # more are the digits of an account or a card

Direction = Literal["", "up", "down"]

_OF_TIME = late(r"[年月日号季届岁]|(?:[期时点级班周]|year|day)$")  # 3月 is no amount

_RANGES = ("以上", "以下", "以内")  # 50万元以下 is the name of a class
_NONE = late(r"[\s\-—–－―/／\\…·*＊.．无空]*|(?i:n\s*/?\s*a)\.?")
_FIGURE = late(
    r"""
    \s*(?P<near>约|近|超过?|逾|不足|不到|至少|[<>＜＞≤≥≈])?\s*
    (?P<sign>[+＋]|[-－−﹣–—]|[↑▲△⬆]|[↓▼▽⬇]|增长|增加|上升|提高|增|升|下降|减少|降低|降|减)?\s*[¥￥$€£]?\s*
    (?P<digits>[0-9]{1,3}(?:[,，\x20\xa0][0-9]{3})+|[0-9]+)(?P<places>[.．][0-9]+)?\s*
    (?P<unit>[%％‰]|(?:(?![余多约]|以[上下内]|左右|上下)\p{Han}|[²³㎡℃]|[a-zA-Z]){1,4}|个百分点|pp)?\s*
    (?P<vague>余|多|左右|以上|以下|上下|以内)?(?P<more>余?\p{Han}{1,3})?\s*(?P<arrow>[↑▲⬆↓▼⬇])?\s*
    """,
    regex.VERBOSE,
)
_BRACKETED = late(r"\s*[$¥￥]?\s*[（(]([^（()）]*)[）)]\s*")
_UP = frozenset("+＋↑▲△⬆增上提升")
_DOWN = frozenset("-－−﹣–—↓▼▽⬇下减降")
_WIDE = {ord("０") + value: str(value) for value in range(10)} | {ord("．"): ".", ord("，"): ",", ord("％"): "%"}


class Figure(Struct, frozen=True):
    """A figure as printed: its value with its sign, the decimal places, its unit, and whether it is told as exact.

    `direction` is that of a sign, an arrow or a word before it.
    """

    span: Span
    value: Decimal
    places: int
    unit: str = ""
    exact: bool = True
    direction: Direction = ""

    @property
    def half(self) -> Decimal:
        """Half a unit of the last place printed: what rounding may have changed."""
        return Decimal(5).scaleb(-self.places - 1)


def stands_for_none(text: str) -> bool:
    """Tell whether a cell with this text holds no figure and no word: it is blank, or has a dash."""
    return len(text) <= LONGEST_CELL and _NONE.fullmatch(text) is not None


def figure(text: str, start: int) -> Figure | None:
    """The figure that is all a text holds, which begins at this offset of the document; None where it is none.

    One in brackets stands for itself or for what is below zero, so is not exact. Digits that begin with a zero, and
    very long ones, are a code; 3月 is a name.
    """
    wide = text.translate(_WIDE)
    bracketed = _BRACKETED.fullmatch(wide)
    wide = bracketed[1] if bracketed else wide
    match = _FIGURE.fullmatch(wide) if len(text) <= LONGEST_CELL else None
    if match is None:
        return None
    digits = "".join(filter(str.isdigit, match["digits"]))
    if (
        (len(digits) > 1 and digits[0] == "0")
        or len(digits) > LONGEST_DIGITS
        or _OF_TIME.match(match["unit"] or "")
        or match["vague"] in _RANGES
    ):
        return None
    sign = (match["sign"] or match["arrow"] or "")[:1]
    direction: Direction = "up" if sign in _UP and sign else "down" if sign in _DOWN and sign else ""
    value = Decimal(digits + (match["places"] or ""))
    begin = start + len(text) - len(text.lstrip())
    return Figure(
        span=Span(begin, begin + len(text.strip())),
        value=-value if direction == "down" else value,
        places=len(match["places"] or ".") - 1,
        unit=match["unit"] or "",
        exact=not (bracketed or match["near"] or match["vague"] or match["more"]),
        direction=direction,
    )
