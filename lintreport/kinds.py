"""Kinds of draft: 工作总结, 请示, 通知 and the like, told by title, opening or language; a rule may speak of some."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from msgspec import Struct, field

from lintreport.checks.base import Regex, Words
from lintreport.document import Document
from lintreport.errors import UserError
from lintreport.finding import Language
from lintreport.schema import suggestion

OPENING = 1_000  # code points: “现将……情况汇报如下” stands in the first paragraph or the second


class Kind(Struct, frozen=True, kw_only=True):
    """A kind of draft: its id, its name, and how it is told.

    `title` is a pattern that its titles match, or, where a draft has none, the name of its file without the ending;
    `opening` one that the first 1,000 characters match where no title tells the kind; `language` that of its drafts. A
    kind with a language alone is that of all drafts in it.
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
        """Tell whether a document's title shows it to be of this kind, or its file's name, or its language alone."""
        if self.language not in (None, document.language):
            return False
        if self.title is None:
            return self.opening is None and self.language is not None
        title = document.title or PurePath(document.path).stem
        return self.title.compiled.search(title) is not None

    def has_opening(self, document: Document) -> bool:
        """Tell whether a document's first sentences show it to be of this kind."""
        if self.opening is None or self.language not in (None, document.language):
            return False
        return self.opening.compiled.search(document.text[:OPENING]) is not None


OTHER = Kind(id="other", name={"zh": "其他", "en": "other"})  # a draft that nothing tells the kind of


def kind_of(document: Document, kinds: Sequence[Kind]) -> Kind:
    """The first kind that the title shows, or the language; else the first that the opening shows; else OTHER."""
    by_title = next((kind for kind in kinds if kind.has_title(document)), None)
    return by_title or next((kind for kind in kinds if kind.has_opening(document)), OTHER)


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
