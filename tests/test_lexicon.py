"""The lexicon: what the dictionary lists as words, asked one by one or all at once."""

from __future__ import annotations

from lintreport.lexicon import FEW, counts_among, words_among

WORDS = ("部署", "布署名", "患部")
MANY = tuple(f"无此词{number}" for number in range(FEW + 1))


def test_words_are_those_of_the_dictionary() -> None:
    assert words_among(WORDS) == {"部署", "患部"}


def test_a_common_word_is_counted_more_often_than_a_rare_one() -> None:
    counts = counts_among(WORDS)
    assert counts["部署"] > counts["患部"] > 0


def test_many_look_ups_find_what_few_do() -> None:
    assert counts_among((*WORDS, *MANY)) == counts_among(WORDS)


def test_many_small_questions_find_what_one_does() -> None:
    found = [counts_among((word,)) for word in (*WORDS, *MANY)]
    assert {word: count for one in found for word, count in one.items()} == counts_among(WORDS)
