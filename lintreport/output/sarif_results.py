"""What was found as SARIF's results: places with their context, further places, fixes, fingerprints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from lintreport.document import Document, Location, Span
from lintreport.finding import Finding, Fix, Language, Related, Result
from lintreport.fingerprint import fingerprints
from lintreport.output import in_words
from lintreport.output.cells import printable
from lintreport.output.places import encodable, extent, inserted, said, source, uri
from lintreport.output.sarif_rules import LEVELS, message
from lintreport.output.wording import Wording

ROOT = "%SRCROOT%"  # what code scanning calls the root of the repository
CONTEXT = 40  # code points around a place that a viewer shows with it
LONGEST_SNIPPET = 1000  # code points: a longer place is not quoted

_MENDS: dict[Language, dict[str, str]] = {
    "zh": {"safe": "自动修改，不改变意思", "unsafe": "自动修改，须经人确认"},
    "en": {"safe": "a safe fix", "unsafe": "a fix to be looked at"},
}

Object = dict[str, Any]


class Index(Struct, frozen=True):
    """What results refer to: the places of files by path, the rules by number, the documents; and the words."""

    artifacts: Mapping[str, Object]
    rules: Mapping[str, int]
    documents: Mapping[str, Document]
    words: Wording
    language: Language

    def artifact(self, path: str) -> Object:
        """Where a file is, of the run or not."""
        return self.artifacts[path] if path in self.artifacts else artifact_location(path)


def artifact_location(path: str) -> Object:
    """Where a file is (3.4): below the root of the sources if it lies there."""
    name, is_relative = uri(path)
    return {"uri": name, "uriBaseId": ROOT} if is_relative else {"uri": name}


def results(result: Result, index: Index) -> Iterator[Object]:
    """The findings of a draft (3.27)."""
    document = result.document
    for finding, fingerprint in zip(result.findings, fingerprints(document, result.findings), strict=True):
        found: Object = {
            "ruleId": finding.rule,
            "ruleIndex": index.rules[finding.rule],
            "level": LEVELS[finding.severity],
            "message": message(in_words.told(document, finding, index.words)),
            "locations": [_with_context(_location(document, finding.span, index), document, finding.span)],
            # The first name is our own; by the second GitHub knows an alert again.
            "partialFingerprints": {"lintreport/v1": fingerprint, "primaryLocationLineHash": f"{fingerprint}:1"},
        }
        if finding.related:
            found["relatedLocations"] = list(_further(document, finding, index))
        if finding.fix is not None and document.lines:
            found["fixes"] = [_fix(document, finding.fix, index)]
        yield found


def _location(document: Document, span: Span, index: Index) -> Object:
    """A place (3.28): in its file, and under its headings."""
    region = _region(document, span)
    if span.end - span.start <= LONGEST_SNIPPET:
        region["snippet"] = {"text": source(document, span)}
    location: Object = {"physicalLocation": {"artifactLocation": index.artifact(document.path), "region": region}}
    if logical := list(_logical(document, document.locate(span.start), index.words)):
        location["logicalLocations"] = logical
    return location


def _with_context(location: Object, document: Document, span: Span) -> Object:
    """The place with the words around it, which must be more than its own (3.29.5)."""
    around = _around(document, span)
    if around == span or span.end - span.start > LONGEST_SNIPPET:
        return location
    context = {**_region(document, around), "snippet": {"text": source(document, around)}}
    return {**location, "physicalLocation": {**location["physicalLocation"], "contextRegion": context}}


def _region(document: Document, span: Span) -> Object:
    """A range by its lines and columns (3.30), which are exclusive at the end."""
    place = extent(document, span, "utf-16-le")
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _around(document: Document, span: Span) -> Span:
    """The range with a few words around it, within its paragraphs."""
    first, last = document.block_at(span.start).span, document.block_at(span.end).span
    start, end = max(span.start - CONTEXT, first.start), min(span.end + CONTEXT, last.end)
    return Span(min(start, span.start), max(end, span.end))


def _logical(document: Document, location: Location, words: Wording) -> Iterator[Object]:
    """The headings over a place (3.33) and, where lines do not lead to it, the place as people name it."""
    if location.headings:
        path = " › ".join(printable(heading) for heading in location.headings)
        yield {"name": printable(location.headings[-1]), "fullyQualifiedName": path, "kind": "heading"}
    if not document.lines:
        place = location.place
        kind = "cell" if place.table else "paragraph" if place.story == "body" else place.story
        whole = f"{place} paragraph {location.paragraph}"
        yield {"name": words.where(location), "fullyQualifiedName": whole, "kind": kind}


def _further(document: Document, finding: Finding, index: Index) -> Iterator[Object]:
    for number, related in enumerate(finding.related, 1):
        place = _related(document, related, index)
        yield {"id": number, **place, "message": message(said(document, related))}


def _related(document: Document, related: Related, index: Index) -> Object:
    """A further place; in a draft that this run does not have, only the line is known in our units."""
    other = related.elsewhere
    if other is None:
        return _location(document, related.span, index)
    if other.path in index.documents:
        return _location(index.documents[other.path], related.span, index)
    region = {"startLine": other.location.line}
    return {"physicalLocation": {"artifactLocation": index.artifact(other.path), "region": region}}


def _fix(document: Document, fix: Fix, index: Index) -> Object:
    """Replacements in a text file (3.55), to be made together."""
    replacements = [
        {
            "deletedRegion": _region(document, edit.span),
            "insertedContent": {"text": encodable(inserted(document, edit.text))},
        }
        for edit in fix.edits
    ]
    change = {"artifactLocation": index.artifact(document.path), "replacements": replacements}
    return {"description": message(_MENDS[index.language][fix.applicability]), "artifactChanges": [change]}
