"""One thing in several forms: which form is to be used, and what is none of them."""

from __future__ import annotations

import pytest
from linting import found as shipped_found
from linting import mended, plain

from lintreport.checks.base import Regex
from lintreport.checks.consistency import Consistency, Group
from lintreport.marking import marked, unmarked
from lintreport.outline import Paragraph, document
from lintreport.passage import Budget, Passage, passage

INFO = ("info", "warning")


def shown(text: str) -> Passage:
    draft = document("x", [Paragraph(line, "list-item") for line in text.split("\n")])
    return passage(draft, ("text",), "paragraph", Budget.for_text(text))


def found(check: Consistency, text: str) -> str:
    bare = unmarked(text)[0]
    return marked(bare, sorted(hit.span for hit in check.hits(shown(bare))))


@pytest.mark.parametrize(
    "text",
    [
        "下一步抓，[|下步|]管。\n下一步改。",
        "[|下一步|]抓，下步管。\n下步改。",
        "下一步抓。\n[|下步|]管。",
        "下步抓。\n[|下一步|]管。",
        "下步抓。\n下步管。",
        "下步抓，[|下一步|]管，[|接下来|]改，下步办，[|接下来|]查。",
        "抓落实。",
    ],
)
def test_the_form_that_prevails_in_the_draft_is_to_be_used_and_of_equals_the_first(text: str) -> None:
    assert found(Consistency(groups=(Group(forms=("下一步", "下步", "接下来")),)), text) == text


@pytest.mark.parametrize(
    ("mixed_only", "text"),
    [
        (False, "[|帐号|]1个，[|帐号|]2个，账号1个。"),
        (False, "[|帐号|]1个。"),
        (True, "[|帐号|]1个，[|帐号|]2个，账号1个。"),
        (True, "帐号1个。"),
        (True, "账号1个。"),
        (True, "[|帐号|]1个，[|帐户号|]1个。"),
    ],
)
def test_a_form_that_is_declared_is_to_be_used_however_rare_it_is(mixed_only: bool, text: str) -> None:
    check = Consistency(groups=(Group(forms=("帐号", "帐户号"), use="账号"),), mixed_only=mixed_only)
    assert found(check, text) == text


@pytest.mark.parametrize(
    "text",
    [
        "账户、账户余额、账户，[|帐户|]。",
        "账户余额、账户余额，帐户。",
        "账户余额、[|账户结余|]、帐户。",
        "“三会”、[|三会|]、“三会”。",
    ],
)
def test_of_forms_that_overlap_the_longest_counts(text: str) -> None:
    forms = (("账户", "帐户"), ("账户余额", "账户结余"), ("“三会”", "三会"))
    assert found(Consistency(groups=tuple(Group(forms=group) for group in forms)), text) == text


@pytest.mark.parametrize(
    "text",
    [
        "下一步抓，下一步管，以下步骤、停下步伐、线下步行。",
        "下一步抓，[|下步|]管，以下步数为准。",
        "下一步抓，《下步工作要点》。",
        "下步抓，《下一步工作要点》《下一步安排》，[|下一步|]管。",
    ],
)
def test_neighbours_and_titles_make_a_form_something_else(text: str) -> None:
    group = Group(forms=("下一步", "下步"), not_before={"下步": ("骤", "伐", "行")}, not_after={"下步": ("以",)})
    assert found(Consistency(groups=(group,), unless=(Regex("《[^《》]*》"),)), text) == text


def test_groups_do_not_mix() -> None:
    groups = (Group(forms=("下一步", "下步")), Group(forms=("其他", "其它")))
    assert found(Consistency(groups=groups), "下步，其他，[|其它|]，其他") == "下步，其他，[|其它|]，其他"


def test_a_hit_says_both_forms_and_their_number_mends_itself_and_shows_the_other_form() -> None:
    text = "下步抓，下一步管，下一步改"
    [hit] = Consistency(groups=(Group(forms=("下一步", "下步")),)).hits(shown(text))
    assert hit.values == {"form": "下步", "expected": "下一步", "count": "1", "expected_count": "2"}
    assert [(edit.span, edit.text) for edit in hit.edits] == [(hit.span, "下一步")]
    assert [related.span.start for related in hit.related] == [4]


def test_a_declared_form_that_never_stands_has_no_place_to_show() -> None:
    [hit] = Consistency(groups=(Group(forms=("帐号",), use="账号"),)).hits(shown("帐号1个"))
    assert hit.values["expected_count"] == "0"
    assert hit.related == ()


@pytest.mark.parametrize(
    "text",
    [
        "核查惠民惠农补贴，[|惠农惠民|]资金已到位。",
        "坚持提质增效，推动[|增效提质|]，实现提质增效。",
        "账户6个，[|帐|]号2个，库存帐篷9顶。",
        "宏扬正气。",
        "弘扬正气，[|宏扬|]新风。",
        "唯一途径，不是[|惟一|]办法，思惟一致。",
        "其他同志，其他单位，[|其它|]人员，尤其他们。",
        "落实“四风”整治要求，[|四风|]问题减少，四风力发电机组。",
        "“不忘初心、牢记使命”主题教育，[|不忘初心、牢记使命|]。",
        "“双随机、一公开”监管，[|双随机一公开|]检查，“深化双随机一公开改革”。",
        "落实“三公”经费规定，[|“三公经费”|]下降5%。",
    ],
)
def test_the_shipped_rules_find_what_is_mixed(text: str) -> None:
    assert shipped_found(plain(text), "consistency", severities=INFO) == text


def test_the_shipped_rules_mend_what_is_mixed() -> None:
    draft = document("x", [Paragraph("账户6个，帐号2个，录像和录相各1份。", "list-item")])
    assert mended(draft, "consistency") == "账户6个，账号2个，录像和录像各1份。"
