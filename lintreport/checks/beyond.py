"""Parts that exceed what they are part of: 发现问题90个，已整改95个."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from lintreport.checks.base import Regex
from lintreport.checks.listings import ListingWords
from lintreport.checks.statements import Figure, Statement


class BeyondWords(Struct, frozen=True, kw_only=True, rename="kebab"):
    """The words of a part that cannot exceed its whole: `raised` (发现) is told of the whole, `settled` (已整改) of it.

    `stock` says that more comes from elsewhere (含上年结转); `filler` is taken from the words before they are compared.
    A part is also told by `those` (属实的有12件), by `had` before and `does` behind it (已有6个通了水), by being `done`
    (企业已回复6份), and in English by `of` at the whole, with nothing but `of-these` between; by `from-these` between
    (30台中，12台), or `out-of` where the unit is not `vague`.
    """

    raised: Regex
    settled: Regex
    stock: Regex
    filler: Regex
    those: Regex
    had: Regex
    does: Regex
    done: Regex
    of: Regex
    of_these: Regex
    out_of: Regex
    from_these: Regex
    vague: Regex


def beyond(statement: Statement, words: BeyondWords, listing: ListingWords) -> Iterator[tuple[Figure, Figure]]:
    """The parts of a sentence that exceed their wholes, with these."""
    for part in statement.figures:
        whole = _whole_of(statement, part, words, listing)
        if whole is not None and part.bounds[0] > whole.bounds[1] - whole.value + together(statement, whole, words):
            yield part, whole


def together(statement: Statement, whole: Figure, words: BeyondWords) -> Fraction:
    """The whole with those before it, which may be meant as well: 修缮30栋，新建15栋，其中; but for what is raised."""
    value, index = whole.value, whole.index if whole in statement.figures else 0
    while index and not words.raised.compiled.search(whole.before):
        index -= 1
        other = statement.figures[index]
        if not other.is_like(whole) or other.segment != whole.segment or other.depth != whole.depth:
            break
        value += other.value
    return value


def _whole_of(statement: Statement, part: Figure, words: BeyondWords, listing: ListingWords) -> Figure | None:
    """The figure that this one cannot exceed."""
    if not part.is_exact or part.quantity.kind != "count":
        return None
    near = [figure for figure in statement.figures[: part.index] if figure.is_like(part)]
    own = words.filler.compiled.sub("", part.before)
    if not near or not near[-1].is_exact or any(map(listing.unlike.compiled.search, (own, near[-1].before))):
        return None
    whole = near[-1]
    start = statement.span.start
    between = statement.text[whole.span.end - start : part.span.start - start]
    if listing.among.compiled.search(between) and "；" not in between:
        counts = statement.figures[whole.index + 1 : part.index]
        return whole if all(figure.quantity.kind != "count" for figure in counts) else None
    if words.stock.compiled.search(statement.text) or any(mark in between for mark in "；、"):
        return None
    return whole if _is_settled(whole, part, between, words) or _is_of(whole, part, between, near, words) else None


def _is_settled(whole: Figure, part: Figure, between: str, words: BeyondWords) -> bool:
    """Tell whether a part is what is settled of what was raised, by their words."""
    if between.count("，") > 2 or not (words.settled.compiled.search(part.before) or _is_done(whole, part, words)):
        return False
    if not words.raised.compiled.search(whole.words) or whole.lead.startswith("、"):
        return False
    rest = words.filler.compiled.sub("", words.settled.compiled.sub("", part.before))
    names = [words.filler.compiled.sub("", name) for name in (rest, part.quantity.after)]
    return all(name in whole.words for name in names)


def _is_done(whole: Figure, part: Figure, words: BeyondWords) -> bool:
    """Tell whether a part is what was done of what the whole names to be done: 列入检修的60座，已检修66座."""
    deed = words.filler.compiled.sub("", part.before)
    return len(deed) > 1 and "已" in part.before and not part.quantity.after and deed in whole.before


def _is_of(whole: Figure, part: Figure, between: str, near: Sequence[Figure], words: BeyondWords) -> bool:
    """Tell whether a part is of the only figure before it, by how it is told."""
    if len(near) > 1 or part.index != whole.index + 1 or between.count("，") > 2:
        return False
    if words.of.compiled.search(whole.before):
        return words.of_these.compiled.search(between) is not None
    after = part.quantity.after
    if words.from_these.compiled.search(between):
        return part.depth == whole.depth
    if words.out_of.compiled.search(between) and not words.vague.compiled.fullmatch(part.quantity.unit):
        return not after and part.depth == whole.depth
    if words.done.compiled.fullmatch(part.before) and not after and "，" in between and part.depth == whole.depth:
        return True
    if words.had.compiled.search(part.before):
        return words.does.compiled.match(after) is not None and any(mark in between for mark in "，,")
    return not after and part.depth == whole.depth and words.those.compiled.search(part.before) is not None
