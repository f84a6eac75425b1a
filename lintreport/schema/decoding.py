"""From the nodes of a YAML file to typed values: what does not fit is reported, all of it, and decoding goes on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

import yaml
from msgspec import Struct
from msgspec.structs import FieldInfo, fields

from lintreport.checks.base import Regex
from lintreport.schema.flaw import Flaw, closest, suggestion
from lintreport.schema.source import Source

T = TypeVar("T")


class Missing:
    """Stands for a value that is not there or could not be decoded."""


MISSING = Missing()


class Entry(Struct, frozen=True):
    """A key of a mapping with its value, as nodes."""

    key: yaml.ScalarNode
    value: yaml.Node


class Decoder:
    """Reads values of given types out of one file's tree and reports what does not fit.

    Scalars are read from their raw text by the type of the field, so that YAML 1.1 cannot make a number of a word.
    """

    def __init__(self, source: Source, report: Callable[[Flaw], None], *, compile_patterns: bool = True) -> None:
        self.source = source
        self._report = report
        self._compile_patterns = compile_patterns

    def flaw(self, node: yaml.Node, message: str, index: int | None = None) -> Missing:
        """Report a flaw at a node, or at the character of its value that has the index."""
        self._report(self.source.flaw(self.source.offset(node, index), message))
        return MISSING

    def value(self, node: yaml.Node, wanted: Any) -> Any:
        """The value of a node as the wanted type, or MISSING after reporting why not."""
        origin = get_origin(wanted)
        if origin in (Union, UnionType):
            return self._union(node, get_args(wanted))
        if origin is Literal:
            return self._choice(node, get_args(wanted))
        if origin in (tuple, list, frozenset):
            return self._sequence(node, origin, get_args(wanted)[0])
        if origin in (dict, Mapping):
            return self._mapping(node, *get_args(wanted))
        if isinstance(wanted, type) and issubclass(wanted, Struct):
            return self.struct(node, wanted)
        return self._scalar(node, wanted)

    def struct(self, node: yaml.Node, wanted: Callable[..., T]) -> T | Missing:
        """A mapping as a struct."""
        keys = known_keys(wanted)
        entries = self.entries(node, f"a mapping with {', '.join(keys)}")
        if entries is None:
            return MISSING
        self.unknown(entries, keys)
        values = self.values(node, entries, keys)
        return MISSING if MISSING in values.values() else wanted(**values)

    def values(
        self, node: yaml.Node, entries: Mapping[str, Entry], keys: Mapping[str, FieldInfo]
    ) -> dict[str, Any | Missing]:
        """The values of a mapping's entries by field; MISSING for those of the wrong type and those that lack."""
        values: dict[str, Any] = {}
        for name, info in keys.items():
            if name in entries:
                values[info.name] = self.value(entries[name].value, info.type)
            elif info.required:
                values[info.name] = self.flaw(node, f"{name} is missing")
        return values

    def entries(self, node: yaml.Node, expected: str) -> dict[str, Entry] | None:
        """A mapping's entries by key; a key that stands twice is reported."""
        if not isinstance(node, yaml.MappingNode):
            self.flaw(node, f"expected {expected}, found {_described(node)}")
            return None
        entries: dict[str, Entry] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.flaw(key, f"a key must be a word, found {_described(key)}")
            elif key.value in entries:
                first, _ = self.source.place(self.source.offset(entries[key.value].key))
                self.flaw(key, f"{key.value} stands twice; it is given on line {first} already")
            else:
                entries[key.value] = Entry(key, value)
        return entries

    def unknown(self, entries: Mapping[str, Entry], known: Iterable[str]) -> None:
        """Report the keys that are none of the known ones."""
        names = list(known)
        for key in entries.keys() - set(names):
            self.flaw(entries[key].key, f"unknown key {key}{suggestion(key, names)}")

    def _union(self, node: yaml.Node, choices: tuple[Any, ...]) -> Any:
        rest = [choice for choice in choices if choice is not NoneType]
        if len(rest) < len(choices) and _is_null(node):
            return None
        shapes = [choice for choice in rest if _fits(node, choice)]
        return self.value(node, (shapes or rest)[0])

    def _choice(self, node: yaml.Node, choices: tuple[str, ...]) -> Any:
        if isinstance(node, yaml.ScalarNode) and node.value in choices:
            return node.value
        hint = closest(node.value, choices) if isinstance(node, yaml.ScalarNode) else ""
        return self.flaw(node, f"expected one of {', '.join(choices)}, found {_described(node)}{hint}")

    def _sequence(self, node: yaml.Node, make: type, wanted: Any) -> Any:
        if isinstance(node, yaml.ScalarNode) and not _is_null(node):  # one value stands for a list of one
            item = self.value(node, wanted)
            return item if item is MISSING else make([item])
        if not isinstance(node, yaml.SequenceNode):
            return self.flaw(node, f"expected a list, found {_described(node)}")
        items = [self.value(item, wanted) for item in node.value]
        return MISSING if MISSING in items else make(items)

    def _mapping(self, node: yaml.Node, key: Any, wanted: Any) -> Any:
        entries = self.entries(node, "a mapping")
        if entries is None:
            return MISSING
        values = {key: self.value(entry.value, wanted) for key, entry in entries.items()}
        if get_origin(key) is Literal and entries.keys() - set(get_args(key)):
            self.unknown(entries, get_args(key))
            return MISSING
        return MISSING if MISSING in values.values() else values

    def _scalar(self, node: yaml.Node, wanted: Any) -> Any:
        name, read = _SCALARS[wanted]
        if not isinstance(node, yaml.ScalarNode) or _is_null(node):
            return self.flaw(node, f"expected {name}, found {_described(node)}")
        if wanted is Regex:
            return self._pattern(node)
        value = read(node.value)
        return self.flaw(node, f"expected {name}, found {_described(node)}") if value is None else value

    def _pattern(self, node: yaml.ScalarNode) -> Regex | Missing:
        pattern = Regex(node.value)
        if self._compile_patterns and (flaw := pattern.flaw):
            return self.flaw(node, flaw[1], flaw[0])
        return pattern


@cache
def known_keys(wanted: Any) -> dict[str, FieldInfo]:
    """The keys of a struct as they stand in YAML."""
    return {info.encode_name: info for info in fields(wanted)}


def _integer(text: str) -> int | None:
    return int(text) if re.fullmatch(r"[+-]?[0-9]{1,15}", text) else None


def _number(text: str) -> float | None:
    return float(text) if re.fullmatch(r"[+-]?[0-9]{1,15}(\.[0-9]{1,15})?", text) else None


def _truth(text: str) -> bool | None:
    return {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}.get(text.lower())


_SCALARS: dict[Any, tuple[str, Callable[[str], Any]]] = {
    str: ("text", str),
    Regex: ("a pattern", Regex),
    int: ("a whole number", _integer),
    float: ("a number", _number),
    bool: ("true or false", _truth),
}


def _is_null(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null"


def _fits(node: yaml.Node, wanted: Any) -> bool:
    if isinstance(node, yaml.ScalarNode):
        return wanted in _SCALARS or get_origin(wanted) is Literal
    if isinstance(node, yaml.SequenceNode):
        return get_origin(wanted) in (tuple, list, frozenset)
    return get_origin(wanted) in (dict, Mapping) or (isinstance(wanted, type) and issubclass(wanted, Struct))


def _described(node: yaml.Node) -> str:
    if _is_null(node):
        return "nothing"
    if isinstance(node, yaml.ScalarNode):
        return node.value if len(node.value) <= 40 else f"{node.value[:40]}…"
    return "a list" if isinstance(node, yaml.SequenceNode) else "a mapping"
