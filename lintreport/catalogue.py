"""Rules for people to read: the list, and one rule's page; rendered from the rules themselves."""

from __future__ import annotations

from collections.abc import Iterator

from lintreport.finding import Language
from lintreport.output.cells import cells, clipped
from lintreport.rule import Example, Rule, localized
from lintreport.ruleset import RuleSet

_WORDS = {
    "zh": {
        "why": "理由", "source": "依据", "severity": "级别", "fix": "可自动修改", "scope": "范围", "check": "检查方式",
        "wrong": "错", "right": "对", "beside": "另一份", "fixed": "改", "message": "提示语", "off": "（默认关闭）",
        "safe": "是，不改变意思", "unsafe": "是，须经人确认", "none": "否",
        "error": "错误", "warning": "警告", "info": "提示",
    },
    "en": {
        "why": "Why", "source": "Authority", "severity": "Severity", "fix": "Fix", "scope": "Scope", "check": "Check",
        "wrong": "wrong", "right": "right", "fixed": "fixed", "message": "Message", "off": " (off by default)",
        "safe": "yes, safe", "unsafe": "yes, to be looked at", "none": "no",
        "error": "error", "warning": "warning", "info": "info", "beside": "beside",
    },
}  # fmt: skip


def listing(rules: RuleSet, language: Language, width: int = 100) -> str:
    """A line for each rule: severity, id, what it says."""
    words = _WORDS[language]
    longest = max((len(rule.id) for rule in rules), default=0)
    lines = []
    for rule in rules:
        severity = words[rule.severity]
        head = f"{severity}{' ' * (8 - cells(severity))}{rule.id:<{longest}}  "
        off = "" if rule.enabled else words["off"]
        lines.append(clipped(head + localized(rule.why, language) + off, width) + "\n")
    return "".join(lines)


def page(rule: Rule, language: Language) -> str:
    """One rule's page: what, why, authority, examples."""
    return "\n".join(_page(rule, language)) + "\n"


def _page(rule: Rule, language: Language) -> Iterator[str]:
    words = _WORDS[language]
    yield rule.id + ("" if rule.enabled else words["off"])
    yield ""
    facts = (
        ("message", localized(rule.message, language)),
        ("why", localized(rule.why, language)),
        ("source", rule.source),
        ("severity", words[rule.severity]),
        ("fix", words[rule.fix]),
        ("scope", ", ".join(rule.scope)),
        ("check", type(rule.check).__name__.lower()),
    )
    for name, fact in facts:
        label = words[name]
        yield f"{label}{' ' * (12 - cells(label))}{fact}"
    for example in rule.examples:
        yield ""
        yield from _example(example, words)


def _example(example: Example, words: dict[str, str]) -> Iterator[str]:
    for name in ("wrong", "fixed", "right", "beside"):
        if text := getattr(example, name):
            first, *rest = text.replace("[|", "〔").replace("|]", "〕").split("\n")
            label = words[name]
            yield f"  {label}{' ' * (7 - cells(label))}{first}"
            yield from (" " * 9 + line for line in rest)
