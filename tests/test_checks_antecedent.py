"""Papers named by their kind alone."""

from __future__ import annotations

import pytest
from linting import found, plain

UNKNOWN = "consistency/title-unknown"


@pytest.mark.parametrize(
    "text",
    [
        "按照市局[|《通知》|]要求，现将情况报告如下。",
        "对照[|《意见》|]逐条整改，落实《意见》要求。",
        "贯彻[|《实施方案》|]和[|《办法》|]，细化措施。",
        "落实[|《方案》|]要求。此前制定的《河道整治方案》（以下简称《方案》）已经印发。",
        "学习《关于加强河道管理的意见》，对照[|《方案》|]抓好落实。",
    ],
)
def test_a_kind_of_paper_that_nothing_explains_is_found(text: str) -> None:
    assert found(plain(text), UNKNOWN) == text


@pytest.mark.parametrize(
    "text",
    [
        "学习《关于加强河道管理的意见》，对照《意见》抓好落实。",
        "落实《河道整治方案（试行）》，对照《方案》自查。",
        "按照关于开展河道整治的通知，各镇对照《通知》自查。",
        "落实县委办公室文件（以下简称《意见》），对照《意见》自查。",
        "发放《公开信》600份，签订《责任书》12份，制定出台了《清单》和《办法》。",
        "推行《办法》等制度文本，落实三个《方案》。",
        "省委关于制定“十五五”规划《建议》印发后，及时传达。",
    ],
)
def test_what_is_explained_before_or_made_here_is_not(text: str) -> None:
    assert found(text, UNKNOWN) == text


def test_the_draft_may_be_the_paper_itself() -> None:
    text = "江源县河道管理办法（试行）\n各镇应当依照《办法》履行职责。"
    assert found(text, UNKNOWN) == text
