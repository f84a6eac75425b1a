"""A phrase laid along a text: where it ends there with a few characters lost, added, wrong or exchanged."""

from __future__ import annotations

from collections.abc import Iterator

from lintreport.document import Span


def is_han(sign: str) -> bool:
    """Tell whether a character is a Chinese one."""
    return "\u4e00" <= sign <= "\u9fff"


def aligned(text: str, start: int, phrase: str, most: int, *, is_cut: bool = False) -> Iterator[tuple[int, int]]:
    """Where what begins at an offset ends and is the phrase but for so many slips, with their number.

    With `is_cut` the last character of the phrase may be missing.
    """
    same, length = 0, len(phrase)
    while same < length and text.startswith(phrase[same], start + same):
        same += 1
    at = start + same
    if same == length:
        yield at, 0
        return
    if most == 0 or at >= len(text):
        return
    if is_cut and same == length - 1:
        yield at, 1
    rest, is_wrong = phrase[same + 1 :], is_han(text[at])
    ways: list[tuple[int, str]] = []
    if is_han(phrase[same]) and rest:
        ways.append((at, rest))  # dropped
        if is_wrong:
            ways.append((at + 1, rest))
    if is_wrong:
        ways.append((at + 1, phrase[same:]))  # added
        if rest and text.startswith(rest[0] + phrase[same], at) and len(rest) > 1:
            ways.append((at + 2, rest[1:]))  # two have changed places
    for begin, left in ways:
        for end, more in aligned(text, begin, left, most - 1):
            yield end, more + 1


def slip(text: str, span: Span, phrase: str) -> Span:
    """What differs, both of two characters where one was typed twice; where some are missing, those beside the gap."""
    there = text[span.start : span.end]
    least = min(len(there), len(phrase))
    head = common(there, phrase)
    tail = common(there[::-1], phrase[::-1])
    if len(there) <= len(phrase):
        tail = min(tail, least - head)
    start, end = span.start + min(head, len(there) - tail), max(span.start + head, span.end - tail)
    return Span(start, end) if end > start else Span(end - 1, end + 1)


def common(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (here, there) in pairs if here != there), min(len(one), len(other)))
