"""The JSON Schema of what --format json and jsonl write, made from the types that are written."""

from __future__ import annotations

from typing import Any

import msgspec

from lintreport.output.json import Run
from lintreport.output.jsonl import FailureLine, FindingLine, SummaryLine, UnreadLine

LINES = (FindingLine, FailureLine, UnreadLine, SummaryLine)


def report_schema() -> dict[str, Any]:
    """The schema of a whole run; `#/$defs/Line` is that of a line of jsonl."""
    (run, *lines), definitions = msgspec.json.schema_components([Run, *LINES], ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "lintreport check --format json; a line of --format jsonl is $defs/Line",
        **run,
        "$defs": {**definitions, "Line": {"description": "A line of --format jsonl.", "anyOf": lines}},
    }
