"""CPU of a check against its peer in the same run: reading the file and running 20 patterns of `regex` over it.

    python benchmarks/speed.py [--characters 2000000] [--runs 5] [--draft FILE] [--format terminal|json]

The text is made of two sample drafts (or of one file), repeated. What counts is the ratio, which grows with the
rules: 3.4 with 39 of them, about 5 with 92, 23 when 42 rules came to do the sums of figures and dates, of which the
sample drafts are full, 17 since these first look whether a sentence can tell such a sum. It hangs on the patterns:
those here begin with a look-behind or a class as often as with a letter and cost about what 20 of a linter's patterns
do; 20 that begin with plain letters cost a quarter of that, and the ratio is four times as high.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

SEEDS = Path(__file__).parent.parent / "seeds"
DRAFTS = ("annual-summary.txt", "half-year-report.txt")  # always the same, so that runs compare over time
PATTERNS = (  # of the kinds that linters of prose are made of
    r"(?<![A-Za-z0-9])[XＸ×]{1,4}(?![A-Za-z0-9])",
    r"\*{1,6}",
    r"_{2,}|（[ 　]+）|【[^】]{0,20}待[^】]*】",
    r"##\w+##|&nbsp;",
    r"(?<=\p{Han})[,;:!?](?=\p{Han})",
    r"(?<=[\p{Han}，。；：”》）])[ 　]+(?=[\p{Han}“《（])",
    r"([，。；：、])\1+|[，、；：][。；，]",
    r"[”》]、[“《]",
    r"(\p{Han}{2,8})\1",
    r"(?<![目标])的的|(?<!了)了了",
    r"(?<!\p{Han})[一二三四五六七八九十]+(?:是|要)",
    r"(?:及时|认真|扎实|切实)的(?=推进|开展|落实)",
    r"通过[^。；]{2,40}为(?:引领|抓手)(?=[，。；])",
    r"在[^，。；]{2,40}(?<![上中])下功夫",
    r"(?:大约|约)[^，。；]{0,8}\d+[^，。；]{0,4}(?:左右|上下)",
    r"\d+(?:\.\d+)?[%％]",
    r"\d{4}年\d{1,2}月\d{1,2}日",
    r"^[一二三四五六七八九十]+[.，．]",
    r"“[^”\n]{0,40}$",
    r"、(?:和|以及|等)(?=\p{Han})",
)
PEER = """
import sys, regex
text = open(sys.argv[1], encoding="utf-8").read()
print(sum(1 for pattern in sys.argv[2:] for _ in regex.compile(pattern, regex.MULTILINE).finditer(text)))
"""


def main() -> None:
    arguments = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft.txt"
        draft.write_text(_text(arguments.draft, arguments.characters), encoding="utf-8")
        ours = [sys.executable, "-m", "lintreport", "check", "--isolated", "--format", arguments.format, str(draft)]
        peer = [sys.executable, "-c", PEER, str(draft), *PATTERNS]
        ratios = []
        for _ in range(arguments.runs):
            own, other = _cpu(ours), _cpu(peer)
            ratios.append(own / other)
            print(f"lintreport {own:6.2f} s   peer {other:6.2f} s   ratio {own / other:5.2f}")
    print(f"median ratio {statistics.median(ratios):.2f}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--characters", type=int, default=2_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--draft", type=Path)
    parser.add_argument("--format", choices=("terminal", "json"), default="terminal")
    return parser.parse_args()


def _text(draft: Path | None, characters: int) -> str:
    files = [draft] if draft else [SEEDS / name for name in DRAFTS]
    text = "\n".join(file.read_text(encoding="utf-8").strip("\n") for file in files) + "\n"
    return (text * (characters // len(text) + 1))[:characters]


def _cpu(command: list[str]) -> float:
    """User and system seconds of a command and its children; what it prints is read and thrown away."""
    before = os.times()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


if __name__ == "__main__":
    main()
