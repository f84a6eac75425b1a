"""Write report-to-superior.docx, the sample of a Word draft: automatic numbering, tracked changes, a table, fields.

Run `python seeds/build_report.py`. The same bytes come out each time: a test can build the file again and compare.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from docx import Document
from docx.document import Document as Draft
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph

TARGET = Path(__file__).with_name("report-to-superior.docx")


@dataclass(frozen=True)
class Inserted:
    """Text that a reviser added under change tracking."""

    text: str
    author: str


@dataclass(frozen=True)
class Deleted:
    """Text that a reviser struck out under change tracking."""

    text: str
    author: str


@dataclass(frozen=True)
class Hidden:
    """Text formatted as hidden."""

    text: str


@dataclass(frozen=True)
class Field:
    """A field with the result that Word last computed for it."""

    instruction: str
    result: str


@dataclass(frozen=True)
class Bookmarked:
    """Pieces that a field elsewhere refers to by a name."""

    name: str
    pieces: tuple[str | Field, ...]


@dataclass(frozen=True)
class Link:
    """Text that leads to an address."""

    text: str
    address: str


Piece = str | Inserted | Deleted | Hidden | Field | Bookmarked | Link
Content = Piece | tuple[Piece, ...]

TITLE = "关于2024年高标准农田建设管护情况的报告"
ADDRESSEE = "市农业农村局："
OPENING = (
    "按照《关于报送高标准农田建设管护情况的通知》（X农函〔2024〕XX号）要求，我局组织专门力量，对全县2024年"
    "高标准农田建设任务落实、资金使用、工程质量和建后管护等情况逐项核对。现将有关情况报告如下："
)

# One entry a paragraph: its kind and what it says. The kinds are those of STYLES_OF; "table" is where the table stands.
BODY: tuple[tuple[str, Content], ...] = (
    ("heading", "基本情况"),
    (
        "text",
        (
            "××县是传统农业大县，现有耕地面积58.6万亩，永久基本农田49.2万亩。截至2023年底，全县累计建成高标准农田36.9万亩，"
            "占永久基本农田面积的75%。2024年，上级下达我县高标准农田建设任务4.4万亩，其中新建2.6万亩、改造提升1.8万亩，"
            "计划投资8800万元，亩均投资2000元。截至10月中旬，项目已全部开工，",
            Deleted("预计建成XX万亩，", "审核人甲"),
            "累计完成投资8100万元，工程形象进度达到X%，各片区建设情况见",
            Field(r"REF _Ref_progress \h", "表1"),
            "。",
            Hidden("（此数据未经统计部门核定，仅供内部掌握）"),
        ),
    ),
    ("caption", (Bookmarked("_Ref_progress", ("表", Field(r"SEQ 表 \* ARABIC", "1"))), "　各片区高标准农田建设进度")),
    ("table", ""),
    (
        "text",
        (
            "从建设内容看，今年共平整土地1.1万亩，修建机耕路86公里，新打机井和维修机井120眼，铺设输水管道210公里，"
            "架设农用输电线路35公里。项目区灌溉保证率由68%提高到85%，提高17个百分点，"
            "亩均节水60立方米以上，机械化作业水平明显提升，粮食综合生产能力稳步提高。"
            "从建设效益看，已建成的项目区全部流转或托管给种粮大户、家庭农场和农民合作社经营，小田并大田、旱地变水田，"
            "田成方、渠相连、路相通的格局基本形成。"
        ),
    ),
    ("heading", "主要做法"),
    ("subheading", "坚持规划引领，科学布局项目"),
    (
        "text",
        (
            "坚持“缺什么、补什么”的原则，委托专业机构对全县耕地质量、水源条件、设施现状开展全面调查，"
            "形成“一张图、一本账、一个库”。优先把永久基本农田、粮食生产功能区和集中连片的低产田纳入建设范围，"
            "优先支持干部群众积极性高、水源有保障的村先行实施，做到成熟一片、建设一片、见效一片。严格落实“先议后建“程序，"
            "每个项目在设计阶段召开村民代表会议不少于2次，征求种粮大户、合作社和农户意见，"
            "累计采纳合理化建议137条，优化田块归并、道路走向、机井位置等设计方案46处，"
            "从源头上避免了“建而不用、建而难用”的问题。"
        ),
    ),
    ("subheading", "严把质量关口，打造精品工程"),
    ("text", "牢固树立质量第一的意识，把监管贯穿项目建设全过程，重点抓好三个环节。"),
    (
        "item",
        (
            "严把材料进场关。对管材、水泵、变压器等主要材料设备实行进场报验制度，随机抽取样品送第三方机构检测，"
            "全年抽检65批次，清退不合格的PE管材2批次。机耕桥统一采用4×6米标准跨径，预制构件出厂前逐件编号、逐件验收。"
        ),
    ),
    (
        "item",
        (
            "严把施工过程关。建立“日巡查、周例会、月通报”制度，县级技术专家组现场指导30余次，对隐蔽工程实行影像留存。"
            "聘请42名群众担任义务监督员，发现问题当场记录、当场反馈。对巡查发现的问题建立台账、明确时限、专人跟踪，"
            "确保事事有回音、件件有着落。"
        ),
    ),
    (
        "item",
        (
            "严把竣工验收关。组织财政、水利、自然资源等部门联合开展县级初验，邀请村民代表全程参与。"
            "对初验发现的18处问题，督促施工单位限期返工，目前已完成返工15处，其余3处将于11月底前完成，"
            "切实保证工程质量工程质量经得起检验。"
        ),
    ),
    ("subheading", "健全管护机制，确保长久受益"),
    (
        "text",
        (
            "按照“谁受益、谁管护，谁使用、谁管护”的原则，明确乡镇人民政府负总责、村级组织具体落实、"
            "经营主体共同参与的管护责任体系。修订完善农田灌排设施",
            Inserted("设施", "审核人甲"),
            "管护办法，落实管护人员320名，签订管护协议96份，做到工程移交与管护责任同步落实。"
            "探索“管护＋保险”模式，为6.5万亩高标准农田的机井、泵站、输电线路购买财产综合保险，"
            "受灾设施平均修复时间缩短到5天。"
            "依托县级农田管护信息平台，群众用手机扫描设施上的二维码即可报修，平台自动派单、限时办结、办后回访，"
            "运行半年来受理报修信息410条，全部按时办结。",
            Inserted("建立管护经费动态调整机制，将管护经费列入年度预算。", "审核人乙"),
            "今年以来，全县共维修机井54眼、闸门27座、渠道12公里，疏通排水沟（含斗沟、农沟80公里，",
            "项目区群众满意度达到96%。##readmore##",
        ),
    ),
    ("subheading", "强化要素保障，凝聚工作合力"),
    (
        "text",
        (
            "成立由县政府分管负责同志任组长的工作专班，农业农村、发展改革、财政、自然资源、水利等部门各司其职、密切配合，"
            "先后召开专题调度会9次，协调解决用地、用电、用水等问题23个。统筹各级财政资金8100万元，"
            "其中中央资金5670万元、省级资金1620万元、市县资金810万元，三级资金分别占70%、20%和10%，"
            "资金拨付进度与工程建设进度基本同步。严格资金监管，实行专账核算、专款专用，"
            "对3个项目开展跟踪审计，核减工程款项【待核实】万元。加强宣传引导，"
            "通过院坝会、农民夜校、村村响广播等形式宣讲政策，推动形成“要我建”向“我要建”的可喜转变。&nbsp;"
        ),
    ),
    ("heading", "存在问题"),
    (
        "text",
        (
            "虽然全县高标准农田建设管护工作取得了一定成效，但对照高质量发展要求，还存在一些薄弱环节：",
            "一是建设标准",
            Deleted("总体", "审核人乙"),
            "偏低，早期建成的项目亩均投入不足，部分设施老化失修，难以满足现代农业规模化经营需要；"
            "二是管护责任落实不够均衡，个别村存在重建设、轻管护的倾向，管护人员年龄偏大、专业技能不足；"
            "三是资金筹措渠道较窄，主要依靠财政投入，社会资本参与积极性有待提高；"
            "四是数据管理基础薄弱，部分早期项目档案资料不全，上图入库面积与实际面积需要进一步比对。",
        ),
    ),
    ("typed heading", "三、下一步打算"),
    ("text", "下一步，我局将认真落实上级部署要求，以增强粮食综合生产能力为核心，坚持新建和改造并重、建设和管护并举。"),
    ("subheading", "加快项目建设进度"),
    (
        "text",
        (
            "抢抓秋冬季施工黄金期，挂图作战、倒排工期，确保年底前全面完成4.4万亩建设任务。"
            "对进度滞后的标段实行领导包抓、驻点督导，每半个月通报一次，连续两次排名末位的约谈施工单位负责人。"
            "提前谋划2025年项目，完成____万亩项目区的勘测设计和评审入库，力争明年3月底前全部开工。"
            "对巡查发现的问题建立台账、明确时限、专人跟踪，确保事事有回音、件件有着落。"
        ),
    ),
    ("subheading", "提升建后管护水平"),
    (
        "text",
        (
            "着力构建权责清晰、运行高效的长效管护机制。一要压实属地责任，把管护成效纳入乡村振兴考核内容。"
            "三要创新管护方式，推广数字化管护平台，实现机井、泵站远程监测和故障自动报警。"
            "按照先急后缓、先易后难的顺序，力争三年内对早期建成的（　　）万亩高标准农田完成设施修复，"
            "让老项目焕发新活力。组织管护人员参加机电维修、安全用电、节水灌溉等实用技术培训，"
            "每人每年接受培训不少于2次，培养一支懂技术、会管理、留得住的乡土管护队伍。"
        ),
    ),
    ("subheading", "拓宽资金筹措渠道"),
    (
        "text",
        (
            "用好新增耕地指标调剂收益，积极争取专项债券和政策性贷款，引导社会资本以投资、投劳等方式参与建设。"
            "规范项目资金管理，强化绩效评价结果运用，把有限的资金用在刀刃上、用出效益来。"
            "配合审计、财政等部门开展监督检查，主动接受群众和社会各界监督。"
            "探索以奖代补、先建后补等方式，鼓励新型农业经营主体自主建设高标准农田，"
            "对验收合格的项目按照规定标准及时兑付补助资金。"
        ),
    ),
    ("text", "特此报告。"),
    ("signature", "XX县农业农村局"),
    ("signature", "2024年10月28日"),
    (
        "text",
        (
            "（联系人：某某，联系电话：______，电子邮箱：",
            Link("nyncj@example.com", "mailto:nyncj@example.com"),
            "）",
        ),
    ),
)

# The header has two rows: the first names the pair of areas and, running over both rows, the outer columns.
TABLE_HEAD = (("片区", "建设面积（万亩）", "", "完成投资（万元）"), ("", "新建", "改造提升", ""))
TABLE_ROWS = (
    ("东部片区", "1.2", "0.8", "3600"),
    ("中部片区", "0.9", "0.6", "2700"),
    ("西部片区", "0.5", "0.4", "X"),
    ("合计", "2.6", "1.8", "8100"),
)

REVISED = "2024-10-26T09:30:00Z"
SAVED = datetime(2024, 10, 28, 8, 0, tzinfo=UTC)
ZIP_DATE = (1980, 1, 1, 0, 0, 0)

SONG, HEI, KAI, FANG = "方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312"
STYLES_OF = {
    "heading": "Heading 1",
    "typed heading": "Heading 1",
    "subheading": "Heading 2",
    "caption": "Caption",
    "item": "Normal",
    "text": "Normal",
    "signature": "Normal",
}
KEPT_STYLES = {"Normal", "Title", "Heading 1", "Heading 2", "Caption", "Normal Table", "Table Grid"}
LIST_ID = 1
HAN = "chineseCountingThousand"
LEVELS = ((HAN, "%1、", "Heading1"), (HAN, "（%2）", "Heading2"), ("decimal", "%3.", None))


def build() -> bytes:
    """The whole file."""
    draft = begun(TITLE, SAVED, "起草人", "审核人乙", revision=3)
    add(draft, "Title", TITLE)
    add(draft, "Normal", ADDRESSEE).paragraph_format.first_line_indent = Pt(0)
    add(draft, "Normal", OPENING)
    for kind, content in BODY:
        if kind == "table":
            add_table(draft)
        else:
            add_body_paragraph(draft, kind, content)
    number_revisions(draft)
    return with_fixed_dates(draft)


def begun(title: str, saved: datetime, author: str, modifier: str, *, revision: int = 1) -> Draft:
    """A draft without text: its page, styles and lists, and who wrote it when, the same each time."""
    draft = Document()
    set_page(draft)
    set_styles(draft)
    set_numbering(draft)
    properties = draft.core_properties
    properties.title, properties.author, properties.last_modified_by = title, author, modifier
    properties.comments, properties.revision = "", revision
    properties.created = properties.modified = saved
    drop_needless_parts(draft)
    return draft


def add_body_paragraph(draft: Draft, kind: str, content: Content) -> None:
    """One paragraph of BODY, with what its kind asks for beyond a style."""
    paragraph = add(draft, STYLES_OF[kind], content)
    if kind == "item":
        number(paragraph, LIST_ID, level=2)
    elif kind == "typed heading":
        number(paragraph, 0, level=0)  # list 0 is none: the style's own number is switched off
    elif kind == "signature":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def add(draft: Draft, style: str, content: Content) -> Paragraph:
    """A paragraph at the end of the draft."""
    paragraph = draft.add_paragraph(style=style)
    for piece in content if isinstance(content, tuple) else (content,):
        paragraph._p.extend(elements_of(piece, paragraph))
    return paragraph


def elements_of(piece: Piece, paragraph: Paragraph) -> list[BaseOxmlElement]:
    """What a piece of text is in WordprocessingML."""
    match piece:
        case str():
            return [run(piece)]
        case Inserted(text, author):
            return [element("w:ins", run(text), author=author, date=REVISED)]
        case Deleted(text, author):
            return [element("w:del", run(text, holder="w:delText"), author=author, date=REVISED)]
        case Hidden(text):
            return [run(text, element("w:vanish"))]
        case Field(instruction, result):
            return [
                field_mark("begin"), run(f" {instruction} ", holder="w:instrText"),
                field_mark("separate"), run(result), field_mark("end"),
            ]  # fmt: skip
        case Bookmarked(name, pieces):
            inside = [found for part in pieces for found in elements_of(part, paragraph)]
            return [element("w:bookmarkStart", id="0", name=name), *inside, element("w:bookmarkEnd", id="0")]
        case Link(text, address):
            link = element("w:hyperlink", run(text, element("w:u", val="single")))
            link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
            return [link]


def element(tag: str, *children: BaseOxmlElement, **attributes: str) -> BaseOxmlElement:
    """An element with its children; the attributes stand in the main namespace."""
    made = OxmlElement(tag, attrs={qn(f"w:{name}"): value for name, value in attributes.items()})
    made.extend(children)
    return made


def run(text: str, *properties: BaseOxmlElement, holder: str = "w:t") -> BaseOxmlElement:
    """A run of text; deleted text and a field's instruction have a holder of their own."""
    made = element("w:r", element("w:rPr", *properties)) if properties else element("w:r")
    content = element(holder)
    content.text = text
    content.set(qn("xml:space"), "preserve")
    made.append(content)
    return made


def field_mark(kind: str) -> BaseOxmlElement:
    """The run that begins, divides or ends a field."""
    return element("w:r", element("w:fldChar", fldCharType=kind))


def number(paragraph: Paragraph, list_id: int, level: int) -> None:
    """Put the paragraph into a list, at a level counted from 0."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = list_id


def add_table(draft: Draft) -> None:
    """The table: a header of two rows with merged cells, then the figures."""
    rows = (*TABLE_HEAD, *TABLE_ROWS)
    table = draft.add_table(len(rows), len(rows[0]), style="Table Grid")
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 3).merge(table.cell(1, 3))
    fill(table, rows)


def fill(table: Table, rows: Iterable[tuple[str, ...]]) -> None:
    """Write the texts into the cells, centred and without the indent of running text."""
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            if text:
                paragraph = table.cell(row, column).paragraphs[0]
                paragraph.paragraph_format.first_line_indent = Pt(0)
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
                paragraph.add_run(text)


def number_revisions(draft: Draft) -> None:
    """Give every insertion and deletion an id of its own, in the order of the text."""
    for count, change in enumerate(draft.element.body.iter(qn("w:ins"), qn("w:del")), 1):
        change.set(qn("w:id"), str(count))


def set_page(draft: Draft) -> None:
    """A4 with the margins of GB/T 9704, and the page's number at the foot."""
    section = draft.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    foot = section.footer.paragraphs[0]
    foot.style = draft.styles["Normal"]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for piece in ("— ", Field("PAGE", "1"), " —"):
        foot._p.extend(elements_of(piece, foot))


def set_styles(draft: Draft) -> None:
    """The fonts of an official draft; the template's other styles go."""
    for style in list(draft.styles):
        if style.name not in KEPT_STYLES:
            style.delete()
    dress(draft.styles["Normal"], FANG, 16)
    dress(draft.styles["Title"], SONG, 22)
    dress(draft.styles["Heading 1"], HEI, 16)
    dress(draft.styles["Heading 2"], KAI, 16)
    dress(draft.styles["Caption"], HEI, 12)
    draft.styles["Normal"].paragraph_format.line_spacing = Pt(28.95)
    draft.styles["Normal"].paragraph_format.first_line_indent = Pt(32)
    for name in ("Title", "Caption"):
        draft.styles[name].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        draft.styles[name].paragraph_format.first_line_indent = Pt(0)
    for level, name in enumerate(("Heading 1", "Heading 2")):
        properties = draft.styles[name].element.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = level
        properties.get_or_add_numId().val = LIST_ID


def dress(style: ParagraphStyle, font: str, size: float) -> None:
    """Set a style's font and size afresh, without what the template says of colours, borders and spacing."""
    for tag in ("w:rPr", "w:link", "w:pPr/w:pBdr", "w:pPr/w:spacing", "w:pPr/w:contextualSpacing"):
        for found in style.element.findall(tag, style.element.nsmap):
            found.getparent().remove(found)
    style.font.name = "Times New Roman"
    style.font.size = Pt(size)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), font)


def set_numbering(draft: Draft) -> None:
    """The one list of the draft: 一、 for headings, （一） below them, 1. for items."""
    numbering = draft.part.numbering_part.element
    for found in list(numbering):
        numbering.remove(found)
    levels = [level_element(index, *level) for index, level in enumerate(LEVELS)]
    kind = element("w:multiLevelType", val="multilevel")
    numbering.append(element("w:abstractNum", kind, *levels, abstractNumId="0"))
    numbering.append(element("w:num", element("w:abstractNumId", val="0"), numId=str(LIST_ID)))


def level_element(index: int, numerals: str, text: str, style: str | None) -> BaseOxmlElement:
    """A level of the list; the text follows the number at once."""
    return element(
        "w:lvl",
        element("w:start", val="1"),
        element("w:numFmt", val=numerals),
        *([element("w:pStyle", val=style)] if style else []),
        element("w:suff", val="nothing"),
        element("w:lvlText", val=text),
        element("w:lvlJc", val="left"),
        ilvl=str(index),
    )


def drop_needless_parts(draft: Draft) -> None:
    """Let go of what the template brings along and no draft needs: a preview, old styles, an empty data store."""
    for relations in (draft.part.rels, draft.part.package.rels):
        for key, relation in list(relations.items()):
            if relation.reltype.endswith(("/thumbnail", "/stylesWithEffects", "/customXml")):
                del relations[key]


def with_fixed_dates(draft: Draft) -> bytes:
    """The package with one date on all members, stored: how zlib packs differs from build to build."""
    saved, packed = io.BytesIO(), io.BytesIO()
    draft.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            member = zipfile.ZipInfo(name, ZIP_DATE)
            member.create_system = 0  # else it tells the platform
            target.writestr(member, source.read(name))
    return packed.getvalue()


if __name__ == "__main__":
    TARGET.write_bytes(build())
