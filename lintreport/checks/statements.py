"""Sentences with their figures, and what all checks of arithmetic share: what fits a figure, and how it is shown."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from lintreport.checks.base import Companion, Hit, Question, Value
from lintreport.document import Document, Span
from lintreport.patterns import late
from lintreport.quantities import Quantity, quantities
from lintreport.segment import sentences_of

MOST_FIGURES = 40  # a sentence with more is a table in running text
LONGEST_LABEL = 8  # code points of a figure's words that a calculation shows
OWN = 4  # code points after a figure that are its own where they lead on to the next
_OWN = late(r"其中|[中里有已]")
_OPENING, _CLOSING, _SEMICOLONS = "（(【[", "）)】]", "；;"
_JOINT = re.compile(f"[{re.escape(_OPENING + _CLOSING + _SEMICOLONS)}]")
_AROUND_LABEL = late(
    r"^(?:其中|和(?![谐平解])|[与同](?![会期级类])|即(?!将)|仅为|共[有计]|共(?![青产同])|已|的|约|占|由|从|较|比|有(?!效)|每\p{Han}{0,2})+|(?:[由从为是有占的]|(?<![送抵传])达|达到)+$"
)
_NO_LABEL = late(r"^及?以[上下]|[增减升降提涨跌]|[到至成]$")

_SCALES = (("万亿", 10**12), ("千万", 10**7), ("百万", 10**6), ("亿", 10**8), ("万", 10**4), ("千", 10**3), ("百", 100))

Bounds = tuple[Fraction, Fraction]


class Figure(Struct, frozen=True):
    """A quantity in its sentence; `lead` is what stands since the figure before it, `own` the words after it.

    `depth` is the number of brackets around it, `segment` that of semicolons before it.
    """

    quantity: Quantity
    index: int
    depth: int
    segment: int
    lead: str
    own: str

    @property
    def value(self) -> Fraction:
        """The figure; to be asked for only where it is exact."""
        return self.quantity.value or Fraction(0)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.quantity.span

    @property
    def before(self) -> str:
        """The words of its clause before it."""
        return self.quantity.before

    @property
    def words(self) -> str:
        """The words next to it, on both sides; of those that lead on to the next figure only the first."""
        return f"{self.before}|{self.own}"

    @property
    def is_exact(self) -> bool:
        """Tell whether it can be calculated with."""
        return self.quantity.is_exact and self.quantity.value is not None

    @property
    def bounds(self) -> Bounds:
        """The least and the greatest that may stand behind what is printed."""
        if not self.quantity.is_rounded:
            return self.value, self.value
        slack = self.quantity.step / 2
        return self.value - slack, self.value + slack

    def is_like(self, other: Figure) -> bool:
        """Tell whether both count in the same measure."""
        mine, theirs = self.quantity, other.quantity
        return mine.kind == theirs.kind and (mine.unit == theirs.unit or mine.measure == theirs.measure)


class Statement(Struct, frozen=True):
    """A sentence with its figures; `previous` is the one before it in its paragraph."""

    span: Span
    text: str
    figures: tuple[Figure, ...]
    previous: Statement | None = None

    @property
    def has_parts(self) -> bool:
        """Tell whether three counts have one measure, one of them in the sentence before: a whole and two parts."""
        counts = [one.quantity.measure for one in self.figures if one.quantity.kind == "count"]
        before = self.previous.figures if self.previous else ()
        found = {measure: counts.count(measure) for measure in counts if counts.count(measure) > 1}
        twice = {measure for measure, count in found.items() if count == 2}
        is_before = any(one.quantity.kind == "count" and one.quantity.measure in twice for one in before)
        return is_before or len(twice) < len(found)


def statements(document: Document) -> tuple[Statement, ...]:
    """The sentences of a document that hold figures, in order."""
    return tuple(_statements(document))


def _statements(document: Document) -> Iterator[Statement]:
    found = document.derived(quantities)
    starts = [quantity.span.start for quantity in found]
    first = 0
    while first < len(found):
        block = document.blocks[document.block_index(starts[first])].span
        previous: Statement | None = None
        for sentence in sentences_of(document, block):
            inside = found[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            if not inside or len(inside) > MOST_FIGURES:
                previous = None
                continue
            figures = tuple(_figures(document.text, sentence, inside))
            yield Statement(sentence, document[sentence], figures, previous)
            previous = Statement(sentence, document[sentence], figures)
        first = max(bisect_left(starts, block.end), first + 1)


def _figures(text: str, sentence: Span, inside: Sequence[Quantity]) -> Iterator[Figure]:
    depth, segment, end = 0, 0, sentence.start
    for index, quantity in enumerate(inside):
        lead = text[end : quantity.span.start]
        for mark in "" if lead.isalnum() else _JOINT.findall(lead):
            if mark in _SEMICOLONS:
                segment += 1
            else:
                depth += 1 if mark in _OPENING else -1
        following = inside[index + 1].span.start if index + 1 < len(inside) else sentence.end
        own = quantity.after
        if index + 1 < len(inside) and own == text[quantity.span.end : following]:
            own = _OWN.split(own, maxsplit=1)[0][:OWN]
        yield Figure(quantity, index, max(depth, 0), segment, lead, own)
        end = quantity.span.end


def fits(stated: Quantity, bounds: Bounds) -> bool:
    """Tell whether a calculated value may be printed as it is: rounded half up, or cut off."""
    value = abs(stated.value or Fraction(0))
    return bounds[0] < value + max(stated.step, Fraction(1, 10**9)) and bounds[1] >= value - stated.step / 2


def akin(words: str, name: str) -> bool:
    """Tell whether two Chinese characters side by side in a name stand in the words."""
    return any(name[at : at + 2] in words for at in range(len(name) - 1))


def names(words: str, subject: str) -> bool:
    """Tell whether more than half of a subject stands in the words, in one piece."""
    length = max(2, (3 * len(subject) + 4) // 5)
    return any(subject[at : at + length] in words for at in range(len(subject) - length + 1))


def shown(figure: Figure, document: Document) -> str:
    """A figure as a calculation shows it, with its words where they are short."""
    label = _AROUND_LABEL.sub("", figure.before.partition("每")[0])
    is_short = len(label) <= LONGEST_LABEL and label.isalnum() and not _NO_LABEL.search(label)
    text = document[figure.span].strip()
    return f"{label}{text}" if is_short else text


def printed(value: Fraction, places: int = 0) -> str:
    """A number with so many places, rounded half up; more zeros than that are left out."""
    scaled = int(abs(value) * 10**places + Fraction(1, 2))
    whole, rest = divmod(scaled, 10**places)
    sign = "-" if value < 0 and scaled else ""
    return f"{sign}{whole}.{rest:0{places}}" if places else f"{sign}{whole}"


def places(quantity: Quantity) -> int:
    """How many decimal places a figure is printed with."""
    step, count = quantity.step, 0
    while step.denominator > 1 and count < 6:
        step, count = step * 10, count + 1
    return count


def amount(value: Fraction, like: Figure, document: Document) -> str:
    """A calculated value in the unit of a figure: 23.5万元."""
    text = document[like.span].strip()
    head = text.rstrip("0123456789０１２３４５６７８９.,．")
    tail = "".join(sign for sign in head if not sign.isdecimal() and sign not in ".,．-－")
    scaled = tail.removesuffix(like.quantity.unit)  # 千瓦 is a unit
    scale = next((worth for name, worth in _SCALES if scaled.startswith(name)), 1)
    if not any(sign.isdecimal() for sign in text):
        tail, scale = like.quantity.unit, 1
    number = value / scale
    digits = next((count for count in range(5) if (number * 10**count).denominator == 1), 2)
    return f"{printed(number, digits)}{tail}"


class Calculating(Question, frozen=True, kw_only=True, rename="kebab"):
    """A check whose hits are `calculated`: its message may say the calculation."""

    @property
    def names(self) -> frozenset[str]:
        """The calculation."""
        return frozenset({"calculation"})


def calculated(at: Figure, calculation: str, operands: Sequence[Figure]) -> Hit:
    """The hit at a figure that is not what is calculated from others."""
    values: dict[str, Value] = {"calculation": calculation}
    ordered = sorted(operands, key=lambda operand: operand.span)
    return Hit(at.span, values, related=tuple(Companion(operand.span) for operand in ordered))
