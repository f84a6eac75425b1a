"""Chinese numerals and numbers: 三十二, 二〇二四, 两百, 一亿零五, 廿三, １２, ⑫, Ⅳ read as integers, and written."""

from __future__ import annotations

DIGITS = "〇一二三四五六七八九"
_VALUES = {digit: value for value, digit in enumerate(DIGITS)} | dict.fromkeys("零○", 0) | {"两": 2, "兩": 2, "幺": 1}
_VALUES |= {digit: value for value, digit in enumerate("零壹贰叁肆伍陆柒捌玖") if value}
_TENS = {"廿": 20, "卅": 30, "卌": 40}
_UNITS = {"千": 1000, "仟": 1000, "百": 100, "佰": 100, "十": 10, "拾": 10}  # the greatest first: it divides a numeral
_TEN_THOUSAND = "万萬"
_HUNDRED_MILLION = "亿億"
LONGEST_NUMERAL = 30  # longer runs of digits are no numbers but codes, and int() refuses them in the end
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_FULL_WIDTH = {ord("０") + value: str(value) for value in range(10)}
_RUNS = (  # (first character, first value, how many)
    ("①", 1, 20), ("㉑", 21, 15), ("㊱", 36, 15), ("⑴", 1, 20), ("⒈", 1, 20), ("❶", 1, 10), ("➀", 1, 10), ("㈠", 1, 10),
    ("㊀", 1, 10), ("⓵", 1, 10), ("⓫", 11, 10),
)  # fmt: skip
_ENCLOSED = {chr(ord(first) + step): value + step for first, value, count in _RUNS for step in range(count)}
_ROMAN_SIGNS = {
    chr(first + step): value
    for first in (0x2160, 0x2170)
    for step, value in enumerate((1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 50, 100, 500, 1000))
}
CHINESE_CHARACTERS = "".join({**_VALUES, **_TENS, **_UNITS}) + _TEN_THOUSAND + _HUNDRED_MILLION
ENCLOSED_CHARACTERS = "".join(_ENCLOSED)
ROMAN_CHARACTERS = "".join(_ROMAN_SIGNS)


def number(text: str) -> int | None:
    """The whole number that a numeral of any of these kinds stands for, or None where it is none.

    Chinese numerals are read by place (一百零五, 一百二 for 120), digit by digit (二〇二四), or with 廿 and 卅; Roman
    numerals must be in their canonical form and of one case.
    """
    digits = text.translate(_FULL_WIDTH)
    if digits.isascii() and digits.isdigit():
        return int(digits) if len(digits) <= LONGEST_NUMERAL else None
    if len(text) == 1 and (sign := _ENCLOSED.get(text) or _ROMAN_SIGNS.get(text)):
        return sign
    if not text or len(text) > LONGEST_NUMERAL:
        return None
    return _roman_number(text) if text.isascii() else _chinese_number(text)


def chinese(value: int) -> str:
    """Write a number from 0 to 99,999,999 as Chinese numerals do it in running text: 12 is 十二, 105 is 一百零五.

    Raises ValueError outside that range.
    """
    if not 0 <= value < 10**8:
        raise ValueError(f"{value} is not between 0 and 99,999,999")
    if value < 10:
        return DIGITS[value].replace("〇", "零")
    high, low = divmod(value, 10**4)
    if not high:
        written = _below_ten_thousand(low)
    else:
        gap = "零" if 0 < low < 1000 else ""
        written = f"{_below_ten_thousand(high)}万{gap}{_below_ten_thousand(low) if low else ''}"
    return written.removeprefix("一") if written.startswith("一十") else written


def circled(value: int) -> str:
    """Write 1 to 20 as ①–⑳, any other number as plain digits, as Word does."""
    return chr(ord("①") + value - 1) if 1 <= value <= 20 else str(value)


def roman(value: int) -> str:
    """Write a positive number in capital Roman numerals."""
    written = ""
    for worth, sign in _ROMAN:
        count, value = divmod(value, worth)
        written += sign * count
    return written


def _below_ten_thousand(value: int) -> str:
    written, pending_zero = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // unit % 10
        if digit:
            written += ("零" if pending_zero else "") + DIGITS[digit] + name
            pending_zero = False
        else:
            pending_zero = bool(written)
    return written


def _roman_number(text: str) -> int | None:
    signs = text.upper() if text in (text.upper(), text.lower()) else ""
    value, rest = 0, signs
    for worth, sign in _ROMAN:
        while rest.startswith(sign):
            value, rest = value + worth, rest.removeprefix(sign)
    return value if value and not rest and roman(value) == signs else None


def _chinese_number(text: str) -> int | None:
    if all(sign in _VALUES for sign in text):
        return int("".join(str(_VALUES[sign]) for sign in text))
    for signs, worth in ((_HUNDRED_MILLION, 10**8), (_TEN_THOUSAND, 10**4)):
        sign = next((sign for sign in reversed(text) if sign in signs), None)
        if sign is not None:
            head, _, tail = text.rpartition(sign)
            many, rest = _counted(head), _rest(tail, worth)
            return None if many is None or rest is None else many * worth + rest
    return _by_place(text)


def _counted(text: str) -> int | None:
    """The value of a numeral within another, where digits do not stand side by side: 二三万 is no number."""
    return None if text == "" or (len(text) > 1 and all(sign in _VALUES for sign in text)) else _chinese_number(text)


def _rest(text: str, worth: int) -> int | None:
    """What follows a unit: nothing, a smaller number, or one bare digit that counts its tenths (the 二 of 一百二)."""
    if not text:
        return 0
    if len(text) == 1 and _VALUES.get(text):
        return _VALUES[text] * worth // 10
    value = _counted(text.lstrip("零〇○"))
    return value if value is not None and value < worth else None


def _by_place(text: str) -> int | None:
    """The value of a numeral below ten thousand with 千, 百 and 十 or their formal forms."""
    for sign, worth in _UNITS.items():
        head, found, tail = text.partition(sign)
        if found:
            many = 1 if not head and worth == 10 else _VALUES.get(head)
            rest = _rest(tail, worth)
            return None if not many or rest is None else many * worth + rest
    if text[0] in _TENS and (len(text) == 1 or (len(text) == 2 and _VALUES.get(text[1]))):
        return _TENS[text[0]] + _VALUES.get(text[1:], 0)
    return _VALUES.get(text)
