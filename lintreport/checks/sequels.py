"""What follows an announcement: 一是……二是…… in its sentence or after it, or paragraphs numbered 1, 2, 3 under it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

import regex
from msgspec import Struct

from lintreport import numerals
from lintreport.checks.enumerations import Kind, enumerations
from lintreport.checks.sequences import Item
from lintreport.document import BODY, Document, Span
from lintreport.labels import Label, label_of
from lintreport.patterns import late

NEAREST = 3  # code points between the end of a sentence and the first number after it
_BLANK = " \t\v\n\u3000\u00a0"
_COUNTED = late(
    r"第(?<=(?:^|[：:；;。，,\v“])第)(?P<number>[一二三四五六七八九十]{1,2}|[1-9])"
    r"(?P<word>个?(?:方面|部分|环节|步|阶段|层次?|类|种|项|条|档|批|件|道|张|招|句|关|大|点|把|支|轮|场|次|期)|个)(?!、|规定|款)",
    regex.MULTILINE,
)
# 一抓生产，二抓安全
_VERBED = late(r"(?<=[：:；;。，,\v])(?P<number>[一二三四五六七八九])(?P<word>[抓保促建育])(?=\p{Han}{2})")
_ADVERB = late(
    r"(?:首先|其次|再次|然后|最后)(?<=(?:^|[。；：\v\n])(?:首先|其次|再次|然后|最后))(?=[，,])", regex.MULTILINE
)
_FAREWELL = late(r"[，,]\p{Han}{0,6}(?:祝|谢|让我们|请|希望|决定|会议|欢迎)")
_DASH = late(rf"[{_BLANK}]*(?P<mark>[—–-]{{1,2}}|[•·●○◆◇■□▪▲△★☆*➢✓])(?!\d)")


class Run(Struct, frozen=True):
    """Items with numbers that begin at one; `last` is the greatest, `inline` tells that they lie in sentences.

    `adverbial` are those told by 首先, 其次, 最后.
    """

    items: tuple[Span, ...]
    last: int
    inline: bool = False
    adverbial: bool = False

    @property
    def counts(self) -> frozenset[int]:
        """How many items a reader may count: a number that is left out is a slip of its own."""
        return frozenset({len(self.items), self.last})


def sequel(document: Document, start: int, sentence_end: int) -> Run | None:
    """The items announced at an offset: those in its sentence, or the next thing after it."""
    text = document.text
    following = sentence_end
    while following < len(text) and text[following] in _BLANK:
        following += 1
    starts, runs = document.derived(_inline_runs)
    index = bisect_left(starts, start)
    if index < len(starts) and starts[index] <= following + NEAREST:
        return runs[index]
    block = document.block_index(start)
    if following < document.blocks[block].span.end:
        return None
    numbered = _numbered_paragraphs(document, block + 1)
    return numbered or (_dashed_paragraphs(document, block + 1) if text[sentence_end - 1] in "：:" else None)


def precursor(document: Document, start: int, end: int) -> Run | None:
    """The last run of numbers at the head of clauses that lies wholly between two offsets."""
    starts, runs = document.derived(_inline_runs)
    index = bisect_left(starts, end) - 1
    run = runs[index] if index >= 0 else None
    return run if run is not None and run.items[0].start >= start and run.items[-1].end <= end else None


def _inline_runs(document: Document) -> tuple[list[int], list[Run]]:
    """The runs of numbers at the head of clauses, by the offset at which they begin."""
    kinds = {kind: items for kind, items in document.derived(enumerations).items() if kind.name != "adverb"}
    for kind, item in _counted(document.text):
        kinds.setdefault(kind, []).append(item)
    found = [*_adverbs(document), *(run for items in kinds.values() for run in _runs(document, items))]
    runs = sorted(found, key=lambda run: run.items[0].start)
    return [run.items[0].start for run in runs], runs


def _adverbs(document: Document) -> Iterator[Run]:
    """首先……其次……最后…… in one paragraph, from the first to the last; a farewell at the end is none of them."""
    items: list[Span] = []
    is_begun = False
    for match in _ADVERB.finditer(document.text):
        is_apart = items and not document.block_at(items[0].start).span.holds(Span(*match.span()))
        if match[0] == "首先" or is_apart:
            items, is_begun = [], False
        if is_begun := is_begun or match[0] == "首先":
            is_farewell = match[0] in ("首先", "最后") and _FAREWELL.match(document.text, match.end()) is not None
            items += [] if is_farewell else [Span(*match.span())]
        if match[0] == "最后":
            if len(items) > 1:
                yield Run(tuple(items), len(items), inline=True, adverbial=True)
            items, is_begun = [], False


def _counted(text: str) -> Iterator[tuple[Kind, Item]]:
    """第一类, 第二类 and their like at the head of clauses."""
    for match in (*_COUNTED.finditer(text), *_VERBED.finditer(text)):
        if value := numerals.number(match["number"]):
            yield Kind("counted", match["word"]), Item(Span(*match.span()), value)


def _runs(document: Document, items: Sequence[Item]) -> list[Run]:
    """The runs of one kind: each begins with one and goes up, within the section in which it began."""
    runs: list[list[Item]] = []
    end = 0
    for item in sorted(items, key=lambda item: item.span):
        if item.value == 1:
            runs.append([item])
            end = _section_end(document, item.span.start)
        elif runs and item.value > runs[-1][-1].value and item.span.start < end:
            runs[-1].append(item)
    return [
        Run(tuple(item.span for item in run), max(item.value for item in run), inline=True)
        for run in runs
        if len(run) > 1
    ]


def _section_end(document: Document, offset: int) -> int:
    """Where the next heading stands that does not lie under the innermost one over an offset."""
    index = bisect_left(document.heading_starts, offset + 1)
    over = document.headings_over(offset)
    level = over[-1].level if over else 0
    following = (heading.span.start for heading in document.headings[index:] if heading.level <= level or not over)
    return next(following, len(document.text))


def _numbered_paragraphs(document: Document, index: int) -> Run | None:
    found: list[Span] = []
    first: Label | None = None
    last = 0
    for block in islice(document.blocks, index, None):
        text = document[block.span]
        if block.place != BODY or not text.strip():
            continue
        label = label_of(text, block.label)
        if first is None:
            if label is None or label.value != 1:
                return None
            first = label
        elif label is None:
            continue
        elif label.style != first.style:
            if label.rank < first.rank:
                break
            continue
        elif label.value == 1:
            break
        found.append(Span(block.span.start + label.start, block.span.start + _words_end(text)))
        last = max(last, label.value)
    return Run(tuple(found), last) if len(found) > 1 else None


def _dashed_paragraphs(document: Document, index: int) -> Run | None:
    """The paragraphs that begin with one and the same dash or dot, one after the other."""
    found: list[Span] = []
    mark = None
    for block in islice(document.blocks, index, None):
        text = document[block.span]
        if block.place != BODY or not text.strip():
            continue
        dash = _DASH.match(text)
        if dash is None or (mark and dash["mark"] != mark):
            break
        mark = dash["mark"]
        found.append(Span(block.span.start + dash.start("mark"), block.span.start + _words_end(text)))
    return Run(tuple(found), len(found)) if len(found) > 1 else None


def _words_end(text: str) -> int:
    """Where the first sentence of a numbered paragraph ends."""
    return min((end for mark in "。；！？\v" if (end := text.find(mark)) > 0), default=len(text.rstrip()))
