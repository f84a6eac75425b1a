"""The JSON that programs read: its keys, their order and types, offsets that count code points."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

from conftest import HOUSE_RULES, Run, write

from lintreport import __version__
from lintreport.document import Block, Document, Place, Span
from lintreport.finding import Edit, Failure, Finding, Fix, Related, Result, Unread
from lintreport.outline import Paragraph, document
from lintreport.output import Outcome, Report
from lintreport.output import json as json_output

TEXT = "某县总结\n\n一、主要做法\n（一）领导。\U00020bb7见甲和乙。\n"
GOLDEN = """\
{
 "schema_version": 1,
 "version": "VERSION",
 "files": [
  {
   "path": "草稿 1.txt",
   "kind": "summary",
   "findings": [
    {
     "rule": "house/jia",
     "severity": "error",
     "message": "“甲”不妥",
     "start": 21,
     "end": 22,
     "text": "甲",
     "line": 4,
     "column": 9,
     "end_line": 4,
     "end_column": 10,
     "paragraph": 4,
     "heading": [
      "一、主要做法",
      "（一）领导"
     ],
     "place": "body",
     "page": null,
     "excerpt": "（一）领导。𠮷见甲和乙。",
     "fingerprint": "FIRST",
     "fix": null,
     "related": []
    },
    {
     "rule": "house/yi",
     "severity": "warning",
     "message": "“乙”宜作“丙”",
     "start": 23,
     "end": 24,
     "text": "乙",
     "line": 4,
     "column": 11,
     "end_line": 4,
     "end_column": 12,
     "paragraph": 4,
     "heading": [
      "一、主要做法",
      "（一）领导"
     ],
     "place": "body",
     "page": null,
     "excerpt": "（一）领导。𠮷见甲和乙。",
     "fingerprint": "SECOND",
     "fix": {
      "applicability": "safe",
      "edits": [
       {
        "start": 23,
        "end": 24,
        "text": "丙"
       }
      ]
     },
     "related": []
    }
   ],
   "failures": [],
   "error": null
  },
  {
   "path": "nothing.docx",
   "kind": null,
   "findings": [],
   "failures": [],
   "error": {
    "code": "not-found",
    "message": "没有这个文件，请核对文件名和路径"
   }
  }
 ],
 "summary": {
  "files": 2,
  "unread": 1,
  "errors": 1,
  "warnings": 1,
  "infos": 0,
  "suppressed": 0
 }
}
"""


def rendered(*outcomes: Outcome) -> dict[str, Any]:
    stream = io.StringIO()
    json_output.render(Report(outcomes), stream)
    run: dict[str, Any] = json.loads(stream.getvalue())
    return run


def finding(document: Document, *spans: Span) -> dict[str, Any]:
    found = tuple(Finding(span, "a/x", "error", "错") for span in spans)
    only: dict[str, Any] = rendered(Result(document, found))["files"][0]["findings"][0]
    return only


def test_a_small_draft_to_the_letter(folder: Path, run: Run) -> None:
    write(folder / "house.yaml", HOUSE_RULES)
    write(folder / "草稿 1.txt", TEXT)
    ran = run(
        "草稿 1.txt", "nothing.docx", "--rules=house.yaml", "--select=house", "--ignore=house/ding", "--format=json"
    )
    first, second = (found["fingerprint"] for found in json.loads(ran.out)["files"][0]["findings"])
    golden = GOLDEN.replace("VERSION", __version__).replace("FIRST", first).replace("SECOND", second)
    assert ran.out == golden
    assert (ran.code, ran.err) == (2, "lintreport: nothing.docx: [not-found] 没有这个文件，请核对文件名和路径\n")


def test_offsets_are_those_of_the_text_that_lintreport_prints(folder: Path, run: Run) -> None:
    write(folder / "house.yaml", HOUSE_RULES)
    write(folder / "a.txt", ("\ufeff" + TEXT).replace("\n", "\r\n"))
    text = run("text", "a.txt").out
    for found in json.loads(run("a.txt", "--rules=house.yaml", "--select=house", "--format=json").out)["files"][0][
        "findings"
    ]:
        assert text[found["start"] : found["end"]] == found["text"]
        assert text.split("\n")[found["line"] - 1][found["column"] - 1 : found["end_column"] - 1] == found["text"]


def test_ends_lie_where_the_last_character_ends() -> None:
    draft = document("x.txt", [Paragraph("甲乙"), Paragraph("丙丁")], lines=[0, 3])
    found = finding(draft, Span(1, 5))
    assert (found["line"], found["column"], found["end_line"], found["end_column"]) == (1, 2, 2, 3)
    found = finding(draft, Span(0, 2))
    assert (found["line"], found["column"], found["end_line"], found["end_column"]) == (1, 1, 1, 3)
    found = finding(draft, Span(5, 5))
    assert (found["text"], found["line"], found["column"], found["end_column"]) == ("", 2, 3, 3)


def test_in_a_word_file_the_line_is_the_paragraph() -> None:
    blocks = (Block("paragraph", Span(0, 1)), Block("table-cell", Span(2, 4), Place(table=2, row=3, column=1)))
    found = finding(Document("x.docx", "甲\n乙丙", blocks), Span(3, 4))
    assert (found["line"], found["paragraph"], found["column"]) == (2, 2, 2)
    assert found["place"] == "table 2 row 3 column 1"


def test_page_and_words_to_search_for_in_word() -> None:
    blocks = (Block("paragraph", Span(0, 4), label="一、"), Block("paragraph", Span(5, 8)))
    draft = Document("x.docx", "一、做法\n抓^好", blocks, pages=(5,))
    found = finding(draft, Span(0, 1))
    assert (found["page"], found["excerpt"]) == (1, "做法")
    found = finding(draft, Span(7, 8))
    assert (found["page"], found["excerpt"]) == (2, "抓^^好")


def test_lines_of_a_wrapped_paragraph_are_those_of_the_file() -> None:
    draft = document("x.txt", [Paragraph("甲甲\v乙乙"), Paragraph("丙")], lines=[0, 3, 6])
    found = finding(draft, Span(4, 5))
    assert (found["line"], found["column"], found["paragraph"]) == (2, 2, 1)


def test_fixes_related_places_and_failures() -> None:
    fix = Fix((Edit(Span(0, 1), ""), Edit(Span(1, 1), "乙")), "unsafe")
    found = Finding(Span(0, 1), "a/x", "info", "错", fix, (Related(Span(1, 2), "这里"),))
    run = rendered(Result(document("x.txt", [Paragraph("甲丙")]), (found,), (Failure("a/y", "慢"),)))
    (file,) = run["files"]
    edits = [{"start": 0, "end": 1, "text": ""}, {"start": 1, "end": 1, "text": "乙"}]
    assert file["findings"][0]["fix"] == {"applicability": "unsafe", "edits": edits}
    assert file["findings"][0]["related"] == [{"start": 1, "end": 2, "message": "这里"}]
    assert file["failures"] == [{"rule": "a/y", "message": "慢"}]
    assert run["summary"] == {"files": 1, "unread": 0, "errors": 0, "warnings": 0, "infos": 1, "suppressed": 0}


def test_a_run_over_nothing() -> None:
    assert rendered() == {
        "schema_version": 1, "version": __version__, "files": [],
        "summary": {"files": 0, "unread": 0, "errors": 0, "warnings": 0, "infos": 0, "suppressed": 0},
    }  # fmt: skip


def test_names_of_files_that_are_no_utf_8_do_not_stop_it() -> None:
    name = b"\xb2\xdd.txt".decode("utf-8", "surrogateescape")
    files = rendered(Result(document(name, [Paragraph("甲")]), ()), Unread(name, "x", "y"))["files"]
    assert [file["path"] for file in files] == ["\ufffd\ufffd.txt"] * 2


def test_what_steers_a_terminal_is_escaped() -> None:
    stream = io.StringIO()
    json_output.render(Report([Result(document("\x1b.txt", [Paragraph("\x1b\u2028")]), ())]), stream)
    assert "\x1b" not in stream.getvalue()
