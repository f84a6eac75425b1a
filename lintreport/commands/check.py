"""`lintreport check`: drafts are judged, the report is written, the exit code tells how it went."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import click

from lintreport.commands.exits import CLEAN, FOUND, USAGE
from lintreport.commands.options import (
    draft_options,
    further_reports,
    revisions_option,
    rule_options,
    run_with,
    those_of,
)
from lintreport.finding import Unread
from lintreport.output import BINARY, FORMATS, Outcome, rendering
from lintreport.running import Run

STANDARD_INPUT = "-"
NAMELESS = "standard-input.txt"  # what comes from standard input without a name


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="terminal", show_default=True, help="Form of the report."
)
@click.option("-o", "--output", metavar="FILE", help="Write the report to a file.")
@click.option(
    "--output-also",
    "also",
    multiple=True,
    callback=further_reports,
    metavar="FORMAT=FILE",
    help="Write the report to a further file, in a further form.",
)
@rule_options
@draft_options
@click.option("--stdin-filename", metavar="NAME", help="The name of the draft that “-” reads from standard input.")
@revisions_option
@click.option("--across", is_flag=True, help="Compare the drafts of the run: one indicator, two values.")
@click.option("--statistics", is_flag=True, help="Count findings per rule instead of listing them.")
@click.option("--group-by", type=click.Choice(["file", "rule"]), help="What findings are listed or counted by.")
@click.option("--unfold", is_flag=True, help="List every finding, however many one rule has.")
@click.option("--quiet", is_flag=True, help="No summary.")
@click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours on the terminal."
)
@click.option("--allow-empty", is_flag=True, help="A folder without drafts is no mistake.")
@click.option("--force-exclude", is_flag=True, help="Let exclude: win over files that are named.")
def check(
    paths: tuple[str, ...], form: str, output: str | None, also: tuple[tuple[str, str], ...], **given: Any
) -> int:
    """Check drafts: files, folders (their .docx and .txt), or “-” for standard input.

    Exit code 0: nothing at or above --fail-on; 1: findings; 2: something could not be read or is set up wrongly.
    """
    if given["statistics"] and form != "terminal":
        raise click.UsageError(f"--statistics is a table for people; --format {form} has a summary of its own")
    if given["group_by"] and form != "terminal":
        raise click.UsageError(f"--group-by orders what people see; --format {form} has an order of its own")
    if form in BINARY and output is None and sys.stdout.isatty():
        raise click.UsageError(f"--format {form} is no text for a terminal: write it to a file with -o FILE")
    reports = [(form, output), *also]
    _refuse_repeated(file for _, file in reports if file)
    run = run_with(given)
    outcomes = list(_outcomes(run, paths, given["stdin_filename"], given["color"]))
    report, shown = run.report(outcomes), rendering.Shown(**those_of(rendering.Shown, given))
    rendering.write_all(report, reports, shown)
    if form != "terminal" or output is not None:
        for line in rendering.failures(outcomes):
            click.echo(line, err=True)
    if any(isinstance(outcome, Unread) or outcome.failures for outcome in outcomes):
        return USAGE
    return FOUND if any(run.fails(outcome) for outcome in outcomes) else CLEAN


def _refuse_repeated(files: Iterable[str]) -> None:
    """Raise UsageError where two reports would be written to one file."""
    seen: set[Path] = set()
    for file in files:
        if Path(file).resolve() in seen:
            raise click.UsageError(f"{file} would be written twice: give each form a file of its own")
        seen.add(Path(file).resolve())


def _outcomes(run: Run, paths: Sequence[str], name: str | None, color: str) -> Iterator[Outcome]:
    if STANDARD_INPUT in paths:
        if len(paths) > 1:
            raise click.UsageError("“-” reads standard input and stands alone")
        yield from run.check_bytes(name or NAMELESS, sys.stdin.buffer.read())
        return
    from lintreport.progress import watched

    with closing(watched(run.drafts(paths), run.language, coloured=color != "never")) as drafts:  # ends the bar
        yield from map(run.check, drafts)
