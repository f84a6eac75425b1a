"""The indicators that a draft states: a name, a value with its unit, the time and the body that it is of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from msgspec import Struct

from lintreport.checks.base import Regex
from lintreport.checks.indicator_times import Reader, Time, Times
from lintreport.checks.indicator_words import IndicatorWords, NameWords, ScopeWords
from lintreport.checks.statements import Figure, Statement, statements
from lintreport.document import Document, Span
from lintreport.labels import label_of
from lintreport.patterns import late, may_match

SHORTEST, LONGEST = 2, 20  # code points of a name
SELF_TOLD = 6  # code points of the name of a rate that says of what it is
LONGEST_COUNTED = 8  # code points after a figure that say what it counts
KINDS = ("title", "paragraph", "list-item")
_CLAUSE = late(r"[，,；;：:。！？（(]")
_LAST_FIGURE = late(r"[0-9０-９][0-9０-９.]*+[^0-9０-９]*+$")
_LIST = late(r"[；;]")
_NAME = late(r"[\p{Han}A-Za-z0-9.]+")


class Scope(Struct, frozen=True):
    """Whose figure it is: the level of a body as a whole (县), or what narrows it down; both empty where unsaid."""

    level: str = ""
    narrow: str = ""


class Stated(Struct, frozen=True):
    """An indicator as it is stated at a place; `is_whole` tells that its sentence says of which time or body it is.

    `statement` numbers the sentences; one of a table has a number of its own. `step` is one unit of the last place
    printed; `lead` is the clause before it that may tell of what it is; `is_ahead` tells that it stands before the
    sections, or in a table, and not among items. The measure is without its thousands, empty where a table tells none.
    """

    span: Span
    name: str
    measure: str
    value: Fraction
    step: Fraction
    time: Time
    scope: Scope
    is_whole: bool
    statement: int
    lead: str = ""
    is_ahead: bool = True

    def agrees(self, other: Stated) -> bool:
        """Tell whether both may print one value."""
        return self.value == other.value or abs(self.value - other.value) < max(self.step, other.step)


class Around(Struct, frozen=True):
    """Where a sentence stands: its number, words over it that may tell of what it speaks, whether it is ahead."""

    number: int
    above: tuple[str, ...]
    is_ahead: bool


class Indicators(Struct, frozen=True):
    """The indicators of a document's sentences, in order."""

    words: IndicatorWords

    def __call__(self, document: Document) -> tuple[Stated, ...]:
        """What the sentences of the document state."""
        return tuple(self._stated(document))

    def _stated(self, document: Document) -> Iterator[Stated]:
        times = document.derived(Reader(self.words.time))
        scope = self.words.scope
        for number, statement in enumerate(document.derived(statements)):
            block = document.block_at(statement.span.start)
            if block.kind not in KINDS:
                continue
            headings = [document[heading.span] for heading in document.headings_over(statement.span.start)]
            if any(scope.plan.compiled.search(heading) for heading in headings):
                continue
            start, end = block.span
            head = document.text[start : min(end, start + 2 * LONGEST)]
            is_item = scope.item.compiled.search(head) is not None
            is_ahead = not is_item and all(scope.overview.compiled.search(heading) for heading in headings[-1:])
            over = [heading for heading in headings if not heading.startswith(statement.text)][-1:]
            over.append(head[: min(LONGEST, statement.span.start - start)])
            around = Around(number, tuple(_unnumbered(text) for text in over), is_ahead)
            found = (self._one(statement, figure, times, around) for figure in statement.figures)
            yield from (one for one in found if one is not None)

    def _one(self, statement: Statement, figure: Figure, times: Times, around: Around) -> Stated | None:
        quantity, words = figure.quantity, self.words
        if quantity.kind not in ("count", "share") or not figure.is_exact or figure.depth:
            return None
        if "、" in figure.lead and "、" in _CLAUSE.split(figure.lead)[-1].lstrip("、"):
            return None  # of several things together
        before = statement.text[: figure.span.start - statement.span.start]
        if "“" in before and before.count("“") > before.count("”"):
            return None
        goal = words.scope.goal.compiled
        if goal.search(quantity.after) or goal.search(before) or words.scope.part.compiled.search(before):
            return None
        following = statement.figures[figure.index + 1 : figure.index + 2]
        is_share = quantity.kind == "share"
        measure = "%" if is_share else quantity.measure
        name = name_of(quantity.before, _counted(figure, following, words.name), words, is_share=is_share)
        if name is None or words.name.apart.compiled.fullmatch(measure):
            return None
        time, is_dated = times.at(statement.span, figure.span.start)
        scope = scope_of(_LIST.split(before)[-1], around.above, words.scope, words.time.named)
        is_whole = is_dated or bool(scope.level)
        lead = _lead(before, words)
        if (is_share and len(name) < SELF_TOLD) or words.name.led.compiled.search(name):
            if not (lead or is_whole):
                return None
            scope = Scope(scope.level, f"{scope.narrow}/{lead}" if lead else scope.narrow)
        place = (around.number, lead, around.is_ahead)
        return Stated(figure.span, name, measure, figure.value, quantity.step, time, scope, is_whole, *place)


def _unnumbered(text: str) -> str:
    label = label_of(text)
    return text[label.end :] if label else text


def _lead(before: str, words: IndicatorWords) -> str:
    """The clause that tells of what a figure is that has no name of its own: 开展检查12次，发现问题45个."""
    for clause in reversed(_CLAUSE.split(before)[:-1]):
        if words.scope.slogan.compiled.search(clause):
            continue
        if text := words.name.behind.compiled.sub("", _LAST_FIGURE.sub("", _stripped(clause, words))):
            return text
    return ""


def _counted(figure: Figure, following: tuple[Figure, ...], words: NameWords) -> str | None:
    """What follows a figure in its clause and says what it counts; None where that is not to be told."""
    after = words.ends.compiled.split(figure.quantity.after, maxsplit=1)[0].strip()
    if following and following[0].lead == figure.quantity.after:
        return "" if figure.before else None  # it leads on to the next figure
    return after if len(after) <= LONGEST_COUNTED else None


def name_of(before: str, after: str | None, words: IndicatorWords, *, is_share: bool = False) -> str | None:
    """The name of what a figure tells, without time, body and words of state; None where there is none."""
    if after is None:
        return None
    name = _stripped(before, words) + after
    is_name = SHORTEST <= len(name) <= LONGEST and _NAME.fullmatch(name) is not None
    if is_share:
        return name if is_name and words.name.rate.compiled.search(name) else None
    return name if is_name and words.name.none.compiled.search(name) is None else None


def _stripped(text: str, words: IndicatorWords) -> str:
    """Words without time, body and words of state."""
    text = "".join(text.split())
    for pattern in (words.time.named, words.time.summed, words.scope.whole, words.name.within):
        text = pattern.compiled.sub("", text)
    return words.name.behind.compiled.sub("", words.name.ahead.compiled.sub("", text))


def scope_of(before: str, above: Iterable[str], words: ScopeWords, time: Regex) -> Scope:
    """Whose figure it is, by what stands before it in its sentence, else by the heading or opening over it."""
    levels = [match["level"] for match in words.whole.compiled.finditer(before)]
    clauses = _CLAUSE.split(before)[:-1]
    narrow = [match[0] for clause in clauses for match in words.narrow.compiled.finditer(clause)]
    body = words.body.compiled
    named = [clause for clause in clauses if may_match(body, clause)]
    plain = [words.whole.compiled.sub("", time.compiled.sub("", clause)) for clause in named]
    bodies = [match[0] for clause in plain for match in body.finditer(clause)]
    if not (levels or bodies):
        bodies = [match[0] for text in above for match in body.finditer(text)]
    return Scope(levels[-1] if levels else "", "/".join((*bodies[-1:], *narrow)))
