"""The check `ratio`: a rate or a share told together with the figures that it is calculated from."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from msgspec import structs

from lintreport.checks.base import Hit
from lintreport.checks.rate_english import english
from lintreport.checks.rate_frames import enclosed, quotient, respective_rates
from lintreport.checks.rate_readings import excess, rate
from lintreport.checks.rate_ties import apposed, bare
from lintreport.checks.rate_words import RatioWords, Reading, clause_of
from lintreport.checks.share_readings import Said, of_figure, quoted, respective, share_of
from lintreport.checks.statements import (
    Bounds,
    Calculating,
    Figure,
    Statement,
    calculated,
    fits,
    places,
    printed,
    shown,
    statements,
)
from lintreport.document import Document, Span
from lintreport.measures import MORE_OR_LESS, OR_SO
from lintreport.passage import Passage

Limit = Literal["above", "below", "nearly"]
VAGUE = 1  # points by which 近八成 and 八成以上 may be missed before anyone would object
PEOPLE = ("人", "例")  # counted of a mean population, which the draft need not tell
NEAR = 10  # points: what is further below 八成 is not 近八成


class Ratio(Calculating, frozen=True, kw_only=True, rename="kebab"):
    """Points out rates and shares (结案率73%, 占26%) that are not what the figures beside them make.

    The part is found by what is counted and by the name of the rate, the whole by its unit and its words, in the same
    sentence or the one before; where one of several readings agrees, or a figure is approximate, nothing is said.
    """

    words: RatioWords

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each rate that its figures do not make."""
        document = passage.document
        for statement in document.derived(statements):
            shares = [one for one in statement.figures if one.quantity.kind == "share"]
            for figure in shares:
                if not figure.is_exact and (figure.quantity.value is None or not _limit(figure, self.words)):
                    continue
                if not passage.holds(figure.span) or self._is_goal(statement, figure):
                    continue
                reading = _reading(statement, figure, document, self.words)
                if reading and (pair := self._wrong(reading, figure)):
                    at = figure if figure.is_exact else _with_limit(figure)
                    yield calculated(at, _calculation(reading, figure, pair, document), pair)

    def _is_goal(self, statement: Statement, figure: Figure) -> bool:
        before = statement.text[: figure.span.end - statement.span.start]
        is_aim = self.words.aim.compiled.match(figure.quantity.after) is not None
        return is_aim or self.words.goal.compiled.search(before) is not None

    def _wrong(self, reading: Reading, figure: Figure) -> tuple[Figure, Figure] | None:
        """The likeliest part and whole, where no reading agrees with what is printed."""
        pairs = [(top, bottom) for top in reading.tops for bottom in reading.bottoms if top is not bottom]
        bounds = [_bounds(top, bottom, reading.beyond) for top, bottom in pairs if bottom.value > 0]
        if reading.is_rest:
            bounds = [(100 - most, 100 - least) for least, most in bounds]
        if reading.is_both:
            # 办理90件，未办理10件 may be all and what is open of it
            bounds += [one for top, other in pairs for one in (_together(top, other), next(_complements(other, top)))]
        # 优良64个，中等106个 may be all there is
        both = [_together(top, other) for top, other in pairs] if reading.is_rate else []
        every = (*bounds, *both, *_sums(reading))
        if not figure.is_exact:
            limit = _limit(figure, self.words)
            is_broken = reading.slack is None and all(_breaks(limit, figure, one) for one in every)
            return pairs[0] if is_broken and pairs else None
        if any(fits(figure.quantity, one) for one in every):
            return None
        if reading.is_rest or reading.is_both:
            return pairs[0]
        rests = [rest for pair in pairs for rest in _complements(*pair)] if self._opposites(reading) else []
        rests += [
            next(_complements(other, bottom))
            for other in self._opposites(reading)
            for bottom in reading.bottoms
            if bottom.value > other.value
        ]
        if any(fits(figure.quantity, rest) for rest in rests):
            return None
        likely = [pair for pair in pairs if pair[0].value > 0 and (reading.is_plan or pair[1].value >= pair[0].value)]
        if not likely:
            return None
        off = abs(_share(*likely[0]) - figure.value)
        return None if reading.slack is not None and off > reading.slack else likely[0]

    def _opposites(self, reading: Reading) -> list[Figure]:
        """The figures that count what is not part, so that they may be taken off."""
        figures = (*reading.tops, *reading.bottoms) if reading.is_rate else ()
        return [figure for figure in figures if self.words.opposite.compiled.search(figure.before)]


def _limit(figure: Figure, words: RatioWords) -> Limit | None:
    """What a share that is not exact tells: 超过一半, 不到三成."""
    around = f"{figure.before}|{figure.quantity.after}"
    if words.above.compiled.search(around):
        return "above"
    if words.nearly.compiled.search(around):
        return "nearly"
    return "below" if words.below.compiled.search(around) else None


def _with_limit(figure: Figure) -> Figure:
    """The figure with the words that make it a bound: 超过一半."""
    before, after = MORE_OR_LESS.search(figure.before), OR_SO.match(figure.quantity.after)
    start = figure.span.start - (len(before[0]) if before else 0)
    span = Span(start, figure.span.end + (len(after[0]) if after else 0))
    return structs.replace(figure, quantity=structs.replace(figure.quantity, span=span))


def _breaks(limit: Limit | None, figure: Figure, bounds: Bounds) -> bool:
    """Tell whether a share is clearly on the other side of what is said to be its limit."""
    if limit == "above":
        return bounds[1] < figure.value - VAGUE
    if limit == "nearly" and bounds[1] < figure.value - NEAR:
        return True
    return bounds[0] > figure.value + VAGUE


def _calculation(reading: Reading, figure: Figure, pair: tuple[Figure, Figure], document: Document) -> str:
    top, bottom = pair
    told, whole, share = shown(top, document), shown(bottom, document), _share(top, bottom)
    if reading.is_rest:
        told, whole, share = f"（{whole}−{told}）", document[bottom.span], 100 - share
    if reading.is_both:
        told, whole, share = document[top.span], f"（{told}＋{whole}）", _together(top, bottom)[0]
    sign = "‰" if document[figure.span].endswith("‰") else "%"
    worth = 10 if sign == "‰" else 1
    digits = max(places(figure.quantity) - (worth > 1), 1)
    return f"{told}÷{whole}＝{printed(share * worth, digits)}{sign}"


def _reading(statement: Statement, figure: Figure, document: Document, words: RatioWords) -> Reading | None:
    """What a percentage may be calculated from; None where its words do not tell, or tell that it is another thing."""
    clause = figure.before if figure.is_exact else MORE_OR_LESS.sub("", figure.before)
    told = respective(statement, figure, words) or respective_rates(statement, figure, words)
    if told := told or quotient(statement, figure, document, words) or enclosed(statement, figure, words):
        return told
    if told := apposed(statement, figure, words) or bare(statement, figure, words):
        return told
    if words.unlike.compiled.search(clause):
        return None
    if told := of_figure(statement, figure, words):
        return told
    if not figure.is_exact and not clause and figure.lead.startswith("，"):
        return share_of(statement, figure, words, Said("", ""))
    if match := words.share.compiled.search(clause):
        if match.start() and figure.lead.removesuffix(clause).endswith("、"):
            return None
        subject = quoted(figure.lead) or clause[: match.start()]
        return share_of(statement, figure, words, Said(subject, match["whole"] or ""))
    if match := words.of.compiled.search(clause):
        return share_of(statement, figure, words, Said("", match["whole"], is_named=True))
    for read in (english, excess):
        if told := read(statement, figure, words):
            return told
    match = words.rate.compiled.search(clause or clause_of(figure.lead))
    is_mean = words.mean.compiled.search(clause) and document[figure.span].endswith("‰")
    is_mean = is_mean and any(one.quantity.measure in PEOPLE for one in statement.figures)
    return rate(statement, figure, match["name"], words) if match and not is_mean else None


def _share(top: Figure, bottom: Figure) -> Fraction:
    return 100 * top.value / bottom.value


def _bounds(top: Figure, bottom: Figure, beyond: int) -> Bounds:
    (least, most), (under, over) = top.bounds, bottom.bounds
    return 100 * least / over - beyond, 100 * most / max(under, Fraction(1, 10**6)) - beyond


def _together(top: Figure, bottom: Figure) -> Bounds:
    """What a thing makes of itself and its opposite."""
    share = 100 * top.value / ((top.value + bottom.value) or 1)
    return share, share


def _sums(reading: Reading) -> Iterator[Bounds]:
    """What several parts together (满意和基本满意) make of the whole, and of the sum of all."""
    if len(reading.tops) > 1:
        top = sum((figure.value for figure in reading.tops), Fraction(0))
        all_together = sum((figure.value for figure in {*reading.tops, *reading.bottoms}), Fraction(0))
        for whole in (all_together, *(bottom.value for bottom in reading.bottoms)):
            if whole:
                yield 100 * top / whole, 100 * top / whole


def _complements(top: Figure, bottom: Figure) -> Iterator[Bounds]:
    """What remains of the whole, and what two parts make of it."""
    rest, both = bottom.value - top.value, bottom.value + top.value
    for value in (100 * rest / bottom.value if bottom.value else 0, 100 * top.value / both if both else 0):
        yield Fraction(value), Fraction(value)
