"""Clauses that each begin with one of what is counted: 兵分三路，一路……，一路……，一路……."""

from __future__ import annotations

import regex

from lintreport.checks.base import Regex
from lintreport.checks.likeness import Row
from lintreport.document import Span

LONGEST_CLAUSE = 24  # code points behind a number within which its first clause begins
_HAN = "一二三四五六七八九"


def alternating(match: regex.Match[str], end: int, rest: Regex) -> Row | None:
    """The clauses behind a number up to an offset, also 三轮，第一轮…; none where `rest` tells of more."""
    text, one = match.string, f"一{match['measure']}"
    first = text.find(one, match.end(), min(end, match.end() + LONGEST_CLAUSE))
    is_ordinal = first > 0 and text[first - 1] == "第"
    if first < 1 or text[first - 1 - is_ordinal] not in "，：。；（":
        return None
    ordinal = rf"第[{_HAN}]{match['measure']}" if is_ordinal else f"另?{one}"
    found = list(regex.finditer(rf"(?<=[，：。；、（]){ordinal}", text, pos=match.end(), endpos=end))
    words = tuple(item[0] for item in found)
    is_more = len(set(words)) < len(words) if is_ordinal else rest.compiled.search(text, first, end)
    if len(words) < 2 or is_more:
        return None
    spans = tuple(Span(*item.span()) for item in found)
    return Row(spans, words, frozenset({len(spans)}), "")
