"""The check `total`: parts that do not make the whole they are told to make, or exceed it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Literal

from msgspec import Struct

from lintreport.checks.base import Hit, Regex
from lintreport.checks.beyond import BeyondWords, beyond, together
from lintreport.checks.claim_words import ClaimWords
from lintreport.checks.claims import claims, is_of_others, is_overlapping
from lintreport.checks.listings import Evidence, Listing, ListingWords, listings
from lintreport.checks.neighbours import are_bare, is_unbroken
from lintreport.checks.statements import Calculating, Figure, Statement, akin, amount, calculated, shown, statements
from lintreport.checks.wholes import Series
from lintreport.document import Document
from lintreport.passage import Passage

NEAR = Fraction(3, 5), Fraction(3, 2)  # sums so near to the whole seem meant to be it
CLOSE = Fraction(17, 20)  # what parts named by letters make at least, if there are no more of them
LETTERS = "ABCDEFGH"
LONGEST_SUM = 5  # code points: a sum with a longer name may be of other things
FAR = Fraction(1, 4), Fraction(4)  # where nothing but a list of parts can be meant


class TotalWords(Struct, frozen=True, kw_only=True, rename="kebab"):
    """The words that tell whether parts are all there are.

    `closed` says that they are, `open` leaves a list open, `overlap` says that a thing may be counted twice, `goal`
    that it is still to come; `rest` names what completes any list, `other` one that 其中 begins, `opposite` begins the
    name of what another part is not (its group `name`), `letter` is the letter of a class (its group `letter`);
    `rests` tells that there are more, `doing` that what is told of a part is what it does, which others may do, too,
    `held` that it is what somebody has or says (担心视力的).
    """

    closed: Regex
    open: Regex
    overlap: Regex
    goal: Regex
    rest: Regex
    other: Regex
    opposite: Regex
    letter: Regex
    rests: Regex
    doing: Regex
    held: Regex


class Total(Calculating, frozen=True, kw_only=True, rename="kebab"):
    """Points out a whole that its parts do not make (`finds: sum`), and a part greater than its whole (`beyond`).

    A list is complete where words say so, or where it is a `series`; after 其中 it is not, and can only be too much.
    Parts that different `criteria` tell overlap, and after 其中 those of different `attributes`. Where the first parts
    alone make the whole, nothing is said.
    """

    finds: Literal["sum", "beyond"]
    listing: ListingWords
    words: TotalWords
    beyond: BeyondWords
    claims: ClaimWords | None = None
    series: tuple[Series, ...] = ()
    criteria: tuple[Regex, ...] = ()
    attributes: tuple[Regex, ...] = ()

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each whole, or part, that cannot be."""
        document = passage.document
        for statement in document.derived(statements):
            is_short = len(statement.figures) + (statement.previous is not None) < 2
            is_plain = self.finds == "sum" and not statement.has_parts
            if is_short or is_plain or self.words.goal.compiled.search(statement.text):
                continue
            found = self._sums(statement, document) if self.finds == "sum" else self._parts_beyond(statement, document)
            yield from (hit for hit in found if passage.holds(hit.span))

    def _sums(self, statement: Statement, document: Document) -> Iterator[Hit]:
        seen: set[Figure] = set()
        found = list(listings(statement, self.listing))
        summed = [listing.parts for listing in found if listing.evidence == "summed" and _agrees(listing)]
        told = [listing for listing in found if listing.evidence in ("told", "among") and listing.parts[1:]]
        firm = {figure for listing in told for figure in (listing.whole, *listing.parts)}
        for listing in found:
            is_sum = listing.evidence == "summed"
            is_other = (is_sum and firm.intersection(listing.parts)) or self._is_aside(listing, statement)
            if listing.whole in seen or listing.parts in summed or is_other or not self._is_wrong(listing, statement):
                continue
            seen.update((listing.whole, *listing.parts))
            yield _hit(listing.whole, listing.parts, document)
        for claim in claims(statement, self.claims) if self.claims else ():
            if seen.isdisjoint((claim.whole, *claim.parts)):
                seen.update((claim.whole, *claim.parts))
                yield _hit(claim.whole, claim.parts, document)

    def _is_aside(self, listing: Listing, statement: Statement) -> bool:
        """Tell whether a sum is told of what its parts are not, or these are within one another."""
        if self.claims is None or not listing.parts:
            return False
        if listing.evidence == "summed" and is_of_others(listing.whole, listing.parts, statement, self.claims):
            return True
        return is_overlapping(listing.parts, statement, self.claims)

    def _parts_beyond(self, statement: Statement, document: Document) -> Iterator[Hit]:
        for part, whole in beyond(statement, self.beyond, self.listing):
            yield calculated(part, f"{shown(part, document)}＞{shown(whole, document)}", (whole,))

    def _is_wrong(self, listing: Listing, statement: Statement) -> bool:
        parts, whole = (*listing.parts, *self._closing(listing)), listing.whole
        are_exact = all(figure.is_exact for figure in (whole, *parts, *listing.further))
        if len(parts) < 2 or not whole.value or not are_exact:
            return False
        is_closed = listing.evidence != "bare" and self.words.closed.compiled.search(listing.segment) is not None
        if _agrees(listing) or (not is_closed and self.words.overlap.compiled.search(statement.text)):
            return False
        is_open = self.words.open.compiled.search(listing.text) is not None
        size = sum((part.value for part in parts), Fraction(0)) / whole.value
        is_even = is_unbroken(parts) and all(part.value <= whole.value for part in parts)
        if not is_open and (is_closed or self._is_complete(parts, whole, listing.evidence)):
            is_close = FAR[0] <= size <= FAR[1] or _is_slip(listing)
            return (listing.evidence not in ("bare", "some") or is_even) and is_close
        if listing.evidence == "summed" and size > 1 and is_even and not self._is_parted(parts):
            return False
        if not is_open and listing.evidence in ("told", "summed"):
            is_level = parts[0].depth == whole.depth or (parts[0].lead.startswith("（") and "含" not in parts[0].lead)
            is_strict = is_level and is_unbroken(parts) and len(parts) > 2
            least, most = FAR if is_strict and len(whole.before) <= LONGEST_SUM else NEAR
            return least <= size <= most or ((is_strict or listing.evidence == "summed") and _is_slip(listing))
        if not is_open and CLOSE < size < 1 and self._is_lettered(parts):
            return True
        if listing.evidence == "bare" and not is_open and self.words.other.compiled.match(parts[-1].before):
            return is_even and len(parts) > 2 and NEAR[0] <= size <= NEAR[1]
        if listing.evidence == "some" and not (are_bare(parts) and self._are_of_one_kind(listing)):
            return False
        limit = together(statement, whole, self.beyond) / whole.value
        is_over = not self._may_overlap(parts) and size > limit and all(part.value <= whole.value for part in parts)
        return listing.evidence != "bare" and is_over and _is_one_list(parts) and self._is_parted(parts)

    def _closing(self, listing: Listing) -> tuple[Figure, ...]:
        """The part that names the rest behind a list (…、科员27人，其余11人), where nothing stands between."""
        last = listing.further[0] if listing.further else None
        if (
            last is None
            or last.index != listing.parts[-1].index + 1
            or not self.words.rest.compiled.search(last.before)
        ):
            return ()
        return (last,)

    def _is_complete(self, parts: Sequence[Figure], whole: Figure, evidence: Evidence) -> bool:
        """Tell whether parts are all there are by their names: a series, a rest, a thing and its opposite."""
        labels = [part.words if part.quantity.unit else f"{part.before}|{part.quantity.after}" for part in parts]
        if self.words.rest.compiled.search(labels[-1]):
            return True
        if evidence in ("among", "told") and self.words.other.compiled.search(labels[-1]):
            return True
        if len(parts) == 2 and self._are_opposite(parts[0].words, parts[1].words, whole.words):
            return True
        return any(series.is_named(labels) for series in self.series)

    def _is_lettered(self, parts: Sequence[Figure]) -> bool:
        """Tell whether parts are named in order from the first letter on: A类, B类."""
        found = [self.words.letter.compiled.search(part.before) for part in parts]
        return [match["letter"] if match else "" for match in found] == list(LETTERS[: len(parts)])

    def _are_opposite(self, one: str, other: str, whole: str) -> bool:
        """Tell whether one thing and its opposite are parts: 合格, 不合格; and the whole is neither."""
        match = self.words.opposite.compiled.search(other)
        if match is None or not akin(one, match["name"]) or akin(whole, match["name"]):
            return False
        return self.words.opposite.compiled.search(one) is None

    def _are_of_one_kind(self, listing: Listing) -> bool:
        """Tell whether the names of parts end alike, or others are said to be beside them."""
        ends = {part.before[-1:] for part in listing.parts}
        return len(ends) == 1 or self.words.rests.compiled.search(listing.text) is not None or "主要" in listing.text

    def _may_overlap(self, parts: Sequence[Figure]) -> bool:
        """Tell whether parts are told by what they do, or have or are at once: 8个通了公交, 会外语的6人, 低保户80户."""
        if len(_views(parts, self.attributes) - {frozenset()}) > 1:
            return True
        by_doing = [part.before.endswith("的") for part in parts]
        is_mixed = any(by_doing) and not all(by_doing)
        is_held = all(self.words.held.compiled.search(part.before) for part in parts)
        return is_mixed or is_held or any(self.words.doing.compiled.search(part.own) for part in parts)

    def _is_parted(self, parts: Sequence[Figure]) -> bool:
        """Tell whether parts are told by one criterion, so that they do not overlap."""
        return len(_views(parts, self.criteria)) == 1


def _hit(whole: Figure, parts: Sequence[Figure], document: Document) -> Hit:
    """The hit at a whole, with the sum of its parts."""
    added = "＋".join(shown(part, document) for part in parts)
    total = amount(sum((part.value for part in parts), Fraction(0)), whole, document)
    return calculated(whole, f"{added}＝{total}", parts)


def _views(parts: Sequence[Figure], criteria: Sequence[Regex]) -> set[frozenset[int]]:
    """The criteria that parts are told by, each set of them once."""
    matched = ([pattern.compiled.search(part.words) is not None for pattern in criteria] for part in parts)
    return {frozenset(at for at, is_told in enumerate(told) if is_told) for told in matched}


def _is_one_list(parts: Sequence[Figure]) -> bool:
    """Tell whether parts follow one another with nothing between but their names."""
    leads = [part.lead for part in parts[1:]]
    if parts[0].segment != parts[-1].segment:
        return False
    return not any("，" in lead for lead in leads) or is_unbroken(parts)


def _is_slip(listing: Listing) -> bool:
    """Tell whether the sum differs from the whole by one digit, and not the last."""
    difference = abs(sum((part.value for part in listing.parts), Fraction(0)) - listing.whole.value)
    digits = str(int(difference / min(part.quantity.step or 1 for part in listing.parts)))
    return len(digits) > 1 and not digits[1:].strip("0")


def _agrees(listing: Listing) -> bool:
    """Tell whether some of the parts that stand together make the whole, rounding aside."""
    if listing.evidence == "summed":
        backwards = (*reversed(listing.parts), *reversed(listing.further))
        return _makes(listing, backwards) or (len(backwards) > 2 and _makes(listing, backwards[1:]))
    return _makes(listing, (*listing.parts, *listing.further))


def _makes(listing: Listing, together: Sequence[Figure]) -> bool:
    """Tell whether the first of these figures, or all, make the whole."""
    is_loose = any("，" in part.lead for part in listing.parts[1:]) and not listing.is_apart
    fewest = 2 if is_loose or listing.evidence == "bare" else len(listing.parts)
    least = most = Fraction(0)
    low, high = listing.whole.bounds
    for count, part in enumerate(together, 1):
        least, most = least + part.bounds[0], most + part.bounds[1]
        is_exact = least == most and low == high
        if count >= fewest and ((least == low) if is_exact else (least < high and most > low)):
            return True
    return False
