"""The kinds of check: this list is all the registration there is."""

from lintreport.checks.balance import Balance
from lintreport.checks.base import Check
from lintreport.checks.blank import Blank
from lintreport.checks.calendar import Calendar
from lintreport.checks.consistency import Consistency
from lintreport.checks.contents import Contents
from lintreport.checks.count import Count
from lintreport.checks.elements import Elements
from lintreport.checks.growth import Growth
from lintreport.checks.indicator import Indicator
from lintreport.checks.layout import Layout
from lintreport.checks.length import Length
from lintreport.checks.listing import Listing
from lintreport.checks.marks import Marks
from lintreport.checks.numbering import Numbering
from lintreport.checks.occurrence import Occurrence
from lintreport.checks.pairing import Pairing
from lintreport.checks.pattern import Pattern
from lintreport.checks.period import Period
from lintreport.checks.placeholder import Placeholder
from lintreport.checks.product import Product
from lintreport.checks.provenance import Provenance
from lintreport.checks.ratio import Ratio
from lintreport.checks.references import References
from lintreport.checks.repetition import Repetition
from lintreport.checks.sections import Sections
from lintreport.checks.sets import Sets
from lintreport.checks.shares import Shares
from lintreport.checks.substitution import Substitution
from lintreport.checks.table import Table
from lintreport.checks.terms import Terms
from lintreport.checks.total import Total
from lintreport.checks.unchecked import Unchecked

CHECKS: dict[str, type[Check]] = {
    "balance": Balance,
    "blank": Blank,
    "calendar": Calendar,
    "consistency": Consistency,
    "contents": Contents,
    "count": Count,
    "elements": Elements,
    "growth": Growth,
    "indicator": Indicator,
    "layout": Layout,
    "length": Length,
    "listing": Listing,
    "marks": Marks,
    "numbering": Numbering,
    "occurrence": Occurrence,
    "pairing": Pairing,
    "pattern": Pattern,
    "period": Period,
    "placeholder": Placeholder,
    "product": Product,
    "provenance": Provenance,
    "ratio": Ratio,
    "references": References,
    "repetition": Repetition,
    "sections": Sections,
    "sets": Sets,
    "shares": Shares,
    "substitution": Substitution,
    "table": Table,
    "terms": Terms,
    "total": Total,
    "unchecked": Unchecked,
}
