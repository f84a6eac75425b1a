"""Places as other programs count: columns in units of UTF-16 and UTF-8, lines of the source, paths and URIs."""

from __future__ import annotations

import os
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lintreport.document import Document, Span
from lintreport.finding import Elsewhere, Related
from lintreport.formats import txt
from lintreport.outline import Paragraph, document
from lintreport.output.places import Encoding, encodable, extent, inserted, root, said, shown_path, source, uri


def draft(text: str) -> Document:
    lines = text.split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines[:-1]), initial=0))
    return document("x.txt", [Paragraph(line) for line in lines], lines=starts)


WRAPPED = document("x.txt", [Paragraph("甲甲\v乙乙\v丙"), Paragraph("丁")], lines=[0, 3, 6, 8])


@pytest.mark.parametrize(
    ("text", "span", "utf_16", "utf_8"),
    [
        ("abc", Span(1, 2), (1, 2, 1, 3), (1, 2, 1, 3)),
        ("甲乙", Span(1, 2), (1, 2, 1, 3), (1, 4, 1, 7)),
        ("𠮷乙", Span(1, 2), (1, 3, 1, 4), (1, 5, 1, 8)),
        ("𠮷\n乙𠮷丙", Span(2, 5), (2, 1, 2, 5), (2, 1, 2, 11)),
        ("甲\n\n乙", Span(0, 3), (1, 1, 3, 1), (1, 1, 3, 1)),
        ("甲", Span(1, 1), (1, 2, 1, 2), (1, 4, 1, 4)),
    ],
)
def test_columns(text: str, span: Span, utf_16: tuple[int, ...], utf_8: tuple[int, ...]) -> None:
    assert extent(draft(text), span, "utf-16-le") == utf_16
    assert extent(draft(text), span, "utf-8") == utf_8


@given(text=st.text(alphabet="a甲𠮷é\n", min_size=1, max_size=60), times=st.integers(1, 80), at=st.data())
@example(text="𠮷" * 40, times=80, at=None)
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-8"])
def test_columns_lead_back_to_the_words(encoding: Encoding, text: str, times: int, at: st.DataObject | None) -> None:
    text *= times
    ends = at.draw(st.tuples(*[st.integers(0, len(text))] * 2)) if at else (1000, 3000)
    span = Span(min(ends), max(ends))
    place = extent(draft(text), span, encoding)
    unit = len("a".encode(encoding))
    lines = [line.encode(encoding) + "\n".encode(encoding) for line in text.split("\n")]
    start, end = (place.column - 1) * unit, (place.end_column - 1) * unit
    found = lines[place.line - 1 : place.end_line]
    found[-1] = found[-1][:end]
    found[0] = found[0][start:]
    assert b"".join(found).decode(encoding) == text[span.start : span.end]


@pytest.mark.parametrize(
    ("span", "text"),
    [
        (Span(0, 2), "甲甲"),
        (Span(1, 4), "甲\n乙"),
        (Span(2, 3), "\n"),
        (Span(1, 6), "甲\n乙乙\n"),
        (Span(5, 9), "\n丙\n丁"),
        (Span(3, 3), ""),
    ],
)
def test_the_text_of_a_wrapped_file_has_its_line_ends(span: Span, text: str) -> None:
    assert source(WRAPPED, span) == text


def test_a_manual_break_of_a_word_file_stays_what_it_is() -> None:
    word = document("x.docx", [Paragraph("甲\v乙")])
    assert (source(word, Span(0, 3)), inserted(word, "甲\v乙")) == ("甲\v乙", "甲\v乙")
    assert inserted(WRAPPED, "甲\v乙") == "甲\n乙"


def test_lines_are_those_of_the_file_whatever_ends_them() -> None:
    read = txt.read("x.txt", "甲\r\n乙丙\r丁\n".encode())
    assert extent(read, Span(read.text.index("丁"), 6), "utf-8") == (3, 1, 3, 4)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a.txt", "a.txt"),
        ("./a/b.txt", "a/b.txt"),
        ("a/../b.txt", "b.txt"),
        ("年度 总结.txt", "%E5%B9%B4%E5%BA%A6%20%E6%80%BB%E7%BB%93.txt"),
        ("a:b#c?d%.txt", "a%3Ab%23c%3Fd%25.txt"),
        (b"\xb2\xdd.txt".decode("utf-8", "surrogateescape"), "%B2%DD.txt"),
    ],
)
def test_uris_below_the_current_folder_are_relative(path: str, expected: str, folder: Path) -> None:
    assert uri(path) == (expected, True)
    assert uri(str(folder / path)) == (expected, True)


def test_uris_of_other_files_are_whole(folder: Path) -> None:
    assert uri("../甲.txt") == ((folder.parent / "甲.txt").as_uri(), False)


def test_paths_are_told_from_the_current_folder(folder: Path) -> None:
    assert shown_path(f".{os.sep}a{os.sep}b.txt") == "a/b.txt"
    assert shown_path("../b.txt") == (folder.parent / "b.txt").as_posix()
    assert shown_path(b"\xb2\xdd.txt".decode("utf-8", "surrogateescape")) == "\ufffd\ufffd.txt"


@pytest.mark.parametrize("variable", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
def test_in_ci_paths_are_told_from_the_root_of_the_repository(
    variable: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = folder / "repository" / "drafts"
    below.mkdir(parents=True)
    monkeypatch.setenv(variable, str(folder / "repository"))
    monkeypatch.chdir(below)
    assert root() == folder / "repository"
    assert [shown_path(path) for path in ("甲.txt", "../drafts/甲.txt", str(below / "甲.txt"))] == ["drafts/甲.txt"] * 3
    assert uri("甲 1.txt") == ("drafts/%E7%94%B2%201.txt", True)
    assert shown_path("../../甲.txt") == (folder / "甲.txt").as_posix()


def test_a_repository_that_one_does_not_work_in_changes_no_path(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(folder / "repository"))
    assert (root(), shown_path("甲.txt")) == (folder, "甲.txt")


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_way_over_a_link_leads_into_the_folder_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "drafts").mkdir()
    (folder / "link").symlink_to(folder / "drafts")
    monkeypatch.chdir(folder / "drafts")
    assert shown_path(str(folder / "link" / "甲.txt")) == "甲.txt"


def test_what_cannot_be_encoded_is_replaced() -> None:
    assert encodable("甲\udcb2乙\ud800") == "甲\ufffd乙\ufffd"


def test_a_further_place_is_called_by_its_message_its_words_or_its_path() -> None:
    read = draft("甲乙丙")
    elsewhere = Elsewhere("b.txt", read.locate(0), in_lines=True)
    assert said(read, Related(Span(0, 1), "另一处")) == "另一处"
    assert said(read, Related(Span(1, 3), "")) == "乙丙"
    assert said(read, Related(Span(1, 3), "", elsewhere)) == "b.txt"
