"""What the names of the parts of a list tell: whether they part one thing, or overlap, or are not all."""

from __future__ import annotations

from collections.abc import Sequence

from lintreport.checks.base import Regex
from lintreport.checks.claim_words import ClaimWords

LONGEST_LABEL = 9  # code points: longer ones tell something of the part
NOUN = 2  # code points at the end of names that are of one kind: 公办机构, 民办机构
ENOUGH = 3  # what must speak for a list, and as much against it


def of_labels(labels: Sequence[str], words: ClaimWords, *, is_summed: bool = False) -> int:
    """What the names of parts tell: those of one thing part it; what is summed up may be told by several."""
    if any(words.held.compiled.search(label) for label in labels):
        return -2
    if not any(labels[1:]):
        return 1
    if is_nested(labels, words):
        return -ENOUGH
    if is_scale(labels, words):
        return 3
    if len(labels) == 2 and all(words.steps.compiled.search(label) for label in labels):
        return 0
    if len(labels) == 2 and _are_opposite(labels[0], labels[1], words):
        return 3
    if are_of_one(labels, words):
        return 2
    views = (*words.known, *words.views)
    known = {tuple(at for at, one in enumerate(views) if one.compiled.search(label)) for label in labels}
    is_loose = is_summed or len({label[-NOUN:] for label in labels}) == 1
    if len(known - {()} if is_loose else known) > 1:
        return -ENOUGH
    points = -2 * any(words.doing.compiled.search(label) for label in labels)
    if len({label[-1:] for label in labels}) == 1 and words.alike.compiled.search(labels[0]):
        points += 1
    return points - 2 * any(len(label) > LONGEST_LABEL * (2 + 3 * label.isascii()) for label in labels)


def is_nested(labels: Sequence[str], words: ClaimWords) -> bool:
    """Tell whether each part holds the next, or is in it: 70岁以上, 80岁以上, 90岁以上."""
    return any(all(kind.compiled.search(label) for label in labels) for kind in words.nested)


def is_scale(labels: Sequence[str], words: ClaimWords) -> bool:
    """Tell whether parts run from what is below something to what is above: 30岁以下, 31至45岁, 46岁以上."""
    above, below = ([at for at, label in enumerate(labels) if kind.compiled.search(label)] for kind in words.nested)
    return len(labels) > 2 and sorted([*below, *above]) == [0, len(labels) - 1] and len(below) == 1


def are_deeds(labels: Sequence[str], words: ClaimWords) -> bool:
    """Tell whether parts are told by what each does or has, with another verb each: 装电梯的, 配车库的."""
    if not all(label.endswith("的") for label in labels) or len({label[:1] for label in labels}) < len(labels):
        return False
    return not are_of_one(labels, words) and not _are_opposite(labels[0], labels[-1], words)


def is_ledger(labels: Sequence[str], words: ClaimWords) -> bool:
    """Tell whether two parts are what is done and what is left."""
    return len(labels) == 2 and all(
        word.compiled.search(label) for word, label in zip(words.ledger, labels, strict=True)
    )


def are_of_one(labels: Sequence[str], words: ClaimWords) -> bool:
    """Tell whether names all hold a word of one thing, and not all the same."""
    return any(len(_named_in_all(labels, dimension)) > 1 for dimension in words.dimensions)


def _named_in_all(labels: Sequence[str], dimension: Regex) -> set[str]:
    """The words of one dimension that names hold; none where a name has no such word."""
    found: set[str] = set()
    for label in labels:
        match = dimension.compiled.search(label)
        if match is None or not match[0]:
            return set()
        found.add(match[0])
    return found


def is_cut(labels: Sequence[str], words: ClaimWords) -> bool:
    """Tell whether parts are the first of a scale, or some of many kinds, of which the others may go without saying."""
    if any(words.closing.compiled.search(label) for label in labels):
        return False
    return all(words.scales.compiled.search(label) for label in labels)


def _shared(one: str, other: str) -> int:
    """How many characters two names begin alike with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (mine, theirs) in pairs if mine != theirs), min(len(one), len(other)))


def _are_contrary(one: str, other: str, words: ClaimWords) -> bool:
    """Tell whether two names differ only in words that are contrary: 普通教室, 专用教室."""
    head = _shared(one, other)
    one, other = one[head:], other[head:]
    tail = _shared(one[::-1], other[::-1])
    mine, theirs = one[: len(one) - tail], other[: len(other) - tail]
    return any({mine, theirs} <= set(kinds.split("|")) for kinds in words.contraries)


def _are_opposite(one: str, other: str, words: ClaimWords) -> bool:
    """Tell whether two names differ in no more than one word: 公开开庭 and 不公开开庭, 双方外出的 and 一方外出的."""
    if words.negation.compiled.sub("", one) == words.negation.compiled.sub("", other):
        return True
    if one.isascii():
        return False
    if _are_contrary(one, other, words):
        return True
    odd = sum(mine != theirs for mine, theirs in zip(one, other, strict=False))
    return len(one) == len(other) and 2 * odd < len(one) - odd
