"""Things that are always told in one order."""

from __future__ import annotations

import pytest
from linting import found, plain

ORDER = "formula/list-order"


@pytest.mark.parametrize(
    "text",
    [
        "整治[|官僚主义、形式主义|]。",
        "整治“[|官僚主义”“形式主义|]”。",
        "增强[|大局意识、政治意识、核心意识、看齐意识|]。",
        "坚定[|理论自信、道路自信、制度自信|]。",
        "严明[|组织纪律、政治纪律、廉洁纪律和群众纪律|]。",
        "体制机制体现[|不想腐、不能腐、不敢腐|]的要求。",
    ],
)
def test_things_in_another_order_are_found(text: str) -> None:
    assert found(plain(text), ORDER) == text


@pytest.mark.parametrize(
    "text",
    [
        "整治形式主义、官僚主义，纠正官僚主义，防止形式主义。",
        "增强政治意识、核心意识、看齐意识，看齐意识、大局意识都要强。",
        "官僚主义问题突出，形式主义不减，《官僚主义、形式主义剖析》出版。",
        "政治意识、大局意识、政治意识。",
    ],
)
def test_things_in_order_and_two_of_many_are_not(text: str) -> None:
    assert found(text, ORDER) == text
