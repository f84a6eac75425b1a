"""Write everything.docx, the sample with whatever Word can put into a draft: each story and each kind of markup once.

Run `python seeds/build_everything.py`. The same bytes come out each time: a test can build the file again and compare.
Text boxes, content controls, notes and comments are beyond python-docx: they are written as the markup that Word has.
"""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from build_report import (
    Deleted,
    Field,
    Hidden,
    Inserted,
    add,
    begun,
    number_revisions,
    with_fixed_dates,
)
from docx.document import Document as Draft
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Mm, Pt
from word_markup import (
    NAMESPACES,
    OFFICE,
    box,
    cell,
    control,
    field_start,
    grid,
    line,
    mark,
    math,
    note,
    paragraph,
    picture_file,
    run,
)

TARGET = Path(__file__).with_name("everything.docx")
SAVED = datetime(2025, 11, 20, 8, 0, tzinfo=UTC)
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"

TITLE = "关于2025年政务数据共享工作情况的汇报"
ADDRESSEE = "区政府："
CONTENTS = (("一、工作开展情况", 1), ("二、主要成效", 2), ("三、存在的困难", 2), ("四、下一步打算", 2))
NOTES = {
    "footnote": ("应共享目录以区级清单为准，统计统计时间截至2025年10月31日。", "按十二个月平均计算，不含节假日。"),
    "endnote": ("清单已在区政府门户网站公布，查阅方式见网站首页，，不再随文附送。",),
}
COMMENT = "请业务科再核一遍这个数。"
BOX_TEXT = "一件事一次办，跑一趟就办成..."


def build() -> bytes:
    """The whole file."""
    draft = begun(TITLE, SAVED, "起草人", "审核人乙", revision=5)
    set_header_and_footer(draft)
    add_notes(draft)
    add(draft, "Title", TITLE)
    add_contents(draft)
    add(draft, "Normal", ADDRESSEE).paragraph_format.first_line_indent = Pt(0)
    add_work(draft)
    add_results(draft)
    add_outlook(draft)
    number_revisions(draft)
    return with_fixed_dates(draft)


def add_contents(draft: Draft) -> None:
    """The table of contents as Word last computed it, with a heading that has been reworded since."""
    add(draft, "Normal", "目　录").alignment = WD_ALIGN_PARAGRAPH.CENTER
    for index, (heading, page) in enumerate(CONTENTS):
        start = field_start(' TOC \\o "1-1" ') if index == 0 else ""
        end = mark("end") if index == len(CONTENTS) - 1 else ""
        add_markup(draft, f"{start}{run(heading)}<w:r><w:tab/></w:r>{run(str(page))}{end}")


def add_work(draft: Draft) -> None:
    """Numbers, notes, a comment, a highlight, hidden text, content controls and a field that found nothing."""
    add_markup(
        draft,
        run("2025年，区数据资源服务中心围绕“应归尽归、应享尽享”推进数据共享，全年新增共享目录")
        + f'<w:commentRangeStart w:id="0"/>{run("126项")}<w:commentRangeEnd w:id="0"/>'
        + '<w:r><w:commentReference w:id="0"/></w:r>'
        + run("，覆盖部门34个。现将有关情况汇报如下："),
    )
    add(draft, "Heading 1", "工作开展情况")
    add(draft, "Heading 2", "平台建设稳步推进")
    add_markup(
        draft,
        run("共享平台于3月上线，归集目录1240项")
        + note("footnote", 1)
        + run("，日均调用接口")
        + run("8.6万次", '<w:highlight w:val="yellow"/>')
        + note("footnote", 2)
        + run("。平台由")
        + control(run("区数据资源服务中心"))
        + run("负责日常运行，值班电话")
        + control(run("单击或点击此处输入文字。"), "<w:showingPlcHdr/>")
        + run("。目录公布情况见清单")
        + note("endnote", 1)
        + run("。"),
    )
    add(draft, "Normal", ("各部门对接进度见", Field("REF _Ref9 \\h", "错误!未找到引用源。"), "。",
                          Hidden("（这一段领导未必看，先放着）")))  # fmt: skip
    add(draft, "Heading 2", "数据质量持续提升")
    add(draft, "Normal", ("全年核查数据", Inserted("和接口", "审核人甲"), "完成XX项，退回问题数据",
                          Deleted("约", "审核人甲"), "1.2万条，已全部整改。共享率按下式计算："))  # fmt: skip
    add_markup(draft, f"<m:oMathPara><m:oMath>{math('r=n÷N×100%')}</m:oMath></m:oMathPara>")


def add_results(draft: Draft) -> None:
    """A caption, a table with merged cells and one inside it, a picture, a text box."""
    add(draft, "Heading 1", "主要成效")
    add(draft, "Normal", "各类目录共享情况如下表所示，应共享目录均已挂接。")
    add(draft, "Caption", ("表", Field("SEQ 表 \\* ARABIC", "1"), "　各类目录共享情况"))
    draft.element.body.insert_element_before(parse_xml(table()), "w:sectPr")
    add(draft, "Normal", "平台首页新增“我要办”入口，样式见下图，群众可按事项名称查找。")
    picture = draft.add_paragraph(style="Normal")
    picture.add_run().add_picture(BytesIO(picture_file()), width=Mm(20))
    add_markup(draft, run("窗口人员反映，系统打通以后，群众少跑了腿，办事员也少录了表。") + box(BOX_TEXT))


def add_outlook(draft: Draft) -> None:
    """The rest of the text, and who signs it."""
    add(draft, "Heading 1", "存在问题")
    for item in ("一是少数部门接口不稳定，夜间调用时有中断。", "二是基层数据员多为兼职，流动较快。"):
        add(draft, "Normal", item)
    add(draft, "Heading 1", "下一步打算")
    add(
        draft,
        "Normal",
        "明年3月底前完成接口巡检系统建设，6月底前对各镇街数据员轮训一遍，年底前实现高频事项数据全量共享。",
    )
    for signature in ("澄溪区数据资源服务中心", "2025年11月20日"):
        add(draft, "Normal", signature).alignment = WD_ALIGN_PARAGRAPH.RIGHT


def add_markup(draft: Draft, content: str) -> None:
    """A paragraph of runs and other markup at the end of the draft."""
    draft.element.body.insert_element_before(parse_xml(paragraph(content)), "w:sectPr")


def table() -> str:
    """The table: a head of two rows with merged cells, and a table in its last cell."""
    inner = grid((700, 700), [cell("镇街"), cell("部门")], [cell("X"), cell("190")])
    return grid(
        (2000, 2000, 2000, 2400),
        [cell("类别", merge="restart"), cell("目录（项）", span=2), cell("说明", merge="restart")],
        [cell("", merge="continue"), cell("应共享"), cell("已共享"), cell("", merge="continue")],
        [cell("人口"), cell("420"), cell("420"), cell("按月更新")],
        [cell("法人"), cell("310"), cell("310"), cell(inner)],
        [cell("合计"), cell("730"), cell("730"), cell("")],
    )  # fmt: skip


def set_header_and_footer(draft: Draft) -> None:
    """A header, and a second line below the page number."""
    section = draft.sections[0]
    section.header.paragraphs[0].add_run("政务数据工作简报（第XX期）")
    section.footer.add_paragraph("联系人：某某", style="Normal")


def add_notes(draft: Draft) -> None:
    """Footnotes, endnotes and the comment, each in a part of its own."""
    for kind, texts in NOTES.items():
        lines = "".join(
            f'<w:{kind} w:type="{name}" w:id="{index}"><w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>'
            for index, name in ((-1, "separator"), (0, "continuationSeparator"))
        )
        own = f"<w:r><w:{kind}Ref/></w:r>"
        notes = "".join(f'<w:{kind} w:id="{index}">{line(text, own)}</w:{kind}>' for index, text in enumerate(texts, 1))
        add_part(draft, f"{kind}s", lines + notes)
    written = 'w:author="审核人乙" w:date="2025-11-19T09:00:00Z"'
    add_part(draft, "comments", f'<w:comment w:id="0" {written}>{line(COMMENT)}</w:comment>')


def add_part(draft: Draft, name: str, content: str) -> None:
    """A part of the package, and the relationship by which Word finds it."""
    xml = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{name} {NAMESPACES}>{content}</w:{name}>'
    part = Part(PackURI(f"/word/{name}.xml"), f"{TYPES}.{name}+xml", xml.encode(), draft.part.package)
    draft.part.relate_to(part, f"{OFFICE}/relationships/{name}")


if __name__ == "__main__":
    TARGET.write_bytes(build())
