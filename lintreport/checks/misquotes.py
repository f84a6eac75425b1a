"""Set phrases quoted with a character or two too few, too many or wrong, found by the pieces of them that stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from itertools import accumulate, pairwise

from msgspec import Struct, structs

from lintreport.checks.alignment import aligned, is_han, slip
from lintreport.checks.terms import Vocabulary
from lintreport.document import Document, Span
from lintreport.lexicon import tags_of, words_among

LONG = 12  # Han characters from which on a phrase may have two slips and still be told
RATHER_LONG = 9  # code points from which on a phrase is told without its last character
SHORT = 6  # code points up to which a phrase has no piece to spare
PARTICLES = "的地得和与及等以在对把将按由从为是了着中上"  # what is a word alone
NAME = "nr"  # how the dictionary tags the name of a person
LONGEST_WORD = 4  # code points of a word that a slip may have made


class Edge(Struct, frozen=True):
    """An end that one character alone holds: what stands `across` it and `beyond` it, two characters each.

    With `is_bound` a word beyond it shows that the one across it is none.
    """

    across: str
    beyond: str
    is_bound: bool

    def is_whole(self, words: frozenset[str]) -> bool:
        """Tell whether the end is that of a word, and not in the midst of another."""
        if self.across in words and not (self.is_bound and self.beyond in words):
            return False
        return self.beyond in words or any(not is_han(sign) or sign in PARTICLES for sign in self.beyond or " ")


class Misquote(Struct, frozen=True):
    """A phrase misquoted: what stands there, what should, and what differs.

    `rivals` says that another phrase is as near, `is_wording` that what stands there is made of words as well: rather
    another wording than a slip.
    """

    span: Span
    phrase: str
    slip: Span
    edits: int
    rivals: bool = False
    is_wording: bool = False

    def around(self, text: str) -> tuple[str, str]:
        """What stands there and what should, so much of both as the words reach that hold the slip."""
        start = max(self.slip.start - LONGEST_WORD, self.span.start)
        end = min(self.slip.end + LONGEST_WORD, self.span.end)
        return text[start:end], self.phrase[start - self.span.start : len(self.phrase) - (self.span.end - end)]

    @property
    def is_cut(self) -> bool:
        """Tell whether only its last character is missing."""
        return self.slip.end > self.span.end

    def edges(self, text: str) -> tuple[Edge, ...]:
        """The ends of it that have only one character beside the slip."""
        start, end = self.span
        gap = 1 if end - start < len(self.phrase) else 0  # the characters beside a gap are right
        near_start, near_end = self.slip.start + gap - start < 2, end - self.slip.end + gap < 2
        before = (
            (Edge(text[max(start - 1, 0) : start + 1], text[max(start - 2, 0) : start], True),) if near_start else ()
        )
        behind = (Edge(text[end - 1 : end + 1], text[end : end + 2], self.is_cut),) if near_end else ()
        return before + behind


class Misquotes(Struct, frozen=True, dict=True):
    """The phrases looked for, the wordings that are `right` beside them, and the characters that may come and go.

    A document is asked once.

    With one slip, one of two pieces of a phrase stands exactly, with two one of three: the pieces are found by one
    automaton, and what stands around each is compared. Slips are of Han characters and within a phrase; only a last
    character that leaves half a word behind may be missing.
    """

    phrases: tuple[str, ...]
    right: tuple[str, ...] = ()
    free: str = ""

    def __call__(self, document: Document) -> tuple[Misquote, ...]:
        """The misquoted phrases in order, of those that overlap the nearest and longest."""
        text, found, right = document.text, set[Misquote](), set[Span]()
        places = self._vocabulary(document)
        for wording in self.right:
            right.update(Span(start, start + len(wording)) for start in places.get(wording, ()))
        for piece in places.keys() & self._pieces.keys():
            for start in places[piece]:
                for phrase, offset in self._pieces[piece]:
                    if start >= offset and text.startswith(phrase, start - offset):
                        right.add(Span(start - offset, start - offset + len(phrase)))
                    elif _has_ends(text, start - offset, phrase):
                        found.update(_misquoted(text, start, piece, phrase, offset))
        covered = _Covered(right)
        slips = [one for one in found if not covered.holds(one.slip) and not self._is_free(text, one)]
        return tuple(_judged(text, list(_nearest(slips))))

    def _is_free(self, text: str, one: Misquote) -> bool:
        there = text[one.span.start : one.span.end]
        return "".join(sign for sign in there if sign not in self.free) == "".join(
            sign for sign in one.phrase if sign not in self.free
        )

    @cached_property
    def _pieces(self) -> Mapping[str, list[tuple[str, int]]]:
        pieces: dict[str, list[tuple[str, int]]] = {}
        for phrase in self.phrases:
            for start, end in _cuts(phrase):
                pieces.setdefault(phrase[start:end], []).append((phrase, start))
        return pieces

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary((*self._pieces, *self.right))


class _Covered:
    """Places where all is right: asked whether one holds a slip."""

    def __init__(self, spans: set[Span]) -> None:
        self._ends: dict[int, int] = {}
        for span in spans:
            self._ends[span.start] = max(span.end, self._ends.get(span.start, 0))
        self._longest = max((end - start for start, end in self._ends.items()), default=0)

    def holds(self, slip: Span) -> bool:
        starts = range(slip.start, max(slip.end - self._longest, 0) - 1, -1)
        return any(self._ends.get(start, -1) >= slip.end for start in starts)


@cache
def _edits(phrase: str) -> int:
    return 2 if sum(map(is_han, phrase)) >= LONG else 1


def _cuts(phrase: str) -> Iterator[tuple[int, int]]:
    """The pieces of a phrase, one more than it may have slips; one apart, so that an exchange is in one gap."""
    count = _edits(phrase) + 1
    cuts = list(accumulate(((len(phrase) + count - 1 - index) // count for index in range(count)), initial=0))
    apart = 1 if len(phrase) > SHORT else 0
    for start, end in pairwise(cuts):
        yield start, end - apart if end < len(phrase) else end


def _has_ends(text: str, start: int, phrase: str) -> bool:
    """Tell whether the first and the last character of a phrase stand about where they should: most places fail."""
    reach, end = _edits(phrase), start + len(phrase)
    if phrase[0] not in text[max(start - reach, 0) : start + reach + 1]:
        return False
    last = text[max(end - reach - 1, 0) : end + reach]
    return phrase[-1] in last or (len(phrase) >= RATHER_LONG and phrase[-2] in last)


def _misquoted(text: str, start: int, piece: str, phrase: str, offset: int) -> Iterator[Misquote]:
    """What stands around a piece, where it is the phrase but for some slips."""
    most, end = _edits(phrase), start + len(piece)
    is_long = len(phrase) >= RATHER_LONG and is_han(phrase[-1])
    before = phrase[:offset][::-1]
    ahead = text[max(start - offset - most, 0) : start][::-1]
    for length, left in aligned(ahead, 0, before, most):
        rest = phrase[offset + len(piece) :]
        for stop, right in aligned(text, end, rest, most - left, is_cut=is_long and not left):
            if left + right:
                span = Span(start - length, stop)
                yield Misquote(span, phrase, slip(text, span, phrase), left + right)


def _nearest(found: list[Misquote]) -> Iterator[Misquote]:
    """Of those that overlap the one with the fewest slips, the longest of these."""
    end = -1
    group: list[Misquote] = []
    for one in [*sorted(found, key=lambda one: one.span), None]:
        if one is None or (group and one.span.start >= end):
            yield from _best(group)
            group, end = [], -1
        if one is not None:
            group.append(one)
            end = max(end, one.span.end)


def _best(group: list[Misquote]) -> Iterator[Misquote]:
    if group:
        ranked = sorted(group, key=lambda one: (one.edits, one.is_cut, -len(one.phrase), one.span, one.phrase))
        best = ranked[0]
        rivals = any(one.edits == best.edits and one.slip == best.slip and not _agrees(one, best) for one in ranked[1:])
        yield Misquote(best.span, best.phrase, best.slip, best.edits, rivals)


def _judged(text: str, found: list[Misquote]) -> Iterator[Misquote]:
    """Those that are not cut out of words, and whether they are made of words as their phrases are."""
    around = [one.around(text) for one in found]
    edges = [one.edges(text) for one in found]
    runs = {run for pair in around for side in pair for run in _runs(side)}
    runs.update(end for one in found if one.is_cut for end in (one.phrase[-2:], one.phrase[-3:-1]))
    runs.update(run for ends in edges for end in ends for run in (end.across, end.beyond))
    words = words_among(runs)
    for one, (there, right), ends in zip(found, around, edges, strict=True):
        if one.is_cut and (one.phrase[-2:] not in words or one.phrase[-3:-1] in words):
            continue
        if all(end.is_whole(words) for end in ends):
            is_meant = not _is_keyed(one, there, right) and _is_made_of(words, there, right)
            yield structs.replace(one, is_wording=is_meant)


def _is_made_of(words: frozenset[str], there: str, right: str) -> bool:
    """Tell whether what stands there is made of words as the phrase is; people's names (关健) are none."""
    if _singles(there, words) > _singles(right, words):
        return False
    tags = tags_of(run for run in _runs(there) if run in words and run not in right)
    names = {word for word, tag in tags.items() if tag.startswith(NAME)}
    return not names or _singles(there, words - names) <= _singles(right, words)


def _is_keyed(one: Misquote, there: str, right: str) -> bool:
    """Tell whether one character was lost, typed twice or exchanged with its neighbour: words do not come so."""
    is_twice = len(there) > len(right) and one.slip.end - one.slip.start > 1
    return one.edits == 1 and (len(there) < len(right) or is_twice or sorted(there) == sorted(right))


def _runs(text: str) -> Iterator[str]:
    for start in range(len(text)):
        yield from (text[start:end] for end in range(start + 2, min(start + LONGEST_WORD, len(text)) + 1))


def _singles(text: str, words: frozenset[str]) -> int:
    """How many characters stand alone when a text is divided into as many words as it has."""
    least = [0]
    for end in range(1, len(text) + 1):
        starts = range(max(end - LONGEST_WORD, 0), end - 1)
        least.append(min([least[end - 1] + 1, *(least[start] for start in starts if text[start:end] in words)]))
    return least[-1]


def _agrees(one: Misquote, best: Misquote) -> bool:
    """Tell whether a shorter phrase asks for the same as the longer one that holds it."""
    return one.phrase in best.phrase
