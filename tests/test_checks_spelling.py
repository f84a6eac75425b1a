"""Misspelled words of Latin letters."""

from __future__ import annotations

import pytest
from linting import found, mended, plain

from lintreport.rule import Example
from lintreport.testing import example_document

WORD = "english/misspelled-word"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("We [|recieved|] it.", "We received it."),
        ("[|Teh|] report is here.", "The report is here."),
        ("Our [|Goverment|] met.", "Our Government met."),
        ("OUR [|ENVIROMENT|] MATTERS", "OUR ENVIRONMENT MATTERS"),
        ("It was [|reffered|] to us ([|untill|] May).", "It was referred to us (until May)."),
        ("该[|seperate|]项目已完成。", "该separate项目已完成。"),
        ("They met [|alot|].", "They met a lot."),
    ],
)
def test_a_misspelled_word_is_mended_with_its_capitals(text: str, right: str) -> None:
    assert found(plain(text), WORD) == text
    assert mended(example_document(plain(text), Example()), WORD) == right


@pytest.mark.parametrize(
    "text",
    [
        "The received goods are separate, and interstate roads are useful.",
        "See www.recieve.org, teh@example.org and https://example.org/?x=teh for the recieve_all function.",
        "The Banco Comercial and the firm Teh are named so.",
        "全部材料已经收到。",
    ],
)
def test_right_words_addresses_and_names_are_none(text: str) -> None:
    assert found(text, WORD) == text
