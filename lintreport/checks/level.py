"""The check `level`: words of another administrative level than the author's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from lintreport.checks.author import Author, Told
from lintreport.checks.base import Hit, Question, Regex
from lintreport.document import Span
from lintreport.finding import Edit
from lintreport.passage import Passage


class Level(Question, frozen=True, kw_only=True, rename="kebab"):
    """Points out what an author of another level says of its own area: 全市各级党组织 in a county's draft.

    `author` says how the author's level is told; where that is not certain, nothing is pointed out. `ranks` are the
    words for the levels, the highest with the lowest number. Each of `words` is a pattern with a group `level`, the
    word for the level that speaks so, or matches what only the level `by` says. What is found is of a higher level than
    the author (`finds: higher`), or has another word for its level than the author (`finds: other`). What a match of an
    `unless` pattern touches is right, and so is all in a draft that `silent-in` matches.
    """

    author: Author
    ranks: dict[str, int]
    words: tuple[Regex, ...]
    by: str | None = None
    finds: Literal["higher", "other"] = "higher"
    unless: tuple[Regex, ...] = ()
    silent_in: Regex | None = None

    @property
    def names(self) -> frozenset[str]:
        """The word for the author's level, the one found, and the words as the author would say them."""
        return frozenset({"own", "level", "expected"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each word of another level."""
        own = passage.document.derived(Told(self.author, passage.budget))
        if own is None or own not in self.ranks:
            return
        hits = [hit for pattern in self.words for hit in self._of(passage, pattern, own)]
        if not hits or (self.silent_in is not None and passage.search(self.silent_in.compiled)):
            return
        right = passage.ranges_around(self.unless, [hit.span for hit in hits])
        yield from (hit for hit in hits if not right.touch(hit.span))

    def _of(self, passage: Passage, pattern: Regex, own: str) -> Iterator[Hit]:
        for match in passage.search(pattern.compiled):
            level = self.by or match["level"]
            if not self._is_strange(level, own):
                continue
            edits: tuple[Edit, ...] = ()
            expected = ""
            if self.by is None:
                start, end = match.span("level")
                expected = match[0][: start - match.start()] + own + match[0][end - match.start() :]
                edits = (Edit(Span(start, end), own),)
            yield Hit(Span(*match.span()), {"own": own, "level": level, "expected": expected}, edits)

    def _is_strange(self, level: str, own: str) -> bool:
        rank = self.ranks.get(level)
        if rank is None:
            return False
        return rank < self.ranks[own] if self.finds == "higher" else level != own
