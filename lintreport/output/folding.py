"""Long runs of one rule in one draft: the first are shown, the others are named in a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lintreport.document import Document
from lintreport.finding import Finding
from lintreport.output.wording import Wording

SHOWN = 3  # findings of one rule in one draft before the others are folded into a line, unless that is one line for one
PLACES_NAMED = 8  # in such a line


def folded(findings: Sequence[Finding]) -> tuple[list[Finding], dict[str, list[Finding]]]:
    """The findings to show, in their order, and those to fold by rule."""
    counts = Counter(finding.rule for finding in findings)
    seen = Counter[str]()
    shown: list[Finding] = []
    rest: dict[str, list[Finding]] = {}
    for finding in findings:
        seen[finding.rule] += 1
        if counts[finding.rule] <= SHOWN + 1 or seen[finding.rule] <= SHOWN:
            shown.append(finding)
        else:
            rest.setdefault(finding.rule, []).append(finding)
    return shown, rest


def said(document: Document, rule: str, rest: Sequence[Finding], words: Wording) -> str:
    """The line for the findings of a rule that are not shown."""
    located = [document.locate(finding.span.start) for finding in rest]
    numbers = dict.fromkeys(str(location.line) for location in located if not words.place(location.place))
    others = dict.fromkeys(words.place(location.place) for location in located if words.place(location.place))
    numbered, named = list(numbers)[:PLACES_NAMED], list(others)[: max(PLACES_NAMED - len(numbers), 0)]
    if numbered:
        template = words.lines if document.lines else words.paragraphs
        named.insert(0, template.format(numbers=words.comma.join(numbered)))
    more = words.and_so_on if len(numbers) + len(others) > PLACES_NAMED else ""
    places = words.comma.join(named) + more
    return words.folded.format(rule=rule, rest=len(rest), count=len(rest) + SHOWN, places=places)
