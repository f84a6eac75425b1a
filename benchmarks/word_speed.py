"""CPU of reading a Word file against unzipping it and parsing its XML with lxml, in the same run; and its memory.

    python benchmarks/word_speed.py [--megabytes 1] [--runs 9] [--file FILE]

Two files are built of the sample drafts: a rich one, its text in short runs with fonts and revision ids as Word and WPS
leave them, its headings numbered, with tables and notes; and a lean one with one run a paragraph, whose markup costs
next to nothing to parse. What counts is the median ratio of the rich one, which should stay under 2.5. The memory is
what reading adds to a process that reads the file once.
"""

from __future__ import annotations

import argparse
import io
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from lintreport.formats import docx

SEEDS = Path(__file__).parent.parent / "seeds"
DRAFTS = ("annual-summary.txt", "half-year-report.txt")  # always the same, so that runs compare over time
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
RUN_PROPERTIES = (
    '<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋"/>'
    '<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>'
)
PARAGRAPH_PROPERTIES = '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>'
NOTE = "见有关统计资料。"
REFERENCE = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{}"/></w:r>'
STYLES = (
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
READ = """
import sys, time
from lintreport.formats.docx import read, reading  # the latter imports lxml
def peak():  # of this process alone: what getrusage says of a child counts its parent from before it began
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
data = open(sys.argv[1], "rb").read()
before, start = peak(), time.process_time()
document = read(sys.argv[1], data)
print(time.process_time() - start, (peak() - before) * 1024)
"""
PARSE = """
import io, sys, time, zipfile
from lxml import etree
data = open(sys.argv[1], "rb").read()
start = time.process_time()
with zipfile.ZipFile(io.BytesIO(data)) as archive:
    names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
    trees = [etree.fromstring(archive.read(name)) for name in names]
print(time.process_time() - start)
"""


def main() -> None:
    arguments = _arguments()
    size = int(arguments.megabytes * 1_000_000)
    files = {arguments.file.name: arguments.file.read_bytes()} if arguments.file else {}
    for name, data in (files or {"rich": word_file(size, _rich), "lean": word_file(size, _lean)}).items():
        _measure(name, data, arguments.runs)


def _measure(name: str, data: bytes, runs: int) -> None:
    text, xml = docx.read("draft.docx", data).text, sum(map(len, _members(data).values()))
    print(f"{name}: {len(text.encode()) / 1e6:.2f} MB of text, {xml / 1e6:.1f} MB of XML")
    with tempfile.NamedTemporaryFile(suffix=".docx") as file:
        file.write(data)
        file.flush()
        times = [(*_printed(READ, file.name), *_printed(PARSE, file.name)) for _ in range(runs)]
    for own, _, other in times:
        print(f"  lintreport {own * 1000:6.0f} ms   unzip and parse {other * 1000:6.0f} ms   ratio {own / other:5.2f}")
    ratio, memory = statistics.median(own / other for own, _, other in times), times[0][1]
    print(f"  median ratio {ratio:.2f}; memory {memory / 1e6:.0f} MB, {memory / xml:.0f} × the XML")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=1)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--file", type=Path)
    return parser.parse_args()


def _members(data: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels"))}


def _printed(program: str, *arguments: str) -> list[float]:
    """The numbers that a program prints, in a process of its own: what others freed costs the next one time."""
    run = subprocess.run([sys.executable, "-c", program, *arguments], check=True, capture_output=True)
    return [float(number) for number in run.stdout.split()]


def word_file(size: int, written: Callable[[int, str], str]) -> bytes:
    """A Word file of so many bytes of text."""
    body = "".join(written(index, line) for index, line in enumerate(_lines(size)))
    notes = (f'<w:footnote w:id="{number}"><w:p>{_run(NOTE)}</w:p></w:footnote>' for number in range(size // 1000))
    parts = {
        "document": f"<w:body>{body}<w:sectPr/></w:body>",
        "styles": STYLES,
        "numbering": NUMBERING,
        "footnotes": "".join(notes) if written is _rich else "",
    }
    links = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/relationships/{name}" Target="{name}.xml"/>' for name in parts
    )
    members = {
        f"word/{name}.xml": f'<w:{name} xmlns:w="{WORD}">{content}</w:{name}>' for name, content in parts.items()
    }
    members["word/_rels/document.xml.rels"] = _relationships(links)
    main = f'<Relationship Id="main" Type="{OFFICE}/relationships/officeDocument" Target="word/document.xml"/>'
    members["_rels/.rels"] = _relationships(main)
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _relationships(content: str) -> str:
    return f'<Relationships xmlns="{PACKAGE}">{content}</Relationships>'


def _lines(size: int) -> Iterator[str]:
    lines = [line for name in DRAFTS for line in (SEEDS / name).read_text(encoding="utf-8").split("\n") if line]
    average = sum(len(line.encode()) + 1 for line in lines) / len(lines)
    return islice(cycle(lines), int(size / average))


def _lean(_: int, line: str) -> str:
    return f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>"


def _rich(index: int, line: str) -> str:
    """A paragraph in runs of a few characters; now and then a numbered heading, a row of a table, a note."""
    runs = "".join(_run(line[start : start + 12]) for start in range(0, len(line), 12))
    if index % 12 == 0:
        return f'<w:p w:rsidR="00AB12CD"><w:pPr><w:pStyle w:val="1"/></w:pPr>{runs}</w:p>'
    paragraph = f'<w:p w:rsidR="00AB12CD"><w:pPr>{PARAGRAPH_PROPERTIES}{RUN_PROPERTIES}</w:pPr>{runs}'
    if index % 7 == 0:
        return f"{paragraph}{REFERENCE.format(index // 7)}</w:p>"
    cells = f"<w:tc><w:tcPr/>{paragraph}</w:p></w:tc>"
    return f"<w:tbl><w:tblPr/><w:tr>{cells}</w:tr></w:tbl>" if index % 5 == 0 else f"{paragraph}</w:p>"


def _run(text: str) -> str:
    return f'<w:r w:rsidRPr="00EF34AB">{RUN_PROPERTIES}<w:t>{escape(text)}</w:t></w:r>'


if __name__ == "__main__":
    main()
