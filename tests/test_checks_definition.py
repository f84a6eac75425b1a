"""Short names: where they are given, and how a draft keeps to them."""

from __future__ import annotations

import pytest
from linting import found, plain

from lintreport.finding import SEVERITIES

TWICE = "consistency/named-twice"
CLASH = "consistency/named-for-two"
VAIN = "consistency/named-in-vain"
LATE = "consistency/named-late"
AGAIN = "consistency/full-name-again"
ALL = (TWICE, CLASH, VAIN, LATE, AGAIN)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (TWICE, "成立县防汛指挥部（以下简称指挥部），指挥部实行例会制。县防汛指挥部[|（以下简称“指挥部”）|]每周调度。"),
        (
            TWICE,
            "印发《河道管理办法》（以下简称《办法》）。落实《河道管理办法》[|（以下简称《办法》）|]要求，宣传《办法》。",
        ),
        (CLASH, "落实《河道管理办法》（以下简称《办法》）和《水库管理办法》[|（以下简称《办法》）|]，宣传《办法》。"),
        (CLASH, "成立江源县防汛抗旱指挥部（以下称“专班”），组建文明创建工作队[|（以下称“专班”）|]，专班集中办公。"),
        (VAIN, "江源县应急管理局[|（以下简称县应急局）|]牵头负责。"),
        (VAIN, "依据《河道管理办法》[|（以下简称《办法》）|]开展执法。"),
        (LATE, "学习[|《办法》|]条文。依据《河道管理办法》（以下简称《办法》）开展执法，宣传《办法》。"),
        (AGAIN, "依据《河道管理办法》（以下简称《办法》）执法，解读[|《河道管理办法》|]条文，宣传《办法》。"),
    ],
)
def test_short_names_that_are_not_kept_to_are_found(rule: str, text: str) -> None:
    assert found(plain(text), rule, severities=SEVERITIES) == text


@pytest.mark.parametrize(
    "text",
    [
        "成立县防汛指挥部（以下简称指挥部），指挥部每周调度，指挥部办公室设在县水务局。",
        "依据《河道管理办法》（以下简称《办法》）执法，宣传《办法》，制定《河道管理办法实施细则》。",
        "印发《河道管理办法》（以下简称《办法》）。《河道管理办法》全文如下。《办法》自印发之日起施行。",
        "县水务局（以下简称水务局）和县林业局（以下简称林业局）配合，水务局牵头，林业局参加。",
        "按以下要求办理（以下事项除外）。",
    ],
)
def test_short_names_that_are_kept_to_are_not(text: str) -> None:
    assert found(text, *ALL, severities=SEVERITIES) == text


def test_an_annex_names_things_anew() -> None:
    text = (
        "关于印发两项办法的通知\n印发《河道管理办法》（以下简称《办法》），请落实《办法》。\n附件1\n"
        "依据《水库管理办法》（以下简称《办法》）的规定，制定本细则，《办法》另有规定的除外。"
    )
    assert found(text, TWICE, CLASH) == text


def test_a_title_may_hold_the_short_name_before_it_is_given() -> None:
    text = "《办法》宣传工作方案\n宣传《河道管理办法》（以下简称《办法》），解读《办法》。"
    assert found(text, LATE, severities=SEVERITIES) == text
