"""The rules of a run: loaded, selected, their words put together so that a text is searched once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from lintreport.checks.base import Need, Needy
from lintreport.checks.terms import SharedTerms, Terms, Vocabulary
from lintreport.document import Document
from lintreport.errors import UserError
from lintreport.finding import Language, Severity
from lintreport.kinds import Kind, kind_named, kind_of
from lintreport.loading import load, rule_files
from lintreport.rule import Rule
from lintreport.schema import FlawedError, suggestion
from lintreport.shipped import shipped_folder

ALL = "all"


class Selection(Struct, frozen=True):
    """Which rules run: `select` in place of those on by default, `extend` on top, without `ignore`.

    Each entry is a rule, a group, or "all"; the narrower entry wins, and `ignore` wins a draw.
    """

    select: tuple[str, ...] = ()
    extend: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def takes(self, rule: Rule) -> bool:
        """Tell whether the rule runs."""
        wanted = max((_weight(entry, rule) for entry in (*self.select, *self.extend)), default=0)
        if not self.select and rule.enabled:
            wanted = max(wanted, 1)
        unwanted = max((_weight(entry, rule) for entry in self.ignore), default=0)
        return wanted > unwanted


class RuleSet(Struct, frozen=True):
    """Rules ready to run, in the order of their files, and the kinds of draft that they know, the nearest first."""

    rules: tuple[Rule, ...]
    kinds: tuple[Kind, ...] = ()

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def rule(self, name: str) -> Rule:
        """The rule of that id; raises UserError."""
        found = next((rule for rule in self.rules if rule.id == name), None)
        if found is None:
            raise UserError(f"no rule is called {name}{suggestion(name, (rule.id for rule in self.rules))}")
        return found

    @property
    def needs(self) -> frozenset[Need]:
        """What must be read of a draft beyond its text for these rules."""
        asking = (rule.check.needs for rule in self.rules if isinstance(rule.check, Needy))
        return frozenset().union(*asking)

    def selected(self, selection: Selection, severities: Mapping[str, Severity]) -> RuleSet:
        """The rules that run, with the severities that were asked for."""
        rules = tuple(_with_severity(rule, severities) for rule in self.rules if selection.takes(rule))
        return RuleSet(rules, self.kinds)

    def kind_of(self, document: Document, name: str | None = None) -> Kind:
        """The kind of that id or name, or that which the document shows; raises UserError for an unknown name."""
        return kind_of(document, self.kinds) if name is None else kind_named(name, self.kinds)

    def knowing(self, kinds: Sequence[Kind]) -> RuleSet:
        """The same rules, with kinds of draft that are tried before the others."""
        return RuleSet(self.rules, (*kinds, *self.kinds))

    def speaking_of(self, kind: Kind, language: Language) -> RuleSet:
        """The rules for a draft of this kind and this language."""
        wanted = (rule for rule in self.rules if not rule.kinds or kind.id in rule.kinds)
        return RuleSet(tuple(rule for rule in wanted if rule.language in (None, language)), self.kinds)

    def joined(self) -> RuleSet:
        """The same rules, the terms of all of them in one vocabulary."""
        terms = [term for rule in self.rules if isinstance(rule.check, Terms) for term in rule.check.entries]
        vocabulary = Vocabulary(terms)
        return RuleSet(tuple(_sharing(rule, vocabulary) for rule in self.rules), self.kinds)

    def unknown(self, names: Iterable[str]) -> dict[str, str]:
        """Those of the names that are no rule or group, each with a sentence that says so."""
        known = {ALL, *(rule.id for rule in self.rules), *(rule.group for rule in self.rules)}
        wrong = [name for name in names if name not in known]
        hint = "(lintreport rules --all lists them)"
        return {name: f"no rule or group is called {name}{suggestion(name, known)} {hint}" for name in wrong}


def rule_set(extra: Sequence[Path] = ()) -> RuleSet:
    """The shipped rules and those of further files or folders; raises UserError, FlawedError with all flaws."""
    shipped = load(rule_files(shipped_folder()), trusted=True)
    taken = {rule.id: "the rules that come with lintreport" for rule, _ in shipped.rules}
    own = load([file for place in extra for file in rule_files(place)], taken)
    if found := (*shipped.flaws, *own.flaws):
        raise FlawedError(found)
    return RuleSet(tuple(rule for rule, _ in (*shipped.rules, *own.rules)), (*own.kinds, *shipped.kinds))


def _weight(entry: str, rule: Rule) -> int:
    if entry == rule.id:
        return 3
    if entry == rule.group:
        return 2
    return 1 if entry == ALL else 0


def _with_severity(rule: Rule, severities: Mapping[str, Severity]) -> Rule:
    severity = severities.get(rule.id) or severities.get(rule.group) or severities.get(ALL) or rule.severity
    return rule if severity == rule.severity else msgspec.structs.replace(rule, severity=severity)


def _sharing(rule: Rule, vocabulary: Vocabulary) -> Rule:
    if not isinstance(rule.check, Terms):
        return rule
    return msgspec.structs.replace(rule, check=SharedTerms(rule.check, vocabulary))
