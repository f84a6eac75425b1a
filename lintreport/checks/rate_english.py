"""Rates in English: of 40 cases 30 were closed, a rate of 75%."""

from __future__ import annotations

from lintreport.checks.rate_words import RatioWords, Reading
from lintreport.checks.statements import Figure, Statement


def english(statement: Statement, figure: Figure, words: RatioWords) -> Reading | None:
    """The two numbers of a sentence; the whole is told by a word before it, or by a verb right after the part."""
    start = figure.span.start - statement.span.start
    if not words.english.compiled.search(statement.text[:start]):
        return None
    counts = [one for one in statement.figures if one.quantity.kind == "count" and not one.quantity.unit]
    wholes = [one for one in counts if words.out_of.compiled.search(one.before)]
    if len(wholes) == 1 and len(counts) > 2 and words.out_of.compiled.fullmatch(wholes[0].lead.strip()):
        counts = [one for one in counts if one.index in (wholes[0].index - 1, wholes[0].index)]  # 30 of 40, within 48
    if len(counts) != 2 or not all(one.is_exact for one in counts):
        return None
    if not wholes and words.of_them.compiled.match(counts[1].quantity.after):
        wholes = counts[:1]
    if len(wholes) != 1:
        return None
    return Reading([one for one in counts if one is not wholes[0]], wholes)
