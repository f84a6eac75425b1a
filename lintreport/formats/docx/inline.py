"""What stands in paragraphs: runs, fields, revisions, links, controls, formulas, read into lines of text."""

from __future__ import annotations

from lintreport.document import MarkKind
from lintreport.formats.docx.controls import Control, control
from lintreport.formats.docx.fields import COMPUTED, Field
from lintreport.formats.docx.line import Line, PointKind
from lintreport.formats.docx.markup import MC, Element, M, W, chosen
from lintreport.formats.docx.ongoing import Ongoing
from lintreport.formats.docx.revisions import changed_text, holds_things
from lintreport.formats.docx.runs import Runs, Visit
from lintreport.formats.docx.source import Source

_TRANSPARENT = ("hyperlink", "smartTag", "customXml", "dir", "bdo")


class Inline:
    """Reads the paragraphs of one story one after the other; what is ongoing runs on from each to the next.

    Each kind of element has its visit; nothing is touched that has none.
    """

    def __init__(self, source: Source, ongoing: Ongoing, *, formatted: bool) -> None:
        """`formatted` tells whether the story hides or highlights any run, so that their properties must be read."""
        self._line = Line()
        self._ongoing = ongoing
        self._runs = Runs(source, ongoing, self._inside)
        view = source.view
        self._visits: dict[str, Visit] = dict.fromkeys((W + name for name in _TRANSPARENT), self._inside) | {
            f"{W}r": self._runs.read_formatted if formatted else self._runs.read,
            **dict.fromkeys(view.shown, self._changed(view.shown_as)),
            **dict.fromkeys(view.left, self._undone(view.left_as)),
            f"{W}sdt": self._control,
            f"{W}fldSimple": self._simple_field,
            f"{M}oMath": self._formula,
            f"{M}oMathPara": self._formula,
            f"{MC}AlternateContent": self._alternatives,
            f"{W}commentRangeStart": self._comment("comment-start"),
            f"{W}commentRangeEnd": self._comment("comment-end"),
            f"{W}subDoc": self._subdocument,
        }

    def read(self, paragraph: Element, line: Line, *, hidden: bool) -> None:
        """Add what a paragraph shows to a line; `hidden` tells whether its style hides its text."""
        self._line = self._runs.line = line
        self._runs.hidden_by_style = hidden
        self._ongoing.begin(line)
        self._inside(paragraph)
        self._ongoing.end()

    def _inside(self, element: Element) -> None:
        visits = self._visits
        for child in element:
            visit = visits.get(child.tag)
            if visit is not None:
                visit(child)

    def _changed(self, kind: MarkKind) -> Visit:
        """The visit of a tracked change that is shown."""

        def visit(element: Element) -> None:
            start, anchors, author = self._line.length, len(self._line.anchors), element.get(f"{W}author", "")
            self._inside(element)
            if start < self._line.length:
                self._line.mark(kind, start, author)
            elif anchors < len(self._line.anchors):
                self._line.mark_here(kind, author=author)

        return visit

    def _undone(self, kind: MarkKind) -> Visit:
        """The visit of a tracked change that is not."""

        def visit(element: Element) -> None:
            text = changed_text(element)
            if text or holds_things(element):
                self._line.mark_here(kind, text, element.get(f"{W}author", ""))

        return visit

    def _comment(self, kind: PointKind) -> Visit:
        return lambda element: self._line.point(kind, element.get(f"{W}id", ""))

    def _subdocument(self, _: Element) -> None:
        self._line.point("subdocument")

    def _formula(self, _: Element) -> None:
        if not self._ongoing.fields.hushed:
            self._line.anchor("formula")

    def _alternatives(self, element: Element) -> None:
        """Read the alternative that Word shows, locked, for an edit would have to be made in all of them."""
        choice = chosen(element)
        if choice is not None:
            with self._ongoing.locked():
                self._inside(choice)

    def _control(self, element: Element) -> None:
        found = control(element)
        if found is None:
            return
        if found.is_prompt:
            self._prompt(found)
            return
        pieces, anchors = len(self._line.pieces), len(self._line.anchors)
        with self._ongoing.within([found]):
            self._inside(found.content)
        is_blank = not any(piece.strip() for piece in self._line.pieces[pieces:])
        if found.takes_text and is_blank and anchors == len(self._line.anchors):
            self._line.prompt(found.content)

    def _prompt(self, found: Control) -> None:
        if not self._ongoing.fields.hushed:
            self._line.prompt(found.content, found.prompt)

    def _simple_field(self, element: Element) -> None:
        field = Field(element.get(f"{W}instr", ""))
        with self._ongoing.result_of(field):
            self._inside(element)
        if field.name in COMPUTED:
            self._line.point("computed-field", field.name)
