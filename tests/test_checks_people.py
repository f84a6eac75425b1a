"""The holder of one post spelled in two ways."""

from __future__ import annotations

import pytest
from linting import found, plain

PERSON = "consistency/person"


@pytest.mark.parametrize(
    "text",
    [
        "镇党委书记赵长河主持会议。镇党委书记[|赵常河|]强调，要压实责任。",
        "县教育局局长孙立坤出席，会后，县教育局局长[|孙立昆|]带队调研。县教育局局长孙立坤要求，抓好整改。",
        "镇长周明汇报工作，镇长[|周铭|]表示，将抓好落实。",
    ],
)
def test_another_spelling_is_found(text: str) -> None:
    assert found(plain(text), PERSON) == text


@pytest.mark.parametrize(
    "text",
    [
        "镇党委书记赵长河主持会议，镇党委书记赵长河强调，要压实责任。",
        "时任镇长周明介绍经验，镇长周铭强调，要压实责任。",
        "镇党委书记赵长河主持，县委书记赵常河讲话，副书记赵长江出席。",
        "局长高度重视，局长高位推动，书记严格要求。",
        "镇长周明汇报工作，镇长钱玉山表示，将抓好落实。",
    ],
)
def test_one_name_other_posts_and_other_people_are_not(text: str) -> None:
    assert found(text, PERSON) == text
