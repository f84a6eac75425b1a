"""Kinds of draft: 工作总结, 请示, 通知 and the like, told by title, file, opening; a rule may speak of some."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

from msgspec import Struct, field

from lintreport.checks.base import Regex, Words
from lintreport.document import Document
from lintreport.errors import UserError
from lintreport.finding import Language
from lintreport.schema import suggestion

# what drafters put behind the name of a file: 请示（定稿）, 请示-改2, 请示 - 副本
_VERSION = re.compile(
    r"(?:[\s\-_—（(【\[]*(?:[0-9]*[定终初草审改二三]稿|最终[版稿]?|修[改订]稿?|送审稿?|报审稿?|讨论稿|征求意见稿|审议稿|校对稿|清稿"
    r"|改|新|副本|[vV]?[0-9][0-9.]*|final|draft)[\s）)】\]]*)+$"
)
OPENING = 1_000  # code points: “现将……情况汇报如下” stands in the first paragraph or the second


class Kind(Struct, frozen=True, kw_only=True):
    """A kind of draft: its id, its name, and how it is told.

    `title` is a pattern that its titles match, or, where no title tells the kind, the name of the draft's file without
    the ending; `opening` one that the first 1,000 characters match where neither does; `language` that of its drafts.
    A kind with a language alone is that of all drafts in it. Where nothing else tells, a folder of its name does.
    """

    id: str = field(name="kind")
    name: str | Words
    title: Regex | None = None
    opening: Regex | None = None
    language: Language | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """What it may be called: its id and its name in each language."""
        return (self.id, self.name) if isinstance(self.name, str) else (self.id, *self.name.values())

    def has_title(self, document: Document) -> bool:
        """Tell whether a document's title shows it to be of this kind, or its language alone."""
        if self.language not in (None, document.language):
            return False
        if self.title is None:
            return self.opening is None and self.language is not None
        return self.title.compiled.search(document.title) is not None

    def has_file(self, document: Document) -> bool:
        """Tell whether the name of a document's file shows it to be of this kind."""
        if self.title is None or self.language not in (None, document.language):
            return False
        name = PurePath(document.path).stem
        return any(self.title.compiled.search(one) for one in (name, _VERSION.sub("", name)))

    def has_folder(self, document: Document) -> bool:
        """Tell whether a document lies in a folder that is called as this kind is."""
        names = {part for name in self.names for part in name.split("、")}
        return PurePath(document.path).parent.name in names and self.language in (None, document.language)

    def has_opening(self, document: Document) -> bool:
        """Tell whether a document's first sentences show it to be of this kind."""
        if self.opening is None or self.language not in (None, document.language):
            return False
        return self.opening.compiled.search(document.text[:OPENING]) is not None


OTHER = Kind(id="other", name={"zh": "其他", "en": "other"})  # a draft that nothing tells the kind of


def kind_of(document: Document, kinds: Sequence[Kind]) -> Kind:
    """The first kind that title or language show; else the file's name, the opening, the folder; else OTHER."""
    for tells in (Kind.has_title, Kind.has_file, Kind.has_opening, Kind.has_folder):
        if found := next((kind for kind in kinds if tells(kind, document)), None):
            return found
    return OTHER


def kind_named(name: str, kinds: Sequence[Kind]) -> Kind:
    """The kind of that id or name; raises UserError."""
    known = (*kinds, OTHER)
    if found := next((kind for kind in known if name in kind.names), None):
        return found
    raise UserError(unknown_kind(name, known))


def unknown_kind(name: str, kinds: Sequence[Kind]) -> str:
    """A sentence that says that there is no such kind, with one that is meant or those that there are."""
    hint = suggestion(name, (known for kind in kinds for known in kind.names))
    return f"no kind of draft is called {name}{hint or '; known are ' + ', '.join(kind.id for kind in kinds)}"
