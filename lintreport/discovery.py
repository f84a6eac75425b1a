"""Which files a run checks: those named, and the drafts in folders that nothing leaves out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lintreport.errors import UserError

if TYPE_CHECKING:
    import pathspec

DRAFTS = (".docx", ".txt")
LOCK_FILE = "~$"  # what Word puts beside a draft that is open

Excluded = Callable[[Path], bool]


def drafts(paths: Sequence[str], excluded: Excluded, *, force_exclude: bool = False) -> list[str]:
    """The files to check, each once, in the order given and within folders by name.

    A file that is named is checked whatever it is, unless `force_exclude` lets the exclusion win. Raises UserError for
    a path that does not exist.
    """
    found: dict[str, str] = {}
    for path in paths:
        if Path(path).is_dir():
            names: Iterable[str] = _within(path, excluded)
        elif not os.path.lexists(path):
            raise UserError(f"{path}: no such file or folder")
        else:
            names = [] if force_exclude and excluded(Path(path)) else [path]
        for name in names:
            found.setdefault(os.path.realpath(name), name)
    return list(found.values())


def matcher(folder: str, patterns: Sequence[str]) -> Excluded:
    """Tell what patterns in the manner of .gitignore, relative to a folder, leave out."""
    if not patterns:
        return lambda path: False
    spec = _spec(patterns)

    def excluded(path: Path) -> bool:
        inside = _relative(path, folder)
        return inside is not None and spec.match_file(inside)

    return excluded


def _within(folder: str, excluded: Excluded) -> Iterator[str]:
    ignored = [(place, spec) for place in _repository_folders(folder) if (spec := _gitignore(place))]
    yield from _walk(folder, excluded, ignored)


def _walk(folder: str, excluded: Excluded, ignored: list[tuple[str, pathspec.GitIgnoreSpec]]) -> Iterator[str]:
    with os.scandir(folder) as listing:
        entries = sorted(listing, key=lambda entry: entry.name)
    for entry in entries:
        name = entry.name
        if name.startswith(".") or name.startswith(LOCK_FILE) or excluded(Path(entry.path)):
            continue
        if entry.is_dir(follow_symlinks=False):
            if not _is_ignored(entry.path + "/", ignored):
                own = _gitignore(entry.path)
                yield from _walk(entry.path, excluded, [*ignored, (entry.path, own)] if own else ignored)
        elif name.lower().endswith(DRAFTS) and entry.is_file() and not _is_ignored(entry.path, ignored):
            yield entry.path


def _repository_folders(folder: str) -> list[str]:
    """The folders from the top of the git repository down to this one; only itself outside a repository."""
    place = Path(folder).resolve()
    chain = [place, *place.parents]
    top = next((index for index, parent in enumerate(chain) if (parent / ".git").exists()), 0)
    return [str(parent) for parent in reversed(chain[: top + 1])]


def _gitignore(folder: str) -> pathspec.GitIgnoreSpec | None:
    try:
        lines = Path(folder, ".gitignore").read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return None
    return _spec(lines)


def _spec(lines: Sequence[str]) -> pathspec.GitIgnoreSpec:
    import pathspec  # 15 ms, wanted only where something is left out

    try:
        return pathspec.GitIgnoreSpec.from_lines(lines)
    except ValueError as error:
        raise UserError(f"a pattern of exclude: or .gitignore is malformed: {error}") from error


def _is_ignored(path: str, ignored: list[tuple[str, pathspec.GitIgnoreSpec]]) -> bool:
    """Whether git would ignore it: the innermost .gitignore that says something decides."""
    for folder, spec in reversed(ignored):
        inside = _relative(Path(path), folder)
        if inside is None:
            continue
        verdict = spec.check_file(inside + ("/" if path.endswith("/") else "")).include
        if verdict is not None:
            return verdict
    return False


def _relative(path: Path, folder: str) -> str | None:
    try:
        return Path(os.path.abspath(path)).relative_to(os.path.abspath(folder)).as_posix()
    except ValueError:
        return None
