"""Text files: which encodings are read and which refused, line ends kept, wrapped paragraphs put together."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lintreport.errors import UnreadableError, UserError
from lintreport.formats import encoding as encoding_module
from lintreport.formats.encoding import decode
from lintreport.formats.txt import read

CHINESE = (
    "某区上半年工作总结\n今年以来，全区上下认真学习贯彻上级部署，围绕中心任务，狠抓工作落实。\n一、主要做法\n"
    "（一）加强组织领导。成立工作专班，每月召开一次推进会，研究解决存在的问题。"
)
TRADITIONAL = "今年以來，本局積極推動各項計畫，加強地方建設，改善居民生活環境，並持續辦理教育訓練。"
JAPANESE = "本年度上半期の業務について報告します。住民の生活環境を改善する事業も順調に進んでいます。"
KOREAN = "올해 상반기에는 주민들의 생활 환경을 개선하기 위한 사업을 추진하였으며 하반기에도 계속할 계획이다."
RUSSIAN = "В первом полугодии район провёл большую работу по улучшению условий жизни населения."
FRENCH = "Le comité a présenté son rapport à l'assemblée ; les procédures déjà lancées ont été achevées très tôt."


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (CHINESE.encode(), "utf-8"),
        (CHINESE.encode("utf-8-sig"), "utf-8"),
        (CHINESE.encode("gb18030"), "gb18030"),
        (CHINESE.encode("gb2312"), "gb18030"),
        (b"\xff\xfe" + CHINESE.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + CHINESE.encode("utf-16-be"), "utf-16-be"),
        (b"\xff\xfe\0\0" + CHINESE.encode("utf-32-le"), "utf-32-le"),
        (TRADITIONAL.encode("gbk"), "gb18030"),
        ("全年共走访十二户".encode("gbk"), "gb18030"),
        ("召开党委会".encode("gbk"), "gb18030"),
        ("参会：龘靐、㛃婞、𠮷野等同志参加会议".encode("gb18030"), "gb18030"),
        ("赵钱孙李、周吴郑王、冯陈褚卫".encode("gbk"), "gb18030"),
        (("Progress report for the first half. " * 9 + "某区").encode("gbk"), "gb18030"),
        ("┌──┐\n│甲│\n└──┘ ①★→".encode("gbk"), "gb18030"),
        (b"plain ASCII", "utf-8"),
        (b"", "utf-8"),
    ],
)
def test_an_encoding_is_found(data: bytes, found: str) -> None:
    assert decode(data).encoding == found
    assert decode(data).encode(decode(data).text) == data


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (TRADITIONAL.encode("big5"), "encoding", "looks like Big5.*--encoding big5"),
        (CHINESE.encode("big5", "ignore"), "encoding", "looks like Big5"),
        (JAPANESE.encode("shift_jis"), "encoding", "looks like Shift_JIS.*--encoding cp932"),
        (JAPANESE.encode("euc_jp"), "encoding", "looks like EUC-JP"),
        (KOREAN.encode("euc_kr"), "encoding", "looks like EUC-KR"),
        (RUSSIAN.encode("cp1251"), "encoding", "looks like Windows-1251"),
        (RUSSIAN.encode("koi8_r"), "encoding", "looks like KOI8-R"),
        (FRENCH.encode("latin-1"), "encoding", "Western encoding.*--encoding cp1252"),
        (CHINESE.encode("utf-16-le"), "encoding", "UTF-16 .little-endian. without a byte order mark"),
        (CHINESE.encode("utf-16-be"), "encoding", "UTF-16 .big-endian. without"),
        (KOREAN.encode("utf-16-le"), "encoding", "UTF-16"),
        (FRENCH.encode("utf-32-le"), "encoding", "UTF-32"),
        (CHINESE.encode()[:100] + b"\xff" + CHINESE.encode()[102:], "encoding", "UTF-8, but is damaged .byte 0x"),
        (CHINESE.encode("gbk")[:61] + b"\xff" + CHINESE.encode("gbk")[62:], "encoding", "GB18030, but is damaged"),
        (b"\x80\x81\x82" * 9, "encoding", "not valid UTF-8 .byte 0x80 at offset 0..*--encoding NAME"),
        (bytes(range(256)), "binary", "NUL"),
        (CHINESE.encode() + b"\0", "binary", "NUL"),
        (b"\xff\xfe" + "a\0".encode("utf-16-le"), "binary", "NUL"),
        (b"PK\x03\x04rest", "binary", "Word file or another zip"),
        (b"%PDF-1.7", "binary", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "binary", "old Word file"),
        (b"{\\rtf1\\ansi}", "binary", "rich text"),
        (b"\xff\xfea", "encoding", "not valid utf-16-le"),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, code: str, words: str) -> None:
    with pytest.raises(UnreadableError, match=words) as raised:
        read("draft.txt", data)
    assert raised.value.code == code


@pytest.mark.parametrize(
    "name", ["big5", "BIG5", "cp950", "shift_jis", "utf-16", "utf-16-be", "UTF8", "utf_8_sig", "gbk"]
)
def test_a_named_encoding_is_used(name: str) -> None:
    text = "今年工作\n"
    assert decode(text.encode(name), name).text == text


def test_a_byte_order_mark_is_dropped_and_written_again() -> None:
    for name in ("utf-8-sig", "utf-16", "utf-32"):
        file = decode("今年\n".encode(name), name)
        assert (file.text, file.bom) == ("今年\n", True)
        assert file.encode(file.text) == "今年\n".encode(name)
    assert decode("今\ufeff年".encode()).text == "今\ufeff年"


@pytest.mark.parametrize(
    "name",
    [
        "hex",
        "rot13",
        "zlib",
        "base64",
        "idna",
        "punycode",
        "unicode_escape",
        "undefined",
        "klingon",
        "",
        "a\0b",
        "..",
        "\ud800",
    ],
)
def test_what_is_no_encoding_is_refused(name: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        decode(b"abc", name)
    assert raised.value.code == "unknown-encoding"


@pytest.mark.parametrize(
    ("data", "name"), [(b"\xff", "utf-8"), (b"a\0\0", "utf-16"), ("年".encode(), "ascii"), (b"+2AA-", "utf-7")]
)
def test_bytes_that_do_not_fit_the_named_encoding_are_refused(data: bytes, name: str) -> None:
    with pytest.raises(UnreadableError, match="not valid") as raised:
        decode(data, name)
    assert raised.value.code == "encoding"


def test_a_file_that_is_too_big_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding_module, "LARGEST_FILE", 10)
    with pytest.raises(UnreadableError, match="split it") as raised:
        decode(b"x" * 11)
    assert raised.value.code == "too-big"


def test_a_character_that_the_encoding_lacks_cannot_be_written() -> None:
    with pytest.raises(UserError, match="save the draft as UTF-8"):
        decode(b"abc", "ascii").encode("年")


def refusal(data: bytes, encoding: str | None) -> str:
    """The code with which bytes are refused; empty where they are read."""
    try:
        read("draft.txt", data, encoding)
    except UnreadableError as error:
        return error.code
    return ""


ENCODINGS = st.sampled_from(
    [None, "utf-8", "gb18030", "utf-16", "big5", "shift_jis", "utf-7", "iso2022_jp", "hz", "cp1252"]
)


@given(st.binary(max_size=300), ENCODINGS)
@example(b"\xef\xbb\xbf\xff", None)
@example(b"\xfe\xff\xd8", None)
def test_no_bytes_make_the_reader_fail_otherwise(data: bytes, encoding: str | None) -> None:
    assert refusal(data, encoding) in {"", "encoding", "binary"}


@given(st.text(max_size=30))
def test_no_name_of_an_encoding_makes_the_reader_fail_otherwise(name: str) -> None:
    assert refusal(b"abc", name) in {"", "unknown-encoding", "encoding"}


LINES = st.text("甲乙a。 　\v\f\x1c\x85\u2028\ufeff", max_size=8)
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])
FILES = st.lists(st.tuples(LINES, LINE_ENDS), max_size=9).flatmap(
    lambda lines: LINES.map(lambda last: "".join(line + end for line, end in lines) + last)
)


@given(FILES, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030"]))
def test_an_unchanged_text_is_written_back_byte_for_byte(text: str, name: str) -> None:
    data = text.encode(name)
    file = decode(data, name)
    assert file.encode(file.text) == data
    assert "\r" not in file.text


@pytest.mark.parametrize(
    ("before", "changed", "after"),
    [
        (b"a\r\nb\rc\n", "x\nyy\nz\n", b"x\r\nyy\rz\n"),
        (b"a\r\nb", "aa\nbb", b"aa\r\nbb"),
        (b"a\r\nb\r\nc\n", "a\nb\nc\nd\ne", b"a\r\nb\r\nc\nd\r\ne"),
        (b"a\r\nb\r\n", "ab", b"ab"),
        (b"a", "a\nb", b"a\nb"),
    ],
)
def test_a_changed_text_keeps_the_line_ends(before: bytes, changed: str, after: bytes) -> None:
    assert decode(before).encode(changed) == after


@pytest.mark.parametrize(
    ("data", "blocks"),
    [
        (b"", [""]),
        (b"\n", [""]),
        (b"a", ["a"]),
        (b"a\n", ["a"]),
        (b"a\n\n", ["a", ""]),
        (b"a\r\n\r\nb\rc", ["a", "", "b", "c"]),
        (b"a\x0bb\x0c\x1cc\n", ["a\vb\f\x1cc"]),
        ("a\x85b\u2028c".encode(), ["a\x85b\u2028c"]),
    ],
)
def test_a_line_is_a_block(data: bytes, blocks: list[str]) -> None:
    document = read("draft.txt", data)
    assert [document[block.span] for block in document.blocks] == blocks


# Drafts as they are wrapped: each paragraph a list entry, `wrapped` makes lines of it.
CHINESE_PARAGRAPHS = [
    "今年以来，某区认真落实上级部署，聚焦重点任务，持续推进作风建设，扎实开展专项整治，各项工作稳步推进、"
    "成效明显，群众的获得感和满意度不断提升，为全年目标任务的完成打下了坚实的基础。",
    "一是抓学习。坚持集中学习与个人自学相结合，先后组织专题培训12期，参训干部860余人次，做到学用结合、知行"
    "合一，干部队伍的政治素质和业务能力明显增强。",
    "二是抓整改。对照检查发现的问题，逐项建立台账，明确责任人和完成时限，实行销号管理，目前各类问题已经基本整"
    "改到位，剩余问题正在加紧推进，年底前能够全部完成。",
]
ENGLISH_PARAGRAPHS = [
    "In the first half of the year the district office carried out all the tasks that had been set for it, and most "
    "of the projects were finished ahead of time, although a few were held up by heavy rain in the early summer.",
    "The second half will see further work on roads, schools and clinics. Funds have been set aside for each of these, "
    "and the office will report every month on how they are spent and on what has been achieved with them.",
]


def wrapped(paragraph: str, width: int, indent: str = "") -> list[str]:
    """The lines of a Chinese paragraph, as many characters each, no closing mark at the head of one."""
    lines, line = [], indent
    for character in paragraph:
        if len(line) >= width and character not in "，。、；：”）":
            lines.append(line)
            line = ""
        line += character
    return [*lines, line]


def joined(lines: list[str]) -> list[str]:
    """The blocks of a draft of these lines, without its line ends."""
    document = read("draft.txt", "\n".join(lines).encode())
    return [document[block.span].replace("\v", "") for block in document.blocks]


@pytest.mark.parametrize("width", [26, 30, 38, 45])
def test_chinese_wrapped_with_indented_first_lines_is_joined(width: int) -> None:
    lines = [line for paragraph in CHINESE_PARAGRAPHS for line in wrapped(paragraph, width, "　　")]
    assert joined(["　　　　某区工作总结", *lines]) == [
        "　　　　某区工作总结",
        *("　　" + paragraph for paragraph in CHINESE_PARAGRAPHS),
    ]


def test_chinese_wrapped_with_blank_lines_between_is_joined() -> None:
    lines = [line for paragraph in CHINESE_PARAGRAPHS for line in [*wrapped(paragraph, 38), ""]]
    assert [block for block in joined(lines) if block] == CHINESE_PARAGRAPHS


def test_english_wrapped_at_72_columns_is_joined() -> None:
    lines = [line for paragraph in ENGLISH_PARAGRAPHS for line in [*textwrap.wrap(paragraph, 72), ""]]
    document = read("draft.txt", "\n".join(["Progress Report", "", *lines]).encode())
    blocks = [document[block.span].replace("\v", " ") for block in document.blocks if document[block.span]]
    assert blocks == ["Progress Report", *ENGLISH_PARAGRAPHS]


def test_headings_items_and_signatures_stay_apart_in_a_wrapped_draft() -> None:
    lines = [
        "一、主要做法",
        *wrapped(CHINESE_PARAGRAPHS[0], 30, "　　"),
        "（一）加强学习",
        *wrapped(CHINESE_PARAGRAPHS[1], 30, "　　"),
        "1.走访农户",
        "2.召开会议",
        "",
        "　　　　　　　　　　某区办公室",
        "　　　　　　　　　　2024年7月1日",
    ]
    assert joined(lines) == [
        "一、主要做法",
        "　　" + CHINESE_PARAGRAPHS[0],
        "（一）加强学习",
        "　　" + CHINESE_PARAGRAPHS[1],
        *lines[-5:],
    ]


def test_a_numbered_paragraph_goes_on_over_its_lines() -> None:
    paragraphs = [f"（{number}）" + text for number, text in zip("一二三", CHINESE_PARAGRAPHS, strict=True)]
    lines = [line for paragraph in paragraphs for line in wrapped(paragraph, 34)]
    assert joined(lines) == paragraphs


@pytest.mark.parametrize(
    "lines",
    [
        CHINESE_PARAGRAPHS,
        [line for paragraph in CHINESE_PARAGRAPHS for line in wrapped(paragraph, 38, "　　")] + ["很长的一行" * 20],
        ["白日依山尽，", "黄河入海流。", "欲穷千里目，", "更上一层楼。"] * 3,
        ["主　任：张三　　区政府副区长", "副主任：李四　　区政府办公室主任", "王五　　区教育局局长"] * 6,
        [f"{name}村    {number}户    已完成" for number, name in enumerate("东西南北前后", 10)],
        [
            "关于印发某区防汛应急预案的通知（某政办发〔2024〕12号）以及有关附件的材料" + "一" * extra
            for extra in range(9)
        ],
        ["各部门要提高认识，把思想统一到会议精神上来，切实抓好各项任务的落实工作。"] * 8,
        ["今年以来全区认真落实上级部署聚焦重点任务持续推进作风建设", "下一步工作打算。"],
        ["| 单位 | 项目 | 进度 | 责任人 | 完成时限 | 备注 | 其他需要说明的情况 |"] * 6,
    ],
    ids=["one a line", "one long line", "verse", "names", "table", "titles", "items", "two lines", "drawn table"],
)
def test_what_is_not_wrapped_is_not_joined(lines: list[str]) -> None:
    assert joined(lines) == lines


def test_offsets_of_a_wrapped_draft_are_those_of_the_file() -> None:
    lines = [line for paragraph in CHINESE_PARAGRAPHS for line in wrapped(paragraph, 38, "　　")]
    document = read("draft.txt", "\r\n".join(lines).encode())
    text = "\n".join(lines)
    assert len(document.blocks) == len(CHINESE_PARAGRAPHS)
    assert document.text.replace("\v", "\n") == text
    for offset in range(len(text)):
        before = text[:offset]
        location = document.locate(offset)
        assert (location.line, location.column) == (before.count("\n") + 1, offset - before.rfind("\n"))


@given(FILES)
def test_every_offset_has_the_line_and_column_of_the_decoded_file(text: str) -> None:
    file = decode(text.encode(), "utf-8")
    document = read("draft.txt", text.encode(), "utf-8")
    assert document.text == file.text.removesuffix("\n")
    assert [document[block.span] for block in document.blocks] == document.text.split("\n")
    for offset in range(len(document.text) + 1):
        before = file.text[:offset]
        location = document.locate(offset)
        assert (location.line, location.column) == (before.count("\n") + 1, offset - before.rfind("\n"))
