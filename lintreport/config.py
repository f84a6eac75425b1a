"""The configuration of a draft: the nearest .lintreport.yaml upward from it, and nothing else."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import yaml
from msgspec import Struct

from lintreport.finding import Language, Severity
from lintreport.schema import Decoder, Flaw, FlawedError, Missing, Source
from lintreport.schema import read as read_yaml

FILE_NAMES = (".lintreport.yaml", ".lintreport.yml")


class Config(Struct, frozen=True, kw_only=True, rename="kebab"):
    """What a configuration file says; every key may be left out.

    `rules` are folders or files of further rules; `exclude`, `masked` and `formal` patterns in the manner of
    .gitignore; all are relative to the file's folder. `masked` drafts are meant to have placeholders, `formal` ones to
    look as official papers do. `kinds` says of what kind drafts are, by such a pattern or by “title:” and a regular
    expression that the title matches; the first that fits counts.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = {}
    rules: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    kinds: dict[str, str] = {}
    masked: tuple[str, ...] = ()
    formal: tuple[str, ...] = ()
    lang: Language | None = None
    fail_on: Literal["error", "warning", "info", "never"] | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The rules and groups that are named anywhere."""
        return (*self.select, *self.extend_select, *self.ignore, *self.severity)


class Configured(Struct, frozen=True):
    """A configuration, the folder that its paths are relative to, and its file's text, None where there is no file."""

    config: Config = Config()
    folder: Path = Path()
    source: Source | None = None

    def flaw(self, value: str, message: str) -> Flaw:
        """A mistake in the configuration, where the value stands in the file."""
        assert self.source is not None, "without a file there is no value in it"
        root = self.source.tree(lambda _: None)
        node = next((node for node in _scalars(root) if node.value == value), None)
        return self.source.flaw(self.source.offset(node) if node else 0, message)


def nearest(folder: Path) -> Path | None:
    """The configuration file in the folder or the nearest one above it."""
    for place in (folder, *folder.parents):
        for name in FILE_NAMES:
            if os.path.isfile(place / name):  # noqa: PTH113  # Path.is_file raises where a folder is closed
                return place / name
    return None


def short(path: Path) -> Path:
    """The path as people read it: from the current folder, where it lies within."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def read(file: Path) -> Configured:
    """Read a configuration file; raises FlawedError with all its flaws."""
    flaws: list[Flaw] = []
    config: Config | Missing = Config()
    if source := read_yaml(file, flaws.append):
        root = source.tree(flaws.append)
        config = Decoder(source, flaws.append).struct(root, Config) if root is not None else config
    if flaws or isinstance(config, Missing):
        raise FlawedError(flaws)
    return Configured(config, file.resolve().parent, source)


def _scalars(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """The words of a tree, in the order of the file."""
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(key)
            yield from _scalars(value)
