"""Patterns that are compiled when something may match them: a run compiles few of those that its rules have."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from lintreport.needed import Characters, needed

if TYPE_CHECKING:
    import regex

LONG = 2_000  # code points: longer texts are not looked through, as compiling takes no longer
FEW = 2_000  # so many clauses looked through take as long
_NOTHING: dict[str, Callable[[], Any]] = {
    "search": lambda: None, "match": lambda: None, "fullmatch": lambda: None,
    "finditer": lambda: iter(()), "findall": list,
}  # fmt: skip


class Late:
    """Stands for a compiled pattern, which it makes when it is first asked about a text that may match.

    Each method, once it has been asked for, is the compiled pattern's own, so that this costs nothing later.
    """

    def __init__(self, pattern: str, flags: int, *, is_slow: bool = False) -> None:
        self._pattern = pattern
        self._flags = flags
        self._is_slow = is_slow

    def __reduce__(self) -> tuple[type[Late], tuple[str, int]]:
        return Late, (self._pattern, self._flags)

    @cached_property
    def needs(self) -> Characters:
        """Characters of which a text must have one to match, none where it never does; None where that is unknown."""
        return needed(self._pattern, self._flags)

    @cached_property
    def _compiled(self) -> regex.Pattern[str]:
        import regex  # 10 ms, and a run may need no pattern at all

        return regex.compile(self._pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        """What the compiled pattern has of this name; asked only until it is kept here."""
        if name.startswith("_"):
            raise AttributeError(name)
        is_late = name in _NOTHING and self.needs is not None and "_compiled" not in self.__dict__
        found = self.__dict__[name] = self._before_compiling(name) if is_late else self._own(name)
        return found

    def _own(self, name: str) -> Any:
        found = getattr(self._compiled, name)
        if not (self._is_slow and self.needs and name in _NOTHING):
            return found
        return _guarded(found, _NOTHING[name], self.needs)

    def _before_compiling(self, name: str) -> Callable[..., Any]:
        left, needs = FEW, self.needs or frozenset()

        def asked(string: str, *rest: Any, **options: Any) -> Any:
            nonlocal left
            left -= 1
            if left and len(string) <= LONG and needs.isdisjoint(string):
                return _NOTHING[name]()
            found = self.__dict__[name] = self._own(name)
            return found(string, *rest, **options)

        return asked


def _guarded(method: Callable[..., Any], nothing: Callable[[], Any], needs: frozenset[str]) -> Callable[..., Any]:
    """The method, which is not asked about a text that has nothing of what is needed."""
    look = re.compile(f"[{re.escape(''.join(sorted(needs)))}]").search

    def asked(string: str, *rest: Any, **options: Any) -> Any:
        return method(string, *rest, **options) if len(string) > LONG or look(string) else nothing()

    return asked


def late(pattern: str, flags: int = 0, *, is_slow: bool = False) -> regex.Pattern[str]:
    """A pattern of the package `regex` that is compiled at its first use; whoever asks sees no difference.

    One that `is_slow`, two microseconds or more for a clause, is worth a look at the characters of the text before.
    """
    return cast("regex.Pattern[str]", Late(pattern, flags, is_slow=is_slow))


def may_match(pattern: object, characters: Collection[str]) -> bool:
    """Tell whether a text of these characters, or this text, may hold a match; without compiling what cannot match."""
    return not isinstance(pattern, Late) or pattern.needs is None or not pattern.needs.isdisjoint(characters)


class Regex(str):
    """A pattern in the syntax of the package `regex`, compiled at first use; `^` and `$` are paragraph edges."""

    @cached_property
    def compiled(self) -> regex.Pattern[str]:
        """The pattern, ready to search; its first use raises regex.error where it is malformed."""
        import regex  # as above

        return late(self, regex.MULTILINE | regex.VERSION1)

    @cached_property
    def guarded(self) -> regex.Pattern[str]:
        """The same, for one that is slow and asked about many short texts."""
        import regex  # as above

        return late(self, regex.MULTILINE | regex.VERSION1, is_slow=True)

    @property
    def flaw(self) -> tuple[int, str] | None:
        """What is wrong with the pattern, and at which of its characters; None where it compiles."""
        import regex  # as above

        try:
            regex.compile(self, regex.MULTILINE | regex.VERSION1)
        except regex.error as error:
            index: int = getattr(error, "pos", 0) or 0
            what = str(error).partition(" at position ")[0]
            return index, f"bad pattern: {what}, at its character {index + 1}"
        return None
