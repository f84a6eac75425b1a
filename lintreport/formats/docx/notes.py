"""Footnotes and endnotes: the numbers that Word shows for them, and where their text is (17.11)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from lintreport.formats.docx.markup import Element, W, value, whole_number

NoteKind = Literal["footnote", "endnote"]
NOTE_KINDS: tuple[NoteKind, ...] = ("footnote", "endnote")

Stated = dict[tuple[NoteKind, str], str]

_PROPERTIES = ("numStart", "numRestart")
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


class Reference(Struct, frozen=True):
    """A reference to a note; its number is 0 where it has a mark of its own."""

    kind: NoteKind
    id: str
    number: int


class NoteNumbers:
    """Counts references in the order of the text. Numbers that begin anew on each page count on: pages are unknown."""

    def __init__(self) -> None:
        self.references: list[Reference] = []
        self._sections: list[Stated] = []  # no elements, for one of them holds the whole tree in memory
        self._settings: Stated = {}
        self._last: dict[NoteKind, int] = {}

    def prepare(self, settings: Element | None, sections: list[Element]) -> None:
        """Heed what the draft and its sections say about the first number and where it comes anew."""
        self._settings, self._sections = _stated(settings), [_stated(section) for section in sections]

    def refer(self, kind: NoteKind, reference: Element) -> int:
        """The number that Word shows at this reference."""
        number = 0 if reference.get(f"{W}customMarkFollows") in ("1", "true", "on") else self._next(kind)
        self.references.append(Reference(kind, reference.get(f"{W}id", ""), number))
        return number

    def end_section(self) -> None:
        """Come to the end of a section."""
        del self._sections[:1]
        for kind in NOTE_KINDS:
            if self._property(kind, "numRestart") == "eachSect":
                self._last.pop(kind, None)

    def _next(self, kind: NoteKind) -> int:
        if kind not in self._last:
            start = whole_number(self._property(kind, "numStart"))
            self._last[kind] = (1 if start is None else start) - 1
        self._last[kind] += 1
        return self._last[kind]

    def _property(self, kind: NoteKind, name: str) -> str:
        """What the section says, or else the draft."""
        section = self._sections[0] if self._sections else {}
        return section.get((kind, name)) or self._settings.get((kind, name), "")


def _stated(properties: Element | None) -> Stated:
    """What a section or the settings of the draft say about the numbers of notes."""
    if properties is None:
        return {}
    return {(kind, name): value(properties.find(f"{W}{kind}Pr"), name) for kind in NOTE_KINDS for name in _PROPERTIES}


def notes(part: Element, kind: NoteKind, references: Iterable[Reference]) -> Iterator[tuple[int, Element]]:
    """The notes of a part that are referred to, once each, with the number of their first reference."""
    contents = {item.get(f"{W}id", ""): item for item in part.iterchildren(f"{W}{kind}")}
    for reference in references:
        if reference.kind != kind or reference.id not in contents:
            continue
        note = contents.pop(reference.id)
        if note.get(f"{W}type") not in _SEPARATORS:
            yield reference.number, note
