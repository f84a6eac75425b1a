"""Which files a run checks: those named, and what a folder holds that nothing leaves out."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import HOUSE_RULES, Run, write

from lintreport.discovery import drafts, patterns
from lintreport.errors import UserError
from lintreport.finding import Unread


def nothing_excluded(path: Path, is_folder: bool) -> bool:
    return False


def tree(folder: Path, *files: str) -> None:
    for file in files:
        name, _, content = file.partition("=")
        write(folder / name, content.replace(",", "\n"))


def found(*paths: str, allow_empty: bool = True) -> list[str]:
    """What is checked, and in brackets what fails."""
    drafted = drafts(paths, nothing_excluded, allow_empty=allow_empty)
    names = [f"[{draft.path} {draft.code}]" if isinstance(draft, Unread) else draft for draft in drafted]
    return [name.replace(os.sep, "/") for name in names]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ("a.txt b.docx", "a.txt b.docx"),
        ("A.TXT b.Docx 丙.docx", "A.TXT b.Docx 丙.docx"),
        ("a.md b.doc c.txt.bak docx readme", ""),
        (".a.txt .hidden/a.txt ~$a.docx ~$草稿.docx a.txt", "a.txt"),
        ("b/a.txt a.txt c.txt b/b/a.txt a/z.txt", "a/z.txt a.txt b/a.txt b/b/a.txt c.txt"),
        # .gitignore, outside of a repository too
        (".gitignore=*.txt a.txt b.docx", "b.docx"),
        (".gitignore=*.txt,!a.txt a.txt b.txt", "a.txt"),
        (".gitignore=old/ old/a.txt x/old/a.txt old.txt", "old.txt"),
        (".gitignore=/old old/a.txt x/old/a.txt", "x/old/a.txt"),
        (".gitignore=old/,!old/a.txt old/a.txt", ""),
        (".gitignore=old/*,!old/a.txt old/a.txt old/b.txt", "old/a.txt"),
        (".gitignore=**/旧/*.txt 旧/a.txt x/旧/a.txt x/旧/a.docx", "x/旧/a.docx"),
        ("x/.gitignore=a.txt x/a.txt a.txt x/y/a.txt", "a.txt"),
        (".gitignore=a.txt x/.gitignore=!a.txt a.txt x/a.txt x/y/a.txt y/a.txt", "x/a.txt x/y/a.txt"),
        (".gitignore=#a.txt,,b.txt a.txt b.txt", "a.txt"),
    ],
)
def test_what_a_folder_means(folder: Path, files: str, expected: str) -> None:
    tree(folder / "drafts", *files.split())
    assert found("drafts") == [f"drafts/{name}" for name in expected.split()]


def test_gitignore_counts_from_the_top_of_the_repository(folder: Path) -> None:
    tree(folder, ".gitignore=a.txt", "repo/.gitignore=b.txt,/x/c.txt", "repo/x/.gitignore=!b.txt")
    tree(folder, "repo/.git/HEAD", *(f"repo/x/y/{name}.txt" for name in "abc"), "repo/x/c.txt", "repo/x/d.txt")
    assert found("repo/x") == ["repo/x/d.txt", "repo/x/y/a.txt", "repo/x/y/b.txt", "repo/x/y/c.txt"]


def test_a_folder_that_git_ignores_has_no_drafts(folder: Path) -> None:
    tree(folder, ".git/HEAD", ".gitignore=out/", "out/a.txt")
    assert found("out", allow_empty=False) == ["[out no-drafts]"]
    assert found("out/a.txt") == ["out/a.txt"]


@pytest.mark.parametrize("name", ["a.txt", "~$a.docx", ".a.txt", "a.md", "nothing.txt", "x" * 300])
def test_a_file_that_is_named_is_checked_whatever_it_is(folder: Path, name: str) -> None:
    tree(folder, "a.txt", "~$a.docx", ".a.txt", "a.md", ".gitignore=*")
    assert found(name) == [name]


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        ("a.txt a.txt", "a.txt"),
        ("a.txt ./a.txt x/../a.txt", "a.txt"),
        (". a.txt", "a.txt x/b.txt"),
        ("x a.txt x/b.txt .", "x/b.txt a.txt"),
        ("nothing.txt nothing.txt", "nothing.txt"),
    ],
)
def test_a_file_is_checked_once_in_the_order_given(folder: Path, paths: str, expected: str) -> None:
    tree(folder, "a.txt", "x/b.txt")
    assert found(*paths.split()) == expected.split()


def test_a_link_to_a_draft_is_the_same_draft_and_linked_folders_are_not_entered(folder: Path) -> None:
    tree(folder, "drafts/a.txt", "else/b.txt")
    for name, target in {
        "b.txt": "a.txt", "loop": ".", "up": "..", "else": "../else", "self.txt": "self.txt", "lost.txt": "gone.txt",
    }.items():  # fmt: skip
        (folder / "drafts" / name).symlink_to(target)
    assert found("drafts") == ["drafts/a.txt"]
    assert found("drafts/else") == ["drafts/else/b.txt"]


def test_a_folder_without_drafts_fails_unless_that_is_allowed(folder: Path) -> None:
    tree(folder, "empty/readme.md", "a.txt")
    assert found("empty", "a.txt", allow_empty=False) == ["[empty no-drafts]", "a.txt"]
    assert found("empty", "a.txt") == ["a.txt"]


def test_a_folder_that_cannot_be_listed_fails_and_the_others_are_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree(folder, "x/a.txt", "x/closed/b.txt", "x/d.txt")
    scandir = os.scandir

    def closed(path: str) -> Iterator[os.DirEntry[str]]:
        if Path(path).name == "closed":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    assert found("x", allow_empty=False) == ["x/a.txt", "[x/closed unreadable]", "x/d.txt"]


def test_a_malformed_pattern_names_its_file(folder: Path) -> None:
    with pytest.raises(UserError, match=r"x\.yaml: malformed pattern"):
        patterns(folder, ["!"], "x.yaml")


def checked(run: Run, *arguments: str) -> tuple[int, list[str]]:
    ran = run("check", "--format=json", "--select=residue", *arguments)
    files: list[dict[str, Any]] = json.loads(ran.out)["files"]
    return ran.code, [file["path"].replace(os.sep, "/") for file in files if file["error"] is None]


@pytest.mark.parametrize(
    ("exclude", "arguments", "expected"),
    [
        ("[old]", ".", "a.txt x/a.txt"),
        ("[old/]", ".", "a.txt x/a.txt"),
        ("[old]", "x", "x/a.txt"),
        ("[/x/old]", ".", "a.txt old/a.txt x/a.txt"),
        ("['*.txt', '!a.txt']", ".", "a.txt old/a.txt x/a.txt x/old/a.txt"),
        ("[a.txt]", "a.txt x/a.txt", "a.txt x/a.txt"),
        ("[a.txt]", "--force-exclude a.txt x/a.txt", ""),
        ("[old]", "--force-exclude a.txt old/a.txt x/../old/a.txt", "a.txt"),
        ("[old]", "--isolated x", "x/a.txt x/old/a.txt"),
    ],
)
def test_exclude_is_relative_to_the_folder_of_the_configuration(
    folder: Path, run: Run, exclude: str, arguments: str, expected: str
) -> None:
    tree(folder, "a.txt", "old/a.txt", "x/a.txt", "x/old/a.txt")
    write(folder / ".lintreport.yaml", f"exclude: {exclude}\n")
    assert checked(run, *arguments.split()) == (0, expected.split())


def test_exclude_holds_from_another_folder_too(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    tree(folder, "repo/a.txt", "repo/old/a.txt", "elsewhere/x")
    write(folder / "repo/.lintreport.yaml", "exclude: [/old]\n")
    monkeypatch.chdir(folder / "elsewhere")
    assert checked(run, "../repo") == (0, ["../repo/a.txt"])
    assert checked(run, str(folder / "repo")) == (0, [str(folder / "repo/a.txt")])


def test_exclude_with_a_malformed_pattern(folder: Path, run: Run) -> None:
    tree(folder, "a.txt")
    write(folder / ".lintreport.yaml", "exclude: ['!']\n")
    ran = run("check", ".")
    assert ran.code == 2
    assert ran.err.startswith("lintreport: .lintreport.yaml: malformed pattern")


def test_standard_input_is_left_out_under_an_excluded_name_if_that_is_forced(folder: Path, run: Run) -> None:
    write(folder / ".lintreport.yaml", "exclude: [old]\n")
    text = "甲".encode()
    name = "--stdin-filename=old/a.txt"
    assert (
        json.loads(run("-", name, "--format=json", "--force-exclude", "--select=residue", stdin=text).out)["files"]
        == []
    )
    assert len(json.loads(run("-", name, "--format=json", "--select=residue", stdin=text).out)["files"]) == 1


def test_an_empty_folder_is_an_error_and_the_others_are_still_checked(folder: Path, run: Run) -> None:
    tree(folder, "a.txt=甲", "empty/x.md", "house.yaml")
    write(folder / "house.yaml", HOUSE_RULES)
    ran = run("a.txt", "empty", "--rules=house.yaml", "--select=house")
    assert ran.code == 2
    assert "house/jia" in ran.out
    assert "[no-drafts]" in ran.out
    assert "无法读取 1 个" in ran.out
    assert run("empty", "--allow-empty").code == 0
    assert run("a.txt", "empty", "--allow-empty", "--rules=house.yaml", "--select=house").code == 1
