"""What figures are of: the words beside a figure without those of time, place in a sentence and change."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from lintreport.checks.base import Regex
from lintreport.checks.statements import Figure

LEAST = 2  # code points of a name: one alone is what is left of a verb


class ThingWords(Struct, frozen=True, kw_only=True):
    """The words that say nothing of what is counted.

    `beside` are those of time, verbs of change and what leads to a figure; `generic` stands for anything (规模), and
    `kinds` for what is counted in a measure (发案, of 件); `tail` ends a name of any figure (数); of the words of
    `scope` two figures of one thing have the same; `ratio` ends the name of what is no count, `mean` one that is of
    money too, `money` names what only money is; `light` is a verb for a name (招聘), unless the other's is of another
    `stage` (离职).
    """

    beside: Regex
    generic: Regex
    kinds: dict[str, Regex]
    tail: Regex
    scope: Regex
    ratio: Regex
    mean: Regex
    money: Regex
    light: Regex
    stage: Regex

    def thing(self, text: str, measure: str = "") -> str:
        """The name of what is counted; empty where the words do not say."""
        if not text:
            return ""
        name = self.generic.compiled.sub("", self.beside.compiled.sub("", text))
        if kind := self.kinds.get(measure):
            name = kind.compiled.sub("", name)
        return self.tail.compiled.sub("", name).strip(" ,")

    def are_alike(self, one: Figure, other: Figure) -> bool:
        """Tell whether two figures may be of one thing in one place."""
        name, second = (self.thing(figure.before, figure.quantity.measure) for figure in (one, other))
        if not (_may_be_one(name, second) or self._is_verb_for(name, second) or self._is_verb_for(second, name)):
            return False
        scopes = [set(self.scope.compiled.findall(figure.before)) for figure in (one, other)]
        return scopes[0] <= scopes[1] or scopes[1] <= scopes[0]

    def _is_verb_for(self, verb: str, name: str) -> bool:
        return self.light.compiled.fullmatch(verb) is not None and not self.stage.compiled.search(name)

    def is_of(self, figure: Figure, values: Sequence[Figure]) -> bool:
        """Tell whether the words before a figure name no other thing than these values are of."""
        first = min(one.span for one in values)
        measure = values[0].quantity.measure
        if figure.span < first and not any(self.thing(one.before, measure) for one in values):
            return self._may_head(figure, values)
        scopes = {scope for one in values for scope in self.scope.compiled.findall(one.before)}
        if not scopes.issuperset(self.scope.compiled.findall(figure.before)):
            return False
        subject = self.thing(figure.before, measure)
        if self.money.compiled.search(figure.before) and values[0].quantity.kind == "count" and measure[-1:] != "元":
            return False
        is_ratio = self.ratio.compiled.search(self.beside.compiled.sub("", figure.before)) is not None
        if is_ratio and values[0].quantity.kind == "count" and measure != "元":
            return False
        if len(subject) < LEAST:
            return True
        named = [one for one in values if one.span == first or one.before.strip() != one.lead.strip()]  # 从8个村到9个村
        names = [name for one in named if (name := self.thing(one.before, measure))]
        if figure.span < first:
            return subject in names or all(subject.endswith(name) for name in names)
        return any(_names(subject, name) for name in names)

    def _may_head(self, figure: Figure, values: Sequence[Figure]) -> bool:
        """Tell whether the words before a rate may name what unnamed values behind it are of."""
        name = self.beside.compiled.sub("", figure.before)
        is_count = values[0].quantity.kind == "count" and not self.mean.compiled.search(name)
        if is_count and self.ratio.compiled.search(name):
            return False
        scopes = {scope for one in values for scope in self.scope.compiled.findall(one.before)}
        return scopes.issubset(self.scope.compiled.findall(figure.before))


def _names(subject: str, name: str) -> bool:
    """Tell whether a subject is the name of a figure, or a part of it; a longer one is of something else."""
    if subject.isascii() or name.isascii():
        return _tokens(subject) <= _tokens(name)
    return subject in name


def _may_be_one(one: str, other: str) -> bool:
    """Tell whether two names may be of one thing; what is not named may be anything."""
    if min(len(one), len(other)) < LEAST or one in other or other in one:
        return True
    return one.isascii() or other.isascii()  # an English clause says more than a name


def _tokens(name: str) -> set[str]:
    return {token.casefold().removesuffix("s") for token in name.replace(",", " ").split()}
