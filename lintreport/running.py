"""A run over many drafts: each with its own configuration, in order; each configuration and its rules read once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from lintreport import across, discovery, engine
from lintreport import config as configuration
from lintreport.checks.base import Regex
from lintreport.config import Config, Configured
from lintreport.document import Revisions
from lintreport.errors import UnreadableError, UserError
from lintreport.finding import SEVERITIES, Language, Result, Severity, Unread
from lintreport.kinds import Kind, kind_named
from lintreport.output import Outcome, Report
from lintreport.ruleset import RuleSet, Selection, rule_set
from lintreport.schema import Flaw, FlawedError

LAYOUT = "layout"  # the group of rules that formal drafts are judged by besides
TITLE = "title:"  # what a key of `kinds:` begins with that is a pattern of titles, not of paths


class Options(Struct, frozen=True, kw_only=True):
    """What the command line asks for; where it is silent, the configuration of each draft decides."""

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    config: str | None = None
    isolated: bool = False
    lang: Language | None = None
    fail_on: Severity | Literal["never"] | None = None
    encoding: str | None = None
    kind: str | None = None
    masked: bool = False
    revisions: Revisions = "final"
    force_exclude: bool = False
    allow_empty: bool = False
    across: bool = False


class Run:
    """A run with its options; `spoken` is the language of who started it, for want of another."""

    def __init__(self, options: Options, spoken: Language) -> None:
        self._options = options
        self._spoken = spoken
        self._by_folder: dict[Path, Configured] = {}
        self._by_file: dict[Path, Configured] = {}
        self._rule_sets: dict[tuple[Path | None, bool], RuleSet] = {}
        self._comparison: across.Comparison | None = None
        self._patterns: dict[tuple[Path, tuple[str, ...]], discovery.Patterns] = {}

    @property
    def language(self) -> Language:
        """The language of what is said about the run as a whole."""
        return self._language(self._here)

    def drafts(self, paths: Sequence[str]) -> list[str | Unread]:
        """The files that the paths stand for, and the folders that cannot be checked; raises UserError.

        Where drafts are compared they are read here for a first time.
        """
        options = self._options
        drafts = discovery.drafts(
            paths, self._excludes, force_exclude=options.force_exclude, allow_empty=options.allow_empty
        )
        if options.across:
            self._compare(drafts)
        return drafts

    def check(self, draft: str | Unread) -> Outcome:
        """Check a file; raises UserError for flaws in configuration or rules."""
        if isinstance(draft, Unread):
            return Unread(draft.path, draft.code, UnreadableError(draft.code, draft.message).said(self.language))
        configured = self._configured(draft)
        rules, reading = self._rules_for(draft, configured), self._reading(draft, configured)
        outcome = engine.check(draft, rules, reading)
        rule = across.rule_of(rules) if self._comparison else None
        if self._comparison is None or rule is None or isinstance(outcome, Unread):
            return outcome
        return self._comparison.joined(outcome, rule, reading.language)

    def check_bytes(self, name: str, data: bytes) -> list[Outcome]:
        """Check a draft that is not in a file, as if it were a named file; raises UserError as `check` does."""
        if self._options.force_exclude and self._excludes(discovery.resolved(name), False):
            return []
        configured = self._configured(name)
        return [engine.check_bytes(name, data, self._rules_for(name, configured), self._reading(name, configured))]

    def rules(self) -> RuleSet:
        """The rules that would run on a draft in the current folder; raises UserError."""
        return self._rules(self._here)

    def all_rules(self) -> RuleSet:
        """All rules that are known in the current folder, selected or not; raises UserError."""
        return rule_set(self._rule_places(self._here))

    def report(self, outcomes: Sequence[Outcome]) -> Report:
        """What became of drafts that were checked, with the rules that their findings name."""
        report = Report(outcomes, language=self.language)
        named = {finding.rule for result in report.results for finding in result.findings}
        known = {rule.id: rule for rules in self._rule_sets.values() for rule in rules if rule.id in named}
        return replace(report, rules={name: known[name] for name in sorted(known)})

    def fails(self, outcome: Outcome) -> bool:
        """Tell whether a draft has findings grave enough for exit code 1."""
        if not isinstance(outcome, Result):
            return False
        threshold = self._options.fail_on or self._configured(outcome.document.path).config.fail_on or "error"
        grave = SEVERITIES[: SEVERITIES.index(threshold) + 1] if threshold != "never" else ()
        return any(finding.severity in grave for finding in outcome.findings)

    def _compare(self, drafts: Iterable[str | Unread]) -> None:
        """Read the drafts beforehand, so that `check` tells what they contradict in each other."""
        self._comparison = across.Comparison()
        for draft in (draft for draft in drafts if isinstance(draft, str)):
            configured = self._configured(draft)
            rule, reading = across.rule_of(self._rules_for(draft, configured)), self._reading(draft, configured)
            if rule is not None:
                with suppress(UnreadableError):  # said when it is checked
                    data = engine.contents(draft)
                    document = engine.read(draft, data, reading.encoding, revisions=reading.revisions)
                    self._comparison.take(document, rule)

    @property
    def _here(self) -> Configured:
        return self._configured("draft.txt")

    def _language(self, configured: Configured) -> Language:
        return self._options.lang or configured.config.lang or self._spoken

    def _reading(self, draft: str, configured: Configured) -> engine.Reading:
        options, path = self._options, discovery.resolved(draft)
        by_path = ((glob, kind) for glob, kind in configured.config.kinds.items() if not glob.startswith(TITLE))
        kind = options.kind or next((kind for glob, kind in by_path if self._matches(path, configured, (glob,))), None)
        masked = options.masked or self._matches(path, configured, configured.config.masked)
        return engine.Reading(self._language(configured), options.encoding, kind, masked, options.revisions)

    def _excludes(self, path: Path, is_folder: bool) -> bool:
        configured = self._configured(str(path))
        return self._matches(path, configured, configured.config.exclude, is_folder)

    def _matches(self, path: Path, configured: Configured, lines: tuple[str, ...], is_folder: bool = False) -> bool:
        """Whether patterns of a configuration, in the manner of .gitignore, match a path."""
        if configured.source is None or not lines:
            return False
        key = (Path(configured.source.path), lines)
        if key not in self._patterns:
            self._patterns[key] = discovery.patterns(configured.folder, lines, configured.source.path)
        return self._patterns[key].verdict(path, is_folder) or False

    def _configured(self, draft: str) -> Configured:
        if self._options.isolated:
            return Configured()
        folder = Path(draft).parent
        if folder not in self._by_folder:
            asked = self._options.config
            file = Path(asked) if asked else configuration.nearest(folder.resolve())
            self._by_folder[folder] = self._read(configuration.short(file)) if file else Configured()
        return self._by_folder[folder]

    def _read(self, file: Path) -> Configured:
        if file not in self._by_file:
            self._by_file[file] = configuration.read(file)
        return self._by_file[file]

    def _rules_for(self, draft: str, configured: Configured) -> RuleSet:
        formal = self._matches(discovery.resolved(draft), configured, configured.config.formal)
        return self._rules(configured, formal=formal)

    def _rules(self, configured: Configured, *, formal: bool = False) -> RuleSet:
        key = (Path(configured.source.path) if configured.source else None, formal)
        if key not in self._rule_sets:
            rules = rule_set(self._rule_places(configured))
            self._know(rules, configured)
            selection = self._selection(configured.config, formal=formal)
            selected = rules.selected(selection, configured.config.severity).joined()
            self._rule_sets[key] = selected.knowing(_told_by_title(rules, configured))
        return self._rule_sets[key]

    def _rule_places(self, configured: Configured) -> list[Path]:
        own = {place: configuration.short(configured.folder / place) for place in configured.config.rules}
        if lacking := [name for name, place in own.items() if not place.exists()]:
            raise FlawedError(configured.flaw(name, f"no such rule file or folder: {name}") for name in lacking)
        return [*own.values(), *map(Path, self._options.rules)]

    def _know(self, rules: RuleSet, configured: Configured) -> None:
        """Raise UserError for names of rules and groups that there are not."""
        if wrong := rules.unknown(configured.config.names):
            raise FlawedError(configured.flaw(name, sentence) for name, sentence in wrong.items())
        options = self._options
        if wrong := rules.unknown((*options.select, *options.extend_select, *options.ignore)):
            raise UserError("; ".join(wrong.values()))
        if options.kind is not None:
            kind_named(options.kind, rules.kinds)

    def _selection(self, config: Config, *, formal: bool) -> Selection:
        """The command line adds to the configuration; with `select` it stands alone."""
        asked = Selection(self._options.select, self._options.extend_select, self._options.ignore)
        if asked.select:
            return asked
        extend = (*config.extend_select, *asked.extend, *([LAYOUT] if formal else []))
        return Selection(config.select, extend, (*config.ignore, *asked.ignore))


def _told_by_title(rules: RuleSet, configured: Configured) -> list[Kind]:
    """The kinds that a configuration tells by title; raises FlawedError for unknown kinds and bad patterns."""
    flaws: list[Flaw] = []
    kinds: list[Kind] = []
    for pattern, name in configured.config.kinds.items():
        try:
            kind = kind_named(name, rules.kinds)
        except UserError as error:
            flaws.append(configured.flaw(name, str(error)))
            continue
        if pattern.startswith(TITLE):
            title = Regex(pattern.removeprefix(TITLE).strip())
            if flaw := title.flaw:
                flaws.append(configured.flaw(pattern, flaw[1]))
            kinds.append(Kind(id=kind.id, name=kind.name, title=title))
    if flaws:
        raise FlawedError(flaws)
    return kinds
