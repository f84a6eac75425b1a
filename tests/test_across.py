"""The drafts of a run compared: an indicator of one body and time with two values."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from docx_builder import paragraph, run, word_file
from linting import shipped

from lintreport import across
from lintreport.cli import main
from lintreport.document import Document
from lintreport.engine import lint
from lintreport.rule import Example, Rule
from lintreport.testing import example_document

RULE = "figures/indicator-across"
COUNTY = "青山县2024年工作总结\n"
OFFICE = "青山县教育局2024年工作总结\n"


def rule() -> Rule:
    return shipped().rule(RULE)


def draft(text: str, path: str) -> Document:
    return example_document(text, Example(path=path))


def told(first: str, second: str) -> list[str]:
    """What is found in the first of two drafts."""
    drafts = [draft(first, "a.txt"), draft(second, "b.txt")]
    return [drafts[0][finding.span] for finding in across.compared(drafts, rule())]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (COUNTY + "全县新建学校5所。", OFFICE + "2024年，全县新建学校6所。"),
        (COUNTY + "一年来，新建学校5所。", OFFICE + "全县新建学校6所，其中乡镇学校4所。"),
        (OFFICE + "全年培训教师5次。一年来，培训骨干教师500人次。", OFFICE + "我局全年培训骨干教师600人次。"),
        (
            "青山县2024年上半年工作总结\n上半年，全县新建学校5所。",
            COUNTY + "2024年上半年，全县新建学校6所，全年新建学校9所。",
        ),
        (COUNTY + "2023年，全县新建学校5所。", "青山县2023年度工作总结\n全年新建学校6所。"),
        ("2024年工作总结\n全县新建学校5所。\n青山县教育局\n2024年12月20日", OFFICE + "全县新建学校6所。"),
        (COUNTY + "全县财政收入3.2亿元。", OFFICE + "2024年全县财政收入完成35000万元。"),
        (OFFICE + "全年立案72件。", "青山县教育局2024年执法工作总结\n我局全年立案75件。"),
        ("全县工作情况汇报\n2024年，全县新建学校5所。", "教育工作情况汇报\n2024年，全县新建学校6所。"),
    ],
)
def test_one_indicator_with_two_values_is_found_in_both_drafts(first: str, second: str) -> None:
    assert len(told(first, second)) == 1
    assert len(told(second, first)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (COUNTY + "全县新建学校5所。", OFFICE + "全县新建学校5所。"),
        (COUNTY + "全县新建学校5所。", "青山县2023年工作总结\n全县新建学校6所。"),
        (COUNTY + "全县新建学校5所。", "绿水县2024年工作总结\n全县新建学校6所。"),
        ("城关镇2024年工作总结\n全镇新建学校5所。", "东关镇2024年工作总结\n全镇新建学校6所。"),
        ("城关镇2024年工作总结\n全年新建学校5所。", "东关镇2024年工作总结\n全年新建学校6所。"),
        (COUNTY + "全县新建学校5所。", "青山县2024年上半年工作总结\n全县新建学校3所。"),
        (COUNTY + "全县新建学校5所。", "绿水市2024年工作总结\n全市新建学校60所。"),
        (COUNTY + "全县新建学校5所。", OFFICE + "全县计划新建学校6所。"),
        (COUNTY + "全县新建学校5所。", OFFICE + "全县新建小学3所。"),
        (COUNTY + "全县财政收入3.2亿元。", OFFICE + "全县财政收入31986万元。"),
        (COUNTY + "新建学校约5所。", OFFICE + "全县新建学校6所。"),
        (COUNTY + "全县新建学校5所。", "青山县教育局工作总结\n全县新建学校6所。"),
        (OFFICE + "全年培训教师500人次。", COUNTY + "全年培训教师900人次。"),
        (COUNTY + "全县立案72件。", "青山县公安局2024年工作总结\n全县立案1720件。"),
        (COUNTY + "今年以来，新建学校5所。", "青山县2024年工作汇报\n今年以来，新建学校3所。\n2024年9月30日"),
        ("青山县乡村振兴工作总结\n2024年，新建学校5所。", OFFICE + "新建学校6所。"),
        (OFFICE + "我局走访学校5所。", COUNTY + "全县走访学校60所。"),
        (COUNTY + "全县新建学校5所。", OFFICE + "全县新建学校6所。\n一、建设\n全县新建学校7所。"),
    ],
)
def test_other_bodies_times_and_drafts_that_contradict_themselves_are_not(first: str, second: str) -> None:
    assert not told(first, second)
    assert not told(second, first)


def test_a_finding_names_the_other_draft_and_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = written(tmp_path)
    assert main(["check", "--isolated", "--across", "--format", "json", "--select", RULE, str(folder)]) == 0
    first, second, third = files(capsys.readouterr().out)
    assert (len(first["findings"]), len(second["findings"]), third["findings"]) == (1, 1, [])
    [finding] = second["findings"]
    assert finding["severity"] == "warning"
    assert finding["message"] == f"“新建学校”与另一份文稿不一致：此处为6所，{folder}/a.txt中为5所"
    place = {"start": 23, "end": 25, "message": "另一份文稿中为5所", "path": f"{folder}/a.txt", "line": 2, "column": 11}
    assert finding["related"] == [place]


def test_nothing_is_compared_unless_it_is_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = written(tmp_path)
    assert main(["check", "--isolated", "--format", "json", "--select", RULE, str(folder)]) == 0
    assert not any(file["findings"] for file in files(capsys.readouterr().out))


def test_exit_codes_are_those_of_all_findings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["check", "--isolated", "--across", "--select", RULE, "--fail-on", "warning", str(written(tmp_path))]
    assert main(arguments) == 1
    assert "b.txt:2:14另一份文稿中为6所" in "".join(capsys.readouterr().out.split())
    (tmp_path / "d.docx").write_bytes(b"PK\3\4 no archive")
    assert main(arguments) == 2


def test_a_draft_for_which_the_rule_is_off_is_not_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = written(tmp_path)
    (folder / ".lintreport.yaml").write_text(f"ignore: [{RULE}]\n", encoding="utf-8")
    assert main(["check", "--across", "--fail-on", "warning", "--format", "json", str(folder)]) in (0, 1)
    rules = {finding["rule"] for file in files(capsys.readouterr().out) for finding in file["findings"]}
    assert RULE not in rules


def test_a_place_in_a_word_file_is_told_as_people_count(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(COUNTY + "全县新建学校5所。", encoding="utf-8")
    (tmp_path / "b.docx").write_bytes(word_file(paragraph(run(OFFICE.strip())) + paragraph(run("全县新建学校6所。"))))
    main(["check", "--isolated", "--across", "--lang", "zh", "--select", RULE, str(tmp_path)])
    assert "b.docx:第2段另一份文稿中为6所" in "".join(capsys.readouterr().out.split())


def test_drafts_beyond_the_memory_of_a_run_are_named_as_not_compared() -> None:
    drafts = [draft(COUNTY + "全县新建学校5所。", "a.txt"), draft(OFFICE + "全县新建学校6所。", "b.txt")]
    comparison = across.Comparison(most=1)
    for one in drafts:
        comparison.take(one, rule())
    results = [comparison.joined(lint(one, shipped().__class__(())), rule(), "zh") for one in drafts]
    assert [result.findings for result in results] == [(), ()]
    assert [[failure.rule for failure in result.failures] for result in results] == [[], [RULE]]


def test_a_place_that_has_changed_since_is_left_out() -> None:
    drafts = [draft(COUNTY + "全县新建学校5所。", "a.txt"), draft(OFFICE + "全县新建学校6所。", "b.txt")]
    comparison = across.Comparison()
    for one in drafts:
        comparison.take(one, rule())
    assert not list(comparison.findings(draft(COUNTY, "a.txt"), rule(), "zh"))


def test_the_page_of_the_rule_shows_both_drafts(capsys: pytest.CaptureFixture[str]) -> None:
    main(["explain", "--isolated", "--lang", "zh", RULE])
    assert "错     青山县2024年工作总结" in (page := capsys.readouterr().out)
    assert "另一份 青山县教育局2024年工作总结" in page


def written(folder: Path) -> Path:
    """A folder of three drafts, the first two of which contradict each other."""
    (folder / "a.txt").write_text(COUNTY + "一年来，全县新建学校5所。", encoding="utf-8")
    (folder / "b.txt").write_text(OFFICE + "2024年，全县共新建学校6所。", encoding="utf-8")
    (folder / "c.txt").write_text("青山县2023年工作总结\n一年来，全县新建学校4所。", encoding="utf-8")
    return folder


def files(output: str) -> list[Any]:
    """The files of a run that was written as JSON."""
    found: list[Any] = json.loads(output)["files"]
    return found
