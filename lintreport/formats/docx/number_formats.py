"""How Word writes the number of a list item in each of its formats (17.18.59 ST_NumberFormat).

Tested against Word's own output: chineseCounting, chineseCountingThousand, the letters and ordinals (by the tests of
Open-Xml-PowerTools); the others follow the standard.
"""

from __future__ import annotations

from collections.abc import Callable

from lintreport import numerals

LARGEST = 9999  # beyond it we write plain digits: Word's own limits differ by format, and no list is longer

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_WITH_CIRCLE = "○" + numerals.DIGITS[1:]  # U+25CB, which Word takes for zero in some formats
_UNITS = ("千", "百", "十", "")
_LEGAL_UNITS = ("仟", "佰", "拾", "")


def formatted(number: int, format_: str) -> str:
    """Write a number in a format of Word; plain digits where the format has no sign for it or is unknown."""
    if format_ == "none":
        return ""
    if "," in format_:
        return _custom(number, format_)
    if not 0 < number <= LARGEST:
        return f"{number:02d}" if format_ == "decimalZero" else str(number)
    write = _FORMATS.get(format_)
    return write(number) if write else str(number)


def _custom(number: int, format_: str) -> str:
    """Write a number as in "001, 002, 003, ...", the pattern of a w:numFmt of the value "custom"."""
    first = format_.partition(",")[0].strip()
    return str(number).zfill(len(first)) if first.isdigit() else str(number)


def _letters(number: int) -> str:
    times, letter = divmod(number - 1, len(_LETTERS))
    return _LETTERS[letter] * (times + 1)


def _ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return str(number) + {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _digits_by_value(number: int) -> list[int]:
    """The digits of a number below 10,000: thousands, hundreds, tens, ones."""
    return [number // value % 10 for value in (1000, 100, 10, 1)]


def _thousand(number: int, digits: str = numerals.DIGITS, units: tuple[str, ...] = _UNITS) -> str:
    """Write 101 as 一百〇一, 1010 as 一千〇一十."""
    written, gap = "", False
    for digit, unit in zip(_digits_by_value(number), units, strict=True):
        if digit:
            written += (digits[0] if gap else "") + digits[digit] + unit
        gap = bool(written) and not digit
    return written


def _chinese(number: int) -> str:
    """Write numbers as `_thousand` does, but 12 as 十二."""
    written = _thousand(number)
    return written.removeprefix("一") if 10 <= number < 20 else written


def _counting(number: int) -> str:
    return _chinese(number) if number < 100 else _digitwise(_WITH_CIRCLE)(number)


def _legal(digits: str) -> Callable[[int], str]:
    return lambda number: _thousand(number, digits, _LEGAL_UNITS)


def _japanese(number: int) -> str:
    """Write 101 as 百一: no zeros, and no one before a unit."""
    pairs = zip(_digits_by_value(number), _UNITS, strict=True)
    return "".join(("" if digit == 1 and unit else numerals.DIGITS[digit]) + unit for digit, unit in pairs if digit)


def _digitwise(digits: str) -> Callable[[int], str]:
    return lambda number: "".join(digits[int(digit)] for digit in str(number))


def _signs(first: str, count: int) -> Callable[[int], str]:
    """Write numbers up to the count as single characters that follow one another in Unicode."""
    return lambda number: chr(ord(first) + number - 1) if number <= count else str(number)


def _listed(signs: str) -> Callable[[int], str]:
    return lambda number: signs[number - 1] if number <= len(signs) else str(number)


def _sexagenary(number: int) -> str:
    if number > 60:
        return str(number)
    return _STEMS[(number - 1) % len(_STEMS)] + _BRANCHES[(number - 1) % len(_BRANCHES)]


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": _digitwise("０１２３４５６７８９"),
    "decimalFullWidth2": _digitwise("０１２３４５６７８９"),
    "decimalEnclosedCircle": _signs("①", 20),
    "decimalEnclosedCircleChinese": _signs("①", 10),
    "decimalEnclosedParen": _signs("⑴", 20),
    "decimalEnclosedFullstop": _signs("⒈", 20),
    "ideographEnclosedCircle": _signs("㈠", 10),
    "upperRoman": numerals.roman,
    "lowerRoman": lambda number: numerals.roman(number).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "ordinal": _ordinal,
    "hex": lambda number: f"{number:X}",
    "numberInDash": lambda number: f"- {number} -",
    "chineseCounting": _counting,
    "chineseCountingThousand": _chinese,
    "chineseLegalSimplified": _legal("零壹贰叁肆伍陆柒捌玖"),
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": _chinese,
    "taiwaneseDigital": _digitwise(_WITH_CIRCLE),
    "japaneseCounting": _japanese,
    "japaneseDigitalTenThousand": _digitwise(numerals.DIGITS),
    "ideographDigital": _digitwise(numerals.DIGITS),
    "ideographLegalTraditional": _legal("零壹貳參肆伍陸柒捌玖"),
    "ideographTraditional": _listed(_STEMS),
    "ideographZodiac": _listed(_BRANCHES),
    "ideographZodiacTraditional": _sexagenary,
}
