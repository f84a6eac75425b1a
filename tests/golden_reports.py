"""Golden files: what each form makes of one folder of drafts, under rules of its own.

`python tests/golden_reports.py` writes them anew; look at what has changed before you commit it.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from docx_builder import (
    abstract_list,
    cell,
    concrete_list,
    level,
    paragraph,
    row,
    run,
    table,
    word_file,
)

from lintreport import __version__, engine
from lintreport.__main__ import main
from lintreport.output import BINARY

GOLDEN = Path(__file__).parent / "golden"
ARGUMENTS = ("drafts", "nothing.txt", "--isolated", "--rules=house.yaml", "--select=house", "--lang=zh")
# The form that is asked for, and the golden file that it makes: a further form is a line here.
FORMS = {
    "json": "report.json",
    "jsonl": "report.jsonl",
    "sarif": "report.sarif",
    "gitlab": "report.gitlab.json",
    "rdjson": "report.rdjson",
    "junit": "report.junit.xml",
    "checkstyle": "report.checkstyle.xml",
    "github": "report.github.txt",
    "markdown": "report.md",
    "html": "report.html",
    "terminal": "report.txt",
    "docx": "report.docx.txt",  # its text
}
LISTS = abstract_list(1, level(0, "chineseCountingThousand", "%1、", suffix="nothing")) + concrete_list(1, 1)


class Told(NamedTuple):
    """What a run in one of the forms comes to: its exit code, and its output without version and folder."""

    code: int
    text: str


def lay(folder: Path) -> None:
    """Put the drafts and the rules into a folder: text files as they are, Word files made anew."""
    shutil.copytree(GOLDEN / "drafts", folder / "drafts")
    shutil.copy(GOLDEN / "house.yaml", folder)
    (folder / "drafts" / "汇报.docx").write_bytes(_word_draft())
    (folder / "drafts" / "旧稿.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))


def told(form: str) -> Told:
    """A run over the drafts in the current folder, told in a form."""
    with tempfile.TemporaryDirectory() as elsewhere:
        file = Path(elsewhere) / f"report.{form}"
        code = main([*ARGUMENTS, f"--format={form}", f"--output={file}"])
        data = file.read_bytes() if file.exists() else b""
    text = engine.read(file.name, data).text if form in BINARY else data.decode("utf-8")
    if form == "html":  # what it looks like and does is not what it says
        text = re.sub(
            r"(<(style|script)\b[^>]*>).+?(?=</\2>)|sha256-[^']+",
            lambda found: found[1] or "HASH",
            text,
            flags=re.DOTALL,
        )
    for varying, name in ((Path.cwd().as_uri(), "file:///HERE"), (__version__, "VERSION"), *_dates()):
        text = text.replace(varying, name)
    return Told(code, text)


def _dates() -> Iterator[tuple[str, str]]:
    """Today as a sheet has it."""
    today = date.today()
    yield f"{today.year}年{today.month}月{today.day}日", "DATE"


def _word_draft() -> bytes:
    """A draft with computed numbers, a table and a footnote."""
    note = run(inside='<w:footnoteReference w:id="1"/>')
    body = (
        paragraph("年中工作汇报", "1")
        + paragraph("主要做法", "2", item=(1, 0))
        + paragraph(run("对28家企业进行了检查") + note + run("。"))
        + table(row(cell("事项"), cell("件数")), row(cell("走访𠮷家村"), cell("大概20件")))
        + paragraph("存在问题", "2", item=(1, 0))
        + paragraph("整改差不多完成。")
    )
    notes = f'<w:footnote w:id="1">{paragraph("差不多都是小型企业。")}</w:footnote>'
    return word_file(body, numbering=LISTS, parts={"footnotes": notes})


def _write() -> None:
    with tempfile.TemporaryDirectory() as folder:
        lay(Path(folder))
        os.chdir(folder)
        for name in ("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):  # by which some forms go
            os.environ.pop(name, None)
        for form, name in FORMS.items():
            if text := told(form).text:  # none where the rules are set up wrongly
                (GOLDEN / name).write_text(text, encoding="utf-8", newline="\n")
        os.chdir(GOLDEN)


if __name__ == "__main__":
    sys.exit(_write())
