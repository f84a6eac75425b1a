"""The committed files that are made from rules and types: `python -m lintreport.generating` writes them anew."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from lintreport.kinds import Kind
from lintreport.output.report_schema import report_schema
from lintreport.rule import Rule, localized
from lintreport.rule_schema import rule_schema
from lintreport.ruleset import rule_set
from lintreport.shipped import shipped_folder


def generated() -> dict[Path, str]:
    """Each file with what it should hold."""
    rules, output = shipped_folder(), Path(__file__).parent / "output"
    return {
        rules / "schema.json": _schema(rule_schema()),
        rules / "README.md": "\n".join(_catalogue()) + "\n",
        output / "schema.json": _schema(report_schema()),
    }


def _schema(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _catalogue() -> Iterator[str]:
    yield "# 规则目录 · The rules"
    yield ""
    yield "由规则文件生成，请勿手改。Made from the rule files by `python -m lintreport.generating`; not to be edited."
    yield "\n## 文种 · Kinds of draft\n"
    yield "由标题（没有标题时由开头）判定；规则可只针对某些文种。Told by title or opening; a rule may speak of some."
    yield "\n| kind | 名称 | name |"
    yield "|---|---|---|"
    rules = rule_set()
    yield from (_kind(kind) for kind in rules.kinds)
    for group, members in groupby(rules, key=lambda rule: rule.group):
        yield f"\n## {group}\n"
        yield "| 规则 rule | 级别 severity | 修改 fix | 理由 why | 依据 authority |"
        yield "|---|---|---|---|---|"
        yield from (_row(rule) for rule in members)


def _kind(kind: Kind) -> str:
    return f"| `{kind.id}` | {localized(kind.name, 'zh')} | {localized(kind.name, 'en')} |"


def _row(rule: Rule) -> str:
    why = f"{localized(rule.why, 'zh')} {localized(rule.why, 'en')}"
    state = "" if rule.enabled else "（off）"
    cells = (f"`{rule.id}`{state}", rule.severity, rule.fix, why, rule.source)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


if __name__ == "__main__":
    for path, text in generated().items():
        path.write_text(text, encoding="utf-8", newline="\n")
