"""Lists of counts that follow, or lead up to, the count of the whole: 共50人，其中男30人、女20人."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from lintreport.checks.base import Regex
from lintreport.checks.statements import Figure, Statement, akin

Evidence = Literal["told", "among", "some", "bare", "summed"]


class ListingWords(Struct, frozen=True, kw_only=True, rename="kebab"):
    """The words between a whole and its parts; each pattern looks within what stands before the first part.

    `told` says that a list is complete, `apart` the same of a view of its own (按年龄分), `among` takes out some.
    `some` begins the greater of them (主要是). A view of a part names it, but for `owner` (其中按年龄分).
    `sum` ends at the count of a list that went before, `running` at one of three at least; `unlike` is said of a figure
    that compares, and is no part.
    """

    told: Regex
    apart: Regex
    among: Regex
    some: Regex
    owner: Regex
    sum: Regex
    running: Regex
    unlike: Regex


class Listing(Struct, frozen=True):
    """A whole and its parts as their marks join them; `further` are parts that may belong to them, too.

    `is_apart` tells that they are a view of their own (按年龄分). `text` is what stands from the whole to the end of
    the sentence, or from the first part to the whole.
    """

    whole: Figure
    parts: tuple[Figure, ...]
    further: tuple[Figure, ...]
    evidence: Evidence
    text: str
    is_apart: bool = False

    @property
    def segment(self) -> str:
        """The text up to the first semicolon."""
        return self.text.partition("；")[0]


def listings(statement: Statement, words: ListingWords) -> Iterator[Listing]:
    """The lists of a sentence with their wholes: those that follow the whole, then those that lead up to it."""
    yield from _begun(statement, words)
    yield from _summed(statement, words)


def _begun(statement: Statement, words: ListingWords) -> Iterator[Listing]:
    figures = statement.figures
    last: Figure | None = None
    listed: set[int] = set()
    for first in figures:
        evidence, is_apart = _evidence(figures, first, words)
        if first.quantity.kind != "count" or (first.index in listed and evidence != "among" and not is_apart):
            continue
        if is_apart and (owner := _owner(first.lead, words)):
            named = _named(figures[: first.index], first, owner)
            if named is None:
                continue
            last = named
        carried = last if is_apart and last is not None and last.is_like(first) else None
        is_carried = (is_apart and bool(_owner(first.lead, words))) or _is_begun(figures, first, listed)
        whole = _whole(statement, first, words, evidence, carried if is_carried else None)
        if whole is None or not whole.is_like(first):
            continue
        parts, further = _following(figures[first.index :], whole, words)
        listed |= {part.index for part in parts}
        last = last if evidence == "bare" else whole
        if parts:
            text = statement.text[max(whole.span.end - statement.span.start, 0) :]
            yield Listing(whole, parts, further, evidence, text, is_apart)


def _summed(statement: Statement, words: ListingWords) -> Iterator[Listing]:
    start = statement.span.start
    for whole in statement.figures[2:]:
        lead, earlier = _lead(statement.figures, whole)
        if whole.quantity.kind != "count":
            continue
        fewest = 2 if words.sum.compiled.search(lead) else 3 if words.running.compiled.search(lead) else 0
        parts, further = _preceding(earlier, whole, words) if fewest else ((), ())
        if not parts or len(parts) < fewest or not _is_one_segment(parts, whole):
            continue
        if not any(words.among.compiled.search(part.lead) for part in parts):
            text = statement.text[parts[0].span.start - len(parts[0].lead) - start : whole.span.end - start]
            yield Listing(whole, parts, further, "summed", text)


def _evidence(figures: Sequence[Figure], first: Figure, words: ListingWords) -> tuple[Evidence, bool]:
    """What tells that a list that begins with this figure is complete; and whether it is a view of its own."""
    lead = _lead(figures, first)[0] if first.index else first.lead
    if words.apart.compiled.search(lead):
        return "told", True
    if words.among.compiled.search(lead):
        return "among", False
    if first.index and words.told.compiled.search(lead):
        return "told", False
    return ("some" if first.index and words.some.compiled.search(lead) else "bare"), False


def _owner(lead: str, words: ListingWords) -> str:
    """What a view is of, where its clause says so: 公办学校按地域分."""
    match = words.apart.compiled.search(lead)
    clause = re.split("[，；：、（(]", lead[: match.start()])[-1] if match else ""
    return words.owner.compiled.sub("", clause)


def _named(figures: Sequence[Figure], like: Figure, owner: str) -> Figure | None:
    """The figure that counts what a view is of: that with its first word, or else any; the first of several."""
    named = [one for one in figures if one.is_like(like) and akin(one.words, owner)]
    return next((one for one in named if owner[:2] in one.words), named[0] if named else None)


def _is_begun(figures: Sequence[Figure], first: Figure, listed: set[int]) -> bool:
    """Tell whether what stands before a list belongs to the list before it, so that both have one whole."""
    before = figures[first.index - 1] if first.index else first
    return before.index in listed or not before.is_like(first)


def _whole(
    statement: Statement, first: Figure, words: ListingWords, evidence: Evidence, carried: Figure | None
) -> Figure | None:
    """The whole that a list belongs to: that of the list before, the figure before it, or the last in its unit."""
    figures = statement.figures
    is_introduced = evidence == "among" or words.apart.compiled.search(first.lead) is not None
    if first.index == 0:
        before = statement.previous.figures if statement.previous and is_introduced else ()
        near = [figure for figure in before if figure.is_like(first)]
        return near[0] if len(near) == 1 else None
    if carried is not None:
        return carried
    previous = (_lead(figures, first)[1] or figures[first.index - 1 : first.index])[-1]
    if not previous.is_like(first) and is_introduced:
        previous = next((one for one in reversed(figures[: first.index]) if one.is_like(first)), previous)
    if previous.segment != first.segment and (not is_introduced or previous.index < first.index - 1):
        return None
    return None if words.unlike.compiled.search(previous.before) else previous


def _lead(figures: Sequence[Figure], whole: Figure) -> tuple[str, Sequence[Figure]]:
    """What stands before a sum, and the figures before that: in 三批共计32个 the number of parts is none of them."""
    previous = figures[whole.index - 1]
    if previous.is_like(whole) or any(mark in whole.lead for mark in "，；、"):
        return whole.lead, figures[: whole.index]
    return previous.lead + whole.lead, figures[: whole.index - 1]


def _following(
    figures: Sequence[Figure], whole: Figure, words: ListingWords
) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """The parts from the first on, and those that looser marks join to them."""
    parts: list[Figure] = []
    further: list[Figure] = []
    first, mark = figures[0], ""
    gap = ""
    for figure in figures:
        if figure is not first:
            gap += figure.lead
            if figure.depth < first.depth or words.apart.compiled.search(figure.lead):
                break
            if figure.depth == first.depth and words.sum.compiled.search(figure.lead):
                break
        if figure.depth != first.depth or not figure.is_like(whole) or words.unlike.compiled.search(figure.before):
            continue
        if parts:
            joint = _mark(gap)
            mark = mark or joint
            if further or joint not in (mark, "") or words.among.compiled.search(gap):
                further.append(figure)
                gap = ""
                continue
        parts.append(figure)
        gap = ""
    return tuple(parts), tuple(further)


def _preceding(
    figures: Sequence[Figure], whole: Figure, words: ListingWords
) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """The parts right before a sum, and those that looser marks join to them."""
    parts: list[Figure] = []
    further: list[Figure] = []
    mark = ""
    for figure in reversed(figures):
        if figure.depth != whole.depth:
            continue
        if words.sum.compiled.search(figure.lead):
            break
        if not figure.is_like(whole) or words.unlike.compiled.search(figure.before):
            if mark != "；":
                break
            continue
        (further or parts).append(figure)
        joint = _mark(figure.lead)
        mark = mark or joint
        is_last = joint not in (mark, "") or words.among.compiled.search(figure.lead) is not None
        if is_last and not further:
            further.append(figure)
    return tuple(reversed(parts)), tuple(reversed([one for one in further if one not in parts]))


def _is_one_segment(parts: Sequence[Figure], whole: Figure) -> bool:
    """Tell whether no semicolon parts a sum from its list, but where it parts the items of the list, too."""
    segments = {part.segment for part in parts}
    return segments == {whole.segment} or (len(segments) == len(parts) > 2)


def _mark(gap: str) -> str:
    """The mark that parts two figures: the heaviest between them; none where 和 does, which stands before the last."""
    marks = gap.replace(";", "；").replace(",", "，").replace("＋", "、").replace("+", "、")
    return next((mark for mark in "；，、" if mark in marks), "")
