"""Kinds of draft: 工作总结, 请示, 通知 and the like, told by the title; a rule may speak of some of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import yaml
from msgspec import Struct

from lintreport.checks.base import Regex, Words
from lintreport.document import Document
from lintreport.schema import Decoder, Flaw, FlawedError, Missing, read
from lintreport.shipped import shipped_folder

FILE_NAME = "kinds.yaml"
OTHER = "other"  # a draft whose title tells nothing


class Kind(Struct, frozen=True, kw_only=True):
    """A kind of draft: its name by language, and a pattern that its titles match."""

    id: str
    name: Words
    title: Regex


def kind_of(document: Document, kinds: Sequence[Kind]) -> str:
    """The id of the first kind whose pattern the title matches, or "other"."""
    title = document.title
    return next((kind.id for kind in kinds if title and kind.title.compiled.search(title)), OTHER)


@cache
def shipped_kinds() -> tuple[Kind, ...]:
    """The kinds that come with the program; raises FlawedError."""
    flaws: list[Flaw] = []
    source = read(shipped_folder() / FILE_NAME, flaws.append)
    root = source.tree(flaws.append) if source else None
    if source is None or not isinstance(root, yaml.SequenceNode):
        raise FlawedError(flaws)
    decoder = Decoder(source, flaws.append, compile_patterns=False)
    kinds = [decoder.struct(node, Kind) for node in root.value]
    if flaws:
        raise FlawedError(flaws)
    return tuple(kind for kind in kinds if not isinstance(kind, Missing))
