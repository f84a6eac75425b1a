"""What a file is that calls itself .docx and is not: told by its first bytes, with what to do about it."""

from __future__ import annotations

from lintreport.errors import UnreadableError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB] 2.2, the container of all binary Office files
_ZIP = b"PK"
_HEAD = 4096

_OTHERS: tuple[tuple[str, tuple[bytes, ...], str], ...] = (
    ("rtf", (b"{\\rtf",), "this is an RTF file, not a .docx: open it in Word or WPS and save it as .docx"),
    ("pdf", (b"%pdf",), "this is a PDF, not a .docx: check the Word file that it was made from"),
    (
        "html",
        (b"<!doctype html", b"<html", b"mime-version:"),
        "this is a web page, not a .docx: open it in Word or WPS and save it as .docx",
    ),
)


def refuse_other_formats(data: bytes) -> None:
    """Raise UnreadableError where the file cannot be the zip package that a .docx is."""
    if not data:
        raise UnreadableError("empty", "the file is empty (0 bytes): save or copy the draft again")
    if data.startswith(_OLE):
        raise _binary_file(data)
    if data.startswith(_ZIP):
        return
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for code, beginnings, sentence in _OTHERS:
        if head.startswith(beginnings):
            raise UnreadableError(code, sentence)
    if b"word.document" in head or b"pkg:package" in head:
        raise UnreadableError(
            "flat-opc", "this is a Word XML document (one flat file), not a .docx: open it in Word and save it as .docx"
        )
    raise UnreadableError(
        "not-zip", "this is not a Word file, whatever its name says: if it is plain text, give it a name ending in .txt"
    )


def _binary_file(data: bytes) -> UnreadableError:
    """Tell binary files apart by the names of their streams, which stand in them as UTF-16 ([MS-CFB] 2.6.1)."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return UnreadableError(
            "encrypted", "the file is locked with a password: open it in Word or WPS, remove the password and save it"
        )
    if "WordDocument".encode("utf-16-le") in data:
        found = "an old binary .doc or .wps"
    else:
        found = "an old binary Office file (such as .doc or .wps)"
    return UnreadableError("legacy-doc", f"this is {found}, not a .docx: open it in Word or WPS and save it as .docx")
