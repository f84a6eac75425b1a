"""A copy of a Word file with comments at exact places of its text; nothing else in it changes.

The copy is made from the same walk that the text was read by. Of the package only the body, the comments and what lists
them are written anew, all other members keep their bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from msgspec import Struct

from lintreport.document import Revisions
from lintreport.finding import Language
from lintreport.formats.docx.anchoring import Anchoring, Range
from lintreport.formats.docx.archive import rewritten
from lintreport.formats.docx.comment_part import Author, CommentPart
from lintreport.formats.docx.comments import OWN
from lintreport.formats.docx.earlier_comments import remove_comments
from lintreport.formats.docx.editing import Editing
from lintreport.formats.docx.forbidding import refuse_to_write
from lintreport.formats.docx.marking_up import MARKS, RANGE_START, mark_ranges
from lintreport.formats.docx.markup import Element, W
from lintreport.formats.docx.package import Package
from lintreport.formats.docx.reading import read_package
from lintreport.formats.docx.refusals import too_many_comments
from lintreport.formats.docx.tracing import Tracing
from lintreport.remark import MOST_COMMENTS, Remark, within_limit

MOST_RANGES = 32_767  # [MS-OI29500] 2.1.315: Word does not open a file with more

_INITIALS = "LR"
_ID = f"{W}id"


class Annotated(Struct, frozen=True):
    """The copy, how many comments of ours it has, how many older ones no more, and how many remarks are left out."""

    data: bytes
    comments: int
    removed: int
    left_out: int


def annotated(  # noqa: PLR0913  what a caller may wish otherwise, by name
    data: bytes,
    remarks: Sequence[Remark],
    *,
    text: str,
    language: Language = "zh",
    revisions: Revisions = "final",
    author: str = OWN,
    date: datetime | None = None,
    most: int = MOST_COMMENTS,
) -> Annotated:
    """A Word file with the remarks as comments, in place of those that the author left there before.

    `text` is that of the Document in which the spans count; it was read from the same bytes in the same view, or the
    program is at fault. The remarks come in the order of their importance: of more than `most` the first are kept, and
    a comment at the beginning, in the language, says how many are not. Raises UnreadableError where the file cannot be
    read or must not be written.

    Word shows comments in the body only: those on a note stand at its reference, those on a text box in the paragraph
    that holds it, those on headers at the beginning.
    """
    tracing = Tracing()
    document = read_package("", data, revisions, tracing=tracing)
    if document.text != text:
        raise AssertionError("the text that was judged is not the text of this file")
    assert tracing.body is not None  # a file without a body is refused
    package = Package(data)
    editing = Editing(package, tracing.body.getroottree().getroot())
    refuse_to_write(package, editing.part("settings"))
    comments = CommentPart(editing)
    removed = remove_comments(editing, comments, tracing.body, author)
    room = MOST_RANGES - _ranges(tracing.body, comments) - 1  # one says what found no room
    if remarks and room < 1:
        raise too_many_comments(MOST_RANGES)
    kept = within_limit(remarks, language, most := min(most, room))
    found = _placed(kept, Anchoring(document, tracing))
    if found:
        signed = Author(author, _INITIALS, date or datetime.now())
        ids = comments.add([remark.lines for _, remark in found], signed, _taken(tracing.body))
        mark_ranges([place for place, _ in found], ids, comments.styles.reference)
        editing.touch(tracing.body.getroottree().getroot())
    contents = editing.contents()
    left_out = max(len(remarks) - most, 0) if found else len(remarks)
    return Annotated(rewritten(data, contents) if contents else data, len(found), removed, left_out)


def _ranges(body: Element, comments: CommentPart) -> int:
    return max(sum(1 for _ in body.iter(RANGE_START)), len(comments.comments))


def _taken(body: Element) -> Iterator[str]:
    """The ids that marks in the body have, with comments or without."""
    return (mark.get(_ID, "") for mark in body.iter(*MARKS))


def _placed(remarks: Sequence[Remark], anchoring: Anchoring) -> list[tuple[Range, Remark]]:
    """The remarks that have a place, each with the range of it, in the order of these."""
    found = [(place, remark) for remark in remarks if (place := anchoring.range(remark.span)) is not None]
    return sorted(found, key=lambda pair: (pair[0].span.start, -pair[0].span.end))
