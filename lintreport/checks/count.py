"""The check `count`: a number of things announced, against the things that stand in the list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

import regex
from msgspec import Struct

from lintreport import numerals
from lintreport.checks.base import Companion, Hit, Regex
from lintreport.checks.beside import Listed, ListForms, before, behind, sentence_at
from lintreport.checks.nearby import Nearby
from lintreport.checks.sequels import Run, precursor, sequel
from lintreport.document import Document, Span
from lintreport.passage import LOOKAHEAD, Passage
from lintreport.patterns import late

MOST_APART = 3  # items that are so many more or fewer are not what was counted
LOOSELY_APART = 2  # the same where the noun does not say that it counts what is listed
OPEN_GAP = 2  # a list with 等 that lacks more gives examples
LOOK_BACK = 4  # code points before a number that may say 以上
MOST = 30  # greater numbers are no numbers of things that a sentence lists
# what stands between a number and 一是
_NUMBER_BEFORE = late(
    r"(?P<count>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})(?:大|个)?(?:类|个|项|条|种|点|方面|部分|环节|领域|层面)?\p{Han}{0,3}[、，]?$"
)
_LEADS = late(r"[^，。；：:]{0,24}(?:[，：:。]|[，：:][^，。；：:]{0,12}[：:，])?")

_ENGLISH = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip


class Count(Struct, frozen=True, kw_only=True, rename="kebab"):
    """Points out a number of things announced that is not the number of things listed.

    `declared` matches the number with what is counted (groups `count`, `noun`); `several` a number that is not told
    (等多方面). The list stands before the number, behind it, or below it as 一是……二是…… or as numbered or dashed
    paragraphs; what `looking-back` matches before a number speaks of the 一是……二是…… above. With `finds: open` it is
    lists with 等 that are pointed out, which may stop short but hold no more than the number, and those of an untold
    number. `nearby` reads the lists of numbers of any other things, by their shape. What touches a match of an
    `unless` pattern, such as a fixed name, announces nothing.
    """

    finds: Literal["wrong", "open"]
    declared: Regex
    several: Regex
    looking_back: Regex
    forms: ListForms
    nearby: Nearby | None = None
    unless: tuple[Regex, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The number announced and the number listed."""
        return frozenset({"declared", "found"})

    @property
    def related_names(self) -> frozenset[str]:
        """The number of the item in the list."""
        return frozenset({"number"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each announcement that the list does not keep."""
        told: set[int] = set()
        for announced in passage.derived(_Announcements(self.declared, self.forms, self.unless)):
            found = self._found(passage.document, announced)
            told |= {announced.match.start("count")} if found else set()
            yield from self._judged(announced.match, announced.number, found)
        if self.finds == "open":
            for match in passage.search(self.several.compiled):
                yield from self._untold(passage.document, match)
        elif self.nearby:
            yield from self._nearby(passage, self.nearby, told)

    def _nearby(self, passage: Passage, nearby: Nearby, told: set[int]) -> Iterator[Hit]:
        """A hit for each number of any things whose list no other reading has found."""
        matches = passage.search(nearby.declared.compiled)
        paired = passage.search(nearby.paired.declared.compiled)
        told = told | {match.start() for match in paired}
        found: list[tuple[regex.Match[str], int, Listed]] = []
        floor = 0
        for match in matches:
            number = numerals.number(match["count"])
            if number and 2 <= number <= MOST and match.start("count") not in told:
                listed = nearby.listed(passage.document, match, floor, self.forms.apposed)
                found += [(match, number, listed)] if listed else []
            floor = floor if _is_name(match) else match.end("measure")
        for match in paired:
            found += [(match, *one) for one in nearby.paired.listed(passage.document, match)]
        spans = [Span(*match.span()) for match, _, _ in found]
        right = passage.ranges_around(self.unless, spans)
        for (_, number, listed), span in zip(found, spans, strict=True):
            if not right.touch(span) and 0 < min(abs(number - count) for count in listed.counts) <= LOOSELY_APART:
                yield _hit(span, number, listed)

    def _found(self, document: Document, announced: Announced) -> Listed | None:
        """The list that a number announces, or one that it agrees with."""
        match, number, beside = announced.match, announced.number, announced.beside
        if self.finds == "open" and not any(one.is_open for one in beside):
            return None
        below = self._below(document, match)
        if below and number not in below.counts:
            return Listed((), frozenset({number})) if self._counts_other(document, match, below) else below
        agreeing = [one for one in (below, *beside) if one is not None and number in one.counts]
        return next(iter((*agreeing, *beside)), None) or self._above(document, match)

    def _judged(self, match: regex.Match[str], number: int, found: Listed | None) -> Iterator[Hit]:
        if found is None or number in found.counts or self._is_apart(match, number, found):
            return
        is_certain = found.is_open and number < min(found.counts)  # 甲、乙、丙等两项
        is_example = found.is_open and number - max(found.counts) > OPEN_GAP
        if (found.is_open and not is_certain) == (self.finds == "open") and not is_example:
            yield _hit(Span(*match.span()), number, found)

    def _is_apart(self, match: regex.Match[str], number: int, found: Listed) -> bool:
        """Tell whether so many items more or fewer are not what was counted."""
        most = MOST_APART if self.forms.apposed.is_structural(match) else LOOSELY_APART
        apart = min(abs(number - count) for count in found.counts)
        return apart > (MOST_APART if found.is_open else most)

    def _untold(self, document: Document, match: regex.Match[str]) -> Iterator[Hit]:
        """A list before 等多方面 and another number of items below."""
        list_before, below = before(document, match, self.forms), self._below(document, match)
        if list_before and below and not list_before.counts & below.counts:
            yield _hit(Span(*match.span()), max(list_before.counts), below)

    def _below(self, document: Document, match: regex.Match[str]) -> Listed | None:
        """The 一是……二是…… or the numbered paragraphs that follow."""
        text, sentence = document.text, sentence_at(document, match.start())
        run = sequel(document, match.end(), sentence.end)
        is_spoken = self.forms.spoken is not None and self.forms.spoken.compiled.search(match[0])
        if run is None or (run.adverbial and not is_spoken):
            return None
        between = text[match.end() : min(sentence.end, run.items[0].start)]
        foretold = (
            self.forms.foretold.compiled.search(text, max(sentence.start, match.start() - LOOK_BACK * 3), match.start())
            is not None
        ) or between.rstrip("：:。 \n").endswith("如下")
        if not foretold and not self._may_go_on_below(document, match, between):
            return None
        if not _LEADS.fullmatch(between) or self.declared.compiled.search(between):
            return None
        number = _number(match["count"]) if "count" in match.re.groupindex else None
        if number and self._goes_on(document, run, number):
            return None
        return Listed(run.items, run.counts)

    def _may_go_on_below(self, document: Document, match: regex.Match[str], between: str) -> bool:
        """Tell whether a number may announce what follows: its noun says so, or it stands right before it."""
        apposed = self.forms.apposed
        if apposed.is_structural(match):
            return True
        before_number = document.text[max(0, match.start() - LOOK_BACK) : match.start()]
        is_told = before_number.endswith(("有", "共", "是"))
        if between.strip() in ("：", ":"):
            return apposed.is_bare(match) or apposed.may_lead(match)
        leads_on = self.forms.leads.compiled.search(before_number) is not None
        if between == "，" and (is_told or (leads_on and apposed.may_lead(match))):
            return apposed.is_bare(match) or apposed.is_abstract(match)
        if between == "。" and apposed.is_bare(match) and is_told:
            return True
        return leads_on and between.rstrip().endswith(("：", ":")) and apposed.may_lead(match)

    def _counts_other(self, document: Document, match: regex.Match[str], below: Listed) -> bool:
        """Tell whether items below are those of another number before this one: three fields with twelve problems."""
        text, start = document.text, match.start()
        first = _NUMBER_BEFORE.search(text, max(document.block_at(start).span.start, start - LOOK_BACK * 3), start)
        return first is not None and numerals.number(first["count"]) in below.counts

    def _above(self, document: Document, match: regex.Match[str]) -> Listed | None:
        """The 一是……二是…… of the same paragraph to which 以上四个方面 looks back."""
        start = document.block_at(match.start()).span.start
        if not self.looking_back.compiled.search(document.text, max(start, match.start() - LOOK_BACK), match.start()):
            return None
        run = precursor(document, start, match.start())
        return None if run is None else Listed(run.items, run.counts)

    def _goes_on(self, document: Document, run: Run, number: int) -> bool:
        """Tell whether items beyond the number, or one without a number, may be something else."""
        if run.inline and run.last < number:
            end = min(document.block_at(run.items[-1].start).span.end, run.items[-1].end + LOOKAHEAD)
            return self.forms.more.compiled.search(document.text, run.items[-1].end, end) is not None
        beyond = [document[item] for item in run.items[number:]]
        return not run.inline and any(self.forms.other.compiled.search(words) for words in beyond)


class Announced(NamedTuple):
    """A number of things where it is announced, and the lists beside it that may be of them."""

    match: regex.Match[str]
    number: int
    beside: list[Listed]


class _Announcements(Struct, frozen=True):
    """The numbers of things in a passage that may announce a list, in order."""

    declared: Regex
    forms: ListForms
    unless: tuple[Regex, ...]

    def __call__(self, passage: Passage) -> list[Announced]:
        return list(self._found(passage))

    def _found(self, passage: Passage) -> Iterator[Announced]:
        document = passage.document
        matches = passage.search(self.declared.compiled)
        spans = [Span(*match.span()) for match in matches]
        right = passage.ranges_around(self.unless, spans)
        floor = 0
        for match, span in zip(matches, spans, strict=True):
            number = _number(match["count"])
            if number is not None and 2 <= number <= MOST and not right.touch(span):
                listed = [behind(document, match, self.forms), before(document, match, self.forms, floor)]
                beside = [one for one in listed if one is not None and _is_of_kind(document, match, one)]
                yield Announced(match, number, beside)
            floor = span.end


def _is_of_kind(document: Document, match: regex.Match[str], listed: Listed) -> bool:
    """Tell whether items may be what was counted: those of “三型” all end in 型, or begin with it."""
    noun = match["noun"]
    is_ending = len(noun) == 1 and document.text[match.end() : match.end() + 1] == "”"
    words = [document[item].strip("“”") for item in listed.items]
    return not is_ending or all(one.endswith(noun) for one in words) or all(one.startswith(noun) for one in words)


def _is_name(match: regex.Match[str]) -> bool:
    """Tell whether a number begins the name of an item: 七座客车、九座客车."""
    ahead = match.string[max(match.start() - 1, 0) : match.start()]
    return not match["count"].isascii() and ahead in ("", "、", "，", "。", "\n", "：") and bool(match["noun"])


def _number(numeral: str) -> int | None:
    return _ENGLISH.get(numeral.lower()) or numerals.number(numeral)


def _hit(span: Span, number: int, found: Listed) -> Hit:
    items = tuple(Companion(item, {"number": str(index)}) for index, item in enumerate(found.items, 1))
    return Hit(span, {"declared": str(number), "found": str(max(found.counts))}, related=items)
