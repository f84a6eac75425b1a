"""How many statements with wrong figures the rules find, and how many right or unrelated ones they flag.

    python benchmarks/figures.py [--round first|…|sixth] [--point 2,3] [--seed 1] [--each 5] [--show] [--phrasings]

The phrasings stand in `benchmarks/phrasings`, a file for each point; the figures are drawn at random. Those of the
first round were written by someone else before the checks were; those of the later ones, in folders of their names,
after the checks, each by others who saw neither checks nor rules, and those of the sixth in the proportions in which
clerks write. All were then used for mending, so none is blind any more.

Each phrasing is put `--each` times with figures that agree and as often with the same figures but one slip; the silent
ones hold figures that only look related. A statement is found, or flagged, when a rule of the groups `figures` and
`dates` makes an error or a warning of it. `--show` lists what went wrong, `--phrasings` counts it for each phrasing.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from statements import Statement, statements

from lintreport.engine import lint
from lintreport.rule import Example
from lintreport.ruleset import RuleSet, rule_set
from lintreport.testing import example_document

GROUPS = ("figures", "dates")
PHRASINGS = Path(__file__).parent / "phrasings"
ROUNDS = {"first": PHRASINGS, **{name: PHRASINGS / name for name in ("second", "third", "fourth", "fifth", "sixth")}}


class Judged(NamedTuple):
    """A statement with the rules that spoke of it."""

    statement: Statement
    rules: tuple[str, ...]

    @property
    def is_well(self) -> bool:
        return bool(self.rules) == (self.statement.kind == "wrong")


def main() -> None:
    arguments = _arguments()
    rules = RuleSet(tuple(rule for rule in rule_set() if rule.group in GROUPS)).joined()
    for name, file in _files([arguments.round] if arguments.round else ROUNDS, arguments.point):
        judged = list(_judged(statements(file, arguments.seed, arguments.each), rules))
        print(_summary(f"{name:6} {file.stem:9}", judged))
        for line in _by_phrasing(judged) if arguments.phrasings else ():
            print(line)
        for line in _misses(judged) if arguments.show else ():
            print(line)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--round", choices=ROUNDS, help="only this round; else all")
    parser.add_argument("--point", type=lambda names: tuple(names.split(",")), default=())
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=5, help="draws of each phrasing")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--phrasings", action="store_true")
    return parser.parse_args()


def _files(rounds: Iterable[str], points: tuple[str, ...]) -> Iterator[tuple[str, Path]]:
    """The files of phrasings, each with the name of its round."""
    for name in rounds:
        for file in sorted(ROUNDS[name].glob("*.txt")):
            if not points or file.stem.partition("-")[0] in points:
                yield name, file


def _judged(said: Iterable[Statement], rules: RuleSet) -> Iterator[Judged]:
    for statement in said:
        result = lint(example_document(statement.text, Example()), rules)
        grave = {finding.rule for finding in result.findings if finding.severity != "info"}
        failed = {f"{failure.rule} (not finished)" for failure in result.failures}
        yield Judged(statement, tuple(sorted(grave | failed)))


def _summary(title: str, judged: list[Judged]) -> str:
    wrong = [one for one in judged if one.statement.kind == "wrong"]
    found = sum(one.is_well for one in wrong)
    share = f"wrong found {found:4}/{len(wrong):4} {100 * found / max(len(wrong), 1):5.1f} %"
    return "   ".join([title, share, *(_flagged(judged, kind) for kind in ("right", "silent"))])


def _flagged(judged: list[Judged], kind: str) -> str:
    chosen = [one for one in judged if one.statement.kind == kind]
    return f"{kind} flagged {sum(not one.is_well for one in chosen):3}/{len(chosen):4}"


def _by_phrasing(judged: list[Judged]) -> Iterator[str]:
    ill = Counter(one.statement[:2] for one in judged if not one.is_well)
    every = Counter(one.statement[:2] for one in judged)
    for (kind, phrasing), count in ill.items():
        what = "missed " if kind == "wrong" else "flagged"
        yield f"    {kind:6} {what} {count:3}/{every[kind, phrasing]:3}  {phrasing}"


def _misses(judged: list[Judged]) -> Iterator[str]:
    for statement, rules in judged:
        if bool(rules) != (statement.kind == "wrong"):
            text = statement.text.replace("\n", "⏎")
            yield f"    {statement.kind:6} {text}  {' '.join(rules)}"


if __name__ == "__main__":
    main()
