"""Words, clauses, sentences and paragraphs that stand twice."""

from __future__ import annotations

import pytest
from linting import findings, found, mended, plain

from lintreport.checks.repetition import Repetition
from lintreport.document import Span
from lintreport.finding import Edit
from lintreport.outline import Paragraph, document
from lintreport.passage import Budget, passage


@pytest.mark.parametrize(
    "text",
    [
        "切实加强[|廉政廉政|]教育。",
        "开展[|明察暗访明察暗访|]活动。",
        "全面完成[|目标任务目标任务|]。",
        "组织召开[|会议会议|]，研究部署。",
        "积极推进[|乡村振兴乡村振兴|]工作。",
        "认真落实[|党风廉政建设党风廉政建设|]责任制。",
        "要[|进一步进一步|]加强领导。",
        "[|今年今年|]以来，我局认真履职。",
        "全县共有[|干部干部|]120名。",
        "[|我们我们|]要坚持。",
        "严格[|按照按照|]要求落实。",
        "我局[|认真认真|]贯彻执行。",
        "确保[|安全生产安全生产|]形势稳定。",
        "[|县纪委监委县纪委监委|]印发通知。",
        "完成了[|各项各项|]任务。",
        "[|关于关于|]印发方案的通知",
        "[|工作工作|]总结如下。",
        "为[|进一步加强进一步加强|]管理，制定本办法。",
        "开展了[|监督监督|]检查。",
        "取得了[|明显明显|]成效。",
        "[|同时同时|]，抓好落实。",
        "加强[|人才队伍人才队伍|]建设。",
        "[|以及以及|]其他方面。",
        "[|因此因此|]要重视。",
        "[|通过通过|]学习，提高认识。",
        "存在[|问题问题|]较多。",
        "形成了[|工作合力工作合力|]。",
        "实施[|创新驱动创新驱动|]战略。",
        "[|的工作的工作|]要求",
        "[|要加强要加强|]管理",
        "[|年度年度|]计划",
    ],
)
def test_words_typed_twice_are_found(text: str) -> None:
    assert found(plain(text), "repetition/word") == text


@pytest.mark.parametrize(
    "text",
    [
        "大家研究研究再定。",
        "请各单位讨论讨论。",
        "一个一个抓，一件一件办，一户一户走访。",
        "高高兴兴、认认真真、实实在在、扎扎实实。",
        "考虑考虑、商量商量、调研调研。",
        "目的的确明确，标的的确定。",
        "太多太多，非常非常，很多很多，许许多多。",
        "共建共享、互学互鉴、边学边改、能上能下。",
        "信用信息、创业创新、装箱装车。",
        "三三两两，千千万万，百分之百。",
        "一次又一次，一年又一年，一步一步，一点一点。",
        "党员党性教育、干部干事创业。",
        "市市场监管局、县县道、省省道。",
        "学生生活、研究生生活、先生生平。",
        "大队大队长、支队支队长。",
        "学校校长、中学学生。",
        "党组织组织力、党支部支部书记。",
        "县委常委常务副县长。",
        "公安局局长、财政局局长。",
        "绿水青山就是金山银山。",
        "为人民服务，人民教育人民办，人民城市人民建。",
        "干部选干部，群众教育群众。",
        "谢谢谢谢！再见再见！",
        "好好学习，天天向上，天天天蓝。",
        "哈哈哈哈",
        "重点工作重点抓，难点工作难点破。",
        "问题问题，还是问题。",
        "打击打击，再打击。",
        "以案说法以案促改",
        "中国共产党党章、党党史",
        "事事有人管、件件有着落。",
        "一一对应，一一落实。",
        "从严从严再从严、从紧从紧再从紧",
        "慎之又慎、严之又严、细之又细",
        "快快快、抓紧抓紧再抓紧",
    ],
)
def test_words_that_are_doubled_on_purpose_are_not(text: str) -> None:
    assert found(plain(text), "repetition/word") == text


@pytest.mark.parametrize(
    "text",
    [
        "工作报告\n一、主要做法\n各单位要切实提高政治站位，认真组织学习，抓好贯彻落实，确保取得实效。\n强化组织领导。各单位要切实提高政治站位，认真组织学习。\n二、下步打算\n[|各单位要切实提高政治站位，认真组织学习，抓好贯彻落实，确保取得实效。|]",
        "工作报告\n一是加强学习，认真组织开展集中研讨，撰写心得体会文章。\n二是加强监督，认真组织开展集中检查，发现问题立即整改。\n[|三是加强学习，认真组织开展集中研讨，撰写心得体会文章。|]",
        "通知\n请各单位于3月5日前报送有关材料。联系人：张三，电话：12345678。\n请各镇于3月5日前报送有关材料。联系人：李四，电话：87654321。",
        "会议纪要\n会议强调，要压实责任，强化措施，狠抓落实，务求实效。会议要求，各单位要加强协作。[|会议强调，要压实责任，强化措施，狠抓落实，务求实效。|]",
        "方案\n责任单位：县教育局、县财政局、县人社局、各镇人民政府\n（二）抓好落实\n责任单位：县教育局、县财政局、县人社局、各镇人民政府",
        "报告\n我们将坚持以人民为中心的发展思想，不断提升人民群众获得感、幸福感、安全感。\n我们将坚持以人民为中心的发展思想，不断提升人民群众获得感、幸福感、安全感，努力奋斗。",
        "报告\n（一）强化组织领导。成立领导小组，由主要领导任组长，统筹推进各项工作落实。\n（二）强化督查考核。[|成立领导小组，由主要领导任组长，统筹推进各项工作落实。|]",
    ],
)
def test_sentences_and_paragraphs(text: str) -> None:
    assert found(plain(text), "repetition") == text


def test_the_fix_deletes_the_second_copy() -> None:
    draft = document("x", [Paragraph("切实保证工程质量工程质量经得起检验。", "list-item")])
    assert mended(draft, "repetition") == "切实保证工程质量经得起检验。"


def test_the_first_occurrence_is_a_further_place() -> None:
    sentence = "完善联席会议制度，每季度通报一次工作进展和存在的问题。"
    draft = document("x", [Paragraph("工作方案"), Paragraph(sentence), Paragraph("二是" + sentence)])
    [finding] = findings(draft, "repetition")
    assert [draft[related.span] for related in finding.related] == [sentence]


def test_paragraphs_that_follow_one_another_are_one_finding() -> None:
    lines = ["各镇要落实值班制度，及时上报雨情、水情和险情。", "各村要组织巡查，发现隐患立即处置并及时上报。"]
    draft = document("x", [Paragraph(line) for line in ["防汛通知", *lines, "请认真执行。", *lines]])
    [finding] = findings(draft, "repetition")
    assert draft[finding.span] == "\n".join(lines)


def test_characters_beyond_the_basic_plane_do_not_shift_a_finding() -> None:
    text = "𠮷田先生与𠮷田女士参加会议，加强[|廉政廉政|]教育。"
    assert found(plain(text), "repetition") == text


def test_a_word_typed_many_times_is_one_finding() -> None:
    check = Repetition(finds="word")
    draft = document("draft.txt", [Paragraph("加强" + "廉政" * 5000 + "教育。")])
    (hit,) = check.hits(passage(draft, ("all",), "paragraph", Budget(5)))
    assert hit.span == Span(2, 10002)
    assert hit.edits == (Edit(Span(4, 10002), ""),)
