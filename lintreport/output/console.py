"""The streams that a run is written to: what they can show, how wide they are, what happens when they fail."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO, TextIOWrapper, UnsupportedOperation
from pathlib import Path
from typing import BinaryIO, TextIO

from lintreport.errors import UserError

NARROWEST, WIDEST = 40, 120  # a quotation needs room, and nobody reads lines that are longer


def prepare() -> None:
    """UTF-8 for programs, the console's own code page for people, ? for what that lacks: never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty():
            reconfigure(errors="replace")
        else:
            reconfigure(encoding="utf-8", errors="replace", newline="\n")


def width(stream: TextIO) -> int:
    """The cells of a line: those of the terminal within reason, 80 where nobody knows."""
    import shutil  # 8 ms, and JSON has no width

    columns = shutil.get_terminal_size((80, 24)).columns if stream.isatty() else 80
    return min(max(columns, NARROWEST), WIDEST)


def is_coloured(stream: TextIO, asked: str) -> bool:
    """Tell whether to colour, from what was asked for (always, never, auto) and what the stream is."""
    if asked != "auto":
        return asked == "always"
    if os.environ.get("NO_COLOR"):  # no-color.org; it wins over those that force
        return False
    if any(os.environ.get(name, "0") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    if os.name == "nt" and not (os.environ.get("WT_SESSION") or os.environ.get("TERM")):
        return False  # the old console shows the codes themselves
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def is_same(one: str, other: str) -> bool:
    """Tell whether both names are of one file, which links may lead to."""
    try:
        return Path(one).samefile(other)
    except OSError:  # one of them is not there, or too long a name for any: who writes to it says so
        return False


@contextmanager
def destination(file: str | None) -> Iterator[TextIO]:
    """Standard output, or a file; raises UserError where it cannot be written."""
    if file is None:
        with _standard_output() as stream:
            yield stream
        return
    with (
        _file(file) as raw,
        TextIOWrapper(raw, encoding="utf-8", errors="replace", newline="\n", write_through=True) as stream,
    ):
        yield stream


@contextmanager
def binary_destination(file: str | None) -> Iterator[BinaryIO]:
    """Standard output, or a file, for what is no text; raises UserError where it cannot be written."""
    if file is None:
        with _standard_output() as stream:
            yield stream.buffer
        return
    with _file(file) as raw:
        yield raw


@contextmanager
def _file(name: str) -> Iterator[BinaryIO]:
    try:
        with _written_whole(Path(name)) as stream:
            yield stream
    except OSError as error:
        raise UserError(f"{name}: the file cannot be written: {error.strerror or error}") from error


@contextmanager
def _written_whole(file: Path) -> Iterator[BinaryIO]:
    """A file that is there whole or not at all: written beside its place, then renamed; devices are just written."""
    if file.exists() and not file.is_file() and not file.is_dir():
        with file.open("wb") as stream:
            yield stream
        return
    place = file.resolve()  # a link goes on leading to what it led to
    beside = place.with_name(f".lintreport.{os.getpid()}.part")  # short: the other may be as long as any
    try:
        with beside.open("wb") as stream:
            yield stream
        if place.is_file():
            beside.chmod(place.stat().st_mode)
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def _standard_output() -> Iterator[TextIO]:
    """Standard output, flushed at the end; a pipe that was closed, as by `head`, wants no more and is no mistake."""
    try:
        yield sys.stdout
        sys.stdout.flush()
    except OSError as error:
        forget_standard_output()
        if not _is_closed_pipe(error):
            raise UserError(f"standard output cannot be written: {error.strerror or error}") from error


def _is_closed_pipe(error: OSError) -> bool:
    return isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL)


def forget_standard_output() -> None:
    """Let nothing be written at exit to a stream that failed."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, UnsupportedOperation):
        sys.stdout = StringIO()


def write(text: str) -> None:
    """Write a text to standard output."""
    with destination(None) as stream:
        stream.write(text)
