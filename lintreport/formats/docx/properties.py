"""What a Word file says about itself: who wrote it, where, under which title (docProps/core.xml and app.xml)."""

from __future__ import annotations

from lintreport.document import Properties
from lintreport.errors import UnreadableError
from lintreport.formats.docx.markup import on_one_line
from lintreport.formats.docx.package import Package

LONGEST = 1000  # a title fills a line or two; nothing else is read of these parts

_PARTS = ("/core-properties", "/extended-properties")  # how the types of their relationships end
_FIELDS = {"creator": "creator", "lastModifiedBy": "last_modified_by", "Company": "company", "title": "title"}


def properties(package: Package) -> Properties:
    """The properties of a package, which are no text: where they are damaged, the draft is read all the same."""
    found: dict[str, str] = {}
    for relationship in package.relationships().values():
        if relationship.type.endswith(_PARTS) and not relationship.external and package.has(relationship.target):
            found = _read(package, relationship.target) | found
    return Properties(**found)


def _read(package: Package, name: str) -> dict[str, str]:
    try:
        root = package.xml(name)
    except UnreadableError:
        return {}
    named = ((_FIELDS.get(item.tag.rpartition("}")[2]), item.text or "") for item in root)
    return {field: on_one_line(text[:LONGEST]).strip() for field, text in named if field}
