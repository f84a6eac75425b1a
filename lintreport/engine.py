"""The line itself: a file is read, its rules are run, what they find is put in order."""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct

from lintreport.document import Document, Revisions
from lintreport.errors import UnreadableError
from lintreport.finding import Failure, Finding, Language, Result, Unread
from lintreport.passage import Budget, OutOfTimeError
from lintreport.rule import Rule, localized
from lintreport.ruleset import RuleSet

MASKS = "placeholder"  # the group of rules whose findings a masked draft is meant to have
WORD_ENDINGS = (".docx", ".docm", ".dotx", ".dotm", ".doc", ".wps", ".rtf", ".odt", ".pdf")
LARGEST_DRAFT = 100 << 20  # bytes: more than any report, pictures included; read at once


class Reading(Struct, frozen=True):
    """How a draft is read and spoken of.

    The language of the messages; the encoding and the kind (id or name) where they are known; whether the draft is
    `masked`, which means that its placeholders are meant; whether tracked changes are taken as accepted or not made.
    """

    language: Language = "zh"
    encoding: str | None = None
    kind: str | None = None
    masked: bool = False
    revisions: Revisions = "final"


CHINESE = Reading()


def lint(document: Document, rules: RuleSet, reading: Reading = CHINESE) -> Result:
    """What the rules find in a document, in the order of the text; raises UserError for an unknown kind."""
    budget = Budget.for_text(document.text)
    findings: set[Finding] = set()
    failures: list[Failure] = []
    kind, language = rules.kind_of(document, reading.kind), reading.language
    for rule in rules.speaking_of(kind, document.language):
        try:
            findings.update(rule.findings(document, budget, language))
        except OutOfTimeError:
            failures.append(Failure(rule.id, _too_slow(rule, language)))
        except Exception as error:
            error.add_note(f"while {rule.id} judged {document.path}")
            raise
    ordered = sorted(findings, key=lambda finding: (finding.span, finding.rule, finding.message))
    shown = map(_as_mask, ordered) if reading.masked else ordered
    return Result(document, tuple(shown), tuple(failures), kind.id, localized(kind.name, language))


def check(path: str, rules: RuleSet, reading: Reading = CHINESE) -> Result | Unread:
    """Read a draft from a file and lint it; what cannot be read is said, not raised."""
    try:
        data = contents(path)
    except UnreadableError as error:
        return Unread(path, error.code, error.said(reading.language))
    return check_bytes(path, data, rules, reading)


def check_bytes(name: str, data: bytes, rules: RuleSet, reading: Reading = CHINESE) -> Result | Unread:
    """Lint a draft that a file of this name would hold; what cannot be read is said, not raised."""
    try:
        appearance = "appearance" in rules.needs
        document = read(name, data, reading.encoding, revisions=reading.revisions, appearance=appearance)
    except UnreadableError as error:
        return Unread(name, error.code, error.said(reading.language))
    except Exception as error:
        error.add_note(f"while {name} was read")
        raise
    return lint(document, rules, reading)


def contents(path: str) -> bytes:
    """The bytes of a file; raises UnreadableError with what to do."""
    try:
        if Path(path).is_dir():  # asked beforehand: to open one is another error on each system
            raise UnreadableError("folder", "this is a folder, not a draft")
        with Path(path).open("rb") as file:
            data = file.read(LARGEST_DRAFT + 1)  # a device or a pipe has no size to ask for
    except FileNotFoundError as error:
        raise UnreadableError("not-found", "there is no such file") from error
    except OSError as error:
        raise UnreadableError("unreadable", f"the file cannot be opened: {error.strerror or error}") from error
    if len(data) > LARGEST_DRAFT:
        raise UnreadableError("too-big", f"the file has more than {LARGEST_DRAFT >> 20} MiB: split it")
    return data


def read(
    path: str,
    data: bytes,
    encoding: str | None = None,
    *,
    revisions: Revisions = "final",
    appearance: bool = False,
) -> Document:
    """The document that a file's bytes hold, by the ending of its name; raises UnreadableError.

    `appearance` asks for its looks too, which text files have not.
    """
    if is_word(path):
        from lintreport.formats import docx  # lxml: 22 ms that text files need not pay

        return docx.read(path, data, revisions=revisions, appearance=appearance)
    from lintreport.formats import txt

    return txt.read(path, data, encoding)


def is_word(path: str) -> bool:
    """Tell whether a file of that name is read as a Word file; one that is none is refused then with a sentence."""
    return Path(path).suffix.lower() in WORD_ENDINGS


def _as_mask(finding: Finding) -> Finding:
    """In a masked draft a placeholder is no mistake, but worth knowing of."""
    return msgspec.structs.replace(finding, severity="info") if finding.group == MASKS else finding


def _too_slow(rule: Rule, language: Language) -> str:
    if language == "zh":
        return f"规则 {rule.id} 未能在限定时间内查完，本文件的检查不完整；请简化其 pattern，或以 ignore 停用"
    return (
        f"{rule.id} did not finish in its time, so the draft is not wholly checked: simplify its pattern or ignore it"
    )
