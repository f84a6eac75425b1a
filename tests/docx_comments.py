"""The comments in a Word file, read in another way than by our reader: by walking over the body in document order."""

from __future__ import annotations

import io
from collections.abc import Iterator
from struct import unpack_from
from zipfile import ZipFile

from docx_builder import members, packed
from lxml import etree

from lintreport.document import Span
from lintreport.formats import docx
from lintreport.marking import unmarked

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_UNSEEN = {f"{W}del", f"{W}moveFrom", f"{W}rt", f"{W}txbxContent", f"{_MC}Fallback"}
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\v", f"{W}sym": "☑", f"{W}footnoteReference": "¹", f"{W}endnoteReference": "¹"}
_MARKS = {f"{W}commentRangeStart": "[", f"{W}commentRangeEnd": "]", f"{W}commentReference": "*"}


def root_of(data: bytes, name: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(members(data)[name])


def walked(element: etree._Element) -> Iterator[tuple[str, str]]:
    """What stands in the body in its order: marks of comments with their ids, and text with no id."""
    for child in element:
        if child.tag in _MARKS:
            yield _MARKS[child.tag], child.get(f"{W}id", "")
        elif child.tag == f"{W}t":
            written = child.text or ""
            yield (written if child.get(_SPACE) == "preserve" else written.strip()), ""
        elif child.tag in _SIGNS and child.getparent().tag == f"{W}r":
            yield _SIGNS[child.tag], ""
        elif child.tag not in _UNSEEN and child.find(f"{W}rPr/{W}vanish") is None:
            yield from walked(child)
            if child.tag == f"{W}p":
                yield "/", ""


def ranged(data: bytes) -> str:
    """The text of the body, a range as [ … ], the reference to its comment as *, the end of a paragraph as /."""
    return "".join(piece for piece, _ in walked(root_of(data)))


def range_texts(data: bytes) -> dict[str, str]:
    """The text within each range, by the id of its comment."""
    found: dict[str, str] = {}
    open_: set[str] = set()
    for piece, comment in walked(root_of(data)):
        if piece == "[" and comment:
            open_.add(comment)
            found[comment] = ""
        elif piece == "]" and comment:
            open_.discard(comment)
        elif not comment:
            found |= {name: found[name] + piece for name in open_}
    return found


def comments_of(data: bytes, name: str = "word/comments.xml") -> list[tuple[str, str, list[str]]]:
    """The comments: id, author, the texts of their paragraphs."""
    return [
        (comment.get(f"{W}id", ""), comment.get(f"{W}author", ""), ["".join(item.itertext()) for item in comment])
        for comment in root_of(data, name)
    ]


def unmarked_file(data: bytes) -> bytes:
    """The draft without the marks of places in its text."""
    return packed({name: content.replace(b"[|", b"").replace(b"|]", b"") for name, content in members(data).items()})


def marked_spans(data: bytes) -> list[Span]:
    """The places marked in the text of a draft."""
    return unmarked(docx.read("draft.docx", data).text)[1]


def packed_members(data: bytes) -> dict[str, tuple[int, bytes]]:
    """The members of a zip file as they are packed, with the method, in the order of the directory."""
    with ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        entries = archive.infolist()
    found = {}
    for entry in entries:
        name, extra = unpack_from("<2H", data, entry.header_offset + 26)
        begin = entry.header_offset + 30 + name + extra
        found[entry.filename] = (entry.compress_type, data[begin : begin + entry.compress_size])
    return found
