"""The check `provenance`: what a Word file's properties name and its text does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from lintreport.checks.base import Hit, Question, Regex, Words
from lintreport.checks.frame import title_place
from lintreport.passage import Passage

Property = Literal["creator", "last_modified_by", "company", "title"]

LONGEST_SHOWN = 40  # code points


class Provenance(Question, frozen=True, kw_only=True, rename="kebab"):
    """Points out properties of a Word file that name what its text does not; the hit is the draft's title.

    `called` says which properties are judged (creator, last_modified_by, company, title) and what they are called;
    `pattern` is what one must match as a whole to be judged, `unless` lists patterns of those that are right. A
    property is in place where the text holds it or, with `core`, what is left of it without the matches of this
    pattern; blanks do not count. With `alike`, so great a share of its pairs of neighbouring characters in the text's
    title is enough, from 0 to 1.
    """

    called: dict[Property, Words]
    pattern: Regex
    unless: tuple[Regex, ...] = ()
    core: Regex | None = None
    alike: float | None = None

    @property
    def names(self) -> frozenset[str]:
        """What the property is called, and what it says."""
        return frozenset({"property", "value"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each thing that properties name and the text does not."""
        document = passage.document
        values = {
            "".join(getattr(document.properties, name).split()): words for name, words in reversed(self.called.items())
        }
        judged = {value: words for value, words in values.items() if self._is_judged(value)}
        if not judged or not document.text.strip():
            return
        text, title = "".join(document.text.split()), "".join(document.title.split())
        for value, words in judged.items():
            if not self._is_held(value, text, title):
                shown = value if len(value) <= LONGEST_SHOWN else value[: LONGEST_SHOWN - 1] + "…"
                yield Hit(title_place(document), {"property": words, "value": shown})

    def _is_judged(self, value: str) -> bool:
        return self.pattern.compiled.fullmatch(value) is not None and not any(
            right.compiled.search(value) for right in self.unless
        )

    def _is_held(self, value: str, text: str, title: str) -> bool:
        if value in text:
            return True
        core = self.core.compiled.sub("", value) if self.core else ""
        if len(core) > 1 and core in text:
            return True
        return self.alike is not None and _shared(value, title) >= self.alike


def _shared(value: str, title: str) -> float:
    """The share of the pairs of neighbouring characters of a text that another one has."""
    pairs = {value[index : index + 2] for index in range(len(value) - 1)}
    return sum(pair in title for pair in pairs) / max(len(pairs), 1)
