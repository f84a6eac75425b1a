"""The check `pairing`: quotation marks, brackets and book-title marks that do not pair."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import groupby, pairwise
from typing import Literal

import regex
from msgspec import Struct

from lintreport.checks.base import Companion, Hit
from lintreport.document import Document, Span
from lintreport.finding import Edit
from lintreport.passage import Passage

Fault = Literal["unclosed", "unopened", "direction", "crossed", "width"]

LONGEST_QUOTATION = 60  # paragraphs: a quoted document of more is printed as an annex
_TWINS = {"(": "（", ")": "）", "（": "(", "）": ")", "[": "［", "]": "］", "［": "[", "］": "]"}
# A bracket that closes a number, “1）” or “a)”, at the head of a paragraph or of an item within it, opens nowhere.
_ITEM_NUMBER = regex.compile(r"(?:^|[\s。；;：:，,、（(]|\p{Han})[0-9０-９A-Za-z一二三四五六七八九十①-⑳]{1,3}\z")
_LATIN = regex.compile(r"[A-Za-z]")


class Sign(Struct, frozen=True):
    """A mark in the text: where it stands and which half of its pair it is; `loose` where it may belong to none."""

    offset: int
    sign: str
    opens: bool
    loose: bool = False

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


class Pairing(Struct, frozen=True, kw_only=True):
    """Points out marks that do not pair within a paragraph (a title over several lines counts as one).

    `pairs` lists the marks, opening and closing. `finds` is one of: `unclosed` and `unopened`, marks without a
    partner; `direction`, an opening mark where the closing one belongs or the other way round; `crossed`, pairs that
    overlap; `width`, a full-width bracket paired with a half-width one. A quotation over several paragraphs, each
    opening anew, is right.
    """

    pairs: tuple[str, ...]
    finds: Fault

    @property
    def names(self) -> frozenset[str]:
        """The mark, what should stand there, and the mark it should pair with."""
        return frozenset({"mark", "expected", "partner"})

    @property
    def related_names(self) -> frozenset[str]:
        """The mark at the further place."""
        return frozenset({"mark"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each mark with this fault."""
        for slip in passage.document.derived(_Slips(self.pairs)):
            if slip.fault == self.finds and passage.holds(slip.sign.span):
                yield self._hit(slip)

    def _hit(self, slip: Slip) -> Hit:
        partner = slip.partner
        return Hit(
            span=slip.sign.span,
            values={"mark": slip.sign.sign, "expected": slip.expected, "partner": partner.sign if partner else ""},
            edits=(Edit(slip.sign.span, slip.expected),) if slip.fault in ("direction", "width") else (),
            related=(Companion(partner.span, {"mark": partner.sign}),) if partner else (),
        )


class _Slips(Struct, frozen=True):
    """The slips of a document, worked out once for all rules over the same pairs."""

    pairs: tuple[str, ...]

    def __call__(self, document: Document) -> tuple[Slip, ...]:
        paragraphs = list(self._paragraphs(document))
        faults = [list(_slips(signs, self.pairs)) for signs in paragraphs]
        lasting = _without_quotations(document, _without_broken_lines(document, faults))
        return tuple(slip for slips in lasting for slip in slips)

    def _paragraphs(self, document: Document) -> Iterator[list[Sign]]:
        """The marks of each paragraph, those of a title's lines together."""
        of_block: dict[int, list[Sign]] = {}
        for sign in self._signs(document.text):
            of_block.setdefault(document.block_index(sign.offset), []).append(sign)
        titles = [index for index in of_block if document.blocks[index].kind == "title"]
        for _, group in groupby(of_block, key=lambda index: titles[0] if index in titles else index):
            yield [sign for index in group for sign in of_block[index]]

    def _signs(self, text: str) -> Iterator[Sign]:
        opening, closing = ({pair[side] for pair in self.pairs} for side in (0, 1))
        for match in _any_of("".join(sorted(opening | closing))).finditer(text):
            sign, offset = match[0], match.start()
            if sign in "‘’" and _LATIN.match(text, max(offset - 1, 0)) and _LATIN.match(text, offset + 1):
                continue  # an apostrophe
            loose = sign in "）)" and _ITEM_NUMBER.search(text, max(offset - 5, 0), offset) is not None
            yield Sign(offset, sign, sign in opening, loose)


@cache
def _any_of(signs: str) -> regex.Pattern[str]:
    return regex.compile("[" + regex.escape(signs) + "]")


def _slips(signs: list[Sign], pairs: tuple[str, ...]) -> Iterator[Slip]:
    closing = {pair[0]: pair[1] for pair in pairs}
    opening = {pair[1]: pair[0] for pair in pairs}
    open_: list[Sign] = []
    alone: list[Sign] = []
    for sign in signs:
        if sign.opens:
            open_.append(sign)
            continue
        index = _partner(open_, sign, opening[sign.sign])
        if index is None:
            alone += [] if sign.loose else [sign]
            continue
        partner, inner = open_[index], open_[index + 1 :]
        if partner.sign != opening[sign.sign]:
            yield Slip("width", sign, closing[partner.sign], partner)
        del open_[index]
        if inner and any(later.offset > sign.offset for later in signs if later.sign == closing[inner[-1].sign]):
            yield Slip("crossed", sign, closing[inner[-1].sign], inner[-1])
    yield from _lonely(sorted([*open_, *alone], key=lambda sign: sign.offset), closing, opening)


def _partner(open_: list[Sign], sign: Sign, wanted: str) -> int | None:
    """The innermost open mark that this one closes: one of its own kind, else of the other width."""
    for signs in ((wanted,), (_TWINS.get(wanted, ""),)):
        for index in range(len(open_) - 1, -1, -1):
            if open_[index].sign in signs:
                return index
    return None


def _lonely(alone: list[Sign], closing: dict[str, str], opening: dict[str, str]) -> Iterator[Slip]:
    """The marks that found no partner: two of a pair next to each other are one of them turned round."""
    position = 0
    while position < len(alone):
        sign = alone[position]
        following = alone[position + 1] if position + 1 < len(alone) else None
        if sign.opens and following and following.sign == sign.sign:
            yield Slip("direction", following, closing[sign.sign], sign)
            position += 2
        elif not sign.opens and following and following.sign in (sign.sign, opening[sign.sign]):
            yield Slip("direction", sign, opening[sign.sign], following)
            position += 2
        elif sign.opens:
            yield Slip("unclosed", sign, closing[sign.sign])
            position += 1
        else:
            yield Slip("unopened", sign, opening[sign.sign])
            position += 1


def _without_broken_lines(document: Document, faults: list[list[Slip]]) -> list[list[Slip]]:
    """The slips without pairs that a line end within a sentence has torn apart."""
    torn: set[int] = set()
    for slips, following in pairwise(faults):
        opens = next((slip for slip in reversed(slips) if slip.fault == "unclosed"), None)
        closes = next((slip for slip in following if slip.fault == "unopened"), None)
        if opens and closes and closes.sign.sign == opens.expected and _is_torn(document, opens.sign, closes.sign):
            torn |= {opens.sign.offset, closes.sign.offset}
    return [[slip for slip in slips if slip.sign.offset not in torn] for slips in faults]


def _is_torn(document: Document, opens: Sign, closes: Sign) -> bool:
    index = document.block_index(opens.offset)
    end = document[document.blocks[index].span].rstrip()[-1:]
    return document.block_index(closes.offset) == index + 1 and end not in "。！？；："


def _without_quotations(document: Document, faults: list[list[Slip]]) -> list[list[Slip]]:
    """The slips without the marks of quotations over several paragraphs."""
    open_at: int | None = None
    quoted: set[int] = set()
    for index, slips in enumerate(faults):
        opens = [slip for slip in slips if slip.fault == "unclosed" and slip.sign.sign in "“‘"]
        closes = [slip for slip in slips if slip.fault == "unopened" and slip.sign.sign in "”’"]
        if closes and open_at is not None:
            if _within_reach(document, faults[open_at][0].sign, closes[0].sign):
                quoted |= {closes[0].sign.offset} | _openings(faults[open_at:index])
            open_at = None
        elif opens and open_at is None:
            open_at = index
    return [[slip for slip in slips if slip.sign.offset not in quoted] for slips in faults]


def _within_reach(document: Document, opens: Sign, closes: Sign) -> bool:
    return document.block_index(closes.offset) - document.block_index(opens.offset) <= LONGEST_QUOTATION


def _openings(faults: list[list[Slip]]) -> set[int]:
    slips = (slip for slips in faults for slip in slips)
    return {slip.sign.offset for slip in slips if slip.fault == "unclosed" and slip.sign.sign in "“‘"}
