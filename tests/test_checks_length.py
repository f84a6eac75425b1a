"""Too long: sentences, paragraphs and titles, in characters or words, without what does not count."""

from __future__ import annotations

import pytest

from lintreport.checks.base import Regex
from lintreport.checks.length import Length
from lintreport.marking import marked, unmarked
from lintreport.outline import Paragraph, document
from lintreport.passage import Budget, Scope, Unit, passage


def found(check: Length, text: str, unit: Unit = "sentence", scope: Scope = "all") -> str:
    """The text, its units marked where they are too long; the lines of the title begin with #."""
    lines = unmarked(text)[0].split("\n")
    kinds = [Paragraph(line.removeprefix("#"), "title" if line.startswith("#") else "list-item") for line in lines]
    draft = document("x", kinds)
    shown = passage(draft, (scope,), unit, Budget.for_text(draft.text))
    return marked(draft.text, sorted({hit.span for hit in check.hits(shown)}))


@pytest.mark.parametrize(
    "text",
    [
        "督促县区限期整改到位。[|督促县区限期整改落实到位。|]抓落实。",
        "　　[|督促县区限期整改落实到位。|]　　抓落实。",
        "督促 县区 限期 整改 到位。",
        "第一句很短。\n[|督促县区限期整改落实到位|]\n短句。",
        "",
    ],
)
def test_a_sentence_is_as_long_as_its_characters_and_marks_without_blanks(text: str) -> None:
    assert found(Length(most=11), text) == text


@pytest.mark.parametrize(
    "text",
    [
        "学习《农村公路养护管理办法》。",
        "学习《关于〈农村公路养护管理办法〉的说明》。",
        "学习办法（含附件（一）和附件二）。",
        "[|学习农村公路养护管理办法。|]",
        "[|学习《办法》和农村公路养护条例。|]",
        "学习〔农村公路养护管理办法〕》。",
    ],
)
def test_what_stands_between_pairs_does_not_count(text: str) -> None:
    check = Length(most=9, leave_out=("《》", "（）", "〔〕"))
    assert found(check, text) == text


@pytest.mark.parametrize(
    "text",
    [
        "一抓学习教育；二抓问题整改；三抓建章立制。",
        "[|一抓学习教育；二抓问题整改和建章立制。|]",
        "[|一抓学习教育，二抓问题整改，三抓建章立制。|]",
        "一抓学习教育|二抓问题整改|三抓建章立制。",
    ],
)
def test_the_longest_stretch_between_dividing_marks_counts(text: str) -> None:
    assert found(Length(most=8, divided_by=("；", "|")), text) == text


@pytest.mark.parametrize(
    "text",
    [
        "We mended nine roads. [|We mended nine roads and ten bridges.|] Good.",
        "We mended nine roads – and bridges.",
        "We mended long-neglected roads & village bridges.",
        "[|We mended (all of it) roads and bridges here today.|]",
    ],
)
def test_words_are_what_blanks_part(text: str) -> None:
    assert found(Length(most=6, count="words", leave_out=("()",)), text) == text


def test_a_unit_may_be_a_paragraph_or_a_title_of_several_lines() -> None:
    check = Length(most=14)
    assert found(check, "抓好整改。抓好落实。\n[|抓好整改。抓好落实。抓好督查。|]", "paragraph") == (
        "抓好整改。抓好落实。\n[|抓好整改。抓好落实。抓好督查。|]"
    )
    lines = "#关于农村公路养护\n#管理情况的汇报\n现将农村公路养护管理情况汇报如下。"
    assert found(check, lines, "document", "title") == (
        "[|关于农村公路养护|]\n管理情况的汇报\n现将农村公路养护管理情况汇报如下。"
    )
    assert found(Length(most=15), lines, "document", "title") == lines.replace("#", "")


def test_a_unit_that_holds_what_may_be_long_is_left_alone() -> None:
    check = Length(most=8, unless=(Regex("为指导"),))
    text = "以科学的理论为指导抓好落实。[|以实际的行动抓好工作落实。|]"
    assert found(check, text) == text


def test_the_message_may_say_how_long_it_is() -> None:
    draft = document("x", [Paragraph("督促县区（含开发区）整改。")])
    shown = passage(draft, ("all",), "sentence", Budget.for_text(draft.text))
    [hit] = Length(most=5, leave_out=("（）",)).hits(shown)
    assert hit.values == {"length": "7", "most": "5"}
