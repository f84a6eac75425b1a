"""What is said of one finding in words, whatever the form: where it is, why it is one, how it is mended."""

from __future__ import annotations

from collections.abc import Iterator

from lintreport.document import Document, Location
from lintreport.finding import Finding, Related
from lintreport.output.cells import clipped, printable
from lintreport.output.places import encodable
from lintreport.output.quotation import shortened
from lintreport.output.suggestion import certainty, suggestion
from lintreport.output.wording import Wording
from lintreport.rule import Rule, localized

SHOWN = 3  # further places of a finding before the others are only counted
ROOM = 20  # cells of a place that is named by its words


def where(document: Document, offset: int, words: Wording) -> str:
    """A place in a text file as editors jump to it, in a Word file as people count."""
    return _said(document.locate(offset), words, in_lines=bool(document.lines))


def told(document: Document, finding: Finding, words: Wording) -> str:
    """What is wrong, in a Word file with the place before it: most programs show nothing but a line there."""
    if document.lines:
        return finding.message
    return f"{where(document, finding.span.start, words)}{words.colon}{finding.message}"


def further(document: Document, related: Related, words: Wording) -> str:
    """A further place of a finding, one of another draft by its path."""
    if (other := related.elsewhere) is not None:
        return f"{encodable(other.path)}:{_said(other.location, words, in_lines=other.in_lines)}  {related.message}"
    start, end = related.span
    message = related.message or clipped(printable(document.text[start : min(end, start + 2 * ROOM)]), ROOM)
    return f"{where(document, related.span.start, words)}  {message}"


def spot(document: Document, related: Related, words: Wording) -> str:
    """A further place of a finding as it is read out, one of another draft by its path."""
    if (other := related.elsewhere) is not None:
        return f"{shortened(other.path)} {words.spot(other.location, in_lines=other.in_lines)}"
    return words.spot(document.locate(related.span.start), in_lines=bool(document.lines))


def reason(rule: Rule | None, words: Wording) -> Iterator[str]:
    """Why a rule asks, and on what authority; nothing of a rule that is not known."""
    if rule is None:
        return
    if why := localized(rule.why, words.language):
        yield words.why.format(why=why)
    yield words.source.format(source=rule.source)


def mending(document: Document, finding: Finding, words: Wording) -> str:
    """How a finding is mended, and whether without a second look; empty where no fix is known."""
    if finding.fix is None:
        return ""
    advice, sure = suggestion(document, finding, words.language), certainty(finding, words.language)
    return words.suggestion.format(suggestion=advice, certainty=sure)


def _said(location: Location, words: Wording, *, in_lines: bool) -> str:
    return f"{location.line}:{location.column}" if in_lines else words.where(location)
