"""The run as a page to be opened in a browser: one file without a network, the drafts with what was found in place."""

from __future__ import annotations

from typing import TextIO

from lintreport.output import Report
from lintreport.output.html.page import page


def render(report: Report, stream: TextIO) -> None:
    """Write the page; its text is UTF-8."""
    stream.writelines(page(report))
