r"""The run as SARIF 2.1.0 (OASIS), for code scanning and for viewers; the numbers in brackets are the standard's.

Columns count UTF-16 units. In a text file lines are those of the decoded file; a Word file has none, and its lines are
the paragraphs of its text as `lintreport text` prints it, which its artifact says. Character offsets are left out: a
reader would count `\r\n` as two. Fixes are for text files only: to replace lines of a Word file would destroy it.
GitHub takes 25,000 results a run and 10 MB of gzip; the category of a run is the uploader's to name.
"""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from lintreport import __version__
from lintreport.finding import Failure, Language, Result, Unread
from lintreport.output import Report, as_json, path_of
from lintreport.output.places import HOMEPAGE, root
from lintreport.output.sarif_results import ROOT, Index, Object, artifact_location, results
from lintreport.output.sarif_rules import descriptor, message
from lintreport.output.wording import wording

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_WORD_TYPES = {  # by the ending of the file's name (IANA)
    ".docm": "application/vnd.ms-word.document.macroEnabled.12",
    ".dotm": "application/vnd.ms-word.template.macroEnabled.12",
    ".dotx": "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
}
_LINES_OF_WORD: dict[Language, str] = {
    "zh": "Word 文件：行号为 `lintreport text` 所印文本的段落序号",
    "en": "A Word file: its lines are the paragraphs of what `lintreport text` prints",
}


def render(report: Report, stream: TextIO) -> None:
    """Write the run as a SARIF log with one run."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report)]}
    as_json.write(log, stream)


def _run(report: Report) -> Object:
    index = _index(report)
    rules = [descriptor(name, report.rules.get(name), report.language) for name in index.rules]
    driver = {
        "name": "lintreport",
        "version": __version__,
        "semanticVersion": __version__,
        "informationUri": HOMEPAGE,
        "rules": rules,
    }
    return {
        "tool": {"driver": driver},
        "language": "zh-CN" if report.language == "zh" else "en",
        "columnKind": "utf16CodeUnits",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {ROOT: {"uri": root().as_uri().rstrip("/") + "/"}},
        "invocations": [_invocation(report, index)],
        "artifacts": [_artifact(path, index) for path in index.artifacts],
        "results": [found for result in report.results for found in results(result, index)],
    }


def _index(report: Report) -> Index:
    paths = dict.fromkeys(map(path_of, report.outcomes))
    named = sorted({finding.rule for result in report.results for finding in result.findings})
    return Index(
        artifacts={path: {**artifact_location(path), "index": number} for number, path in enumerate(paths)},
        rules={name: number for number, name in enumerate(named)},
        documents={result.document.path: result.document for result in report.results},
        words=wording(report.language),
        language=report.language,
    )


def _artifact(path: str, index: Index) -> Object:
    """A draft (3.24); what a file is that could not be read is not known."""
    document = index.documents.get(path)
    about: Object = {"location": index.artifact(path), "roles": ["analysisTarget"]}
    if document is None:
        return about
    if document.lines:
        return {**about, "mimeType": "text/plain"}
    mime_type = _WORD_TYPES.get(Path(path).suffix.lower(), _WORD)
    return {**about, "mimeType": mime_type, "description": message(_LINES_OF_WORD[index.language])}


def _invocation(report: Report, index: Index) -> Object:
    """What went wrong in the run itself (3.20)."""
    unread = [_unread(outcome, index) for outcome in report.unread]
    failed = [_failed(failure, result, index) for result in report.results for failure in result.failures]
    return {"executionSuccessful": not unread and not failed, "toolExecutionNotifications": [*unread, *failed]}


def _unread(unread: Unread, index: Index) -> Object:
    place = {"physicalLocation": {"artifactLocation": index.artifact(unread.path)}}
    said = message(unread.message)
    return {"descriptor": {"id": unread.code}, "level": "error", "message": said, "locations": [place]}


def _failed(failure: Failure, result: Result, index: Index) -> Object:
    place = {"physicalLocation": {"artifactLocation": index.artifact(result.document.path)}}
    rule: Object = {"id": failure.rule}
    if failure.rule in index.rules:
        rule["index"] = index.rules[failure.rule]
    said = message(failure.message)
    return {"associatedRule": rule, "level": "error", "message": said, "locations": [place]}
