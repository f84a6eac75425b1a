"""The kinds of check: this list is all the registration there is."""

from lintreport.checks.base import Check
from lintreport.checks.blank import Blank
from lintreport.checks.consistency import Consistency
from lintreport.checks.contents import Contents
from lintreport.checks.elements import Elements
from lintreport.checks.layout import Layout
from lintreport.checks.length import Length
from lintreport.checks.listing import Listing
from lintreport.checks.marks import Marks
from lintreport.checks.numbering import Numbering
from lintreport.checks.occurrence import Occurrence
from lintreport.checks.pairing import Pairing
from lintreport.checks.pattern import Pattern
from lintreport.checks.placeholder import Placeholder
from lintreport.checks.provenance import Provenance
from lintreport.checks.repetition import Repetition
from lintreport.checks.sections import Sections
from lintreport.checks.shares import Shares
from lintreport.checks.substitution import Substitution
from lintreport.checks.terms import Terms
from lintreport.checks.unchecked import Unchecked

CHECKS: dict[str, type[Check]] = {
    "blank": Blank,
    "consistency": Consistency,
    "contents": Contents,
    "elements": Elements,
    "layout": Layout,
    "length": Length,
    "listing": Listing,
    "marks": Marks,
    "numbering": Numbering,
    "occurrence": Occurrence,
    "pairing": Pairing,
    "pattern": Pattern,
    "placeholder": Placeholder,
    "provenance": Provenance,
    "repetition": Repetition,
    "sections": Sections,
    "shares": Shares,
    "substitution": Substitution,
    "terms": Terms,
    "unchecked": Unchecked,
}
