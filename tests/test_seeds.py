"""The sample drafts: each planted defect is found at its place, and nothing else is.

What is planted stands beside each draft in `<name>.defects.md`, written before the rules were: numbered lines with the
place marked in enough of its surroundings to be found once, then group, severity and reason.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from lintreport.document import Document, Span
from lintreport.engine import contents, lint, read
from lintreport.finding import Finding
from lintreport.marking import unmarked
from lintreport.ruleset import Selection, rule_set

SEEDS = Path(__file__).parent.parent / "seeds"
PLANTED = re.compile(r"^\d+\. `(?P<place>[^`]+)` — (?P<group>[a-z]+), (?P<severity>error|warning|info)", re.MULTILINE)
COUNTED = "length"  # long sentences and paragraphs are counted, not planted
BUILT = {"report-to-superior.docx": "build_report", "request-for-funds.docx": "build_request",
         "minutes-of-meeting.docx": "build_minutes", "everything.docx": "build_everything"}  # fmt: skip
DRAFTS = sorted(path.name for path in SEEDS.iterdir() if path.suffix in (".txt", ".docx"))


def document(name: str) -> Document:
    return read(name, contents(str(SEEDS / name)))


def planted(name: str, draft: Document) -> Iterator[tuple[str, str, Span]]:
    listed = (SEEDS / name).with_suffix(".defects.md").read_text(encoding="utf-8")
    defects = listed.partition("## Defects")[2].partition("\n## ")[0]
    for match in PLANTED.finditer(defects):
        words, (mark,) = unmarked(match["place"].replace("⏎", "\n"))
        assert draft.text.count(words) == 1, f"{match['place']} does not stand once in {name}"
        start = draft.text.index(words)
        yield match["group"], match["severity"], Span(start + mark.start, start + mark.end)


def shown(draft: Document, group: str, severity: str, span: Span) -> str:
    around = draft.text[max(span.start - 10, 0) : span.start], draft[span], draft.text[span.end : span.end + 10]
    return f"{draft.locate(span.start).line}: {group} {severity} {'[|'.join(around[:2])}|]{around[2]}"


@pytest.mark.parametrize("name", DRAFTS)
def test_what_is_planted_is_found_and_nothing_else(name: str) -> None:
    draft = document(name)
    findings: tuple[Finding, ...] = lint(draft, rule_set().selected(Selection(), {}).joined()).findings
    expected = sorted({shown(draft, *defect) for defect in planted(name, draft)})
    told = [finding for finding in findings if finding.group != COUNTED]
    found = sorted({shown(draft, finding.group, finding.severity, finding.span) for finding in told})
    assert found == expected


@pytest.mark.parametrize("name", BUILT)
def test_a_word_draft_is_what_its_script_makes(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(SEEDS)
    made = read("made.docx", importlib.import_module(BUILT[name]).build())
    kept = document(name)
    assert (made.text, made.blocks, made.marks) == (kept.text, kept.blocks, kept.marks)


def test_every_word_draft_has_its_script() -> None:
    assert {name for name in DRAFTS if name.endswith(".docx")} == BUILT.keys()
