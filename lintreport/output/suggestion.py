"""What to do about a finding in a sentence that an editor would write: 改为“……”, 删去“……”, 请核实."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from msgspec import Struct

from lintreport.document import Document, Span
from lintreport.finding import Edit, Finding, Language, Related, Severity
from lintreport.output.quotation import flowing, shortened
from lintreport.output.wording import wording

LONGEST_QUOTED = 40  # code points: what is longer is told edit by edit, and shortened there
MOST_TOLD = 3  # edits of one fix: where a number is wrong, dozens may follow it
_ANCHOR = 6  # code points by which one finds where to insert, or which of several like places is meant
_NEAR = 200  # code points on either side of a place among which one looks for it
_PAIRS = (("“", "”"), ("‘", "’"), ("「", "」"), ("《", "》"), ("（", "）"))


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
    line_break: str
    page_break: str
    marks: tuple[str, str]
    other_marks: tuple[str, str]
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
    told = [*_inside(document, finding, inner, words), *_outside(document, finding, outer, language)]
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


def _inside(document: Document, finding: Finding, edits: Sequence[Edit], words: _Words) -> Iterator[str]:
    """What becomes of the place as a whole, or else each change of it."""
    span = finding.span
    if not edits:
        return
    mended = _mended(document, span, edits)
    if not mended:
        yield words.removed.format(text=_quoted(document[span], words))
    elif len(mended) <= LONGEST_QUOTED and span.start < span.end:
        yield _becomes(document[span], mended, words)
    else:
        yield from (_told(document, edit, words, _behind(document, finding, edit)) for edit in edits[:MOST_TOLD])
        yield from [""] * (len(edits) - MOST_TOLD)


def _becomes(old: str, new: str, words: _Words) -> str:
    """What a place becomes; where it begins or ends amid a quotation only the part that changes, which reads alone."""
    if not _pairs(new):
        head = _alike(old, new)
        tail = _alike(old[head:][::-1], new[head:][::-1])
        part, mended = old[head : len(old) - tail], new[head : len(new) - tail]
        if part and mended and _pairs(part) and _pairs(mended):
            return words.changed.format(old=_quoted(part, words), new=_quoted(mended, words))
    return words.becomes.format(text=_quoted(new, words))


def _pairs(text: str) -> bool:
    """Whether each mark that is opened in a text is closed there, and none before."""
    steps = ([(sign == first) - (sign == last) for sign in text if sign in (first, last)] for first, last in _PAIRS)
    depths = (list(accumulate(step, initial=0)) for step in steps)
    return all(min(depth) == depth[-1] == 0 for depth in depths)


def _alike(one: str, other: str) -> int:
    """How far two texts begin alike, to the last mark there that is one of a pair."""
    parting = (index for index, signs in enumerate(zip(one, other, strict=False)) if signs[0] != signs[1])
    end = next(parting, min(len(one), len(other)))
    return max(one.rfind(mark, 0, end) for pair in _PAIRS for mark in pair) + 1


def _outside(document: Document, finding: Finding, edits: Sequence[Edit], language: Language) -> Iterator[str]:
    """Each change elsewhere, with its place where that is another line."""
    words, places, in_lines = _WORDS[language], wording(language), bool(document.lines)
    own = document.position(finding.span.start)[0]
    for edit in edits[:MOST_TOLD]:
        is_here = document.position(edit.span.start)[0] == own
        told = _told(document, edit, words, _behind(document, finding, edit) if is_here or not in_lines else "")
        where = places.spot(document.locate(edit.span.start), in_lines=in_lines)
        yield told if is_here else words.elsewhere.format(where=where, told=told)
    yield from [""] * (len(edits) - MOST_TOLD)


def _mended(document: Document, span: Span, edits: Sequence[Edit]) -> str:
    """The text of a place with its edits made."""
    parts: list[str] = []
    at = span.start
    for edit in sorted(edits, key=lambda edit: edit.span):
        parts += [document.text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*parts, document.text[at : span.end]])


def _told(document: Document, edit: Edit, words: _Words, behind: str) -> str:
    """A change by what it changes, and by the words behind that where others are like it."""
    before, after = document[edit.span], edit.text
    if before.strip():
        before, after = before + behind, after + behind
    if before and after:
        return words.changed.format(old=_quoted(before, words), new=_quoted(after, words))
    if before:
        return words.removed.format(text=_quoted(before, words))
    block = document.block_at(edit.span.start).span
    anchor = document.text[max(edit.span.start - _ANCHOR, block.start) : edit.span.start]
    if anchor.strip():
        return words.inserted.format(anchor=_quoted(anchor.strip(), words), text=_quoted(after, words))
    return words.inserted_first.format(text=_quoted(after, words))


def _behind(document: Document, finding: Finding, edit: Edit) -> str:
    """As many characters behind an edit as tell it from what is like it nearby; none where nothing is."""
    span, block = edit.span, document.block_at(edit.span.start).span
    others = (other.span.start for other in finding.fix.edits) if finding.fix else iter(())
    end = min([span.end + _ANCHOR, block.end, *(start for start in others if start > span.start)])
    near = document.text[max(span.start - _NEAR, block.start) : min(span.end + _NEAR, block.end)]
    behind = document.text[span.end : end]
    widths = (width for width in range(len(behind)) if near.count(document[span] + behind[:width]) == 1)
    return behind[: next(widths, len(behind))]


def _quoted(text: str, words: _Words) -> str:
    """The text between marks; blanks and breaks, which no marks make visible, in words."""
    if text and not text.strip():
        return _invisible(text, words)
    short = shortened(flowing(text), LONGEST_QUOTED)
    first, last = words.other_marks if any(mark in short for mark in words.marks) else words.marks
    return f"{first}{short}{last}"


def _invisible(text: str, words: _Words) -> str:
    if "\f" in text:
        return words.page_break
    if "\v" in text:
        return words.line_break
    return words.blank if len(text) == 1 else words.blanks.format(count=len(text))


_WORDS: dict[Language, _Words] = {
    "zh": _Words(
        becomes="改为{text}",
        changed="{old}改为{new}",
        removed="删去{text}",
        inserted="在{anchor}后补{text}",
        inserted_first="段首补{text}",
        elsewhere="{where}{told}",
        further="；另有{count}处随之修改",
        between="；",
        blank="空格",
        blanks="{count}个空格",
        line_break="换行",
        page_break="分页符",
        marks=("“", "”"),
        other_marks=("「", "」"),
        advice={"error": "请核实后改正", "warning": "请核实", "info": "供参考，请酌定"},
        safe="可照改",
        unsafe="核实后改",
    ),
    "en": _Words(
        becomes="make it {text}",
        changed="change {old} to {new}",
        removed="delete {text}",
        inserted="after {anchor} add {text}",
        inserted_first="begin the paragraph with {text}",
        elsewhere="{where}: {told}",
        further="; further changes that follow: {count}",
        between="; ",
        blank="the blank",
        blanks="{count} blanks",
        line_break="the line break",
        page_break="the page break",
        marks=("“", "”"),
        other_marks=("‘", "’"),
        advice={"error": "check and correct", "warning": "please check", "info": "for your consideration"},
        safe="safe to make",
        unsafe="verify first",
    ),
}
