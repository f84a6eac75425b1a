"""Tables as grids: which rows and columns are headings, what the labels of a row or column are, what is left out."""

from __future__ import annotations

import pytest

from lintreport.document import Document
from lintreport.grid import Grid, grids
from lintreport.rule import Example
from lintreport.testing import example_document


def table(*rows: str) -> Document:
    """A draft of one table; the cells of a row are parted by bars."""
    return example_document("\n".join(row.replace("|", "｜") for row in rows), Example(kind="table-cell"))


def grid(*rows: str) -> Grid:
    [found] = grids(table(*rows))
    return found


def paths(found: Grid) -> tuple[list[str], list[str]]:
    return [row.path for row in found.rows], [column.path for column in found.columns]


@pytest.mark.parametrize(
    ("rows", "labels", "columns"),
    [
        (("单位|件数", "甲|1", "乙|2"), ["甲", "乙"], ["件数"]),
        (("序号|单位|件数", "1|甲|3", "2|乙|4"), ["甲", "乙"], ["件数"]),
        (("片区|单位|件数", "北|甲|3", "北|乙|4"), ["北/甲", "北/乙"], ["件数"]),
        (("指标|2022|2023", "立案|60|72", "结案|50|54"), ["立案", "结案"], ["2022", "2023"]),
        (("指标|2022年|2023年", "立案|60|72", "结案|50|54"), ["立案", "结案"], ["2022年", "2023年"]),
        (("年份|件数", "2022|60", "2023|72"), ["2022", "2023"], ["件数"]),
        (("月份|件数", "1|60", "2|72", "合计|132"), ["1", "2", "合计"], ["件数"]),
        (("年龄|35岁以下|35岁以上", "人数|12|30"), ["人数"], ["35岁以下", "35岁以上"]),
        (("单位|收入|支出", "|（万元）|（万元）", "甲|3|4"), ["甲"], ["收入/（万元）", "支出/（万元）"]),
        (("单位|收入|支出", "甲|1|2", "东|30|40"), ["东"], ["收入/1", "支出/2"]),
        (("单位|收入|支出", "甲|1|2", "乙|30|40"), ["甲", "乙"], ["收入", "支出"]),
        (("序号|单位|件数", "1|甲|2", "2|乙|4"), ["甲", "乙"], ["件数"]),
        (("单位|收入|支出", "栏次|1|2", "东|30|40"), ["东"], ["收入/1", "支出/2"]),
        (("办结率统计表|单位：件|", "单位|受理|办结", "甲|12|10"), ["甲"], ["受理", "办结"]),
        (("|件数", "甲|1", "乙|2"), ["甲", "乙"], ["件数"]),
        (("单位|件数", "甲|1", "单位|件数", "乙|2"), ["甲", "乙"], ["件数"]),
        (("单位|件数", "合　计|3", "甲 乙|2"), ["合计", "甲乙"], ["件数"]),
    ],
)
def test_rows_and_columns_have_their_labels(rows: tuple[str, ...], labels: list[str], columns: list[str]) -> None:
    assert paths(grid(*rows)) == (labels, columns)


def test_turned_rows_are_columns() -> None:
    found = grid("单位|收入|支出", "甲|30|40", "乙|50|60")
    assert paths(found.turned) == (["收入", "支出"], ["甲", "乙"])
    assert [cell.text for cell in found.turned.body[1] if cell] == ["40", "60"]


@pytest.mark.parametrize(
    "rows",
    [
        ("问题|措施", "甲|乙", "丙|丁"),
        ("单位|件数|单位|件数", "甲|1|乙|2", "丙|3|丁|4"),
        ("单位|件数",),
    ],
)
def test_tables_without_figures_or_in_two_halves_are_no_grids(rows: tuple[str, ...]) -> None:
    assert grids(table(*rows)) == ()
