"""The zip package of a Word file: its parts and relationships, read in memory within fixed limits.

The limits are absolute: a ratio of packed to unpacked size would refuse honest drafts, whose tables repeat themselves
and pack better than 200 to 1.
"""

from __future__ import annotations

import posixpath
from collections.abc import KeysView
from io import BytesIO
from itertools import islice
from zipfile import ZipFile, ZipInfo

from msgspec import Struct

from lintreport.formats.docx.markup import Element, W
from lintreport.formats.docx.parsing import parsed
from lintreport.formats.docx.refusals import (
    bomb,
    damaged,
    encrypted_member,
    missing_part,
    no_document,
    open_document,
    refusal,
)  # fmt: skip
from lintreport.formats.docx.sniffing import refuse_other_formats

MIB = 2**20
LARGEST_FILE = 100 * MIB  # a draft full of photographs has 50 MiB
LARGEST_PART = 64 * MIB  # 10 MB of text, some ten thousand pages
LARGEST_XML = 64 * MIB  # of all parts parsed for one draft: a tree takes 12 times its XML, so this stays under 1 GiB
LARGEST_TOTAL = 512 * MIB  # all parts as they declare themselves, five times the largest file
MOST_PARTS = 10_000  # each picture is a part; zipfile makes an object of each before we can look
MOST_NODES = 6_000_000  # tags, and attributes twice, for each takes some 110 bytes; 8 MB of text have as many
MOST_BLOCKS = 300_000  # paragraphs and cells, each of them an object or two: 10 MB of text have 30,000

_DIRECTORY_ENTRY = b"PK\x01\x02"
_BLOCKS = (f"{W}p", f"{W}tc")


class Relationship(Struct, frozen=True):
    """A link from a part to another; `target` is a name within the package unless it is external."""

    type: str
    target: str
    external: bool


class Package:
    """An opened Word file; names of parts are absolute ("/word/document.xml"), their case does not matter."""

    def __init__(self, data: bytes) -> None:
        """Open the package; raises UnreadableError where the file is none or oversteps a limit."""
        if len(data) > LARGEST_FILE:
            size = f"the file has {_mib(len(data))}, more than {_mib(LARGEST_FILE)}"
            raise refusal("too-big", f"{size}: shrink its pictures or split the draft")
        refuse_other_formats(data)
        self._zip = _opened(data)
        self._members = _members(self._zip)
        self._parsed = self._nodes = self._elements = self._blocks = 0
        if self.has("/mimetype") and not self.has("/[Content_Types].xml"):
            raise open_document()

    def has(self, name: str) -> bool:
        """Tell whether there is a part of that name."""
        return name.lower() in self._members

    @property
    def keys(self) -> KeysView[str]:
        """The keys of all parts (`part_key`)."""
        return self._members.keys()

    def content(self, name: str) -> bytes:
        """The bytes of a part; raises UnreadableError where it is missing, damaged, encrypted or too big."""
        member = self._members.get(name.lower())
        if member is None:
            raise missing_part(name)
        if member.flag_bits & 1:
            raise encrypted_member(name)
        if member.file_size > LARGEST_PART:
            raise bomb(f"{name} unpacks to {_mib(member.file_size)}, more than {_mib(LARGEST_PART)}")
        return _unpacked(self._zip, member, name)

    def xml(self, name: str) -> Element:
        """The root element of a part; raises UnreadableError as `content` does and where it is no XML of Word."""
        content = self.content(name)
        self._parsed += len(content)
        if self._parsed > LARGEST_XML:
            raise refusal("too-big", f"the draft holds more than {_mib(LARGEST_XML)} of XML: split it into several")
        tags = content.count(b"<")
        self._nodes += tags + 2 * content.count(b"=")
        if self._nodes > MOST_NODES:
            raise bomb(f"the draft holds more than {MOST_NODES:,} pieces of markup")
        root = parsed(content, name)
        self._elements += (tags + content.count(b"/>")) // 2
        if self._elements > MOST_BLOCKS:  # else there cannot be as many blocks, and to walk over the tree takes time
            self._blocks += sum(1 for _ in islice(root.iter(*_BLOCKS), MOST_BLOCKS + 1))
        if self._blocks > MOST_BLOCKS:
            size = f"the draft has more than {MOST_BLOCKS:,} paragraphs and cells"
            raise refusal("too-big", f"{size}: split it into several")
        return root

    def relationships(self, name: str = "/") -> dict[str, Relationship]:
        """The relationships of a part, by default of the package, by their ids; none where their list is missing."""
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
        raise no_document("it is a zip file that names no main part")


def part_key(name: str) -> str:
    """What all ways to write the name of a part have in common, as a member of the zip file or absolute."""
    return "/" + name.replace("\\", "/").lstrip("/").lower()


def _opened(data: bytes) -> ZipFile:
    if data.count(_DIRECTORY_ENTRY) > MOST_PARTS:
        raise bomb(f"the file holds more than {MOST_PARTS:,} parts")
    try:
        return ZipFile(BytesIO(data))
    except Exception as error:  # BadZipFile, struct.error, OverflowError, UnicodeDecodeError: whatever the damage hits
        raise damaged(f"its zip directory cannot be read ({error})") from error


def _members(archive: ZipFile) -> dict[str, ZipInfo]:
    """The parts by name in lower case; some programs write other cases and backslashes than the relationships name."""
    entries = archive.infolist()
    total = sum(entry.file_size for entry in entries)
    if total > LARGEST_TOTAL:
        raise bomb(f"the file unpacks to {_mib(total)}, more than {_mib(LARGEST_TOTAL)}")
    members = {part_key(entry.filename): entry for entry in entries}
    if len(members) < len(entries):  # which of them counts, programs disagree
        raise damaged("two of its parts have the same name")
    return members


def _unpacked(archive: ZipFile, member: ZipInfo, name: str) -> bytes:
    """The bytes of a member. The declared size was checked, and zipfile stops there; the cap is a second lock."""
    try:
        with archive.open(member) as part:
            content = part.read(LARGEST_PART + 1)
    except Exception as error:  # zlib.error, lzma.LZMAError, BadZipFile, NotImplementedError: whatever the damage hits
        raise damaged(f"{name} cannot be unpacked ({error})") from error
    if len(content) > LARGEST_PART:
        raise bomb(f"{name} unpacks to more than {_mib(LARGEST_PART)}")
    return content


def _relationship(item: Element, folder: str) -> Relationship:
    """Read a relationship; ".." in a target ends at the root of the package, outside of which nothing is read."""
    target, external = item.get("Target", ""), item.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, target.replace("\\", "/")))
    return Relationship(item.get("Type", ""), target, external)


def _mib(size: int) -> str:
    return f"{size / MIB:.0f} MiB"
