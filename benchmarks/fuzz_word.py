"""Word files with mutated XML and with flipped bytes: each must be read and checked, or refused with a cause.

    python benchmarks/fuzz_word.py [FOLDER] [--files 3000] [--seed 1] [--keep FOLDER]

The files are made from those of a folder, or from the sample drafts: as many with mutated XML as with flipped bytes,
the same for the same seed. They are read with their changes accepted and with them undone, and checked by all rules,
in processes that have 1 GiB of memory, and 5 seconds for each. Printed is how many came to which end; a traceback, a
time-out or a lack of memory is a failure, whose file `--keep` keeps.
"""

from __future__ import annotations

import argparse
import os
import random
import select
import subprocess
import sys
import warnings
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple
from zipfile import ZipFile

from spoiling import flipped, mutated, packed

SEEDS = Path(__file__).parent.parent / "seeds"
SECONDS, MEMORY = 5, 2**30
LARGEST = 300_000  # bytes of a file to begin with: larger ones only take longer
READER = """
import resource, struct, sys, traceback
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[1]), int(sys.argv[1])))
from lintreport import engine
from lintreport.finding import Unread
from lintreport.ruleset import Selection, rule_set
rules = rule_set().selected(Selection(("all",)), {}).joined()
former = engine.Reading(revisions="original")
print("ready", flush=True)
while size := sys.stdin.buffer.read(4):
    data = sys.stdin.buffer.read(struct.unpack("<I", size)[0])
    try:
        result = engine.check_bytes("draft.docx", data, rules)
        if isinstance(result, Unread):
            end = "refused: " + result.code
        else:
            for finding in result.findings:
                result.document.locate(finding.span.start)
            end = "FAILED: " + result.failures[0].message if result.failures else "read"
            engine.check_bytes("draft.docx", data, rules, former)
    except BaseException as error:
        at = traceback.extract_tb(error.__traceback__)[-1]
        end = "FAILED: " + repr(error)[:80] + " in " + at.name + ", line " + str(at.lineno)
    print(end.replace("\\n", " "), flush=True)
"""


class Case(NamedTuple):
    """A file to read: how it was made, from which, and its bytes."""

    kind: str
    origin: str
    data: bytes


class Reader:
    """A process that reads one file after the other; it is killed and begun anew when it takes too long."""

    def __init__(self) -> None:
        self._process = self._begun()

    def read(self, data: bytes) -> str:
        """How the file came out: read, refused with a code, or FAILED with the reason."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(len(data).to_bytes(4, "little") + data)
        self._process.stdin.flush()
        ready, _, _ = select.select([self._process.stdout], [], [], SECONDS)
        line = self._process.stdout.readline().decode().strip() if ready else ""
        if line:
            return line
        self.end()
        self._process = self._begun()
        return "FAILED: the process died" if ready else f"FAILED: more than {SECONDS} seconds"

    def end(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.communicate()

    def _begun(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-c", READER, str(MEMORY)]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        assert process.stdout is not None
        assert process.stdout.readline(), "the reader did not begin"
        return process


def main() -> None:
    arguments = _arguments()
    warnings.simplefilter("ignore")  # zipfile warns of damage, which is what is made here
    origins = _origins(arguments.folder)
    readers: SimpleQueue[Reader] = SimpleQueue()
    processes = os.cpu_count() or 1
    for _ in range(processes):
        readers.put(Reader())
    ends: Counter[tuple[str, str]] = Counter()
    with ThreadPoolExecutor(processes) as pool:
        for batch in _batches(_cases(origins, arguments.files, random.Random(arguments.seed)), 50):
            for case, end in zip(batch, pool.map(lambda case: _read(readers, case), batch), strict=True):
                ends[case.kind, end] += 1
                if end.startswith("FAILED"):
                    _tell(case, end, sum(ends.values()), arguments.keep)
    while not readers.empty():
        readers.get().end()
    for (kind, end), count in sorted(ends.items()):
        print(f"{count:6}  {kind:8} {end}")
    sys.exit(any(end.startswith("FAILED") for _, end in ends))


def _read(readers: SimpleQueue[Reader], case: Case) -> str:
    reader = readers.get()
    try:
        return reader.read(case.data)
    finally:
        readers.put(reader)


def _tell(case: Case, end: str, number: int, keep: Path | None) -> None:
    print(f"{case.kind} of {case.origin}: {end}", flush=True)
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        (keep / f"{number:05}-{case.kind}.docx").write_bytes(case.data)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=SEEDS)
    parser.add_argument("--files", type=int, default=3000, help="how many of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="where the files that fail are kept")
    return parser.parse_args()


def _origins(folder: Path) -> list[tuple[str, dict[str, bytes]]]:
    """The Word files of a folder that can be unpacked, by name, each as its members."""
    origins = []
    for path in sorted(folder.rglob("*.doc[xm]")):
        if path.stat().st_size <= LARGEST:
            try:
                with ZipFile(path) as archive:
                    origins.append((path.name, {name: archive.read(name) for name in archive.namelist()}))
            except Exception:  # damaged or locked from the start
                continue
    if not origins:
        sys.exit(f"no Word file in {folder}")
    return origins


def _cases(origins: list[tuple[str, dict[str, bytes]]], files: int, chance: random.Random) -> Iterator[Case]:
    for _ in range(files):
        name, members = chance.choice(origins)
        yield Case("mutated", name, packed(mutated(members, chance)))
        name, members = chance.choice(origins)
        yield Case("flipped", name, flipped(members, chance))


def _batches(cases: Iterator[Case], size: int) -> Iterator[list[Case]]:
    batch: list[Case] = []
    for case in cases:
        batch.append(case)
        if len(batch) == size:
            yield batch
            batch = []
    yield batch


if __name__ == "__main__":
    main()
