"""The check characters: single characters with others to write, a run of them in one go."""

from __future__ import annotations

import pytest

from lintreport.checks.base import Regex
from lintreport.checks.characters import Characters
from lintreport.outline import Paragraph, document
from lintreport.passage import Budget, Passage, passage


def shown(text: str) -> Passage:
    draft = document("x", [Paragraph(line) for line in text.split("\n")])
    return passage(draft, ("all",), "paragraph", Budget.for_text(text))


def hits(check: Characters, text: str) -> list[tuple[int, str, str]]:
    return [(hit.span.start, text[slice(*hit.span)], hit.edits[0].text) for hit in check.hits(shown(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("依法治國", [(3, "國", "国")]),
        ("２０年", [(0, "２０", "20")]),
        ("２０\n２", [(0, "２０", "20"), (3, "２", "2")]),
        ("中國２年", [(1, "國２", "国2")]),
        ("依法治国20年", []),
        ("", []),
    ],
)
def test_characters_in_a_row_are_one_hit(text: str, found: list[tuple[int, str, str]]) -> None:
    assert hits(Characters(write="國国 ２2\n０0"), text) == found


@pytest.mark.parametrize("sign", ["-", "]", "^", "\\", "[", "&", "|", "."])
def test_a_character_with_a_meaning_in_patterns_stands_for_itself(sign: str) -> None:
    assert hits(Characters(write=f"{sign}一"), f"a{sign}b") == [(1, sign, "一")]


def test_what_touches_what_is_right_is_none() -> None:
    check = Characters(write="國国", unless=(Regex("《[^》]*》"),))
    assert hits(check, "《國》國") == [(3, "國", "国")]


def test_of_a_draft_that_is_written_so_throughout_the_first_stands_for_all() -> None:
    check = Characters(write="國国", most=2)
    assert [start for start, _, _ in hits(check, "國，國")] == [0, 2]
    assert [start for start, _, _ in hits(check, "國，國，國")] == [0]
