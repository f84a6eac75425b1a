"""A Word file with comments, walked over without our reader: what stands in it, and what is wrong with its comments."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from struct import unpack_from
from typing import Any
from zipfile import ZipFile

from lxml import etree
from word_shown import CHARACTERS, MC, SPACE, TEXT, Styles, W, attribute, on, sub
from word_text import File

from lintreport.document import Document, Span

OWN = "lintreport"
MARKS = tuple(f"{W}comment{name}" for name in ("RangeStart", "RangeEnd", "Reference"))
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
LARGEST = 2**31 - 1
UNSEEN = {f"{MC}Fallback", *(W + name for name in ("del", "moveFrom", "rt", "txbxContent"))}
ANY = "\0"
BLANK = re.compile(r"[\s\u00ad\u2011]+")
BARE = " \t\r\n"  # what Word trims where it is not told to keep it


class Seen(File):
    """The parts of a Word file as trees, the places of their bytes, and which comments are ours."""

    def __init__(self, data: bytes) -> None:
        super().__init__(io.BytesIO(data))  # type: ignore[arg-type]  # zipfile takes either
        self._data = data
        self.body = self.tree(self.main)
        self.comments_name = next((target for kind, target in self.linked.values() if kind == "comments"), "")
        part = self.tree(self.comments_name)
        self.comments = [] if part is None else [item for item in part if attribute(item, "author") == OWN]
        self.own = {attribute(item, "id") for item in self.comments}
        self.packed = dict(self._packed())

    def _packed(self) -> Iterator[tuple[str, tuple[int, bytes]]]:
        with ZipFile(io.BytesIO(self._data)) as archive:
            if (damaged := archive.testzip()) is not None:
                yield f"{damaged} is damaged", (0, b"")
            for entry in archive.infolist():
                name, extra = unpack_from("<2H", self._data, entry.header_offset + 26)
                begin = entry.header_offset + 30 + name + extra
                yield entry.filename, (entry.compress_type, self._data[begin : begin + entry.compress_size])

    def changed(self, other: Seen) -> Iterator[str]:
        """The members that another file has otherwise and should not."""
        folder, _, base = self.main.rpartition("/")
        ours = {self.main, other.comments_name, "/[Content_Types].xml", f"{folder}/_rels/{base}.rels"}
        allowed = {name.lower() for name in ours}
        for name in {**self.packed, **other.packed}:
            key = "/" + name.replace("\\", "/").lstrip("/").lower()
            if self.packed.get(name) != other.packed.get(name) and key not in allowed:
                yield name
        if list(other.packed)[: len(self.packed)] != list(self.packed):
            yield "the order of members"

    def traces(self) -> list[str]:
        """Where our name stands in the parts that tell of comments."""
        kinds = ("comments", "people")
        found = [self.tree(target) for kind, target in self.linked.values() if kind in kinds]
        return [item.tag for part in found if part is not None for item in part.iter() if OWN in item.attrib.values()]

    def ranges(self) -> Iterator[tuple[tuple[str, ...], str]]:
        """What each comment of ours says, and the text that its range shows."""
        if self.body is None:
            return
        open_: set[str] = set()
        shown = dict.fromkeys(self.own, "")
        for piece, comment in _walked(self.body, Styles(self.part("styles"))):
            if comment in self.own:
                open_ ^= {comment} if piece != MARKS[2] else set()
            elif not comment:
                shown |= {name: shown[name] + piece for name in open_}
        for comment in self.comments:
            lines = ("".join(line.itertext()) for line in comment.iterchildren(f"{W}p"))
            yield tuple(lines), shown[attribute(comment, "id")]

    def errors(self, schema: etree.XMLSchema, name: str) -> set[str]:
        """What a schema says about a part, each sentence once."""
        tree = self.tree(name)
        if tree is None or schema.validate(tree):
            return set()
        return {error.message for error in schema.error_log}


def _walked(element: etree._Element, styles: Styles) -> Iterator[tuple[str, str]]:
    """Text, and marks with the ids of their comments, in the order of the file."""
    for child in element:
        if child.tag in MARKS:
            yield child.tag, attribute(child, "id")
        elif child.tag in TEXT and element.tag == f"{W}r":
            yield CHARACTERS.get(child.tag.removeprefix(W)) or _text(child) or "\v", ""
        elif child.tag not in UNSEEN and not _is_hidden(child, styles):
            yield from _walked(child, styles)


def _text(element: etree._Element) -> str:
    text = element.text or ""
    return text if element.get(SPACE) == "preserve" else text.strip(BARE)


def _is_hidden(element: etree._Element, styles: Styles) -> bool:
    """Tell whether an element is a hidden run, or a control that asks for text."""
    if element.tag != f"{W}r":
        return element.tag == f"{W}sdt" and on(sub(element, "sdtPr", "showingPlcHdr"))
    mark = sub(element, "rPr", "vanish")
    return on(mark) if mark is not None else styles.hides(attribute(sub(element, "rPr", "rStyle"), "val"))


def flattened(seen: Seen) -> list[Any]:
    """All of a body but our marks, so that a run cut in two is the same as the whole run."""
    found: list[Any] = []
    if seen.body is not None:
        _flatten(seen.body, seen.own, found)
    return found


def _flatten(element: etree._Element, own: set[str], found: list[Any]) -> None:
    if element.tag in MARKS and attribute(element, "id") in own:
        return
    if element.tag == f"{W}r":
        _flatten_run(element, own, found)
        return
    found.append((element.tag, sorted(element.attrib.items()), (element.text or "").strip()))
    for child in element:
        _flatten(child, own, found)
    found.append(element.tag)


def _flatten_run(run: etree._Element, own: set[str], found: list[Any]) -> None:
    properties = run.find(f"{W}rPr")
    look = (sorted(run.attrib.items()), b"" if properties is None else etree.tostring(properties, method="c14n"))
    for child in run:
        if child is properties or (child.tag in MARKS and attribute(child, "id") in own):
            continue
        if child.tag not in (f"{W}t", f"{W}delText"):
            found.append((look, etree.tostring(child, method="c14n", with_tail=False)))
        elif found and found[-1][:2] == (look, child.tag):
            found[-1] = (look, child.tag, found[-1][2] + _text(child))
        elif text := _text(child):
            found.append((look, child.tag, text))


def marks_that_are_wrong(seen: Seen) -> Iterator[str]:
    """What would make Word mend a file, or show a comment elsewhere."""
    body = seen.body
    if body is None:
        return
    met = [(mark.tag, attribute(mark, "id")) for mark in body.iter(*MARKS) if attribute(mark, "id") in seen.own]
    for comment in seen.own:
        if [tag for tag, name in met if name == comment] != list(MARKS):
            yield f"comment {comment} has not one beginning, one end and one reference in this order"
        if not comment.isdecimal() or int(comment) > LARGEST:
            yield f"comment {comment} has an id that is no number"
    part = seen.tree(seen.comments_name)
    ids = Counter(attribute(item, "id") for item in ([] if part is None else part) if item.tag == f"{W}comment")
    yield from (
        f"comment {name} is there {count} times" for name, count in ids.items() if name in seen.own and count > 1
    )
    for mark in body.iter(MARKS[2]):
        if attribute(mark, "id") in seen.own and next(mark.iterancestors(f"{W}p"), None) is None:
            yield f"the reference to comment {attribute(mark, 'id')} stands in no paragraph"
    yield from _wrong_in_comments(seen)
    yield from _wrong_in_package(seen)


def _wrong_in_comments(seen: Seen) -> Iterator[str]:
    for comment in seen.comments:
        lines = list(comment.iterchildren(f"{W}p"))
        if not lines or next(lines[0].iter(f"{W}annotationRef"), None) is None:
            yield "a comment has no paragraph with the sign that Word looks for"
        datetime.strptime(attribute(comment, "date"), "%Y-%m-%dT%H:%M:%SZ")
    for root in (seen.body, seen.tree(seen.comments_name)):
        ignorable = "" if root is None else root.get(f"{MC}Ignorable", "")
        yield from (f"the prefix {name} is not declared" for name in ignorable.split() if name not in root.nsmap)


def _wrong_in_package(seen: Seen) -> Iterator[str]:
    kinds = Counter(kind for kind, _ in seen.linked.values())
    types = seen.tree("/[Content_Types].xml")
    said = [] if types is None else [
        item.get("ContentType") for item in types if item.get("PartName", "").lower() == seen.comments_name.lower()
    ]  # fmt: skip
    if seen.own and (kinds["comments"], said) != (1, [CONTENT_TYPE]):
        yield f"the comments are related {kinds['comments']} times, as {said}"


def about(document: Document, span: Span, shown: str) -> str:
    """How the text of a range is that of a remark; nothing where it is not."""
    if document.locate(span.start).place.story != "body":
        return "in the body for what stands beside it"
    expected, found = _bare(_without_labels(document, span)), _bare(shown)
    if not expected:
        whole = _bare(document[document.block_at(span.start).span])
        return "at a place without text" if len(found) <= 1 else "of a whole beside such a place" * (found in whole)
    if re.fullmatch(re.escape(found).replace(ANY, ".?"), expected):
        return "exact"
    if expected in found:
        return "of the whole that holds the words"
    firsts = (_bare(_without_labels(document, first)) for first in _first(document, span))
    return "up to the end of a cell or paragraph" if any(first in found for first in firsts) else ""


def _first(document: Document, span: Span) -> Iterator[Span]:
    """What lies in the first paragraph, or the first with text, where a span leaves a row of a table."""
    last = document.block_at(span.end - 1).place
    for start in (span.start, span.end - len(document[span].lstrip())):
        first = document.block_at(start)
        if (first.place.table, first.place.row) != (last.table, last.row):
            yield Span(start, min(span.end, first.span.end))


def _without_labels(document: Document, span: Span) -> str:
    """The text of a span without the numbers that Word works out."""
    pieces = []
    for index in range(document.block_index(span.start), len(document.blocks)):
        block = document.blocks[index]
        if block.span.start >= max(span.end, span.start + 1) or block.place.story != "body":
            break
        head = block.span.start + len(block.label)
        pieces.append(document.text[max(head, span.start) : min(block.span.end, span.end)])
    return "".join(pieces)


def _bare(text: str) -> str:
    return BLANK.sub("", text)
