"""A text file's bytes and its text: which encoding and line ends it has, and the way back, byte for byte."""

from __future__ import annotations

import codecs
from collections import Counter
from collections.abc import Iterable
from itertools import chain, repeat

from msgspec import Struct

from lintreport.errors import UnreadableError, UserError
from lintreport.formats import plausibility
from lintreport.patterns import late

LARGEST_FILE = 64 * 2**20  # bytes: a shelf of books, not a draft; text, blocks and findings take some twenty times that
BOM = "\ufeff"

_BOMS = (  # the longer first: the mark of UTF-32-LE begins with that of UTF-16-LE
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OTHER_FILES = (
    (b"PK\x03\x04", "a Word file or another zip archive"),
    (b"%PDF-", "a PDF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word file (.doc) or another Office file"),
    (b"{\\rtf", "a rich text file (.rtf)"),
)
_WITHOUT_BOM = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}  # as Windows writes them
# Codecs from text to text that are for source code and host names; "undefined" is there to fail.
_NOT_FOR_FILES = frozenset({"unicode-escape", "raw-unicode-escape", "idna", "punycode", "undefined"})
_LINE_END = late(r"\r\n|\r|\n")
_SURROGATE = late(r"[\ud800-\udfff]")
_REMEDY = "save it as UTF-8, or name its encoding with --encoding NAME"


class TextFile(Struct, frozen=True):
    r"""A decoded text file: its text with `\n` for every line end, and what is needed to write it back."""

    text: str
    encoding: str
    bom: bool = False
    line_ends: tuple[str, ...] = ()

    def encode(self, text: str) -> bytes:
        r"""The bytes of a file with this text (its line ends `\n`) in the encoding and with the line ends of this one.

        Lines keep their ends in order; further lines get the most frequent one. Raises UserError where the encoding
        lacks a character.
        """
        lines = text.split("\n")
        usual = max(Counter(self.line_ends).items(), key=lambda item: item[1])[0] if self.line_ends else "\n"
        ends: Iterable[str] = chain(self.line_ends, repeat(usual))
        body = "".join(chain.from_iterable(zip(lines[:-1], ends, strict=False))) + lines[-1]
        try:
            return (BOM + body if self.bom else body).encode(self.encoding)
        except UnicodeError as error:
            raise UserError(f"cannot write in {self.encoding} ({error}): save the draft as UTF-8") from error


def decode(data: bytes, encoding: str | None = None) -> TextFile:
    """Read a text file in the encoding named, or else in UTF-8, UTF-16 with a byte order mark, or GB18030.

    Raises UnreadableError, with the codes too-big, binary, encoding and unknown-encoding.
    """
    if len(data) > LARGEST_FILE:
        found = f"{len(data) / 2**20:.1f} MiB, more than {LARGEST_FILE // 2**20} MiB"
        raise UnreadableError("too-big", f"the file has {found}: split it")
    for beginning, what in _OTHER_FILES:
        if data.startswith(beginning):
            raise UnreadableError("binary", f"this is {what}, whatever its name says: give it its right name ending")
    codec = _codec(encoding, data) if encoding is not None else _detected(data)
    text = _text(data, codec, named=encoding)
    return _split(text.removeprefix(BOM), codec, bom=text.startswith(BOM))


def _split(text: str, codec: str, *, bom: bool) -> TextFile:
    if "\r" not in text:
        return TextFile(text, codec, bom, ("\n",) * text.count("\n"))
    return TextFile(text.replace("\r\n", "\n").replace("\r", "\n"), codec, bom, tuple(_LINE_END.findall(text)))


def _codec(encoding: str, data: bytes) -> str:
    """The name of the codec to use for an encoding that was asked for."""
    try:
        codec = codecs.lookup(encoding).name
        b"-".decode(codec)  # refuses codecs that are not for text, such as hex and rot13
    except UnicodeDecodeError:
        pass  # one byte is no character of this encoding
    except (LookupError, ValueError) as error:
        raise _unknown(encoding) from error
    if codec.replace("_", "-") in _NOT_FOR_FILES:
        raise _unknown(encoding)
    if codec in _WITHOUT_BOM:
        marked = (name for mark, name in _BOMS if data.startswith(mark) and name.startswith(codec[:6].rstrip("-")))
        return next(marked, _WITHOUT_BOM[codec])
    return codec


def _unknown(encoding: str) -> UnreadableError:
    return UnreadableError(
        "unknown-encoding",
        f"there is no text encoding named {encoding!r}: try utf-8, gb18030, big5 or utf-16",
        f"没有名为 {encoding} 的文本编码，可用 utf-8、gb18030、big5、utf-16 等",
    )


def _detected(data: bytes) -> str:
    """The codec for a file whose encoding nobody has named; raises UnreadableError where it cannot be told."""
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return codec
    if b"\0" in data:
        raise _unlike_text(data)
    if _fits(data, "utf-8") is None:
        return "utf-8"
    if _fits(data, "gb18030") is None and plausibility.reads_as_chinese(data.decode("gb18030")):
        return "gb18030"
    raise _unlike_chinese(data)


def _fits(data: bytes, codec: str) -> UnicodeDecodeError | None:
    try:
        data.decode(codec)
    except UnicodeDecodeError as error:
        return error
    return None


def _text(data: bytes, codec: str, *, named: str | None) -> str:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        where = f"byte 0x{data[error.start]:02x} at offset {error.start}" if error.start < len(data) else "at its end"
        raise _invalid(named or codec, where) from error
    except ValueError as error:  # UTF-7 and the ISO 2022 encodings raise others too
        raise _invalid(named or codec, str(error)) from error
    if "\0" in text:
        raise UnreadableError("binary", "the file has NUL characters in it: it is a binary file or in another encoding")
    if _SURROGATE.search(text):  # UTF-7 decodes halves of pairs, which nothing can write
        raise _invalid(named or codec, "half a surrogate pair")
    return text


def _invalid(name: str, where: str) -> UnreadableError:
    chinese = f"内容不符合 {name} 编码（{where}），请用 --encoding 指明编码，或另存为 UTF-8"
    return UnreadableError("encoding", f"this is not valid {name} ({where}): {_REMEDY}", chinese)


def _damaged(name: str, where: str) -> UnreadableError:
    chinese = f"看来是 {name} 编码，但已损坏（{where}），请重新另存为 UTF-8"
    return UnreadableError(
        "encoding", f"this looks like {name}, but is damaged ({where}): save it again as UTF-8", chinese
    )


def _unlike_text(data: bytes) -> UnreadableError:
    found = plausibility.guess(data)
    if found and found[1].startswith("utf"):
        return _looks_like(*found)
    return UnreadableError("binary", "the file has NUL bytes in it: it is a binary file, not text")


def _unlike_chinese(data: bytes) -> UnreadableError:
    error = _fits(data, "utf-8")
    start = error.start if error else 0
    where = f"byte 0x{data[start]:02x} at offset {start}"
    if plausibility.reads_damaged(data, "utf-8"):
        return _damaged("UTF-8", where)
    broken = _fits(data, "gb18030")
    if broken and plausibility.reads_damaged(data, "gb18030"):
        where = f"byte 0x{data[broken.start]:02x} at offset {broken.start}"
        return _damaged("GB18030", where)
    if found := plausibility.guess(data):
        return _looks_like(*found)
    return UnreadableError(
        "encoding",
        f"this is not valid UTF-8 ({where}) and does not read as Chinese in GB18030: {_REMEDY} (such as gb18030)",
        f"既不是 UTF-8（{where}），按 GB18030 读也不成文，请用 --encoding 指明编码，或另存为 UTF-8",
    )


def _looks_like(name: str, codec: str) -> UnreadableError:
    return UnreadableError(
        "encoding",
        f"this looks like {name}: if it is, read it with --encoding {codec}, or save it as UTF-8",
        f"看来是 {codec} 编码；确实如此的，加 --encoding {codec}，或另存为 UTF-8",
    )
