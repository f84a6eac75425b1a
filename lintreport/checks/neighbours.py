"""What stands beside a figure: its name, the words that lead to it, the marks that part it from the next."""

from __future__ import annotations

from lintreport.checks.statements import Figure, Statement

LEAST = 10  # smaller figures of something else, in the words before a figure, are of its name: 一期开发500亩
MARKS = "；，、"  # from the heaviest on
_AS_MARKS = str.maketrans({";": "；", ",": "，", "＋": "、", "+": "、"})


def is_pair(statement: Statement, figure: Figure) -> bool:
    """Tell whether the figure before this one is the other half of a pair."""
    previous = statement.figures[figure.index - 1]
    return is_joined(figure) and previous.is_exact and not previous.is_like(figure)


def is_joined(figure: Figure) -> bool:
    """Tell whether a figure is the second half of a pair: 12户35人, 12户、35人."""
    return figure.index > 0 and not figure.lead.strip("、，和及与 ")


def is_bare(figure: Figure) -> bool:
    """Tell whether a figure is told with the one before it, by nothing of its own: 受理12件、35件."""
    return figure.index > 0 and bool(figure.lead) and not figure.lead.strip("、和与及 ")


def lead_of(statement: Statement, figure: Figure) -> str:
    """What stands before a figure; before both where it is the second of a pair: 共计12户35人."""
    return statement.figures[figure.index - is_pair(statement, figure)].lead


def label_of(statement: Statement, figure: Figure) -> str:
    """The name of a figure: the words before it, those before both of a pair, or those behind it."""
    first = statement.figures[figure.index - is_pair(statement, figure)]
    previous = statement.figures[first.index - 1] if first.index else first
    is_name = not previous.is_exact or previous.value < LEAST
    if first.index and is_name and not previous.is_like(figure) and not mark_of(first.lead):
        start = statement.span.start
        return statement.text[previous.span.start - start : first.span.start - start]
    return first.before.strip() or figure.own.strip()


def mark_of(gap: str) -> str:
    """The heaviest mark between two figures; none where a word joins them."""
    marks = gap.translate(_AS_MARKS)
    return next((mark for mark in MARKS if mark in marks), "")
