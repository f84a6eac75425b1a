"""What a hostile Word file can cost: little is done before it is refused, and nothing in a small one grows large."""

from __future__ import annotations

import pytest
from docx_builder import (
    STYLES,
    abstract_list,
    concrete_list,
    field_character,
    instruction,
    level,
    members,
    paragraph,
    style,
    with_member,
    word_file,
)  # fmt: skip
from docx_damage import ENTITIES, GOOD, MAIN, NUMBERING, OLE, changed, declaring, replaced, typed

from lintreport.errors import UnreadableError
from lintreport.formats.docx import package as package_module
from lintreport.formats.docx import parsing as parsing_module
from lintreport.formats.docx import read
from lintreport.formats.docx.fields import LONGEST_INSTRUCTION, Fields
from lintreport.formats.docx.numbering import LONGEST_LABEL
from lintreport.formats.docx.parsing import LONGEST_NAMESPACE
from lintreport.formats.docx.styles import LONGEST_CHAIN

MEGABYTE = 10**6
SMALL = 10_000  # the lists of relationships, styles and numbers of a draft of one paragraph


def code_of(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        read("draft.docx", data)
    return caught.value.code


def filled(content: str) -> bytes:
    """The good file with this before its paragraph."""
    return changed(MAIN, lambda xml: xml.replace("<w:body>", f"<w:body>{content}"))


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """How many bytes of parts are unpacked and parsed from here on."""
    done = {"unpacked": 0, "parsed": 0}
    unpack, parse = package_module._unpacked, parsing_module.etree.fromstring

    def unpacked(*arguments: object) -> bytes:
        content: bytes = unpack(*arguments)  # type: ignore[arg-type]
        done["unpacked"] += len(content)
        return content

    def parsed(content: bytes, parser: object) -> object:
        done["parsed"] += len(content)
        return parse(content, parser)  # type: ignore[arg-type]

    monkeypatch.setattr(package_module, "_unpacked", unpacked)
    monkeypatch.setattr(parsing_module.etree, "fromstring", parsed)
    return done


@pytest.mark.parametrize(
    ("data", "code", "unpacked"),
    [
        pytest.param(OLE * 100_000, "legacy-doc", 0, id="another format"),
        pytest.param(GOOD[: len(GOOD) // 2], "corrupt-zip", 0, id="half a file"),
        pytest.param(GOOD + b"PK\x01\x02" * 10_000, "zip-bomb", 0, id="10,000 parts"),
        pytest.param(
            declaring(with_member(GOOD, "word/media/x.bin", b"0"), "word/media/x.bin", 600 * 2**20),
            "zip-bomb",
            0,
            id="600 MiB of pictures",
        ),
        pytest.param(replaced(MAIN, bytes(65 * 2**20)), "zip-bomb", SMALL, id="a part of 65 MiB"),
        pytest.param(typed(f"[{ENTITIES}]", shown="&j;"), "doctype", SMALL, id="billion laughs"),
        pytest.param(filled("<w:p/>" * 6 * MEGABYTE), "zip-bomb", 40 * MEGABYTE, id="6 million paragraphs"),
        pytest.param(filled('<w:p a=""/>' * 2 * MEGABYTE), "zip-bomb", 40 * MEGABYTE, id="2 million attributes"),
        pytest.param(
            filled(f'<w:p xmlns:z="{"z" * MEGABYTE}"/>'), "bad-xml", 2 * MEGABYTE, id="a namespace of a megabyte"
        ),
        pytest.param(
            replaced(NUMBERING, f"<x xmlns='{'z' * MEGABYTE}'/>".encode("utf-16")),
            "bad-xml",
            3 * MEGABYTE,
            id="a namespace of a megabyte in UTF-16",
        ),
    ],
)
def test_refused_before_it_is_parsed(data: bytes, code: str, unpacked: int, work: dict[str, int]) -> None:
    assert code_of(data) == code
    assert work["unpacked"] <= unpacked
    assert work["parsed"] <= SMALL


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<w:p/>" * 300_000, id="paragraphs"),
        pytest.param(f"<w:tbl><w:tr>{'<w:tc/>' * 300_000}</w:tr></w:tbl>", id="cells"),
    ],
)
def test_more_blocks_than_any_draft_has_are_refused_before_they_are_read(
    body: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lintreport.formats.docx.stories.Story", None)
    assert code_of(filled(body)) == "too-big"


@pytest.mark.parametrize(
    ("limit", "most", "code"),
    [
        ("LARGEST_FILE", len(GOOD) - 1, "too-big"),
        ("LARGEST_XML", 2000, "too-big"),
        ("LARGEST_TOTAL", 2000, "zip-bomb"),
        ("LARGEST_PART", 500, "zip-bomb"),
        ("MOST_PARTS", 4, "zip-bomb"),
        ("MOST_NODES", 100, "zip-bomb"),
        ("MOST_BLOCKS", 0, "too-big"),
    ],
)
def test_limits(limit: str, most: int, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, limit, most)
    assert code_of(GOOD) == code


def test_limits_hold_for_all_parts_together(monkeypatch: pytest.MonkeyPatch) -> None:
    largest = max(len(content) for content in members(GOOD).values())
    monkeypatch.setattr(package_module, "LARGEST_XML", largest + 1)
    assert code_of(GOOD) == "too-big"


@pytest.mark.parametrize(
    "definition",
    [
        pytest.param(level(0, content="甲" * MEGABYTE), id="text"),
        pytest.param(level(0, "upperLetter", "%1" * 100, start=9999), id="numbers"),
        pytest.param(level(0, f'<w:numFmt w:val="custom" w:format="{"0" * MEGABYTE},"/>'), id="zeros"),
    ],
)
def test_a_number_is_never_longer_than_a_line(definition: str) -> None:
    numbering = abstract_list(0, definition) + concrete_list(1, 0)
    document = read("draft.docx", word_file(paragraph("甲", item=(1, 0)) * 3, numbering=numbering))
    assert max(len(block.label) for block in document.blocks) <= LONGEST_LABEL
    assert len(document.text) < 4 * LONGEST_LABEL


def test_styles_are_followed_only_so_far() -> None:
    chain = "".join(style(f"s{index}", based_on=f"s{index - 1}") for index in range(1, 200))
    hiding = style("s0", run="<w:vanish/>")
    body = paragraph("近", f"s{LONGEST_CHAIN - 1}") + paragraph("远", f"s{LONGEST_CHAIN}")
    assert read("draft.docx", word_file(body, styles=STYLES + hiding + chain)).text == "\n远"


def test_an_instruction_is_kept_only_at_its_head() -> None:
    fields = Fields()
    fields.begin()
    for _ in range(LONGEST_INSTRUCTION):
        fields.instruct(" TOC " * 2)
    field = fields.end()
    assert field is not None
    assert field.name == "TOC"
    assert len(field.instruction) < LONGEST_INSTRUCTION + 10
    body = field_character("begin") + instruction("PAGE") * 3 + field_character("separate")
    assert read("draft.docx", word_file(paragraph(body))).text == ""


def test_a_namespace_of_ordinary_length_is_read() -> None:
    used = f'<w:p xmlns:z="{"z" * (LONGEST_NAMESPACE - 1)}" xml:lang="zh"/>'
    assert read("draft.docx", filled(used)).text
