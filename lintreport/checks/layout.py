"""The check `layout`: what looks otherwise than it should."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from lintreport.checks import look_words as said
from lintreport.checks.base import Hit, Needy, Regex, Words
from lintreport.checks.frame import Lines, title_place, trimmed
from lintreport.checks.looking import Part, bodies, endings, font_of, headings, paragraphs, size_of, titles
from lintreport.checks.positions import first_line, gap, line_height
from lintreport.checks.wanted import Between, Margins, Sheet, is_one_of
from lintreport.document import Document, Span
from lintreport.labels import Family
from lintreport.looks import Alignment, Looks, Page
from lintreport.passage import Passage


class Layout(Needy, frozen=True, kw_only=True, rename="kebab"):
    """Points out what looks otherwise than it should: each such look once, at its first place, with their number.

    `of` says what is looked at: the `page` of each section (`sheet` and `margins`, in millimetres), its `page-number`
    (`shown`, a pattern of the whole line; `fonts` of its digits, `size`), the `title`, each `heading` with a number of
    the kinds in `labels`, the `body` without headings, each `paragraph` with its heading, or the signature and date at
    the `ending`. Of these the rule may give `fonts` (names, which may go on: 仿宋 is 仿宋_GB2312 too), `size` in
    points, `alignment`, `line` (the height of lines in points), `first-line` and, for the ending, `gap`, the room to
    its right, both in characters. Values may differ by `within`. How most characters look decides; tables, contents,
    empty paragraphs and lines without any mark or number are left out. `lines` describes the lines around a text. A
    draft that says nothing of its look, such as a text file, is passed over.
    """

    of: Literal["page", "page-number", "title", "heading", "body", "paragraph", "ending"]
    sheet: Sheet | None = None
    margins: Margins | None = None
    shown: Regex | None = None
    labels: tuple[Family, ...] = ()
    fonts: tuple[str, ...] = ()
    size: float | None = None
    alignment: tuple[Alignment, ...] = ()
    line: Between | None = None
    first_line: float | None = None
    gap: Between | None = None
    within: float = 0.0
    lines: Lines | None = None

    @property
    def names(self) -> frozenset[str]:
        """How it looks in place of what is wanted, and in how many places it does."""
        return frozenset({"found", "count"})

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield a hit for each look that deviates."""
        looks = passage.document.looks
        if looks is None:
            return
        places: dict[str, list[Span]] = {}
        names: dict[str, Words] = {}
        for span, facts in self._deviating(passage.document, looks):
            found = said.listed(facts)
            names[found["zh"]] = found
            places.setdefault(found["zh"], []).append(span)
        for name, spans in places.items():
            if spans[0].start < spans[0].end:
                yield Hit(spans[0], {"found": names[name], "count": str(len(spans))})

    def _deviating(self, document: Document, looks: Looks) -> Iterator[tuple[Span, list[Words]]]:
        """The places that look otherwise, with the facts in which they do."""
        for page in looks.pages if self.of in ("page", "page-number") else ():
            if facts := list(self._of_page(looks, page)):
                yield _place(document, page), facts
        for part in self._parts(document, looks):
            if facts := list(self._of_part(document, looks, part)):
                yield trimmed(document, part.span), facts

    def _parts(self, document: Document, looks: Looks) -> Iterator[Part]:
        if self.of == "title":
            yield from titles(document, looks)
        if self.lines is None:
            return
        match self.of:
            case "heading":
                yield from headings(document, looks, self.lines, self.labels)
            case "body":
                yield from bodies(document, looks, self.lines)
            case "paragraph":
                yield from paragraphs(document, looks, self.lines)
            case "ending":
                yield from endings(document, looks, self.lines)

    def _of_page(self, looks: Looks, page: Page) -> Iterator[Words]:
        if self.of == "page-number":
            yield from self._of_numbers(looks, page)
            return
        for wanted in (self.sheet, self.margins):
            if wanted is not None:
                yield from wanted.flaws(page, self.within)

    def _of_numbers(self, looks: Looks, page: Page) -> Iterator[Words]:
        """How the page numbers differ, or that there are none from here on; a cover and contents need none."""
        if not any(later.numbers for later in looks.pages if later.start >= page.start):
            yield said.NO_PAGE_NUMBER
        for number in page.numbers:
            if self.shown and not self.shown.compiled.fullmatch(number.text):
                yield said.said_text(number.text)
            yield from self._of_letters(number.letters.latin, number.letters.size)

    def _of_part(self, document: Document, looks: Looks, part: Part) -> Iterator[Words]:
        size = size_of(document, looks, part.span)
        yield from self._of_letters(font_of(document, looks, part.span) if self.fonts else None, size)
        if self.alignment and part.setting.alignment not in self.alignment:
            yield said.said_alignment(part.setting.alignment)
        page = looks.page_at(part.span.start)
        if self.line and not self.line.holds(line_height(part.setting, page), self.within):
            yield said.said_line(part.setting)
        if self.first_line is not None and size:
            indent = first_line(part.setting, document[part.span], size)
            if indent is not None and abs(indent - self.first_line) > self.within:
                yield said.said_first_line(indent)
        if self.gap and size and page:
            room = gap(part.setting, document[part.span], size, page)
            if room is not None and not self.gap.holds(room, self.within):
                yield said.said_gap(room)

    def _of_letters(self, font: str | None, size: float | None) -> Iterator[Words]:
        if self.fonts and font is not None and not is_one_of(font, self.fonts):
            yield said.said_font(font)
        if self.size is not None and size is not None and size != self.size:
            yield said.said_size(size)


def _place(document: Document, page: Page) -> Span:
    """Where to point for a section of pages: the title, or the first paragraph of a later section."""
    if page.start == 0:
        return title_place(document)
    index = document.block_index(page.start)
    later = (trimmed(document, block.span) for block in document.blocks[index:])
    return next((span for span in later if span.start < span.end), Span(page.start, page.start))
