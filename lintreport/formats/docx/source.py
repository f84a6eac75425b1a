"""What all stories of a Word file share, and what they leave for later: notes that they refer to, text boxes."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from msgspec import Struct

from lintreport.document import Place, Story
from lintreport.formats.docx.appearance import Appearance
from lintreport.formats.docx.markup import Element, W
from lintreport.formats.docx.notes import NoteNumbers
from lintreport.formats.docx.numbering import Lists
from lintreport.formats.docx.revisions import View
from lintreport.formats.docx.styles import Styles

_BOX: Story = "text box"


class Boxes:
    """The text boxes met so far, numbered in the order of what they are anchored to."""

    def __init__(self) -> None:
        self._waiting: deque[tuple[Element, Place]] = deque()
        self._met = 0

    def add(self, content: Element) -> int:
        """Keep the content of a text box for later; its number."""
        self._met += 1
        self._waiting.append((content, Place(_BOX, self._met)))
        return self._met

    def taken(self) -> Iterator[tuple[Element, Place]]:
        """The text boxes that wait to be read, and those met while they are."""
        while self._waiting:
            yield self._waiting.popleft()


class Source(Struct, frozen=True):
    """The styles and lists of a file, the view in which it is read, and what is left for later.

    `appearance` is there where the look of the text is asked for; `traced` tells whether it is asked for from which
    elements the text comes.
    """

    styles: Styles
    lists: Lists
    view: View
    numbers: NoteNumbers
    boxes: Boxes
    appearance: Appearance | None = None
    traced: bool = False

    def formats(self, story: Element) -> bool:
        """Tell whether runs of a story need a closer look: some may be hidden, highlighted or formatted by a change."""
        if self.appearance is not None:
            return True
        return (
            self.styles.hide_text or next(story.iter(f"{W}vanish", f"{W}highlight", f"{W}rPrChange"), None) is not None
        )
