"""Lengths as they stand in a Word file: plain numbers of a small unit, or with a unit of their own (22.9.2.15)."""

from __future__ import annotations

import re

POINTS_PER_MILLIMETRE = 72 / 25.4

_MEASURE = re.compile(r"[ ]*(-?[0-9]{1,9}(?:\.[0-9]{1,9})?)(mm|cm|in|pt|pc|pi)?[ ]*")
_POINTS = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0}


def points(text: str | None, per_point: int = 20) -> float | None:
    """A length in points, of which a plain number has so many to the point; None where it is none."""
    match = _MEASURE.fullmatch(text or "")
    if match is None:
        return None
    return float(match[1]) * _POINTS[match[2]] if match[2] else float(match[1]) / per_point


def millimetres(text: str | None) -> float | None:
    """A length in millimetres."""
    length = points(text)
    return None if length is None else length / POINTS_PER_MILLIMETRE
