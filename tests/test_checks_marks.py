"""What Word attaches to a text: revisions, comments, hidden text, highlights, prompts, left in a draft."""

from __future__ import annotations

import pytest
from docx_builder import control, deleted, inserted, paragraph, row, run, table, text, word_file
from linting import findings

from lintreport.document import Block, Document, Mark, MarkKind, Span
from lintreport.formats import docx
from lintreport.marking import marked

LINES = "全年办案35件。\n群众满意。"


def draft(*marks: Mark, lines: str = LINES) -> Document:
    starts = [0, *(index + 1 for index, sign in enumerate(lines) if sign == "\n")]
    ends = [*(start - 1 for start in starts[1:]), len(lines)]
    blocks = tuple(Block("paragraph", Span(*ends_of)) for ends_of in zip(starts, ends, strict=True))
    return Document("draft.docx", lines, blocks, marks=marks)


def mark(kind: MarkKind, start: int, end: int, said: str = "", author: str = "甲") -> Mark:
    return Mark(kind, Span(start, end), author, said)


def places(found: Document, rule: str) -> str:
    return marked(found.text, sorted(finding.span for finding in findings(found, f"residue/{rule}")))


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([mark("inserted", 4, 6)], "全年办案[|35|]件。\n群众满意。"),
        ([mark("deleted", 6, 6, "34")], "全年办案35[||]件。\n群众满意。"),
        ([mark("inserted", 0, 2), mark("deleted", 6, 6, "34")], "[|全年办案35|]件。\n群众满意。"),
        ([mark("inserted", 0, 2), mark("inserted", 4, 6, author="乙")], "[|全年办案35|]件。\n群众满意。"),
        ([mark("inserted", 4, 6), mark("inserted", 9, 11)], "全年办案[|35|]件。\n[|群众|]满意。"),
        ([mark("inserted", 9, 14), mark("deleted", 14, 14, "的")], "全年办案35件。\n[|群众满意。|]"),
        ([mark("deleted", 6, 6, " ")], "全年办案35[||]件。\n群众满意。"),
        ([mark("inserted", 8, 8)], "全年办案35件。[||]\n群众满意。"),
        ([mark("formatted", 4, 6)], "全年办案[|35|]件。\n群众满意。"),
        ([mark("comment", 4, 6, "核对"), mark("hidden", 2, 2, "密")], LINES),
    ],
)
def test_the_revisions_of_a_paragraph_are_one_finding(marks: list[Mark], expected: str) -> None:
    assert places(draft(*marks), "revision") == expected


def test_revisions_are_counted() -> None:
    changed = draft(mark("inserted", 0, 2), mark("deleted", 2, 2, "共"), mark("inserted", 4, 6))
    assert [finding.message for finding in findings(changed, "residue/revision")] == [
        "此处有3处修订尚未接受或拒绝，定稿前应处理"
    ]


def test_each_comment_is_a_finding_with_its_words_and_without_its_author() -> None:
    said = "这个数与台账不一致，\n请再核对一遍，" * 4
    commented = draft(mark("comment", 4, 6, said, "王某"), mark("comment", 4, 8, "好"), mark("comment", 9, 9, ""))
    messages = [finding.message for finding in findings(commented, "residue/comment")]
    assert messages == [
        "批注尚未处理：“这个数与台账不一致， 请再核对一遍，这个数与台账不一致， 请再核对一遍，这个数…”",
        "批注尚未处理：“好”",
        "批注尚未处理：“”",
    ]


def test_a_comment_on_several_paragraphs_is_found_in_the_first() -> None:
    assert places(draft(mark("comment", 4, 12, "核对")), "comment") == "全年办案[|35件。|]\n群众满意。"


def test_what_lintreport_itself_has_remarked_is_passed_over() -> None:
    assert not findings(draft(mark("comment", 4, 6, "序号重复", "lintreport")), "residue/comment")


@pytest.mark.parametrize(
    ("rule", "found", "expected"),
    [
        ("hidden-text", mark("hidden", 2, 2, "其中3件存疑"), "全年[||]办案35件。\n群众满意。"),
        ("hidden-text", mark("hidden", 2, 2, "　"), LINES),
        ("highlight", mark("highlight", 4, 6), "全年办案[|35|]件。\n群众满意。"),
        ("empty-control", mark("prompt", 13, 13), "全年办案35件。\n群众满意[||]。"),
        ("empty-control", mark("prompt", 13, 13, "单击此处输入文字。"), "全年办案35件。\n群众满意[||]。"),
    ],
)
def test_other_marks(rule: str, found: Mark, expected: str) -> None:
    assert places(draft(found), rule) == expected


def test_marks_on_blanks_are_nothing() -> None:
    blank = Document("x.docx", "甲 乙", (Block("paragraph", Span(0, 3)),), marks=(mark("highlight", 1, 2),))
    assert not findings(blank, "residue/highlight")


def test_all_of_it_in_a_word_file() -> None:
    body = (
        paragraph(run("全年办案") + inserted(run("35")) + deleted("34") + run("件。"))
        + paragraph(run("其中", "<w:vanish/>") + run("群众") + run("满意", '<w:highlight w:val="yellow"/>'))
        + table(row(control(f"<w:tc>{paragraph(run('单击此处输入文字。'))}</w:tc>", "<w:showingPlcHdr/>")))
        + paragraph("主送：" + "")
    )
    found = findings(docx.read("x.docx", word_file(body)), "residue")
    assert [(finding.rule, finding.severity) for finding in found] == [
        ("residue/revision", "warning"),
        ("residue/hidden-text", "warning"),
        ("residue/highlight", "warning"),
        ("residue/empty-control", "error"),
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "[|单击此处输入文字。|]",
        "主送：[|单击或点击此处输入文字。|]",
        "[|点击此处添加标题|]",
        "[|[键入公司名称]|]于[|［输入日期］|]印发",
        "[|选择一项。|]",
        "[|[文档标题]|]",
        "[|单击此处编辑母版标题样式|]",
        "Held on [|Click or tap here to enter text.|]",
        "[|Click here to enter text.|]",
        "时间：[|单击此处输入日期。|]",
    ],
)
def test_prompts_that_stand_as_text(typed: str) -> None:
    plain = typed.replace("[|", "").replace("|]", "")
    found = draft(lines=plain)
    assert marked(plain, [finding.span for finding in findings(found, "residue/prompt-text")]) == typed


@pytest.mark.parametrize(
    "right",
    [
        "群众点击此处即可查看办理进度。",
        "单击“输入”按钮，选择一项业务。",
        "在此处输入的数据由各县区核对。",
        "选择一项群众关心的事项抓落实。",
        "Click here to open the annex.",
    ],
)
def test_sentences_that_speak_of_clicking_are_no_prompts(right: str) -> None:
    assert not findings(draft(lines=right), "residue/prompt-text")


@pytest.mark.parametrize(
    ("wrong", "kind"),
    [
        ("见表[|错误!未找到引用源。|]。", "paragraph"),
        ("见[|错误！未找到引用源|]", "footnote"),
        ("一、基本情况\t[|错误!未定义书签。|]", "toc"),
        ("[|错误!超链接引用无效。|]", "header"),
        ("[|未找到目录项。|]", "toc"),
        ("See [|Error! Reference source not found.|]", "paragraph"),
        ("[|No table of contents entries found.|]", "toc"),
        ("合计[|!语法错误|]，", "table-cell"),
        ("[|错误!使用“开始”选项卡将|] 标题 1 应用于要在此处显示的文字。", "header"),
    ],
)
def test_fields_that_failed_wherever_they_stand(wrong: str, kind: str) -> None:
    plain = wrong.replace("[|", "").replace("|]", "")
    block = Block(kind, Span(0, len(plain)))  # type: ignore[arg-type]
    found = findings(Document("x.docx", plain, (block,)), "residue/broken-reference")
    assert marked(plain, [finding.span for finding in found]) == wrong


def test_the_result_of_a_failed_field_in_a_word_file() -> None:
    body = paragraph(
        run("见表") + f'<w:fldSimple w:instr=" REF t ">{run(inside=text("错误!未找到引用源。"))}</w:fldSimple>'
    )
    (found,) = findings(docx.read("x.docx", word_file(body)), "residue/broken-reference")
    assert found.severity == "error"


def test_a_symbol_that_has_no_character_is_not_taken_for_garbled_text() -> None:
    body = paragraph(run(inside='<w:sym w:font="Wingdings" w:char="F028"/>') + run("电话：8888888"))
    assert not findings(docx.read("x.docx", word_file(body)), "residue")
