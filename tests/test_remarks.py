"""What a comment says about a finding, in the few lines of a balloon."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

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
from lintreport.marking import unmarked
from lintreport.outline import document
from lintreport.output.quotation import quotation
from lintreport.output.remarks import LONGEST_REASON, remarks
from lintreport.output.suggestion import certainty, suggestion
from lintreport.paragraph import Paragraph
from lintreport.remark import MOST_COMMENTS, Remark
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
    assert lines(finding("XX")) == ["错误：“XX”不对", "理由：未填。", "依据：通例［a/x］"]


def test_in_english() -> None:
    found = finding(",", Edit(at(","), "，"), severity="info")
    assert lines(found, language="en") == [
        "info: “,”不对",
        "Suggestion: make it “，” (safe to make).",
        "Why: Not filled in.",
        "Authority: 通例 [a/x]",
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
        ("办实事", [Edit(Span(12, 12), "已")], "段首补“已”"),
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
    ("text", "edits", "sentence"),
    [
        # A place that begins or ends amid a quotation would not read alone.
        ("推动“[|室组”联合|]，", {"联合": "联动"}, "“联合”改为“联动”"),
        ("坚持“[|会议决定”的机制|]，", {"的机制": "的原则"}, "“的机制”改为“的原则”"),
        ("坚持“[|甲”的“乙|]”，", {"的": "和"}, "“的”改为“和”"),
        ("[|“四好”公路|]建设", {"四好": "四优"}, "改为「“四优”公路」"),
        ("三项制度[|“|]，", {"“": "”"}, "改为「”」"),
        # Of like places the one that is meant is told by the words behind it.
        ("[|二|]是稳岗。三是扩岗，分三批。", {"二": "三", "三是": "四是"}, "改为“三”；“三是”改为“四是”"),
        ("[|二|]是稳岗，三是扩岗。", {"二": "三", "三": "四"}, "改为“三”；“三”改为“四”"),
        ("[|二|]是三三三三三三三三。", {"二": "一", "三": ""}, "改为“一”；“三三三三三”改为“三三三三”"),
        ("甲[|\v|]乙", {"\v": ""}, "删去换行"),
        ("甲[|\f|]乙", {"\f": ""}, "删去分页符"),
        ("甲[|乙|]丙", {"乙": "乙\v丁"}, "改为“乙丁”"),
    ],
)
def test_it_can_be_followed_without_a_guess(text: str, edits: dict[str, str], sentence: str) -> None:
    plain, (span,) = unmarked(text)
    changes = tuple(Edit(at(old, plain), new) for old, new in edits.items())
    found = Finding(span, "a/x", "error", "", Fix(changes, "safe"))
    assert suggestion(draft(plain), found, "zh") == sentence


def test_marks_within_marks_are_those_of_the_language() -> None:
    found = finding(",", Edit(at(","), "”"))
    assert [suggestion(draft(), found, language) for language in ("zh", "en")] == ["改为「”」", "make it ‘”’"]


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
    assert found == ["错误：“XX”不对", "规则：b/y", "警告：“XX”不对", "理由：未填。", "依据：通例［a/x］"]


def test_the_reason_is_told_once() -> None:
    first, second = said(finding("XX"), finding("二"))
    assert first.lines[1:] == ("理由：未填。", "依据：通例［a/x］")
    assert second.lines[1:] == ("依据：同前［a/x］",)


def test_the_reason_is_told_where_one_reads_first() -> None:
    found = [finding("XX", severity="warning"), finding("二", severity="warning"), finding("二", name="b/y")]
    told = {remark.lines[0]: remark.lines[-2:] for remark in said(*found)}
    assert told == {
        "错误：“二”不对": ("警告：“二”不对", "依据：同前［a/x］"),
        "警告：“XX”不对": ("理由：未填。", "依据：通例［a/x］"),
    }


def test_the_reason_is_in_a_comment_that_the_file_has_room_for() -> None:
    infos = [Finding(Span(index, index + 1), "a/x", "info", "") for index in range(MOST_COMMENTS)]
    late = Finding(Span(700, 701), "b/y", "error", ""), Finding(Span(700, 701), "a/y", "info", "")
    early = Finding(Span(600, 601), "a/y", "info", "")
    result = Result(draft("甲" * 800), (*infos, early, *late))
    rules = {"a/y": rule("a/y")}
    kept = remarks(result, rules, "zh")[:MOST_COMMENTS]
    assert [line for remark in kept for line in remark.lines if "a/y" in line] == ["依据：通例［a/y］"]


@pytest.mark.parametrize(
    ("related", "line"),
    [
        (Related(at("群众"), ""), "相关：第3行第5字「走访走访群众XX户,办实…」"),
        (Related(at("走访走访群众XX户,办实事。"), "整句"), "相关：第3行第1字「走访走访群众XX户,办实事。」：整句"),
        (
            Related(Span(0, 1), "", Elsewhere("乙.txt", Location(7, 2, 7, (), Place()), in_lines=True)),
            "相关：乙.txt 第7行第2字",
        ),
    ],
)
def test_a_further_place_may_have_no_message_and_long_ones_no_neighbours(related: Related, line: str) -> None:
    assert lines(finding("XX", related=(related,)))[1] == line


@pytest.mark.parametrize(
    ("why", "told"),
    [
        ("短。", "理由：短。"),
        ("一句。" + "长" * 200 + "。", "理由：一句。"),
        ("长" * 200, "理由：" + "长" * (LONGEST_REASON["zh"] - 1) + "…"),
        ("前半；" + "长" * 200 + "。", "理由：前半。"),
        ("两\n  行。", "理由：两 行。"),
    ],
)
def test_a_long_reason_is_cut_at_a_sentence(why: str, told: str) -> None:
    (remark,) = remarks(Result(draft(), (finding("XX"),)), {"a/x": rule(why=why)}, "zh")
    assert remark.lines[1] == told


def test_an_english_reason_is_cut_at_no_point_of_a_number() -> None:
    why = {"zh": "", "en": f"{'Long ' * 30}as 7.3.3 has it; {'so ' * 40}."}
    (remark,) = remarks(Result(draft(), (finding("XX"),)), {"a/x": replace(rule(), why=why)}, "en")
    assert remark.lines[1] == f"Why: {'Long ' * 30}as 7.3.3 has it."


def test_further_places_are_named_and_quoted() -> None:
    other = Elsewhere("乙.txt", Location(7, 2, 7, (), Place()), in_lines=True)
    related = [Related(at("一"), "首次出现"), Related(Span(0, 1), "不一致", other), *[Related(at("三"), "也是")] * 3]
    assert lines(finding("XX", related=tuple(related)))[1:5] == [
        "相关：第2行第1字「一、做法」：首次出现",
        "相关：乙.txt 第7行第2字：不一致",
        "相关：第5行第1字「三、保障」：也是",
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
        ("甲" * 40, Span(20, 21), ("…" + "甲" * 12, "甲", "甲" * 12 + "…")),
        ("甲乙\v丙\t丁", Span(3, 4), ("甲乙", "丙", " 丁")),
        ("共 A\vB 两\v类", Span(6, 7), ("共 A B ", "两", "类")),
        (" ".join(["seven"] * 30), Span(60, 65), ("… seven seven seven ", "seven", " seven seven seven …")),
    ],
)
def test_a_place_is_quoted_with_the_words_around_it(text: str, span: Span, quoted: tuple[str, str, str]) -> None:
    found = quotation(draft(text), span)
    assert (found.before, found.place, found.after) == quoted
