"""Shares (占) with the figures that may be their part and their whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from lintreport.checks.rate_words import JOINTS, NEARLY, RatioWords, Reading, clause_of
from lintreport.checks.statements import Figure, Statement, akin, fits, names


class Said(NamedTuple):
    """What a clause says a share of: its own subject, where it has one, and the whole; by a verb of its own."""

    subject: str
    whole: str
    is_named: bool = False


def respective(statement: Statement, figure: Figure, words: RatioWords) -> Reading | None:
    """第一种33人、第二种45人，分别占38.4%、52.3%: as many shares as parts before them."""
    figures, first = statement.figures, figure.index
    while first and figures[first].lead in JOINTS and figures[first - 1].quantity.kind == "share":
        first -= 1
    if not words.respective.compiled.search(figures[first].before):
        return None
    count = next((at for at, one in enumerate(figures[first + 1 :], 1) if one.lead not in JOINTS), len(figures) - first)
    tops = figures[max(first - count, 0) : first]
    top = tops[figure.index - first] if len(tops) == count > 1 else None
    if top is None or not all(one.is_like(tops[0]) and one.is_exact for one in tops):
        return None
    if "占" not in figures[first].before and "比" not in figures[first].before:
        return None
    match = words.share.compiled.search(figures[first].before)
    core = words.generic.compiled.sub("", match["whole"]) if match and match["whole"] else ""
    bottoms = _wholes(statement, tops[0], core, words)
    return Reading([top], [one for one in bottoms if not core or akin(one.words + one.quantity.after, core)])


def of_figure(statement: Statement, figure: Figure, words: RatioWords) -> Reading | None:
    """占立案数72件的75%: the whole stands between the verb and the share."""
    is_within = "的" in figure.before and not any(mark in figure.lead for mark in "，；：、")
    if not figure.index or not is_within:
        return None
    whole = statement.figures[figure.index - 1]
    clause = whole.before or clause_of(whole.lead)
    match = words.share.compiled.search(clause) or words.of.compiled.search(clause + "的")
    if match is None or whole.quantity.kind != "count" or not whole.is_exact:
        return None
    earlier = statement.figures[: whole.index]
    tops = subjects(earlier, clause[: match.start()], words)
    tops = [top for top in tops if (top.is_like(whole) or len(earlier) == 1) and top.is_exact]
    is_plan = words.plan.compiled.search(whole.before) is not None
    return Reading(tops[:1], [whole], is_plan=is_plan) if tops else None


def quoted(lead: str) -> str:
    """The words of the last clause where some of them stand in quotation marks: 回访对象中表示“满意”的."""
    clause = re.split("[，；、：（(]", lead)[-1]
    told, quote, _ = clause.rpartition("”")
    return f"{told.replace('“', '')}" if quote else ""


def share_of(statement: Statement, figure: Figure, words: RatioWords, said: Said) -> Reading | None:
    """A share of what is called `whole`; where the verb is another (完成计划的90%) the whole must have that name."""
    subject, whole, is_named = said
    earlier = statement.figures[: figure.index]
    tops = subjects(earlier, subject, words)[:1]
    if not tops or not tops[0].is_exact:
        return None
    top = tops[0]
    core = words.generic.compiled.sub("", whole)
    is_stray = figure.lead.count("，") + figure.lead.count("；") > 2
    if is_stray and not words.filler.compiled.sub("", subject):
        return None
    bottoms = _wholes(statement, top, core, words) or _total(statement, top, whole, words)
    if core:
        named = [bottom for bottom in bottoms if akin(bottom.words + bottom.quantity.after, core)]
        if not named and is_only(bottoms, top, core, words):
            return Reading(tops, bottoms, NEARLY)
        bottoms = named
        if scope := words.scope.compiled.search(core):
            bottoms = [bottom for bottom in bottoms if scope[0] in bottom.words]
    elif is_named:
        return None
    is_far = not core and bool(bottoms) and not _is_near(statement, bottoms[0], top)
    return Reading(tops, bottoms, NEARLY if is_far else None, is_plan=is_named)


def _total(statement: Statement, top: Figure, whole: str, words: RatioWords) -> list[Figure]:
    """The figure that a sentence begins with, where a share is said of the total, or others before it are of it."""
    likes = [one for one in statement.figures[: top.index] if one.is_like(top)]
    before = [one for one in statement.previous.figures if one.is_like(top)] if likes and statement.previous else []
    if len(before) == 1 and before[0].is_exact and _is_shared(statement.figures[: top.index], before[0]):
        return before
    if not likes or not all(one.is_exact and one.value <= likes[0].value for one in likes):
        return []
    first = likes[0]
    is_led = statement.text[first.span.end - statement.span.start :][:1] in ("：", ":")
    is_total = words.total.compiled.search(whole) is not None
    is_shared = _is_shared(statement.figures[first.index + 1 : top.index], first)
    return likes[:1] if is_led or is_total or is_shared else []


def is_only(bottoms: Sequence[Figure], top: Figure, core: str, words: RatioWords) -> bool:
    """Tell whether a part is of the only figure there is (其中), which has a character of the name of the whole."""
    is_among = words.among.compiled.search(top.lead) is not None
    return is_among and len(bottoms) == 1 and core[-1] in bottoms[0].words and not words.scope.compiled.search(core)


def _is_near(statement: Statement, whole: Figure, top: Figure) -> bool:
    """Tell whether a whole stands before its part with no semicolon between but those of a list of shares of it."""
    if whole.span.start < statement.span.start:
        return _is_shared(statement.figures[: top.index], whole)
    return whole.segment == top.segment or _is_shared(statement.figures[whole.index + 1 : top.index], whole)


def _is_shared(figures: Sequence[Figure], whole: Figure) -> bool:
    """Tell whether figures have shares beside them that are of this whole."""
    pairs = [(one, share) for one, share in pairwise(figures) if one.is_like(whole) and share.quantity.kind == "share"]
    bounds = [(100 * one.value / whole.value, share.quantity) for one, share in pairs if one.is_exact and whole.value]
    return any(fits(share, (value, value)) for value, share in bounds)


def subjects(figures: Sequence[Figure], subject: str, words: RatioWords) -> list[Figure]:
    """The figures that a clause speaks of: the last one, or those with its words, the nearest first."""
    whole, subject = subject, words.filler.compiled.sub("", subject)
    if not subject:
        near = figures[-1:]
        return list(near) if near and near[0].quantity.kind == "count" else []
    named = [figure for figure in reversed(figures) if figure.quantity.kind == "count" and names(figure.words, subject)]
    return [figure for figure in named if names(figure.words, whole)] or named  # 累计完成 is not 当月完成


def _wholes(statement: Statement, top: Figure, core: str, words: RatioWords) -> list[Figure]:
    """The figures before a part that may be its whole, the nearest first; none where one is not exact."""
    figures = statement.figures[: top.index]
    near = [figure for figure in reversed(figures) if figure.is_like(top)]
    near = [figure for figure in near if figure.segment == top.segment] or near
    if near:
        if not all(figure.is_exact for figure in near):
            return []
        return [figure for figure in near if not _is_sibling(statement, figure, top, words)]
    before = statement.previous
    if before is None:
        return []
    near = [figure for figure in reversed(before.figures) if figure.is_like(top)]
    is_alone = len(near) == 1 and not any(figure.quantity.kind == "count" for figure in figures)
    is_led = core or is_alone or words.among.compiled.search(statement.text[: top.span.start])
    return near if is_led and all(figure.is_exact for figure in near) else []


def _is_sibling(statement: Statement, figure: Figure, top: Figure, words: RatioWords) -> bool:
    """Tell whether a figure stands beside the part in a list, rather than above it."""
    start = statement.span.start
    between = statement.text[figure.span.end - start : top.span.start - start]
    if words.among.compiled.search(between):
        return False
    if words.total.compiled.search(figure.before):
        return False
    following = statement.figures[figure.index + 1]
    has_own = following.quantity.kind == "share" and words.share.compiled.search(following.before) is not None
    return has_own or "；" in between or ("、" in between and "，" not in between)
