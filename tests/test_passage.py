"""Where a rule looks and within what its hits must stay; patterns see their surroundings and come to an end."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
import regex

from lintreport.checks.base import Regex
from lintreport.document import Block, Document, Span
from lintreport.marking import marked
from lintreport.outline import Paragraph, document
from lintreport.passage import Budget, OutOfTimeError, Passage, Scope, Unit, passage

DRAFT = """\
title|某县上半年工作总结
paragraph|今年以来，全县工作进展顺利。成效明显。
paragraph|一、主要做法
paragraph|（一）加强领导。成立专班。
list-item|1．整治问题
table-cell|完成率
caption|表1　完成情况
toc|一、主要做法	1
header|某县人民政府
footnote|数据截至六月底。
comment|请核对"""


def draft(text: str = DRAFT) -> Document:
    parts = [line.partition("|") for line in text.split("\n")]
    return document("x.txt", [Paragraph(words, kind) for kind, _, words in parts])  # type: ignore[arg-type]


def lines(*texts: str) -> Document:
    return document("x.txt", [Paragraph(text) for text in texts])


def found(pattern: str, draft: Document, scope: Sequence[Scope] = ("text",), unit: Unit = "paragraph") -> str:
    matches = passage(draft, scope, unit, Budget(10)).search(Regex(pattern).compiled)
    return marked(draft.text, [Span(*match.span()) for match in matches])


@pytest.mark.parametrize(
    ("scope", "texts"),
    [
        (["title"], ["某县上半年工作总结"]),
        (["heading"], ["一、主要做法", "（一）加强领导。"]),
        (["paragraph"], ["今年以来，全县工作进展顺利。成效明显。", "成立专班。"]),
        (["table-cell"], ["完成率"]),
        (["caption", "header"], ["表1　完成情况", "某县人民政府"]),
        (["toc"], ["一、主要做法\t1"]),
        (["text"], [
            "某县上半年工作总结", "今年以来，全县工作进展顺利。成效明显。", "一、主要做法",
            "（一）加强领导。成立专班。", "1．整治问题",
        ]),
        (["text", "footnote"], [
            "某县上半年工作总结", "今年以来，全县工作进展顺利。成效明显。", "一、主要做法",
            "（一）加强领导。成立专班。", "1．整治问题", "数据截至六月底。",
        ]),
        (["all"], [
            line.partition("|")[2] for line in DRAFT.split("\n") if not line.startswith(("toc", "comment"))
        ]),
    ],
)  # fmt: skip
def test_a_scope_names_kinds_of_block_and_headings(scope: list[Scope], texts: list[str]) -> None:
    whole = draft()
    assert [whole[span] for span in passage(whole, scope, "paragraph", Budget(1)).scope] == texts


@pytest.mark.parametrize(
    ("unit", "texts"),
    [
        ("sentence", ["今年以来，全县工作进展顺利。", "成效明显。", "成立专班。"]),
        ("paragraph", ["今年以来，全县工作进展顺利。成效明显。", "成立专班。"]),
    ],
)
def test_a_unit_divides_the_scope(unit: Unit, texts: list[str]) -> None:
    whole = draft()
    assert [whole[span] for span in passage(whole, ["paragraph"], unit, Budget(1)).units] == texts


def test_sections_go_from_each_heading_to_the_next() -> None:
    whole = draft()
    begins = [whole[span].split("\n")[0] for span in passage(whole, ["text"], "section", Budget(1)).units]
    assert begins == ["某县上半年工作总结", "一、主要做法", "（一）加强领导。成立专班。"]


@pytest.mark.parametrize(
    ("pattern", "texts", "expected"),
    [
        # at the edges of a paragraph
        ("^甲|甲$", ["甲乙甲", "甲"], "[|甲|]乙[|甲|]\n[|甲|]"),
        (r"\A甲|甲\Z", ["甲乙", "乙甲"], "[|甲|]乙\n乙[|甲|]"),
        ("$", ["甲", "乙"], "甲[||]\n乙[||]"),
        # what crosses a paragraph is searched again inside it
        (r"甲[\s\S]*?乙", ["甲丙", "甲乙丙乙"], "甲丙\n[|甲乙|]丙乙"),
        (r"甲[\s\S]*", ["甲一", "甲二"], "[|甲一|]\n[|甲二|]"),
        (r"[\s\S]{3}", ["甲乙丙丁", "戊己庚"], "[|甲乙丙|]丁\n[|戊己庚|]"),
        (r"\s*甲", ["乙", "甲"], "乙\n[|甲|]"),
        (r"\n甲", ["乙", "甲"], "乙\n甲"),
        (r"甲\n", ["甲", "乙"], "甲\n乙"),
        # lookaround sees the whole text
        (r"甲(?!\n乙)", ["甲", "乙甲"], "甲\n乙[|甲|]"),
        (r"(?<=甲\n)乙", ["甲", "乙乙"], "甲\n[|乙|]乙"),
        (r"(?<!\p{Han})甲(?!\p{Han})", ["甲", "甲乙"], "[|甲|]\n甲乙"),
        # a place without width, one at the very end, characters beyond the basic plane
        ("(?=乙)", ["甲乙"], "甲[||]乙"),
        ("甲", ["\U00020bb7甲"], "\U00020bb7[|甲|]"),
        ("甲", [""], ""),
    ],
)
def test_a_match_stays_in_its_paragraph(pattern: str, texts: list[str], expected: str) -> None:
    assert found(pattern, lines(*texts)) == expected


@pytest.mark.parametrize(
    ("scope", "unit", "expected"),
    [
        (["heading"], "paragraph", "标题：甲\n一、[|甲|]事\n（一）[|甲|]事。甲好。"),
        (["paragraph"], "paragraph", "标题：甲\n一、甲事\n（一）甲事。[|甲|]好。"),
        (["text"], "sentence", "标题：[|甲|]\n一、[|甲|]事\n（一）[|甲|]事。[|甲|]好。"),
        (["paragraph"], "document", "标题：甲\n一、甲事\n（一）甲事。[|甲|]好。"),
        (["heading"], "section", "标题：甲\n一、[|甲|]事\n（一）[|甲|]事。甲好。"),
    ],
)
def test_hits_lie_in_scope_whatever_their_unit(scope: list[Scope], unit: Unit, expected: str) -> None:
    whole = draft("title|标题：甲\nparagraph|一、甲事\nparagraph|（一）甲事。甲好。")
    assert found("甲", whole, scope, unit) == expected


def test_with_the_document_as_unit_a_hit_may_go_over_paragraphs() -> None:
    assert found(r"甲[\s\S]*乙", lines("甲", "丙", "乙"), unit="document") == "[|甲\n丙\n乙|]"


def test_with_sentences_as_units_a_hit_may_not_go_over_one() -> None:
    assert found(r"甲[^乙]*乙", lines("甲一。甲二乙。"), unit="sentence") == "甲一。[|甲二乙|]。"


@pytest.mark.parametrize(
    "kind", ["table-cell", "caption", "toc", "header", "footer", "footnote", "endnote", "comment", "text-box"]
)
def test_what_is_no_running_text_is_left_out_unless_it_is_named(kind: Scope) -> None:
    whole = Document("x", "甲", (Block(kind, Span(0, 1)),))  # type: ignore[arg-type]
    assert found("甲", whole) == "甲"
    assert found("甲", whole, [kind]) == "[|甲|]"
    assert found("甲", whole, ["all"]) == ("甲" if kind in ("toc", "comment") else "[|甲|]")


def test_a_pattern_may_use_half_of_the_time_that_is_left() -> None:
    now = [0.0]
    budget = Budget(8, clock=lambda: now[0])
    left = []
    for spent in (4, 2, 0, 1.5, 1):
        with budget.spent() as deadline:
            left.append(deadline - now[0])
            now[0] += spent
    assert left == [4, 2, 1, 1, 0.25]
    budget.left = 0
    with budget.spent() as deadline:
        assert deadline - now[0] == pytest.approx(0.001)


def test_a_pattern_that_does_not_end_is_stopped() -> None:
    budget = Budget(0.02)
    whole = lines("a" * 64 + "b")
    with pytest.raises(OutOfTimeError):
        passage(whole, ["text"], "paragraph", budget).search(regex.compile("(a|a)+$"))
    assert budget.left < 0.02


def test_a_longer_text_is_granted_more_time() -> None:
    assert Budget.for_text("甲" * 1_000_000).left == Budget.for_text("").left + 20


@pytest.mark.parametrize(
    ("reach", "expected"),
    [
        (None, [0, 2, 7, 9]),  # the paragraphs where something was found
        (1, [0, 1, 7, 8]),
        (0, [0, 7]),  # the end of what is looked at is taken for an edge
    ],
)
def test_what_is_right_is_searched_around_what_was_found(reach: int | None, expected: list[int]) -> None:
    draft = document("draft.txt", [Paragraph(line) for line in ("甲乙丙", "甲丙", "甲丁戊")])
    shown = passage(draft, ("all",), "paragraph", Budget(1))
    right = shown.ranges_around([Regex("甲"), Regex(".$")], [Span(0, 1), Span(7, 8)], reach)
    assert [at for at in range(len(draft.text)) if right.touch(Span(at, at + 1))] == expected


def test_what_is_derived_of_a_passage_is_worked_out_once_for_the_same_ranges() -> None:
    asked: list[Passage] = []

    def many(shown: Passage) -> int:
        asked.append(shown)
        return len(shown.units)

    one = draft()
    budget = Budget(10)
    paragraphs = [passage(one, ("text",), "paragraph", budget).derived(many) for _ in range(2)]
    whole = [passage(one, ("text",), "document", budget).derived(many) for _ in range(2)]
    cells = passage(one, ("table-cell",), "paragraph", budget).derived(many)
    assert paragraphs == [len(passage(one, ("text",), "paragraph", budget).units)] * 2
    assert (whole, cells) == ([1, 1], 1)
    assert len(asked) == 3


def test_a_pattern_is_not_searched_with_where_the_text_lacks_what_it_needs() -> None:
    assert found("乡(?P=no)", draft()) == found("乡", draft())  # there is no such group: it would raise
    with pytest.raises(regex.error):
        found("县(?P=no)", draft())
