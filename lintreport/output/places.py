"""Where a finding lies as other programs count: paths and URIs, columns in the units of an encoding, source text."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import quote

from msgspec import Struct

from lintreport.document import Document, Span
from lintreport.finding import Related
from lintreport.output.cells import clipped, printable

HOMEPAGE = "https://github.com/lintreport/lintreport"

Encoding = Literal["utf-8", "utf-16-le"]
LONGEST_NAME = 40  # cells of a place that is named by its words

CHECKOUTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")  # variables in which GitHub and GitLab name the repository's folder
_UNIT = {"utf-8": 1, "utf-16-le": 2}  # bytes that count as one
_STEP = 1024  # code points between offsets whose units are kept: a line may be as long as the draft


class Extent(NamedTuple):
    """A range by its lines and columns, 1-based, the end exclusive; columns in the units of an encoding."""

    line: int
    column: int
    end_line: int
    end_column: int


class _Units(Struct, frozen=True):
    """How many units of an encoding stand before each step of a document's text."""

    encoding: Encoding

    def __call__(self, document: Document) -> list[int]:
        parts = (document.text[start : start + _STEP] for start in range(0, len(document.text), _STEP))
        return list(accumulate((_length(part, self.encoding) for part in parts), initial=0))


def extent(document: Document, span: Span, encoding: Encoding) -> Extent:
    """The lines and columns of a range, as Document.position counts lines."""
    return Extent(*_position(document, span.start, encoding), *_position(document, span.end, encoding))


def _position(document: Document, offset: int, encoding: Encoding) -> tuple[int, int]:
    line, column = document.position(offset)
    start = offset - column + 1
    return line, _before(document, offset, encoding) - _before(document, start, encoding) + 1


def _before(document: Document, offset: int, encoding: Encoding) -> int:
    """The units before an offset."""
    step = offset // _STEP
    return document.derived(_Units(encoding))[step] + _length(document.text[step * _STEP : offset], encoding)


def _length(text: str, encoding: Encoding) -> int:
    return len(text) if text.isascii() else len(text.encode(encoding, "surrogatepass")) // _UNIT[encoding]


def source(document: Document, span: Span) -> str:
    r"""The text of a range as its file has it: in a wrapped text file the `\v` within paragraphs are line ends."""
    text = document[span]
    if not document.lines or "\v" not in text:
        return text
    return "\n".join(_lines(document, span))


def inserted(document: Document, text: str) -> str:
    r"""The text of an edit as it would stand in the file."""
    return text.replace("\v", "\n") if document.lines else text


def _lines(document: Document, span: Span) -> Iterator[str]:
    """The lines of a range, without their ends."""
    first, last = document.position(span.start)[0], document.position(span.end)[0]
    edges = [span.start, *document.lines[first:last], span.end + 1]
    for start, end in pairwise(edges):
        yield document.text[start : end - 1]


def said(document: Document, related: Related) -> str:
    """What a further place of a finding is called: by its message, else by its words, in another draft by its path."""
    if related.message:
        return encodable(related.message)
    if related.elsewhere is not None:
        return encodable(related.elsewhere.path)
    return clipped(printable(document[related.span]), LONGEST_NAME)


def encodable(text: str) -> str:
    """A text with the replacement character for each byte of a file's name that is no UTF-8."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= sign <= "\udfff" else sign for sign in text)
    return text


def root() -> Path:
    """The folder that paths are told from: the repository that a CI system works in, else the current folder."""
    here = Path.cwd()
    checkouts = (Path(os.environ[name]).resolve() for name in CHECKOUTS if os.environ.get(name))
    return next((folder for folder in checkouts if here.is_relative_to(folder)), here)


def below(path: str, folder: Path) -> str | None:
    """The path from a folder, its parts set apart by /; None where it lies elsewhere."""
    whole = Path(os.path.abspath(path))  # noqa: PTH100, Path.resolve() follows links, and the name is what was given
    if not whole.is_relative_to(folder):  # unless the way to it leads over a link
        whole = whole.parent.resolve() / whole.name
    return whole.relative_to(folder).as_posix() if whole.is_relative_to(folder) else None


def shown_path(path: str, folder: Path | None = None) -> str:
    """The path from a folder (`root`, where none is given), or the whole path where it lies elsewhere."""
    return encodable(below(path, folder or root()) or Path(os.path.abspath(path)).as_posix())  # noqa: PTH100, as above


def uri(path: str) -> tuple[str, bool]:
    """The URI of a file (RFC 3986), and whether it is relative to `root`."""
    relative = below(path, root())
    if relative is None:
        return Path(os.path.abspath(path)).as_uri(), False  # noqa: PTH100, as above
    return quote(os.fsencode(relative)), True
