"""The check `pattern`: text that a regular expression matches."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lintreport.checks.base import Hit, Question, Regex
from lintreport.document import Span
from lintreport.finding import Edit
from lintreport.passage import Passage

if TYPE_CHECKING:
    import regex


class Pattern(Question, frozen=True, rename="kebab"):
    r"""Points out what a pattern matches.

    `pattern` is a regular expression of the package `regex` (`\p{Han}` is a Chinese character, `^` and `$` are the
    edges of a paragraph). A group named `place` narrows the hit to itself. `unless` lists patterns of what is right: a
    match that touches one of theirs is none. `replace` is the text to stand in its place, with `{name}` for a group.
    The message may name the groups.
    """

    pattern: Regex
    unless: tuple[Regex, ...] = ()
    replace: str | None = None

    @property
    def names(self) -> frozenset[str]:
        """The named groups, and the replacement."""
        return frozenset(self.pattern.compiled.groupindex) | ({"replacement"} if self.replace is not None else set())

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each match that touches nothing right."""
        matches = passage.search(self.pattern.compiled)
        spans = [_place(match) for match in matches]
        right = passage.ranges_around(self.unless, spans)
        for match, span in zip(matches, spans, strict=True):
            if right.touch(span):
                continue
            values = {name: value or "" for name, value in match.groupdict().items()}
            if self.replace is None:
                yield Hit(span, values)
                continue
            replacement = _filled(self.replace, values)
            yield Hit(span, values | {"replacement": replacement}, (Edit(span, replacement),))


def _place(match: regex.Match[str]) -> Span:
    return Span(*(match.span("place") if "place" in match.re.groupindex and match["place"] else match.span()))


def _filled(template: str, values: dict[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda name: values.get(name[1], name[0]), template)
