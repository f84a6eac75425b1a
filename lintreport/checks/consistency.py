"""The check `consistency`: one thing written in several ways in one draft."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from lintreport.checks.base import Companion, Hit, Question, Regex
from lintreport.checks.entry import Entry
from lintreport.checks.terms import Terms, Vocabulary
from lintreport.document import Span
from lintreport.finding import Edit
from lintreport.passage import Passage

Neighbours = dict[str, tuple[str, ...]]  # by form: {"下步": ("伐", "骤")}


class Group(Struct, frozen=True, kw_only=True, rename="kebab"):
    """The forms of one thing; `use` is the one to write.

    `not-before` and `not-after` give, by form, the neighbours that make it another word.
    """

    forms: tuple[str, ...]
    use: str | None = None
    not_before: Neighbours = {}
    not_after: Neighbours = {}

    @property
    def entries(self) -> dict[str, Entry]:
        """Each form with its guards."""
        forms = self.forms if self.use is None else (self.use, *self.forms)
        return {
            form: Entry(not_before=self.not_before.get(form, ()), not_after=self.not_after.get(form, ()))
            for form in forms
        }


class Consistency(Question, frozen=True, kw_only=True, rename="kebab", dict=True):
    """Points out each form that is not the one of its group that the draft should use throughout.

    `groups` lists groups of `forms`, each form of one group only. The form to use is that which stands most often in
    what the rule speaks of, of several the first to occur; or the one that the group declares (`use`). A declared form
    is asked for even in a draft that never has it, unless the rule says `mixed-only: true`. Where forms overlap, the
    longest counts. A group's `not-before` and `not-after` give, by form, text that must not follow it, or stand in
    front of it (`not-before: {下步: [伐, 骤]}`). A draft that the pattern `only-in` matches nowhere is not asked. What
    touches a match of an `unless` pattern, such as a title between 《 and 》, is neither counted nor pointed out.
    """

    groups: tuple[Group, ...]
    mixed_only: bool = False
    only_in: Regex | None = None
    unless: tuple[Regex, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The form, the one to use, and how often each of the two stands in the draft."""
        return frozenset({"form", "expected", "count", "expected_count"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each occurrence of a form that is not the one to use."""
        by_group: dict[int, list[Span]] = {}
        found = self._found(passage)
        if found and self.only_in is not None and not passage.search(self.only_in.compiled):
            return
        for span in found:
            by_group.setdefault(self._group_of[passage.document[span]], []).append(span)
        for index, spans in by_group.items():
            yield from self._strays(passage, self.groups[index], spans)

    def _strays(self, passage: Passage, group: Group, spans: list[Span]) -> Iterator[Hit]:
        text = passage.document
        counts = Counter(text[span] for span in spans)
        if len(counts) == 1 and (self.mixed_only or group.use is None):
            return
        expected = group.use or max(counts, key=lambda form: counts[form])  # of equals the first to occur
        first = next(((Companion(span),) for span in spans if text[span] == expected), ())
        for span in spans:
            form = text[span]
            if form != expected:
                values = {
                    "form": form,
                    "expected": expected,
                    "count": str(counts[form]),
                    "expected_count": str(counts[expected]),
                }
                yield Hit(span, values, (Edit(span, expected),), first)

    def _found(self, passage: Passage) -> list[Span]:
        """The forms of all groups in the order in which they stand."""
        spans = [hit.span for hit in self._forms.hits_of(self._vocabulary, passage)]
        right = passage.ranges_around(self.unless, spans)
        return [span for span in spans if not right.touch(span)]

    @cached_property
    def _group_of(self) -> dict[str, int]:
        return {form: index for index, group in enumerate(self.groups) for form in group.entries}

    @cached_property
    def _forms(self) -> Terms:
        return Terms(prefer={form: entry for group in self.groups for form, entry in group.entries.items()})

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(self._group_of)
