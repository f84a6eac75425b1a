"""Which paragraphs of a draft are its title."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from lintreport.document import BODY
from lintreport.labels import label_of
from lintreport.paragraph import CAPTION, SENTENCE_END, Paragraph, cells
from lintreport.patterns import late

LONGEST_TITLE_LINE = 120  # in half-width cells: two lines in 二号 hold 88; some more for English
MOST_TITLE_LINES = 4

# What may stand above a title: GB/T 9704—2012, 7.2 (紧急程度, 密级, 发文机关标志, 发文字号, 签发人) and 7.3.7 (附件).
_ABOVE_TITLE = late(
    r"附件[0-9一二三四五六七八九十]*[:：]?|(?:绝密|机密|秘密|特急|加急|平急)\P{Han}*.{0,4}|.{2,30}文件"
    r"|.{1,20}〔[0-9]{4}〕.{1,6}号(?:[ \t\u3000]*签发人[：:].*)?|签发人[：:].*"
    r"|[0-9０-９]{6}|目[ \u3000]*录|[（(]?[0-9０-９〇○零一二三四五六七八九]{4}年[^年]{1,6}月[^月]{1,6}日[）)]?"
)
_TITLE_ENDS = (
    "通知", "报告", "总结", "汇报", "方案", "意见", "办法", "规定", "决定", "请示", "批复", "答复", "纪要", "计划",
    "要点", "条例", "规划", "讲话", "公报", "通报", "公告", "函",
)  # fmt: skip
_MARKS = "。，；、：.,;:!！"
_NAMES_MATTER = late(r"^(?!.*(?:现[将就]|如下|以下|下列)).*(?:关于|[0-9０-９〇○零一二三四五六七八九]{4}年)")
_TITLE_GOES_ON = late(r"(?:[的和与及、]|关于|\b(?:of|and|for|the|on|in|to|with))$")


def title_lines(paragraphs: Sequence[Paragraph]) -> set[int]:
    """The lines of the title: those styled so in Word, else the first line of the draft where it can be a title."""
    styled = {index for index, paragraph in enumerate(paragraphs) if paragraph.kind == "title"}
    if styled:
        return styled
    filled = (index for index, one in enumerate(paragraphs) if one.kind == "paragraph" and one.text.strip())
    first = next((index for index in filled if not _ABOVE_TITLE.fullmatch(paragraphs[index].text.strip())), None)
    if first is None or not _can_be_title(paragraphs[first]):
        return set()
    level = paragraphs[first].level
    if level is not None and sum(paragraph.level == level for paragraph in paragraphs) > 1:
        return set()  # the first of several headings
    reach = range(first, min(first + 2 * MOST_TITLE_LINES, len(paragraphs)))
    lines = [index for index in reach if paragraphs[index].text.strip()][:MOST_TITLE_LINES]
    return set(lines[: _title_length([paragraphs[index] for index in lines])])


def _title_length(paragraphs: Sequence[Paragraph]) -> int:
    """How many of these lines, the first of which can be a title, are its lines."""
    # Titles are often spaced out: 几 个 问 题 的 通 知.
    lines = [_without_mark("".join(paragraph.text.split())) for paragraph in takewhile(_can_be_title, paragraphs)]
    for length in range(1, len(lines) + 1):
        if lines[length - 1].endswith(_TITLE_ENDS) and not _is_open("".join(lines[:length])):
            return length
    going_on = takewhile(
        lambda length: _is_open("".join(lines[:length])) or _TITLE_GOES_ON.search(paragraphs[length - 1].text.rstrip()),
        range(1, len(lines)),
    )
    return 1 + len(list(going_on))


def _is_open(text: str) -> bool:
    return any(text.count(left) > text.count(right) for left, right in ("《》", "（）", "“”"))


def _can_be_title(paragraph: Paragraph) -> bool:
    text = _without_mark(paragraph.text.strip())
    return (
        paragraph.place == BODY
        and text != ""
        and cells(text) <= LONGEST_TITLE_LINE
        and not text.endswith(("：", ":", "，", "；", ",", ";", "."))
        and SENTENCE_END.search(text) is None
        and _ABOVE_TITLE.fullmatch(text) is None
        and CAPTION.fullmatch(text) is None
        and label_of(paragraph.text, paragraph.label) is None
    )


def _without_mark(text: str) -> str:
    """A line without the mark at its end, where it is a title all the same (关于防汛工作情况的报告。)."""
    words = text[:-1]
    is_title = words.endswith(_TITLE_ENDS) and (text[-1:] not in ":：" or _NAMES_MATTER.search(words) is not None)
    return words if text[-1:] in _MARKS and is_title else text
