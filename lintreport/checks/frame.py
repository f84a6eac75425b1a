"""What stands around the text of a draft: the lines under its title, addressee, signature, date, annexes and notes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from msgspec import Struct

from lintreport.checks.base import Regex
from lintreport.document import BODY, Block, Document, Span
from lintreport.segment import sentences

LONGEST_LINE = 60  # code points: no line under a title or at the end of a letter is longer; addressees may be
MOST_HEAD_LINES = 8  # under a title: date of adoption, number, body, date, in some forms
BLANKS = 100  # of so many characters not all but one are blanks
_PROSE_ENDS = "。！？；!?;"
_APART = frozenset({"toc", "caption"})


class Frame(Struct, frozen=True):
    """The blocks of a draft's story by what they are; blank ones, tables, notes and the like are left out.

    `head` are the lines under the title with the addressee among them, `body` the text itself, `tail` signature, date
    and whatever follows.
    """

    title: tuple[Block, ...]
    head: tuple[Block, ...]
    addressee: Block | None
    body: tuple[Block, ...]
    tail: tuple[Block, ...]


class Lines(Struct, frozen=True, kw_only=True):
    """How the lines around a text look: patterns, each of a whole line without the blanks around it.

    `undersigned` is a line that is a signature where it stands right above a date; `after` is what may stand at the
    end beside signature and date: annexes, persons to ask, copies, notes.
    """

    addressee: Regex
    signature: Regex
    undersigned: Regex
    date: Regex
    after: Regex

    def __call__(self, document: Document) -> Frame:
        """Tell apart the blocks of a document."""
        filled = [block for block in document.blocks if _is_told(document, block)]
        titles = [index for index, block in enumerate(filled) if block.kind == "title"]
        text = filled[titles[-1] + 1 :] if titles else filled
        head = self._head(document, text)
        body = text[len(head) :]
        end = self._end(document, body)
        addressee = next((block for block in head if self.addressee.compiled.fullmatch(line(document, block))), None)
        title = tuple(filled[index] for index in titles)
        return Frame(title, tuple(head), addressee, tuple(body[:end]), tuple(body[end:]))

    def signs(self, text: str) -> bool:
        """Tell whether a line names who the draft is from."""
        return self.signature.compiled.fullmatch(text) is not None

    def has_signature(self, lines: Sequence[str]) -> bool:
        """Tell whether one of these lines names who the draft is from."""
        return any(map(self.signs, lines)) or any(
            self.undersigned.compiled.fullmatch(above) and self.dates(below) for above, below in pairwise(lines)
        )

    def dates(self, text: str) -> bool:
        """Tell whether a line holds the draft's date."""
        return self.date.compiled.fullmatch(text) is not None

    def signature_start(self, document: Document) -> int:
        """The offset at which signature and date begin; where the draft has not both, its end."""
        tail = document.derived(self).tail
        lines = [line(document, block) for block in tail[:3]]
        is_signed = self.has_signature(lines) and any(map(self.dates, lines))
        return tail[0].span.start if is_signed else len(document.text)

    def _head(self, document: Document, text: Sequence[Block]) -> list[Block]:
        """The lines between the title and the text, up to the addressee."""
        lines = list(takewhile(lambda block: self._may_be_head(document, block), text[:MOST_HEAD_LINES]))
        known = (index for index, block in enumerate(lines) if self._is_known(document, block))
        return lines[: max(known, default=-1) + 1]

    def _may_be_head(self, document: Document, block: Block) -> bool:
        if self.addressee.compiled.fullmatch(line(document, block)):
            return True
        return not _is_prose(document, block) and block.span.start not in document.heading_starts

    def _is_known(self, document: Document, block: Block) -> bool:
        text = line(document, block)
        return any(pattern.compiled.fullmatch(text) for pattern in (self.addressee, self.signature, self.date))

    def _end(self, document: Document, body: Sequence[Block]) -> int:
        """The index at which signature, date and the like begin."""
        told = (index for index, block in enumerate(body) if index and self._ends_text(document, block))
        end = next(told, len(body))
        if 1 < end < len(body) and self._is_above_date(document, body[end - 1], body[end]):
            end -= 1
        while end > 1 and self._is_known(document, body[end - 1]) and not _is_prose(document, body[end - 1]):
            end -= 1
        return end

    def _is_above_date(self, document: Document, block: Block, below: Block) -> bool:
        if block.kind != "paragraph" or block.span.start in document.heading_starts:
            return False
        above = line(document, block)
        return self.dates(line(document, below)) and self.undersigned.compiled.fullmatch(above) is not None

    def _ends_text(self, document: Document, block: Block) -> bool:
        text = line(document, block)
        return self.dates(text) or self.after.compiled.fullmatch(text) is not None


def line(document: Document, block: Block) -> str:
    """The text of a block without the blanks around it."""
    return document[block.span].strip()


def is_shorter(document: Document, shortest: int) -> bool:
    """Tell whether a document has fewer characters, blanks aside."""
    return len("".join(document.text[: BLANKS * shortest].split())) < shortest


def title_place(document: Document) -> Span:
    """Where to point for what a draft lacks as a whole: the first line of its title, else its first sentence."""
    blocks = [block for block in document.blocks if line(document, block)]
    title = next((block for block in blocks if block.kind == "title"), None)
    if title:
        return trimmed(document, title.span)
    return next(sentences(document.text, blocks[0].span)) if blocks else Span(0, 0)


def trimmed(document: Document, span: Span) -> Span:
    """A range without the blanks around it."""
    text = document[span]
    return Span(span.start + len(text) - len(text.lstrip()), span.end - len(text) + len(text.rstrip()))


def _is_told(document: Document, block: Block) -> bool:
    return block.place == BODY and block.kind not in _APART and line(document, block) != ""


def _is_prose(document: Document, block: Block) -> bool:
    text = line(document, block)
    return len(text) > LONGEST_LINE or any(mark in text for mark in _PROSE_ENDS)
