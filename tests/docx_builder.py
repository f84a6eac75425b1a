"""Word files made in memory from readable markup, the same bytes each time: no test needs a binary file."""

from __future__ import annotations

import io
import warnings
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": f"{OFFICE}/relationships",
        "m": f"{OFFICE}/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
ROOTS = {"header": "hdr", "footer": "ftr"}  # of the other parts the root has the name of the part
DAY = (2024, 7, 1, 0, 0, 0)


def text(content: str) -> str:
    return f'<w:t xml:space="preserve">{escape(content)}</w:t>'


def run(content: str = "", properties: str = "", *, inside: str = "") -> str:
    """A run with text, or with other markup inside."""
    head = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{head}{inside or text(content)}</w:r>"


def paragraph(content: str = "", style: str = "", *, item: tuple[int, int] | None = None, properties: str = "") -> str:
    """A paragraph of plain text or of runs; `item` is its list and its level, counted from 0."""
    if content and not content.startswith("<"):
        content = run(content)
    head = f'<w:pStyle w:val="{style}"/>' if style else ""
    if item:
        head += f'<w:numPr><w:ilvl w:val="{item[1]}"/><w:numId w:val="{item[0]}"/></w:numPr>'
    head += properties
    return f"<w:p>{f'<w:pPr>{head}</w:pPr>' if head else ''}{content}</w:p>"


def cell(content: str, properties: str = "") -> str:
    """A cell with a paragraph of plain text, or with blocks."""
    head = f"<w:tcPr>{properties}</w:tcPr>" if properties else ""
    return f"<w:tc>{head}{content if content.startswith('<') else paragraph(content)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    head = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{head}{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def inserted(content: str, author: str = "甲") -> str:
    return f'<w:ins w:id="1" w:author="{author}">{content}</w:ins>'


def deleted(content: str, author: str = "甲") -> str:
    removed = f'<w:delText xml:space="preserve">{escape(content)}</w:delText>'
    return f'<w:del w:id="2" w:author="{author}">{run(inside=removed)}</w:del>'


def control(content: str, properties: str = "") -> str:
    """A content control, around runs, blocks, rows or cells."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def field_character(kind: str) -> str:
    return run(inside=f'<w:fldChar w:fldCharType="{kind}"/>')


def instruction(content: str) -> str:
    return run(inside=f'<w:instrText xml:space="preserve">{escape(content)}</w:instrText>')


def field_start(content: str) -> str:
    """A complex field up to its result."""
    return field_character("begin") + instruction(content) + field_character("separate")


def field(content: str, result: str) -> str:
    return field_start(content) + result + field_character("end")


def text_box(content: str) -> str:
    """A text box as Word writes it, twice: as a shape of Word 2010, and in VML for those that do not know it."""
    inside = f"<w:txbxContent>{paragraph(content)}</w:txbxContent>"
    shape = f"<a:graphic><a:graphicData><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic>"
    return (
        '<mc:AlternateContent><mc:Choice Requires="wps">'
        f"<w:drawing><wp:anchor>{shape}</wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent>"
    )


def style(
    name: str, title: str = "", *, paragraph: str = "", run: str = "", based_on: str = "", kind: str = "paragraph",
    attributes: str = "",
) -> str:  # fmt: skip
    """A style by its id, with the properties that it gives to paragraphs and runs."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    properties = (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "") + (f"<w:rPr>{run}</w:rPr>" if run else "")
    head = f'<w:style w:type="{kind}" w:styleId="{name}" {attributes}><w:name w:val={quoteattr(title or name)}/>'
    return f"{head}{base}{properties}</w:style>"


STYLES = (
    style("a", "Normal", attributes='w:default="1"')
    + style("1", "heading 1", paragraph='<w:outlineLvl w:val="0"/>', based_on="a")
    + style("2", "heading 2", paragraph='<w:outlineLvl w:val="1"/>', based_on="a")
)


def level(
    index: int, form: str = "decimal", content: str | None = None, *, start: int = 1, more: str = "", suffix: str = ""
) -> str:
    """A level of a list; `form` is a number format, or markup that says it otherwise."""
    shown = f"%{index + 1}." if content is None else content
    head = f'<w:start w:val="{start}"/>' + (form if form.startswith("<") else f'<w:numFmt w:val="{form}"/>') + more
    head += f'<w:suff w:val="{suffix}"/>' if suffix else ""
    return f'<w:lvl w:ilvl="{index}">{head}<w:lvlText w:val={quoteattr(shown)}/></w:lvl>'


def abstract_list(number: int, *levels: str, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{more}{"".join(levels)}</w:abstractNum>'


def concrete_list(number: int, abstract: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'


def override(index: int, content: str) -> str:
    return f'<w:lvlOverride w:ilvl="{index}">{content}</w:lvlOverride>'


def word_file(
    body: str,
    *,
    styles: str = STYLES,
    numbering: str = "",
    parts: Mapping[str, str] | None = None,
    relationships: str = "",
    section: str = "",
    main_type: str = DOCUMENT,
) -> bytes:
    """A Word file; `parts` are the contents of others by name, such as footnotes, comments, header, footer."""
    contents = {"styles": styles} | ({"numbering": numbering} if numbering else {}) | dict(parts or {})
    links = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/relationships/{name}" Target="{name}.xml"/>' for name in contents
    )
    members = {
        "[Content_Types].xml": _content_types(main_type),
        "_rels/.rels": _relationships(
            f'<Relationship Id="main" Type="{OFFICE}/relationships/officeDocument" Target="word/document.xml"/>'
        ),
        "word/document.xml": _part("document", f"<w:body>{body}<w:sectPr>{section}</w:sectPr></w:body>"),
        "word/_rels/document.xml.rels": _relationships(links + relationships),
    }
    members |= {f"word/{name}.xml": _part(ROOTS.get(name, name), content) for name, content in contents.items()}
    return packed({name: content.encode() for name, content in members.items()})


def packed(members: Mapping[str, bytes]) -> bytes:
    """A zip file of these members, with a fixed date so that its bytes do not change."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in members.items():
            archive.writestr(ZipInfo(name, DAY), content, ZIP_DEFLATED)
    return buffer.getvalue()


def members(data: bytes) -> dict[str, bytes]:
    """The members of a zip file by name, in their order."""
    with ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_member(data: bytes, name: str, content: bytes) -> bytes:
    """The zip file with a further member at its end, even one of a name that is there already."""
    buffer = io.BytesIO(data)
    with warnings.catch_warnings(), ZipFile(buffer, "a") as archive:
        warnings.simplefilter("ignore")  # zipfile warns of names that are there already
        archive.writestr(ZipInfo(name, DAY), content, ZIP_DEFLATED)
    return buffer.getvalue()


def _part(root: str, content: str) -> str:
    return f'{DECLARATION}<w:{root} {NAMESPACES} mc:Ignorable="w14">{content}</w:{root}>'


def _relationships(content: str) -> str:
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{content}</Relationships>'


def _content_types(main_type: str) -> str:
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main_type}"/></Types>'
    )
