"""The kinds of check: this list is all the registration there is."""

from lintreport.checks.base import Check
from lintreport.checks.numbering import Numbering
from lintreport.checks.pairing import Pairing
from lintreport.checks.pattern import Pattern
from lintreport.checks.placeholder import Placeholder
from lintreport.checks.repetition import Repetition
from lintreport.checks.terms import Terms

CHECKS: dict[str, type[Check]] = {
    "numbering": Numbering,
    "pairing": Pairing,
    "pattern": Pattern,
    "placeholder": Placeholder,
    "repetition": Repetition,
    "terms": Terms,
}
