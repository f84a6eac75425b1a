"""Word files: notes, headers, text boxes and comments after the body, both views of its changes, its pages."""

from __future__ import annotations

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
    inserted,
    instruction,
    level,
    members,
    packed,
    paragraph,
    row,
    run,
    table,
    text_box,
    word_file,
)  # fmt: skip

from lintreport.document import Document, Properties
from lintreport.formats.docx import read

NUMBERED = abstract_list(0, level(0, "chineseCounting", "第%1条")) + concrete_list(1, 0)
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"


def draft(*body: str, **options: object) -> Document:
    return read("draft.docx", word_file("".join(body), **options))  # type: ignore[arg-type]


def told(document: Document) -> list[str]:
    """The blocks, each with its place."""
    return [f"{block.place}: {document[block.span]}" for block in document.blocks]


def refer(kind: str, number: int, *, own_mark: bool = False) -> str:
    own = 'w:customMarkFollows="1" ' if own_mark else ""
    return run(inside=f'<w:{kind}Reference {own}w:id="{number}"/>')


def notes(kind: str, *contents: str) -> dict[str, str]:
    """A part of notes, behind the two that Word draws as lines."""
    lines = "".join(
        f'<w:{kind} w:type="{name}" w:id="{index}">{paragraph("线")}</w:{kind}>'
        for index, name in enumerate(("separator", "continuationSeparator"), -1)
    )
    return {
        f"{kind}s": lines
        + "".join(f'<w:{kind} w:id="{number}">{content}</w:{kind}>' for number, content in enumerate(contents, 1))
    }


def section_end(inside: str = "") -> str:
    """A paragraph that ends a section."""
    return paragraph("节末", properties=f"<w:sectPr>{inside}</w:sectPr>")


def header_reference(name: str, pages: str = "default", kind: str = "header") -> str:
    return f'<w:{kind}Reference w:type="{pages}" r:id="{name}"/>'


def linked(*names: str) -> str:
    """Relationships to further headers, which `word_file` names after their parts."""
    return "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/relationships/header" Target="{name}.xml"/>' for name in names
    )


TWO_NOTES = notes("footnote", paragraph("注甲"), paragraph("注乙"))
FOOTNOTE_SETTINGS = '<w:footnotePr><w:numStart w:val="{}"/></w:footnotePr>'
ANEW = '<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>'


@pytest.mark.parametrize(
    ("body", "parts", "expected"),
    [
        pytest.param(
            paragraph(run("正文") + refer("footnote", 2) + run("，后文") + refer("footnote", 1)),
            TWO_NOTES,
            ["body: 正文，后文", "footnote 1: 注乙", "footnote 2: 注甲"],
            id="notes are numbered as they are referred to, not as they are stored",
        ),
        pytest.param(
            paragraph(run("正文") + refer("footnote", 2)),
            TWO_NOTES,
            ["body: 正文", "footnote 1: 注乙"],
            id="a note to which nothing refers is not shown",
        ),
        pytest.param(
            paragraph(run("甲") + refer("footnote", 1) + run("乙") + refer("footnote", 1)),
            TWO_NOTES,
            ["body: 甲乙", "footnote 1: 注甲"],
            id="a note that is referred to twice stands once",
        ),
        pytest.param(
            paragraph(run("甲") + refer("footnote", 1, own_mark=True) + run("乙") + refer("footnote", 2)),
            TWO_NOTES,
            ["body: 甲乙", "footnote: 注甲", "footnote 1: 注乙"],
            id="a note with a mark of its own has no number and takes none",
        ),
        pytest.param(
            paragraph(run("甲") + refer("footnote", 1)) + paragraph(run("乙") + refer("footnote", 2)),
            TWO_NOTES | {"settings": FOOTNOTE_SETTINGS.format(5)},
            ["body: 甲", "body: 乙", "footnote 5: 注甲", "footnote 6: 注乙"],
            id="numbers begin where the draft says",
        ),
        pytest.param(
            paragraph(run("甲") + refer("footnote", 1))
            + section_end(ANEW)
            + paragraph(run("乙") + refer("footnote", 2)),
            TWO_NOTES | {"settings": ANEW},
            ["body: 甲", "body: 节末", "body: 乙", "footnote 1: 注甲", "footnote 1: 注乙"],
            id="numbers begin anew in each section where the draft says so",
        ),
        pytest.param(
            paragraph(run("甲") + refer("footnote", 1) + refer("endnote", 1)),
            notes("endnote", paragraph("尾注")) | TWO_NOTES,
            ["body: 甲", "footnote 1: 注甲", "endnote 1: 尾注"],
            id="endnotes stand after footnotes and count apart",
        ),
        pytest.param(
            table(row(cell(paragraph(run("格") + refer("footnote", 1))))) + paragraph("后"),
            TWO_NOTES,
            ["table 1 row 1 column 1: 格", "body: 后", "footnote 1: 注甲"],
            id="a note of a cell",
        ),
        pytest.param(
            paragraph(run("甲") + refer("footnote", 1)),
            notes("footnote", paragraph("一段") + table(row(cell("格")))),
            ["body: 甲", "footnote 1: 一段", "footnote 1 table 1 row 1 column 1: 格"],
            id="a note of several paragraphs with a table",
        ),
        pytest.param(
            paragraph(deleted("旧") + f'<w:del w:id="3" w:author="甲">{refer("footnote", 1)}</w:del>')
            + paragraph(run("乙") + refer("footnote", 2)),
            TWO_NOTES,
            ["body: ", "body: 乙", "footnote 1: 注乙"],
            id="a note whose reference was deleted is gone, and so is its number",
        ),
    ],
)
def test_notes(body: str, parts: dict[str, str], expected: list[str]) -> None:
    assert told(draft(body, parts=parts)) == expected


HEADERS = {"header": paragraph("常规页眉"), "first": paragraph("首页页眉"), "even": paragraph("偶数页页眉")}
ALL_HEADERS = header_reference("header") + header_reference("first", "first") + header_reference("even", "even")


@pytest.mark.parametrize(
    ("section", "settings", "expected"),
    [
        (ALL_HEADERS, "", ["常规页眉"]),
        (ALL_HEADERS + "<w:titlePg/>", "", ["常规页眉", "首页页眉"]),
        (ALL_HEADERS + '<w:titlePg w:val="0"/>', "", ["常规页眉"]),
        (ALL_HEADERS, "<w:evenAndOddHeaders/>", ["常规页眉", "偶数页页眉"]),
        (ALL_HEADERS + "<w:titlePg/>", "<w:evenAndOddHeaders/>", ["常规页眉", "首页页眉", "偶数页页眉"]),
        ("", "", []),
    ],
)
def test_headers_of_first_and_even_pages_count_where_they_are_switched_on(
    section: str, settings: str, expected: list[str]
) -> None:
    data = members(word_file(paragraph("正文"), parts=HEADERS | {"settings": settings}, section=section))
    for name in ("first", "even"):  # the root of a header
        data[f"word/{name}.xml"] = data[f"word/{name}.xml"].replace(f"w:{name}".encode(), b"w:hdr")
    document = read("draft.docx", packed(data))
    assert told(document) == ["body: 正文", *(f"header {n}: {text}" for n, text in enumerate(expected, 1))]


def test_each_section_may_have_headers_of_its_own() -> None:
    data = members(
        word_file(
            section_end(header_reference("header")) + paragraph("第二节"),
            parts=HEADERS | notes("footnote", paragraph("注")),
            section=header_reference("even"),
        )
    )
    data["word/even.xml"] = data["word/even.xml"].replace(b"w:even", b"w:hdr")
    document = read("draft.docx", packed(data))
    assert told(document)[2:] == ["header 1: 常规页眉", "header 2: 偶数页页眉"]


def test_a_header_that_two_sections_show_is_read_once() -> None:
    one = header_reference("header")
    document = draft(section_end(one), paragraph("第二节"), parts=HEADERS, section=one)
    assert told(document) == ["body: 节末", "body: 第二节", "header 1: 常规页眉"]


def test_headers_come_before_footers() -> None:
    parts = {"footer": paragraph(field("PAGE", run("3"))), "header": paragraph("页眉")}
    document = draft(
        paragraph("正文"), parts=parts, section=header_reference("footer", kind="footer") + header_reference("header")
    )
    assert told(document) == ["body: 正文", "header 1: 页眉", "footer 1: 3"]


@pytest.mark.parametrize(
    ("body", "parts", "expected"),
    [
        pytest.param(
            paragraph(run("甲") + run(inside=text_box("框内")) + run("乙")) + paragraph("丙"),
            {},
            ["body: 甲乙", "body: 丙", "text box 1: 框内"],
            id="a text box interrupts no text and stands behind the body",
        ),
        pytest.param(
            paragraph(run(inside=text_box("一")) + run(inside=text_box("二"))),
            {},
            ["body: ", "text box 1: 一", "text box 2: 二"],
            id="two text boxes",
        ),
        pytest.param(
            paragraph(run(inside=text_box("框")) + refer("footnote", 1)),
            notes("footnote", paragraph(run("注") + run(inside=text_box("注中框")))),
            ["body: ", "text box 1: 框", "footnote 1: 注", "text box 2: 注中框"],
            id="text boxes count together in all stories",
        ),
        pytest.param(
            table(row(cell(paragraph(run("格") + run(inside=text_box("框")))))) + paragraph("后"),
            {},
            ["table 1 row 1 column 1: 格", "body: 后", "text box 1: 框"],
            id="a text box in a cell",
        ),
    ],
)
def test_text_boxes(body: str, parts: dict[str, str], expected: list[str]) -> None:
    assert told(draft(body, parts=parts)) == expected


def test_a_note_and_a_text_box_are_located_where_they_are_anchored() -> None:
    body = (
        paragraph("一、总体情况")
        + paragraph(run("全县") + refer("footnote", 1) + run("共有学校。") + run(inside=text_box("框")))
        + paragraph("二、存在问题")
    )
    document = draft(body, parts=TWO_NOTES)
    for text in ("框", "注甲"):
        assert document.locate(document.text.index(text)).headings == ("一、总体情况",)


def commented(number: int, inside: str) -> str:
    return f'<w:commentRangeStart w:id="{number}"/>{inside}<w:commentRangeEnd w:id="{number}"/>' + run(
        inside=f'<w:commentReference w:id="{number}"/>'
    )


def comment(number: int, content: str, author: str = "审核人", paragraph_id: str = "") -> str:
    inside = paragraph(content)
    if paragraph_id:
        inside = inside.replace("<w:p>", f'<w:p w14:paraId="{paragraph_id}">', 1)
    return f'<w:comment w:id="{number}" w:author="{author}">{inside}</w:comment>'


def comments_of(document: Document) -> list[str]:
    """What the comments belong to, who made them and what they say."""
    return [f"{document[mark.span]} | {mark.author} | {mark.text}" for mark in document.marks if mark.kind == "comment"]


@pytest.mark.parametrize(
    ("body", "comments", "marked", "told_"),
    [
        pytest.param(
            paragraph(run("甲") + commented(0, run("三件")) + run("。")),
            comment(0, "请核对"),
            ["三件 | 审核人 | 请核对"],
            ["body: 甲三件。", "comment 1: 请核对"],
            id="a comment on a range",
        ),
        pytest.param(
            paragraph(run("甲") + run(inside='<w:commentReference w:id="0"/>')),
            comment(0, "请核对"),
            [" | 审核人 | 请核对"],
            ["body: 甲", "comment 1: 请核对"],
            id="a comment on a place",
        ),
        pytest.param(
            '<w:commentRangeStart w:id="0"/>'
            + paragraph("甲")
            + paragraph("乙")
            + '<w:commentRangeEnd w:id="0"/>'
            + paragraph(run(inside='<w:commentReference w:id="0"/>') + run("丙")),
            comment(0, "合并"),
            ["甲\n乙 | 审核人 | 合并"],
            ["body: 甲", "body: 乙", "body: 丙", "comment 1: 合并"],
            id="a comment that ends between two paragraphs does not reach into the second",
        ),
        pytest.param(
            paragraph(commented(0, run("甲"))),
            comment(0, "数字不一致", "lintreport"),
            [],
            ["body: 甲"],
            id="our own comments are nobody's",
        ),
        pytest.param(
            paragraph(run("甲")), comment(0, "孤立"), [], ["body: 甲"], id="a comment without a reference is not shown"
        ),
        pytest.param(
            paragraph(commented(1, run("甲"))) + paragraph(commented(0, run("乙"))),
            comment(0, "后一条") + comment(1, "前一条"),
            ["甲 | 审核人 | 前一条", "乙 | 审核人 | 后一条"],
            ["body: 甲", "body: 乙", "comment 1: 前一条", "comment 2: 后一条"],
            id="comments stand in the order of the text",
        ),
    ],
)
def test_comments(body: str, comments: str, marked: list[str], told_: list[str]) -> None:
    document = draft(body, parts={"comments": comments})
    assert (comments_of(document), told(document)) == (marked, told_)


@pytest.mark.parametrize(
    ("done", "parent", "left"),
    [
        ({"A"}, {}, ["乙 | 审核人 | 第二条"]),
        ({"A"}, {"B": "A"}, []),
        (set(), {"B": "A"}, ["甲 | 审核人 | 第一条", "乙 | 审核人 | 第二条"]),
    ],
)
def test_a_resolved_comment_is_gone_with_the_answers_to_it(
    done: set[str], parent: dict[str, str], left: list[str]
) -> None:
    data = members(
        word_file(
            paragraph(commented(0, run("甲")) + commented(1, run("乙"))),
            parts={"comments": comment(0, "第一条", paragraph_id="A") + comment(1, "第二条", paragraph_id="B")},
            relationships='<Relationship Id="x" Type="http://schemas.microsoft.com/office/2011/relationships/'
            'commentsExtended" Target="commentsExtended.xml"/>',
        )
    )
    items = "".join(
        f'<w15:commentEx w15:paraId="{name}" w15:done="{int(name in done)}"'
        + (f' w15:paraIdParent="{parent[name]}"' if name in parent else "")
        + "/>"
        for name in "AB"
    )
    data["word/commentsExtended.xml"] = f'<w15:commentsEx xmlns:w15="{W15}">{items}</w15:commentsEx>'.encode()
    assert comments_of(read("draft.docx", packed(data))) == left


MARK_DELETED = '<w:rPr><w:del w:id="7" w:author="甲"/></w:rPr>'
MARK_INSERTED = '<w:rPr><w:ins w:id="7" w:author="甲"/></w:rPr>'


@pytest.mark.parametrize(
    ("body", "final", "original"),
    [
        pytest.param(paragraph(run("甲") + inserted(run("新"))), ["甲新"], ["甲"], id="an insertion"),
        pytest.param(paragraph(run("甲") + deleted("旧")), ["甲"], ["甲旧"], id="a deletion"),
        pytest.param(
            paragraph(run("甲") + inserted(deleted("先加后删"))), ["甲"], ["甲"], id="a deletion of what was inserted"
        ),
        pytest.param(
            paragraph(
                f'<w:moveFrom w:id="5" w:author="甲">{run("移")}</w:moveFrom>{run("乙")}'
                f'<w:moveTo w:id="6" w:author="甲">{run("移")}</w:moveTo>'
            ),
            ["乙移"],
            ["移乙"],
            id="text that was moved",
        ),
        pytest.param(
            paragraph("前", properties=MARK_DELETED) + paragraph("后"),
            ["前后"],
            ["前", "后"],
            id="paragraphs that were joined",
        ),
        pytest.param(
            paragraph("前", properties=MARK_INSERTED) + paragraph("后"),
            ["前", "后"],
            ["前后"],
            id="a paragraph that was divided",
        ),
        pytest.param(
            table(row(cell("留")), row(cell(paragraph(deleted("删"))), properties='<w:del w:author="甲"/>'))
            + paragraph("后"),
            ["留", "后"],
            ["留", "删", "后"],
            id="a row that was deleted",
        ),
        pytest.param(
            table(row(cell("留")), row(cell(paragraph(inserted(run("增")))), properties='<w:ins w:author="甲"/>'))
            + paragraph("后"),
            ["留", "增", "后"],
            ["留", "后"],
            id="a row that was inserted",
        ),
        pytest.param(
            paragraph(deleted("旧"), item=(1, 0), properties=MARK_DELETED) + paragraph("新", item=(1, 0)),
            ["第一条\t新"],
            ["第一条\t旧", "第二条\t新"],
            id="numbers count what the view has",
        ),
    ],
)
def test_both_views_of_tracked_changes(body: str, final: list[str], original: list[str]) -> None:
    data = word_file(body, numbering=NUMBERED)
    for revisions, expected in (("final", final), ("original", original)):
        document = read("draft.docx", data, revisions=revisions)  # type: ignore[arg-type]
        assert [document[block.span] for block in document.blocks] == expected


def test_what_the_original_does_not_have_is_marked_there() -> None:
    data = word_file(paragraph(run("甲") + inserted(run("新"), "乙") + deleted("旧", "丙")))
    document = read("draft.docx", data, revisions="original")
    assert [(mark.kind, mark.author, document[mark.span], mark.text) for mark in document.marks] == [
        ("inserted", "乙", "", "新"),
        ("deleted", "丙", "旧", ""),
    ]


PAGE = run(inside="<w:lastRenderedPageBreak/>")


@pytest.mark.parametrize(
    ("body", "pages"),
    [
        (paragraph("甲") + paragraph(PAGE + run("乙")) + paragraph("丙"), {"甲": 1, "乙": 2, "丙": 2}),
        (paragraph(run("甲") + PAGE + run("乙") + PAGE + run("丙")), {"甲": 1, "乙": 2, "丙": 3}),
        (paragraph("甲") + paragraph("乙"), {"甲": None, "乙": None}),
        (paragraph(run("甲") + run(inside='<w:br w:type="page"/>') + run("乙")), {"甲": None, "乙": None}),
        (paragraph(PAGE + run("甲") + refer("footnote", 1)), {"甲": 2, "注甲": 2}),
    ],
)
def test_pages_are_those_of_words_own_marks(body: str, pages: dict[str, int | None]) -> None:
    document = draft(body, parts=TWO_NOTES)
    assert {text: document.locate(document.text.index(text)).page for text in pages} == pages


CHUNK = f'<Relationship Id="chunk" Type="{OFFICE}/relationships/aFChunk" Target="a.html"/>'
OBJECT = run(inside='<w:object><v:imagedata/><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>')


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (paragraph("前") + '<w:altChunk r:id="chunk"/>' + paragraph("后"), "前\n{chunk}后"),
        (paragraph("前") + '<w:altChunk r:id="chunk"/>', "前\n{chunk}"),
        (paragraph("前") + '<w:subDoc r:id="chunk"/>' + paragraph("后"), "前\n后"),
        (paragraph(run("甲") + '<w:subDoc r:id="chunk"/>'), "甲{subdocument}"),
        (paragraph(run("见") + OBJECT + run("。")), "见{object}。"),
        (paragraph(run("见") + field("LISTNUM", run("")) + run("。")), "见{computed-field}。"),
        (
            paragraph(run("第") + field_character("begin") + instruction(r"eq \o\ac(○,1)") + field_character("end")),
            "第{computed-field}",
        ),
        (paragraph(run("前") + field_character("begin") + run("隐")) + paragraph("失"), "前\n{open-field}"),
    ],
)
def test_what_cannot_be_judged_is_told(body: str, expected: str) -> None:
    document = draft(body, relationships=CHUNK)
    shown, end = "", 0
    for part in document.unchecked:
        shown += f"{document.text[end : part.offset]}{{{part.kind}}}"
        end = part.offset
    assert shown + document.text[end:] == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<dc:creator> 甲 </dc:creator><dc:title>总结</dc:title>", Properties(creator="甲", title="总结")),
        ("<cp:lastModifiedBy>乙</cp:lastModifiedBy>", Properties(last_modified_by="乙")),
        ("<dc:title>两\n行</dc:title>", Properties(title="两 行")),
        ("<dc:creator>未完", Properties()),
        ("", Properties()),
    ],
)
def test_properties_are_read_and_damaged_ones_are_none(content: str, expected: Properties) -> None:
    data = members(word_file(paragraph("正文")))
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    data["_rels/.rels"] = data["_rels/.rels"].replace(
        b"</Relationships>",
        f'<Relationship Id="core" Type="{core.replace("metadata", "relationships/metadata")}" Target="core.xml"/>'
        "</Relationships>".encode(),
    )
    data["core.xml"] = (
        f'<cp:coreProperties xmlns:cp="{core}" xmlns:dc="http://purl.org/dc/elements/1.1/">{content}'
        "</cp:coreProperties>"
    ).encode()
    assert read("draft.docx", packed(data)).properties == expected


def test_a_locked_control_in_a_text_box_is_read() -> None:
    box = text_box("框内").replace("<w:txbxContent>", f"<w:txbxContent>{control(paragraph('控件'))}")
    assert told(draft(paragraph(run(inside=box)), styles=STYLES)) == ["body: ", "text box 1: 控件", "text box 1: 框内"]
