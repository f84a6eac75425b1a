"""What stands beside a figure: its name, the words that lead to it, the marks that part it from the next."""

from __future__ import annotations

from collections.abc import Sequence

from lintreport.checks.statements import Figure, Statement
from lintreport.patterns import late

LEAST = 10  # smaller figures of something else, in the words before a figure, are of its name: 一期开发500亩
MARKS = "；，、"  # from the heaviest on
_ENGLISH = late(r"[ ]((?!and\b|or\b|in\b|were in)[A-Za-z][A-Za-z' -]*?)(?=[ ](?:and|or)\b|[,.;:)(]|$)")
_BOUND = late(r"以?[内上下后前]|及以|之[内前后]|的")
_COMPARED = late(r"(?:[低高多少大小长短早晚]于|超过?|逾|满|不足|不到|未满)$")
_AS_MARKS = str.maketrans({";": "；", ",": "，", "＋": "、", "+": "、"})


def is_pair(statement: Statement, figure: Figure) -> bool:
    """Tell whether the figure before this one is the other half of a pair."""
    previous = statement.figures[figure.index - 1]
    if figure.index == 0 or not previous.is_exact or previous.is_like(figure):
        return False
    return is_joined(figure) or (figure.lead[0] == "、" and _is_repeated(statement, figure))


def _is_repeated(statement: Statement, figure: Figure) -> bool:
    """Tell whether a like figure stands as many figures further on, or back, with the same words before it."""
    near = (*statement.figures[max(figure.index - 2, 0) : figure.index - 1], *statement.figures[figure.index + 2 :][:1])
    return any(other.is_like(figure) and other.lead == figure.lead for other in near)


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
    if not figure.quantity.unit and (name := _ENGLISH.match(statement.text, figure.span.end - statement.span.start)):
        return name[1]
    first = statement.figures[figure.index - is_pair(statement, figure)]
    previous = statement.figures[first.index - 1] if first.index else first
    is_name = not previous.is_exact or previous.value < LEAST or _BOUND.match(first.lead)
    if first.index and is_name and not previous.is_like(figure) and not mark_of(first.lead):
        start = statement.span.start
        bound = match[0] if (match := _COMPARED.search(previous.before)) else ""
        return bound + statement.text[previous.span.start - start : first.span.start - start]
    return first.before.strip().removeprefix("其中") or figure.own.strip()


def mark_of(gap: str) -> str:
    """The heaviest mark between two figures; none where a word joins them."""
    marks = gap.translate(_AS_MARKS)
    return next((mark for mark in MARKS if mark in marks), "")


def is_unbroken(parts: Sequence[Figure]) -> bool:
    """Tell whether no other figures stand between the parts."""
    return parts[-1].index - parts[0].index == len(parts) - 1


def are_bare(parts: Sequence[Figure]) -> bool:
    """Tell whether parts are named before their figures, and no noun stands behind."""
    return all(part.before and not part.own for part in parts[:-1]) and bool(parts[-1].before)
