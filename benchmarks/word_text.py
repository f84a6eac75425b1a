"""Measure whether `lintreport text` has every character that Word shows.

    python benchmarks/word_text.py FOLDER…

What Word shows once all changes are accepted is worked out here from the XML alone, without lintreport and in another
way: what is not shown is cut out of the tree, and the paragraphs that remain are compared with the lines of
`lintreport text` one by one, in order: body, its text boxes, footnotes, endnotes, headers, footers. A line may begin
with a computed number; comments, which come last, are not compared.
"""

from __future__ import annotations

import posixpath
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from difflib import SequenceMatcher
from pathlib import Path

from lxml import etree
from word_shown import ANY, Styles, W, attribute, cut, on, paragraphs, sub

ENDINGS = (".docx", ".docm", ".dotx", ".dotm")
AHEAD = 50  # how many lines further on a paragraph is looked for where a line is missing or too many
RELATIONSHIP = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": RELATIONSHIP[1:-3].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/": b"http://schemas.openxmlformats.org/drawingml/2006/",
}


class File:
    """The parts of a Word file as trees."""

    def __init__(self, path: Path) -> None:
        self._zip = zipfile.ZipFile(path)
        self._names = {"/" + name.replace("\\", "/").lstrip("/").lower(): name for name in self._zip.namelist()}
        links = self.links("/")
        self.main = next(target for kind, target in links.values() if kind == "officeDocument")
        self.linked = self.links(self.main)

    def tree(self, name: str) -> etree._Element | None:
        if name.lower() not in self._names:
            return None
        content = self._zip.read(self._names[name.lower()])
        for strict, transitional in STRICT.items():
            content = content.replace(strict, transitional)
        return etree.fromstring(content, etree.XMLParser(remove_comments=True, remove_pis=True))

    def links(self, part: str) -> dict[str, tuple[str, str]]:
        folder, base = posixpath.split(part)
        tree = self.tree(f"{folder.rstrip('/')}/_rels/{base}.rels")
        return {} if tree is None else {
            link.get("Id"): (
                link.get("Type", "").rpartition("/")[2],
                posixpath.normpath(posixpath.join("/", folder, link.get("Target", "").replace("\\", "/"))),
            )
            for link in tree if link.get("TargetMode") != "External"
        }  # fmt: skip

    def part(self, kind: str) -> etree._Element | None:
        target = next((target for name, target in self.linked.values() if name == kind), None)
        return None if target is None else self.tree(target)


def shown(path: Path) -> list[str]:
    """The paragraphs that Word shows, without their numbers; ANY stands for a character that fonts decide on."""
    file = File(path)
    tree = file.tree(file.main)
    body = None if tree is None else tree.find(f"{W}body")
    if body is None:
        return []
    styles, settings = Styles(file.part("styles")), file.part("settings")
    headers = list(_headers(file, body, settings))
    found = _story(body, styles)
    for kind in ("footnote", "endnote"):
        references = [item.get(f"{W}id") for item in body.iter(f"{W}{kind}Reference")]
        part = file.part(f"{kind}s")
        notes = {} if part is None else {note.get(f"{W}id"): note for note in part.iterchildren(f"{W}{kind}")}
        for reference in dict.fromkeys(references):
            if reference in notes and notes[reference].get(f"{W}type") in (None, "normal"):
                found += _story(notes[reference], styles)
    for target in headers:
        if (part := file.tree(target)) is not None:
            found += _story(part, styles)
    return found


def _story(root: etree._Element, styles: Styles) -> list[str]:
    boxes = cut(root, styles)
    found = paragraphs(root)
    for box in boxes:  # grows where a box holds others
        boxes += cut(box, styles)
        found += paragraphs(box)
    return found


def _headers(file: File, body: etree._Element, settings: etree._Element | None) -> Iterator[str]:
    """The parts that pages have above and below, headers first; a section goes on with those of the one before."""
    even = on(sub(settings, "evenAndOddHeaders"))
    for kind in ("header", "footer"):
        current: dict[str, str] = {}
        used: dict[str, None] = {}
        for section in body.iter(f"{W}sectPr"):
            if section.getparent().tag == f"{W}sectPrChange" or _is_removed(section):
                continue
            for reference in section.iterchildren(f"{W}{kind}Reference"):
                current[attribute(reference, "type", "default")] = reference.get(RELATIONSHIP, "")
            pages = {"default"} | ({"first"} if on(sub(section, "titlePg")) else set()) | ({"even"} if even else set())
            used |= dict.fromkeys(link for page, link in current.items() if page in pages)
        yield from dict.fromkeys(file.linked[link][1] for link in used if link in file.linked)


def _is_removed(section: etree._Element) -> bool:
    mark = sub(section.getparent(), "rPr")
    return mark is not None and any(sub(mark, name) is not None for name in ("del", "moveFrom"))


def same(line: str, paragraph: str) -> bool:
    """Whether a line is a paragraph, but for a computed number before it."""
    tail = line[len(line) - len(paragraph) :] if len(line) >= len(paragraph) else ""
    return len(tail) == len(paragraph) and all(one in (other, ANY) for other, one in zip(tail, paragraph, strict=True))


def weight(paragraph: str) -> int:
    """How many characters of text a paragraph has; tabs and breaks are none."""
    return sum(character >= " " and character != "\u2011" for character in paragraph)


def compared(lines: list[str], expected: list[str]) -> Iterator[tuple[int, str, str]]:
    """For each paragraph its missing characters, itself, and the line that stands where it should."""
    position = 0
    for paragraph in expected:
        within = range(position, min(position + AHEAD, len(lines)))
        place = next((index for index in within if same(lines[index], paragraph)), None) if paragraph else None
        if not paragraph:
            position += position < len(lines) and not lines[position].strip()
        elif place is not None:
            position = place + 1
            yield 0, paragraph, ""
        else:
            line = lines[position] if position < len(lines) else ""
            blocks = SequenceMatcher(None, line, paragraph, autojunk=False).get_matching_blocks()
            found = sum(weight(paragraph[block.b : block.b + block.size]) for block in blocks)
            yield weight(paragraph) - found, paragraph, line
            position += bool(found)


def measured(path: Path) -> tuple[Path, int, int, list[str]]:
    """A file with its characters, how many are missing, and what to say about it."""
    command = [sys.executable, "-m", "lintreport", "text", str(path)]
    run = subprocess.run(command, capture_output=True, check=False)
    if run.returncode:
        return path, 0, 0, [run.stderr.decode().strip()]
    expected = shown(path)
    found = list(compared(run.stdout.decode().split("\n"), expected))
    said = [f"{missing} missing: {text[:60]!r} is {line[:60]!r}" for missing, text, line in found if line or missing]
    return path, sum(map(weight, expected)), sum(missing for missing, _, _ in found), said


def main(folders: list[str]) -> None:
    files = sorted(path for folder in folders for path in Path(folder).rglob("*") if path.suffix.lower() in ENDINGS)
    characters = lost = 0
    with ThreadPoolExecutor(2) as pool:
        for path, length, missing, said in pool.map(measured, files):
            characters, lost = characters + length, lost + missing
            if said:
                print(path.name, *said[:5], *([f"… and {len(said) - 5} more"] if said[5:] else []), sep="\n    ")
    print(f"{len(files)} files, {characters:,} characters, {lost:,} missing: {1 - lost / max(characters, 1):.4%} found")


if __name__ == "__main__":
    main(sys.argv[1:])
