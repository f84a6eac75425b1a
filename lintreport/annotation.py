"""A copy of a draft in which each finding is a Word comment: of the Word file itself, of a text draft a new one."""

from __future__ import annotations

from collections.abc import Mapping

from lintreport.engine import is_word
from lintreport.finding import Language, Result
from lintreport.output.remarks import remarks
from lintreport.rule import Rule


def annotated(result: Result, data: bytes, rules: Mapping[str, Rule], language: Language) -> bytes:
    """The draft that these bytes hold, with what was found in it; raises UnreadableError where it must not be written.

    Comments of an earlier run are replaced. Of more than `remark.MOST_COMMENTS` the gravest are kept, and one says so.
    """
    document, said = result.document, remarks(result, rules, language)
    if is_word(document.path):
        from lintreport.formats.docx import annotating  # lxml: 22 ms that other commands need not pay

        return annotating.annotated(data, said, text=document.text, language=language).data
    from lintreport.formats.docx.from_text import commented  # python-docx: 65 ms

    return commented(document, said, language)
