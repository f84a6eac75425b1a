"""`lintreport annotate`: a copy of a draft with each finding as a Word comment at its place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lintreport.commands.exits import CLEAN, FOUND, USAGE
from lintreport.commands.options import draft_options, rule_options, run_with
from lintreport.engine import contents, is_word
from lintreport.errors import UnreadableError, UserError
from lintreport.finding import Language, Result
from lintreport.output import console, rendering
from lintreport.output.cells import printable

if TYPE_CHECKING:
    from lintreport.annotation import Annotation

ENDINGS = (".docx", ".docm", ".dotx", ".dotm")  # a copy keeps that of its draft, or Word does not open it
ENDING_OF_OTHERS = ".docx"  # of what is made of a text draft, or of a Word file that goes by another name
_ANYBODY_WRITES = 0o222  # the bits that a read-only file lacks, on Windows too
_SAID: dict[Language, dict[str, str]] = {
    "zh": {
        "clean": "{copy}：没有发现问题",
        "whole": "{copy}：{count} 处问题已写成批注",
        "part": "{copy}：共 {count} 处问题，只写了最要紧的 {written} 条批注，另有 {left_out} 条未写",
        "nowhere": "{copy}：共 {count} 处问题，但正文没有段落，批注无处可写",
    },
    "en": {
        "clean": "{copy}: nothing found",
        "whole": "{copy}: findings written as comments: {count}",
        "part": "{copy}: findings: {count}; the {written} comments that matter most are written, {left_out} left out",
        "nowhere": "{copy}: findings: {count}; the body has no paragraph in which a comment could stand",
    },
}


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
            annotation = annotated(outcome, data, run.report([outcome]).rules, run.language)
    except UnreadableError as error:
        raise UserError(f"{printable(file)}: [{error.code}] {error.said(run.language)}") from error
    for line in rendering.failures([outcome]):
        click.echo(line, err=True)
    if not isinstance(outcome, Result):
        return USAGE
    with console.binary_destination(copy) as stream:
        stream.write(annotation.data)
    click.echo(_said(copy, len(outcome.findings), annotation, run.language))
    return USAGE if outcome.failures else FOUND if run.fails(outcome) else CLEAN


def _said(copy: str, count: int, annotation: Annotation, language: Language) -> str:
    """What became of the findings, in one line."""
    if annotation.left_out:
        form = "part" if annotation.written else "nowhere"
    else:
        form = "whole" if annotation.written else "clean"
    words = {"count": count, "written": annotation.written, "left_out": annotation.left_out}
    return _SAID[language][form].format(copy=printable(copy), **words)


def _copy(file: str, output: str | None, *, in_place: bool) -> str:
    """Where the copy is written; raises UsageError where that is not said, or said so that something would be lost."""
    copy = _named(file, output, in_place=in_place)
    if _is_read_only(copy):
        raise click.UsageError(f"{printable(copy)} is read-only: allow writing to it, or name another file with -o")
    return copy


def _named(file: str, output: str | None, *, in_place: bool) -> str:
    """The name of the copy."""
    if in_place:
        if output is not None:
            raise click.UsageError("--in-place writes into the draft itself: leave out -o, or --in-place")
        if not is_word(file):
            raise click.UsageError("a text file holds no comments: name a Word file with -o COPY.docx")
        return file
    if output is None:
        raise click.UsageError("name the copy with -o COPY.docx, or write into the Word file itself with --in-place")
    ending = own if (own := Path(file).suffix.lower()) in ENDINGS else ENDING_OF_OTHERS
    if Path(output).suffix.lower() != ending:
        said = f"the copy is a {ending} file, give it that ending, or Word will not open it"
        raise click.UsageError(f"{printable(output)}: {said}")
    if console.is_same(output, file):
        raise click.UsageError(f"{printable(output)} is the draft itself: name another file, or say --in-place")
    return output


def _is_read_only(name: str) -> bool:
    """Tell whether there is a file of that name which nobody is to change; renaming another over it would do so."""
    try:
        return not Path(name).stat().st_mode & _ANYBODY_WRITES
    except OSError:  # it is not there, or the name is too long for any: who writes to it says so
        return False
