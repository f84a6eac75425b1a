"""`lintreport annotate`: a copy with each finding as a comment; nothing is lost, whatever is asked for."""

from __future__ import annotations

import io
import stat
import sys
from pathlib import Path

import docx as python_docx
import pytest
from conftest import HOUSE_RULES, Run, write
from docx_builder import paragraph, with_member, word_file
from docx_builder import run as text_run

from lintreport import engine
from lintreport.remark import MOST_COMMENTS

HOUSE = ("--rules=house.yaml", "--select=house", "--isolated")
HEADER = '<w:headerReference w:type="default" r:id="header"/>'
DRAFT = word_file(
    paragraph("某县总结") + paragraph(text_run("有") + text_run("甲和", "<w:b/>") + text_run("乙。")),
    parts={"header": paragraph("内部甲件")},
    section=HEADER,
)


@pytest.fixture(autouse=True)
def house(folder: Path) -> None:
    write(folder / "house.yaml", HOUSE_RULES.replace("terms: [甲]", "terms: [甲]\n  scope: [all]"))
    write(folder / "a.docx", DRAFT)
    write(folder / "a.txt", "某县总结\n\n甲和乙。\n")


def comments(path: Path) -> list[list[str]]:
    """The lines of each comment, as python-docx reads them."""
    word = python_docx.Document(io.BytesIO(path.read_bytes()))
    return [[line.text for line in comment.paragraphs] for comment in word.comments]


def test_findings_become_comments(folder: Path, run: Run) -> None:
    ran = run("annotate", "a.docx", "-o", "b.docx", *HOUSE)
    assert (ran.code, ran.out, ran.err) == (1, "b.docx：3 处问题已写成批注\n", "")
    assert sorted(comments(folder / "b.docx")) == [
        ["警告：“乙”宜作“丙”", "建议：改为“丙”（可照改）。", "理由：试验。", "依据：本单位［house/yi］"],
        ["错误：“甲”不妥", "理由：试验。", "依据：本单位［house/jia］"],
        ["（页眉1）错误：“甲”不妥", "依据：同前［house/jia］"],
    ]
    assert (folder / "a.docx").read_bytes() == DRAFT
    assert engine.read("b.docx", (folder / "b.docx").read_bytes()).text == engine.read("a.docx", DRAFT).text


def test_a_copy_of_a_copy_has_each_comment_once(folder: Path, run: Run) -> None:
    run("annotate", "a.docx", "-o", "b.docx", *HOUSE)
    assert run("annotate", "b.docx", "-o", "c.docx", *HOUSE).code == 1
    assert comments(folder / "c.docx") == comments(folder / "b.docx")
    assert run("annotate", "c.docx", "--in-place", "--select=house/ding", *HOUSE[::2]).code == 0
    assert comments(folder / "c.docx") == []


def test_a_text_draft_becomes_a_word_file(folder: Path, run: Run) -> None:
    ran = run("annotate", "a.txt", "-o", "b.docx", "--lang=en", *HOUSE)
    assert (ran.code, ran.out) == (1, "b.docx: findings written as comments: 2\n")
    assert [lines[0] for lines in comments(folder / "b.docx")] == ["error: 甲 is bad", "warning: “乙”宜作“丙”"]
    assert engine.read("b.docx", (folder / "b.docx").read_bytes()).text == "某县总结\n\n甲和乙。"


@pytest.mark.parametrize(("options", "code"), [((), 1), (("--fail-on=never",), 0), (("--ignore=house/jia",), 0)])
def test_the_exit_code_is_that_of_check(run: Run, options: tuple[str, ...], code: int) -> None:
    assert run("annotate", "a.docx", "-o", "b.docx", *HOUSE, *options).code == code
    assert run("check", "a.docx", *HOUSE, *options).code == code


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["a.docx"], "name the copy with -o COPY.docx, or write into the Word file itself with --in-place"),
        (["a.docx", "-o", "a.docx"], "a.docx is the draft itself: name another file, or say --in-place"),
        (["a.docx", "-o", "./link.docx"], "link.docx is the draft itself"),
        (["a.docx", "-o", "b.txt"], "b.txt: the copy is a .docx file, give it that ending, or Word will not open it"),
        (["a.docm", "-o", "b.docx"], "b.docx: the copy is a .docm file"),
        (["a.txt", "-o", "b.txt"], "b.txt: the copy is a .docx file"),
        (["a.pdf", "-o", "b.pdf"], "b.pdf: the copy is a .docx file"),
        (["a.pdf", "-o", "b.docx"], "a.pdf: [pdf]"),
        (["a.txt", "--in-place"], "a text file holds no comments: name a Word file with -o COPY.docx"),
        (["a.docx", "--in-place", "-o", "b.docx"], "--in-place writes into the draft itself"),
        (["nothing.docx", "-o", "b.docx"], "nothing.docx: [not-found] 没有这个文件"),
        (["empty.docx", "-o", "b.docx"], "empty.docx: [empty] 文件是空的"),
        (["signed.docx", "-o", "b.docx"], "signed.docx: [signed]"),
        (["a.docx", "-o", "house.yaml/b.docx"], "house.yaml/b.docx: the file cannot be written"),
        (["a.docx", "-o", f"{'长' * 90}.docx"], f"{'长' * 90}.docx: the file cannot be written"),
        (["a.docx", "-o", "hard.docx"], "hard.docx is the draft itself"),
        (["a.docx", "-o", "closed.docx"], "closed.docx is read-only: allow writing to it, or name another file"),
        (["closed.docx", "--in-place"], "closed.docx is read-only"),
    ],
)
def test_what_cannot_be_done_is_refused_and_nothing_is_written(
    folder: Path, run: Run, arguments: list[str], sentence: str
) -> None:
    (folder / "link.docx").symlink_to("a.docx")
    (folder / "hard.docx").hardlink_to(folder / "a.docx")
    write(folder / "closed.docx", DRAFT)
    (folder / "closed.docx").chmod(0o444)
    write(folder / "empty.docx")
    write(folder / "a.pdf", b"%PDF-1.7")
    write(folder / "signed.docx", with_member(DRAFT, "_xmlsignatures/sig1.xml", b"<x/>"))
    before = {path: path.read_bytes() for path in folder.iterdir()}
    ran = run("annotate", *arguments, *HOUSE)
    assert (ran.code, ran.out) == (2, "")
    assert sentence in ran.err
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are those of POSIX")
def test_in_place_keeps_links_and_permissions(folder: Path, run: Run) -> None:
    (folder / "a.docx").chmod(0o600)
    (folder / "link.docx").symlink_to("a.docx")
    assert run("annotate", "link.docx", "--in-place", *HOUSE).code == 1
    assert (folder / "link.docx").is_symlink()
    assert len(comments(folder / "a.docx")) == 3
    assert stat.S_IMODE((folder / "a.docx").stat().st_mode) == 0o600


def test_a_clean_draft_is_copied_as_it_is(folder: Path, run: Run) -> None:
    assert (
        run("annotate", "a.docx", "-o", "b.docx", "--rules=house.yaml", "--select=house/ding", "--isolated").code == 0
    )
    assert (folder / "b.docx").read_bytes() == DRAFT


MANY = MOST_COMMENTS + 7
NOWHERE = word_file('<w:altChunk r:id="x"/>', parts={"header": paragraph("甲")}, section=HEADER)


@pytest.mark.parametrize(
    ("name", "draft", "language", "said"),
    [
        ("b.txt", "某县总结\n", "zh", "没有发现问题"),
        ("b.txt", "某县总结\n", "en", "nothing found"),
        ("b.docx", NOWHERE, "zh", "共 1 处问题，但正文没有段落，批注无处可写"),
        ("b.docx", NOWHERE, "en", "findings: 1; the body has no paragraph in which a comment could stand"),
        (
            "b.txt",
            "某县总结" + "\n\n甲" * MANY,
            "zh",
            f"共 {MANY} 处问题，只写了最要紧的 {MOST_COMMENTS} 条批注，另有 7 条未写",
        ),
        (
            "b.docx",
            word_file(paragraph("甲") * MANY),
            "en",
            f"findings: {MANY}; the {MOST_COMMENTS} comments that matter most are written, 7 left out",
        ),
    ],
)
def test_the_last_line_says_what_became_of_the_findings(  # noqa: PLR0917  a row of the table
    folder: Path, run: Run, name: str, draft: str | bytes, language: str, said: str
) -> None:
    write(folder / name, draft)
    separator = "：" if language == "zh" else ": "
    assert run("annotate", name, "-o", "copy.docx", f"--lang={language}", *HOUSE).out == f"copy.docx{separator}{said}\n"
