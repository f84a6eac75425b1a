"""A flaw: a mistake in a YAML file, told like a mistake in a draft."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from lintreport.errors import UserError

FEW = 12  # as many names as a reader takes in at a glance


class Flaw(Struct, frozen=True, order=True):
    """A mistake in a YAML file; line and column are 1-based, the column in code points."""

    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


class FlawedError(UserError):
    """Mistakes in rule or configuration files, all of them."""

    def __init__(self, flaws: Iterable[Flaw]) -> None:
        self.flaws = tuple(sorted(set(flaws)))
        super().__init__("\n".join(map(str, self.flaws)))


def suggestion(wrong: str, known: Iterable[str]) -> str:
    """The words "; did you mean …?" where a known name is close, else the known names if they are few."""
    names = sorted(known)
    return closest(wrong, names) or (f"; known are {', '.join(names)}" if 0 < len(names) <= FEW else "")


def closest(wrong: str, known: Iterable[str]) -> str:
    """The words "; did you mean …?" where a known name is close."""
    import difflib  # 5 ms, wanted only where something is wrong

    close = difflib.get_close_matches(wrong, sorted(known), n=1, cutoff=0.6)
    return f"; did you mean {close[0]}?" if close else ""
