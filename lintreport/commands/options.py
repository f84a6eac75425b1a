"""Options that several commands share, and what their values mean."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import click
from msgspec import Struct

from lintreport.finding import SEVERITIES
from lintreport.output import FORMATS
from lintreport.output.wording import spoken
from lintreport.running import Options, Run
from lintreport.schema import suggestion

FAILING = (*SEVERITIES, "never")


def names(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """The names that an option gives, repeated or with commas."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def further_reports(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> list[tuple[str, str]]:
    """The forms and files of further reports."""
    reports: list[tuple[str, str]] = []
    for value in values:
        form, _, file = value.partition("=")
        if not file:
            raise click.BadParameter("write FORMAT=FILE, such as sarif=report.sarif", ctx, parameter)
        if form not in FORMATS:
            raise click.BadParameter(f"“{form}” is no form of report{suggestion(form, FORMATS)}", ctx, parameter)
        reports.append((form, file))
    return reports


def revisions_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option that says which text of a draft with tracked changes is meant."""
    views = click.Choice(["final", "original"])
    shown = "Tracked changes in Word files: all accepted, or none made."
    return click.option("--revisions", type=views, default="final", show_default=True, help=shown)(command)


def rule_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say which rules there are."""
    for option in reversed((
        click.option("--select", multiple=True, callback=names, metavar="RULE|GROUP", help="Run only these."),
        click.option("--extend-select", multiple=True, callback=names, metavar="RULE|GROUP", help="Run these too."),
        click.option("--ignore", multiple=True, callback=names, metavar="RULE|GROUP", help="Leave these out."),
        click.option("--rules", multiple=True, metavar="DIR", help="A folder or file of further rules."),
        click.option("--config", metavar="FILE", help="Use this configuration, not the nearest one."),
        click.option("--isolated", is_flag=True, help="Use no configuration file."),
        click.option("--lang", type=click.Choice(["zh", "en"]), help="Language of the messages."),
    )):  # fmt: skip
        command = option(command)
    return command


def draft_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say what is not written in a draft, and what of it is too grave."""
    for option in reversed((
        click.option("--fail-on", type=click.Choice(FAILING), help="What makes the exit code 1 (error)."),
        click.option("--encoding", metavar="NAME", help="Encoding of a text file, if not UTF-8, UTF-16 or GB18030."),
        click.option("--kind", metavar="KIND", help="The kind of draft (notice, 通知 …), if its title does not tell."),
        click.option("--masked", is_flag=True, help="The drafts are meant to be masked: placeholders are infos."),
    )):  # fmt: skip
        command = option(command)
    return command


def run_with(given: dict[str, Any]) -> Run:
    """A run as the options want it."""
    return Run(Options(**those_of(Options, given)), spoken(os.environ))


def those_of(kind: type[Struct], given: dict[str, Any]) -> dict[str, Any]:
    """Those of the options that a value of this type holds."""
    return {name: value for name, value in given.items() if name in kind.__struct_fields__}
