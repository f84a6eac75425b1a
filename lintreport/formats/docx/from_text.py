r"""A text draft as a Word file with comments: the same text, laid out as official papers are (GB/T 9704).

A paragraph of the file is a block of the draft; `\v` is a line break in it, `\f` a page break, so that what is read
back is the same text. A character that XML cannot hold becomes one replacement character.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from operator import itemgetter
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from lintreport.document import Block, Document, Heading
from lintreport.finding import Language
from lintreport.formats.docx import blank
from lintreport.formats.docx.blank import FANGSONG, HEITI, KAITI, SONGTI, TITLE_FONT, Style, hinted, parsed, written
from lintreport.remark import Remark, within_limit

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

MARGINS = (37, 26, 35, 28)  # millimetres, from the top clockwise: GB/T 9704—2012, 5.2.1
DEEPEST = 3  # levels of headings with a look of their own; deeper ones are bold too
BLANKS = " \t\u3000\u00a0"

# 三号 is 16 points, 二号 22; 22 lines of 28.95 points fill a page; 黑体 is for first headings, 楷体 second (7.3.3).
OFFICIAL, ENGLISH, SMALLEST = 16, 12, 10.5  # points of the text; 五号 is the least that one reads at ease
TITLE, CAPTION = 22 / 16, 14 / 16  # of the size of the text
LEADING = {"zh": 28.95 / 16, "en": 1.3}  # of the size of the text
_ROOM = 420  # points between the margins, less what Word puts between Chinese and Latin characters
_BREAKS = {"\t": "<w:tab/>", "\v": "<w:br/>", "\f": '<w:br w:type="page"/>'}
_PIECES = re.compile(r"[\t\v\f]|[^\t\v\f]+")
_WIDE = re.compile("[\u1100-\uffef\U00020000-\U0003ffff]")


def commented(
    document: Document,
    remarks: Sequence[Remark],
    language: Language,
    author: str = blank.MAKER,
    date: datetime | None = None,
) -> bytes:
    """The draft as a Word file in which each remark is a comment on its exact range.

    The remarks come in the order of their importance; past `MOST_COMMENTS` of them one says how many are left out. The
    date is that of file and comments, local time; now if there is none.
    """
    now = date or datetime.now()  # Word gives comments local time
    word = blank.blank(document.title, document.language, now, _styles(document))
    kept = sorted(within_limit(remarks, language), key=lambda remark: remark.span)
    blank.fill(word, _paragraphs(document, _Marks(kept)))
    _lay_out(word)
    if kept:
        _attach(word, kept, author, now)
    return blank.saved(word)


def _styles(document: Document) -> tuple[Style, ...]:
    """The styles of the file: those of official papers, or plain ones for an English draft."""
    size, is_english = _size(document), document.language == "en"
    line, title = size * LEADING[document.language], size * TITLE
    first_line = 0 if is_english else 2
    return (
        Style(id="Normal", name="Normal", font=FANGSONG, size=size, line=line, align="left" if is_english else "both"),
        Style(id="Indented", name="Body Text First Indent", size=size, first_line=2),
        Style(id="Title", name="Title", font=TITLE_FONT, size=title, line=title * 1.5, align="center"),
        Style(id="Caption", name="caption", font=HEITI, size=size * CAPTION, align="center"),
        Style(id="Heading1", name="heading 1", font=HEITI, size=size, first_line=first_line, level=1, bold=is_english),
        Style(id="Heading2", name="heading 2", font=KAITI, size=size, first_line=first_line, level=2, bold=is_english),
        Style(id="Heading3", name="heading 3", size=size, first_line=first_line, level=3, bold=True),
        Style(id="Head1", name="Head of a paragraph 1", kind="character", font=HEITI, bold=is_english),
        Style(id="Head2", name="Head of a paragraph 2", kind="character", font=KAITI, bold=is_english),
        Style(id="CommentText", name="annotation text", font=SONGTI, size=10, align="left", line=13),
        Style(id="CommentReference", name="annotation reference", kind="character", size=8),
    )


def _size(document: Document) -> float:
    """The size of the text in points: small enough for the lines that the draft has broken itself, if they can fit."""
    usual = OFFICIAL if document.language == "zh" else ENGLISH
    broken = (line for block in document.blocks for line in document[block.span].split("\v")[:-1])
    widths = [len(line) + len(_WIDE.findall(line)) for line in broken]  # in halves of the size
    fitting = [width for width in widths if width * SMALLEST <= 2 * _ROOM]  # others are broken again anyway
    return max(min(usual, 4 * _ROOM // max([1, *fitting]) / 2), SMALLEST)


class _Marks:
    """Where comments begin and end, as markup at offsets of the draft."""

    def __init__(self, remarks: Sequence[Remark]) -> None:
        self._at: defaultdict[int, list[str]] = defaultdict(list)
        for number, remark in enumerate(remarks):  # those that begin here come after those that end here
            self._at[remark.span.start].append(f'<w:commentRangeStart w:id="{number}"/>')
            if remark.span.start == remark.span.end:
                self._at[remark.span.end].append(_end(number))
        for number, remark in enumerate(remarks):
            if remark.span.start < remark.span.end:
                self._at[remark.span.end].insert(0, _end(number))
        self._offsets = sorted(self._at)

    def within(self, block: Block) -> Iterator[tuple[int, str]]:
        """The offsets of a block at which something stands, its end included, and what it is."""
        index = bisect_left(self._offsets, block.span.start)
        while index < len(self._offsets) and self._offsets[index] <= block.span.end:
            yield self._offsets[index], "".join(self._at[self._offsets[index]])
            index += 1


def _end(number: int) -> str:
    reference = f'<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="{number}"/></w:r>'
    return f'<w:commentRangeEnd w:id="{number}"/>{reference}'


def _paragraphs(document: Document, marks: _Marks) -> Iterator[str]:
    """The paragraphs of the draft as markup, one for each block."""
    headings = {document.block_index(heading.span.start): heading for heading in reversed(document.headings)}
    for index, block in enumerate(document.blocks):
        heading = headings.get(index)
        text, style = document[block.span], _style(document, block, heading)
        has_blanks = text[:1] in BLANKS and style != "Normal"  # its own, as old drafts have: no more besides
        indent = '<w:ind w:firstLineChars="0" w:firstLine="0"/>' if has_blanks else ""
        align = '<w:jc w:val="left"/>' if has_blanks or "\v" in text else ""  # Word spreads a line that is broken
        content = _content(document, block, heading, marks)
        yield f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{indent}{align}</w:pPr>{content}</w:p>'


def _style(document: Document, block: Block, heading: Heading | None) -> str:
    """The style of a block."""
    if block.kind in ("title", "caption"):
        return block.kind.capitalize()
    if heading is not None and heading.span == block.span:
        return f"Heading{min(heading.level, DEEPEST)}"
    text = document[block.span]
    is_indented = document.language == "zh" and text[:1] not in BLANKS and "\v" not in text
    return "Indented" if is_indented else "Normal"


def _content(document: Document, block: Block, heading: Heading | None, marks: _Marks) -> str:
    """The runs of a block, cut where comments begin and end and where a heading at its head does."""
    text, start, end = document.text, *block.span
    head = heading.span.end if heading is not None and heading.span != block.span else start
    plain = hinted(text[start:end])
    fonted = (
        hinted(text[start:end], f"Head{heading.level}") if heading is not None and heading.level in (1, 2) else plain
    )
    parts: list[str] = []
    for offset, mark in sorted([*marks.within(block), (head, "")], key=itemgetter(0)):
        parts += [_run(text[start:offset], fonted if offset <= head else plain), mark]
        start = offset
    return "".join([*parts, _run(text[start:end], plain)])


def _run(text: str, properties: str) -> str:
    """A run with the text; nothing for none."""
    if not text:
        return ""
    pieces = (
        _BREAKS.get(piece) or f'<w:t xml:space="preserve">{written(piece)}</w:t>' for piece in _PIECES.findall(text)
    )
    return f"<w:r>{properties}{''.join(pieces)}</w:r>"


def _lay_out(word: WordDocument) -> None:
    """Give the file the page of official papers; no number at its foot, for that would be text of the draft."""
    from docx.shared import Mm  # python-docx: 65 ms

    section = word.sections[0]
    section.page_width, section.page_height = map(Mm, blank.A4)
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = map(Mm, MARGINS)


def _attach(word: WordDocument, remarks: Sequence[Remark], author: str, now: datetime) -> None:
    """Put what the comments say into the file, written at once: python-docx looks through all for each new number."""
    from docx.opc.constants import RELATIONSHIP_TYPE  # python-docx: 65 ms
    from docx.parts.comments import CommentsPart

    part = CommentsPart.default(word.part.package)
    word.part.relate_to(part, RELATIONSHIP_TYPE.COMMENTS)
    name, said = blank.storable(author), now.strftime("%Y-%m-%dT%H:%M:%SZ")  # local time with a Z, as Word writes it
    for number, remark in enumerate(remarks):
        head = f'w:id="{number}" w:author={quoteattr(name)} w:date="{said}" w:initials={quoteattr(name[:1].upper())}'
        part.element.append(parsed(f"<w:comment {head}>{_comment(remark)}</w:comment>"))


def _comment(remark: Remark) -> str:
    """The paragraphs of a comment; the first has the sign that Word looks for."""
    sign = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
    lines = (f"{'' if index else sign}{_spoken(line)}" for index, line in enumerate(remark.lines or ("",)))
    return "".join(f'<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>{line}</w:p>' for line in lines)


def _spoken(line: str) -> str:
    """A run of a comment."""
    return f'<w:r>{hinted(line)}<w:t xml:space="preserve">{written(line)}</w:t></w:r>'
