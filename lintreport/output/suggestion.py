"""What to do about a finding in a sentence that an editor would write: 改为“……”, 删去“……”, 请核实."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from lintreport.document import Document, Span
from lintreport.finding import Edit, Finding, Language, Related, Severity
from lintreport.output.quotation import shortened
from lintreport.output.wording import wording

LONGEST_QUOTED = 40  # code points: what is longer is told edit by edit, and shortened there
MOST_TOLD = 3  # edits of one fix: where a number is wrong, dozens may follow it
_ANCHOR = 6  # code points by which one finds where to insert


class _Words(Struct, frozen=True, kw_only=True):
    """The words of one language; braces are filled in."""

    becomes: str
    changed: str
    removed: str
    inserted: str
    inserted_first: str
    elsewhere: str
    further: str
    between: str
    blank: str
    blanks: str
    advice: dict[Severity, str]
    safe: str
    unsafe: str


def suggestion(document: Document, finding: Finding, language: Language) -> str:
    """What the fix makes of the place, and what else it changes; without a fix, how to take the finding."""
    words = _WORDS[language]
    if finding.fix is None:
        return words.advice[finding.severity]
    inner = [edit for edit in finding.fix.edits if finding.span.holds(edit.span)]
    outer = [edit for edit in finding.fix.edits if not finding.span.holds(edit.span)]
    told = [*_inside(document, finding.span, inner, words), *_outside(document, finding, outer, language)]
    kept, left = told[:MOST_TOLD], len(told) - MOST_TOLD
    return words.between.join(kept) + (words.further.format(count=left) if left > 0 else "")


def certainty(finding: Finding, language: Language) -> str:
    """Whether a fix may be made as it is; nothing where there is none."""
    words = _WORDS[language]
    if finding.fix is None:
        return ""
    return words.safe if finding.fix.applicability == "safe" else words.unsafe


def companions(finding: Finding) -> list[Related]:
    """The further places of a finding, without those that its suggestion changes anyway."""
    changed = {edit.span for edit in finding.fix.edits} if finding.fix else set()
    return [related for related in finding.related if related.elsewhere or related.span not in changed]


def _inside(document: Document, span: Span, edits: Sequence[Edit], words: _Words) -> Iterator[str]:
    """What becomes of the place as a whole, or else each change of it."""
    if not edits:
        return
    mended = _mended(document, span, edits)
    if not mended:
        yield words.removed.format(text=_quoted(document[span], words))
    elif len(mended) <= LONGEST_QUOTED and span.start < span.end:
        yield words.becomes.format(text=_quoted(mended, words))
    else:
        yield from (_told(document, edit, words) for edit in edits)


def _outside(document: Document, finding: Finding, edits: Sequence[Edit], language: Language) -> Iterator[str]:
    """Each change elsewhere, with its place where that is another line."""
    words, places, in_lines = _WORDS[language], wording(language), bool(document.lines)
    own = document.position(finding.span.start)[0]
    for index, edit in enumerate(edits):
        told = _told(document, edit, words) if index < MOST_TOLD else ""
        if told and document.position(edit.span.start)[0] != own:
            where = places.spot(document.locate(edit.span.start), in_lines=in_lines)
            told = words.elsewhere.format(where=where, told=told)
        yield told


def _mended(document: Document, span: Span, edits: Sequence[Edit]) -> str:
    """The text of a place with its edits made."""
    parts: list[str] = []
    at = span.start
    for edit in sorted(edits, key=lambda edit: edit.span):
        parts += [document.text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*parts, document.text[at : span.end]])


def _told(document: Document, edit: Edit, words: _Words) -> str:
    before, after = document[edit.span], edit.text
    if before and after:
        return words.changed.format(old=_quoted(before, words), new=_quoted(after, words))
    if before:
        return words.removed.format(text=_quoted(before, words))
    block = document.block_at(edit.span.start).span
    anchor = document.text[max(edit.span.start - _ANCHOR, block.start) : edit.span.start]
    if anchor.strip():
        return words.inserted.format(anchor=_quoted(anchor.strip(), words), text=_quoted(after, words))
    return words.inserted_first.format(text=_quoted(after, words))


def _quoted(text: str, words: _Words) -> str:
    """The text between marks; blanks, which no marks make visible, in words."""
    if text and not text.strip():
        return words.blank if len(text) == 1 else words.blanks.format(count=len(text))
    short = shortened(text, LONGEST_QUOTED)
    return f"「{short}」" if "“" in short or "”" in short else f"“{short}”"


_WORDS: dict[Language, _Words] = {
    "zh": _Words(
        becomes="改为{text}",
        changed="{old}改为{new}",
        removed="删去{text}",
        inserted="在{anchor}后补{text}",
        inserted_first="句首补{text}",
        elsewhere="{where}{told}",
        further="；另有{count}处随之修改",
        between="；",
        blank="空格",
        blanks="{count}个空格",
        advice={"error": "请核实后改正", "warning": "请核实", "info": "供参考，请酌定"},
        safe="可照改",
        unsafe="核实后改",
    ),
    "en": _Words(
        becomes="make it {text}",
        changed="change {old} to {new}",
        removed="delete {text}",
        inserted="after {anchor} add {text}",
        inserted_first="begin with {text}",
        elsewhere="{where}: {told}",
        further="; and {count} more changes that follow",
        between="; ",
        blank="the blank",
        blanks="{count} blanks",
        advice={"error": "check and correct", "warning": "please check", "info": "for your consideration"},
        safe="safe to make",
        unsafe="verify first",
    ),
}
