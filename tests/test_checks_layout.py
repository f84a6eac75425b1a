"""What looks otherwise than it should: Word drafts, made in memory, put to the rules of the group layout."""

from __future__ import annotations

import pytest
from docx_builder import cell, paragraph, row, run, style, table, word_file
from linting import chosen, shipped

from lintreport.engine import check_bytes, read
from lintreport.finding import Finding, Unread
from lintreport.marking import marked
from lintreport.passage import Budget
from lintreport.ruleset import RuleSet, Selection

SIMPLE = 'w:lineRule="exact" w:line="579"'
FIRST_LINE = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
SHEET = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:bottom="1984" w:left="1588" w:right="1474"/>'


def font(name: str, points: float, more: str = "") -> str:
    return f'<w:rFonts w:eastAsia="{name}" w:ascii="{name}"/><w:sz w:val="{points * 2:g}"/>{more}'


STYLES = (
    style("a", "Normal", attributes='w:default="1"', run=font("仿宋_GB2312", 16), paragraph=f"<w:spacing {SIMPLE}/>")
    + style("title", run=font("方正小标宋简体", 22), paragraph='<w:jc w:val="center"/>', based_on="a")
    + style("text", paragraph=FIRST_LINE, based_on="a")
    + style("han", run=font("黑体", 16), paragraph=FIRST_LINE, based_on="a")
    + style("paren", run=font("楷体_GB2312", 16), paragraph=FIRST_LINE, based_on="a")
)
FOOTER = paragraph(
    run("— ", font("宋体", 14)) + f'<w:fldSimple w:instr="PAGE">{run("1", font("宋体", 14))}</w:fldSimple>'
    + run(" —", font("宋体", 14))
)  # fmt: skip
TITLE = paragraph("关于开展消防安全检查的通知", "title")
ADDRESSEE = paragraph("各股室：")
TEXT = paragraph("为做好冬季消防工作，定于本周开展检查。", "text")
MORE = paragraph("请各股室于周五前完成自查，并报办公室。", "text")
ENDING = paragraph("青石乡人民政府", properties='<w:jc w:val="right"/><w:ind w:rightChars="300"/>') + paragraph(
    "2024年11月5日", properties='<w:jc w:val="right"/><w:ind w:rightChars="400"/>'
)
GOOD = (
    TITLE + ADDRESSEE + TEXT + paragraph("一、检查范围", "han") + MORE
    + paragraph(run("（一）办公场所。", font("楷体_GB2312", 16)) + run("检查线路、器材和通道。"), "text")
    + paragraph("1.线路是否老化。", "text") + table(row(cell("序号"), cell("股室")))
    + paragraph("") + ENDING
)  # fmt: skip


def word(body: str, *, section: str = SHEET, footer: str | None = FOOTER) -> bytes:
    reference = '<w:footerReference w:type="default" r:id="footer"/>' if footer is not None else ""
    parts = {} if footer is None else {"footer": footer}
    return word_file(body, styles=STYLES, section=reference + section, parts=parts)


def findings(data: bytes, *names: str, name: str = "draft.docx") -> list[Finding]:
    result = check_bytes(name, data, chosen(names or ("layout",)))
    assert not isinstance(result, Unread)
    return list(result.findings)


def said(data: bytes, rule: str) -> list[str]:
    """What the rule finds: the marked place in its line, and what it says looks so."""
    draft = read("draft.docx", data, appearance=True)
    shown = []
    for finding in findings(data, f"layout/{rule}"):
        line = marked(draft.text, [finding.span]).split("\n")[draft.locate(finding.span.start).line - 1]
        shown.append(f"{line} {finding.message.rpartition('这里')[2].lstrip('是：')}")
    return shown


def test_a_draft_as_the_standard_has_it_is_left_alone() -> None:
    assert findings(word(GOOD)) == []


def test_a_text_file_has_no_look() -> None:
    text = "关于开展消防安全检查的通知\n各股室：\n为做好冬季消防工作，定于本周开展检查。"
    assert findings(text.encode(), name="draft.txt") == []


def test_looks_are_asked_for_by_the_rules_that_need_them() -> None:
    assert chosen(("layout",)).needs == {"appearance"}
    assert RuleSet(tuple(rule for rule in shipped() if rule.group != "layout")).needs == set()


def test_no_rule_runs_unless_it_is_named_and_none_is_grave() -> None:
    layout = [rule for rule in shipped() if rule.group == "layout"]
    assert not any(Selection().takes(rule) for rule in layout)
    assert all(Selection(extend=("layout",)).takes(rule) for rule in layout)
    assert {rule.severity for rule in layout} <= {"warning", "info"}
    assert all("一般" not in rule.source or rule.severity == "info" for rule in layout)


@pytest.mark.parametrize(
    ("section", "found"),
    [
        (SHEET, []),
        (SHEET.replace("11906", "11900"), []),
        ("", []),
        ('<w:pgSz w:w="12240" w:h="15840"/>', ["[|关于开展消防安全检查的通知|] 216×279毫米"]),
        ('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>', []),
    ],
)
def test_paper(section: str, found: list[str]) -> None:
    assert said(word(GOOD, section=section), "paper") == found


@pytest.mark.parametrize(
    ("section", "found"),
    [
        (SHEET.replace("2098", "2150"), []),
        (SHEET.replace("2098", "1440"), ["[|关于开展消防安全检查的通知|] 上边距25.4毫米"]),
        (
            SHEET.replace("1984", "1440").replace("1474", "1797"),
            ["[|关于开展消防安全检查的通知|] 下边距25.4毫米、右边距31.7毫米"],
        ),
        (SHEET.replace("1588", "1021").replace("<w:pgMar", '<w:pgMar w:gutter="567"'), []),
        (SHEET.replace('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"').replace("2098", "1440"), []),
    ],
    ids=["within a millimetre", "the upper one", "two of them", "with a gutter", "a sheet that lies"],
)
def test_margins(section: str, found: list[str]) -> None:
    assert said(word(GOOD, section=section), "margins") == found


def test_the_pages_of_a_later_section_are_told_at_its_first_paragraph() -> None:
    body = GOOD + paragraph("", properties=f"<w:sectPr>{SHEET}</w:sectPr>") + paragraph("") + paragraph("附表一览")
    data = word(body, section=SHEET.replace("2098", "1440"))
    assert said(data, "margins") == ["[|附表一览|] 上边距25.4毫米"]


@pytest.mark.parametrize(
    ("title", "found"),
    [
        (TITLE, []),
        (paragraph(run("关于开展消防安全检查的通知", font("FZXiaoBiaoSong-B05S", 22)), "title"), []),
        (
            paragraph(run("关于开展消防安全检查的通知", font("黑体", 18)), "title"),
            ["[|关于开展消防安全检查的通知|] 黑体、小二"],
        ),
        (
            paragraph("关于开展消防安全检查的通知", "title", properties='<w:jc w:val="both"/>'),
            ["[|关于开展消防安全检查的通知|] 两端对齐"],
        ),
        (
            paragraph(run("关于开展", font("黑体", 22)) + run("消防安全检查的通知"), "title"),
            [],
        ),
        (
            paragraph(run("关于开展消防安全", font("黑体", 22)) + run("检查的通知"), "title"),
            ["[|关于开展消防安全检查的通知|] 黑体"],
        ),
    ],
)
def test_the_title(title: str, found: list[str]) -> None:
    assert said(word(title + ADDRESSEE + TEXT), "title") == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (TEXT + MORE, []),
        (
            paragraph(run("为做好工作，定于本周检查。", font("宋体", 12)), "text") * 3 + MORE,
            ["[|为做好工作，定于本周检查。|] 宋体、小四，共3处"],
        ),
        (
            paragraph(run("为做好工作，定于本周检查。", font("宋体", 16)), "text")
            + paragraph(run("为做好工作，定于下周检查。", font("楷体", 16)), "text"),
            ["[|为做好工作，定于本周检查。|] 宋体，共1处", "[|为做好工作，定于下周检查。|] 楷体，共1处"],
        ),
        (paragraph(run("为做好工作，") + run("定于", font("黑体", 16)) + run("本周检查各科室。"), "text"), []),
        (paragraph(run("为做好工作，", font("FangSong", 16)) + run("via email", font("Arial", 16)), "text"), []),
        (paragraph(run("检查内容", font("黑体", 12)), "text"), []),
        (paragraph(run("（2024年，试行）", font("楷体", 16)), properties='<w:jc w:val="center"/>') + TEXT, []),
        (table(row(cell(paragraph(run("一，二，三。", font("宋体", 9))))))+ TEXT, []),
        (paragraph("一、范围", "han") + MORE, []),
        (
            paragraph(run("（一）范围。", font("楷体", 16)) + run("全部办公场所，含仓库。", font("宋体", 16)), "text"),
            ["（一）范围。[|全部办公场所，含仓库。|] 宋体，共1处"],
        ),
    ],
)  # fmt: skip
def test_the_text(body: str, found: list[str]) -> None:
    assert said(word(TITLE + ADDRESSEE + TEXT + body), "body") == found


@pytest.mark.parametrize(
    ("rule", "heading", "found"),
    [
        ("heading-1", paragraph("一、检查范围", "han"), []),
        ("heading-1", paragraph("一、检查范围", "text"), ["[|一、检查范围|] 仿宋_GB2312，共1处"]),
        ("heading-1", paragraph(run("一、检查范围", font("SimHei", 15)), "text"), ["[|一、检查范围|] 小三，共1处"]),
        ("heading-1", paragraph("（一）检查范围", "text"), []),
        ("heading-2", paragraph("（一）检查范围", "paren"), []),
        ("heading-2", paragraph("（一）检查范围", "han") * 2, ["[|（一）检查范围|] 黑体，共2处"]),
        (
            "heading-2",
            paragraph(run("（一）检查范围。", font("黑体", 16)) + run("各科室和仓库。"), "text"),
            ["[|（一）检查范围。|]各科室和仓库。 黑体，共1处"],
        ),
        ("heading-3", paragraph("1.检查范围", "text"), []),
        ("heading-3", paragraph("1.检查范围", "paren") + MORE, ["[|1.检查范围|] 楷体_GB2312，共1处"]),
    ],
)
def test_headings_by_the_level_that_their_number_shows(rule: str, heading: str, found: list[str]) -> None:
    assert said(word(TITLE + ADDRESSEE + TEXT + heading + MORE), rule) == found


@pytest.mark.parametrize(
    ("spacing", "grid", "found"),
    [
        ('w:lineRule="exact" w:line="560"', "", []),
        ('w:lineRule="exact" w:line="600"', "", []),
        ('w:lineRule="exact" w:line="500"', "", ["固定值25磅，共1处"]),
        ('w:lineRule="atLeast" w:line="560"', "", ["最小值28磅，共1处"]),
        ('w:lineRule="auto" w:line="360"', "", ["1.5倍行距，共1处"]),
        ('w:lineRule="auto" w:line="240"', '<w:docGrid w:type="lines" w:linePitch="579"/>', []),
        ('w:lineRule="auto" w:line="240"', '<w:docGrid w:linePitch="579"/>', ["1倍行距，共1处"]),
        ('w:lineRule="auto" w:line="360"', '<w:docGrid w:type="lines" w:linePitch="579"/>', ["1.5倍行距，共1处"]),
    ],
)
def test_the_height_of_lines(spacing: str, grid: str, found: list[str]) -> None:
    body = paragraph("检查线路，检查通道。", "text", properties=f"<w:spacing {spacing}/>")
    expected = [f"[|检查线路，检查通道。|] {words}" for words in found]
    assert said(word(TITLE + TEXT + body, section=SHEET + grid), "line-spacing") == expected


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (paragraph("检查线路，检查通道。", properties='<w:ind w:firstLine="640"/>'), []),
        (paragraph("检查线路，检查通道。", properties='<w:ind w:firstLine="630"/>'), []),
        (
            paragraph("检查线路，检查通道。", properties='<w:ind w:firstLine="420"/>'),
            ["[|检查线路，检查通道。|] 首行缩进1.3字，共1处"],
        ),
        (paragraph("　　检查线路，检查通道。"), []),
        (
            paragraph("　　检查线路，检查通道。", properties=FIRST_LINE),
            ["　　[|检查线路，检查通道。|] 首行缩进4字，共1处"],
        ),
        (paragraph("一、检查范围"), ["[|一、检查范围|] 首行缩进0字，共1处"]),
        (
            paragraph("检查线路，检查通道。", properties='<w:ind w:left="640" w:hangingChars="200"/>'),
            ["[|检查线路，检查通道。|] 悬挂缩进2字，共1处"],
        ),
        (paragraph("检查线路，检查通道。", properties='<w:jc w:val="center"/>'), []),
        (paragraph(run(inside="<w:tab/>") + run("检查线路，检查通道。")), []),
        (paragraph("检查内容"), []),
    ],
)
def test_the_first_line(body: str, found: list[str]) -> None:
    assert said(word(TITLE + ADDRESSEE + TEXT + body + MORE), "first-line") == found


@pytest.mark.parametrize(
    ("footer", "found"),
    [
        (FOOTER, []),
        (FOOTER.replace("— ", "－").replace(" —", "－"), []),
        (FOOTER.replace("— ", "").replace(" —", ""), ["[|关于开展消防安全检查的通知|] “1”"]),
        (FOOTER.replace('"宋体"', '"Times New Roman"'), ["[|关于开展消防安全检查的通知|] Times New Roman"]),
        (FOOTER.replace('w:sz w:val="28"', 'w:sz w:val="18"'), ["[|关于开展消防安全检查的通知|] 小五"]),
        (paragraph("某县某局"), ["[|关于开展消防安全检查的通知|] 没有页码"]),
        (None, ["[|关于开展消防安全检查的通知|] 没有页码"]),
    ],
)
def test_the_page_number(footer: str | None, found: list[str]) -> None:
    assert said(word(GOOD, footer=footer), "page-number") == found


def test_a_cover_needs_no_page_number() -> None:
    cover = paragraph("某县某局") + f"<w:p><w:pPr><w:sectPr>{SHEET}</w:sectPr></w:pPr></w:p>"
    assert said(word(cover + GOOD), "page-number") == []
    assert said(word(cover + GOOD, footer=None), "page-number") != []


def ending(properties: str, text: str = "2024年11月5日") -> str:
    return paragraph(text, properties=properties)


@pytest.mark.parametrize(
    ("date", "found"),
    [
        (ending('<w:jc w:val="right"/><w:ind w:rightChars="400"/>'), []),
        (ending('<w:jc w:val="right"/><w:ind w:right="640"/>'), []),
        (ending('<w:jc w:val="right"/>', "2024年11月5日　　　　"), []),
        (ending('<w:ind w:firstLineChars="1650"/>'), []),
        (ending("", "　" * 16 + "2024年11月5日"), []),
        (ending('<w:jc w:val="right"/>'), ["[|2024年11月5日|] 右空0字"]),
        (ending(""), ["[|2024年11月5日|] 右空21.1字"]),
        (ending(FIRST_LINE), ["[|2024年11月5日|] 右空19.1字"]),
        (ending("", "\t2024年11月5日"), []),
        (paragraph(run(inside="<w:tab/>") + run("2024年11月5日")), []),
    ],
)
def test_the_place_of_the_date(date: str, found: list[str]) -> None:
    assert said(word(TITLE + ADDRESSEE + TEXT + date), "ending") == found


def test_the_place_of_the_signature_above_the_date() -> None:
    body = (
        TITLE
        + ADDRESSEE
        + TEXT
        + paragraph("青石乡人民政府")
        + ending('<w:jc w:val="right"/><w:ind w:rightChars="400"/>')
    )
    assert said(word(body), "ending") == ["[|青石乡人民政府|] 右空20.6字"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("2024年[|07|]月12日", True),
        ("2024年7月[|05|]日", True),
        ("2024年10月20日", False),
        ("2024年7月5日", False),
        ("编号2024-07-05", False),
        ("上午10时05分", False),
    ],
)
def test_digits_of_dates(line: str, found: bool) -> None:
    text = f"青石乡人民政府\n{line.replace('[|', '').replace('|]', '')}"
    result = findings(text.encode(), "layout/date-digits", name="draft.txt")
    assert marked(text, [finding.span for finding in result]) == f"青石乡人民政府\n{line}"
    assert bool(result) == found


def test_messages_in_english_name_the_same() -> None:
    body = TITLE + ADDRESSEE + paragraph(run("为做好工作，定于本周检查。", font("宋体", 12)), "text")
    draft = read("draft.docx", word(body), appearance=True)
    rule = shipped().rule("layout/body")
    (finding,) = rule.findings(draft, Budget(1), "en")
    assert finding.message.endswith("here: 宋体, 12 pt (1 in all)")
