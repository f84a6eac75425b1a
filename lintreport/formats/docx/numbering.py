"""Automatic numbers: the lists of a Word file and the numbers that Word computes from them (17.9).

Where the standard and Word differ, Word is followed: [MS-OI29500] on lvlRestart, Word's knowledge base (Q110380) on
levels that are skipped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from lintreport.formats.docx.markup import VALUE, Element, W, on_one_line, switch, value, whole_number
from lintreport.formats.docx.number_formats import formatted
from lintreport.formats.docx.styles import ParagraphStyle, Styles

LEVELS = 9
LONGEST_LABEL = 255  # no number is longer; a damaged file would repeat megabytes before every paragraph
BULLET = "•"  # in the file bullets are characters of symbol fonts, which are nonsense in any other font

_NO_LIST = "0"  # the numId that takes a paragraph out of the list of its style (17.9.18)
_PLACEHOLDER = re.compile("%([1-9])")
_KEPT_BY_LEGAL = ("none", "decimalZero")
_SUFFIXES = {"tab": "\t", "space": " ", "nothing": ""}


class Level(Struct, frozen=True):
    """A level of a list: how its numbers look and when they begin anew."""

    start: int
    format: str
    text: str
    suffix: str
    restart: int | None
    legal: bool
    bullet: bool
    style: str
    element: Element


class List(Struct, frozen=True):
    """A list (w:num): the abstract list whose counters it shares, its levels, the starts that it sets itself."""

    id: str
    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]

    def start(self, level: int) -> int:
        """The number at which a level begins."""
        if level in self.starts:
            return self.starts[level]
        return self.levels[level].start if level in self.levels else 1


class Number(Struct, frozen=True):
    """What Word writes before a paragraph: the label and what parts it from the text."""

    label: str = ""
    suffix: str = ""


class Lists:
    """The lists of a file by id, and which paragraph of which style belongs to which."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._lists = {} if root is None else {item.id: item for item in _read_lists(root, styles)}
        self._levels_of_styles = {
            (item.id, level.style): index
            for item in self._lists.values()
            for index, level in item.levels.items()
            if level.style
        }

    def get(self, list_id: str) -> List | None:
        """The list of that id, or None."""
        return self._lists.get(list_id)

    def properties(self, list_id: str, level: int, name: str) -> Iterable[Element]:
        """The elements of that kind (rPr, pPr) that a level of a list says of its paragraphs or its numbers."""
        item = self.get(list_id)
        found = item.levels[level].element.find(W + name) if item and level in item.levels else None
        return () if found is None else found

    def position(self, properties: Element | None, style: ParagraphStyle) -> tuple[str, int]:
        """The list and the level of a paragraph by its w:numPr, which it may have from its style in part or whole."""
        own = {} if properties is None else {child.tag: child.get(VALUE) for child in properties}
        level = whole_number(own.get(f"{W}ilvl"))
        if list_id := own.get(f"{W}numId"):
            return ("", 0) if list_id == _NO_LIST else (list_id, level or 0)
        if not style.list_id or style.list_id == _NO_LIST:
            return "", 0
        return style.list_id, self._level_of(style) if level is None else level

    def _level_of(self, style: ParagraphStyle) -> int:
        """The level that names the style or the nearest one it is based on, else the style's own."""
        levels = self._levels_of_styles
        linked = (levels[style.list_id, name] for name in style.chain if (style.list_id, name) in levels)
        return next(linked, style.list_level or 0)


class Counters:
    """The running numbers of one story. All lists made from one abstract list count on together."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._sequences: dict[str, _Sequence] = {}
        self._begun: set[tuple[str, int]] = set()

    def next(self, list_id: str, level: int) -> Number:
        """Count a paragraph of that list and level; no number where the file does not define them."""
        item = self._lists.get(list_id)
        if item is None or level not in item.levels:
            return Number()
        sequence = self._sequences.setdefault(item.abstract, _Sequence())
        first = (item.id, level) not in self._begun
        self._begun.add((item.id, level))
        sequence.step(item, level, set_anew=first and level in item.starts)
        label = _label(item, level, sequence.values)
        return Number(label, _SUFFIXES.get(item.levels[level].suffix, "\t")) if label else Number()


class _Sequence:
    """The nine counters of an abstract list; 0-based levels, None for a level that has not begun.

    A level above the first paragraph of all begins as a phantom: it counts as used (the first heading 2 is 1.1 and the
    heading 1 after it is 2), but is forgotten as soon as a level above it is used.
    """

    def __init__(self) -> None:
        self.values: list[int | None] = [None] * LEVELS
        self._phantoms: set[int] = set()

    def step(self, item: List, level: int, *, set_anew: bool) -> None:
        for above in range(level):
            if self.values[above] is None:
                self.values[above] = item.start(above)
                self._phantoms.add(above)
        value = self.values[level]
        self.values[level] = item.start(level) if value is None or set_anew else value + 1
        self._phantoms.discard(level)
        for below in range(level + 1, LEVELS):
            if self.values[below] is None:
                continue
            if below in self._phantoms or _restarts(item.levels.get(below), below, level):
                self.values[below] = None
                self._phantoms.discard(below)


def _restarts(below: Level | None, index: int, used: int) -> bool:
    """Tell whether a level begins anew after a higher one was used: lvlRestart counts from 1, and 0 means never.

    Word restarts after the level that lvlRestart names or any higher ([MS-OI29500]), and ignores a value that names
    the level itself or a deeper one.
    """
    restart = below.restart if below else None
    return restart is None or restart > index or used < restart


def _label(item: List, level: int, values: list[int | None]) -> str:
    definition = item.levels[level]
    if definition.bullet:
        return BULLET if definition.text else ""
    return _PLACEHOLDER.sub(partial(_written, item, level, values), definition.text)[:LONGEST_LABEL]


def _written(item: List, level: int, values: list[int | None], placeholder: re.Match[str]) -> str:
    """The number that stands for %1 to %9, each in the format of its own level; deeper levels show nothing."""
    index = int(placeholder[1]) - 1
    number = values[index]
    if index > level or number is None:
        return ""
    format_ = item.levels[index].format if index in item.levels else "decimal"
    plain = item.levels[level].legal and format_ not in _KEPT_BY_LEGAL
    return formatted(number, "decimal" if plain else format_)


def _read_lists(root: Element, styles: Styles) -> Iterator[List]:
    abstracts = {item.get(f"{W}abstractNumId", ""): item for item in root.iterchildren(f"{W}abstractNum")}
    levels = {name: _read_levels(item.iterchildren(f"{W}lvl")) for name, item in abstracts.items()}
    links = {name: link for name, item in abstracts.items() if (link := value(item, "numStyleLink"))}
    elements = {item.get(f"{W}numId", ""): item for item in root.iterchildren(f"{W}num")}
    for list_id, element in elements.items():
        abstract = _followed(value(element, "abstractNumId"), links, elements, styles)
        if abstract in levels:
            yield _read_list(list_id, abstract, element, levels[abstract])


def _followed(abstract: str, links: dict[str, str], lists: dict[str, Element], styles: Styles) -> str:
    """The abstract list that holds the levels: one with a numStyleLink borrows those of the style's list (17.9.21)."""
    seen = set[str]()
    while abstract in links and abstract not in seen:
        seen.add(abstract)
        target = lists.get(styles.list_of(links[abstract]))
        if target is None:
            break
        abstract = value(target, "abstractNumId")
    return abstract


def _read_list(list_id: str, abstract: str, element: Element, levels: dict[int, Level]) -> List:
    own = dict(levels)
    starts: dict[int, int] = {}
    for override in element.iterchildren(f"{W}lvlOverride"):
        index = whole_number(override.get(f"{W}ilvl")) or 0
        if index not in range(LEVELS):
            continue
        if (replaced := override.find(f"{W}lvl")) is not None:
            level = _read_level(replaced)
            # Word ignores a lvlRestart in an override and keeps that of the abstract list ([MS-OI29500])
            own[index] = replace(level, restart=levels[index].restart) if index in levels else level
        start = whole_number(value(override, "startOverride"))
        if start is not None:
            starts[index] = start
    return List(list_id, abstract, own, starts)


def _read_levels(elements: Iterable[Element]) -> dict[int, Level]:
    levels = {whole_number(element.get(f"{W}ilvl")) or 0: _read_level(element) for element in elements}
    return {index: level for index, level in levels.items() if index in range(LEVELS)}


def _read_level(element: Element) -> Level:
    format_ = _format(element)
    return Level(
        start=whole_number(value(element, "start")) or 0,
        format=format_,
        text=on_one_line(value(element, "lvlText")[:LONGEST_LABEL]),
        suffix=value(element, "suff", "tab"),
        restart=whole_number(value(element, "lvlRestart")),
        legal=bool(switch(element, "isLgl")),
        bullet=format_ == "bullet" or element.find(f"{W}lvlPicBulletId") is not None,
        style=value(element, "pStyle"),
        element=element,
    )


def _format(element: Element) -> str:
    """The number format; a custom one ("001, 002, ...") stands in an mc:AlternateContent, its Choice first."""
    found = element.find(f"{W}numFmt")
    if found is None:
        found = next(element.iter(f"{W}numFmt"), None)
    if found is None:
        return "decimal"
    name = found.get(VALUE, "")
    return found.get(f"{W}format", "")[:LONGEST_LABEL] if name == "custom" else name
