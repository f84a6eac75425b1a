"""What comments in Word say about the findings of a draft: short lines that a clerk reads in a balloon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from msgspec import Struct

from lintreport.document import Document, Span
from lintreport.finding import SEVERITIES, Finding, Language, Related, Result
from lintreport.output.cells import printable
from lintreport.output.in_words import mending, spot
from lintreport.output.quotation import quotation, shortened
from lintreport.output.suggestion import companions
from lintreport.output.wording import wording
from lintreport.remark import MOST_COMMENTS, Remark
from lintreport.rule import Rule, localized

# Code points, some five lines of a balloon; the whole is in `lintreport explain`.
LONGEST_REASON: dict[Language, int] = {"zh": 120, "en": 240}
MOST_RELATED = 3  # places of one finding
LONGEST_PLACE = 30  # code points of a related place and those around it
KNOWN_BY_ITSELF = 12  # code points of a related place that needs none around it
_AROUND = 6  # code points around a related place


class _Words(Struct, frozen=True, kw_only=True):
    """The words of one language; braces are filled in."""

    elsewhere: str
    finding: str
    reason: str
    authority: str
    authority_above: str
    rule: str
    related: str
    quoted: str
    said: str
    more_related: str
    failure: str
    stops: tuple[str, ...]


def remarks(result: Result, rules: Mapping[str, Rule], language: Language) -> list[Remark]:
    """The comments on a draft, most important first: what was not finished, then errors, warnings, infos as they stand.

    Findings with one range share a comment. The reason for a rule stands in the first comment that names it, as one
    reads the draft.
    """
    told: set[str] = set()
    failure = _WORDS[language].failure
    unfinished = [printable(failure.format(message=one.message)) for one in result.failures]
    first = [Remark(Span(0, 0), tuple(unfinished))] if unfinished else []
    places = _by_place(result.findings)
    room = MOST_COMMENTS - len(first)  # what a file has room for is read, so a reason must not wait for another
    said = {
        span: _placed(result.document, span, _lines(result.document, findings, rules, language, told), language)
        for span, findings in [*sorted(places[:room], key=itemgetter(0)), *places[room:]]
    }
    return [*first, *(Remark(span, said[span]) for span, _ in places)]


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
        yield (words.rule if rule is None else words.authority_above).format(rule=name)
        return
    if reason := _cut(localized(rule.why, language), LONGEST_REASON[language], words.stops):
        yield words.reason.format(reason=reason)
    yield words.authority.format(source=rule.source, rule=name)


def _cut(reason: str, longest: int, stops: Sequence[str]) -> str:
    """As many sentences of the reason as have room, at least the head of the first."""
    text = " ".join(reason.split())
    if len(text) <= longest:
        return text
    end = max(text.rfind(stop, 0, longest) for stop in stops)
    return f"{text[:end]}{stops[0].strip()}" if end > 0 else f"{text[: longest - 1]}…"


def _related(document: Document, related: Related, language: Language) -> str:
    """A further place, by the path of its draft where that is another, or by its words; a short one by those around."""
    words = _WORDS[language]
    quoted = ""
    if related.elsewhere is None:
        around = _AROUND if related.span.end - related.span.start < KNOWN_BY_ITSELF else 0
        place = quotation(document, related.span, around)
        quoted = words.quoted.format(text=shortened(str(place) if around else place.place, LONGEST_PLACE))
    message = words.said.format(message=related.message) if related.message else ""
    return words.related.format(where=spot(document, related, wording(language)), quoted=quoted, message=message)


_WORDS: dict[Language, _Words] = {
    "zh": _Words(
        elsewhere="（{place}）",
        finding="{severity}：{message}",
        reason="理由：{reason}",
        authority="依据：{source}［{rule}］",
        authority_above="依据：同前［{rule}］",
        rule="规则：{rule}",
        related="相关：{where}{quoted}{message}",
        quoted="「{text}」",
        said="：{message}",
        more_related="相关：另有{count}处",
        failure="未查完：{message}",
        stops=("。", "；"),
    ),
    "en": _Words(
        elsewhere="({place}) ",
        finding="{severity}: {message}",
        reason="Why: {reason}",
        authority="Authority: {source} [{rule}]",
        authority_above="Authority: as above [{rule}]",
        rule="Rule: {rule}",
        related="See {where}{quoted}{message}",
        quoted=", “{text}”",
        said=": {message}",
        more_related="See {count} more places",
        failure="Not finished: {message}",
        stops=(". ", "; "),  # a point stands in numbers too
    ),
}
