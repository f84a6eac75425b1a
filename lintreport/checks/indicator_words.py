"""The words by which an indicator is known: its name, its time, whose it is, and what makes it another."""

from __future__ import annotations

from msgspec import Struct

from lintreport.checks.base import Regex


class TimeWords(Struct, frozen=True, kw_only=True):
    """The words that tell of which time a figure is.

    `named` finds them, by its groups: `year` with its digits, `this` for the year of the draft, `last` for the one
    before, `whole` for all of it, `part` for what is named of it, `other` for any other time, with `since` before it.
    `summed` finds the words of a sum since an unknown time. Of parts, `half` is what means the first half of a year,
    `all` what means all of it. `dated` is the date of a draft that cannot tell of its whole year.
    """

    named: Regex
    summed: Regex
    half: Regex
    all: Regex
    dated: Regex


class NameWords(Struct, frozen=True, kw_only=True):
    """The words around the name of an indicator that are no part of it.

    `within` stands anywhere, `ahead` before it and `behind` after it, any number of them; `ends` begins what follows a
    figure and is not what it counts. A name with `none` in it says how something changed, or is too vague to be known
    again. Units that are `apart` are not compared. A share has a name with `rate`; a short one, and a name with `led`,
    is of what the clause before it says. `known` are short names that are always those of the whole body. `label` is
    what the heading of a table adds to a name.
    """

    within: Regex
    ahead: Regex
    behind: Regex
    ends: Regex
    none: Regex
    apart: Regex
    led: Regex
    rate: Regex
    known: Regex
    label: Regex


class ScopeWords(Struct, frozen=True, kw_only=True):
    """The words that tell whose figure it is.

    `whole` is all of a body (its group `level`: 县), `body` one by its name, `narrow` a field or an occasion that the
    figure is of; a clause with `slogan` narrows nothing. `part` is said of parts, means and examples, `goal` of what is
    wanted, `plan` in headings over that. A paragraph with `item` is one of several that are alike, a section with
    `overview` in its heading tells of all. `total` is in headings of rows and columns that hold the figures of all,
    `owner` in a title or a signature (its group `body`).
    """

    whole: Regex
    body: Regex
    narrow: Regex
    part: Regex
    goal: Regex
    plan: Regex
    slogan: Regex
    item: Regex
    overview: Regex
    total: Regex
    owner: Regex


class IndicatorWords(Struct, frozen=True, kw_only=True):
    """All words of an indicator."""

    time: TimeWords
    name: NameWords
    scope: ScopeWords
