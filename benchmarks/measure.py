"""What the rules say on documents that are right: alarms per rule and 100,000 characters, a sample to read, verdicts.

    python benchmarks/measure.py FOLDER [--rules figures,dates] [--sample 50] [--seed 1] [--severity warning]
    python benchmarks/measure.py --pairs FILE.jsonl [--rules wording,formula,repetition,punctuation]

Every alarm on a published document is false until someone has read it; what was read stands in `verdicts.csv` beside
this file (rule, alarms, true, false, remark), and a rule's severity follows from it: all errors together may be wrong
once in 100,000 characters, all warnings once in 10,000. The exit code is 1 where they are not, or alarms are unread.

A line of a file of pairs is a JSON object: `wrong`, a sentence that is a document of its own; `clean`, whether nothing
is wrong with it. Alarms on clean ones are printed, and how many of the others have a finding.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from lintreport import discovery, engine
from lintreport.document import Document
from lintreport.finding import SEVERITIES, Finding, Result, Severity
from lintreport.rule import Example
from lintreport.ruleset import RuleSet, Selection, rule_set
from lintreport.testing import example_document

VERDICTS = Path(__file__).with_name("verdicts.csv")
MOST_FALSE: dict[Severity, float] = {"error": 1, "warning": 10}  # false alarms in 100,000 characters
AROUND = 30  # code points on either side of an alarm in the sample


class Alarm(NamedTuple):
    """A finding in a document that is right."""

    document: Document
    finding: Finding


class Verdict(NamedTuple):
    """What someone found who read the alarms of a rule."""

    true: int
    false: int
    remark: str


def main() -> None:
    arguments = _arguments()
    rules = rule_set().selected(Selection(arguments.rules), {}).joined()
    if arguments.pairs:
        print(*_pairs(arguments.pairs, rules), sep="\n")
        return
    drafts = discovery.drafts([str(arguments.folder)], lambda path, is_folder: False)
    results = [outcome for outcome in (engine.check(draft, rules) for draft in drafts) if isinstance(outcome, Result)]
    characters = sum(len(result.document.text) for result in results)
    alarms = [Alarm(result.document, finding) for result in results for finding in result.findings]
    known = verdicts(VERDICTS)
    print(f"{len(results)} documents, {characters:,} characters", *table(alarms, characters, known), sep="\n")
    wanted = SEVERITIES[: SEVERITIES.index(arguments.severity) + 1]
    print("", *_sample([alarm for alarm in alarms if alarm.finding.severity in wanted], arguments), sep="\n")
    complaints = list(flaws(alarms, characters, known))
    print("", *complaints, sep="\n")
    sys.exit(bool(complaints))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--pairs", type=Path, help="a file of sentences instead of a folder of documents")
    parser.add_argument("--rules", type=lambda names: tuple(names.split(",")), default=(), help="rules or groups")
    parser.add_argument("--sample", type=int, default=50, help="alarms to print")
    parser.add_argument("--severity", choices=SEVERITIES, default="warning", help="the least grave of the sample")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if (arguments.folder is None) == (arguments.pairs is None):
        parser.error("give a folder of documents, or --pairs with a file of sentences")
    return arguments


def verdicts(file: Path) -> dict[str, Verdict]:
    """The verdicts that a file holds, by rule."""
    with file.open(encoding="utf-8", newline="") as lines:
        return {
            row["rule"]: Verdict(int(row["true"]), int(row["false"]), row["remark"]) for row in csv.DictReader(lines)
        }


def table(alarms: list[Alarm], characters: int, known: dict[str, Verdict]) -> Iterator[str]:
    """The alarms of each rule and of each severity, with the verdicts on them."""
    yield f"{'alarms':>6} {'/100,000':>8}  {'severity':8} {'true':>5} {'false':>5}  rule"
    counts = Counter((alarm.finding.severity, alarm.finding.rule) for alarm in alarms)
    for (severity, rule), count in sorted(counts.items(), key=lambda entry: (SEVERITIES.index(entry[0][0]), -entry[1])):
        verdict = known.get(rule)
        true, false = (str(verdict.true), str(verdict.false)) if verdict else ("", "")
        yield f"{count:6} {_rate(count, characters):8.2f}  {severity:8} {true:>5} {false:>5}  {rule}"
    for severity in SEVERITIES:
        count = sum(alarm.finding.severity == severity for alarm in alarms)
        false = _false(alarms, known, severity)
        yield f"{count:6} {_rate(count, characters):8.2f}  {severity:8} {'':>5} {false:5}  (all)"


def flaws(alarms: list[Alarm], characters: int, known: dict[str, Verdict]) -> Iterator[str]:
    """What keeps a severity from following from the verdicts: alarms that nobody read, or too many that are false."""
    counts = Counter((alarm.finding.severity, alarm.finding.rule) for alarm in alarms)
    for (severity, rule), count in counts.items():
        verdict = known.get(rule, Verdict(0, 0, ""))
        unread = count - verdict.true - verdict.false
        if severity in MOST_FALSE and unread > 0:
            yield f"{rule}: {unread} of {count} alarms are unread"
    for severity, most in MOST_FALSE.items():
        false = _rate(_false(alarms, known, severity), characters)
        if false > most:
            yield f"{severity}: {false:.2f} false in 100,000 characters, at most {most} may be"


def _false(alarms: list[Alarm], known: dict[str, Verdict], severity: Severity) -> int:
    rules = {alarm.finding.rule for alarm in alarms if alarm.finding.severity == severity}
    return sum(known[rule].false for rule in rules if rule in known)


def _rate(count: int, characters: int) -> float:
    return count * 100_000 / max(characters, 1)


def _sample(alarms: list[Alarm], arguments: argparse.Namespace) -> Iterator[str]:
    chosen = random.Random(arguments.seed).sample(alarms, min(arguments.sample, len(alarms)))
    for document, finding in sorted(chosen, key=lambda alarm: (alarm.finding.rule, alarm.document.path)):
        line = document.locate(finding.span.start).line
        yield f"{finding.rule}  {Path(document.path).name[:24]}:{line}  {_around(document, finding)}"


def _around(document: Document, finding: Finding) -> str:
    (start, end), text = finding.span, document.text
    place = f"{text[max(start - AROUND, 0) : start]}[|{text[start:end][:60]}|]{text[end : end + AROUND]}"
    return " ".join(place.split())


def _pairs(file: Path, rules: RuleSet) -> Iterator[str]:
    """The alarms on clean sentences, and how many of the wrong ones have a finding, by group."""
    lines = file.read_text(encoding="utf-8").splitlines()
    pairs = [json.loads(line) for line in lines if line.strip()]
    clean, wrong, found, alarmed = 0, 0, Counter[str](), 0
    for pair in pairs:
        grave = list(_grave(pair["wrong"], rules))
        if not pair["clean"]:
            wrong += 1
            found.update({finding.rule.partition("/")[0] for _, finding in grave} | ({"any"} if grave else set()))
            continue
        clean += 1
        alarmed += bool(grave)
        yield from (f"{finding.severity:8} {finding.rule}  {_around(draft, finding)}" for draft, finding in grave)
    yield f"clean sentences with an error or a warning: {alarmed} of {clean}"
    for group, count in found.most_common():
        yield f"wrong sentences with an error or a warning of {group}: {count} of {wrong}"


def _grave(sentence: str, rules: RuleSet) -> Iterable[Alarm]:
    draft = example_document(sentence, Example())
    return [Alarm(draft, finding) for finding in engine.lint(draft, rules).findings if finding.severity in MOST_FALSE]


if __name__ == "__main__":
    main()
