"""All stories of a Word file, one after the other: body, notes, headers and footers, comments, and text boxes."""

from __future__ import annotations

from lintreport.document import BODY, Mark, Place, Revisions
from lintreport.formats.docx.appearance import Appearance
from lintreport.formats.docx.comments import comments
from lintreport.formats.docx.draft import Draft
from lintreport.formats.docx.gathering import Gathering
from lintreport.formats.docx.markup import Element, W
from lintreport.formats.docx.notes import NOTE_KINDS, NoteNumbers, notes
from lintreport.formats.docx.numbering import Counters, Lists
from lintreport.formats.docx.package import Package
from lintreport.formats.docx.page_formats import PageFormats
from lintreport.formats.docx.refusals import no_document
from lintreport.formats.docx.revisions import VIEWS
from lintreport.formats.docx.sections import HEADER_KINDS, headers, sections
from lintreport.formats.docx.source import Boxes, Source
from lintreport.formats.docx.story import Story
from lintreport.formats.docx.styles import Styles


class Stories:
    """Reads the stories of a package into a draft; parts that the draft does not have cost nothing."""

    def __init__(
        self,
        package: Package,
        draft: Draft,
        revisions: Revisions,
        gathering: Gathering | None = None,
        *,
        traced: bool = False,
    ) -> None:
        """`gathering` is where the looks of the draft go, if they are asked for; `traced` lines know their elements."""
        self._package = package
        self._draft = draft
        self._main = package.main_part()
        self._relationships = package.relationships(self._main)
        self._parts: dict[str, str] = {}  # by the last word of the type of their relationship, the first of each
        for relationship in self._relationships.values():
            if not relationship.external:
                self._parts.setdefault(relationship.type.rpartition("/")[2], relationship.target)
        styles_part = self._part("styles")
        styles = Styles(styles_part)
        lists = Lists(self._part("numbering"), styles)
        self._gathering = gathering
        appearance = self._appearance(styles_part, lists) if gathering else None
        self._source = Source(styles, lists, VIEWS[revisions], NoteNumbers(), Boxes(), appearance, traced)
        self._box_counters = Counters(lists)

    def read(self) -> None:
        """Read them all, in the order in which they stand in a Document."""
        body = self._body()
        has_notes, has_headers = "footnotes" in self._parts or "endnotes" in self._parts, self._has_headers()
        found = sections(body, self._source.view) if has_notes or has_headers else []
        settings = self._part("settings") if found else None
        if has_notes:
            self._source.numbers.prepare(settings, found)
        self._story(body, BODY)
        self._pages(body)
        self._notes()
        if has_headers:
            self._headers(found, settings)
        self._comments()

    def _part(self, name: str) -> Element | None:
        """A part that a draft can do without; its relationship may name one that is missing."""
        target = self._parts.get(name)
        return self._package.xml(target) if target and self._package.has(target) else None

    def _appearance(self, styles: Element | None, lists: Lists) -> Appearance:
        return Appearance(styles, lists, self._part("theme"), self._part("settings"))

    def _pages(self, body: Element) -> None:
        """Read how the pages look, if that is asked for."""
        if self._gathering is not None and self._source.appearance is not None:
            formats = PageFormats(self._linked, self._source.appearance.dressed, self._part("settings"))
            self._gathering.end_body(body.find(f"{W}sectPr"), formats)

    def _linked(self, relationship: str) -> Element | None:
        """The part that a relationship leads to, if there is one."""
        found = self._relationships.get(relationship)
        return self._package.xml(found.target) if found and self._package.has(found.target) else None

    def _body(self) -> Element:
        body = self._package.xml(self._main).find(f"{W}body")
        if body is None:
            raise no_document(f"its main part, {self._main}, has no body")
        return body

    def _has_headers(self) -> bool:
        return any(kind in self._parts for kind in HEADER_KINDS)

    def _story(self, element: Element, place: Place, counters: Counters | None = None) -> str:
        """Read a story, whose text it gives back, and the text boxes in it, which count together in the whole draft."""
        source, formatted = self._source, self._source.formats(element)
        story = Story(source, counters or Counters(source.lists), formatted=formatted)
        text = self._draft.extend(story, element, place)
        for content, box in source.boxes.taken():
            self._draft.extend(Story(source, self._box_counters, formatted=formatted, locked=True), content, box)
        return text

    def _notes(self) -> None:
        for kind in NOTE_KINDS:
            references = self._source.numbers.references
            part = self._part(f"{kind}s") if references else None
            if part is None:
                continue
            counters = Counters(self._source.lists)
            for number, note in notes(part, kind, references):
                self._story(note, Place(kind, number), counters)

    def _headers(self, found: list[Element], settings: Element | None) -> None:
        """Read each part once, however many sections show it."""
        parts = dict.fromkeys(
            (header.kind, relationship.target)
            for header in headers(found, settings)
            if (relationship := self._relationships.get(header.id)) and self._package.has(relationship.target)
        )
        for kind in HEADER_KINDS:
            targets = [target for story, target in parts if story == kind]
            for number, target in enumerate(targets, 1):
                self._story(self._package.xml(target), Place(kind, number))

    def _comments(self) -> None:
        """Read the comments that Word shows, in the order of what they belong to."""
        part = self._part("comments") if self._draft.ranges else None
        if part is None:
            return
        shown = [(span, item) for item in comments(part, self._part("commentsExtended"))
                 if (span := self._draft.ranges.span(item.id))]  # fmt: skip
        for number, (span, item) in enumerate(sorted(shown, key=lambda pair: pair[0]), 1):
            text = self._story(item.content, Place("comment", number))
            self._draft.mark(Mark("comment", span, item.author, text.replace("\n", " ").strip()))
