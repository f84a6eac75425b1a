"""Each form says of the same drafts, under the same rules, what it said before: the golden files hold it."""

from __future__ import annotations

from pathlib import Path

import pytest
from golden_reports import FORMS, GOLDEN, lay, told


@pytest.mark.parametrize("form", FORMS)
def test_a_form_is_what_it_was(form: str, folder: Path) -> None:
    lay(folder)
    golden = (GOLDEN / FORMS[form]).read_text(encoding="utf-8")
    assert told(form).text == golden, "look at the difference; python tests/golden_reports.py takes it over"


@pytest.mark.parametrize("form", FORMS)
def test_the_exit_code_is_the_same_in_every_form(form: str, folder: Path) -> None:
    lay(folder)
    assert told(form).code == 2


def test_every_golden_file_is_of_a_form() -> None:
    kept = {path.name for path in GOLDEN.iterdir() if path.name.startswith("report.")}
    assert kept == set(FORMS.values())
