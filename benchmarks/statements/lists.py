"""Draws of lists with the number of their items."""

from __future__ import annotations

import random
from collections.abc import Mapping

from statements.drawing import Draw, Figure, Values, settings
from statements.items import Items
from statements.pools import POOLS
from statements.sets import FURTHER_SETS, LATER_SETS, LATER_STRANGERS, SETS, STRANGERS


def listed(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`items` of a pool, their number `n`, and `more` than they are; wrong when `n` is another or one is missing.

    The wrong number is not less than `least`; `more` is `near` to `far` more. With `ordered=1` the items stand in
    the order of the pool, with `row=1` also without a gap.
    """
    pool, _, rest = arguments.partition(" ")
    given = {"low": 3, "high": 5, "least": 3, "near": 1, "far": 4, "ordered": 0, "row": 0, **settings(rest)}
    count = source.randint(given["low"], given["high"])
    items = _chosen(source, POOLS[pool].split("、"), count, given)
    more = Figure(count + source.randint(given["near"], given["far"]))  # of which the items are some
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
    return _set(source, SETS, {})


def known(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """One of more such sets, or of those that the arguments name: its `name` and `items`; wrong when one is missing."""
    return _set(source, _sets(arguments, FURTHER_SETS), {})


def replaced(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """Such a set, its `name` and `items`; wrong when a stranger stands for one of them."""
    sets = _sets(arguments, STRANGERS)
    name = source.choice(sorted(sets))
    return _set(source, {name: sets[name]}, {**STRANGERS, **LATER_STRANGERS})


def rises(source: random.Random, _: str) -> tuple[Values, Values]:
    """`i` things rise, `ups`, and `j` fall, `downs`; wrong when one of the two numbers is another."""
    i, j = source.randint(2, 4), source.randint(2, 3)
    ups, downs = source.sample(POOLS["rising"].split("、"), i), source.sample(POOLS["falling"].split("、"), j)
    right: Values = {"i": Figure(i), "j": Figure(j), "ups": Items(ups), "downs": Items(downs)}
    wrongs: list[Values] = [{**right, "i": Figure(i + 1)}, {**right, "j": Figure(j + 1)}]
    if i > 2:
        wrongs.append({**right, "i": Figure(i - 1)})
    return right, source.choice(wrongs)


def _chosen(source: random.Random, pool: list[str], count: int, given: Mapping[str, int]) -> list[str]:
    if given["row"]:
        start = source.randint(0, len(pool) - count)
        return pool[start : start + count]
    items = source.sample(pool, count)
    return sorted(items, key=pool.index) if given["ordered"] else items


def _sets(arguments: str, others: Mapping[str, str]) -> dict[str, str]:
    """The sets that are named, else those that the others name."""
    sets = {**FURTHER_SETS, **LATER_SETS}
    return {name: sets[name] for name in arguments.split() or others}


def _set(source: random.Random, sets: dict[str, str], strangers: Mapping[str, str]) -> tuple[Values, Values]:
    name = source.choice(sorted(sets))
    items = sets[name].split("、")
    at = source.randrange(len(items))
    instead = [strangers[name]] if strangers else []
    return (
        {"name": name, "items": Items(items)},
        {"name": name, "items": Items(items[:at] + instead + items[at + 1 :])},
    )


LISTS: dict[str, Draw] = {draw.__name__: draw for draw in (listed, some, named, known, replaced, rises)}
