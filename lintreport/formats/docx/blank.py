"""A Word file that we make anew: A4, Chinese fonts, styles of our own, the same bytes for the same content and time."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from msgspec import Struct

from lintreport.finding import Language

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement

MAKER = "lintreport"
FANGSONG, HEITI, KAITI, SONGTI = "仿宋", "黑体", "楷体", "宋体"
TITLE_FONT = "方正小标宋简体"  # GB/T 9704: titles in 小标宋, which Windows lacks; `_ALTERNATIVES` names what it has
LATIN = "Times New Roman"
MILLIMETRE = 56.7  # twips
A4 = (210, 297)  # millimetres
LONGEST_TITLE = 255  # characters of a property, by Word's limit

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a zip archive can name: the members have no date of their own
_LANGUAGES = {"zh": "zh-CN", "en": "en-US"}
_DEFAULTS = ("Normal", "DefaultParagraphFont", "TableNormal", "NoList")  # the styles that Word cannot do without
_BUILT_IN = (  # the names by which Word knows its own styles
    "Normal", "Title", "heading 1", "heading 2", "heading 3", "caption", "footer", "Body Text First Indent",
    "annotation text", "annotation reference",
)  # fmt: skip
_UNWANTED = (  # what python-docx's template relates to: another's picture, figures and fonts
    "/thumbnail", "/customXml", "/stylesWithEffects", "/numbering", "/extended-properties", "/fontTable", "/theme",
)  # fmt: skip
_UNSETTLED = (  # settings of the template that are of another file, or say that its spelling has been checked
    "zoom", "savePreviewPicture", "themeFontLang", "clrSchemeMapping", "rsids", "proofState", "docId",
)  # fmt: skip
_ALTERNATIVES = {TITLE_FONT: "宋体", FANGSONG: "仿宋_GB2312", KAITI: "楷体_GB2312"}
_CHINESE = re.compile("[\u2e80-\uffef]")
_LATIN = re.compile("[A-Za-z]")
_NO_XML = re.compile(
    "[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)  # XML 1.0, 2.2; a carriage return would be read as a line end


class Style(Struct, frozen=True, kw_only=True):
    """A style: sizes in points, `line` and distances too; `first_line` in characters; `level` 1 to 9 in the outline."""

    id: str
    name: str
    kind: str = "paragraph"
    font: str = ""
    size: float = 0
    align: str = ""
    line: float = 0
    before: float = 0
    after: float = 0
    first_line: int = 0
    level: int = 0
    bold: bool = False
    letters: str = ""  # further properties of its letters, as markup
    keeps_next: bool = False

    @property
    def markup(self) -> str:
        """The style as Word writes it, its elements in the order of the schema."""
        default = ' w:default="1"' if self.id == "Normal" else ""
        custom = "" if self.name in _BUILT_IN else ' w:customStyle="1"'
        based = "" if self.id == "Normal" or self.kind == "character" else '<w:basedOn w:val="Normal"/>'
        paragraph = f"<w:pPr>{self._paragraph}</w:pPr>" if self.kind == "paragraph" else ""
        return (
            f'<w:style w:type="{self.kind}" w:styleId="{self.id}"{default}{custom}>'
            f"<w:name w:val={quoteattr(self.name)}/>{based}<w:qFormat/>{paragraph}<w:rPr>{self._run}</w:rPr></w:style>"
        )

    @property
    def _paragraph(self) -> str:
        keeps = "<w:keepNext/>" if self.keeps_next else ""
        around = f'w:before="{round(self.before * 20)}" w:after="{round(self.after * 20)}"'
        line = f' w:line="{round(self.line * 20)}" w:lineRule="exact"' if self.line else ""
        width = round(self.first_line * (self.size or 16) * 20)
        indent = f'<w:ind w:firstLineChars="{self.first_line * 100}" w:firstLine="{width}"/>'
        align = f'<w:jc w:val="{self.align}"/>' if self.align else ""
        level = f'<w:outlineLvl w:val="{self.level - 1}"/>' if self.level else ""
        return f"{keeps}<w:spacing {around}{line}/>{indent if self.first_line else ''}{align}{level}"

    @property
    def _run(self) -> str:
        font = f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{self.font}" w:cs="{LATIN}"/>'
        size = f'<w:sz w:val="{round(self.size * 2)}"/><w:szCs w:val="{round(self.size * 2)}"/>'
        bold = "<w:b/><w:bCs/>" if self.bold else ""
        return f"{font if self.font else ''}{bold}{self.letters}{size if self.size else ''}"


def blank(title: str, language: Language, now: datetime, styles: tuple[Style, ...]) -> WordDocument:
    """A Word file with these styles and nothing in it; the first of them is that of the text, `Normal`."""
    import docx  # python-docx: 65 ms that other forms need not pay

    word = docx.Document()
    for relationships in (word.part.rels, word.part.package.rels):
        for key in [key for key, relation in relationships.items() if relation.reltype.endswith(_UNWANTED)]:
            relationships.pop(key)
    _restyle(word.styles.element, styles)
    _settle(word)
    about = word.core_properties
    about.title = storable(title)[:LONGEST_TITLE]
    about.author, about.last_modified_by, about.comments = MAKER, MAKER, ""
    universal = now.astimezone(UTC).replace(tzinfo=None)  # a file tells its own times so, comments the local one
    about.created, about.modified, about.language = universal, universal, _LANGUAGES[language]
    return word


def fill(word: WordDocument, blocks: Iterable[str]) -> None:
    """Put paragraphs and tables, which are markup, into a file before the page that closes it."""
    page = word.element.body[-1]
    for block in blocks:
        page.addprevious(parsed(block))  # by its index each would be counted anew


def storable(text: str) -> str:
    """A text with one replacement character for each that XML cannot hold."""
    return _NO_XML.sub("\ufffd", text)


def written(text: str) -> str:
    """A text as markup."""
    return escape(storable(text))


def hinted(text: str, style: str = "") -> str:
    """The properties of a run: its style, and for Chinese the hint to set “”…—, which all scripts share, as Chinese."""
    is_latin = _CHINESE.search(text) is None and _LATIN.search(text) is not None
    hint = "" if is_latin else '<w:rFonts w:hint="eastAsia"/>'
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    return f"<w:rPr>{named}{hint}</w:rPr>" if named or hint else ""


def parsed(markup: str) -> BaseOxmlElement:
    """The element of a piece of markup, whose prefix w need not be declared in it."""
    from docx.oxml import parse_xml  # python-docx: 65 ms

    name = re.match(r"<[\w:]+", markup)
    head = name[0] if name else ""
    element: BaseOxmlElement = parse_xml(f'{head} xmlns:w="{_W}"{markup[len(head) :]}')
    return element


def saved(word: WordDocument) -> bytes:
    """The bytes of a Word file, its members with a date that never changes."""
    raw, fixed = io.BytesIO(), io.BytesIO()
    word.save(raw)
    with ZipFile(raw) as source, ZipFile(fixed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            member = ZipInfo(name, _DAY)
            member.compress_type = ZIP_DEFLATED
            target.writestr(member, source.read(name))
    return fixed.getvalue()


def _restyle(styles: BaseOxmlElement, wanted: tuple[Style, ...]) -> None:
    """Put our styles in the place of the template's, and none of its spacing, fonts and colours under them."""
    own = {style.id for style in wanted}
    for element in styles.findall(f"{{{_W}}}style"):
        if element.get(f"{{{_W}}}styleId") not in _DEFAULTS or element.get(f"{{{_W}}}styleId") in own:
            styles.remove(element)
    for style in wanted:
        styles.append(parsed(style.markup))
    for defaults in styles.findall(f"{{{_W}}}docDefaults"):
        styles.remove(defaults)
    spoken = f'<w:lang w:val="en-US" w:eastAsia="{_LANGUAGES["zh"]}" w:bidi="ar-SA"/>'
    own_defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{FANGSONG}" '
        f'w:cs="{LATIN}"/>{spoken}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    )
    styles.insert(0, parsed(own_defaults))


def _settle(word: WordDocument) -> None:
    """Let Word open the file as one of today (mode 15), not zoomed, and find other fonts for those it lacks."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE  # python-docx: 65 ms
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    settings = word.settings.element
    for setting in settings.iter(f"{{{_W}}}compatSetting"):
        if setting.get(f"{{{_W}}}name") == "compatibilityMode":
            setting.set(f"{{{_W}}}val", "15")
    for setting in list(settings):
        if setting.tag.rpartition("}")[2] in _UNSETTLED:
            settings.remove(setting)
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/></w:font>'
        for name, other in _ALTERNATIVES.items()
    )
    table = f'<?xml version="1.0" encoding="UTF-8"?>\n<w:fonts xmlns:w="{_W}">{fonts}</w:fonts>'.encode()
    part = Part(PackURI("/word/fontTable.xml"), CONTENT_TYPE.WML_FONT_TABLE, table, word.part.package)
    word.part.relate_to(part, RELATIONSHIP_TYPE.FONT_TABLE)
