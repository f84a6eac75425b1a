"""What a person sees on standard error while drafts are checked: which one, how many there are, how long it takes."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Sequence
from threading import Timer
from typing import TYPE_CHECKING

from msgspec import Struct

from lintreport.finding import Language, Unread
from lintreport.output.cells import clipped_left, printable

if TYPE_CHECKING:
    from rich.progress import Progress

FEWEST = 8  # a run over fewer drafts is mostly over before a bar could be read
PATIENCE = 2.0  # seconds after which one is shown all the same
PATH_WIDTH = 30  # cells, so that the bar stays on a line of 80
BESIDE = 34  # cells of all else in its line, the bar as short as it gets
USUAL_COLUMNS = 80  # where nobody knows
SHORTEST_PATH = 8  # cells that a name has on the narrowest terminal


class Words(Struct, frozen=True):
    """What the bar says, in one language."""

    checking: str
    left: str


_WORDS = {"zh": Words("正在检查", "剩余"), "en": Words("checking", "left")}


class Bar:
    """A bar that can be opened while the run goes on, by another thread; until then it costs nothing."""

    def __init__(self, total: int, language: Language, *, coloured: bool) -> None:
        self._total = total
        self._words = _WORDS[language]
        self._coloured = coloured
        self._shown = ""
        self._done = 0
        self._progress: Progress | None = None

    def open(self) -> None:
        """Begin to show the bar."""
        progress = _progress(self._words, self._coloured)
        progress.add_task(self._shown, total=self._total, completed=self._done)
        progress.start()
        self._progress = progress

    def tell(self, path: str, done: int) -> None:
        """Name the draft that is being checked, and how many have been."""
        room = min(PATH_WIDTH, max(_columns() - BESIDE, SHORTEST_PATH))
        self._shown, self._done = f"{self._words.checking} {clipped_left(printable(path), room)}", done
        if (progress := self._progress) is not None:
            progress.update(progress.task_ids[0], description=self._shown, completed=done)

    def close(self) -> None:
        """Take the bar away."""
        if self._progress is not None:
            self._progress.stop()


def watched(
    drafts: Sequence[str | Unread], language: Language, *, coloured: bool = True, patience: float = PATIENCE
) -> Generator[str | Unread]:
    """The same drafts, with a bar on standard error when a person watches there; it is gone when they are through."""
    if not drafts or not _is_watched():
        yield from drafts
        return
    bar = Bar(len(drafts), language, coloured=coloured)
    later = Timer(patience if len(drafts) < FEWEST else 0, bar.open)
    later.daemon = True
    bar.tell(_path(drafts[0]), 0)
    later.start()
    try:
        for done, draft in enumerate(drafts):
            bar.tell(_path(draft), done)
            yield draft
    finally:
        later.cancel()
        later.join()
        bar.close()


def _is_watched() -> bool:
    """Tell whether standard error is a terminal that can take back what it shows; logs of CI systems cannot."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb" and not os.environ.get("CI")


def _columns() -> int:
    """The cells of a line of standard error; standard output may be a file."""
    asked = os.environ.get("COLUMNS", "")
    if asked.isdecimal():
        return int(asked)
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or USUAL_COLUMNS
    except OSError:  # a console that does not tell
        return USUAL_COLUMNS


def _progress(words: Words, coloured: bool) -> Progress:
    from rich.console import Console  # 36 ms, for a run that a person waits for
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
    from rich.table import Column

    columns = (
        TextColumn("{task.description}", markup=False),  # a file may be called [red]
        BarColumn(bar_width=None, table_column=Column(ratio=1)),  # takes what the others leave
        MofNCompleteColumn(),
        TextColumn(words.left),
        TimeRemainingColumn(),
    )
    console = Console(stderr=True, no_color=None if coloured else True)
    return Progress(*columns, console=console, transient=True, expand=True)


def _path(draft: str | Unread) -> str:
    return draft.path if isinstance(draft, Unread) else draft
