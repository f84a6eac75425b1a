"""The configuration of a draft: the nearest .lintreport.yaml upward from it, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from msgspec import Struct

from lintreport.errors import UserError
from lintreport.finding import Language, Severity
from lintreport.ruleset import Selection
from lintreport.schema import MISSING, Decoder, Flaw, FlawedError, compose

FILE_NAMES = (".lintreport.yaml", ".lintreport.yml")


class Config(Struct, frozen=True, kw_only=True, rename="kebab"):
    """What a configuration file says; every key may be left out.

    `rules` are folders or files of further rules and `exclude` patterns in the manner of .gitignore, both relative to
    the file's folder.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = {}
    rules: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    lang: Language | None = None
    fail_on: Literal["error", "warning", "info", "never"] | None = None

    @property
    def selection(self) -> Selection:
        """Which rules the configuration asks for."""
        return Selection(self.select, self.extend_select, self.ignore)


class Configured(Struct, frozen=True):
    """A configuration, the folder that its paths are relative to, and the file it comes from, empty where none is."""

    config: Config
    folder: str
    source: str = ""


def nearest(folder: Path) -> Path | None:
    """The configuration file in the folder or the nearest one above it."""
    for place in (folder, *folder.parents):
        for name in FILE_NAMES:
            if (place / name).is_file():
                return place / name
    return None


def read(file: Path) -> Configured:
    """Read a configuration file; raises UserError, FlawedError with all its flaws."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UserError(f"{file}: the configuration cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UserError(f"{file}: the configuration is not in UTF-8 (byte {error.start})") from error
    flaws: list[Flaw] = []
    root = compose(str(file), text, flaws.append)
    config = Decoder(str(file), flaws.append).struct(root, Config) if root is not None else Config()
    if flaws or config is MISSING:
        raise FlawedError(flaws)
    assert isinstance(config, Config)
    return Configured(config, str(file.parent), str(file))
