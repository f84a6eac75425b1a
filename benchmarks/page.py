"""CPU of writing the page against the check itself in the same run, and how fast a browser opens and works it.

    python benchmarks/page.py [--runs 3] [--drafts 500]

Two runs are written: one draft of a million bytes with 2,000 findings, and many small drafts. What counts of the
writing is the ratio to checking the same drafts, about 0.04; of the browser the milliseconds to open the page, to
filter its list by a word and to show all of it again, to jump to the last finding and to open another draft, which a
person feels from 100 on.
"""

from __future__ import annotations

import argparse
import io
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, TypeVar

from lintreport.engine import lint
from lintreport.finding import Finding, Result
from lintreport.formats import txt
from lintreport.output import Report
from lintreport.output.html import render
from lintreport.ruleset import RuleSet, rule_set

if TYPE_CHECKING:
    from playwright.sync_api import Browser

T = TypeVar("T")

SEEDS = Path(__file__).parent.parent / "seeds"
DRAFTS = ("annual-summary.txt", "half-year-report.txt")  # always the same, so that runs compare over time
BYTES = 1_000_000
FINDINGS = 2_000
SMALL = 3_000  # characters of one of many drafts
PAINTED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
_FILTER = (
    "() => {{ const box = document.querySelector('[name=words]'); box.value = '{words}';"
    " box.dispatchEvent(new Event('input', {{ bubbles: true }})); document.body.offsetHeight; }}"
)
STEPS = {  # what a reader does, as a function that ends when the page has been laid out again
    "filter": _FILTER.format(words="**"),
    "clear": _FILTER.format(words=""),
    "jump": "() => { const last = [...document.querySelectorAll('.list summary')].pop(); last.click();"
    " document.body.offsetHeight; }",
    "turn": "() => new Promise(done => { addEventListener('hashchange', () => { document.body.offsetHeight; done(); },"
    " { once: true }); location.hash = '#draft-2'; })",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--drafts", type=int, default=500)
    arguments = parser.parse_args()
    rules = rule_set()
    text = "\n".join((SEEDS / name).read_text(encoding="utf-8").strip("\n") for name in DRAFTS) + "\n"
    large = (text * (BYTES // len(text.encode()) + 1)).encode()[:BYTES].decode(errors="ignore")
    for name, drafts in (("one draft", [large]), ("many drafts", [text[:SMALL]] * arguments.drafts)):
        for _ in range(arguments.runs):
            page = _written(name, drafts, rules)
        _opened(page, arguments.runs, many=len(drafts) > 1)


def _written(name: str, drafts: list[str], rules: RuleSet) -> str:
    """The page of these drafts, and what it cost."""
    results, checking = _timed(
        lambda: [_checked(f"draft-{index}.txt", text, rules) for index, text in enumerate(drafts)]
    )
    shown = [_with_findings(result) for result in results] if len(results) == 1 else results
    known = {rule.id: rule for rule in rules}
    report = Report(shown, {finding.rule: known[finding.rule] for result in shown for finding in result.findings})
    stream = io.StringIO()
    _, writing = _timed(lambda: render(report, stream))
    page, found = stream.getvalue(), sum(len(result.findings) for result in shown)
    size = len(page.encode("utf-8", "replace")) / 1e6
    cost = f"check {checking:6.2f} s   page {writing:5.2f} s   ratio {writing / checking:.3f}"
    print(f"{name}: {found} findings   {cost}   {size:.1f} MB")
    return page


def _checked(path: str, text: str, rules: RuleSet) -> Result:
    return lint(txt.read(path, text.encode()), rules)


def _with_findings(result: Result) -> Result:
    """The result with so many findings: the first of them, or all and then some of them again."""
    found: tuple[Finding, ...] = result.findings * (FINDINGS // max(len(result.findings), 1) + 1)
    return Result(
        result.document, tuple(sorted(found[:FINDINGS], key=lambda one: one.span)), (), result.kind, result.kind_name
    )


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.process_time()
    done = work()
    return done, time.process_time() - start


def _opened(page: str, runs: int, *, many: bool) -> None:
    """Print how many milliseconds a browser takes for each step, the median of the runs."""
    from playwright.sync_api import sync_playwright

    steps = {"turn": STEPS["turn"]} if many else {name: STEPS[name] for name in ("filter", "clear", "jump")}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as player:
        file = Path(folder) / "page.html"
        file.write_text(page, encoding="utf-8", errors="replace")
        browser = player.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        timed = [_steps(browser, file.as_uri(), steps) for _ in range(runs)]
    for name in ("open", *steps):
        print(f"  {name} {median(each[name] for each in timed):5.0f} ms", end="")
    print(f"   {timed[0]['elements']:.0f} elements")


def _steps(browser: Browser, address: str, steps: dict[str, str]) -> dict[str, float]:
    """The milliseconds of each step in a window of its own, and how many elements the page has at its end."""
    window = browser.new_page(viewport={"width": 1440, "height": 900})
    start = time.perf_counter()
    window.goto(address)
    window.evaluate(PAINTED)
    taken = {"open": 1000 * (time.perf_counter() - start)}
    for name, step in steps.items():
        start = time.perf_counter()
        window.evaluate(step)
        taken[name] = 1000 * (time.perf_counter() - start)
    taken["elements"] = window.evaluate("document.querySelectorAll('*').length")
    window.close()
    return taken


if __name__ == "__main__":
    main()
