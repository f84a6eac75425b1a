"""At which administrative level the author of a draft stands: a city, a county, a township."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from lintreport.checks.base import Regex
from lintreport.document import Document
from lintreport.passage import Budget

HEAD = 1_200  # code points in which a draft says who speaks: its title, the lines below, the opening
TAIL = 300  # code points that hold its signature
FEWEST_WORDS = 3  # own words (我县、全县) that tell the level of a draft that names no author
SHARE_OF_WORDS = 0.8  # and the share they must have among all such words


class Author(Struct, frozen=True, kw_only=True):
    """How the level of an author is told: each pattern has a group `level`, which matches the word for it (县).

    `titles` are matched at the head of the title, `openings` searched in the title and the opening, `signatures` in
    the opening and at the end; `words` are the words for one's own area, which count where nothing else tells.
    """

    titles: tuple[Regex, ...] = ()
    openings: tuple[Regex, ...] = ()
    signatures: tuple[Regex, ...] = ()
    words: Regex | None = None


class Told(Struct, frozen=True):
    """The word for the level of a document's author, if all that tells it agrees."""

    author: Author
    budget: Budget

    def __call__(self, document: Document) -> str | None:
        """Work it out from what the draft says of itself, else from the words for its own area."""
        told = set(self._said(document)) if document.blocks else set()  # a Word file may hold no paragraph
        if told:
            return told.pop() if len(told) == 1 else None
        return self._by_words(document)

    def _said(self, document: Document) -> Iterator[str]:
        title, text = document.title, document.text
        for pattern in self.author.titles:
            if match := pattern.compiled.match(title):
                yield match["level"]
        yield from self._levels(self.author.openings, text, 0, HEAD)
        yield from self._levels(self.author.signatures, text, 0, HEAD)
        tail = document.block_at(max(document.body_end - TAIL, 0)).span.start
        yield from self._levels(self.author.signatures, text, max(tail, HEAD), document.body_end)

    def _levels(self, patterns: tuple[Regex, ...], text: str, start: int, end: int) -> Iterator[str]:
        with self.budget.spent() as deadline:
            for pattern in patterns:
                for match in self.budget.finditer(pattern.compiled, text, start, end, deadline):
                    if match["level"]:
                        yield match["level"]

    def _by_words(self, document: Document) -> str | None:
        if self.author.words is None:
            return None
        counts = Counter(self._levels((self.author.words,), document.text, 0, len(document.text)))
        word, count = max(counts.items(), key=lambda item: item[1], default=("", 0))
        enough = count >= FEWEST_WORDS and count >= SHARE_OF_WORDS * counts.total()
        return word if enough else None
