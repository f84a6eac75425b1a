"""One rule of a rule file, from its nodes: its check, its keys, its examples, each flaw reported where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

import yaml
from msgspec import Struct, structs
from msgspec.structs import FieldInfo

from lintreport.checks import CHECKS
from lintreport.checks.base import Check
from lintreport.kinds import OTHER, Kind, unknown_kind
from lintreport.rule import AUTHORITIES, Example, Rule
from lintreport.schema import Decoder, Entry, Missing, closest, known_keys, suggestion

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*/[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_BRACED = re.compile(r"\{\{|\}\}|\{(?P<name>[^{}]+)\}|[{}]")
RULE_FIELDS = {name: info for name, info in known_keys(Rule).items() if name != "check"}
NAMELESS = "?"  # the id of a rule that lacks one and is only tried out
_BLANK = {"id": NAMELESS, "message": "", "why": "", "source": "", "examples": ()}
_NEEDED_TO_TRY = ("scope", "unit", "fix")  # with one of these wrong, examples fail for no reason of their own


class Origin(Struct, frozen=True):
    """Where a rule stands: its file, and the line and column of it and of each of its examples."""

    path: str
    line: int
    column: int
    examples: tuple[tuple[int, int], ...] = ()


class Known(Struct, frozen=True):
    """What the rules of a file may name: kinds of draft, and rules that theirs are like."""

    kinds: tuple[Kind, ...]
    rule: Callable[[str], Rule | None]
    names: Callable[[], Iterable[str]]


class RuleReader:
    """Reads one rule of a file."""

    def __init__(self, decoder: Decoder, stem: str, known: Known, trusted: bool) -> None:
        self._decoder = decoder
        self._stem = stem
        self._known = known
        self._trusted = trusted
        self._entries: dict[str, Entry] = {}

    def rule(self, node: yaml.Node) -> Rule | None:
        """The rule, or None where its check could not be made; its flaws are reported.

        A rule with flaws elsewhere is good for trying out its examples.
        """
        entries = self._decoder.entries(node, "a rule: a mapping with id, check, message, …")
        if entries is None:
            return None
        self._entries = entries
        base = self._base()
        kind = type(base.check) if base else self._kind(node)
        keys = known_keys(kind) if kind else {}
        if kind:
            self._decoder.unknown(entries, [*RULE_FIELDS, "check", "like", *keys])
        settings = self._decoder.values(node, entries, _needed(keys, base))
        values = self._decoder.values(node, entries, _needed(RULE_FIELDS, base))
        given = _given(values)
        check = _made(kind, settings, base)
        if not self._trusted:
            self._judge(_settings(base) | given if base else given, check)
        failed = {*settings, *values} - {*_given(settings), *given}
        if check is None or failed & {*settings, *_NEEDED_TO_TRY}:
            return None
        return (
            structs.replace(base, check=check, **{"id": NAMELESS, **given})
            if base
            else Rule(check=check, **{**_BLANK, **given})
        )

    def origin(self, node: yaml.Node) -> Origin:
        """Where the rule and its examples stand."""
        source = self._decoder.source
        entry = self._entries.get("examples")
        nodes = entry.value.value if entry and isinstance(entry.value, yaml.SequenceNode) else []
        places = tuple(source.place(source.offset(item)) for item in nodes)
        return Origin(source.path, *source.place(source.offset(node)), places)

    def _base(self) -> Rule | None:
        """The rule that this one is like, with its keys where it has none of its own."""
        if "like" not in self._entries:
            return None
        value = self._entries["like"].value
        name = self._decoder.value(value, str)
        base = self._known.rule(name) if isinstance(name, str) else None
        if base is None and isinstance(name, str):
            self._decoder.flaw(value, f"no rule is called {name}{closest(name, self._known.names())}")
        if base and "check" in self._entries:
            self._flaw("check", f"a rule that is like {base.id} has its check")
        return base

    def _kind(self, node: yaml.Node) -> type[Check] | None:
        if "check" not in self._entries:
            if "like" not in self._entries:
                self._decoder.flaw(node, "check is missing")
            return None
        value = self._entries["check"].value
        name = self._decoder.value(value, str)
        if isinstance(name, str) and name not in CHECKS:
            self._decoder.flaw(value, f"no check is called {name}{suggestion(name, CHECKS)}")
        return CHECKS.get(name)

    def _judge(self, values: dict[str, Any], check: Check | None) -> None:
        """Report what is well-formed and still wrong."""
        if "id" in values:
            self._judge_id(values["id"])
        if "source" in values and not values["source"].startswith(AUTHORITIES):
            self._flaw("source", f"an authority begins with one of {'、'.join(AUTHORITIES)}")
        self._judge_kinds(values.get("kinds", ()))
        for key in ("message", "why", "related"):
            self._judge_languages(key)
        if check is not None:
            self._judge_names("message", {"match", *check.names})
            self._judge_names("related", {"match", *check.related_names})
        if "examples" in values and "examples" in self._entries:
            self._judge_examples(values["examples"], values.get("fix", "none"))

    def _judge_id(self, identity: str) -> None:
        group, _, name = identity.partition("/")
        if not _ID.fullmatch(identity):
            self._flaw("id", f"an id is written {self._stem}/what-is-wrong, in small letters, found {identity}")
        elif group != self._stem:
            self._flaw("id", f"the id must begin with the name of its file: {self._stem}/{name}")

    def _judge_kinds(self, kinds: tuple[str, ...]) -> None:
        known = (*self._known.kinds, OTHER)
        for kind in kinds:
            if all(kind != one.id for one in known):
                self._flaw("kinds", unknown_kind(kind, known))

    def _judge_languages(self, key: str) -> None:
        node = self._entries[key].value if key in self._entries else None
        if isinstance(node, yaml.MappingNode):
            entries = {entry.value: Entry(entry, value) for entry, value in node.value if _is_scalar(entry)}
            self._decoder.unknown(entries, ("zh", "en"))
            if not entries:
                self._flaw(key, "expected texts by language: zh and en")

    def _judge_names(self, key: str, known: set[str]) -> None:
        node = self._entries[key].value if key in self._entries else None
        for text in [value for _, value in node.value] if isinstance(node, yaml.MappingNode) else [node]:
            if isinstance(text, yaml.ScalarNode):
                self._judge_braces(text, known)

    def _judge_braces(self, text: yaml.ScalarNode, known: set[str]) -> None:
        for match in _BRACED.finditer(text.value):
            if match[0] in ("{{", "}}") or match["name"] in known:
                continue
            name = match["name"]
            what = f"unknown name {{{name}}}{suggestion(name, known)}" if name else "a lone brace is written {{ or }}"
            self._decoder.flaw(text, what, match.start())

    def _judge_examples(self, examples: tuple[Example, ...], fix: str) -> None:
        nodes = self._entries["examples"].value.value
        for example, node in zip(examples, nodes, strict=True):
            if mistake := example.mistake:
                self._decoder.flaw(node, mistake)
        for kind in ("wrong", "right"):
            if not any(getattr(example, kind) for example in examples):
                self._flaw("examples", f"a rule needs at least one {kind} example")
        if fix != "none" and not any(example.fixed is not None for example in examples):
            self._flaw("examples", "a rule that can fix needs an example with fixed")

    def _flaw(self, key: str, message: str) -> None:
        self._decoder.flaw(self._entries[key].value, message)


def _given(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values that are there and could be decoded."""
    return {name: value for name, value in values.items() if not isinstance(value, Missing)}


def _needed(keys: Mapping[str, FieldInfo], base: Rule | None) -> dict[str, FieldInfo]:
    """The keys, of which a rule that is like another must have but its id and its examples."""
    if base is None:
        return dict(keys)
    return {
        name: info if name in ("id", "examples") else structs.replace(info, default=None) for name, info in keys.items()
    }


def _settings(rule: Rule) -> dict[str, Any]:
    return {name: getattr(rule, name) for name in rule.__struct_fields__}


def _made(kind: type[Check] | None, settings: Mapping[str, Any], base: Rule | None) -> Check | None:
    """The check, with its defaults in place of what could not be decoded; None where a key lacks that it must have."""
    if base:
        made: Check = structs.replace(cast("Any", base.check), **_given(settings))
        return made
    required = {info.name for info in known_keys(kind).values() if info.required} if kind else set()
    given = _given(settings)
    return kind(**given) if kind and required <= given.keys() else None


def _is_scalar(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode)
