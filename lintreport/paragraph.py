"""A paragraph as a reader hands it over, and the shapes of lines by which titles, captions and headings are told."""

from __future__ import annotations

from msgspec import Struct

from lintreport.document import BODY, BlockKind, Place
from lintreport.patterns import late

WIDEST_LINE = 120  # in half-width cells: no title or heading is wider, and how much wider a line is does not matter

SENTENCE_END = late(r"[。！？；]")
CAPTION = late(
    r"(?:图|表|附图|附表|(?i:figure|table))[ \u3000]?[0-9０-９一二三四五六七八九十]{1,4}(?:[-—.．][0-9]{1,3})?"
    r"(?:[ \t\u3000:：.．、]|(?=\p{Han}))[^。]*"
)


class Paragraph(Struct, frozen=True):
    """What a reader hands over for each paragraph; the text begins with the computed label where there is one."""

    text: str
    kind: BlockKind = "paragraph"
    place: Place = BODY
    label: str = ""
    style: str = ""
    level: int | None = None


def cells(text: str) -> int:
    """How wide a line is: GBK has two bytes for what takes two cells; past the longest line it no longer matters."""
    return len(text[: WIDEST_LINE + 1].encode("gbk", "replace"))
