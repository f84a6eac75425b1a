"""Where a text divides: sentences of a range, with the marks and closing quotes that belong to them."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from lintreport.document import Span

# A sentence ends at 。！？ or …… with whatever closes after it, at an English full stop before a blank, or at a line end.
_SENTENCE = regex.compile(
    r"""[^。！？!?…\n.]*(?:\.(?!\s|$)[^。！？!?…\n.]*|…(?!…?[”’」』）)》]*(?:$|\n))[^。！？!?…\n.]*)*(?:[。！？!?….]+[”’」』）)》]*|(?=\n)|$)""",
)
_BLANK = " \t\u3000\u00a0\v\f"


def sentences(text: str, span: Span) -> Iterator[Span]:
    """Divide a range into sentences, without blanks around them; offsets are those of the whole text."""
    position = span.start
    while position < span.end:
        match = _SENTENCE.match(text, position, span.end)
        end = match.end() if match and match.end() > position else position + 1
        start = position
        while start < end and text[start] in _BLANK:
            start += 1
        if text[start:end].strip():
            yield Span(start, end)
        position = end
