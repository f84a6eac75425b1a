"""Check what annotating does to the Word files of a folder, by other means than those it is done with.

    python benchmarks/annotate_files.py FOLDER… [--seed N] [--schema wml.xsd] [--libreoffice]

Each file that can be read is annotated with all that the rules find, and once more with remarks at random places. Then
`annotate_seen.py` walks over both files, python-docx opens both, and what is told apart is printed: text or markup that
differs, members that are not ours and have other bytes, marks without comments and comments without marks, ranges that
are not about their words, what a second run changes and what remains when the comments are taken out again. `--schema`
asks for new errors against the schema of WordprocessingML (transitional), which is not part of this project;
`--libreoffice` asks whether LibreOffice converts the copy and reads the same text in it. Exit code 1 where something is
wrong.
"""

from __future__ import annotations

import argparse
import io
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import docx
from annotate_seen import Seen, about, flattened, marks_that_are_wrong
from lxml import etree
from word_text import ENDINGS

from lintreport.document import Document, Span
from lintreport.engine import check_bytes
from lintreport.errors import UnreadableError
from lintreport.finding import Result
from lintreport.formats.docx.annotating import Annotated, annotated
from lintreport.output.remarks import remarks
from lintreport.remark import Remark
from lintreport.ruleset import ALL, RuleSet, Selection, rule_set

NOW = datetime(2026, 3, 9, 8, 30)
RANDOM = 60  # remarks of the second copy
LONGEST = 40
BATCH = 40  # files that LibreOffice converts at a time
PATIENCE = 300  # seconds for a batch


def main() -> int:
    arguments = _arguments()
    schema = etree.XMLSchema(etree.parse(arguments.schema)) if arguments.schema else None
    rules = rule_set().selected(Selection(extend=(ALL,)), {}).joined()
    told: Counter[str] = Counter()
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for number, path in enumerate(_files(arguments.folders)):
            for name, said in _judged(path, rules, arguments.seed, schema, Path(folder) / str(number)):
                told[name] += 1
                if said:
                    wrong.append(f"{path.name}: {name}: {said}")
        if arguments.libreoffice:
            wrong += _converted(Path(folder))
    for name, count in sorted(told.items()):
        print(f"{count:7,}  {name}")
    print(*wrong, f"{len(wrong)} wrong", sep="\n")
    return 1 if wrong else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", metavar="FOLDER")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--schema", type=Path)
    parser.add_argument("--libreoffice", action="store_true")
    return parser.parse_args()


def _files(folders: Sequence[str]) -> list[Path]:
    return sorted(path for folder in folders for path in Path(folder).rglob("*") if path.suffix.lower() in ENDINGS)


Told = Iterator[tuple[str, str]]  # what is counted, and what is wrong about it, if anything


def _judged(path: Path, rules: RuleSet, seed: int, schema: etree.XMLSchema | None, place: Path) -> Told:
    data = path.read_bytes()
    result = check_bytes(path.name, data, rules)
    if not isinstance(result, Result):
        yield f"files not read: {result.code}", ""
        return
    if not result.document.text.strip():
        yield "files without text", ""
        return
    by_id = {rule.id: rule for rule in rules}
    for kind, said in (("found", remarks(result, by_id, "zh")), ("random", _random(result.document, seed, path.name))):
        try:
            copy = annotated(data, said, text=result.document.text, date=NOW, most=len(said))
        except UnreadableError as error:
            yield f"files not written: {error.code}", ""
            return
        yield f"copies, remarks {kind}", ""
        yield from _compared(data, copy, said, result.document, schema)
    place.with_name(f"{place.name} {path.stem}.before{path.suffix}").write_bytes(data)
    place.with_name(f"{place.name} {path.stem}.after{path.suffix}").write_bytes(copy.data)


def _random(document: Document, seed: int, name: str) -> list[Remark]:
    chosen = random.Random(f"{seed} {name}")
    length = len(document.text)
    starts = [chosen.randint(0, length) for _ in range(RANDOM)]
    ends = [min(start + chosen.randint(0, LONGEST), length) for start in starts]
    return [Remark(Span(start, end), (f"{start}–{end}",)) for start, end in zip(starts, ends, strict=True)]


def _compared(
    data: bytes, copy: Annotated, said: Sequence[Remark], document: Document, schema: etree.XMLSchema | None
) -> Told:
    before, after = Seen(data), Seen(copy.data)
    if any(block.place.story == "body" for block in document.blocks) and copy.comments != len(said):
        yield "comments", f"{copy.comments} for {len(said)} remarks"
    if flattened(before) != flattened(after):
        yield "bodies", "markup or text differs"
    for name in before.changed(after):
        yield "members", f"{name} has other bytes"
    for sentence in marks_that_are_wrong(after):
        yield "marks", sentence
    if (paragraphs := _by_python_docx(data)) is not None and paragraphs != _by_python_docx(copy.data):
        yield "python-docx", "it reads another text in the copy, or cannot open it"
    yield from _ranges(after, said, document)
    if annotated(copy.data, said, text=document.text, date=NOW, most=len(said)).data != copy.data:
        yield "second runs", "the copy of the copy has other bytes"
    bare = Seen(annotated(copy.data, [], text=document.text).data)
    if flattened(bare) != flattened(before) or bare.traces():
        yield "comments taken out", "something remains"
    if schema is not None:
        yield from _against(schema, before, after)


def _ranges(after: Seen, said: Sequence[Remark], document: Document) -> Told:
    """How the text in each range compares with the words that its comment is about."""
    spoken: dict[tuple[str, ...], list[Remark]] = {}
    for remark in sorted(said, key=lambda remark: remark.span.start):
        spoken.setdefault(remark.lines, []).append(remark)
    for lines, shown in after.ranges():
        candidates = spoken.get(lines)
        if not candidates:
            yield "ranges", f"nobody said {lines[:1]}"
            continue
        verdicts = [about(document, remark.span, shown) for remark in candidates]
        good = next((verdict for verdict in verdicts if verdict), "")
        yield f"ranges: {good or 'wrong'}", "" if good else f"{shown!r} for {document[candidates[0].span]!r}"


def _by_python_docx(data: bytes) -> list[str] | None:
    """The paragraphs that python-docx reads; None where it cannot."""
    try:
        return [paragraph.text.strip() for paragraph in docx.Document(io.BytesIO(data)).paragraphs]
    except Exception:  # it has many ways to fail, of which only the last counts: on the copy and not on the draft
        return None


def _against(schema: etree.XMLSchema, before: Seen, after: Seen) -> Told:
    """Errors of the body that it did not have, and any in the comments that we wrote."""
    known = before.errors(schema, before.main)
    for message in after.errors(schema, after.main) - known:
        yield "schema", message[:200]
    for message in after.errors(schema, after.comments_name) - before.errors(schema, before.comments_name):
        yield "schema", message[:200]


def _converted(folder: Path) -> Iterator[str]:
    """The copies that LibreOffice does not convert though it converts the draft; where its text differs is printed.

    That is to be read, and not wrong by itself: version 7.4 loses what stands before any comment, whoever wrote it, in
    the first paragraph of a content control, and the text of a shape that a comment stands beside.
    """
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    texts = folder / "texts"
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() in ENDINGS)
    for start in range(0, len(files), BATCH):
        batch = files[start : start + BATCH]
        command = ["soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(texts)]
        subprocess.run([*command, *map(str, batch)], capture_output=True, check=False, timeout=PATIENCE)
    for before in sorted(texts.glob("*.before.txt")):
        after = before.with_name(before.name.replace(".before.", ".after."))
        if not after.exists():
            yield f"{before.stem}: LibreOffice does not convert the copy"
        elif after.read_text("utf-8-sig").split() != before.read_text("utf-8-sig").split():
            print(f"{before.stem}: LibreOffice reads another text in the copy")


if __name__ == "__main__":
    sys.exit(main())
