"""Groups of one size, and sums for a time against those for a longer one: 240人每8人一组，共30组; 每月3元，全年36元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor

from lintreport.checks.base import Hit
from lintreport.checks.factors import MONEY, ProductWords, noun_of
from lintreport.checks.naming import is_number_of, size_in
from lintreport.checks.statements import Figure, Statement, akin, amount, calculated, shown
from lintreport.document import Document

REACH = 14  # code points behind the size of a group in which the group is told
NAME = 2  # code points: what is shorter names nothing
SIGNS = "每以"  # one of them stands in each sentence that tells the size of a group
SUMS = "费金款额"  # by which no sum of money is told from others
FENCED = ("分钟", "小时", "天", "个月", "年", "米", "公里")  # of what stands each so far, there is one more
TIMES = {("月", "年"): 12, ("季", "年"): 4, ("月", "季"): 3}


def by_groups(statement: Statement, words: ProductWords, document: Document) -> Iterator[Hit]:
    """Yield the hit at a number of groups that is not what the things make in groups of the size told."""
    if not any(sign in statement.text for sign in SIGNS):
        return
    for each in statement.figures:
        if not words.every.compiled.search(each.before) or not each.is_exact or not each.value:
            continue
        if each.quantity.unit in FENCED or words.chosen.compiled.search(statement.text):
            continue
        one = words.grouped.compiled.match(document.text, each.span.end, each.span.end + REACH)
        near = [other for other in statement.figures if other.segment == each.segment and other is not each]
        if one is None or not all(other.is_exact for other in near):
            continue
        wholes = [other for other in near if size_in(other, each)]
        numbers = [other for other in near if other.value != 1 and _counts(other, one["unit"])]
        others = [other for other in near if other not in wholes and other not in numbers and other.value != 1]
        if len(wholes) != 1 or len(numbers) != 1 or wholes == numbers or others:
            continue
        groups = wholes[0].value * (size_in(wholes[0], each) or 1) / each.value
        if not floor(groups) <= numbers[0].value <= ceil(groups):
            text = f"{shown(wholes[0], document)}÷{shown(each, document)}＝{amount(groups, numbers[0], document)}"
            yield calculated(numbers[0], text, [wholes[0], each])


def _counts(figure: Figure, unit: str) -> bool:
    return figure.quantity.unit == unit or (figure.quantity.unit == "个" and figure.quantity.after.startswith(unit))


def by_calendar(statement: Statement, words: ProductWords, document: Document) -> Iterator[Hit]:
    """Yield the hit at a sum for a year that is not the months' or quarters' told before it."""
    money = [one for one in statement.figures if one.quantity.unit in MONEY]
    if len(money) < NAME or words.uneven.compiled.search(statement.text):
        return
    for each, total in pairwise(money):
        near = [one for one in statement.figures if one.segment == each.segment and one.value != 1]
        if total.segment != each.segment or not all(one.is_exact for one in near):
            continue
        size = _times(each, total, words)
        rest = [one for one in near if one not in (each, total)]
        factors = [*rest, each]
        if not size or len(rest) > 1 or not _are_of_same(each, total, rest, words):
            continue
        value = size * each.value * (rest[0].value if rest else 1)
        slack = (each.bounds[1] - each.value) * value / (each.value or 1) + total.bounds[1] - total.value
        if abs(value - total.value) > slack:
            text = "×".join(shown(one, document) for one in factors)
            yield calculated(total, f"{text}×{size}＝{amount(Fraction(value), total, document)}", factors)


def _times(each: Figure, total: Figure, words: ProductWords) -> int | None:
    """How many times the one time is in the other; None where one of them is not told."""
    short = words.period.compiled.search(f"{each.before}|{each.quantity.after}")
    long = words.year.compiled.search(total.before)
    return TIMES.get((short["time"], long["time"])) if short and long else None


def _are_of_same(each: Figure, total: Figure, rest: Sequence[Figure], words: ProductWords) -> bool:
    """Tell whether a sum for a time and one for a longer time are of the same, and of the persons told, if any."""
    if rest:
        noun = noun_of([each], each, words)
        if noun is None or "每" not in each.before or not is_number_of(rest[0], noun, each):
            return False
    name = words.verbs.compiled.sub("", words.year.compiled.sub("", words.total.compiled.sub("", total.before)))
    is_kin = len(name) == NAME and any(sign in each.before for sign in name if sign not in SUMS)  # 月租, 租金
    return len(name) < NAME or is_kin or akin(each.before, name)
