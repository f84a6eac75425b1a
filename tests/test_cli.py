"""The command line: what it accepts, what it writes where, and how it ends."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import HOUSE_RULES, Run, write

from lintreport import __version__, passage
from lintreport.__main__ import main
from lintreport.checks.base import Hit
from lintreport.checks.terms import Terms
from lintreport.passage import Passage

FORMS = ([], ["--format=json"], ["--statistics"], ["--quiet"], ["-o", "report"], ["-o", "report", "--format=json"])


@pytest.fixture
def house(folder: Path) -> Path:
    """The current folder, with the rules of a house and none else, and a draft for each severity."""
    write(folder / "rules/house.yaml", HOUSE_RULES)
    write(folder / ".lintreport.yaml", "rules: rules\nselect: house\n")
    for name, text in {"clean": "丙", "error": "甲", "warning": "乙", "info": "丁"}.items():
        write(folder / f"{name}.txt", text)
    return folder


def word(text: str) -> bytes:
    """A Word file with these paragraphs."""
    from docx import Document  # a tenth of a second that most tests do not need

    draft, stream = Document(), io.BytesIO()
    for line in text.split("\n"):
        draft.add_paragraph(line)
    draft.save(stream)
    return stream.getvalue()


# How it ends


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("clean.txt", 0),
        ("info.txt warning.txt", 0),
        ("error.txt", 1),
        ("clean.txt error.txt", 1),
        ("warning.txt --fail-on=warning", 1),
        ("info.txt --fail-on=info", 1),
        ("error.txt --fail-on=never", 0),
        ("error.txt --ignore=house/jia", 0),
        ("nothing.txt", 2),
        ("nothing.txt error.txt", 2),
        ("nothing.txt --fail-on=never", 2),
        ("broken.docx", 2),
        ("empty", 2),
        ("empty --allow-empty", 0),
        ("empty error.txt --allow-empty", 1),
        ("clean.txt --select=huose", 2),
        ("clean.txt --config=nothing.yaml", 2),
        ("clean.txt --rules=nothing", 2),
    ],
)  # fmt: skip
def test_the_exit_code_is_the_same_in_every_form(house: Path, run: Run, arguments: str, code: int) -> None:
    write(house / "broken.docx", "no zip")
    (house / "empty").mkdir()
    assert {run(*arguments.split(), *form).code for form in FORMS} == {code}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ("check", "Missing argument"),
        ("check a.txt --formt=json", "No such option"),
        ("check a.txt --format=xml", "'xml' is not one of 'terminal', 'json'"),
        ("check a.txt --fail-on=warnings", "'warnings' is not one of"),
        ("a.txt --lang=fr", "'fr' is not one of"),
        ("- a.txt", "“-” reads standard input and stands alone"),
        ("a.txt --statistics --format=json", "--statistics is a table for people"),
        ("explain", "Missing argument"),
        ("text", "Missing argument"),
        ("explain placeholder/lettre", "no rule is called placeholder/lettre; did you mean placeholder/letter?"),
        ("a.txt --select=placehoder", "no rule or group is called placehoder; did you mean placeholder?"),
        ("a.txt --ignore=residue/tags,xx", "residue/tags; did you mean residue/tag?"),
        ("rules --extend-select=zzz", "no rule or group is called zzz"),
        ("test nothing.yaml", "nothing.yaml: no such rule file or folder"),
    ],
)
def test_wrong_arguments_are_told_on_standard_error(folder: Path, run: Run, arguments: str, words: str) -> None:
    write(folder / "a.txt", "丙")
    ran = run(*arguments.split())
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
    assert "Traceback" not in ran.err


def test_without_arguments_there_is_help_and_exit_code_2_as_in_ruff(run: Run) -> None:
    ran = run()
    assert (ran.code, ran.out) == (2, "")
    assert "Usage: lintreport" in ran.err


@pytest.mark.parametrize(
    "arguments", ["--help", "-h", "check --help", "check -h", "text --help", "test -h", "rules -h"]
)
def test_help(run: Run, arguments: str) -> None:
    ran = run(*arguments.split())
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Usage: lintreport")


@pytest.mark.parametrize("arguments", ["--version", "--version --help"])
def test_the_version(run: Run, arguments: str) -> None:
    assert run(*arguments.split()) == (0, f"lintreport {__version__}\n", "")


def test_the_module_can_be_run() -> None:
    ran = subprocess.run([sys.executable, "-m", "lintreport", "--version"], capture_output=True, text=True, check=True)
    assert ran.stdout == f"lintreport {__version__}\n"


def test_a_fault_of_the_program_names_the_rule_and_the_file(
    house: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: Terms, vocabulary: object, passage: Passage) -> Iterator[Hit]:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(Terms, "hits_of", fail)
    for form in FORMS:
        ran = run("error.txt", *form)
        assert (ran.code, ran.out) == (3, "")
        assert ran.err.startswith("lintreport: this is a fault of the program, not of your draft; please report")
        assert "ZeroDivisionError: division by zero\nwhile house/jia judged error.txt" in ran.err
    assert not (house / "report").exists()


def test_a_fault_in_reading_names_the_file(house: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: str, data: bytes, encoding: str | None) -> None:
        raise KeyError("x")

    monkeypatch.setattr("lintreport.formats.txt.read", fail)
    ran = run("error.txt")
    assert ran.code == 3
    assert "while error.txt was read" in ran.err


def test_an_interruption(house: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(self: Terms, vocabulary: object, passage: Passage) -> Iterator[Hit]:
        raise KeyboardInterrupt

    monkeypatch.setattr(Terms, "hits_of", interrupt)
    ran = run("error.txt")
    assert (ran.code, ran.out, ran.err.strip()) == (130, "", "")


def test_a_rule_that_takes_too_long_is_told_and_the_others_find(
    house: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = "- id: slow/x\n  check: pattern\n  pattern: (a|a)+$\n  message: 慢\n  why: 慢\n  source: 通例\n" \
        "  examples: [{wrong: '[|a|]'}, {right: 丙}]\n"  # fmt: skip
    write(house / "rules/slow.yaml", slow)
    write(house / "slow.txt", "甲" + "a" * 64 + "丙")
    write(house / "long.txt", "a" * 8)
    monkeypatch.setattr(passage, "SECONDS_PER_FILE", 0.05)
    ran = run("slow.txt", "long.txt", "--extend-select=slow")
    assert ran.code == 2
    assert "“甲”不妥" in ran.out
    assert "规则 slow/x 未能在限定时间内查完" in ran.out
    assert "未查完的规则 1 条" in ran.out
    ran = run("slow.txt", "long.txt", "--extend-select=slow", "--format=json")
    slow_file, long_file = json.loads(ran.out)["files"]
    assert [failure["rule"] for failure in slow_file["failures"]] == ["slow/x"]
    assert [finding["rule"] for finding in slow_file["findings"]] == ["house/jia"]
    assert [finding["rule"] for finding in long_file["findings"]] == ["slow/x"]
    assert "slow.txt: 规则 slow/x 未能在限定时间内查完" in ran.err


# What is checked


def test_what_can_be_read_is_reported_beside_what_cannot(house: Path, run: Run) -> None:
    write(house / "broken.docx", "no zip")
    ran = run("nothing.txt", "broken.docx", "error.txt")
    assert ran.code == 2
    assert "nothing.txt\n  错误  [not-found] 没有这个文件，请核对文件名和路径\n" in ran.out
    assert "“甲”不妥" in ran.out
    assert ran.out.endswith("检查 3 个文件：错误 1 处、无法读取 2 个\n")
    assert ran.err == ""


def test_plain_paths_are_checked_and_a_command_wins_over_a_path(house: Path, run: Run) -> None:
    write(house / "text", "甲")
    write(house / "rules/a.txt", "甲")
    assert run("error.txt").out == run("check", "error.txt").out
    assert run("--quiet", "error.txt").code == 1
    assert run("./text").code == 1
    assert run("./rules").code == 1
    assert run("text").code == 2
    assert run("rules").code == 0


@pytest.mark.parametrize(
    ("name", "stdin", "path", "code"),
    [
        (None, "甲".encode(), "standard-input.txt", 1),
        (None, b"", "standard-input.txt", 0),
        ("草稿.txt", "今年以来，甲县各项工作进展顺利。".encode("gb18030"), "草稿.txt", 1),
        ("sub/草稿.docx", word("丙\n甲"), "sub/草稿.docx", 1),
        ("草稿.docx", "甲".encode(), "草稿.docx", 2),
        (None, b"PK\x03\x04", "standard-input.txt", 2),
    ],
)
def test_standard_input(house: Path, run: Run, name: str | None, stdin: bytes, *, path: str, code: int) -> None:
    named = [f"--stdin-filename={name}"] if name else []
    ran = run("-", "--format=json", *named, stdin=stdin)
    assert ran.code == code
    (file,) = json.loads(ran.out)["files"]
    assert file["path"] == path
    assert bool(file["error"]) == (code == 2)


def test_standard_input_has_the_configuration_of_its_name(house: Path, run: Run) -> None:
    write(house / "sub/.lintreport.yaml", "rules: ../rules\nselect: house/yi\n")
    assert run("-", "--stdin-filename=sub/a.txt", stdin="甲".encode()).code == 0


def test_an_encoding_can_be_named(house: Path, run: Run) -> None:
    write(house / "a.txt", "甲".encode("utf-16-le"))
    assert run("a.txt", "--encoding=utf-16-le").code == 1
    assert run("a.txt", "--encoding=utf-17").code == 2
    assert run("text", "a.txt", "--encoding=utf-16-le").out == "甲"


def test_a_word_file_is_checked(house: Path, run: Run) -> None:
    write(house / "草稿 一.DOCX", word("某县工作总结\n今年以来，甲。"))
    ran = run("草稿 一.DOCX")
    assert ran.code == 1
    assert "  第2段  错误  “甲”不妥  [house/jia]\n" in ran.out


# What is written where


@pytest.mark.parametrize("form", ["terminal", "json"])
def test_a_report_in_a_file_is_the_one_on_standard_output(house: Path, run: Run, form: str) -> None:
    whole = run("error.txt", f"--format={form}")
    ran = run("error.txt", f"--format={form}", "-o", "报告")
    assert (ran.code, ran.out) == (1, "")
    assert (house / "报告").read_text(encoding="utf-8") == whole.out
    assert sorted(path.name for path in house.glob("报告*")) == ["报告"]


@pytest.mark.parametrize("place", ["nowhere/report", "folder", "folder/", ".", "error.txt/report", "", "x" * 300])
def test_a_report_that_cannot_be_written_leaves_nothing(house: Path, run: Run, place: str) -> None:
    (house / "folder").mkdir()
    before = sorted(house.rglob("*"))
    ran = run("error.txt", "-o", place)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"lintreport: {place}: the file cannot be written: ")
    assert sorted(house.rglob("*")) == before


def test_a_report_may_replace_another_and_is_never_half_there(
    house: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(house / "report", "before")

    def fail(self: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", fail)
        ran = run("error.txt", "-o", "report")
    assert ran.code == 2
    assert "the file cannot be written: No space left on device" in ran.err
    assert (house / "report").read_text(encoding="utf-8") == "before"
    assert [path.name for path in house.glob("report*")] == ["report"]
    assert run("error.txt", "-o", "report").code == 1
    assert "“甲”" in (house / "report").read_text(encoding="utf-8")


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="there are no devices in the file system")
def test_a_device_is_written_to_and_stays_one(house: Path, run: Run) -> None:
    assert run("error.txt", "-o", "/dev/null").code == 1
    assert Path("/dev/null").is_char_device()


def test_statistics(house: Path, run: Run) -> None:
    ran = run("error.txt", "warning.txt", "nothing.txt", "--statistics")
    assert ran.code == 2
    assert "house/jia" in ran.out
    assert "“甲”不妥" not in ran.out
    assert "无法读取 1 个" in ran.out


def test_quiet_leaves_out_the_summary(house: Path, run: Run) -> None:
    assert run("clean.txt", "--quiet") == (0, "", "")
    assert run("clean.txt").out == "检查 1 个文件，未发现问题。\n"
    assert "检查" not in run("error.txt", "--quiet").out


def test_unfold(house: Path, run: Run) -> None:
    write(house / "a.txt", "甲\n" * 6)
    assert run("a.txt").out.count("[house/jia]") == 3
    assert run("a.txt", "--unfold").out.count("[house/jia]") == 6


def test_the_order_is_that_of_the_arguments_and_of_names(house: Path, run: Run) -> None:
    for name in ("b", "a", "c/z", "c/a"):
        write(house / f"drafts/{name}.txt", "甲")
    ran = run("warning.txt", "drafts", "error.txt", "--format=json")
    names = [file["path"].replace(os.sep, "/") for file in json.loads(ran.out)["files"]]
    assert names == ["warning.txt", "drafts/a.txt", "drafts/b.txt", "drafts/c/a.txt", "drafts/c/z.txt", "error.txt"]


@pytest.mark.parametrize(
    ("locale", "words"), [("zh_CN.UTF-8", "检查 1 个文件"), ("en_US.UTF-8", "files: 1"), ("C", "检查 1 个文件")]
)
def test_the_language_is_that_of_the_locale(
    house: Path, run: Run, monkeypatch: pytest.MonkeyPatch, locale: str, words: str
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    assert words in run("error.txt").out


# The console


class Console(io.TextIOWrapper):
    """Standard output that is a terminal, in some code page."""

    def __init__(self, encoding: str) -> None:
        super().__init__(io.BytesIO(), encoding=encoding, newline="\n", write_through=True)

    def isatty(self) -> bool:
        return True

    def written(self) -> str:
        assert isinstance(self.buffer, io.BytesIO)
        return self.buffer.getvalue().decode(self.encoding)


def on_console(monkeypatch: pytest.MonkeyPatch, *arguments: str, encoding: str = "utf-8") -> tuple[int, str]:
    stream = Console(encoding)
    monkeypatch.setattr(sys, "stdout", stream)
    return main(list(arguments)), stream.written()


def test_a_console_in_cp936_shows_question_marks_for_what_it_lacks(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(house / "a.txt", "一、\U0001f600标题›⚠\n甲\U00020bb7é\n")
    code, out = on_console(monkeypatch, "a.txt", encoding="cp936")
    assert code == 1
    assert "“甲”不妥" in out
    assert "一、?标题??" in out
    for arguments in (["rules"], ["explain", "house/jia"], ["text", "a.txt"], ["--help"], ["a.txt", "--statistics"]):
        assert on_console(monkeypatch, *arguments, encoding="cp936")[0] == 0 or "--statistics" in arguments


@pytest.mark.parametrize(
    ("arguments", "environment", "coloured"),
    [
        ([], {}, True),
        ([], {"NO_COLOR": "1"}, False),
        ([], {"NO_COLOR": ""}, True),
        ([], {"TERM": "dumb"}, False),
        (["--color=never"], {}, False),
        (["--color=always"], {"NO_COLOR": "1"}, True),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="old consoles of Windows have no colours")
def test_colours_on_a_console(
    house: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], environment: dict[str, str], coloured: bool
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in on_console(monkeypatch, "error.txt", *arguments)[1]) is coloured


def test_colours_in_a_pipe_only_when_asked_for(house: Path, run: Run) -> None:
    assert "\x1b[" not in run("error.txt").out
    assert "\x1b[31m错误\x1b[0m" in run("error.txt", "--color=always").out


@pytest.mark.parametrize(("columns", "widest"), [("100", 100), ("20", 40), ("500", 120)])
def test_a_console_is_filled_within_reason(
    house: Path, monkeypatch: pytest.MonkeyPatch, columns: str, widest: int
) -> None:
    write(house / "a.txt", "丙" * 200 + "甲" + "丙" * 200)
    monkeypatch.setenv("COLUMNS", columns)
    lines = on_console(monkeypatch, "a.txt", "--color=never")[1].split("\n")
    assert widest - 6 <= max(len(line) + sum(sign > "\u2e80" for sign in line) for line in lines) <= widest


def test_a_draft_with_escape_codes_does_not_reach_a_console(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(house / "a.txt", "\x1b[2J甲")
    assert "\x1b[2J" not in on_console(monkeypatch, "a.txt")[1]
    assert "\x1b" not in on_console(monkeypatch, "text", "a.txt")[1]


class Closed(io.TextIOWrapper):
    """Standard output that fails as soon as something is flushed to it."""

    def __init__(self, error: OSError) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8")
        self.error = error

    def flush(self) -> None:
        if not self.closed and self.buffer.tell() + len(self.pending) > 0:
            raise self.error

    def write(self, text: str) -> int:
        self.pending += text
        return len(text)

    pending = ""

    def close(self) -> None:
        self.pending = ""
        super().close()


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (BrokenPipeError(errno.EPIPE, "Broken pipe"), 1, ""),
        (
            OSError(errno.ENOSPC, "No space left on device"),
            2,
            "lintreport: standard output cannot be written: No space left on device\n",
        ),
    ],
)
def test_standard_output_that_fails(
    house: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    error: OSError,
    code: int,
    told: str,
) -> None:
    monkeypatch.setattr(sys, "stdout", Closed(error))
    assert main(["error.txt"]) == code
    assert capsys.readouterr().err == told


@pytest.mark.skipif(os.name == "nt", reason="needs a shell with pipes of POSIX")
def test_a_pipe_that_is_closed_early_is_no_mistake(house: Path) -> None:
    write(house / "a.txt", "甲\n" * 20_000)
    command = f"'{sys.executable}' -m lintreport a.txt --unfold --isolated --rules rules --select house | head -1"
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent), "LC_ALL": "C"}
    ran = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, env=environment, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (1, b"a.txt\n", b"")


# The other commands


def test_text_prints_the_text_and_nothing_else(folder: Path, run: Run) -> None:
    write(folder / "a.txt", "\ufeff某县\r\n\r\n甲\t\U00020bb7".encode())
    assert run("text", "a.txt") == (0, "某县\n\n甲\t\U00020bb7", "")
    write(folder / "b.docx", word("某县\n甲"))
    assert run("text", "b.docx") == (0, "某县\n甲", "")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nothing.txt", "[not-found] 没有这个文件，请核对文件名和路径"),
        (".", "[folder] 这是文件夹"),
        ("a.pdf", "[pdf]"),
    ],
)
def test_text_of_what_cannot_be_read(folder: Path, run: Run, name: str, words: str) -> None:
    write(folder / "a.pdf", "%PDF-")
    ran = run("text", name)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"lintreport: {name}: {words}")


def test_rules_lists_what_would_run(house: Path, run: Run) -> None:
    write(house / ".lintreport.yaml", "rules: rules\nselect: [house/jia, house/yi]\nseverity: {house/yi: error}\n")
    lines = run("rules").out.splitlines()
    assert [line.split()[:2] for line in lines] == [["错误", "house/jia"], ["错误", "house/yi"]]
    listed = run("rules", "--all", "--lang=en").out
    assert "info    house/ding" in listed
    assert "placeholder/letter" in listed
    assert run("rules", "--select=house/ding").out.split()[:2] == ["提示", "house/ding"]


def test_explain_shows_the_page_of_a_rule(house: Path, run: Run) -> None:
    page = run("explain", "house/yi").out
    assert page.startswith("house/yi\n")
    for words in ("试验。", "本单位", "警告", "〔乙〕", "terms"):
        assert words in page
    assert "info" in run("explain", "house/ding", "--lang=en").out


def test_the_examples_of_the_shipped_rules_hold(run: Run) -> None:
    ran = run("test")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith(" 0 flaws\n")


def test_test_tells_every_kind_of_flaw_in_one_run(folder: Path, run: Run) -> None:
    text = """\
- id: house/one
  check: pattern
  pattern: '给力'
  message: “▶{mach}”
  ▶severty: error
  severity: ▶[error]
  why: 网络用语。
  ▶why: 网络用语。
  source: 通例
  examples:
    - ▶wrong: 工作[|很|]给力。
    - right: 工作得力。
- id: house/two
  check: pattern
  pattern: '(给力▶'
  message: 错
  why: 错
  source: 通例
  examples:
    - wrong: '[|给力|]'
    - right: 得力
"""
    write(folder / "house.yaml", text.replace("▶", ""))
    places = [
        f"house.yaml:{number}:{line.index('▶') + 1}" for number, line in enumerate(text.split("\n"), 1) if "▶" in line
    ]
    ran = run("test", "house.yaml")
    lines = ran.out.splitlines()
    assert ran.code == 2
    assert list(dict.fromkeys(line.partition(": ")[0] for line in lines[:-1])) == places
    assert [line.partition(": ")[2][:24] for line in lines[:-1]] == [
        "unknown name {mach}; did", "unknown key severty; did", "expected one of error, w", "why stands twice; it is ",
        "house/one[0] missing: ex", "house/one[0] noisy: expe", "bad pattern: missing ), ",
    ]  # fmt: skip
    assert lines[-1] == "1 rules, 2 examples, 7 flaws"


def test_test_with_failing_examples_only(folder: Path, run: Run) -> None:
    write(folder / "house/house.yaml", HOUSE_RULES.replace("[|甲|]", "甲[|甲|]"))
    ran = run("test", "house")
    assert ran.code == 1
    assert ran.out.startswith(
        f"{Path('house/house.yaml')}:8:14: house/jia[0] noisy: expected '甲[|甲|]', found '[|甲|][|甲|]'\n"
    )


def test_check_with_flawed_rules_tells_all_flaws_and_checks_nothing(house: Path, run: Run) -> None:
    write(house / "rules/more.yaml", "- id: more/x\n  chek: terms\n")
    write(house / "rules/house.yaml", HOUSE_RULES.replace("severity: error", "severity: fatal"))
    for form in FORMS:
        ran = run("error.txt", *form)
        assert (ran.code, ran.out) == (2, "")
        lines = ran.err.splitlines()
        assert lines == sorted(lines)
        assert any(line.startswith(f"{Path('rules/house.yaml')}:7:13: expected one of error") for line in lines)
        assert any(line.startswith(f"{Path('rules/more.yaml')}:1:3: check is missing") for line in lines)
    assert not (house / "report").exists()


def test_rules_given_on_the_command_line_are_added(folder: Path, run: Run) -> None:
    write(folder / "one/house.yaml", HOUSE_RULES)
    write(folder / "two/more.yaml", HOUSE_RULES.replace("house/", "more/"))
    write(folder / "a.txt", "甲")
    ran = run("a.txt", "--rules=one", "--rules=two/more.yaml", "--select=house,more", "--format=json")
    assert [found["rule"] for found in json.loads(ran.out)["files"][0]["findings"]] == ["house/jia", "more/jia"]
