"""The rules of a run as SARIF describes them: what each says, why, by what authority, with examples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lintreport.finding import Language, Severity
from lintreport.output.inert import inert
from lintreport.output.places import encodable
from lintreport.rule import Example, Rule, localized

LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
# How code scanning of GitHub names the severities of findings that are not about security.
_GITHUB: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "recommendation"}

_WORDS = {
    "zh": {"source": "依据：{source}", "wrong": "错例", "fixed": "改为", "right": "正例"},
    "en": {"source": "Authority: {source}", "wrong": "Wrong", "fixed": "Mended", "right": "Right"},
}
_VALUE = re.compile(r"\{\{|\}\}|\{\w+\}")  # in the message of a rule
_FENCE = "````"  # longer than those that stand in most examples
_TICKS = re.compile("`+")


def message(text: str) -> dict[str, str]:
    """A text as SARIF writes messages: braces doubled (3.11.5), and nothing of a draft taken for a link (3.11.6)."""
    return {"text": _braced(text).replace("](", "\\](")}


def _braced(text: str) -> str:
    return encodable(text).replace("{", "{{").replace("}", "}}")


def descriptor(name: str, rule: Rule | None, language: Language) -> dict[str, Any]:
    """What SARIF calls a reportingDescriptor (3.49): of a rule that is not known, its id alone."""
    if rule is None:
        return {"id": name}
    return {
        "id": name,
        "shortDescription": message(_VALUE.sub(_shown, localized(rule.message, language))),
        "fullDescription": message(localized(rule.why, language)),
        "help": {
            **message("\n".join(_help(rule, language))),
            "markdown": _braced("\n".join(_markdown(rule, language))),
        },
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.group], "problem.severity": _GITHUB[rule.severity]},
    }


def _shown(match: re.Match[str]) -> str:
    """What stands in the place of a value that only a finding has."""
    return match[0][0] if match[0] in ("{{", "}}") else "…"


def _help(rule: Rule, language: Language) -> Iterator[str]:
    yield localized(rule.why, language)
    yield _WORDS[language]["source"].format(source=rule.source)
    for name, text in _examples(rule):
        yield f"{_WORDS[language][name]}\n{text}"


def _markdown(rule: Rule, language: Language) -> Iterator[str]:
    yield f"{inert(localized(rule.why, language))}\n"
    yield f"{inert(_WORDS[language]['source'].format(source=rule.source))}\n"
    for name, text in _examples(rule):
        fence = max([_FENCE, *(f"{run}`" for run in _TICKS.findall(text))], key=len)
        yield f"**{_WORDS[language][name]}**\n\n{fence}text\n{text}\n{fence}\n"


def _examples(rule: Rule) -> Iterator[tuple[str, str]]:
    """The first wrong example, how it is mended, and the first right one; the place stands in 〔 〕."""
    wrong = next((example for example in rule.examples if example.wrong is not None), Example())
    right = next((example for example in rule.examples if example.right is not None), Example())
    for name, text in (("wrong", wrong.wrong), ("fixed", wrong.fixed), ("right", right.right)):
        if text is not None:
            yield name, text.replace("[|", "〔").replace("|]", "〕")
