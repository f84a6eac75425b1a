"""Names quoted as a whole here and in part there."""

from __future__ import annotations

import pytest
from linting import chosen, found, plain

from lintreport.engine import lint
from lintreport.finding import SEVERITIES
from lintreport.rule import Example
from lintreport.testing import example_document

EXTENT = "consistency/quoted-in-part"


@pytest.mark.parametrize(
    "text",
    [
        "开展“护苗”行动，深化“护苗”行动成果，总结[|“护苗行动”|]经验。",
        "推进“清风工程”。\n各村把[|“清风”工程|]列入议程。",
        "做好“后半篇文章”，把[|“后半篇”文章|]落到实处。",
    ],
)
def test_the_rarer_extent_is_found(text: str) -> None:
    assert found(plain(text), EXTENT, severities=SEVERITIES) == text


@pytest.mark.parametrize(
    "text",
    [
        "开展“护苗”行动，深化“护苗”行动成果，“护苗”成效明显。",
        "推进“清风工程”和“清风家园”建设，落实“清风”品牌计划。",
        "开展“护苗”行动，推进“护苗工程”。",
    ],
)
def test_other_names_are_not(text: str) -> None:
    assert found(text, EXTENT, severities=SEVERITIES) == text


def test_the_marks_are_moved_to_where_they_mostly_stand() -> None:
    draft = example_document("“护苗”行动启动，“护苗”行动推进，“护苗行动”收官。", Example())
    (finding,) = lint(draft, chosen((EXTENT,))).findings
    assert finding.fix is not None
    assert [edit.text for edit in finding.fix.edits] == ["“护苗”行动"]
