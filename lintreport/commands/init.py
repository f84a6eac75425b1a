"""`lintreport init`: a commented configuration for the drafts of a folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import click

from lintreport.commands.options import names, run_with
from lintreport.errors import UserError
from lintreport.output import console
from lintreport.output.wording import spoken


@click.command()
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False))
@click.option("--kind", "kinds", multiple=True, callback=names, metavar="KIND", help="A kind of draft that is here.")
@click.option("--masked", is_flag=True, help="The drafts are meant to be masked.")
@click.option("--fail-on", type=click.Choice(["error", "warning", "info"]), default="error", help="What must not pass.")
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Language of the remarks.")
@click.option("--yes", is_flag=True, help="Ask nothing.")
@click.option("--force", is_flag=True, help="Write over a configuration that is there.")
def init(folder: str, kinds: tuple[str, ...], **given: Any) -> None:
    """Write a commented .lintreport.yaml for the drafts of a folder, asking what they are."""
    from lintreport import asking, starting
    from lintreport.config import FILE_NAMES

    file, language = Path(folder) / FILE_NAMES[0], given["lang"] or spoken(os.environ)
    if not given["force"] and (there := next((name for name in FILE_NAMES if (file.parent / name).exists()), None)):
        raise UserError(f"{file.parent / there} is there already: edit it, or write over it with --force")
    known = run_with({"isolated": True}).all_rules().kinds
    answers = starting.Answers(
        kinds=asking.chosen_kinds(",".join(kinds), known), masked=given["masked"], fail_on=given["fail_on"]
    )
    if sys.stdin.isatty() and not given["yes"]:
        answers = asking.answers(known, language, answers)
    with console.destination(str(file)) as stream:
        stream.write(starting.configuration(answers, language))
    click.echo(file)
