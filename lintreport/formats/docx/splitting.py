"""Runs cut in two at an exact place, both halves looking as the whole did: nothing that is shown changes."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from itertools import pairwise

from lintreport.formats.docx.controls import control
from lintreport.formats.docx.markup import MC, PRESERVED, Element, W, shown_text

_PARAGRAPH, _RUN, _PROPERTIES = f"{W}p", f"{W}r", f"{W}rPr"
_CONTROL = f"{W}sdt"
_CHECKBOX = "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"
_WHOLE = (f"{W}ruby", f"{W}fldSimple", f"{MC}AlternateContent")


def outermost(element: Element) -> Element:
    """What a place in or at an element comes to stand at: the element itself, or the largest thing that is one whole.

    Characters with their pronunciation, short fields, alternatives, and content controls that hold nothing but text or
    a sign to tick, or are overwritten from elsewhere, are wholes, in which no range may begin or end: Word computes
    them anew, and LibreOffice shows comments in short fields as text.
    """
    found = element
    if element.tag == _PARAGRAPH:  # references stand in paragraphs, whatever holds these
        return element
    for ancestor in element.iterancestors():
        if ancestor.tag == _PARAGRAPH:
            break
        if ancestor.tag in _WHOLE or (ancestor.tag == _CONTROL and _is_whole(ancestor)):
            found = ancestor
    return found


def cut_text(element: Element, offsets: Sequence[int]) -> list[Element]:
    """Cut a w:t at these offsets of what it shows, in order; the pieces, the first of them the element itself."""
    text = shown_text(element)
    pieces = [text[start:end] for start, end in pairwise((0, *offsets, len(text)))]
    elements = [element]
    for piece in pieces[1:]:
        following = element.makeelement(element.tag)
        elements[-1].addnext(following)
        _write(following, piece)
        elements.append(following)
    _write(element, pieces[0])
    return elements


def begin_run(element: Element) -> Element:
    """Let a run begin with this child of a run, and give back that run; what is in no run is given back itself."""
    run = element.getparent()
    if run is None or run.tag != _RUN:
        return element
    before = element.getprevious()
    if before is None or (before.tag == _PROPERTIES and before.getprevious() is None):
        return run
    following = run.makeelement(_RUN, {str(name): str(value) for name, value in run.items()})
    run.addnext(following)
    if run[0].tag == _PROPERTIES:
        following.append(deepcopy(run[0]))
    following.extend([element, *element.itersiblings()])
    return following


def end_run(element: Element) -> Element:
    """Let a run end with this child of a run, and give back that run; what is in no run is given back itself."""
    following = element.getnext()
    if following is not None:
        begin_run(following)
    run = element.getparent()
    return run if run is not None and run.tag == _RUN else element


def remove(element: Element) -> None:
    """Take an element out, with the blanks behind it where a program has set its markup out."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def is_empty_run(element: Element) -> bool:
    """Tell whether an element is a run with nothing in it."""
    return element.tag == _RUN and all(child.tag == _PROPERTIES for child in element)


def _is_whole(element: Element) -> bool:
    found = control(element)
    if found is None:
        return False
    return found.is_locked or found.takes_text or element.find(f"{W}sdtPr/{_CHECKBOX}") is not None


def _write(element: Element, text: str) -> None:
    element.text = text
    element.set(PRESERVED, "preserve")  # a piece may begin or end with a blank
