"""Long phrases that stand twice in one paragraph."""

from __future__ import annotations

import pytest
from linting import plain, shipped

from lintreport.engine import lint
from lintreport.marking import marked
from lintreport.rule import Example
from lintreport.ruleset import RuleSet
from lintreport.testing import example_document

ECHO = RuleSet(tuple(rule for rule in shipped() if rule.id == "repetition/phrase"), shipped().kinds)


def found(text: str, title: str = "青石乡安全生产工作总结") -> str:
    """A text below its title, with the phrases that are found in it."""
    draft = example_document(f"{title}\n{text}", Example())
    spans = sorted({finding.span for finding in lint(draft, ECHO).findings})
    return marked(draft.text, spans).partition("\n")[2]


@pytest.mark.parametrize(
    "text",
    [
        "对矿山，采取错时检查、随机抽查、夜间暗访等方式排查隐患6处；对工地，[|采取错时检查、随机抽查、夜间暗访等方式|]整改隐患9处。",
        "压实企业主要负责人的安全生产责任，层层传导。会后，逐户签状，[|压实企业主要负责人的安全生产责任|]。",
        # a piece between two marks and what is beside it
        "组织干部进村入户、走访群众、宣传政策60次；又组织志愿者[|进村入户、走访群众、宣传政策|]40次。",
    ],
)
def test_a_phrase_that_its_paragraph_has_is_found(text: str) -> None:
    assert found(plain(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "对矿山，采取错时检查、夜间暗访等方式；对工地，采取错时检查、随机抽查等方式。",  # too short
        "压实企业主要负责人的安全生产责任，层层传导。\n压实企业主要负责人的安全生产责任，逐户签状。",
        "落实《矿山安全监督管理办法》，对照《矿山安全监督管理办法》自查。",
        "宣传“人人讲安全个个会应急、畅通生命通道”，解读“人人讲安全个个会应急、畅通生命通道”。",
        "一查通道是否畅通无阻、一键报警，二查通道是否畅通无阻、一键报警，三查通道是否畅通无阻、一键报警。",
        "深入贯彻落实中央八项规定精神、纠治四风；继续深入贯彻落实中央八项规定精神、纠治四风。",
    ],
)
def test_short_ones_titles_slogans_and_refrains_are_not(text: str) -> None:
    assert found(text) == text


def test_a_paragraph_of_one_phrase_over_and_over_takes_no_time() -> None:
    text = "采取错时检查、随机抽查；" * 20_000
    assert found(text) == text


def test_statutes_repeat_themselves_on_purpose() -> None:
    text = "压实企业主要负责人的安全生产责任，层层传导。压实企业主要负责人的安全生产责任，逐户签状。"
    assert found(text, title="青石乡安全生产管理办法") == text
