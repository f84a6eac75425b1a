"""Comments: those that a reader of the draft still sees, what they say and to what they belong (17.13.4)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from lintreport.document import Span
from lintreport.formats.docx.markup import Element, W

OWN = "lintreport"  # the author of the comments that we write; a later run takes them for nobody's

_PARAGRAPH_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_EXTENDED = "{http://schemas.microsoft.com/office/word/2012/wordml}"


class Comment(Struct, frozen=True):
    """A comment that is not resolved."""

    id: str
    author: str
    content: Element


class Ranges:
    """Where the comments of a draft begin, end and are referred to, by their ids, as offsets in the whole text."""

    def __init__(self) -> None:
        self._starts: dict[str, int] = {}
        self._ends: dict[str, int] = {}
        self._references: dict[str, int] = {}

    def __bool__(self) -> bool:
        return bool(self._references)

    def start(self, comment: str, offset: int) -> None:
        """Note where what is commented begins."""
        self._starts.setdefault(comment, offset)

    def end(self, comment: str, offset: int) -> None:
        """Note where it ends."""
        self._ends.setdefault(comment, offset)

    def refer(self, comment: str, offset: int) -> None:
        """Note where the reference stands, without which Word shows no comment."""
        self._references.setdefault(comment, offset)

    def span(self, comment: str) -> Span | None:
        """What a comment belongs to: its range or else the place of its reference; None where it is not shown."""
        if comment not in self._references:
            return None
        offset = self._references[comment]
        start, end = self._starts.get(comment, offset), self._ends.get(comment, offset)
        return Span(start, end) if start <= end else Span(offset, offset)


def comments(part: Element, extended: Element | None) -> Iterator[Comment]:
    """The comments of others that are not resolved, in the order of the part."""
    resolved = _resolved(extended)
    for item in part.iterchildren(f"{W}comment"):
        paragraphs = [paragraph.get(_PARAGRAPH_ID, "") for paragraph in item.iterchildren(f"{W}p")]
        author = item.get(f"{W}author", "")
        if author != OWN and not resolved & set(paragraphs[-1:]):
            yield Comment(item.get(f"{W}id", ""), author, item)


def _resolved(extended: Element | None) -> set[str]:
    """The ids of the last paragraphs of comments that are done, with the answers to them."""
    if extended is None:
        return set()
    items = list(extended.iterchildren(f"{_EXTENDED}commentEx"))
    done = {item.get(f"{_EXTENDED}paraId", "") for item in items if item.get(f"{_EXTENDED}done") in ("1", "true")}
    answers = {item.get(f"{_EXTENDED}paraId", "") for item in items if item.get(f"{_EXTENDED}paraIdParent") in done}
    return (done | answers) - {""}
