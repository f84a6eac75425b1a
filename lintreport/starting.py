"""The configuration that `lintreport init` writes: what differs from the defaults, and all else as comments."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from lintreport.finding import Language, Severity
from lintreport.kinds import Kind
from lintreport.rule import localized

_PLAIN = re.compile(r"[\w、]+(?: [\w、]+)*")  # what needs no quotes in YAML
_ALL = "*"  # every draft under the configuration's folder


class Answers(Struct, frozen=True, kw_only=True):
    """What is known of the drafts of a folder: their kinds (none: many), whether masked, what must not pass."""

    kinds: tuple[Kind, ...] = ()
    masked: bool = False
    fail_on: Severity = "error"


class _Remarks(Struct, frozen=True, kw_only=True):
    """What the comments of the file say in one language."""

    head: str
    kinds: str
    kinds_of_several: str
    masked: str
    formal: str
    fail_on: str
    select: str
    severity: str
    exclude: str
    rules: str
    lang: str


_CHINESE = _Remarks(
    head="lintreport 的设置：对本文件夹及其下级文件夹的草稿有效；以 # 开头的行是说明，或者尚未启用。",
    kinds="文种：路径（写法同 .gitignore）或“title:”加标题的正则表达式，以此为准；不写则由标题、文件名等判定",
    kinds_of_several="这里的文种：{names}。标题、文件名看不出文种的，按文件夹指明：",
    masked="已脱敏的草稿：其中的 X、** 只作提示",
    formal="要按公文格式（GB/T 9704）排版的 Word 草稿：另查纸张、页边距、字体、行距等版式",
    fail_on="达到哪一级就不通过：error、warning、info、never",
    select="增加、去掉的规则或规则组（lintreport rules --all 列出全部）",
    severity="改变规则或规则组的级别",
    exclude="不检查的文件，写法同 .gitignore",
    rules="本单位的规则文件或文件夹",
    lang="提示语的语言：zh、en",
)
_ENGLISH = _Remarks(
    head="Configuration of lintreport for the drafts in this folder and below; what follows # is not in force.",
    kinds="kinds of draft by path (as in .gitignore) or by “title:” and a pattern; else title, file or opening tell",
    kinds_of_several="the kinds here: {names}; where neither title nor file tells, say so by folder:",
    masked="drafts that are meant to be masked: their X and ** are infos",
    formal="Word drafts set as official papers (GB/T 9704): their paper, margins, fonts and lines are judged too",
    fail_on="what must not pass: error, warning, info, never",
    select="rules or groups to add or to leave out (lintreport rules --all lists them)",
    severity="other severities, by rule or group",
    exclude="what is not checked, as in .gitignore",
    rules="files or folders of your own rules",
    lang="language of the messages: zh, en",
)


def configuration(answers: Answers, language: Language) -> str:
    """The text of a configuration file that says what is known and explains the rest."""
    return "\n".join(_lines(answers, language, _CHINESE if language == "zh" else _ENGLISH)) + "\n"


def _lines(answers: Answers, language: Language, remarks: _Remarks) -> Iterator[str]:
    names = [_quoted(localized(kind.name, language)) for kind in answers.kinds]
    yield f"# {remarks.head}"
    if len(names) > 1:
        yield from _key(
            remarks.kinds_of_several.format(names="、".join(names)), f"kinds: {_by_folder(names)}", on=False
        )
    else:
        only = f"{{'{_ALL}': {names[0]}}}" if names else _by_folder([localized(kind, language) for kind in _EXAMPLES])
        yield from _key(remarks.kinds, f"kinds: {only}", on=bool(names))
    yield from _key(remarks.masked, f"masked: ['{_ALL}']", on=answers.masked)
    yield from _key(remarks.formal, "formal: [公文/]", on=False)
    yield from _key(remarks.fail_on, f"fail-on: {answers.fail_on}", on=answers.fail_on != "error")
    yield from _key(remarks.select, "extend-select: []", on=False)
    yield "# ignore: []"
    yield from _key(remarks.severity, "severity: {repetition: info}", on=False)
    yield from _key(remarks.exclude, "exclude: [归档/, '*-样式.docx']", on=False)
    yield from _key(remarks.rules, "rules: [our-rules]", on=False)
    yield from _key(remarks.lang, f"lang: {language}", on=False)


_EXAMPLES = ({"zh": "请示", "en": "request"}, {"zh": "纪要", "en": "minutes"})


def _quoted(name: str) -> str:
    return name if _PLAIN.fullmatch(name) else json.dumps(name, ensure_ascii=False)


def _by_folder(names: Sequence[str]) -> str:
    return "{" + ", ".join(f"{name}/: {name}" for name in names) + "}"


def _key(remark: str, line: str, *, on: bool) -> Iterator[str]:
    yield ""
    yield f"# {remark}"
    yield line if on else f"# {line}"
