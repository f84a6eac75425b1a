"""Ranges that touch: asked of many ranges at once, at the cost of sorting them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from lintreport.document import Span


class Ranges:
    """A set of ranges that can be asked whether one of them touches another range."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def __bool__(self) -> bool:
        return bool(self._starts)

    def touch(self, span: Span) -> bool:
        """Tell whether some range shares at least one code point with this one."""
        return bisect_right(self._ends, span.start) < bisect_left(self._starts, span.end)
