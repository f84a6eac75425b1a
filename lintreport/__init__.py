"""A linter for draft reports: rules in YAML, findings with their place, their reason and their mend."""

__version__ = "0.1.0"
