"""How another number is written in the manner of one that is shown: （三） for （二）, ４ for ３, 第五条 for 第四条."""

from __future__ import annotations

from lintreport import numerals
from lintreport.patterns import late

ADVERBS = ("首先", "其次", "再次", "最后")
# The counter is the last of these: 3 of 1.2.3, 二 of 第二部分, IV of Part IV.
_COUNTER = late(
    rf"(?r)(?P<adverb>{'|'.join(ADVERBS)})|(?P<sign>[{numerals.ENCLOSED_CHARACTERS}{numerals.ROMAN_CHARACTERS}])"
    rf"|(?P<full>[０-９]+)|(?P<digits>[0-9]+)|(?P<han>[{numerals.CHINESE_CHARACTERS}]+)"
    r"|(?P<roman>[IVX]+|[ivx]+)|(?P<letter>[A-Za-z])"
)
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def renumbered(shown: str, value: int) -> str:
    """The number that is shown with another value; what holds no counter stays as it is."""
    counter = _COUNTER.search(shown)
    if counter is None:
        return shown
    return shown[: counter.start()] + _written(counter[0], counter.lastgroup or "", value) + shown[counter.end() :]


def _written(counter: str, kind: str, value: int) -> str:
    match kind:
        case "adverb":
            return ADVERBS[min(value, len(ADVERBS)) - 1]
        case "sign":
            return _sign(counter, value)
        case "full":
            return str(value).translate(_FULL_WIDTH)
        case "han":
            return numerals.chinese(value)
        case "roman":
            return numerals.roman(value) if counter.isupper() else numerals.roman(value).lower()
        case "letter":
            first = "A" if counter.isupper() else "a"
            return chr(ord(first) + value - 1)
        case _:
            return str(value)


def _sign(counter: str, value: int) -> str:
    """The sign of that value that follows in the same row of characters (⑤ for ④), or what Word writes beyond it."""
    sign = chr(ord(counter) + value - (numerals.number(counter) or 0))
    return sign if numerals.number(sign) == value else numerals.circled(value)
