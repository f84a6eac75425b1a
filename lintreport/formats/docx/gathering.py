"""How a Word file looks, put together while its stories are: a setting for each paragraph, runs, sections of pages."""

from __future__ import annotations

from lintreport.document import Span
from lintreport.formats.docx.line_look import LineLook
from lintreport.formats.docx.markup import Element
from lintreport.formats.docx.page_formats import PageFormats
from lintreport.looks import Looks, Page, Run, Setting


class Gathering:
    """The looks of the paragraphs of a draft, put one after the other as their texts are."""

    def __init__(self) -> None:
        self._settings: list[Setting] = []
        self._runs: list[Run] = []
        self._sections: list[tuple[int, Element]] = []
        self._next_section: int | None = 0
        self._pages: tuple[Page, ...] = ()

    def add(self, head: Span, look: LineLook) -> None:
        """Add a paragraph, whose number stands in `head` and whose line begins behind that."""
        self._settings.append(look.setting)
        if self._next_section is None:
            self._next_section = head.start
        if head.start < head.end:
            self._runs.append(Run(head, look.label))
        for span, letters in look.runs:
            self._runs.append(Run(Span(head.end + span.start, head.end + span.end), letters))
        if look.section is not None:
            self._end_section(look.section)

    def end_body(self, section: Element | None, formats: PageFormats) -> None:
        """Add the last section, which stands at the end of the body, and read the pages of all."""
        if section is not None:
            self._end_section(section)
        self._pages = tuple(formats.read(self._sections))

    @property
    def looks(self) -> Looks:
        """All of it."""
        return Looks(tuple(self._settings), tuple(self._runs), self._pages)

    def _end_section(self, section: Element) -> None:
        if self._next_section is not None:  # a body whose last paragraph ends a section has nothing in its last one
            self._sections.append((self._next_section, section))
        self._next_section = None
