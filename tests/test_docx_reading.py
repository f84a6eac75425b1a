"""Word files: what a reader sees once all changes are accepted, and what is attached to it."""

from __future__ import annotations

import subprocess
import sys

import pytest
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
    paragraph,
    row,
    run,
    style,
    table,
    text,
    text_box,
    word_file,
)  # fmt: skip
from hypothesis import given
from hypothesis import strategies as st

from lintreport.document import BODY, Document, Place
from lintreport.formats.docx import read

CHAPTERS = abstract_list(0, level(0, "chineseCounting", "第%1章")) + concrete_list(1, 0)
REMOVED_MARK = '<w:rPr><w:del w:id="7" w:author="甲"/></w:rPr>'
RUBY = "<w:ruby><w:rubyPr/><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby>"
ALTERNATIVES = (
    '<mc:AlternateContent><mc:Choice Requires="{}">{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>'
)
PICTURE = run(inside="<w:drawing><a:blip/></w:drawing>")
NOTE = run(inside='<w:footnoteReference w:id="{}"/>')
HIDING_STYLES = (
    STYLES
    + style("shy", kind="character", run="<w:vanish/>")
    + style("bold", kind="character", run='<w:vanish w:val="0"/>')
    + style("away", run="<w:vanish/>")
    + style("here", run='<w:vanish w:val="0"/>', based_on="away")
)


def draft(*body: str, **options: str) -> Document:
    return read("draft.docx", word_file("".join(body), **options))


def lines(document: Document) -> list[str]:
    return [document[block.span] for block in document.blocks]


def locked(document: Document) -> str:
    """The text with [|…|] around what no edit may touch."""
    shown, end = "", 0
    for span in document.locked:
        shown += f"{document.text[end : span.start]}[|{document[span]}|]"
        end = span.end
    return shown + document.text[end:]


def attached(document: Document) -> str:
    """The text with {kind by author: what is marked or left out}, and with {kind number} for what has no width."""
    notes = [
        (mark.span.end, f"{{{mark.kind} by {mark.author or '?'}: {document[mark.span]}{mark.text}}}")
        for mark in document.marks
    ]
    notes += [(anchor.offset, f"{{{anchor.kind} {anchor.number}}}") for anchor in document.anchors]
    shown, end = "", 0
    for offset, note in sorted(notes, key=lambda item: item[0]):
        shown += document.text[end:offset] + note
        end = offset
    return shown + document.text[end:]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        pytest.param(run("甲") + inserted(run("新增")) + run("乙"), "甲新增乙", id="insertions are in"),
        pytest.param(run("甲") + deleted("删掉") + run("乙"), "甲乙", id="deletions are out"),
        pytest.param(inserted(run("甲") + deleted("乙") + run("丙")), "甲丙", id="deletions in insertions are out"),
        pytest.param(
            run("甲")
            + f'<w:moveFrom w:id="5" w:author="x">{run("挪")}</w:moveFrom>'
            + run("乙")
            + f'<w:moveTo w:id="6" w:author="x">{run("挪")}</w:moveTo>',
            "甲乙挪",
            id="what was moved stands where it went",
        ),
        pytest.param(run("甲") + control(run("控件")) + run("乙"), "甲控件乙", id="content controls are in"),
        pytest.param(
            run("甲") + control(run("单击此处输入"), "<w:showingPlcHdr/>"),
            "甲",
            id="prompts of content controls are out",
        ),
        pytest.param("<w:sdt/>" + run("甲"), "甲", id="an empty content control is nothing"),
        pytest.param(f'<w:smartTag w:element="date">{run("2024年")}</w:smartTag>', "2024年", id="smart tags are in"),
        pytest.param(f'<w:customXml w:element="x">{run("内")}</w:customXml>', "内", id="custom XML is in"),
        pytest.param(
            f'{run("abc", "<w:rtl/>")}<w:bdo w:val="rtl">{run("xyz")}</w:bdo><w:dir w:val="rtl">{run("!")}</w:dir>',
            "abcxyz!",
            id="text from right to left is read in its logical order",
        ),
        pytest.param(
            run("见") + f'<w:hyperlink w:anchor="b">{run("链接")}</w:hyperlink>。', "见链接", id="links are in"
        ),
        pytest.param(run("第") + f'<w:fldSimple w:instr=" PAGE ">{run("3")}</w:fldSimple>' + run("页"), "第3页"),
        pytest.param(
            run("见") + field(" REF _Ref1 \\h ", run("表1")) + run("。"), "见表1。", id="results of fields are in"
        ),
        pytest.param(
            field_character("begin")
            + instruction(" IF ")
            + field("PAGE", run("9"))
            + instruction(' = 9 "a" "b" ')
            + field_character("separate")
            + run("结果")
            + field_character("end")
            + run("后"),
            "结果后",
            id="a field in the instruction of another is out",
        ),
        pytest.param(
            field_character("begin") + instruction("LISTNUM") + field_character("end") + run("项"),
            "项",
            id="a field without result shows nothing",
        ),
        pytest.param(
            field_character("end") + field_character("separate") + run("甲"), "甲", id="stray ends are harmless"
        ),
        pytest.param(
            run("隐", "<w:vanish/>").replace("<w:t ", '<w:fldChar w:fldCharType="begin"/><w:t ')
            + instruction("XE 词")
            + run(inside='<w:fldChar w:fldCharType="end"/>', properties="<w:vanish/>")
            + run("后"),
            "后",
            id="fields begin and end in hidden runs too",
        ),
        pytest.param(run(inside='<w:sym w:font="Wingdings" w:char="F0FE"/>'), "☑", id="a known symbol"),
        pytest.param(run(inside='<w:sym w:font="Wingdings" w:char="F022"/>'), "\ufffc", id="an unknown symbol"),
        pytest.param(run(inside='<w:sym w:font="宋体" w:char="2116"/>'), "№", id="a symbol of an ordinary font"),
        pytest.param(run(inside='<w:sym w:font="宋体" w:char="000A"/>'), "\ufffc", id="a line end is no symbol"),
        pytest.param(run(inside='<w:sym w:font="宋体" w:char="D800"/>'), "\ufffc", id="half a surrogate is no symbol"),
        pytest.param(run(inside='<w:sym w:char="?"/>') + run("甲"), "甲", id="a symbol without a code is nothing"),
        pytest.param(
            run(
                inside=f"{text('a')}<w:softHyphen/>{text('b')}<w:noBreakHyphen/>{text('c')}<w:tab/>{text('d')}<w:br/>"
                f"{text('e')}<w:br w:type='page'/>{text('f')}<w:cr/>{text('g')}<w:ptab/><w:br w:type='column'/>"
            ),
            "ab\u2011c\td\ve\ff\vg\t\f",
            id="hyphens, tabs and breaks",
        ),
        pytest.param(run("甲") + run(inside=RUBY.format(run("pīn"), run("拼"))), "甲拼", id="pronunciations are out"),
        pytest.param(run("甲") + run("藏", "<w:vanish/>") + run("乙"), "甲乙", id="hidden runs are out"),
        pytest.param(run("甲", '<w:vanish w:val="false"/>'), "甲", id="what is not hidden is in"),
        pytest.param("<w:r><w:t> 甲 </w:t></w:r><w:r><w:t>乙</w:t></w:r>", "甲乙", id="blanks at edges are out"),
        pytest.param("<w:r><w:t>\u3000甲\u3000</w:t></w:r>", "\u3000甲\u3000", id="wide blanks at edges are in"),
        pytest.param(run(" 甲 "), " 甲 ", id="preserved blanks at edges are in"),
        pytest.param("<w:r><w:t>甲\n乙&#13;丙</w:t></w:r>", "甲 乙 丙", id="line ends in text are blanks"),
        pytest.param("<w:r><w:t>甲<!-- 注 -->乙<?x y?>丙</w:t></w:r>", "甲乙丙", id="XML comments are out"),
        pytest.param("<w:r><w:t/></w:r>", "", id="empty text is nothing"),
        pytest.param(
            run("式") + "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>" + run("。"), "式。", id="formulas are out"
        ),
        pytest.param(
            run("甲") + ALTERNATIVES.format("wps", run("新"), run("旧")), "甲新", id="alternatives stand once"
        ),
        pytest.param(ALTERNATIVES.format("v", run("新"), run("旧")), "旧", id="unknown alternatives fall back"),
        pytest.param(ALTERNATIVES.format("nobody", run("新"), run("旧")), "旧", id="undeclared alternatives fall back"),
        pytest.param(run("主文") + run(inside="<w:br/>") + run("后"), "主文\v后", id="a manual line end"),
        pytest.param(
            run("正文") + NOTE.format(1) + run("。"), "正文。", id="the reference to a note does not cut a sentence"
        ),
        pytest.param(
            f'<w:commentRangeStart w:id="0"/>{run("正文")}<w:commentRangeEnd w:id="0"/>'
            + run(inside='<w:commentReference w:id="0"/>'),
            "正文",
            id="comments stand elsewhere",
        ),
    ],
)
def test_a_paragraph_shows(markup: str, expected: str) -> None:
    assert lines(draft(paragraph(markup or "<w:r/>"))) == [expected]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(control(paragraph("块控件")) + paragraph("后"), ["块控件", "后"], id="content controls are in"),
        pytest.param(
            control(paragraph("单击输入"), "<w:showingPlcHdr/>") + paragraph("后"), ["后"], id="prompts are out"
        ),
        pytest.param(
            f"<w:customXml>{paragraph('块')}</w:customXml>{paragraph('后')}", ["块", "后"], id="custom XML is in"
        ),
        pytest.param(
            ALTERNATIVES.format("w14", paragraph("新"), paragraph("旧")) + paragraph("后"),
            ["新", "后"],
            id="alternatives stand once",
        ),
        pytest.param(
            paragraph("前") + '<w:altChunk r:id="x"/>' + paragraph("后"), ["前", "后"], id="foreign files are out"
        ),
        pytest.param(
            paragraph("前段", properties=REMOVED_MARK) + paragraph("后段"),
            ["前段后段"],
            id="a removed paragraph mark joins two paragraphs",
        ),
        pytest.param(
            paragraph("一", properties=REMOVED_MARK) + paragraph("二", properties=REMOVED_MARK) + paragraph("三"),
            ["一二三"],
            id="or three",
        ),
        pytest.param(
            paragraph(deleted("全删"), properties=REMOVED_MARK) + paragraph("后段"), ["后段"], id="removed ones are out"
        ),
        pytest.param(
            paragraph("前", properties=REMOVED_MARK) + table(row(cell("格"))) + paragraph("后"),
            ["前", "格", "后"],
            id="text does not go on behind a table",
        ),
        pytest.param(
            paragraph(deleted("删"), properties=REMOVED_MARK) + table(row(cell("格"))) + paragraph("后"),
            ["格", "后"],
            id="a removed paragraph before a table is out",
        ),
        pytest.param(
            table(row(cell(paragraph("格", properties=REMOVED_MARK)), cell("旁"))),
            ["格", "旁"],
            id="text does not go on in the next cell",
        ),
        pytest.param(paragraph("末", properties=REMOVED_MARK), ["末"], id="the last paragraph mark stays"),
        pytest.param(
            table(row(cell("a"), cell("b")), row(cell("c"), cell("d"), properties='<w:del w:author="甲"/>')),
            ["a", "b"],
            id="removed rows are out",
        ),
        pytest.param(table(row(cell("a"), cell("b", "<w:cellDel/>"))), ["a"], id="removed cells are out"),
        pytest.param(
            table(control(row(cell("r1"), control(cell("c2"))))), ["r1", "c2"], id="controls hold rows and cells"
        ),
        pytest.param(
            table(
                "<w:customXml>" + row(cell("r1"), "<w:customXml>" + cell("c2") + "</w:customXml>") + "</w:customXml>"
            ),
            ["r1", "c2"],
            id="custom XML too",
        ),
        pytest.param(
            table(ALTERNATIVES.format("w14", row(cell("新")), row(cell("旧")))),
            ["新"],
            id="alternative rows stand once",
        ),
        pytest.param(
            table(row(cell("名称"), control(cell("单击输入"), "<w:showingPlcHdr/>"))),
            ["名称", ""],
            id="a cell with a prompt is empty",
        ),
        pytest.param(
            table(row(cell(paragraph("外") + table(row(cell("内1"), cell("内2"))) + paragraph()), cell("外2"))),
            ["外", "内1", "内2", "", "外2"],
            id="nested tables stand within their cell",
        ),
        pytest.param(
            table(
                row(cell("横", '<w:gridSpan w:val="2"/>')),
                row(cell("纵", '<w:vMerge w:val="restart"/>'), cell("x")),
                row(cell("盖住", "<w:vMerge/>"), cell("y")),
            ),
            ["横", "纵", "x", "y"],
            id="merged cells stand once",
        ),
        pytest.param(
            paragraph(run("隐藏段"), "away")
            + paragraph(run("可见", '<w:vanish w:val="0"/>'), "away")
            + paragraph("后", "here"),
            ["", "可见", "后"],
            id="a style hides paragraphs, a run and a style based on it show them",
        ),
        pytest.param(
            paragraph(run("甲") + run("藏", '<w:rStyle w:val="shy"/>') + run("乙", '<w:rStyle w:val="bold"/>')),
            ["甲乙"],
            id="a character style hides runs",
        ),
        pytest.param(
            paragraph(run("两次", '<w:rStyle w:val="shy"/>') + run("一次", '<w:rStyle w:val="bold"/>'), "away"),
            ["两次"],
            id="two styles that hide show",
        ),
    ],
)
def test_a_body_shows(body: str, expected: list[str]) -> None:
    assert lines(draft(body, styles=HIDING_STYLES)) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (paragraph("总则", item=(1, 0)), "[|第一章\t|]总则"),
        (paragraph(run(inside="<w:tab/>") + run("总则"), item=(1, 0)), "[|第一章\t\t|]总则"),
        (paragraph(run("见") + field("REF x", run("表") + run("1")) + run("。")), "见[|表1|]。"),
        (paragraph(run("见") + field('HYPERLINK "x"', run("网页")) + run("。")), "见网页。"),
        (paragraph(instruction("HYPER") + field("HYPERLINK x", field("PAGE", run("9")))), "[|9|]"),
        (
            paragraph(
                field_character("begin") + instruction(" HYPER") + instruction("LINK x ") + field_character("separate")
            )
            + paragraph("网页"),
            "\n网页",
        ),
        (paragraph(f'<w:fldSimple w:instr="DATE">{run("7月")}</w:fldSimple>' + run("后")), "[|7月|]后"),
        (paragraph(f"<w:fldSimple w:instr='HYPERLINK \"x\"'>{run('网页')}</w:fldSimple>"), "网页"),
        (
            paragraph(field_start("QUOTE") + run("跨")) + paragraph(run("段") + field_character("end") + run("后")),
            "[|跨|]\n[|段|]后",
        ),
        (paragraph(run("选") + run(inside='<w:sym w:font="Wingdings" w:char="F0FE"/>') + run("是")), "选[|☑|]是"),
        (paragraph(run("甲") + run(inside=f"<w:tab/><w:br/>{text('乙')}<w:noBreakHyphen/>")), "甲[|\t\v|]乙[|\u2011|]"),
        (paragraph(control(run("绑定"), '<w:dataBinding w:xpath="x"/>') + run("后")), "[|绑定|]后"),
        (paragraph(control(run("甲") + run(inside="<w:br/>"), '<w:lock w:val="sdtContentLocked"/>')), "[|甲\v|]"),
        (paragraph(control(run("可改"), '<w:lock w:val="sdtLocked"/>')), "可改"),
        (
            control(paragraph("块") + table(row(cell("格"))), '<w:lock w:val="contentLocked"/>') + paragraph("后"),
            "[|块|]\n[|格|]\n后",
        ),
        (table(control(row(cell("行")), '<w:lock w:val="contentLocked"/>') + row(cell("后"))), "[|行|]\n后"),
        (paragraph(run("甲") + run(inside=RUBY.format(run("pīn"), run("拼"))) + run("乙")), "甲[|拼|]乙"),
        (paragraph(run("甲") + ALTERNATIVES.format("wps", run("新"), run("旧"))), "甲[|新|]"),
        (ALTERNATIVES.format("wps", paragraph("新"), paragraph("旧")) + paragraph("后"), "[|新|]\n后"),
        (
            paragraph(field("REF x", run("前")), properties=REMOVED_MARK) + paragraph("后", item=(1, 0)),
            "[|第一章\t前|]后",
        ),
    ],
)
def test_what_no_edit_may_touch(body: str, expected: str) -> None:
    assert locked(draft(body, numbering=CHAPTERS)) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (paragraph(run("甲") + inserted(run("新") + run("增"), "审") + run("乙")), "甲新增{inserted by 审: 新增}乙"),
        (
            paragraph(inserted(run("新"), "审") + inserted(run("增"), "审") + inserted(run("补"), "核")),
            "新增{inserted by 审: 新增}补{inserted by 核: 补}",
        ),
        (paragraph(run("甲") + deleted("删", "审") + deleted("掉", "审") + run("乙")), "甲{deleted by 审: 删掉}乙"),
        (paragraph(inserted("", "审") + run("甲")), "甲"),
        (paragraph(run("甲") + run("藏\n", "<w:vanish/>") + run("匿", "<w:vanish/>")), "甲{hidden by ?: 藏 匿}"),
        (
            paragraph(
                run("甲") + run("黄", '<w:highlight w:val="yellow"/>') + run("绿", '<w:highlight w:val="green"/>')
            ),
            "甲黄绿{highlight by ?: 黄绿}",
        ),
        (paragraph(run("白", '<w:highlight w:val="none"/>')), "白"),
        (paragraph(run("白", '<w:highlight w:val="white"/>')), "白"),
        (paragraph(inserted(PICTURE, "审") + run("后")), "{inserted by 审: }{picture 0}后"),
        (paragraph(inserted(run(inside="<w:rPr/>"), "审") + run("后")), "后"),
        (paragraph(f'<w:del w:author="审">{PICTURE}</w:del>' + run("后")), "{deleted by 审: }后"),
        (paragraph(f'<w:del w:author="审">{NOTE.format(7)}</w:del>' + run("后")), "{deleted by 审: }后"),
        (paragraph('<w:del w:author="审"/>' + run("后")), "后"),
        (paragraph("新", properties='<w:rPr><w:ins w:author="审"/></w:rPr>'), "新{inserted by 审: }"),
        (
            paragraph(inserted(run("新"), "审"), properties='<w:rPr><w:ins w:author="审"/></w:rPr>'),
            "新{inserted by 审: 新}",
        ),
        (
            paragraph(run("前") + run("粗", '<w:b/><w:rPrChange w:author="审"><w:rPr/></w:rPrChange>')),
            "前粗{formatted by 审: 粗}",
        ),
        (
            paragraph("居中", properties='<w:jc w:val="center"/><w:pPrChange w:author="审"><w:pPr/></w:pPrChange>'),
            "居中{formatted by 审: 居中}",
        ),
        (
            table(row(cell(""), properties='<w:del w:author="审"/>'), row(cell("后"))),
            "{deleted by 审: }后",
        ),
        (paragraph(run("主送：") + control(run("  "), "<w:text/>")), "主送：  {prompt by ?: }"),
        (paragraph("前") + control(paragraph(), "<w:text/>") + paragraph("后"), "前\n{prompt by ?: }后"),
        (table(row(control(cell(""), "<w:text/>"), cell("后"))), "{prompt by ?: }\n后"),
        (table(row(control(cell("填"), "<w:text/>"), cell("后"))), "填\n后"),
        (paragraph(inserted(run("新"), "审"), item=(1, 0)), "第一章\t新{inserted by 审: 新}"),
        (
            paragraph(run("前") + deleted("删", "审"), properties=REMOVED_MARK) + paragraph("后", item=(1, 0)),
            "第一章\t前{deleted by 审: 删}{deleted by 甲: }后",
        ),
        (
            table(row(cell(paragraph(deleted("删", "审"), properties=REMOVED_MARK)))) + paragraph("后"),
            "{deleted by 审: 删}{deleted by 甲: }\n后",
        ),
        (
            table(row(cell("行"), cell("列"), properties='<w:del w:author="审"/>')) + paragraph("后"),
            "{deleted by 审: 行列}后",
        ),
        (
            paragraph(run("正文") + NOTE.format(7) + run("，") + NOTE.format(3) + run("。")),
            "正文{footnote 1}，{footnote 2}。",
        ),
        (
            paragraph(run(inside='<w:footnoteReference w:customMarkFollows="1" w:id="1"/>') + NOTE.format(2)),
            "{footnote 0}{footnote 1}",
        ),
        (paragraph(run("正文") + run(inside='<w:endnoteReference w:id="5"/>') + run("。")), "正文{endnote 1}。"),
        (paragraph(run("co") + run(inside="<w:softHyphen/>") + run("operate")), "co{soft-hyphen 0}operate"),
        (paragraph(run("图") + PICTURE), "图{picture 0}"),
        (paragraph(run(inside="<w:pict><v:shape><v:imagedata/></v:shape></w:pict>")), "{picture 0}"),
        (paragraph(run("框") + run(inside=text_box("框内"))), "框{text-box 1}\n框内"),
        (paragraph(run(inside="<w:pict><v:textbox><w:txbxContent/></v:textbox></w:pict>")), "{text-box 1}"),
        (
            paragraph(run(inside='<w:object><v:imagedata/><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>')),
            "{object 0}",
        ),
        (
            paragraph(run(inside='<w:object><v:imagedata/><o:OLEObject ProgID="Equation.DSMT4"/></w:object>')),
            "{formula 0}",
        ),
        (paragraph(run("式") + "<m:oMathPara><m:oMath/></m:oMathPara>" + run("。")), "式{formula 0}。"),
        (paragraph(PICTURE, item=(1, 0)), "第一章\t{picture 0}"),
    ],
)
def test_what_is_attached(body: str, expected: str) -> None:
    assert attached(draft(body, numbering=CHAPTERS)) == expected


ENTRY = run(inside="<w:tab/>") + run("1")
CONTENTS_FIELD = (
    paragraph(field_start('TOC \\o "1-3"') + field('HYPERLINK \\l "a"', run("一、概况") + ENTRY))
    + paragraph(run("二、问题") + ENTRY)
    + paragraph(field_character("end"))
    + paragraph("正文如下。")
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (CONTENTS_FIELD, "toc toc paragraph paragraph"),
        (
            paragraph(field_start("TOC") + run("一")) + paragraph(field_character("end") + run("正文。")),
            "toc paragraph",
        ),
        (paragraph(f'<w:fldSimple w:instr="TOC">{run("一")}</w:fldSimple>') + paragraph("正文。"), "toc paragraph"),
        (
            control(paragraph("目录"), '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>')
            + paragraph("正文。"),
            "toc paragraph",
        ),
        (paragraph("目录", "TOCHeading") + paragraph("一、概况", "TOC1"), "toc toc"),
        (paragraph("某区工作总结", "Title") + paragraph("正文。"), "title paragraph"),
        (paragraph("", "Title") + paragraph("某区工作总结", "Title2"), "paragraph title"),
        (paragraph("正文。", "a5"), "paragraph"),
        (paragraph("表：人员情况", "a4"), "caption"),
        (table(row(cell(paragraph("某区", "Title")), cell(CONTENTS_FIELD))), "table-cell " * 4 + "table-cell"),
    ],
)
def test_kinds_by_style_and_field(body: str, expected: str) -> None:
    styles = (
        STYLES
        + style("Title", "Title")
        + style("Title2", "标题")
        + style("a5", "标题", attributes='w:customStyle="1"')
        + style("a4", "题注")
        + style("TOC1", "toc 1")
        + style("TOCHeading", "TOC Heading")
    )
    assert [block.kind for block in draft(body, styles=styles).blocks] == expected.split()


@pytest.mark.parametrize(
    ("style_id", "properties", "expected"),
    [
        ("1", "", 1),
        ("2", "", 2),
        ("sub", "", 2),
        ("", '<w:outlineLvl w:val="8"/>', 9),
        ("1", '<w:outlineLvl w:val="9"/>', None),
        ("nine", "", None),
        ("heading3", "", 3),
        ("", "", None),
        ("unknown", "", None),
    ],
)
def test_outline_levels(style_id: str, properties: str, expected: int | None) -> None:
    styles = (
        STYLES
        + style("sub", "变体", based_on="2")
        + style("nine", "正文", paragraph='<w:outlineLvl w:val="9"/>', based_on="1")
        + style("heading3", "Heading 3")
    )
    (block,) = draft(paragraph("概况", style_id, properties=properties), styles=styles).blocks
    assert block.level == expected


def test_a_block_has_the_name_of_its_style() -> None:
    body = paragraph("甲", "1") + paragraph("乙") + paragraph("丙", "unknown")
    assert [block.style for block in draft(body).blocks] == ["heading 1", "Normal", "Normal"]
    assert [block.style for block in draft(body, styles="").blocks] == ["", "", ""]


def test_styles_based_on_one_another_in_a_circle() -> None:
    circle = style("x", "圈", based_on="y") + style("y", "环", based_on="x")
    assert lines(draft(paragraph("甲", "x"), styles=circle)) == ["甲"]


def test_tables_and_their_places() -> None:
    inner = table(row(cell("内1"), cell("内2")))
    document = draft(
        paragraph("前"),
        table(
            row(cell("横", '<w:gridSpan w:val="2"/>'), cell("右")),
            row(cell("删"), properties="<w:del/>"),
            row(cell("纵", '<w:vMerge w:val="restart"/>'), cell(inner + paragraph("两") + paragraph("段")), cell("z")),
            row(cell("盖", "<w:vMerge/>"), cell("y"), properties="<w:wBefore/>"),
            row(cell("盖", '<w:vMerge w:val="continue"/>'), cell("x")),
            row(cell("缩"), properties='<w:gridBefore w:val="1"/>'),
        ),
        table(row(cell("接", "<w:vMerge/>"))),
    )
    first, nested, second = document.tables
    assert [
        (
            cell.row,
            cell.column,
            cell.row_span,
            cell.column_span,
            [document[document.blocks[i].span] for i in cell.blocks],
        )
        for cell in first.cells
    ] == [
        (1, 1, 1, 2, ["横"]),
        (1, 3, 1, 1, ["右"]),
        (2, 1, 3, 1, ["纵"]),
        (2, 2, 1, 1, ["两", "段"]),
        (2, 3, 1, 1, ["z"]),
        (3, 2, 1, 1, ["y"]),
        (4, 2, 1, 1, ["x"]),
        (5, 2, 1, 1, ["缩"]),
    ]
    assert (first.number, first.place) == (1, BODY)
    assert (nested.number, nested.place) == (2, Place(table=1, row=2, column=2))
    assert [document.blocks[index].place for cell in nested.cells for index in cell.blocks] == [
        Place(table=2, row=1, column=1),
        Place(table=2, row=1, column=2),
    ]
    assert [document[document.blocks[i].span] for i in second.cells[0].blocks] == ["接"]
    assert {block.kind for block in document.blocks if block.place != BODY} == {"table-cell"}


def test_a_cell_without_a_cell_above_that_reaches_down_is_one_of_its_own() -> None:
    document = draft(
        table(
            row(cell("一", '<w:vMerge w:val="restart"/>')),
            row(cell("二")),
            row(cell("三", "<w:vMerge/>")),
            row(cell("四", "<w:vMerge/>")),
        )
    )
    assert [(cell.row, cell.row_span) for cell in document.tables[0].cells] == [(1, 1), (2, 1), (3, 2)]


def test_numbers_of_headings_come_from_the_computed_label() -> None:
    document = draft(paragraph("总则", "1", item=(1, 0)) + paragraph("附则", "1", item=(1, 0)), numbering=CHAPTERS)
    assert [(document[heading.span], heading.number) for heading in document.headings] == [
        ("第一章\t总则", "第一章"),
        ("第二章\t附则", "第二章"),
    ]
    assert document.lines == ()
    assert document.locate(document.text.index("附")).column == len("第二章\t") + 1


def test_lxml_is_not_imported_before_a_file_is_read() -> None:
    program = "import sys, lintreport.formats.docx; print('lxml' in sys.modules)"
    finished = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert finished.stdout.strip() == "False"


def test_parts_are_found_by_their_relationships() -> None:
    link = f'<Relationship Id="x" Type="{OFFICE}/relationships/numbering" Target="../word/./numbering.xml"/>'
    data = word_file(paragraph("总则", item=(1, 0)), numbering=CHAPTERS, relationships=link)
    assert read("x", data).text == "第一章\t总则"


@given(st.text(alphabet="甲乙，。 a1\u3000", min_size=1), st.data())
def test_splitting_a_run_changes_nothing(content: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(content)), max_size=5)))
    pieces = [content[start:end] for start, end in zip([0, *cuts], [*cuts, len(content)], strict=True)]
    assert draft(paragraph("".join(run(piece) for piece in pieces))) == draft(paragraph(run(content)))
