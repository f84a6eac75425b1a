"""What a comment says about a finding, in the few lines of a balloon."""

from __future__ import annotations

import pytest

from lintreport.checks.base import Regex
from lintreport.checks.pattern import Pattern
from lintreport.document import Document, Location, Place, Span
from lintreport.finding import (
    Applicability,
    Edit,
    Elsewhere,
    Failure,
    Finding,
    Fix,
    Language,
    Related,
    Result,
    Severity,
)
from lintreport.outline import document
from lintreport.output.quotation import quotation
from lintreport.output.remarks import LONGEST_REASON, remarks
from lintreport.output.suggestion import certainty, suggestion
from lintreport.paragraph import Paragraph
from lintreport.remark import Remark
from lintreport.rule import Rule

TEXT = "某县工作总结\n一、做法\n走访走访群众XX户,办实事。\n二、打算\n三、保障"


def draft(text: str = TEXT, path: str = "草稿.txt") -> Document:
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:index]) for index in range(len(lines))]
    return document(path, [Paragraph(line) for line in lines], lines=[] if path.endswith(".docx") else starts)


def at(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def rule(name: str = "a/x", why: str = "未填。") -> Rule:
    return Rule(
        id=name,
        check=Pattern(Regex("X")),
        message="",
        why={"zh": why, "en": "Not filled in."},
        source="通例",
        examples=(),
    )


def finding(
    words: str,
    *edits: Edit,
    name: str = "a/x",
    severity: Severity = "error",
    applicability: Applicability = "safe",
    related: tuple[Related, ...] = (),
) -> Finding:
    fix = Fix(edits, applicability) if edits else None
    return Finding(at(words), name, severity, f"“{words}”不对", fix, related)


def said(*findings: Finding, language: Language = "zh", **rules: Rule) -> list[Remark]:
    return remarks(Result(draft(), findings), {"a/x": rule(), **rules}, language)


def lines(*findings: Finding, language: Language = "zh") -> list[str]:
    (remark,) = said(*findings, language=language)
    return list(remark.lines)


def test_what_why_and_by_what_authority() -> None:
    assert lines(finding("XX")) == ["错误：“XX”不对", "理由：未填。", "依据：通例（a/x）"]


def test_in_english() -> None:
    found = finding(",", Edit(at(","), "，"), severity="info")
    assert lines(found, language="en") == [
        "info: “,”不对",
        "Suggestion: make it “，” (safe to make).",
        "Why: Not filled in.",
        "Authority: 通例 (a/x)",
    ]


@pytest.mark.parametrize(
    ("found", "line"),
    [
        pytest.param(finding(",", Edit(at(","), "，")), "建议：改为“，”（可照改）。", id="safe"),
        pytest.param(
            finding(",", Edit(at(","), "，"), applicability="unsafe"), "建议：改为“，”（核实后改）。", id="unsafe"
        ),
    ],
)
def test_what_the_fix_makes_of_it(found: Finding, line: str) -> None:
    assert lines(found)[1] == line


@pytest.mark.parametrize(
    ("words", "edits", "sentence"),
    [
        ("走访走访", [Edit(Span(14, 16), "")], "改为“走访”"),
        ("XX", [Edit(at("XX"), "")], "删去“XX”"),
        ("群众", [Edit(Span(16, 16), "“"), Edit(Span(18, 18), "”")], "改为「“群众”」"),
        ("XX", [Edit(at("XX"), " ")], "改为空格"),
        ("XX", [Edit(at("XX"), "　　")], "改为2个空格"),
        ("二", [Edit(at("二"), "三"), Edit(at("三"), "四")], "改为“三”；第5行第1字“三”改为“四”"),
        ("XX", [Edit(at(","), "，")], "“,”改为“，”"),
        ("XX", [Edit(Span(24, 24), "；")], "在“XX户,办实”后补“；”"),
        ("办实事", [Edit(Span(13, 13), "已")], "在“走”后补“已”"),
        ("办实事", [Edit(Span(12, 12), "已")], "句首补“已”"),
        ("XX", [Edit(at("XX"), "甲" * 50)], f"“XX”改为“{'甲' * 27}…{'甲' * 13}”"),
        (
            "XX",
            [Edit(Span(index, index + 1), "乙") for index in (12, 13, 14, 15, 16)],
            "“走”改为“乙”；“访”改为“乙”；“走”改为“乙”；另有2处随之修改",
        ),
    ],
)
def test_an_editor_would_write_so(words: str, edits: list[Edit], sentence: str) -> None:
    assert suggestion(draft(), finding(words, *edits), "zh") == sentence


@pytest.mark.parametrize(
    ("severity", "sentence"), [("error", "请核实后改正"), ("warning", "请核实"), ("info", "供参考，请酌定")]
)
def test_without_a_fix_it_is_told_how_to_take_it(severity: Severity, sentence: str) -> None:
    found = finding("XX", severity=severity)
    assert (suggestion(draft(), found, "zh"), certainty(found, "zh")) == (sentence, "")


def test_the_gravest_come_first_then_those_before() -> None:
    found = [finding("走访走访", severity="info"), finding("XX", severity="warning"), finding("二"), finding("一")]
    assert [remark.lines[0] for remark in said(*found)] == [
        "错误：“一”不对", "错误：“二”不对", "警告：“XX”不对", "提示：“走访走访”不对",
    ]  # fmt: skip


def test_findings_of_one_place_share_a_comment() -> None:
    found = lines(finding("XX", severity="warning"), finding("XX", name="b/y"))
    assert found == ["错误：“XX”不对", "依据：（b/y）", "警告：“XX”不对", "理由：未填。", "依据：通例（a/x）"]


def test_the_reason_is_told_once() -> None:
    first, second = said(finding("XX"), finding("二"))
    assert first.lines[1:] == ("理由：未填。", "依据：通例（a/x）")
    assert second.lines[1:] == ("依据：同前（a/x）",)


@pytest.mark.parametrize(
    ("why", "told"),
    [
        ("短。", "理由：短。"),
        ("一句。" + "长" * 200 + "。", "理由：一句。"),
        ("长" * 200, "理由：" + "长" * (LONGEST_REASON - 1) + "…"),
        ("两\n  行。", "理由：两 行。"),
    ],
)
def test_a_long_reason_is_cut_at_a_sentence(why: str, told: str) -> None:
    (remark,) = remarks(Result(draft(), (finding("XX"),)), {"a/x": rule(why=why)}, "zh")
    assert remark.lines[1] == told


def test_further_places_are_named_and_quoted() -> None:
    other = Elsewhere("乙.txt", Location(7, 2, 7, (), Place()), in_lines=True)
    related = [Related(at("一"), "首次出现"), Related(Span(0, 1), "不一致", other), *[Related(at("三"), "也是")] * 3]
    assert lines(finding("XX", related=tuple(related)))[1:5] == [
        "相关：第2行第1字「一、做法」，首次出现",
        "相关：乙.txt 第7行第2字：不一致",
        "相关：第5行第1字「三、保障」，也是",
        "相关：另有2处",
    ]


def test_a_place_that_the_fix_changes_is_not_named_twice() -> None:
    edits = (Edit(at("二"), "三"), Edit(at("三"), "四"))
    found = finding("二", *edits, related=(Related(at("三"), "顺延为“四”"),))
    assert not any(line.startswith("相关") for line in lines(found))


def test_what_was_not_finished_comes_first() -> None:
    result = Result(draft(), (finding("XX"),), (Failure("a/y", "规则 a/y 未查完"),))
    first, _ = remarks(result, {}, "zh")
    assert first == Remark(Span(0, 0), ("未查完：规则 a/y 未查完",))


def test_a_clean_draft_gets_none() -> None:
    assert said() == []


def test_what_steers_a_terminal_is_no_part_of_it() -> None:
    found = Finding(Span(0, 1), "a/x", "error", "“\x1b[31m\x00”\n不对")
    assert said(found)[0].lines[0] == "错误：“?[31m?” 不对"


@pytest.mark.parametrize(
    ("text", "span", "quoted"),
    [
        ("甲乙丙", Span(1, 2), ("甲", "乙", "丙")),
        ("　　甲乙丙", Span(3, 4), ("甲", "乙", "丙")),
        ("甲\n乙丙\n丁", Span(2, 3), ("", "乙", "丙")),
        ("甲\n乙丙\n丁", Span(2, 6), ("", "乙丙…", "")),
        ("甲\n\n丁", Span(2, 2), ("", "", "")),
        ("甲" * 40, Span(20, 21), ("…" + "甲" * 14, "甲", "甲" * 14 + "…")),
        ("甲乙\v丙\t丁", Span(3, 4), ("甲乙 ", "丙", " 丁")),
        (" ".join(["seven"] * 30), Span(60, 65), ("… seven seven seven seven ", "seven", " seven seven seven seven …")),
    ],
)
def test_a_place_is_quoted_with_the_words_around_it(text: str, span: Span, quoted: tuple[str, str, str]) -> None:
    found = quotation(draft(text), span)
    assert (found.before, found.place, found.after) == quoted
