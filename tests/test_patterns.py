"""Patterns that are compiled late: what they need of a text, and that nobody sees a difference."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from lintreport.needed import needed
from lintreport.patterns import Late, Regex, late, may_match
from lintreport.ruleset import rule_set

FLAGS = regex.MULTILINE | regex.VERSION1


@pytest.mark.parametrize(
    ("pattern", "characters"),
    [
        ("增长", "增"),
        ("增?长", "长"),
        ("增{0,2}长", "长"),
        ("增{2}", "增"),
        ("增长|下降", "增下"),
        ("推进|落实?|见效", "推落见"),
        ("(?x) (?: 推进 | 落实 )", "推落"),
        ("(?i:推进|落实)", "推落"),
        ("[增减]少", "少"),
        ("[增^减]", "增^减"),
        ("[0-3]", "0123"),
        (r"\p{Han}{2}件", "件"),
        (r"\d+\.", "."),
        (r"\x41", "A"),
        ("(?=[年月])(?<!日).", "年月"),
        ("(?<=由).*", "由"),
        ("(?P<one>a)(?:b|c)?", "a"),
        ("(?x) (?: a # b\n | [ ] )", "a "),
        (r"(一)\1", "一"),
        ("(?!)", ""),
        ("(?|a|b)", "ab"),
    ],
)
def test_a_pattern_needs_one_of(pattern: str, characters: str) -> None:
    assert needed(pattern, FLAGS) == frozenset(characters)


@pytest.mark.parametrize(
    "pattern",
    [
        "", ".", "^$", "a?", "a*|b", "a|", r"\d", r"\p{Han}", "[^a]", "[a-鿿]", r"[\d]", "(?!a)", "(?<!a)", "(?i)a",
        "[[a]--[b]]", "[a&&b]", "(?:a){e<=1}", "(?(1)a|b)", "(a", "a)", "a{", "(?i:é)", r"\N{DIGIT ONE}", "[a", "\\",
    ],
)  # fmt: skip
def test_nothing_can_be_told_of_what(pattern: str) -> None:
    assert needed(pattern, FLAGS) is None


def test_case_is_folded() -> None:
    found = needed("(?i:fish)")
    assert found is not None
    assert {"f", "F", "\ufb01"} <= found


PARTS = st.sampled_from(
    ["a", "b", "年", "[ab]", "[^a]", "[b-d]", "(?:a|b)", "(?i:a)", "(?i:ss)", r"\d", ".", r"\."],
)
PLACES = st.sampled_from(["(?=a)", "(?!b)", "(?<=a)", "a|", "^", "$"])  # repeated, these may keep the engine for ever
REPEATS = st.sampled_from(["", "", "?", "*", "+", "{2}", "{0,2}", "{,1}", "+?", "*+"])
PIECES = st.one_of(st.tuples(PARTS, REPEATS), st.tuples(PLACES))
PATTERNS = st.lists(PIECES, max_size=4).map(lambda pieces: "".join(map("".join, pieces)))


@given(PATTERNS, PATTERNS, st.text("aAbBcd年1.ß ", max_size=6))
def test_what_is_needed_is_there_wherever_a_pattern_matches(one: str, other: str, text: str) -> None:
    pattern = f"(?:{one}){other}|{other}"
    try:
        compiled = regex.compile(pattern, FLAGS)
    except regex.error:
        return
    found = needed(pattern, FLAGS)
    if found is not None and found.isdisjoint(text):
        assert compiled.search(text, timeout=5) is None


def patterns_of(value: Any) -> Iterator[Regex]:
    if isinstance(value, Regex):
        yield value
    elif isinstance(value, msgspec.Struct):
        yield from (one for name in value.__struct_fields__ for one in patterns_of(getattr(value, name)))
    elif isinstance(value, dict):
        yield from (one for inner in value.values() for one in patterns_of(inner))
    elif isinstance(value, (tuple, list, frozenset)):
        yield from (one for inner in value for one in patterns_of(inner))


def test_the_shipped_patterns_match_their_examples_only_with_what_they_need() -> None:
    told = 0
    for rule in rule_set():
        texts = [example.wrong or example.right or "" for example in rule.examples]
        for pattern in set(patterns_of(rule.check)):
            needs = needed(pattern, FLAGS)
            told += needs is not None
            for text in texts if needs is not None else []:
                assert not needs.isdisjoint(text) or regex.search(pattern, text, FLAGS) is None, (rule.id, pattern)
    assert told > 1_000


def test_a_pattern_is_not_compiled_for_a_text_that_it_cannot_match() -> None:
    broken = late("年(?P=none)")  # there is no such group
    assert broken.search("无") is None
    with pytest.raises(regex.error):
        broken.search("二〇二四年")
    pattern = late("年[0-9]++月")
    assert pattern.search("无") is None
    assert list(pattern.finditer("无")) == []
    assert "_compiled" not in vars(pattern)
    assert pattern.search("年12月") is not None
    assert "_compiled" in vars(pattern)


def test_a_late_pattern_is_what_it_stands_for() -> None:
    pattern = late("(?P<year>[0-9]{4})年", regex.MULTILINE)
    assert pattern.groupindex == {"year": 1}
    assert pattern.sub("", "2024年初") == "初"
    assert [match["year"] for match in pattern.finditer("2023年2024年")] == ["2023", "2024"]
    assert pickle.loads(pickle.dumps(pattern)).fullmatch("2024年") is not None
    with pytest.raises(AttributeError):
        _ = pattern.lacking


def test_characters_tell_whether_a_pattern_may_match() -> None:
    assert not may_match(late("年|月"), frozenset("无此字"))
    assert may_match(late("年|月"), frozenset("一月"))
    assert may_match(late("."), frozenset())
    assert may_match(regex.compile("年"), frozenset())
    assert isinstance(Regex("年").compiled, Late)
