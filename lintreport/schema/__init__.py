"""YAML files read by the types of what they hold, with every flaw of a file at once and the place of each."""

from lintreport.schema.decoding import Decoder, Entry, Missing, known_keys
from lintreport.schema.flaw import Flaw, FlawedError, closest, suggestion
from lintreport.schema.source import Source, read

__all__ = [
    "Decoder",
    "Entry",
    "Flaw",
    "FlawedError",
    "Missing",
    "Source",
    "closest",
    "known_keys",
    "read",
    "suggestion",
]
