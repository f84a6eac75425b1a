"""What is said around the findings, in Chinese and in English, and which of the two a person speaks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from lintreport.document import Location, Place
from lintreport.finding import Language, Severity


class Wording(Struct, frozen=True, kw_only=True):
    """The words of one language; braces are filled in where they are used."""

    language: Language
    severities: dict[str, str]
    counted: dict[str, str]
    files: str
    kind: str
    clean: str
    comma: str
    colon: str
    comma_after_files: str
    unread: str
    failed: str
    folded: str
    unfold: str
    lines: str
    paragraphs: str
    and_so_on: str
    more_places: str
    paragraph: str
    line: str
    cell: str
    page: str
    stories: dict[str, str]
    why: str
    source: str
    suggestion: str

    def found(self, counts: Iterable[tuple[Severity, int]]) -> str:
        """How many findings of each severity, in a line."""
        return self.comma.join(self.counted[severity].format(count=count) for severity, count in counts)

    def where(self, location: Location) -> str:
        """A place in a Word file in words; the page is Word's own count, which other printers may not share."""
        paragraph = self.paragraph.format(number=location.paragraph)
        page = "" if location.page is None else self.page.format(number=location.page)
        return (self.place(location.place) or paragraph) + page

    def spot(self, location: Location, *, in_lines: bool) -> str:
        """A place in words: in a text file by line and column, in a Word file as `where` has it."""
        return self.line.format(line=location.line, column=location.column) if in_lines else self.where(location)

    def place(self, place: Place) -> str:
        """The place of a block in words; nothing for a paragraph of the body."""
        cell = self.cell.format(table=place.table, row=place.row, column=place.column) if place.table else ""
        story = self.stories.get(place.story, "").format(number=place.number or "")
        return " ".join(part for part in (story, cell) if part)


def wording(language: Language) -> Wording:
    """The words of a language."""
    return _CHINESE if language == "zh" else _ENGLISH


def spoken(environment: Mapping[str, str]) -> Language:
    """The language of who started the program: Chinese unless the locale is English.

    As with gettext, LANGUAGE wins over the locale, but not over "C", which names no language.
    """
    named = next(filter(None, (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    if not named:  # as on Windows, where Python asks the system
        from locale import getlocale

        named = getlocale()[0] or ""
    if named.partition(".")[0] in ("C", "POSIX"):
        return "zh"
    first = environment.get("LANGUAGE", "").partition(":")[0] or named
    return "en" if first.lower().startswith("en") else "zh"


_CHINESE = Wording(
    language="zh",
    severities={"error": "错误", "warning": "警告", "info": "提示"},
    counted={"error": "错误 {count} 处", "warning": "警告 {count} 处", "info": "提示 {count} 处"},
    files="检查 {count} 个文件",
    kind="文种：{name}",
    clean="，未发现问题。",
    comma="、",
    colon="：",
    comma_after_files="：",
    unread="无法读取 {count} 个",
    failed="未查完的规则 {count} 条",
    folded="{rule} 共 {count} 处，其余 {rest} 处在{places}",
    unfold="（加 --unfold 逐处列出）",
    lines="第 {numbers} 行",
    paragraphs="第 {numbers} 段",
    and_so_on="等",
    more_places="……另有 {count} 处",
    paragraph="第{number}段",
    line="第{line}行第{column}字",
    cell="表{table}第{row}行第{column}列",
    page="（约第{number}页）",
    stories={
        "footnote": "脚注{number}",
        "endnote": "尾注{number}",
        "header": "页眉{number}",
        "footer": "页脚{number}",
        "text box": "文本框{number}",
        "comment": "批注{number}",
    },
    why="理由：{why}",
    source="依据：{source}",
    suggestion="建议：{suggestion}（{certainty}）。",
)
_ENGLISH = Wording(
    language="en",
    severities={"error": "error", "warning": "warning", "info": "info"},
    counted={"error": "errors: {count}", "warning": "warnings: {count}", "info": "infos: {count}"},
    files="files: {count}",
    kind="kind: {name}",
    clean=", nothing found.",
    comma=", ",
    colon=": ",
    comma_after_files=", ",
    unread="not read: {count}",
    failed="rules not finished: {count}",
    folded="{rule}: {count} in all, the other {rest} in {places}",
    unfold=" (--unfold lists them)",
    lines="lines {numbers}",
    paragraphs="paragraphs {numbers}",
    and_so_on=", …",
    more_places="… and {count} more",
    paragraph="paragraph {number}",
    line="line {line}, column {column}",
    cell="table {table} row {row} column {column}",
    page=" (about page {number})",
    stories={
        "footnote": "footnote {number}",
        "endnote": "endnote {number}",
        "header": "header {number}",
        "footer": "footer {number}",
        "text box": "text box {number}",
        "comment": "comment {number}",
    },
    why="Why: {why}",
    source="Authority: {source}",
    suggestion="Suggestion: {suggestion} ({certainty}).",
)
