"""What annotating does to a Word file as a package: which members change, what is taken out again, what is refused."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from struct import pack, unpack_from
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import docx as python_docx
import pytest
from docx_builder import (
    DAY,
    DECLARATION,
    NAMESPACES,
    OFFICE,
    PACKAGE,
    members,
    packed,
    paragraph,
    run,
    word_file,
)  # fmt: skip
from docx_comments import comments_of, packed_members, ranged, root_of
from docx_damage import flagged_as_encrypted, strict

from lintreport.document import Span
from lintreport.errors import UnreadableError
from lintreport.formats import docx
from lintreport.formats.docx import annotating
from lintreport.formats.docx.annotating import Annotated, annotated
from lintreport.formats.docx.archive import rewritten
from lintreport.remark import Remark

MAIN, COMMENTS, TYPES, LINKS = (
    "word/document.xml", "word/comments.xml", "[Content_Types].xml", "word/_rels/document.xml.rels",
)  # fmt: skip
NOW = datetime(2026, 3, 9, 8, 30)
OURS = {MAIN, TYPES, LINKS}
MICROSOFT = "http://schemas.microsoft.com/office"
EXTENDED = f'xmlns:w15="{MICROSOFT}/word/2012/wordml"'
IDS = f'xmlns:w16cid="{MICROSOFT}/word/2016/wordml/cid"'
EXTENSIBLE = f'xmlns:w16cex="{MICROSOFT}/word/2018/wordml/cex"'


def annotate(data: bytes, *spans: Span, note: str = "一") -> Annotated:
    judged = docx.read("draft.docx", data).text
    return annotated(data, [Remark(span, (note,)) for span in spans], text=judged, date=NOW)


def comment(number: str, author: str, said: str = "见", paragraph_id: str = "") -> str:
    head = f' w14:paraId="{paragraph_id}"' if paragraph_id else ""
    return f'<w:comment w:id="{number}" w:author="{author}"><w:p{head}>{run(said)}</w:p></w:comment>'


def commented(inside: str, *numbers: str) -> str:
    """Text with comments of these ids."""
    starts = "".join(f'<w:commentRangeStart w:id="{number}"/>' for number in numbers)
    ends = "".join(
        f'<w:commentRangeEnd w:id="{number}"/>{run(inside=f"<w:commentReference w:id={chr(34)}{number}{chr(34)}/>")}'
        for number in numbers
    )
    return starts + run(inside) + ends


GOOD = word_file(paragraph("甲乙丙"))
MORNING = (2024, 7, 1, 9, 30, 2)
EXTRA = pack("<2H4s", 0xCAFE, 4, b"abcd")


def with_parts(data: bytes, **parts: bytes | str) -> bytes:
    given = {name: content.encode() if isinstance(content, str) else content for name, content in parts.items()}
    return packed({**members(data), **given})


def test_only_what_must_change_is_changed() -> None:
    data = with_parts(GOOD, **{"word/media/image1.png": b"\x89PNG", "customXml/item1.xml": "<a/>"})
    before, after = packed_members(data), packed_members(annotate(data, Span(0, 1)).data)
    assert list(after) == [*before, COMMENTS]
    assert {name for name in before if before[name] != after[name]} == OURS


def test_where_there_are_comments_their_list_stays_as_it_is() -> None:
    given = word_file(paragraph("甲乙"), parts={"comments": comment("7", "张")})
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    override = f"<Override  PartName='/word/comments.xml'  ContentType='{kind}'/></Types>"
    data = with_parts(given, **{TYPES: members(given)[TYPES].decode().replace("</Types>", override)})
    found = annotate(data, Span(0, 1)).data
    before, after = packed_members(data), packed_members(found)
    assert {name for name in before if before[name] != after[name]} == {MAIN, COMMENTS}
    assert comments_of(found) == [("7", "张", ["见"]), ("8", "lintreport", ["一"])]


def streamed() -> bytes:
    """The draft as programs write it that do not know the size of a member beforehand."""

    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.written = b""

        def writable(self) -> bool:
            return True

        def write(self, content: bytes) -> int:  # type: ignore[override]
            self.written += bytes(content)
            return len(content)

    pipe = Pipe()
    with ZipFile(pipe, "w") as archive:  # type: ignore[arg-type]
        for name, content in members(GOOD).items():
            with archive.open(ZipInfo(name, DAY), "w", force_zip64=True) as member:
                member.write(content)
    return pipe.written


def with_extras() -> bytes:
    """The draft with extra fields, comments of members and of the archive, stored and non-ASCII members."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in {**members(GOOD), "word/media/图.png": b"\x89PNG"}.items():
            entry = ZipInfo(name, MORNING)
            entry.extra = EXTRA
            entry.comment, entry.external_attr = b"of a member", 0o644 << 16
            archive.writestr(entry, content, ZIP_STORED)
        archive.comment = b"of the archive"
    return buffer.getvalue()


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(streamed, id="sizes behind the members"),
        pytest.param(with_extras, id="extra fields, comments, stored members"),
        pytest.param(lambda: b"PK and more before it" + GOOD, id="something before the archive"),
        pytest.param(lambda: packed({name.upper() if name == MAIN else name: content
                                     for name, content in members(GOOD).items()}), id="names in another case"),
        pytest.param(lambda: packed({name.replace("/", "\\"): content for name, content in members(GOOD).items()}),
                     id="backslashes in names"),
    ],
)  # fmt: skip
def test_unusual_archives_are_copied(make: Callable[[], bytes]) -> None:
    data = make()
    first = annotate(data, Span(0, 1)).data
    before, after = packed_members(data), packed_members(first)
    changed = {name.replace("\\", "/").lower() for name in before if before[name] != after[name]}
    assert changed == {name.lower() for name in OURS}
    assert docx.read("draft.docx", first).text == "甲乙丙"
    assert annotate(first, Span(0, 1)).data == first


def test_members_can_be_read_one_after_the_other() -> None:
    data, at = annotate(streamed(), Span(0, 1)).data, 0
    with ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
    for entry in entries:
        signature, _, flags, *_, size, _, name, extra = unpack_from("<4s5H3I2H", data, at)
        assert (signature, flags, size, extra) == (b"PK\x03\x04", 0, entry.compress_size, 0)
        at += 30 + name + size
    assert data[at:].startswith(b"PK\x01\x02")


def test_what_is_said_of_members_is_kept() -> None:
    with ZipFile(io.BytesIO(rewritten(with_extras(), {"/word/new.xml": b"<a/>"}))) as archive:
        entries = archive.infolist()
        assert archive.comment == b"of the archive"
    assert [entry.filename for entry in entries[-2:]] == ["word/media/图.png", "word/new.xml"]
    assert all(
        (entry.comment, entry.external_attr >> 16, entry.extra, entry.date_time)
        == (b"of a member", 0o644, EXTRA, MORNING)
        for entry in entries[:-1]
    )  # fmt: skip


def test_a_file_that_needs_no_change_keeps_all_its_bytes() -> None:
    assert annotate(GOOD).data == GOOD


def test_a_second_run_changes_nothing() -> None:
    spans = (Span(0, 2), Span(1, 3), Span(3, 3))
    first = annotate(GOOD, *spans)
    second = annotate(first.data, *spans)
    assert (second.data, second.removed) == (first.data, 3)


def test_blanks_between_elements_stay_as_they_are() -> None:
    body = "\n <w:p>\n  <w:r>\n   <w:rPr/>\n   <w:t>甲乙丙</w:t>\n  </w:r>\n </w:p>\n"
    first = annotate(word_file(body), Span(0, 1), Span(1, 3)).data
    assert annotate(first, Span(0, 1), Span(1, 3)).data == first


def test_comments_of_an_earlier_run_are_replaced() -> None:
    first = annotate(GOOD, Span(0, 1), Span(1, 2)).data
    second = annotate(first, Span(2, 3), note="二").data
    before, after = packed_members(first), packed_members(second)
    assert {name for name in before if before[name] != after[name]} == {MAIN, COMMENTS}
    assert (ranged(second), comments_of(second)) == ("甲乙[丙]*/", [("0", "lintreport", ["二"])])


def test_comments_of_others_stay_where_they_are() -> None:
    data = word_file(
        paragraph(commented("甲", "3") + commented("乙", "5")),
        parts={"comments": comment("3", "张") + comment("5", "lintreport")},
    )
    found = annotate(data)
    assert (ranged(found.data), comments_of(found.data)) == ("[甲]*乙/", [("3", "张", ["见"])])


def test_what_is_kept_elsewhere_about_an_earlier_comment_goes_with_it() -> None:
    own, other = comment("1", "lintreport", paragraph_id="0A"), comment("2", "张", "答", paragraph_id="0B")
    head = f"{DECLARATION}<w15:{{}} {EXTENDED}>{{}}</w15:{{}}>"
    links = "".join(
        f'<Relationship Id="{name}" Type="{MICROSOFT}/2011/relationships/{name}" Target="{name}.xml"/>'
        for name in ("commentsExtended", "commentsIds", "commentsExtensible", "people")
    )
    data = with_parts(
        word_file(paragraph(commented("甲", "1", "2")), parts={"comments": own + other}, relationships=links),
        **{
            "word/commentsExtended.xml": head.format(
                "commentsEx",
                '<w15:commentEx w15:paraId="0A" w15:done="0"/>'
                '<w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="0"/>',
                "commentsEx",
            ),
            "word/commentsIds.xml": f'<w16cid:commentsIds {IDS}><w16cid:commentId w16cid:paraId="0A" '
            'w16cid:durableId="1A"/><w16cid:commentId w16cid:paraId="0B" w16cid:durableId="1B"/></w16cid:commentsIds>',
            "word/commentsExtensible.xml": f"<w16cex:commentsExtensible {EXTENSIBLE}>"
            '<w16cex:commentExtensible w16cex:durableId="1A"/><w16cex:commentExtensible w16cex:durableId="1B"/>'
            "</w16cex:commentsExtensible>",
            "word/people.xml": head.format(
                "people", '<w15:person w15:author="lintreport"/><w15:person w15:author="张"/>', "people"
            ),
        },
    )
    found = annotate(data).data
    told = {
        name: [list(item.attrib.values()) for item in root_of(found, f"word/{name}.xml")]
        for name in ("commentsExtended", "commentsIds", "commentsExtensible", "people")
    }
    assert told == {
        "commentsExtended": [["0B", "0"]],
        "commentsIds": [["0B", "1B"]],
        "commentsExtensible": [["1B"]],
        "people": [["张"]],
    }
    assert ranged(found) == "[甲]*/"


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        pytest.param(comment("0", "张") + comment("9", "张"), "10", id="the next after the largest"),
        pytest.param(comment("abc", "张") + comment("-5", "张"), "0", id="ids that are no numbers"),
        pytest.param(comment("2147483647", "张") + comment("0", "张"), "1", id="the largest number there is"),
        pytest.param(comment("4", "张") + comment("4", "王"), "5", id="two of the same id"),
    ],
)
def test_ids_are_unique(others: str, expected: str) -> None:
    data = word_file(paragraph("甲"), parts={"comments": others})
    assert comments_of(annotate(data, Span(0, 1)).data)[-1] == (expected, "lintreport", ["一"])


@pytest.mark.parametrize("mark", ["RangeStart", "RangeEnd", "Reference"])
def test_an_id_that_only_a_mark_has_is_taken(mark: str) -> None:
    element = f'<w:comment{mark} w:id="6"/>'
    data = word_file(paragraph((run(inside=element) if mark == "Reference" else element) + run("甲乙")))
    assert comments_of(annotate(data, Span(1, 2)).data)[0][0] == "7"


def test_a_comment_that_shares_its_id_with_ours_keeps_its_marks() -> None:
    both = comment("1", "lintreport") + comment("1", "张")
    found = annotate(word_file(paragraph(commented("甲", "1")), parts={"comments": both})).data
    assert (ranged(found), comments_of(found)) == ("[甲]*/", [("1", "张", ["见"])])


def linked(target: str, body: str = "甲", **parts: str) -> bytes:
    link = f'<Relationship Id="c" Type="{OFFICE}/relationships/comments" Target="{target}"/>'
    return with_parts(word_file(paragraph(body), relationships=link), **parts)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        pytest.param(GOOD, COMMENTS, id="none so far"),
        pytest.param(linked("comments.xml"), COMMENTS, id="a relationship to a part that is missing"),
        pytest.param(linked("notes/c7.xml"), "word/notes/c7.xml", id="such a relationship to another name"),
        pytest.param(
            linked("/word/remarks.xml", **{"word/remarks.xml": f"<w:comments {NAMESPACES}/>"}),
            "word/remarks.xml",
            id="another name",
        ),
        pytest.param(
            linked("Comments.xml", **{"word/comments.XML": f"<w:comments {NAMESPACES}/>"}),
            "word/comments.XML",
            id="a name in another case",
        ),
        pytest.param(
            with_parts(GOOD, **{COMMENTS: "something else"}), "word/comments1.xml", id="a name that is taken"
        ),
        pytest.param(
            with_parts(
                packed({name: content for name, content in members(GOOD).items() if name not in (MAIN, LINKS)}),
                **{
                    "body.xml": members(GOOD)[MAIN],
                    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="m" '
                    f'Type="{OFFICE}/relationships/officeDocument" Target="body.xml"/></Relationships>',
                },
            ),
            "comments.xml",
            id="a main part in another folder, without relationships",
        ),
    ],
)  # fmt: skip
def test_the_comments_are_where_the_package_has_them(data: bytes, name: str) -> None:
    found = annotate(data, Span(0, 1)).data
    assert comments_of(found, name) == [("0", "lintreport", ["一"])]
    declared = {item.get("PartName", "").lower() for item in root_of(found, TYPES)}
    assert f"/{name.lower()}" in declared
    assert annotate(found, Span(0, 1)).data == found


def test_python_docx_reads_the_comments() -> None:
    read = python_docx.Document(io.BytesIO(annotate(GOOD, Span(0, 1)).data))
    assert [(item.author, item.text) for item in read.comments] == [("lintreport", "一")]
    assert [item.text for item in read.paragraphs] == ["甲乙丙"]


def test_what_stands_before_the_body_and_the_namespaces_are_kept() -> None:
    xml = members(GOOD)[MAIN].decode().replace(DECLARATION, f"{DECLARATION}<?mso-x y?><!-- made by hand -->")
    data = with_parts(GOOD, **{MAIN: xml.replace("mc:Ignorable", 'xmlns:w99="urn:x" mc:Ignorable').encode("utf-16")})
    found = members(annotate(data, Span(0, 1)).data)[MAIN].decode()
    assert "<?mso-x y?>\n<!-- made by hand -->\n<w:document" in found
    assert 'xmlns:w99="urn:x"' in found
    assert 'mc:Ignorable="w14"' in found


def test_other_prefixes_are_kept() -> None:
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    xml = f'<document xmlns="{word}" xmlns:x="{word}"><body><p><r x:rsidR="01"><t>甲乙</t></r></p></body></document>'
    found = annotate(with_parts(GOOD, **{MAIN: xml}), Span(0, 1)).data
    assert ranged(found) == "[甲]*乙/"
    assert "ns0" not in members(found)[MAIN].decode()


def protected(attributes: str) -> bytes:
    return word_file(paragraph("甲"), parts={"settings": f"<w:documentProtection {attributes}/>"})


def signed() -> bytes:
    link = f'<Relationship Id="s" Type="{PACKAGE}/relationships/digital-signature/origin" Target="s.sigs"/></'
    return with_parts(GOOD, **{"_rels/.rels": members(GOOD)["_rels/.rels"].decode().replace("</", link, 1)})


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(signed(), "signed", id="a signature"),
        pytest.param(with_parts(GOOD, **{"_xmlsignatures/sig1.xml": "<a/>"}), "signed", id="one without relationship"),
        pytest.param(strict(), "strict", id="the strict form"),
        pytest.param(protected('w:edit="readOnly" w:enforcement="1"'), "protected", id="read only"),
        pytest.param(protected('w:edit="forms" w:enforcement="true"'), "protected", id="forms"),
        pytest.param(word_file(paragraph("甲"), parts={"comments": "<w:comment"}), "bad-xml", id="comments broken"),
        pytest.param(linked("document.xml"), "bad-xml", id="comments that are the body"),
        pytest.param(linked("STYLES.xml"), "bad-xml", id="comments that are the styles"),
    ],
)
def test_refuses(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        annotate(data, Span(0, 1))
    assert caught.value.code == code
    assert caught.value.said("en") != caught.value.said("zh")


def test_refuses_a_member_that_is_encrypted_though_nobody_reads_it() -> None:
    data = flagged_as_encrypted(with_parts(GOOD, **{"word/a.png": b"x"}), "word/a.png")
    with pytest.raises(UnreadableError) as caught:
        annotate(data, Span(0, 1))
    assert caught.value.code == "encrypted-zip"


@pytest.mark.parametrize(
    "attributes",
    [
        pytest.param('w:edit="comments" w:enforcement="1"', id="only comments"),
        pytest.param('w:edit="trackedChanges" w:enforcement="1"', id="only tracked changes"),
        pytest.param('w:edit="readOnly" w:enforcement="0"', id="protection that is not enforced"),
        pytest.param('w:edit="readOnly"', id="protection that is not switched on"),
    ],
)
def test_protection_that_lets_people_comment_lets_us(attributes: str) -> None:
    assert annotate(protected(attributes), Span(0, 1)).comments == 1


def test_word_opens_only_so_many_comments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(annotating, "MOST_RANGES", 3)
    others = word_file(paragraph(commented("甲", "1") + run("乙丙")), parts={"comments": comment("1", "张")})
    found = annotate(others, Span(1, 2), Span(2, 3))
    assert (found.comments, len(comments_of(found.data))) == (2, 3)  # one of ours says what is left out
    with pytest.raises(UnreadableError) as caught:
        annotate(word_file(paragraph(commented("甲", "1", "2")), parts={"comments": comment("1", "张")}), Span(0, 1))
    assert caught.value.code == "too-many-comments"


def test_macros_and_templates_keep_their_type() -> None:
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml"
    found = annotate(word_file(paragraph("甲"), main_type=kind), Span(0, 1)).data
    assert kind in members(found)[TYPES].decode()
