"""Ranges that touch, and words told without loading jieba."""

from __future__ import annotations

import sys

import pytest

from lintreport.document import Span
from lintreport.lexicon import FEW, words_among
from lintreport.overlaps import Ranges


@pytest.mark.parametrize(
    ("ranges", "asked", "touches"),
    [
        ([], (0, 5), False),
        ([(2, 4)], (0, 2), False),  # half-open: the end of one is the start of the other
        ([(2, 4)], (4, 6), False),
        ([(2, 4)], (3, 9), True),
        ([(2, 4)], (0, 9), True),
        ([(2, 9)], (4, 5), True),
        ([(8, 9), (2, 4), (3, 6)], (5, 6), True),  # in any order, overlapping
        ([(8, 9), (2, 4), (3, 6)], (6, 8), False),
    ],
)
def test_ranges_touch_where_they_share_a_character(
    ranges: list[tuple[int, int]], asked: tuple[int, int], touches: bool
) -> None:
    assert Ranges(ranges).touch(Span(*asked)) is touches
    assert bool(Ranges(ranges)) is bool(ranges)


@pytest.mark.parametrize(
    ("text", "word"),
    [("廉政", True), ("明察暗访", True), ("测预", False), ("政 34", False), ("", False), ("B超", True)],
)
def test_words_are_told_by_the_dictionary(text: str, word: bool) -> None:
    crowd = {f"甲{number}" for number in range(FEW)}
    assert (text in words_among([text])) is word
    assert words_among([text, *crowd]) == ({text} if word else frozenset())
    assert "jieba" not in sys.modules
