"""CPU of writing comments into a Word draft against checking that draft, in the same run.

    python benchmarks/annotate.py [--megabytes 1] [--remarks 2000] [--runs 3]

The draft is the rich one of word_speed.py: short runs with fonts, tables, notes, computed numbers. The comments stand
at what the rules find, and where that is too little at words evenly spread; all of them are written, as many as the
file has room for, not only those that a reader would be shown. To check and to annotate should take less than three
times what it takes to check. Twice as many remarks should cost far less than twice as much: most of it is the tree.
"""

from __future__ import annotations

import argparse
import io
import statistics
import time
from collections.abc import Callable, Iterator
from typing import TypeVar
from zipfile import ZipFile

from word_speed import _rich, word_file

from lintreport.document import Document, Span
from lintreport.engine import check_bytes
from lintreport.finding import Result
from lintreport.formats import docx
from lintreport.formats.docx.annotating import annotated
from lintreport.remark import Remark
from lintreport.ruleset import rule_set

T = TypeVar("T")
CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
NAME = "draft.docx"
SENTENCES = ("“这里”的说法与上文不一致。", "为什么：前后两处应当相同。", "怎样改：请核对后统一。")
WIDTH = 4


def main() -> None:
    arguments = _arguments()
    data = _complete(word_file(int(arguments.megabytes * 1_000_000), _rich))
    document, rules = docx.read(NAME, data), rule_set()
    ratios = []
    for _ in range(arguments.runs):
        checked, result = _timed(lambda: check_bytes(NAME, data, rules))
        assert isinstance(result, Result)
        print(f"check {checked:6.2f} s, {len(result.findings):,} findings", end="")
        for count in (arguments.remarks // 2, arguments.remarks):
            remarks = list(_remarks(document, result, count))
            took, written = _timed(lambda given=remarks: annotated(data, given, text=document.text, most=len(given)))
            print(f"   annotate {took:6.2f} s, {written.comments:,} comments", end="")
        ratios.append((checked + took) / checked)
        print(f"   ratio {ratios[-1]:5.2f}")
    print(f"median ratio {statistics.median(ratios):.2f}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=1)
    parser.add_argument("--remarks", type=int, default=2000)
    parser.add_argument("--runs", type=int, default=3)
    return parser.parse_args()


def _complete(data: bytes) -> bytes:
    """The draft with the list of content types, which a reader can do without."""
    buffer = io.BytesIO(data)
    with ZipFile(buffer, "a") as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
    return buffer.getvalue()


def _remarks(document: Document, result: Result, count: int) -> Iterator[Remark]:
    found = [finding.span for finding in result.findings[:count]]
    step = max(len(document.text) // max(count - len(found), 1), WIDTH)
    spread = [Span(start, start + WIDTH) for start in range(0, len(document.text) - WIDTH, step)]
    return (Remark(span, SENTENCES) for span in [*found, *spread][:count])


def _timed(call: Callable[[], T]) -> tuple[float, T]:
    start = time.process_time()
    answer = call()
    return time.process_time() - start, answer


if __name__ == "__main__":
    main()
