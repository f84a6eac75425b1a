"""What comments in Word say about the findings of a draft: short lines that a clerk reads in a balloon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from lintreport.document import Document, Span
from lintreport.finding import SEVERITIES, Finding, Language, Related, Result
from lintreport.output.cells import printable
from lintreport.output.in_words import mending
from lintreport.output.quotation import quotation, shortened
from lintreport.output.suggestion import companions
from lintreport.output.wording import wording
from lintreport.remark import Remark
from lintreport.rule import Rule, localized

LONGEST_REASON = 120  # code points: some five lines of a balloon; the whole is in `lintreport explain`
MOST_RELATED = 3  # places of one finding
LONGEST_PLACE = 30  # code points of a related place and those around it
_AROUND = 6  # code points around a related place


class _Words(Struct, frozen=True, kw_only=True):
    """The words of one language; braces are filled in."""

    elsewhere: str
    finding: str
    reason: str
    authority: str
    authority_above: str
    related: str
    related_quoted: str
    more_related: str
    failure: str
    stops: str


def remarks(result: Result, rules: Mapping[str, Rule], language: Language) -> list[Remark]:
    """The comments on a draft, most important first: what was not finished, then errors, warnings, infos as they stand.

    Findings with one range share a comment. The reason for a rule stands in the first comment that names it.
    """
    told: set[str] = set()
    found = [
        Remark(span, _placed(result.document, span, _lines(result.document, findings, rules, language, told), language))
        for span, findings in _by_place(result.findings)
    ]
    unfinished = tuple(_WORDS[language].failure.format(message=failure.message) for failure in result.failures)
    return [Remark(Span(0, 0), unfinished), *found] if unfinished else found


def _placed(document: Document, span: Span, lines: Iterator[str], language: Language) -> tuple[str, ...]:
    """The lines, which begin with the place where it is outside of the body, for Word shows no comment there."""
    place = document.locate(span.start).place
    name = "" if place.story == "body" else _WORDS[language].elsewhere.format(place=wording(language).place(place))
    first, *rest = lines
    return (name + first, *rest)


def _by_place(findings: Iterable[Finding]) -> list[tuple[Span, list[Finding]]]:
    """The findings by their range, the gravest first there and of all."""
    places: dict[Span, list[Finding]] = {}
    for finding in sorted(findings, key=_gravity):
        places.setdefault(finding.span, []).append(finding)
    return list(places.items())


def _gravity(finding: Finding) -> tuple[int, Span, str]:
    return SEVERITIES.index(finding.severity), finding.span, finding.rule


def _lines(
    document: Document, findings: Sequence[Finding], rules: Mapping[str, Rule], language: Language, told: set[str]
) -> Iterator[str]:
    """What is said of the findings of one place; each rule is noted as told."""
    for finding in findings:
        yield from map(printable, _finding(document, finding, language))
        rule = rules.get(finding.rule)
        yield from map(printable, _grounds(finding.rule, rule, language, is_told=finding.rule in told))
        told.add(finding.rule)


def _finding(document: Document, finding: Finding, language: Language) -> Iterator[str]:
    words = _WORDS[language]
    yield words.finding.format(severity=wording(language).severities[finding.severity], message=finding.message)
    if advice := mending(document, finding, wording(language)):
        yield advice
    places = companions(finding)
    for related in places[:MOST_RELATED]:
        yield _related(document, related, language)
    if len(places) > MOST_RELATED:
        yield words.more_related.format(count=len(places) - MOST_RELATED)


def _grounds(name: str, rule: Rule | None, language: Language, *, is_told: bool) -> Iterator[str]:
    """Why the rule says so and by what authority; once told, that it was."""
    words = _WORDS[language]
    if is_told or rule is None:
        yield words.authority_above.format(rule=name) if is_told else words.authority.format(source="", rule=name)
        return
    if reason := _cut(localized(rule.why, language), words.stops):
        yield words.reason.format(reason=reason)
    yield words.authority.format(source=rule.source, rule=name)


def _cut(reason: str, stops: str) -> str:
    """As many sentences of the reason as have room, at least the head of the first."""
    text = " ".join(reason.split())
    if len(text) <= LONGEST_REASON:
        return text
    end = max(text.rfind(stop, 0, LONGEST_REASON) for stop in stops)
    return text[: end + 1] if end > 0 else f"{text[: LONGEST_REASON - 1]}…"


def _related(document: Document, related: Related, language: Language) -> str:
    """A further place, by the path of its draft where that is another, or by some words of it."""
    words, places = _WORDS[language], wording(language)
    if (other := related.elsewhere) is not None:
        where = f"{other.path} {places.spot(other.location, in_lines=other.in_lines)}"
        return words.related.format(where=where, message=related.message)
    where = places.spot(document.locate(related.span.start), in_lines=bool(document.lines))
    quoted = shortened(str(quotation(document, related.span, _AROUND)), LONGEST_PLACE)
    return words.related_quoted.format(where=where, quoted=quoted, message=related.message)


_WORDS: dict[Language, _Words] = {
    "zh": _Words(
        elsewhere="（{place}）",
        finding="{severity}：{message}",
        reason="理由：{reason}",
        authority="依据：{source}（{rule}）",
        authority_above="依据：同前（{rule}）",
        related="相关：{where}：{message}",
        related_quoted="相关：{where}「{quoted}」，{message}",
        more_related="相关：另有{count}处",
        failure="未查完：{message}",
        stops="。；！？",
    ),
    "en": _Words(
        elsewhere="({place}) ",
        finding="{severity}: {message}",
        reason="Why: {reason}",
        authority="Authority: {source} ({rule})",
        authority_above="Authority: as above ({rule})",
        related="See {where}: {message}",
        related_quoted="See {where}, “{quoted}”: {message}",
        more_related="See {count} more places",
        failure="Not finished: {message}",
        stops=".;!?",
    ),
}
