"""Products told without a word that says total: each figure of a sentence has its role, or nothing is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec import structs

from lintreport.checks.base import Hit
from lintreport.checks.factors import MONEY, ProductWords, is_only_able, is_time, noun_of
from lintreport.checks.naming import NAME, is_number_of, is_timed, is_total, size_in
from lintreport.checks.statements import Figure, Statement, amount, calculated, fits, shown
from lintreport.document import Document
from lintreport.measures import ALIKE

SIGNS = "每均价各单/／亩"  # one of them stands in each sentence that tells a product
MOST_PRODUCTS = 4
LIKELY = 12  # a total further off than so many times is one of other things

Pair = tuple[Figure, Figure]  # the number of things, and what there is for each


def by_roles(statement: Statement, words: ProductWords, document: Document) -> Iterator[Hit]:
    """Yield the hit at a total that is not what the other figures of its part of a sentence make."""
    if not any(sign in statement.text for sign in SIGNS):
        return
    for segment in range(statement.figures[-1].segment + 1):
        figures = list(_joined([one for one in statement.figures if one.segment == segment], words))
        if len(figures) < 3 or not all(one.is_exact and one.quantity.kind == "count" for one in figures):
            continue
        nouns = [noun_of(figures, one, words) for one in figures]
        if any(one.segment != segment and noun_of([one], one, words) is not None for one in statement.figures):
            return
        found = _single(figures, nouns, words) if len(figures) == 3 else _sum(figures, nouns, words)
        if found is not None and (hit := _hit(*found, words, document)):
            yield hit


def _joined(figures: Sequence[Figure], words: ProductWords) -> Iterator[Figure]:
    """The figures without those told twice, that say how many are added up, or that a mean is for one: 平均一天20张."""
    held: Figure | None = None
    seen: set[tuple[str, Fraction]] = set()
    for figure in figures:
        if held is not None:
            lead = f"{held.lead}一{held.quantity.unit}{figure.lead}"
            yield structs.replace(figure, lead=lead, quantity=structs.replace(figure.quantity, before=lead))
            held = None
        elif figure.quantity.value == 1 and (words.single.compiled.search(figure.lead) or _is_rate(figure, figures)):
            held = figure
        elif not _is_tally(figure, words) and not (_key(figure) in seen and words.again.compiled.match(figure.own)):
            seen.add(_key(figure))
            yield figure


def _is_rate(figure: Figure, figures: Sequence[Figure]) -> bool:
    """Tell whether one day or month is what another figure is told for: 每台每天6趟，8台一天48趟."""
    return any(is_time(figure.quantity.unit, one.lead.rpartition("每")[2][:1]) for one in figures if "每" in one.lead)


def _key(figure: Figure) -> tuple[str, Fraction]:
    return figure.quantity.unit, figure.value


def _single(
    figures: Sequence[Figure], nouns: Sequence[str | None], words: ProductWords
) -> tuple[list[Pair], Figure] | None:
    """The one product of three figures: which is for each, which the number, which the total; none where two may be."""
    told = [(one, noun) for one, noun in zip(figures, nouns, strict=True) if noun is not None]
    told = [(one, noun) for one, noun in told if not words.total.compiled.search(one.before)] or told
    told = _without_rate(told, figures[-1])
    if len(told) != 1:
        return None
    each, noun = told[0]
    is_bound = words.bound.compiled.search(f"{each.before}|{each.quantity.after}") is not None
    if is_bound or is_only_able(each, figures[-1], words):
        return None
    one, other = (figure for figure in figures if figure is not each)
    for number, total in ((one, other), (other, one)):
        if not _is_number(number, each, total, noun, words) or not size_in(each, total):
            continue
        if _may_be_number(total, number, each, noun) or is_timed(number, each, total, words):
            return None
        return ([(number, each)], total) if is_total(total, each, number, words) else None
    return None


def _may_be_number(total: Figure, number: Figure, each: Figure, noun: str) -> bool:
    """Tell whether the total may be the number of things as well as the other figure."""
    is_named = f"每{number.quantity.unit}" in each.lead and f"每{total.quantity.unit}" not in each.lead
    return not is_named and size_in(each, number) is not None and is_number_of(total, noun, each)


def _without_rate(told: list[tuple[Figure, str]], last: Figure) -> list[tuple[Figure, str]]:
    """The figures for each without what is for the same time as the total is, or as they are.

    That is 每日6批，每批20人，一天120人 and 每名每月3600元, 每月费用2万元.
    """
    if len(told) != 2:
        return told
    (one, time), (other, noun) = told
    for (number, span), (each, thing), chosen in (((one, time), told[1], told[1:]), ((other, noun), told[0], told[:1])):
        if span and thing and is_number_of(number, thing, each) and {span[0], ALIKE.get(span[0])} & set(last.before):
            return chosen
    _, _, rest = other.before.partition("每")
    is_rate = one.before.count("每") == 2 and other.before.count("每") == 1 and f"每{rest[:1]}" in one.before
    return told[:1] if is_rate else told


def _is_number(number: Figure, each: Figure, total: Figure, noun: str, words: ProductWords) -> bool:
    """Tell whether a figure is the number of things: by what they are called, or of trips where they go and come."""
    if number.depth not in {each.depth, total.depth}:
        return False
    if number.quantity.unit in MONEY or words.loose.compiled.search(number.before):
        return False
    if noun:
        is_trip = words.trips.compiled.search(number.lead + number.quantity.unit) is not None
        return is_trip or is_number_of(number, noun, each)
    is_near = abs(number.index - each.index) == 1 and "；" not in each.lead
    return is_near and not size_in(each, number)


def _is_tally(figure: Figure, words: ProductWords) -> bool:
    """Tell whether a figure only says how many things are added up: 两项合计."""
    return figure.quantity.value is not None and words.tally.compiled.match(figure.quantity.after) is not None


def _sum(
    figures: Sequence[Figure], nouns: Sequence[str | None], words: ProductWords
) -> tuple[list[Pair], Figure] | None:
    """Several products that stand side by side and the total that they make: i张、单价a元，j把、单价b元，合计c元."""
    *parts, total = figures
    if len(parts) % 2 or not NAME <= len(parts) // 2 <= MOST_PRODUCTS or not words.total.compiled.search(total.before):
        return None
    first = 1 if nouns[1] is not None else 0
    pairs: list[Pair] = []
    for at in range(0, len(parts), 2):
        each, number = parts[at + first], parts[at + 1 - first]
        noun, other = nouns[at + first], nouns[at + 1 - first]
        if noun is None or other is not None or not size_in(each, total):
            return None
        if not is_number_of(number, noun, each) or size_in(each, number) or words.bound.compiled.search(each.words):
            return None
        pairs.append((number, each))
    return pairs, total


def _hit(pairs: Sequence[Pair], total: Figure, words: ProductWords, document: Document) -> Hit | None:
    """The hit where the total is not what the products make in its unit, as it is printed."""
    values = [number.value * each.value * (size_in(each, total) or 1) for number, each in pairs]
    value = sum(values, Fraction(0))
    low, high = total.bounds
    is_printed = low <= value <= high or (total.quantity.step < 1 and fits(total.quantity, (value, value)))
    if is_printed or total.value in (*values, *overlapping(pairs)):
        return None
    is_parted = len(pairs) == 1 and words.split.compiled.search(pairs[0][0].before) is not None
    if is_parted and value - pairs[0][1].value < total.value < value + pairs[0][1].value:
        return None  # the last group is not full
    if not total.value / LIKELY <= value <= total.value * LIKELY:
        return None
    if len(pairs) == 1 and _is_mean(*pairs[0], total, words):
        return None
    text = "＋".join("×".join(shown(figure, document) for figure in pair) for pair in pairs)
    return calculated(total, f"{text}＝{amount(value, total, document)}", [one for pair in pairs for one in pair])


def _is_mean(number: Figure, each: Figure, total: Figure, words: ProductWords) -> bool:
    """Tell whether what is for each is what the total makes for it, as it is printed."""
    is_price = each.quantity.unit in MONEY and each.quantity.step < 1
    is_mean = words.mean.compiled.search(each.lead) is not None or (each.quantity.is_rounded and not is_price)
    if not is_mean or not number.value:
        return False
    size = (size_in(each, total) or Fraction(1)) * number.value
    low, high = (bound / size for bound in total.bounds)
    return fits(each.quantity, (low, high))


def overlapping(found: Sequence[Sequence[Figure]]) -> Iterator[Fraction]:
    """What two products make where the things of one are among those of the other: 10个村每村2名，两个大村各3名."""
    pairs = [(factors[0].value, factors[1].value) for factors in found if len(factors) == 2]
    if len(pairs) == len(found) == 2:
        (many, much), (few, more) = sorted(pairs, reverse=True)
        yield (many - few) * much + few * more
