"""The forms in which a run is told, a module each that renders outcomes to a text stream; this list is all of them."""

from lintreport.finding import Result, Unread

FORMATS = ("terminal", "json")

Outcome = Result | Unread
