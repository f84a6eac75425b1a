"""A run over many drafts: each with its own configuration, in order, the progress told while it lasts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct

from lintreport import config as configuration
from lintreport import discovery, engine
from lintreport.config import Config, Configured
from lintreport.errors import UnreadableError
from lintreport.finding import SEVERITIES, Language, Result, Severity, Unread
from lintreport.output import Outcome
from lintreport.ruleset import RuleSet, Selection, rule_set


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
    force_exclude: bool = False


class Run:
    """A run with its options; each configuration and its rules are read once."""

    def __init__(self, options: Options, language: Language) -> None:
        self._options = options
        self._language = language
        self._configurations: dict[str, Configured] = {}
        self._rule_sets: dict[str, RuleSet] = {}
        self._matchers: dict[str, discovery.Excluded] = {}

    def drafts(self, paths: Sequence[str]) -> list[str]:
        """The files that the paths stand for; raises UserError."""
        return discovery.drafts(paths, self._excluded, force_exclude=self._options.force_exclude)

    def check(self, path: str) -> Outcome:
        """Check a file; raises UserError for flaws in configuration or rules."""
        configured = self._configured(Path(path))
        return engine.check(path, self._rules(configured), self._speaks(configured), self._options.encoding)

    def check_bytes(self, name: str, data: bytes) -> Outcome:
        """Check a draft that is not in a file, as if it were a file of that name; raises UserError as `check` does."""
        configured = self._configured(Path(name))
        try:
            document = engine.read(name, data, self._options.encoding)
        except UnreadableError as error:
            return Unread(name, error.code, str(error))
        return engine.lint(document, self._rules(configured), self._speaks(configured))

    def rules(self) -> RuleSet:
        """The rules that would run on a draft in the current folder; raises UserError."""
        return self._rules(self._configured(Path("draft")))

    def all_rules(self) -> RuleSet:
        """All rules that are known in the current folder, selected or not; raises UserError."""
        return rule_set(self._rule_places(self._configured(Path("draft"))))

    def fails(self, outcome: Outcome) -> bool:
        """Tell whether a draft has findings grave enough for exit code 1."""
        if not isinstance(outcome, Result):
            return False
        config = self._configured(Path(outcome.document.path)).config
        threshold = self._options.fail_on or config.fail_on or "error"
        grave = SEVERITIES[: SEVERITIES.index(threshold) + 1] if threshold != "never" else ()
        return any(finding.severity in grave for finding in outcome.findings)

    def _speaks(self, configured: Configured) -> Language:
        return self._options.lang or configured.config.lang or self._language

    def _excluded(self, path: Path) -> bool:
        configured = self._configured(path)
        if configured.source not in self._matchers:
            self._matchers[configured.source] = discovery.matcher(configured.folder, configured.config.exclude)
        return self._matchers[configured.source](path)

    def _configured(self, draft: Path) -> Configured:
        if self._options.isolated:
            return Configured(Config(), ".")
        folder = str(draft.parent)
        if folder not in self._configurations:
            file = self._options.config or configuration.nearest(Path(folder).absolute())
            self._configurations[folder] = self._read(str(file)) if file else Configured(Config(), ".")
        return self._configurations[folder]

    def _read(self, file: str) -> Configured:
        if file not in self._configurations:
            self._configurations[file] = configuration.read(Path(file))
        return self._configurations[file]

    def _rules(self, configured: Configured) -> RuleSet:
        if configured.source not in self._rule_sets:
            rules = rule_set(self._rule_places(configured))
            config = configured.config
            self._rule_sets[configured.source] = rules.selected(self._selection(config), config.severity).joined()
        return self._rule_sets[configured.source]

    def _rule_places(self, configured: Configured) -> list[Path]:
        own = [Path(configured.folder, place) for place in configured.config.rules]
        return own + [Path(place) for place in self._options.rules]

    def _selection(self, config: Config) -> Selection:
        """The command line adds to the configuration; with `select` it stands alone."""
        asked = Selection(self._options.select, self._options.extend_select, self._options.ignore)
        if asked.select:
            return asked
        return Selection(config.select, (*config.extend_select, *asked.extend), (*config.ignore, *asked.ignore))
