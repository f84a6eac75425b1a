"""How paragraphs are set by all that says so: defaults, table style, list, paragraph style, the paragraph itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

from msgspec import Struct

from lintreport.formats.docx.markup import VALUE, Element, W, is_on, whole_number
from lintreport.formats.docx.measures import points
from lintreport.formats.docx.numbering import Lists
from lintreport.formats.docx.style_elements import StyleElements
from lintreport.looks import Alignment, Distance, LineRule, Setting

_ALIGNMENT, _INDENT, _SPACING, _SNAP = f"{W}jc", f"{W}ind", f"{W}spacing", f"{W}snapToGrid"
_READ = (_ALIGNMENT, _INDENT, _SPACING, _SNAP)
_FIRST_LINE = frozenset({"firstLine", "firstLineChars"})
_HANGING = frozenset({"hanging", "hangingChars"})
_SYNONYMS = {"start": "left", "end": "right", "startChars": "leftChars", "endChars": "rightChars"}
_LINE_RULES: dict[str, LineRule] = {"exact": "exactly", "atLeast": "at-least"}
_LINE = 240.0  # a line has so many parts where its height is a multiple (17.3.1.33)

_Given = dict[str, str]  # by attribute, "jc" and "snapToGrid" for those elements; indents in their old names


class Levels(Struct, frozen=True):
    """What a paragraph gets its setting from besides itself: the styles of its table and its own, its list and level.

    The list counts before the style where the paragraph has it from there, else after it.
    """

    table: str = ""
    paragraph: str = ""
    list_id: str = ""
    list_level: int = 0
    listed_by_style: bool = False


class ParagraphFormats:
    """The settings of paragraphs; each is worked out once for what styles, list and paragraph say together."""

    def __init__(self, styles: StyleElements, lists: Lists) -> None:
        self._styles = styles
        self._lists = lists
        self._by_styles: dict[Levels, _Given] = {}
        self._settings: dict[tuple[Levels, tuple[object, ...]], Setting] = {}

    def setting(self, levels: Levels, own: Mapping[str, Element]) -> Setting:
        """The setting of a paragraph with these properties."""
        properties = [own[tag] for tag in _READ if tag in own]
        key = (levels, tuple([(child.tag, *child.items()) for child in properties]))
        setting = self._settings.get(key)
        if setting is None:
            given = dict(self._from_styles(levels))
            _merge(given, properties)
            setting = self._settings[key] = _setting(given)
        return setting

    def _from_styles(self, levels: Levels) -> _Given:
        if levels not in self._by_styles:
            given: _Given = {}
            for properties in self._levels(levels):
                _merge(given, properties)
            self._by_styles[levels] = given
        return self._by_styles[levels]

    def _levels(self, levels: Levels) -> Iterator[Iterable[Element]]:
        numbering = self._lists.properties(levels.list_id, levels.list_level, "pPr")
        yield self._styles.default("pPr")
        yield from self._styles.properties(levels.table, "pPr")
        if levels.listed_by_style:
            yield numbering
        yield from self._styles.properties(levels.paragraph, "pPr")
        if not levels.listed_by_style:
            yield numbering


def _merge(given: _Given, properties: Iterable[Element]) -> None:
    """Add what one level says."""
    for child in properties:
        if child.tag == _ALIGNMENT:
            given["jc"] = child.get(VALUE, "left")
        elif child.tag == _SNAP:
            given["snapToGrid"] = "on" if is_on(child) else ""
        elif child.tag == _SPACING:
            given.update(_attributes(child))
        elif child.tag == _INDENT:
            _merge_indent(given, child)


def _merge_indent(given: _Given, indent: Element) -> None:
    """Add an indent: a first line that hangs on one level does away with one indented on another (17.3.1.12)."""
    attributes = _attributes(indent)
    other = _HANGING if _FIRST_LINE & attributes.keys() else frozenset[str]()
    for name in _FIRST_LINE if _HANGING & attributes.keys() else other:
        given.pop(name, None)
        attributes.pop(name, None)
    given.update(attributes)


def _attributes(element: Element) -> _Given:
    names = ((str(name).rpartition("}")[2], str(text)) for name, text in element.items())
    return {_SYNONYMS.get(name, name): text for name, text in names}


def _setting(given: _Given) -> Setting:
    rule, line = _line(given)
    return Setting(
        alignment=_alignment(given.get("jc", "left")),
        left=_distance(given, "left", "leftChars"),
        right=_distance(given, "right", "rightChars"),
        first_line=_first_line(given),
        before=_distance(given, "before", "beforeLines"),
        after=_distance(given, "after", "afterLines"),
        line_rule=rule,
        line=line,
        snaps=given.get("snapToGrid", "on") == "on",
    )


def _alignment(value: str) -> Alignment:
    name = {"start": "left", "end": "right", "thaiDistribute": "distribute"}.get(value, value)
    return next((known for known in get_args(Alignment) if known == name), "both" if "Kashida" in name else "left")


def _line(given: _Given) -> tuple[LineRule, float]:
    rule = _LINE_RULES.get(given.get("lineRule", ""), "multiple")
    if rule == "multiple":
        return rule, (whole_number(given.get("line")) or _LINE) / _LINE
    return rule, points(given.get("line")) or 0.0


def _distance(given: _Given, name: str, units: str) -> Distance:
    return Distance(points(given.get(name)) or 0.0, (whole_number(given.get(units)) or 0) / 100)


def _first_line(given: _Given) -> Distance:
    hanging = _distance(given, "hanging", "hangingChars")
    if hanging != Distance():
        return Distance(-hanging.points, -hanging.units)
    return _distance(given, "firstLine", "firstLineChars")
