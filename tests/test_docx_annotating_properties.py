"""Whatever a draft is made of and wherever comments go: its text stays, each has the words that it is about."""

from __future__ import annotations

import io
from datetime import datetime

import docx as python_docx
from docx_builder import (
    abstract_list,
    cell,
    concrete_list,
    control,
    deleted,
    field,
    inserted,
    level,
    paragraph,
    row,
    run,
    table,
    text,
    text_box,
    word_file,
)  # fmt: skip
from docx_comments import comments_of, packed_members, range_texts
from hypothesis import given, settings
from hypothesis import strategies as st

from lintreport.document import Document, Span
from lintreport.formats import docx
from lintreport.formats.docx.annotating import annotated
from lintreport.remark import Remark

NOW = datetime(2026, 3, 9, 8, 30)
NUMBERED = abstract_list(0, level(0, "chineseCounting", "第%1章")) + concrete_list(1, 0)
NOTES = {"footnotes": f'<w:footnote w:id="1">{paragraph("注文")}</w:footnote>'}
FORMER = '<w:rPrChange w:id="3" w:author="x"><w:rPr/></w:rPrChange>'
SYMBOL = '<w:sym w:font="Wingdings" w:char="F0FE"/>'
ALTERNATIVES = '<mc:AlternateContent><mc:Choice Requires="wps">'
JOINING = '<w:rPr><w:del w:id="7" w:author="甲"/></w:rPr>'
CHANGED = {"[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"}

words = st.text("甲乙丙丁戊，。 a1𠮷&<", max_size=6)
bare = words.map(lambda content: f"<w:r><w:t>{text(content).partition('>')[2]}</w:r>")
plain = st.one_of(
    words.map(run),
    bare,
    st.builds(run, words, st.sampled_from(["<w:b/>", "<w:vanish/>", FORMER])),
    st.builds(lambda one, sign, other: run(inside=text(one) + sign + text(other)), words,
              st.sampled_from(["<w:tab/>", "<w:br/>", SYMBOL, "<w:lastRenderedPageBreak/>"]), words),
)  # fmt: skip
exact = st.one_of(
    plain,
    plain.map(inserted),
    words.map(deleted),
    plain.map(lambda inside: f'<w:hyperlink w:anchor="b">{inside}</w:hyperlink>'),
    plain.map(lambda inside: f"<w:smartTag>{inside}</w:smartTag>"),
    plain.map(control),
    plain.map(lambda inside: inserted(control(field(" HYPERLINK x ", inside)))),
    words.map(lambda content: run(inside=text(content) + '<w:footnoteReference w:id="1"/>')),
    words.map(lambda content: run(inside=text_box(run(content or "框")))),
)
whole = st.one_of(
    exact,
    plain.map(lambda inside: field(" REF x ", inside)),
    plain.map(lambda inside: control(inside, "<w:text/>")),
    plain.map(lambda inside: f'<w:fldSimple w:instr="REF x">{inside}</w:fldSimple>'),
    words.map(lambda content: run(inside=f"<w:ruby><w:rubyBase>{run(content)}</w:rubyBase></w:ruby>" + text("后"))),
    plain.map(lambda inside: f"{ALTERNATIVES}{inside}</mc:Choice></mc:AlternateContent>"),
)  # fmt: skip


def bodies(pieces: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    inline = st.lists(pieces, max_size=5).map("".join)
    paragraphs = st.one_of(
        inline.map(paragraph),
        inline.map(lambda inside: paragraph(inside, item=(1, 0))),
        inline.map(lambda inside: paragraph(inside, properties=JOINING)),
    )
    cells = paragraphs.map(cell)
    tables = st.lists(st.lists(cells, min_size=1, max_size=3), min_size=1, max_size=3).map(
        lambda rows: table(*(row(*given_cells) for given_cells in rows))
    )
    blocks = st.one_of(paragraphs, paragraphs, paragraphs, paragraphs.map(control), tables)
    return st.lists(blocks, max_size=5).map(lambda inside: "".join(inside) + paragraph("末段"))


places = st.lists(st.tuples(st.integers(0, 200), st.integers(0, 30)), max_size=8)


def words_at(document: Document, span: Span) -> str:
    """The words of a range that stand in the file, of the first paragraph only where it leaves a row of a table."""
    found = []
    for block in document.blocks:
        head = block.span.start + (len(block.label) + 1 if block.label else 0)
        if block.place.story == "body" and (
            piece := document.text[max(span.start, head) : min(span.end, block.span.end)]
        ):
            found.append(((block.place.table, block.place.row), piece))
    if found and found[0][0] != found[-1][0]:
        return found[0][1]
    return "".join(piece for _, piece in found)


def paragraphs_of(data: bytes) -> list[str]:
    """The paragraphs as python-docx reads them, without blanks: it also gives those that Word trims."""
    return [item.text.replace(" ", "") for item in python_docx.Document(io.BytesIO(data)).paragraphs]


def judged(data: bytes, given_places: list[tuple[int, int]]) -> tuple[Document, list[Remark], bytes]:
    """The draft, remarks whose text is their number, and the copy with them, of which all is checked but the places."""
    document = docx.read("draft.docx", data)
    starts = [(min(start, len(document.text)), width) for start, width in given_places]
    spans = [Span(start, min(start + width, len(document.text))) for start, width in starts]
    remarks = [Remark(span, (str(index),)) for index, span in enumerate(spans)]
    found = annotated(data, remarks, text=document.text, date=NOW)
    assert found.comments == len(remarks)
    assert docx.read("draft.docx", found.data) == document
    assert paragraphs_of(found.data) == paragraphs_of(data)
    before, after = packed_members(data), packed_members(found.data)
    assert {name for name in before if before[name] != after[name]} <= CHANGED
    assert annotated(found.data, remarks, text=document.text, date=NOW).data == found.data
    return document, remarks, found.data


def in_the_body(data: bytes, remarks: list[Remark], document: Document) -> list[tuple[str, str]]:
    """The words of each remark about the body beside the text of its range."""
    if not remarks:
        return []
    texts = range_texts(data)
    numbers = {comment: said[0] for comment, _, said in comments_of(data)}
    return [
        (words_at(document, remarks[int(number)].span), texts[comment].replace("/", "").replace("¹", ""))
        for comment, number in numbers.items()
        if document.locate(remarks[int(number)].span.start).place.story == "body"
    ]


@given(bodies(exact), places)
@settings(max_examples=60, deadline=None)
def test_each_range_is_exactly_the_words_it_is_about(body: str, given_places: list[tuple[int, int]]) -> None:
    document, remarks, data = judged(word_file(body, numbering=NUMBERED, parts=NOTES), given_places)
    for expected, shown in in_the_body(data, remarks, document):
        assert shown == expected if expected else len(shown) <= 1


@given(bodies(whole), places)
@settings(max_examples=60, deadline=None)
def test_ranges_that_meet_what_cannot_be_cut_hold_all_of_it(body: str, given_places: list[tuple[int, int]]) -> None:
    document, remarks, data = judged(word_file(body, numbering=NUMBERED, parts=NOTES), given_places)
    for expected, shown in in_the_body(data, remarks, document):
        assert expected in shown
