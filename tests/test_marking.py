"""Places marked in a text, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintreport.document import Span
from lintreport.marking import MarkingError, marked, unmarked

TEXTS = st.text(alphabet="甲乙丙\n\U00020bb7a1、", max_size=30)


@pytest.mark.parametrize(
    ("text", "plain", "spans"),
    [
        ("", "", []),
        ("没有标记", "没有标记", []),
        ("甲[|乙|]丙", "甲乙丙", [(1, 2)]),
        ("[|甲|][|乙|]", "甲乙", [(0, 1), (1, 2)]),
        ("甲[||]乙", "甲乙", [(1, 1)]),
        ("[|甲\n乙|]", "甲\n乙", [(0, 3)]),
        ("[|\U00020bb7|]甲", "\U00020bb7甲", [(0, 1)]),
        ("[[|甲|]]", "[甲]", [(1, 2)]),
        ("a|b[c]", "a|b[c]", []),
        ("[||||]", "||", [(0, 2)]),
    ],
)
def test_unmarked(text: str, plain: str, spans: list[tuple[int, int]]) -> None:
    assert unmarked(text) == (plain, spans)


@pytest.mark.parametrize("text", ["[|甲", "甲|]", "[|甲[|乙|]", "[|甲|]乙|]", "|]甲[|"])
def test_marks_that_do_not_pair(text: str) -> None:
    with pytest.raises(MarkingError):
        unmarked(text)


@given(TEXTS, st.lists(st.integers(0, 30), max_size=8))
def test_what_was_marked_is_unmarked(text: str, edges: list[int]) -> None:
    edges = sorted(min(edge, len(text)) for edge in edges)
    spans = [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=False)]
    assert unmarked(marked(text, spans)) == (text, spans)
