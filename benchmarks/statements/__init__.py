"""Statements drawn from phrasings: the same words with figures that agree, with one slip, or that are unrelated.

In a file of phrasings a line `= draw arguments` begins those that are put right and wrong, `~ draw arguments` the
silent ones; then each line is a phrasing. `[a|b]` is one of the two, `{name:form}` a figure in a form of writing, `⏎`
the end of a paragraph, and a line that begins with # is a comment.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from statements.drawing import Draw, UnfitError, noise
from statements.growth import GROWTH
from statements.lists import LISTS
from statements.misreadings import MISREADINGS
from statements.mistaken import MISTAKEN
from statements.multiples import MULTIPLES
from statements.periods import PERIODS
from statements.products import PRODUCTS
from statements.rates import RATES
from statements.shares import SHARES
from statements.totals import TOTALS
from statements.unrelated import UNRELATED
from statements.unrelated_growth import UNRELATED_GROWTH
from statements.unrelated_parts import UNRELATED_PARTS

DRAWS: dict[str, Draw] = {
    **SHARES, **RATES, **TOTALS, **GROWTH, **MULTIPLES, **MISREADINGS, **MISTAKEN,
    **PRODUCTS, **LISTS, **PERIODS, **UNRELATED, **UNRELATED_PARTS, **UNRELATED_GROWTH,
}  # fmt: skip
_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")

Kind = Literal["right", "wrong", "silent"]

MOST_DRAWS = 50


class Statement(NamedTuple):
    """A statement, whether its figures agree, and the phrasing that it was made from."""

    kind: Kind
    phrasing: str
    text: str


def statements(file: Path, seed: int, each: int) -> Iterator[Statement]:
    """The statements of a file of phrasings, each phrasing drawn several times; the same for the same seed."""
    for silent, draw, phrasing in _phrasings(file):
        source = random.Random(f"{seed} {draw} {phrasing}")  # of its own: a new phrasing leaves the others as they are
        for _ in range(each):
            yield from _drawn(source, silent, draw, phrasing)


def _phrasings(file: Path) -> Iterator[tuple[bool, str, str]]:
    silent, draw = False, ""
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(("= ", "~ ")):
            silent, draw = line[0] == "~", line[2:].strip()
        else:
            yield silent, draw, line


def _drawn(source: random.Random, silent: bool, draw: str, phrasing: str) -> Iterator[Statement]:
    name, _, arguments = draw.partition(" ")
    words = _CHOICE.sub(lambda choice: source.choice(choice[1].split("|")), phrasing).replace("⏎", "\n")
    common = noise(source)
    for _ in range(MOST_DRAWS):
        right, wrong = _values(source, name, arguments)
        text = words.format(**{**common, **right})
        if silent:
            yield Statement("silent", phrasing, text)
            return
        slipped = words.format(**{**common, **wrong})
        if slipped != text:  # else a phrasing does not tell the figure that slipped
            break
    else:
        raise ValueError(f"the slip does not show: {phrasing}")
    yield Statement("right", phrasing, text)
    yield Statement("wrong", phrasing, slipped)


def _values(source: random.Random, name: str, arguments: str) -> tuple[dict[str, object], dict[str, object]]:
    while True:
        try:
            return DRAWS[name](source, arguments)
        except UnfitError:  # no slip of these figures is wrong beyond doubt
            continue
