"""Why a Word file cannot be read, and what to do about it: one sentence for each cause, without the file's name."""

from __future__ import annotations

from lintreport.errors import UnreadableError

DEEPEST = 256  # libxml2's own limit (huge_tree=False); Word nests some 20 elements, and our walk calls itself

_LONGEST = 300
_RESAVE = "open it in Word or WPS and save it again"


def refusal(code: str, sentence: str, chinese: str = "") -> UnreadableError:
    """A refusal; names out of the file may be of any length and hold anything, even what steers a terminal."""
    printable = "".join(character if character.isprintable() else " " for character in sentence)
    return UnreadableError(code, printable if len(printable) <= _LONGEST else f"{printable[:_LONGEST]}…", chinese)


def damaged(what: str) -> UnreadableError:
    """The zip package cannot be unpacked."""
    return refusal("corrupt-zip", f"the file is damaged, {what}: copy it again, or {_RESAVE}")


def bomb(what: str) -> UnreadableError:
    """The package oversteps a limit that only a zip bomb comes near."""
    return refusal("zip-bomb", f"{what}, which may be an attack: if you trust the draft, split it into several")


def encrypted_member(name: str) -> UnreadableError:
    """A part is encrypted by the means of zip, which Word does not know."""
    return refusal(
        "encrypted-zip", f"{name} is encrypted by a zip program: unpack it there and zip it without a password"
    )


def missing_part(name: str) -> UnreadableError:
    """A part that a draft cannot do without is not there."""
    return refusal("missing-part", f"this Word file lacks its part {name}: {_RESAVE}")


def no_document(why: str) -> UnreadableError:
    """The package holds something other than a Word document."""
    return refusal(
        "no-document", f"this is no Word document ({why}): open it to see what it is, and check the draft itself"
    )


def open_document() -> UnreadableError:
    """The package is one of LibreOffice's own."""
    return refusal(
        "odf", "this is an OpenDocument file (.odt), not a .docx: open it in Word or WPS and save it as .docx"
    )


def bad_xml(name: str, error: Exception) -> UnreadableError:
    """A part is not well-formed XML."""
    return refusal("bad-xml", f"{name} is damaged ({error}): {_RESAVE}")


def document_type(name: str) -> UnreadableError:
    """A part has a document type, through which entities get in."""
    return refusal("doctype", f"{name} has a document type, as no Word file has, and may be an attack: do not trust it")


def long_namespace(name: str) -> UnreadableError:
    """A part names its markup at such length that each look at an element costs what the name does."""
    return refusal(
        "bad-xml", f"{name} has a namespace of more than a thousand characters, as no Word file has: {_RESAVE}"
    )


def too_deep() -> UnreadableError:
    """A part is nested deeper than libxml2 or our walk can follow."""
    return refusal(
        "too-deep", f"the file nests more than {DEEPEST} elements in one another, as Word never does: {_RESAVE}"
    )


def signed() -> UnreadableError:
    """The file has a digital signature, which any change makes void."""
    return refusal(
        "signed",
        "the file is digitally signed, and comments would break the signature: save a copy without it for them",
        "文件带有数字签名，加批注会使签名失效，请另存一份不带签名的副本再加批注",
    )


def strict() -> UnreadableError:
    """The file is of the strict kind of Open XML, which we read and do not write."""
    return refusal(
        "strict",
        "this is a Strict Open XML file, which can be read and not annotated: save it in Word as a normal .docx",
        "这是“严格 Open XML”格式的文件，只能检查，不能加批注，请在 Word 中另存为普通 .docx",
    )


def protected() -> UnreadableError:
    """The file is protected against the editing that comments are."""
    return refusal(
        "protected",
        "the file is protected against editing: switch that off in Word (Review, Restrict Editing) first",
        "文件设有编辑限制，不能加批注，请先在 Word 的“审阅—限制编辑”中停止保护",
    )


def too_many_comments(most: int) -> UnreadableError:
    """The file has as many comments as Word opens."""
    return refusal(
        "too-many-comments",
        f"the file already has as many comments as Word can open ({most:,}): delete those that are settled",
        f"文件中的批注已达 Word 的上限（{most} 条），请先删去已处理的批注",
    )
