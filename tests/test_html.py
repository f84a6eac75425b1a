"""The page as it is written: text that stays text, marks that nest, tables, links, one file that asks for nothing."""

from __future__ import annotations

import base64
import hashlib
import io
import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from docx_builder import paragraph, row, run, table, word_file

from lintreport.document import Block, BlockKind, Cell, Document, Heading, Place, Span, Table
from lintreport.finding import Edit, Elsewhere, Failure, Finding, Fix, Language, Related, Result, Severity, Unread
from lintreport.formats import docx
from lintreport.marking import unmarked
from lintreport.outline import Paragraph, document
from lintreport.output import Outcome, Report
from lintreport.output.html import escaping, render
from lintreport.output.html.pieces import MOST_TOGETHER, Range, pieces
from lintreport.output.html.tables import table as shown_table

VOID = {"meta", "br", "wbr", "input"}


class Nesting(HTMLParser):
    """The text and the tags of a page; raises where an element is closed that is not the one open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def page(*outcomes: Outcome, language: Language = "zh") -> str:
    stream = io.StringIO()
    render(Report(outcomes, language=language), stream)
    return stream.getvalue()


def parsed(html: str) -> Nesting:
    nesting = Nesting()
    nesting.feed(html)
    nesting.close()
    assert not nesting.open
    return nesting


def draft(*lines: str) -> Document:
    return document("草稿.txt", [Paragraph(line) for line in lines], lines=[0])


def result(*lines: str, severity: Severity = "error", fix: Fix | None = None) -> Result:
    """A draft of these lines, in which a finding stands wherever one is [|marked|]."""
    text, spans = unmarked("\n".join(lines))
    found = tuple(Finding(span, "house/jia", severity, "不妥", fix) for span in spans)
    return Result(draft(*text.split("\n")), found)


def sheet(html: str) -> str:
    """What the page shows of the draft itself."""
    return html.partition('<div class="paper"')[2].partition(">")[2].partition('<section class="findings"')[0]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("甲乙", "甲乙"),
        ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;"),
        ("\x00", '<span class="control">␀</span>'),
        ("\x1b", '<span class="control">␛</span>'),
        ("\r", '<span class="control">␍</span>'),
        ("\x85", '<span class="control">U+0085</span>'),
        ("\u2028", '<span class="control">U+2028</span>'),
        ("\u202e", '<span class="control">U+202E</span>'),
        ("\u2066", '<span class="control">U+2066</span>'),
        ("\u200b", '<span class="control">U+200B</span>'),
        ("\ud800", '<span class="control">\ufffd</span>'),
        ("\uffff", '<span class="control">\ufffd</span>'),
        ("甲\t乙\u3000丙\u00a0丁", "甲\t乙\u3000丙\u00a0丁"),
        ("甲\v乙\f丙", "甲 乙 丙"),
    ],
    ids=ascii,
)  # fmt: skip
def test_text_is_text_and_what_would_not_show_is_shown(text: str, shown: str) -> None:
    assert escaping.escaped(text) == shown


@pytest.mark.parametrize("text", ["</script><b>", '" onload="x', "' x='", "\x00\ud800\u202e", "\v\f"], ids=ascii)
def test_an_attribute_holds_no_markup(text: str) -> None:
    shown = escaping.attribute(text)
    assert not set("<>\"'\x00\ud800\u202e\v\f") & set(shown)
    assert parsed(f'<a title="{shown}"></a>').tags[0][1].keys() == {"title"}


# Ranges by what they cover of the text; a piece as its text and the keys that cover it, those it begins behind a +.
@pytest.mark.parametrize(
    ("text", "ranges", "cut"),
    [
        ("甲乙丙丁", [], ["甲乙丙丁"]),
        ("甲乙丙丁", [(1, 2)], ["甲", "乙 1+1", "丙丁"]),
        ("甲乙丙丁", [(0, 3), (1, 2)], ["甲 1+1", "乙 1,2+2", "丙 1", "丁"]),
        ("甲乙丙丁", [(0, 2), (1, 4)], ["甲 1+1", "乙 1,2+2", "丙丁 2"]),
        ("甲乙丙丁", [(1, 3), (1, 3)], ["甲", "乙丙 1,2+1,2", "丁"]),
        ("甲乙丙丁", [(0, 4), (0, 1)], ["甲 1,2+1,2", "乙丙丁 1"]),
        ("甲乙", [(1, 1)], ["甲", " 1+1", "乙"]),
        ("甲乙", [(2, 2)], ["甲乙", " 1+1"]),
        ("甲乙", [(0, 2), (1, 1)], ["甲 1+1", " 2+2", "乙 1"]),
        ("甲\n乙", [(0, 3)], ["甲 1+1", "乙 1"]),
        ("甲\n乙", [(1, 2)], ["甲", " 1+1", "乙"]),
        ("甲\n乙", [(1, 3)], ["甲", "乙 1+1"]),
        ("甲\n\n乙", [(2, 2)], ["甲", " 1+1", "乙"]),
        ("甲\n\n乙", [(1, 3)], ["甲", " 1+1", "乙"]),
        ("\n", [(0, 1)], [" 1+1"]),
        ("", [(0, 0)], [" 1+1"]),
    ],
)  # fmt: skip
def test_overlapping_ranges_are_cut_into_pieces(text: str, ranges: list[tuple[int, int]], cut: list[str]) -> None:
    shown = draft(*text.split("\n"))
    numbered = [Range(Span(*span), str(number), "error") for number, span in enumerate(ranges, 1)]
    found = [piece for block in pieces(shown, numbered, ()) for piece in block]
    assert [
        shown[piece.span]
        + (f" {','.join(one.key for one in piece.over)}" if piece.over else "")
        + (f"+{','.join(one.key for one in piece.first)}" if piece.first else "")
        for piece in found
    ] == cut


def test_pieces_put_together_are_the_text() -> None:
    shown = draft("甲乙丙", "", "丁戊", "己")
    every = [(start, end) for start in range(len(shown.text) + 1) for end in range(start, len(shown.text) + 1)]
    numbered = [Range(Span(*span), str(number), "info") for number, span in enumerate(every, 1)]
    blocks = list(pieces(shown, numbered, (1, 5)))
    assert ["".join(shown[piece.span] for piece in block) for block in blocks] == shown.text.split("\n")
    begun = [one.key for block in blocks for piece in block for one in piece.first]
    assert sorted(begun, key=int) == [one.key for one in numbered]


def test_many_long_findings_do_not_cost_their_product() -> None:
    shown = draft("甲" * 2_000)
    numbered = [Range(Span(start, 2_000), str(start), "info") for start in range(2_000)]
    (found,) = pieces(shown, numbered, ())
    assert sum(len(piece.over) for piece in found) <= 2_000 * (MOST_TOGETHER + 1)


def test_marks_stand_where_the_findings_are() -> None:
    html = sheet(page(result("某县总结", "一、做法", "走访[|X|]户，[||]增长")))
    assert '走访<mark class="error" data-key="1" id="draft-1-1" data-number="1">X</mark>户，' in html
    assert '<mark class="error caret" data-key="2" id="draft-1-2" data-number="2"></mark>增长' in html


def test_the_gravest_of_overlapping_findings_shows() -> None:
    shown = draft("甲乙丙")
    found = (Finding(Span(0, 3), "a/x", "info", "一"), Finding(Span(1, 2), "a/y", "error", "二"))
    html = sheet(page(Result(shown, found)))
    assert '<mark class="info" data-key="1" id="draft-1-1" data-number="1">甲</mark>' in html
    assert '<mark class="error many" data-key="1 2" id="draft-1-2" data-number="2">乙</mark>' in html


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        (["某县2024年工作总结", "正文。"], '<h2 class="title">某县2024年工作总结</h2>'),
        (["总结", "一、主要做法", "正文。"], '<h3 class="level-1">一、主要做法</h3>'),
        (["总结", "一、主要做法", "（一）抓学习。坚持。"], '<b class="level-2">（一）抓学习。</b>坚持。'),
        (["甲", "", "乙"], '<p class="blank"></p>'),
        (["甲", "\u3000\u3000乙丙丁。"], '<p class="paragraph own">\u3000\u3000乙丙丁。</p>'),
        (["甲", "乙丙\v丁。"], "乙丙<wbr>丁。"),
        (["", "The number of visits\vgrew by a fifth."], "visits grew"),
    ],
)
def test_a_draft_is_shown_as_a_person_knows_it(lines: list[str], shown: str) -> None:
    assert shown in sheet(page(Result(draft(*lines), ())))


def test_what_word_computes_and_attaches_is_shown() -> None:
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>脚注的话</w:t></w:r></w:p></w:footnote>'
    body = paragraph(
        run("正文") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(inside="<w:br/>") + run("下一行")
    ) + table(
        row('<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>横</w:t></w:r></w:p></w:tc>'),
        row("<w:tc><w:p/></w:tc>", "<w:tc><w:p/></w:tc>"),
    )
    html = sheet(page(Result(docx.read("甲.docx", word_file(body, parts={"footnotes": note})), ())))
    assert 'href="#draft-1-footnote-1"><span data-other="note 1">注1</span></a><br>下一行' in html
    assert '<div class="story" id="draft-1-footnote-1"><p class="name"><a href="#draft-1-at-footnote-1">' in html
    assert '<td colspan="2"><p class="table-cell">横</p></td></tr><tr><td><p class="blank"></p></td>' in html


def test_a_computed_number_is_told_from_what_was_typed() -> None:
    blocks = (Block("list-item", Span(0, 4), label="1."),)
    assert '<span class="label">1.</span>甲乙' in sheet(page(Result(Document("甲.docx", "1.甲乙", blocks), ())))


def test_paragraphs_are_set_as_in_the_file_where_that_is_known() -> None:
    indented = '<w:ind w:firstLineChars="200"/>'
    shown = docx.read(
        "甲.docx",
        word_file(
            paragraph("市政府：")
            + paragraph("正文的话。", properties=indented)
            + paragraph("某办公室", properties='<w:jc w:val="right"/>')
        ),
        appearance=True,
    )
    html = sheet(page(Result(shown, ())))
    for line in (' own">市政府：', 'paragraph">正文的话。', ' right">某办公室'):
        assert line in html


@pytest.mark.parametrize("lines", [["总结", "一、甲", "（一）乙"], ["", "一、甲", "（一）乙"]], ids=["title", "none"])
def test_headings_go_down_one_level_at_a_time(lines: list[str]) -> None:
    tags = [tag for tag, _ in parsed(page(Result(draft(*lines), ()))).tags]
    levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(
    ("cells", "rows"),
    [
        ([(1, 1, 1, 1), (1, 2, 1, 1)], "ab"),
        ([(1, 1, 2, 1), (1, 2, 1, 1), (2, 2, 1, 1)], "Ab/b"),
        ([(1, 2, 1, 1), (2, 1, 1, 2)], "-b/a2"),
        ([(1, 1, 2, 2), (1, 3, 1, 1), (2, 4, 1, 1)], "A2c/-d"),
        ([(1, 1, 3, 1), (3, 2, 1, 1)], "A//b"),
        ([(1, 1, 1, 2_000)], "a1000"),
    ],
)
def test_cells_stand_in_their_columns(cells: list[tuple[int, int, int, int]], rows: str) -> None:
    """A cell is the letter of its column, a capital where it reaches down, with its columns; - is a gap."""
    shown = Table(1, Place(), tuple(Cell(*cell, ()) for cell in cells))
    html = "".join(shown_table(shown, lambda cell: (chr(96 + cell.column), False), ""))
    short = re.sub(r'<td rowspan="\d+"([^>]*)>(.)', lambda found: f"<td{found[1]}>{found[2].upper()}", html)
    short = re.sub(r'<td colspan="(\d+)">(.)', r"<td>\2\1", short).replace('<td class="none">', "-")
    assert "/".join(re.sub("<[^>]*>", "", line) for line in short.split("<tr>")[1:]) == rows


def test_a_table_in_a_table_and_a_gap_of_several_columns() -> None:
    blocks = (
        Block("table-cell", Span(0, 1), Place(table=2, row=1, column=1)),
        Block("table-cell", Span(2, 3), Place(table=1, row=1, column=3)),
    )
    tables = (
        Table(1, Place(), (Cell(1, 3, 1, 1, (1,)),)),
        Table(2, Place(table=1, row=1, column=3), (Cell(1, 1, 1, 1, (0,)),)),
    )
    html = sheet(page(Result(Document("甲.docx", "内\n外", blocks, tables=tables), ())))
    assert (
        html.index('<td class="none" colspan="2"></td>') < html.index("内") < html.index("</table>") < html.index("外")
    )
    assert html.count("内") == 1


@pytest.mark.parametrize(
    ("edits", "shown"),
    [
        ([(3, 8, "研究了")], "我们对<del>进行了研究</del><ins>研究了</ins>问题。"),
        ([(3, 6, "")], "我们对<del>进行了</del>研究问题。"),
        ([(8, 8, "这个")], "我们对进行了研究<ins>这个</ins>问题。"),
        ([(3, 6, ""), (8, 8, "了")], "我们对<mark>进行了研究</mark>问题。"),
    ],
)
def test_an_entry_shows_how_the_place_would_read(edits: list[tuple[int, int, str]], shown: str) -> None:
    fix = Fix(tuple(Edit(Span(start, end), text) for start, end, text in edits), "unsafe")
    html = page(result("我们对[|进行了研究|]问题。", fix=fix))
    assert f'<span class="quotation" lang="zh-CN">{shown}</span></summary>' in html
    assert "改法（核实后改）" in html
    assert html.count("<del>") == shown.count("<del>") + (len(edits) > 1)


def test_of_a_long_fix_the_first_edits_show() -> None:
    fix = Fix(tuple(Edit(Span(index, index + 1), "丁") for index in range(5)), "safe")
    html = page(result("[|甲|]乙丙甲乙丙", fix=fix))
    assert html.count('<li class="quotation"') == 3
    assert "……另有 2 处随之修改" in html


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("前面的话说得很长很长，[|不妥|]。", "前面的话说得很长很长，<mark>不妥</mark>。"),
        ("前面的话说得很长很长很长，[|不妥|]。", "…面的话说得很长很长很长，<mark>不妥</mark>。"),
        (
            "The number of visits to the county has [|risen|] by a fifth since the office was opened to all.",
            "… to the county has <mark>risen</mark> by a fifth since the …",
        ),
        ("甲[|\u200b|]乙", '甲<mark><span class="control">U+200B</span></mark>乙'),
    ],
)
def test_an_entry_quotes_the_words_around_the_place(line: str, shown: str) -> None:
    assert f">{shown}</span></summary>" in page(result(line))


def test_related_places_are_links_also_into_other_drafts() -> None:
    first, second = draft("甲乙丙"), Document("另一份.txt", "丁戊己", (Block("paragraph", Span(0, 3)),), lines=(0,))
    related = (
        Related(Span(1, 2), "前文"),
        Related(Span(2, 3), "另一处", Elsewhere("另一份.txt", second.locate(2), True)),
        Related(Span(0, 1), "不在", Elsewhere("没有.txt", second.locate(0), True)),
    )
    html = page(Result(first, (Finding(Span(0, 1), "a/x", "error", "错", related=related),)), Result(second, ()))
    assert '<a href="#draft-1-p1"><span data-other="line 1, column 2">第1行第2字</span></a> 前文' in html
    assert '<a href="#draft-2-p1">另一份.txt <span data-other="line 1, column 3">第1行第3字</span></a> 另一处' in html
    assert '<li>没有.txt <span data-other="line 1, column 1">第1行第1字</span> 不在</li>' in html
    assert '<span class="place" data-key="p1" id="draft-1-p1">乙</span>' in html
    assert '<span class="place" data-key="p1" id="draft-2-p1">己</span>' in html


def test_drafts_that_could_not_be_read_and_rules_that_did_not_finish_are_said_first() -> None:
    failed = Result(draft("甲"), (), (Failure("a/y", "规则 a/y 未能查完"),))
    html = page(failed, Unread("坏.docx", "corrupt", "文件<已损坏>"))
    overview = html.partition('<section id="overview">')[2].partition("</section>")[0]
    assert "无法读取 1 份" in overview
    assert "[corrupt] 文件&lt;已损坏&gt;" in overview
    assert "未查完" in overview
    about = html.partition('<header class="about">')[2].partition("</header>")[0]
    assert "规则 a/y 未能查完" in about


@pytest.mark.parametrize("outcomes", [[], [Unread("甲.txt", "x", "读不了")], [result("甲"), result("乙")]])
def test_a_run_of_none_of_an_unread_and_of_many_is_whole(outcomes: list[Outcome]) -> None:
    html = parsed(page(*outcomes))
    assert ("section", {"id": "overview"}) in html.tags


@pytest.mark.parametrize(
    ("language", "tag", "shown", "other"), [("zh", "zh-CN", "错误", "error"), ("en", "en", "error", "错误")]
)
def test_the_page_speaks_the_language_of_the_run(language: Language, tag: str, shown: str, other: str) -> None:
    html = page(result("[|甲|]"), language=language)
    assert f'<html lang="{tag}">' in html
    assert f'<b class="severity" data-other="{other}">{shown}</b>' in html


def test_a_draft_is_marked_with_its_own_language() -> None:
    assert '<div class="paper" lang="en">' in page(Result(draft("", "The number of visits grew."), ()))


def test_only_the_page_s_own_style_and_scripts_may_run_and_nothing_is_fetched() -> None:
    html = page(result("[|甲|]"))
    policy = html.partition('http-equiv="Content-Security-Policy" content="')[2].partition('"')[0]
    assert policy.startswith("default-src 'none'; ")
    code = re.findall(r"<(style|script)[^>]*>(.*?)</\1>", html, re.DOTALL)
    assert len(code) == 3
    for _, source in code:
        digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert not re.search(r"https?://|url\(|@import|\ssrc=|<link|\sstyle=|\son\w+=", html)


HOSTILE = "</script></noscript></style><img src=x onerror=alert(1)><!-- --!> ]]> \u2028\x00\ud83d\u202e&amp;"


def test_a_hostile_draft_adds_no_element() -> None:
    def tags(text: str) -> list[str]:
        kinds: tuple[BlockKind, ...] = ("title", "paragraph", "list-item")
        spans = [Span(start, start + len(text)) for start in range(0, 3 * len(text), len(text) + 1)]
        blocks = tuple(Block(kind, span) for kind, span in zip(kinds, spans, strict=True))
        shown = Document(text, "\n".join([text] * 3), blocks, (Heading(spans[1], 1),))
        span = Span(3, len(text) - 3)
        fix = Fix((Edit(span, text),), "safe")
        found = (Finding(span, f"a/{text}", "error", text, fix, (Related(span, text),)),)
        html = page(Result(shown, found, (Failure("a/b", text),), "x", text), Unread(text, text, text))
        html.encode("utf-8")
        return [tag for tag, attributes in parsed(html).tags if attributes.get("class") != "control"]

    assert tags(HOSTILE) == tags("a" * len(HOSTILE))
