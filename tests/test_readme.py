"""What the README files show works as it stands there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import Run, write

from lintreport.config import read

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(name: str) -> list[str]:
    return BLOCK.findall((ROOT / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_rule_file_that_is_shown_loads_and_its_examples_hold(folder: Path, run: Run, name: str) -> None:
    (rules,) = [block for block in blocks(name) if "- id: house/" in block]
    write(folder / "our-rules/house.yaml", rules)
    ran = run("test", "our-rules")
    assert ran.code == 0, ran.out
    draft = "青石水库2024年工作总结\n\n一、维护\n财政拨款占45%，水费收入占35%，自筹占30%，赋能管护。\n"
    write(folder / "a.txt", draft)
    ran = run("check", "--rules=our-rules", "--select=house", "--quiet", "a.txt")
    for rule in ("missing-safety", "empty-word", "funding"):
        assert f"house/{rule}" in ran.out


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_configuration_that_is_shown_is_one(tmp_path: Path, name: str) -> None:
    (shown,) = [block for block in blocks(name) if "fail-on:" in block]
    assert read(write(tmp_path / ".lintreport.yaml", shown)).config.kinds
