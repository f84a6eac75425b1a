"""The check terms: words in one automaton, each with its own guards."""

from __future__ import annotations

import pytest

from lintreport.checks.base import Regex
from lintreport.checks.entry import Entry
from lintreport.checks.terms import SharedTerms, Terms, Vocabulary
from lintreport.document import Document
from lintreport.outline import Paragraph, document
from lintreport.passage import Budget, OutOfTimeError, Passage, passage


def shown(text: str) -> Passage:
    return passage(draft(text), ("all",), "paragraph", Budget.for_text(text))


def draft(text: str) -> Document:
    return document("x", [Paragraph(line) for line in text.split("\n")])


def hits(check: Terms, text: str) -> list[tuple[int, str, str | None]]:
    found = check.hits(shown(text))
    return [(hit.span.start, text[slice(*hit.span)], hit.edits[0].text if hit.edits else None) for hit in found]


def test_terms_are_found_wherever_they_stand() -> None:
    assert hits(Terms(terms=("[图片]", "[表情]")), "见[图片]。\n[表情]") == [(1, "[图片]", None), (7, "[表情]", None)]


def test_a_term_may_have_its_replacement() -> None:
    assert hits(Terms(prefer={"布署": "部署"}), "安排布署") == [(2, "布署", "部署")]


def test_the_longest_of_overlapping_terms_wins() -> None:
    check = Terms(prefer={"进行研究": "研究", "进行研究讨论": "讨论"})
    assert hits(check, "进行研究讨论后进行研究") == [(0, "进行研究讨论", "讨论"), (7, "进行研究", "研究")]


def test_neighbours_make_a_term_right() -> None:
    check = Terms(prefer={"布署": Entry(write="部署", not_before=("名",), not_after=("公",))})
    assert hits(check, "公布署名，布署名单，公布署理，布署工作") == [(15, "布署", "部署")]


def test_a_term_may_need_its_neighbours() -> None:
    check = Terms(prefer={"截止": Entry(write="截至", only_before=("目前",), only_after=("，",))})
    assert hits(check, "，截止目前；截止目前，，截止日") == [(1, "截止", "截至")]


def test_rules_that_share_a_vocabulary_find_their_own_terms_only() -> None:
    one, other = Terms(terms=("布署",)), Terms(prefer={"峻工": "竣工"})
    vocabulary = Vocabulary([*one.entries, *other.entries])
    text = shown("布署峻工")
    assert [hit.span.start for hit in SharedTerms(one, vocabulary).hits(text)] == [0]
    assert [hit.span.start for hit in SharedTerms(other, vocabulary).hits(text)] == [2]


def test_what_to_write_is_given_with_the_terms_that_it_stands_instead_of() -> None:
    check = Terms(instead_of={"部署": ("布署", "部暑"), "廉政": ("廉正",)})
    assert hits(check, "部暑廉正工作，布署") == [(0, "部暑", "部署"), (2, "廉正", "廉政"), (7, "布署", "部署")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("会议布署工作", [2]),
        ("名单公布署名", []),
        ("既使困难再多", [0]),
        ("既使用又保养", []),
        ("隐患部份整改", [2]),  # 患部 is in the dictionary, and is hardly a word
        ("广大干部们", []),
        ("全部份额认购", []),
        ("竟聘上岗", [0]),  # nor is 聘上
        ("员工做好本职", []),
        ("以权谋思想的", [0]),  # four characters do not come about where two words meet
    ],
)
def test_a_whole_term_does_not_come_about_where_two_words_meet(text: str, found: list[int]) -> None:
    write = {
        "部署": ("布署",),
        "即使": ("既使",),
        "部分": ("部份",),
        "工作": ("工做",),
        "竞聘": ("竟聘",),
        "部门": ("部们",),
        "以权谋私": ("以权谋思",),
    }
    assert [start for start, _, _ in hits(Terms(instead_of=write, whole=True), text)] == found


def test_a_pattern_may_have_to_follow_and_belongs_to_the_hit() -> None:
    check = Terms(prefer={"提高": Entry(then=Regex("[^，。]{0,9}力度(?=[，。])"))})
    assert hits(check, "提高工作力度，提高力度的") == [(0, "提高工作力度", None)]


def test_a_pattern_that_follows_may_look_behind() -> None:
    check = Terms(prefer={"下功夫": Entry(then=Regex("(?<=在[^上，。]{1,9})"))})
    assert hits(check, "在作风下功夫，在作风上下功夫") == [(3, "下功夫", None)]


def test_the_first_entry_that_fits_counts() -> None:
    entries = (Entry(then=Regex("力度"), advise="加大"), Entry(then=Regex("进度"), advise="加快"))
    found = Terms(prefer={"提高": entries}).hits(shown("提高进度，提高力度，提高质量"))
    assert [hit.values["advice"] for hit in found] == ["加快", "加大"]


def test_what_to_do_is_what_to_write_where_nothing_else_is_said() -> None:
    (hit,) = Terms(prefer={"下步": "下一步"}).hits(shown("下步"))
    assert hit.values == {"replacement": "下一步", "advice": "下一步"}


def test_a_term_that_touches_what_is_right_is_none() -> None:
    check = Terms(terms=("布署",), unless=(Regex("《[^》]*》"),))
    assert [start for start, _, _ in hits(check, "《布署办法》布署")] == [6]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("打破中梗阻，疏通中梗阻", [(2, "中梗阻", "“中梗阻”")]),
        ("打破中梗阻，防止灯下黑", [(2, "中梗阻", "“中梗阻”"), (8, "灯下黑", "“灯下黑”")]),
        ("打破中梗阻\n疏通“中梗阻”", []),
        ("压减三公经费，公开三公经费", [(2, "三公经费", "“三公”经费")]),
        ("压减三公经费，公开“三公”经费", []),
        ("《中梗阻》，破除中梗阻", [(8, "中梗阻", "“中梗阻”")]),
    ],
)
def test_a_term_that_takes_quotation_marks_is_found_once_where_the_draft_never_has_them(
    text: str, found: list[tuple[int, str, str]]
) -> None:
    right = (Regex("《[^》]*》"), Regex("“[^”]*”"))
    check = Terms(terms=("中梗阻", "灯下黑"), prefer={"三公经费": "“三公”经费"}, unquoted=True, unless=right)
    assert hits(check, text) == found


def test_a_hit_does_not_leave_its_paragraph() -> None:
    check = Terms(prefer={"提高": Entry(then=Regex(r"\s力度"))})
    assert hits(check, "提高\n力度") == []


def test_a_pattern_that_does_not_end_is_out_of_time() -> None:
    check = Terms(prefer={"在": Entry(then=Regex("(a|a)+$"))})
    text = draft("在" + "a" * 64 + "b")
    with pytest.raises(OutOfTimeError):
        list(check.hits(passage(text, ("all",), "paragraph", Budget(0.02))))
