"""Numbers within the text: 一是……二是……, 第一，第二，……, 首先，其次，……, and ①……②…… in one paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from lintreport import numerals
from lintreport.checks.renumbering import ADVERBS
from lintreport.checks.sequences import Item
from lintreport.document import Document, Span
from lintreport.patterns import late

_HAN = "[一二三四五六七八九十]{1,3}"
_EDGES = "。；;：:，,！？!?”\v\n"  # what stands before the number of a clause
_LOOSE_EDGES = "、）) \t\u3000"  # and before those with a word of their own
_NO_WORD_BEFORE = "统唯之同单第专万十百千零〇不逐划"  # 统一是……, 唯一是……
_RUN = late(rf"(?P<number>{_HAN})(?P<word>是|要)(?!否|非|的|不是|不要|(?P=number))")
_ORDINAL = late(
    rf"(?P<word>第|其)(?P<number>{_HAN})"
    r"(?=[，,：:]|是(?!否)|、(?!第|其|[一二三四五六七八九十])|(?P<step>步|阶段)[，,：:（(])"
)
_ADVERB = late(r"(?P<number>首先|其次(?=[，,是])|再次(?=[，,]))")
_INLINE = late(
    r"(?=[①-⑳（(0-9])"  # five times as fast: the engine finds the first character of an alternation only so
    r"(?:(?P<circle>[①-⑳])|[（(](?:(?P<digit_paren>[0-9]{1,2})|(?P<han_paren>[一二三四五六七八九十]{1,3}))[）)]"
    r"|(?P<digit>[0-9]{1,2})[.．、](?P<figure>[0-9])?)(?![、和与至或]|[项款目类条])"
)


_INLINE_FORMS = ("circle", "digit_paren", "han_paren", "digit")


class Kind(Struct, frozen=True):
    """What the numbers of one enumeration have in common; `place` keeps apart those that do not go on elsewhere."""

    name: str
    word: str = ""
    place: tuple[int, ...] = ()


def enumerations(document: Document) -> dict[Kind, list[Item]]:
    """The numbers of each kind at the head of clauses, in the order of the text."""
    found: dict[Kind, list[Item]] = {}
    for kind, item in (*_runs(document.text), *_ordinals(document.text), *_adverbs(document), *_inline(document)):
        found.setdefault(kind, []).append(item)
    return {kind: items for kind, items in found.items() if kind.name != "inline" or _is_enumeration(items)}


def _runs(text: str) -> Iterator[tuple[Kind, Item]]:
    for match in _RUN.finditer(text):
        value = numerals.number(match["number"])
        begins = _begins_clause(text, match.start())
        if value is not None and (begins or (value == 1 and text[match.start() - 1] not in _NO_WORD_BEFORE)):
            item = Item(Span(*match.span("number")), value, weak=not begins, sibling=_follows_item(text, match.start()))
            yield Kind("run", match["word"]), item


def _ordinals(text: str) -> Iterator[tuple[Kind, Item]]:
    for match in _ORDINAL.finditer(text):
        value = numerals.number(match["number"])
        if value is not None and _begins_clause(text, match.start()):
            yield Kind("ordinal", match["word"] + (match["step"] or "")), Item(Span(*match.span()), value)


def _adverbs(document: Document) -> Iterator[tuple[Kind, Item]]:
    """Those at the head of paragraphs go on under one heading, the others within one paragraph."""
    text = document.text
    for match in _ADVERB.finditer(text):
        start = match.start()
        if not _begins_clause(text, start):
            continue
        index = document.block_index(start)
        is_head = not text[document.blocks[index].span.start : start].strip()
        place = (len(document.headings_over(start)) and document.headings_over(start)[-1].span.start, -1)
        weak = text[match.end() : match.end() + 1] not in ("，", ",", "是")
        item = Item(Span(*match.span()), ADVERBS.index(match[0]) + 1, weak=weak)
        yield Kind("adverb", place=place if is_head else (index,)), item


def _inline(document: Document) -> Iterator[tuple[Kind, Item]]:
    """①, （1）, （一） and 1. within a paragraph, the one at its head included."""
    text = document.text
    last: dict[Kind, int] = {}
    for match in _INLINE.finditer(text):
        start = match.start()
        name = next(name for name in _INLINE_FORMS if match[name])
        value = numerals.number(match[name])
        if value is None or not _begins_item(text, start):
            continue
        kind = Kind("inline", name.replace("_", "-"), (document.block_index(start),))
        if match["figure"] and last.get(kind) != value - 1:
            continue  # 2.5亿元; but after 1. it is the number 2. before a figure: 2.35岁以下
        last[kind] = value
        span = Span(start, match.end(name) + name.endswith("paren"))
        yield kind, Item(span, value, sibling=_follows_item(text, start))


def _is_enumeration(items: list[Item]) -> bool:
    """Tell whether the numbers within a paragraph count its parts, and are no figures."""
    return any(item.value == 1 for item in items[:2]) and len(items) > 1


def _begins_clause(text: str, offset: int) -> bool:
    return offset == 0 or text[offset - 1] in _EDGES + _LOOSE_EDGES


def _begins_item(text: str, offset: int) -> bool:
    """Tell whether a number stands after a mark, blanks aside, or at the head of a paragraph: not as in Fig. 1."""
    before = text[max(offset - 4, 0) : offset].rstrip(" \t\u3000")
    return not before or before[-1] in _EDGES


def _follows_item(text: str, offset: int) -> bool:
    return offset > 0 and text[offset - 1] in "；;"
