"""What a draft numbers: its outline and the paragraphs of its table cells, captions and annexes."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import groupby, pairwise

import regex
from msgspec import Struct, structs

from lintreport import numerals
from lintreport.checks.enumerations import Kind, enumerations
from lintreport.checks.sequences import Item
from lintreport.document import BODY, Document, Place, Span
from lintreport.labels import INDENT, Label, label_of
from lintreport.patterns import late

LONGEST_QUOTED = 60  # blocks; a longer quoted text is an annex of its own
LONGEST_ANNEX_LINE = 50
ANNEX = "附件"
_CAPTION = late(
    r"(?P<number>(?P<word>附图|附表|附件|图|表|(?i:figure|table|annex|appendix))[ \u3000]?"
    r"(?P<above>(?:[0-9]{1,2}[-—.．])*)(?P<value>[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}))(?![0-9%％.．]*[%％\p{Han}&&[年月日个项份]])"
)
_ANNEX_LIST = late(r"[ \u3000\t]*附件?[：:][ \u3000]*(?P<number>1|１)[.．、]")
_NUMBER = late(r"[0-9]+")


class Style(Struct, frozen=True):
    """What numbers of one sequence have in common; `place` is the cell for what is numbered within one."""

    family: str
    word: str = ""
    above: tuple[int, ...] = ()
    place: Place = BODY


class Numbered(Struct, frozen=True):
    """A paragraph of the outline with its number."""

    block: int
    label: Label
    item: Item
    encloser: Label | None = None


def outline(document: Document) -> dict[Style, list[Numbered]]:
    """The numbers at the head of paragraphs, by kind; quoted ones are left out."""
    found = _outlined(document, list(_labelled(document)), BODY)
    cells = (block for block in document.blocks if block.place.table and block.place.story == "body")
    for place, blocks in groupby(cells, key=lambda block: block.place):
        labels = [(document.block_index(block.span.start), label_of(document[block.span])) for block in blocks]
        if len(labels) > 1:
            found |= _outlined(document, [(index, label) for index, label in labels if label], place)
    return found


def _outlined(
    document: Document, labelled: list[tuple[int, Label | None]], place: Place
) -> dict[Style, list[Numbered]]:
    encloses = _Nesting([label for _, label in labelled]).encloses
    goes_on = document.derived(_Continued)
    open_: list[Label] = []
    renewed: set[Style] = set()
    loose: set[Style] = set()
    active: dict[tuple[str, int], tuple[Style, Label]] = {}  # of each level the number that nothing above came after
    found: dict[Style, list[Numbered]] = {}
    for index, label in labelled:
        if label is None:
            loose |= found.keys()
            open_.clear()
            continue
        style = Style(label.family, label.word, label.above, place)
        start = document.blocks[index].span.start
        span = Span(start + label.start, start + label.number_end)
        weak = goes_on.leads_to(label, index, found[style][-1].block if style in found else -1)
        item = Item(span, label.value, style in renewed, style in loose, weak)
        while open_ and not encloses(open_[-1], label):
            open_.pop()
        found.setdefault(style, []).append(Numbered(index, label, item, open_[-1] if open_ else None))
        open_.append(label)
        renewed.discard(style)
        loose.discard(style)
        active[label.family, len(label.above)] = (style, label)
        for level, (other, last) in list(active.items()):
            if encloses(label, last) and last.family != "article":  # articles are counted through all chapters
                renewed.add(other)
                del active[level]
    return found


class _Continued:
    """Numbers within paragraphs that the next paragraphs go on with: 1.……2.…… in one, 3.…… at the head of another."""

    def __init__(self, document: Document) -> None:
        self._last: dict[str, list[tuple[int, int]]] = {}
        for kind, items in document.derived(enumerations).items():
            if kind.name == "inline":
                self._last.setdefault(kind.word, []).append((kind.place[0], items[-1].value))

    def leads_to(self, label: Label, block: int, previous: int) -> bool:
        """Tell whether a number goes on after such a paragraph since the previous number, or begins anew."""
        ends = self._last.get(label.family, [])
        latest = bisect_left(ends, (block, 0)) - 1
        return latest >= 0 and ends[latest][0] >= previous and label.value in (1, ends[latest][1] + 1)


def captions(document: Document) -> dict[Kind, list[Item]]:
    """The numbers of figures, tables and annexes where they stand as a line of their own; each annex has its own."""
    found: dict[Kind, list[Item]] = {}
    begun: set[Kind] = set()
    heads: set[Kind] = set()  # the last number stood alone, as over an annex, where a list of annexes names them
    for block in document.blocks:
        text = document[block.span]
        head = text.lstrip(INDENT)
        is_annex = head.startswith(ANNEX) and len(head) <= LONGEST_ANNEX_LINE and "。" not in head
        begun = set() if is_annex else begun
        if not (block.kind == "caption" or (is_annex and block.kind != "toc")) or "续" in head:
            continue
        match = _CAPTION.match(head)
        value = numerals.number(match["value"]) if match else None
        if match and value is not None:
            kind = Kind("caption", match["word"].lower(), tuple(map(int, _NUMBER.findall(match["above"]))))
            start = block.span.start + len(text) - len(head)
            is_head = match.end("number") == len(head.rstrip())
            loose = value == 1 and kind not in begun and not (is_head and kind in heads)
            found.setdefault(kind, []).append(Item(Span(start, start + match.end("number")), value, loose=loose))
            begun.add(kind)
            heads = heads | {kind} if is_head else heads - {kind}
    return found


def _labelled(document: Document) -> Iterator[tuple[int, Label | None]]:
    """The blocks with a number, and with None those that may begin a new outline."""
    quoted = document.derived(quoted_blocks)
    headings = set(document.heading_starts)
    lists_annexes = False
    for index, block in enumerate(document.blocks):
        if block.place != BODY or block.kind in ("toc", "caption") or index in quoted:
            continue
        text = document[block.span]
        first = _ANNEX_LIST.match(text)
        label = _annex(first) if first else label_of(text, block.label)
        goes_on = label is None or (label.family == "digit" and label.value > 1)
        lists_annexes = first is not None or (lists_annexes and goes_on)
        if first or block.kind == "title" or text.lstrip().startswith(ANNEX):
            yield index, None
        if label:
            yield index, structs.replace(label, word=ANNEX) if lists_annexes else label
        elif block.span.start in headings or _stands_as_title(text):
            yield index, None


def _annex(match: regex.Match[str]) -> Label:
    """The number of the first annex in a list of them: 附件：1.……."""
    return Label("digit", 1, *match.span("number"), match.end(), match[0][-1])


def _stands_as_title(text: str) -> bool:
    words = text.strip(INDENT)
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
