"""A name for a finding that outlives edits elsewhere in the draft: from rule, words and surroundings, not positions."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from lintreport.document import Document
from lintreport.finding import Finding

SURROUNDINGS = 16  # characters on either side: enough to tell most places apart, few enough to survive an edit nearby


def fingerprints(document: Document, findings: Iterable[Finding]) -> list[str]:
    """The fingerprint of each finding, 16 hexadecimal digits; equal places are numbered in the order of the text."""
    seen = Counter[str]()
    names: list[str] = []
    for finding in findings:
        place = _place(document, finding)
        seen[place] += 1
        digest = hashlib.blake2b(f"{place}\0{seen[place]}".encode("utf-8", "surrogatepass"), digest_size=8)
        names.append(digest.hexdigest())
    return names


def _place(document: Document, finding: Finding) -> str:
    block = document.block_at(finding.span.start).span
    start, end = finding.span
    before = document.text[max(start - SURROUNDINGS, block.start) : start]
    after = document.text[end : max(min(end + SURROUNDINGS, block.end), end)]
    return "\0".join([finding.rule, *("".join(part.split()) for part in (before, document[finding.span], after))])
