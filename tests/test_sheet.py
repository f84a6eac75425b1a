"""The proofreading sheet: a Word file that an office can file, print and fill in."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from conftest import HOUSE_RULES, Run, write
from docx.document import Document as WordDocument
from msgspec.structs import replace

from lintreport import __version__
from lintreport.checks.base import Regex
from lintreport.checks.pattern import Pattern
from lintreport.document import Block, Document, Location, Place, Span
from lintreport.engine import lint, read
from lintreport.finding import Edit, Elsewhere, Failure, Finding, Fix, Language, Related, Result, Severity, Unread
from lintreport.marking import unmarked
from lintreport.outline import document
from lintreport.output import Outcome, Report
from lintreport.output.docx import render
from lintreport.output.docx.listing import MOST_LISTED, WIDTHS, listed
from lintreport.paragraph import Paragraph
from lintreport.rule import Rule
from lintreport.ruleset import rule_set

NOW = datetime(2026, 11, 21, 9, 30)
RULE = Rule(id="a/x", check=Pattern(Regex("X")), message="", why="", source="国标 GB/T 15834", examples=())


def result(text: str, severity: Severity = "error", message: str = "错", path: str = "草稿.txt") -> Result:
    """A text draft whose marked places are findings."""
    plain, spans = unmarked(text)
    lines = plain.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:index]) for index in range(len(lines))]
    draft = document(path, [Paragraph(line) for line in lines], lines=starts)
    return Result(draft, tuple(Finding(span, "a/x", severity, message) for span in spans), (), "x", "工作总结")


def rendered(*outcomes: Outcome, language: Language = "zh", rules: Mapping[str, Rule] | None = None) -> bytes:
    stream = io.BytesIO()
    render(Report(outcomes, {"a/x": RULE} if rules is None else rules, language), stream, NOW)
    return stream.getvalue()


def opened(*outcomes: Outcome, language: Language = "zh", rules: Mapping[str, Rule] | None = None) -> WordDocument:
    return docx.Document(io.BytesIO(rendered(*outcomes, language=language, rules=rules)))


def cells(word: WordDocument, table: int) -> list[list[str]]:
    """The rows of a table without its head."""
    return [[cell.text for cell in row.cells] for row in word.tables[table].rows][1:]


def paragraphs(word: WordDocument) -> list[str]:
    return [paragraph.text for paragraph in word.paragraphs]


TEXT = "某县工作总结\n一、主要做法\n全县走访[|XX|]户。"


def test_the_head_tells_what_was_checked() -> None:
    word = opened(result(TEXT), result("清楚。", path="乙.txt"), Unread("丙.docx", "encrypted", "文件有密码"))
    assert paragraphs(word)[:2] == [
        "校对意见表",
        f"2026年11月21日用 lintreport {__version__} 检查稿件3份（其中1份无法读取），提出意见1条："
        "错误 1 处、警告 0 处、提示 0 处。",
    ]
    assert cells(word, 0) == [
        ["1", "草稿.txt", "工作总结", "1", "0", "0", ""],
        ["2", "乙.txt", "工作总结", "0", "0", "0", "未发现问题"],
        ["3", "丙.docx", "—", "—", "—", "—", "无法读取：文件有密码"],
    ]


def test_each_finding_has_a_row() -> None:
    word = opened(result(TEXT))
    assert cells(word, 1) == [
        [
            "1",
            "第3行第5字\n一、主要做法",
            "全县走访XX户。",
            "错误：错",
            "请核实后改正",
            "国标 GB/T 15834\na/x",
            "",
        ]
    ]
    heads = ["序号", "位置", "原文", "问题", "修改建议", "依据", "处理意见"]
    assert [cell.text for cell in word.tables[1].rows[0].cells] == heads
    assert "一、草稿.txt" in paragraphs(word)
    assert "标题：某县工作总结　文种：工作总结　错误 1 处、警告 0 处、提示 0 处" in paragraphs(word)


def test_a_draft_has_one_number_throughout() -> None:
    word = opened(result("清楚。", path="甲.txt"), Unread("乙.txt", "x", "y"), result(TEXT, path="丙.txt"))
    assert [row[0] for row in cells(word, 0)] == ["1", "2", "3"]
    assert "三、丙.txt" in paragraphs(word)


def test_the_place_stands_out() -> None:
    runs = opened(result(TEXT)).tables[1].rows[1].cells[2].paragraphs[0].runs
    styles = [run.style.name if run.style is not None else "" for run in runs]
    assert [run.text for run in runs] == ["全县走访", "XX", "户。"]
    assert styles[1] == "Place"
    assert "Place" not in (styles[0], styles[2])


@pytest.mark.parametrize(
    ("text", "original"),
    [
        ("上半年[||]完成", "上半年∧完成"),
        ("某县\n[||]\n正文", "（无文字）"),
        (f"某县\n[|{' ' * 90}|]\n正文", "（无文字）"),
        ("中文[| |]之间", "中文 之间"),
        ("[|一、做法\n（一）抓好|]。", "一、做法…"),
    ],
)
def test_what_has_no_letters_can_still_be_seen(text: str, original: str) -> None:
    assert cells(opened(result(text)), 1)[0][2] == original


@pytest.mark.parametrize(
    ("fix", "advice"),
    [
        (Fix((Edit(Span(0, 2), "甲"),), "safe"), "改为“甲”（可照改）"),
        (Fix((Edit(Span(0, 2), ""),), "unsafe"), "删去“XX”（核实后改）"),
        (None, "请核实"),
    ],
)
def test_what_to_write_instead(fix: Fix | None, advice: str) -> None:
    draft = document("a.txt", [Paragraph("XX县")], lines=[0])
    found = Finding(Span(0, 2), "a/x", "warning", "错", fix)
    assert cells(opened(Result(draft, (found,))), 1)[0][4] == advice


def test_in_a_word_file_places_are_told_as_people_count() -> None:
    blocks = (Block("paragraph", Span(0, 2)), Block("table-cell", Span(3, 4), Place(table=2, row=3, column=1)))
    draft = Document("a.docx", "甲乙\nX", blocks, pages=(1,))
    found = (Finding(Span(1, 2), "a/x", "info", "错"), Finding(Span(3, 4), "a/x", "error", "错"))
    rows = cells(opened(Result(draft, found)), 1)
    assert [row[1] for row in rows] == ["第1段（约第2页）", "表2第3行第1列（约第2页）"]


def test_further_places_stand_under_the_finding() -> None:
    draft = document("a.txt", [Paragraph("甲乙丙")], lines=[0])
    related = tuple(Related(Span(index, index + 1), message) for index, message in enumerate(["首次", "", "又"]))
    row = cells(opened(Result(draft, (Finding(Span(0, 1), "a/x", "error", "错", None, related),))), 1)[0]
    assert row[3] == "错误：错\n另见第1行第1字：首次\n另见第1行第2字：乙\n另有1处"


def test_a_place_of_another_draft_is_named_by_that_draft() -> None:
    draft = document("a.txt", [Paragraph("甲乙丙")], lines=[0])
    other = Elsewhere("夹/" * 60 + "乙.txt", Location(7, 2, 7, (), Place()), in_lines=True)
    found = Finding(Span(0, 1), "a/x", "error", "错", None, (Related(Span(0, 1), "", other),))
    related = cells(opened(Result(draft, (found,))), 1)[0][3].partition("\n")[2]
    assert related == f"另见{'夹/' * 22}…{'/夹' * 7}/乙.txt 第7行第2字"


def test_a_long_authority_is_not_repeated_from_row_to_row() -> None:
    rules = {"a/x": RULE, "a/y": replace(RULE, id="a/y"), "b/z": replace(RULE, id="b/z", source="通例")}
    names = ["a/x", "a/y", "b/z", "c/unknown", "b/z", "b/z"]
    draft = document("a.txt", [Paragraph("甲乙丙丁戊己")], lines=[0])
    found = tuple(Finding(Span(index, index), name, "error", "错") for index, name in enumerate(names))
    assert [row[5] for row in cells(opened(Result(draft, found), rules=rules), 1)] == [
        "国标 GB/T 15834\na/x", "同上\na/y", "通例\nb/z", "c/unknown", "通例\nb/z", "通例\nb/z",
    ]  # fmt: skip


def test_a_rule_that_is_not_known_is_named() -> None:
    assert cells(opened(result(TEXT), rules={}), 1)[0][5] == "a/x"


def test_rules_that_were_not_finished_are_told() -> None:
    draft = result("清楚。").document
    word = opened(Result(draft, (), (Failure("a/y", "规则 a/y 太慢"),)))
    assert cells(word, 0)[0][6] == "有1条规则未查完"
    assert paragraphs(word)[-3:-1] == ["下列规则未查完，本稿的检查不完整：", "规则 a/y 太慢"]


@pytest.mark.parametrize(
    ("outcomes", "sentence"),
    [
        ((result("清楚。"),), f"2026年11月21日用 lintreport {__version__} 检查稿件1份，未发现问题。"),
        ((), f"2026年11月21日用 lintreport {__version__} 检查，没有稿件。"),
    ],
)
def test_a_clean_run_says_so(outcomes: tuple[Outcome, ...], sentence: str) -> None:
    word = opened(*outcomes)
    assert paragraphs(word)[1] == sentence
    assert len(word.tables) == len(outcomes)


def test_in_english() -> None:
    word = opened(result("Report\nWe paid [|TBD|] yuan."), language="en")
    assert paragraphs(word)[0] == "Proofreading sheet"
    assert paragraphs(word)[1].startswith(f"lintreport {__version__}, 2026-11-21. Drafts: 1. Findings: 1 (errors: 1,")
    row = ["1", "line 2, column 9", "We paid TBD yuan.", "error: 错", "check and correct", "国标 GB/T 15834\na/x", ""]
    assert cells(word, 1) == [row]


def test_somebody_signs_it() -> None:
    last = paragraphs(opened(result(TEXT)))[-1]
    assert re.findall("校对人：|复核人：|日期：", last) == ["校对人：", "日期：", "复核人：", "日期："]


def test_of_too_many_findings_the_gravest_are_listed_in_their_order() -> None:
    severities: list[Severity] = ["info", "error", "warning", "info", "error"]
    found = [Finding(Span(index, index), "a/x", severity, "") for index, severity in enumerate(severities)]
    assert [finding.span.start for finding in listed(found, most=4)] == [0, 1, 2, 4]
    assert listed(found, most=5) == found


def test_what_is_left_out_is_told() -> None:
    word = opened(result("[|X|]" * (MOST_LISTED + 3)))
    assert len(word.tables[1]._tbl.tr_lst) == MOST_LISTED + 1
    assert cells(word, 0)[0][6] == f"意见只列出{MOST_LISTED}条"
    assert any(f"只列{MOST_LISTED}条，先列错误，其余3条未列" in line for line in paragraphs(word))


HOSTILE = "甲\x00乙\x1b[31m\ud800\ufffe<w:p>&amp;]]>\u2028\u202e丙"


def test_whatever_a_draft_holds_the_sheet_opens() -> None:
    name = b"\xb2\xdd.txt".decode("utf-8", "surrogateescape")
    draft = document(name, [Paragraph(HOSTILE)], lines=[0])
    found = Finding(Span(1, 4), HOSTILE, "error", HOSTILE, Fix((Edit(Span(1, 2), "\x00\n"),), "safe"))
    outcomes = Result(draft, (found,), (Failure(HOSTILE, HOSTILE),), "x", HOSTILE), Unread(name, HOSTILE, HOSTILE)
    word = opened(*outcomes)
    assert cells(word, 1)[0][2] == "甲?乙?[31m??<w:p>&…"
    assert [row[1] for row in cells(word, 0)] == ["??.txt"] * 2


def test_a_very_long_name_title_and_place_are_shortened() -> None:
    text = f"{'很' * 300}\n[|{'长' * 500}|]"
    word = opened(result(text, path="夹/" * 200 + "a.txt"))
    assert all(len(text) < 300 for table in (0, 1) for row in cells(word, table) for text in row)
    assert max(map(len, paragraphs(word))) < 300


def test_the_page_is_laid_across_and_numbered() -> None:
    section = opened(result(TEXT)).sections[0]
    size = [round(length.mm) for length in (section.page_width, section.page_height) if length]
    assert size == [297, 210]
    instructions = [node.get(docx.oxml.ns.qn("w:instr")) for node in section.footer._element.iter("{*}fldSimple")]
    assert instructions == [" PAGE ", " NUMPAGES "]
    assert len(section.footer.paragraphs) == 1


def test_the_columns_fit_the_page_and_no_content_widens_them() -> None:
    assert sum(WIDTHS) == 297 - 2 * 20
    for table in opened(result(TEXT)).tables:
        assert table.autofit is False


def test_the_head_of_a_table_is_on_each_page_and_no_row_is_divided() -> None:
    for table in opened(result(TEXT)).tables:
        rows = [{tag.tag.rpartition("}")[2] for tag in row._tr.trPr} for row in table.rows if row._tr.trPr is not None]
        assert rows == [{"tblHeader", "cantSplit"}, *[{"cantSplit"}] * (len(rows) - 1)]


def test_chinese_is_set_in_the_fonts_of_official_papers() -> None:
    fonts = ZipFile(io.BytesIO(rendered(result(TEXT)))).read("word/styles.xml").decode()
    assert {"仿宋", "黑体", "方正小标宋简体"} <= set(re.findall('w:eastAsia="([^"]+)"', fonts))


def test_the_file_says_what_it_is() -> None:
    about = opened(result(TEXT)).core_properties
    assert (about.title, about.author, about.language) == ("校对意见表", "lintreport", "zh-CN")
    assert about.created == about.modified


def test_the_same_run_gives_the_same_bytes() -> None:
    assert rendered(result(TEXT)) == rendered(result(TEXT))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_our_own_reader_and_rules_take_it_as_any_draft(language: Language) -> None:
    sheet = read("sheet.docx", rendered(result(TEXT), Unread("乙.txt", "x", "y"), language=language))
    assert len(sheet.tables) == 2
    assert "全县走访XX户。" in sheet.text
    assert lint(sheet, rule_set()).failures == ()


def test_on_the_command_line(folder: Path, run: Run) -> None:
    write(folder / "house.yaml", HOUSE_RULES)
    write(folder / "a.txt", "某县\n甲乙")
    ran = run("a.txt", "--rules=house.yaml", "--select=house", "--format=docx", "--output=校对意见表.docx")
    assert ran == (1, "", "")
    word = docx.Document(str(folder / "校对意见表.docx"))
    assert [row[3:6] for row in cells(word, 1)] == [
        ["错误：“甲”不妥", "请核实后改正", "本单位\nhouse/jia"],
        ["警告：“乙”宜作“丙”", "改为“丙”（可照改）", "本单位\nhouse/yi"],
    ]
