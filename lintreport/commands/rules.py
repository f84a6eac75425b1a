"""`lintreport rules`, `explain` and `test`: what rules there are, what one says, whether their examples hold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from lintreport.commands.exits import CLEAN, FOUND, USAGE
from lintreport.commands.options import rule_options, run_with
from lintreport.output.console import write


@click.command()
@rule_options
@click.option("--all", "every", is_flag=True, help="Also those that are off.")
def rules(every: bool, **given: Any) -> None:
    """List the rules that would run, with severity and a line on what they find."""
    from lintreport import catalogue

    run = run_with(given)
    write(catalogue.listing(run.all_rules() if every else run.rules(), run.language))


@click.command()
@click.argument("rule")
@rule_options
def explain(rule: str, **given: Any) -> None:
    """Show one rule's page: what it finds, why, on what authority, with examples."""
    from lintreport import catalogue

    run = run_with(given)
    write(catalogue.page(run.all_rules().rule(rule), run.language))


@click.command("test")
@click.argument("paths", nargs=-1, metavar="[PATH…]")
def try_rules(paths: tuple[str, ...]) -> int:
    """Run the examples of rule files, of the shipped rules when no path is given: missing, noisy, wrong fix."""
    from lintreport import loading, testing
    from lintreport.shipped import shipped_folder

    places = [Path(path) for path in paths] or [shipped_folder()]
    loaded = loading.load([file for place in places for file in loading.rule_files(place)])
    flaws = sorted({*loaded.flaws, *testing.flaws(loaded.rules)})
    write("".join(f"{flaw}\n" for flaw in flaws))
    examples = sum(len(rule.examples) for rule, _ in loaded.rules)
    write(f"{len(loaded.rules)} rules, {examples} examples, {len(flaws)} flaws\n")
    return USAGE if loaded.flaws else FOUND if flaws else CLEAN
