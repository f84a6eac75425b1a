"""The check `elements`: what a draft has around its text, such as title, addressee, closing, signature and date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Literal

from lintreport.checks.base import Hit, Question, Regex
from lintreport.checks.frame import Frame, Lines, is_shorter, line, title_place, trimmed
from lintreport.document import Block, Document, Span
from lintreport.passage import Passage
from lintreport.patterns import late
from lintreport.segment import sentences

CLOSING_PARAGRAPHS = 3  # “妥否，请批示。” stands in the last paragraph or, before a note on whom to ask, near it
SHORTEST_PROSE = 12  # code points: without a mark at its end, anything shorter may be a line of a form or a list
_LAST_CLAUSE = late(r"[^，、；：。！？,;:]*\Z")
_SET_APART = late(r"(?<=[。！？”）)])[ \t\u3000\v]{2,}(?P<words>[^。！？]+)\Z")
_CLAUSE_MARK = late(r"[，。；、：,;:]|\. ")
_COMMAS = frozenset("，、；,;")
_ENDS = frozenset("。！？…：；”’』」）》〉】.!?:;\"')]}")


class Elements(Question, frozen=True, rename="kebab", kw_only=True):
    """Points out what a draft lacks around its text, as `finds` says.

    `title`, `addressee`, `signature`, `date`: there is none; `addressee-mark`: the addressee has no colon; `closing`:
    none of the patterns in `closing` stands in the last paragraphs; `ending`: the last paragraph stops short, by a word
    or mark that `dangling` matches at its end or without any mark, unless a pattern in `complete` matches it; where it
    is short, only if `running` tells that it is a sentence. `lines` describes the lines around a text. A draft of
    fewer than `shortest` characters is passed over, and one whose title does not match `title` or whose file's name,
    without its ending, does not match `file`, where these are given.
    """

    finds: Literal["title", "addressee", "addressee-mark", "signature", "date", "closing", "ending"]
    lines: Lines
    closing: tuple[Regex, ...] = ()
    dangling: Regex | None = None
    complete: tuple[Regex, ...] = ()
    running: Regex | None = None
    title: Regex | None = None
    file: Regex | None = None
    shortest: int = 0

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit where the element is missing."""
        document = passage.document
        named = ((self.title, document.title), (self.file, PurePath(document.path).stem))
        if is_shorter(document, self.shortest) or any(
            pattern and not pattern.compiled.search(text) for pattern, text in named
        ):
            return
        frame = document.derived(self.lines)
        if not frame.body:
            return
        place = self._place(document, frame)
        if place is not None:
            yield Hit(place)

    def _place(self, document: Document, frame: Frame) -> Span | None:
        """Where to point, or None where nothing is missing."""
        lines = self.lines
        around = [line(document, block) for block in (*frame.head, *frame.tail) if block != frame.addressee]
        around.append(_set_apart(line(document, frame.body[-1])))
        match self.finds:
            case "title":
                return None if document.title or _begins_otherwise(document) else title_place(document)
            case "addressee":
                known = frame.addressee or self._unmarked_addressee(document, frame)
                return None if known else title_place(document)
            case "addressee-mark":
                unmarked = self._unmarked_addressee(document, frame)
                return trimmed(document, unmarked.span) if unmarked else None
            case "signature":
                return None if lines.has_signature(around) else _last_sentence(document, frame.body)
            case "date":
                dated = any(map(lines.dates, around))
                return None if dated else _last_sentence(document, frame.body)
            case "closing":
                return None if self._is_closed(document, frame.body) else _last_sentence(document, frame.body)
            case "ending":
                return self._unfinished(document, frame)

    def _unmarked_addressee(self, document: Document, frame: Frame) -> Block | None:
        """The line under the title that names a body, where another one signs: an addressee that lacks its colon."""
        tail = [line(document, block) for block in frame.tail]
        if frame.addressee or not self.lines.has_signature(tail):
            return None
        first = (*frame.head, *frame.body)[0]
        names = line(document, first).replace("，", "、")
        return first if self.lines.signs(names) and first.span.start not in document.heading_starts else None

    def _is_closed(self, document: Document, body: Sequence[Block]) -> bool:
        last = "\n".join(line(document, block) for block in body[-CLOSING_PARAGRAPHS:])
        return any(pattern.compiled.search(last) for pattern in self.closing)

    def _unfinished(self, document: Document, frame: Frame) -> Span | None:
        """The words or the mark with which the text stops short."""
        last = frame.body[-1]
        if last.span.start in document.heading_starts or _goes_on(document, last):
            return None
        text = document[last.span].rstrip()
        dangling = self.dangling.compiled.search(text) if self.dangling else None
        if dangling:
            return Span(last.span.start + dangling.start(), last.span.start + len(text))
        if text[-1] in _ENDS or _is_in_list(document, frame.body) or not self._is_sentence(text, last):
            return None
        clause = _LAST_CLAUSE.search(text)
        start = clause.start() if clause else 0
        words = text[start:].strip()
        known = (self.lines.signs(words) or self.lines.dates(words)) and text[:start][-1:] not in _COMMAS
        if known or any(pattern.compiled.search(text) for pattern in self.complete):
            return None
        return trimmed(document, Span(last.span.start + start, last.span.start + len(text)))

    def _is_sentence(self, text: str, block: Block) -> bool:
        """Tell whether a text without a mark at its end is one that needs it."""
        if len(text) >= SHORTEST_PROSE and _CLAUSE_MARK.search(text):
            return True
        return block.kind == "paragraph" and self.running is not None and self.running.compiled.search(text) is not None


def _set_apart(text: str) -> str:
    """What stands behind the last sentence of a paragraph, blanks away: a signature that is no line of its own."""
    match = _SET_APART.search(text)
    return match["words"].strip() if match else ""


def _begins_otherwise(document: Document) -> bool:
    """Tell whether something stands before the text that may hold the title: a table, a caption, contents."""
    first = next((block for block in document.blocks if line(document, block)), None)
    return first is None or first.kind not in ("paragraph", "list-item")


def _last_sentence(document: Document, body: Sequence[Block]) -> Span:
    return list(sentences(document.text, body[-1].span))[-1]


def _goes_on(document: Document, block: Block) -> bool:
    """Tell whether a table, a picture or the like stands behind the last paragraph."""
    index = document.block_index(block.span.start)
    following = document.blocks[index + 1 :]
    return any(other.kind in ("table-cell", "caption", "text-box") for other in following) or any(
        anchor.kind in ("picture", "object", "formula") and anchor.offset >= block.span.start
        for anchor in document.anchors
    )


def _is_in_list(document: Document, body: Sequence[Block]) -> bool:
    """Tell whether the last paragraph is one of several without a mark at their end, as lists have them."""
    before = [block for block in body[-3:-1] if block.span.start not in document.heading_starts]
    return any(line(document, block)[-1] not in _ENDS for block in before)
