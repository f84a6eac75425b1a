"""The list that stands beside a number of things: right before it, or behind it after a colon or in brackets."""

from __future__ import annotations

from bisect import bisect_right

import regex
from msgspec import Struct

from lintreport import numerals
from lintreport.checks.apposed import Apposed, is_alike
from lintreport.checks.base import Regex
from lintreport.checks.items import BLANK, english, hidden, quoted, split
from lintreport.document import Document, Span
from lintreport.labels import label_of
from lintreport.patterns import late
from lintreport.segment import sentences_of

LONGEST_LIST = 300  # code points before a number in which its list may stand
LONGEST_SENTENCE = 1500  # code points behind a number: more is no list that anybody counts, and takes time
_CLAUSE = late(r"[，。；：！？,;:\v\n]|[“‘《（(](?!\0)")
_IN_ALL = late(r" (?:in all|in total|altogether)\b")
_ARE = late(r" (?:are|were|make up|made up|form|formed) (?P<these>the )$")
_AND_MORE = late(r" and (?:one|two|three|four|five|six|[0-9])")
_AT_FIRST = late(r"(?:In|On|At|For|By|After|During|While|As|Of|With|Since|When) ")
_SUM = late(r"(?:, |(?: ?[–—]|\s-) ?)(?P<these>[Tt]hese |[Tt]he )?$")
_NOW = late(r"(?:这|以上|上述|[作为当成]{1,2})$")
_TAIL_LIKE_ITEM = 2  # code points by which what follows a list may differ from its items and yet be one more
_INSIDE = late(r"[^“《。]*[”》]")
_JOINS = late(r"[、，]?(?:以及|[和与及、])?")
_OF_LISTS = "、—”’》"  # one of which stands in any list
_CLOSING = {"（": "）", "(": ")", "“": "”"}


class ListForms(Struct, frozen=True, kw_only=True, rename="kebab"):
    """The words by which a list is told.

    `introduces` is what stands between a number and its list; `open` ends a list that is not complete; `summed` stands
    between a list and its number (共, 这); `apposed` tells a list right before a number; `purpose` begins a clause
    behind a list; `foretold` are words that say that a list follows; `other` are headings that go on after one; `more`
    goes on with an item that has no number; `leads` begins a clause that a list below goes on with. `echoed` are nouns
    that begin each item (三个坚持，坚持…), `levels` are lists such as 市—县—乡, `spoken` nouns that 首先 may count.
    """

    introduces: Regex
    open: Regex
    summed: Regex
    apposed: Apposed
    purpose: Regex
    foretold: Regex
    other: Regex
    more: Regex
    leads: Regex
    echoed: Regex | None = None
    levels: Regex | None = None
    spoken: Regex | None = None


class Listed(Struct, frozen=True):
    """The items that stand where a number is announced, and how many of them a reader may count."""

    items: tuple[Span, ...]
    counts: frozenset[int]
    is_open: bool = False


def sentence_at(document: Document, offset: int) -> Span:
    """The sentence that holds an offset."""
    starts, spans = document.derived(_sentences)
    index = bisect_right(starts, offset) - 1
    return spans[index] if index >= 0 and offset < spans[index].end else document.block_at(offset).span


def _sentences(document: Document) -> tuple[list[int], list[Span]]:
    spans = [span for block in document.blocks for span in sentences_of(document, block.span)]
    return [span.start for span in spans], spans


def behind(document: Document, match: regex.Match[str], forms: ListForms) -> Listed | None:
    """The list that stands behind the number: after a colon, in brackets."""
    text, sentence = document.text, sentence_at(document, match.start())
    lead = forms.introduces.compiled.match(text, match.end(), sentence.end)
    if lead is None:
        return _echoed(text, match, sentence.end, forms)
    start, end = lead.end(), sentence.end
    if lead[0][-1:] in "（(":
        end = closing(text, lead.end() - 1, sentence.end)
    elif lead[0].endswith((" – ", " — ", " - ")):
        end = start + len(text[start:end].partition(lead[0][-3:])[0])  # three towns – a, b and c – are connected
    if end - start > LONGEST_SENTENCE:
        return None
    words = text[start:end].rstrip(BLANK + "。！？；”")
    outer = hidden(words)
    first = outer.partition("；")[0]
    if lead[0][-1:] not in "：:（(" and "、" in first:
        words, outer = words[: len(first)], first  # 他们是甲、乙；另外……
    ended = forms.purpose.compiled.search(outer)
    told = forms.apposed.figures.compiled.search(outer, 0, ended.start() if ended else len(outer))
    if not words or (told and not match[0].endswith(("%", "％"))):  # 四个100%：签约率100%、
        return None
    listed = _listed(words, start, forms)
    is_told = lead[0][-1:] not in "（(" or forms.apposed.is_structural(match)
    if listed is None or is_told or len(listed.items) > 2:
        return listed
    return listed if forms.apposed.is_group(forms.apposed.pieces(outer), match) else None  # 三人（张某、李某）


def _echoed(text: str, match: regex.Match[str], end: int, forms: ListForms) -> Listed | None:
    """The items right behind a number that all begin with its noun: 两个坚持，坚持问题导向、坚持标本兼治."""
    word = match["noun"][-2:]
    is_echoed = text.startswith(f"，{word}", match.end()) and end - match.end() <= LONGEST_SENTENCE
    if not is_echoed or forms.echoed is None or not forms.echoed.compiled.search(word):
        return None
    start = match.end() + 1
    words = text[start:end].rstrip(BLANK + "。！？；”")
    marks = [one for one in "；、，" if f"{one}{word}" in words]
    mark = marks[0] if len(marks) == 1 else None
    items = split(words.partition("，")[0] if mark == "、" else words, start, mark) if mark else None
    spans = [one for one in items.spans if text.startswith(word, one.start)] if items else []
    return Listed(tuple(spans), frozenset({len(spans)})) if len(spans) > 1 else None


def before(document: Document, match: regex.Match[str], forms: ListForms, floor: int = 0) -> Listed | None:
    """The list that stands right before the number, and after `floor`, the end of another number with its list."""
    text, sentence = document.text, sentence_at(document, match.start())
    if _INSIDE.match(text, floor, match.start()):
        floor = 0  # it is part of an item
    joined = _JOINS.match(text, floor)
    start = max(words_start(document, sentence.start), match.start() - LONGEST_LIST, joined.end() if joined else floor)
    if start >= match.start():
        return None
    if match[0].isascii():
        return _english_before(text, start, match)
    if (words := _without_quote(text, start, match)) is None or not any(mark in words for mark in _OF_LISTS):
        return None
    if summed := forms.summed.compiled.search(words):
        words = words[: summed.start()].removesuffix("，")
    is_summed = summed is not None and _NOW.search(summed[0]) is not None
    opened = forms.open.compiled.search(words)
    is_open = opened is not None and opened.end() == len(words)
    if opened is not None and is_open:
        words = words[: opened.start()]
    outer = hidden(words)
    if outer.endswith(("”", "》", "’")):
        return _quoted_before(words, outer, start, is_open)
    marks = list(_CLAUSE.finditer(outer))
    begin = marks[-1].end() if marks else 0
    if match[0].endswith("级") and forms.levels and forms.levels.compiled.search(outer[begin:]):
        words, outer = (one.replace("—", "、") for one in (words, outer))  # 市—县—乡三级
    items = split(words[begin:], start + begin, "、") if "、" in outer[begin:] else None
    if items is None:
        return None
    counts = forms.apposed.counts(outer[begin:], items.counts)
    if forms.apposed.is_list(outer[begin:], match, is_summed=is_summed):
        return Listed(items.spans, counts, is_open)
    number = numerals.number(match["count"]) if "count" in match.re.groupindex else None
    is_beyond = is_open and number is not None and number < min(counts)
    return Listed(items.spans, counts, is_open) if is_beyond and forms.apposed.may_be_list(outer[begin:]) else None


def words_start(document: Document, offset: int) -> int:
    """Where a sentence begins, the number of its paragraph (一、) aside."""
    block = document.block_at(offset)
    label = label_of(document[block.span], block.label) if offset == block.span.start else None
    return offset if label is None else offset + label.end


def _listed(words: str, start: int, forms: ListForms) -> Listed | None:
    outer = hidden(words)
    is_open = forms.open.compiled.search(outer) is not None
    if words.isascii():
        items = english(words.rstrip("."), start)
    elif "；" in outer:
        items = split(words, start, "；")
    elif "、" in outer:
        return _listed_by_commas(words, outer, start, forms, is_open=is_open)
    else:
        items = split(words, start, "，") if is_alike(outer.split("，")) else quoted(words, start)
    return None if items is None else Listed(items.spans, items.counts, is_open)


def _listed_by_commas(words: str, outer: str, start: int, forms: ListForms, *, is_open: bool) -> Listed | None:
    """A list parted by 、 up to the clause that follows it, if one does."""
    first, _, tail = outer.partition("，")
    is_ended = forms.purpose.compiled.search(outer) is not None
    if tail and not is_ended and (first.count("、") < 2 or "、" in tail or "，" in tail):
        return _uneven(words, outer, start)
    items = split(words[: len(first)], start, "、")
    if items is None:
        return None
    sizes = [items.spans[-1].end - items.spans[-1].start, items.spans[1].end - items.spans[1].start]
    may_go_on = not is_ended and tail and min(sizes) - _TAIL_LIKE_ITEM <= len(tail) <= max(sizes) + _TAIL_LIKE_ITEM
    counts = forms.apposed.counts(first, items.counts)
    if tail and not is_ended:  # 新建、扩建审批，竣工验收 may be two things
        counts |= {outer.count("，") + 1} | ({max(items.counts) + 1} if may_go_on else set())
    return Listed(items.spans, counts, is_open)


def _uneven(words: str, outer: str, start: int) -> Listed | None:
    """A list whose items are parted by 、 and ，: only items of one form are sure to be items."""
    pieces = outer.replace("，", "、").split("、")
    items = split(words[: len(outer)].replace("，", "、"), start, "、")
    if items is None or not is_alike(pieces):
        return None
    return Listed(items.spans, items.counts | {outer.count("，") + 1})


def _english_before(text: str, start: int, match: regex.Match[str]) -> Listed | None:
    """The English list before a number that sums it up: a, b and c, three areas in all."""
    words = text[start : match.start()]
    summing = _SUM.search(words) or (None if _AT_FIRST.match(words) else _ARE.search(words))
    if (
        summing is None
        or _AND_MORE.match(text, match.end())
        or not (summing["these"] or _IN_ALL.match(text, match.end()))
    ):
        return None
    items = english(words[: summing.start()], start)
    return None if items is None else Listed(items.spans, items.counts)


def _without_quote(text: str, start: int, match: regex.Match[str]) -> str | None:
    """What stands before a number, the quote that opens on it and a 的 before that away: 甲、乙、丙的“三步法”.

    None where the number is in one of several quotes side by side.
    """
    words = text[start : match.start()]
    if not words.endswith("“") or text[match.end() : match.end() + 1] != "”":
        return words
    return None if words.endswith("”“") else words[:-1].removesuffix("的")


def _quoted_before(words: str, outer: str, start: int, is_open: bool) -> Listed | None:
    """Quoted words side by side, or a list within one pair of quotes."""
    if items := quoted(words, start):
        first = items.spans[0].start - start
        return None if outer[:first].endswith("、") else Listed(items.spans, items.counts, is_open)
    opening = max(outer.rfind(mark) for mark in "“《‘")
    within = words[opening + 1 : -1]
    mark = next((one for one in "、＋+" if one in within), None)
    if opening < 0 or mark is None or outer[:opening].endswith(("、", "和", "与", "及")) or words[-1] == "》":
        return None
    items = split(within, start + opening + 1, mark) if "，" not in hidden(within) else None
    return None if items is None else Listed(items.spans, items.counts, is_open)


def closing(text: str, opening: int, end: int) -> int:
    """The offset of the bracket that closes one, or the end of the sentence."""
    length = hidden(text[opening:end]).find(_CLOSING[text[opening]])
    return opening + length if length > 0 else end
