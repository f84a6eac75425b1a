"""The check `sections`: the parts that a kind of draft should have, and headings with nothing under or in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Literal

from msgspec import Struct

from lintreport.checks.base import Companion, Hit, Regex, Words
from lintreport.checks.emptiness import empty_headings, empty_items, wordless_numbers
from lintreport.checks.frame import Lines, is_shorter, title_place
from lintreport.checks.heading_marks import marked_headings
from lintreport.document import BODY, Block, Document, Span
from lintreport.finding import Edit
from lintreport.labels import label_of
from lintreport.numerals import number
from lintreport.passage import Passage
from lintreport.segment import sentences

LONGEST_BARE_HEADING = 30  # code points: a line of its own without number and mark that is longer is a sentence
FEWEST_HEADINGS = 2  # in a draft with fewer no part needs one
_SENTENCE_MARKS = "。！？；，：.!?;,:"


class Part(Struct, frozen=True, kw_only=True):
    """A part of a draft: its name, what its heading may be called, and how it shows in the text without a heading.

    `headings` and `text` are patterns; a plain word is one. `later` is a pattern with a group `year`: a heading whose
    year comes after the first one in the title is called so too.
    """

    name: str | Words
    headings: tuple[Regex, ...]
    text: tuple[Regex, ...] = ()
    later: Regex | None = None

    def heading(self, document: Document, among: Iterable[Span]) -> Span | None:
        """The first of the headings that is called so."""
        of_title = self._year(document.title)
        return next((span for span in among if self._calls(document[span], of_title)), None)

    def _calls(self, heading: str, of_title: int | None) -> bool:
        if any(name.compiled.search(heading) for name in self.headings):
            return True
        year = self._year(heading)
        return of_title is not None and year is not None and year > of_title

    def _year(self, text: str) -> int | None:
        match = self.later.compiled.search(text) if self.later else None
        return number(match["year"]) if match else None

    def sentence(self, passage: Passage) -> Span | None:
        """The first sentence of the running text that shows the part; raises passage.OutOfTimeError."""
        found = [match.start() for pattern in self.text for match in passage.search(pattern.compiled)]
        document = passage.document
        starts = [start for start in found if document.block_at(start).kind != "title"]
        if not starts:
            return None
        start = min(starts)
        within = document.block_at(start).span
        return next(sentence for sentence in sentences(document.text, within) if start < sentence.end)


class Sections(Struct, frozen=True, rename="kebab", kw_only=True):
    """Points out what is missing or amiss in the parts of a draft, as `finds` says.

    `missing`: a `part` stands neither under a heading of its own nor in the text; `unheaded`: it stands in the text
    only, in a draft that has headings; `order`: the heading of one of the parts in `order` stands before that of an
    earlier one; `empty`: a heading without text under it, or an item that is `called` like one, where `lines` tells
    what stands around the text; `wordless`: a heading that is only a number; `marked`: a
    heading on its own line that ends in a mark, where most of its level do not. A
    heading that a pattern in `unless` matches is neither empty nor marked. A draft of fewer
    than `shortest` characters is passed over, and one whose title does not match `title`, where that is given.
    """

    finds: Literal["missing", "unheaded", "order", "empty", "wordless", "marked"]
    part: Part | None = None
    order: tuple[Part, ...] = ()
    unless: tuple[Regex, ...] = ()
    lines: Lines | None = None
    called: Regex | None = None
    title: Regex | None = None
    shortest: int = 0

    @property
    def names(self) -> frozenset[str]:
        """The name of the part, and of the one that should stand before it."""
        return frozenset({"part", "earlier"})

    @property
    def related_names(self) -> frozenset[str]:
        """The name of the part that should stand first."""
        return frozenset({"earlier"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield what is missing or amiss."""
        document = passage.document
        if is_shorter(document, self.shortest) or (self.title and not self.title.compiled.search(document.title)):
            return
        match self.finds:
            case "empty":
                yield from map(Hit, self._empty(document))
            case "wordless":
                yield from map(Hit, wordless_numbers(document))
            case "marked":
                yield from (Hit(span, edits=(Edit(span, ""),)) for span in marked_headings(document, self.unless))
            case "order":
                yield from self._out_of_order(document)
            case _ if self.part:
                yield from self._of_part(self.part, passage)

    def _empty(self, document: Document) -> Iterator[Span]:
        signed = self.lines.signature_start(document) if self.lines else len(document.text)
        yield from empty_headings(document, self.unless, signed)
        if self.called:
            yield from empty_items(document, self.called, signed)

    def _of_part(self, part: Part, passage: Passage) -> Iterator[Hit]:
        document = passage.document
        if part.heading(document, document.derived(_headings)):
            return
        sentence = part.sentence(passage)
        if sentence is None and self.finds == "missing":
            yield Hit(title_place(document), {"part": part.name})
        if sentence is not None and self.finds == "unheaded" and len(document.headings) >= FEWEST_HEADINGS:
            yield Hit(sentence, {"part": part.name})

    def _out_of_order(self, document: Document) -> Iterator[Hit]:
        highest = [heading.span for heading in document.headings if heading.level == 1]
        places = [(part, part.heading(document, highest)) for part in self.order]
        for (earlier, first), (part, second) in combinations(places, 2):
            if first and second and second.start < first.start:
                names = {"part": part.name, "earlier": earlier.name}
                yield Hit(second, names, related=(Companion(first, {"earlier": earlier.name}),))
                return


def _headings(document: Document) -> tuple[Span, ...]:
    """The headings, and the lines of their own that look like one without a number, in the order of the text."""
    known = set(document.heading_starts)
    bare = (
        block.span
        for block in document.blocks
        if block.kind in ("paragraph", "list-item")
        and block.place == BODY
        and block.span.start not in known
        and _is_bare_heading(_words(document, block))
    )
    return tuple(sorted((*(heading.span for heading in document.headings), *bare)))


def _words(document: Document, block: Block) -> str:
    """A line without its number."""
    text = document[block.span]
    label = label_of(text, block.label)
    return text[label.end if label else 0 :].strip()


def _is_bare_heading(text: str) -> bool:
    return 0 < len(text) <= LONGEST_BARE_HEADING and not any(mark in text for mark in _SENTENCE_MARKS)
