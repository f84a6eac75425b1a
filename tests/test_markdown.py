"""The comment in Markdown: totals, drafts and findings, the gravest first, within its room; no draft marks it up."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import HOUSE_RULES, Run, write
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from lintreport.document import Place, Span
from lintreport.finding import Failure, Finding, Language, Result, Severity, Unread
from lintreport.marking import unmarked
from lintreport.outline import Paragraph, document
from lintreport.output import Outcome, Report, markdown
from lintreport.output.cells import printable
from lintreport.output.inert import inert

OWN_TAGS = {"<b>", "</b>", "<br>", "<code>", "</code>"}
APART = "\u200b"


def result(text: str, severity: Severity = "error", path: str = "草稿.txt", rule: str = "a/x") -> Result:
    plain, spans = unmarked(text)
    draft = document(path, [Paragraph(plain)], lines=[0] if path.endswith(".txt") else [])
    return Result(draft, tuple(Finding(span, rule, severity, "错") for span in spans))


def written(*outcomes: Outcome, language: Language = "zh") -> str:
    stream = io.StringIO()
    markdown.render(Report(outcomes, language=language), stream)
    assert len(stream.getvalue()) <= markdown.COMMENT
    return stream.getvalue()


def tokens(text: str) -> Iterator[Token]:
    """The tokens that CommonMark with tables sees, those within others too."""
    for token in MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text):
        yield token
        yield from token.children or ()


def test_a_small_run_to_the_letter(folder: Path, run: Run) -> None:
    write(folder / "house.yaml", HOUSE_RULES)
    write(folder / "a.txt", "一、做法\n甲和乙。\n")
    write(folder / "b.txt", "好\n")
    ran = run("a.txt", "b.txt", "c.txt", "--rules=house.yaml", "--select=house", "--format=markdown")
    assert ran.code == 2
    assert (
        ran.out
        == """\
## 草稿检查结果

检查 3 个文件：错误 1 处、警告 1 处、无法读取 1 个

| 草稿 | 错误 | 警告 | 提示 |
| :-- | --: | --: | --: |
| c.txt | 未能读取 |  |  |
| a.txt | 1 | 1 | 0 |

### c.txt

- **错误** 没有这个文件，请核对文件名和路径

### a.txt

- **错误** 2:1 “甲”不妥 <code>house/jia</code><br><b>甲</b>和乙。
- **警告** 2:3 “乙”宜作“丙” <code>house/yi</code><br>甲和<b>乙</b>。
"""
    )


def test_a_clean_run() -> None:
    assert written(result("好")) == "## 草稿检查结果\n\n检查 1 个文件，未发现问题。\n"
    assert written(result("好"), language="en") == "## Check of drafts\n\nfiles: 1, nothing found.\n"


def test_drafts_and_findings_stand_by_gravity() -> None:
    outcomes = [
        result("[|甲|]", "info", "一.txt"),
        result("[|甲|]", "warning", "二.txt"),
        result("[|甲|]", "error", "三.txt"),
        Result(result("好", path="四.txt").document, (), (Failure("a/x", "未能查完"),)),
        Unread("五.docx", "encrypted", "有密码"),
    ]
    assert re.findall(r"^### (.*)", written(*outcomes), re.MULTILINE) == [
        "五.docx",
        "四.txt",
        "三.txt",
        "二.txt",
        "一.txt",
    ]
    mixed = Result(
        outcomes[0].document, (Finding(Span(0, 1), "b/y", "info", "可"), Finding(Span(0, 1), "a/x", "error", "错"))
    )
    assert re.findall(r"^- \*\*(..)", written(mixed), re.MULTILINE) == ["错误", "提示"]


def test_a_long_list_is_behind_a_click() -> None:
    draft = result("[|甲|]")
    many = Result(draft.document, tuple(Finding(Span(0, 1), f"a/x{number}", "error", "错") for number in range(11)))
    text = written(many)
    assert "<details>\n<summary><b>草稿.txt</b>：错误 11 处</summary>\n\n- " in text
    assert text.endswith("\n\n</details>\n")
    assert "<details>" not in written(Result(draft.document, many.findings[:10]))


def test_long_runs_of_a_rule_are_folded() -> None:
    text = written(result("[|甲|]" * 9))
    assert text.count("- **错误**") == 3
    assert text.endswith("- a/x 共 9 处，其余 6 处在第 1 行\n")


def test_places_in_word_files_are_named_in_words() -> None:
    draft = document("三.docx", [Paragraph("甲", place=Place("footnote", 2))])
    found = Result(draft, (Finding(Span(0, 1), "a/x", "error", "错"),))
    assert "- **错误** 脚注2 错" in written(found)
    assert "- **error** footnote 2 错" in written(found, language="en")


@pytest.mark.parametrize(
    ("text", "shown"),
    [("前[||]后", "前<b>‸</b>后"), ("前[|　|]后", "前<b>␣</b>后"), ("前[|**|]后", "前<b>&#42;&#42;</b>后")],
)
def test_places_without_ink_are_seen(text: str, shown: str) -> None:
    assert shown in written(result(text))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_does_not_fit_is_counted(language: Language) -> None:
    drafts = [
        Result(
            result("甲" * 200, path=f"{number}.txt").document,
            tuple(Finding(Span(99, 100), f"a/x{index}", "error", "错" * 60) for index in range(20)),
        )
        for number in range(60)
    ]
    text = written(*drafts, language=language)
    assert len(text) > markdown.COMMENT * 0.9
    told = text.count("- **")
    last = text.rstrip("\n").split("\n")[-1]
    left_out, in_drafts = map(int, re.findall(r"\d+", last))
    assert last.startswith("> ")
    assert told + left_out == 60 * 20
    assert 1 <= in_drafts <= 60
    assert ("10 份草稿有问题" if language == "zh" else "10 more drafts") in text
    assert text.count("<details>") == text.count("</details>")


def test_there_is_no_room_for_anything() -> None:
    assert not list(markdown.written(Report([result("[|甲|]")]), 100))


HOSTILE = (
    "@all", "@某人", "#123", "!45", "$9", "~标签", "%2", "&6", "GH-12", "owner/repo#7", "<img src=x onerror=alert(1)>",
    "</details></summary><script>alert(1)</script>", "<!--", "|甲|乙|", "`代码`", "```", "**粗**", "_斜_", "~~删~~",
    "[链](http://example.com)", "![图](x.png)", "[引用][x]", "https://example.com/a/b/issues/1", "www.example.com",
    "<https://example.com>", "\\", "\\|", "&lt;b&gt;", "&#60;", "# 标题", "- 项", "1. 项", "> 引", "---", "/close",
    ":+1:", "$`x`$", "$$x$$", "%{变量}", "x\ny", "x\r\n# y", "\x1b[2J", "\u202e反", "\ud800", "\x00", "[^1]",
    "- [ ] 做",
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_of_a_draft_is_markup_or_calls_anybody(text: str) -> None:
    found = Finding(Span(2, 2 + len(text)), "a/x", "error", f"“{text}”不妥")
    plain = f"前 {text} 后".replace("\n", "\v")
    draft = document(f"{text}.txt", [Paragraph(plain)], lines=[0])
    quiet = Finding(Span(0, 1), "a/y", "error", text)
    outcomes = (Result(draft, (found, quiet) * 9, (Failure("a/x", text),)), Unread(text, "code", text))
    seen = list(tokens(written(*outcomes)))
    assert not {token.type for token in seen} & {
        "link_open",
        "image",
        "code_inline",
        "fence",
        "em_open",
        "s_open",
        "hr",
    }
    assert {token.content for token in seen if token.type == "html_inline"} <= OWN_TAGS
    blocks = "".join(token.content for token in seen if token.type == "html_block")
    assert set(re.findall(r"<[^>]*>?", blocks)) <= {"<details>", "</details>", "<summary>", "</summary>", "<b>", "</b>"}
    words = "\n".join(token.content for token in seen if token.type == "text") + blocks
    assert not re.search(r"[@#!$~&^][\w\"'\[{]|GH-\d|://|www\.", words.replace("&#8203;", APART).replace("&#", ""))
    assert printable(text).strip() in words.replace(APART, "")


def test_a_path_does_not_part_the_cells_of_the_table() -> None:
    seen = list(tokens(written(result("[|甲|]", path="a|b|c.txt"))))
    cells = [seen[index + 2].content for index, token in enumerate(seen) if token.type == "td_open"]
    assert cells == ["a|b|c.txt", "1", "0", "0"]


@given(st.text(alphabet="a1 |<>&`*_[](){}#@!$~%^:\\/.-+\"'甲", max_size=30))
def test_inert_text_reads_as_it_is_written(text: str) -> None:
    only = list(tokens(f"- 甲{inert(text)}乙"))
    assert {token.type for token in only} <= {
        "bullet_list_open", "list_item_open", "paragraph_open", "inline", "text", "paragraph_close", "list_item_close",
        "bullet_list_close", "text_special",
    }  # fmt: skip
    shown = "".join(token.content for token in only if token.type in ("text", "text_special"))
    assert shown.replace(APART, "") == f"甲{text}乙"
