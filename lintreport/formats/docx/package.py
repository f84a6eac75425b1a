"""The zip package of a Word file: its parts and relationships, read in memory within fixed limits.

The limits are absolute: a ratio of packed to unpacked size would refuse honest drafts, whose tables repeat themselves
and pack better than 200 to 1.
"""

from __future__ import annotations

import posixpath
from io import BytesIO
from zipfile import ZipFile, ZipInfo

from lxml import etree
from msgspec import Struct

from lintreport.errors import UnreadableError
from lintreport.formats.docx.markup import DRAWING, MATH, RELATIONSHIPS, WORD, Element
from lintreport.formats.docx.sniffing import refuse_other_formats

MIB = 2**20
LARGEST_FILE = 100 * MIB  # a draft full of photographs has 50 MiB
LARGEST_PART = 64 * MIB  # 10 MB of text, some twenty thousand pages
LARGEST_XML = 64 * MIB  # of all parts parsed for one draft: a tree takes 12 times its XML, so this stays under 1 GiB
LARGEST_TOTAL = 512 * MIB  # all parts as they declare themselves, five times the largest file
MOST_PARTS = 10_000  # a picture is a part; the zip directory is held in memory
DEEPEST = 256  # libxml2's own limit (huge_tree=False); Word nests some 20 elements, and our walk calls itself

_SHORTEST_ENTRY = b"PK\x01\x02"  # begins each entry of the zip directory
_STRICT = (  # ISO/IEC 29500 Strict has its own namespaces for the same markup
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", WORD.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", RELATIONSHIPS.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", MATH.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/", DRAWING.encode()),
)
_PROLOG = 4096  # where a document type or a strict namespace is looked for before parsing


class Relationship(Struct, frozen=True):
    """A link from a part to another; `target` is a name within the package unless it is external."""

    type: str
    target: str
    external: bool


class Package:
    """An opened Word file; names of parts are absolute ("/word/document.xml") and of any case."""

    def __init__(self, data: bytes) -> None:
        """Open the package; raises UnreadableError where the file is none or oversteps a limit."""
        if len(data) > LARGEST_FILE:
            raise UnreadableError(
                "too-big",
                f"the file has {_mib(len(data))}, more than {_mib(LARGEST_FILE)}: shrink its pictures or split it",
            )
        refuse_other_formats(data)
        self._zip = _opened(data)
        self._members = _members(self._zip)
        self._parsed = 0
        if self.has("/mimetype") and not self.has("/[Content_Types].xml"):
            raise UnreadableError(
                "odf", "this is an OpenDocument file (.odt), not a .docx: open it in Word or WPS and save it as .docx"
            )

    def has(self, name: str) -> bool:
        """Tell whether there is a part of that name."""
        return name.lower() in self._members

    def content(self, name: str) -> bytes:
        """The bytes of a part; raises UnreadableError where it is missing, damaged, encrypted or too big."""
        member = self._members.get(name.lower())
        if member is None:
            raise UnreadableError(
                "missing-part", f"the Word file lacks its part {name}: open it in Word or WPS and save it again"
            )
        if member.flag_bits & 1:
            raise UnreadableError(
                "encrypted-zip",
                f"{name} is encrypted by a zip program: unpack the file there and zip it without password",
            )
        if member.file_size > LARGEST_PART:
            raise _bomb(f"{name} unpacks to {_mib(member.file_size)}, more than {_mib(LARGEST_PART)}")
        return _unpacked(self._zip, member, name)

    def xml(self, name: str) -> Element:
        """The root element of a part; raises UnreadableError as `content` does and where it is no XML."""
        content = self.content(name)
        self._parsed += len(content)
        if self._parsed > LARGEST_XML:
            raise UnreadableError(
                "too-big", f"the draft holds more than {_mib(LARGEST_XML)} of XML: split it into several files"
            )
        return _parsed(content, name)

    def relationships(self, name: str = "/") -> dict[str, Relationship]:
        """The relationships of a part by id, those of the package itself by default; none where the list is missing."""
        folder, base = posixpath.split(name)
        listed = posixpath.join(folder, "_rels", f"{base}.rels")
        if not self.has(listed):
            return {}
        return {item.get("Id", ""): _relationship(item, folder) for item in self.xml(listed)}

    def main_part(self) -> str:
        """The name of the part that holds the body; raises UnreadableError where the package names none."""
        for relationship in self.relationships().values():
            if relationship.type.endswith("/officeDocument") and not relationship.external:
                return relationship.target
        raise UnreadableError(
            "no-document",
            "this is a zip file, but it names no Word document in it: open it in Word or WPS to see what it is",
        )


def _opened(data: bytes) -> ZipFile:
    if data.count(_SHORTEST_ENTRY) > MOST_PARTS:
        raise _bomb(f"the file holds more than {MOST_PARTS} parts")
    try:
        return ZipFile(BytesIO(data))
    except Exception as error:  # on damaged directories zipfile raises BadZipFile, struct.error, OverflowError and more
        raise _damaged(f"its zip directory cannot be read ({error})") from error


def _members(archive: ZipFile) -> dict[str, ZipInfo]:
    """The parts by name in lower case; some programs write other cases and backslashes than the relationships name."""
    entries = archive.infolist()
    total = sum(entry.file_size for entry in entries)
    if total > LARGEST_TOTAL:
        raise _bomb(f"the file unpacks to {_mib(total)}, more than {_mib(LARGEST_TOTAL)}")
    members = {"/" + entry.filename.replace("\\", "/").lstrip("/").lower(): entry for entry in entries}
    if len(members) < len(entries):
        raise _damaged("two of its parts have the same name")
    return members


def _unpacked(archive: ZipFile, member: ZipInfo, name: str) -> bytes:
    try:
        with archive.open(member) as part:
            content = part.read(LARGEST_PART + 1)
    except Exception as error:  # zlib.error, lzma.LZMAError, BadZipFile, NotImplementedError, EOFError and more
        raise _damaged(f"{name} cannot be unpacked ({error})") from error
    if len(content) > LARGEST_PART:
        raise _bomb(f"{name} unpacks to more than {_mib(LARGEST_PART)}")
    return content


def _parsed(content: bytes, name: str) -> Element:
    head = content[:_PROLOG]
    if b"<!DOCTYPE" in head.replace(b"\0", b""):  # without the zero bytes of UTF-16
        raise _typed(name)
    if b"purl.oclc.org/ooxml" in head:
        for strict, transitional in _STRICT:
            content = content.replace(strict, transitional)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.LxmlError, ValueError) as error:
        if "depth" in str(error):
            raise too_deep() from error
        raise UnreadableError(
            "bad-xml", f"{name} is damaged ({error}): open the file in Word or WPS and save it again"
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _typed(name)
    return root


def _relationship(item: Element, folder: str) -> Relationship:
    target, external = item.get("Target", ""), item.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, target.replace("\\", "/")))
    return Relationship(item.get("Type", ""), target, external)


def too_deep() -> UnreadableError:
    """The refusal of a part whose elements are nested deeper than any Word file's."""
    return UnreadableError(
        "too-deep",
        f"the file nests more than {DEEPEST} elements in one another, which Word never does: save it again in Word",
    )


def _typed(name: str) -> UnreadableError:
    return UnreadableError(
        "doctype",
        f"{name} has a document type, which no Word file has and which may be an attack: do not trust this file",
    )


def _damaged(what: str) -> UnreadableError:
    return UnreadableError("corrupt-zip", f"the file is damaged, {what}: copy it again or save it again in Word or WPS")


def _bomb(what: str) -> UnreadableError:
    return UnreadableError("zip-bomb", f"{what}, which may be an attack: if you trust the draft, split it into several")


def _mib(size: int) -> str:
    return f"{size / MIB:.0f} MiB"
