"""Places marked in a text, as examples do: 我们对问题[|进行了研究|]。 and [||] for a place without width."""

from __future__ import annotations

from collections.abc import Iterable

from lintreport.document import Span


class MarkingError(ValueError):
    """Marks that do not pair."""


def unmarked(marked: str) -> tuple[str, list[Span]]:
    """The text without its marks, and the ranges they enclose, in code points; raises MarkingError."""
    text, spans = "", []
    start: int | None = None
    rest = marked
    while True:
        sign = "|]" if start is not None else "[|"
        other = "[|" if start is not None else "|]"
        before, found, after = rest.partition(sign)
        if other in before:
            raise MarkingError(f"{other} stands where {sign} was expected")
        text += before
        if not found:
            break
        if start is None:
            start = len(text)
        else:
            spans.append(Span(start, len(text)))
            start = None
        rest = after
    if start is not None:
        raise MarkingError("[| is not closed by |]")
    return text, spans


def marked(text: str, spans: Iterable[Span]) -> str:
    """The text with the ranges marked; they must be in order and apart."""
    parts, position = [], 0
    for span in spans:
        parts += [text[position : span.start], "[|", text[span.start : span.end], "|]"]
        position = span.end
    return "".join([*parts, text[position:]])
