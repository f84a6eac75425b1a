"""The numbers of the rows of tables."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import regex

from lintreport import numerals
from lintreport.checks.sequences import Item
from lintreport.document import Document, Span, Table
from lintreport.patterns import late

_HEAD = late(r"序[ \u3000]*号?|编号|(?i:no)\.?")
_NUMBER = late(r"[0-9０-９]{1,3}")


def rows(document: Document) -> Iterator[list[Item]]:
    """The numbers in the columns of tables that are headed 序号, where they count.

    Rows picked out of another list do not: a column counts that begins at 1 and in which most numbers follow one
    another, and may go on where one to its left ended.
    """
    for table in document.tables:
        for items in _joined(_columns(document, table)):
            follow = sum(later.value == item.value + 1 for item, later in pairwise(items))
            if items[0].value == 1 and 2 * follow >= len(items) - 1:
                yield items


def _joined(columns: Iterator[list[Item]]) -> list[list[Item]]:
    joined: list[list[Item]] = []
    for items in columns:
        before = next((others for others in joined if others[-1].value + 1 == items[0].value > 1), None)
        if before is None:
            joined.append(items)
        else:
            before.extend(items)
    return joined


def _columns(document: Document, table: Table) -> Iterator[list[Item]]:
    texts = {(cell.row, cell.column): cell.blocks for cell in table.cells}
    heads = [key for key, blocks in texts.items() if len(blocks) == 1 and _fits(document, blocks[0], _HEAD)]
    for row, column in heads:
        items: list[Item] = []
        loose = False
        for below in sorted(key for key in texts if key[1] == column and key[0] > row):
            blocks = texts[below]
            value = len(blocks) == 1 and _fits(document, blocks[0], _NUMBER)
            if value:
                items.append(_row(document, blocks[0], loose))
            loose = not value
        if items:
            yield items


def _fits(document: Document, block: int, pattern: regex.Pattern[str]) -> bool:
    return pattern.fullmatch(document[document.blocks[block].span].strip()) is not None


def _row(document: Document, block: int, loose: bool) -> Item:
    span = document.blocks[block].span
    text = document[span]
    start = span.start + len(text) - len(text.lstrip())
    return Item(Span(start, start + len(text.strip())), numerals.number(text.strip()) or 0, loose=loose)
