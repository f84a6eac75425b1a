"""Balances read in their order: what there was, each figure with the sign of its verb, and what there is then."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from lintreport.checks.base import Regex
from lintreport.checks.factors import JOINTS
from lintreport.checks.statements import Figure, akin

NAME = 2  # code points: what is shorter names nothing
SHORT = 3  # letters: an English word as short is no noun

Term = tuple[int, Figure]  # with the sign that it has in a sum


class FlowWords(Struct, frozen=True, kw_only=True):
    """The words of a balance told in order, looked for in what stands before a figure and behind it.

    `was` and `now` are of what there was and is then; `into` and `out` are the verbs that add and take off; `gain` and
    `loss` what both make; `due` is what was owed, `cut` what comes off it, and `real` what is left of it. `plain` is no
    part of a name, `stock` says that what came is there (上年结转), `fresh` that it came then. `plan` is what was to be
    and `fact` what is, `over` by how much that is more and `under` by how much less; `act` is a verb of any kind.
    """

    was: Regex
    now: Regex
    into: Regex
    out: Regex
    gain: Regex
    loss: Regex
    due: Regex
    cut: Regex
    real: Regex
    plain: Regex
    stock: Regex
    fresh: Regex
    plan: Regex
    fact: Regex
    over: Regex
    under: Regex
    act: Regex


def flow_of(figures: Sequence[Figure], words: FlowWords) -> tuple[Term, list[Term]] | None:
    """The last figure of a balance with the terms that make it; none where a figure has no clear part in it."""
    ends = (words.now, words.gain, words.loss, words.real)
    if compared := _compared(figures, words):
        return compared
    told = (one for one in reversed(figures[2:]) if any(pattern.compiled.search(_told(one)) for pattern in ends))
    end = next(told, None)
    if end is None or not end.is_exact:
        return None
    ahead = [one for one in figures if one.index < end.index]
    near = [one for one in ahead if one.segment == end.segment]
    terms = _flow(ahead, end, words) or (_net(near, end, words) or _rest(near, end, words) if len(near) > 1 else [])
    return ((1, end), terms) if terms else None


def _compared(figures: Sequence[Figure], words: FlowWords) -> tuple[Term, list[Term]] | None:
    """By how much what is exceeds what was planned, or falls short of it: 计划90人，实到98人，超出8人."""
    for plan, fact, end in zip(figures, figures[1:], figures[2:], strict=False):
        over, under = (pattern.compiled.search(_told(end)) is not None for pattern in (words.over, words.under))
        if over == under or not words.plan.compiled.search(_told(plan)) or not words.fact.compiled.search(_told(fact)):
            continue
        are_terms = _is_term(plan, end) and _is_term(fact, end) and end.is_exact and plan.segment == end.segment
        if are_terms and not words.plan.compiled.search(_told(fact)) and is_of(fact, (plan, end), words, words.fact):
            terms = [(1, fact), (-1, plan)] if over else [(1, plan), (-1, fact)]
            return (1, end), terms
    return None


def _flow(ahead: Sequence[Figure], end: Figure, words: FlowWords) -> list[Term]:
    if not words.now.compiled.search(_told(end)):
        return []
    start = next((one for one in reversed(ahead) if _is_start(one, words)), None)
    if start is None or not _is_term(start, end) or not _are_same(start, end, words):
        return []
    moves = _signed([one for one in ahead if one.index > start.index], end, words)
    is_same = all(is_of(one, (start, end), words) and not _is_other_noun(start, one, words) for _, one in moves)
    return [(1, start), *moves] if moves and is_same else []


def _net(ahead: Sequence[Figure], end: Figure, words: FlowWords) -> list[Term]:
    """What came and what went, before what both make: 净增."""
    gain, loss = (pattern.compiled.search(_told(end)) for pattern in (words.gain, words.loss))
    told = gain or loss
    if told is None:
        return []
    start = next((one.index for one in reversed(ahead) if _is_start(one, words)), -1)
    moves = _signed([one for one in ahead if one.index > start], end, words)
    name = words.plain.compiled.sub("", end.before[: told.start()])
    is_other = len(name) >= NAME and not name.isascii() and not any(akin(one.words, name) for one in ahead)
    if {sign for sign, _ in moves} != {1, -1} or is_other or not is_of(end, ahead, words):
        return []
    return [(sign if gain else -sign, one) for sign, one in moves]


def _rest(ahead: Sequence[Figure], end: Figure, words: FlowWords) -> list[Term]:
    """What was due and what came off it, before what is left: 应发, 扣除, 实发."""
    whole, *gone = ahead
    if not words.real.compiled.search(_told(end)) or not words.due.compiled.search(_told(whole)):
        return []
    if not _is_term(whole, end) or not words.cut.compiled.search(_told(gone[0])):
        return []
    for one in gone[1:]:
        if not _is_term(one, end) or not (_is_listed(one) or words.cut.compiled.search(_told(one))):
            return []
    return [(1, whole), *((-1, one) for one in gone)]


def _signed(moves: Sequence[Figure], end: Figure, words: FlowWords) -> list[Term]:
    """The figures with the signs of their verbs; what is listed without a verb has that of the one before it."""
    terms: list[Term] = []
    for one in moves:
        is_in, is_out = _has(words.into, one), _has(words.out, one)
        if is_in == is_out:
            if is_in or not terms or not _is_listed(one) or not _goes_on(one, terms[-1][1], words):
                return []
            is_in = terms[-1][0] > 0
        if not _is_term(one, end):
            return []
        terms.append((1 if is_in else -1, one))
    return terms


def _is_start(figure: Figure, words: FlowWords) -> bool:
    """Tell whether a figure is what there was, and not what came or went by then."""
    told = _told(figure)
    is_new = words.fresh.compiled.search(told) is not None and words.stock.compiled.search(told) is None
    return words.was.compiled.search(told) is not None and not is_new


def _has(pattern: Regex, figure: Figure) -> bool:
    after = figure.quantity.after
    found = pattern.compiled.search(figure.before) or pattern.compiled.match(after)
    if found is None and after.isascii() and not figure.before.removesuffix("and").strip():
        found = pattern.compiled.search(after)
    return found is not None


def _is_listed(figure: Figure) -> bool:
    """Tell whether a figure has the verb of the one before it."""
    return figure.lead.startswith(JOINTS) or figure.lead.rpartition(",")[2].strip() in ("", "and")


def _goes_on(figure: Figure, before: Figure, words: FlowWords) -> bool:
    """Tell whether a figure listed has no verb of its own: nothing, or a name that ends as the one before it does."""
    name = words.plain.compiled.sub("", figure.before)
    is_like = name[-1:] == words.plain.compiled.sub("", before.before)[-1:]
    return len(name) < NAME or name.isascii() or (is_like and not words.act.compiled.search(name))


def _told(figure: Figure) -> str:
    return f"{figure.before}|{figure.own}"


def is_of(figure: Figure, others: Sequence[Figure], words: FlowWords, *verbs: Regex) -> bool:
    """Tell whether what is named beside a verb is what the others count, too: 招聘教师 and 在编教师."""
    patterns = (words.gain, words.loss, words.into, words.out, *verbs)
    told = [match for pattern in patterns for match in pattern.compiled.finditer(figure.before)]
    name = figure.before[max((match.end() for match in told), default=len(figure.before)) :]
    name = words.plain.compiled.sub("", name).strip()
    if name.isascii() or len(name) < NAME:
        return True
    context = "|".join(f"{one.before}|{one.quantity.after}" for one in others)
    return akin(context, name) or name[-1] in context


def _is_term(figure: Figure, end: Figure) -> bool:
    return figure.is_like(end) and figure.is_exact and figure.depth == end.depth


def _are_same(start: Figure, end: Figure, words: FlowWords) -> bool:
    """Tell whether the first and the last figure are called alike, where both are called something."""
    mine = _without(words.was, start.before) + start.quantity.after
    theirs = _without(words.plain, _without(words.now, end.before))
    if _is_other_noun(start, end, words):
        return False
    if theirs.isascii() or len(theirs) < NAME or not mine:
        return True
    return akin(mine, theirs) and len([sign for sign in theirs if sign not in start.before + mine]) < NAME


def is_same_stock(terms: Sequence[Figure], end: Figure, words: FlowWords) -> bool:
    """Tell whether what is left at a time is of what there was, by what the figures and their verbs are called."""
    if _is_other_noun(terms[0], end, words):
        return False
    name = _without(words.now, end.before)
    if name == end.before:
        return True
    name = words.plain.compiled.sub("", name)
    told = "|".join(f"{one.before}|{one.quantity.after}" for one in terms)
    is_known = akin(told, name) and len([sign for sign in name if sign not in told]) < NAME
    return len(name) < NAME or name.isascii() or is_known


def _is_other_noun(start: Figure, end: Figure, words: FlowWords) -> bool:
    """Tell whether the English noun behind the last figure is not the one behind the first: 320 sheep, 30 rams."""
    noun = end.quantity.after.lstrip(" ").partition(" ")[0].strip(".")
    is_noun = noun.isascii() and noun.isalpha() and len(noun) > SHORT
    is_verb = any(pattern.compiled.search(noun) for pattern in (words.now, words.into, words.out, words.plain))
    return is_noun and not is_verb and noun[:-1] not in start.quantity.after


def _without(pattern: Regex, words: str) -> str:
    return pattern.compiled.sub("", f"{words}|").removesuffix("|")
