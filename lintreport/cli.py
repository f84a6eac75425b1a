"""The command line: arguments become calls, what they return becomes output and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from lintreport import __version__
from lintreport.commands.annotate import annotate
from lintreport.commands.check import check
from lintreport.commands.exits import CLEAN, FAULT, INTERRUPTED, USAGE
from lintreport.commands.init import init
from lintreport.commands.rules import explain, rules, try_rules
from lintreport.commands.text import text
from lintreport.errors import UserError
from lintreport.output import console
from lintreport.schema import FlawedError


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


for command in (check, annotate, text, rules, explain, try_rules, init):
    commands.add_command(command)


def _fault(error: Exception) -> int:
    import traceback

    click.echo("lintreport: this is a fault of the program, not of your draft; please report what follows", err=True)
    click.echo("".join(traceback.format_exception(error)), err=True)
    return FAULT
