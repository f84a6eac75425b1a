"""The shipped rules: each of their examples, and what every rule owes its readers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from _pytest.mark.structures import ParameterSet

from lintreport.loading import Loaded, load, rule_files
from lintreport.rule import Example, Rule
from lintreport.shipped import shipped_folder
from lintreport.testing import disagreements

FILES = rule_files(shipped_folder())
LOADED: Loaded = load(FILES)


def examples() -> Iterator[ParameterSet]:
    for rule, _ in LOADED.rules:
        for index, example in enumerate(rule.examples):
            yield pytest.param(rule, example, id=f"{rule.id}[{index}]")


@pytest.mark.parametrize(("rule", "example"), list(examples()))
def test_example(rule: Rule, example: Example) -> None:
    assert [str(disagreement) for disagreement in disagreements(rule, example)] == []


def test_rules_load_untrusted_without_a_flaw() -> None:
    assert [str(flaw) for flaw in LOADED.flaws] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_rule_of_a_file_is_loaded(path: Path) -> None:
    written = [entry["id"] for entry in yaml.safe_load(path.read_text(encoding="utf-8")) if "id" in entry]
    assert [rule.id for rule, origin in LOADED.rules if origin.path == str(path)] == written


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule, _ in LOADED.rules])
def test_a_rule_speaks_two_languages(rule: Rule) -> None:
    texts = [rule.message, rule.why] + ([rule.related] if rule.related else [])
    for text in texts:
        assert not isinstance(text, str)
        assert set(text) == {"zh", "en"}
        assert all(text.values())
