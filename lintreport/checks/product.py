"""The check `product`: so many things, so much for each, and a total that is not their product."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain, pairwise

from msgspec import structs

from lintreport.checks.areas import areas, formulas
from lintreport.checks.base import Hit
from lintreport.checks.factors import (
    JOINTS,
    MONEY,
    ProductWords,
    are_other_things,
    counts,
    factors_of,
    is_of_same,
    is_only_able,
    is_time,
    noun_of,
    product,
)
from lintreport.checks.grouped import by_calendar, by_groups
from lintreport.checks.product_totals import total_of
from lintreport.checks.roles import by_roles, overlapping
from lintreport.checks.statements import Calculating, Figure, Statement, amount, calculated, fits, shown, statements
from lintreport.document import Document, Span
from lintreport.passage import Passage

DIVISIBLE = ("亩", "吨", "公斤", "斤", "平方米", "公里", "小时", "岁", "学时", "课时")
NAME = 3  # code points before a figure that name what it counts


class Product(Calculating, frozen=True, kw_only=True, rename="kebab"):
    """Points out a total that is not the product told beside it: 10个组，每组3名，共32名.

    The number of things is the one with the noun or the measure word for each of which the other is told.
    """

    words: ProductWords

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each total that is no product of its factors."""
        document = passage.document
        for sentence in document.derived(statements):
            statement = _joined(sentence, document)
            if len(statement.figures) < 2 or self.words.more.guarded.search(statement.text):
                continue
            for hit in self._found(statement, document):
                ahead = statement.text[: hit.span.end - statement.span.start]
                if passage.holds(hit.span) and not self.words.goal.compiled.search(ahead):
                    yield hit

    def _found(self, statement: Statement, document: Document) -> Iterator[Hit]:
        yield from by_calendar(statement, self.words, document)
        if len(statement.figures) > 2:
            told = (
                self._hits(statement, document),
                areas(statement, self.words, document),
                formulas(statement, self.words, document),
            )
            yield from list(chain.from_iterable(told)) or by_roles(statement, self.words, document)
            yield from by_groups(statement, self.words, document)

    def _hits(self, statement: Statement, document: Document) -> Iterator[Hit]:
        figures = [figure for figure in statement.figures if figure.quantity.kind == "count"]
        yield from self._english(statement, figures, document)
        wrong: dict[Figure, list[Sequence[Figure]]] = {}
        right: set[Figure] = set()
        noun: str | None = None
        for each in figures:
            own = noun_of(figures, each, self.words)
            noun = own if own is not None else noun if each.lead.startswith(JOINTS) else None
            total = total_of(figures, each, noun, self.words) if noun is not None else None
            if noun is None or total is None:
                continue
            factors = self._timed(figures, factors_of(figures, each, total, noun, self.words), total)
            is_one = any(one.value == 1 for one in factors[:-1])  # 一天 is no number of things
            if not factors or is_one or self._may_agree(figures, factors, total, noun):
                right |= {total}
            elif not self._is_timed(each, total, factors) and is_of_same(each, total, noun, self.words):
                wrong.setdefault(total, []).append(factors)
        for total, found in wrong.items():
            if total not in right and (hit := _hit_of(total, found, document)):
                yield hit

    def _english(self, statement: Statement, figures: Sequence[Figure], document: Document) -> Iterator[Hit]:
        """The hit in a sentence with three numbers, so many for each, of which none is the product of the others.

        With four there are two that tell so many for each.
        """
        if len(figures) not in (3, 4) or not self.words.english.guarded.search(statement.text):
            return
        if len(figures) == 4 and len(self.words.rates.compiled.findall(statement.text)) != 2:
            return
        total = max(figures, key=lambda figure: figure.value)
        factors = [figure for figure in figures if figure is not total]
        if not all(figure.is_exact for figure in figures) or self._agrees(factors, total):
            return
        if are_other_things(figures, self.words):
            return
        means = [one for one in factors if self.words.rate.compiled.match(one.quantity.after.lstrip(" "))]
        if not self.words.average.compiled.search(statement.text):
            means = [one for one in means if one.quantity.step < 1 and one.quantity.unit not in MONEY]
        if not any(fits(one.quantity, _over(total, one, factors)) for one in means):
            yield _hit([factors], total, document)

    def _timed(self, figures: Sequence[Figure], factors: list[Figure], total: Figure) -> list[Figure]:
        """The factors, with the time that multiplies, too: 每人每天50元，20人培训5天."""
        match = self.words.per.compiled.search(factors[-1].lead) if factors else None
        if match is None or any(is_time(figure.quantity.unit, match["time"]) for figure in factors):
            return factors
        ahead = [figure for figure in figures if figure.index < total.index and figure not in factors]
        times = [figure for figure in ahead if is_time(figure.quantity.unit, match["time"])]
        return [factors[0], *times, *factors[1:]] if len(times) == 1 else factors

    def _is_timed(self, each: Figure, total: Figure, factors: Sequence[Figure]) -> bool:
        """Tell whether a figure is for a time (每月) that the total is not for, and none of the factors counts."""
        match = self.words.per.compiled.search(each.lead)
        if match is None or match["time"] in total.before:
            return False
        return not any(is_time(figure.quantity.unit, match["time"]) for figure in factors)

    def _may_agree(self, figures: Sequence[Figure], factors: Sequence[Figure], total: Figure, noun: str) -> bool:
        """Tell whether a total is the product by some reading: of another number of the same things, too."""
        if not all(figure.is_exact for figure in (*factors, total)):
            return True
        if any(self.words.loose.compiled.search(figure.before) for figure in (factors[-1], total)):
            return True
        is_chosen = total.index < factors[-1].index and self.words.chosen.compiled.search(factors[-1].before)
        if is_only_able(factors[-1], total, self.words) or self.words.scope.compiled.search(total.before):
            return True
        if is_chosen or self.words.bound.compiled.search(factors[-1].before):
            return True
        rest = [figure for figure in figures if figure not in (*factors, total) and figure.index < total.index]
        if any(self.words.often.compiled.fullmatch(figure.quantity.unit) and figure.value > 1 for figure in rest):
            return True
        others = [figure for figure in figures if figure.is_like(factors[0]) and figure not in (*factors, total)]
        alone = [figure for figure in others if not self._has_own(figures, figure)]
        if noun and any(counts(figure, noun) and figure.value > 1 for figure in alone):
            return True
        return any(self._agrees([first, *factors[1:]], total) for first in (factors[0], *others))

    def _has_own(self, figures: Sequence[Figure], number: Figure) -> bool:
        """Tell whether a number of things has what is for each of them right behind it."""
        following = [figure for figure in figures if figure.index == number.index + 1]
        return any(noun_of(figures, figure, self.words) is not None for figure in following)

    def _agrees(self, factors: Sequence[Figure], total: Figure) -> bool:
        value = product(one.value for one in factors)
        low, high = total.bounds
        if low <= value <= high:
            return True
        if self.words.mean.compiled.search(factors[-1].lead) and self._is_divided(factors, total):
            return True
        return any(low <= product(one.value for one in factors[at:]) <= high for at in (1, 2))

    def _is_divided(self, factors: Sequence[Figure], total: Figure) -> bool:
        """Tell whether an average is what the total makes for each, as it is printed."""
        number = product(one.value for one in factors[:-1])
        is_whole = (
            factors[-1].quantity.step == 1
            and "平均" not in factors[-1].lead
            and factors[-1].quantity.unit not in (*MONEY, *DIVISIBLE)
        )
        low, high = (bound / number for bound in total.bounds)
        return not is_whole and fits(factors[-1].quantity, (low, high))


def _joined(statement: Statement, document: Document) -> Statement:
    """A sentence with the one before it, where that tells the number of things alone: 设8个点。每个点6人，共48人."""
    before = statement.previous
    if before is None or len(before.figures) != 1 or len(statement.figures) != 2:
        return statement
    if statement.figures[0].index or not statement.figures[0].before.startswith("每") or statement.figures[1].segment:
        return statement
    span = Span(before.span.start, statement.span.end)
    later = (structs.replace(figure, index=figure.index + 1) for figure in statement.figures)
    return Statement(span, document[span], (*before.figures, *later))


def _over(total: Figure, one: Figure, factors: Sequence[Figure]) -> tuple[Fraction, Fraction]:
    """What the total makes for each of the other factor."""
    other = next(factor.value for factor in factors if factor is not one) or Fraction(1)
    return total.value / other, total.value / other


def _hit_of(total: Figure, found: Sequence[Sequence[Figure]], document: Document) -> Hit | None:
    """The hit at a total for the products that it may be; of two that stand side by side it is the sum."""
    alike = [factors for factors in found if factors[-1].before[-NAME:] in total.before]
    chosen = found if len(found) == 1 else alike
    values = [product(one.value for one in factors) for factors in found]
    if total.value in (sum(values, Fraction(0)), *overlapping(found)):
        return None
    if len(chosen) == 1:
        return _hit([*chosen], total, document)
    ahead = all(figure.index < total.index for factors in found for figure in factors)
    apart = len({figure for factors in found for figure in factors}) == sum(map(len, found))
    in_order = all(one[-1].index < other[0].index for one, other in pairwise(found))
    return _hit(found, total, document) if len(found) > 1 and ahead and apart and in_order else None


def _hit(found: Sequence[Sequence[Figure]], total: Figure, document: Document) -> Hit:
    value = sum((product(one.value for one in factors) for factors in found), Fraction(0))
    text = "＋".join("×".join(shown(figure, document) for figure in factors) for factors in found)
    operands = [figure for factors in found for figure in factors]
    return calculated(total, f"{text}＝{amount(value, total, document)}", operands)
