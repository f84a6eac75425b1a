"""Reading a Word file: a package, its stories, and the document made of them."""

from __future__ import annotations

from lintreport.document import Document, Revisions
from lintreport.formats.docx.draft import Draft
from lintreport.formats.docx.gathering import Gathering
from lintreport.formats.docx.package import Package
from lintreport.formats.docx.properties import properties
from lintreport.formats.docx.refusals import too_deep
from lintreport.formats.docx.stories import Stories
from lintreport.formats.docx.tracing import Tracing


def read_package(
    path: str, data: bytes, revisions: Revisions, *, appearance: bool = False, tracing: Tracing | None = None
) -> Document:
    """Read a Word file as it looks with its changes accepted or undone; raises UnreadableError where it cannot be.

    With `appearance` the document holds its looks too; `tracing` is where the elements go that its text comes from.
    """
    package = Package(data)
    gathering = Gathering() if appearance else None
    draft = Draft(gathering, tracing)
    try:
        Stories(package, draft, revisions, gathering, traced=tracing is not None).read()
    except RecursionError:  # the walk calls itself for nested tables, controls and fields
        raise too_deep() from None
    return draft.document(path, properties(package))
