"""How much was found: findings by severity, drafts that could not be read, rules that could not be finished."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from lintreport.finding import SEVERITIES, Result
from lintreport.output import Outcome
from lintreport.output.wording import Wording


class Tally(NamedTuple):
    """The numbers of a draft or of a run, the gravest first, so that tallies compare by gravity."""

    unread: int
    failed: int
    errors: int
    warnings: int
    infos: int

    @property
    def findings(self) -> tuple[int, int, int]:
        """The findings of each severity."""
        return self.errors, self.warnings, self.infos


def tally(outcome: Outcome) -> Tally:
    """The numbers of one draft."""
    if not isinstance(outcome, Result):
        return Tally(1, 0, 0, 0, 0)
    counts = Counter(finding.severity for finding in outcome.findings)
    return Tally(0, len(outcome.failures), *(counts[severity] for severity in SEVERITIES))


def summary(outcomes: Sequence[Outcome], words: Wording) -> str:
    """The numbers of a run in a line."""
    return words.files.format(count=len(outcomes)) + (_parts(outcomes, words) or words.clean)


def _parts(outcomes: Sequence[Outcome], words: Wording) -> str:
    tallies = [tally(outcome) for outcome in outcomes]
    total = Tally(*map(sum, zip(*tallies, strict=True))) if tallies else Tally(0, 0, 0, 0, 0)
    templates = [*(words.counted[severity] for severity in SEVERITIES), words.unread, words.failed]
    counts = (*total.findings, total.unread, total.failed)
    parts = [template.format(count=count) for template, count in zip(templates, counts, strict=True) if count]
    return words.comma_after_files + words.comma.join(parts) if parts else ""
