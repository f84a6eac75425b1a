"""What a draft numbers: its outline, runs of 一是……二是……, ordinals in a paragraph, captions and annexes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import regex
from msgspec import Struct

from lintreport import numerals
from lintreport.checks.sequences import Item
from lintreport.document import BODY, Block, Document, Span
from lintreport.labels import Label, label_of

Style = tuple[str, str, tuple[int, ...]]

LONGEST_QUOTED = 60  # blocks; a longer quoted text is an annex of its own
_CLAUSE_EDGES = "。；;：:，,、！？!?”）) \t\u3000\v\n"
_RUN = regex.compile(r"(?P<number>[一二三四五六七八九十]{1,3})(?P<word>是|要)(?!否|非|的|不是|不要)")
_ORDINAL = regex.compile(
    r"(?P<word>第|其)(?P<number>[一二三四五六七八九十]{1,3})(?=[，,：:]|、(?!第|其|[一二三四五六七八九十]))"
)
_ADVERB = regex.compile(r"(?P<number>首先|其次|再次)(?=[，,])")
_ADVERBS = {"首先": 1, "其次": 2, "再次": 3}
_CAPTION = regex.compile(
    r"(?P<number>(?P<word>附图|附表|附件|图|表|(?i:figure|table|annex|appendix))[ \u3000]?"
    r"(?P<above>(?:[0-9]{1,2}[-—.．])*)(?P<value>[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}))(?![0-9%％.．]*[%％\p{Han}&&[年月日个项份]])"
)
_ANNEX_LIST = regex.compile(r"[ \u3000\t]*附件?[：:][ \u3000]*(?P<number>1|１)[.．、]")
_CONTINUED = regex.compile(r"续")
_NO_WORD_BEFORE = "统唯之同单第专万十百千零〇统不逐划"


class Numbered(Struct, frozen=True):
    """A paragraph of the outline with its number."""

    block: int
    label: Label
    item: Item
    encloser: Label | None = None


def outline(document: Document) -> dict[Style, list[Numbered]]:
    """The numbers at the head of paragraphs, by kind; quoted ones are left out."""
    labelled = list(_labelled(document))
    encloses = _Nesting([label for _, label in labelled]).encloses
    open_: list[Label] = []
    renewed: set[Style] = set()
    loose: set[Style] = set()
    found: dict[Style, list[Numbered]] = {}
    for index, label in labelled:
        if label is None:
            loose |= found.keys()
            open_.clear()
            continue
        style = style_of(label)
        start = document.blocks[index].span.start
        span = Span(start + label.start, start + label.number_end)
        item = Item(span, label.value, style in renewed, style in loose)
        while open_ and not encloses(open_[-1], label):
            open_.pop()
        found.setdefault(style, []).append(Numbered(index, label, item, open_[-1] if open_ else None))
        open_.append(label)
        renewed.discard(style)
        loose.discard(style)
        renewed |= {other for other in found if encloses(label, found[other][-1].label)}
    return found


def style_of(label: Label) -> Style:
    """What numbers of one sequence have in common."""
    return (label.family, label.word, label.above)


def runs(document: Document) -> dict[Style, list[Item]]:
    """The numbers of 一是……二是…… and 一要……二要……; a heading between them may begin a new run."""
    found: dict[Style, list[Item]] = {}
    for match in _RUN.finditer(document.text):
        value = numerals.number(match["number"])
        begins = _begins_clause(document.text, match.start())
        before = document.text[match.start() - 1 : match.start()]
        if value is None or (not begins and (value != 1 or before in _NO_WORD_BEFORE)):
            continue
        style: Style = ("run", match["word"], ())
        found.setdefault(style, []).append(Item(Span(*match.span("number")), value, weak=not begins))
    return found


def ordinals(document: Document) -> dict[Style, list[Item]]:
    """第一，第二，…… and 其一，其二，…… at the head of clauses, and 首先，其次，再次."""
    found: dict[Style, list[Item]] = {}
    for match in _ORDINAL.finditer(document.text):
        value = numerals.number(match["number"])
        if value is not None and _begins_clause(document.text, match.start()):
            found.setdefault(("ordinal", match["word"], ()), []).append(Item(Span(*match.span()), value))
    for match in _ADVERB.finditer(document.text):
        if _begins_clause(document.text, match.start()):
            found.setdefault(("adverb", "", ()), []).append(Item(Span(*match.span()), _ADVERBS[match[0]]))
    return found


def _begins_clause(text: str, offset: int) -> bool:
    return offset == 0 or text[offset - 1] in _CLAUSE_EDGES


def captions(document: Document) -> dict[Style, list[Item]]:
    """The numbers of figures, tables and annexes where they stand as a line of their own."""
    found: dict[Style, list[Item]] = {}
    for block in document.blocks:
        text = document[block.span]
        head = text.lstrip(" \t\u3000")
        match = _CAPTION.match(head) if _is_caption(block, head) else None
        if match is None or _CONTINUED.search(head):
            continue
        value = numerals.number(match["value"])
        above = tuple(int(part) for part in regex.findall(r"[0-9]+", match["above"]))
        start = block.span.start + len(text) - len(head)
        if value is not None:
            style: Style = ("caption", match["word"].lower(), above)
            found.setdefault(style, []).append(Item(Span(start, start + match.end("number")), value, loose=value == 1))
    return found


def _is_caption(block: Block, head: str) -> bool:
    return block.kind == "caption" or (
        block.kind != "toc" and head.startswith("附件") and len(head) <= 50 and "。" not in head
    )


def _labelled(document: Document) -> Iterator[tuple[int, Label | None]]:
    """The blocks with a number, and with None those that may begin a new outline."""
    quoted = document.derived(quoted_blocks)
    headings = set(document.heading_starts)
    for index, block in enumerate(document.blocks):
        if block.place != BODY or block.kind in ("toc", "caption") or index in quoted:
            continue
        text = document[block.span]
        if annex := _ANNEX_LIST.match(text):
            number = annex.span("number")
            yield index, None
            yield index, Label("digit", 1, number[0], number[1], annex.end(), annex[0][-1])
        elif block.kind == "title" or text.lstrip().startswith("附件"):
            yield index, None
        elif label := label_of(text):
            yield index, label
        elif block.span.start in headings or _stands_as_title(text):
            yield index, None


def _stands_as_title(text: str) -> bool:
    words = text.strip(" \t\u3000")
    return 0 < len(words) <= 40 and words[-1] not in "。；，：:、！？;,.!?”）)"


def quoted_blocks(document: Document) -> frozenset[int]:
    """The blocks within a quotation over several paragraphs, such as the text that an amendment puts in place."""
    balance = Counter[int]()
    for match in regex.finditer("[“”]", document.text):
        balance[document.block_index(match.start())] += 1 if match[0] == "“" else -1
    quoted: set[int] = set()
    opened: int | None = None
    for index in sorted(balance):
        if balance[index] > 0 and opened is None:
            opened = index
        elif balance[index] < 0 and opened is not None:
            if index - opened <= LONGEST_QUOTED:
                quoted.update(range(opened + 1, index + 1))
            opened = None
        elif balance[index] > 0 and not document[document.blocks[index].span].lstrip().startswith("“"):
            opened = index
    return frozenset(quoted)


class _Nesting:
    """Which of two kinds of number encloses the other: by convention, unless the draft shows the contrary twice."""

    def __init__(self, labels: list[Label | None]) -> None:
        self._seen = Counter[tuple[str, str]]()
        for label, following in pairwise(labels):
            if label and following and following.value == 1 and following.family != label.family:
                self._seen[label.family, following.family] += 1

    def encloses(self, outer: Label, inner: Label) -> bool:
        """Tell whether numbers like the first stand above numbers like the second."""
        if outer.family == inner.family:
            return len(outer.above) < len(inner.above)
        evidence = self._seen[outer.family, inner.family] - self._seen[inner.family, outer.family]
        return evidence > 0 if abs(evidence) > 1 else outer.rank < inner.rank
