"""A copy of a draft in which each finding is a Word comment: of the Word file itself, of a text draft a new one."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from lintreport.engine import is_word
from lintreport.finding import Language, Result
from lintreport.output.remarks import remarks
from lintreport.remark import MOST_COMMENTS
from lintreport.rule import Rule


class Annotation(Struct, frozen=True):
    """The copy, how many comments it has for what was found, and how many found no room or no place in it."""

    data: bytes
    written: int
    left_out: int


def annotated(result: Result, data: bytes, rules: Mapping[str, Rule], language: Language) -> Annotation:
    """The draft that these bytes hold, with what was found in it; raises UnreadableError where it must not be written.

    Comments of an earlier run are replaced. Of more than `remark.MOST_COMMENTS` the gravest are kept, and one more says
    so.
    """
    document, said = result.document, remarks(result, rules, language)
    if is_word(document.path):
        from lintreport.formats.docx import annotating  # lxml: 22 ms that other commands need not pay

        copy = annotating.annotated(data, said, text=document.text, language=language)
        return Annotation(copy.data, len(said) - copy.left_out, copy.left_out)
    from lintreport.formats.docx.from_text import commented  # python-docx: 65 ms

    written = min(len(said), MOST_COMMENTS)
    return Annotation(commented(document, said, language), written, len(said) - written)
