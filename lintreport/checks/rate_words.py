"""What a rate or a share may be of: the words that tell it, and the figures that come into question."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from lintreport.checks.base import Regex
from lintreport.checks.statements import Figure, Statement

LIKELY = 30  # points: a rate told next to two figures without their names is theirs where it is no further off
KEY = 2  # code points at the end of a rate's name that say what is done: 办结 of 按期办结率
NEARLY = 6  # points: the same for a whole in the sentence before, which no word names
JOINTS = ("、", "和", "及", "与", "，")


class PartOf(Struct, frozen=True, kw_only=True):
    """What a rate counts where it is called otherwise: 到会率 counts those of 实到, and not those of 请假, the `rest`.

    All patterns look anywhere.
    """

    rate: Regex
    part: Regex
    rest: Regex | None = None


class RatioWords(Struct, frozen=True, kw_only=True, rename="kebab"):
    """The words that tell what a percentage is of; patterns that end in `$` end at the figure.

    `rate` names a rate (its group `name`), `share` says a share of what (its group `whole`), `of` the same by another
    verb; `generic` is a whole without a name of its own. `unlike` tells growth, targets and other times; `goal` a
    sentence about what is to come. `filler` stands before a verb and is no subject. `respective` (分别占) begins as
    many shares as there are parts; `among` begins a part, `total` is a sum. `opposite` counts what is not part,
    `scope` is a region that both must be of, `now` the present. `loose` rates are asked of people: nothing but their
    name tells a part. `plan` is said of what may be exceeded, `over` of by how much; `aim` stands after a rate that is
    to be reached. `moved` is said of what came or went and is no part; `taken` of a part whose rate has another name,
    `per` of a mean, `namely` all that stands between a share and its part, `subset` of some that were counted;
    `vague` characters tie no rate to a part. `above` and `below` make a share a bound (超过一半, 不到三成), `nearly`
    one from near below: they look at what is before it, `|`, and what is behind. `wider` begins a rate of more
    than its neighbours; `mean` are rates of a mean. `within` leads from a whole to its part in brackets;
    `quotient` is a part over its whole (groups `top`, `bottom`). In English a rate is told by `english`, its
    whole by `out-of`, or its part by `of-them`.
    """

    rate: Regex
    share: Regex
    of: Regex
    generic: Regex
    unlike: Regex
    goal: Regex
    filler: Regex
    respective: Regex
    among: Regex
    total: Regex
    opposite: Regex
    scope: Regex
    now: Regex
    loose: Regex
    plan: Regex
    over: Regex
    aim: Regex
    moved: Regex
    wider: Regex
    within: Regex
    quotient: Regex
    mean: Regex
    taken: Regex
    per: Regex
    namely: Regex
    subset: Regex
    vague: Regex
    above: Regex
    below: Regex
    nearly: Regex
    of_them: Regex
    english: Regex
    out_of: Regex
    parts: tuple[PartOf, ...] = ()


class Reading(Struct, frozen=True):
    """Figures that may be the part, and those that may be the whole, the likeliest first.

    `slack` is how far off a rate may be to be theirs at all, where their words do not tell for certain. A plan may be
    exceeded, and `beyond` is what is taken off where only the excess is told. `is_rest` tells that the part is what is
    not meant: what is open, of a rate of what is settled. `is_both` tells that the two figures are a thing and its
    opposite, which make the whole together.
    """

    tops: Sequence[Figure]
    bottoms: Sequence[Figure]
    slack: int | None = None
    is_rate: bool = False
    is_plan: bool = False
    is_rest: bool = False
    is_both: bool = False
    beyond: int = 0


def earlier_than(statement: Statement, figure: Figure) -> Sequence[Figure]:
    """The figures before a rate, without the 一次 that its own name begins with (一次合格率)."""
    earlier = statement.figures[: figure.index]
    is_name = bool(earlier) and earlier[-1].quantity.kind == "count" and earlier[-1].value == 1
    return earlier[:-1] if is_name and figure.lead == figure.before else earlier


def clause_of(lead: str) -> str:
    """The last clause of what stands before a colon or a bracket."""
    closed = lead.rstrip("：:（( ")
    return "" if closed == lead.rstrip() else re.split(r"[，；、（(]", closed)[-1]
