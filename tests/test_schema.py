"""YAML read by types: what fits each kind of field, and what is said of the rest."""

from __future__ import annotations

from typing import Any, Literal

import pytest
import yaml
from msgspec import Struct

from lintreport.checks.base import Regex
from lintreport.schema import Decoder, Flaw, FlawedError, Missing, Source, suggestion
from lintreport.schema.flaw import closest


class Inner(Struct, frozen=True, rename="kebab"):
    a_word: str
    more: int = 0


def decoded(text: str, wanted: Any) -> tuple[Any, list[str]]:
    """The value of a YAML text as a type, and the flaws."""
    found: list[Flaw] = []
    source = Source("x.yaml", text)
    root = source.tree(found.append)
    assert root is not None
    return Decoder(source, found.append).value(root, wanted), [str(flaw) for flaw in sorted(found)]


@pytest.mark.parametrize(
    ("text", "wanted", "value"),
    [
        ("no", str, "no"),
        ("''", str, ""),
        ("'~'", str, "~"),
        ("甲 乙", str, "甲 乙"),
        ("07", int, 7),
        ("-3", int, -3),
        ("2.50", float, 2.5),
        ("3", float, 3.0),
        ("Off", bool, False),
        ("TRUE", bool, True),
        (r"'\d'", Regex, Regex(r"\d")),
        ("b", Literal["a", "b"], "b"),
        ("[1, 2]", tuple[int, ...], (1, 2)),
        ("7", tuple[int, ...], (7,)),
        ("[]", tuple[int, ...], ()),
        ("[a, a]", frozenset[str], frozenset({"a"})),
        ("{no: 1}", dict[str, int], {"no": 1}),
        ("{b: 1}", dict[Literal["a", "b"], int], {"b": 1}),
        ("~", int | None, None),
        ("", int | None, None),
        ("5", int | None, 5),
        ("x", str | dict[str, str], "x"),
        ("{zh: x}", str | dict[str, str], {"zh": "x"}),
        ("{a-word: x}", Inner, Inner("x")),
        ("{a-word: x, more: 2}", str | Inner, Inner("x", 2)),
    ],
)
def test_a_value_that_fits(text: str, wanted: Any, value: Any) -> None:
    text = text or "!!null ''"
    assert decoded(text, wanted) == (value, [])


@pytest.mark.parametrize(
    ("text", "wanted", "flaws"),
    [
        ("~", str, ["1:1: expected text, found nothing"]),
        ("1.5", int, ["1:1: expected a whole number, found 1.5"]),
        ("1_000", int, ["1:1: expected a whole number, found 1_000"]),
        ("1e3", float, ["1:1: expected a number, found 1e3"]),
        (".inf", float, ["1:1: expected a number, found .inf"]),
        ("9" * 40, int, [f"1:1: expected a whole number, found {'9' * 40}"]),
        ("y", bool, ["1:1: expected true or false, found y"]),
        ("aa", Literal["aaa", "b"], ["1:1: expected one of aaa, b, found aa; did you mean aaa?"]),
        ("[1, x, 2, y]", tuple[int, ...], [
            "1:5: expected a whole number, found x", "1:11: expected a whole number, found y",
        ]),
        ("{a: 1}", tuple[int, ...], ["1:1: expected a list, found a mapping"]),
        ("~", tuple[int, ...], ["1:1: expected a list, found nothing"]),
        ("[a]", dict[str, int], ["1:1: expected a mapping, found a list"]),
        ("{a: x, b: y}", dict[str, int], [
            "1:5: expected a whole number, found x", "1:11: expected a whole number, found y",
        ]),
        ("{chart: 1, graph: 2}", dict[Literal["chart", "object"], int], [
            "1:12: unknown key graph; known are chart, object",
        ]),
        ("[x]", str | dict[str, str], ["1:1: expected text, found a list"]),
        ("x", Inner, ["1:1: expected a mapping with a-word, more, found x"]),
        ("{more: x, a_word: y}", Inner, [
            "1:11: unknown key a_word; did you mean a-word?", "1:1: a-word is missing",
            "1:8: expected a whole number, found x",
        ]),
        ("'" + "长" * 50 + "'", int, [f"1:1: expected a whole number, found {'长' * 40}…"]),
    ],
)  # fmt: skip
def test_a_value_that_does_not_fit(text: str, wanted: Any, flaws: list[str]) -> None:
    value, found = decoded(text, wanted)
    assert isinstance(value, Missing)
    assert found == sorted(
        (f"x.yaml:{flaw}" for flaw in flaws), key=lambda flaw: [int(n) for n in flaw.split(":")[1:3]]
    )


@pytest.mark.parametrize(
    ("wrong", "known", "words"),
    [
        ("severty", ["severity", "scope"], "; did you mean severity?"),
        ("x", ["b", "a"], "; known are a, b"),
        ("x", [f"name{number}" for number in range(13)], ""),
        ("x", [], ""),
    ],
)
def test_a_suggestion(wrong: str, known: list[str], words: str) -> None:
    assert suggestion(wrong, known) == words
    assert closest(wrong, known) == (words if "mean" in words else "")


def test_flaws_come_in_the_order_of_files_and_places_each_once() -> None:
    flaws = [
        Flaw("b", 1, 1, "x"),
        Flaw("a", 10, 1, "x"),
        Flaw("a", 9, 2, "x"),
        Flaw("a", 9, 1, "y"),
        Flaw("b", 1, 1, "x"),
    ]
    assert str(FlawedError(flaws)) == "a:9:1: y\na:9:2: x\na:10:1: x\nb:1:1: x"


def test_a_place_counts_the_lines_of_editors_not_the_further_line_ends_of_yaml() -> None:
    source = Source("x.yaml", "- '甲\u2028乙'\n- x\n")
    root = source.tree(lambda flaw: None)
    assert isinstance(root, yaml.SequenceNode)
    assert source.place(source.offset(root.value[1])) == (2, 3)
