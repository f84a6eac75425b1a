"""Rates that stand right behind their whole and their part: 应办60件，已办45件，办结率75%."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from msgspec import structs

from lintreport.checks.rate_words import JOINTS, LIKELY, RatioWords, Reading, earlier_than
from lintreport.checks.statements import Figure, Statement, akin
from lintreport.document import Document, Span
from lintreport.quantities import Quantity

NAME = 4  # code points at the end of a rate's name that tell what it counts
LONG = 4  # code points before the verb of a rate that name a thing which its figures would name, too
SHORT = 3  # code points: a longer name of a rate has a noun of its own

_QUOTED = re.compile("“([^”]+)”(?=[^“”]*$)")


def framed(
    statement: Statement, figure: Figure, name: str, words: RatioWords, *, is_linked: bool = False
) -> Reading | None:
    """The two figures of one kind right before a rate; `is_linked` asks that the rate be named after the second."""
    if figure.index < 2 or (whole_part := _pair(statement, figure, words)) is None:
        return None
    whole, part = whole_part
    if is_linked:
        is_other = bool(words.opposite.compiled.search(part.before)) != bool(words.opposite.compiled.search(name))
        told = _told(statement, part, figure)
        is_quoted = any(f"“{quote}”" in told for quote in _QUOTED.findall(figure.lead))
        is_told = is_quoted or (not is_other and _is_named(told, whole, name, words))
        return Reading([part], [whole], is_plan=_is_plan(whole, words)) if is_told else None
    if words.loose.compiled.search(name) or figure.value >= 100:
        return None
    if any(one.rate.compiled.search(name) for one in words.parts):
        return None  # a rate of that kind would have a word of its part beside it
    is_some = words.taken.compiled.search(part.before) or words.within.compiled.search(part.lead)
    is_taken = len(name) <= SHORT and "率" in figure.lead and is_some
    if not is_taken and not words.subset.compiled.search(part.before):
        return None
    return Reading([part], [whole], LIKELY, is_rate=True)


def opposed(statement: Statement, figure: Figure, name: str, words: RatioWords) -> Reading | None:
    """合格88台，不合格12台，合格率: a thing and its opposite make the whole."""
    if figure.index < 2 or len(name) < 2 or (found := _pair(statement, figure, words)) is None:
        return None
    are_not = [words.opposite.compiled.search(one.before) is not None for one in found]
    if not all(name[-2:] in one.before for one in found):
        are_not = [_is_rest(one.before, name, words) for one in found]
        if not any(_is_part(one.before, name, words) for one, is_not in zip(found, are_not, strict=True) if not is_not):
            return None
    if all(are_not) or not any(are_not):
        return None
    if any(_is_plan(one, words) or words.among.compiled.search(one.lead) for one in found):
        return None
    is_not = words.opposite.compiled.search(name) is not None
    top, other = found if are_not[0] == is_not else reversed(found)
    return Reading([top], [other], is_rate=True, is_both=True)


def complement(statement: Statement, figure: Figure, name: str, words: RatioWords) -> Reading | None:
    """尚有9件未办结，办结率: the part is what the rate is not of."""
    if figure.index < 2 or words.opposite.compiled.search(name) or (found := _pair(statement, figure, words)) is None:
        return None
    whole, part = found
    key = name[-2:]
    told = _told(statement, part, figure)
    is_named = len(key) > 1 and words.opposite.compiled.search(told[: max(told.find(key), 0)]) is not None
    if not is_named and not _is_rest(told, name, words):
        return None
    return Reading([part], [whole], is_rate=True, is_rest=True) if part.value <= whole.value else None


def _is_rest(told: str, name: str, words: RatioWords) -> bool:
    """Tell whether words are of what a rate of this name is not of: 欠缴 of 收缴率."""
    kin = [one for one in words.parts if one.rest is not None and one.rate.compiled.search(name)]
    return any(one.rest is not None and one.rest.compiled.search(told) for one in kin)


def _is_part(told: str, name: str, words: RatioWords) -> bool:
    """Tell whether words are of what a rate of this name is of."""
    return name[-2:] in told or any(
        one.part.compiled.search(told) for one in words.parts if one.rate.compiled.search(name)
    )


def respective_rates(statement: Statement, figure: Figure, words: RatioWords) -> Reading | None:
    """来信60件、来访40批，办结45件、30批，办结率分别为75%、75%: as many pairs as rates."""
    figures, first, last = statement.figures, figure.index, figure.index + 1
    while first and figures[first].lead in JOINTS and figures[first - 1].quantity.kind == "share":
        first -= 1
    while last < len(figures) and figures[last].lead in JOINTS and figures[last].quantity.kind == "share":
        last += 1
    lead, count = figures[first].before, last - first
    counts = figures[first - 2 * count : first] if first >= 2 * count > 2 else ()
    if not counts or words.share.compiled.search(lead):
        return None
    if not any(words.respective.compiled.search(one) for one in (lead, counts[0].lead)):
        return None
    if words.unlike.compiled.search(words.respective.compiled.sub("", lead)):
        return None
    if not all(one.quantity.kind == "count" and one.is_exact for one in counts):
        return None
    at = figure.index - first
    is_listed = all(one.lead in JOINTS or "、" in one.lead for one in counts[1:count])
    whole, part = (counts[at], counts[at + count]) if is_listed else (counts[2 * at], counts[2 * at + 1])
    match = words.rate.compiled.search(words.respective.compiled.sub("", lead))
    if match is None or not any(_key_in(name, match["name"]) for name in (one.words for one in counts[1:])):
        return None
    return Reading([part], [whole]) if whole.is_like(part) and part.value <= whole.value else None


def enclosed(statement: Statement, figure: Figure, words: RatioWords) -> Reading | None:
    """20%的受访者（471人中的86人）: the whole and the part in brackets behind."""
    behind = statement.figures[figure.index + 1 : figure.index + 3]
    if len(behind) < 2 or behind[0].depth <= figure.depth or behind[0].lead.count("，") or not _are_counts(behind):
        return None
    whole, part = behind
    if whole.is_like(part) and words.out_of.compiled.fullmatch(part.lead.strip()):
        return Reading([whole], [part], is_rate=True)
    if words.total.compiled.search(part.lead):  # 10%的村（30个，全县共300个）
        whole, part = part, whole
        return Reading([part], [whole], is_rate=True) if whole.is_like(part) and part.value <= whole.value else None
    is_within = words.within.compiled.fullmatch(part.lead) is not None or _is_plan(whole, words)
    return Reading([part], [whole], is_rate=True) if is_within and whole.is_like(part) else None


def quotient(statement: Statement, figure: Figure, document: Document, words: RatioWords) -> Reading | None:
    """完成率75%（45/60）: the part over the whole."""
    text, (start, end) = document.text, statement.span
    behind = words.quotient.compiled.match(text, figure.span.end, end)
    match = behind or words.quotient.compiled.search(text, start, figure.span.start)
    if match is None or not int(match["bottom"]) or int(match["top"]) > int(match["bottom"]):
        return None
    top, bottom = (_number(figure, Span(*match.span(group)), int(match[group])) for group in ("top", "bottom"))
    return Reading([top], [bottom])


def _number(like: Figure, span: Span, value: int) -> Figure:
    quantity: Quantity = structs.replace(
        like.quantity, span=span, kind="count", value=Fraction(value),
        is_rounded=False, before="", after="",
    )  # fmt: skip
    return structs.replace(like, quantity=quantity, lead="", own="")


def _pair(statement: Statement, figure: Figure, words: RatioWords) -> tuple[Figure, Figure] | None:
    """The whole and the part right before a rate, with no other clause between, and nothing that came or went."""
    last = _exact_ones(earlier_than(statement, figure))[-1]
    likes = [one for one in statement.figures[: last.index + 1] if one.is_like(last)]
    if len(likes) < 2:
        return None
    *before, whole, part = likes
    if not _are_counts((whole, part)) or not whole.is_like(part) or part.depth != whole.depth:
        return None
    between = _clause(statement, part, figure)
    is_semicolon = all(one.segment == one.index for one in statement.figures[: figure.index + 1])
    is_apart = (whole.segment != figure.segment and not is_semicolon) or "。" in between
    if is_apart or between.count("，") + between.count("；") > 1 or part.lead.count("，") > 1:
        return None
    if words.per.compiled.search(part.before) or words.per.compiled.search(whole.before):
        return None
    if words.moved.compiled.search(part.lead) or words.moved.compiled.search(whole.before):
        return None
    is_alone = not any(one.is_like(whole) and one.segment == whole.segment for one in before)
    return (whole, part) if is_alone else None


def _exact_ones(figures: Sequence[Figure]) -> Sequence[Figure]:
    """The figures up to a rate without those of other things in the last clause that are not exact: 90分以上."""
    while len(figures) > 2 and not figures[-1].is_exact and not any(one.is_like(figures[-1]) for one in figures[:-1]):
        figures = figures[:-1]
    return figures


def _are_counts(figures: Sequence[Figure]) -> bool:
    return all(one.quantity.kind == "count" and one.is_exact for one in figures)


def _is_named(told: str, whole: Figure, name: str, words: RatioWords) -> bool:
    """Tell whether a rate is named after its part, and not rather after its whole."""
    tail = name[-NAME:]
    patterns = [one.part.compiled for one in words.parts if one.rate.compiled.search(name)]
    if name[-2:] in whole.words:
        is_done = name[-2:][:1] in told or any(pattern.search(told) for pattern in patterns)
        return (_is_plan(whole, words) and is_done) or (tail in told and tail not in whole.words)
    if patterns:
        return name[-2:] in told or any(pattern.search(told) for pattern in patterns)
    return _key_in(told, name)


def _told(statement: Statement, part: Figure, figure: Figure) -> str:
    """The words of a part, up to the name of the rate."""
    clause = _clause(statement, part, figure)
    return part.lead + re.split("[，；]", clause)[0] if "，" in clause or "；" in clause else part.lead + part.own


def _key_in(text: str, name: str) -> bool:
    key = name[-2:]
    return len(key) > 1 and (key in text or set(key) <= set(text) or akin(text, name[-NAME:]))


def is_wider(statement: Statement, figure: Figure, name: str, words: RatioWords) -> bool:
    """Tell whether a rate is of more, or other, than its neighbours: 全县办结率 beside the figures of a town."""
    match = words.wider.compiled.search(name)
    before = statement.text[: figure.span.start - len(figure.lead) - statement.span.start]
    own = name[:-2]  # 新增贷款 of 新增贷款覆盖率
    is_other = len(own) >= LONG and bool(before) and not akin(before, own)
    return is_other or (match is not None and match[0] not in before)


def _is_plan(whole: Figure, words: RatioWords) -> bool:
    return words.plan.compiled.search(whole.before) is not None


def _clause(statement: Statement, part: Figure, figure: Figure) -> str:
    start = statement.span.start
    return statement.text[part.span.end - start : figure.span.start - start]
