"""Which lines of a text file go on with the paragraph before: files as they are printed, mailed or typed in a terminal.

A file was wrapped where its lines end because the next word had no room: one width explains nearly all the lines that
end in the middle of a sentence. Where that is not plain, every line is a paragraph.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate

from msgspec import Struct

from lintreport.labels import label_of
from lintreport.patterns import late

Measure = Callable[[str], int]

NARROWEST = 50  # cells: 25 Chinese characters; name lists and verse have shorter lines
WIDEST = 120  # cells: nobody wraps wider, so that one longer line proves that lines are paragraphs
FEWEST = 2  # lines in the middle of a sentence that must end at that width
LEAST_EXPLAINED = 0.75  # of the long lines that end in the middle of a sentence; titles and lists are the rest
MOST_OVERLONG = 0.05  # of all lines may be wider: tables, addresses

_CLOSING = "，。、；：？！”’）》〉】」』…,.;:?!)"
_OPENING = "“‘（《〈【「『(\"'"
# What moves to the next line as one: a word, or a Han character with the marks that may not be parted from it.
_FIRST_UNIT = late(rf"[{_OPENING}]*(?:[!-~\u00c0-\u024f’]+|.)?[{_CLOSING}]*")
_ENDS_SENTENCE = late(r"[。！？；：.!?;:…][”’）》」』\"')]*\Z")
# A table, a rule, a drawing, a heading in Markdown, a quoted mail; two blanks after a full stop are typists' English.
_NOT_PROSE = late(
    r"(?: {2}|\u3000|\t)(?<=[^\s.?!:;]\s+)(?=\s*\S)|[|│┃\u2500-\u257f]|\A(?:>|#{1,6} )|-{6}|={6}|_{6}|\*{6}|\.{6}"
    r"|·{6}|…{6}|—{6}"
)
_BEGINS_ANEW = late(r" {2}|[\u3000\t\f]|[ \u3000\t]*[•●■◆▪➢·★☆◇○□]|[*+–-] |(?:图|表|附件|附表)[0-9一二三：:]")
_BLANK = " \t\u3000"


class _Pair(Struct, frozen=True):
    """Two lines of which the second may go on with the first; that is full at widths from `least` to `most`."""

    index: int
    least: int
    most: int
    is_evidence: bool


def paragraph_starts(lines: Sequence[str]) -> list[int]:
    """The indices of the lines that begin a paragraph; all of them where the file was not wrapped."""
    if len(lines) <= FEWEST or max(map(_cells, lines)) > WIDEST:
        return list(range(len(lines)))
    prose = [_is_prose(line) for line in lines]
    candidates = [
        index
        for index, line in enumerate(lines)
        if index and prose[index - 1] and prose[index] and not _BEGINS_ANEW.match(line) and label_of(line) is None
    ]
    by_cells = _joins(lines, candidates, _cells)
    by_characters = _joins(lines, candidates, _characters)  # as Python's textwrap does
    joins = by_characters if len(by_characters) > len(by_cells) else by_cells
    return [index for index in range(len(lines)) if index not in joins]


def _cells(line: str) -> int:
    """The width of a line in cells: GBK has two bytes for what takes two cells on a Chinese console."""
    return len(line.rstrip(_BLANK).encode("gbk", "replace"))


def _characters(line: str) -> int:
    return len(line.rstrip(_BLANK))


def _is_prose(line: str) -> bool:
    """Tell whether a line may be one of a paragraph, and is neither blank nor spaced out or drawn."""
    label = label_of(line)
    text = line.strip() if label is None else line[label.end :].strip()
    return bool(text) and _NOT_PROSE.search(text) is None


def _joins(lines: Sequence[str], candidates: Iterable[int], measure: Measure) -> set[int]:
    """The indices of the lines that go on with the paragraph before, if widths are measured so."""
    pairs = [_pair(lines[index - 1], lines[index], index, measure) for index in candidates]
    width = _width(pairs)
    if width is None or sum(measure(line) > width + 2 for line in lines) > MOST_OVERLONG * len(lines):
        return set()
    return {pair.index for pair in pairs if pair.least <= width <= pair.most}


def _pair(line: str, following: str, index: int, measure: Measure) -> _Pair:
    line, following = line.rstrip(_BLANK), following.strip(_BLANK)
    unit = _FIRST_UNIT.match(following)
    gap = line[-1:].isascii() and following[:1].isascii()
    return _Pair(
        index=index,
        least=measure(line.rstrip(_CLOSING)),  # closing marks may hang over the margin
        most=measure(line) + gap + measure(unit[0] if unit else "") - 1,
        is_evidence=_cells(line) >= NARROWEST and _ENDS_SENTENCE.search(line, max(0, len(line) - 4)) is None,
    )


def _width(pairs: Sequence[_Pair]) -> int | None:
    """The width at which most lines that end within a sentence are full; None where it explains too few of them."""
    evidence = [pair for pair in pairs if pair.is_evidence]
    if len(evidence) < FEWEST:
        return None
    changes = [0] * (max(pair.most for pair in evidence) + 2)
    for pair in evidence:
        changes[pair.least] += 1
        changes[pair.most + 1] -= 1
    full = list(accumulate(changes))
    most = max(full)
    if most < max(FEWEST, LEAST_EXPLAINED * len(evidence)):
        return None
    return len(full) - 1 - full[::-1].index(most)
