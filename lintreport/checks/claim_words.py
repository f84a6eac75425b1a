"""The words that tell whether a list of like figures is all of the figure beside it."""

from __future__ import annotations

from msgspec import Struct

from lintreport.checks.base import Regex
from lintreport.checks.breakdowns import BreakdownWords


class ClaimWords(Struct, frozen=True, kw_only=True, rename="kebab"):
    """The words of a list and those around it, and what each tells.

    `silent` says that the parts overlap or are not all, `open` that they are not all, but may be too much. Between the
    whole and its list, `told` says that they are all, `among` that they are some, but for `amid` (90家中); `of` begins
    an English sentence about both, and `totals` stands before a whole.
    A sum is beyond doubt with a `firm` word; `noun` takes what it counts out of the words that lead to it, `subject`
    and `there` tell that it counts something else (参赛选手共, 共有), as it does of `people` where parts are `deeds`
    or one thing is told `again` at other times; a `plain` one counts what stands before it. `kinds` says how many parts
    there are (its group `count`), which may be of `time`.

    Parts of which each matches one of the `dimensions` are told by one thing, but for the first of more `steps`, or of
    `scales` without a `closing` part; so are two that differ by a
    `negation`, or only in two `contraries` (日班, 夜班). Labels that end as `alike` does name
    things of one kind. `doing` is what a part does or is, `held` what it gets, as others may, too; those of different
    `known` words or `views` overlap, and those that are `nested` are within one another (70岁以上, 80岁以上). A
    `ledger` parts what a sum makes by what is done and what is left. What is counted in `classed` units is put into one
    class as a rule, `material` is added up, and what is counted as a `thing` is told by its kinds.
    """

    breakdown: BreakdownWords
    silent: Regex
    open: Regex
    told: Regex
    among: Regex
    amid: Regex
    firm: Regex
    noun: Regex
    subject: Regex
    there: Regex
    again: Regex
    deeds: Regex
    people: Regex
    plain: Regex
    kinds: Regex
    totals: Regex
    of: Regex
    held: Regex
    steps: Regex
    doing: Regex
    alike: Regex
    dimensions: tuple[Regex, ...]
    scales: Regex
    closing: Regex
    negation: Regex
    contraries: tuple[str, ...]
    classed: Regex
    thing: Regex
    material: Regex
    nested: tuple[Regex, ...]
    ledger: tuple[Regex, Regex]
    known: tuple[Regex, ...]
    views: tuple[Regex, ...]
