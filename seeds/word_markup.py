"""Markup of Word beyond python-docx: fields, notes, content controls, text boxes, tables, a picture."""

from __future__ import annotations

import struct
import zlib

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": f"{OFFICE}/relationships",
        "m": f"{OFFICE}/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)

BOX = (1_800_000, 1_300_000)  # width and height in EMU: 5.0 by 3.6 cm
FLUSH = '<w:pPr><w:ind w:firstLine="0"/></w:pPr>'


def paragraph(content: str) -> str:
    """A paragraph that may stand alone as XML."""
    return f"<w:p {NAMESPACES}>{content}</w:p>"


def line(text: str, before: str = "") -> str:
    """A paragraph of one text without the indent of running text, perhaps with something before it."""
    return f"<w:p>{FLUSH}{before}{run(text)}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    head = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{head}<w:t xml:space="preserve">{text}</w:t></w:r>'


def math(text: str) -> str:
    """A run of a formula."""
    return f"<m:r><m:t>{text}</m:t></m:r>"


def mark(kind: str) -> str:
    """The run that begins, divides or ends a field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def field_start(instruction: str) -> str:
    """A field up to its result."""
    return f'{mark("begin")}<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>{mark("separate")}'


def note(kind: str, number: int) -> str:
    """The reference to a note, raised."""
    raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    return f'<w:r>{raised}<w:{kind}Reference w:id="{number}"/></w:r>'


def control(content: str, properties: str = "") -> str:
    """A content control within a line."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def box(text: str) -> str:
    """A text box as Word writes it, as a shape and again for programs that do not know shapes."""
    inside = f"<w:txbxContent>{line(text)}</w:txbxContent>"
    width, height = BOX
    size = f'<a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
    shape = (
        f'<wps:spPr><a:xfrm>{size}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx>{inside}</wps:txbx><wps:bodyPr/>"
    )
    anchor = (
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" '
        'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>900000</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="9" name="box"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<wps:wsp><wps:cNvSpPr txBox="1"/>{shape}</wps:wsp></a:graphicData></a:graphic></wp:anchor>'
    )
    old = f'<w:pict><v:shape style="width:140pt;height:70pt"><v:textbox>{inside}</v:textbox></v:shape></w:pict>'
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{anchor}</w:drawing></mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def cell(content: str, *, span: int = 1, merge: str = "") -> str:
    """A cell with a text or a table; `merge` is "restart" or "continue" where it is merged with those below."""
    wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    down = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    inside = f"{content}<w:p>{FLUSH}</w:p>" if content.startswith("<") else line(content)
    return f"<w:tc><w:tcPr>{wide}{down}</w:tcPr>{inside}</w:tc>"


def grid(widths: tuple[int, ...], *rows: list[str]) -> str:
    """A table with lines around its cells, its columns as wide as this (in twentieths of a point)."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in sides)
    head = f'<w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>{lines}</w:tblBorders></w:tblPr>'
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    filled = "".join(f"<w:tr>{''.join(cells)}</w:tr>" for cells in rows)
    return f"<w:tbl {NAMESPACES}>{head}<w:tblGrid>{columns}</w:tblGrid>{filled}</w:tbl>"


def picture_file() -> bytes:
    """A PNG of one colour, not packed, so that its bytes hang on no version of zlib."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    rows = (b"\0" + b"\x30\x60\xa0" * 32) * 32
    head = struct.pack(">IIBBBBB", 32, 32, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 0)) + chunk(b"IEND", b"")
