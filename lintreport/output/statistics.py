"""How often each rule found something and how often in 100,000 characters; which drafts have most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, TextIO

from msgspec import Struct

from lintreport.finding import SEVERITIES, Result
from lintreport.output import Report
from lintreport.output.cells import cells, clipped_left, padded, printable
from lintreport.output.log import unheeded
from lintreport.output.tally import tally
from lintreport.output.wording import Wording, wording

WORST = 5  # drafts that are named below a table of rules
NAME = 20  # cells of a name at least: a line may rather be too long
GAP = "  "  # between columns

Row = tuple[str, ...]


class Words(Struct, frozen=True):
    """What a table alone says, in one language."""

    by_rule: Row
    by_file: Row
    all_rules: str
    all_drafts: str
    worst: str
    total: str


_WORDS = {
    "zh": Words(
        by_rule=("级别", "处数", "每十万字", "份数", "规则"),
        by_file=("错误", "警告", "提示", "每十万字", "字数", "草稿"),
        all_rules="（合计）",
        all_drafts="（合计）",
        worst="问题最多的草稿",
        total="共 {characters} 字，{files} 个文件",
    ),
    "en": Words(
        by_rule=("severity", "count", "per 100,000", "drafts", "rule"),
        by_file=("errors", "warnings", "infos", "per 100k", "characters", "draft"),
        all_rules="(all rules)",
        all_drafts="(all drafts)",
        worst="Drafts with most findings",
        total="{characters} characters in {files} files",
    ),
}


def render(report: Report, stream: TextIO, group_by: Literal["rule", "file"] = "rule", width: int = 80) -> None:
    """Write a table of rules and the worst drafts, or a table of all drafts; then what was read."""
    words, own = wording(report.language), _WORDS[report.language]
    drafts = sorted(report.results, key=lambda result: tally(result).findings, reverse=True)
    if group_by == "rule":
        stream.writelines(_table([own.by_rule, *_by_rule(report, words, own)], width, named=(0, 4)))
        worst = [result for result in drafts if result.findings][:WORST]
        if len(drafts) > 1 and worst:
            stream.write(f"\n{own.worst}\n")
            stream.writelines(_table([own.by_file, *map(_draft, worst)], width, named=(5,)))
    else:
        rows = [own.by_file, *map(_draft, drafts), _drafts(own.all_drafts, report.results)]
        stream.writelines(_table(rows, width, named=(5,)))
    characters = f"{_characters(report.results):,}"
    stream.write("\n" + own.total.format(characters=characters, files=len(report.results)) + "\n")
    if unread := len(report.unread):
        stream.write(words.unread.format(count=unread) + "\n")


def _by_rule(report: Report, words: Wording, own: Words) -> Iterator[Row]:
    """The rules, gravest and most frequent first, then the severities."""
    counts: Counter[tuple[int, str]] = Counter()
    drafts: Counter[tuple[int, str]] = Counter()
    for result in report.results:
        found = Counter((SEVERITIES.index(finding.severity), finding.rule) for finding in result.findings)
        found.update((severity, "") for severity, _ in list(found.elements()))
        counts.update(found)
        drafts.update(found.keys())
    characters = _characters(report.results)
    rules = sorted((severity, -count, rule) for (severity, rule), count in counts.items() if rule)
    totals = [(severity, -counts[severity, ""], "") for severity in range(len(SEVERITIES))]
    for severity, negative, rule in (*rules, *totals):
        rate, named = _rate(-negative, characters), words.severities[SEVERITIES[severity]]
        yield named, f"{-negative:,}", rate, f"{drafts[severity, rule]:,}", rule or own.all_rules


def _draft(result: Result) -> Row:
    return _drafts(printable(result.document.path), [result])


def _drafts(name: str, results: Sequence[Result]) -> Row:
    """The row of a draft, or of several together."""
    numbers = [sum(column) for column in zip(*(tally(result).findings for result in results), strict=True)] or [0, 0, 0]
    characters = _characters(results)
    return (*(f"{number:,}" for number in numbers), _rate(sum(numbers), characters), f"{characters:,}", name)


def _characters(results: Sequence[Result]) -> int:
    return sum(len(result.document.text) for result in results)


def _rate(count: int, characters: int) -> str:
    return f"{count * 100_000 / characters:,.1f}" if characters else "-"


def _table(rows: Sequence[Row], width: int, named: tuple[int, ...]) -> Iterator[str]:
    """The rows as lines: columns of names begin together, those of numbers end together; the last is cut to fit."""
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    widths[-1] = max(width - sum(widths[:-1]) - len(GAP) * (len(widths) - 1), NAME)
    for row in rows:
        shown = (*row[:-1], clipped_left(row[-1], widths[-1]))
        parts = (
            padded(text, room) if index in named else " " * (room - cells(text)) + text
            for index, (text, room) in enumerate(zip(shown, widths, strict=True))
        )
        yield unheeded(GAP.join(parts).rstrip()) + "\n"
