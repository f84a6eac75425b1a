"""Rates (结案率) with the figures that may be their part and their whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lintreport.checks.rate_frames import NAME, complement, framed, is_wider, opposed
from lintreport.checks.rate_ties import tied
from lintreport.checks.rate_words import LIKELY, NEARLY, RatioWords, Reading, earlier_than
from lintreport.checks.share_readings import subjects
from lintreport.checks.statements import Figure, Statement, akin


def rate(statement: Statement, figure: Figure, name: str, words: RatioWords) -> Reading | None:
    """The rate of this name, its part told by its name, its whole by the unit."""
    if is_wider(statement, figure, name, words):
        return None
    if told := opposed(statement, figure, name, words):
        return told
    if told := complement(statement, figure, name, words) or framed(statement, figure, name, words, is_linked=True):
        return told
    earlier = [one for one in earlier_than(statement, figure) if one.quantity.kind == "count"]
    near = [one for one in earlier if one.segment == figure.segment]
    earlier = near if len(near) > 1 else earlier
    for pool in _pools(statement, figure, near, earlier, words):
        tops, slack = _named(pool, name, words)
        likes = [one for one in pool if tops and one.is_like(tops[0])]
        if len(likes) > 1:
            if tops[0].index < figure.index and _is_taken(statement, tops, figure, name, words):
                return None
            is_apart = tops[0].segment != figure.segment
            return _between(tops, likes, LIKELY if is_apart else slack, words)
    tops, slack = _named(earlier, name, words)
    if tops and statement.previous is not None:
        likes = [other for other in statement.previous.figures if other.is_like(tops[0])]
        return _between(tops[:1], likes, slack and NEARLY, words)
    if tops:
        return None
    return tied(statement, figure, name, words) or framed(statement, figure, name, words)


def _pools(
    statement: Statement, figure: Figure, near: list[Figure], earlier: list[Figure], words: RatioWords
) -> list[list[Figure]]:
    """The figures that a rate may be of, those to be tried first first."""
    ahead = _ahead(statement, figure)
    if ahead and (ahead[0].depth > figure.depth or words.among.compiled.search(ahead[0].lead)):
        return [ahead, near, earlier]
    since = _since(statement, figure)
    if len(since) > 1 and len(since) < len(near) and all(one.is_like(since[0]) for one in since):
        return [since, near, earlier]
    follows = figure.index > 0 and statement.figures[figure.index - 1].quantity.kind == "count"
    return [near, earlier] if near or follows else [near, ahead, earlier]


def _since(statement: Statement, figure: Figure) -> list[Figure]:
    """The counts between the last share before a rate and the rate."""
    found: list[Figure] = []
    for other in reversed(statement.figures[: figure.index]):
        if other.quantity.kind != "count":
            break
        found.insert(0, other)
    return found


def _is_taken(statement: Statement, tops: list[Figure], figure: Figure, name: str, words: RatioWords) -> bool:
    """Tell whether another rate is made of the part: one of the same name after it, or any in its clause."""
    first = min(tops, key=lambda top: top.index)
    shares = [one for one in statement.figures[first.index + 1 : figure.index] if one.quantity.kind == "share"]
    near = any(
        one.quantity.kind == "count" and one.segment == figure.segment for one in statement.figures[: figure.index]
    )
    if tops[0].segment != figure.segment and (shares or near or words.now.compiled.search(name)):
        return True
    found = [words.rate.compiled.search(share.before) for share in shares]
    return any(match is not None and akin(match["name"][-NAME:], name[-NAME:]) for match in found)


def excess(statement: Statement, figure: Figure, words: RatioWords) -> Reading | None:
    """超额完成12%: what was done beyond a plan."""
    earlier = statement.figures[: figure.index]
    if not words.over.compiled.search(figure.before) or not subjects(earlier, "", words):
        return None
    plans = [one for one in earlier[:-1] if one.is_like(earlier[-1]) and words.plan.compiled.search(one.before)]
    is_exact = all(one.is_exact for one in (*plans, earlier[-1]))
    return Reading(earlier[-1:], plans[-1:], is_plan=True, beyond=100) if is_exact else None


def _between(tops: Sequence[Figure], likes: Sequence[Figure], slack: int | None, words: RatioWords) -> Reading | None:
    if not all(figure.is_exact for figure in (*likes, *tops)):
        return None
    tops = [top for top in tops if top.is_like(tops[0])]
    wholes = [one for one in likes if one not in tops or words.plan.compiled.search(one.before)]
    is_nested = words.among.compiled.search(tops[0].before) is not None
    if not wholes and not is_nested and len({top.value for top in tops}) > 1:
        return None
    others = [figure for figure in reversed(likes) if figure is not tops[0]]
    is_plan = any(words.plan.compiled.search(one.before) for one in others)
    return Reading(tops, others, slack, is_rate=True, is_plan=is_plan)


def _named(counts: Sequence[Figure], name: str, words: RatioWords) -> tuple[list[Figure], int | None]:
    """The figures that count what a rate is named after, the nearest first; and how much doubt there is."""
    patterns = [part.part.compiled for part in words.parts if part.rate.compiled.search(name)]
    key, tail = name[-2:], name[-NAME:]
    tests: tuple[tuple[Callable[[str], bool], int | None], ...] = (
        (lambda text: key in text, None),
        (lambda text: any(pattern.search(text) for pattern in patterns), None),
        (lambda text: akin(text, tail), LIKELY),
        (lambda text: len(key) > 1 and set(key) <= set(text), LIKELY),
    )
    takes_all = words.opposite.compiled.search(name) is not None
    rests = [one.rest.compiled for one in words.parts if one.rest is not None and one.rate.compiled.search(name)]
    counts = [one for one in counts if not words.per.compiled.search(one.before)]
    counts = [one for one in counts if not any(rest.search(one.before) for rest in rests)]
    part = [one for one in reversed(counts) if takes_all or not words.opposite.compiled.search(one.before)]
    part = [one for one in part if not words.plan.compiled.search(one.before)] or part
    for test, slack in tests[: 2 if patterns else len(tests)]:
        if found := [figure for figure in part if test(figure.words)]:
            return found, slack
    return [], None


def _ahead(statement: Statement, figure: Figure) -> list[Figure]:
    """The counts after a rate that belong to it: 结案率75%，立案72件，结案54件."""
    found: list[Figure] = []
    for other in statement.figures[figure.index + 1 :]:
        if other.quantity.kind != "count" or "；" in other.lead:
            break
        found.append(other)
    return found
