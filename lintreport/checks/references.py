"""The check `references`: numbers that a draft cites and that nothing in it bears."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from lintreport import numerals
from lintreport.checks.base import Companion, Hit, Question, Regex
from lintreport.document import Document, Span
from lintreport.passage import Passage

if TYPE_CHECKING:
    import regex

_HALF_WIDTH = {ord("０") + value: str(value) for value in range(10)} | {ord("—"): "-", ord("－"): "-", ord("．"): "."}


class References(Question, frozen=True, kw_only=True, rename="kebab"):
    """Points out what is cited by a number that nothing in the draft bears: 见表3, where there are tables 1 and 2.

    `cited` finds what leads elsewhere, `targets` what bears a number; the group `number` of both is compared (三 is 3),
    and, where both have one, the group `kind`, so that 图2 is no 表2. A draft with fewer than `fewest` targets of that
    kind is passed over: they may stand in another file. `unless` lists patterns of what leads to another document.
    """

    cited: Regex
    targets: Regex
    fewest: int = 1
    unless: tuple[Regex, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The number that is cited, and the last that there is."""
        return frozenset({"number", "last"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each reference that leads nowhere, with the last target of its kind."""
        matches = passage.search(self.cited.compiled)
        if not matches:
            return
        spans = [Span(*match.span()) for match in matches]
        elsewhere = passage.ranges_around(self.unless, spans)
        targets = passage.document.derived(_Targets(self.targets))
        for match, span in zip(matches, spans, strict=True):
            known = targets.get(_kind(match), {})
            if elsewhere.touch(span) or len(known) < self.fewest or _number(match) in known:
                continue
            last = max(known, key=_order)
            values = {"number": match["number"], "last": last}
            yield Hit(span, values, related=(Companion(known[last]),))


class _Targets(Struct, frozen=True):
    """The numbers that a document has, by kind, each where it stands first."""

    pattern: Regex

    def __call__(self, document: Document) -> dict[str, dict[str, Span]]:
        found: dict[str, dict[str, Span]] = {}
        for match in self.pattern.compiled.finditer(document.text):
            found.setdefault(_kind(match), {}).setdefault(_number(match), Span(*match.span("number")))
        return found


def _kind(match: regex.Match[str]) -> str:
    return str(match["kind"]).casefold() if "kind" in match.re.groupindex else ""


def _number(match: regex.Match[str]) -> str:
    """The number as it is compared: 三 and ３ are 3."""
    text = str(match["number"]).translate(_HALF_WIDTH).casefold()
    value = numerals.number(text)
    return text if value is None else str(value)


def _order(number: str) -> tuple[tuple[int, str], ...]:
    """Sorts 2 before 10, and 2.9 before 2.10."""
    parts = number.replace("-", ".").split(".")
    return tuple((int(part), "") if part.isdecimal() else (0, part) for part in parts)
