"""What a file is that calls itself .docx and is not: told by its first bytes, with what to do about it."""

from __future__ import annotations

from lintreport.errors import UnreadableError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB] 2.2, the container of all binary Office files
_ZIP = b"PK"
_HEAD = 4096
_CONVERT = "not a .docx: open it in Word or WPS and save it as .docx"
_OTHERS = (  # code, beginnings in lower case, sentence
    ("rtf", (b"{\\rtf",), f"this is an RTF file, {_CONVERT}"),
    ("pdf", (b"%pdf",), "this is a PDF, not a .docx: check the Word file that it was made from"),
    ("html", (b"<!doctype html", b"<html", b"mime-version:"), f"this is a web page, {_CONVERT}"),
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
        raise UnreadableError("flat-opc", f"this is a Word XML document in one flat file, {_CONVERT}")
    raise UnreadableError("not-zip", "this is no Word file: if it is plain text, give it a name that ends in .txt")


def _binary_file(data: bytes) -> UnreadableError:
    """Tell binary files apart by the names of their streams, which stand in them as UTF-16 ([MS-CFB] 2.6.1)."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return UnreadableError(
            "encrypted", "this file is locked with a password: open it in Word or WPS, remove the password and save it"
        )
    if "WordDocument".encode("utf-16-le") in data:  # WPS writes the same streams
        return UnreadableError("legacy-doc", f"this is an old binary .doc or .wps, {_CONVERT}")
    return UnreadableError("legacy-doc", f"this is an old binary Office file (such as .doc or .wps), {_CONVERT}")
