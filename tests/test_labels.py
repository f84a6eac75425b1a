"""Which paragraphs begin with a number of their own, and which with a figure, a date, a count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintreport.labels import LONGEST_LABEL, label_of
from lintreport.marking import unmarked
from lintreport.numerals import chinese


@pytest.mark.parametrize(
    ("paragraph", "family", "value"),
    [
        ("[|一|]、主要做法", "han", 1),
        ("　　[|二十三|]、几点建议", "han", 23),
        ("[|（一）|]抓好学习", "han-paren", 1),
        ("[|(十二)|]抓好学习", "han-paren", 12),
        ("[|（ 二 ）|]抓好学习", "han-paren", 2),
        ("[|㈢|]抓好学习", "han-paren", 3),
        ("[|1|].加强领导", "digit", 1),
        ("[|１|]．加强领导", "digit", 1),
        ("[|2|]、加强领导", "digit", 2),
        ("[|⒉|]加强领导", "digit", 2),
        ("[|（1）|]加强领导", "digit-paren", 1),
        ("[|⑴|]加强领导", "digit-paren", 1),
        ("[|3）|]加强领导", "digit-paren", 3),
        ("[|③|]加强领导", "circle", 3),
        ("[|三|]、四季度工作打算", "han", 3),
        ("[|第一章|]　总则", "chapter", 1),
        ("[|第 2 章|] 范围", "chapter", 2),
        ("[|第二节|]　职责", "section", 2),
        ("[|第一部分|]　回顾", "part", 1),
        ("[|第三条|]　本办法所称干部", "article", 3),
        ("[|第一千二百六十条|]　本法自发布之日起施行", "article", 1260),
        ("[|Ⅱ|]. 范围", "roman", 2),
        ("[|IV|]. Methods", "roman", 4),
        ("[|(ii)|] the second", "roman-paren", 2),
        ("[|B|]、方案比选", "letter", 2),
        ("[|a)|] the first", "letter-paren", 1),
        ("[|1|]. Introduction", "digit", 1),
        ("[|1.2|] Scope", "decimal", 2),
        ("[|1.2.3|]范围", "decimal", 3),
        ("[|Chapter 2|] Methods", "chapter", 2),
        ("[|Part IV|]: Outlook", "part", 4),
    ],
)
def test_a_number_at_the_head_is_a_label(paragraph: str, family: str, value: int) -> None:
    text, [span] = unmarked(paragraph)
    label = label_of(text)
    assert label is not None
    assert (label.family, label.value, label.start, label.number_end) == (family, value, *span)


@pytest.mark.parametrize(
    ("paragraph", "mark"),
    [
        ("一、加强领导", "、"),
        ("一.加强领导", "."),
        ("一，加强领导", "，"),
        ("一、.加强领导", "、."),
        ("一 加强领导", " "),
        ("（一）、加强领导", "、"),
        ("（1）.加强领导", "."),
        ("1,加强领导", ","),
        ("1..加强领导", ".."),
        ("①、加强领导", "、"),
        ("（一）加强领导", ""),
    ],
)
def test_a_wrong_mark_does_not_hide_a_label(paragraph: str, mark: str) -> None:
    label = label_of(paragraph)
    assert label is not None
    assert label.mark == mark
    assert paragraph[label.end :] == "加强领导"


@pytest.mark.parametrize(
    "paragraph",
    [
        "1.5亿元资金已到位",
        "1.5 亿元资金已到位",
        "3.5 个百分点的差距",
        "12.5%的村已完成",
        "1,000元以下的项目",
        "1，000元以下的项目",
        "2.0版本已上线",
        "2023年全市工作",
        "2023.5.1起施行",
        "1月5日召开会议",
        "1—6月完成投资",
        "8:30集合",
        "3、4月份完成验收",
        "10、11月开展检查",
        "1、2、3号楼已封顶",
        "一、二级响应",
        "三、四季度工作打算已经报送",
        "一、二、三等奖各若干名",
        "三、四线城市",
        "五、六月份雨水偏多",
        "十一届三中全会以来",
        "一二·九运动",
        "一是抓学习",
        "一把手负总责",
        "十余次会议",
        "二〇二四年工作",
        "二 〇 二 四 年",
        "一 年 来 的 工 作",
        "（2023年）",
        "（二〇二四）",
        "第一季度完成投资",
        "第一，抓学习",
        "第十四届代表大会",
        "第二节课上",
        "第五条第二款规定",
        "第三条的规定",
        "第一条战线",
        "Ⅱ级响应已启动",
        "①②③项均已办结",
        "X、Y两市联动",
        "X市全年工作",
        "A股市场",
        "5G网络覆盖",
        "Section 3 of the Act applies",
        "Part of the work",
        "I am certain",
        "3.5 million people",
        "1",
        "一",
        "",
    ],
)
def test_a_figure_or_a_date_is_no_label(paragraph: str) -> None:
    assert label_of(paragraph) is None


@pytest.mark.parametrize(
    "paragraph",
    [
        "1、2023年工作回顾",
        "1.2023年工作回顾",
        "1、12345热线办理情况",
        "1、50余名干部下沉一线",
        "2、3个月内完成整改",
        "二、三年来的主要工作",
        "十、十一届三中全会以来的历程",
        "3.开展12次检查",
    ],
)
def test_a_figure_may_follow_a_label(paragraph: str) -> None:
    assert label_of(paragraph) is not None


def test_kinds_of_numbers_rank_as_official_drafts_use_them() -> None:
    heads = [
        "第一篇",
        "第一章　总则",
        "第一节　范围",
        "一、总述",
        "（一）总述",
        "1.总述",
        "1.1总述",
        "（1）总述",
        "①总述",
    ]
    ranks = [label.rank for head in heads if (label := label_of(head))]
    assert len(ranks) == len(heads)
    assert ranks == sorted(set(ranks))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1.甲项", "1）甲项"),
        ("（1）甲项", "1）甲项"),
        ("A. one", "a) one"),
        ("1.1 甲项", "1.1.1 甲项"),
        ("第一章", "第一节"),
    ],
)
def test_numbers_that_look_different_are_of_different_sequences(one: str, other: str) -> None:
    first, second = label_of(one), label_of(other)
    assert first is not None
    assert second is not None
    assert first.style != second.style


@pytest.mark.parametrize(
    ("text", "computed", "value"),
    [("1.5亿元", "1.", 1), ("一\t总则", "一", 1), ("3\t总则", "3", 3), ("2.1\t5个", "2.1", 1)],
)
def test_a_number_that_word_computed_is_a_label_whatever_follows(text: str, computed: str, value: int) -> None:
    label = label_of(text, computed)
    assert label is not None
    assert (label.value, label.end) == (value, len(computed))


def test_a_bullet_that_word_computed_is_no_label() -> None:
    assert label_of("•\t加强领导", "•") is None


@given(st.integers(1, 99), st.sampled_from(["、", "，", ".", ""]))
def test_every_number_up_to_99_is_read(value: int, mark: str) -> None:
    label = label_of(f"（{chinese(value)}）{mark}加强领导")
    assert label is not None
    assert (label.value, label.mark) == (value, mark)


@given(st.text("一二三十第章条节部分（）()1234567890.、，．①⑴ⅡIVXab　 年月\t", max_size=50))
def test_a_label_lies_at_the_head_of_its_paragraph(text: str) -> None:
    label = label_of(text)
    if label is not None:
        assert 0 <= label.start < label.number_end <= label.end <= min(len(text), LONGEST_LABEL)
        assert not text[: label.start].strip()
        assert text[label.number_end : label.end].endswith(label.mark)
        assert label.value > 0
