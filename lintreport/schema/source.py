"""A YAML file as it is read: its text, the tree of its nodes, and where in the text each part of the tree stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path

import yaml
from msgspec import Struct

from lintreport.schema.flaw import Flaw

LARGEST_FILE = 4 << 20  # characters: 5,000 terms with guards are half a megabyte; more is no rule file
DEEPEST = 64  # nodes in one another; libyaml's composer overflows the stack, where rules need five

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")  # anchors and tags stand before the value that they belong to
_BLOCK_HEADER = re.compile(r"[|>][^\n]*\n?")
_SIGN = re.compile(r"\S")  # what stands for a character of the value that is no blank
_SIGNS = {"'": re.compile(r"''|\S"), '"': re.compile(r"\\(?:x..|u.{4}|U.{8}|.)|\S", re.DOTALL)}  # in quotes
_BLANKS = frozenset(f"\\{sign}" for sign in " \t\nntvfr_NLP")  # escapes that stand for blanks


class Source(Struct, frozen=True, dict=True):
    """A YAML file's path and text."""

    path: str
    text: str

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both 1-based, in code points."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def flaw(self, offset: int, message: str) -> Flaw:
        """A mistake at an offset."""
        return Flaw(self.path, *self.place(offset), message)

    def offset(self, node: yaml.Node, index: int | None = None) -> int:
        """Where a node stands, or the character at an index of its value, however that is quoted or folded."""
        start, end = node.start_mark.index, node.end_mark.index
        if index is None or not isinstance(node, yaml.ScalarNode):
            return start
        places = list(self._signs(node.style or "", start, end))
        before = sum(not sign.isspace() for sign in node.value[:index])
        if before < len(places):
            return places[before]
        return places[-1] + 1 if places else start

    def _signs(self, style: str, start: int, end: int) -> Iterator[int]:
        """The offsets of what stands for the characters of a scalar, blanks left out."""
        properties = _PROPERTIES.match(self.text, start, end)
        start = properties.end() if properties else start
        if style in ("|", ">"):
            header = _BLOCK_HEADER.match(self.text, start, end)
            start = header.end() if header else start
        elif style:
            start, end = start + 1, end - 1
        signs = _SIGNS.get(style, _SIGN).finditer(self.text, start, end)
        return (match.start() for match in signs if match[0] not in _BLANKS)

    def tree(self, report: Callable[[Flaw], None], *, trusted: bool = False) -> yaml.Node | None:
        """The root of the file's tree; None where it is empty, and where it is not YAML, which is reported.

        A trusted file is known to nest no deeper than can be read.
        """
        if len(self.text) > LARGEST_FILE:
            report(self.flaw(0, f"the file has {len(self.text):,} characters; at most {LARGEST_FILE:,} are read"))
            return None
        try:
            if not trusted and (deep := self._too_deep()) is not None:
                report(self.flaw(deep, f"more than {DEEPEST} lists and mappings in one another are not read"))
                return None
            return yaml.compose(self.text, Loader=_LOADER)
        except yaml.MarkedYAMLError as error:
            report(self._not_yaml(error))
        except (yaml.YAMLError, ValueError) as error:
            sign = yaml.reader.Reader.NON_PRINTABLE.search(self.text)
            what = f"the character U+{ord(sign[0]):04X} is not allowed" if sign else str(error)
            report(self.flaw(sign.start() if sign else 0, f"not valid YAML: {what}"))
        return None

    def _too_deep(self) -> int | None:
        """The offset at which lists and mappings nest too deep; raises yaml.YAMLError."""
        depth = 0
        for event in yaml.parse(self.text, Loader=_LOADER):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > DEEPEST:
                return event.start_mark.index if event.start_mark else 0
        return None

    def _not_yaml(self, error: yaml.MarkedYAMLError) -> Flaw:
        mark = error.problem_mark or error.context_mark
        began = error.context_mark
        where = f", begun on line {began.line + 1}," if mark and began and began.line < mark.line else ""
        what = " ".join(part for part in (f"{error.context or ''}{where}", error.problem) if part)
        return self.flaw(min(mark.index, len(self.text)) if mark else 0, f"not valid YAML: {what}")


def read(file: Path, report: Callable[[Flaw], None]) -> Source | None:
    """Read a YAML file; None where that fails, which is reported."""
    try:
        return Source(str(file), file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        report(Flaw(str(file), 1, 1, f"the file cannot be read: {error.strerror or error}"))
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        report(Flaw(str(file), line, 1, f"the file is not in UTF-8 (byte {error.start}): save it as UTF-8"))
    return None
