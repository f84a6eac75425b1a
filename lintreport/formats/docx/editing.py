"""The parts of a package that are changed: each parsed once, and written as XML again only where it was touched."""

from __future__ import annotations

import posixpath

from lxml import etree

from lintreport.formats.docx.markup import RELATIONSHIPS, Element
from lintreport.formats.docx.package import Package, Relationship, part_key

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'  # as Word writes it
_CHUNK = 4096
_TYPES = "/[Content_Types].xml"
_CONTENT_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_LISTED = "http://schemas.openxmlformats.org/package/2006/relationships"


class Editing:
    """The main part of a package, the parts that it refers to, and what was changed of them."""

    def __init__(self, package: Package, root: Element) -> None:
        """`root` is the tree of the main part that is to be changed."""
        self._package = package
        self._main = package.main_part()
        self._relationships = package.relationships(self._main)
        self._roots = {part_key(self._main): root}
        self._names: dict[str, str] = {}  # of parts that are new, for there the case matters
        self._touched: dict[str, None] = {}

    def _referred(self, name: str) -> Relationship | None:
        """The first part of the kind that the type of its relationship ends with, be it there or not."""
        found = (item for item in self._relationships.values() if item.type.rpartition("/")[2] == name)
        return next((item for item in found if not item.external), None)

    def part(self, name: str) -> Element | None:
        """The root of the part of that kind, if there is one; raises UnreadableError where it is damaged."""
        found = self._referred(name)
        return self._root(found.target) if found and self._package.has(found.target) else None

    def _root(self, name: str) -> Element:
        """The root of a part by its name; raises UnreadableError where it is missing or damaged."""
        key = part_key(name)
        if key not in self._roots:
            self._roots[key] = self._package.xml(name)
        return self._roots[key]

    def touch(self, root: Element) -> None:
        """Note that a part was changed."""
        self._touched.update((key, None) for key, known in self._roots.items() if known is root)

    def put(self, kind: str, content_type: str, root: Element) -> None:
        """Write a part of this kind, where its relationship leads or else, as a new one, beside the main part."""
        found = self._referred(kind)
        name = found.target if found else self._free_name(kind)
        self._know(name, root)
        self.touch(root)
        self._declare(name, content_type)
        if found is None:
            self._refer(name, kind)

    def contents(self) -> dict[str, bytes]:
        """The changed parts by name, as they are to be written."""
        return {self._names.get(key, key): self._written(key) for key in self._touched}

    def _know(self, name: str, root: Element) -> None:
        self._roots[part_key(name)] = root
        self._names[part_key(name)] = name

    def _free_name(self, kind: str) -> str:
        folder, number = posixpath.dirname(self._main), 0
        while self._package.has(name := posixpath.join(folder, f"{kind}{number or ''}.xml")):
            number += 1
        return name

    def _declare(self, name: str, content_type: str) -> None:
        """Say in the list of content types what a part is."""
        types = self._root(_TYPES)
        override = f"{_CONTENT_TYPES}Override"
        for item in types.iterchildren(override):
            if item.get("PartName", "").lower() == name.lower():
                if item.get("ContentType") == content_type:
                    return
                item.set("ContentType", content_type)
                break
        else:
            types.append(types.makeelement(override, {"PartName": name, "ContentType": content_type}))
        self.touch(types)

    def _refer(self, name: str, kind: str) -> None:
        """Relate a part to the main part."""
        folder, base = posixpath.split(self._main)
        listed = posixpath.join(folder, "_rels", f"{base}.rels")
        if self._package.has(listed):
            root = self._root(listed)
        else:
            root = etree.Element(f"{{{_LISTED}}}Relationships", nsmap={None: _LISTED})  # type: ignore[dict-item]  # None is the default namespace
            self._know(listed, root)
        ids = {item.get("Id") for item in root}
        number = next(number for number in range(1, len(ids) + 2) if f"rId{number}" not in ids)
        target = posixpath.relpath(name, folder)
        attributes = {"Id": f"rId{number}", "Type": f"{RELATIONSHIPS}/{kind}", "Target": target}
        root.append(root.makeelement(f"{{{_LISTED}}}Relationship", attributes))
        self.touch(root)

    def _written(self, key: str) -> bytes:
        root = self._roots[key]
        before = _prolog(self._package.content(key)) if self._package.has(key) else b""
        return _DECLARATION + before + etree.tostring(root, encoding="UTF-8", xml_declaration=False)


def _prolog(content: bytes) -> bytes:
    """The comments and processing instructions before the root of a part, which our parser leaves out."""
    parser = etree.XMLPullParser(("start", "comment", "pi"), resolve_entities=False, no_network=True)
    found: list[bytes] = []
    for start in range(0, len(content), _CHUNK):
        parser.feed(content[start : start + _CHUNK])
        for event, node in parser.read_events():
            if event == "start" or not isinstance(node, etree._Element):
                return b"".join(found)
            found.append(bytes(etree.tostring(node, encoding="UTF-8", with_tail=False)) + b"\n")
    return b"".join(found)
