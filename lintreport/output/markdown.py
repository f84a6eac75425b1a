"""The run in Markdown, for a comment on a merge request: totals, a table of drafts, then each draft's findings.

The gravest come first, so that what does not fit weighs least.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TextIO

from msgspec import Struct

from lintreport.document import Document
from lintreport.finding import SEVERITIES, Finding, Result
from lintreport.output import Outcome, Report, folding, in_words, path_of
from lintreport.output.cells import clipped_left, printable
from lintreport.output.inert import inert
from lintreport.output.places import encodable
from lintreport.output.quotation import line_of
from lintreport.output.tally import Tally, summary, tally
from lintreport.output.wording import Wording, wording

COMMENT = 65_536  # characters that a comment of GitHub's may have; GitLab's may have 1,000,000
RESERVE = 400  # characters for the line that says what was left out
TABLE_ROWS = 50  # drafts in the table: more make nobody wiser
OPEN = 10  # findings that are seen at once; more are behind a click
ROOM = 80  # cells of a quotation
PATH = 60  # cells of a path

Measure = Callable[[str], int]


class Words(Struct, frozen=True):
    """What this form alone says, in one language."""

    title: str
    columns: tuple[str, ...]
    unread: str
    left_out: str
    more_drafts: str


_WORDS = {
    "zh": Words(
        "草稿检查结果",
        ("草稿", "错误", "警告", "提示"),
        "未能读取",
        "篇幅所限，还有 {findings} 处问题（涉及 {drafts} 份草稿）未列出，请在本机运行 lintreport 查看全部。",
        "另有 {count} 份草稿有问题，未列入表中。",
    ),
    "en": Words(
        "Check of drafts",
        ("Draft", "Errors", "Warnings", "Infos"),
        "not read",
        "There is no room for {findings} more findings (in {drafts} drafts): run lintreport to see them all.",
        "{count} more drafts with findings are not in the table.",
    ),
}


class Part(NamedTuple):
    """A piece of the report that stands whole or not at all, and how many findings it tells."""

    text: str
    findings: int


def render(report: Report, stream: TextIO) -> None:
    """Write the run as one comment."""
    stream.writelines(written(report, COMMENT))


def written(report: Report, room: int, measure: Measure = len) -> Iterator[str]:
    """The run in pieces that fit together into the room, as it is measured; what is left out is said at the end."""
    words, own = wording(report.language), _WORDS[report.language]
    grave = sorted(filter(_has_something, report.outcomes), key=tally, reverse=True)
    head = "".join(_head(report.outcomes, grave, words, own))
    room -= measure(head) + RESERVE
    if room < 0:  # as where other steps have filled the summary
        return
    yield head
    left_out, drafts = 0, 0
    for outcome in grave:
        told = 0
        opening, closing = _around(outcome, words)
        room -= measure(opening) + measure(closing)
        if room > 0:
            yield opening
            for part in _parts(outcome, words):
                room -= measure(part.text)
                if room < 0:
                    break
                yield part.text
                told += part.findings
            yield closing
        rest = _weight(outcome) - told
        left_out, drafts = left_out + rest, drafts + (rest > 0)
    if left_out:
        yield f"\n> {own.left_out.format(findings=left_out, drafts=drafts)}\n"


def _has_something(outcome: Outcome) -> bool:
    return any(tally(outcome))


def _weight(outcome: Outcome) -> int:
    """What there is to tell of a draft: findings, and what could not be done."""
    return sum(tally(outcome))


def _head(outcomes: Sequence[Outcome], grave: Sequence[Outcome], words: Wording, own: Words) -> Iterator[str]:
    yield f"## {own.title}\n\n{summary(outcomes, words)}\n"
    if not grave:
        return
    yield "\n| " + " | ".join(own.columns) + " |\n| :-- | --: | --: | --: |\n"
    yield from (_row(outcome, tally(outcome), own) for outcome in grave[:TABLE_ROWS])
    if len(grave) > TABLE_ROWS:
        yield f"\n{own.more_drafts.format(count=len(grave) - TABLE_ROWS)}\n"


def _row(outcome: Outcome, counts: Tally, own: Words) -> str:
    numbers = (own.unread, "", "") if counts.unread else tuple(map(str, counts.findings))
    return f"| {_name(outcome)} | " + " | ".join(numbers) + " |\n"


def _name(outcome: Outcome) -> str:
    return inert(clipped_left(printable(encodable(path_of(outcome))), PATH))


def _around(outcome: Outcome, words: Wording) -> tuple[str, str]:
    """What stands before and after the findings of a draft: a heading, or where they are many, what opens them."""
    counts = tally(outcome)
    numbers = words.found((name, count) for name, count in zip(SEVERITIES, counts.findings, strict=True) if count)
    if sum(counts.findings) > OPEN:
        summary_line = f"<b>{_name(outcome)}</b>{words.colon}{numbers}"
        return f"\n<details>\n<summary>{summary_line}</summary>\n\n", "\n</details>\n"
    return f"\n### {_name(outcome)}\n\n", ""


def _parts(outcome: Outcome, words: Wording) -> Iterator[Part]:
    """What is told of a draft: what could not be done, then its findings, the gravest first, long runs folded."""
    if not isinstance(outcome, Result):
        yield Part(f"- **{words.severities['error']}** {inert(outcome.message)}\n", 1)
        return
    for failure in outcome.failures:
        yield Part(f"- **{words.severities['error']}** {inert(failure.message)}\n", 1)
    shown, rest = folding.folded(outcome.findings)
    by_gravity = sorted(shown, key=lambda finding: SEVERITIES.index(finding.severity))
    last = {finding.rule: index for index, finding in enumerate(by_gravity)}
    for index, finding in enumerate(by_gravity):
        yield Part(_finding(outcome.document, finding, words), 1)
        if last[finding.rule] == index and (more := rest.get(finding.rule)):
            yield Part(f"- {inert(folding.said(outcome.document, finding.rule, more, words))}\n", len(more))


def _finding(document: Document, finding: Finding, words: Wording) -> str:
    """An item: severity, place, what is wrong, the rule; under it the words of the draft."""
    place = in_words.where(document, finding.span.start, words)
    said = f"{place} {inert(finding.message)} <code>{inert(finding.rule)}</code>"
    quoted = line_of(document, finding.span, ROOM)
    marked = inert(quoted.place) if quoted.place.strip() else "␣" if quoted.place else "‸"
    head = f"- **{words.severities[finding.severity]}** {said}"
    return f"{head}<br>{inert(quoted.before)}<b>{marked}</b>{inert(quoted.after)}\n"
