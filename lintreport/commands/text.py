"""`lintreport text`: the text of a draft as it is judged."""

from __future__ import annotations

import os
import sys

import click

from lintreport.commands.options import revisions_option
from lintreport.document import Revisions
from lintreport.errors import UnreadableError, UserError
from lintreport.output.cells import printable
from lintreport.output.console import write
from lintreport.output.wording import spoken


@click.command()
@click.argument("file")
@click.option("--encoding", metavar="NAME", help="Encoding of a text file that is not UTF-8, UTF-16 or GB18030.")
@revisions_option
def text(file: str, encoding: str | None, revisions: Revisions) -> None:
    """Print the text of a draft as it is judged, computed numbers included (UTF-8)."""
    from lintreport import engine

    try:
        document = engine.read(file, engine.contents(file), encoding, revisions=revisions)
    except UnreadableError as error:
        raise UserError(f"{printable(file)}: [{error.code}] {error.said(spoken(os.environ))}") from error
    write(printable(document.text, "\n\t") + "\n" if sys.stdout.isatty() else document.text)
