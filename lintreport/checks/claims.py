"""What speaks for it that a list of like figures is all of the figure beside it, and what against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from lintreport import numerals
from lintreport.checks.breakdowns import BEHIND, Breakdown, breakdowns
from lintreport.checks.claim_words import ClaimWords
from lintreport.checks.labels import (
    ENOUGH,
    LONGEST_LABEL,
    NOUN,
    are_deeds,
    are_of_one,
    is_cut,
    is_ledger,
    is_nested,
    is_scale,
    of_labels,
)
from lintreport.checks.neighbours import label_of, lead_of, mark_of
from lintreport.checks.slips import agrees, agrees_partly, is_even, is_likely, makes_other
from lintreport.checks.statements import Figure, Statement

MOST = Fraction(3, 4)  # of the whole, what parts must make that are no more than told side by side
ENDS = "。）；)]】 ."
AROUND = 24  # code points before a list in which the number of its kinds is told


def claims(statement: Statement, words: ClaimWords) -> Iterator[Breakdown]:
    """The lists of a sentence that do not make their wholes, and claim to."""
    found = list(breakdowns(statement, words.breakdown))
    agreeing = [one for one in found if agrees(one) and not _is_chance(one, statement, words)]
    agreed = {part for one in agreeing for part in (one.whole, *one.parts)}
    for one in found:
        is_view = words.breakdown.apart.compiled.search(one.lead) is not None or _is_ledger(one, statement, words)
        if (one.whole in agreed and not is_view) or agreed.issuperset(one.parts) or makes_other(one, statement):
            continue
        needed = ENOUGH + agrees_partly(one) * (2 - is_even(one))
        is_meant = is_likely(one) and not _is_silent(one, statement, words)
        if (is_meant or _is_ledger(one, statement, words)) and weight(one, statement, words) >= needed:
            yield one


def weight(one: Breakdown, statement: Statement, words: ClaimWords) -> int:
    """How much speaks for a list being all of its whole."""
    labels = [label_of(statement, part) for part in one.parts]
    points = of_labels(labels, words, is_summed=one.side == "after")
    if one.side == "after":
        return points + _of_summed(one, statement, words)
    if _is_ledger(one, statement, words):
        return ENOUGH
    is_told = one.is_bracketed or words.told.compiled.search(one.lead) is not None
    if not is_told and _is_sibling(one, labels, statement, words):
        return -ENOUGH
    if not is_told and one.sum < one.whole.value and points > 0 and is_cut(labels, words):
        return 0
    is_short = one.sum < MOST * one.whole.value
    if points >= 0 and ((_are_kinds(one, labels) and not is_short) or _has_list(one, statement)):
        points = max(points, 2)
    start = statement.span.start
    around = max(one.whole.span.start - start - AROUND, 0)
    announced = _of_kinds(statement.text[around : one.parts[0].span.start - start], one, words)
    if not is_told and is_short and points + announced < 1:
        return 0
    return points + announced + _of_begun(one, statement, labels, words, (points, announced))


def _of_begun(
    one: Breakdown, statement: Statement, labels: Sequence[str], words: ClaimWords, found: tuple[int, int]
) -> int:
    """What the place of a list tells that follows its whole, beside what its names and their number do."""
    by_name, announced = found
    points = 0
    is_material = words.material.compiled.search(one.whole.quantity.measure) is not None
    is_alike = len({label[-NOUN:] for label in (one.whole.before, *labels)}) == 1
    is_kind = is_material or words.thing.compiled.search(one.whole.quantity.measure) is not None
    is_classed = words.classed.compiled.search(one.whole.quantity.measure) is not None
    is_near = len(one.lead) <= LONGEST_LABEL * (1 + 2 * one.lead.isascii()) + len(labels[0])
    if words.among.compiled.search(one.lead):
        is_again = _is_resumed(one)
        is_amid = words.amid.compiled.search(one.lead) is not None and by_name > 1
        is_all = is_amid or is_again or is_scale(labels, words) or announced > 0 or by_name > 2
        is_all = is_all or _has_list(one, statement)
        if one.sum < one.whole.value and not is_all:
            return -ENOUGH - announced - max(by_name, 0)
        points -= not (is_classed or is_again)
    elif words.told.compiled.search(one.lead):
        points += 3
    elif one.is_bracketed:
        points += 2 * is_near
    elif mark_of(one.lead) and is_near:
        points += all(len(label) <= LONGEST_LABEL for label in labels)
    if words.of.compiled.search(one.whole.before):
        points += 3 if one.sum > one.whole.value else 1
    is_pair = points + announced < 2 and len(one.parts) == 2
    if is_pair and by_name < 2 - ((is_kind or is_classed) and not is_alike):
        return -ENOUGH - max(by_name, 0) - announced
    is_loose = is_alike and not (one.is_bracketed or words.told.compiled.search(one.lead))
    points -= 2 * (is_loose and by_name < 2)
    points -= 2 * (words.held.compiled.search(one.whole.words) is not None)
    points += words.totals.compiled.search(one.whole.before) is not None
    points += (len(one.parts) > 2) * (1 + is_classed)
    others = (figure for figure in statement.figures if figure.span > one.parts[-1].span)
    is_last = len(one.parts) > 2 and not any(other.is_like(one.whole) for other in others)
    return points + (is_last or one.rest.strip(ENDS) == one.parts[-1].own.strip(ENDS))


def _of_summed(one: Breakdown, statement: Statement, words: ClaimWords) -> int:
    """What the words before a sum tell."""
    lead = lead_of(statement, one.whole)
    start = statement.span.start
    around = max(one.parts[0].span.start - start - AROUND, 0)
    begin, behind = statement.text[around : one.parts[0].span.start - start], one.parts[-1].span.end - start
    points = 1 + _of_kinds(begin + "|" + statement.text[behind : one.whole.span.start - start], one, words)
    is_firm = any(words.firm.compiled.search(text) for text in (lead, one.rest[:BEHIND]))
    is_plain = words.plain.compiled.search(lead) is not None and len(one.parts) > 2
    points += 2 * is_firm + is_plain
    noun = words.noun.compiled.sub("", lead) + ("" if is_firm or is_plain else one.whole.own)
    if is_of_others(one.whole, one.parts, statement, words):
        return -ENOUGH
    if noun and not lead.isascii() and not any(noun[-2:] in part.words for part in one.parts):
        points -= 1 + (words.there.compiled.search(lead) is not None)
    points -= ENOUGH * (not is_firm and words.among.compiled.search(one.parts[0].before) is not None)
    return points + (len(one.parts) > 2) - 2 * (words.subject.compiled.search(lead) is not None)


def _of_kinds(text: str, one: Breakdown, words: ClaimWords) -> int:
    """What it tells that so many kinds of things are announced as there are parts, or more years than parts."""
    counts = [(numerals.number(match["count"]) or 0, match["time"]) for match in words.kinds.compiled.finditer(text)]
    if any(count == len(one.parts) for count, _ in counts):
        return 2
    return -ENOUGH if any(time and count > len(one.parts) for count, time in counts) else 0


def is_of_others(whole: Figure, parts: Sequence[Figure], statement: Statement, words: ClaimWords) -> bool:
    """Tell whether a sum is told of what its parts are not: 参赛选手共, or 全校共 behind three tests of it."""
    lead, start = whole.lead, statement.span.start
    if words.breakdown.aside.compiled.search(whole.before) or words.subject.compiled.search(lead):
        return True
    is_firm = words.firm.compiled.search(lead) is not None
    if not is_firm and any(part.value == whole.value for part in parts):
        return True
    if not is_firm and words.again.compiled.search(statement.text[: parts[0].span.start - start]):
        return words.people.compiled.search(lead) is not None
    are_deeds = all(words.deeds.compiled.search(label_of(statement, part)) for part in parts)
    return are_deeds and words.people.compiled.search(lead) is not None


def is_overlapping(parts: Sequence[Figure], statement: Statement, words: ClaimWords) -> bool:
    """Tell whether figures are within one another by their names, or in English all told by what is done."""
    labels = [label_of(statement, part) for part in parts]
    if is_nested(labels, words) or are_deeds(labels, words):
        return True
    return all(label.isascii() and words.doing.compiled.search(label) for label in labels)


def _is_silent(one: Breakdown, statement: Statement, words: ClaimWords) -> bool:
    """Tell whether words say that parts overlap, or are not all, but for those of one kind that are too much."""
    if words.silent.compiled.search(one.text):
        return True
    if not words.open.compiled.search(one.text):
        return False
    is_told = words.told.compiled.search(one.lead) or words.among.compiled.search(one.lead)
    labels = [label_of(statement, part) for part in one.parts]
    return not is_told or one.sum < one.whole.value or of_labels(labels, words) < 1


def _is_ledger(one: Breakdown, statement: Statement, words: ClaimWords) -> bool:
    """Tell whether a sum is parted by what is done and what is left: 合计90件；办结70件，未结20件."""
    if one.side == "after" or one.whole.index < 2 or words.among.compiled.search(one.lead):
        return False
    added = statement.figures[one.whole.index - 2 : one.whole.index]
    is_sum = words.breakdown.sum.compiled.search(one.whole.lead) and all(figure.is_like(one.whole) for figure in added)
    return bool(is_sum) and is_ledger([label_of(statement, part) for part in one.parts], words)


def _is_sibling(one: Breakdown, labels: Sequence[str], statement: Statement, words: ClaimWords) -> bool:
    """Tell whether a whole is but the first of the list: parted as its parts are, and named as they are."""
    mark = mark_of(one.lead)
    if len(one.parts) == 2 and mark_of(one.parts[1].lead) == "；" != mark:
        return True
    is_even = mark == mark_of(one.parts[1].lead) and not words.totals.compiled.search(one.whole.before)
    return is_even and (mark == "、" or are_of_one([label_of(statement, one.whole), *labels], words))


def _are_kinds(one: Breakdown, labels: Sequence[str]) -> bool:
    """Tell whether parts are kinds of what is done with the whole: 注销企业60户，简易注销40户，一般注销20户."""
    ends = {label.removesuffix("的")[-NOUN:] for label in labels}
    end = ends.pop()
    before = one.whole.before
    return not ends and len(end) == NOUN and end.isalpha() and end in before and not before.endswith(end)


def _has_list(one: Breakdown, statement: Statement) -> bool:
    """Tell whether a part has a list of its own in brackets that makes it: 军官60人（校级20人、尉级40人），士兵50人."""
    if one.side == "after":
        return False
    for part, end in zip(one.parts, [*(other.index for other in one.parts[1:]), None], strict=True):
        inner = [other for other in statement.figures[part.index + 1 : end] if other.depth == part.depth + 1]
        if len(inner) > 1 and all(map(part.is_like, inner)) and sum(other.value for other in inner) == part.value:
            return True
    return False


def _is_chance(one: Breakdown, statement: Statement, words: ClaimWords) -> bool:
    """Tell whether the first of a list is but by chance what those behind it make: 40份、30份、10份."""
    if one.side == "after" or one.is_bracketed or words.told.compiled.search(one.lead):
        return False
    return _is_sibling(one, [label_of(statement, part) for part in one.parts], statement, words)


def _is_resumed(one: Breakdown) -> bool:
    """Tell whether a list begins with the name of its whole: 未迁移90座；未迁移的坟墓中."""
    return one.whole.before.strip() in one.lead[-AROUND:] and len(one.whole.before.strip()) > 1
