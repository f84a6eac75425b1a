"""The command line: arguments become calls, what they return becomes output and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import click

from lintreport import __version__
from lintreport.errors import UnreadableError, UserError
from lintreport.finding import Language, Unread
from lintreport.output import FORMATS, Outcome
from lintreport.running import Options, Run

CLEAN, FOUND, USAGE, FAULT, INTERRUPTED = 0, 1, 2, 3, 130
NARROWEST, WIDEST = 60, 120  # a quotation needs room, and nobody reads lines that are longer
STANDARD_INPUT = "-"


class DefaultCommand(click.Group):
    """A group in which plain paths mean `check`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `check` in front unless a command or an option of the group comes first."""
        if args and args[0] not in self.commands and args[0] not in ("--help", "-h", "--version"):
            args = ["check", *args]
        return super().parse_args(ctx, args)


def main(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code; no expected mistake shows a traceback."""
    _write_what_the_console_cannot_show()
    try:
        code = commands.main(list(arguments), prog_name="lintreport", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else CLEAN
    except click.exceptions.Abort:
        return INTERRUPTED
    except KeyboardInterrupt:
        return INTERRUPTED
    except click.ClickException as error:
        error.show(sys.stderr)
        return USAGE
    except UserError as error:
        click.echo(f"lintreport: {error}" if "\n" not in str(error) else str(error), err=True)
        return USAGE
    except BrokenPipeError:
        _forget_standard_output()
        return CLEAN
    except Exception as error:  # noqa: BLE001  # the last resort: a fault of the program, told so that it can be mended
        return _fault(error)


@click.group(cls=DefaultCommand, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="lintreport %(version)s")
def commands() -> None:
    """Check draft reports in Word and text files; `lintreport PATH…` means `lintreport check PATH…`."""


def _names(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def _rule_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say which rules there are."""
    for option in reversed((
        click.option("--select", multiple=True, callback=_names, metavar="RULE|GROUP", help="Run only these."),
        click.option("--extend-select", multiple=True, callback=_names, metavar="RULE|GROUP", help="Run these too."),
        click.option("--ignore", multiple=True, callback=_names, metavar="RULE|GROUP", help="Leave these out."),
        click.option("--rules", multiple=True, metavar="DIR", help="A folder or file of further rules."),
        click.option("--config", metavar="FILE", help="Use this configuration, not the nearest one."),
        click.option("--isolated", is_flag=True, help="Use no configuration file."),
        click.option("--lang", type=click.Choice(["zh", "en"]), help="Language of the messages."),
    )):  # fmt: skip
        command = option(command)
    return command


@commands.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="terminal", show_default=True, help="Form of the report."
)
@click.option("-o", "--output", metavar="FILE", help="Write the report to a file.")
@_rule_options
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "info", "never"]), help="What makes the exit code 1 (error)."
)
@click.option("--stdin-filename", metavar="NAME", help="The name of the draft that “-” reads from standard input.")
@click.option("--encoding", metavar="NAME", help="Encoding of text files that are not UTF-8, UTF-16 or GB18030.")
@click.option("--statistics", is_flag=True, help="Count findings per rule instead of listing them.")
@click.option("--unfold", is_flag=True, help="List every finding, however many one rule has.")
@click.option("--quiet", is_flag=True, help="No summary.")
@click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours on the terminal."
)
@click.option("--allow-empty", is_flag=True, help="A folder without drafts is no mistake.")
@click.option("--force-exclude", is_flag=True, help="Let exclude: win over files that are named.")
def check(paths: tuple[str, ...], form: str, output: str | None, **given: Any) -> int:
    """Check drafts: files, folders (their .docx and .txt), or “-” for standard input.

    Exit code 0: nothing at or above --fail-on; 1: findings; 2: something could not be read or is set up wrongly.
    """
    run = _run(given)
    outcomes = list(_outcomes(run, paths, given))
    with _destination(output) as stream:
        _render(outcomes, stream, form, given)
    _tell_unread(outcomes, form, output)
    if any(isinstance(outcome, Unread) or outcome.failures for outcome in outcomes):
        return USAGE
    return FOUND if any(run.fails(outcome) for outcome in outcomes) else CLEAN


@commands.command()
@click.argument("file")
@click.option("--encoding", metavar="NAME", help="Encoding of a text file that is not UTF-8, UTF-16 or GB18030.")
def text(file: str, encoding: str | None) -> int:
    """Print the text of a draft as it is judged, computed numbers included (UTF-8)."""
    from lintreport import engine

    try:
        document = engine.read(file, engine.contents(file), encoding)
    except UnreadableError as error:
        raise UserError(f"{file}: [{error.code}] {error}") from error
    _write(document.text + ("\n" if sys.stdout.isatty() else ""))
    return CLEAN


@commands.command()
@_rule_options
@click.option("--all", "every", is_flag=True, help="Also those that are off.")
def rules(every: bool, **given: Any) -> int:
    """List the rules that would run, with severity and a line on what they find."""
    from lintreport import catalogue

    run = _run(given)
    _write(catalogue.listing(run.all_rules() if every else run.rules(), _language(given)))
    return CLEAN


@commands.command()
@click.argument("rule")
@_rule_options
def explain(rule: str, **given: Any) -> int:
    """Show one rule's page: what it finds, why, on what authority, with examples."""
    from lintreport import catalogue

    _write(catalogue.page(_run(given).all_rules().rule(rule), _language(given)))
    return CLEAN


@commands.command("test")
@click.argument("paths", nargs=-1, metavar="[PATH…]")
def try_rules(paths: tuple[str, ...]) -> int:
    """Run the examples of rule files, of the shipped rules when no path is given: missing, noisy, wrong fix."""
    from lintreport import loading, testing

    places = [Path(path) for path in paths] or [loading.shipped_folder()]
    loaded = loading.load([file for place in places for file in loading.rule_files(place)])
    flaws = sorted({*loaded.flaws, *testing.flaws(loaded.rules)})
    for flaw in flaws:
        _write(f"{flaw}\n")
    examples = sum(len(rule.examples) for rule, _ in loaded.rules)
    _write(f"{len(loaded.rules)} rules, {examples} examples, {len(flaws)} flaws\n")
    return FOUND if flaws and not loaded.flaws else USAGE if flaws else CLEAN


def _run(given: dict[str, Any]) -> Run:
    known = Options.__struct_fields__
    return Run(Options(**{name: value for name, value in given.items() if name in known}), _language(given))


def _language(given: dict[str, Any]) -> Language:
    """The language asked for, else that of the locale: Chinese unless it is English."""
    if given.get("lang"):
        return "en" if given["lang"] == "en" else "zh"
    locale = next(filter(None, (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "en" if locale.lower().startswith("en") else "zh"


def _outcomes(run: Run, paths: Sequence[str], given: dict[str, Any]) -> Iterator[Outcome]:
    if STANDARD_INPUT in paths:
        if len(paths) > 1:
            raise click.UsageError("“-” reads standard input and stands alone")
        yield run.check_bytes(given["stdin_filename"] or "standard-input.txt", sys.stdin.buffer.read())
        return
    drafts = run.drafts(paths)
    if not drafts and not given["allow_empty"] and not given["force_exclude"]:
        raise UserError(f"no .docx or .txt drafts in {', '.join(paths)} (--allow-empty if that is right)")
    from lintreport.progress import watched

    yield from map(run.check, watched(drafts, _language(given)))


def _render(outcomes: Sequence[Outcome], stream: Any, form: str, given: dict[str, Any]) -> None:
    if given["statistics"] and form == "terminal":
        from lintreport.output import statistics

        statistics.render(outcomes, stream, _language(given))
    elif form == "json":
        from lintreport.output import json

        json.render(outcomes, stream)
    else:
        from lintreport.output.terminal import Terminal

        width = min(max(_width(stream), NARROWEST), WIDEST)
        Terminal(_language(given), width, _coloured(stream, given["color"]), given["unfold"], given["quiet"]).render(
            outcomes, stream
        )


def _width(stream: Any) -> int:
    import shutil

    return shutil.get_terminal_size((80, 24)).columns if stream.isatty() else 80


def _coloured(stream: Any, asked: str) -> bool:
    if asked != "auto":
        return asked == "always"
    return bool(stream.isatty()) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


@contextmanager
def _destination(output: str | None) -> Iterator[Any]:
    """Standard output, or a file that is there whole or not at all: written beside its place, then renamed."""
    if output is None:
        yield sys.stdout
        return
    beside = Path(f"{output}.{os.getpid()}.part")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        beside.replace(output)
    except OSError as error:
        raise UserError(f"{output}: the report cannot be written: {error.strerror or error}") from error
    finally:
        beside.unlink(missing_ok=True)


def _tell_unread(outcomes: Sequence[Outcome], form: str, output: str | None) -> None:
    """Say on standard error what the report on standard output does not show to a person."""
    if form == "terminal" and output is None:
        return
    for outcome in outcomes:
        if isinstance(outcome, Unread):
            click.echo(f"lintreport: {outcome.path}: [{outcome.code}] {outcome.message}", err=True)
        else:
            for failure in outcome.failures:
                click.echo(f"lintreport: {outcome.document.path}: {failure.message}", err=True)


def _write(text: str) -> None:
    sys.stdout.write(text)


def _write_what_the_console_cannot_show() -> None:
    """UTF-8 for programs, the console's own code page for people, ? for what that lacks: never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty():
            reconfigure(errors="replace")
        else:
            reconfigure(encoding="utf-8", errors="surrogateescape", newline="\n")


def _forget_standard_output() -> None:
    """Let nothing be written at exit to a pipe that was closed."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fault(error: Exception) -> int:
    import traceback

    click.echo("lintreport: this is a fault of the program, not of your draft; please report what follows", err=True)
    click.echo("".join(traceback.format_exception(error)), err=True)
    return FAULT
