"""A rule: a check bound to words, a reason, an authority, a severity and examples."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct

from lintreport.checks.base import Check, Companion, Hit, Value
from lintreport.document import BlockKind, Document, MarkKind, Properties, UncheckedKind
from lintreport.finding import Applicability, Edit, Finding, Fix, Language, Related, Severity
from lintreport.looks import Letters, Page, Setting
from lintreport.marking import MarkingError, unmarked
from lintreport.overlaps import Ranges
from lintreport.passage import Budget, Scope, Unit, passage

Template = str | Mapping[str, str]
AUTHORITIES = ("法规", "国标", "通例", "本单位")

LONGEST_VALUE = 200  # code points: a calculation of twenty operands; a match may be a whole paragraph
_PLACEHOLDER = re.compile(r"\{\{|\}\}|“\{(?P<quoted>\w+)\}”|\{(?P<name>\w+)\}")
_BRACES = {"{{": "{", "}}": "}"}


class Attached(Struct, frozen=True, kw_only=True):
    """A mark of Word in an example: over the first place that reads so (`on`), or without width after it (`after`)."""

    kind: MarkKind
    on: str = ""
    after: str = ""
    author: str = ""
    text: str = ""


class InWord(Struct, frozen=True, kw_only=True):
    """What a Word file holds beside the text of an example.

    `marks` are its revisions, comments and the like; `automatic` the paragraphs whose number Word computes, counted
    from 1; `unchecked` what cannot be judged, all at the end of the text; `properties` what the file says of itself.
    `letters` and `settings` say how the paragraphs look, one after the other (the last holds for those that follow),
    `page` how their pages do; without any of these three the file says nothing of its look.
    """

    marks: tuple[Attached, ...] = ()
    automatic: tuple[int, ...] = ()
    unchecked: tuple[UncheckedKind, ...] = ()
    properties: Properties = Properties()
    letters: tuple[Letters, ...] = ()
    settings: tuple[Setting, ...] = ()
    page: Page | None = None


class Example(Struct, frozen=True, kw_only=True):
    """A short draft that shows the rule: `wrong` with the places marked [|so|], or `right`; `fixed` is `wrong` mended.

    Each line is a paragraph; `kind` says what kind of block they are where that does not show, `path` how the draft's
    file is called where that matters, `beside` is another draft of the run that it is compared with, `word` what a Word
    file holds beside the text. With the kind table-cell, each line is a row of a table, its cells parted by ｜.
    """

    wrong: str | None = None
    right: str | None = None
    fixed: str | None = None
    kind: BlockKind | None = None
    path: str = "example"
    beside: str | None = None
    word: InWord = InWord()

    @property
    def mistake(self) -> str | None:
        """What is wrong with the example as it is written, whatever its rule makes of it."""
        if (self.wrong is None) == (self.right is None):
            return "an example is either wrong or right"
        try:
            text, places = unmarked(self.wrong) if self.wrong is not None else (self.right or "", [])
        except MarkingError as error:
            return str(error)
        if self.wrong is None and self.fixed is not None:
            return "only a wrong example can be fixed"
        if self.wrong is not None and not places:
            return "a wrong example marks the place: [|so|]"
        absent = [mark.on + mark.after for mark in self.word.marks if mark.on + mark.after not in text]
        return f"a mark of the example stands on “{absent[0]}”, which its text does not have" if absent else None


class Rule(Struct, frozen=True, kw_only=True, rename="kebab"):
    """What a rule file says about one rule; the keys of its check stand beside these."""

    id: str
    check: Check
    message: Template
    why: Template
    source: str
    examples: tuple[Example, ...]
    severity: Severity = "warning"
    scope: tuple[Scope, ...] = ("text",)
    unit: Unit = "paragraph"
    related: Template = ""
    fix: Literal["safe", "unsafe", "none"] = "none"
    kinds: tuple[str, ...] = ()
    language: Language | None = None
    enabled: bool = True

    @property
    def group(self) -> str:
        """The part of the id before the slash."""
        return self.id.partition("/")[0]

    def findings(self, document: Document, budget: Budget, language: Language = "zh") -> Iterator[Finding]:
        """What the rule finds in a document; raises passage.OutOfTimeError."""
        shown = passage(document, self.scope, self.unit, budget)
        locked = document.derived(_locked)
        for hit in self.check.hits(shown):
            yield self._finding(document, hit, locked, language)

    def _finding(self, document: Document, hit: Hit, locked: Ranges, language: Language) -> Finding:
        text = document[hit.span]
        return Finding(
            span=hit.span,
            rule=self.id,
            severity=self.severity,
            message=filled(self.message, {**hit.values, "match": text}, language),
            fix=self._fix(hit.edits, locked),
            related=tuple(self._related(document, companion, language) for companion in hit.related),
        )

    def _fix(self, edits: tuple[Edit, ...], locked: Ranges) -> Fix | None:
        if not edits or self.fix == "none" or any(locked.touch(edit.span) for edit in edits):
            return None
        applicability: Applicability = self.fix
        return Fix(edits, applicability)

    def _related(self, document: Document, companion: Companion, language: Language) -> Related:
        values = {**companion.values, "match": document[companion.span]}
        return Related(companion.span, filled(self.related, values, language))


def localized(template: Template, language: Language) -> str:
    """The text in the language, or in the one that there is."""
    if isinstance(template, str):
        return template
    return template.get(language) or next(iter(template.values()), "")


def filled(template: Template, values: Mapping[str, Value], language: Language) -> str:
    """The text in the language with each {name} replaced; {{ and }} stand for the braces themselves.

    A value longer than a message can bear is cut: the finding shows the place anyway.

    What has “ or ” in it stands between 「 and 」 where the template has “{name}”: ““”” is hard to read.
    """

    def value(match: re.Match[str]) -> str:
        quoted, name = match["quoted"], match["quoted"] or match["name"]
        if name is None or name not in values:
            return _BRACES.get(match[0], match[0])
        text = localized(values[name], language)
        if len(text) > LONGEST_VALUE:
            text = f"{text[: LONGEST_VALUE - 1]}…"
        if quoted is None:
            return text
        return f"「{text}」" if "“" in text or "”" in text else f"“{text}”"

    return _PLACEHOLDER.sub(value, localized(template, language))


def _locked(document: Document) -> Ranges:
    return Ranges(document.locked)
