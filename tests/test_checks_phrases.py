"""Set phrases quoted with a character too few, too many or wrong."""

from __future__ import annotations

import pytest
from linting import findings, found, mended, plain

from lintreport.checks.misquotes import Misquotes
from lintreport.document import Span
from lintreport.finding import SEVERITIES
from lintreport.outline import document
from lintreport.paragraph import Paragraph

SLIPS = "formula/misquoted-phrase"
WORDINGS = "formula/altered-phrase"


@pytest.mark.parametrize(
    "text",
    [
        "发挥[|监督保障执行、促进完善展|]作用。",
        "发挥[|监督保证障执行、促进完善发展|]作用。",
        "学习[|习近平新时代中国特社会主义思想|]。",
        "学习[|习进平总书记|]重要指示。",
        "坚持[|惩前毖后、冶病救人|]。",
        "营造[|风清气的政治生态|]。",
        "落实[|中央八项规及其实施细则精神|]。",
        "弘扬[|社会主义核价值观|]。",
        "推进[|供给侧结性改革|]。",
        "[|坚持稳中求进作总基调|]。",
        "推进[|国家治理体系和治理能现代化|]。",
        "[|落实立德树人根任务|]。",
        "践行[|绿水青山就金山银山|]理念。",
    ],
)
def test_a_phrase_with_a_slip_is_found(text: str) -> None:
    assert found(plain(text), SLIPS, severities=("error",)) == text


@pytest.mark.parametrize(
    "text",
    [
        "发挥监督保障执行、促进完善发展作用。",
        "监督执纪，监督执纪工作规则，促进完善制度。",
        "坚持和完善中国特色社会主义制度。",
        "推进乡村治理体系和治理能力现代化。",
        "毫不动摇地巩固和发展公有制经济，充分发挥党员的先锋模范作用。",
        "建立生态产品价值实现的制度，健全新型农业经营体系，建设社会主义现代化国际大都市。",
        "进入新阶段，思想政治工作会议召开。",
        "学习《监督保障执行、促进完善展的意见》。",
        "加强大气污染治理，推进社会主义现代化强省建设，坚持把优化营商环境作为抓手。",
        "实施人才强省战略，落实党组织领导下的自治、法治、德治相结合的要求。",
    ],
)
def test_a_phrase_as_it_is_and_one_of_its_own_are_not(text: str) -> None:
    assert found(text, SLIPS) == text


def test_the_ends_of_a_phrase_are_what_it_is_told_by() -> None:
    text = "监督执纪问题线索，党风廉政建设与作风建设。"
    assert found(text, SLIPS, WORDINGS, severities=SEVERITIES) == text


def test_another_word_in_a_phrase_is_a_hint() -> None:
    text = "坚持[|严管和厚爱结合、奖励和约束并重|]。"
    assert found(plain(text), WORDINGS, severities=("info",)) == text
    assert found(plain(text), SLIPS) == plain(text)


def test_a_phrase_is_mended_where_only_one_can_be_meant() -> None:
    draft = document("x", [Paragraph("推动全面从严治党向纵探发展。", "list-item")])
    assert mended(draft, SLIPS) == "推动全面从严治党向纵深发展。"
    [finding] = findings(draft, SLIPS)
    assert finding.fix is not None
    assert finding.fix.applicability == "unsafe"


@pytest.mark.parametrize(
    ("text", "edits"),
    [
        ("甲乙丙丁戊己庚", None),  # as it is
        ("甲乙丁戊己庚", 1),  # one dropped
        ("甲乙丙寅丁戊己庚", 1),  # one added
        ("甲乙丙丁寅己庚", 1),  # one wrong
        ("甲丙乙丁戊己庚", 1),  # two have changed places
        ("甲乙丙丁戊己", None),  # an end is missing: cut off, or another phrase
        ("甲乙寅丁卯己庚", None),  # two wrong in a short phrase
        ("甲乙、丙丁戊己庚", None),  # punctuation
    ],
)
def test_one_slip_is_told_in_a_short_phrase(text: str, edits: int | None) -> None:
    found = Misquotes(("甲乙丙丁戊己庚",))(document("x", [Paragraph(f"以{text}为")]))
    assert [one.edits for one in found] == ([] if edits is None else [edits])


def test_two_slips_are_told_in_a_long_phrase() -> None:
    phrase = "甲乙丙丁戊己庚辛壬癸子丑寅卯"
    text = "甲乙丁戊己庚辛壬癸子辰寅卯"
    [found] = Misquotes((phrase,))(document("x", [Paragraph(f"以{text}为")]))
    assert (found.span, found.edits) == (Span(1, 1 + len(text)), 2)


def test_of_two_phrases_the_nearer_is_meant_and_rivals_have_no_fix() -> None:
    phrases = ("天干甲乙丙丁戊己", "天干甲乙丙卯戊己")
    [found] = Misquotes(phrases)(document("x", [Paragraph("以天干甲乙丙寅戊己为")]))
    assert found.rivals


def test_what_is_right_hides_a_slip_that_it_covers_only() -> None:
    search = Misquotes(("甲乙丙丁戊己庚",), right=("丁寅己",))
    assert search(document("x", [Paragraph("以甲乙丙丁寅己庚为")])) == ()
    assert len(search(document("x", [Paragraph("以甲寅丙丁戊己庚为")]))) == 1
