"""The factors of a product told in a sentence: so many things, so much for each, and the total that they make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import prod

from msgspec import Struct

from lintreport.checks.base import Regex
from lintreport.checks.statements import Figure, akin
from lintreport.measures import ALIKE

MOST_FACTORS = 4  # 3个县，每县5个村，每村10户
LABEL = 6  # code points next to a number that name what it counts
LONGEST_VERB = 3  # code points
MONEY = ("元", "美元", "欧元", "港元")
THINGS = tuple("组队班张间节桌排层艘块个支家所座辆台条户名人")
JOINTS = ("、", "和", "及", "与")


class ProductWords(Struct, frozen=True, kw_only=True):
    """The words of a product; patterns with `$` end at the figure.

    `each` says that a figure is for each of something (its group `noun`; `apart` where two may be told so, or `listed`
    in its `rest`), `one` that it is for the one before it (一个组3人), `after` the same behind it (3元/个), `price`
    that it is for each piece; `mean` that it is an average. `total` tells the product (its group `verb` what was done),
    `rule` that it follows from a rule (按每组3人的标准), `split` that it is parted into the number of things (分成8组),
    `evenly` that as much is for each of the things just told (各采样6份). `goal` is what is to
    come, `more` that other things are counted in, `loose` that a figure is a bound, or of what is there; `per` that
    time multiplies, too, `often` is the unit of what may; `verbs` are no part of a name. `english` is all of a sentence
    with three figures, `average` in it that one is a mean, `rates` each word that says for each. `sides` are the names
    of the sides of a thing, `surface` of its area, `space` of its volume; `times` and `equals` are signs.
    `bound` says that a figure is a limit or a difference, `able` that there is room for so many, or that it is planned,
    `scope` that it is of another place, `sort` of another kind, `state` of what is there; `again` behind it that it is
    told twice, `tally` that so many are added up. `rate` is the English for each behind a figure, `thing` a noun there.
    `trips` are the ways there and back, `fee` names a sum of money, `single` stands before the one
    thing that a mean is for, `chosen` says that a few of many are taken. `places` are places beside the whole that is
    made of them (街道|全区); `every` stands before the size of a group, `grouped` behind it (每8人|编为一组, its group
    `unit`). `period` says that a sum is for a time, `year` for a longer one (groups `time`), `uneven` that it is not
    the same each time.
    """

    each: Regex
    one: Regex
    after: Regex
    price: Regex
    mean: Regex
    total: Regex
    rule: Regex
    goal: Regex
    more: Regex
    loose: Regex
    per: Regex
    often: Regex
    verbs: Regex
    english: Regex
    average: Regex
    rates: Regex
    sides: Regex
    surface: Regex
    space: Regex
    times: Regex
    equals: Regex
    split: Regex
    evenly: Regex
    listed: Regex
    bound: Regex
    able: Regex
    again: Regex
    sort: Regex
    rate: Regex
    thing: Regex
    scope: Regex
    trips: Regex
    fee: Regex
    state: Regex
    tally: Regex
    single: Regex
    chosen: Regex
    places: Regex
    every: Regex
    grouped: Regex
    period: Regex
    year: Regex
    uneven: Regex


def product(values: Iterable[Fraction]) -> Fraction:
    """What the values make, multiplied."""
    return prod(values, start=Fraction(1))


def clause_of(figure: Figure) -> str:
    """The words of a figure before it, with those ahead of a bracket: 每个镇（街）3处."""
    head, opening, rest = figure.lead.rpartition("（")
    if not opening or "）" not in rest:
        return figure.before
    return head[max(head.rfind(mark) for mark in "，；。：、）") + 1 :] + rest.partition("）")[2]


def noun_of(figures: Sequence[Figure], figure: Figure, words: ProductWords) -> str | None:
    """What a figure is told for each of; empty where only its price shows that."""
    if match := words.each.guarded.search(clause_of(figure)):
        is_apart = match["apart"] or words.listed.compiled.search(match["rest"])
        return None if is_apart and _is_listed(figures, figure) else match["noun"] or ""
    if match := words.after.compiled.match(figure.quantity.after):
        return match["noun"] or ""
    if match := words.one.compiled.search(figure.before):
        return match["noun"]
    one = next((one for one in figures if _is_one_of(one, figure)), None)
    if one is not None:
        return figure.lead
    return "" if words.price.compiled.search(figure.before) else None


def _is_listed(figures: Sequence[Figure], figure: Figure) -> bool:
    """Tell whether another figure is told beside this one: 分别走访12户、15户."""
    following = next((one for one in figures if one.index == figure.index + 1), None)
    return following is not None and following.lead in JOINTS


def _is_one_of(one: Figure, figure: Figure) -> bool:
    """Tell whether a figure stands behind one thing that it is for: 一个小组3人."""
    is_one = (
        one.index == figure.index - 1
        and one.value == 1
        and one.quantity.unit in THINGS
        and len(one.before) < LONGEST_VERB
    )
    return is_one and figure.lead.isalpha() and len(figure.lead) <= LABEL


def factors_of(figures: Sequence[Figure], each: Figure, total: Figure, noun: str, words: ProductWords) -> list[Figure]:
    """The numbers of things and what is for each, the outermost first; empty where it is not clear of what."""
    if not noun:
        before = [figure for figure in figures if figure.index == each.index - 1]
        is_price = words.price.compiled.search(each.before) is not None
        commas = is_price or words.evenly.compiled.search(each.before) is not None
        is_near = not any(mark in each.lead for mark in "；。、：") and each.lead.count("，") <= commas
        if before and is_near and counts(before[0], ""):
            return [*before, each]
        later = [figure for figure in figures if figure.index == each.index + 1 and figure is not total]
        is_next = is_price and bool(later) and later[0].lead.startswith("，") and later[0].lead.count("，") == 1
        return [*later, each] if is_next and not before and counts(later[0], "") else []
    others = [one for one in figures if one is not total and one is not each and not _is_one_of(one, each)]
    before = [one for one in reversed(others) if one.index < each.index]
    near = [one for one in before if one.segment == each.segment]
    later = [one for one in others if one.index > each.index and counts(one, noun)]
    if chain := _chain(figures, near, each, noun, words):
        return chain
    return [*later, each] if len(later) == 1 else _chain(figures, before, each, noun, words)


def _chain(
    figures: Sequence[Figure], before: Sequence[Figure], each: Figure, noun: str, words: ProductWords
) -> list[Figure]:
    """The factors from the outermost on, found backwards from what is for each."""
    chain = [each]
    for figure in before:
        inner = noun_of(figures, figure, words)
        if not counts(figure, noun) and inner in (None, noun):
            continue
        if inner is not None and not counts(figure, noun):
            return []
        chain.insert(0, figure)
        if inner is None or len(chain) == MOST_FACTORS:
            return chain if inner is None else []
        noun = inner
    return []


def counts(figure: Figure, noun: str) -> bool:
    """Tell whether a figure is a number of what a noun names, by its unit or the words next to it."""
    unit, measure = figure.quantity.unit, figure.quantity.measure
    if not noun:
        return measure not in ("元", "吨", "公里", "小时", "天")
    noun = ALIKE.get(noun[0], noun[0]) + noun[1:]
    if noun[0] in (unit, measure, unit[:1], unit[-1:]):
        return True
    after = figure.quantity.after[:LABEL]
    is_named = (
        unit == "个" and len(after) > 1 and after[:2].isalpha()
    )  # 行政村分属7个乡镇: what is counted stands behind
    near = after if is_named else f"{figure.before[-LABEL:]}|{after}"
    return any(noun[:length] in near for length in range(len(noun), 0, -1))


def is_only_able(each: Figure, total: Figure, words: ProductWords) -> bool:
    """Tell whether what is for each is told as room or a plan, and the total as a fact."""
    is_able = words.able.compiled.search(each.before) is not None
    return is_able and words.able.compiled.search(total.before) is None


def is_of_same(each: Figure, total: Figure, noun: str, words: ProductWords) -> bool:
    """Tell whether what is for each, and the total, are called alike, where both are called something."""
    if is_other_sort(each, total, words):
        return False
    if each.quantity.unit in MONEY and not words.mean.compiled.search(each.before):
        return True
    match = words.each.compiled.search(each.before)
    if match and akin(total.before.replace(match["noun"] or "|", "|"), each.before[match.start("noun") :]):
        return True
    label = each.before[match.start("rest") :] if match else ""
    noun = match["noun"] or "" if match else noun
    told = words.total.compiled.search(total.before)
    verb = told["verb"] or "" if told else ""
    is_short = told is not None and len(verb) <= LONGEST_VERB - 1  # 合计建成
    label_of_total = total.before[: told.start()] + verb * (not is_short) if told else total.before
    mine, theirs = (
        words.verbs.compiled.sub("", text).replace(noun[:1] or " ", "")
        for text in (label + "|" + each.quantity.after, label_of_total + "|" + total.quantity.after)
    )
    if not told and len(theirs.strip("|")) < LONGEST_VERB:
        return True
    return mine == "|" or theirs == "|" or akin(theirs, mine) or mine.strip("|") in theirs


def is_other_sort(each: Figure, total: Figure, words: ProductWords) -> bool:
    """Tell whether the total is told to be of another sort than what is for each: 不合格品."""
    sort = words.sort.compiled.search(total.before)
    is_mean = words.mean.compiled.search(each.lead) is not None
    return sort is not None and sort[0] not in each.words and not is_mean


def are_other_things(figures: Sequence[Figure], words: ProductWords) -> bool:
    """Tell whether all figures of an English sentence count things of other names, so that none is the total."""
    found = [words.thing.compiled.match(figure.quantity.after.strip()) for figure in figures]
    nouns = {match["name"].lower() for match in found if match}
    return len(nouns) == len(figures)


def is_time(unit: str, time: str) -> bool:
    """Tell whether a unit is a time as it is called beside what is for it: 天 and 日, 个月 and 月."""
    return unit.endswith(time) or unit == ALIKE.get(time)
