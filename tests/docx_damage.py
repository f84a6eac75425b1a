"""Word files that are damaged or hostile, made from a good one in memory."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from zipfile import ZipFile

from docx_builder import (
    DECLARATION,
    OFFICE,
    PACKAGE,
    abstract_list,
    concrete_list,
    level,
    members,
    packed,
    paragraph,
    word_file,
)  # fmt: skip

MAIN, STYLES, NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
ENTITIES = '<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">' + "".join(
    f'<!ENTITY {chr(98 + index)} "{f"&{chr(97 + index)};" * 10}">' for index in range(9)
)
STRICT = {
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main": b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    f"{OFFICE}/relationships".encode(): b"http://purl.oclc.org/ooxml/officeDocument/relationships",
}
GOOD = word_file(
    paragraph("正文内容", item=(1, 0)), numbering=abstract_list(0, level(0, content="%1、")) + concrete_list(1, 0)
)
GOOD_TEXT = "1、\t正文内容"


def changed(name: str, change: Callable[[str], str]) -> bytes:
    return packed({**members(GOOD), name: change(members(GOOD)[name].decode()).encode()})


def replaced(name: str, content: bytes) -> bytes:
    return packed({**members(GOOD), name: content})


def without(*names: str) -> bytes:
    return packed({name: content for name, content in members(GOOD).items() if name not in names})


def renamed(rename: Callable[[str], str]) -> bytes:
    return packed({rename(name): content for name, content in members(GOOD).items()})


def typed(declaration: str, *, shown: str = "正文内容", part: str = MAIN) -> bytes:
    """The file with a document type in one of its parts."""
    return changed(
        part,
        lambda xml: xml.replace(DECLARATION, f"{DECLARATION}<!DOCTYPE w {declaration}>").replace("正文内容", shown),
    )


def linked(relationship: str) -> bytes:
    return word_file(paragraph("正文内容"), relationships=f'<Relationship Id="x" {relationship}/>')


def nested(opening: str, closing: str, times: int) -> bytes:
    deep = opening * times + paragraph("深") + closing * times
    return changed(MAIN, lambda xml: xml.replace("<w:body>", f"<w:body>{deep}"))


def strict() -> bytes:
    parts = members(GOOD)
    for transitional, name in STRICT.items():
        parts = {part: content.replace(transitional, name) for part, content in parts.items()}
    return packed(parts)


def declaring(data: bytes, name: str, size: int) -> bytes:
    """The file with a false size for a member, in the directory and before the member itself."""
    changed_data = bytearray(data)
    for entry, at in ((rb"PK\x01\x02.{42}", 24), (rb"PK\x03\x04.{26}", 22)):
        start = re.search(entry + re.escape(name.encode()), data, re.DOTALL)
        assert start is not None
        changed_data[start.start() + at : start.start() + at + 4] = size.to_bytes(4, "little")
    return bytes(changed_data)


def flagged_as_encrypted(data: bytes, name: str) -> bytes:
    start = re.search(rb"PK\x01\x02.{42}" + re.escape(name.encode()), data, re.DOTALL)
    assert start is not None
    return data[: start.start() + 8] + b"\x01" + data[start.start() + 9 :]


def flipped(data: bytes, name: str, after: int) -> bytes:
    """The file with one byte of a member's packed content turned round."""
    with ZipFile(io.BytesIO(data)) as archive:
        at = archive.getinfo(name).header_offset + 30 + len(name) + after
    return data[:at] + bytes([data[at] ^ 255]) + data[at + 1 :]


def zip_of(name: str, content: str = "", *, more: dict[str, bytes] | None = None) -> bytes:
    return packed({name: content.encode(), **(more or {})})


def workbook() -> bytes:
    link = f'<Relationship Id="r" Type="{OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/>'
    return packed(
        {
            "[Content_Types].xml": b"<Types/>",
            "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{link}</Relationships>'.encode(),
            "xl/workbook.xml": b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
        }
    )
