"""Automatic numbers as LibreOffice writes them: a second opinion on every list of the tests, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import test_docx_numbering as lists
from docx_builder import STYLES, word_file

from lintreport.formats.docx import read

pytestmark = pytest.mark.libreoffice

NO_LEGAL = "LibreOffice has no isLgl: each number keeps its own format"
NO_RESTART = "LibreOffice has no lvlRestart: each level begins anew after the one above"
DAMAGED = "LibreOffice makes something else of a file that is wrong"
KNOWN = {  # where LibreOffice 7.4 differs, and why we follow Word
    "legal levels write all numbers as digits": NO_LEGAL,
    "a level never restarted goes on": NO_RESTART,
    "articles go on over chapters": NO_RESTART,
    "a level restarts after the first only": NO_RESTART,
    "a restart in an override is ignored": NO_RESTART,
    "a start of its own counts at each restart": "LibreOffice restarts at the start of the abstract list (17.9.27)",
    "hidden items count": "LibreOffice writes hidden text into a text file",
    "removed items do not": "LibreOffice writes removed paragraphs, with their numbers, into a text file",
    "a deeper number in a label is left out": "LibreOffice writes out what it cannot replace",
    "bullets are bullets in any font": "LibreOffice has a bullet of its own for each level",
    "a level that there is not": "LibreOffice numbers a level that the file does not define by itself",
    "a label has no line end": DAMAGED,
    "Word has nine levels": DAMAGED,
    "absurd numbers are digits": DAMAGED,
    "a link to a style that there is not": DAMAGED,
    "the default style belongs to a list": "LibreOffice gives an unknown style nothing of the default one's",
}


def drafts() -> Iterator[tuple[str, bytes]]:
    """The drafts of the tests of numbering by the name of their test."""
    for test in (lists.test_lists_count, lists.test_lists_of_styles):
        for case in test.pytestmark[0].args[1]:  # type: ignore[attr-defined]
            numbering, *styles, body, _ = case.values
            yield case.id, word_file(body, numbering=numbering, styles=STYLES + "".join(styles))


DRAFTS = dict(drafts())


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The drafts as text files of LibreOffice; it is begun once for all, for that takes the longest."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    folder = tmp_path_factory.mktemp("drafts")
    files = {name: folder / f"{index}.docx" for index, name in enumerate(DRAFTS)}
    for name, file in files.items():
        file.write_bytes(DRAFTS[name])
    profile, form = f"-env:UserInstallation={(folder / 'profile').as_uri()}", "txt:Text (encoded):UTF8"
    command = [office, profile, "--headless", "--convert-to", form, "--outdir", folder, *files.values()]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return {name: _text(file.with_suffix(".txt")) for name, file in files.items()}


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8-sig").removesuffix("\n")


def bare(text: str) -> list[str]:
    """The lines without blanks, by which LibreOffice shows levels, and with one zero for three."""
    lines = ("".join(line.split()) for line in text.split("\n"))
    return [line.replace("零", "〇").replace("○", "〇") for line in lines]


def expected(name: str) -> list[pytest.MarkDecorator]:
    """Newer LibreOffices may agree where 7.4 does not."""
    return [pytest.mark.xfail(reason=KNOWN[name], raises=AssertionError, strict=False)] if name in KNOWN else []


@pytest.mark.parametrize("name", [pytest.param(name, marks=expected(name)) for name in DRAFTS])
def test_the_numbers_are_those_of_libreoffice(name: str, written: dict[str, str]) -> None:
    assert bare(read("draft.docx", DRAFTS[name]).text) == bare(written[name])


def test_the_known_differences_are_of_lists_that_there_are() -> None:
    assert DRAFTS.keys() >= KNOWN.keys()
