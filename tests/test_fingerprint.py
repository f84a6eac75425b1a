"""Fingerprints: one for each finding of a file, the same after edits elsewhere."""

from __future__ import annotations

import re

from lintreport.document import Span
from lintreport.finding import Finding
from lintreport.fingerprint import fingerprints
from lintreport.outline import Paragraph, document


def names(text: str, word: str = "甲", rule: str = "a/x") -> list[str]:
    draft = document("x.txt", [Paragraph(line) for line in text.split("\n")])
    spans = [Span(*match.span()) for match in re.finditer(word, text)]
    return fingerprints(draft, [Finding(span, rule, "error", "错") for span in spans])


def test_a_fingerprint_is_sixteen_hexadecimal_digits() -> None:
    assert re.fullmatch("[0-9a-f]{16}", names("甲")[0])


def test_each_finding_of_a_file_has_its_own() -> None:
    found = names("甲乙甲，甲甲\n甲\n甲\n丁\n甲")
    assert len(set(found)) == len(found) == 7


def test_each_rule_has_its_own() -> None:
    assert names("甲", rule="a/x") != names("甲", rule="a/y")


def test_a_paragraph_above_or_below_changes_none() -> None:
    text = "一、工作甲成效\n完成甲任务"
    assert names(f"新的一段。\n{text}") == names(text) == names(f"{text}\n又一段。")


def test_an_edit_far_away_in_the_paragraph_changes_none() -> None:
    text = "甲" + "，工作进展顺利" * 3
    assert names("今年" + "，各项工作有序推进" * 2 + text) == names("今年以来" + "，各项工作有序推进" * 2 + text)


def test_blanks_change_none() -> None:
    assert names("工作 甲 成效") == names("工作甲\u3000成效")


def test_an_edit_beside_the_place_changes_it() -> None:
    assert names("工作甲") != names("任务甲")


def test_a_finding_over_several_paragraphs_has_one() -> None:
    assert len(names("甲\n乙", word="甲\n乙")) == 1


def test_places_that_look_alike_are_numbered_in_order() -> None:
    assert names("甲\n甲\n甲")[:2] == names("甲\n甲")
