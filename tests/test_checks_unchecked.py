"""What Word shows and lintreport cannot judge is said once for each kind."""

from __future__ import annotations

from linting import shipped

from lintreport.document import Block, Document, Span, Unchecked
from lintreport.engine import lint


def test_each_kind_is_said_once_where_it_first_stands() -> None:
    parts = (Unchecked(6, "chart"), Unchecked(2, "chart"), Unchecked(4, "object", "表格"), Unchecked(6, "chart"))
    draft = Document("x.docx", "各月用电量", (Block("paragraph", Span(0, 5)),), unchecked=parts)
    found = lint(draft, shipped()).findings
    said = [(finding.span, finding.severity, finding.message) for finding in found if "not-checked" in finding.rule]
    assert said == [
        (Span(2, 2), "info", "文中有图表（3处），其中的文字没有检查，请人工核对"),
        (Span(4, 4), "info", "文中有嵌入的对象（1处），其中的文字没有检查，请人工核对"),
    ]


def test_every_kind_has_its_words() -> None:
    kinds = ("chunk", "chart", "diagram", "object", "subdocument", "computed-field", "open-field")
    draft = Document(
        "x.docx", "甲", (Block("paragraph", Span(0, 1)),), unchecked=tuple(Unchecked(1, kind) for kind in kinds)
    )
    found = [finding.message for finding in lint(draft, shipped()).findings if "not-checked" in finding.rule]
    assert len(set(found)) == len(kinds)
