"""The hook in the real pre-commit: Chinese names, blanks in names, lock files, excluded folders, and a mend."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest
from conftest import write
from docx import Document

ROOT = Path(__file__).parent.parent
PRE_COMMIT = (sys.executable, "-m", "pre_commit", "run", "lintreport")
HOOK_PARTS = (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE", "lintreport", "rules")

pytestmark = [
    pytest.mark.packaging,
    pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed"),
    pytest.mark.skipif(find_spec("pre_commit") is None, reason="pre-commit is not installed"),
]
Shell = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """Runs commands with a home of their own, so that nobody's configuration of git or pre-commit has a say."""
    home = tmp_path_factory.mktemp("home")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
    environment = kept | {
        "HOME": str(home), "XDG_CONFIG_HOME": str(home), "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.com",
        "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.com", "LC_ALL": "C.UTF-8",
        "PRE_COMMIT_COLOR": "never",
    }  # fmt: skip

    def run(*command: object, cwd: Path) -> subprocess.CompletedProcess[str]:
        arguments = [str(part) for part in command]
        return subprocess.run(
            arguments, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
        )

    return run


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory, shell: Shell) -> Path:
    """A repository of the program as it stands, whether or not it stands in one."""
    repository = tmp_path_factory.mktemp("hooks")
    for part in HOOK_PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, repository / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, repository / part)
    for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message=all"]):
        assert shell("git", *command, cwd=repository).returncode == 0
    return repository


def word(text: str) -> bytes:
    draft, stream = Document(), io.BytesIO()
    draft.add_paragraph(text)
    draft.save(stream)
    return stream.getvalue()


def test_the_hook(tmp_path: Path, hooks: Path, shell: Shell) -> None:
    revision = shell("git", "rev-parse", "HEAD", cwd=hooks).stdout.strip()
    write(
        tmp_path / ".pre-commit-config.yaml",
        f"repos:\n- repo: {hooks}\n  rev: {revision}\n  hooks:\n  - id: lintreport\n",
    )
    write(tmp_path / ".lintreport.yaml", "select: placeholder\nexclude: [归档/]\n")
    write(tmp_path / "工作总结.docx", word("全年走访企业XX户。"))
    write(tmp_path / "材料/半年 小结.txt", "整改问题XX个。\n")
    write(tmp_path / "大写.TXT", "全年走访企业XX户。\n")
    write(tmp_path / "归档/旧稿.txt", "全年走访企业XX户。\n")
    write(tmp_path / "~$作总结.docx", "no Word file")
    write(tmp_path / "notes.md", "全年走访企业XX户。\n")
    assert shell("git", "init", "--quiet", cwd=tmp_path).returncode == 0
    assert shell("git", "add", ".", cwd=tmp_path).returncode == 0

    ran = shell(*PRE_COMMIT, cwd=tmp_path)
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "lintreport" in ran.stdout
    assert "Failed" in ran.stdout
    for name in ("工作总结.docx", "材料/半年 小结.txt", "大写.TXT"):
        assert f"\n{name}\n" in ran.stdout, ran.stdout
    for name in ("旧稿", "~$", "notes.md", "Traceback"):
        assert name not in ran.stdout, ran.stdout

    write(tmp_path / "工作总结.docx", word("全年走访企业126户。"))
    write(tmp_path / "材料/半年 小结.txt", "整改问题12个。\n")
    write(tmp_path / "大写.TXT", "全年走访企业126户。\n")
    assert shell("git", "add", ".", cwd=tmp_path).returncode == 0
    ran = shell(*PRE_COMMIT, cwd=tmp_path)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "Passed" in ran.stdout
