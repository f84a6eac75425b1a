"""The part that holds the comments (17.13.4.5): further ones written into it, with ids of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import count

from lxml import etree
from msgspec import Struct

from lintreport.formats.docx.editing import Editing
from lintreport.formats.docx.markup import PRESERVED, VALUE, WORD, Element, W, value, whole_number
from lintreport.formats.docx.refusals import bad_xml

_KIND = "comments"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_ROOT, _COMMENT, _ID = f"{W}comments", f"{W}comment", f"{W}id"
_LARGEST_START = 2**30  # from here on there is no knowing whether as many ids are left as we need
_BLANKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_UNSPEAKABLE = re.compile("[^\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML 1.0 (2.2) cannot hold
_STYLES = {"annotation text": "paragraph", "annotation reference": "character"}  # Word's own names for them


class Author(Struct, frozen=True):
    """Who writes comments and when; Word writes local time as if it were that of Greenwich."""

    name: str
    initials: str
    date: datetime

    @property
    def attributes(self) -> dict[str, str]:
        """What each comment says of it."""
        date = self.date.strftime("%Y-%m-%dT%H:%M:%SZ")
        return {f"{W}author": printable(self.name), f"{W}date": date, f"{W}initials": printable(self.initials)}


class Styles(Struct, frozen=True):
    """The ids of Word's styles for comments, empty where a draft does not have them."""

    text: str = ""
    reference: str = ""


class CommentPart:
    """The comments of a draft, be there any or not."""

    def __init__(self, editing: Editing) -> None:
        self._editing = editing
        self._root = editing.part(_KIND)
        if self._root is not None and self._root.tag != _ROOT:
            raise bad_xml("the part for comments", ValueError("it holds something else"))
        self.styles = _styles(editing.part("styles"))

    @property
    def comments(self) -> list[Element]:
        """The comments in the part."""
        return [] if self._root is None else list(self._root.iterchildren(_COMMENT))

    def add(self, texts: Sequence[Sequence[str]], author: Author, taken: Iterator[str]) -> list[str]:
        """Add comments, given by their paragraphs, and give back their ids, none of which is taken."""
        if self._root is None:
            self._root = etree.Element(_ROOT, nsmap={"w": WORD})
        free = _free({*taken, *(comment.get(_ID, "") for comment in self.comments)})
        ids = [next(free) for _ in texts]
        for number, paragraphs in zip(ids, texts, strict=True):
            self._root.append(self._comment(self._root, {_ID: number, **author.attributes}, paragraphs))
        self._editing.put(_KIND, _CONTENT_TYPE, self._root)
        return ids

    def _comment(self, root: Element, attributes: dict[str, str], paragraphs: Sequence[str]) -> Element:
        comment = root.makeelement(_COMMENT, attributes)
        for index, text in enumerate(paragraphs or [""]):
            paragraph = etree.SubElement(comment, f"{W}p")
            if self.styles.text:
                etree.SubElement(etree.SubElement(paragraph, f"{W}pPr"), f"{W}pStyle", {VALUE: self.styles.text})
            if index == 0:
                self._own_reference(paragraph)
            _write(paragraph, printable(text))
        return comment

    def _own_reference(self, paragraph: Element) -> None:
        run = etree.SubElement(paragraph, f"{W}r")
        if self.styles.reference:
            etree.SubElement(etree.SubElement(run, f"{W}rPr"), f"{W}rStyle", {VALUE: self.styles.reference})
        etree.SubElement(run, f"{W}annotationRef")


def printable(text: str) -> str:
    """The text on one line, with signs that XML cannot hold as U+FFFD."""
    return _UNSPEAKABLE.sub("\ufffd", _BLANKS.sub(" ", text))


def _write(paragraph: Element, text: str) -> None:
    run = etree.SubElement(paragraph, f"{W}r")
    if not text.isascii():  # or Word takes quotation marks and dashes from the Latin font
        etree.SubElement(etree.SubElement(run, f"{W}rPr"), f"{W}rFonts", {f"{W}hint": "eastAsia"})
    etree.SubElement(run, f"{W}t", {PRESERVED: "preserve"}).text = text


def _free(taken: set[str]) -> Iterator[str]:
    """Ids that are not taken; some programs write what is no number, which takes none from us."""
    numbers = {number for name in taken if (number := whole_number(name)) is not None}
    largest = max(numbers, default=-1)
    start = max(largest + 1, 0) if largest < _LARGEST_START else 0
    return (str(number) for number in count(start) if number not in numbers)


def _styles(part: Element | None) -> Styles:
    """The styles by their names, for ids differ with the language of the Word that wrote them."""
    found: dict[str, str] = {}
    for style in () if part is None else part.iterchildren(f"{W}style"):
        name = value(style, "name").lower()
        if _STYLES.get(name) == style.get(f"{W}type"):
            found.setdefault(name, style.get(f"{W}styleId", ""))
    return Styles(found.get("annotation text", ""), found.get("annotation reference", ""))
