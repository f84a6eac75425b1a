"""The lines of a table of contents, and the titles in the text that they may name, made comparable."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from lintreport.checks.base import Regex
from lintreport.document import Block, Document, Span
from lintreport.labels import label_of
from lintreport.patterns import late

LONGEST_TITLE = 200  # code points: no line of a table of contents is longer

_PAGE = r"(?:[0-9０-９]{1,4}|第[ ]?[0-9０-９]{1,4}[ ]?页|[ivxlIVXL]{1,6}|[-—–]?[ ]?[0-9]{1,4}[ ]?[-—–]?)"
_PAGE_AFTER_LEADER = late(rf"[\s.．…·•_—–-]*[\t.．…·•][\s.．…·•_—–-]*{_PAGE}\s*$")
_PAGE_AT_END = late(rf"[ \u3000]*{_PAGE}\s*$")
_ZEROS = str.maketrans("〇○", "零零")
_EDGES = ".。,，:：;；、"

Number = tuple[int, ...]


class Words(Struct, frozen=True):
    """A title made comparable: as a whole, without its number, and its number where it can be read."""

    whole: str
    bare: str
    number: Number | None = None


class Entry(Struct, frozen=True):
    """A line of the contents, and what it may say: a figure at its end is the page or belongs to the title."""

    span: Span
    readings: tuple[Words, ...]


class Titles(Struct, frozen=True):
    """What a line of the contents may name: the texts of a draft, and by text without its number the numbers."""

    wholes: frozenset[str]
    numbers: Mapping[str, frozenset[Number | None]]

    def hold(self, entry: Entry) -> bool:
        """Tell whether the draft has what the line says; where one of the two has no number, the words are enough."""
        return any(self._holds(words) for words in entry.readings)

    def _holds(self, words: Words) -> bool:
        if words.whole in self.wholes:
            return True
        numbers = self.numbers.get(words.bare, frozenset())
        return bool(numbers) and (words.number is None or None in numbers or words.number in numbers)


def entries(document: Document, unless: Iterable[Regex]) -> Iterator[Entry]:
    """The lines of the contents, without its heading, blank lines and those that match a pattern."""
    for block in document.blocks:
        text = document[block.span].strip() if block.kind == "toc" else ""
        if text and not any(pattern.compiled.search(text) for pattern in unless):
            yield Entry(block.span, tuple(_readings(text)))


def titles(document: Document) -> Titles:
    """What a line of the contents may name."""
    wholes: set[str] = set()
    numbers: dict[str, set[Number | None]] = {}
    for span, label in _titled(document):
        words = comparable(document[span], label)
        wholes.add(words.whole)
        numbers.setdefault(words.bare, set()).add(words.number)
    return Titles(frozenset(wholes), {bare: frozenset(found) for bare, found in numbers.items()})


def comparable(text: str, label: str = "") -> Words:
    """A title without blanks and widths of signs; `label` is the number that Word computes for it."""
    number = label_of(text, label)
    end = max(number.end if number else 0, len(label))
    return Words(
        _folded(text), _folded(text[end:]), (*number.above, number.value) if number else (0,) if label else None
    )


def _titled(document: Document) -> Iterator[tuple[Span, str]]:
    """The paragraphs that are no line of the contents, and the headings that are only the head of one."""
    headings = {heading.span.start: heading.span for heading in document.headings}
    for block in document.blocks:
        if block.kind != "toc" and _may_be_title(block):
            yield block.span, block.label
        if block.span.start in headings and headings[block.span.start] != block.span:
            yield headings[block.span.start], block.label


def _may_be_title(block: Block) -> bool:
    return block.span.start < block.span.end <= block.span.start + LONGEST_TITLE


def _readings(text: str) -> Iterator[Words]:
    """What a line may say: without the page after its leader, without a figure at its end, and as a whole."""
    ends = (pattern.search(text) for pattern in (_PAGE_AFTER_LEADER, _PAGE_AT_END))
    for end in sorted({match.start() for match in ends if match} | {len(text)}):
        if text[:end].strip():
            yield comparable(text[:end])


def _folded(text: str) -> str:
    letters = "".join(unicodedata.normalize("NFKC", text).split())
    return letters.casefold().translate(_ZEROS).strip(_EDGES)
