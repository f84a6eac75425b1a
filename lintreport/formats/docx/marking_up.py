"""The marks of comments in the tree of a body: where each begins, ends, and is referred to (17.13.4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lintreport.formats.docx.anchoring import Range
from lintreport.formats.docx.line_trace import Trace
from lintreport.formats.docx.markup import VALUE, Element, W
from lintreport.formats.docx.splitting import begin_run, cut_text, end_run, outermost
from lintreport.formats.docx.whole_fields import Edges, WholeFields

RANGE_START, RANGE_END, REFERENCE = MARKS = (
    f"{W}commentRangeStart",
    f"{W}commentRangeEnd",
    f"{W}commentReference",
)

_TEXTS = (f"{W}t", f"{W}delText")
_PARAGRAPH = f"{W}p"
_ID = f"{W}id"


def mark_ranges(ranges: Sequence[Range], ids: Sequence[str], style: str) -> None:
    """Put the marks of these comments around their ranges, which come in order; `style` is that of references.

    All places are cut before any mark is set, from the last to the first, so that nothing is moved twice.
    """
    edges = _cut(ranges)
    for _, first, last in sorted(_boundaries(ranges, edges), key=lambda boundary: -boundary[0]):
        if first is not None:
            begin_run(first)
        if last is not None:
            end_run(last)
    fields = WholeFields()
    found = [(fields.around(_of_run(first))[0], fields.around(_of_run(last))[1]) for first, last in edges]
    for (first, _), comment in zip(found, ids, strict=True):
        start = _mark(first, RANGE_START, comment)
        if first.tag == _PARAGRAPH:
            first.extend([start, *_end(first, comment, style)])
        else:
            first.addprevious(start)
    for (_, last), comment in zip(reversed(found), reversed(ids), strict=True):
        if last.tag != _PARAGRAPH:
            for element in reversed(_end(last, comment, style)):
                last.addnext(element)


def _cut(ranges: Sequence[Range]) -> list[Edges]:
    """Cut the text where ranges begin and end; what each range begins and ends with."""
    cuts: dict[Trace, set[int]] = {}
    for found in ranges:
        for trace, offset in ((found.first, found.span.start), (found.last, found.span.end)):
            if trace.start < offset < trace.end and _is_text(trace.element):
                cuts.setdefault(trace, set()).add(offset)
    begins: dict[Element, dict[int, Element]] = {}
    ends: dict[Element, dict[int, Element]] = {}
    for trace, offsets in cuts.items():
        places = sorted(offsets)
        pieces = cut_text(trace.element, [offset - trace.start for offset in places])
        begins[trace.element] = dict(zip([trace.start, *places], pieces, strict=True))
        ends[trace.element] = dict(zip([*places, trace.end], pieces, strict=True))
    return [
        (
            outermost(begins.get(found.first.element, {}).get(found.span.start, found.first.element)),
            outermost(ends.get(found.last.element, {}).get(found.span.end, found.last.element)),
        )
        for found in ranges
    ]


def _is_text(element: Element) -> bool:
    """Tell whether an element can be cut."""
    return element.tag in _TEXTS and outermost(element) is element


def _boundaries(
    ranges: Sequence[Range], edges: Iterable[Edges]
) -> Iterable[tuple[int, Element | None, Element | None]]:
    """The places at which runs must begin and end, with their offsets."""
    for found, (first, last) in zip(ranges, edges, strict=True):
        if first.tag != _PARAGRAPH:
            yield found.span.start, first, None
            yield found.span.end, None, last


def _of_run(element: Element) -> Element:
    """The run that holds an element, which marks stand beside, or else the element itself."""
    parent = element.getparent()
    return parent if parent is not None and parent.tag == f"{W}r" else element


def _end(beside: Element, comment: str, style: str) -> list[Element]:
    """The end of a range and the reference, without which Word shows no comment."""
    reference = beside.makeelement(f"{W}r")
    if style:
        properties = reference.makeelement(f"{W}rPr")
        properties.append(properties.makeelement(f"{W}rStyle", {VALUE: style}))
        reference.append(properties)
    reference.append(_mark(beside, REFERENCE, comment))
    return [_mark(beside, RANGE_END, comment), reference]


def _mark(beside: Element, tag: str, comment: str) -> Element:
    return beside.makeelement(tag, {_ID: comment})
