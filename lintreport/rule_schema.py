"""The JSON Schema of rule files, made from the types that read them, for editors that complete and check YAML."""

from __future__ import annotations

from typing import Any

import msgspec

from lintreport.checks import CHECKS
from lintreport.checks.base import Regex
from lintreport.kinds import Kind
from lintreport.rule import AUTHORITIES, Example
from lintreport.rule_reader import RULE_FIELDS
from lintreport.schema import known_keys


def rule_schema() -> dict[str, Any]:
    """The schema of a rule file: a list of rules, the keys of each depending on its check."""
    definitions = _definitions([*CHECKS.values(), Example])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "lintreport rule file",
        "type": "array",
        "items": {
            "oneOf": [_kind(), _like(definitions), *(_rule(name, kind, definitions) for name, kind in CHECKS.items())]
        },
        "$defs": {name: shape for name, shape in definitions.items() if name not in _check_names()},
    }


def _rule(name: str, kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    common = msgspec.defstruct("RuleKeys", [(info.encode_name, info.type) for info in RULE_FIELDS.values()])
    properties = _definitions([common])["RuleKeys"]["properties"] | definitions[kind.__name__]["properties"]
    properties["source"] = {"type": "string", "pattern": f"^({'|'.join(AUTHORITIES)})"}
    keys = RULE_FIELDS | known_keys(kind)
    return {
        "title": name,
        "description": " ".join((kind.__doc__ or "").split()),
        "type": "object",
        "properties": {"check": {"const": name}, **{key: _listed(shape) for key, shape in properties.items()}},
        "required": ["check", *(key for key, info in keys.items() if info.required)],
        "additionalProperties": False,
    }


def _like(definitions: dict[str, Any]) -> dict[str, Any]:
    """A rule that is like another: its own keys are any that some check has."""
    every: dict[str, Any] = {key: {} for kind in CHECKS.values() for key in known_keys(kind)}
    common = _rule("terms", CHECKS["terms"], definitions)["properties"]
    keys = {key: shape for key, shape in common.items() if key in RULE_FIELDS}
    return {
        "title": "like another rule",
        "description": "A rule with the check and the keys of another rule where it has none of its own.",
        "type": "object",
        "properties": {**every, "like": {"type": "string"}, **keys},
        "required": ["like", "id", "examples"],
        "additionalProperties": False,
    }


def _kind() -> dict[str, Any]:
    description = " ".join((Kind.__doc__ or "").split())
    shape = _definitions([Kind])["Kind"]
    return {**shape, "title": "kind of draft", "description": description, "additionalProperties": False}


def _definitions(types: list[Any]) -> dict[str, Any]:
    _, definitions = msgspec.json.schema_components(types, schema_hook=_pattern, ref_template="#/$defs/{name}")
    return definitions


def _listed(shape: dict[str, Any]) -> dict[str, Any]:
    """The same, where a list of words may also be written as its one word."""
    words = shape.get("type") == "array" and "$ref" not in shape.get("items", {"$ref": ""})
    return {"anyOf": [shape["items"], shape]} if words else shape


def _check_names() -> set[str]:
    return {kind.__name__ for kind in CHECKS.values()}


def _pattern(kind: type) -> dict[str, Any]:
    if kind is Regex:
        return {"type": "string", "format": "regex"}
    raise NotImplementedError(kind)
