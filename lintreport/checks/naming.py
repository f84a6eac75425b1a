"""What the figures of a product are called, and by that which is the number of things and which the total."""

from __future__ import annotations

from fractions import Fraction

from lintreport.checks.factors import LABEL, MONEY, ProductWords, is_other_sort, is_time
from lintreport.checks.statements import Figure, akin
from lintreport.measures import ALIKE, KIN, same, worth
from lintreport.patterns import late

_EACH = late("[每均各]")
NAME = 2  # code points: what is shorter names nothing


def is_timed(number: Figure, each: Figure, total: Figure, words: ProductWords) -> bool:
    """Tell whether a figure is for a time (每人每月), too, that neither the number nor the total is for."""
    match = words.per.compiled.search(each.lead)
    if match is None or match["time"] in total.before:
        return False
    return not is_time(number.quantity.unit, match["time"])


def is_total(total: Figure, each: Figure, number: Figure, words: ProductWords) -> bool:
    """Tell whether a figure is the total: it is told as such, called as what is for each, or stands before it."""
    is_whole = words.places.compiled.search(f"{number.quantity.after[:LABEL]}|{each.before}|{total.before}") is not None
    untold = (words.bound,) if is_whole else (words.bound, words.loose, words.scope)
    if any(pattern.compiled.search(total.before) for pattern in untold) or is_other_sort(each, total, words):
        return False
    mine, theirs = _name(each, number, words), _name(total, number, words)
    if total.index < each.index and words.split.compiled.search(number.before) and len(mine) < NAME:
        return True
    is_other = words.state.compiled.search(total.before) is not None
    is_told = words.total.compiled.search(total.before) is not None or "每" in total.before
    is_told = is_told or (total.index > each.index and words.rule.compiled.search(each.before) is not None)
    is_alike = akin(theirs, mine) or (mine != "" and set(mine) <= set(theirs))
    if total.index > each.index and not is_told and _is_narrowed(theirs, mine, number.words + each.words):
        return False
    if words.mean.compiled.search(each.lead) and not is_told:
        known = mine + number.words + each.words
        if total.index > each.index and len([sign for sign in theirs if sign not in known]) >= NAME:
            return False
        is_bare = len(mine) < NAME or len(total.before) < NAME
        return is_alike or akin(total.before, mine) or (not is_other and is_bare)
    if is_told:
        is_bare = len(mine) < NAME or len(theirs) < NAME or akin(theirs, number.before)
        return is_bare or is_alike or _is_money(mine, theirs, each, words)
    if is_other:
        return False
    if total.index < each.index and words.chosen.compiled.search(each.before):
        return False
    if akin(theirs, mine):
        return True
    is_sum = words.fee.compiled.fullmatch(total.before) is not None and each.quantity.unit in MONEY
    if is_sum and (len(mine) < NAME or akin(total.before, mine)):
        return True
    if len(mine) >= NAME:
        return False
    if akin(theirs, number.before) and total.index > max(each.index, number.index):
        return True
    return total.index < each.index


def _is_narrowed(theirs: str, mine: str, known: str) -> bool:
    """Tell whether a total is told of a part of the things only: 流转耕地 beside 人均耕地."""
    shared = next((at for at in range(len(theirs) - 1) if theirs[at : at + NAME] in mine), 0)
    return len([sign for sign in theirs[:shared] if sign not in known]) >= NAME


def _is_money(mine: str, theirs: str, each: Figure, words: ProductWords) -> bool:
    """Tell whether both name a sum of money without saying what for."""
    is_money = each.quantity.unit in MONEY
    return is_money and all(words.fee.compiled.search(name) is not None for name in (mine, theirs))


def is_number_of(number: Figure, noun: str, each: Figure) -> bool:
    """Tell whether a figure is a number of what a noun names, by its measure word or the words right next to it."""
    unit = same(number.quantity.unit)
    if not noun:
        return number.quantity.unit not in MONEY
    if f"每{number.quantity.unit}" in each.lead:
        return True
    head = ALIKE.get(noun[0], noun[0])
    if unit in (same(noun), head, same(head)) or unit in KIN.get(noun, KIN.get(noun[0], "")) or unit[-1:] == head:
        return True
    after = _EACH.split(number.quantity.after, maxsplit=1)[0][:LABEL]
    return noun[0] in number.before[-LABEL:] or noun[0] in after


def _name(figure: Figure, number: Figure, words: ProductWords) -> str:
    """What a figure is called, without what says for each, the price, the total, and the things numbered."""
    text = figure.before
    if (unit := f"每{number.quantity.unit}") in text:
        text = text.rpartition(unit)[2]
        text = text[NAME:] if text[:NAME] in number.quantity.after else text
    elif match := words.each.compiled.search(text):
        noun = match["noun"] or "-"
        is_short = ALIKE.get(noun[0], noun[0]) == number.quantity.unit  # 每日采样, not 每日采|样
        text = text[match.start("noun") + 1 :] if is_short else match["rest"] or ""
    elif match := words.total.compiled.search(text):
        verb = match["verb"] or "" if "verb" in match.groupdict() else ""
        text = text[: match.start()] + verb
    text = words.fee.compiled.sub("", text.removesuffix("按")) if figure.quantity.unit in MONEY else text
    text = words.verbs.compiled.sub("", words.price.compiled.sub("", text))
    after = words.verbs.compiled.sub("", words.after.compiled.sub("", figure.quantity.after))
    return (text + "|" + after).strip("|")


def size_in(figure: Figure, like: Figure) -> Fraction | None:
    """What one of the unit of a figure is in that of another; None where they measure different things."""
    return worth(figure.quantity.unit, like.quantity.unit)
