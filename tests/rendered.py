"""What a form makes of outcomes, read again as a program would read it."""

from __future__ import annotations

import io
import json
from importlib import import_module
from pathlib import Path
from typing import Any

from golden_reports import FORMS, GOLDEN
from jsonschema.validators import validator_for

from lintreport.finding import Language
from lintreport.output import Outcome, Report
from lintreport.rule import Rule

SCHEMAS = Path(__file__).parent / "schemas"


def text(form: str, *outcomes: Outcome, rules: dict[str, Rule] | None = None, language: Language = "zh") -> str:
    """What a form writes of outcomes."""
    stream = io.StringIO()
    report = Report(outcomes, rules or {}, language)
    import_module(f"lintreport.output.{form}").render(report, stream)
    return stream.getvalue()


def rendered(form: str, *outcomes: Outcome, rules: dict[str, Rule] | None = None, language: Language = "zh") -> Any:
    """What a form writes of outcomes, as values."""
    return json.loads(text(form, *outcomes, rules=rules, language=language))


def golden(form: str) -> Any:
    """The golden file of a form, as values."""
    return json.loads((GOLDEN / FORMS[form]).read_text(encoding="utf-8"))


def flaws(schema: dict[str, Any], value: Any) -> list[str]:
    """What a JSON Schema has against a value."""
    kind = validator_for(schema)
    kind.check_schema(schema)
    return [f"{error.json_path}: {error.message}" for error in kind(schema).iter_errors(value)]


def schema(name: str) -> dict[str, Any]:
    """One of the schemas that are kept for tests."""
    kept: dict[str, Any] = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    return kept
