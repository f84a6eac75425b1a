"""Kinds of draft, told by the title, and rules that speak of some kinds or of one language only."""

from __future__ import annotations

import msgspec
import pytest

from lintreport.checks.base import Regex
from lintreport.checks.pattern import Pattern
from lintreport.engine import lint
from lintreport.finding import Language
from lintreport.kinds import kind_of, shipped_kinds
from lintreport.outline import Paragraph, document
from lintreport.rule import Rule
from lintreport.ruleset import RuleSet

RULE = Rule(id="a/x", check=Pattern(pattern=Regex("X")), message="", why="", source="通例", examples=())


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("青石镇2024年工作总结", "summary"),
        ("2024年上半年工作总结及下半年工作打算", "summary"),
        ("个人述职述廉报告", "duty-report"),
        ("关于社区养老服务的调研报告", "research-report"),
        ("关于拨付防汛经费的请示", "request"),
        ("关于召开秋粮收购会议的通知", "notice"),
        ("关于商请支持档案整理的函", "letter"),
        ("关于同意设立便民服务站的批复", "reply"),
        ("第三次局长办公会议纪要", "minutes"),
        ("2025年安全生产工作要点", "plan"),
        ("图书馆管理办法（试行）", "regulation"),
        ("在年度表彰会上的讲话", "speech"),
        ("老旧小区改造情况汇报", "briefing"),
        ("关于高标准农田建设情况的报告", "report"),
        ("Annual Report of the Library", "report"),
        ("秋天的早晨", "other"),
    ],
)
def test_the_kind_is_told_by_the_title(title: str, kind: str) -> None:
    draft = document("draft.txt", [Paragraph(title), Paragraph("现将有关情况说明如下，请予审阅。")])
    assert kind_of(draft, shipped_kinds()) == kind


def test_a_draft_without_a_title_is_of_no_kind() -> None:
    assert kind_of(document("draft.txt", [Paragraph("市政府办公室：")]), shipped_kinds()) == "other"


@pytest.mark.parametrize(
    ("kinds", "given", "found"),
    [((), None, 1), (("summary",), None, 1), (("request",), None, 0), (("request",), "request", 1)],
)
def test_a_rule_speaks_of_its_kinds_only(kinds: tuple[str, ...], given: str | None, found: int) -> None:
    draft = document("draft.txt", [Paragraph("年度工作总结"), Paragraph("走访X户。")])
    rules = RuleSet((msgspec.structs.replace(RULE, kinds=kinds),))
    assert len(lint(draft, rules, kind=given).findings) == found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("全年走访群众X户，用Excel汇总。", "zh"),
        ("We visited X families, 走访, in spring and summer.", "en"),
        ("", "zh"),
    ],
)
def test_a_rule_speaks_of_its_language_only(text: str, language: Language) -> None:
    draft = document("draft.txt", [Paragraph(text)])
    assert draft.language == language
    for wanted in ("zh", "en"):
        rules = RuleSet((msgspec.structs.replace(RULE, language=wanted),))
        assert len(lint(draft, rules).findings) == (1 if wanted == language and text else 0)
