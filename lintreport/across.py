"""The drafts of a run compared with each other: an indicator of one body and time that two of them tell differently.

Drafts are taken one after the other, and of each only what it states is kept; then each result gets its findings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from lintreport.checks.indicator import Indicator
from lintreport.checks.indicator_pairs import LONG, clusters, is_one
from lintreport.checks.indicator_times import Time
from lintreport.checks.indicator_words import IndicatorWords
from lintreport.checks.indicators import Stated
from lintreport.document import Document, Location
from lintreport.finding import Elsewhere, Failure, Finding, Language, Related, Result
from lintreport.patterns import late
from lintreport.rule import Rule, filled

MOST_STATED = 200_000  # indicators of all drafts of a run: some hundred bytes each
MOST_VALUES = 3  # of one indicator in a run: more are no mistake of one draft
MOST_PLACES = 1_000  # of one indicator: more are no indicator but a form of words
MOST_OTHERS = 8  # drafts that one finding names
LAST_PARAGRAPHS = 6  # in which a signature may stand

_BLANKS = late(r"\s+")

Key = tuple[str, str, str, Time]  # name, measure, body, time


class Placed(Struct, frozen=True):
    """An indicator with the draft that states it, and the body that this is of."""

    path: str
    owner: str
    stated: Stated
    text: str
    location: Location
    in_lines: bool


class Comparison:
    """What the drafts of a run state, and what is found when they are compared; drafts are told apart by path."""

    def __init__(self, most: int = MOST_STATED) -> None:
        self._left = most
        self._words: dict[Key, IndicatorWords] = {}
        self._placed = defaultdict[Key, list[Placed]](list)
        self._uncompared: set[str] = set()

    def take(self, document: Document, rule: Rule) -> None:
        """Keep what a draft states, as a rule that compares drafts reads it."""
        check = rule.check
        if not isinstance(check, Indicator) or check.finds != "run":
            return
        found = list(_placed(document, check))
        if len(found) > self._left:
            self._uncompared.add(document.path)
            return
        self._left -= len(found)
        for key, placed in found:
            self._words.setdefault(key, check.words)
            self._placed[key].append(placed)

    def joined(self, result: Result, rule: Rule, language: Language) -> Result:
        """A result with what the rule finds in its draft beside the others of the run; all must have been taken."""
        path = result.document.path
        if path in self._uncompared:
            return replace(result, failures=(*result.failures, Failure(rule.id, _too_much(rule, language))))
        found = list(self.findings(result.document, rule, language))
        ordered = sorted({*result.findings, *found}, key=lambda finding: (finding.span, finding.rule))
        return replace(result, findings=tuple(ordered))

    def findings(self, document: Document, rule: Rule, language: Language) -> Iterator[Finding]:
        """What the rule finds in a draft; places that have changed since it was taken are left out."""
        for here, others in self._at_odds.get(document.path, ()):
            if document[here.stated.span] == here.text:
                yield _finding(here, others, rule, language)

    @cached_property
    def _at_odds(self) -> dict[str, list[tuple[Placed, list[Placed]]]]:
        """By path the places that other drafts contradict, each with the first such place of each of these."""
        found = defaultdict[str, list[tuple[Placed, list[Placed]]]](list)
        for key, group in self._placed.items():
            for here, others in _contradicted(group, self._words[key]):
                found[here.path].append((here, others))
        return found


def compared(drafts: Sequence[Document], rule: Rule, language: Language = "zh") -> list[Finding]:
    """What a rule finds in the first of some drafts when all are compared."""
    comparison = Comparison()
    for draft in drafts:
        comparison.take(draft, rule)
    return list(comparison.findings(drafts[0], rule, language))


def rule_of(rules: Iterable[Rule]) -> Rule | None:
    """The rule that compares drafts; None where it does not run."""
    return next((rule for rule in rules if isinstance(rule.check, Indicator) and rule.check.finds == "run"), None)


def _contradicted(group: list[Placed], words: IndicatorWords) -> Iterator[tuple[Placed, list[Placed]]]:
    by_path = defaultdict[str, list[Placed]](list)
    for one in group:
        by_path[one.path].append(one)
    if len(by_path) < 2 or len(group) > MOST_PLACES:
        return
    firm = [placed for placed in by_path.values() if len(clusters(one.stated for one in placed)) == 1]
    if not 1 < len(clusters(placed[0].stated for placed in firm)) <= MOST_VALUES:
        return
    for one in chain.from_iterable(firm):
        others = [_contradiction(one, placed, words) for placed in firm if placed[0].path != one.path]
        if told := [other for other in others if other is not None]:
            yield one, told[:MOST_OTHERS]


def _contradiction(one: Placed, placed: list[Placed], words: IndicatorWords) -> Placed | None:
    """The first place of another draft that tells the same thing with another value."""
    return next((other for other in placed if _contradicts(one, other, words)), None)


def _contradicts(one: Placed, other: Placed, words: IndicatorWords) -> bool:
    """Tell whether two drafts speak of one thing, which in short names those of one body do: 立案 is of many kinds."""
    is_known = one.owner == other.owner or len(one.stated.name) >= LONG
    return is_known and not one.stated.agrees(other.stated) and is_one(one.stated, other.stated, words.name)


def _placed(document: Document, check: Indicator) -> Iterator[tuple[Key, Placed]]:
    ends = _ends(document)
    owner = _owner(document, ends, check.words)
    until = next((match for line in ends if (match := check.words.time.dated.compiled.fullmatch(line))), None)
    for stated in check.stated(document):
        body, time = _body(stated, owner), stated.time
        if body and time.year and stated.measure:
            if until and time == (until["year"], ""):  # its year was not over
                time = Time(time.year, until["month"])
            key = (stated.name, stated.measure, body, time)
            location = document.locate(stated.span.start)
            yield key, Placed(document.path, owner, stated, document[stated.span], location, bool(document.lines))


def _ends(document: Document) -> list[str]:
    """The last paragraphs of the body, from the end, without blanks."""
    blocks = [block for block in document.blocks if block.span.end <= document.body_end and block.kind != "title"]
    return [_BLANKS.sub("", document[block.span]) for block in reversed(blocks[-LAST_PARAGRAPHS:])]


def _owner(document: Document, ends: list[str], words: IndicatorWords) -> str:
    """The body that a draft is of, by its title or its signature; empty where neither tells it."""
    title = words.time.named.compiled.sub("", _BLANKS.sub("", document.title))
    owner = words.scope.owner.compiled
    if match := owner.search(title):
        return match["body"]
    found = (match for line in ends if (match := owner.fullmatch(line)))
    return next((match["body"] for match in found), "")


def _body(stated: Stated, owner: str) -> str:
    """Whose figure it is: 全县 in a draft of 青山县教育局 is 青山县; empty where that is not known."""
    level = stated.scope.level
    body = owner
    if level and level in owner:
        body = owner[: owner.index(level) + len(level)]
    elif level:
        body = "" if owner else level
    return f"{body}/{stated.scope.narrow}" if body and stated.scope.narrow else body


def _finding(here: Placed, others: list[Placed], rule: Rule, language: Language) -> Finding:
    first = others[0]
    values = {"name": here.stated.name, "match": here.text, "other": first.text, "path": first.path}
    related = tuple(
        Related(
            other.stated.span,
            filled(rule.related, {"match": other.text, "path": other.path}, language),
            Elsewhere(other.path, other.location, other.in_lines),
        )
        for other in others
    )
    return Finding(here.stated.span, rule.id, rule.severity, filled(rule.message, values, language), related=related)


def _too_much(rule: Rule, language: Language) -> str:
    if language == "zh":
        return f"规则 {rule.id} 未比对本文件：一次检查的文稿过多，请分批检查"
    return f"{rule.id} did not compare this draft: there are too many in one run, so check fewer at a time"
