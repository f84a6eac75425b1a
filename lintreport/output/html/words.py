"""The words of the page in Chinese and English: an element shows one and holds the other, for the page's own switch."""

from __future__ import annotations

from typing import NamedTuple

from lintreport.document import Document, Location
from lintreport.finding import Language
from lintreport.output.html.escaping import attribute, escaped
from lintreport.output.wording import wording

LANGUAGE_TAGS = {"zh": "zh-CN", "en": "en"}  # BCP 47
LEVELS = 3  # of headings that look different


class Both(NamedTuple):
    """Words in both languages."""

    zh: str
    en: str

    def filled(self, **values: object) -> Both:
        """The words with each {name} replaced, where the value is Both by that of the same language."""
        own, other = ({name: _in(index, value) for name, value in values.items()} for index in range(2))
        return Both(self.zh.format(**own), self.en.format(**other))

    def told(self, language: Language) -> tuple[str, str]:
        """The words in a language, and those in the other."""
        return (self.zh, self.en) if language == "zh" else (self.en, self.zh)


def _in(index: int, value: object) -> object:
    return value[index] if isinstance(value, Both) else value


def said(words: Both, language: Language, tag: str = "span", attributes: str = "") -> str:
    """An element that shows the words in a language."""
    own, other = words.told(language)
    return f'<{tag}{attributes} data-other="{attribute(other)}">{escaped(own)}</{tag}>'


def named(name: str, words: Both, language: Language) -> str:
    """An attribute that says the words in a language, preceded by a blank."""
    own, other = words.told(language)
    return f' {name}="{attribute(own)}" data-other-{name}="{attribute(other)}"'


def where(document: Document, offset: int) -> Both:
    """The place of an offset: line and column in a text file, what people count in a Word file."""
    return told_place(document.locate(offset), in_lines=bool(document.lines))


def told_place(location: Location, *, in_lines: bool) -> Both:
    """A location in words."""
    return Both(_CHINESE.spot(location, in_lines=in_lines), _ENGLISH.spot(location, in_lines=in_lines))


_CHINESE, _ENGLISH = wording("zh"), wording("en")

SEVERITIES = {name: Both(zh, _ENGLISH.severities[name]) for name, zh in _CHINESE.severities.items()}
COUNTED = {name: Both(zh, _ENGLISH.counted[name]) for name, zh in _CHINESE.counted.items()}
GROUPS = {  # a user's own groups go by their name
    "placeholder": Both("待填内容", "placeholder"),
    "residue": Both("残留内容", "residue"),
    "masking": Both("脱敏", "masking"),
    "numbering": Both("序号", "numbering"),
    "sections": Both("结构", "sections"),
    "figures": Both("数据", "figures"),
    "dates": Both("日期", "dates"),
    "punctuation": Both("标点", "punctuation"),
    "wording": Both("用词", "wording"),
    "formula": Both("固定表述", "formula"),
    "consistency": Both("前后一致", "consistency"),
    "repetition": Both("重复", "repetition"),
    "length": Both("篇幅", "length"),
    "reference": Both("引用", "reference"),
    "layout": Both("版式", "layout"),
    "english": Both("英文", "english"),
}

REPORT = Both("文稿检查结果", "Report on drafts")
SKIP = Both("跳到列表", "Skip to the list")
ALL_DRAFTS = Both("全部文稿", "All drafts")
PREVIOUS = Both("上一份", "Previous draft")
NEXT = Both("下一份", "Next draft")
LANGUAGE = Both("English", "中文")
DARK = Both("深色", "Dark")
KEYS = Both("快捷键", "Keys")
CLOSE = Both("关闭", "Close")
DRAFT = Both("文稿", "Draft")
FINDINGS = Both("问题", "Findings")
FINDINGS_LISTED = Both("问题列表", "List of findings")
CLEAN = Both("未发现问题", "nothing found")
NO_DRAFTS = Both("没有检查任何文稿。", "No drafts were checked.")
KIND = Both("文种", "Kind")
KIND_NAMED = Both("文种：{name}", "kind: {name}")
CHECKED = Both("检查 {count} 份文稿", "Drafts: {count}")
UNREAD = Both("无法读取 {count} 份", "not read: {count}")
UNREAD_ONE = Both("无法读取", "not read")
UNFINISHED = Both("本文稿有 {count} 条规则未查完，检查不完整：", "Not wholly checked; rules not finished: {count}")
FAILED = Both("未查完", "unfinished")
BLANK_DRAFT = Both("（空白文稿）", "(an empty draft)")

FILTERS = Both("筛选", "Filter")
SHOW_SEVERITY = Both("按级别筛选", "Filter by severity")
SEARCH = Both("在问题中查找", "Search the findings")
ANY_RULE = Both("全部规则", "All rules")
ANY_SECTION = Both("全文", "Whole draft")
BY_RULE = Both("按规则筛选", "Filter by rule")
BY_SECTION = Both("按章节筛选", "Filter by section")
COUNTED_NAME = Both("{name}（{count}）", "{name} ({count})")
WHOLE_GROUP = Both("{name}：全部（{count}）", "{name}: all ({count})")
BEFORE_HEADINGS = Both("开头部分", "Before the first heading")
OUTSIDE = Both("正文之外（注释、页眉等）", "Outside of the body (notes, headers …)")
SHOWN = Both("显示 {shown} 处，共 {all} 处", "{shown} of {all} shown")
CLEAR = Both("清除筛选", "Clear filters")
NONE_LEFT = Both("没有符合筛选条件的问题。", "No findings match the filters.")

FIX = Both("改法（{certainty}）", "Fix ({certainty})")
MORE_EDITS = Both("……另有 {count} 处随之修改", "… and {count} more edits")
MORE_PLACES = Both(_CHINESE.more_places, _ENGLISH.more_places)
RELATED = Both("相关位置", "Related places")
WHY = Both("理由", "Why")
AUTHORITY = Both("依据", "Authority")
RULES = Both("规则说明", "The rules")
SHOW = Both("在文中查看", "Show in the draft")
COPY = Both("复制原文，供查找", "Copy words to search for")
COPIED = Both("已复制", "Copied")

SIGNS = {
    "footnote": Both("注{number}", "note {number}"),
    "endnote": Both("尾注{number}", "endnote {number}"),
    "text-box": Both("文本框{number}", "text box {number}"),
    "picture": Both("图片", "picture"),
    "formula": Both("公式", "formula"),
    "object": Both("对象", "object"),
}
STORIES = {name: Both(zh, _ENGLISH.stories[name].capitalize()) for name, zh in _CHINESE.stories.items()}
BEYOND_BODY = Both("正文之外", "Outside of the body")
TABLE = Both("表格{number}", "Table {number}")

KEYS_LISTED = (
    ("j  ↓", Both("下一处问题", "next finding")),
    ("k  ↑", Both("上一处问题", "previous finding")),
    ("Enter", Both("到文中的位置；在文中则回到列表", "to the place in the draft, and back to the list")),
    ("Space", Both("展开理由、依据和改法", "why, authority and further places")),
    ("/", Both("查找", "search")),
    ("Esc", Both("退出查找；从文中回到列表", "leave the search; back to the list")),
    ("[  ]", Both("上一份、下一份文稿", "previous and next draft")),
    ("?", Both("本列表", "this list")),
)
