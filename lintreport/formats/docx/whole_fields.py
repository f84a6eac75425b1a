"""Fields whose results are worked out anew, as wholes in which no comment begins or ends (17.16.18).

Word writes such a result afresh, comments and all, and LibreOffice shows comments in it as text.
"""

from __future__ import annotations

from collections.abc import Iterator

from lintreport.formats.docx.fields import Field
from lintreport.formats.docx.markup import Element, W

_KEPT = ("HYPERLINK", "FORMTEXT")  # their results are what somebody wrote
_RUN, _CHARACTER, _INSTRUCTION, _TYPE = f"{W}r", f"{W}fldChar", f"{W}instrText", f"{W}fldCharType"

Edges = tuple[Element, Element]  # the first and the last element of something


class WholeFields:
    """The fields of a tree that no longer changes but for marks, looked for once in each element that holds runs."""

    def __init__(self) -> None:
        self._found: dict[Element, dict[Element, Edges]] = {}

    def around(self, element: Element) -> Edges:
        """The first and the last run of the field that an element belongs to, or else the element itself, twice."""
        parent = element.getparent()
        if parent is None:
            return element, element
        if parent not in self._found:
            self._found[parent] = dict(_members(parent))
        return self._found[parent].get(element, (element, element))


def _members(parent: Element) -> Iterator[tuple[Element, Edges]]:
    """What stands in such fields that begin and end in one parent, each with the edges of the outermost."""
    children = list(parent)
    for first, last in _fields(children):
        for child in children[first : last + 1]:
            yield child, (children[first], children[last])


def _fields(children: list[Element]) -> list[tuple[int, int]]:
    """The outermost such fields, by the indices of their first and last elements."""
    found: list[tuple[int, int]] = []
    begun: list[tuple[int, list[str]]] = []
    for index, child in enumerate(children):
        for item in child if child.tag == _RUN else ():
            if item.tag == _INSTRUCTION and begun:
                begun[-1][1].append(item.text or "")
            elif item.tag == _CHARACTER and item.get(_TYPE) == "begin":
                begun.append((index, []))
            elif item.tag == _CHARACTER and item.get(_TYPE) == "end" and begun:
                first, instruction = begun.pop()
                if Field("".join(instruction)).name in _KEPT:
                    continue
                while found and found[-1][0] >= first:
                    found.pop()
                found.append((first, index))
    return found
