"""English drafts: what is still open, slips of words and marks, what was never finished."""

from __future__ import annotations

import pytest
from linting import found, mended, plain

from lintreport.rule import Example
from lintreport.testing import example_document

HEAD = "Report on Wells\nThe office tested all of the wells with great care.\n"


@pytest.mark.parametrize(
    "text",
    [
        "Revenue was [|??|] and costs rose by [|? per cent|].",
        "It cost [|$??|], up 2[|??%|] on the year before.",
        "The photo is above [|[to come]|] and the source below [|(source?)|].",
        "[|(insert photo)|] It was opened on [|DD/MM/YYYY|] by [|Dr X|].",
        "The firm [|<COMPANY NAME>|] was paid; [|sample text here|].",
        "The total [|[check figures with finance]|] is high; see [|Table ??|] and [|Figure #|].",
        "The risks are in [|Section X|], [|Table X|] and [|Annex X.Y|].",
        "The [|date is still to be confirmed|].",
        "[|Tables to follow|].",
        "[|This chapter needs updating|].",
        "Costs fell ([|note to self|]: why?) and rose again [|as per Ann's comments|].",
        "The wells [|[Li: please check]|] are dry. [|Comment [LW2]:|] who says so?",
        "The paper was [|wells_final_v2|] before it was sent.",
        "[|DRAFT v2|]",
        "[|Draft for discussion|]",
        "[|Not for circulation|].",
    ],
)
def test_what_is_still_open_or_of_the_draft_alone_is_found(text: str) -> None:
    assert found(HEAD + plain(text), "english") == HEAD + text


@pytest.mark.parametrize(
    "text",
    [
        "Who asked? “What??” was the answer [12], said the Board [the new one].",
        "Write dates in the format DD/MM/YYYY. Insert the card (see the photo).",
        "See Section X of the Water Act, Table 4, Figure 3.2 and Annex B.",
        "See Chapter IX and Chapter X.",
        "The rate is to be confirmed by the council in May.",
        "The bridge is to be completed in two years and the road in three.",
        "The note to readers tells the fares per child’s ticket (please see the table).",
        "Draft rules were published in May, and the draft budget followed.",
        "We do not quote prices; do not circulate cash without a slip.",
        "The file is draft_v2_final.docx, see https://example.org/report_v3_final for it.",
        "Dr. X. Wang and Dr Xu spoke. The ratio is {x} of [y].",
    ],
)
def test_questions_notes_and_real_sections_are_not(text: str) -> None:
    assert found(HEAD + text, "english") == HEAD + text


@pytest.mark.parametrize(
    "text",
    [
        "The board [|should of|] met.",
        "Costs are [|higher then|] planned and roads [|safer then|] before.",
        "It met the needs [|of it’s|] staff. [|Its|] a pity that it rained.",
        "[|Their|] are two wells. [|We has|] one. [|The wells was|] dry.",
        "The meeting [|was hold|] in May and [|was happened|] again.",
        "[|Although it rained, but|] we met. [|Because it rained, so|] the road was closed.",
        "We built [|four new school|].",
        "We [|discussed about|] it, [|returned back|] and found it [|more better|].",
        "It is [|an|] university with [|a|] engineer and [|a|] hour to spare.",
        "We met on [|monday|] in [|beijing|], on [|march|] 3.",
        "All of them were tested. [|two|] of them were dry.",
        "We met[| |], agreed[|,,|] and left[|..|]",
        "The costs fell in May[|,|]and the road was built[|.|]The rest is known.",
        "The budget of all towns[|(|]see Table 2) is small.",
        "The costs of staff[|，|]roads and wells fell[|。|]",
        "We could not finish the work in time because the wells [|were|]",
    ],
)
def test_slips_are_found(text: str) -> None:
    assert found(HEAD + plain(text), "english") == HEAD + text


@pytest.mark.parametrize(
    "text",
    [
        "Of course they should, of course; the might of the law is lower, then higher.",
        "Its aims are plain; it’s late. In its own way it is of use.",
        "The news was good, the works has a gate and the series is long.",
        "All they did was build on it. Because of rain, so many roads were shut.",
        "Two project managers and three road workers met. Every year’s report is short.",
        "An hour, a university, a one-way road, a European, an honest man, an MP, a unit, a use.",
        "Plan A is here, as is vitamin a in food, and it is known a priori.",
        "We met, e.g. in May, approx. two of us, i.e. all. It is 3.5 and 1,000.",
        "The village(s) met (see above), etc., and asked “Why?”. Then it was over ...",
        "“We was robbed,” said one.",
    ],
)
def test_what_only_looks_like_a_slip_is_not(text: str) -> None:
    assert found(HEAD + text, "english") == HEAD + text


@pytest.mark.parametrize(
    ("rule", "text", "right"),
    [
        ("english/its", "Its a pity.", "It’s a pity."),
        ("english/lower-case-name", "We met on monday, in beijing.", "We met on Monday, in Beijing."),
        ("english/space-before-mark", "We met , agreed and left .", "We met, agreed and left."),
        ("english/missing-space", "We all met in May,and the rest left.", "We all met in May, and the rest left."),
        ("english/full-width-mark", "The staff，roads and wells.", "The staff, roads and wells."),
        ("repetition/english-word", "The the board met.", "The board met."),
    ],
)
def test_what_can_be_mended_is(rule: str, text: str, right: str) -> None:
    assert mended(example_document(text, Example()), rule) == right


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("1. Findings\nThe findings are [|as follows:|]\n2. Plans\nWe will dig.", "english/nothing-follows"),
        ("1. Findings\nWe dug two.\n2. Plans\nThe plan covers [|the following:|]", "english/nothing-follows"),
        (
            "1. Findings\nThe findings are as follows:\n1. One is dry.\n2. Plans\nWe will dig.",
            "english/nothing-follows",
        ),
    ],
)
def test_a_list_that_is_announced_is_there(text: str, rule: str) -> None:
    assert found(HEAD + plain(text), rule) == HEAD + text


@pytest.mark.parametrize(
    "text",
    [
        "按照要求，本项目使用Excel、Word处理数据，执行ISO 9001标准。",
        "会议介绍了[|Goverment|]项目（the [|enviroment|] of the town）。",
        "附英文摘要：The board [|should of|] met in May.",
    ],
)
def test_english_in_a_chinese_draft_is_read_too(text: str) -> None:
    assert found(plain(text), "english") == text
