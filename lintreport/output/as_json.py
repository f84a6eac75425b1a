"""Values as JSON that people can read too: indented by one, with a line end."""

from __future__ import annotations

from typing import Any, TextIO

import msgspec

from lintreport.output.log import unheeded_json


def write(value: Any, stream: TextIO) -> None:
    """Write a value as JSON."""
    text = msgspec.json.format(msgspec.json.encode(value), indent=1).decode("utf-8")
    stream.write(unheeded_json(text) + "\n")
