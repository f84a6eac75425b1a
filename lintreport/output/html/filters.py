"""What narrows the list of findings: severities, rules by group, sections of the draft, words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from lintreport.document import Document, Heading
from lintreport.finding import SEVERITIES
from lintreport.output.html import words
from lintreport.output.html.draft import Draft
from lintreport.output.html.entries import OUTSIDE, section
from lintreport.output.html.escaping import attribute
from lintreport.output.html.words import Both, named, said

LONGEST_HEADING = 24  # code points of a heading in the list of sections


def filters(draft: Draft) -> Iterator[str]:
    """The controls over the list, which only the script brings to life."""
    language = draft.language
    yield f'<div class="filters scripted" role="search"{named("aria-label", words.FILTERS, language)}>'
    yield f'<div class="severities" role="group"{named("aria-label", words.SHOW_SEVERITY, language)}>'
    counts = Counter(finding.severity for finding in draft.findings)
    for severity in (severity for severity in SEVERITIES if counts[severity]):
        label = said(words.SEVERITIES[severity], language)
        yield (
            f'<button type="button" class="chip {severity}" aria-pressed="true" data-severity="{severity}">'
            f'{label} <span class="count">{counts[severity]}</span></button>'
        )
    yield "</div>"
    hint = named("placeholder", words.SEARCH, language) + named("aria-label", words.SEARCH, language)
    yield f'<input type="search" name="words" autocomplete="off"{hint}>'
    yield from _select("rule", words.BY_RULE, words.ANY_RULE, _rules(draft), draft)
    yield from _select("section", words.BY_SECTION, words.ANY_SECTION, _sections(draft), draft)
    template = named("data-said", words.SHOWN, language)
    yield f'<p class="shown"><output role="status"{template}></output>'
    yield said(words.CLEAR, language, "button", ' type="button" class="clear" hidden') + "</p></div>"


def _select(name: str, label: Both, anything: Both, options: Iterator[str], draft: Draft) -> Iterator[str]:
    yield f'<select name="{name}"{named("aria-label", label, draft.language)}>'
    yield _option("", anything, draft)
    yield from options
    yield "</select>"


def _option(value: str, label: Both, draft: Draft, attributes: str = "") -> str:
    """What can be chosen, as text alone: no element can stand in it."""
    own, other = map(attribute, label.told(draft.language))
    return f'<option value="{attribute(value)}"{attributes} data-other="{other}">{own}</option>'


def _rules(draft: Draft) -> Iterator[str]:
    """The rules that found something, by group; a value that ends in a slash is a whole group."""
    counts = Counter(finding.rule for finding in draft.findings)
    for group, rules in groupby(sorted(counts), key=lambda rule: rule.partition("/")[0]):
        listed = list(rules)
        total, name = sum(counts[rule] for rule in listed), words.GROUPS.get(group, Both(group, group))
        yield _option(f"{group}/", words.WHOLE_GROUP.filled(name=name, count=total), draft)
        for rule in listed:
            yield _option(rule, words.COUNTED_NAME.filled(name=f"\u3000{rule}", count=counts[rule]), draft)


def _sections(draft: Draft) -> Iterator[str]:
    """The sections in which something was found, each a range of headings as its value."""
    document = draft.document
    found = Counter(section(document, finding) for finding in draft.findings)
    if found["0"] and document.headings:
        yield _option("0-0", words.COUNTED_NAME.filled(name=words.BEFORE_HEADINGS, count=found["0"]), draft)
    tag = f' lang="{words.LANGUAGE_TAGS[document.language]}"'
    for index, (count, last) in enumerate(_whole(document, found)):
        if count:
            label = words.COUNTED_NAME.filled(name=_short(document, document.headings[index]), count=count)
            yield _option(f"{index + 1}-{last + 1}", label, draft, tag)
    if found[OUTSIDE]:
        yield _option(OUTSIDE, words.COUNTED_NAME.filled(name=words.OUTSIDE, count=found[OUTSIDE]), draft)


def _short(document: Document, heading: Heading) -> str:
    """A heading, indented by its level and cut where it is long."""
    text = document[heading.span].strip().rstrip("。：:")
    return "\u3000" * (heading.level - 1) + (
        text if len(text) <= LONGEST_HEADING else text[: LONGEST_HEADING - 1] + "…"
    )


def _whole(document: Document, found: Counter[str]) -> list[tuple[int, int]]:
    """For each heading how many findings stand under it and the headings below it, and the last of these."""
    counts = [found[str(index + 1)] for index in range(len(document.headings))]
    lasts = list(range(len(counts)))
    for index in reversed(range(len(counts))):
        if (parent := document.heading_parents[index]) >= 0:
            counts[parent] += counts[index]
            lasts[parent] = max(lasts[parent], lasts[index])
    return list(zip(counts, lasts, strict=True))
