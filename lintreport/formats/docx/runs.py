"""What stands in runs: text, breaks, symbols, the characters of fields, references to notes, drawings."""

from __future__ import annotations

from collections.abc import Callable

from lintreport.document import AnchorKind
from lintreport.formats.docx.drawings import drawn
from lintreport.formats.docx.line import Line
from lintreport.formats.docx.markup import MC, VALUE, Element, W, chosen, is_on, properties_of, shown_text
from lintreport.formats.docx.notes import NoteKind
from lintreport.formats.docx.ongoing import Ongoing
from lintreport.formats.docx.revisions import joined
from lintreport.formats.docx.source import Source
from lintreport.formats.docx.symbols import symbol

Visit = Callable[[Element], None]

_TEXT = f"{W}t"
_HOLDING = (f"{W}ruby", f"{MC}AlternateContent")  # what is in them has its own visit
_PROPERTIES, _FORMER = f"{W}rPr", f"{W}rPrChange"
_VANISH, _HIGHLIGHT, _STYLE = f"{W}vanish", f"{W}highlight", f"{W}rStyle"
_NON_BREAKING_HYPHEN = "\u2011"
_PAGE_BREAKS = ("page", "column")
_WITHOUT_COLOUR = ("none", "white")


class Runs:
    """Reads runs into the line, one after the other.

    Each kind of element has its visit in one of two lists: for runs, and for runs whose text is not shown. The tree is
    large, so nothing is touched that is in none of them.
    """

    def __init__(self, source: Source, ongoing: Ongoing, inside: Visit) -> None:
        """`inside` reads what holds further runs."""
        self.line = Line()
        self.hidden_by_style = False
        self._source = source
        self._ongoing = ongoing
        self._inside_paragraph = inside
        self._in_silence: dict[str, Visit] = {
            f"{W}fldChar": self._field_character,
            f"{W}instrText": self._instruction,
        }
        if source.view.is_original:
            self._in_silence[f"{W}delInstrText"] = self._instruction
        visits = self._visits()
        if source.traced:
            visits |= {tag: self._traced(visit) for tag, visit in visits.items() if tag not in _HOLDING}
        self._in_run = visits | self._in_silence

    def _visits(self) -> dict[str, Visit]:
        visits: dict[str, Visit] = {
            _TEXT: self._text,
            f"{W}tab": self._generated("\t"),
            f"{W}ptab": self._generated("\t"),
            f"{W}br": self._break,
            f"{W}cr": self._generated("\v"),
            f"{W}noBreakHyphen": self._generated(_NON_BREAKING_HYPHEN),
            f"{W}softHyphen": self._anchored("soft-hyphen"),
            f"{W}sym": self._symbol,
            f"{W}footnoteReference": self._note("footnote"),
            f"{W}endnoteReference": self._note("endnote"),
            f"{W}commentReference": self._comment,
            f"{W}lastRenderedPageBreak": self._page,
            f"{W}drawing": self._drawing,
            f"{W}pict": self._drawing,
            f"{W}object": self._drawing,
            f"{W}ruby": self._ruby,
            f"{MC}AlternateContent": self._alternatives,
        }
        return visits | ({f"{W}delText": self._text} if self._source.view.is_original else {})

    def _traced(self, visit: Visit) -> Visit:
        """The visit that also keeps the element with what it left in the line."""

        def traced(element: Element) -> None:
            line = self.line
            start, anchors = line.length, len(line.anchors)
            visit(element)
            if line.trace is not None:
                line.trace.follow(element, start, line.length, line.anchors[anchors:])

        return traced

    def read(self, run: Element) -> None:
        """Add what a run shows to the line."""
        fields, in_run, in_silence = self._ongoing.fields, self._in_run, self._in_silence
        for child in run:
            tag = child.tag
            if tag == _PROPERTIES:
                continue
            visit = (in_silence if fields.hushed else in_run).get(tag)
            if visit is not None:
                visit(child)

    def read_formatted(self, run: Element) -> None:
        """Add what a run shows, which may be hidden, highlighted or formatted by a tracked change."""
        own = properties_of(run, _PROPERTIES)
        properties = self._source.view.properties(own, _FORMER)
        if self._hides(properties):
            self._leave_out(run)
            return
        start = self.line.length
        self.read(run)
        if self.line.look is not None:
            self.line.look.wear(start, self.line.length, properties)
        if _HIGHLIGHT in properties and properties[_HIGHLIGHT].get(VALUE) not in _WITHOUT_COLOUR:
            self.line.mark("highlight", start)
        if _FORMER in own:
            self.line.mark("formatted", start, own[_FORMER].get(f"{W}author", ""))

    def _hides(self, properties: dict[str, Element]) -> bool:
        """Tell whether a run is hidden: a paragraph style and a character style that both hide show it (17.7.3)."""
        if _VANISH in properties:
            return is_on(properties[_VANISH])
        if _STYLE not in properties:
            return self.hidden_by_style
        return self.hidden_by_style != self._source.styles.hides_run(properties[_STYLE].get(VALUE, ""))

    def _leave_out(self, run: Element) -> None:
        """Skip a hidden run, but not the ends of fields in it, or the text after it would seem to be instructions."""
        if not self._ongoing.fields.hushed:
            self.line.leave_out("hidden", joined(run.iterchildren(_TEXT)))
        for child in run.iterchildren(*self._in_silence):
            self._in_silence[child.tag](child)

    def _text(self, element: Element) -> None:
        if text := shown_text(element):
            self.line.write(text)

    def _generated(self, text: str) -> Visit:
        return lambda _: self.line.write_generated(text)

    def _anchored(self, kind: AnchorKind) -> Visit:
        return lambda _: self.line.anchor(kind)

    def _break(self, element: Element) -> None:
        self.line.write_generated("\f" if element.get(f"{W}type") in _PAGE_BREAKS else "\v")

    def _page(self, _: Element) -> None:
        self.line.point("page")

    def _symbol(self, element: Element) -> None:
        if character := symbol(element.get(f"{W}font", ""), element.get(f"{W}char", "")):
            self.line.write_generated(character)

    def _note(self, kind: NoteKind) -> Visit:
        return lambda reference: self.line.anchor(kind, self._source.numbers.refer(kind, reference))

    def _comment(self, element: Element) -> None:
        self.line.point("comment-reference", element.get(f"{W}id", ""))

    def _drawing(self, element: Element) -> None:
        found = drawn(element)
        for box in found.boxes:
            self.line.anchor("text-box", self._source.boxes.add(box))
        if not found.boxes:
            self.line.anchor(found.kind)
        if found.unchecked:
            self.line.point(found.unchecked, found.name)

    def _ruby(self, element: Element) -> None:
        """Read the characters below, not their pronunciation above."""
        base = element.find(f"{W}rubyBase")
        if base is not None:
            with self._ongoing.locked():
                self._inside_paragraph(base)

    def _alternatives(self, element: Element) -> None:
        """Read the alternative that Word shows, locked, for an edit would have to be made in all of them."""
        choice = chosen(element)
        if choice is not None:
            with self._ongoing.locked():
                self.read(choice)

    def _instruction(self, element: Element) -> None:
        self._ongoing.fields.instruct(element.text or "")

    def _field_character(self, element: Element) -> None:
        self._ongoing.field_character(element.get(f"{W}fldCharType", ""))
