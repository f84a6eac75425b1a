"""Colours and links on a terminal; where it shows none, the text is plain."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO
from urllib.parse import quote_from_bytes

from msgspec import Struct

STYLES = {"error": 31, "warning": 33, "info": 36, "bold": 1, "dim": 2, "underline": 4}  # as terminals number them
_LINKING_PROGRAMS = ("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio")  # by TERM_PROGRAM
_LINKING_TERMS = ("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "contour")  # by the beginning of TERM
_LINKING_NAMES = ("WT_SESSION", "KITTY_WINDOW_ID", "DOMTERM", "KONSOLE_VERSION")  # variables that such terminals set
_FIRST_VTE = 5000  # VTE_VERSION with which links work: 0.50.0 fails on some and shows none
_MULTIPLEXERS = ("screen", "tmux")  # between us and the terminal, and most of them lose links


class Paint(Struct, frozen=True):
    """What a stream can show: colours, and links to files."""

    colour: bool = False
    links: bool = False

    def painted(self, text: str, style: str) -> str:
        """The text in a style."""
        return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if self.colour and text else text

    def linked(self, text: str, path: str) -> str:
        """The text with a link to a file (OSC 8), if there is such a file."""
        if not self.links or not text or not Path(path).is_file():
            return text
        return f"\x1b]8;;{uri(path)}\x1b\\{text}\x1b]8;;\x1b\\"


def uri(path: str) -> str:
    """The file: address of a path, with the host, so that another machine's terminal opens no file of its own."""
    whole = os.fsencode(Path(path).absolute().as_posix())
    host = os.uname().nodename if hasattr(os, "uname") else ""
    return f"file://{host}{'' if whole.startswith(b'/') else '/'}{quote_from_bytes(whole, safe='/:')}"


def links_work(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Tell whether a stream is a terminal that is known to show links; FORCE_HYPERLINK decides where it is set."""
    if forced := environment.get("FORCE_HYPERLINK"):
        return forced != "0"
    term = environment.get("TERM", "")
    if not stream.isatty() or term.startswith(_MULTIPLEXERS) or "TMUX" in environment:
        return False
    vte = environment.get("VTE_VERSION", "")
    return (
        environment.get("TERM_PROGRAM") in _LINKING_PROGRAMS
        or term.startswith(_LINKING_TERMS)
        or any(environment.get(name) for name in _LINKING_NAMES)
        or (vte.isdigit() and int(vte) > _FIRST_VTE)
    )
