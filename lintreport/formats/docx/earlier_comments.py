"""The comments of an earlier run taken out of a file, with what later Words keep about them elsewhere."""

from __future__ import annotations

from collections.abc import Collection

from lintreport.formats.docx.comment_part import CommentPart
from lintreport.formats.docx.editing import Editing
from lintreport.formats.docx.marking_up import MARKS, REFERENCE
from lintreport.formats.docx.markup import Element, W
from lintreport.formats.docx.splitting import is_empty_run, remove

_ID, _AUTHOR = f"{W}id", f"{W}author"
_PARAGRAPH_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_EXTENDED = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_IDS = "{http://schemas.microsoft.com/office/word/2016/wordml/cid}"
_EXTENSIBLE = "{http://schemas.microsoft.com/office/word/2018/wordml/cex}"


def remove_comments(editing: Editing, comments: CommentPart, body: Element, author: str) -> int:
    """Take out all comments of an author, and tell how many there were; what others answered to them stays."""
    own = [comment for comment in comments.comments if comment.get(_AUTHOR) == author]
    if not own:
        return 0
    others = {comment.get(_ID) for comment in comments.comments if comment.get(_AUTHOR) != author}
    ids = {comment.get(_ID) for comment in own} - others
    marks = [mark for mark in body.iter(*MARKS) if mark.get(_ID) in ids]
    for mark in marks:
        _remove_mark(mark)
    if marks:
        editing.touch(body.getroottree().getroot())
    paragraphs = {paragraph.get(_PARAGRAPH_ID) for comment in own for paragraph in comment.iter(f"{W}p")} - {None}
    root = own[0].getparent()
    for comment in own:
        remove(comment)
    if root is not None:
        editing.touch(root)
    _forget(editing, {name for name in paragraphs if name}, author)
    return len(own)


def _remove_mark(mark: Element) -> None:
    run = mark.getparent()
    remove(mark)
    if mark.tag == REFERENCE and run is not None and is_empty_run(run):
        remove(run)


def _forget(editing: Editing, paragraphs: set[str], author: str) -> None:
    """Take out what other parts say about comments with these paragraphs, and about their author."""
    part = editing.part("commentsExtended")
    if part is not None and paragraphs:
        _remove_all(editing, part, f"{_EXTENDED}paraId", paragraphs)
        for answer in part:
            if answer.get(f"{_EXTENDED}paraIdParent") in paragraphs:  # now a comment like any other
                del answer.attrib[f"{_EXTENDED}paraIdParent"]
                editing.touch(part)
    part = editing.part("commentsIds")
    if part is not None and paragraphs:
        removed = _remove_all(editing, part, f"{_IDS}paraId", paragraphs)
        durable = {item.get(f"{_IDS}durableId", "") for item in removed} - {""}
        extensible = editing.part("commentsExtensible")
        if extensible is not None:
            _remove_all(editing, extensible, f"{_EXTENSIBLE}durableId", durable)
    people = editing.part("people")
    if people is not None:
        _remove_all(editing, people, f"{_EXTENDED}author", {author})


def _remove_all(editing: Editing, part: Element, attribute: str, values: Collection[str]) -> list[Element]:
    """Take out the items of a part whose attribute has one of the values."""
    found = [item for item in part if item.get(attribute, "") in values]
    for item in found:
        remove(item)
    if found:
        editing.touch(part)
    return found
