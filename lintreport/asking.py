"""The questions of `lintreport init`, put to the person at the terminal."""

from __future__ import annotations

from collections.abc import Sequence

import click

from lintreport.errors import UserError
from lintreport.finding import Language
from lintreport.kinds import OTHER, Kind, kind_named
from lintreport.output.cells import cells
from lintreport.rule import localized
from lintreport.starting import Answers

COLUMN = 26  # cells: three columns of kinds fill a terminal of 80
_QUESTIONS = {
    "zh": {
        "kinds": "这里主要是哪些文种？（填序号或名称，几个之间用逗号；直接回车：各种都有）",
        "masked": "草稿是不是已经脱敏，X、** 本来就要保留？",
        "warnings": "有警告时也算不通过吗？（通常只有错误不通过）",
    },
    "en": {
        "kinds": "Which kinds of draft are here? (numbers or names, with commas; Enter: all sorts)",
        "masked": "Are the drafts meant to be masked, so that X and ** stay?",
        "warnings": "Should warnings, too, make the check fail? (Mostly only errors do.)",
    },
}


def answers(kinds: Sequence[Kind], language: Language, known: Answers) -> Answers:
    """Ask for what is not known yet, until it is understood; Enter takes the default."""
    words = _QUESTIONS[language]
    chosen = known.kinds or _kinds(kinds, language, words["kinds"])
    masked = known.masked or click.confirm(words["masked"], default=False, err=True)
    strict = known.fail_on != "error" or click.confirm(words["warnings"], default=False, err=True)
    fail_on = "warning" if strict and known.fail_on == "error" else known.fail_on
    return Answers(kinds=chosen, masked=masked, fail_on=fail_on)


def chosen_kinds(text: str, kinds: Sequence[Kind]) -> tuple[Kind, ...]:
    """The kinds that numbers (1-based) or names, divided by commas, stand for; raises UserError."""
    parts = [part.strip() for part in text.replace("，", ",").split(",")]
    found = (_kind(part, kinds) for part in parts if part)
    return tuple({kind.id: kind for kind in found}.values())


def _kinds(kinds: Sequence[Kind], language: Language, question: str) -> tuple[Kind, ...]:
    for index, kind in enumerate(kinds, 1):
        text = f"{index:>4} {localized(kind.name, language)}"
        click.echo(text + " " * max(COLUMN - cells(text), 1), nl=index % 3 == 0 or index == len(kinds), err=True)
    while True:
        text = click.prompt(question, default="", show_default=False, err=True)
        try:
            return chosen_kinds(text, kinds)
        except UserError as error:
            click.echo(error, err=True)


def _kind(text: str, kinds: Sequence[Kind]) -> Kind:
    if text.isascii() and text.isdigit() and 0 < int(text) <= len(kinds):
        return kinds[int(text) - 1]
    kind = kind_named(text, kinds)
    if kind == OTHER:
        raise UserError(f"{text}: name the kind, or press Enter")
    return kind
