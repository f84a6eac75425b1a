"""The list of findings: severity, place, message, quotation or fix; on demand the reason and further places."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from lintreport.document import Document, Span
from lintreport.excerpt import excerpt
from lintreport.finding import Edit, Finding, Fix, Related
from lintreport.output.html import words
from lintreport.output.html.draft import Draft
from lintreport.output.html.escaping import attribute, escaped
from lintreport.output.html.words import Both, named, said, told_place, where
from lintreport.output.quotation import surroundings
from lintreport.output.suggestion import certainty

LONGEST = 80  # code points quoted of a place or an edit
MOST_EDITS = 3  # shown of one fix
MOST_RELATED = 12  # further places shown of one finding
BATCH = 100  # entries, some screens of the list, that the browser lays out together when they come into view
OUTSIDE = "outside"  # the section of what stands outside of the body


def entries(draft: Draft) -> Iterator[str]:
    """The findings of a draft as items of one list, which is cut into batches."""
    for first in range(0, len(draft.findings), BATCH):
        yield '<ol role="presentation">\n'
        for number, finding in enumerate(draft.findings[first : first + BATCH], first + 1):
            yield from _entry(draft, number, finding)
        yield "</ol>\n"


def section(document: Document, finding: Finding) -> str:
    """The number of the innermost heading over a finding, from 1; 0 before the first, or OUTSIDE."""
    home = document.home(finding.span.start)
    return OUTSIDE if home > document.body_end else str(bisect_right(document.heading_starts, home))


def _entry(draft: Draft, number: int, finding: Finding) -> Iterator[str]:
    language, document = draft.language, draft.document
    yield (
        f'<li role="listitem" id="{draft.anchor(f"entry-{number}")}" class="{finding.severity}" data-key="{number}"'
        f' data-rule="{attribute(finding.rule)}" data-section="{section(document, finding)}">'
        '<details><summary><span class="head">'
    )
    yield said(words.SEVERITIES[finding.severity], language, "b", ' class="severity"')
    yield said(where(document, finding.span.start), language, "span", ' class="where"')
    yield f'<span class="rule">{escaped(finding.rule)}</span></span>'
    yield f'<span class="message">{escaped(finding.message)}</span>'
    tag = words.LANGUAGE_TAGS[document.language]
    yield f'<span class="quotation" lang="{tag}">{_quotation(document, finding)}</span>'
    yield "</summary>" + "".join(_more(draft, number, finding)) + "</details></li>\n"


def _quotation(document: Document, finding: Finding) -> str:
    """The words around a place, the place marked, or how it would read when it is mended."""
    if finding.fix and _is_at_place(finding, finding.fix):
        return _change(document, finding.fix.edits[0])
    return _quoted(document, finding.span, f"<mark>{escaped(_clipped(document[finding.span]))}</mark>")


def _is_at_place(finding: Finding, fix: Fix) -> bool:
    """Tell whether a fix changes only the place that it is about."""
    place, edits = finding.span, [edit.span for edit in fix.edits]
    return len(edits) == 1 and edits[0].start <= place.end and place.start <= edits[0].end


def _change(document: Document, edit: Edit) -> str:
    removed, added = _clipped(document[edit.span]), _clipped(edit.text)
    change = (f"<del>{escaped(removed)}</del>" if removed else "") + (f"<ins>{escaped(added)}</ins>" if added else "")
    return _quoted(document, edit.span, change)


def _quoted(document: Document, span: Span, place: str) -> str:
    """A place, as HTML, between the words before and after it in its paragraph."""
    before, after = surroundings(document, span)
    return f"{escaped(before)}{place}{escaped(after)}"


def _clipped(text: str) -> str:
    text = text.replace("\n", " ")
    return text if len(text) <= LONGEST else f"{text[: LONGEST // 2]}…{text[-LONGEST // 2 :]}"


def _more(draft: Draft, number: int, finding: Finding) -> Iterator[str]:
    """What an entry shows on demand; the script puts the reason and the authority of the rule into its place."""
    language = draft.language
    yield '<div class="more">'
    if finding.fix:
        yield from _fix(draft, finding, finding.fix)
    if finding.related:
        yield said(words.RELATED, language, "p", ' class="name"') + '<ul class="related">'
        yield from (_related(draft, related) for related in finding.related[:MOST_RELATED])
        yield "</ul>"
        if len(finding.related) > MOST_RELATED:
            yield said(words.MORE_PLACES.filled(count=len(finding.related) - MOST_RELATED), language, "p")
    link = f'<a class="unscripted" href="#{rule_anchor(finding.rule)}">{escaped(finding.rule)}</a>'
    yield f'<div class="reason">{link}</div>'
    yield said(words.SHOW, language, "a", f' class="show" href="#{draft.anchor(str(number))}"')
    if words_to_search := excerpt(draft.document, finding.span):
        copied = named("data-said", words.COPIED, language)
        yield said(
            words.COPY,
            language,
            "button",
            f' type="button" class="copy scripted" data-copy="{attribute(words_to_search)}"{copied}',
        )
    yield "</div>"


def rule_anchor(rule: str) -> str:
    """The id of what is said of a rule."""
    return f"rule-{attribute(rule)}"


def _fix(draft: Draft, finding: Finding, fix: Fix) -> Iterator[str]:
    """Whether a fix may be made as it is, and its edits, but for one that the quotation shows."""
    language, document = draft.language, draft.document
    sure = words.FIX.filled(certainty=Both(certainty(finding, "zh"), certainty(finding, "en")))
    yield said(sure, language, "p", ' class="name"')
    if _is_at_place(finding, fix):
        return
    yield '<ul class="edits">'
    tag = words.LANGUAGE_TAGS[document.language]
    yield from (f'<li class="quotation" lang="{tag}">{_change(document, edit)}</li>' for edit in fix.edits[:MOST_EDITS])
    yield "</ul>"
    if len(fix.edits) > MOST_EDITS:
        yield said(words.MORE_EDITS.filled(count=len(fix.edits) - MOST_EDITS), language, "p")


def _related(draft: Draft, related: Related) -> str:
    """A further place, which leads there where the page has its draft."""
    other = related.elsewhere
    place = told_place(other.location, in_lines=other.in_lines) if other else where(draft.document, related.span.start)
    path = f"{escaped(other.path)} " if other else ""
    shown, target = path + said(place, draft.language), draft.link(related)
    message = escaped(related.message or _clipped(draft.document[related.span]))
    if target is not None:
        shown = f'<a href="{target}">{shown}</a>'
    return f"<li>{shown} {message}</li>"
