r"""Drafts in text files: one paragraph a line, or wrapped at a fixed width."""

from __future__ import annotations

from itertools import accumulate, pairwise

from lintreport.document import Document
from lintreport.formats.encoding import decode
from lintreport.formats.wrapping import paragraph_starts
from lintreport.outline import document
from lintreport.paragraph import Paragraph


def read(path: str, data: bytes, encoding: str | None = None) -> Document:
    r"""Read a text file; raises UnreadableError where its encoding cannot be told or it is no text.

    Each line is a block, blank ones too, but the lines of a wrapped paragraph are one, joined by `\v`: the document's
    text is as long as the file's, so that its offsets are those of the decoded file.
    """
    lines = decode(data, encoding).text.removesuffix("\n").split("\n")
    starts = [*paragraph_starts(lines), len(lines)]
    return document(
        path,
        [Paragraph("\v".join(lines[start:end])) for start, end in pairwise(starts)],
        lines=accumulate((len(line) + 1 for line in lines[:-1]), initial=0),
    )
