"""What is written may end up in the log of a CI system, which obeys certain lines: no draft may speak to it."""

from __future__ import annotations

import io
import json
import re
from xml.etree import ElementTree

import pytest
from golden_reports import FORMS
from hypothesis import given
from hypothesis import strategies as st
from rendered import text as told

from lintreport.document import Block, Document, Span
from lintreport.finding import Failure, Finding, Language, Related, Result, Unread
from lintreport.output import BINARY, Report, as_json, by_rule, rendering, statistics
from lintreport.output.log import unheeded
from lintreport.output.terminal import Terminal
from lintreport.output.xml import empty, filled

COMMANDS = ("::add-mask::甲", " ::stop-commands::甲乙", "##[group]甲", "乙##[add-mask]甲", "##vso[task.complete]甲")
TEXT_FORMS = [form for form in FORMS if form not in (*BINARY, "terminal", "html")]  # a page is no log
signs = st.text(alphabet="#:[] \na-\u3000甲", max_size=30)


def is_obeyed(line: str) -> bool:
    """Tell whether GitHub's runner or the agents of Azure and TeamCity would take a line for a command."""
    head = line.lstrip()
    by_beginning = head.startswith("::") and head[2:3].isalpha() and "::" in head[2:]
    return by_beginning or any(f"##{name}[" in line for name in ("", "vso", "teamcity"))


def hostile(command: str) -> list[Result | Unread]:
    """A draft that says a command and is called so, with all that is said of it."""
    draft = Document(f"{command}.txt", command, (Block("paragraph", Span(0, len(command))),), lines=(0,))
    said, place = f"甲\n{command}", Span(command.index("甲"), len(command))
    found = Finding(place, "a/x", "error", command, related=(Related(place, command),))
    return [Result(draft, (found,) * 6, (Failure("a/y", said),), kind_name=command), Unread(command, "x", said)]


@pytest.mark.parametrize(
    ("line", "harmless"),
    [
        ("::error file=x::甲", "?:error file=x::甲"),
        ("    \u3000::add-mask::甲", "    \u3000?:add-mask::甲"),
        ("甲::add-mask::乙", "甲::add-mask::乙"),
        (":: 甲", ":: 甲"),
        ("##[error]甲", "?#[error]甲"),
        ("甲##vso[x]", "甲?#vso[x]"),
        ("###[x]", "#?#[x]"),
        ("## 甲 [乙]", "## 甲 [乙]"),
    ],
)
def test_a_line_says_what_it_said_but_commands_nothing(line: str, harmless: str) -> None:
    assert unheeded(line) == harmless


@given(signs)
def test_no_line_is_obeyed(text: str) -> None:
    assert not any(is_obeyed(unheeded(line)) for line in text.split("\n"))


@given(signs)
def test_json_says_the_same_in_lines_that_are_not_obeyed(text: str) -> None:
    stream = io.StringIO()
    as_json.write({"甲": text}, stream)
    assert json.loads(stream.getvalue()) == {"甲": text}
    assert not any(map(is_obeyed, stream.getvalue().split("\n")))


@given(signs)
def test_xml_says_the_same_in_lines_that_are_not_obeyed(text: str) -> None:
    for written in (filled("a", text, b=text), empty("a", b=text)):
        assert not any(map(is_obeyed, written.split("\n")))
        assert ElementTree.fromstring(written).get("b") == text
    assert (ElementTree.fromstring(filled("a", text)).text or "") == text


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("form", TEXT_FORMS)
def test_no_form_lets_a_draft_command(form: str, command: str) -> None:
    lines = told(form, *hostile(command)).split("\n")
    own = [line for line in lines if form == "github" and re.match("::(error|warning|notice) file=", line)]
    assert not any(is_obeyed(line) for line in lines if line not in own)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_at_the_terminal_or_beside_it_lets_a_draft_command(command: str, language: Language) -> None:
    report, stream = Report(hostile(command), language=language), io.StringIO()
    terminal = Terminal(language, unfold=True)
    terminal.render(report.outcomes, stream)
    by_rule.render(report, terminal, stream)
    statistics.render(report, stream, "file")
    lines = "\n".join([stream.getvalue(), *rendering.failures(report.outcomes)]).split("\n")
    assert "甲" in stream.getvalue()
    assert not any(map(is_obeyed, lines))
