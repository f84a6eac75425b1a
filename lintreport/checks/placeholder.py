"""The check `placeholder`: marks that stand where a name, a figure or a date is still to be filled in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from lintreport.checks.base import Hit, Question, Regex, Words
from lintreport.document import Document, Span
from lintreport.overlaps import Ranges
from lintreport.passage import Budget, Passage


class Slot(Struct, frozen=True, kw_only=True):
    """What is missing at a mark, told by what stands before or after it; `name` is the word for it by language."""

    name: Words
    before: Regex | None = None
    after: Regex | None = None

    def fits(self, text: str, span: Span) -> bool:
        """Tell whether the neighbours of the mark are those of this slot."""
        if self.after is not None and self.after.compiled.match(text, span.end):
            return True
        return (
            self.before is not None
            and self.before.compiled.search(text, max(span.start - 12, 0), span.start) is not None
        )


class Sample(Struct, frozen=True, kw_only=True):
    """What shows that the blanks of a draft are meant to stand.

    `title` matches the title of drafts that publish forms; `around` matches a mark with its surroundings where it is
    customary (甲某诉乙某); `throughout` is a pattern that makes all marks of the draft customary, `below` one that
    makes them so from there to the next annex (报名回执).
    """

    title: Regex | None = None
    around: tuple[Regex, ...] = ()
    throughout: Regex | None = None
    below: Regex | None = None


class Note(Struct, frozen=True, kw_only=True):
    """Marks that refer to a note: they are none where `line`, the note itself, stands in the draft."""

    line: Regex
    reference: Regex


class Placeholder(Question, frozen=True, kw_only=True):
    """Points out each run of a mark that is still to be filled in.

    `marks` is the pattern of a run, `unless` lists patterns of what is right (3×4, X光): a run that touches one of
    their matches is none. `slots` say what is missing, for the message. `finds: unfilled` leaves out the marks that
    `sample` shows to be meant, `finds: sample` points out just these. `note` names footnote marks.
    """

    marks: Regex
    finds: Literal["unfilled", "sample"] = "unfilled"
    unless: tuple[Regex, ...] = ()
    slots: tuple[Slot, ...] = ()
    sample: Sample | None = None
    note: Note | None = None

    @property
    def names(self) -> frozenset[str]:
        """What is missing, as far as the neighbours tell."""
        return frozenset({"slot"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each run that is unfilled, or meant to stand, as the rule asks."""
        wants_samples = self.finds == "sample"
        samples = self._samples(passage, None) if wants_samples else ()
        if wants_samples and not any(samples):
            return
        spans = [Span(*match.span()) for match in passage.search(self.marks.compiled)]
        if not spans:
            return
        right = passage.ranges_around([*self._right(passage)], spans)
        samples = samples or self._samples(passage, spans)
        text = passage.document.text
        for span in spans:
            if right.touch(span) or any(ranges.touch(span) for ranges in samples) != wants_samples:
                continue
            slot = next((slot.name for slot in self.slots if slot.fits(text, span)), _UNKNOWN)
            yield Hit(span, {"slot": slot})

    def _right(self, passage: Passage) -> Iterator[Regex]:
        yield from self.unless
        if self.note is not None and passage.search(self.note.line.compiled):
            yield self.note.line
            yield self.note.reference

    def _samples(self, passage: Passage, spans: list[Span] | None) -> tuple[Ranges, ...]:
        """Where marks are meant, as far as it matters to these ranges."""
        sample = self.sample
        if sample is None:
            return ()
        whole = (Ranges([(0, len(passage.document.text))]),)
        if sample.title is not None and sample.title.compiled.search(passage.document.title):
            return whole
        if sample.throughout and passage.document.derived(_Occurs(sample.throughout, passage.budget)):
            return whole
        forms = _forms(passage, sample.below) if sample.below is not None else []
        everywhere = (match.span() for pattern in sample.around for match in passage.search(pattern.compiled))
        around = Ranges(everywhere) if spans is None else passage.ranges_around(sample.around, spans)
        return around, Ranges(forms)


class _Occurs(Struct, frozen=True):
    """Whether a pattern occurs in a document, worked out once for all rules that ask."""

    pattern: Regex
    budget: Budget

    def __call__(self, document: Document) -> bool:
        with self.budget.spent() as deadline:
            found = self.budget.finditer(self.pattern.compiled, document.text, 0, None, deadline)
            return next(found, None) is not None


_UNKNOWN: Words = {"zh": "内容", "en": "something"}


def _forms(passage: Passage, head: Regex) -> Iterator[tuple[int, int]]:
    """From each line that heads a form to the next annex or the end."""
    document = passage.document
    annexes = [start for start in document.block_starts if document.text.startswith("附件", start)]
    for match in passage.search(head.compiled):
        following = bisect_right(annexes, match.start())
        yield match.start(), annexes[following] if following < len(annexes) else len(document.text)
