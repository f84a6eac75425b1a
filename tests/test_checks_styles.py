"""One kind of thing written in several styles."""

from __future__ import annotations

import pytest
from linting import found, plain

from lintreport.finding import SEVERITIES

HEAD = "Report on Wells\nThe office tested all of the wells with great care.\n"
DATES, SPELLING, PERCENT, CASE = (f"english/mixed-{what}" for what in ("dates", "spelling", "percent", "heading-case"))


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (DATES, "They met on 3 May 2024 and 4 May 2024, then on [|June 5, 2024|] and July 6, 2024."),
        (DATES, "They met on May 3, 2024 and on [|2024-05-04|]."),
        (DATES, "They met on 03/05/2024 and 04/05/2024, then on [|6 June 2024|]."),
        (SPELLING, "The colour of the harbour is [|gray|]."),
        (SPELLING, "The center and its programs [|favour|] the neighbor."),
        ("english/mixed-ise", "We organized it, recognized it and [|emphasised|] it."),
        (PERCENT, "It rose by 2 percent, by 3 percent and by [|4 per cent|]."),
        (CASE, "1. Results of Tests\nTwo.\n2. Plans for Towns\nTwo.\n[|3. Costs of the plans|]\nTwo."),
    ],
)
def test_what_differs_from_most_is_found_once(rule: str, text: str) -> None:
    assert found(HEAD + plain(text), rule, severities=SEVERITIES) == HEAD + text


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (DATES, "They met on 3 May 2024 and 4 May 2024, as https://example.org/2024-05-06 says."),
        (DATES, "They met on 3 May 2024; it was “settled on May 5, 2024”."),
        (SPELLING, "The center of the Labour Party is gray; it calls it “the colour of hope”."),
        (PERCENT, "It rose by 2 percent, by 3% and by 4 percentage points."),
        (CASE, "1. Results of Tests\nTwo.\n2. Introduction\nTwo."),
    ],
)
def test_names_quotations_and_one_style_are_not(rule: str, text: str) -> None:
    assert found(HEAD + text, rule, severities=SEVERITIES) == HEAD + text


def test_a_chinese_draft_is_not_asked() -> None:
    text = "会议于3 May 2024召开，下次会议于June 5, 2024召开，请各单位提前做好各项准备工作。" * 3
    assert found(text, DATES, severities=SEVERITIES) == text
