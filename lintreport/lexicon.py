"""Which runs of characters are words: asked of jieba's dictionary file, without loading jieba."""

from __future__ import annotations

import mmap
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

FEW = 200  # so many look-ups in a run, each a scan of the file, cost as much as taking the file apart


def words_among(texts: Iterable[str]) -> frozenset[str]:
    """Those of the texts that the dictionary lists as words."""
    return frozenset(counts_among(texts))


def counts_among(texts: Iterable[str]) -> dict[str, int]:
    """How often the dictionary counts those of the texts that it lists as words.

    A look-up scans the file, a millisecond at most, where loading jieba takes half a second and 90 MB.
    """
    wanted = frozenset(texts)
    if len(wanted) + _count.cache_info().misses > FEW or _all_counts.cache_info().currsize:
        counts = _all_counts()
        return {text: counts[text] for text in wanted if text in counts}
    return {text: count for text in wanted if (count := _count(text)) >= 0}


@cache
def _count(text: str) -> int:
    """How often the dictionary counts a word, -1 for none."""
    start = _dictionary().find(b"\n" + text.encode("utf-8") + b" ")
    if start < 0:
        return -1
    end = _dictionary().find(b"\n", start + 1)
    return int(_dictionary()[start + 1 : end].split(b" ")[1])


@cache
def _all_counts() -> dict[str, int]:
    lines = (line.split(" ") for line in _dictionary()[:].decode("utf-8").split("\n") if line)
    return {word: int(count) for word, count, *_ in lines}


@cache
def _dictionary() -> mmap.mmap:
    spec = find_spec("jieba")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("jieba, whose dictionary tells words, is not installed")
    with Path(spec.origin).with_name("dict.txt").open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def tags_of(texts: Iterable[str]) -> dict[str, str]:
    """What kind of word each of the texts is (n, v, ns …), of those that the dictionary lists."""
    found: dict[str, str] = {}
    for text in frozenset(texts):
        start = _dictionary().find(b"\n" + text.encode("utf-8") + b" ")
        if start >= 0:
            end = _dictionary().find(b"\n", start + 1)
            found[text] = _dictionary()[start + 1 : end].decode("utf-8").split(" ")[2]
    return found
