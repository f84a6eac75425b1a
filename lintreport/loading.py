"""Rule files: found, read, and turned into rules, with every flaw of every file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct
from msgspec.structs import fields

from lintreport.checks import CHECKS
from lintreport.checks.base import Check
from lintreport.errors import UserError
from lintreport.marking import MarkingError, unmarked
from lintreport.rule import AUTHORITIES, Example, Rule
from lintreport.schema import MISSING, Decoder, Entry, Flaw, compose, known_keys, suggestion

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*/[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_BRACED = re.compile(r"\{\{|\}\}|\{([^{}]*)\}?|\}")
RULE_FIELDS = {info.encode_name: info for info in fields(Rule) if info.name != "check"}


class Origin(Struct, frozen=True):
    """Where a rule stands: its file, and the line and column of each of its examples."""

    path: str
    line: int
    column: int
    examples: tuple[tuple[int, int], ...] = ()


class Loaded(Struct, frozen=True):
    """What rule files hold: the rules that could be made, where each stands, and all flaws."""

    rules: tuple[tuple[Rule, Origin], ...]
    flaws: tuple[Flaw, ...]


def shipped_folder() -> Path:
    """The folder of the rules that come with the program: in the package when installed, beside it in a checkout."""
    package = Path(__file__).parent
    return next(folder for folder in (package / "rules", package.parent / "rules") if folder.is_dir())


def rule_files(place: Path) -> list[Path]:
    """The rule files of a folder, or the one file; raises UserError where there is none."""
    if place.is_dir():
        files = sorted(path for path in place.iterdir() if path.suffix in (".yaml", ".yml") and path.is_file())
        if not files:
            raise UserError(f"{place}: the folder has no rule files (*.yaml)")
        return files
    if not place.exists():
        raise UserError(f"{place}: no such rule file or folder")
    return [place]


def load(files: Iterable[Path], *, trusted: bool = False) -> Loaded:
    """Load rule files; trusted ones are not tried for bad patterns and messages, which the project's tests do.

    Raises UserError where a file cannot be read.
    """
    flaws: list[Flaw] = []
    rules: list[tuple[Rule, Origin]] = []
    known: dict[str, Origin] = {}
    for path in files:
        for rule, origin in _read_file(path, flaws, trusted):
            if rule.id in known:
                first = known[rule.id]
                message = f"{rule.id} is defined in {first.path}:{first.line} already"
                flaws.append(Flaw(origin.path, origin.line, origin.column, message))
            known.setdefault(rule.id, origin)
            rules.append((rule, origin))
    return Loaded(tuple(rules), tuple(flaws))


def _read_file(path: Path, flaws: list[Flaw], trusted: bool) -> Iterator[tuple[Rule, Origin]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UserError(f"{path}: rule files are in UTF-8, and this one is not (byte {error.start})") from error
    decoder = Decoder(str(path), flaws.append, compile_patterns=not trusted)
    root = compose(str(path), text, flaws.append)
    if root is None:
        return
    if not isinstance(root, yaml.SequenceNode):
        decoder.flaw(root, "a rule file is a list of rules, each beginning with “- id:”")
        return
    for node in root.value:
        reader = _RuleReader(decoder, path.stem, trusted)
        if (rule := reader.rule(node)) is not None:
            yield rule, reader.origin(node)


class _RuleReader:
    """Reads one rule of a file."""

    def __init__(self, decoder: Decoder, stem: str, trusted: bool) -> None:
        self._decoder = decoder
        self._stem = stem
        self._trusted = trusted
        self._entries: dict[str, Entry] = {}

    def rule(self, node: yaml.Node) -> Rule | None:
        """The rule, or None where it could not be made; its flaws are reported."""
        self._entries = self._decoder.entries(node, "a rule: a mapping with id, check, message, …") or {}
        if not self._entries:
            return None
        kind = self._kind(node)
        check_keys = known_keys(kind) if kind else {}
        if kind:
            self._decoder.unknown(self._entries, [*RULE_FIELDS, "check", *check_keys])
        check = self._decoder.fill(node, self._of(check_keys), kind) if kind else MISSING
        values = self._values(node)
        if not self._trusted:
            self._judge(values, None if check is MISSING else check)
        required = {info.name for info in RULE_FIELDS.values() if info.required}
        if check is MISSING or required - values.keys():
            return None
        return Rule(check=check, **values)

    def origin(self, node: yaml.Node) -> Origin:
        """Where the rule and its examples stand."""
        mark = node.start_mark
        entry = self._entries.get("examples")
        nodes = entry.value.value if entry and isinstance(entry.value, yaml.SequenceNode) else []
        places = tuple((item.start_mark.line + 1, item.start_mark.column + 1) for item in nodes)
        return Origin(self._decoder.path, mark.line + 1, mark.column + 1, places)

    def _of(self, keys: Iterable[str]) -> dict[str, Entry]:
        return {key: self._entries[key] for key in keys if key in self._entries}

    def _kind(self, node: yaml.Node) -> Any:
        if "check" not in self._entries:
            self._decoder.flaw(node, "check is missing")
            return None
        name = self._decoder.value(self._entries["check"].value, str)
        if name is not MISSING and name not in CHECKS:
            self._decoder.flaw(self._entries["check"].value, f"no check is called {name}{suggestion(name, CHECKS)}")
        return CHECKS.get(name) if name is not MISSING else None

    def _values(self, node: yaml.Node) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key, info in RULE_FIELDS.items():
            if key in self._entries:
                value = self._decoder.value(self._entries[key].value, info.type)
                values |= {} if value is MISSING else {info.name: value}
            elif info.required:
                self._decoder.flaw(node, f"{key} is missing")
        return values

    def _judge(self, values: dict[str, Any], check: Check | None) -> None:
        """Report what is well-formed and still wrong."""
        self._judge_id(values.get("id"))
        if "source" in values and not values["source"].startswith(AUTHORITIES):
            self._flaw("source", f"an authority begins with one of {'、'.join(AUTHORITIES)}")
        for key in ("message", "why", "related"):
            self._judge_languages(key)
        if check is not None:
            self._judge_names("message", {"match", *check.names})
            self._judge_names("related", {"match", *check.related_names})
        if "examples" in values:
            self._judge_examples(values["examples"], values.get("fix", "none"))

    def _judge_id(self, identity: str | None) -> None:
        if identity is None:
            return
        if not _ID.fullmatch(identity):
            self._flaw("id", f"an id is written {self._stem}/what-is-wrong, in small letters, found {identity}")
        elif identity.partition("/")[0] != self._stem:
            self._flaw("id", f"the id must begin with the name of its file: {self._stem}/{identity.partition('/')[2]}")

    def _judge_languages(self, key: str) -> None:
        node = self._entries[key].value if key in self._entries else None
        if isinstance(node, yaml.MappingNode):
            self._decoder.unknown(self._decoder.entries(node, "texts by language") or {}, ("zh", "en"))
            if not node.value:
                self._flaw(key, "expected texts by language: zh and en")

    def _judge_names(self, key: str, known: set[str]) -> None:
        if key not in self._entries:
            return
        node = self._entries[key].value
        texts = [value for _, value in node.value] if isinstance(node, yaml.MappingNode) else [node]
        for text in texts:
            for match in _BRACED.finditer(text.value) if isinstance(text, yaml.ScalarNode) else ():
                name = match[1]
                if match[0] in ("{{", "}}") or name in known:
                    continue
                what = (
                    f"unknown name {{{name}}}{suggestion(name, known)}" if name else "a lone brace is written {{ or }}"
                )
                self._decoder.flaw(text, what, match.start())

    def _judge_examples(self, examples: tuple[Example, ...], fix: str) -> None:
        nodes = self._entries["examples"].value.value
        for example, node in zip(examples, nodes if isinstance(nodes, list) else [], strict=False):
            if (example.wrong is None) == (example.right is None):
                self._decoder.flaw(node, "an example is either wrong or right")
            elif example.wrong is not None:
                try:
                    if not unmarked(example.wrong)[1]:
                        self._decoder.flaw(node, "a wrong example marks the place: [|so|]")
                except MarkingError as error:
                    self._decoder.flaw(node, str(error))
            if example.fixed is not None and example.wrong is None:
                self._decoder.flaw(node, "only a wrong example can be fixed")
        for kind in ("wrong", "right"):
            if not any(getattr(example, kind) for example in examples):
                self._flaw("examples", f"a rule needs at least one {kind} example")
        if fix != "none" and not any(example.fixed for example in examples):
            self._flaw("examples", "a rule that can fix needs an example with fixed")

    def _flaw(self, key: str, message: str) -> None:
        self._decoder.flaw(self._entries[key].value, message)
