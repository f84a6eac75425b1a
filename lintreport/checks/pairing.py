"""The check `pairing`: quotation marks, brackets and book-title marks that do not pair."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from lintreport.checks import pairs as paired
from lintreport.checks.base import Companion, Hit
from lintreport.checks.pairs import Fault, Sign, Slip
from lintreport.checks.spanning import lasting
from lintreport.document import Document
from lintreport.finding import Edit
from lintreport.passage import Passage


class Pairing(Struct, frozen=True, kw_only=True):
    """Points out marks that do not pair within a paragraph (a title over several lines counts as one).

    `pairs` lists the marks, opening and closing. `finds` is one of: `unclosed` and `unopened`, marks without a
    partner; `direction`, an opening mark where the closing one belongs or the other way round; `crossed`, pairs that
    overlap; `mismatch`, an opening mark of one kind and a closing one of another, such as 《 and 〉; `width`, a
    full-width bracket paired with a half-width one. A quotation over several paragraphs is right, whether each opens
    anew or only the first.
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
                partner = slip.partner
                yield Hit(
                    span=slip.sign.span,
                    values={
                        "mark": slip.sign.sign,
                        "expected": slip.expected,
                        "partner": partner.sign if partner else "",
                    },
                    edits=tuple(_edits(slip)),
                    related=(Companion(partner.span, {"mark": partner.sign}),) if partner else (),
                )


def _edits(slip: Slip) -> Iterator[Edit]:
    """The mark as it should be; where both marks of a pair are turned round (”X“), the other one as well."""
    if slip.fault in ("direction", "mismatch", "width"):
        yield Edit(slip.sign.span, slip.expected)
    if slip.fault == "direction" and slip.partner and slip.partner.sign == slip.expected:
        yield Edit(slip.partner.span, slip.sign.sign)


class _Slips(Struct, frozen=True):
    """The slips of a document, worked out once for all rules over the same pairs."""

    pairs: tuple[str, ...]

    def __call__(self, document: Document) -> tuple[Slip, ...]:
        faults = [list(paired.slips(signs, self.pairs)) for signs in self._unbalanced(document)]
        return tuple(paired.suited(document.text, slip) for slip in lasting(document, faults))

    def _unbalanced(self, document: Document) -> Iterator[list[Sign]]:
        """The marks of each paragraph in which not all of them pair, a title's lines taken as one paragraph."""
        marks = paired.marks_by_line(document.text, self.pairs)
        balanced = {line: paired.is_balanced(line, self.pairs) for line in set(marks)}
        indices = range(len(document.blocks))
        for is_title, group in groupby(indices, key=lambda index: document.blocks[index].kind == "title"):
            for lines in [list(group)] if is_title else ([index] for index in group):
                if not all(balanced[marks[index]] for index in lines):
                    spans = [document.blocks[index].span for index in lines]
                    yield [sign for span in spans for sign in paired.signs(document.text, span, self.pairs)]
