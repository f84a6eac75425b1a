"""The kinds of check: this list is all the registration there is."""

from lintreport.checks.acronyms import Acronyms
from lintreport.checks.anniversary import Anniversary
from lintreport.checks.antecedent import Antecedent
from lintreport.checks.balance import Balance
from lintreport.checks.base import Check
from lintreport.checks.blank import Blank
from lintreport.checks.calendar import Calendar
from lintreport.checks.characters import Characters
from lintreport.checks.chronicle import Chronicle
from lintreport.checks.classifiers import Classifiers
from lintreport.checks.consistency import Consistency
from lintreport.checks.contents import Contents
from lintreport.checks.count import Count
from lintreport.checks.definition import Definition
from lintreport.checks.echoes import Echoes
from lintreport.checks.elements import Elements
from lintreport.checks.extents import Extents
from lintreport.checks.growth import Growth
from lintreport.checks.indicator import Indicator
from lintreport.checks.layout import Layout
from lintreport.checks.length import Length
from lintreport.checks.level import Level
from lintreport.checks.listing import Listing
from lintreport.checks.marks import Marks
from lintreport.checks.masking import Masking
from lintreport.checks.masks import Masks
from lintreport.checks.notation import Notation
from lintreport.checks.numbering import Numbering
from lintreport.checks.occurrence import Occurrence
from lintreport.checks.order import Order
from lintreport.checks.pairing import Pairing
from lintreport.checks.pattern import Pattern
from lintreport.checks.people import People
from lintreport.checks.period import Period
from lintreport.checks.phrases import Phrases
from lintreport.checks.placeholder import Placeholder
from lintreport.checks.product import Product
from lintreport.checks.provenance import Provenance
from lintreport.checks.quoting import Quoting
from lintreport.checks.ratio import Ratio
from lintreport.checks.references import References
from lintreport.checks.renamed import Renamed
from lintreport.checks.repetition import Repetition
from lintreport.checks.sections import Sections
from lintreport.checks.sets import Sets
from lintreport.checks.shares import Shares
from lintreport.checks.spelling import Spelling
from lintreport.checks.styles import Styles
from lintreport.checks.substitution import Substitution
from lintreport.checks.table import Table
from lintreport.checks.terms import Terms
from lintreport.checks.total import Total
from lintreport.checks.unchecked import Unchecked
from lintreport.checks.variants import Variants

CHECKS: dict[str, type[Check]] = {
    "acronyms": Acronyms,
    "anniversary": Anniversary,
    "antecedent": Antecedent,
    "balance": Balance,
    "blank": Blank,
    "calendar": Calendar,
    "chronicle": Chronicle,
    "classifiers": Classifiers,
    "characters": Characters,
    "consistency": Consistency,
    "contents": Contents,
    "count": Count,
    "definition": Definition,
    "echoes": Echoes,
    "elements": Elements,
    "extents": Extents,
    "growth": Growth,
    "indicator": Indicator,
    "layout": Layout,
    "length": Length,
    "level": Level,
    "listing": Listing,
    "marks": Marks,
    "masking": Masking,
    "masks": Masks,
    "notation": Notation,
    "numbering": Numbering,
    "occurrence": Occurrence,
    "order": Order,
    "pairing": Pairing,
    "pattern": Pattern,
    "people": People,
    "period": Period,
    "phrases": Phrases,
    "placeholder": Placeholder,
    "product": Product,
    "provenance": Provenance,
    "quoting": Quoting,
    "ratio": Ratio,
    "references": References,
    "renamed": Renamed,
    "repetition": Repetition,
    "sections": Sections,
    "sets": Sets,
    "shares": Shares,
    "spelling": Spelling,
    "styles": Styles,
    "substitution": Substitution,
    "table": Table,
    "terms": Terms,
    "total": Total,
    "unchecked": Unchecked,
    "variants": Variants,
}
