"""A zip file written anew with some members changed; all others keep their packed bytes, their names and their order.

Zip is described in PKWARE's APPNOTE.TXT, whose sections are named here.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from zipfile import ZipFile

from msgspec import Struct
from msgspec.structs import replace

from lintreport.formats.docx.package import part_key
from lintreport.formats.docx.refusals import damaged, encrypted_member

_LOCAL = struct.Struct("<4s5H3I2H")  # 4.3.7
_CENTRAL = struct.Struct("<4s6H3I5H2I")  # 4.3.12
_END = struct.Struct("<4s4H2IH")  # 4.3.16
_ENCRYPTED, _DESCRIBED_BEHIND, _UTF8 = 1, 8, 0x800  # 4.4.4
_DEFLATED = 8  # 4.4.5
_VERSION = 20  # 4.4.3: deflated
_FIRST_DAY = 33  # 1980-01-01 in MS-DOS's form: a new member always has the same bytes
_ZIP64 = 1  # 4.5.3: sizes that 32 bits cannot hold, of which a draft has none


class _Member(Struct, frozen=True):
    """A member as the directory has it; `packed` are its bytes as they stand in the file."""

    name: bytes
    packed: bytes
    crc: int
    size: int
    made_by: int = _VERSION
    needs: int = _VERSION
    flags: int = 0
    method: int = _DEFLATED
    time: int = 0
    date: int = _FIRST_DAY
    local_extra: bytes = b""
    central_extra: bytes = b""
    comment: bytes = b""
    inner_attributes: int = 0
    outer_attributes: int = 0


def rewritten(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The zip file with these parts in place of those of their names; new ones stand at the end.

    Names are absolute, their case does not matter. Raises UnreadableError where a member cannot be copied.
    """
    left = {part_key(name): (name, content) for name, content in parts.items()}
    members: list[_Member] = []
    with ZipFile(BytesIO(data)) as archive:
        for key, member in _members(data, archive):
            _, content = left.pop(key, ("", None))
            members.append(member if content is None else _with_content(member, content))
        comment = archive.comment
    members.extend(_new(name.lstrip("/"), content) for name, content in left.values())
    return _written(members, comment)


def _members(data: bytes, archive: ZipFile) -> Iterator[tuple[str, _Member]]:
    """The members in the order of the directory, each with the key of its part."""
    at = archive.start_dir
    for entry in archive.infolist():
        record = _CENTRAL.unpack_from(data, at)
        _, made_by, needs, flags, method, time, date = record[:7]
        name_length, extra_length, comment_length, _, inner, outer, _ = record[10:]
        begin = at + _CENTRAL.size
        end_of_name = begin + name_length
        end_of_extra = end_of_name + extra_length
        at = end_of_extra + comment_length
        if flags & _ENCRYPTED:
            raise encrypted_member(entry.filename)
        packed, local_extra = _packed(data, entry.header_offset, entry.compress_size, entry.filename)
        yield (
            part_key(entry.filename),
            _Member(
                name=data[begin:end_of_name],
                packed=packed,
                crc=entry.CRC,
                size=entry.file_size,
                made_by=made_by,
                needs=needs,
                flags=flags & ~_DESCRIBED_BEHIND,  # sizes stand before the bytes now
                method=method,
                time=time,
                date=date,
                local_extra=_without_zip64(local_extra),
                central_extra=_without_zip64(data[end_of_name:end_of_extra]),
                comment=data[end_of_extra:at],
                inner_attributes=inner,
                outer_attributes=outer,
            ),
        )


def _packed(data: bytes, offset: int, size: int, name: str) -> tuple[bytes, bytes]:
    """The packed bytes of a member and the extra field before them."""
    header = data[offset : offset + _LOCAL.size]
    if len(header) < _LOCAL.size or not header.startswith(b"PK\x03\x04"):
        raise damaged(f"{name} is not where its zip directory says")
    *_, name_length, extra_length = _LOCAL.unpack(header)
    extra = offset + _LOCAL.size + name_length
    begin = extra + extra_length
    packed = data[begin : begin + size]
    if len(packed) < size:
        raise damaged(f"{name} is cut short")
    return packed, data[extra:begin]


def _without_zip64(extra: bytes) -> bytes:
    """An extra field (4.5.1: each with its kind and length) without the sizes of zip64."""
    kept, at = b"", 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<2H", extra, at)
        if kind != _ZIP64:
            kept += extra[at : at + 4 + length]
        at += 4 + length
    return kept


def _deflated(content: bytes) -> bytes:
    packing = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packing.compress(content) + packing.flush()


def _with_content(member: _Member, content: bytes) -> _Member:
    return replace(
        member,
        packed=_deflated(content),
        crc=zlib.crc32(content),
        size=len(content),
        needs=max(member.needs, _VERSION),
        method=_DEFLATED,
        local_extra=b"",
        central_extra=b"",
    )


def _new(name: str, content: bytes) -> _Member:
    flags = 0 if name.isascii() else _UTF8
    return _Member(
        name=name.encode(), packed=_deflated(content), crc=zlib.crc32(content), size=len(content), flags=flags
    )


def _written(members: list[_Member], comment: bytes) -> bytes:
    """The members one after the other, then the directory."""
    buffer, directory = BytesIO(), BytesIO()
    for member in members:
        common = (
            member.flags, member.method, member.time, member.date, member.crc, len(member.packed), member.size,
            len(member.name),
        )  # fmt: skip
        directory.write(
            _CENTRAL.pack(
                b"PK\x01\x02", member.made_by, member.needs, *common, len(member.central_extra), len(member.comment),
                0, member.inner_attributes, member.outer_attributes, buffer.tell(),
            )
        )  # fmt: skip
        directory.write(member.name + member.central_extra + member.comment)
        buffer.write(_LOCAL.pack(b"PK\x03\x04", member.needs, *common, len(member.local_extra)))
        buffer.write(member.name + member.local_extra)
        buffer.write(member.packed)
    begin, count, size = buffer.tell(), len(members), directory.tell()
    buffer.write(directory.getvalue())
    buffer.write(_END.pack(b"PK\x05\x06", 0, 0, count, count, size, begin, len(comment)) + comment)
    return buffer.getvalue()
