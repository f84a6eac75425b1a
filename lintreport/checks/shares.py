"""The check `shares`: percentages and ratios that are said to make up a whole, and do not make 100."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from lintreport import numerals
from lintreport.checks.base import Companion, Hit, Question, Regex, Value
from lintreport.checks.parts import LONGEST_LABEL, REACH, Part, PartWords, parts
from lintreport.checks.percentages import blocks_with_percentages
from lintreport.checks.ratios import Ratio, ratios
from lintreport.checks.wholes import ListWords, Series, Whole, rounding, wholes
from lintreport.document import Document, Span
from lintreport.passage import Passage
from lintreport.patterns import late

_SEGMENT = late(r"[，,；;。：:（(]")


class Window(Struct, frozen=True, kw_only=True):
    """The sums, from `least` to `most` per cent, that seem meant to be 100, for at least so many parts."""

    least: int
    most: int
    parts: int = 2

    def holds(self, total: Decimal, parts: int) -> bool:
        """Tell whether so many parts with this sum seem meant to be a whole."""
        return parts >= self.parts and self.least <= total <= self.most


class Windows(Struct, frozen=True, kw_only=True):
    """The window by what shows that a list is complete: its words, nothing but its form, or a sum above 100 alone.

    `structure` is that of a series, or of a ratio of three terms, which words call a structure.
    """

    closed: Window
    structure: Window
    pair: Window
    plain: Window
    excess: Window
    ratio: Window


class Openness(Struct, frozen=True, kw_only=True, rename="kebab"):
    """The words that show what a list leaves out.

    `claims` say that it is complete, `other` is a label that completes it, `declared` says how many parts there are
    (its group `count`); `open` and `open_after` say that it is not complete, `elsewhere` that each part has a whole of
    its own, `points` (提高3个百分点) that two have, `common` names a whole that parts share which overlap, `several`
    says that parts overlap, `spread` that they belong to different times, if it stands there twice; `structure` is said
    of parts that are all there are.
    """

    claims: Regex
    other: Regex
    declared: Regex
    open: Regex
    open_after: Regex
    elsewhere: Regex
    points: Regex
    common: Regex
    several: Regex
    spread: Regex
    structure: Regex


class RatioWords(Struct, frozen=True, kw_only=True):
    """What stands before a ratio of a whole of three parts or more, and of two; and where no ratio is one."""

    many: Regex
    two: Regex
    unlike: Regex


class Shares(Question, frozen=True, kw_only=True, rename="kebab"):
    """Points out percentages that are said to make up a whole, and ratios such as 7.6:44.8:47.6, that do not make 100.

    What shows that a list is complete: a total or a rest told in words, all parts of a `series`, words of sharing out
    (分别占), or the form of the list and a sum within a window. Rounding is no error: each part may be off by half a
    unit of the coarsest place printed. `criteria` are views of the same people or things; parts told by different ones
    overlap. Lists that nothing but their form shows to be complete are judged by a rule of their own, with `by-form`.
    """

    words: PartWords
    lists: ListWords
    openness: Openness
    ratio: RatioWords
    windows: Windows
    series: tuple[Series, ...] = ()
    criteria: tuple[Regex, ...] = ()
    by_form: bool = False

    @property
    def names(self) -> frozenset[str]:
        """The sum, and the parts as they are added up."""
        return frozenset({"sum", "parts"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each list that does not make 100."""
        document = passage.document
        for span, found in document.derived(_Lists(self.words, self.lists, self.series)):
            if passage.holds(Span(span.start, span.start)):
                for whole in self.judged(document.text, span, found):
                    if not whole.is_full and passage.holds(_span(whole)):
                        total = (Companion(whole.total.span),) if whole.total else ()
                        yield Hit(_span(whole), _values([part.value for part in whole.parts]), related=total)
        for ratio in ratios(document.text, document.block_starts) if not self.by_form else ():
            if passage.holds(ratio.span) and self._is_wrong(ratio, document.text):
                yield Hit(ratio.span, _values(list(ratio.terms)))

    def judged(self, text: str, span: Span, found: Sequence[Whole]) -> Iterator[Whole]:
        """Those of the lists of a paragraph that are judged, right or wrong."""
        is_open = self.openness.several.compiled.search(text, span.start, span.end) is not None
        for whole in found:
            if whole.evidence == "certain":
                if not self.by_form:
                    yield whole
            elif not is_open and self._is_meant(whole, text, span):
                yield whole

    def _is_meant(self, whole: Whole, text: str, span: Span) -> bool:
        """Tell whether a list without a total seems complete, or makes more than there can be."""
        first, last = _span(whole)
        lead = text[max(span.start, first - REACH) : first]
        tail = text[last : min(last + LONGEST_LABEL, span.end)].split("。", maxsplit=1)[0]
        around = lead[_sentence_start(lead) :] + text[first:last]
        words = self.openness
        is_claimed = words.claims.compiled.search(around + tail) is not None
        if self._is_spread(whole) or self._is_elsewhere(whole, words.elsewhere):
            return False
        if whole.evidence == "closed":
            return not self.by_form and self._holds(whole.sum, len(whole.parts), around if whole.has_share else "")
        if self._is_elsewhere(whole, words.common) or self._is_mixed(whole) or not (whole.has_share or is_claimed):
            return False
        if words.open.compiled.search(around) or words.open_after.compiled.match(tail) or whole.is_among:
            return self.by_form and whole.sum > 100 and self.windows.excess.holds(whole.sum, len(whole.parts))
        told = self._told(whole, lead, is_claimed, around + tail)
        if (told is None) != self.by_form:
            return False
        form = self.windows.plain if whole.sum <= 100 else self.windows.excess
        return (told or form).holds(whole.sum, len(whole.parts))

    def _holds(self, total: Decimal, count: int, words: str) -> bool:
        """Tell whether a sum is near enough to 100 to be meant: in what words call a structure, further off."""
        is_structure = self.openness.structure.compiled.search(words) is not None
        return self.windows.closed.holds(total, count) or (is_structure and self.windows.structure.holds(total, count))

    def _told(self, whole: Whole, lead: str, is_claimed: bool, around: str) -> Window | None:
        """The window of a list that words show to be complete, None where none do."""
        count = len(whole.parts)
        declared = list(self.openness.declared.compiled.finditer(lead))
        if declared and numerals.number(declared[-1]["count"]) == count:
            return self.windows.closed
        if self.openness.other.compiled.search(whole.parts[-1].before):
            return self.windows.structure if count >= self.windows.structure.parts else self.windows.closed
        if is_claimed and count > 2:
            is_structure = self.openness.structure.compiled.search(around)
            return self.windows.structure if is_structure else self.windows.closed
        if is_claimed and not self.openness.points.compiled.search(whole.parts[-1].before):
            return self.windows.pair
        return None

    def _is_elsewhere(self, whole: Whole, base: Regex) -> bool:
        """Tell whether parts name their whole each for itself; where only the first does, it is that of all."""
        named = sum(base.compiled.search(part.before) is not None for part in whole.parts)
        return named > (whole.parts[-1].joined is False)

    def _is_spread(self, whole: Whole) -> bool:
        return sum(len(self.openness.spread.compiled.findall(part.before[-LONGEST_LABEL:])) for part in whole.parts) > 1

    def _is_mixed(self, whole: Whole) -> bool:
        """Tell whether parts are told by different criteria, so that they overlap."""
        if whole.evidence == "listed":
            return len(self._criteria(whole.parts[0].before)) > 1
        return len({self._criteria(_label(part)) for part in whole.parts}) > 1

    def _criteria(self, label: str) -> frozenset[int]:
        return frozenset(index for index, pattern in enumerate(self.criteria) if pattern.compiled.search(label))

    def _is_wrong(self, ratio: Ratio, text: str) -> bool:
        before = text[max(ratio.span.start - REACH, 0) : ratio.span.start].rpartition("\n")[2]
        words = self.ratio.many if len(ratio.terms) > 2 else self.ratio.two
        if not words.compiled.search(before) or self.ratio.unlike.compiled.search(before):
            return False
        total = sum(ratio.terms, Decimal(0))
        places = [max(-int(term.as_tuple().exponent), 0) for term in ratio.terms]
        return self._holds(total, len(ratio.terms), before) and abs(total - 100) > rounding(places)


class _Lists(Struct, frozen=True):
    """The lists of exact shares in a document, by paragraph: all rules with the same words judge the same."""

    words: PartWords
    lists: ListWords
    series: tuple[Series, ...]

    def __call__(self, document: Document) -> tuple[tuple[Span, tuple[Whole, ...]], ...]:
        return tuple(self._found(document))

    def _found(self, document: Document) -> Iterator[tuple[Span, tuple[Whole, ...]]]:
        for index in blocks_with_percentages(document.text, document.block_starts):
            span = document.blocks[index].span
            found = list(parts(document.text, span, self.words))
            if len(found) > 1:
                exact = (
                    whole for whole in wholes(found, self.series, self.lists) if all(part.exact for part in whole.parts)
                )
                yield span, tuple(exact)


def _span(whole: Whole) -> Span:
    return Span(whole.parts[0].span.start, whole.parts[-1].span.end)


def _label(part: Part) -> str:
    """The words for a part: its clause, or the one before where that only says how much."""
    segments = [segment.strip() for segment in _SEGMENT.split(part.before.rstrip("（( "))]
    if segments[-1] in ("", "and"):
        return _SEGMENT.split(part.after)[0]
    return segments[-2] if len(segments) > 1 and segments[-1].startswith(("占", "比", "所占")) else segments[-1]


def _sentence_start(lead: str) -> int:
    return max(lead.rfind(mark) for mark in "。！？") + 1


def _values(figures: list[Decimal]) -> dict[str, Value]:
    """The sum and its parts for the message."""
    total = f"{sum(figures, Decimal(0)):f}"
    return {
        "sum": total,
        "parts": {
            "zh": "＋".join(f"{figure:f}%" for figure in figures) + f"＝{total}%",
            "en": " + ".join(f"{figure:f}%" for figure in figures) + f" = {total}%",
        },
    }
