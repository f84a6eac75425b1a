"""Fingerprints: one for each finding of a file, the same after edits elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintreport.document import Span
from lintreport.finding import Finding
from lintreport.fingerprint import digests, fingerprints
from lintreport.numerals import chinese
from lintreport.outline import Paragraph, document


def named(paragraphs: Sequence[Paragraph], word: str = "甲", rule: str = "a/x") -> list[str]:
    draft = document("x.docx", paragraphs)
    spans = [Span(*match.span()) for match in re.finditer(word, draft.text)]
    return fingerprints(draft, [Finding(span, rule, "error", "错") for span in spans])


def names(text: str, word: str = "甲", rule: str = "a/x") -> list[str]:
    return named([Paragraph(line) for line in text.split("\n")], word, rule)


def numbered(*texts: str, numbers: Sequence[str]) -> list[Paragraph]:
    """Paragraphs with the numbers that Word computes for them."""
    return [Paragraph(number + text, label=number) for number, text in zip(numbers, texts, strict=True)]


def test_a_fingerprint_is_sixteen_hexadecimal_digits() -> None:
    assert re.fullmatch("[0-9a-f]{16}", names("甲")[0])


def test_each_finding_of_a_file_has_its_own() -> None:
    found = names("甲乙甲，甲甲\n甲\n甲\n丁\n甲")
    assert len(set(found)) == len(found) == 7


def test_each_rule_has_its_own() -> None:
    assert names("甲", rule="a/x") != names("甲", rule="a/y")


SAME = [
    ("an edit far away before", "今年" + "，各项工作有序推进" * 2 + "甲", "今年以来" + "，各项工作有序推进" * 2 + "甲"),
    ("an edit far away after", "甲" + "，各项工作有序推进" * 2, "甲" + "，各项工作有序推进" * 2 + "取得实效"),
    ("blanks around it", "工作 甲 成效", "工作甲\u3000成效"),
    ("a paragraph wrapped elsewhere", "各项工作有序推\v进甲成\v效十分明显", "各项\v工作有序推进甲\v成效十分\v明显"),
    ("a paragraph no longer wrapped", "全面深入推进\v各项重点工作落地见效甲", "全面深入推进各项重点工作落地见效甲"),
    ("an indent", "\u3000\u3000工作甲", "    工作甲"),
    ("a half-width comma mended beside it", "工作,甲成效", "工作，甲成效"),
    ("another number of the item", "（一）加强甲领导", "（十一）加强甲领导"),
    ("another number of the heading", "二、甲", "三、甲"),
    ("a typed number before a sentence", "1.加强甲领导", "12.加强甲领导"),
    ("full-width figures beside it", "完成２０件，甲", "完成20件，甲"),
]


@pytest.mark.parametrize(("before", "after"), [row[1:] for row in SAME], ids=[row[0] for row in SAME])
def test_it_outlives(before: str, after: str) -> None:
    assert names(before) == names(after)


OTHER = [
    ("an edit beside it", "工作甲", "任务甲", "甲"),
    ("another rule's half-width comma", "工作,成效", "工作，成效", "[,，]"),
    ("figures that are no number of an item", "3.5亿元甲", "4.5亿元甲", "甲"),
    ("full-width figures at the place", "完成２０件", "完成20件", r"\d+"),
    ("blanks of another kind", "工作  成效", "工作\u3000成效", r"\s+"),
]


@pytest.mark.parametrize(("before", "after", "word"), [row[1:] for row in OTHER], ids=[row[0] for row in OTHER])
def test_it_changes_with(before: str, after: str, word: str) -> None:
    assert names(before, word) != names(after, word)


def test_words_that_are_wrapped_are_those_that_are_not() -> None:
    assert names("狠抓工\v作落实", word="工\v作") == names("狠抓工作落实", word="工作")


def test_a_finding_over_several_paragraphs_has_one() -> None:
    assert len(names("甲\n乙", word="甲\n乙")) == 1


def test_places_that_look_alike_are_numbered_in_order() -> None:
    assert names("甲\n甲\n甲")[:2] == names("甲\n甲")


def test_computed_numbers_that_shift_change_none() -> None:
    first = numbered("加强甲领导", "深化甲改革", numbers=["一、", "二、"])
    second = numbered("加强甲领导", "新的一项", "深化甲改革", numbers=["十、", "十一、", "十二、"])
    assert named(first) == named(second)


def test_a_computed_number_that_is_found_itself_may_shift_too() -> None:
    first = numbered("加强领导", "深化改革", numbers=["一、", "三、"])
    second = numbered("加强领导", "深化改革", numbers=["二、", "四、"])
    assert named(first, word="[一二三四]、") == named(second, word="[一二三四]、")
    assert len(set(named(first, word="[一二三四]、"))) == 2


def test_digests_of_equal_names_differ() -> None:
    assert len(set(digests(["甲", "乙", "甲", "甲\x001"]))) == 4


def test_a_typed_number_that_is_found_itself_may_shift_too() -> None:
    shifted = names("二、加强领导\n四、深化改革", word="[二四]、")
    assert names("一、加强领导\n三、深化改革", word="[一三]、") == shifted
    assert len(set(shifted)) == 2


paragraphs = st.text(alphabet="甲乙丙，,。一、（） \u3000\v１1", max_size=40)


@given(before=st.lists(paragraphs, max_size=6), after=st.lists(paragraphs, max_size=6), more=paragraphs)
def test_a_paragraph_put_anywhere_takes_no_fingerprint_away(before: list[str], after: list[str], more: str) -> None:
    old = names("\n".join([*before, *after]))
    new = names("\n".join([*before, more, *after]))
    assert set(old) <= set(new)
    assert len(set(new)) == len(new)


@given(texts=st.lists(paragraphs, min_size=1, max_size=6), number=st.integers(1, 99))
def test_numbers_of_word_take_no_part(texts: list[str], number: int) -> None:
    labels = [f"{number + index}." for index in range(len(texts))]
    assert named(numbered(*texts, numbers=labels)) == names("\n".join(texts))


items = st.lists(st.text(alphabet="甲乙丙加强领导，。", min_size=1, max_size=30), min_size=1, max_size=8)


@given(texts=items, first=st.integers(0, 20), form=st.sampled_from(["{}、", "（{}）", "（{}）、"]))
def test_typed_numbers_that_shift_take_no_fingerprint_away(texts: list[str], first: int, form: str) -> None:
    def typed(start: int) -> list[str]:
        numbers = (form.format(chinese(start + index)) for index in range(len(texts)))
        return names("\n".join(number + text for number, text in zip(numbers, texts, strict=True)))

    assert typed(1) == typed(1 + first)


@given(texts=items, more=items, taken=st.integers(0, 7))
def test_a_paragraph_taken_away_or_put_in_changes_no_other(texts: list[str], more: list[str], taken: int) -> None:
    left = texts[:taken] + texts[taken + 1 :]
    assert set(names("\n".join(left))) <= set(names("\n".join(texts)))
    assert set(names("\n".join(left))) <= set(names("\n".join([*more, *left, *more])))
