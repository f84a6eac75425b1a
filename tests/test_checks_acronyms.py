"""Acronyms that are never spelled out."""

from __future__ import annotations

import pytest
from linting import found, plain

from lintreport.finding import SEVERITIES

HEAD = "Report on Wells\n"
ACRONYM = "english/undefined-acronym"


@pytest.mark.parametrize(
    "text",
    [
        "The [|RWB|] paid. We thank the RWB.",
        "The [|CPD|] and the [|NB2|] met. The CPD agreed, NB2 did not.",
        "The Rural Water Bureau (RWB) and the [|RWA|] met. The RWB thanked the RWA.",
    ],
)
def test_the_first_place_is_found(text: str) -> None:
    assert found(HEAD + plain(text), ACRONYM, severities=SEVERITIES) == HEAD + text


@pytest.mark.parametrize(
    "text",
    [
        "The Rural Water Bureau (RWB) paid. We thank the RWB.",
        "The RWB (Rural Water Bureau) paid. We thank the RWB.",
        "The Rural Water Bureau (the “RWB”) paid. We thank the RWB.",
        "The UN and the EU met. The UN and the EU agreed.",
        "Part III follows Part II. Part III is long, Part II is short.",
        "The RWB paid once.",
        "ALL WELLS MUST BE SHUT. ALL WELLS MUST BE SHUT NOW.",
        "See https://example.org/RWB and the code RWB-12 or RWB_2, RWB-12 above all.",
    ],
)
def test_what_is_spelled_out_known_or_no_acronym_is_not(text: str) -> None:
    assert found(HEAD + text, ACRONYM, severities=SEVERITIES) == HEAD + text
