"""Names and wordings that have gone out of use, in drafts written after that."""

from __future__ import annotations

import datetime

import pytest
from linting import found, mended, plain

from lintreport.checks.written import day, last_day, written
from lintreport.finding import SEVERITIES
from lintreport.rule import Example
from lintreport.testing import example_document

TITLED = "河湾县{}年工作总结\n{}"
RULES = ("formula/wrong-name", "formula/renamed-body", "formula/statute-name")


@pytest.mark.parametrize(
    "text",
    [
        TITLED.format(2023, "联合县[|环保局|]、县[|工商局|]检查12次。"),
        TITLED.format(2022, "县[|扶贫办|]组织培训3期，县[|卫计委|]配合。"),
        TITLED.format(2024, "会同[|银保监局|]开展排查。"),
        TITLED.format(2020, "给予[|党政纪处分|]8人，[|派驻纪检组|]列席会议。"),
        TITLED.format(2021, "依据[|《合同法》|]审查合同30份。"),
        "参加[|中纪委|]培训，10名[|纪检组长|]已到位。",
        "截至2023年6月，县[|国土局|]办理登记30件。",
        TITLED.format(2023, "目前由县[|环保局|]牵头，原则上县[|安监局|]配合老旧小区改造。"),
    ],
)
def test_a_name_out_of_use_is_found(text: str) -> None:
    assert found(plain(text), *RULES) == text


@pytest.mark.parametrize(
    "text",
    [
        TITLED.format(2015, "联合县环保局、县工商局检查12次，给予党政纪处分8人。"),
        TITLED.format(2023, "原县环保局移交档案，2016年县国土局办理登记30件，由县安监局改为县应急管理局。"),
        TITLED.format(2023, "学习《环境保护局权责清单》，农业部门、文化部分工作人员参加。"),
        TITLED.format(2023, "旧案适用《合同法》第九条，《行政监察法》已废止。"),
        TITLED.format(2022, "会同银保监局开展排查，县乡村振兴局组织培训。"),
        "县环保局联合检查12次。",
        "中央纪委国家监委印发通报，派驻纪检监察组组长到位。",
    ],
)
def test_a_name_in_its_time_and_history_are_not(text: str) -> None:
    assert found(text, *RULES) == text


def test_an_old_wording_is_a_hint() -> None:
    text = TITLED.format(2024, "抓好[|常态化疫情防控|]。")
    assert found(plain(text), "formula/outdated", severities=SEVERITIES) == text
    then = plain(text).replace("2024", "2021")
    assert found(then, "formula/outdated", severities=SEVERITIES) == then


def test_a_name_with_one_successor_is_mended() -> None:
    draft = example_document("学习中纪委全会部署，党政纪处分3人。", Example())
    assert mended(draft, "formula/wrong-name") == "学习中央纪委全会部署，党纪政务处分3人。"


@pytest.mark.parametrize(
    ("text", "told_by", "first", "last"),
    [
        ("河湾县工作报告\n工作推进。\n河湾县教育局\n2023年5月6日", "date", (2023, 5, 6), (2023, 5, 6)),
        ("河湾县2023年工作总结\n工作推进。", "title", (2023, 1, 1), (2024, 6, 30)),
        ("河湾县2023年工作总结和2024年打算\n工作推进。", "title", (2023, 1, 1), (2025, 6, 30)),
        ("河湾县2023年工作要点\n工作推进。", "title", (2022, 10, 1), (2024, 6, 30)),
        ("2023年1月至4月，立案72件，到2035年12月底前完成。", "text", (2022, 10, 1), (9999, 12, 31)),
    ],
)
def test_when_a_draft_was_written(
    text: str, told_by: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    when = written(example_document(text, Example()))
    assert when is not None
    assert (when.told_by, when.first, when.last) == (told_by, datetime.date(*first), datetime.date(*last))


def test_nothing_tells_when_a_draft_was_written() -> None:
    assert written(example_document("河湾县2021—2025年规划\n力争到2025年6月底前建成。", Example())) is None


def test_a_day_is_given_in_full_or_as_a_month_or_a_year() -> None:
    assert [day("2024-07-15"), day("2024-07"), day("2024")] == [
        datetime.date(2024, 7, 15),
        datetime.date(2024, 7, 1),
        datetime.date(2024, 1, 1),
    ]
    assert [last_day("2024-02-03"), last_day("2024-02"), last_day("2024")] == [
        datetime.date(2024, 2, 3),
        datetime.date(2024, 2, 29),
        datetime.date(2024, 12, 31),
    ]
