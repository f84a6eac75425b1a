"""What a person sees on standard error while many drafts are checked: which one, and how many are left."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from lintreport.finding import Language
from lintreport.output.wording import wording

FEWEST = 8  # a run over fewer drafts is over before a bar could be read


def watched(paths: Sequence[str], language: Language) -> Iterator[str]:
    """The same paths, with a bar on standard error when a person watches there."""
    if len(paths) < FEWEST or not sys.stderr.isatty():
        yield from paths
        return
    from rich.console import Console  # 36 ms, for a run that a person waits for
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(wording(language).progress, total=len(paths))
        for path in paths:
            progress.update(task, description=f"{wording(language).progress} {path[-40:]}")
            yield path
            progress.advance(task)
