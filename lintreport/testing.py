"""Rules put to their examples: what should have been found, what should not, and what a fix makes of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

import msgspec
from msgspec import Struct

from lintreport.across import compared
from lintreport.document import BODY, Block, Cell, Document, Mark, Place, Span, Table, Unchecked
from lintreport.finding import Edit, Finding
from lintreport.labels import INDENT, label_of
from lintreport.looks import Letters, Looks, Run, Setting
from lintreport.marking import marked, unmarked
from lintreport.outline import document
from lintreport.paragraph import Paragraph
from lintreport.passage import Budget, OutOfTimeError
from lintreport.rule import Attached, Example, InWord, Rule
from lintreport.rule_reader import Origin
from lintreport.schema import Flaw

CELL_MARK = "｜"  # one character, as the end of a cell's paragraph is, so that offsets stay
SECONDS_PER_EXAMPLE = 2.0  # ten thousand times what an example needs


class Disagreement(Struct, frozen=True):
    """An example that its rule does not agree with: missing, noisy, or wrong fix, and how it looks."""

    kind: str
    expected: str
    found: str

    def __str__(self) -> str:
        return f"{self.kind}: expected {self.expected!r}, found {self.found!r}"


def disagreements(rule: Rule, example: Example) -> Iterator[Disagreement]:
    """Where a rule does not do what its example says; raises MarkingError, OutOfTimeError."""
    text, expected = unmarked(example.wrong) if example.wrong is not None else (example.right or "", [])
    draft = example_document(text, example)
    found = chain(rule.findings(draft, Budget(SECONDS_PER_EXAMPLE)), _compared(rule, draft, example))
    findings = sorted(found, key=lambda finding: finding.span)
    spans = sorted({finding.span for finding in findings})
    if set(expected) - set(spans):
        yield Disagreement("missing", marked(text, expected), _marked_apart(text, spans))
    if set(spans) - set(expected):
        yield Disagreement("noisy", marked(text, expected), _marked_apart(text, spans))
    if example.fixed is not None and (mended := _mended(text, findings)) != example.fixed:
        yield Disagreement("wrong fix", example.fixed, mended)


def _compared(rule: Rule, draft: Document, example: Example) -> list[Finding]:
    """What the rule finds where the draft stands beside another."""
    if example.beside is None:
        return []
    return compared([draft, example_document(example.beside, Example(path=f"{example.path} 2"))], rule)


def example_document(text: str, example: Example) -> Document:
    """The draft that an example stands for; a single line is a title only where the example says so.

    Cells parted by ｜ make a table, each line a row.
    """
    if example.kind == "table-cell" and CELL_MARK in text:
        return _table(text, example.path)
    lines, automatic = text.split("\n"), example.word.automatic
    labels = [_number(line) if index in automatic else "" for index, line in enumerate(lines, 1)]
    draft = document(
        example.path,
        [Paragraph(line, example.kind or "paragraph", label=label) for line, label in zip(lines, labels, strict=True)],
        marks=[_mark(text, attached) for attached in example.word.marks],
    )
    unchecked = tuple(Unchecked(len(text), kind) for kind in example.word.unchecked)
    draft = msgspec.structs.replace(draft, unchecked=unchecked, properties=example.word.properties)
    draft = msgspec.structs.replace(draft, looks=_looks(draft, example.word))
    if len(lines) > 1 or example.kind == "title":
        return draft
    blocks = tuple(_untitled(block) for block in draft.blocks)
    return msgspec.structs.replace(draft, blocks=blocks)


def _table(text: str, path: str) -> Document:
    """A draft of one table, whose text differs from the example's in line ends for marks alone."""
    rows = [line.split(CELL_MARK) for line in text.split("\n")]
    paragraphs = [
        Paragraph(cell, "table-cell", Place(table=1, row=row, column=column))
        for row, cells in enumerate(rows, 1)
        for column, cell in enumerate(cells, 1)
    ]
    cells = (
        Cell(paragraph.place.row, paragraph.place.column, 1, 1, (index,)) for index, paragraph in enumerate(paragraphs)
    )
    return document(path, paragraphs, tables=[Table(1, BODY, tuple(cells))])


def flaws(rules: Iterable[tuple[Rule, Origin]]) -> Iterator[Flaw]:
    """The examples that fail, as mistakes of their files; those that are not well-formed are left out."""
    for rule, origin in rules:
        for index, (example, place) in enumerate(zip(rule.examples, origin.examples, strict=True)):
            for failure in _failures(rule, example) if example.mistake is None else ():
                yield Flaw(origin.path, *place, f"{rule.id}[{index}] {failure}")


def _failures(rule: Rule, example: Example) -> Iterator[str]:
    try:
        yield from map(str, disagreements(rule, example))
    except OutOfTimeError:
        yield f"not finished within {SECONDS_PER_EXAMPLE:g} seconds: a pattern of the rule takes too long"
    except Exception as error:
        error.add_note(f"while {rule.id} was put to its example {example}")
        raise


def _number(line: str) -> str:
    """The number at the head of a line as Word would compute it."""
    label = label_of(line)
    return line[: label.end].rstrip(INDENT) if label else ""


def _mark(text: str, attached: Attached) -> Mark:
    start = text.index(attached.on or attached.after) + len(attached.after)
    return Mark(attached.kind, Span(start, start + len(attached.on)), attached.author, attached.text)


def _looks(draft: Document, word: InWord) -> Looks | None:
    """How the example says that its paragraphs look; None where it says nothing."""
    if not (word.letters or word.settings or word.page):
        return None
    letters, settings = word.letters or (Letters(),), word.settings or (Setting(),)
    runs = (Run(block.span, letters[min(index, len(letters) - 1)]) for index, block in enumerate(draft.blocks))
    paragraphs = (settings[min(index, len(settings) - 1)] for index in range(len(draft.blocks)))
    return Looks(tuple(paragraphs), tuple(runs), (word.page,) if word.page else ())


def _untitled(block: Block) -> Block:
    return msgspec.structs.replace(block, kind="paragraph") if block.kind == "title" else block


def _marked_apart(text: str, spans: Iterable[Span]) -> str:
    """The text with its marks, where ranges overlap only the first of them."""
    apart: list[Span] = []
    for span in spans:
        if not apart or span.start >= apart[-1].end:
            apart.append(span)
    return marked(text, apart)


def _mended(text: str, findings: Iterable[Finding]) -> str:
    edits: list[Edit] = sorted(
        {edit for finding in findings if finding.fix for edit in finding.fix.edits}, key=lambda edit: edit.span
    )
    for edit in reversed(edits):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text
