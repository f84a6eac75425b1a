"""A text draft as a Word file with comments: the same text, each comment on its exact range."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.shared import Pt
from docx.styles.style import ParagraphStyle
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from lintreport.document import Document, Span
from lintreport.engine import read
from lintreport.formats.docx.from_text import commented
from lintreport.outline import document
from lintreport.paragraph import Paragraph
from lintreport.remark import MOST_COMMENTS, Remark, within_limit

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NOW = datetime(2026, 11, 21, 9, 30)
TEXT = """\
某某县粮食储备工作总结

县政府：
　　今年以来，我们抓好“两个安全”，守住底线。
一、主要做法
（一）抓收购。全县收购小麦3万吨。
共三行：\v第一行\v第二行
姓名\t职务
二、下一步打算
　　　　　　　　某某县粮食局"""


def draft(text: str = TEXT) -> Document:
    return document("a.txt", [Paragraph(line) for line in text.split("\n")])


def written(draft: Document, *remarks: Remark, author: str = "lintreport") -> bytes:
    return commented(draft, remarks, "zh", author, NOW)


def ranges(data: bytes) -> dict[int, str]:
    """The text between the marks of each comment, by its number, as one walks through the file."""
    with ZipFile(io.BytesIO(data)) as package:
        body = etree.fromstring(package.read("word/document.xml"))[0]
    text, starts, found = "", {}, {}
    signs = {f"{W}tab": "\t", f"{W}br": "\v"}
    for index, paragraph in enumerate(body.iterchildren(f"{W}p")):
        text += "\n" if index else ""
        for element in paragraph.iterdescendants():
            number = int(element.get(f"{W}id", "-1"))
            if element.tag == f"{W}t":
                text += element.text or ""
            elif element.tag in signs:
                text += "\f" if element.get(f"{W}type") == "page" else signs[element.tag]
            elif element.tag == f"{W}commentRangeStart":
                starts[number] = len(text)
            elif element.tag == f"{W}commentRangeEnd":
                found[number] = text[starts[number] :]
    return found


def quoted(data: bytes) -> dict[str, str]:
    """What each comment of a file belongs to, by its first line."""
    comments = {comment.comment_id: comment.paragraphs[0].text for comment in docx.Document(io.BytesIO(data)).comments}
    return {comments[number]: text for number, text in ranges(data).items()}


def span(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("“两个安全”", id="within a paragraph"),
        pytest.param("某某县粮食储备工作总结", id="a whole paragraph"),
        pytest.param("县", id="one character"),
        pytest.param("一、主要做法\n（一）抓收购。", id="over two paragraphs"),
        pytest.param("行\v第", id="over a line break"),
        pytest.param("\t", id="a tab"),
        pytest.param("\n\n", id="a blank paragraph with its ends"),
        pytest.param(TEXT, id="the whole draft"),
    ],
)
def test_a_comment_has_its_exact_range(words: str) -> None:
    data = written(draft(), Remark(span(words), ("看这里",)))
    assert ranges(data) == {0: words}
    assert read("a.docx", data).text == TEXT


@pytest.mark.parametrize("offset", [0, 5, TEXT.index("\n"), TEXT.index("\n") + 1, len(TEXT)])
def test_a_comment_without_width_stands_at_its_place(offset: int) -> None:
    data = written(draft(), Remark(Span(offset, offset), ("缺字",)))
    assert ranges(data) == {0: ""}
    assert read("a.docx", data).text == TEXT


def test_ranges_may_overlap_and_meet() -> None:
    spans = {"外": Span(0, 9), "内": Span(2, 4), "叠": Span(3, 7), "接": Span(4, 6), "同": Span(2, 4), "点": Span(4, 4)}
    data = written(draft(), *(Remark(where, (name,)) for name, where in spans.items()))
    assert quoted(data) == {name: draft()[where] for name, where in spans.items()}


def test_the_comment_says_its_lines() -> None:
    data = written(draft(), Remark(Span(0, 2), ("错误：“某某”待填", "理由：<空> & 无")))
    (comment,) = docx.Document(io.BytesIO(data)).comments
    assert [paragraph.text for paragraph in comment.paragraphs] == ["错误：“某某”待填", "理由：<空> & 无"]
    assert (comment.author, comment.initials) == ("lintreport", "L")
    assert comment.timestamp is not None
    assert comment.timestamp.replace(tzinfo=None) == NOW  # local time that calls itself universal, as in Word


@pytest.mark.parametrize("author", ["校对员", "A & B <c>", "\x00\ud800\"'"])
def test_the_author_may_be_anybody(author: str) -> None:
    (comment,) = docx.Document(io.BytesIO(written(draft(), Remark(Span(0, 2), ("看",)), author=author))).comments
    assert comment.author == re.sub("[\x00\ud800]", "\ufffd", author)


def test_structure_is_kept() -> None:
    before, after = draft(), read("a.docx", written(draft()))
    assert [block.kind for block in after.blocks] == [block.kind for block in before.blocks]
    assert after.headings == before.headings
    assert after.title == before.title == "某某县粮食储备工作总结"


@pytest.mark.parametrize(
    ("words", "style"),
    [
        ("某某县粮食储备", "Title"),
        ("一、主要做法", "heading 1"),
        ("（一）抓收购。全县", "Body Text First Indent"),
        ("　　今年以来", "Normal"),  # it brings its own blanks
        ("共三行", "Normal"),
    ],
)
def test_a_clerk_can_go_on_working_in_it(words: str, style: str) -> None:
    paragraphs = docx.Document(io.BytesIO(written(draft()))).paragraphs
    (found,) = (paragraph for paragraph in paragraphs if paragraph.text.startswith(words))
    assert found.style is not None
    assert found.style.name in (style, style.title())


def test_a_heading_at_the_head_of_a_paragraph_has_its_own_font() -> None:
    text = "总结\n一、做法\n（一）抓收购。全县收购小麦。"
    remark = Remark(span("抓收购。全县", text), ("看",))
    paragraph = docx.Document(io.BytesIO(written(draft(text), remark))).paragraphs[-1]
    fonts = [(run.text, run.style.name) for run in paragraph.runs if run.text and run.style is not None]
    head, rest = "Head of a paragraph 2", "Default Paragraph Font"
    assert fonts == [("（一）", head), ("抓收购。", head), ("全县", rest), ("收购小麦。", rest)]


@pytest.mark.parametrize("line", ["　　一、做法", "　　　　关于某事的报告", "一、做法"])
def test_blanks_of_its_own_are_the_only_indent(line: str) -> None:
    paragraph = docx.Document(io.BytesIO(written(draft(f"{line}\n　　甲乙。")))).paragraphs[0]
    assert (paragraph.paragraph_format.first_line_indent == 0) == line.startswith("　")


def test_the_page_is_that_of_official_papers() -> None:
    section = docx.Document(io.BytesIO(written(draft()))).sections[0]
    lengths = (section.page_width, section.page_height, section.top_margin, section.left_margin)
    assert [round(length.mm) for length in lengths if length] == [210, 297, 37, 28]


@pytest.mark.parametrize(
    ("text", "size"),
    [
        pytest.param("总结\n全县收购小麦。", 16, id="official paper"),
        pytest.param(f"总结\n{'甲' * 40}\v{'甲' * 40}\v乙", 10.5, id="lines of 40 characters"),
        pytest.param(f"总结\n{'甲' * 28}\v\v乙", 15, id="lines of 28 characters"),
        pytest.param(f"总结\n{'甲' * 41}\v乙", 16, id="lines that never fit"),
        pytest.param("Report\nWheat was bought.", 12, id="English"),
        pytest.param(f"Report\n{'wheat ' * 13}\vwas bought.", 10.5, id="English, in lines of 78 letters"),
    ],
)
def test_lines_that_the_draft_has_broken_fit_the_page(text: str, size: float) -> None:
    style = docx.Document(io.BytesIO(written(draft(text)))).styles["Normal"]
    assert isinstance(style, ParagraphStyle)
    assert style.font.size == Pt(size)


@pytest.mark.parametrize(
    ("text", "language", "indent"), [("总结\n一、做法", "zh-CN", 32), ("Report\n1. Wheat", "en-US", 0)]
)
def test_an_english_draft_has_no_chinese_indents(text: str, language: str, indent: int) -> None:
    file = docx.Document(io.BytesIO(written(draft(text))))
    style = file.styles["heading 1"]
    assert isinstance(style, ParagraphStyle)
    assert (style.paragraph_format.first_line_indent or 0) == Pt(indent)
    assert file.core_properties.language == language


def test_word_is_not_told_that_the_spelling_has_been_checked() -> None:
    with ZipFile(io.BytesIO(written(draft()))) as package:
        settings = package.read("word/settings.xml").decode()
    assert re.findall("proofState|docId|rsids|zoom", settings) == []
    assert "compatibilityMode" in settings


def test_the_file_says_whose_it_is() -> None:
    about = docx.Document(io.BytesIO(written(draft()))).core_properties
    assert (about.title, about.author, about.comments) == ("某某县粮食储备工作总结", "lintreport", "")


def test_the_same_draft_gives_the_same_bytes() -> None:
    remark = Remark(Span(0, 2), ("看",))
    assert written(draft(), remark) == written(draft(), remark)


def test_without_remarks_there_are_no_comments() -> None:
    with ZipFile(io.BytesIO(written(draft()))) as package:
        assert "word/comments.xml" not in package.namelist()


def test_of_too_many_the_first_are_kept_and_the_rest_told() -> None:
    long = draft("甲" * 600)
    remarks = [Remark(Span(index, index + 1), (str(index),)) for index in range(600)]
    said = [comment.text for comment in docx.Document(io.BytesIO(written(long, *remarks))).comments]
    assert len(said) == MOST_COMMENTS + 1
    assert said[0].startswith("批注过多，只加了最要紧的500条，另有100条未加。")
    assert said[1:] == [str(index) for index in range(MOST_COMMENTS)]


@pytest.mark.parametrize(("count", "kept"), [(0, 0), (2, 2), (3, 3), (4, 4), (9, 4)])
def test_the_limit_counts_without_what_tells_of_it(count: int, kept: int) -> None:
    remarks = [Remark(Span(0, 0), (str(index),)) for index in range(count)]
    assert len(within_limit(remarks, "en", most=3)) == kept


SIGNS = st.sampled_from(
    "甲乙，。“” \t\v\f\u3000a1<&>]\x00\x1b\x1f\x7f\x85\r\ud800\udfff\ufffe𠮷\u2011\u00ad\u200b\u2028"
)
LINES = st.lists(st.text(SIGNS, max_size=12), min_size=1, max_size=6)


@settings(deadline=None, max_examples=60)
@given(lines=LINES, places=st.lists(st.tuples(st.integers(0, 80), st.integers(0, 30)), max_size=6))
def test_any_text_comes_back_and_any_range_is_exact(lines: list[str], places: list[tuple[int, int]]) -> None:
    text = "\n".join(lines)
    spans = [Span(min(start, len(text)), min(start + width, len(text))) for start, width in places]
    data = written(draft(text), *(Remark(where, (str(index),)) for index, where in enumerate(spans)))
    shown = re.sub("[\x00\x1b\x1f\r\ud800\udfff\ufffe]", "\ufffd", text)
    assert read("a.docx", data).text == shown
    assert quoted(data) == {str(index): shown[where.start : where.end] for index, where in enumerate(spans)}


@pytest.mark.libreoffice
def test_libreoffice_opens_it_and_shows_the_text(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    file = tmp_path / "a.docx"
    file.write_bytes(written(draft(), Remark(span("守住"), ("看",)), Remark(span("。\n一、主要"), ("跨段",))))
    profile, form = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "txt:Text (encoded):UTF8"
    command = [office, profile, "--headless", "--convert-to", form, "--outdir", tmp_path, file]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    shown = file.with_suffix(".txt").read_text(encoding="utf-8-sig")
    assert shown.removesuffix("\n") == TEXT.replace("\v", "\n")
