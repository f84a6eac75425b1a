"""Where the rules are that come with the program."""

from __future__ import annotations

from pathlib import Path


def shipped_folder() -> Path:
    """The folder of the rules that come with the program: in the package when installed, beside it in a checkout."""
    package = Path(__file__).parent
    return next(folder for folder in (package / "rules", package.parent / "rules") if folder.is_dir())
