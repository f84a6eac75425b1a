"""What a look should be, and in which points one differs from it: each fact comes back as words, those of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from lintreport.checks import look_words as said
from lintreport.checks.base import Words
from lintreport.looks import Page

_SIDES = (
    ("top", "上边距", "top"),
    ("bottom", "下边距", "bottom"),
    ("left", "左边距", "left"),
    ("right", "右边距", "right"),
)


class Sheet(Struct, frozen=True, kw_only=True):
    """The sides of a sheet in millimetres; it may lie."""

    width: float
    height: float

    def flaws(self, page: Page, within: float) -> Iterator[Words]:
        """The sheet of a page where it is another; a file may say nothing of it."""
        sides = sorted((page.width, page.height))
        if sides[0] == 0:
            return
        wanted = sorted((self.width, self.height))
        if any(abs(side - other) > within for side, other in zip(sides, wanted, strict=True)):
            yield said.said_sheet(page.width, page.height)


class Margins(Struct, frozen=True, kw_only=True):
    """The margins of a sheet in millimetres, gutters included; those of a sheet that lies are not judged."""

    top: float
    bottom: float
    left: float
    right: float

    def flaws(self, page: Page, within: float) -> Iterator[Words]:
        """The margins of a page that differ; a file may say nothing of them."""
        if not any((page.top, page.bottom, page.left, page.right)):
            return
        for side, zh, en in _SIDES:
            if not page.landscape and abs(getattr(page, side) - getattr(self, side)) > within:
                yield said.said_margin(zh, en, getattr(page, side))


class Between(Struct, frozen=True, kw_only=True):
    """A least and a greatest value, both good."""

    least: float
    most: float

    def holds(self, value: float, within: float) -> bool:
        """Tell whether a value lies between the two, or no further away than this."""
        return self.least - within <= value <= self.most + within


def is_one_of(font: str, names: Iterable[str]) -> bool:
    """Tell whether a font has one of the names or one that goes on from it: 仿宋_GB2312 is 仿宋."""
    name = _folded(font)
    return any(name.startswith(_folded(known)) for known in names)


def _folded(name: str) -> str:
    return name.replace(" ", "").replace("-", "").casefold()
