"""The draft as a person knows it: title, headings, paragraphs, tables, and what stands beside the body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby

from lintreport.document import Block, Cell, Place, Table
from lintreport.looks import Distance
from lintreport.output.html import tables, words
from lintreport.output.html.draft import Draft
from lintreport.output.html.inline import Inline
from lintreport.output.html.words import named, said

CHUNK = 8_000  # characters of HTML, some pages of text, that the browser lays out together when they come into view
DEEPEST = 6  # HTML has headings down to h6; the draft's title is h2


def paper(draft: Draft) -> Iterator[str]:
    """The draft as HTML: the body, then what stands beside it."""
    shown = _Paper(draft)
    yield f'<div class="paper" lang="{words.LANGUAGE_TAGS[draft.document.language]}">'
    yield from shown.body()
    yield "</div>"
    yield from shown.beyond()


class _Paper:
    """A draft on its way to HTML: blocks are taken in order, a table at the first of its blocks."""

    def __init__(self, draft: Draft) -> None:
        self._draft, self._document, self._inline = draft, draft.document, Inline(draft)
        self._heads = {heading.span.start: heading for heading in self._document.headings}
        self._tables = {_key(table.place, table.number): table for table in self._document.tables}
        self._nested = defaultdict[Place, dict[int, Table]](dict)
        for table in self._document.tables:
            first = min((index for cell in table.cells for index in cell.blocks), default=0)
            self._nested[table.place][first] = table
        self._done: set[int] = set()
        self._titled = False

    def body(self) -> Iterator[str]:
        """What stands in the body."""
        if not self._document.text.strip():
            yield said(words.BLANK_DRAFT, self._draft.language, "p", ' class="none"')
        yield '<div class="chunk">'
        room = CHUNK
        for index, block in enumerate(self._document.blocks):
            if block.place.story == "body":
                shown = "".join(self._shown(index, block))
                yield '</div><div class="chunk">' * (room < 0) + shown
                room = (CHUNK if room < 0 else room) - len(shown)
        yield "</div>"

    def beyond(self) -> Iterator[str]:
        """Text boxes, notes, headers, footers and comments, each under its name."""
        others = [(index, block) for index, block in enumerate(self._document.blocks) if block.place.story != "body"]
        if not others:
            return
        language = self._draft.language
        yield f'<section class="beyond" lang="{words.LANGUAGE_TAGS[self._document.language]}">'
        yield said(words.BEYOND_BODY, language, "h2", f' lang="{words.LANGUAGE_TAGS[language]}"')
        for _, blocks in groupby(others, key=lambda other: (other[1].place.story, other[1].place.number)):
            story = list(blocks)
            yield self._story(story[0][1].place)
            for index, block in story:
                yield from self._shown(index, block)
            yield "</div>"
        yield "</section>"

    def _story(self, place: Place) -> str:
        """The beginning of a story, with its name, which leads back to where it is anchored."""
        name = words.STORIES[place.story].filled(number=place.number or "")
        kind = place.story.replace(" ", "-")
        key = f"{kind}-{place.number}"
        head, label = f'<div class="story" id="{self._draft.anchor(key)}">', said(name, self._draft.language)
        if (kind, place.number) in self._document.anchored:
            label = f'<a href="#{self._draft.anchor(f"at-{key}")}">{label}</a>'
        return f'{head}<p class="name">{label}</p>'

    def _shown(self, index: int, block: Block) -> Iterator[str]:
        """A block, or the whole table that it begins; nothing where that has been shown already."""
        if index in self._done:
            return
        table = self._tables.get(_key(block.place, block.place.table)) if block.place.table else None
        while table is not None and table.place.table:
            table = self._tables.get(_key(table.place, table.place.table))
        if table is not None:
            yield from self._table(table)
        if index not in self._done:
            yield self._block(index)

    def _table(self, table: Table) -> Iterator[str]:
        name = named("aria-label", words.TABLE.filled(number=table.number), self._draft.language)
        return tables.table(table, lambda cell: self._cell(table, cell), name)

    def _cell(self, table: Table, cell: Cell) -> tuple[str, bool]:
        """What stands in a cell, tables and paragraphs in the order of the text, and whether it is long."""
        place = Place(table.place.story, table.place.number, table.number, cell.row, cell.column)
        inner, parts = self._nested.get(place, {}), list[str]()
        for index in sorted({*cell.blocks, *inner}):
            if index in inner:
                parts += self._table(inner[index])
            elif index not in self._done:
                parts.append(self._block(index))
        spans = (self._document.blocks[index].span for index in cell.blocks)
        return "".join(parts), any(end - start > tables.LONGEST_CENTRED for start, end in spans)

    def _block(self, index: int) -> str:
        self._done.add(index)
        block, inner = self._document.blocks[index], "".join(self._inline.block(index))
        text, heading = self._document[block.span], self._heads.get(block.span.start)
        own = " own" if text[:1].isspace() else self._set(index)
        if block.kind == "title":
            tag, self._titled = "p" if self._titled else "h2", True
            return f'<{tag} class="title">{inner}</{tag}>'
        if heading is not None and heading.span.end >= block.span.start + len(text.rstrip()):
            tag = f"h{min(heading.level + 2, DEEPEST)}"
            return f'<{tag} class="level-{min(heading.level, words.LEVELS)}{own}">{inner}</{tag}>'
        if not inner:
            return '<p class="blank"></p>'
        return f'<p class="{block.kind}{own}">{inner}</p>'

    def _set(self, index: int) -> str:
        """How a paragraph is set, where the file tells: addressees flush left, signatures at the right."""
        if self._document.looks is None:
            return ""
        setting = self._document.looks.paragraphs[index]
        if setting.alignment in ("right", "center"):
            return f" {setting.alignment}"
        return "" if setting.first_line != Distance() or setting.left != Distance() else " own"


def _key(place: Place, table: int) -> Place:
    """The table of this number in the story of a place."""
    return Place(place.story, place.number, table)
