"""Where comments come to stand in a Word file: in the text that is shown here, [ … ] is a range and * its reference."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from docx_builder import (
    STYLES,
    abstract_list,
    cell,
    concrete_list,
    control,
    deleted,
    field,
    field_character,
    inserted,
    instruction,
    level,
    members,
    paragraph,
    row,
    run,
    style,
    table,
    text,
    text_box,
    word_file,
)  # fmt: skip
from docx_comments import comments_of, marked_spans, range_texts, ranged, root_of, unmarked_file, walked
from lxml import etree

from lintreport.document import Span
from lintreport.finding import Language
from lintreport.formats import docx
from lintreport.formats.docx.annotating import Annotated, annotated
from lintreport.remark import Remark

DAY = datetime(2026, 3, 9, 8, 30)
CHAPTERS = {"numbering": abstract_list(0, level(0, "chineseCounting", "第%1章")) + concrete_list(1, 0)}
ITEM = (1, 0)
TEXT_CONTROL, BOUND, LOCKED = "<w:text/>", '<w:dataBinding w:xpath="x"/>', '<w:lock w:val="contentLocked"/>'
RUBY = f"<w:ruby><w:rubyPr/><w:rt>{run('pīn')}</w:rt><w:rubyBase>{run('[|拼|]')}</w:rubyBase></w:ruby>"
JOINING = '<w:rPr><w:del w:id="7" w:author="甲"/></w:rPr>'
HEADERS = '<w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>'
SYMBOL = '<w:sym w:font="Wingdings" w:char="F0FE"/>'


def annotate(data: bytes, *spans: Span, language: Language = "zh", most: int = 500) -> Annotated:
    """The draft with comments at these places that say 一, 二, 三."""
    remarks = [Remark(span, (numeral,)) for span, numeral in zip(spans, "一二三四五六七八九", strict=False)]
    judged = docx.read("draft.docx", data).text
    return annotated(data, remarks, text=judged, date=DAY, language=language, most=most)


def alternatives(inside: str, outside: str = "") -> str:
    return (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{inside}</mc:Choice>'
        f"<mc:Fallback>{outside}</mc:Fallback></mc:AlternateContent>"
    )


def wrapped(name: str, inside: str) -> str:
    return paragraph(run("甲") + f"<w:{name}>{inside}</w:{name}>" + run("乙"))


def in_a_paragraph(element: etree._Element) -> bool:
    return next(element.iterancestors("{*}p", "{*}body", "{*}tc")).tag.endswith("}p")


def between(inside: str) -> str:
    return paragraph(run("甲") + inside + run("乙"))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(paragraph("甲[|乙丙|]丁"), "甲[乙丙]*丁/", id="in the middle of a run"),
        pytest.param(paragraph("[|甲乙|]丙"), "[甲乙]*丙/", id="at the beginning of a paragraph"),
        pytest.param(paragraph("甲[|乙|]"), "甲[乙]*/", id="at its end"),
        pytest.param(paragraph(run("甲[|乙") + run("丙|]丁", "<w:b/>")), "甲[乙丙]*丁/", id="over two runs"),
        pytest.param(paragraph("[|甲|]乙[|丙|]丁[|戊|]"), "[甲]*乙[丙]*丁[戊]*/", id="three in one run"),
        pytest.param(paragraph("[|甲|][|乙|]"), "[甲]*[乙]*/", id="one behind the other"),
        pytest.param(paragraph("<w:r><w:t> 甲[|乙 丙|] </w:t></w:r>"), "甲[乙 丙]*/", id="blanks that Word trims"),
        pytest.param(paragraph(run("𠮷[|𠮷|]𠮷")), "𠮷[𠮷]*𠮷/", id="characters beyond 16 bits"),
        pytest.param(paragraph("甲[|乙") + paragraph("丙|]丁"), "甲[乙/丙]*丁/", id="over two paragraphs"),
        pytest.param(paragraph("甲[|") + paragraph("丙|]丁"), "甲/[丙]*丁/", id="a line end and what follows it"),
        pytest.param(
            paragraph("甲[|乙", properties=JOINING) + paragraph("丙|]丁"),
            "甲[乙/丙]*丁/",
            id="over a paragraph mark that was deleted",
        ),
        pytest.param(between(inserted(run("新[|增|]文"))), "甲新[增]*文乙/", id="in an insertion"),
        pytest.param(between(inserted(run("新[|增"))).replace("乙", "乙|]"), "甲新[增乙]*/", id="out of an insertion"),
        pytest.param(paragraph(run("甲[|") + deleted("删") + run("乙|]丙")), "甲[乙]*丙/", id="behind a deletion"),
        pytest.param(paragraph(run("甲[|乙") + deleted("删") + run("丙|]")), "甲[乙丙]*/", id="over a deletion"),
        pytest.param(wrapped("hyperlink", run("链[|接|]")), "甲链[接]*乙/", id="in a link"),
        pytest.param(wrapped("smartTag", run("[|标|]签")), "甲[标]*签乙/", id="in a smart tag"),
        pytest.param(between(control(run("控[|件|]"))), "甲控[件]*乙/", id="in a content control"),
        pytest.param(between(control(run("控[|件|]"), TEXT_CONTROL)), "甲[控件]*乙/", id="in a control of plain text"),
        pytest.param(between(control(run("☒[|是|]"), "<w14:checkbox/>")), "甲[☒是]*乙/", id="in a box to tick"),
        pytest.param(between(control(run("控[|件|]"), BOUND)), "甲[控件]*乙/", id="in a control bound elsewhere"),
        pytest.param(between(control(run("控[|件|]"), LOCKED)), "甲[控件]*乙/", id="in a control that is locked"),
        pytest.param(
            paragraph(run("甲[|乙") + control(run("控|]件"), TEXT_CONTROL)), "甲[乙控件]*/", id="into a control of text"
        ),
        pytest.param(between(field(" REF x ", run("结[|果|]"))), "甲[结果]*乙/", id="in the result of a field"),
        pytest.param(
            between(field(' HYPERLINK "x" ', run("链[|接|]"))), "甲链[接]*乙/", id="in a field that nobody works out"
        ),
        pytest.param(
            between(field(" IF ", run("一[|二|]") + field(" PAGE ", run("3")) + run("四"))),
            "甲[一二3四]*乙/",
            id="in a field that holds another",
        ),
        pytest.param(
            between(field(" HYPERLINK x ", run("一[|二") + field(" PAGEREF y ", run("3|]4")) + run("五"))),
            "甲一[二34]*五乙/",
            id="into a field within one that nobody works out",
        ),
        pytest.param(
            paragraph(run("甲[|乙") + field(" REF x ", run("果|]"))), "甲[乙果]*/", id="over the instruction of one"
        ),
        pytest.param(
            between(
                run(
                    inside='<w:fldChar w:fldCharType="begin"/><w:instrText>REF x</w:instrText>'
                    f'<w:fldChar w:fldCharType="separate"/>{text("[|果|]")}<w:fldChar w:fldCharType="end"/>'
                )
            ),
            "甲[果]*乙/",
            id="a field in one run",
        ),
        pytest.param(
            between(f'<w:fldSimple w:instr="REF x">{run("结[|果|]")}</w:fldSimple>'), "甲[结果]*乙/", id="a short field"
        ),
        pytest.param(
            between(control(run("请填写"), "<w:showingPlcHdr/>")).replace("甲", "甲[||]"),
            "甲[请填写]*乙/",
            id="a control that asks for text",
        ),
        pytest.param(
            paragraph("甲") + control(paragraph("请填写"), f"<w:showingPlcHdr/>{TEXT_CONTROL}") + paragraph("[||]乙"),
            "甲/请填写[]*/乙/",
            id="a control around a paragraph that asks for text",
        ),
        pytest.param(
            control(paragraph("甲[|乙|]") + paragraph(" [||]"), LOCKED) + paragraph("丙"),
            "甲[乙]*/[ ]*/丙/",
            id="in a locked control of paragraphs",
        ),
        pytest.param(
            control(paragraph("[||]"), LOCKED) + paragraph("丙"),
            "[]*/丙/",
            id="an empty paragraph in a locked control",
        ),
        pytest.param(between(run(inside=RUBY)), "甲[拼]*乙/", id="a character with its pronunciation"),
        pytest.param(
            paragraph(run(inside=text("甲[|乙") + RUBY.replace("[|拼|]", "拼音|]") + text("丙"))),
            "甲[乙拼音]*丙/",
            id="one that shares a run with others",
        ),
        pytest.param(between(alternatives(run("新[|文|]"), run("旧文"))), "甲[新文]*乙/", id="one of two alternatives"),
        pytest.param(
            paragraph(run(inside=text("甲") + alternatives(text("[|新|]"), text("旧")) + text("乙"))),
            "甲[新]*乙/",
            id="one of two alternatives in a run",
        ),
        pytest.param(
            paragraph(run(inside=text("甲[|") + "<w:tab/>" + text("|]乙"))), "甲[\t]*乙/", id="a tab alone"
        ),
        pytest.param(
            paragraph(run(inside=text("甲[|乙") + "<w:br/>" + text("丙|]丁"))), "甲[乙\v丙]*丁/", id="over a break"
        ),
        pytest.param(paragraph(run(inside=text("甲[|") + SYMBOL + text("|]乙"))), "甲[☑]*乙/", id="a symbol"),
        pytest.param(
            paragraph(run(inside=text("甲[|乙|]") + '<w:footnoteReference w:id="1"/>' + text("丙"))),
            "甲[乙]*¹丙/",
            id="before the mark of a note",
        ),
        pytest.param(paragraph("甲[||]乙"), "[甲]*乙/", id="between two characters: the one before"),
        pytest.param(paragraph("[||]甲乙"), "[甲]*乙/", id="before the first character: that one"),
        pytest.param(paragraph("甲乙[||]"), "甲[乙]*/", id="at the end of a paragraph: its last character"),
        pytest.param(paragraph("甲") + paragraph("[||]") + paragraph("乙"), "甲/[]*/乙/", id="an empty paragraph"),
        pytest.param(
            table(row(cell("甲[|乙"), cell("丙|]丁"))) + paragraph(), "甲[乙/丙]*丁//", id="over two cells of a row"
        ),
        pytest.param(
            table(row(cell("甲[|乙"), cell("丙")), row(cell("丁|]"), cell("戊"))) + paragraph(),
            "甲[乙]*/丙/丁/戊//",
            id="into the next row: up to the end of the cell",
        ),
        pytest.param(
            paragraph("甲[|乙") + table(row(cell("丙|]丁"))) + paragraph(),
            "甲[乙]*/丙丁//",
            id="into a table: up to it",
        ),
    ],
)  # fmt: skip
def test_stands(body: str, expected: str) -> None:
    marked = word_file(body)
    data, spans = unmarked_file(marked), marked_spans(marked)
    found = annotate(data, *spans)
    assert (ranged(found.data), found.comments) == (expected, len(spans))
    assert not [item for item in root_of(found.data).iter("{*}commentReference") if not in_a_paragraph(item)]
    assert docx.read("draft.docx", found.data) == docx.read("draft.docx", data)


@pytest.mark.parametrize(
    ("body", "span", "expected"),
    [
        pytest.param(paragraph("总则", item=ITEM), Span(0, 3), "[总]则/", id="the number"),
        pytest.param(paragraph("总则", item=ITEM), Span(1, 1), "[总]则/", id="a place in the number"),
        pytest.param(paragraph("总则", item=ITEM), Span(0, 5), "[总]则/", id="the number and a character"),
        pytest.param(paragraph("", item=ITEM), Span(0, 3), "[]/", id="the number of an empty paragraph"),
        pytest.param(paragraph("总则", item=ITEM), Span(3, 4), "[总]则/", id="the tab behind the number"),
    ],
)
def test_a_computed_number_has_its_comment_on_the_text_next_to_it(body: str, span: Span, expected: str) -> None:
    assert ranged(annotate(word_file(body, **CHAPTERS), span).data).replace("*", "") == expected


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        pytest.param([Span(0, 4), Span(1, 2)], "[甲[乙]*丙丁]*/", id="one in another"),
        pytest.param([Span(1, 2), Span(0, 4)], "[甲[乙]*丙丁]*/", id="given in the other order"),
        pytest.param([Span(0, 2), Span(1, 3)], "[甲[乙]*丙]*丁/", id="one over the end of another"),
        pytest.param([Span(1, 2), Span(1, 2)], "甲[[乙]*]*丙丁/", id="the same twice"),
        pytest.param([Span(1, 2), Span(1, 3)], "甲[[乙]*丙]*丁/", id="two that begin together"),
        pytest.param([Span(0, 3), Span(2, 3)], "[甲乙[丙]*]*丁/", id="two that end together"),
    ],
)
def test_ranges_may_overlap(spans: list[Span], expected: str) -> None:
    assert ranged(annotate(word_file(paragraph("甲乙丙丁")), *spans).data) == expected


def test_comments_come_in_the_order_of_the_text_whatever_their_importance() -> None:
    remarks = [Remark(Span(2, 3), ("三",)), Remark(Span(0, 1), ("一",)), Remark(Span(0, 3), ("全",))]
    found = annotated(word_file(paragraph("甲乙丙")), remarks, text="甲乙丙", date=DAY).data
    assert [paragraphs for _, _, paragraphs in comments_of(found)] == [["全"], ["一"], ["三"]]
    assert [number for sign, number in walked(root_of(found)) if sign == "*"] == ["1", "0", "2"]


def test_what_stands_behind_the_last_paragraph_has_its_comment_there() -> None:
    data = word_file(paragraph("甲") + '<w:altChunk r:id="x"/>')
    assert ranged(annotate(data, Span(2, 2)).data) == "甲[]*/"


def test_a_cell_that_asks_for_text_has_its_comment_in_it() -> None:
    data = word_file(table(row(control(cell("请填写"), "<w:showingPlcHdr/>"))) + paragraph("乙"))
    assert ranged(annotate(data, Span(0, 0)).data) == "请填写[]*/乙/"


def test_a_run_is_cut_into_runs_that_look_the_same() -> None:
    body = '<w:p><w:r w:rsidR="00A1"><w:rPr><w:b/><w:sz w:val="32"/></w:rPr><w:t>甲乙丙</w:t></w:r></w:p>'
    found = root_of(annotate(word_file(body), Span(1, 2)).data).iter("{*}r")
    shown = [(item.get(f"{{{item.nsmap['w']}}}rsidR"), [child.tag.partition("}")[2] for child in item.iter()][1:])
             for item in found]  # fmt: skip
    whole = ("00A1", ["rPr", "b", "sz", "t"])
    assert shown == [whole, whole, (None, ["commentReference"]), whole]


def test_blanks_beside_a_cut_are_kept() -> None:
    data = word_file(paragraph("<w:r><w:t>one two</w:t></w:r>"))
    assert docx.read("draft.docx", annotate(data, Span(3, 4)).data).text == "one two"


NOTES = {"parts": {"footnotes": f'<w:footnote w:id="1">{paragraph("[|注|]文")}</w:footnote>'}}
END_NOTES = {"parts": {"endnotes": f'<w:endnote w:id="1">{paragraph("[|注|]文")}</w:endnote>'}}
OTHERS = '<w:comment w:id="4" w:author="张"><w:p><w:r><w:t>[|意|]见</w:t></w:r></w:p></w:comment>'


def noted(kind: str) -> str:
    return paragraph(run("甲乙") + run(inside=text("丙") + f'<w:{kind}Reference w:id="1"/>' + text("丁")))


@pytest.mark.parametrize(
    ("body", "options", "expected"),
    [
        pytest.param(noted("footnote"), NOTES, "甲乙丙[¹]*丁/", id="a footnote"),
        pytest.param(
            noted("footnote").replace("Reference ", 'Reference w:customMarkFollows="1" '),
            NOTES,
            "甲乙丙[¹]*丁/",
            id="a footnote with a mark of its own",
        ),
        pytest.param(noted("endnote"), END_NOTES, "甲乙丙[¹]*丁/", id="an endnote"),
        pytest.param(
            paragraph() + paragraph("首段") + paragraph("次段"),
            {"parts": {"header": paragraph("页[|眉|]"), "footer": paragraph("页脚")}, "section": HEADERS},
            "/[首段]*/次段/",
            id="a header",
        ),
        pytest.param(
            paragraph("首段"),
            {"parts": {"header": paragraph("页眉"), "footer": paragraph("[|页脚|]")}, "section": HEADERS},
            "[首段]*/",
            id="a footer",
        ),
        pytest.param(
            paragraph("前") + paragraph(run("宿主") + run(inside=text_box("[|框内|]"))) + paragraph("后"),
            {},
            "前/[宿主]*/后/",
            id="a text box",
        ),
        pytest.param(
            paragraph("前") + paragraph(run(inside=text_box("[|框内|]"))),
            {},
            "前/[]*/",
            id="a text box in a paragraph without text",
        ),
        pytest.param(
            paragraph(
                run("甲") + '<w:commentRangeStart w:id="4"/>' + run("乙") + '<w:commentRangeEnd w:id="4"/>'
                + run(inside='<w:commentReference w:id="4"/>')
            ),
            {"parts": {"comments": OTHERS}},
            "甲[[乙]*]*/",
            id="a comment",
        ),
        pytest.param(
            paragraph(),
            {"parts": {"header": paragraph("[|页眉|]"), "footer": paragraph()}, "section": HEADERS},
            "[]*/",
            id="a header where the body has no text",
        ),
    ],
)  # fmt: skip
def test_what_stands_beside_the_body_has_its_comment_in_it(body: str, options: dict[str, Any], expected: str) -> None:
    marked = word_file(body, **options)
    found = annotate(unmarked_file(marked), *marked_spans(marked))
    assert ranged(found.data) == expected


def test_what_a_comment_is_made_of() -> None:
    data = word_file(paragraph("甲乙"))
    remark = Remark(Span(0, 1), ("“甲”\v不妥\x01\ud800", "why"))
    found = annotated(data, [remark], text="甲乙", date=DAY)
    assert members(found.data)["word/comments.xml"].decode().splitlines()[1] == (
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:comment w:id="0" w:author="lintreport" w:date="2026-03-09T08:30:00Z" w:initials="LR">'
        '<w:p><w:r><w:annotationRef/></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
        '<w:t xml:space="preserve">“甲” 不妥\ufffd\ufffd</w:t></w:r></w:p>'
        '<w:p><w:r><w:t xml:space="preserve">why</w:t></w:r></w:p></w:comment></w:comments>'
    )


def test_comments_wear_the_styles_of_word_where_the_draft_has_them() -> None:
    styles = STYLES + style("a7", "annotation text") + style("a8", "annotation reference", kind="character")
    found = annotate(word_file(paragraph("甲"), styles=styles), Span(0, 1)).data
    own = members(found)["word/comments.xml"].decode()
    assert '<w:pPr><w:pStyle w:val="a7"/></w:pPr><w:r><w:rPr><w:rStyle w:val="a8"/></w:rPr><w:annotationRef/>' in own
    assert b'<w:rPr><w:rStyle w:val="a8"/></w:rPr><w:commentReference' in members(found)["word/document.xml"]


def test_of_too_many_the_first_are_kept_and_the_rest_is_counted() -> None:
    remarks = [Remark(Span(index, index + 1), (str(index),)) for index in (4, 0, 2, 1, 3, 5)]
    found = annotated(word_file(paragraph("甲乙丙丁戊己")), remarks, text="甲乙丙丁戊己", date=DAY, most=3)
    assert found.comments == 4
    assert ranged(found.data) == "[[甲]*]*乙[丙]*丁[戊]*己/"
    said = [paragraphs for _, _, paragraphs in comments_of(found.data)]
    assert [numbers for numbers in said if len(numbers) == 1] == [["0"], ["2"], ["4"]]
    (summary,) = [lines for lines in said if len(lines) > 1]
    assert "只加了最要紧的3条，另有3条未加" in summary[0]


def test_a_body_without_a_paragraph_has_no_place_for_a_comment() -> None:
    data = word_file('<w:altChunk r:id="x"/>')
    found = annotate(data, Span(0, 0))
    assert (found.comments, found.data) == (0, data)


def test_text_that_was_not_read_from_this_file_is_a_fault() -> None:
    with pytest.raises(AssertionError):
        annotated(word_file(paragraph("甲")), [Remark(Span(0, 1), ("一",))], text="乙")


def test_the_original_of_a_draft_with_changes_is_annotated_as_it_was_read() -> None:
    data = word_file(paragraph(run("甲") + deleted("删去") + inserted(run("新"))))
    remark = Remark(Span(2, 3), ("一",))
    found = annotated(data, [remark], text="甲删去", revisions="original", date=DAY)
    assert docx.read("draft.docx", found.data, revisions="original").text == "甲删去"
    assert docx.read("draft.docx", found.data).text == "甲新"
    pieces = [item.text for item in root_of(found.data).iter("{*}delText")]
    assert pieces == ["删", "去"]


def test_marks_stand_outside_of_the_fields_that_are_worked_out() -> None:
    data = annotate(word_file(between(field(" REF x ", run("结果")))), Span(1, 2)).data
    wanted = ("{*}fldChar", "{*}commentRangeStart", "{*}commentReference")
    met = [item.tag.partition("}")[2] for item in root_of(data).iter(*wanted)]
    assert met == ["commentRangeStart", "fldChar", "fldChar", "fldChar", "commentReference"]


def test_a_field_over_paragraphs_is_cut_where_it_shows_text() -> None:
    start = field_character("begin") + instruction(" TOC ") + field_character("separate")
    data = word_file(paragraph(start + run("一、总则")) + paragraph(run("二、附则") + field_character("end")))
    assert range_texts(annotate(data, Span(2, 4), Span(7, 9)).data) == {"0": "总则", "1": "附则"}
