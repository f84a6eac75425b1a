"""The check `repetition`: words, sentences and paragraphs that stand twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from lintreport.checks.base import Companion, Hit, Question, Regex
from lintreport.checks.counting import quoted_blocks
from lintreport.document import BODY, Document, Span
from lintreport.finding import Edit
from lintreport.lexicon import words_among
from lintreport.overlaps import Ranges
from lintreport.passage import Passage
from lintreport.patterns import late
from lintreport.segment import sentences_of

NEIGHBOURS = 12  # characters on either side of a doubled word that tell whether it is right
PAIR = 2  # characters: so short a run repeats by accident, unless it is a word
LONGEST_WORD = 12  # longer phrases typed twice are found as clauses only by accident of their cutting
_RARE = late(r"[\U00010000-\U0010ffff]")  # two code units in UTF-16
_HAN = late(r"\p{Han}+")
_SPACE = late(r"\s+")
# The number of an item: one that was pasted twice may have got another.
_NUMBER = late(
    r"\A(?:[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,3}[，、,]|首先，|其次，|再次，|最后，"
    r"|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.．、](?![0-9])|[①-⑳])"
)


class Repetition(Question, frozen=True, kw_only=True, rename="kebab"):
    """Points out what stands twice.

    `finds` is one of: `word`, text of at least `shortest` Chinese characters typed twice in a row, where two characters
    must be a word, and none that begins a longer one (研究研究生, 党支部支部书记); `sentence` and `paragraph`,
    at least `shortest` characters long, that stand word for word elsewhere in the draft. `unless` lists patterns of
    what is right; a hit that touches one of their matches is none. Where more than `most` sentences or paragraphs
    repeat apart from one another, the draft repeats by design, as parallel plans or forms do, and none is pointed out;
    what follows one another is one hit.
    """

    finds: Literal["word", "sentence", "paragraph"]
    shortest: int = 2
    most: int = 6
    unless: tuple[Regex, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """What is repeated."""
        return frozenset({"repeated"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each second occurrence."""
        yield from self._words(passage) if self.finds == "word" else self._portions(passage)

    def _words(self, passage: Passage) -> Iterator[Hit]:
        text = passage.document.text
        doubled = [entry for entry in passage.document.derived(_doubled) if entry[1] >= self.shortest]
        known = words_among(word for span, length in doubled if length == PAIR for word in _words_at(text, span))
        wrong = [
            (span, length)
            for span, length in doubled
            if passage.holds(span) and (length > PAIR or _is_doubled_word(text, span, known))
        ]
        right = passage.ranges_around(self.unless, [span for span, _ in wrong], NEIGHBOURS)
        for span, length in wrong:
            if not right.touch(span):
                word = text[span.start : span.start + length]
                yield Hit(span, {"repeated": word}, (Edit(Span(span.start + length, span.end), ""),))

    def _portions(self, passage: Passage) -> Iterator[Hit]:
        found = [repeat for repeat in passage.document.derived(_Repeats(self.shortest)) if repeat.unit == self.finds]
        right = passage.ranges_around(self.unless, [repeat.span for repeat in found])
        wanted = [repeat for repeat in found if passage.holds(repeat.span) and not right.touch(repeat.span)]
        runs = list(_runs(wanted))
        if len(runs) > self.most:
            return
        for span, first in runs:
            repeated = _shortened(passage.document[span])
            yield Hit(span, {"repeated": repeated}, related=(Companion(first),))


def _is_doubled_word(text: str, span: Span, known: frozenset[str]) -> bool:
    """Tell whether two characters are a word, and none that begins a longer one (研究研究生) or ends one as well."""
    word, ended, begun, begun_longer = _words_at(text, span)
    begins_another = begun != word and begun in known
    stands_between = ended != word and ended in known and begun_longer in known
    return word in known and not begins_another and not stands_between


def _words_at(text: str, span: Span) -> tuple[str, str, str, str]:
    """The doubled word, the one that it may end, and those that it may begin."""
    word, after = text[span.start : span.start + PAIR], text[span.end : span.end + PAIR]
    return word, text[max(span.start - 1, 0) : span.start] + word, word + after[:1], word + after


class Repeat(Struct, frozen=True):
    """A sentence or paragraph that stands in the draft already; `place` and `first_place` are their numbers."""

    unit: Literal["sentence", "paragraph"]
    span: Span
    first: Span
    place: int
    first_place: int


class _Repeats(Struct, frozen=True):
    """The repeated paragraphs of a document, and the repeated sentences outside of them."""

    shortest: int

    def __call__(self, document: Document) -> tuple[Repeat, ...]:
        quoted = document.derived(quoted_blocks)
        spans = [
            block.span
            for index, block in enumerate(document.blocks)
            if block.kind in ("paragraph", "list-item") and block.place == BODY and index not in quoted
        ]
        paragraphs = list(self._of("paragraph", document, self._without_headings(document, spans)))
        repeated = {repeat.span for repeat in paragraphs}
        rest = [span for span in self._without_headings(document, spans) if span not in repeated]
        divided = [sentence for span in rest for sentence in sentences_of(document, span)]
        return (*paragraphs, *self._of("sentence", document, divided))

    def _without_headings(self, document: Document, spans: list[Span]) -> list[Span]:
        ends = {heading.span.start: heading.span.end for heading in document.headings}
        bodies = (Span(ends.get(span.start, span.start), span.end) for span in spans)
        return [body for body in bodies if body.start < body.end]

    def _of(self, unit: Literal["sentence", "paragraph"], document: Document, spans: list[Span]) -> Iterator[Repeat]:
        first: dict[str, int] = {}
        for place, span in enumerate(spans):
            if span.end - span.start < self.shortest:
                continue
            words = _words(document[span])
            if len(words) < self.shortest:
                continue
            if words in first:
                yield Repeat(unit, span, spans[first[words]], place, first[words])
            else:
                first[words] = place


def _words(text: str) -> str:
    """What is compared: no blanks and, where it is a sentence and no title, not the number of its item."""
    words = _SPACE.sub("", text)
    return _NUMBER.sub("", words) if words.endswith(("。", "；", "！", "？")) else words


def _runs(repeats: list[Repeat]) -> Iterator[tuple[Span, Span]]:
    """Repeats that follow one another as they did at first, taken together: where they stand, and where at first."""
    position = 0
    while position < len(repeats):
        end = position + 1
        while end < len(repeats) and _follows(repeats[end - 1], repeats[end]):
            end += 1
        start, last = repeats[position], repeats[end - 1]
        yield Span(start.span.start, last.span.end), Span(start.first.start, last.first.end)
        position = end


def _follows(repeat: Repeat, following: Repeat) -> bool:
    return following.place == repeat.place + 1 and following.first_place == repeat.first_place + 1


def _doubled(document: Document) -> tuple[tuple[Span, int], ...]:
    """Each run of Chinese characters typed twice or more in a row, with its length; the shortest period wins.

    Texts are compared with themselves shifted by each length, as two large numbers: a run of zeros in their difference
    is a run that repeats. That is linear and ten times faster than a back-reference tried at each character.
    """
    text = document.text
    code = _RARE.sub("\ufffd", text).encode("utf-16-le")
    number = int.from_bytes(code, "little")
    found: list[tuple[Span, int]] = []
    taken = Ranges(())
    for length in range(2, LONGEST_WORD + 1):
        spans = [
            Span(start, end)
            for start, end in _equal_runs(code, number, length)
            if _HAN.fullmatch(text, start, start + length) and len(set(text[start : start + length])) > 1
        ]
        found += [(span, length) for span in spans if not taken.touch(span)]
        taken = Ranges(span for span, _ in found)
    return tuple(sorted(found))


def _equal_runs(code: bytes, number: int, length: int) -> Iterator[tuple[int, int]]:
    """Where `length` characters, of two bytes each, are followed by the same once or more often, without overlaps."""
    shifted = 2 * length
    if len(code) < 2 * shifted:
        return
    difference = ((number >> (8 * shifted)) ^ (number & ((1 << 8 * (len(code) - shifted)) - 1))).to_bytes(
        len(code) - shifted, "little"
    )
    position = difference.find(bytes(shifted))
    while position >= 0:
        start = -(-position // 2)
        if difference[2 * start : 2 * start + shifted] == bytes(shifted):
            end = start + 2 * length
            while difference[2 * (end - length) : 2 * end] == bytes(shifted):
                end += length
            yield start, end
            position = difference.find(bytes(shifted), 2 * end)
        else:
            position = difference.find(bytes(shifted), position + 1)


def _shortened(text: str) -> str:
    return text if len(text) <= 20 else text[:20] + "……"
