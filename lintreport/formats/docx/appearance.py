"""How a Word file looks, gathered while its text is read, or not at all: nothing here runs unless it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from lintreport.formats.docx.line import Line
from lintreport.formats.docx.line_look import LineLook
from lintreport.formats.docx.markup import VALUE, Element, W, properties_of
from lintreport.formats.docx.numbering import Lists
from lintreport.formats.docx.paragraph_formats import Levels, ParagraphFormats
from lintreport.formats.docx.run_formats import RunFormats
from lintreport.formats.docx.style_elements import StyleElements
from lintreport.formats.docx.themes import Theme
from lintreport.looks import Letters, Setting

_RUN, _PARAGRAPH = f"{W}rPr", f"{W}pPr"


class Appearance:
    """What a file says of how its text looks."""

    def __init__(self, styles: Element | None, lists: Lists, theme: Element | None, settings: Element | None) -> None:
        """The parts that say so, None for those that the file lacks."""
        self._styles = StyleElements(styles)
        self._lists = lists
        self._runs = RunFormats(self._styles, Theme(theme, settings))
        self._paragraphs = ParagraphFormats(self._styles, lists)

    def begin(self, line: Line, paragraph: Element, own: Mapping[str, Element], list_id: str, list_level: int) -> None:
        """Set a line as the paragraph with these properties is set, which is written into it from here on."""
        look = line.look = line.look or LineLook()
        levels = self._levels(paragraph, own, list_id, list_level)
        look.setting = self._paragraphs.setting(levels, own)
        look.section = own.get(f"{W}sectPr")
        look.letters = partial(self._runs.letters, levels.table, levels.paragraph)
        if list_id:
            mark = {child.tag: child for child in own.get(_RUN, ())}
            number = {child.tag: child for child in self._lists.properties(list_id, list_level, "rPr")}
            look.label = self._runs.letters(levels.table, levels.paragraph, mark, number)

    def dressed(self, paragraph: Element, run: Element | None) -> tuple[Setting, Letters]:
        """How a paragraph without a list and a run in it look."""
        own = properties_of(paragraph, _PARAGRAPH)
        levels = self._levels(paragraph, own, "", 0)
        properties = {} if run is None else properties_of(run, _RUN)
        letters = self._runs.letters(levels.table, levels.paragraph, properties)
        return self._paragraphs.setting(levels, own), letters

    def _levels(self, paragraph: Element, own: Mapping[str, Element], list_id: str, list_level: int) -> Levels:
        named, numbered = own.get(f"{W}pStyle"), own.get(f"{W}numPr")
        style = self._styles.paragraph("" if named is None else named.get(VALUE, ""))
        listed_by_style = numbered is None or numbered.find(f"{W}numId") is None
        return Levels(self._table_style(paragraph), style, list_id, list_level, listed_by_style)

    def _table_style(self, paragraph: Element) -> str:
        table = next(paragraph.iterancestors(f"{W}tbl"), None)
        if table is None:
            return ""
        style = table.find(f"{W}tblPr/{W}tblStyle")
        return self._styles.default_table if style is None else style.get(VALUE, "")
