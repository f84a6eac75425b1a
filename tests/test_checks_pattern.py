"""The check pattern, and the rules for residue that are made of it."""

from __future__ import annotations

import pytest
from linting import found, plain

from lintreport.checks.base import Regex
from lintreport.checks.pattern import Pattern
from lintreport.outline import Paragraph, document
from lintreport.passage import Budget, passage


@pytest.mark.parametrize(
    "text",
    [
        "认真对[|##paidbegin##|]照整改，[|##paidend##|]抓落实。",
        "按照[|&nbsp;|]要求，[|&nbsp|]认真，[|&ldquo;|]三严三实[|&rdquo;|]，A[|&amp;|]B",
        "[|<p>|]会议强调[|</p>|]，[|<br/>|][|<strong>|]重点[|</strong>|]",
        '[|<span style="color:red">|]红字[|</span>|]',
        '[|<a href="http://x.cn">|]链接[|</a>|]',
        "[|<!-- 注释 -->|]正文",
        "[|点击查看原文|]",
        "[|扫一扫在手机打开当前页|]",
        "[|责任编辑：张三|]",
        "[|（责任编辑：张三）|]",
        "[|阅读量：1234|]",
        "[|浏览次数：321|]",
        "[|【字体：大 中 小】|]",
        "[|字号：大 中 小|]",
        "[|分享到：|]",
        "[|打印本页|]",
        "[|关闭窗口|]",
        "[|上一篇：关于印发|]",
        "[|展开全文|]",
        "[|版权所有：某某网|]",
        "表[|错误!未找到引用源。|]所示",
        "见[|错误！未定义书签。|]",
        "[|Error! Reference source not found.|]",
        "[|�|]乱码",
        "[|锟斤拷|]",
        "[|&#8203;|]正文[|&#x4e00;|]",
    ],
)
def test_residue_is_found(text: str) -> None:
    assert found(plain(text), "residue") == text


@pytest.mark.parametrize(
    "text",
    [
        "R&D投入、A&B公司、AT&T",
        "气温<5℃，面积>100亩，A<B且C>D",
        "#第一季度# 话题#乡村振兴#",
        "C#语言、##号文件",
        "网址http://www.gov.cn，邮箱abc@qq.com",
        "《办法》<试行>",
        "[1]参考文献 [J]",
        "数据来源：统计局",
        "群众可扫一扫二维码办理。",
    ],
)
def test_what_belongs_to_the_draft_is_no_residue(text: str) -> None:
    assert found(plain(text), "residue") == text


def hits(check: Pattern, text: str) -> list[tuple[str, str | None]]:
    draft = document("x", [Paragraph(line) for line in text.split("\n")])
    shown = passage(draft, ("all",), "paragraph", Budget.for_text(text))
    return [(draft[hit.span], hit.edits[0].text if hit.edits else None) for hit in check.hits(shown)]


def test_a_group_named_place_narrows_the_hit() -> None:
    assert hits(Pattern(pattern=Regex("第(?P<place>[0-9]+)条")), "第3条、4条") == [("3", None)]


def test_what_touches_something_right_is_no_hit() -> None:
    check = Pattern(pattern=Regex("布署"), unless=(Regex("公布署名"),))
    assert hits(check, "公布署名。\n安排布署。") == [("布署", None)]


def test_a_replacement_may_use_named_groups() -> None:
    check = Pattern(pattern=Regex("(?P<number>[0-9]+)个百分之"), replace="{number}%")
    assert hits(check, "增长3个百分之") == [("3个百分之", "3%")]


def test_edges_of_a_paragraph_and_its_neighbours_are_seen() -> None:
    assert hits(Pattern(pattern=Regex("^抓|实$")), "抓实\n不抓") == [("抓", None), ("实", None)]
