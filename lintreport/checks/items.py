"""The items of a list in running text, told by the marks between them: what stands in quotes or brackets parts none."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from msgspec import Struct

from lintreport.document import Span
from lintreport.patterns import late

_PAIRS = {
    "“": "”",
    "‘": "’",
    "《": "》",
    "〈": "〉",
    "（": "）",
    "(": ")",
    "「": "」",
    "『": "』",
    "【": "】",
    "〔": "〕",
}
_MARK = late(f"[{regex.escape(''.join((*_PAIRS, *_PAIRS.values())))}]")
_HIDDEN = "\0"  # stands for every character within a pair
_AND = late(
    r"以及|[和与及跟或](?![谐平睦解善蔼音好党格时众其班踪随]|(?<=跟)进)(?<!参[与]|赋与|普及|涉及|以及|总和|缓和|温和)"
)
_PARTING = ("和", "及", "以及")
_QUOTED = late(rf"[“‘《「](?P<words>{_HIDDEN}+)[”’》」](?:[（(]{_HIDDEN}*[)）])?")
_BETWEEN = late(r"[、和与及]?|以及")
# first, second and third before an item are none
_ENGLISH_ITEM = late(r"(?i)(?<!\w)(?!(?:and|or)\s|(?:first|second|third|fourth|fifth|last|final)(?:ly)?,)[^,;\s][^,;]*")
_JOINED = late(r"\s(?:and|or)\s")
_SEMICOLON_ITEM = late(r"(?<!\w)(?!(?:and|or)\s)[^;\s][^;]*")
_ALSO = "以及"
NAME = 3  # code points: 和 between shorter words may make one thing of them
EVEN = 4  # code points: 错峰上课与线上答疑 are two, 统筹与分工 is one
MOST_WORDS = 6  # of an English item
BLANK = " \t\v\u3000\u00a0"


class Items(Struct, frozen=True):
    """The items of a list and the numbers of them that a reader may count: 和 within an item may or may not part it."""

    spans: tuple[Span, ...]
    counts: frozenset[int]

    @property
    def count(self) -> int:
        """How many there are, told by the marks and by the word before the last."""
        return max(self.counts)


def hidden(text: str) -> str:
    """The text with everything within a pair of quotes or brackets made one sign; what does not pair stays."""
    shown = text
    open_: list[tuple[str, int]] = []
    for match in _MARK.finditer(text):
        sign, at = match[0], match.start()
        if sign in _PAIRS:
            open_.append((_PAIRS[sign], at + 1))
        elif open_ and sign == open_[-1][0]:
            _, start = open_.pop()
            shown = shown[:start] + _HIDDEN * (at - start) + shown[at:]
    return shown


def split(text: str, offset: int, mark: str) -> Items | None:
    """The items between marks in a text that stands at an offset; None where there are fewer than two."""
    outer = hidden(text)
    spans = tuple(_between(outer, mark, offset))
    if not spans:
        return None
    pieces = [outer[span.start - offset : span.end - offset] for span in spans]
    counts = _counts(pieces)
    return Items(spans, counts) if max(counts) > 1 else None


def apart(piece: str) -> list[str]:
    """A piece, or the two that 和 or 及 between them parts: 与 rather joins what belongs together, if unlike."""
    words, parts = _AND.findall(piece), _AND.split(piece)
    if len(words) != 1:
        return [piece]
    is_even = len(parts[0]) == len(parts[1]) >= EVEN
    return parts if words[0] in _PARTING or is_even else [piece]


def english(text: str, offset: int) -> Items | None:
    """The items of an English list such as `a, b and c`; None where one is longer than the name of a thing."""
    pattern = _SEMICOLON_ITEM if ";" in text else _ENGLISH_ITEM
    spans = [Span(offset + match.start(), offset + match.end()) for match in pattern.finditer(text)]
    words = [text[span.start - offset : span.end - offset] for span in spans]
    parts = [*words[:-1], *_JOINED.split(words[-1])] if words else []
    if len(spans) < 2 or any(len(item.split()) > MOST_WORDS for item in parts):
        return None
    within = 0 if regex.search(r",\s+(?:and|or)\s", text) else len(_JOINED.findall(words[-1]))
    least = len(spans) + (within == 1 and not any(_JOINED.search(item) for item in words[:-1]))
    return Items(tuple(spans), frozenset(range(least, len(spans) + within + 1)))


def _counts(pieces: list[str]) -> frozenset[int]:
    """The numbers of items that pieces may be: a word such as 和 may part two or belong to one."""
    words = [len(_AND.findall(piece, pos=not index)) for index, piece in enumerate(pieces)]  # 与甲、乙合作
    least, most = len(pieces), len(pieces) + sum(words)
    if len(pieces) > 2 and min(words):
        return frozenset({least, most})  # each has one: it is part of all items, or of none
    if words[-1] == 1 and most == least + 1 and _AND.findall(pieces[-1])[0] in _PARTING:
        items = [*pieces[:-1], *apart(pieces[-1])]
        sizes = {len(piece) for piece in items[1:]}
        if _ALSO in pieces[-1]:
            return frozenset({most})  # 以及 is part of no name
        if len(sizes) == 1 and min(sizes) > 1 and len(items[0]) >= min(sizes):
            return frozenset({most})  # 甲乙、丙丁和戊己: all of one size
        if min(map(len, items)) >= NAME and max(sizes) - min(sizes) <= NAME and max(sizes) <= NAME * 2:
            return frozenset({most})  # 白龙江、黑水河和清源渠水库: all names
        if len({piece[-1:] for piece in items}) == 1 and min(map(len, items)) > 1:
            return frozenset({most})  # 石桥村、柳林村和河口村: all of one ending
    counts = range(least, most + 1)
    # 甲、乙改造和丙、丁改造 may be two things: 和 within a list may part what 、 parts in turn
    return frozenset((*counts, sum(words) + 1)) if any(words[:-1]) else frozenset(counts)


def quoted(text: str, offset: int) -> Items | None:
    """The quoted words or titles with which a text ends, one beside the other; None where there are fewer than two."""
    outer = hidden(text)
    found: list[Span] = []
    end = len(outer)
    for match in reversed(list(_QUOTED.finditer(outer))):
        if match.end() != end and (not found or _BETWEEN.fullmatch(outer, match.end(), end) is None):
            break
        found.insert(0, Span(offset + match.start(), offset + match.end()))
        end = match.start()
    return Items(tuple(found), frozenset({len(found)})) if len(found) > 1 else None


def _between(outer: str, mark: str, offset: int) -> Iterator[Span]:
    start = 0
    for piece in outer.split(mark):
        words = piece.strip(BLANK)
        if words:
            begin = start + len(piece) - len(piece.lstrip(BLANK))
            yield Span(offset + begin, offset + begin + len(words))
        start += len(piece) + len(mark)
