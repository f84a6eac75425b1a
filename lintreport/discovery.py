"""Which files a run checks: those named, and the drafts in folders that nothing leaves out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from lintreport.errors import UserError
from lintreport.finding import Unread

if TYPE_CHECKING:
    import pathspec

DRAFTS = (".docx", ".txt")
HERE = f".{os.sep}"  # of `.`: a draft has one name, whichever way it was found
HIDDEN = (".", "~$")  # ~$….docx is what Word puts beside a draft that is open
NO_DRAFTS = "no .docx or .txt drafts in this folder, or .gitignore and exclude: leave all of them out"

Excluded = Callable[[Path, bool], bool]


class Patterns(Struct, frozen=True):
    """Patterns in the manner of .gitignore, and the folder that they are relative to (resolved)."""

    folder: Path
    spec: pathspec.GitIgnoreSpec

    def verdict(self, path: Path, is_folder: bool) -> bool | None:
        """Whether the patterns leave a path out; None where they say nothing about it."""
        if not path.is_relative_to(self.folder):
            return None
        inside = path.relative_to(self.folder).as_posix()
        return self.spec.check_file(inside + "/" if is_folder else inside).include


def patterns(folder: Path, lines: Sequence[str], source: str) -> Patterns:
    """The patterns of a file called `source`, relative to a folder; raises UserError for a malformed one."""
    import pathspec  # 15 ms, wanted only where something is left out

    try:
        return Patterns(folder, pathspec.GitIgnoreSpec.from_lines(lines))
    except ValueError as error:
        raise UserError(f"{source}: malformed pattern: {error}") from error


def drafts(
    paths: Sequence[str], excluded: Excluded, *, force_exclude: bool = False, allow_empty: bool = False
) -> list[str | Unread]:
    """The files to check, each once, in the order given and within folders by name, and the folders that fail.

    A file that is named is checked whatever it is, and whether it exists, unless `force_exclude` lets the exclusion
    win. A folder fails that cannot be listed, or that has no drafts unless that is allowed.
    """
    found: dict[str, str | Unread] = {}
    for path in paths:
        for draft in _named(path, excluded, force_exclude, allow_empty):
            found.setdefault(draft.path if isinstance(draft, Unread) else os.path.realpath(draft), draft)
    return list(found.values())


def resolved(path: str) -> Path:
    """A path with its folder resolved, but not the file itself: patterns judge a link by its own name."""
    return Path(path).parent.resolve() / Path(path).name


def _named(path: str, excluded: Excluded, force_exclude: bool, allow_empty: bool) -> Iterator[str | Unread]:
    if not os.path.isdir(path):  # noqa: PTH112  # Path.is_dir raises where a name is too long or a folder is closed
        if not (force_exclude and excluded(resolved(path), False)):
            yield path
        return
    folder = Path(path).resolve()
    within = list(_walk(path, folder, excluded, _gitignores_above(folder)))
    yield from within
    if not within and not allow_empty:
        yield Unread(path, "no-drafts", f"{NO_DRAFTS} (--allow-empty if that is right)")


def _walk(folder: str, real: Path, excluded: Excluded, above: list[Patterns]) -> Iterator[str | Unread]:
    """The drafts of a folder; `real` is the folder resolved, `above` are the .gitignore files over it."""
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        yield Unread(folder, "unreadable", f"the folder cannot be listed: {error.strerror or error}")
        return
    ignored = [*above, *_gitignore(real)]
    for entry in entries:
        is_folder = entry.is_dir(follow_symlinks=False)
        if not (is_folder or entry.name.lower().endswith(DRAFTS)) or entry.name.startswith(HIDDEN):
            continue
        place = real / entry.name
        if excluded(place, is_folder) or _is_ignored(place, is_folder, ignored):
            continue
        if is_folder:
            yield from _walk(entry.path, place, excluded, ignored)
        elif Path(entry.path).is_file():
            yield entry.path.removeprefix(HERE)


def _gitignores_above(folder: Path) -> list[Patterns]:
    """The .gitignore files over a folder, from the top of its git repository down; none outside a repository."""
    chain = [folder, *folder.parents]
    top = next((index for index, place in enumerate(chain) if os.path.exists(place / ".git")), 0)  # noqa: PTH110  # as above
    return [found for place in reversed(chain[1 : top + 1]) for found in _gitignore(place)]


def _gitignore(folder: Path) -> list[Patterns]:
    file = folder / ".gitignore"
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return []
    return [patterns(folder, lines, str(file))]


def _is_ignored(path: Path, is_folder: bool, ignored: Sequence[Patterns]) -> bool:
    """Whether git would ignore it: the innermost .gitignore that says something decides."""
    verdicts = (found.verdict(path, is_folder) for found in reversed(ignored))
    return next((verdict for verdict in verdicts if verdict is not None), False)
