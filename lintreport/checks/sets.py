"""The check `sets`: sets whose members are known, such as 四个意识, and the members that a draft gives of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import Literal

import regex
from msgspec import Struct

from lintreport.checks.base import Companion, Hit, Question, Regex, Value
from lintreport.checks.beside import sentence_at
from lintreport.document import Document, Span
from lintreport.passage import LOOKAHEAD, Passage
from lintreport.patterns import late

LONGEST_STRANGER = 8  # code points: between two members, what is longer is no item of their list
LONGEST_APART = 6  # code points before or behind the members that may be one more item: the names of members are short
MOST_CHARACTERS = 200  # of a list beside the name of its set


class KnownSet(Struct, frozen=True, kw_only=True):
    """A set: the pattern of its name, and of each of its members in their order, `spread` where prose stands between.

    Members are shown by the words of `shown`, which default to their patterns.
    """

    name: Regex
    members: tuple[str, ...]
    shown: tuple[str, ...] = ()
    spread: bool = False

    def member(self, index: int) -> str:
        """The words of a member."""
        return (self.shown or self.members)[index]


class _Given(Struct, frozen=True):
    """Members that stand together: which, where, and what stands among them that is none."""

    indices: tuple[int, ...]
    spans: tuple[Span, ...]
    strangers: tuple[str, ...] = ()


class Sets(Question, frozen=True, kw_only=True, rename="kebab", dict=True):
    """Points out a set whose members are known, where a draft lists them and one is missing, too many, or misplaced.

    `sets` are the sets. `introduces` is what stands between the name of a set and a list behind it, `closes` between a
    list and the name behind it; `partial` in the sentence says that only some are meant. With `finds: order` it is
    complete lists in another order that are pointed out. What is pointed out is the name.
    """

    finds: Literal["members", "order"]
    sets: tuple[KnownSet, ...]
    introduces: Regex
    closes: Regex
    partial: Regex

    @property
    def names(self) -> frozenset[str]:
        """The number of members, how many the draft gives, and what is missing or strange."""
        return frozenset({"expected", "found", "what"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each set that is not given as it is known."""
        for match in passage.search(self._names):
            name = Span(*match.span())
            for known in self._of_name[match.lastgroup or ""]:
                if given := self._given(passage.document, name, known):
                    yield from self._judged(name, known, given)
                    break

    def _judged(self, name: Span, known: KnownSet, given: _Given) -> Iterator[Hit]:
        missing = [index for index in range(len(known.members)) if index not in given.indices]
        is_whole = not missing and not given.strangers
        in_order = list(given.indices) == sorted(given.indices)
        if not is_whole if self.finds == "members" else is_whole and not in_order:
            yield _hit(name, known, given, missing)

    @cached_property
    def _of_name(self) -> dict[str, list[KnownSet]]:
        """The sets by the group that their name has in the pattern: several may share one, such as 总要求."""
        names = list(dict.fromkeys(known.name for known in self.sets))
        return {f"set{index}": [one for one in self.sets if one.name == name] for index, name in enumerate(names)}

    @cached_property
    def _names(self) -> regex.Pattern[str]:
        names = "|".join(f"(?P<{group}>{sets[0].name})" for group, sets in self._of_name.items())
        return regex.compile(names, regex.MULTILINE | regex.VERSION1)

    @cached_property
    def _members(self) -> dict[KnownSet, regex.Pattern[str]]:
        return {
            known: regex.compile("|".join(f"(?P<member{index}>{one})" for index, one in enumerate(known.members)))
            for known in self.sets
        }

    def _given(self, document: Document, name: Span, known: KnownSet) -> _Given | None:
        """The members that a draft gives behind the name of their set or before it."""
        text = document.text
        if known.spread:
            return self._spread(document, name, known)
        sentence = sentence_at(document, name.start)
        reach = Span(max(sentence.start, name.start - MOST_CHARACTERS), min(sentence.end, name.end + MOST_CHARACTERS))
        if self.partial.compiled.search(text, *reach):
            return None
        lead = self.introduces.compiled.match(text, name.end, sentence.end)
        if lead and (
            given := self._run(text, Span(lead.end(), min(sentence.end, lead.end() + MOST_CHARACTERS)), known)
        ):
            return given
        close = self.closes.compiled.search(text, sentence.start, name.start)
        if close is None:
            return None
        return self._run(
            text, Span(max(sentence.start, close.start() - MOST_CHARACTERS), close.start()), known, back=True
        )

    def _spread(self, document: Document, name: Span, known: KnownSet) -> _Given | None:
        """Members each with a clause of its own, from the name on to the end of the paragraph."""
        end = min(document.block_at(name.start).span.end, name.end + LOOKAHEAD)
        if self.partial.compiled.search(document.text, name.start, end):
            return None
        found = {
            self._index(match): Span(*match.span()) for match in self._found(document.text, Span(name.end, end), known)
        }
        is_cut = end == name.end + LOOKAHEAD and len(found) < len(known.members)
        if is_cut or not {0, 1} <= found.keys():
            return None
        return _Given(tuple(found), tuple(found.values()))

    def _run(self, text: str, within: Span, known: KnownSet, *, back: bool = False) -> _Given | None:
        """The members at the beginning of a range, or at its end, and what stands among them."""
        run = _adjoining(self._found(text, within, known), within, back=back)
        if len(run) < 2 or len(run) * 2 < len(known.members):
            return None
        gaps = [text[one.end() : other.start()] for one, other in pairwise(run)]
        after = _APART_AFTER.match(text, run[-1].end(), within.end)
        before = _APART_BEFORE.search(text, within.start, run[0].start())
        strangers = [words for gap in gaps if len(words := _MARKS.sub("", gap)) > 1]
        endings = {match[0][-2:] for match in run}
        for one in (before, after):
            if one is not None and (len(run) < len(known.members) or {one["words"][-2:]} == endings):
                strangers.append(one["words"])
        return _Given(tuple(map(self._index, run)), tuple(Span(*one.span()) for one in run), tuple(strangers))

    def _found(self, text: str, within: Span, known: KnownSet) -> list[regex.Match[str]]:
        return list(self._members[known].finditer(text, within.start, within.end))

    @staticmethod
    def _index(match: regex.Match[str]) -> int:
        return int((match.lastgroup or "")[6:])


_MARKS = late(r"[、，；,;\s“”‘’]|以及|[和与及]")
_APART_AFTER = late(rf"”?(?:、|和|以及)“?(?P<words>\p{{Han}}{{2,{LONGEST_APART}}})(?=[）)”，。；的]|$)")
_AT_START = late(rf"“?(?:\p{{Han}}{{2,{LONGEST_APART}}}、)?")
_AT_END = late(rf"(?:”?(?:、|和|以及)“?\p{{Han}}{{2,{LONGEST_APART}}})?(?:之风)?”?")
_APART_BEFORE = late(rf"(?:^|[（(：“、])(?P<words>\p{{Han}}{{2,{LONGEST_APART}}})[、]$")


def _adjoining(found: list[regex.Match[str]], within: Span, *, back: bool) -> list[regex.Match[str]]:
    """The members that stand one by the other, from the beginning of the range or from its end."""
    run: list[regex.Match[str]] = []
    for match in reversed(found) if back else found:
        if run:
            near = (run[-1].start() - match.end() if back else match.start() - run[-1].end()) <= LONGEST_STRANGER
        elif back:
            near = _AT_END.fullmatch(match.string, match.end(), within.end) is not None
        else:
            near = _AT_START.fullmatch(match.string, within.start, match.start()) is not None
        if not near:
            break
        run.append(match)
    return run[::-1] if back else run


def _hit(span: Span, known: KnownSet, given: _Given, missing: list[int]) -> Hit:
    lacks = "、".join(known.member(index) for index in missing)
    strange = "、".join(given.strangers)
    order = "、".join(known.member(index) for index in range(len(known.members)))
    zh = "，".join(part for part in (lacks and f"缺“{lacks}”", strange and f"“{strange}”不在其中") if part)
    en = ", ".join(part for part in (lacks and f"“{lacks}” is missing", strange and f"“{strange}” is none") if part)
    values: dict[str, Value] = {
        "expected": str(len(known.members)),
        "found": str(len(given.spans) + len(given.strangers)),
        "what": {"zh": zh or f"通常的次序是“{order}”", "en": en or f"the usual order is “{order}”"},
    }
    return Hit(span, values, related=tuple(Companion(one) for one in given.spans))
