"""What all checks have in common: the hits they yield and the kinds of value their rules give them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, Protocol

from msgspec import Struct

from lintreport.document import Span
from lintreport.finding import Edit
from lintreport.passage import Passage
from lintreport.patterns import Regex

__all__ = ["Check", "Companion", "Hit", "Need", "Needy", "Question", "Regex", "Value", "Words"]

Need = Literal["appearance"]  # what is costly to read, and read only where a check of the run asks for it
Words = dict[str, str]  # by language: {"zh": "数字", "en": "a number"}
Value = str | Mapping[str, str]


class Companion(Struct, frozen=True):
    """A further place that belongs to a hit, with the values for its short message."""

    span: Span
    values: Mapping[str, Value] = {}


class Hit(Struct, frozen=True):
    """A place that a check points out, the values for its message, and the edits that would mend it."""

    span: Span
    values: Mapping[str, Value] = {}
    edits: tuple[Edit, ...] = ()
    related: tuple[Companion, ...] = ()


class Check(Protocol):
    """A kind of question, configured: its fields are the keys that a rule may give.

    Every message may use {match}, the text of the hit, besides the names that the check says.
    """

    @property
    def names(self) -> frozenset[str]:
        """The values that a message may use."""
        ...

    @property
    def related_names(self) -> frozenset[str]:
        """The values that the short message at a further place may use."""
        ...

    def hits(self, passage: Passage) -> Iterable[Hit]:
        """What is pointed out in the passage, in any order; raises passage.OutOfTimeError."""
        ...


class Question(Struct, frozen=True, kw_only=True):
    """A check whose messages may use {match} alone, where it does not say more."""

    @property
    def names(self) -> frozenset[str]:
        """None but the text of the place."""
        return frozenset()

    @property
    def related_names(self) -> frozenset[str]:
        """None but the text of the further place, if there is one."""
        return frozenset()


class Needy(Question, frozen=True, kw_only=True):
    """A check of how a draft looks, which is costly to read."""

    @property
    def needs(self) -> frozenset[Need]:
        """What it asks for."""
        return frozenset({"appearance"})
