"""What a text must have for a pattern to match it at all: told from the pattern's own text, without compiling it."""

from __future__ import annotations

import re

import regex
from msgspec import Struct, structs

MOST = 64  # characters: a range of more is as good as none

_REPEATED = re.compile(r"[*?+]|\{(?P<least>[0-9]*)(?:,[0-9]*)?\}")
_SIGN = r"[^\\()\[\]{}*+?|.^$#\s]"
_PLAIN = re.compile(rf"{_SIGN}{{2,}}")
_WORD = re.compile(rf"({_SIGN}){_SIGN}*(?=[|)])")  # a whole alternative, of which most are such
_WORD_APART = re.compile(rf"\s*({_SIGN}){_SIGN}*\s*(?=[|)])")  # the same where blanks do not count
_MEMBERS = re.compile(r"[^\\\[\]^&|~-]+(?=\])")  # of a class without ranges and operators, to its end
_OPENED = re.compile(r"\((?:\?(?P<kind>:|>|\||=|!|<=|<!|P?<\w+>|[im]+:))?")
_CODED = re.compile(r"\\(?:x(?P<x>[0-9A-Fa-f]{2})|u(?P<u>[0-9A-Fa-f]{4}))")
_BLANK = re.compile(r"(?:\s|#[^\n]*(?:\n|$))*")
_NAMED = {"n": "\n", "t": "\t", "r": "\r", "v": "\v", "f": "\f"}
_OF_MANY = re.compile(r"\\(?:[pP]\{[^{}]*\}|[AbBdDGsSwWZ1-9])|\(\?P=\w+\)")
_VERBOSE = "(?x)"
_NEVER = "(?!)"
_FOLDED = frozenset(
    "ſßẞİŉǰẖẗẘẙẚẛKÅ\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"
)  # stand for one ASCII letter or two, case aside
_OPERATORS = ("&&", "||", "--", "~~")

Characters = frozenset[str] | None  # None: any


class _UnreadableError(Exception):
    """Stands for a construct of which nothing is known here."""


def needed(pattern: str, flags: int = 0) -> Characters:
    """Characters of which a text that the pattern matches has at least one; None where that cannot be told.

    What it does not understand it leaves alone: the answer is always true of the pattern, if seldom the narrowest.
    """
    if flags & regex.IGNORECASE:
        return None
    is_verbose = pattern.startswith(_VERBOSE) or bool(flags & regex.VERBOSE)
    try:
        found, end = _Reader(pattern, is_verbose).alternatives(len(_VERBOSE) if pattern.startswith(_VERBOSE) else 0)
    except _UnreadableError:
        return None
    return found if end == len(pattern) else None


class _Reader(Struct, frozen=True):
    """Reads a pattern; each method takes an offset and gives what is needed, and where it came to an end."""

    pattern: str
    is_verbose: bool
    is_folded: bool = False

    def alternatives(self, at: int) -> tuple[Characters, int]:
        """Alternatives up to a closing bracket: one of what each of them needs."""
        found, at = self._sequence(at)
        while self.pattern[at : at + 1] == "|":
            other, at = self._sequence(at + 1)
            found = None if found is None or other is None else found | other
        return found, at

    def _sequence(self, at: int) -> tuple[Characters, int]:
        """Parts one after another: what the pickiest of them needs."""
        if not self.is_folded and (word := (_WORD_APART if self.is_verbose else _WORD).match(self.pattern, at)):
            return frozenset(word[1]), word.end()
        least: Characters = None
        while (at := self._after_blanks(at)) < len(self.pattern) and self.pattern[at] not in "|)":
            if run := _PLAIN.match(self.pattern, at):  # the last of which may be repeated
                least, at = _pickier(least, self._one(run[0][0])), run.end() - 1
            found, at = self._part(at)
            is_optional, at = self._repetition(at)
            least = least if is_optional else _pickier(least, found)
        return least, at

    def _repetition(self, at: int) -> tuple[bool, int]:
        """Whether a part may be absent by what stands behind it."""
        match = _REPEATED.match(self.pattern, self._after_blanks(at))
        if match is None:
            return False, at
        end = match.end() + (self.pattern[match.end() : match.end() + 1] in ("?", "+"))
        if _REPEATED.match(self.pattern, self._after_blanks(end)):
            raise _UnreadableError
        return match[0] in "*?" or (match["least"] is not None and not int(match["least"] or 0)), end

    def _part(self, at: int) -> tuple[Characters, int]:
        sign = self.pattern[at]
        if sign == "(":
            return self._group(at)
        if sign == "[":
            return self._class(at + 1)
        if sign == "\\":
            return self._escaped(at)
        if sign in "*?+{}]":
            raise _UnreadableError
        return (None if sign in ".^$" else self._one(sign)), at + 1

    def _one(self, sign: str) -> Characters:
        """What stands for a character, in either case where that is asked for."""
        if not self.is_folded or sign.lower() == sign.upper():
            return frozenset(sign)
        return frozenset((sign.lower(), sign.upper())) | _FOLDED if sign.isascii() else None

    def _group(self, at: int) -> tuple[Characters, int]:
        if self.pattern.startswith(_NEVER, at):
            return frozenset(), at + len(_NEVER)
        if match := _OF_MANY.match(self.pattern, at):
            return None, match.end()
        match = _OPENED.match(self.pattern, at)
        if match is None or (match["kind"] is None and self.pattern[at + 1 : at + 2] in ("?", "*")):
            raise _UnreadableError
        kind = match["kind"] or ""
        inner = structs.replace(self, is_folded=True) if kind.endswith(":") and "i" in kind else self
        found, end = inner.alternatives(match.end())
        if self.pattern[end : end + 1] != ")":
            raise _UnreadableError
        return (None if kind in ("!", "<!") else found), end + 1

    def _escaped(self, at: int) -> tuple[Characters, int]:
        if match := _CODED.match(self.pattern, at):
            return self._one(chr(int(match["x"] or match["u"], 16))), match.end()
        if match := _OF_MANY.match(self.pattern, at):
            return None, match.end()
        sign = self.pattern[at + 1 : at + 2]
        if sign in _NAMED:
            return frozenset(_NAMED[sign]), at + 2
        if not sign or sign.isalnum():
            raise _UnreadableError
        return frozenset(sign), at + 2

    def _class(self, at: int) -> tuple[Characters, int]:
        """One of several characters; sets within sets are left alone."""
        if not self.is_folded and (members := _MEMBERS.match(self.pattern, at)):
            return frozenset(members[0]), members.end() + 1
        is_known = self.pattern[at : at + 1] != "^"
        at += not is_known
        if self.pattern[at : at + 1] == "]":
            raise _UnreadableError
        found: set[str] = set()
        while self.pattern[at : at + 1] != "]":
            is_known = is_known and self.pattern[at : at + 2] not in _OPERATORS
            first, at = self._member(at)
            last = first
            if self.pattern[at : at + 1] == "-" and self.pattern[at + 1 : at + 2] not in ("]", "-"):
                last, at = self._member(at + 1)
            if first is None or last is None or ord(last) - ord(first) >= MOST:
                is_known = False
            else:
                ones = [self._one(chr(code)) for code in range(ord(first), ord(last) + 1)]
                is_known = is_known and None not in ones
                found.update(*filter(None, ones))
        return (frozenset(found) if is_known else None), at + 1

    def _member(self, at: int) -> tuple[str | None, int]:
        sign = self.pattern[at : at + 1]
        if sign in ("", "["):
            raise _UnreadableError
        if sign != "\\":
            return sign, at + 1
        found, end = structs.replace(self, is_folded=False)._escaped(at)
        return (None if found is None else next(iter(found))), end

    def _after_blanks(self, at: int) -> int:
        if not self.is_verbose:
            return at
        match = _BLANK.match(self.pattern, at)
        return match.end() if match else at


def _pickier(one: Characters, other: Characters) -> Characters:
    """The smaller of two sets of characters."""
    if one is None or other is None:
        return other if one is None else one
    return min(one, other, key=len)
