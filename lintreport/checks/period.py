"""The check `period`: the time that the title of a report names, against the time that its text speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from lintreport import numerals
from lintreport.checks.base import Companion, Hit, Question, Regex
from lintreport.checks.beside import sentence_at
from lintreport.checks.moments import dated
from lintreport.document import Document, Span
from lintreport.passage import Passage
from lintreport.patterns import late

_YEAR = late(
    r"(?<![0-9〇○零一二三四五六七八九])(?:(?:19|20)[0-9]{2}|二[〇○零][〇○零一二三四五六七八九]{2})(?=[ \u3000]*年)"
)


class Foreign(Struct, frozen=True, kw_only=True):
    """Words (`words`) that do not belong into a report whose title matches `title` and does not match `unless`.

    With `opening` they do so only at the beginning of its text.
    """

    title: Regex
    words: Regex
    unless: Regex | None = None
    opening: bool = False


class Period(Question, frozen=True, kw_only=True, rename="kebab"):
    """Points out what does not go with the time in the title of a draft, as `finds` says.

    `words`: words for another length of time, listed in `foreign` by title; `year`: another year where the draft says
    what it reports on (`reported`, group `year`); `dated`: a draft dated in a year before that; `plan`: a plan
    (`planned`, group `year`) for the year reported on or an earlier one. Titles of reports match `report`; those that
    match `part` cover less than a year, and a plan for the rest of it is right. Sections whose heading matches
    `plans`, and sentences that match `coming`, are passed over.
    """

    finds: Literal["words", "year", "plan", "dated"]
    report: Regex
    part: Regex
    plans: Regex
    coming: Regex
    foreign: tuple[Foreign, ...] = ()
    reported: Regex | None = None
    planned: Regex | None = None

    @property
    def names(self) -> frozenset[str]:
        """The time in the title."""
        return frozenset({"told"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each place; the title, or the year in it, is the further place."""
        document = passage.document
        block = next((block for block in document.blocks if block.kind == "title"), None)
        if block is None or not self.report.compiled.search(document.title):
            return
        year = _only_year(document, block.span, self.planned)
        if self.finds == "words":
            title = block.span
            opening = _opening(document)
            for one in self._foreign(document.title):
                found = self._found(passage, one.words, None, title)
                yield from (hit for hit in found if not one.opening or hit.span.start == opening)
        elif self.finds == "year" and self.reported and year:
            yield from self._found(passage, self.reported, year, title=block.span)
        elif self.finds == "dated" and year:
            yield from _dated_before(document, year)
        elif self.finds == "plan" and self.planned and year:
            yield from self._plans(passage, self.planned, year)

    def _foreign(self, title: str) -> Iterator[Foreign]:
        for one in self.foreign:
            is_other = one.unless is not None and one.unless.compiled.search(title)
            if one.title.compiled.search(title) and not is_other:
                yield one

    def _found(self, passage: Passage, pattern: Regex, year: Span | None, title: Span) -> Iterator[Hit]:
        document = passage.document
        for match in passage.search(pattern.compiled):
            place = Span(*match.span("year" if year else 0))
            if (
                (year and _number(document[place]) == _number(document[year]))
                or title.holds(place)
                or self._is_planned(document, place)
            ):
                continue
            told = document[year] if year else document.title
            yield Hit(place, {"told": told}, related=(Companion(year or title),))

    def _plans(self, passage: Passage, planned: Regex, year: Span) -> Iterator[Hit]:
        document = passage.document
        is_part = self.part.compiled.search(document.title) is not None
        for match in passage.search(planned.compiled):
            place = Span(*match.span("year"))
            told, meant = _number(document[year]), _number(match["year"])
            if place != year and (meant < told or (meant == told and not is_part)):
                yield Hit(place, {"told": document[year]}, related=(Companion(year),))

    def _is_planned(self, document: Document, place: Span) -> bool:
        over = document.headings_over(place.start)
        if any(self.plans.compiled.search(document[one.span]) for one in over):
            return True
        sentence = sentence_at(document, place.start)
        return self.coming.compiled.search(document.text, sentence.start, sentence.end) is not None


def _dated_before(document: Document, year: Span) -> Iterator[Hit]:
    """The draft's own date where it lies in a year before the one reported on."""
    date = document.derived(dated)
    if date and date.year and date.year < _number(document[year]):
        start = date.span.start
        yield Hit(
            Span(start, start + document[date.span].index("年")), {"told": document[year]}, related=(Companion(year),)
        )


def _opening(document: Document) -> int:
    """Where the text begins: its first paragraph that is neither title nor heading, blanks aside."""
    for block in document.blocks:
        text = document[block.span]
        if (
            block.kind in ("paragraph", "list-item")
            and text.strip()
            and block.span.start not in document.heading_starts
        ):
            return block.span.start + len(text) - len(text.lstrip())
    return -1


def _only_year(document: Document, title: Span, planned: Regex | None) -> Span | None:
    """The year that a title reports on, where all that it names, those of plans aside, are the same."""
    plans = planned.compiled.finditer(document.text, title.start, title.end) if planned else ()
    apart = {match.start("year") for match in plans}
    found = [Span(*match.span()) for match in _YEAR.finditer(document.text, title.start, title.end)]
    reported = [one for one in found if one.start not in apart]
    return reported[0] if reported and len({_number(document[one]) for one in reported}) == 1 else None


def _number(year: str) -> int:
    return numerals.number(year) or 0
