"""Word files that are damaged, hostile or something else: read where that is safe, else refused with a cause."""

from __future__ import annotations

import inspect
import sys

import pytest
from docx_builder import DECLARATION, OFFICE, PACKAGE, members, packed, paragraph, with_member, word_file
from docx_damage import (
    ENTITIES,
    GOOD,
    GOOD_TEXT,
    MAIN,
    NUMBERING,
    OLE,
    STYLES,
    changed,
    declaring,
    flagged_as_encrypted,
    flipped,
    linked,
    nested,
    renamed,
    replaced,
    strict,
    typed,
    without,
    workbook,
    zip_of,
)  # fmt: skip

from lintreport.errors import UnreadableError
from lintreport.formats.docx import read


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"", "empty", id="nothing"),
        pytest.param("一、总体要求".encode(), "not-zip", id="plain text"),
        pytest.param(b"\0\1\2\3", "not-zip", id="bytes"),
        pytest.param(b"{\\rtf1 abc}", "rtf", id="RTF"),
        pytest.param(b"%PDF-1.7 x", "pdf", id="PDF"),
        pytest.param(b"\xef\xbb\xbf <html><body>x</body></html>", "html", id="a web page"),
        pytest.param(b"MIME-Version: 1.0\r\n", "html", id="a web page in one file"),
        pytest.param(OLE, "legacy-doc", id="an old binary file"),
        pytest.param(OLE + "WordDocument".encode("utf-16-le"), "legacy-doc", id="an old Word file"),
        pytest.param(OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted", id="a file with a password"),
        pytest.param(
            b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package/>', "flat-opc", id="flat XML"
        ),
        pytest.param(zip_of("a.txt", "x"), "no-document", id="some zip file"),
        pytest.param(packed({}), "no-document", id="an empty zip file"),
        pytest.param(
            zip_of("mimetype", "application/vnd.oasis.opendocument.text", more={"content.xml": b"<x/>"}),
            "odf",
            id="an OpenDocument file",
        ),
        pytest.param(workbook(), "no-document", id="a workbook"),
        pytest.param(without("_rels/.rels"), "no-document", id="a package without relationships"),
        pytest.param(without(MAIN), "missing-part", id="a package without its main part"),
        pytest.param(GOOD[: len(GOOD) // 2], "corrupt-zip", id="half a file"),
        pytest.param(flipped(GOOD, MAIN, 200), "corrupt-zip", id="a flipped byte"),
        pytest.param(with_member(GOOD, MAIN, b"<x/>"), "corrupt-zip", id="two parts of one name"),
        pytest.param(
            with_member(GOOD, "WORD\\document.xml", b"<x/>"), "corrupt-zip", id="two parts of nearly one name"
        ),
        pytest.param(flagged_as_encrypted(GOOD, MAIN), "encrypted-zip", id="a part encrypted by zip"),
        pytest.param(changed(MAIN, lambda xml: xml.replace("</w:p>", "")), "bad-xml", id="XML that does not end"),
        pytest.param(changed(MAIN, lambda xml: xml.replace("正", "\x01")), "bad-xml", id="a control character"),
        pytest.param(
            replaced(MAIN, members(GOOD)[MAIN].replace("正".encode(), b"\xff\xfe")), "bad-xml", id="broken UTF-8"
        ),
        pytest.param(replaced(MAIN, b""), "bad-xml", id="an empty part"),
        pytest.param(replaced(STYLES, b"<x"), "bad-xml", id="broken styles"),
        pytest.param(
            replaced(MAIN, b'<?xml version="1.0" encoding="nonsense"?><x/>'), "bad-xml", id="an unknown encoding"
        ),
        pytest.param(changed(MAIN, lambda xml: xml.replace("正文内容", "&entity;")), "bad-xml", id="an unknown entity"),
        pytest.param(
            changed(MAIN, lambda xml: xml.replace("正文内容", "x" * 10_500_000)), "bad-xml", id="10 MB of text in one"
        ),
        pytest.param(typed(f"[{ENTITIES}]", shown="&j;"), "doctype", id="billion laughs"),
        pytest.param(typed(f"[{ENTITIES}]", part=STYLES), "doctype", id="billion laughs in the styles"),
        pytest.param(
            typed('[<!ENTITY x SYSTEM "file:///etc/passwd">]', shown="前&x;后"), "doctype", id="an entity from a file"
        ),
        pytest.param(typed('SYSTEM "http://127.0.0.1:9/x.dtd"'), "doctype", id="a document type from elsewhere"),
        pytest.param(
            changed(MAIN, lambda xml: xml.replace(DECLARATION, f"{DECLARATION}<!--{' ' * 5000}--><!DOCTYPE w>")),
            "doctype",
            id="a document type far down",
        ),
        pytest.param(
            replaced(MAIN, members(typed("[]"))[MAIN].decode().replace("UTF-8", "UTF-16").encode("utf-16")),
            "doctype",
            id="a document type in UTF-16",
        ),
        *(
            pytest.param(
                nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", times), "too-deep", id=f"{times} controls"
            )
            for times in (200, 900, 1500, 5000)
        ),
        pytest.param(declaring(GOOD, MAIN, 65 * 2**20), "zip-bomb", id="a part of 65 MiB"),
        pytest.param(
            declaring(with_member(GOOD, "word/media/x.bin", b"0"), "word/media/x.bin", 600 * 2**20),
            "zip-bomb",
            id="600 MiB of pictures",
        ),
        pytest.param(
            replaced(MAIN, members(GOOD)[MAIN].replace(b"<w:body>", b"<w:body>" + bytes(65 * 2**20))),
            "zip-bomb",
            id="65 MiB of zeros",
        ),
        pytest.param(GOOD + b"PK\x01\x02" * 10_000, "zip-bomb", id="10,000 parts"),
    ],
)
def test_refused(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read("draft.docx", data)
    assert caught.value.code == code
    assert ": " in str(caught.value)  # what was found: what to do
    assert "draft.docx" not in str(caught.value)
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(GOOD, GOOD_TEXT, id="a good file"),
        pytest.param(strict(), GOOD_TEXT, id="a strict file"),
        *(
            pytest.param(
                word_file(paragraph("正文内容"), main_type=f"application/vnd.{name}.main+xml"), "正文内容", id=name
            )
            for name in (
                "ms-word.document.macroEnabled",
                "ms-word.template.macroEnabledTemplate",
                "openxmlformats-officedocument.wordprocessingml.template",
            )
        ),
        pytest.param(without("[Content_Types].xml"), GOOD_TEXT, id="without content types"),
        pytest.param(without(STYLES), GOOD_TEXT, id="without styles"),
        pytest.param(without(NUMBERING), "正文内容", id="without lists"),
        pytest.param(without("word/_rels/document.xml.rels"), "正文内容", id="without relationships of the main part"),
        pytest.param(renamed(lambda name: name.replace("/", "\\")), GOOD_TEXT, id="with backslashes in names"),
        pytest.param(
            renamed(lambda name: name.replace("word/document", "Word/Document")), GOOD_TEXT, id="with capitals"
        ),
        pytest.param(renamed(lambda name: f"/{name}"), GOOD_TEXT, id="with names from the root"),
        pytest.param(
            replaced(MAIN, members(GOOD)[MAIN].decode().replace("UTF-8", "UTF-16").encode("utf-16")),
            GOOD_TEXT,
            id="in UTF-16",
        ),
        pytest.param(
            flipped(with_member(GOOD, "word/media/x.png", b"x" * 40), "word/media/x.png", 1),
            GOOD_TEXT,
            id="with a damaged picture",
        ),
        pytest.param(
            declaring(with_member(GOOD, "word/media/x.bin", b"0"), "word/media/x.bin", 65 * 2**20),
            GOOD_TEXT,
            id="with a large picture",
        ),
        pytest.param(
            linked(f'Type="{OFFICE}/relationships/image" Target="NULL"'), "正文内容", id="with a picture of NULL"
        ),
        pytest.param(
            linked(f'Type="{OFFICE}/relationships/hyperlink" Target="#_top"'), "正文内容", id="with a link to #_top"
        ),
        pytest.param(
            linked(f'Type="{OFFICE}/relationships/numbering" Target="../../../../../../etc/passwd"'),
            "正文内容",
            id="with a part out of the package",
        ),
        pytest.param(
            linked(f'Type="{OFFICE}/relationships/numbering" Target="http://127.0.0.1:9/x" TargetMode="External"'),
            "正文内容",
            id="with a part from elsewhere",
        ),
        pytest.param(
            nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 60),
            f"深\n{GOOD_TEXT}",
            id="with 60 tables in one another",
        ),
        pytest.param(
            changed(MAIN, lambda xml: xml.replace("<w:body>", "<w:body>" + paragraph("甲" * 20) * 40_000)),
            ("甲" * 20 + "\n") * 40_000 + GOOD_TEXT,
            id="that packs better than 200 to 1",
        ),
    ],
)
def test_read(data: bytes, text: str) -> None:
    assert read("draft.docx", data).text == text


def test_a_name_out_of_the_file_is_shown_without_what_steers_a_terminal() -> None:
    link = f'<Relationship Id="x" Type="{OFFICE}/relationships/officeDocument" Target="&#x9b;31m{"甲" * 5000}"/>'
    data = replaced("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{link}</Relationships>'.encode())
    with pytest.raises(UnreadableError, match="31m甲") as caught:
        read("draft.docx", data)
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 400


def test_a_walk_too_deep_for_python_is_refused() -> None:
    deep = word_file(paragraph("<w:hyperlink>" * 200 + "</w:hyperlink>" * 200))
    assert read("draft.docx", deep).text == ""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 120)
    try:
        with pytest.raises(UnreadableError) as caught:
            read("draft.docx", deep)
    finally:
        sys.setrecursionlimit(limit)
    assert caught.value.code == "too-deep"
