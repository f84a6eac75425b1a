"""Rates tied to their part by less than its name: 利用率 with 投产的, 交齐率 with 缺交, 签约30户（75%）."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from lintreport.checks.rate_words import KEY, LIKELY, PartOf, RatioWords, Reading
from lintreport.checks.statements import Figure, Statement

Tie = Literal["part", "rest", "likely"]


def tied(statement: Statement, figure: Figure, name: str, words: RatioWords) -> Reading | None:
    """The figure next to a rate as its part, where a word of the same kind, or one character, ties the two."""
    for part, wholes in _candidates(statement, figure, words):
        told = part.lead + part.own
        tie = _tie(told, " ".join(one.lead for one in wholes), name, words)
        if tie is None or not all(one.is_exact for one in (part, *wholes)):
            continue
        if words.moved.compiled.search(part.lead) or words.per.compiled.search(part.before):
            continue
        is_within = words.within.compiled.search(part.lead) is not None
        slack = LIKELY if (tie == "likely" and not is_within) or len(wholes) > 1 else None
        largest = sorted(wholes, key=lambda one: one.value, reverse=True)
        return Reading([part], largest, slack, is_rate=True, is_rest=tie == "rest")
    return None


def bare(statement: Statement, figure: Figure, words: RatioWords) -> Reading | None:
    """动员40户，签约30户（75%）: a share alone in brackets is that of the figure before them."""
    is_closed = statement.text[figure.span.end - statement.span.start :][:1] in ("）", ")", "，", ",")
    if figure.lead.strip() not in ("（", "(") or not figure.index or not is_closed:
        return None
    part = statement.figures[figure.index - 1]
    if part.quantity.kind != "count" or not part.is_exact or words.moved.compiled.search(part.lead):
        return None
    earlier = [one for one in statement.figures[: part.index] if one.is_like(part)]
    earlier = [one for one in earlier if not _has_own(statement, one)]
    near = [one for one in earlier if one.segment == part.segment] or earlier
    wholes = near or _wholes_before(statement, part)
    if len(wholes) != 1 or not wholes[0].is_exact or wholes[0].value < part.value:
        return None
    return Reading([part], wholes)


def apposed(statement: Statement, figure: Figure, words: RatioWords) -> Reading | None:
    """全站40名职工中，有四分之三、即30名常驻一线: the part stands behind its share."""
    behind = statement.figures[figure.index + 1 : figure.index + 2]
    if not behind or not words.namely.compiled.fullmatch(behind[0].lead.strip()) or not behind[0].is_exact:
        return None
    wholes = [one for one in statement.figures[: figure.index] if one.is_like(behind[0])]
    if len(wholes) != 1 or not wholes[0].is_exact or wholes[0].value < behind[0].value:
        return None
    return Reading(behind, wholes)


def _candidates(statement: Statement, figure: Figure, words: RatioWords) -> Iterator[tuple[Figure, list[Figure]]]:
    """Figures that may be the part of a rate, each with those that may be its whole."""
    if figure.index and (part := statement.figures[figure.index - 1]).quantity.kind == "count":
        between = statement.text[part.span.end - statement.span.start : figure.span.start - statement.span.start]
        if not any(mark in between for mark in "；;。") and between.count("，") < 2 and part.depth <= figure.depth:
            wholes = [one for one in statement.figures[: part.index] if one.is_like(part)] or _wholes_before(
                statement, part
            )
            yield from _fitting(part, wholes, words)
    behind = statement.figures[figure.index + 1 : figure.index + 3]
    if len(behind) == len([one for one in behind if one.is_like(behind[0])]) == 2:
        first, second = behind
        if first.quantity.kind == "count" and first.segment == figure.segment:
            yield from _fitting(second, [first], words)
            yield from _fitting(first, [second], words)


def _fitting(part: Figure, wholes: Sequence[Figure], words: RatioWords) -> Iterator[tuple[Figure, list[Figure]]]:
    large = [one for one in wholes if one.value >= part.value or words.plan.compiled.search(one.before)]
    if large:
        yield part, large


def _wholes_before(statement: Statement, part: Figure) -> list[Figure]:
    """The only figure of a part's kind in the sentence before, as long as there is one."""
    if statement.previous is None:
        return []
    likes = [one for one in statement.previous.figures if one.is_like(part)]
    return likes if len(likes) == 1 else []


def _has_own(statement: Statement, figure: Figure) -> bool:
    following = statement.figures[figure.index + 1]
    return following.quantity.kind == "share" and following.lead.strip() in ("（", "(")


def _tie(told: str, other: str, name: str, words: RatioWords) -> Tie | None:
    """How the words of a figure are tied to the name of a rate."""
    key = [sign for sign in name[-KEY:] if not words.vague.compiled.search(sign)]
    kin = [one for one in words.parts if one.rate.compiled.search(name)]
    if any(one.rest is not None and one.rest.compiled.search(told) for one in kin):
        return "rest"
    if any(_is_affirmed(one, told, words) for one in kin):
        return "part"
    if words.opposite.compiled.search(told) and not words.opposite.compiled.search(name):
        is_named = any(sign in told for sign in key) or any(one.part.compiled.search(told) for one in kin)
        return "rest" if is_named else None
    return "likely" if any(sign in told and sign not in other for sign in key) else None


def _is_affirmed(kin: PartOf, told: str, words: RatioWords) -> bool:
    """Tell whether a word of the part stands there without a 未 or 不 of its own before it."""
    match = kin.part.compiled.search(told)
    return match is not None and not words.opposite.compiled.search(told[max(match.start() - 2, 0) : match.start()])
