"""What a person at a terminal sees: places quoted and pointed at, long runs folded, nothing that steers it."""

from __future__ import annotations

import io
import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lintreport.document import BODY, Block, Document, Place, Span
from lintreport.finding import Failure, Finding, Language, Related, Result, Severity, Unread
from lintreport.marking import unmarked
from lintreport.outline import Paragraph, document
from lintreport.output import Outcome
from lintreport.output.cells import cells, clipped, clipped_left, printable, wrapped
from lintreport.output.paint import Paint
from lintreport.output.terminal import Terminal


def width(line: str) -> int:
    """The cells of a line, counted apart from the program: wide and full-width characters take two."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in line
    )


def result(
    text: str, message: str = "错", rule: str = "a/x", severity: Severity = "error", word: bool = False
) -> Result:
    """A draft whose marked places are findings."""
    plain, spans = unmarked(text)
    lines = plain.split("\n")
    starts = [] if word else [sum(len(line) + 1 for line in lines[:index]) for index in range(len(lines))]
    draft = document("草稿.docx" if word else "草稿.txt", [Paragraph(line) for line in lines], lines=starts)
    return Result(draft, tuple(Finding(span, rule, severity, message) for span in spans))


def shown(
    *outcomes: Outcome, language: Language = "zh", colour: bool = False, unfold: bool = False, quiet: bool = True
) -> str:
    stream = io.StringIO()
    Terminal(language, 80, Paint(colour), unfold, quiet).render(outcomes, stream)
    assert all(width(re.sub(r"\x1b\[[0-9]*m", "", line)) <= 80 for line in stream.getvalue().split("\n"))
    return stream.getvalue()


def test_a_small_draft() -> None:
    text = "某县工作总结\n一、主要做法\n全县走访[|XX|]户。\n二、存在问题\n人员[|不足|]。"
    assert (
        shown(result(text, "“XX”待填"), quiet=False)
        == """\
草稿.txt
  一、主要做法
  3:5  错误  “XX”待填  [a/x]
        全县走访[XX]户。
                 ^^
  二、存在问题
  5:3  错误  “XX”待填  [a/x]
        人员[不足]。
             ^^^^

检查 1 个文件：错误 2 处
"""
    )


@pytest.mark.parametrize(
    ("text", "quotation", "carets"),
    [
        ("[|开头|]的字", "[开头]的字", " ^^^^"),
        ("末尾的[|字|]", "末尾的[字]", "       ^^"),
        ("全[|部|]", "全[部]", "   ^^"),
        ("中[||]间", "中[]间", "   ^"),
        ("[||]开头", "[]开头", " ^"),
        ("末尾[||]", "末尾[]", "     ^"),
        ("制表\t符[|在|]前", "制表 符[在]前", "        ^^"),
        ("手动\v换行[|符|]", "手动 换行[符]", "          ^^"),
        ("[|一\t二\v三|]", "[一 二 三]", " ^^^^^^^^"),
        ("　　缩进[|字|]", "缩进[字]", "     ^^"),
        ("ab[|c|]d", "ab[c]d", "   ^"),
        ("e\u0301[|e\u0301|]", "e\u0301[e\u0301]", "  ^"),
        ("\U00020bb7野[|\U00020bb7|]", "\U00020bb7野[\U00020bb7]", "     ^^"),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467[|家|]", "\U0001f468?\U0001f469?\U0001f467[家]", "         ^^"),
        ("[|\U0001f600|]笑", "[\U0001f600]笑", " ^^"),
        ("甲①—·…[|字|]", "甲①—·…[字]", "       ^^"),
        ("a\tb　[|c|]", "a b　[c]", "      ^"),
        ("カ\u3099[|ｶﾞ|]", "カ\u3099[ｶﾞ]", "   ^^"),
        ("跨[|段\n落|]", "跨[段]", "   ^^"),
        ("“[|引|]”", "“[引]”", "  ^^"),
        ("甲" * 60 + "[|乙|]" + "丙" * 60, "…" + "甲" * 16 + "[乙]" + "丙" * 17 + "…", " " * 34 + "^^"),
        ("[|" + "长" * 90 + "|]后", "[" + "长" * 17 + "…]后", " " + "^" * 35),
        ("[|" + "a" * 35 + "|]" + "b" * 17, "[" + "a" * 35 + "]" + "b" * 17, " " + "^" * 35),
    ],
)
def test_the_place_is_quoted_and_pointed_at(text: str, quotation: str, carets: str) -> None:
    _, _, quoted, pointed, _, _ = shown(result(text)).split("\n")
    assert (quoted, pointed) == (" " * 8 + quotation, " " * 8 + carets)


@pytest.mark.parametrize(
    ("text", "shown_as"),
    [
        ("\x1b[31m红[|\x1b[0m|]", "?[31m红[?[0m]"),
        ("铃\x07[|响\x08|]", "铃?[响?]"),
        ("反\u202e[|向\u202c|]", "反?[向?]"),
        ("半\ud83d[|\udc80|]", "半?[?]"),
        ("\x9b31m[|x|]", "?31m[x]"),
        ("私用\ue000[|x|]", "私用?[x]"),
        ("全角　空格[|x|]", "全角　空格[x]"),
    ],
)
def test_nothing_in_a_draft_steers_the_terminal(text: str, shown_as: str) -> None:
    out = shown(result(text, message="“" + unmarked(text)[0] + "”"))
    assert " " * 8 + shown_as in out.split("\n")
    assert out.replace("\n", "").isprintable() or "　" in out
    headed = shown(result("一、\x1b[2J标题\n内[|容|]"))
    assert "\x1b" not in headed
    assert "?[2J标题" in headed


def test_names_and_messages_do_not_steer_the_terminal() -> None:
    related = Finding(
        Span(0, 1), "a/x", "error", "错\x1b]0;x\x07", related=(Related(Span(0, 1), "\x1b[2J"), Related(Span(0, 1), ""))
    )
    draft = Document("\x1b[31m.txt", "\x1b", (Block("paragraph", Span(0, 1)),), lines=(0,))
    out = shown(Result(draft, (related,), (Failure("a/y", "\x1b[1m"),)), Unread("\x1b[2J.docx", "corrupt", "\x1b"))
    assert "\x1b" not in out
    assert "\x07" not in out


@given(
    st.text(alphabet="甲a　“”…\t\v \x1b\u0301\U0001f600，。", max_size=200), st.integers(0, 200), st.integers(0, 200)
)
def test_eighty_columns_are_never_exceeded(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    related = tuple(Related(Span(start, end), text) for _ in range(5))
    finding = Finding(Span(start, end), "group/" + "long-name-" * 6, "warning", text, related=related)
    draft = Document(text, text, (Block("paragraph", Span(0, len(text))),), lines=(0,))
    out = shown(Result(draft, (finding,) * 9, (Failure("a/x", text),)), Unread(text, "code", text), quiet=False)
    assert "\x1b" not in out


@pytest.mark.parametrize(
    ("count", "entries", "fold"),
    [
        (3, 3, ""),
        (4, 4, ""),
        (5, 3, "a/x 共 5 处，其余 2 处在第 4、5 行（加 --unfold 逐处列出）"),
        (12, 3, "a/x 共 12 处，其余 9 处在第 4、5、6、7、8、9、10、11 行等（加 --unfold 逐处列出）"),
    ],
)
def test_a_long_run_of_one_rule_is_folded(count: int, entries: int, fold: str) -> None:
    found = result("\n".join(["[|甲|]"] * count))
    lines = shown(found).split("\n")
    assert sum("[a/x]" in line for line in lines) == entries
    assert "".join(line.strip() for line in lines[1 + 3 * entries :]) == fold
    assert sum("[a/x]" in line for line in shown(found, unfold=True).split("\n")) == count


def test_how_to_unfold_is_said_once_in_a_draft() -> None:
    one, other = result("[|甲|]" * 9), result("[|甲|]" * 9, rule="b/y")
    lines = shown(Result(one.document, one.findings + other.findings)).split("\n")
    assert [line for line in lines if "其余" in line or "--unfold" in line] == [
        "  a/x 共 9 处，其余 6 处在第 1 行",
        "  b/y 共 9 处，其余 6 处在第 1 行（加 --unfold 逐处列出）",
    ]


def test_rules_are_folded_apart_and_lines_are_named_once() -> None:
    first = result("[|甲|][|甲|][|甲|][|甲|][|甲|]\n[|甲|]")
    mixed = Result(first.document, (*first.findings, Finding(Span(6, 7), "b/y", "info", "可免")))
    out = shown(mixed, language="en")
    assert "a/x: 6 in all, the other 3 in lines 1, 2 (--unfold lists them)" in out
    assert "info  可免  [b/y]" in out


def test_in_a_word_file_the_folded_places_are_paragraphs() -> None:
    assert "其余 2 处在第 4、5 段" in shown(result("\n".join(["[|甲|]"] * 5), word=True))
    assert "the other 2 in paragraphs 4, 5" in shown(result("\n".join(["[|甲|]"] * 5), word=True), language="en")


def test_folded_places_that_are_no_paragraphs_of_the_body_are_named_as_they_are_elsewhere() -> None:
    places = [BODY] * 5 + [Place(table=1, row=2, column=3)] * 2 + [Place("footnote", 4)]
    paragraphs = [Paragraph("甲", place=place) for place in places]
    draft = document("x.docx", paragraphs)
    found = Result(draft, tuple(Finding(block.span, "a/x", "error", "错") for block in draft.blocks))
    assert "其余 5 处在第 4、5 段、表1第2行第3列、脚注4（" in shown(found)
    assert "paragraphs 4, 5, table 1 row 2 column 3, footnote 4 (" in " ".join(shown(found, language="en").split())


def test_a_heading_is_shown_once_for_what_stands_under_it() -> None:
    lines = shown(result("一、做法\n[|甲|]\n（一）领导。[|乙|]\n[|丙|]\n二、问题\n[|丁|]")).split("\n")
    assert [line for line in lines if re.match(r"  [^\s\d]", line)] == [
        "  一、做法",
        "  一、做法 › （一）领导",
        "  二、问题",
    ]


@pytest.mark.parametrize(
    ("place", "zh", "en"),
    [
        (Place(), "第1段", "paragraph 1"),
        (Place(table=2, row=3, column=1), "表2第3行第1列", "table 2 row 3 column 1"),
        (Place("footnote", 4), "脚注4", "footnote 4"),
        (Place("header", 1), "页眉1", "header 1"),
        (Place("footer", 2, 1, 1, 2), "页脚2 表1第1行第2列", "footer 2 table 1 row 1 column 2"),
        (Place("text box", 1), "文本框1", "text box 1"),
        (Place("comment", 3), "批注3", "comment 3"),
    ],
)
def test_a_place_in_a_word_file(place: Place, zh: str, en: str) -> None:
    draft = Document("x.docx", "甲", (Block("paragraph", Span(0, 1), place),))
    found = Result(draft, (Finding(Span(0, 1), "a/x", "error", "错"),))
    assert shown(found).split("\n")[1] == f"  {zh}  错误  错  [a/x]"
    assert shown(found, language="en").split("\n")[1] == f"  {en}  error  错  [a/x]"


@pytest.mark.parametrize(
    ("place", "zh", "en"),
    [
        (Place(), "第1段（约第3页）", "paragraph 1 (about page 3)"),
        (Place(table=2, row=3, column=1), "表2第3行第1列（约第3页）", "table 2 row 3 column 1 (about page 3)"),
    ],
)
def test_the_page_is_named_where_word_has_left_marks(place: Place, zh: str, en: str) -> None:
    draft = Document("x.docx", "甲", (Block("paragraph", Span(0, 1), place),), pages=(0, 0))
    found = Result(draft, (Finding(Span(0, 1), "a/x", "error", "错"),))
    assert shown(found).split("\n")[1] == f"  {zh}  错误  错  [a/x]"
    assert shown(found, language="en").split("\n")[1] == f"  {en}  error  错  [a/x]"


def test_related_places_follow_three_at_most() -> None:
    draft = document("x.txt", [Paragraph(line) for line in "甲乙丙丁戊己"], lines=range(0, 12, 2))
    related = tuple(
        Related(Span(index, index + 1), message)
        for index, message in [(2, "首次出现"), (4, ""), (6, "三"), (8, "四"), (10, "五")]
    )
    lines = shown(Result(draft, (Finding(Span(0, 1), "a/x", "error", "错", related=related),))).split("\n")
    assert lines[4:8] == ["      - 2:1  首次出现", "      - 3:1  丙", "      - 4:1  三", "        ……另有 2 处"]


ADVICE = result("[|甲|]", severity="info")
UNFINISHED = Result(result("甲").document, (), (Failure("a/x", "慢"),))


@pytest.mark.parametrize(
    ("outcomes", "zh", "en"),
    [
        ([result("甲")], "检查 1 个文件，未发现问题。", "files: 1, nothing found."),
        ([], "检查 0 个文件，未发现问题。", "files: 0, nothing found."),
        ([result("[|甲|]"), ADVICE], "检查 2 个文件：错误 1 处、提示 1 处", "files: 2, errors: 1, infos: 1"),
        ([Unread("x", "y", "z"), result("甲")], "检查 2 个文件：无法读取 1 个", "files: 2, not read: 1"),
        ([UNFINISHED], "检查 1 个文件：未查完的规则 1 条", "files: 1, rules not finished: 1"),
    ],
)  # fmt: skip
def test_the_summary(outcomes: list[Outcome], zh: str, en: str) -> None:
    assert shown(*outcomes, quiet=False).split("\n")[-2] == zh
    assert shown(*outcomes, quiet=False, language="en").split("\n")[-2] == en


def test_what_was_not_read_or_not_finished_is_shown_with_its_file() -> None:
    failed = Result(result("甲").document, (), (Failure("a/x", "规则 a/x 未能查完"),))
    assert shown(Unread("乙.docx", "encrypted", "save it without a password"), failed) == (
        "乙.docx\n  错误  [encrypted] save it without a password\n\n草稿.txt\n  错误  规则 a/x 未能查完\n\n"
    )


def test_colours_mark_severity_place_and_names_and_change_no_line_break() -> None:
    found = result("一、" + "标题" * 4 + "\n[|甲|]" * 2, message="很长的提示语" * 20, severity="warning")
    painted = shown(found, colour=True)
    assert "\x1b[33m警告\x1b[0m" in painted
    assert "[\x1b[4m甲\x1b[0m]" in painted
    assert painted.startswith("\x1b[1m草稿.txt\x1b[0m\n")
    assert re.sub(r"\x1b\[[0-9]*m", "", painted) == shown(found)


@given(st.text(alphabet="甲a “…-\u0301，", max_size=60), st.integers(2, 30))
@example("a“甲", 2)
def test_text_is_cut_and_wrapped_to_its_cells(text: str, room: int) -> None:
    assert width(text) == cells(text)
    assert cells(clipped(text, room)) <= room
    assert cells(clipped_left(text, room)) <= room
    if cells(text) <= room:
        assert clipped(text, room) == clipped_left(text, room) == text
    lines = list(wrapped(text, room))
    assert all(cells(line) <= room for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@pytest.mark.parametrize(("language", "named"), [("zh", "警告"), ("en", "warning")])
def test_on_a_narrow_terminal_a_severity_is_named_once(language: Language, named: str) -> None:
    place = Place("text box", 12, table=3, row=14, column=15)
    draft = Document("草稿.docx", "甲乙", (Block("paragraph", Span(0, 2), place),))
    stream = io.StringIO()
    found = Finding(Span(0, 1), "a/x", "warning", "错")
    Terminal(language, 40, Paint(colour=True), quiet=True).render([Result(draft, (found,))], stream)
    plain = re.sub(r"\x1b\[[0-9]*m", "", stream.getvalue())
    assert " ".join(plain.split()).count(named) == 1
    assert max(map(width, plain.split("\n"))) <= 40


@pytest.mark.parametrize("blank", "\u2002\u2003\u2009\u202f")
def test_a_blank_of_whatever_width_is_shown_as_one(blank: str) -> None:
    assert printable(f"甲{blank}乙") == "甲 乙"


def test_words_are_not_broken_where_they_fit() -> None:
    assert list(wrapped("走访 household 12", 12)) == ["走访", "household 12"]
    assert list(wrapped("走访12户  [a/b]", 8)) == ["走访12户", "[a/b]"]
    assert list(wrapped("走访household", 10)) == ["走访", "household"]
    assert list(wrapped("走访农户，发现问题", 8)) == ["走访农", "户，发现", "问题"]
    assert list(wrapped("[group/a-very-long-name]", 10)) == ["[group/a-v", "ery-long-n", "ame]"]


def test_printable_keeps_what_it_is_told_to() -> None:
    assert printable("甲\n乙\t\x1b", "\n\t") == "甲\n乙\t?"


def test_no_line_ends_with_a_bracket_that_opens_or_begins_with_a_mark_that_closes() -> None:
    assert list(wrapped("走访群众（含困难群众）九户", 10)) == ["走访群众", "（含困难群", "众）九户"]
    assert list(wrapped("走访群众九户，办结", 12)) == ["走访群众九", "户，办结"]
