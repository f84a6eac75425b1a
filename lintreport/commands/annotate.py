"""`lintreport annotate`: a copy of a draft with each finding as a Word comment at its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from lintreport.commands.exits import CLEAN, FOUND, USAGE
from lintreport.commands.options import draft_options, rule_options, run_with
from lintreport.engine import contents, is_word
from lintreport.errors import UnreadableError, UserError
from lintreport.finding import Result
from lintreport.output import console, rendering
from lintreport.output.cells import printable

ENDING_OF_NEW = ".docx"  # of what is made of a text draft
_WRITTEN = {"zh": "{copy}：{count} 处问题已写成批注", "en": "{copy}: findings written as comments: {count}"}


@click.command()
@click.argument("file")
@click.option("-o", "--output", metavar="COPY.docx", help="The copy to write.")
@click.option("--in-place", is_flag=True, help="Write the comments into the Word file itself.")
@rule_options
@draft_options
def annotate(file: str, output: str | None, in_place: bool, **given: Any) -> int:
    """Write a copy of a draft with each finding as a Word comment at its place.

    Of a text draft a new Word file is made. Comments of an earlier run are replaced; all else in a Word file stays as
    it is. Exit code 0: nothing at or above --fail-on; 1: findings; 2: the draft could not be read or written.
    """
    from lintreport.annotation import annotated  # what only this command needs

    copy = _copy(file, output, in_place=in_place)
    run = run_with(given)
    try:
        data = contents(file)
        outcome = run.check_bytes(file, data)[0]
        if isinstance(outcome, Result):
            annotated_data = annotated(outcome, data, run.report([outcome]).rules, run.language)
    except UnreadableError as error:
        raise UserError(f"{printable(file)}: [{error.code}] {error.said(run.language)}") from error
    for line in rendering.failures([outcome]):
        click.echo(line, err=True)
    if not isinstance(outcome, Result):
        return USAGE
    with console.binary_destination(copy) as stream:
        stream.write(annotated_data)
    click.echo(_WRITTEN[run.language].format(copy=printable(copy), count=len(outcome.findings)))
    return USAGE if outcome.failures else FOUND if run.fails(outcome) else CLEAN


def _copy(file: str, output: str | None, *, in_place: bool) -> str:
    """Where the copy is written; raises UsageError where that is not said, or said so that something would be lost."""
    ending = Path(file).suffix.lower() if is_word(file) else ENDING_OF_NEW
    if in_place:
        if output is not None:
            raise click.UsageError("--in-place writes into the draft itself: leave out -o, or --in-place")
        if not is_word(file):
            raise click.UsageError("a text file holds no comments: name a Word file with -o COPY.docx")
        return file
    if output is None:
        raise click.UsageError("name the copy with -o COPY.docx, or write into the Word file itself with --in-place")
    if Path(output).suffix.lower() != ending:
        raise click.UsageError(f"{output}: the copy is a {ending} file, give it that ending, or Word will not open it")
    if Path(output).exists() and Path(file).exists() and Path(output).samefile(file):
        raise click.UsageError(f"{output} is the draft itself: name another file, or say --in-place")
    return output
