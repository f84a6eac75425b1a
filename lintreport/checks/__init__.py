"""The kinds of check: this list is all the registration there is."""

from lintreport.checks.base import Check
from lintreport.checks.blank import Blank
from lintreport.checks.consistency import Consistency
from lintreport.checks.elements import Elements
from lintreport.checks.length import Length
from lintreport.checks.listing import Listing
from lintreport.checks.numbering import Numbering
from lintreport.checks.occurrence import Occurrence
from lintreport.checks.pairing import Pairing
from lintreport.checks.pattern import Pattern
from lintreport.checks.placeholder import Placeholder
from lintreport.checks.repetition import Repetition
from lintreport.checks.sections import Sections
from lintreport.checks.shares import Shares
from lintreport.checks.substitution import Substitution
from lintreport.checks.terms import Terms

CHECKS: dict[str, type[Check]] = {
    "blank": Blank,
    "consistency": Consistency,
    "elements": Elements,
    "length": Length,
    "listing": Listing,
    "numbering": Numbering,
    "occurrence": Occurrence,
    "pairing": Pairing,
    "pattern": Pattern,
    "placeholder": Placeholder,
    "repetition": Repetition,
    "sections": Sections,
    "shares": Shares,
    "substitution": Substitution,
    "terms": Terms,
}
