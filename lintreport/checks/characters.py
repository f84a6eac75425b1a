"""The check `characters`: single characters that should not stand there, each with the one to write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from lintreport.checks.base import Hit, Question, Regex
from lintreport.document import Document, Span
from lintreport.finding import Edit
from lintreport.passage import Passage


class Characters(Question, frozen=True, kw_only=True, dict=True):
    """Points out characters that should not stand there; several in a row are one hit.

    `write` names them in pairs, each followed by the one to write (`國国 ０0`); blanks do not count. `unless` lists
    patterns of what is right; a hit that touches one of their matches is none. Where there are more than `most`, the
    draft is written so throughout, and the first stands for all. It costs next to nothing in a text that has none of
    the characters, however many they are.
    """

    write: str
    unless: tuple[Regex, ...] = ()
    most: int = 100

    @property
    def names(self) -> frozenset[str]:
        """What to write instead."""
        return frozenset({"replacement"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each run of the characters."""
        write = self._pairs
        present = passage.document.derived(_characters) & write.keys()
        if not present:
            return
        pattern = Regex(f"[{''.join(map(re.escape, sorted(present)))}]+")
        spans = [Span(*match.span()) for match in passage.search(pattern.compiled)]
        right = passage.ranges_around(self.unless, spans)
        wrong = [span for span in spans if not right.touch(span)]
        for span in wrong if len(wrong) <= self.most else wrong[:1]:
            replacement = "".join(write[character] for character in passage.document[span])
            yield Hit(span, {"replacement": replacement}, (Edit(span, replacement),))

    @cached_property
    def _pairs(self) -> dict[str, str]:
        signs = "".join(self.write.split())
        return dict(zip(signs[::2], signs[1::2], strict=False))


def _characters(document: Document) -> frozenset[str]:
    return frozenset(document.text)
