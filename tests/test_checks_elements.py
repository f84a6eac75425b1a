"""What stands around the text of a draft: title, addressee, closing, signature, date, and whether the text ends."""

from __future__ import annotations

import pytest
from linting import shipped

from lintreport.document import Anchor, Document, Span
from lintreport.engine import Reading, lint
from lintreport.marking import marked, unmarked
from lintreport.outline import document
from lintreport.paragraph import Paragraph
from lintreport.ruleset import RuleSet

SECTIONS = RuleSet(tuple(rule for rule in shipped() if rule.group == "sections"), shipped().kinds).joined()
BODY = "入汛以来，我乡遭遇三次强降雨，两处堤段出现险情，物资消耗很大，现申请追加防汛经费6万元，用于采购编织袋。"


def draft(text: str, path: str = "draft.txt") -> Document:
    return document(path, [Paragraph(line) for line in text.split("\n")])


def found(rule: str, whole: Document, kind: str | None = None) -> str:
    findings = lint(whole, SECTIONS, Reading(kind=kind)).findings
    spans = sorted({finding.span for finding in findings if finding.rule == f"sections/{rule}"})
    return marked(whole.text, spans)


@pytest.mark.parametrize(
    "text",
    [
        f"[|县人民政府：|]\n{BODY}\n妥否，请批示。",
        f"[|{BODY}|]\n妥否，请批示。",
        f"县人民政府关于防汛经费的请示\n{BODY}",
        f"县人民政府关于防汛经费的请示。\n{BODY}",
        f"特急\n某政〔2024〕3号\n关于防汛经费的请示\n{BODY}",
        f"图1　堤段位置\n{BODY}",
        f"青石乡2024年防汛工作总结：\n{BODY}",
        "两处堤段出现险情。",
    ],
)
def test_a_missing_title(text: str) -> None:
    assert found("missing-title", draft(unmarked(text)[0])) == text


def test_a_title_that_only_the_name_of_the_file_has_is_an_info() -> None:
    whole = draft(f"县人民政府：\n{BODY}", "docs/关于追加防汛经费的请示.txt")
    assert found("missing-title", whole) == whole.text
    assert found("title-in-file-name-only", whole) == f"[|县人民政府：|]\n{BODY}"


@pytest.mark.parametrize(
    "head",
    [
        "县人民政府：",
        "县人民政府并报市水利局：",
        "各村（居）委会，机关各办（站、所）：",
        "2024年7月8日\n县人民政府：",
        "某政〔2024〕3号\n县人民政府:",
        "XX县人民政府：",
        "主送：县人民政府",
    ],
)
def test_an_addressee_stands_under_the_title(head: str) -> None:
    whole = draft(f"关于防汛经费的请示\n{head}\n{BODY}\n妥否，请批示。")
    assert found("missing-addressee", whole) == whole.text


@pytest.mark.parametrize("head", [BODY, "现将有关情况请示如下：", "根据县里要求，提出以下请求：", "青石乡人民政府"])
def test_without_an_addressee_the_title_is_pointed_at(head: str) -> None:
    whole = draft(f"关于防汛经费的请示\n{head}\n{BODY}")
    assert found("missing-addressee", whole).startswith("[|关于防汛经费的请示|]")


@pytest.mark.parametrize(
    ("head", "tail", "rules"),
    [
        ("[|县人民政府|]", "青石乡人民政府\n2024年7月8日", {"addressee-without-colon"}),
        ("青石乡人民政府\n2024年7月8日", "", {"missing-addressee"}),
        ("县人民政府：", "青石乡人民政府\n2024年7月8日", set()),
        ("青石乡人民政府\n（2024年7月8日）\n县人民政府：", "", set()),
    ],
)
def test_an_addressee_without_a_colon_is_not_missing(head: str, tail: str, rules: set[str]) -> None:
    marks = f"关于防汛经费的请示\n{head}\n{BODY}\n妥否，请批示。\n{tail}"
    whole = draft(unmarked(marks)[0])
    expected = {
        "addressee-without-colon": marks,
        "missing-addressee": f"[|{whole.text.replace(chr(10), f'|]{chr(10)}', 1)}",
    }
    for rule, text in expected.items():
        assert found(rule, whole) == (text if rule in rules else whole.text)


LETTER = f"关于防汛经费的请示\n县人民政府：\n{BODY}\n妥否，请批示。\n"


@pytest.mark.parametrize(
    ("tail", "lacks"),
    [
        ("青石乡人民政府\n2024年7月8日", []),
        ("青石乡人民政府　2024年7月8日", []),
        ("　　　　青石乡人民政府（盖章）\n　　　　二〇二四年七月八日", []),
        ("附件：1.险情清单\n　　　2.经费预算\n青石乡人民政府\n2024年7月8日\n（联系人：张某，电话：1234）", []),
        ("青石乡人民政府\n县水利局\nXX年X月X日\n抄送：县财政局。", []),
        ("青石乡人民政府\n2024年__月__日", []),
        ("青石乡人民政府\n2024年7月8日\n附件1\n险情清单\n一处堤段，长二十米", []),
        ("青石乡人民政府\n2024.7.8", []),
        ("青石乡人民政府\n2024-07-08", []),
        ("2024年7月8日　青石乡人民政府", []),
        ("青石乡老年体协\n2024年7月8日", []),
        ("青石林场全体职工\n2024年7月8日", []),
        ("村民代表：张某、李某\n2024年7月8日", []),
        ("青石乡残联　　2024年7月8日", []),
        ("青石乡人民政府\n7月8日", ["missing-date"]),
        ("2024年7月8日", ["missing-signature"]),
        ("青石乡人民政府", ["missing-date"]),
        ("（联系人：张某，电话：1234）", ["missing-signature", "missing-date"]),
        ("", ["missing-signature", "missing-date"]),
    ],
)
def test_signature_and_date_stand_at_the_end(tail: str, lacks: list[str]) -> None:
    whole = draft(LETTER + tail)
    for rule in ("missing-signature", "missing-date"):
        marks = whole.text.replace("妥否，请批示。", "[|妥否，请批示。|]")
        assert found(rule, whole) == (marks if rule in lacks else whole.text)


def test_signature_and_date_may_stand_under_the_title() -> None:
    whole = draft(f"关于防汛经费的请示\n青石乡人民政府\n（2024年7月8日）\n县人民政府：\n{BODY}")
    assert found("missing-signature", whole) == found("missing-date", whole) == whole.text


@pytest.mark.parametrize(
    "closing",
    [
        "妥否，请批示。", "当否，请批复。", "以上请示，请予审批。", "可否，请示。", "以上意见如无不妥，请批转执行。",
        "请予支持为盼。", "敬请批准。", "上述请示如可行，请尽快答复。", "特此请示，请审示。",
        "盼复。", "以上请求，请予支持为感。", "专此请示。",
    ],
)  # fmt: skip
def test_a_request_closes_in_one_of_many_ways(closing: str) -> None:
    whole = draft(f"关于防汛经费的请示\n县人民政府：\n{BODY}\n{closing}\n青石乡人民政府\n2024年7月8日")
    assert found("missing-closing", whole) == whole.text


@pytest.mark.parametrize(
    "ending",
    [
        "加强值守，备足物资。",
        "加强值守[|，|]",
        "一是加强值守；二是备足物资[|；|]",
        "加强值守，[|备足编织袋和木|]",
        "加强值守，备足编织袋[|以及|]",
        "加强值守，备足编织袋[|和|]",
        "加强值守，[|总体上保持缓和|]",
        "现将有关数据公布如下：",
        "加强值守，备足物资！”",
        "加强值守，备足物资（见附件）",
        "加强值守，备足物资。　　　　青石乡人民政府",
        "加强值守",
        "下一步，我们将加强值守，[|提升|]",
        "[|下一步我们将继续努力|]",
        "继续努力，供有关单位参考",
        "报：县委、县政府　发：各村、各单位",
        "We will keep watch, and we will buy sandbags, [|and the|]",
        "We will keep watch, and buy sandbags.",
    ],
)
@pytest.mark.parametrize("tail", ["", "\n青石乡人民政府\n2024年7月8日"])
def test_an_ending_that_stops_short(ending: str, tail: str) -> None:
    text = f"防汛工作总结\n全年组织巡查二十余次，无一人伤亡。\n{ending}{tail}"
    assert found("unfinished-ending", draft(unmarked(text)[0])) == text


def test_a_text_that_goes_on_in_a_list_or_a_picture_is_not_cut_off() -> None:
    listed = draft("所需材料\n身份证、户口簿的原件和复印件\n近期免冠照片，背景颜色不限")
    assert found("unfinished-ending", listed) == listed.text
    whole = draft("防汛工作总结\n巡查路线见下图，")
    pictured = Document(whole.path, whole.text, whole.blocks, anchors=(Anchor(len(whole.text), "picture"),))
    assert found("unfinished-ending", whole) != whole.text
    assert found("unfinished-ending", pictured) == whole.text


def test_places_are_those_of_the_document() -> None:
    (finding,) = lint(draft(f"县人民政府：\n{BODY}"), SECTIONS).findings[:1]
    assert finding.span == Span(0, 6)
