"""The check terms: words in one automaton, each with its own guards."""

from __future__ import annotations

from lintreport.checks.terms import Entry, SharedTerms, Terms, Vocabulary
from lintreport.document import Document
from lintreport.outline import Paragraph, document
from lintreport.passage import Budget, Passage, passage


def shown(text: str) -> Passage:
    return passage(draft(text), ("all",), "paragraph", Budget.for_text(text))


def draft(text: str) -> Document:
    return document("x", [Paragraph(line) for line in text.split("\n")])


def hits(check: Terms, text: str) -> list[tuple[int, str, str | None]]:
    found = check.hits(shown(text))
    return [(hit.span.start, text[slice(*hit.span)], hit.edits[0].text if hit.edits else None) for hit in found]


def test_terms_are_found_wherever_they_stand() -> None:
    assert hits(Terms(terms=("[图片]", "[表情]")), "见[图片]。\n[表情]") == [(1, "[图片]", None), (7, "[表情]", None)]


def test_a_term_may_have_its_replacement() -> None:
    assert hits(Terms(prefer={"布署": "部署"}), "安排布署") == [(2, "布署", "部署")]


def test_the_longest_of_overlapping_terms_wins() -> None:
    check = Terms(prefer={"进行研究": "研究", "进行研究讨论": "讨论"})
    assert hits(check, "进行研究讨论后进行研究") == [(0, "进行研究讨论", "讨论"), (7, "进行研究", "研究")]


def test_neighbours_make_a_term_right() -> None:
    check = Terms(prefer={"布署": Entry(write="部署", not_before=("名",), not_after=("公",))})
    assert hits(check, "公布署名，布署名单，公布署理，布署工作") == [(15, "布署", "部署")]


def test_a_term_may_need_its_neighbours() -> None:
    check = Terms(prefer={"截止": Entry(write="截至", only_before=("目前",), only_after=("，",))})
    assert hits(check, "，截止目前；截止目前，，截止日") == [(1, "截止", "截至")]


def test_rules_that_share_a_vocabulary_find_their_own_terms_only() -> None:
    one, other = Terms(terms=("布署",)), Terms(prefer={"峻工": "竣工"})
    vocabulary = Vocabulary([*one.entries, *other.entries])
    text = shown("布署峻工")
    assert [hit.span.start for hit in SharedTerms(one, vocabulary).hits(text)] == [0]
    assert [hit.span.start for hit in SharedTerms(other, vocabulary).hits(text)] == [2]
