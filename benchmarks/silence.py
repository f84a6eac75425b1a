"""How often the rules alarm on documents that were published, with a sample of the alarms to read and judge.

    python benchmarks/silence.py FOLDER [--sample 50] [--severity warning] [--seed 1] [lintreport options …]

Prints alarms per rule and per 100,000 characters, then the sample: every alarm is false until it has been read.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path

from lintreport import discovery, engine
from lintreport.document import Document
from lintreport.finding import SEVERITIES, Finding, Result
from lintreport.ruleset import Selection, rule_set


def main() -> None:
    arguments = _arguments()
    rules = rule_set().selected(Selection(arguments.select), {}).joined()
    drafts = discovery.drafts([str(arguments.folder)], lambda path: False)
    results = [outcome for outcome in (engine.check(draft, rules) for draft in drafts) if isinstance(outcome, Result)]
    characters = sum(len(result.document.text) for result in results)
    alarms = [(result.document, finding) for result in results for finding in result.findings]
    _table(alarms, characters)
    wanted = SEVERITIES[: SEVERITIES.index(arguments.severity) + 1]
    _sample([alarm for alarm in alarms if alarm[1].severity in wanted], arguments)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--select", type=lambda names: tuple(names.split(",")), default=())
    parser.add_argument("--sample", type=int, default=50)
    parser.add_argument("--severity", choices=SEVERITIES, default="warning")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def _table(alarms: list[tuple[Document, Finding]], characters: int) -> None:
    print(f"{characters:,} characters")
    counts = Counter((finding.severity, finding.rule) for _, finding in alarms)
    for (severity, rule), count in sorted(counts.items(), key=lambda entry: (SEVERITIES.index(entry[0][0]), -entry[1])):
        print(f"{count:6} {count * 100_000 / characters:8.2f}  {severity:8} {rule}")
    for severity in SEVERITIES:
        count = sum(finding.severity == severity for _, finding in alarms)
        print(f"{count:6} {count * 100_000 / characters:8.2f}  {severity}")


def _sample(alarms: list[tuple[Document, Finding]], arguments: argparse.Namespace) -> None:
    chosen = random.Random(arguments.seed).sample(alarms, min(arguments.sample, len(alarms)))
    for document, finding in sorted(chosen, key=lambda alarm: (alarm[1].rule, alarm[0].path)):
        start, end = finding.span
        before, place, after = (
            document.text[a:b] for a, b in ((max(start - 30, 0), start), (start, end), (end, end + 30))
        )
        around = " ".join(f"{before}[|{place[:60]}|]{after[:30]}".split())
        print(f"{finding.rule}  {Path(document.path).name[:24]}:{document.locate(start).line}  {around}")


if __name__ == "__main__":
    main()
