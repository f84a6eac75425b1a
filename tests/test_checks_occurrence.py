"""Too often or not often enough: words and patterns counted in a unit of the draft."""

from __future__ import annotations

import pytest

from lintreport.checks.base import Regex
from lintreport.checks.occurrence import Occurrence
from lintreport.marking import marked, unmarked
from lintreport.outline import Paragraph, document
from lintreport.passage import Budget, Passage, Scope, Unit, passage


def shown(text: str, unit: Unit, scope: Scope = "text") -> Passage:
    draft = document("x", [Paragraph(line) for line in text.split("\n")])
    return passage(draft, (scope,), unit, Budget.for_text(text))


def found(check: Occurrence, text: str, unit: Unit = "paragraph", scope: Scope = "text") -> str:
    bare = unmarked(text)[0]
    return marked(bare, sorted(hit.span for hit in check.hits(shown(bare, unit, scope))))


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        ("sentence", "切实抓、切实管，[|切实|]改，切实办。切实抓、切实管。"),
        ("paragraph", "切实抓。切实管。[|切实|]改。\n切实办。切实查。"),
        ("section", "一、抓学习\n切实抓。\n切实管。\n二、抓整改\n切实抓。\n切实管。\n[|切实|]改。"),
        ("document", "一、抓学习\n切实抓。\n切实管。\n二、抓整改\n[|切实|]抓。\n切实管。\n切实改。"),
    ],
)
def test_the_first_one_too_many_in_each_unit_is_found(unit: Unit, text: str) -> None:
    assert found(Occurrence(terms=("切实",), most=2), text, unit) == text


@pytest.mark.parametrize(
    "text",
    [
        "切实抓，认真管，[|不断|]改。",
        "切实抓，切实认真管。",
        "切实抓，认真管，[|切实认真|]改。",
        "切实抓，不断电、不断水，认真管。",
        "切实抓，不断电，认真管，[|第3次|]改。",
        "认真抓，真抓，[|切实|]管。",
    ],
)
def test_words_and_patterns_count_together_but_not_within_one_another_or_what_is_right(text: str) -> None:
    check = Occurrence(
        terms=("切实", "认真", "不断", "切实认真"),
        pattern=Regex("第[0-9]次|真抓"),
        unless=(Regex("不断[电水]"),),
        most=2,
    )
    assert found(check, text) == text


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        ("document", "[|关于收入情况的报告|]\n全年收入9亿元。\n支出8亿元。"),
        ("document", "关于收入情况的报告\n全年收入9亿元。\n统计口径为一般公共预算。"),
        ("paragraph", "[|全年收入9亿元。|]增长5%。\n统计口径为一般公共预算。\n　　[|支出8亿元。|]\n　\n"),
        ("section", "[|一、收入|]\n全年收入9亿元。\n二、支出\n统计口径为一般公共预算。"),
    ],
)
def test_where_something_must_be_said_the_unit_that_lacks_it_is_found_by_its_first_sentence(
    unit: Unit, text: str
) -> None:
    assert found(Occurrence(terms=("统计口径",), least=1), text, unit) == text


def test_only_what_is_in_scope_counts_and_is_pointed_out() -> None:
    text = "关于统计口径的报告\n[|全年收入9亿元。|]"
    assert found(Occurrence(terms=("统计口径",), least=1), text, "document", "paragraph") == text
    assert found(Occurrence(terms=("统计口径",), least=1), text, "document") == unmarked(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "切实抓[|切实|]管",
        "切实抓好切实管好抓好管好抓好",
        "切实抓好切实管好抓好管好[|切实|]",
        "切实抓好 [|切实|]管好 抓好管好抓",
    ],
)
def test_a_long_unit_may_have_more_but_a_short_one_no_less(text: str) -> None:
    assert found(Occurrence(terms=("切实",), most=1, per=7), text) == text


def test_a_long_unit_must_say_it_more_often() -> None:
    check = Occurrence(terms=("口径",), least=1, per=6)
    assert found(check, "口径一致，收入", "document") == "口径一致，收入"
    assert found(check, "[|口径一致，全年收入增长5%|]", "document") == "[|口径一致，全年收入增长5%|]"


def test_the_message_may_say_what_was_counted_and_those_before_are_further_places() -> None:
    text = "切实抓，认真管，切实改，不断办"
    [hit] = Occurrence(terms=("切实", "认真", "不断"), most=2).hits(shown(text, "paragraph"))
    assert hit.values == {
        "count": "4",
        "most": "2",
        "least": "0",
        "found": {"zh": "切实、认真、不断", "en": "切实, 认真, 不断"},
    }
    assert [text[slice(*related.span)] for related in hit.related] == ["切实", "认真"]


def test_a_check_without_bounds_finds_nothing() -> None:
    assert found(Occurrence(terms=("切实",)), "切实抓，切实管") == "切实抓，切实管"
