"""The total that a product is held against: told as such, or by the place where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from lintreport.checks.factors import JOINTS, LONGEST_VERB, ProductWords, counts, noun_of
from lintreport.checks.statements import Figure

NAME = 2  # code points behind figures by which they are of the same things


def total_of(figures: Sequence[Figure], each: Figure, noun: str, words: ProductWords) -> Figure | None:
    """The total in the same unit: the first one told as such after it, or before, or the only other in the unit."""
    likes = [figure for figure in figures if figure is not each and _is_summed(figure, each)]
    likes = [figure for figure in likes if not figure.lead.startswith(JOINTS) and _may_be_total(figures, figure, words)]
    likes = [figure for figure in likes if figure.segment == each.segment] or likes
    told = [figure for figure in likes if words.total.compiled.search(figure.before)]
    told = [figure for figure in told if figure.index > each.index or not noun or not figure.own.startswith(noun)]
    later = [figure for figure in told if figure.index > each.index and figure.segment == each.segment]
    if later:
        between = [figure for figure in likes if each.index < figure.index < later[0].index]
        return (
            None if any(figure.depth == each.depth and not _is_number(figure, noun) for figure in between) else later[0]
        )
    if not told and words.mean.compiled.search(each.lead):
        told = [figure for figure in likes if figure.index < each.index]
    if not told:
        number = next((one for one in figures if one.index == each.index - 1), None)
        is_plain = number is not None and len(each.before) <= LONGEST_VERB  # 每组, not 每组设组长
        is_split = is_plain and number is not None and words.split.compiled.search(number.before) is not None
        told = [figure for figure in likes if is_split and figure.index == each.index - 2]
    told = told or [figure for figure in likes if _follows(figures, figure, each, noun, words)]
    told = told or [figure for figure in figures if figure is not each and _is_placed(figures, figure, each, noun)]
    return told[0] if len(told) == 1 else None


def _is_number(figure: Figure, noun: str) -> bool:
    """Tell whether a figure is the number of things, and not of what there is for each."""
    return bool(noun) and counts(figure, noun)


def _follows(figures: Sequence[Figure], total: Figure, each: Figure, noun: str, words: ProductWords) -> bool:
    """Tell whether a total stands in one clause with the number of things: 每天8个，5天放号40个."""
    if total.index != each.index + 2 or not noun:
        return False
    number = next((one for one in figures if one.index == total.index - 1), None)
    if number is None or not counts(number, noun) or any(mark in total.lead for mark in "，；。：、（("):
        return False
    lead = words.verbs.compiled.sub("", total.lead)
    is_verb = len(lead.replace(noun, "").strip()) <= LONGEST_VERB
    return is_verb or words.rule.compiled.search(each.words + each.quantity.after) is not None


def _may_be_total(figures: Sequence[Figure], figure: Figure, words: ProductWords) -> bool:
    return noun_of(figures, figure, words) is None or words.total.compiled.search(figure.before) is not None


def _is_placed(figures: Sequence[Figure], total: Figure, each: Figure, noun: str) -> bool:
    """Tell whether a total stands right before its factors in brackets, or beside the number of things.

    That is 巡查48次（8周、每周6次）, 8个考点、48个考场，每个考点6个考场 and 每人600元，共8人、4800元.
    """
    if not noun or not _is_summed(total, each) or not total.is_exact:
        return False
    first, last = min(total.index, each.index), max(total.index, each.index)
    if first == total.index and last - first == 2:
        number = figures[first + 1]
        is_last = not each.quantity.after and not any(one.depth == each.depth for one in figures[last + 1 : last + 2])
        is_within = number.lead in ("（", "(") and each.depth == number.depth == total.depth + 1
        return is_last and is_within and counts(number, noun)
    if first == total.index and last - first == 1 and first:
        number = figures[first - 1]
        own = each.quantity.after[:NAME]
        is_named = len(own) == NAME and own in total.own and own not in number.own and not number.before.endswith("每")
        return is_named and total.before == "" and "、" in total.lead and counts(number, noun)
    if last == total.index and last - first == 2:
        number = figures[first + 1]
        is_bare = number.lead.strip("，") in ("共", "共有", "共计") and total.lead in ("、", "、共", "，共")
        is_level = number.depth == each.depth == total.depth
        return is_bare and is_level and not total.quantity.after and counts(number, noun)
    return False


def _is_summed(total: Figure, each: Figure) -> bool:
    """Tell whether a total is in the unit of what is for each: 人次 for 人, too."""
    mine, theirs = total.quantity.measure.removesuffix("次"), each.quantity.measure.removesuffix("次")
    return mine == theirs
