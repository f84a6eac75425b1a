"""A name for a finding that outlives edits elsewhere in the draft: from rule, words and surroundings, not positions."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from lintreport.document import Block, Document
from lintreport.finding import Finding
from lintreport.labels import LONGEST_LABEL, label_of

SURROUNDINGS = 16  # characters on either side: enough to tell most places apart, few enough to survive an edit nearby
REACH = 64  # code points in which these are looked for; where more of them are blanks, fewer characters are taken


def fingerprints(document: Document, findings: Iterable[Finding]) -> list[str]:
    """The fingerprint of each finding, 16 hexadecimal digits; equal places are numbered in the order of the text.

    Blanks and line ends do not count, nor do the numbers of headings and items, whether Word computes or people type
    them. In the surroundings full and half width are one, so that a comma that was mended beside the place changes
    nothing; at the place itself they differ.
    """
    return list(digests(_place(document, finding) for finding in findings))


def digests(names: Iterable[str]) -> Iterator[str]:
    """A digest of each name, 16 hexadecimal digits; equal names are numbered, so that no two digests are the same."""
    seen = Counter[str]()
    for name in names:
        seen[name] += 1
        yield hashlib.blake2b(f"{name}\0{seen[name]}".encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _place(document: Document, finding: Finding) -> str:
    start, end = finding.span
    block = document.block_at(start)
    label_end = _label_end(document, block)
    before = document.text[max(start - REACH, label_end) : start]
    after = document.text[max(end, label_end) : max(min(end + REACH, block.span.end), end)]
    words = document.text[max(start, label_end) : end]
    return "\0".join([finding.rule, _folded(before)[-SURROUNDINGS:], _bare(words), _folded(after)[:SURROUNDINGS]])


def _label_end(document: Document, block: Block) -> int:
    """Where the number at the head of a paragraph ends: the one that Word computes, and one that is typed."""
    start = block.span.start + len(block.label)
    label = label_of(document.text[start : min(block.span.end, start + LONGEST_LABEL)])
    return start + label.end if label else start


def _bare(text: str) -> str:
    """The text without blanks; what is nothing but blanks stays as it is."""
    return "".join(text.split()) or text


def _folded(text: str) -> str:
    """The text without blanks, its full-width and half-width characters alike (Unicode's NFKC)."""
    return "".join(normalize("NFKC", text).split())
