"""The command line: arguments become calls, what they return becomes output and an exit code."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click
from msgspec import Struct

from lintreport import __version__
from lintreport.arguments import further_reports, names, revisions_option, rule_options
from lintreport.document import Revisions
from lintreport.errors import UnreadableError, UserError
from lintreport.finding import Language, Unread
from lintreport.output import BINARY, FORMATS, Outcome, console, rendering
from lintreport.output.cells import printable
from lintreport.running import Options, Run
from lintreport.schema import FlawedError

CLEAN, FOUND, USAGE, FAULT, INTERRUPTED = 0, 1, 2, 3, 130
STANDARD_INPUT = "-"
NAMELESS = "standard-input.txt"  # what comes from standard input without a name


class DefaultCommand(click.Group):
    """A group in which plain paths mean `check`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `check` in front unless a command or an option of the group comes first."""
        if args and args[0] not in self.commands and args[0] not in ("--help", "-h", "--version"):
            args = ["check", *args]
        return super().parse_args(ctx, args)


def main(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code; no expected mistake shows a traceback."""
    console.prepare()
    try:
        with console.destination(None):  # so that help, too, may be cut short
            code = commands.main(list(arguments), prog_name="lintreport", standalone_mode=False)
        return code if isinstance(code, int) else CLEAN
    except (click.exceptions.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except click.ClickException as error:
        error.show(sys.stderr)
        return USAGE
    except UserError as error:  # nothing before the places of flaws, so that editors find them
        click.echo(error if isinstance(error, FlawedError) else f"lintreport: {error}", err=True)
        return USAGE
    except Exception as error:  # the last resort: a fault of the program, told so that it can be mended
        return _fault(error)


@click.group(cls=DefaultCommand, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="lintreport %(version)s")
def commands() -> None:
    """Check draft reports in Word and text files; `lintreport PATH…` means `lintreport check PATH…`."""


@commands.command()
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
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "info", "never"]), help="What makes the exit code 1 (error)."
)
@click.option("--stdin-filename", metavar="NAME", help="The name of the draft that “-” reads from standard input.")
@click.option("--encoding", metavar="NAME", help="Encoding of text files that are not UTF-8, UTF-16 or GB18030.")
@revisions_option
@click.option("--kind", metavar="KIND", help="The kind of draft (notice, 通知 …), where its title does not tell.")
@click.option("--masked", is_flag=True, help="The drafts are meant to be masked: placeholders are infos.")
@click.option("--across", is_flag=True, help="Compare the drafts of the run: one indicator, two values.")
@click.option("--statistics", is_flag=True, help="Count findings per rule instead of listing them.")
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
    if form in BINARY and output is None and sys.stdout.isatty():
        raise click.UsageError(f"--format {form} is no text for a terminal: write it to a file with -o FILE")
    reports = [(form, output), *also]
    if twice := [file for file, times in Counter(file for _, file in reports).items() if times > 1]:
        raise click.UsageError(f"{twice[0]} would be written twice: give each form a file of its own")
    run = _run(given)
    outcomes = list(_outcomes(run, paths, given["stdin_filename"]))
    report, shown = run.report(outcomes), rendering.Shown(**_of(rendering.Shown, given))
    for name, file in reports:
        rendering.write(report, name, file, shown)
    if form != "terminal" or output is not None:
        for line in rendering.failures(outcomes):
            click.echo(line, err=True)
    if any(isinstance(outcome, Unread) or outcome.failures for outcome in outcomes):
        return USAGE
    return FOUND if any(run.fails(outcome) for outcome in outcomes) else CLEAN


@commands.command()
@click.argument("file")
@click.option("--encoding", metavar="NAME", help="Encoding of a text file that is not UTF-8, UTF-16 or GB18030.")
@revisions_option
def text(file: str, encoding: str | None, revisions: Revisions) -> None:
    """Print the text of a draft as it is judged, computed numbers included (UTF-8)."""
    from lintreport import engine

    try:
        document = engine.read(file, engine.contents(file), encoding, revisions=revisions)
    except UnreadableError as error:
        raise UserError(f"{printable(file)}: [{error.code}] {error.said(_spoken())}") from error
    _write(printable(document.text, "\n\t") + "\n" if sys.stdout.isatty() else document.text)


@commands.command()
@rule_options
@click.option("--all", "every", is_flag=True, help="Also those that are off.")
def rules(every: bool, **given: Any) -> None:
    """List the rules that would run, with severity and a line on what they find."""
    from lintreport import catalogue

    run = _run(given)
    _write(catalogue.listing(run.all_rules() if every else run.rules(), run.language))


@commands.command()
@click.argument("rule")
@rule_options
def explain(rule: str, **given: Any) -> None:
    """Show one rule's page: what it finds, why, on what authority, with examples."""
    from lintreport import catalogue

    run = _run(given)
    _write(catalogue.page(run.all_rules().rule(rule), run.language))


@commands.command("test")
@click.argument("paths", nargs=-1, metavar="[PATH…]")
def try_rules(paths: tuple[str, ...]) -> int:
    """Run the examples of rule files, of the shipped rules when no path is given: missing, noisy, wrong fix."""
    from lintreport import loading, testing
    from lintreport.shipped import shipped_folder

    places = [Path(path) for path in paths] or [shipped_folder()]
    loaded = loading.load([file for place in places for file in loading.rule_files(place)])
    flaws = sorted({*loaded.flaws, *testing.flaws(loaded.rules)})
    _write("".join(f"{flaw}\n" for flaw in flaws))
    examples = sum(len(rule.examples) for rule, _ in loaded.rules)
    _write(f"{len(loaded.rules)} rules, {examples} examples, {len(flaws)} flaws\n")
    return USAGE if loaded.flaws else FOUND if flaws else CLEAN


@commands.command()
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

    file, language = Path(folder) / FILE_NAMES[0], given["lang"] or _spoken()
    if not given["force"] and (there := next((name for name in FILE_NAMES if (file.parent / name).exists()), None)):
        raise UserError(f"{file.parent / there} is there already: edit it, or write over it with --force")
    known = _run({"isolated": True}).all_rules().kinds
    answers = starting.Answers(
        kinds=asking.chosen_kinds(",".join(kinds), known), masked=given["masked"], fail_on=given["fail_on"]
    )
    if sys.stdin.isatty() and not given["yes"]:
        answers = asking.answers(known, language, answers)
    with console.destination(str(file)) as stream:
        stream.write(starting.configuration(answers, language))
    click.echo(file)


def _run(given: dict[str, Any]) -> Run:
    return Run(Options(**_of(Options, given)), _spoken())


def _of(kind: type[Struct], given: dict[str, Any]) -> dict[str, Any]:
    """Those of the options that a value of this type holds."""
    return {name: value for name, value in given.items() if name in kind.__struct_fields__}


def _spoken() -> Language:
    """The language of the locale: Chinese unless it is English."""
    locale = next(filter(None, (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "en" if locale.lower().startswith("en") else "zh"


def _outcomes(run: Run, paths: Sequence[str], name: str | None) -> Iterator[Outcome]:
    if STANDARD_INPUT in paths:
        if len(paths) > 1:
            raise click.UsageError("“-” reads standard input and stands alone")
        yield from run.check_bytes(name or NAMELESS, sys.stdin.buffer.read())
        return
    from lintreport.progress import watched

    yield from map(run.check, watched(run.drafts(paths), run.language))


def _write(text: str) -> None:
    with console.destination(None) as stream:
        stream.write(text)


def _fault(error: Exception) -> int:
    import traceback

    click.echo("lintreport: this is a fault of the program, not of your draft; please report what follows", err=True)
    click.echo("".join(traceback.format_exception(error)), err=True)
    return FAULT
