"""Whatever Word can put into a draft: what of it `lintreport text` prints, line by line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from conftest import Run, write
from docx_builder import (
    OFFICE,
    STYLES,
    abstract_list,
    cell,
    concrete_list,
    control,
    deleted,
    field,
    field_character,
    field_start,
    inserted,
    instruction,
    level,
    members,
    packed,
    paragraph,
    row,
    style,
    table,
    text_box,
    word_file,
)  # fmt: skip
from docx_builder import run as piece

CHAPTERS = abstract_list(0, level(0, "chineseCounting", "第%1章")) + concrete_list(1, 0)
OF_CHAPTERS = '<w:numPr><w:numId w:val="1"/></w:numPr>'
ITEM = (1, 0)
RUBY = f"<w:ruby><w:rubyPr/><w:rt>{piece('pīn')}</w:rt><w:rubyBase>{piece('拼')}</w:rubyBase></w:ruby>"
OLD_BOX = (
    '<w:pict><v:shape style="width:100pt"><v:textbox><w:txbxContent>'
    f"{paragraph('老框')}</w:txbxContent></v:textbox></v:shape></w:pict>"
)
HEADERS = '<w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>'
BREAKS = "".join(
    piece(letter) + piece(inside=f"<w:{name}/>")
    for letter, name in zip(
        "abcdef", ("softHyphen", "noBreakHyphen", "tab", "br", 'br w:type="page"', "cr"), strict=True
    )
)
MERGED = table(
    row(cell("横", '<w:gridSpan w:val="2"/>')),
    row(cell("纵", '<w:vMerge w:val="restart"/>'), cell("x")),
    row(cell("", "<w:vMerge/>"), cell("y")),
)


def between(inside: str) -> str:
    """A paragraph with this between two words."""
    return paragraph(piece("甲") + inside + piece("乙"))


def note(kind: str) -> str:
    return paragraph(piece("正文") + piece(inside=f'<w:{kind}Reference w:id="1"/>') + piece("。"))


def moved() -> str:
    there = f'<w:moveFrom w:id="5" w:author="x">{piece("移动")}</w:moveFrom>'
    return there + piece("乙") + f'<w:moveTo w:id="6" w:author="x">{piece("移动")}</w:moveTo>'


@pytest.mark.parametrize(
    ("body", "options", "expected"),
    [
        pytest.param(
            paragraph("总则", item=ITEM) + paragraph("附则", item=ITEM),
            {"numbering": CHAPTERS},
            ["第一章\t总则", "第二章\t附则"],
            id="numbers of a list",
        ),
        pytest.param(
            paragraph("总则", "h") + paragraph("附则", "h2"),
            {
                "numbering": CHAPTERS.replace("<w:lvlText", '<w:pStyle w:val="h"/><w:lvlText'),
                "styles": STYLES
                + style("h", "章标题", paragraph=OF_CHAPTERS, based_on="a")
                + style("h2", "章标题2", based_on="h"),
            },
            ["第一章\t总则", "第二章\t附则"],
            id="numbers by a style and by one based on it",
        ),
        pytest.param(between(inserted(piece("新增"))), {}, ["甲新增乙"], id="an insertion"),
        pytest.param(between(deleted("删掉")), {}, ["甲乙"], id="a deletion"),
        pytest.param(paragraph(piece("甲") + moved()), {}, ["甲乙移动"], id="text moved"),
        pytest.param(
            paragraph("前段", properties='<w:rPr><w:del w:id="7" w:author="x"/></w:rPr>') + paragraph("后段"),
            {},
            ["前段后段"],
            id="a paragraph mark deleted",
        ),
        pytest.param(
            table(
                row(cell("a"), cell("b")),
                row(
                    cell(paragraph(deleted("c"))),
                    cell(paragraph(deleted("d"))),
                    properties='<w:del w:id="8" w:author="x"/>',
                ),
            )
            + paragraph(),
            {},
            ["a", "b", ""],
            id="a row deleted",
        ),
        pytest.param(
            control(paragraph("块控件")) + paragraph("后"), {}, ["块控件", "后"], id="a control of paragraphs"
        ),
        pytest.param(between(control(piece("行内"))), {}, ["甲行内乙"], id="a control in a line"),
        pytest.param(
            table(control(row(cell("r1"), control(cell("c2"))))), {}, ["r1", "c2"], id="controls of a row and a cell"
        ),
        pytest.param(
            paragraph(piece("主文") + piece(inside=text_box("框内"))), {}, ["主文", "框内"], id="a text box, once"
        ),
        pytest.param(
            note("footnote"),
            {"parts": {"footnotes": f'<w:footnote w:id="1">{paragraph("注文")}</w:footnote>'}},
            ["正文。", "注文"],
            id="a footnote",
        ),
        pytest.param(
            note("endnote"),
            {"parts": {"endnotes": f'<w:endnote w:id="1">{paragraph("尾注文")}</w:endnote>'}},
            ["正文。", "尾注文"],
            id="an endnote",
        ),
        pytest.param(
            paragraph(
                f'<w:commentRangeStart w:id="0"/>{piece("正文")}<w:commentRangeEnd w:id="0"/>'
                + piece(inside='<w:commentReference w:id="0"/>')
            ),
            {"parts": {"comments": f'<w:comment w:id="0" w:author="审阅人">{paragraph("意见")}</w:comment>'}},
            ["正文", "意见"],
            id="a comment",
        ),
        pytest.param(
            paragraph("正文"),
            {
                "parts": {"header": paragraph("页眉文"), "footer": paragraph(field("PAGE", piece("1")))},
                "section": HEADERS,
            },
            ["正文", "页眉文", "1"],
            id="a header and a footer",
        ),
        pytest.param(
            table(row(cell(paragraph("外") + table(row(cell("内1"), cell("内2"))) + paragraph()), cell("外2"))),
            {},
            ["外", "内1", "内2", "", "外2"],
            id="a table in a table",
        ),
        pytest.param(MERGED, {}, ["横", "纵", "x", "y"], id="merged cells"),
        pytest.param(
            between(f'<w:hyperlink w:anchor="b">{piece("链接")}</w:hyperlink>'), {}, ["甲链接乙"], id="a link"
        ),
        pytest.param(
            between(f'<w:fldSimple w:instr=" PAGE ">{piece("3")}</w:fldSimple>'), {}, ["甲3乙"], id="a simple field"
        ),
        pytest.param(between(field("REF _Ref1 \\h", piece("表1"))), {}, ["甲表1乙"], id="a field"),
        pytest.param(
            paragraph(
                field_character("begin")
                + instruction(" IF ")
                + field("PAGE", piece("9"))
                + instruction(' = 9 "a" "b" ')
                + field_character("separate")
                + piece("结果")
                + field_character("end")
            ),
            {},
            ["结果"],
            id="a field in the instruction of another",
        ),
        pytest.param(
            paragraph(field_start('TOC \\o "1-3"') + piece("一、概况") + piece(inside="<w:tab/>") + piece("1"))
            + paragraph(piece("二、问题") + piece(inside="<w:tab/>") + piece("2") + field_character("end"))
            + paragraph("正文"),
            {},
            ["一、概况\t1", "二、问题\t2", "正文"],
            id="a table of contents",
        ),
        pytest.param(between(piece(inside='<w:sym w:font="Wingdings" w:char="F0FE"/>')), {}, ["甲☑乙"], id="a symbol"),
        pytest.param(paragraph(BREAKS + piece("g")), {}, ["ab\u2011c\td\ve\ff\vg"], id="hyphens, tabs and breaks"),
        pytest.param(
            between(f'<w:smartTag w:uri="u" w:element="date">{piece("2024年")}</w:smartTag>'),
            {},
            ["甲2024年乙"],
            id="a smart tag",
        ),
        pytest.param(
            between(f'<w:customXml w:uri="u" w:element="x">{piece("内")}</w:customXml>'),
            {},
            ["甲内乙"],
            id="custom XML in a line",
        ),
        pytest.param(between(piece(inside=RUBY)), {}, ["甲拼乙"], id="pronunciations above characters"),
        pytest.param(between(piece("隐藏", "<w:vanish/>")), {}, ["甲乙"], id="hidden text"),
        pytest.param(
            between(piece("隐藏", '<w:rStyle w:val="hid"/>')),
            {"styles": STYLES + style("hid", kind="character", run="<w:vanish/>")},
            ["甲乙"],
            id="text hidden by its style",
        ),
        pytest.param(
            paragraph("前") + '<w:altChunk r:id="chunk"/>' + paragraph("后"),
            {
                "relationships": f'<Relationship Id="chunk" Type="{OFFICE}/relationships/aFChunk" Target="a.html"/>',
                "more": {"word/a.html": b"<html><body><p>x</p></body></html>"},
            },
            ["前", "后"],
            id="a chunk of another format",
        ),
        pytest.param(
            paragraph(piece("abc", "<w:rtl/>") + f'<w:bdo w:val="rtl">{piece("xyz")}</w:bdo>', properties="<w:bidi/>"),
            {},
            ["abcxyz"],
            id="text from right to left",
        ),
        pytest.param(
            "<w:p><w:r><w:t> 甲 </w:t></w:r><w:r><w:t>乙</w:t></w:r></w:p>", {}, ["甲乙"], id="blanks that are dropped"
        ),
        pytest.param(between("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"), {}, ["甲乙"], id="a formula"),
        pytest.param(
            between(
                f'<mc:AlternateContent><mc:Choice Requires="wps">{piece("新")}</mc:Choice>'
                f"<mc:Fallback>{piece('旧')}</mc:Fallback></mc:AlternateContent>"
            ),
            {},
            ["甲新乙"],
            id="alternatives",
        ),
        pytest.param(
            f'<w:customXml w:uri="u" w:element="x">{paragraph("块")}</w:customXml>' + paragraph("后"),
            {},
            ["块", "后"],
            id="custom XML of paragraphs",
        ),
        pytest.param(
            table(row(cell(paragraph("项", item=ITEM)), cell(paragraph("项", item=ITEM)))) + paragraph("后", item=ITEM),
            {"numbering": CHAPTERS},
            ["第一章\t项", "第二章\t项", "第三章\t后"],
            id="a list that begins in a table",
        ),
        pytest.param(
            paragraph(inserted(piece("新段")), item=ITEM, properties='<w:rPr><w:ins w:id="9" w:author="x"/></w:rPr>')
            + paragraph("旧段", item=ITEM),
            {"numbering": CHAPTERS},
            ["第一章\t新段", "第二章\t旧段"],
            id="a numbered paragraph inserted",
        ),
        pytest.param(
            paragraph(piece("主") + piece(inside=OLD_BOX)), {}, ["主", "老框"], id="a text box of an old Word"
        ),
        pytest.param(
            paragraph(
                field_character("begin") + instruction(" LISTNUM NumberDefault ") + field_character("end") + piece("项")
            ),
            {},
            ["项"],
            id="a number that Word computes from a field",
        ),
    ],
)
def test_prints(body: str, options: dict[str, Any], expected: list[str], run: Run, folder: Path) -> None:
    given = dict(options)
    more: dict[str, bytes] = given.pop("more", {})
    data = word_file(body, **given)
    write(folder / "draft.docx", packed(members(data) | more))
    assert run("text", "draft.docx").out.split("\n") == expected
