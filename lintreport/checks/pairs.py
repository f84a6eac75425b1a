"""The marks of one paragraph that should pair, “ ” （ ） 《 》, and those that do not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

import regex
from msgspec import Struct

from lintreport.document import Span
from lintreport.overlaps import Ranges
from lintreport.patterns import late

Fault = Literal["unclosed", "unopened", "direction", "crossed", "mismatch", "width"]

FARTHEST_PARTNER = 40  # characters: two lonely marks further apart are two slips
_TWINS = {"(": "（", ")": "）", "（": "(", "）": ")", "[": "［", "]": "］", "［": "[", "］": "]"}
_FAMILIES = ("《》〈〉", "“”‘’「」『』", "（）()〔〕【】〖〗［］[]")
_ENDS_CLAUSE = "，。；：、！？）”\n"
# A bracket that closes a number, “1）” or “a)”, at the head of a paragraph or of an item within it, opens nowhere.
_ITEM_NUMBER = late(r"(?:^|[\s。；;：:，,、（(]|\p{Han})[0-9０-９A-Za-z一二三四五六七八九十①-⑳]{1,3}\z")
_FACE = late(r":-?\z")
_INTERVAL = late(r"\[[-+\d.,，%％∞ ]{1,24}[)）]|[(（][-+\d.,，%％∞ ]{1,24}\]")  # (0,1]
_HAN = late(r"\p{Han}")
_LATIN_OR_DIGIT = late(r"[A-Za-z0-9]")


class Sign(Struct, frozen=True):
    """A mark in the text: where it stands and which half of its pair it is; `loose` where it may belong to none."""

    offset: int
    sign: str
    opens: bool
    loose: bool = False
    ends_clause: bool = False

    @property
    def span(self) -> Span:
        """Its own place."""
        return Span(self.offset, self.offset + 1)


class Slip(Struct, frozen=True):
    """A mark without its partner, or with the wrong one; `expected` is what should stand there."""

    fault: Fault
    sign: Sign
    expected: str
    partner: Sign | None = None


def marks_by_line(text: str, pairs: Sequence[str]) -> list[str]:
    """What is left of each line of a text without all but its marks."""
    return _all_but("".join(sorted("".join(pairs)))).sub("", text).split("\n")


def is_balanced(marks: str, pairs: Sequence[str]) -> bool:
    """Tell whether marks pair, one pair beside or within another: so do nearly all, and need no closer look."""
    closing = {pair[0]: pair[1] for pair in pairs}
    awaited: list[str] = []
    for mark in marks:
        if mark in closing:
            awaited.append(closing[mark])
        elif not awaited or awaited.pop() != mark:
            return False
    return not awaited


def signs(text: str, span: Span, pairs: Sequence[str]) -> Iterator[Sign]:
    """The marks of a paragraph, without apostrophes and the brackets of (0,1]."""
    opening = {pair[0] for pair in pairs}
    intervals = Ranges(match.span() for match in _INTERVAL.finditer(text, *span))
    for match in _any_of("".join(sorted("".join(pairs)))).finditer(text, *span):
        sign, offset = match[0], match.start()
        if not _is_apostrophe(text, offset) and not intervals.touch(Span(offset, offset + 1)):
            ends_clause = text[offset + 1 : offset + 2] in _ENDS_CLAUSE
            yield Sign(offset, sign, sign in opening, _may_stand_alone(text, offset), ends_clause)


@cache
def _any_of(marks: str) -> regex.Pattern[str]:
    return regex.compile("[" + regex.escape(marks) + "]")


@cache
def _all_but(marks: str) -> regex.Pattern[str]:
    return regex.compile("[^\n" + regex.escape(marks) + "]+")


def _is_apostrophe(text: str, offset: int) -> bool:
    """Tell whether a quotation mark stands within a word (don’t) or before a shortened year (’98)."""
    if text[offset] not in "‘’" or not _LATIN_OR_DIGIT.match(text, offset + 1):
        return False
    before, after = text[max(offset - 1, 0)], text[offset + 1]
    return (before.isascii() and before.isalpha()) or (after.isdigit() and text[offset] == "’" and not before.isdigit())


def _may_stand_alone(text: str, offset: int) -> bool:
    """Tell whether a closing mark may belong to no pair: 1）, 5’10”, students’, :)."""
    start = max(offset - 5, 0)
    if text[offset] in "）)":
        return any(pattern.search(text, start, offset) for pattern in (_ITEM_NUMBER, _FACE))
    return text[offset] in "’”" and _LATIN_OR_DIGIT.match(text, max(offset - 1, 0)) is not None


def slips(marks: Sequence[Sign], pairs: Sequence[str]) -> Iterator[Slip]:
    """The slips among the marks of one paragraph."""
    closing = {pair[0]: pair[1] for pair in pairs}
    opening = {pair[1]: pair[0] for pair in pairs}
    last = {sign.sign: sign.offset for sign in marks}
    open_: dict[str, list[Sign]] = {mark: [] for mark in closing}
    alone: list[Sign] = []
    for sign in marks:
        if sign.opens:
            open_[sign.sign].append(sign)
            continue
        wanted = opening[sign.sign]
        kind = next((kind for kind in (wanted, _TWINS.get(wanted, "")) if open_.get(kind)), None)
        if kind is None:
            alone += [] if sign.loose else [sign]
            continue
        partner = open_[kind].pop()
        if kind != wanted:
            yield Slip("width", sign, closing[kind], partner)
        inner = max((signs[-1] for signs in open_.values() if signs), key=lambda other: other.offset, default=partner)
        if inner.offset > partner.offset and last.get(closing[inner.sign], 0) > sign.offset:
            yield Slip("crossed", sign, closing[inner.sign], inner)
    alone += [sign for signs in open_.values() for sign in signs]
    yield from _lonely(sorted(alone, key=lambda sign: sign.offset), closing, opening)


def suited(text: str, slip: Slip) -> Slip:
    """The slip that puts the blame on the half-width bracket where the pair encloses or follows Chinese."""
    if slip.fault != "width" or slip.partner is None or slip.expected not in _TWINS or not slip.expected.isascii():
        return slip
    enclosed = text[max(slip.partner.offset - 1, 0) : slip.sign.offset]
    is_chinese = _HAN.search(enclosed) is not None
    return Slip("width", slip.partner, _TWINS[slip.partner.sign], slip.sign) if is_chinese else slip


def _lonely(alone: list[Sign], closing: dict[str, str], opening: dict[str, str]) -> Iterator[Slip]:
    """The marks that found no partner: two of a kind next to each other are one pair with a mark turned round."""
    position = 0
    while position < len(alone):
        sign = alone[position]
        following = alone[position + 1] if position + 1 < len(alone) else None
        expected = closing[sign.sign] if sign.opens else opening[sign.sign]
        slip = (following and _of_two(sign, following, expected)) or Slip(
            "unclosed" if sign.opens else "unopened", sign, expected
        )
        yield slip
        position += 2 if slip.partner else 1


def _of_two(sign: Sign, following: Sign, expected: str) -> Slip | None:
    """The one slip that explains two lonely marks next to each other, where there is one."""
    is_near = following.offset - sign.offset <= FARTHEST_PARTNER
    if not sign.opens:
        return Slip("direction", sign, expected, following) if following.sign in (sign.sign, expected) else None
    if following.sign == sign.sign:
        return Slip("direction", following, expected, sign) if is_near or following.ends_clause else None
    alike = any(sign.sign in family and following.sign in family for family in _FAMILIES)
    return Slip("mismatch", following, expected, sign) if alike and is_near and not following.opens else None
