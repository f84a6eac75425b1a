"""What the log of a CI system would take for a command: nothing that a draft says or is called may be one.

GitHub's runner obeys `::name …::` at the beginning of a line, behind blanks, and `##[name …]` anywhere in it; Azure's
agent `##vso[…]`, TeamCity's `##teamcity[…]`.
"""

from __future__ import annotations

import re

_COMMAND = re.compile(r"^(\s*):(?=:[\w-])|#(?=#\w*\[)")


def unheeded(line: str) -> str:
    """The line with ? for the sign that makes a command of it: as wide as it was, and nothing that a log obeys."""
    return _COMMAND.sub(r"\1?", line)


def unheeded_json(text: str) -> str:
    """JSON text that says the same, without the signs that a log obeys: two of # stand in strings alone."""
    return text.replace("##", r"#\u0023")
