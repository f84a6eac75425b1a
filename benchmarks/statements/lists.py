"""Draws of lists with the number of their items."""

from __future__ import annotations

import random

from statements.drawing import Draw, Figure, Values, settings
from statements.items import FURTHER_SETS, POOLS, SETS, STRANGERS, Items


def listed(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`items` of a pool, their number `n`, and `more` than they are; wrong when `n` is another or one is missing.

    The wrong number is not less than `least`.
    """
    pool, _, rest = arguments.partition(" ")
    given = {"low": 3, "high": 5, "least": 3, **settings(rest)}
    count = source.randint(given["low"], given["high"])
    items = source.sample(POOLS[pool].split("、"), count)
    more = Figure(count + source.randint(1, 4))  # of which the items are some
    right: Values = {"n": Figure(count), "items": Items(items), "more": more}
    others = [Figure(count + 1)] + [Figure(count - 1)] * (count > given["least"])
    wrongs: list[Values] = [{**right, "n": other} for other in others]
    if count > 3:
        wrongs.append({**right, "items": Items(items[:-1])})
    return right, source.choice(wrongs)


def some(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`items` of a pool that are all or some of `n`; wrong when `n` is less than the items told."""
    items = source.sample(POOLS[arguments].split("、"), source.randint(4, 5))
    right: Values = {"n": Figure(len(items) + source.choice((0, 3, 7))), "items": Items(items)}
    return right, {**right, "n": Figure(source.randint(2, len(items) - 1))}


def named(source: random.Random, _: str) -> tuple[Values, Values]:
    """A set that everyone knows by its number: its `name` and `items`; wrong when one is missing."""
    return _set(source, SETS, [])


def known(source: random.Random, _: str) -> tuple[Values, Values]:
    """One of more such sets: its `name` and `items`; wrong when one is missing."""
    return _set(source, FURTHER_SETS, [])


def replaced(source: random.Random, _: str) -> tuple[Values, Values]:
    """A set that everyone knows: its `name` and `items`; wrong when a stranger stands for one of them."""
    name = source.choice(sorted(STRANGERS))
    return _set(source, {name: FURTHER_SETS[name]}, [STRANGERS[name]])


def _set(source: random.Random, sets: dict[str, str], instead: list[str]) -> tuple[Values, Values]:
    name = source.choice(sorted(sets))
    items = sets[name].split("、")
    at = source.randrange(len(items))
    return (
        {"name": name, "items": Items(items)},
        {"name": name, "items": Items(items[:at] + instead + items[at + 1 :])},
    )


LISTS: dict[str, Draw] = {draw.__name__: draw for draw in (listed, some, named, known, replaced)}
