"""The check `contents`: where the table of contents no longer says what the headings say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from lintreport.checks.base import Companion, Hit, Question, Regex
from lintreport.checks.counting import ANNEX, LONGEST_ANNEX_LINE
from lintreport.checks.entries import Entry, Words, comparable, entries, titles
from lintreport.document import Document, Heading, Span
from lintreport.passage import Passage

Finds = Literal["outdated", "missing"]

ALIKE = 0.6  # difflib's measure: a line and a heading that share this much are one heading before and after an edit
MOST_COMPARED = 2000  # pairs of a line and a heading; among more, likeness is not asked for
FEWEST = 2  # so many headings of a level must be listed before one that is not counts as missing
_UNREAD = ("chunk", "subdocument", "open-field")


class Contents(Question, frozen=True, kw_only=True):
    """Points out where the table of contents and the headings of a draft differ, blanks and widths of signs aside.

    `finds`: `outdated`, the lines that name nothing in the draft, with the heading as it reads now as a further place
    where one is much like it (all lines are one hit where none of them names anything); `missing`, headings that no
    line lists, on a level of which most are listed; those of annexes count only where one of them is
    listed. `unless` lists patterns of lines that list something else.
    """

    finds: Finds
    unless: tuple[Regex, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """How many lines the hit stands for."""
        return frozenset({"count"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each wrong line, or for each heading that is not listed."""
        differences = passage.document.derived(_Comparison(self.unless))
        yield from differences.outdated if self.finds == "outdated" else differences.missing


class _Differences(Struct, frozen=True):
    outdated: tuple[Hit, ...] = ()
    missing: tuple[Hit, ...] = ()


class _Comparison(Struct, frozen=True):
    """Compares the contents of a document with what it holds; nothing where parts of it could not be read."""

    unless: tuple[Regex, ...]

    def __call__(self, document: Document) -> _Differences:
        lines = list(entries(document, self.unless))
        if not lines or any(part.kind in _UNREAD for part in document.unchecked):
            return _Differences()
        known, headings = titles(document), _headings(document, lines)
        wrong = [line for line in lines if not known.hold(line)]
        if len(wrong) == len(lines) > 1:
            others = tuple(Companion(line.span) for line in wrong[1:])
            return _Differences((_hit(wrong[0].span, len(wrong), others),) if headings else ())
        missing = _missing(headings, lines)
        renumbered = _renumbered(wrong, headings)
        renamed = renumbered | _renamed([line for line in wrong if line.span not in renumbered], missing)
        return _Differences(
            tuple(_hit(line.span, 1, _now(renamed, line)) for line in wrong),
            tuple(_hit(listable.span, 1) for listable in missing if listable.span not in renamed.values()),
        )


class _Listable(Struct, frozen=True):
    """A heading that the contents may list; `level` is that of the draft and that of Word's outline."""

    span: Span
    words: Words
    level: tuple[int, int | None]


def _hit(span: Span, count: int, related: tuple[Companion, ...] = ()) -> Hit:
    return Hit(span, {"count": str(count)}, related=related)


def _now(renamed: Mapping[Span, Span], line: Entry) -> tuple[Companion, ...]:
    return (Companion(renamed[line.span]),) if line.span in renamed else ()


def _headings(document: Document, lines: Sequence[Entry]) -> list[_Listable]:
    """The headings after the contents that have their paragraph to themselves; in annexes only if any is listed."""
    start = lines[0].span.end
    found = [
        _listable(document, heading)
        for heading in document.headings
        if heading.span.start > start and _is_whole(document, heading)
    ]
    annexed, listed = _annexes_start(document, start), _listed(lines)
    if any(_is_listed(heading.words, listed) for heading in found if heading.span.start > annexed):
        return found
    return [heading for heading in found if heading.span.start < annexed]


def _annexes_start(document: Document, after: int) -> int:
    """Where the first annex after an offset begins; the end of the text where there is none."""
    for block in document.blocks[document.block_index(after) + 1 :]:
        head = document[block.span].lstrip()
        if head.startswith(ANNEX) and block.kind != "toc" and len(head) <= LONGEST_ANNEX_LINE and "。" not in head:
            return block.span.start
    return len(document.text)


def _listed(lines: Sequence[Entry]) -> set[str]:
    return {text for line in lines for words in line.readings for text in (words.whole, words.bare)}


def _is_whole(document: Document, heading: Heading) -> bool:
    block = document.block_at(heading.span.start)
    return block.kind != "toc" and not document.text[heading.span.end : block.span.end].strip()


def _listable(document: Document, heading: Heading) -> _Listable:
    block = document.block_at(heading.span.start)
    return _Listable(heading.span, comparable(document[heading.span], block.label), (heading.level, block.level))


def _missing(headings: Sequence[_Listable], lines: Sequence[Entry]) -> list[_Listable]:
    """The headings that no line lists, on levels of which most are listed."""
    listed = _listed(lines)
    unlisted = [heading for heading in headings if not _is_listed(heading.words, listed)]
    all_, absent = (Counter(heading.level for heading in some) for some in (headings, unlisted))
    return [
        heading
        for heading in unlisted
        if all_[heading.level] - absent[heading.level] >= max(FEWEST, absent[heading.level])
    ]


def _is_listed(words: Words, listed: Collection[str]) -> bool:
    return words.whole in listed or words.bare in listed


def _renumbered(wrong: Sequence[Entry], headings: Sequence[_Listable]) -> dict[Span, Span]:
    """For lines with another number than the heading of the same words, that heading."""
    by_words = {heading.words.bare: heading.span for heading in reversed(headings)}
    return {line.span: by_words[words.bare] for line in wrong for words in line.readings if words.bare in by_words}


def _renamed(wrong: Sequence[Entry], missing: Sequence[_Listable]) -> dict[Span, Span]:
    """For lines that name nothing the heading that they named before: one much like it, or of the same number."""
    if not wrong or len(wrong) * len(missing) > MOST_COMPARED:
        return {}
    from difflib import get_close_matches  # 5 ms, wanted only where lines are wrong

    left = {heading.words.bare: heading.span for heading in missing}
    numbers = Counter(heading.words.number for heading in missing)
    by_number = {words.number: words.bare for heading in missing if numbers[(words := heading.words).number] == 1}
    renamed: dict[Span, Span] = {}
    for line in wrong:
        words = line.readings[0]
        alike = get_close_matches(words.bare, left, 1, ALIKE)
        numbered = by_number.get(words.number) if words.number else None
        if name := next((name for name in [*alike, numbered] if name in left), None):
            renamed[line.span] = left.pop(name)
    return renamed
