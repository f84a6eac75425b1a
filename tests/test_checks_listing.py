"""The marks that part the items of an enumeration."""

from __future__ import annotations

import pytest
from linting import findings, found, mended, plain

from lintreport.outline import document
from lintreport.paragraph import Paragraph

MIXED = "punctuation/mixed-list-marks"


@pytest.mark.parametrize(
    "text",
    [
        "一是想得不远；二是管得不细；三是落得不稳[|。|]四是作风不硬；五是能力不强。",
        "一是想得不远；二是管得不细[|。|]三是落得不稳。",
        "一是想得不远；二是管得不细；三是落得不稳[|。|]四是作风不硬[|。|]五是能力不强。",
        "一是想得不远。二是管得不细[|，|]三是落得不稳。",
        "一要学得深；二要抓得严[|。|]三要改得实。",
        "存在不足：一是想得不远；二是管得不细[|。|] 三是落得不稳。",
        "一是想得不远；\v二是管得不细；三是落得不稳[|。|]\v四是作风不硬。",
        "第一，抓学习。第二，抓落实[|；|]第三，抓考核。第四，抓整改。",
        "首先，抓学习。其次，抓落实[|；|]再次，抓考核。",
        "做到：①抓学习；②抓落实[|。|]③抓考核。",
        "做到：（1）抓学习；（2）抓落实[|。|]（3）抓考核。",
        "一是落实“要管好。”二是抓紧学习[|；|]三是改得实。",
        "一是抓学习；二是做到：①学；②用[|。|]③查；三是抓考核。",
        "一是学；二是抓；三是改。打算：一是练[|。|]二是评；三是考；四是用。",
    ],
)
def test_a_mark_unlike_the_others_is_found(text: str) -> None:
    assert found(plain(text), MIXED) == text


@pytest.mark.parametrize(
    "text",
    [
        "一是想得不远；二是管得不细；三是落得不稳。",
        "一是想得不远。浮在表面；只看不记。二是管得不细。三是落得不稳。",
        "一是想得不远。为什么会这样？二是管得不细！三是落得不稳。",
        "一要学，二要做，三要改。",
        "一是想得不远；二是管得不细。",
        "问题：一是学；二是抓；三是改。打算：一是练。二是评。三是考。",
        "一是想得不远;二是管得不细；三是落得不稳。",
        "一是学；二是抓。\n二是抓。三是改。",
        "第一、第二、第三产业协调发展；第一产业增长。",
        "完成1.5亿元、2.5亿元；3.5亿元。",
    ],
)
def test_marks_alike_and_other_enumerations_are_not(text: str) -> None:
    assert found(text, MIXED) == text


def test_the_fix_writes_the_mark_of_most_items_and_names_where_it_stands() -> None:
    draft = document("x", [Paragraph("一是学得深；二是抓得严；三是改得实。四是做得好。", "list-item")])
    [finding] = findings(draft, MIXED)
    assert [related.span.start for related in finding.related] == [5]
    assert finding.fix is not None
    assert finding.fix.applicability == "unsafe"
    assert mended(draft, MIXED) == "一是学得深；二是抓得严；三是改得实；四是做得好。"
