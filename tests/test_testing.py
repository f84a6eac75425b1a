"""Rules put to their examples: missing, noisy, wrong fix."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec import structs

from lintreport import testing
from lintreport.checks.base import Hit, Regex
from lintreport.checks.pattern import Pattern
from lintreport.document import Mark, Properties, Span, Unchecked
from lintreport.loading import Origin
from lintreport.passage import Passage
from lintreport.rule import LONGEST_VALUE, Attached, Example, InWord, Rule, filled
from lintreport.testing import disagreements, example_document


def rule(pattern: str, *examples: Example, replace: str | None = None, **more: object) -> Rule:
    check = Pattern(Regex(pattern), replace=replace)
    return Rule(
        id="house/x", check=check, message="错", why="", source="通例", examples=examples,
        **{"fix": "none" if replace is None else "safe", **more},  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("example", "expected"),
    [
        (Example(wrong="工作很[|给力|]。"), []),
        (Example(right="工作得力。"), []),
        (Example(wrong="[|给力|]，很[|给力|]"), []),
        (Example(wrong="很[|给|]力。"), [
            "missing: expected '很[|给|]力。', found '很[|给力|]。'",
            "noisy: expected '很[|给|]力。', found '很[|给力|]。'",
        ]),
        (Example(wrong="[|得力|]"), ["missing: expected '[|得力|]', found '得力'"]),
        (Example(wrong="[|给力|]，很给力"), ["noisy: expected '[|给力|]，很给力', found '[|给力|]，很[|给力|]'"]),
        (Example(right="很给力"), ["noisy: expected '很给力', found '很[|给力|]'"]),
        (Example(wrong="很[|给力|]", fixed="很得力"), []),
        (Example(wrong="很[|给力|]", fixed="很有力"), ["wrong fix: expected '很有力', found '很得力'"]),
    ],
)  # fmt: skip
def test_an_example_and_its_rule(example: Example, expected: list[str]) -> None:
    assert [str(found) for found in disagreements(rule("给力", replace="得力"), example)] == expected


def test_a_fix_that_the_rule_may_not_make_is_a_wrong_fix() -> None:
    (found,) = disagreements(rule("给力", replace="得力", fix="none"), Example(wrong="[|给力|]", fixed="得力"))
    assert found.kind == "wrong fix"


@pytest.mark.parametrize(
    ("text", "example", "kinds"),
    [
        ("某县工作总结", Example(), ["paragraph"]),
        ("某县工作总结", Example(kind="title"), ["title"]),
        ("甲|乙", Example(kind="table-cell"), ["table-cell"]),
        ("甲｜乙\n丙｜丁", Example(kind="table-cell"), ["table-cell"] * 4),
        ("某县工作总结\n今年以来，全县开展工作。", Example(), ["title", "paragraph"]),
    ],
)
def test_the_draft_that_an_example_stands_for(text: str, example: Example, kinds: list[str]) -> None:
    assert [block.kind for block in example_document(text, example).blocks] == kinds


def test_cells_parted_by_a_bar_are_a_table_with_the_offsets_of_the_example() -> None:
    text = "单位｜件数\n甲｜12"
    draft = example_document(text, Example(kind="table-cell"))
    assert len(draft.text) == len(text)
    [table] = draft.tables
    assert [(cell.row, cell.column) for cell in table.cells] == [(1, 1), (1, 2), (2, 1), (2, 2)]


def test_a_failing_example_is_a_flaw_at_its_place() -> None:
    tried = rule("给力", Example(right="给力"), Example(wrong="[|给力|]"))
    (flaw,) = testing.flaws([(tried, Origin("house.yaml", 1, 3, ((8, 7), (9, 7))))])
    assert str(flaw) == "house.yaml:8:7: house/x[0] noisy: expected '给力', found '[|给力|]'"


@pytest.mark.parametrize(
    "example", [Example(), Example(wrong="甲[|"), Example(wrong="给力"), Example(wrong="a", right="b")]
)
def test_an_example_that_is_not_well_formed_is_not_tried(example: Example) -> None:
    assert example.mistake
    assert list(testing.flaws([(rule("给力", example), Origin("house.yaml", 1, 3, ((8, 7),)))])) == []


def test_an_example_that_takes_too_long_is_a_flaw(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(testing, "SECONDS_PER_EXAMPLE", 0.01)
    tried = rule("(a|a)+$", Example(wrong="a" * 64 + "[|b|]"))
    (flaw,) = testing.flaws([(tried, Origin("house.yaml", 1, 3, ((8, 7),)))])
    assert "not finished within 0.01 seconds: a pattern of the rule takes too long" in flaw.message


def test_a_fault_of_a_check_names_the_rule_and_the_example() -> None:
    class Faulty(Pattern, frozen=True):
        def hits(self, passage: Passage) -> Iterator[Hit]:
            raise ZeroDivisionError

    tried = structs.replace(rule("", Example(right="甲")), check=Faulty(Regex("")))
    with pytest.raises(ZeroDivisionError) as raised:
        list(testing.flaws([(tried, Origin("house.yaml", 1, 3, ((8, 7),)))]))
    assert "house/x" in raised.value.__notes__[0]


def test_what_a_word_file_holds_beside_the_text_of_an_example() -> None:
    word = InWord(
        marks=(
            Attached(kind="inserted", on="35", author="甲"),
            Attached(kind="comment", after="35", text="核对"),
        ),
        automatic=(2,),
        unchecked=("chart",),
        properties=Properties(company="河口县财政局"),
    )
    draft = example_document("一、案件35件\n二、办结35件", Example(word=word))
    assert draft.marks == (Mark("inserted", Span(4, 6), "甲"), Mark("comment", Span(6, 6), text="核对"))
    assert [block.label for block in draft.blocks] == ["", "二、"]
    assert draft.unchecked == (Unchecked(15, "chart"),)
    assert draft.properties.company == "河口县财政局"


def test_a_mark_stands_on_text_that_the_example_has() -> None:
    def mistake(on: str) -> str | None:
        return Example(wrong="案件[|35|]件", word=InWord(marks=(Attached(kind="inserted", on=on),))).mistake

    assert mistake("件35件") is None
    assert mistake("36") == "a mark of the example stands on “36”, which its text does not have"


def test_a_message_does_not_repeat_a_paragraph() -> None:
    said = filled({"zh": "“{match}”待填"}, {"match": "X" * 5_000}, "zh")
    assert said == "“" + "X" * (LONGEST_VALUE - 1) + "…”待填"
