"""What speaks for it that a list of like figures is all of the figure beside it, and what against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from lintreport import numerals
from lintreport.checks.base import Regex
from lintreport.checks.breakdowns import BEHIND, Breakdown, BreakdownWords, breakdowns
from lintreport.checks.neighbours import label_of, lead_of, mark_of
from lintreport.checks.slips import agrees, agrees_partly, is_even, is_likely, makes_other
from lintreport.checks.statements import Statement

LONGEST_LABEL = 9  # code points: longer ones tell something of the part
ENOUGH = 3
MOST = Fraction(3, 4)  # of the whole, what parts must make that are no more than told side by side
ENDS = "。）；)]】 ."
AROUND = 24  # code points before a list in which the number of its kinds is told


class ClaimWords(Struct, frozen=True, kw_only=True, rename="kebab"):
    """The words of a list and those around it, and what each tells.

    `silent` says that the parts overlap or are not all. Between the whole and its list, `told` says that they are all,
    `among` that they are some, but for `amid` (90家中); `of` begins an English sentence about both, and `totals` stands
    before a whole.
    A sum is beyond doubt with a `firm` word; `noun` takes what it counts out of the words that lead to it, `subject`
    and `there` tell that it counts something else (参赛选手共, 共有). `kinds` says how many parts there are (its group
    `count`), which may be of `time`.

    Parts of which each matches one of the `dimensions` are told by one thing, but for the first of more `steps`, or of
    `scales` without a `closing` part; so are two that differ by a `negation`. Labels that end as `alike` does name
    things of one kind. `doing` is what a part does or is, `held` what it gets, as others may, too; those of different
    `known` words or `views` overlap. What is counted in `classed` units is put into one class as a rule, and `material`
    is added up.
    """

    breakdown: BreakdownWords
    silent: Regex
    told: Regex
    among: Regex
    amid: Regex
    firm: Regex
    noun: Regex
    subject: Regex
    there: Regex
    kinds: Regex
    totals: Regex
    of: Regex
    held: Regex
    steps: Regex
    doing: Regex
    alike: Regex
    dimensions: tuple[Regex, ...]
    scales: Regex
    closing: Regex
    negation: Regex
    classed: Regex
    material: Regex
    known: tuple[Regex, ...]
    views: tuple[Regex, ...]


def claims(statement: Statement, words: ClaimWords) -> Iterator[Breakdown]:
    """The lists of a sentence that do not make their wholes, and claim to."""
    found = list(breakdowns(statement, words.breakdown))
    agreed = {part for one in found if agrees(one) for part in (one.whole, *one.parts)}
    for one in found:
        is_view = words.breakdown.apart.compiled.search(one.lead) is not None
        if (one.whole in agreed and not is_view) or agreed.issuperset(one.parts) or makes_other(one, statement):
            continue
        needed = ENOUGH + agrees_partly(one) * (2 - is_even(one))
        if is_likely(one) and not words.silent.compiled.search(one.text) and weight(one, statement, words) >= needed:
            yield one


def weight(one: Breakdown, statement: Statement, words: ClaimWords) -> int:
    """How much speaks for a list being all of its whole."""
    labels = [label_of(statement, part) for part in one.parts]
    points = _of_labels(labels, words)
    if one.side == "after":
        return points + _of_summed(one, statement, words)
    is_told = one.is_bracketed or words.told.compiled.search(one.lead) is not None
    if not is_told and one.sum < one.whole.value and points > 0 and _is_cut(labels, words):
        return 0
    if not is_told and one.sum < MOST * one.whole.value and points < 1:
        return 0
    return points + _of_begun(one, statement, labels, words)


def _of_labels(labels: Sequence[str], words: ClaimWords) -> int:
    """What the names of parts tell: those of one thing part it."""
    if any(words.held.compiled.search(label) for label in labels):
        return -2
    if not any(labels[1:]):
        return 1
    if len(labels) == 2 and all(words.steps.compiled.search(label) for label in labels):
        return 0
    if len(labels) == 2 and _are_opposite(labels[0], labels[1], words):
        return 3
    if any(_are_of_one(labels, kind) for kind in words.dimensions):
        return 2
    views = (*words.known, *words.views)
    known = {tuple(at for at, one in enumerate(views) if one.compiled.search(label)) for label in labels}
    if len(known) > 1:
        return -ENOUGH
    points = -2 * any(words.doing.compiled.search(label) for label in labels)
    if len({label[-1:] for label in labels}) == 1 and words.alike.compiled.search(labels[0]):
        points += 1
    return points - 2 * any(len(label) > LONGEST_LABEL * (2 + 3 * label.isascii()) for label in labels)


def _are_of_one(labels: Sequence[str], dimension: Regex) -> bool:
    """Tell whether names all hold a word of one thing, and not all the same."""
    found = [match[0] if (match := dimension.compiled.search(label)) else "" for label in labels]
    return all(found) and len(set(found)) > 1


def _is_cut(labels: Sequence[str], words: ClaimWords) -> bool:
    """Tell whether parts are the first of a scale, or some of many kinds, of which the others may go without saying."""
    if any(words.closing.compiled.search(label) for label in labels):
        return False
    return all(words.scales.compiled.search(label) for label in labels)


def _are_opposite(one: str, other: str, words: ClaimWords) -> bool:
    """Tell whether two names differ in no more than one word: 公开开庭 and 不公开开庭, 双方外出的 and 一方外出的."""
    if words.negation.compiled.sub("", one) == words.negation.compiled.sub("", other):
        return True
    odd = sum(mine != theirs for mine, theirs in zip(one, other, strict=False))
    return len(one) == len(other) and 2 * odd < len(one) - odd


def _of_begun(one: Breakdown, statement: Statement, labels: Sequence[str], words: ClaimWords) -> int:
    """What the place of a list tells that follows its whole."""
    start = statement.span.start
    around = max(one.whole.span.start - start - AROUND, 0)
    points = _of_kinds(statement.text[around : one.parts[0].span.start - start], one, words)
    is_material = words.material.compiled.search(one.whole.quantity.measure) is not None
    is_classed = words.classed.compiled.search(one.whole.quantity.measure) is not None
    if words.among.compiled.search(one.lead):
        is_amid = words.amid.compiled.search(one.lead) is not None and _of_labels(labels, words) > 1
        points -= 3 if one.sum < one.whole.value and not is_amid else not is_classed
    elif words.told.compiled.search(one.lead):
        points += 3
    elif one.is_bracketed:
        points += 2 if len(one.lead) <= LONGEST_LABEL + len(labels[0]) else 0
    elif mark_of(one.lead) and len(one.lead) <= LONGEST_LABEL + len(labels[0]):
        points += all(len(label) <= LONGEST_LABEL for label in labels)
    if words.of.compiled.search(one.whole.before):
        points += 3 if one.sum > one.whole.value else 1
    if points < 2 and len(one.parts) == 2 and _of_labels(labels, words) < 2 - is_material:
        return -ENOUGH
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
    points += 2 * is_firm
    noun = words.noun.compiled.sub("", lead) + ("" if is_firm else one.whole.own)
    if noun and not lead.isascii() and not any(noun[-2:] in part.words for part in one.parts):
        points -= 1 + (words.there.compiled.search(lead) is not None)
    return points + (len(one.parts) > 2) - 2 * (words.subject.compiled.search(lead) is not None)


def _of_kinds(text: str, one: Breakdown, words: ClaimWords) -> int:
    """What it tells that so many kinds of things are announced as there are parts, or more years than parts."""
    counts = [(numerals.number(match["count"]) or 0, match["time"]) for match in words.kinds.compiled.finditer(text)]
    if any(count == len(one.parts) for count, _ in counts):
        return 2
    return -ENOUGH if any(time and count > len(one.parts) for count, time in counts) else 0
