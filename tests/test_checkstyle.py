"""Checkstyle XML: a file for each draft, an error for each finding, in the shape that its readers know."""

from __future__ import annotations

import io
from pathlib import Path

from conftest import HOUSE_RULES, Run, write
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from lintreport.document import Place, Span
from lintreport.finding import SEVERITIES, Failure, Finding, Language, Result, Unread
from lintreport.outline import Paragraph, document
from lintreport.output import Outcome, Report, checkstyle


def written(*outcomes: Outcome, language: Language = "zh") -> etree._Element:
    stream = io.StringIO()
    checkstyle.render(Report(outcomes, language=language), stream)
    return etree.fromstring(stream.getvalue().encode("utf-8"))


def test_a_small_run_to_the_letter(folder: Path, run: Run) -> None:
    write(folder / "house.yaml", HOUSE_RULES)
    write(folder / "a&b.txt", "一、做法\n\U00020bb7甲和乙。\n")
    write(folder / "好.txt", "好\n")
    ran = run("a&b.txt", "好.txt", "c.txt", "--rules=house.yaml", "--select=house", "--format=checkstyle")
    assert ran.code == 2
    assert (
        ran.out
        == """\
<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
<file name="a&amp;b.txt">
  <error line="2" column="2" severity="error" message="“甲”不妥" source="lintreport.house.jia"/>
  <error line="2" column="4" severity="warning" message="“乙”宜作“丙”" source="lintreport.house.yi"/>
</file>
<file name="好.txt">
</file>
<file name="c.txt">
  <error line="1" column="1" severity="error" message="MISSING" source="lintreport.unread.not-found"/>
</file>
</checkstyle>
""".replace("MISSING", "没有这个文件，请核对文件名和路径")
    )


def test_the_severities_are_those_of_checkstyle() -> None:
    draft = document("a.txt", [Paragraph("甲")], lines=[0])
    found = tuple(Finding(Span(0, 1), "a/x", severity, "错") for severity in SEVERITIES)
    assert [error.get("severity") for error in written(Result(draft, found)).iter("error")] == [*SEVERITIES]


def test_in_a_word_file_the_message_begins_with_the_place() -> None:
    draft = document("a.docx", [Paragraph("甲"), Paragraph("乙", place=Place(table=1, row=2, column=3))])
    found = Result(draft, (Finding(Span(2, 3), "a/x", "error", "错"),))
    (zh,), (en,) = (written(found, language=language).iter("error") for language in ("zh", "en"))  # type: ignore[arg-type]
    assert (zh.get("line"), zh.get("column"), zh.get("message")) == ("2", "1", "表1第2行第3列：错")
    assert en.get("message") == "table 1 row 2 column 3: 错"


def test_a_rule_that_was_not_finished_is_an_error() -> None:
    stopped = Result(document("a.txt", [Paragraph("甲")], lines=[0]), (), (Failure("a/y", "慢"),))
    (error,) = written(stopped).iter("error")
    assert (error.get("source"), error.get("message")) == ("lintreport.unfinished.a.y", "慢")


@given(st.text(alphabet=st.characters(), max_size=40))
def test_whatever_a_draft_holds_is_xml(text: str) -> None:
    draft = document(f"{text}.txt", [Paragraph(text.replace("\n", ""))], lines=[0])
    written(Result(draft, (Finding(Span(0, 1), "a/x", "error", text),)), Unread(text, "code", text))
