"""Rule files: found, read, and turned into rules and kinds of draft, with every flaw of every file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import yaml
from msgspec import Struct

from lintreport.errors import UserError
from lintreport.kinds import OTHER, Kind
from lintreport.rule import Rule
from lintreport.rule_reader import NAMELESS, Known, Origin, RuleReader
from lintreport.schema import Decoder, Flaw, FlawedError, Missing, read
from lintreport.shipped import shipped_folder

KINDS = "kinds.yaml"  # the file in which the kinds stand that come with the program
_EXPECTED = "a rule file is a list of rules, each beginning with “- id:”, and of kinds of draft, with “- kind:”"


class Loaded(Struct, frozen=True):
    """What rule files hold: the rules that could be made, where each stands, the kinds of draft, and all flaws.

    Where there are flaws, the rules are good for nothing but trying out their examples.
    """

    rules: tuple[tuple[Rule, Origin], ...]
    flaws: tuple[Flaw, ...]
    kinds: tuple[Kind, ...] = ()


class _Opened(Struct, frozen=True):
    """A rule file with its entries as nodes."""

    path: Path
    decoder: Decoder
    entries: tuple[yaml.Node, ...]

    def of(self, key: str) -> Iterator[yaml.Node]:
        """The entries that begin with a kind, or those that do not."""
        return (node for node in self.entries if (key == "kind") == _is_kind(node))


def rule_files(place: Path) -> list[Path]:
    """The rule files of a folder, or the one file; raises UserError where there is none."""
    if place.is_dir():
        try:
            files = sorted(path for path in place.iterdir() if path.suffix in (".yaml", ".yml") and path.is_file())
        except OSError as error:
            raise UserError(f"{place}: the folder cannot be listed: {error.strerror or error}") from error
        if not files:
            raise UserError(f"{place}: the folder has no rule files (*.yaml)")
        return files
    if not place.exists():
        raise UserError(f"{place}: no such rule file or folder")
    return [place]


def load(files: Iterable[Path], known: Mapping[str, str] | None = None, *, trusted: bool = False) -> Loaded:
    """Load rule files, each once; trusted ones are not tried for bad patterns and messages, which tests have done.

    `known` are ids that are taken already, with the place of each. Rules may name the kinds of draft that any of the
    files describes and those that come with the program.
    """
    flaws: list[Flaw] = []
    paths = {file.resolve(): file for file in files}
    opened = [file for path in paths.values() if (file := _opened(path, flaws, trusted))]
    shipped = () if shipped_folder().resolve() / KINDS in paths else shipped_kinds()
    kinds = tuple(_kinds(opened, shipped))
    rules: list[tuple[Rule, Origin]] = []
    taken = dict(known or {})
    bases = _Bases()
    for file in opened:
        for rule, origin in _rules(file, Known((*kinds, *shipped), bases.rule, bases.names), trusted):
            if rule.id in taken:
                message = f"{rule.id} is defined in {taken[rule.id]} already"
                flaws.append(Flaw(origin.path, origin.line, origin.column, message))
            if rule.id != NAMELESS:
                taken.setdefault(rule.id, f"{origin.path}:{origin.line}")
            rules.append((rule, origin))
            bases.own[rule.id] = rule
    return Loaded(tuple(rules), tuple(flaws), kinds)


@cache
def shipped_kinds() -> tuple[Kind, ...]:
    """The kinds of draft that come with the program; raises FlawedError."""
    loaded = load([shipped_folder() / KINDS], trusted=True)
    if loaded.flaws:
        raise FlawedError(loaded.flaws)
    return loaded.kinds


def _opened(path: Path, flaws: list[Flaw], trusted: bool) -> _Opened | None:
    source = read(path, flaws.append)
    if source is None:
        return None
    found = len(flaws)
    root = source.tree(flaws.append, trusted=trusted)
    decoder = Decoder(source, flaws.append, compile_patterns=not trusted)
    if isinstance(root, yaml.SequenceNode) and root.value:
        return _Opened(path, decoder, tuple(root.value))
    if root is not None:
        decoder.flaw(root, _EXPECTED)
    elif len(flaws) == found:
        flaws.append(source.flaw(0, f"the file is empty: {_EXPECTED}"))
    return _Opened(path, decoder, ())


class _Bases:
    """The rules that others may be like: those read so far, and those that come with the program."""

    def __init__(self) -> None:
        self.own: dict[str, Rule] = {}

    def rule(self, name: str) -> Rule | None:
        """The rule of that id."""
        return self.own.get(name) or _shipped_rules().get(name)

    def names(self) -> list[str]:
        """The ids of all of them."""
        return [*self.own, *_shipped_rules()]


@cache
def _shipped_rules() -> dict[str, Rule]:
    loaded = load(rule_files(shipped_folder()), trusted=True)
    return {rule.id: rule for rule, _ in loaded.rules}


def _rules(file: _Opened, known: Known, trusted: bool) -> Iterator[tuple[Rule, Origin]]:
    for node in file.of("id"):
        reader = RuleReader(file.decoder, file.path.stem, known, trusted)
        if (rule := reader.rule(node)) is not None:
            yield rule, reader.origin(node)


def _kinds(opened: Sequence[_Opened], shipped: Sequence[Kind]) -> Iterator[Kind]:
    taken = {kind.id for kind in (*shipped, OTHER)}
    for file in opened:
        for node in file.of("kind"):
            kind = file.decoder.struct(node, Kind)
            if isinstance(kind, Missing):
                continue
            if kind.id in taken:
                file.decoder.flaw(node, f"a kind of draft called {kind.id} is defined already")
            taken.add(kind.id)
            yield kind


def _is_kind(node: yaml.Node) -> bool:
    entries = node.value if isinstance(node, yaml.MappingNode) else []
    keys = {key.value for key, _ in entries if isinstance(key, yaml.ScalarNode)}
    return "kind" in keys and "id" not in keys
