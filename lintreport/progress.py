"""What a person sees on standard error while many drafts are checked: which one, and how many are left."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from lintreport.finding import Language, Unread
from lintreport.output.cells import clipped_left, printable
from lintreport.output.wording import wording

FEWEST = 8  # a run over fewer drafts is over before a bar could be read
PATH_WIDTH = 40  # cells, so that the bar stays on one line


def watched(drafts: Sequence[str | Unread], language: Language) -> Iterator[str | Unread]:
    """The same drafts, with a bar on standard error when a person watches there."""
    if len(drafts) < FEWEST or not sys.stderr.isatty():
        yield from drafts
        return
    from rich.console import Console  # 36 ms, for a run that a person waits for
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(wording(language).progress, total=len(drafts))
        for draft in drafts:
            path = draft.path if isinstance(draft, Unread) else draft
            shown = clipped_left(printable(path), PATH_WIDTH)
            progress.update(task, description=f"{wording(language).progress} {escape(shown)}")
            yield draft
            progress.advance(task)
