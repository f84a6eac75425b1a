"""Complex fields (17.16.18): which text is an instruction, which the result that Word computed from it.

A field runs from "begin" over its instruction, "separate" and its result to "end", across runs and paragraphs, and
fields stand in the instructions and results of others.
"""

from __future__ import annotations

CONTENTS = "TOC"
COMPUTED = ("LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "EQ")  # Word shows what is nowhere in the file as text
LONGEST_INSTRUCTION = 1000  # what a field does stands at its head; a file may go on for megabytes, in a million runs
_EDITABLE = "HYPERLINK"  # Word never computes the text of a link anew


class Field:
    """A field that is still open; its result begins once its instruction is complete."""

    def __init__(self, instruction: str = "") -> None:
        self.instruction = instruction
        self.in_result = False

    @property
    def name(self) -> str:
        """What the field does, the first word of its instruction: PAGE, REF, TOC."""
        words = self.instruction.split(maxsplit=1)
        return words[0].upper() if words else ""

    @property
    def locks(self) -> bool:
        """Tell whether Word may compute the result anew, so that a change to it would be lost."""
        return self.name != _EDITABLE


class Fields:
    """The fields open at one point of a story; `hushed` counts those whose instruction goes on and hides all text."""

    def __init__(self) -> None:
        self._open: list[Field] = []
        self.hushed = 0

    def begin(self) -> None:
        """Open a field."""
        self._open.append(Field())
        self.hushed += 1

    def instruct(self, text: str) -> None:
        """Add to the instruction of the innermost field; Word splits instructions over runs as it splits text."""
        field = self._open[-1] if self._open else None
        if field and not field.in_result and len(field.instruction) < LONGEST_INSTRUCTION:
            field.instruction += text

    def separate(self) -> Field | None:
        """Pass from the instruction of the innermost field to its result; the field, unless it had passed before."""
        if not self._open or self._open[-1].in_result:
            return None
        self._open[-1].in_result = True
        self.hushed -= 1
        return self._open[-1]

    def end(self) -> Field | None:
        """Close the innermost field and give it back where one was open."""
        if not self._open:
            return None
        field = self._open.pop()
        self.hushed -= not field.in_result
        return field
