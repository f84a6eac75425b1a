"""The check `people`: the holder of one post spelled in two ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lintreport.checks.base import Companion, Hit, Question, Regex
from lintreport.document import Span
from lintreport.lexicon import tags_of
from lintreport.passage import Passage


class People(Question, frozen=True, kw_only=True):
    """Points out a name that differs in one character from the one that the draft mostly gives to the same post.

    `holders` are patterns of a post with its body and its holder, with the groups `post` and `name`. Names that the
    dictionary lists as ordinary words are none. What touches a match of an `unless` pattern is right: two people who
    held the post one after the other.
    """

    holders: tuple[Regex, ...]
    unless: tuple[Regex, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The post, and the name that stands elsewhere."""
        return frozenset({"post", "other"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each name that is not the usual one of its post."""
        found = [match for pattern in self.holders for match in passage.search(pattern.compiled)]
        if len({match["name"] for match in found}) < 2:
            return
        spans = [Span(*match.span("name")) for match in found]
        right = passage.ranges_around(self.unless, spans)
        by_post: dict[str, list[Span]] = {}
        for match, span in zip(found, spans, strict=True):
            if not right.touch(span):
                by_post.setdefault(match["post"], []).append(span)
        for post, held in by_post.items():
            yield from self._strays(passage, post, sorted(held))

    def _strays(self, passage: Passage, post: str, spans: list[Span]) -> Iterator[Hit]:
        text = passage.document
        ordinary = {word for word, tag in tags_of(text[span] for span in spans).items() if not tag.startswith("nr")}
        spans = [span for span in spans if text[span] not in ordinary]
        counts = Counter(text[span] for span in spans)
        if not counts:
            return
        usual = max(counts, key=lambda name: counts[name])  # of equals the first
        first = next(span for span in spans if text[span] == usual)
        for span in spans:
            if _differ_in_one(text[span], usual):
                yield Hit(span, {"post": post, "other": usual}, (), (Companion(first),))


def _differ_in_one(name: str, other: str) -> bool:
    return len(name) == len(other) and sum(one != two for one, two in zip(name, other, strict=True)) == 1
