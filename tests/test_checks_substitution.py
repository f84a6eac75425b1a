"""Marks with another to write in their place: what is known is mended, the rest pointed out."""

from __future__ import annotations

import pytest
from linting import findings, mended

from lintreport.outline import document
from lintreport.paragraph import Paragraph


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("并举,建立机制;落实责任:抓好整改!", "并举，建立机制；落实责任：抓好整改！"),
        ("任务完成。。抓好，，落实；。", "任务完成。抓好，落实。"),
        ("打造新阵地--新平台。", "打造新阵地——新平台。"),
    ],
)
def test_a_mark_is_replaced_by_its_own(text: str, fixed: str) -> None:
    assert mended(document("x", [Paragraph(text, "list-item")]), "punctuation") == fixed


def test_what_has_no_certain_replacement_is_found_without_a_fix() -> None:
    [finding] = findings(document("x", [Paragraph("抓好落实。，下一步", "list-item")]), "punctuation/doubled-mark")
    assert finding.fix is None
