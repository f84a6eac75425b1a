"""Whether what stands side by side is a list of like things: of one size, of one head or ending, all quoted."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from msgspec import Struct

from lintreport.checks.items import BLANK, hidden, quoted, split
from lintreport.document import Span
from lintreport.patterns import late

MARKS = ("；", "、", "→", "／", "/", "＋", "+", "—", "–", "，")  # what parts items, the strongest first
EVEN = 2  # code points by which the names of like things may differ
LONGEST_NAME = 12  # code points: what is longer is a clause, and told by its head or ending
_QUOTED = late(r"(?:[“《‘「]\0+[”》’」](?:[（(]\0*[)）])?(?:[、和与及，]|以及)?)+")
_BRACKETED = late(r"[（(]\0*[）)]$")
_LATIN = late(r"[A-Za-z0-9]/[A-Za-z0-9]|[0-9][—–+][0-9]")  # km/h, 2023—2024: these marks part no items


class Row(Struct, frozen=True):
    """Things side by side: where each stands, its words, how many a reader may count, and the mark that parts them."""

    spans: tuple[Span, ...]
    pieces: tuple[str, ...]
    counts: frozenset[int]
    mark: str


def row(words: str, offset: int) -> Row | None:
    """The things parted by the strongest of the marks in a text that stands at an offset; None for fewer than two."""
    outer = hidden(words)
    if (titles := quoted(words, offset)) and _QUOTED.fullmatch(outer):
        pieces = tuple(words[one.start - offset : one.end - offset] for one in titles.spans)
        return Row(titles.spans, pieces, titles.counts, "")
    mark = next((one for one in MARKS if one in outer), None)
    if mark is None or (mark in "/+—–" and _LATIN.search(outer)):
        return None
    items = split(words, offset, mark)
    if items is None:
        return None
    pieces = tuple(outer[one.start - offset : one.end - offset] for one in items.spans)
    return Row(items.spans, pieces, items.counts, mark)


def is_even(pieces: Sequence[str], within: int = EVEN) -> bool:
    """Tell whether pieces are of about one size, the first aside, which may have a verb before it."""
    sizes = [len(piece.strip(BLANK)) for piece in pieces[1:]]
    most = max(sizes)
    return most <= LONGEST_NAME and most - min(sizes) <= within + most // 5 and len(pieces[0]) >= min(sizes) - within


def shares_edge(pieces: Sequence[str]) -> bool:
    """Tell whether all pieces end in one character, or all but the first, which may have a verb before it, begin so."""
    if min(map(len, pieces)) < 2:
        return False
    heads = {piece[0] for piece in pieces[1:]}
    return len({piece[-1] for piece in pieces}) == 1 or (
        len(heads) == 1 and len(pieces) > 2 and heads.pop() in pieces[0]
    )


def leading(pieces: Sequence[str]) -> list[str]:
    """The pieces at the beginning that have the head, or else the ending, of the first two: a clause may follow.

    There are none where what follows has it too further on, so that the list may go on.
    """
    bare = [_BRACKETED.sub("", piece).strip(BLANK) for piece in pieces]
    for edge in (0, -1):
        like = [piece[edge:][:1] == bare[0][edge:][:1] for piece in bare]
        count = len(list(takewhile(bool, like)))
        if count > 1:
            return [] if any(like[count:]) else list(pieces[:count])
    return []
