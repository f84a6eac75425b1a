"""What runs on from one paragraph to the next: open fields, and the reasons why text is locked or is contents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from lintreport.formats.docx.controls import Control
from lintreport.formats.docx.fields import COMPUTED, CONTENTS, Field, Fields
from lintreport.formats.docx.line import Line


class Ongoing:
    """The state of a story at one point, with the line that is written there."""

    def __init__(self, *, locked: bool = False) -> None:
        """`locked` tells whether no text of the story is ever edited."""
        self.line = Line()
        self.fields = Fields()
        self._locks = int(locked)
        self._contents = 0

    def begin(self, line: Line) -> None:
        """Go on in this line."""
        self.line = line
        if self._locks:
            line.lock()

    def end(self) -> None:
        """Come to the end of the paragraph."""
        self.line.unlock()
        if self._contents:
            self.line.in_contents = True

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Lock what is written meanwhile."""
        self._lock()
        yield
        self._unlock()

    @contextmanager
    def within(self, controls: Iterable[Control]) -> Iterator[None]:
        """Take what is read meanwhile as the content of these controls."""
        locks = sum(control.is_locked for control in controls)
        contents = sum(control.is_contents for control in controls)
        for _ in range(locks):
            self._lock()
        self._contents += contents
        yield
        self._contents -= contents
        for _ in range(locks):
            self._unlock()

    @contextmanager
    def result_of(self, field: Field) -> Iterator[None]:
        """Take what is read meanwhile as the result of a field."""
        self._open_result(field)
        yield
        self._close_result(field)

    def field_character(self, kind: str) -> None:
        """Pass the "begin", "separate" or "end" of a complex field."""
        match kind:
            case "begin":
                self.fields.begin()
            case "separate":
                if field := self.fields.separate():
                    self._open_result(field)
            case "end":
                if field := self.fields.end():
                    self._close(field)

    def _close(self, field: Field) -> None:
        if field.name in COMPUTED and not self.fields.hushed:
            self.line.point("computed-field", field.name)
        if field.in_result:
            self._close_result(field)

    def _open_result(self, field: Field) -> None:
        if field.locks:
            self._lock()
        if field.name == CONTENTS:
            self._contents += 1

    def _close_result(self, field: Field) -> None:
        if field.name == CONTENTS:
            self._contents -= 1
            # the field often ends at the head of the paragraph after its last entry, which is no entry itself
            self.line.in_contents |= self.line.length > (self.line.locked_from or 0)
        if field.locks:
            self._unlock()

    def _lock(self) -> None:
        self._locks += 1
        self.line.lock()

    def _unlock(self) -> None:
        self._locks -= 1
        if not self._locks:
            self.line.unlock()
