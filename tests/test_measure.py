"""The measure of silence: what it counts, and what it will not let pass."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MEASURE = ROOT / "benchmarks" / "measure.py"


def measured(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The measure, run as a command."""
    return subprocess.run([sys.executable, str(MEASURE), *arguments], capture_output=True, text=True, check=False)


def test_alarms_that_nobody_read_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("关于某事的报告\n今年立案30件，结案20件，结案率80%。\n", encoding="utf-8")
    outcome = measured(str(tmp_path), "--rules", "figures")
    assert outcome.returncode == 1
    assert "1 documents, 29 characters" in outcome.stdout
    assert "figures/ratio: 1 of 1 alarms are unread" in outcome.stdout
    assert "结案率[|80%|]。" in outcome.stdout


def test_a_folder_without_alarms_passes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("关于某事的报告\n今年立案30件，结案24件，结案率80%。\n", encoding="utf-8")
    assert measured(str(tmp_path), "--rules", "figures").returncode == 0


def test_sentences_are_taken_one_by_one(tmp_path: Path) -> None:
    pairs = [
        {"wrong": "会议由局长长主持主持。", "clean": False},
        {"wrong": "立案30件，结案20件，结案率80%。", "clean": True},
        {"wrong": "会议由局长主持。", "clean": True},
    ]
    file = tmp_path / "pairs.jsonl"
    file.write_text("\n".join(json.dumps(pair, ensure_ascii=False) for pair in pairs), encoding="utf-8")
    lines = measured("--pairs", str(file), "--rules", "figures,repetition").stdout.splitlines()
    assert lines[0].startswith("error    figures/ratio  立案30件")
    assert "clean sentences with an error or a warning: 1 of 2" in lines
    assert "wrong sentences with an error or a warning of repetition: 1 of 1" in lines


@pytest.mark.parametrize("arguments", [(), ("folder", "--pairs", "file")])
def test_it_asks_for_one_thing_to_measure(arguments: tuple[str, ...]) -> None:
    outcome = measured(*arguments)
    assert outcome.returncode == 2
    assert "give a folder of documents, or --pairs" in outcome.stderr
