"""Automatic numbers of Word files: how lists count, and how each format writes its numbers."""

from __future__ import annotations

import pytest
from docx_builder import (
    STYLES,
    abstract_list,
    cell,
    concrete_list,
    deleted,
    level,
    override,
    paragraph,
    row,
    run,
    style,
    table,
    word_file,
)  # fmt: skip

from lintreport.document import Document
from lintreport.formats.docx import read
from lintreport.formats.docx.number_formats import formatted

ONE_LEVEL = abstract_list(0, level(0)) + concrete_list(1, 0)
TWO_LEVELS = abstract_list(0, level(0), level(1, content="%1.%2")) + concrete_list(1, 0)
THREE_LEVELS = abstract_list(0, level(0), level(1, content="%1.%2"), level(2, content="%1.%2.%3")) + concrete_list(1, 0)
LEGAL = "<w:isLgl/>"
CUSTOM = (
    '<mc:AlternateContent><mc:Choice Requires="w14">'
    '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>'
    '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
)


def start(number: int) -> str:
    return f'<w:startOverride w:val="{number}"/>'


def restart(after: int) -> str:
    return f'<w:lvlRestart w:val="{after}"/>'


def linked(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def listed(number: int, index: int | None = None) -> str:
    """The properties of a style that belongs to a list."""
    of_level = "" if index is None else f'<w:ilvl w:val="{index}"/>'
    return f'<w:numPr>{of_level}<w:numId w:val="{number}"/></w:numPr>'


def items(levels: str, number: int = 1) -> str:
    """A paragraph for each digit, of that level of the list."""
    return "".join(paragraph(f"项{index}", item=(number, int(index))) for index in levels)


def styled(names: str) -> str:
    return "".join(paragraph(name, name) for name in names.split())


def labels(document: Document) -> str:
    """The labels, with - where a paragraph has none."""
    return " ".join(block.label or "-" for block in document.blocks)


@pytest.mark.parametrize(
    ("numbering", "body", "expected"),
    [
        pytest.param(
            abstract_list(
                0,
                level(0, "chineseCounting", "第%1章"),
                level(1, "chineseCountingThousand", "（%2）"),
                level(2, "decimal", "%1.%2.%3"),
                level(3, "decimalEnclosedCircleChinese", "%4"),
            )
            + concrete_list(1, 0),
            items("0112230122310"),
            "第一章 （一） （二） 一.二.1 一.二.2 ① 第二章 （一） 二.一.1 二.一.2 ① （二） 第三章",
            id="each number has the format of its own level",
        ),
        pytest.param(
            abstract_list(
                0,
                level(0, "chineseCounting", "第%1章"),
                level(1, content="%1.%2", more=LEGAL),
                level(2, "upperRoman", "%1.%2.%3", more=LEGAL),
            )
            + concrete_list(1, 0),
            items("01122012"),
            "第一章 1.1 1.2 1.2.1 1.2.2 第二章 2.1 2.1.1",
            id="legal levels write all numbers as digits",
        ),
        pytest.param(
            abstract_list(
                0, level(0, "chineseCounting", "第%1章"), level(1, content="%1.%2", more='<w:isLgl w:val="0"/>')
            )
            + concrete_list(1, 0),
            items("0110"),
            "第一章 一.1 一.2 第二章",
            id="unless that is switched off",
        ),
        pytest.param(
            abstract_list(0, level(0, "decimalZero", "%1"), level(1, content="%1.%2", more=LEGAL))
            + concrete_list(1, 0),
            items("01"),
            "01 01.1",
            id="legal levels keep leading zeros",
        ),
        pytest.param(THREE_LEVELS, items("1101"), "1.1 1.2 2. 2.1", id="a level skipped at the start counts as used"),
        pytest.param(
            THREE_LEVELS, items("02210120"), "1. 1.1.1 1.1.2 1.2 2. 2.1 2.1.1 3.", id="a level skipped later too"
        ),
        pytest.param(
            abstract_list(0, level(0), level(1, content="图%1-%2", more=restart(0))) + concrete_list(1, 0),
            items("101"),
            "图1-1 2. 图2-2",
            id="a level never restarted goes on",
        ),
        pytest.param(
            abstract_list(0, level(0), level(1, content="%2", more=restart(0)), level(2, content="图%1-%3"))
            + concrete_list(1, 0),
            items("2012"),
            "图1-1 2. 1 图2-1",
            id="a skipped level is forgotten even so once a higher one is used",
        ),
        pytest.param(
            abstract_list(0, level(0, content="第%1章"), level(1, content="第%2条", more=restart(0)))
            + concrete_list(1, 0),
            items("01101101"),
            "第1章 第1条 第2条 第2章 第3条 第4条 第3章 第5条",
            id="articles go on over chapters",
        ),
        pytest.param(
            abstract_list(
                0, level(0, content="%1"), level(1, content="%1.%2"), level(2, content="c%3", more=restart(1))
            )
            + concrete_list(1, 0),
            items("012212201212"),
            "1 1.1 c1 c2 1.2 c3 c4 2 2.1 c1 2.2 c2",
            id="a level restarts after the first only",
        ),
        pytest.param(
            abstract_list(
                0, level(0, content="%1"), level(1, content="%1.%2"), level(2, content="c%3", more=restart(2))
            )
            + concrete_list(1, 0),
            items("0122122012"),
            "1 1.1 c1 c2 1.2 c1 c2 2 2.1 c1",
            id="a level restarts after the second and first",
        ),
        pytest.param(
            abstract_list(0, level(0, content="%1"), level(1, content="%1.%2", more=restart(3))) + concrete_list(1, 0),
            items("01101101"),
            "1 1.1 1.2 2 2.1 2.2 3 3.1",
            id="a restart after a deeper level is ignored",
        ),
        pytest.param(
            abstract_list(0, level(0)) + concrete_list(1, 0) + concrete_list(2, 0),
            items("00") + items("00", 2) + items("0"),
            "1. 2. 3. 4. 5.",
            id="lists of one abstract list count together",
        ),
        pytest.param(
            abstract_list(0, level(0)) + concrete_list(1, 0) + concrete_list(2, 0, override(0, start(1))),
            items("00") + items("00", 2) + items("0") + items("0", 2),
            "1. 2. 1. 2. 3. 4.",
            id="a list begins anew at its first use only",
        ),
        pytest.param(
            abstract_list(0, level(0), level(1, content="%1.%2")) + concrete_list(1, 0, override(1, start(5))),
            items("011011"),
            "1. 1.5 1.6 2. 2.5 2.6",
            id="a start of its own counts at each restart",
        ),
        pytest.param(
            abstract_list(0, level(0))
            + concrete_list(1, 0)
            + concrete_list(2, 0, override(0, level(0, "chineseCounting", "%1、"))),
            items("00") + items("00", 2) + items("0"),
            "1. 2. 三、 四、 5.",
            id="a list may write its numbers otherwise",
        ),
        pytest.param(
            abstract_list(0, level(0))
            + concrete_list(1, 0)
            + concrete_list(2, 0, override(0, level(0, content="%1)", start=4))),
            items("00") + items("00", 2) + items("0"),
            "1. 2. 3) 4) 5.",
            id="its level's start is not a start of its own",
        ),
        pytest.param(
            abstract_list(0, level(0, content="%1"), level(1, content="%1.%2", more=restart(0)))
            + concrete_list(1, 0, override(1, level(1, content="%1-%2", more=restart(1)))),
            items("0101"),
            "1 1-1 2 2-2",
            id="a restart in an override is ignored",
        ),
        pytest.param(
            abstract_list(0, level(0, start=0), level(1, content="%1.%2", start=3)) + concrete_list(1, 0),
            items("011011"),
            "0. 0.3 0.4 1. 1.3 1.4",
            id="levels start at other numbers",
        ),
        pytest.param(
            ONE_LEVEL,
            paragraph("a", item=(1, 0)) + paragraph(item=(1, 0)) + paragraph("b", item=(1, 0)),
            "1. 2. 3.",
            id="empty items count",
        ),
        pytest.param(
            abstract_list(0, level(0, "none", "附件"), level(1, content="%1%2")) + concrete_list(1, 0),
            items("0101"),
            "附件 1 附件 1",
            id="a level may have words alone",
        ),
        pytest.param(
            abstract_list(0, level(0, CUSTOM, "%1")) + concrete_list(1, 0), items("00"), "001 002", id="a custom format"
        ),
        pytest.param(
            ONE_LEVEL, paragraph("a", item=(7, 0)) + paragraph("b", item=(1, 0)), "- 1.", id="a list that there is not"
        ),
        pytest.param(
            ONE_LEVEL,
            paragraph("a", item=(1, 0)) + paragraph("b", item=(1, 1)) + paragraph("c", item=(1, 0)),
            "1. - 2.",
            id="a level that there is not",
        ),
        pytest.param(
            abstract_list(0, level(0, content="%%1 100%")) + concrete_list(1, 0),
            items("00"),
            "%1 100% %2 100%",
            id="percent signs alone are text",
        ),
        pytest.param(
            ONE_LEVEL,
            paragraph("a", item=(1, 0))
            + paragraph(run("b", "<w:vanish/>"), item=(1, 0), properties="<w:rPr><w:vanish/></w:rPr>")
            + paragraph("c", item=(1, 0)),
            "1. 2. 3.",
            id="hidden items count",
        ),
        pytest.param(
            ONE_LEVEL,
            paragraph("a", item=(1, 0))
            + paragraph(deleted("b"), item=(1, 0), properties='<w:rPr><w:del w:author="x"/></w:rPr>')
            + paragraph("c", item=(1, 0)),
            "1. 2.",
            id="removed items do not",
        ),
        pytest.param(
            TWO_LEVELS + abstract_list(1, level(0, "lowerLetter", "%1)")) + concrete_list(2, 1),
            items("01") + items("00", 2) + items("10") + items("0", 2),
            "1. 1.1 a) b) 1.2 2. c)",
            id="two lists that alternate count apart",
        ),
        pytest.param(
            abstract_list(0, level(0, content="%1.%2"), level(1, content="%2")) + concrete_list(1, 0),
            items("01101"),
            "1. 1 2 2. 1",
            id="a deeper number in a label is left out",
        ),
        pytest.param(
            TWO_LEVELS + concrete_list(2, 0, override(0, start(1)) + override(1, start(1))),
            items("0110") + items("011", 2) + items("1") + items("01", 2),
            "1. 1.1 1.2 2. 1. 1.1 1.2 1.3 2. 2.1",
            id="a list begins anew on two levels",
        ),
        pytest.param(
            abstract_list(0, level(0, "bullet", "\uf0b7"), level(1, "bullet", "")) + concrete_list(1, 0),
            items("001"),
            "• • -",
            id="bullets are bullets in any font",
        ),
        pytest.param(
            ONE_LEVEL,
            table(row(cell(items("0")), cell(items("0")))) + items("0"),
            "1. 2. 3.",
            id="cells count on",
        ),
        pytest.param(
            abstract_list(0, level(0, content="第%1\n章")) + concrete_list(1, 0),
            items("0"),
            "第1 章",
            id="a label has no line end",
        ),
        pytest.param(
            abstract_list(0, level(0), level(12), level(-1))
            + concrete_list(1, 0, override(9, level(9)) + override(0, "<w:x/>")),
            paragraph("a", item=(1, 12)) + paragraph("b", item=(1, 9)) + items("0"),
            "- - 1.",
            id="Word has nine levels",
        ),
        pytest.param(
            abstract_list(0, level(0, "upperLetter", start=10**9)) + concrete_list(1, 0),
            items("0"),
            "1000000000.",
            id="absurd numbers are digits",
        ),
        pytest.param(
            abstract_list(0, level(0, start=10**20)) + concrete_list(1, 0),
            items("0"),
            "0.",
            id="impossible ones are none",
        ),
        pytest.param(
            abstract_list(0, level(0), more='<w:numStyleLink w:val="nobody"/>')
            + concrete_list(1, 0)
            + concrete_list(2, 5),
            items("0") + items("0", 2),
            "1. -",
            id="a link to a style that there is not",
        ),
    ],
)
def test_lists_count(numbering: str, body: str, expected: str) -> None:
    assert labels(read("x", word_file(body, numbering=numbering))) == expected


@pytest.mark.parametrize(
    ("numbering", "styles", "body", "expected"),
    [
        pytest.param(
            abstract_list(0, level(0, "chineseCounting", "第%1章", more=linked("h"))) + concrete_list(1, 0),
            style("h", "章", paragraph=listed(1), based_on="a") + style("h2", "章变体", based_on="h"),
            styled("h h2"),
            "第一章 第二章",
            id="a style based on another is of its list",
        ),
        pytest.param(
            abstract_list(0, level(0, more=linked("h"))) + concrete_list(1, 0),
            style("h", paragraph=listed(1)),
            paragraph("甲", "h") + paragraph("乙", "h", properties=listed(0)) + paragraph("丙", "h"),
            "1. - 2.",
            id="list 0 takes a paragraph out",
        ),
        pytest.param(
            ONE_LEVEL,
            style("h", paragraph=listed(1)) + style("n", paragraph=listed(0), based_on="h"),
            styled("h n h"),
            "1. - 2.",
            id="and a style",
        ),
        pytest.param(
            abstract_list(
                0,
                level(0, "chineseCounting", "%1、", more=linked("h1")),
                level(1, "chineseCounting", "（%2）", more=linked("h2")),
                level(2, content="%3.", more=linked("h3")),
            )
            + concrete_list(1, 0),
            style("h1", "heading 1", paragraph=listed(1))
            + style("h2", "heading 2", paragraph=listed(1, 1))
            + style("h3", "heading 3", paragraph='<w:numPr><w:ilvl w:val="2"/></w:numPr>', based_on="h1")
            + style("h2b", "二级变体", based_on="h2"),
            styled("h1 h2 h3 h3 h2 h3 h1 h2 h2b h3"),
            "一、 （一） 1. 2. （二） 1. 二、 （一） （二） 1.",
            id="levels name their styles",
        ),
        pytest.param(
            TWO_LEVELS,
            style("sub", paragraph=listed(1, 1)),
            styled("sub sub"),
            "1.1 1.2",
            id="a style names its level",
        ),
        pytest.param(
            abstract_list(0, level(0, "chineseCounting", "%1、"), more='<w:styleLink w:val="LS"/>')
            + abstract_list(1, more='<w:numStyleLink w:val="LS"/>')
            + concrete_list(1, 0)
            + concrete_list(2, 1),
            style("LS", "列表样式", kind="numbering", paragraph=listed(1)),
            items("00") + items("0", 2) + items("0") + items("0", 2),
            "一、 二、 三、 四、 五、",
            id="a list borrows the levels of a list style, and counts with it",
        ),
        pytest.param(
            TWO_LEVELS,
            style("h", paragraph=listed(1)),
            paragraph("a", "h") + paragraph("b", "h", properties='<w:numPr><w:ilvl w:val="1"/></w:numPr>'),
            "1. 1.1",
            id="a paragraph may choose its level alone",
        ),
        pytest.param(
            ONE_LEVEL,
            style("d", "Default", paragraph=listed(1), attributes='w:default="1"').replace("Normal", "x"),
            paragraph("a") + paragraph("b", "unknown"),
            "1. 2.",
            id="the default style belongs to a list",
        ),
    ],
)
def test_lists_of_styles(numbering: str, styles: str, body: str, expected: str) -> None:
    assert labels(read("x", word_file(body, numbering=numbering, styles=STYLES + styles))) == expected


@pytest.mark.parametrize(
    ("suffix", "expected"),
    [("", "第一条\t项0"), ("tab", "第一条\t项0"), ("space", "第一条 项0"), ("nothing", "第一条项0")],
)
def test_what_parts_a_label_from_the_text(suffix: str, expected: str) -> None:
    numbering = abstract_list(0, level(0, "chineseCounting", "第%1条", suffix=suffix)) + concrete_list(1, 0)
    document = read("x", word_file(items("0"), numbering=numbering))
    assert document.text == expected
    assert document[document.locked[0]] == expected.removesuffix("项0")


def test_a_label_without_characters_has_no_suffix() -> None:
    numbering = abstract_list(0, level(0, "none", "%1")) + concrete_list(1, 0)
    assert read("x", word_file(items("0"), numbering=numbering)).text == "项0"


NUMBERS = (1, 2, 9, 10, 11, 12, 19, 20, 21, 22, 26, 27, 30, 31, 50, 51, 53, 60, 61, 99, 100, 101, 105, 110, 111, 119,
           120, 200, 205, 210, 999, 1000, 1001, 1010, 1011, 1100, 1234, 2005)  # fmt: skip
DIGITS = " ".join(map(str, NUMBERS))
TENS = "一 二 九 十 十一 十二 十九 二十 二十一 二十二 二十六 二十七 三十 三十一 五十 五十一 五十三 六十 六十一 九十九"
THOUSANDS = (
    f"{TENS} 一百 一百〇一 一百〇五 一百一十 一百一十一 一百一十九 一百二十 二百 二百〇五 二百一十 九百九十九 "
    "一千 一千〇一 一千〇一十 一千〇一十一 一千一百 一千二百三十四 二千〇五"
)
BY_DIGIT = (
    "一 二 九 一〇 一一 一二 一九 二〇 二一 二二 二六 二七 三〇 三一 五〇 五一 五三 六〇 六一 九九 一〇〇 一〇一 "
    "一〇五 一一〇 一一一 一一九 一二〇 二〇〇 二〇五 二一〇 九九九 "
    "一〇〇〇 一〇〇一 一〇一〇 一〇一一 一一〇〇 一二三四 二〇〇五"
)
COUNTING = f"{TENS} {' '.join(BY_DIGIT.split()[20:])}".replace("〇", "○")
LEGAL_NUMBERS = (
    "壹 贰 玖 壹拾 壹拾壹 壹拾贰 壹拾玖 贰拾 贰拾壹 贰拾贰 贰拾陆 贰拾柒 叁拾 叁拾壹 伍拾 伍拾壹 伍拾叁 陆拾 陆拾壹 "
    "玖拾玖 壹佰 壹佰零壹 壹佰零伍 壹佰壹拾 壹佰壹拾壹 壹佰壹拾玖 壹佰贰拾 贰佰 贰佰零伍 贰佰壹拾 玖佰玖拾玖 "
    "壹仟 壹仟零壹 壹仟零壹拾 壹仟零壹拾壹 壹仟壹佰 壹仟贰佰叁拾肆 贰仟零伍"
)
ROMAN = (
    "I II IX X XI XII XIX XX XXI XXII XXVI XXVII XXX XXXI L LI LIII LX LXI XCIX C CI CV CX CXI CXIX CXX CC CCV CCX "
    "CMXCIX M MI MX MXI MC MCCXXXIV MMV"
)
LETTERS = (
    "A B I J K L S T U V Z AA DD EE XX YY AAA HHH III UUUU VVVV WWWW AAAAA FFFFF GGGGG OOOOO PPPPP RRRRRRRR WWWWWWWW "
    f"BBBBBBBBB {'K' * 39} {'L' * 39} {'M' * 39} {'V' * 39} {'W' * 39} {'H' * 43} {'L' * 48} {'C' * 78}"
)
FULL_WIDTH = DIGITS.translate({ord("0") + value: ord("０") + value for value in range(10)})


def then_digits(signs: str) -> str:
    """These signs for the first numbers, digits for the others."""
    return " ".join([*signs.split(), *DIGITS.split()[len(signs.split()) :]])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("decimal", DIGITS),
        ("decimalHalfWidth", DIGITS),
        ("cardinalText", DIGITS),
        ("decimalZero", then_digits("01 02 09")),
        ("decimalFullWidth", FULL_WIDTH),
        ("decimalFullWidth2", FULL_WIDTH),
        ("decimalEnclosedCircle", then_digits("① ② ⑨ ⑩ ⑪ ⑫ ⑲ ⑳")),
        ("decimalEnclosedCircleChinese", then_digits("① ② ⑨ ⑩")),
        ("decimalEnclosedParen", then_digits("⑴ ⑵ ⑼ ⑽ ⑾ ⑿ ⒆ ⒇")),
        ("decimalEnclosedFullstop", then_digits("⒈ ⒉ ⒐ ⒑ ⒒ ⒓ ⒚ ⒛")),
        ("ideographEnclosedCircle", then_digits("㈠ ㈡ ㈨ ㈩")),
        ("upperRoman", ROMAN),
        ("lowerRoman", ROMAN.lower()),
        ("upperLetter", LETTERS),
        ("lowerLetter", LETTERS.lower()),
        (
            "ordinal",
            "1st 2nd 9th 10th 11th 12th 19th 20th 21st 22nd 26th 27th 30th 31st 50th 51st 53rd 60th 61st 99th 100th "
            "101st 105th 110th 111th 119th 120th 200th 205th 210th 999th 1000th 1001st 1010th 1011th 1100th "
            "1234th 2005th",
        ),
        (
            "hex",
            "1 2 9 A B C 13 14 15 16 1A 1B 1E 1F 32 33 35 3C 3D 63 64 65 69 6E 6F 77 78 C8 CD D2 3E7 3E8 3E9 3F2 3F3 "
            "44C 4D2 7D5",
        ),
        ("chineseCounting", COUNTING),
        ("taiwaneseCounting", COUNTING),
        ("chineseCountingThousand", THOUSANDS),
        ("taiwaneseCountingThousand", THOUSANDS),
        (
            "japaneseCounting",
            f"{TENS} 百 百一 百五 百十 百十一 百十九 百二十 二百 二百五 二百十 九百九十九 千 千一 千十 千十一 千百 "
            "千二百三十四 二千五",
        ),
        ("ideographDigital", BY_DIGIT),
        ("japaneseDigitalTenThousand", BY_DIGIT),
        ("taiwaneseDigital", BY_DIGIT.replace("〇", "○")),
        ("chineseLegalSimplified", LEGAL_NUMBERS),
        ("ideographLegalTraditional", LEGAL_NUMBERS.translate(str.maketrans("贰叁陆", "貳參陸"))),
        ("ideographTraditional", then_digits("甲 乙 壬 癸")),
        ("ideographZodiac", then_digits("子 丑 申 酉 戌 亥")),
        (
            "ideographZodiacTraditional",
            then_digits("甲子 乙丑 壬申 癸酉 甲戌 乙亥 壬午 癸未 甲申 乙酉 己丑 庚寅 癸巳 甲午 癸丑 甲寅 丙辰 癸亥"),
        ),
    ],
)
def test_number_formats(name: str, expected: str) -> None:
    assert " ".join(formatted(number, name) for number in NUMBERS) == expected


@pytest.mark.parametrize(
    ("number", "name", "expected"),
    [
        (7, "none", ""),
        (7, "numberInDash", "- 7 -"),
        (1234, "numberInDash", "- 1234 -"),
        (7, "001, 002, 003, ...", "007"),
        (1234, "001, 002, 003, ...", "1234"),
        (7, "①, ②, ...", "7"),
        (0, "decimal", "0"),
        (0, "decimalZero", "00"),
        (0, "chineseCounting", "0"),
        (-3, "upperLetter", "-3"),
        (9999, "chineseCountingThousand", "九千九百九十九"),
        (10000, "chineseCountingThousand", "10000"),
        (10**9, "upperRoman", "1000000000"),
    ],
)
def test_numbers_at_the_edges_of_a_format(number: int, name: str, expected: str) -> None:
    assert formatted(number, name) == expected
