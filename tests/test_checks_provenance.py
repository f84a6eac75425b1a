"""The properties of a Word file that name another body, or another draft, than its text."""

from __future__ import annotations

import pytest
from linting import findings
from msgspec import structs

from lintreport.document import Properties
from lintreport.outline import document
from lintreport.paragraph import Paragraph

LINES = ("2024年防汛工作总结", "河口县水务局会同教体局、公安局全年组织巡查二十余次。", "河口县水务局")


def said(rule: str, *lines: str, **properties: str) -> list[str]:
    draft = document("x.docx", [Paragraph(line) for line in lines or LINES])
    draft = structs.replace(draft, properties=Properties(**properties))
    return [finding.message for finding in findings(draft, f"residue/{rule}", severities=("info",))]


@pytest.mark.parametrize(
    ("name", "organ"),
    [
        ("company", "河口县财政局"),
        ("company", "清水市林业和草原局"),
        ("creator", "中共清水市纪委"),
        ("last_modified_by", "清水市审计局"),
        ("company", "河口县 财政局"),
        ("company", "蓝天文化传播有限公司"),
        ("creator", "清水市人民医院办公室"),
    ],
)
def test_another_body_is_named(name: str, organ: str) -> None:
    assert "".join(organ.split()) in "".join(said("other-organ", **{name: organ}))


@pytest.mark.parametrize(
    "name",
    [
        "", "微软用户", "微软中国", "Administrator", "user", "WPS", "WPS Office", "Microsoft", "番茄花园", "系统之家",
        "联想（北京）有限公司", "张三", "lenovo", "China", "办公室", "深度技术有限公司",
        "河口县水务局", "水务局", "县水务局", "河口县水务局办公室",
        "中共河口县水务局", "清水市河口县公安局", "河口县教体局",
    ],
)  # fmt: skip
def test_default_names_and_the_body_itself_in_other_words_are_not(name: str) -> None:
    assert said("other-organ", company=name, creator=name) == []


def test_what_two_properties_say_alike_is_said_once() -> None:
    assert len(said("other-organ", company="河口县财政局", creator="河口县财政局")) == 1
    assert len(said("other-organ", company="河口县财政局", creator="清水市审计局")) == 2


def test_a_draft_without_text_is_left_alone() -> None:
    assert said("other-organ", " ", company="河口县财政局") == []


@pytest.mark.parametrize(
    ("title", "is_other"),
    [
        ("关于召开全县春季植树造林动员大会的通知", True),
        ("河口县财政局2019年度述职述廉报告", True),
        ("2024年防汛工作总结", False),
        ("2023年防汛抗旱工作总结", False),
        ("河口县水务局2024年防汛工作情况总结", False),
        ("河口县水务局会同教体局", False),
        ("幻灯片 1", False),
        ("PowerPoint 演示文稿", False),
        ("新建 Microsoft Word 文档", False),
        ("关于××××××××的通知模板", False),
        ("工作总结", False),
        ("Annual report of the county", False),
        ("", False),
    ],
)
def test_another_title(title: str, is_other: bool) -> None:
    assert bool(said("other-title", title=title)) == is_other
