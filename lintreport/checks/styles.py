"""The check `styles`: one kind of thing written in several styles, of which most places have one."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from lintreport.checks.base import Companion, Hit, Regex, Words
from lintreport.document import Span
from lintreport.passage import Passage


class Style(Struct, frozen=True, kw_only=True):
    """A style: what it is called, and a pattern of what is written in it (a group `place` narrows it)."""

    name: str | Words
    pattern: Regex


class Styles(Struct, frozen=True, kw_only=True):
    """Points out what is written in another style than most things of its kind are.

    `styles` lists the styles, each with a `name` and a `pattern`; none matches what another one does. The style that
    stands most often counts, of several the first to occur. What touches a match of an `unless` pattern, such as a
    name, is neither counted nor pointed out. With `once`, the first place of each style stands for all of its places.
    """

    styles: tuple[Style, ...]
    unless: tuple[Regex, ...] = ()
    once: bool = False

    @property
    def names(self) -> frozenset[str]:
        """The style and that of most places, and how often each of the two stands."""
        return frozenset({"style", "expected", "count", "expected_count"})

    @property
    def related_names(self) -> frozenset[str]:
        """The style of most places."""
        return frozenset({"expected"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each place that is not in the style of most."""
        found = [(style, places) for style in self.styles if (places := self._places(passage, style))]
        if len(found) < 2:
            return
        expected, standing = min(found, key=lambda one: (-len(one[1]), one[1][0]))
        for style, places in found:
            if style is not expected:
                values = {
                    "style": style.name,
                    "expected": expected.name,
                    "count": str(len(places)),
                    "expected_count": str(len(standing)),
                }
                related = (Companion(standing[0], {"expected": expected.name}),)
                yield from (Hit(place, values, related=related) for place in (places[:1] if self.once else places))

    def _places(self, passage: Passage, style: Style) -> list[Span]:
        """Where a style stands, without what is right in any."""
        matches = passage.search(style.pattern.compiled)
        spans = [Span(*match.span("place" if "place" in match.re.groupindex else 0)) for match in matches]
        right = passage.ranges_around(self.unless, spans)
        return [span for span in spans if not right.touch(span)]
