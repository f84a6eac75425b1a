"""The check `variants`: one title or body under two names that all but agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from lintreport.checks.base import Companion, Hit, Question, Regex
from lintreport.document import Span
from lintreport.passage import Passage

SHORTEST_BARE = 6  # code points of a name without all of its idle words: a shorter one may be anybody's


class Variants(Question, frozen=True, kw_only=True):
    """Points out a name that differs from a more frequent one in one character, or in the order of its characters.

    `called` are patterns with a group `name`. Names that differ in one of the characters `telling` (numerals, words for
    levels), in the first `same` characters, or that stand side by side with nothing but `joints` between them are two;
    `idle` are words that make no other name, whether they stand or not (工作). What touches a match of an `unless`
    pattern is right.
    """

    called: tuple[Regex, ...]
    telling: str = ""
    idle: tuple[str, ...] = ()
    same: int = 0
    joints: str = "《》“”、和与及"
    unless: tuple[Regex, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The name that stands elsewhere, and how often each of the two stands."""
        return frozenset({"other", "count", "other_count"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each occurrence of the rarer name; of two equally rare, of the later one."""
        spans = [Span(*match.span("name")) for one in self.called for match in passage.search(one.compiled)]
        right = passage.ranges_around(self.unless, spans)
        by_name: dict[str, list[Span]] = {}
        for span in sorted(set(spans)):
            if not right.touch(span):
                by_name.setdefault(passage.document[span], []).append(span)
        counts = Counter({name: len(found) for name, found in by_name.items()})
        for name, other in self._pairs(by_name):
            if self._side_by_side(passage.document.text, by_name[name], by_name[other]):
                continue
            values = {"other": other, "count": str(counts[name]), "other_count": str(counts[other])}
            for span in by_name[name]:
                yield Hit(span, values, (), (Companion(by_name[other][0]),))

    def _pairs(self, by_name: dict[str, list[Span]]) -> Iterator[tuple[str, str]]:
        """Each name with the more frequent one that it is a variant of."""
        standing: dict[str, str] = {}
        ranked = sorted(by_name, key=lambda name: (-len(by_name[name]), by_name[name][0]))
        for name in ranked:
            keys = set(self._keys(name))
            other = next((standing[key] for key in sorted(keys) if key in standing), None)
            if other is not None and self._is_variant(name, other):
                yield name, other
            for key in keys:
                standing.setdefault(key, name)

    def _keys(self, name: str) -> Iterator[str]:
        """What two names have in common that differ in one character, in their order, or in idle words."""
        yield "".join(sorted(name))
        bare = name
        for word in self.idle:
            if word in name:
                yield name.replace(word, "")
                bare = bare.replace(word, "")
        if len(bare) >= SHORTEST_BARE:
            yield bare
        for index in range(len(name)):
            yield name[:index] + "\0" + name[index + 1 :]  # another character
            yield name[:index] + name[index + 1 :]  # one more
        yield name

    def _side_by_side(self, text: str, spans: list[Span], others: list[Span]) -> bool:
        ordered = sorted([*spans, *others])
        mixed = ((one, two) for one, two in pairwise(ordered) if (one in spans) != (two in spans))
        return any(not text[one.end : two.start].strip(self.joints) for one, two in mixed)

    def _is_variant(self, name: str, other: str) -> bool:
        if name[: self.same] != other[: self.same]:
            return False
        difference = (Counter(name) - Counter(other)) + (Counter(other) - Counter(name))
        return not any(sign in self.telling or not "\u4e00" <= sign <= "\u9fff" for sign in difference)
