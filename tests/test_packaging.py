"""What is built is whole: a wheel installed elsewhere finds its rules and lints a draft."""

from __future__ import annotations

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.packaging


def run(*command: str | Path, code: int = 0, cwd: Path | None = None) -> str:
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    run(sys.executable, "-m", "build", "--outdir", folder, ROOT)  # sdist, and the wheel from it
    return folder


def test_the_wheel_holds_the_rules_and_nothing_of_the_tests(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert {path.name for path in (ROOT / "rules").glob("*.yaml")} <= {
        name.removeprefix("lintreport/rules/") for name in names
    }
    assert "lintreport/py.typed" in names
    assert not any(name.startswith(("tests/", "seeds/", "rules/")) for name in names)


def test_a_wheel_installed_elsewhere_finds_its_rules(built: Path, tmp_path: Path) -> None:
    (wheel,) = built.glob("*.whl")
    home = tmp_path / "venv"
    venv.create(home, with_pip=True)
    python = home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    run(python, "-m", "pip", "install", "--quiet", wheel)
    draft = tmp_path / "草稿 一.txt"
    draft.write_text("全年走访企业X户。\n", encoding="utf-8")
    assert "placeholder/letter" in run(python, "-m", "lintreport", "check", draft.name, code=1, cwd=tmp_path)
    assert "numbering/duplicate" in run(python, "-m", "lintreport", "rules", cwd=tmp_path)
    assert "0 flaws" in run(python, "-m", "lintreport", "test", cwd=tmp_path)
