"""The page as a whole: one file, which asks for nothing from anywhere and runs no script but its own."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lintreport import __version__
from lintreport.finding import SEVERITIES
from lintreport.output import Report
from lintreport.output.html import words
from lintreport.output.html.draft import Draft, drafts
from lintreport.output.html.entries import entries, rule_anchor
from lintreport.output.html.escaping import attribute, escaped
from lintreport.output.html.filters import filters
from lintreport.output.html.overview import overview
from lintreport.output.html.paper import paper
from lintreport.output.html.words import Both, named, said
from lintreport.output.wording import wording
from lintreport.rule import Rule, localized

HERE = Path(__file__).parent


def page(report: Report) -> Iterator[str]:
    """The parts of the page in order.

    Of several drafts each stands in a `noscript`, which is text to a browser with scripts, parsed when the draft is
    opened, and a part of the page to one without.
    """
    read, language = drafts(report.outcomes, report.language), report.language
    is_single = len(read) == len(report.outcomes) == 1
    yield from _head(report, read[0] if is_single else None)
    yield from _bar(report, is_single)
    yield "<main>"
    if is_single:
        yield from _draft(read[0])
    else:
        yield from overview(report)
        yield '<div id="open"></div>\n'
        for draft in read:
            yield f'<noscript data-draft="{draft.number}">'
            yield from _draft(draft)
            yield "</noscript>\n"
    yield from _rules(report)
    yield "</main>"
    yield from _keys(report)
    yield f"<!-- lintreport {__version__}, {language} --></body></html>\n"


def _head(report: Report, single: Draft | None) -> Iterator[str]:
    style = "".join(_file(name) for name in ("page.css", "paper.css", "print.css"))
    early, late = _file("early.js"), _file("draft.js") + _file("page.js")
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(early)} {_hash(late)};"
        " base-uri 'none'; form-action 'none'"
    )
    colon = wording(report.language).colon
    title = words.REPORT.told(report.language)[0] + (f"{colon}{single.document.path}" if single else "")
    yield f'<!doctype html>\n<html lang="{words.LANGUAGE_TAGS[report.language]}"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{attribute(title)}</title>\n<style>{style}</style>\n"
    yield f'<script>{early}</script>\n<script type="module">{late}</script></head>\n'


def _file(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """What names a style or a script in a Content-Security-Policy."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _bar(report: Report, is_single: bool) -> Iterator[str]:
    language = report.language
    target = "draft-1-list" if is_single else "overview"
    yield "<body>" + said(words.SKIP, language, "a", f' class="skip" href="#{target}"')
    yield '<header class="bar">' + said(words.REPORT, language, "h1")
    if not is_single:
        yield '<nav class="scripted">' + said(words.ALL_DRAFTS, language, "a", ' href="#overview"')
        yield said(words.PREVIOUS, language, "a", ' id="previous" href="#" hidden')
        yield '<span id="position"></span>'
        yield said(words.NEXT, language, "a", ' id="next" href="#" hidden') + "</nav>"
    yield '<div class="tools scripted">'
    yield said(words.LANGUAGE, language, "button", ' type="button" id="language"')
    yield said(words.DARK, language, "button", ' type="button" id="theme" aria-pressed="false"')
    yield said(words.KEYS, language, "button", ' type="button" id="help"') + "</div></header>\n"


def _draft(draft: Draft) -> Iterator[str]:
    """A draft with what was found in it."""
    language, listed = draft.language, draft.anchor("list")
    yield f'<article class="draft" id="draft-{draft.number}">{_tabs(draft)}'
    yield f'<div class="sheet" tabindex="0" role="region"{named("aria-label", words.DRAFT, language)}>'
    yield from _about(draft)
    yield from paper(draft)
    yield f'</div><section class="findings"{named("aria-label", words.FINDINGS_LISTED, language)}>'
    yield said(words.FINDINGS, language, "h2")
    if draft.findings:
        yield from filters(draft)
        yield '<div class="listing">' + said(words.NONE_LEFT, language, "p", ' class="none-left" hidden')
        yield f'<div class="list" role="list" id="{listed}" lang="{words.LANGUAGE_TAGS[language]}">\n'
        yield from entries(draft)
        yield "</div></div>"
    else:
        yield said(words.CLEAN, language, "p", f' class="clean" id="{listed}"')
    yield "</section></article>\n"


def _tabs(draft: Draft) -> str:
    """The two sides of a draft, for screens that have room for one."""
    number = f" {len(draft.findings)}"
    findings = Both(words.FINDINGS.zh + number, words.FINDINGS.en + number)
    return (
        '<div class="tabs scripted">'
        + said(words.DRAFT, draft.language, "button", ' type="button" data-view="sheet" aria-pressed="true"')
        + said(findings, draft.language, "button", ' type="button" data-view="list" aria-pressed="false"')
        + "</div>"
    )


def _about(draft: Draft) -> Iterator[str]:
    """What is to be known before reading: the file, its kind, the counts, rules that could not be finished."""
    language, result = draft.language, draft.result
    yield f'<header class="about"><h2 class="path">{escaped(draft.document.path)}</h2><p class="facts">'
    if result.kind_name:
        yield said(words.KIND_NAMED.filled(name=result.kind_name), language) + " "
    counts = Counter(finding.severity for finding in result.findings)
    for severity in (severity for severity in SEVERITIES if counts[severity]):
        yield (
            said(words.COUNTED[severity].filled(count=counts[severity]), language, "span", f' class="{severity}"') + " "
        )
    yield "</p>"
    if result.failures:
        yield '<div class="failures" role="note">'
        yield said(words.UNFINISHED.filled(count=len(result.failures)), language, "p") + "<ul>"
        yield from (f"<li>{escaped(failure.message)}</li>" for failure in result.failures)
        yield "</ul></div>"
    yield "</header>"


def _rules(report: Report) -> Iterator[str]:
    """What the rules that found something say of themselves, once; entries take it from here."""
    if not report.rules:
        return
    yield '<section id="rules">' + said(words.RULES, report.language, "h2")
    for rule in report.rules.values():
        yield f'<section id="{rule_anchor(rule.id)}">{"".join(_rule(rule, report))}</section>\n'
    yield "</section>"


def _rule(rule: Rule, report: Report) -> Iterator[str]:
    language = report.language
    why = Both(localized(rule.why, "zh"), localized(rule.why, "en"))
    yield f"<h3>{escaped(rule.id)}</h3>"
    yield said(words.WHY, language, "p", ' class="name"') + said(why, language, "p", ' class="why"')
    yield said(words.AUTHORITY, language, "p", ' class="name"') + f'<p lang="zh-CN">{escaped(rule.source)}</p>'


def _keys(report: Report) -> Iterator[str]:
    language = report.language
    yield (
        '<dialog id="keys" aria-labelledby="keys-name">' + said(words.KEYS, language, "h2", ' id="keys-name"') + "<dl>"
    )
    yield from (f"<dt><kbd>{escaped(key)}</kbd></dt>{said(what, language, 'dd')}" for key, what in words.KEYS_LISTED)
    yield "</dl>" + said(words.CLOSE, language, "button", ' type="button" class="close"') + "</dialog>"
