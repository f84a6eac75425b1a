"""How a Word file looks: fonts, sizes, indents, lines and pages, by styles and by what stands in the text itself."""

from __future__ import annotations

import pytest
from docx_builder import (
    STYLES,
    abstract_list,
    cell,
    concrete_list,
    control,
    deleted,
    field,
    inserted,
    level,
    members,
    packed,
    paragraph,
    row,
    run,
    style,
    table,
    text,
    text_box,
    word_file,
)

from lintreport.document import Document
from lintreport.formats import docx
from lintreport.looks import Alignment, Distance, Letters, LineRule, Looks, Page, PageNumber, Setting

A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def defaults(letters: str = "", paragraphs: str = "") -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{letters}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{paragraphs}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def fonts(east_asian: str = "", latin: str = "", **attributes: str) -> str:
    named = {"eastAsia": east_asian, "ascii": latin} | attributes
    return f"<w:rFonts {' '.join(f'w:{name}={value!r}' for name, value in named.items() if value)}/>"


def size(points: float) -> str:
    return f'<w:sz w:val="{points * 2:g}"/>'


def read(data: bytes) -> Document:
    return docx.read("draft.docx", data, appearance=True)


def looks(data: bytes) -> Looks:
    found = read(data).looks
    assert found is not None
    return found


def letters(body: str, styles: str = STYLES, **parts: str) -> list[tuple[str, Letters]]:
    """The runs of a draft with their text."""
    draft = read(word_file(body, styles=styles, parts=parts))
    assert draft.looks is not None
    return [(draft[run.span], run.letters) for run in draft.looks.runs]


def first_letters(body: str, styles: str = STYLES, **parts: str) -> Letters:
    return letters(body, styles, **parts)[0][1]


def setting(properties: str, styles: str = STYLES, style: str = "") -> Setting:
    return looks(word_file(paragraph("文", style, properties=properties), styles=styles)).paragraphs[0]


def test_nothing_is_looked_at_unless_it_is_asked_for() -> None:
    data = word_file(paragraph("文"))
    assert docx.read("draft.docx", data).looks is None
    assert read(data).looks is not None


BASED = (
    defaults(fonts("宋体", "Calibri") + size(10.5))
    + style("a", "Normal", attributes='w:default="1"', run=size(12))
    + style("b", run=fonts("仿宋"), based_on="a")
    + style("c", run=fonts(latin="Arial") + size(14), kind="character")
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (paragraph("文"), Letters(east_asian="宋体", latin="Calibri", size=12)),
        (paragraph("文", "b"), Letters(east_asian="仿宋", latin="Calibri", size=12)),
        (paragraph("文", "unknown"), Letters(east_asian="宋体", latin="Calibri", size=12)),
        (paragraph(run("文", '<w:rStyle w:val="c"/>'), "b"), Letters(east_asian="仿宋", latin="Arial", size=14)),
        (
            paragraph(run("文", '<w:rStyle w:val="c"/>' + fonts("楷体") + size(16)), "b"),
            Letters(east_asian="楷体", latin="Arial", size=16),
        ),
        (
            paragraph(run("文", '<w:color w:val="ff0000"/><w:i/>')),
            Letters(east_asian="宋体", latin="Calibri", size=12, italic=True, color="FF0000"),
        ),
        (
            paragraph(run("文", '<w:color w:val="auto"/><w:sz w:val="14pt"/>')),
            Letters(east_asian="宋体", latin="Calibri", size=14),
        ),
    ],
)
def test_letters_take_the_nearest_that_says_so(body: str, expected: Letters) -> None:
    assert letters(body, BASED) == [("文", expected)]


@pytest.mark.parametrize(
    ("default", "of_paragraph", "of_run", "direct", "bold"),
    [
        ("", "", "", "", False),
        ("", "<w:b/>", "", "", True),
        ("", "", "<w:b/>", "", True),
        ("", "<w:b/>", "<w:b/>", "", False),
        ("", "<w:b/>", '<w:b w:val="0"/>', "", True),
        ("", "<w:b/>", "<w:b/>", "<w:b/>", True),
        ("", "<w:b/>", "", '<w:b w:val="off"/>', False),
        ("<w:b/>", "", "", "", True),
        ("<w:b/>", "<w:b/>", "<w:b/>", "", True),
        ("<w:b/>", "", "", '<w:b w:val="0"/>', False),
    ],
)
def test_two_styles_that_make_bold_undo_each_other(
    default: str, of_paragraph: str, of_run: str, direct: str, bold: bool
) -> None:
    styles = defaults(default) + style("p", run=of_paragraph) + style("r", run=of_run, kind="character")
    body = paragraph(run("文", f'<w:rStyle w:val="r"/>{direct}'), "p")
    assert first_letters(body, styles).bold is bold


def test_a_style_that_goes_back_on_its_base_is_not_bold() -> None:
    styles = style("p", run="<w:b/>") + style("q", run='<w:b w:val="0"/>', based_on="p")
    assert not first_letters(paragraph("文", "q"), styles).bold


def theme(east_asian: str = "") -> str:
    scripts = '<a:font script="Hans" typeface="宋体"/><a:font script="Hant" typeface="新細明體"/>'
    minor = f'<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface="{east_asian}"/>{scripts}</a:minorFont>'
    return f'<a:themeElements xmlns:a="{A}"><a:fontScheme>{minor}</a:fontScheme></a:themeElements>'


@pytest.mark.parametrize(
    ("named", "language", "font"),
    [
        ("仿宋", "zh-CN", "仿宋"),
        ("", "zh-CN", "宋体"),
        ("", "zh-TW", "新細明體"),
        ("", "", ""),
    ],
)
def test_a_theme_names_the_font_by_its_language(named: str, language: str, font: str) -> None:
    styles = defaults(fonts(eastAsiaTheme="minorEastAsia", asciiTheme="minorHAnsi"))
    settings = f'<w:themeFontLang w:val="en-US" w:eastAsia="{language}"/>'
    found = first_letters(paragraph("文"), styles, theme=theme(named), settings=settings)
    assert (found.east_asian, found.latin) == (font, "Calibri")


def test_a_theme_comes_before_a_name_on_its_level_and_behind_one_on_a_nearer() -> None:
    both = fonts("楷体", eastAsiaTheme="minorEastAsia")
    assert first_letters(paragraph(run("文", both)), theme=theme("仿宋")).east_asian == "仿宋"
    assert first_letters(paragraph(run("文", both))).east_asian == "楷体"
    assert first_letters(paragraph(run("文", fonts("楷体"))), defaults(both), theme=theme("仿宋")).east_asian == "楷体"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (run("一") + run("二"), [("一二", 10)]),
        (run("一") + run("二", size(16)) + run("三", size(16)) + run("四"), [("一", 10), ("二三", 16), ("四", 10)]),
        (run("一", size(16)) + inserted(run("二", size(16))) + deleted("三"), [("一二", 16)]),
        (run("一", size(16)) + run("隐", "<w:vanish/>") + run("二", size(16)), [("一二", 16)]),
        (run("一") + run(inside="<w:tab/>", properties=size(16)) + run("二"), [("一", 10), ("\t", 16), ("二", 10)]),
        (field("PAGE", run("1", size(9))) + run("页"), [("1", 9), ("页", 10)]),
        (control(run("一", size(16))), [("一", 16)]),
        (
            run(inside=f"<w:ruby><w:rt>{run('zhù')}</w:rt><w:rubyBase>{run('注', size(16))}</w:rubyBase></w:ruby>"),
            [("注", 16)],
        ),
        (run("一", size(16)) + run(inside=text_box("框")) + run("二", size(16)), [("一二", 16), ("框", 10)]),
    ],
)
def test_runs_of_one_look_are_one(body: str, expected: list[tuple[str, float]]) -> None:
    assert [(words, look.size) for words, look in letters(paragraph(body))] == expected


def test_a_joined_paragraph_keeps_the_looks_of_both_and_the_setting_of_the_second() -> None:
    mark = '<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr>'
    draft = read(
        word_file(
            paragraph(run("一", size(16)), properties=f'<w:jc w:val="center"/>{mark}')
            + paragraph(run("二"), properties='<w:jc w:val="right"/>')
        )
    )
    assert draft.looks is not None
    assert [(draft[run.span], run.letters.size) for run in draft.looks.runs] == [("一", 16), ("二", 10)]
    assert [setting.alignment for setting in draft.looks.paragraphs] == ["right"]


NUMBERING = abstract_list(
    1,
    level(0, more='<w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr>').replace(
        "</w:lvl>", f"<w:rPr>{size(9)}</w:rPr></w:lvl>"
    ),
) + concrete_list(1, 1)


def test_a_computed_number_looks_as_its_list_says() -> None:
    draft = read(word_file(paragraph(run("甲", size(16)), item=(1, 0)), numbering=NUMBERING))
    assert draft.looks is not None
    assert [(draft[run.span], run.letters.size) for run in draft.looks.runs] == [("1.\t", 9), ("甲", 16)]


@pytest.mark.parametrize(
    ("of_style", "listed_by_style", "left"),
    [
        ('<w:ind w:left="100"/>', True, 5),
        ('<w:ind w:left="100"/>', False, 21),
        ("", True, 21),
    ],
)
def test_a_list_counts_before_the_style_it_comes_from_and_behind_another(
    of_style: str, listed_by_style: bool, left: float
) -> None:
    numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = style("p", paragraph=(numbered if listed_by_style else "") + of_style)
    body = paragraph("甲", "p", item=None if listed_by_style else (1, 0))
    assert looks(word_file(body, styles=styles, numbering=NUMBERING)).paragraphs[0].left == Distance(left)


def test_a_table_style_counts_before_the_style_of_the_paragraph() -> None:
    styles = (
        style("t", kind="table", run=fonts("黑体") + size(9), paragraph='<w:jc w:val="center"/>')
        + style("a", attributes='w:default="1"')
        + style("p", run=size(16))
    )
    body = table(row(cell(paragraph("文", "p")))).replace("<w:tblPr/>", '<w:tblPr><w:tblStyle w:val="t"/></w:tblPr>')
    data = word_file(body + paragraph("外"), styles=styles)
    draft = read(data)
    assert draft.looks is not None
    assert [(draft[run.span], run.letters.east_asian, run.letters.size) for run in draft.looks.runs] == [
        ("文", "黑体", 16),
        ("外", "", 10),
    ]
    assert [setting.alignment for setting in draft.looks.paragraphs] == ["center", "left"]


@pytest.mark.parametrize(
    ("value", "alignment"),
    [
        ("left", "left"),
        ("start", "left"),
        ("end", "right"),
        ("center", "center"),
        ("both", "both"),
        ("distribute", "distribute"),
        ("highKashida", "both"),
        ("nonsense", "left"),
    ],
)
def test_alignment(value: str, alignment: Alignment) -> None:
    assert setting(f'<w:jc w:val="{value}"/>').alignment == alignment


@pytest.mark.parametrize(
    ("attributes", "rule", "line"),
    [
        ("", "multiple", 1),
        ('w:line="360"', "multiple", 1.5),
        ('w:line="360" w:lineRule="auto"', "multiple", 1.5),
        ('w:line="560" w:lineRule="exact"', "exactly", 28),
        ('w:line="28pt" w:lineRule="exact"', "exactly", 28),
        ('w:line="240" w:lineRule="atLeast"', "at-least", 12),
        ('w:line="nonsense"', "multiple", 1),
    ],
)
def test_the_height_of_lines(attributes: str, rule: LineRule, line: float) -> None:
    found = setting(f"<w:spacing {attributes}/>")
    assert (found.line_rule, found.line) == (rule, line)


@pytest.mark.parametrize(
    ("of_style", "own", "first_line"),
    [
        ("", "", Distance()),
        ("", 'w:firstLine="640"', Distance(32)),
        ("", 'w:firstLineChars="200" w:firstLine="420"', Distance(21, 2)),
        ('w:firstLineChars="200"', 'w:firstLine="0"', Distance(0, 2)),
        ('w:firstLineChars="200"', 'w:firstLineChars="0" w:firstLine="0"', Distance()),
        ("", 'w:hanging="420"', Distance(-21)),
        ("", 'w:hangingChars="150"', Distance(0, -1.5)),
        ('w:firstLine="640"', 'w:hanging="420"', Distance(-21)),
        ('w:hanging="420"', 'w:firstLine="640"', Distance(32)),
        ('w:firstLine="640"', 'w:left="420"', Distance(32)),
    ],
)
def test_the_indent_of_the_first_line(of_style: str, own: str, first_line: Distance) -> None:
    styles = style("p", paragraph=f"<w:ind {of_style}/>")
    assert setting(f"<w:ind {own}/>", styles, "p").first_line == first_line


def test_space_around_a_paragraph() -> None:
    spaced = '<w:spacing w:before="120" w:afterLines="50"/>'
    found = setting(spaced + '<w:ind w:start="420" w:rightChars="400"/><w:snapToGrid w:val="0"/>')
    assert found == Setting(
        left=Distance(21), right=Distance(0, 4), before=Distance(6), after=Distance(0, 0.5), snaps=False
    )


@pytest.mark.parametrize(
    ("size_", "characters"),
    [(16, 2), (10.5, 32 / 10.5), (0, 0)],
)
def test_a_distance_in_characters(size_: float, characters: float) -> None:
    assert Distance(32).in_units(size_) == pytest.approx(characters)
    assert Distance(99, 2).in_units(size_) == 2
    assert Distance(99, 2).in_points(16) == 32


SHEET = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:bottom="1984" w:left="1588" w:right="1474"/>'


def test_pages_are_those_of_each_section() -> None:
    wide = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="20mm" w:gutter="567"/>'
    body = paragraph("前一") + paragraph("前二", properties=f"<w:sectPr>{wide}</w:sectPr>") + paragraph("后")
    data = word_file(body, section=SHEET + '<w:docGrid w:type="lines" w:linePitch="579"/>')
    first, last = looks(data).pages
    assert (first.start, last.start) == (0, 6)
    assert first.landscape
    assert (first.top, first.left) == pytest.approx((20, 10), abs=0.01)
    assert (last.width, last.height) == pytest.approx((210, 297), abs=0.1)
    assert (last.top, last.bottom, last.left, last.right) == pytest.approx((37, 35, 28, 26), abs=0.1)
    assert (first.pitch, last.pitch) == (0, 28.95)
    assert looks(data).page_at(5) == first
    assert looks(data).page_at(6) == last


def test_a_gutter_may_be_at_the_top() -> None:
    data = word_file(
        paragraph("文"), section=SHEET.replace("w:top", 'w:gutter="567" w:top'), parts={"settings": "<w:gutterAtTop/>"}
    )
    assert (looks(data).pages[0].top, looks(data).pages[0].left) == pytest.approx((47, 28), abs=0.1)


NUMBER = fonts(latin="宋体") + size(14)
DASHED = run("— ", NUMBER) + field(" PAGE ", run("3", NUMBER)) + run(" —", NUMBER)
NUMBERED = PageNumber("— 3 —", Letters(latin="宋体", size=14), "right")


@pytest.mark.parametrize(
    ("footer", "number"),
    [
        (paragraph(DASHED, properties='<w:jc w:val="right"/>'), NUMBERED),
        (
            paragraph(
                f'<w:fldSimple w:instr="PAGE \\* MERGEFORMAT">{run("3", NUMBER)}</w:fldSimple>',
                properties='<w:jc w:val="center"/>',
            ),
            PageNumber("3", Letters(latin="宋体", size=14), "center"),
        ),
        (paragraph(run("第") + field("PAGE", "") + run("页")), PageNumber("第1页")),
        (paragraph("无") + paragraph(run("共") + field("NUMPAGES", run("9")) + run("页")), None),
        (
            paragraph(run(inside=text_box("无").replace(paragraph("无"), paragraph(DASHED)))),
            PageNumber("— 3 —", Letters(latin="宋体", size=14)),
        ),
    ],
    ids=["dashes", "simple field", "not computed yet", "only their count", "in a text box"],
)
def test_page_numbers(footer: str, number: PageNumber | None) -> None:
    data = word_file(
        paragraph("文"), section='<w:footerReference w:type="default" r:id="footer"/>', parts={"footer": footer}
    )
    assert looks(data).pages[0].numbers == (() if number is None else (number,))


@pytest.mark.parametrize(
    ("section", "settings", "numbers"),
    [
        ("", "", 0),
        ('<w:footerReference w:type="default" r:id="footer"/>', "", 1),
        ('<w:footerReference w:type="first" r:id="footer"/>', "", 0),
        ('<w:footerReference w:type="first" r:id="footer"/><w:titlePg/>', "", 1),
        ('<w:footerReference w:type="even" r:id="footer"/>', "", 0),
        ('<w:footerReference w:type="even" r:id="footer"/>', "<w:evenAndOddHeaders/>", 1),
        ('<w:footerReference w:type="default" r:id="missing"/>', "", 0),
    ],
)
def test_page_numbers_are_those_that_are_shown(section: str, settings: str, numbers: int) -> None:
    data = word_file(paragraph("文"), section=section, parts={"footer": paragraph(DASHED), "settings": settings})
    assert len(looks(data).pages[0].numbers) == numbers


def test_a_section_goes_on_with_the_footer_of_the_one_before() -> None:
    first = '<w:footerReference w:type="default" r:id="footer"/>'
    body = paragraph("前", properties=f"<w:sectPr>{first}</w:sectPr>") + paragraph("后")
    pages = looks(word_file(body, section=SHEET, parts={"footer": paragraph(DASHED)})).pages
    assert [len(page.numbers) for page in pages] == [1, 1]


def test_a_body_without_sections_has_no_pages() -> None:
    parts = members(word_file(paragraph("文")))
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:sectPr></w:sectPr>", b"")
    found = looks(packed(parts))
    assert found.pages == ()
    assert found.page_at(0) is None


def test_a_section_that_says_nothing_of_its_sheet_has_one_without_size() -> None:
    assert looks(word_file(paragraph("文"))).pages == (Page(),)


def test_a_style_in_a_circle_comes_to_an_end() -> None:
    styles = style("p", based_on="q", run=size(16)) + style("q", based_on="p", run=fonts("仿宋"))
    assert first_letters(paragraph(run(inside=text("文")), "p"), styles) == Letters(east_asian="仿宋", size=16)


def test_each_block_has_a_setting_and_all_text_a_look() -> None:
    body = (
        paragraph("题", "1")
        + table(row(cell("一"), cell(control(paragraph("单击此处"), "<w:showingPlcHdr/>"))))
        + paragraph("")
        + control(paragraph("二"))
        + paragraph(run("三") + run(inside=text_box("框")), item=(1, 0))
    )
    draft = read(word_file(body, numbering=NUMBERING, parts={"footer": paragraph(DASHED)}))
    assert draft.looks is not None
    assert len(draft.looks.paragraphs) == len(draft.blocks)
    shown = "".join(draft[run.span] for run in draft.looks.runs)
    assert shown == draft.text.replace("\n", "")
