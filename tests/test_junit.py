"""JUnit XML: what fails, what passes, what is an error; true to the schema whatever a draft holds."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from conftest import HOUSE_RULES, Run, write
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from lintreport.document import Place, Span
from lintreport.finding import Edit, Failure, Finding, Fix, Related, Result, Severity, Unread
from lintreport.marking import unmarked
from lintreport.outline import Paragraph, document
from lintreport.output import Outcome, Report, junit
from lintreport.ruleset import rule_set

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parent / "schemas" / "junit-10.xsd"))


def result(text: str, severity: Severity = "error", path: str = "草稿.txt", message: str = "错") -> Result:
    plain, spans = unmarked(text)
    draft = document(path, [Paragraph(plain)], lines=[0] if path.endswith(".txt") else [])
    return Result(draft, tuple(Finding(span, "a/x", severity, message) for span in spans))


def written(*outcomes: Outcome, report: Report | None = None) -> etree._Element:
    """The report, which the schema allows."""
    stream = io.StringIO()
    junit.render(report or Report(outcomes), stream)
    root = etree.fromstring(stream.getvalue().encode("utf-8"))
    assert SCHEMA.validate(root), SCHEMA.error_log
    return root


def test_a_small_run_to_the_letter(folder: Path, run: Run) -> None:
    write(folder / "house.yaml", HOUSE_RULES)
    write(folder / "a.txt", "一、做法\n甲和乙。\n")
    write(folder / "b.txt", "好\n")
    ran = run(
        "a.txt", "b.txt", "c.txt", "--rules=house.yaml", "--select=house", "--ignore=house/ding", "--format=junit"
    )
    assert ran.code == 2
    assert (
        ran.out
        == """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="lintreport" tests="4" failures="2" errors="1">
<testsuite name="a.txt" file="a.txt" tests="2" failures="2" errors="0">
<testcase classname="a" name="house/jia 2:1">
<failure type="error" message="“甲”不妥">a.txt:2:1  错误
一、做法
[甲]和乙。
理由：试验。
依据：本单位</failure>
</testcase>
<testcase classname="a" name="house/yi 2:3">
<failure type="warning" message="“乙”宜作“丙”">a.txt:2:3  警告
一、做法
甲和[乙]。
理由：试验。
依据：本单位
建议：改为“丙”（可照改）。</failure>
</testcase>
</testsuite>
<testsuite name="b.txt" file="b.txt" tests="1" failures="0" errors="0">
<testcase classname="b" name="未发现问题"/>
</testsuite>
<testsuite name="c.txt" file="c.txt" tests="1" failures="0" errors="1">
<testcase classname="c" name="not-found">
<error type="not-found" message="没有这个文件，请核对文件名和路径">没有这个文件，请核对文件名和路径</error>
</testcase>
</testsuite>
</testsuites>
"""
    )


@pytest.mark.parametrize(
    ("outcome", "counts", "children"),
    [
        (result("[|甲|]"), ("1", "1", "0"), ["failure"]),
        (result("[|甲|]", "warning"), ("1", "1", "0"), ["failure"]),
        (result("[|甲|]", "info"), ("1", "0", "0"), ["system-out"]),
        (result("甲"), ("1", "0", "0"), []),
        (Unread("a.docx", "encrypted", "有密码"), ("1", "0", "1"), ["error"]),
        (Result(result("甲").document, (), (Failure("a/y", "慢"),)), ("1", "0", "1"), ["error"]),
        (Result(result("甲").document, (), (Failure("a/y", "慢"),) * 2), ("2", "0", "2"), ["error", "error"]),
    ],
)
def test_what_fails_and_what_passes(outcome: Outcome, counts: tuple[str, ...], children: list[str]) -> None:
    root = written(outcome)
    assert tuple(root.get(name) for name in ("tests", "failures", "errors")) == counts
    assert tuple(root[0].get(name) for name in ("tests", "failures", "errors")) == counts
    assert [child.tag for case in root.iter("testcase") for child in case] == children
    names = [case.get("name") for case in root.iter("testcase")]
    assert len(set(names)) == len(names) == int(counts[0])


def test_nothing_is_a_report_too() -> None:
    assert len(written()) == 0


def test_findings_of_one_name_are_numbered() -> None:
    names = [case.get("name") for case in written(result("[|甲|][|甲|]", path="a.docx")).iter("testcase")]
    assert names == ["a/x 第1段", "a/x 第1段 (2)"]


def test_the_text_tells_place_words_further_places_reason_and_fix() -> None:
    draft = document("a.docx", [Paragraph("甲乙", place=Place(table=1, row=2, column=3)), Paragraph("丙" * 6)])
    related = tuple(Related(Span(3, 4), f"其{number}") for number in range(5))
    fix = Fix((Edit(Span(0, 1), ""), Edit(Span(2, 2), "丁")), "unsafe")
    rule = rule_set([]).rule("placeholder/letter")
    found = Finding(Span(0, 1), rule.id, "error", "错", fix, related)
    failure = written(report=Report([Result(draft, (found,))], {rule.id: rule})).find(".//failure")
    assert failure is not None
    assert failure.text is not None
    lines = failure.text.split("\n")
    assert lines[:2] == ["a.docx:表1第2行第3列  错误", "[甲]乙"]
    assert lines[2:6] == ["- 第2段  其0", "- 第2段  其1", "- 第2段  其2", "……另有 2 处"]
    assert lines[6].startswith("理由：")
    assert lines[7].startswith("依据：")
    assert lines[8:] == ["建议：删去“甲”；在“甲乙”后补“丁”（核实后改）。"]


def test_in_english() -> None:
    case = written(report=Report([result("好")], language="en")).find(".//testcase")
    assert case is not None
    assert case.get("name") == "nothing found"


@given(st.text(alphabet=st.characters(), max_size=40))
def test_whatever_a_draft_holds_is_xml(text: str) -> None:
    draft = document(f"{text}.txt", [Paragraph(text.replace("\n", ""))], lines=[0])
    found = Result(draft, (Finding(Span(0, 1), "a/x", "error", text), Finding(Span(0, 1), "a/x", "info", text)))
    written(found, Unread(text, "code", text))


@pytest.mark.parametrize(
    ("sign", "stands"),
    [
        ("\x00", "\ufffd"), ("\x1b", "\ufffd"), ("\ud800", "\ufffd"), ("\ufffe", "\ufffd"), ("\v", " "), ("\f", " "),
        ("<", "<"), ("]]>", "]]>"), ('"', '"'), ("\U00020bb7", "\U00020bb7"), ("\x85", "\x85"),
    ],
)  # fmt: skip
def test_signs_that_xml_forbids_are_replaced_and_others_kept(sign: str, stands: str) -> None:
    failure = written(result("[|甲|]", message=f"前{sign}后")).find(".//failure")
    assert failure is not None
    assert failure.get("message") == f"前{stands}后"


def test_names_of_files_that_are_no_utf_8_do_not_stop_it() -> None:
    name = b"\xb2\xdd.txt".decode("utf-8", "surrogateescape")
    assert [suite.get("file") for suite in written(result("甲", path=name))] == ["\ufffd\ufffd.txt"]
