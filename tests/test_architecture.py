"""The house keeps its order: layers, lists, late imports, generated files."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from lintreport.checks import CHECKS
from lintreport.generating import generated
from lintreport.rule_reader import RULE_FIELDS
from lintreport.schema import known_keys

PACKAGE = Path(__file__).parent.parent / "lintreport"

# A module imports only from its own layer or one above it in this list.
LAYERS = (
    {"errors", "numerals", "structure", "looks", "document", "lexicon", "shipped", "needed", "patterns"},
    {"labels", "finding", "segment", "marking", "overlaps", "paragraph", "title", "measures", "remark"},
    {"outline", "passage", "fingerprint", "excerpt", "figure", "table_rows", "grid", "quantities"},
    {"checks", "formats"},
    {"rule", "schema"},
    {"kinds", "across"},
    {"rule_reader"},
    {"loading"},
    {"ruleset", "testing", "rule_schema"},
    {"config", "engine", "discovery"},
    {"output"},
    {"running", "progress", "annotation", "catalogue", "generating", "starting"},
    {"asking"},
    {"commands"},
    {"cli", "__main__"},
)


def layer(module: str) -> int:
    name = module.removeprefix("lintreport").lstrip(".").partition(".")[0]
    return next((index for index, names in enumerate(LAYERS) if name in names), -1)


def imports(path: Path) -> set[str]:
    """The modules of the package that a module imports when it is loaded, those for the type checker left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("lintreport"):
            names = {f"{node.module}.{alias.name}" for alias in node.names} if node.module == "lintreport" else set()
            found |= {name for name in names if layer(name) >= 0} or {node.module}
    return found


MODULES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_layer_reaches_up(path: Path) -> None:
    own = layer(str(path.relative_to(PACKAGE).with_suffix("")).replace("/", ".").replace("\\", "."))
    if path.parent == PACKAGE and path.stem == "__init__":
        return
    assert own >= 0, f"{path.name} has no place in LAYERS"
    for module in imports(path):
        assert module == "lintreport" or layer(module) <= own, f"{path.name} reaches up to {module}"


def test_checks_and_formats_know_nothing_of_each_other() -> None:
    for path in MODULES:
        group = path.relative_to(PACKAGE).parts[0]
        if group in ("checks", "formats"):
            other = "formats" if group == "checks" else "checks"
            assert not any(module.startswith(f"lintreport.{other}") for module in imports(path)), path


@pytest.mark.parametrize("name", CHECKS)
def test_keys_of_rules_and_checks_are_disjoint(name: str) -> None:
    assert not known_keys(CHECKS[name]).keys() & (RULE_FIELDS.keys() | {"check"})


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_has_a_module_a_test_and_a_page(name: str) -> None:
    assert (PACKAGE / "checks" / f"{name}.py").is_file()
    assert (Path(__file__).parent / f"test_checks_{name}.py").is_file()
    assert (CHECKS[name].__doc__ or "").strip()


@pytest.mark.parametrize("path", generated(), ids=lambda path: path.name)
def test_generated_files_are_fresh(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == generated()[path], "run: python -m lintreport.generating"


def test_modules_say_what_they_are_for_and_stay_small() -> None:
    for path in MODULES:
        source = path.read_text(encoding="utf-8")
        tree = ast.parse(source)
        assert ast.get_docstring(tree), f"{path} does not say what it is for"
        assert source.count("\n") <= 250, f"{path} has more than 250 lines"
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                body = node.body[1:] if ast.get_docstring(node) else node.body
                length = body[-1].end_lineno - body[0].lineno + 1 if body and body[-1].end_lineno else 0
                assert length <= 40, f"{path}:{node.name} has {length} lines"
