"""Reading a Word file: the parts that are read, in which order, and the document made of them."""

from __future__ import annotations

from lintreport.document import BODY, Document
from lintreport.formats.docx.draft import Draft
from lintreport.formats.docx.markup import Element, W
from lintreport.formats.docx.numbering import Lists
from lintreport.formats.docx.package import Package
from lintreport.formats.docx.refusals import no_document, too_deep
from lintreport.formats.docx.story import Story
from lintreport.formats.docx.styles import Styles

_FORMATS_READ = (f"{W}vanish", f"{W}highlight")


def read_package(path: str, data: bytes) -> Document:
    """Read a Word file as it looks with all changes accepted; raises UnreadableError where it cannot be read."""
    try:
        return _document(path, Package(data))
    except RecursionError:  # the walk calls itself for nested tables, controls and fields
        raise too_deep() from None


def _document(path: str, package: Package) -> Document:
    main = package.main_part()
    parts = _parts(package, main)
    styles = Styles(_optional(package, parts.get("styles")))
    lists = Lists(_optional(package, parts.get("numbering")), styles)
    body = _body(package, main)
    draft = Draft()
    story = Story(styles, lists, formatted=styles.hide_text or _has_formats(body))
    for paragraph, line in story.paragraphs(body, BODY):
        draft.add(paragraph, line)
    # further stories (text boxes, notes, headers and footers) go here, each with a Story and Places of its own
    return draft.document(path, story.tables)


def _parts(package: Package, main: str) -> dict[str, str]:
    """The parts of the draft by the last word of the type of their relationship, the first of each."""
    parts: dict[str, str] = {}
    for relationship in package.relationships(main).values():
        if not relationship.external:
            parts.setdefault(relationship.type.rpartition("/")[2], relationship.target)
    return parts


def _optional(package: Package, name: str | None) -> Element | None:
    """A part that a draft can do without; its relationship may name one that is missing."""
    return package.xml(name) if name and package.has(name) else None


def _body(package: Package, main: str) -> Element:
    body = package.xml(main).find(f"{W}body")
    if body is None:
        raise no_document(f"its main part, {main}, has no body")
    return body


def _has_formats(body: Element) -> bool:
    return next(body.iter(*_FORMATS_READ), None) is not None
