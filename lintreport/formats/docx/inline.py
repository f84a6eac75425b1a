"""What stands inside paragraphs: runs, fields, revisions, links, symbols, pictures, read into lines of text."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lintreport.document import AnchorKind
from lintreport.formats.docx.controls import control
from lintreport.formats.docx.drawings import drawn
from lintreport.formats.docx.fields import Field
from lintreport.formats.docx.line import Line
from lintreport.formats.docx.markup import (
    MC,
    VALUE,
    Element,
    M,
    W,
    chosen,
    is_on,
    on_one_line,
    properties_of,
    shown_text,
)
from lintreport.formats.docx.ongoing import Ongoing
from lintreport.formats.docx.styles import Styles
from lintreport.formats.docx.symbols import symbol

Visit = Callable[[Element], None]

_TEXT, _REMOVED_TEXT = f"{W}t", f"{W}delText"
_PROPERTIES = f"{W}rPr"
_VANISH, _HIGHLIGHT, _STYLE = f"{W}vanish", f"{W}highlight", f"{W}rStyle"
_NON_BREAKING_HYPHEN = "\u2011"
_PAGE_BREAKS = ("page", "column")


class Inline:
    """Reads the paragraphs of one story one after the other; what is ongoing runs on from each to the next.

    Each kind of element has its visit in one of three lists: for what stands in paragraphs, in runs, and in runs whose
    text is not shown. The tree is large, so nothing is touched that is in none of them.
    """

    def __init__(self, styles: Styles, ongoing: Ongoing, *, formatted: bool) -> None:
        """`formatted` tells whether the story hides or highlights any run, so that their properties must be read."""
        self._styles = styles
        self._formatted = formatted
        self._line = Line()
        self._hidden_by_style = False
        self._ongoing = ongoing
        self._notes = {"footnote": 0, "endnote": 0}
        self._in_paragraph = self._visits_in_paragraph()
        self._in_silence: dict[str, Visit] = {f"{W}fldChar": self._field_character, f"{W}instrText": self._instruction}
        self._in_run = self._visits_in_run() | self._in_silence

    def read(self, paragraph: Element, line: Line, *, hidden: bool) -> None:
        """Add what a paragraph shows to a line; `hidden` tells whether its style hides its text."""
        self._line = line
        self._hidden_by_style = hidden
        self._ongoing.begin(line)
        self._inside(paragraph)
        self._ongoing.end()

    def _visits_in_paragraph(self) -> dict[str, Visit]:
        transparent = ("hyperlink", "smartTag", "customXml", "dir", "bdo")
        return dict.fromkeys((W + name for name in transparent), self._inside) | {
            f"{W}r": self._run if self._formatted else self._inside_run,
            f"{W}ins": self._inserted,
            f"{W}moveTo": self._inserted,
            f"{W}del": self._removed,
            f"{W}moveFrom": self._removed,
            f"{W}sdt": self._control,
            f"{W}fldSimple": self._simple_field,
            f"{M}oMath": self._formula,
            f"{M}oMathPara": self._formula,
            f"{MC}AlternateContent": self._alternatives,
        }

    def _visits_in_run(self) -> dict[str, Visit]:
        return {
            _TEXT: self._text,
            f"{W}tab": self._generated("\t"),
            f"{W}ptab": self._generated("\t"),
            f"{W}br": self._break,
            f"{W}cr": self._generated("\v"),
            f"{W}noBreakHyphen": self._generated(_NON_BREAKING_HYPHEN),
            f"{W}softHyphen": self._anchored("soft-hyphen"),
            f"{W}sym": self._symbol,
            f"{W}footnoteReference": self._footnote,
            f"{W}endnoteReference": self._endnote,
            f"{W}drawing": self._drawing,
            f"{W}pict": self._drawing,
            f"{W}object": self._drawing,
            f"{W}ruby": self._ruby,
            f"{MC}AlternateContent": self._alternatives_in_run,
        }

    def _inside(self, element: Element) -> None:
        visits = self._in_paragraph
        for child in element:
            visit = visits.get(child.tag)
            if visit is not None:
                visit(child)

    def _run(self, run: Element) -> None:
        properties = properties_of(run, _PROPERTIES)
        if self._hides(properties):
            self._leave_out(run)
            return
        start = self._line.length
        self._inside_run(run)
        if _HIGHLIGHT in properties and properties[_HIGHLIGHT].get(VALUE) != "none":
            self._line.mark("highlight", start)

    def _inside_run(self, run: Element) -> None:
        fields, in_run, in_silence = self._ongoing.fields, self._in_run, self._in_silence
        for child in run:
            visit = (in_silence if fields.hushed else in_run).get(child.tag)
            if visit is not None:
                visit(child)

    def _hides(self, properties: dict[str, Element]) -> bool:
        """Tell whether a run is hidden: a paragraph style and a character style that both hide show it (17.7.3)."""
        if _VANISH in properties:
            return is_on(properties[_VANISH])
        if _STYLE not in properties:
            return self._hidden_by_style
        return self._hidden_by_style != self._styles.hides_run(properties[_STYLE].get(VALUE, ""))

    def _leave_out(self, run: Element) -> None:
        """Skip a hidden run, but not the ends of fields in it, or the text after it would seem to be instructions."""
        if not self._ongoing.fields.hushed:
            self._line.leave_out("hidden", _joined(run.iterchildren(_TEXT)))
        for child in run.iterchildren(*self._in_silence):
            self._in_silence[child.tag](child)

    def _text(self, element: Element) -> None:
        if text := shown_text(element):
            self._line.write(text)

    def _generated(self, text: str) -> Visit:
        return lambda _: self._line.write_generated(text)

    def _anchored(self, kind: AnchorKind) -> Visit:
        return lambda _: self._line.anchor(kind)

    def _break(self, element: Element) -> None:
        self._line.write_generated("\f" if element.get(f"{W}type") in _PAGE_BREAKS else "\v")

    def _symbol(self, element: Element) -> None:
        if character := symbol(element.get(f"{W}font", ""), element.get(f"{W}char", "")):
            self._line.write_generated(character)

    def _footnote(self, element: Element) -> None:
        self._line.anchor("footnote", self._note_number("footnote", element))

    def _endnote(self, element: Element) -> None:
        self._line.anchor("endnote", self._note_number("endnote", element))

    def _note_number(self, kind: str, reference: Element) -> int:
        """The number that Word shows for a note, by the order of the references; 0 for one with a mark of its own."""
        if reference.get(f"{W}customMarkFollows") in ("1", "true", "on"):
            return 0
        self._notes[kind] += 1
        return self._notes[kind]

    def _drawing(self, element: Element) -> None:
        self._line.anchor(drawn(element))

    def _formula(self, _: Element) -> None:
        if not self._ongoing.fields.hushed:
            self._line.anchor("formula")

    def _ruby(self, element: Element) -> None:
        """Read the characters below, not their pronunciation above."""
        base = element.find(f"{W}rubyBase")
        if base is not None:
            with self._ongoing.locked():
                self._inside(base)

    def _alternatives(self, element: Element) -> None:
        self._choose(element, self._inside)

    def _alternatives_in_run(self, element: Element) -> None:
        self._choose(element, self._inside_run)

    def _choose(self, alternatives: Element, read: Visit) -> None:
        """Read the alternative that Word shows, locked, for an edit would have to be made in all of them."""
        choice = chosen(alternatives)
        if choice is not None:
            with self._ongoing.locked():
                read(choice)

    def _inserted(self, element: Element) -> None:
        start = self._line.length
        self._inside(element)
        self._line.mark("inserted", start, element.get(f"{W}author", ""))

    def _removed(self, element: Element) -> None:
        self._line.leave_out("deleted", removed_text(element), element.get(f"{W}author", ""))

    def _control(self, element: Element) -> None:
        found = control(element)
        if found is not None and not found.is_prompt:
            with self._ongoing.within([found]):
                self._inside(found.content)

    def _simple_field(self, element: Element) -> None:
        with self._ongoing.result_of(Field(element.get(f"{W}instr", ""))):
            self._inside(element)

    def _instruction(self, element: Element) -> None:
        self._ongoing.fields.instruct(element.text or "")

    def _field_character(self, element: Element) -> None:
        self._ongoing.field_character(element.get(f"{W}fldCharType", ""))


def removed_text(element: Element) -> str:
    """The text of runs that a tracked change takes away."""
    return _joined(element.iter(_REMOVED_TEXT, _TEXT))


def _joined(elements: Iterable[Element]) -> str:
    return on_one_line("".join(element.text or "" for element in elements))
