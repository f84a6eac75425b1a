"""The few pieces that the sheet is made of, as WordprocessingML: text, paragraphs, cells, rows, tables.

They are written as markup and parsed a table at a time: python-docx looks through a table for each new row and cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lintreport.formats.docx.blank import FANGSONG, HEITI, MILLIMETRE, SONGTI, TITLE_FONT, Style, hinted, written

STYLES = (
    Style(id="Normal", name="Normal", font=FANGSONG, size=12, after=4),
    Style(id="Title", name="Title", font=TITLE_FONT, size=22, align="center", after=10),
    Style(id="Heading1", name="heading 1", font=HEITI, size=14, before=16, after=4, level=1, keeps_next=True),
    Style(id="About", name="About a draft", font=FANGSONG, size=10.5, after=4, keeps_next=True),
    Style(id="Head", name="Column head", font=HEITI, size=10.5, align="center"),
    Style(id="Number", name="Number", font=FANGSONG, size=10.5, align="center"),
    Style(id="Entry", name="Entry", font=FANGSONG, size=10.5, letters="<w:noProof/>"),
    Style(id="Small", name="Small entry", font=FANGSONG, size=9, letters="<w:noProof/>"),
    Style(id="Legend", name="Legend", font=FANGSONG, size=9, before=4, after=4),
    Style(id="Signature", name="Signature", font=FANGSONG, size=12, before=20),
    Style(id="footer", name="footer", font=SONGTI, size=10.5, align="center"),
    Style(
        id="Place",
        name="Place",
        kind="character",
        bold=True,
        letters='<w:u w:val="single"/><w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>',  # a blank shows by it
    ),
    Style(id="error", name="Error", kind="character", bold=True, font=HEITI, letters='<w:color w:val="C00000"/>'),
    Style(id="warning", name="Warning", kind="character", font=HEITI),
    Style(id="info", name="Info", kind="character", font=HEITI, letters='<w:color w:val="595959"/>'),
)

_EDGES = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_MARGINS = "".join(  # twips: at the sides the usual ones, of 108, would waste a tenth of the narrow columns
    f'<w:{edge} w:w="{width}" w:type="dxa"/>'
    for edge, width in (("top", 20), ("left", 70), ("bottom", 20), ("right", 70))
)


def run(text: str, style: str = "") -> str:
    """A run of text; nothing for none."""
    if not text:
        return ""
    return f'<w:r>{hinted(text, style)}<w:t xml:space="preserve">{written(text)}</w:t></w:r>'


def paragraph(style: str, *runs: str) -> str:
    """A paragraph of runs."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{"".join(runs)}</w:p>'


def field(instruction: str) -> str:
    """A field that Word works out when it lays out the page."""
    return f'<w:fldSimple w:instr=" {instruction} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def table(widths: Sequence[int], heads: Sequence[str], rows: Iterable[Iterable[str]]) -> str:
    """A table with a head and columns of these widths in millimetres, which no content widens.

    A row is its cells, a cell its paragraphs. The head stands on each page, and no page divides a row.
    """
    twips = [round(width * MILLIMETRE) for width in widths]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in twips)
    head = _row((paragraph("Head", run(name)) for name in heads), twips, "<w:tblHeader/>")
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(twips)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{_EDGES}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{_MARGINS}</w:tblCellMar>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{head}{''.join(_row(cells, twips) for cells in rows)}</w:tbl>"
    )


def _row(cells: Iterable[str], widths: Iterable[int], properties: str = "") -> str:
    body = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>{cell}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{properties}</w:trPr>{body}</w:tr>"
