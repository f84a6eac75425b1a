"""What the proofreading sheet says around the findings, in Chinese and in English."""

from __future__ import annotations

from msgspec import Struct

from lintreport.finding import Language


class Words(Struct, frozen=True, kw_only=True):
    """The words of one language; braces are filled in."""

    title: str
    day: str
    run: str
    of_which_unread: str
    clean_run: str
    empty_run: str
    legend: str
    drafts: tuple[str, str, str, str, str, str, str]
    clean: str
    unread: str
    failed: str
    unlisted: str
    none: str
    draft: str
    draft_title: str
    about: str
    columns: tuple[str, str, str, str, str, str, str]
    certainty: str
    related: str
    said: str
    ditto: str
    more_related: str
    insertion: str
    no_text: str
    left_out: str
    failures: str
    signatures: str
    severity: str
    page: tuple[str, str, str]


WORDS: dict[Language, Words] = {
    "zh": Words(
        title="校对意见表",
        day="{now.year}年{now.month}月{now.day}日",
        run="{day}用 lintreport {version} 检查稿件{drafts}份{unread}，提出意见{findings}条：{counts}。",
        of_which_unread="（其中{count}份无法读取）",
        clean_run="{day}用 lintreport {version} 检查稿件{drafts}份，未发现问题。",
        empty_run="{day}用 lintreport {version} 检查，没有稿件。",
        legend=(
            "说明：“错误”应当改正，“警告”多半确有问题、请核实，“提示”供参考；原文栏中加粗、加下划线的文字是所指之处，"
            "“∧”指两字之间的位置（该处缺字，或有不显示的内容）；处理意见栏由责任人填写（采纳、不采纳或另行修改）。"
        ),
        drafts=("序号", "稿件", "文种", "错误", "警告", "提示", "说明"),
        clean="未发现问题",
        unread="无法读取：{message}",
        failed="有{count}条规则未查完",
        unlisted="意见只列出{count}条",
        none="—",
        draft="{number}、{name}",
        draft_title="标题：{title}　",
        about="文种：{kind}　{counts}",
        columns=("序号", "位置", "原文", "问题", "修改建议", "依据", "处理意见"),
        certainty="（{certainty}）",
        related="另见{where}{message}",
        said="：{message}",
        ditto="同上",
        more_related="另有{count}处",
        insertion="∧",
        no_text="（无文字）",
        left_out="意见过多，本表只列{kept}条，先列错误，其余{left}条未列；改后请再检查一遍。",
        failures="下列规则未查完，本稿的检查不完整：",
        signatures=(
            "校对人：　　　　　　　日期：　　　　年　　月　　日　　　复核人：　　　　　　　日期：　　　　年　　月　　日"
        ),
        severity="{severity}：",
        page=("第 ", " 页　共 ", " 页"),
    ),
    "en": Words(
        title="Proofreading sheet",
        day="{now:%Y-%m-%d}",
        run="lintreport {version}, {day}. Drafts: {drafts}{unread}. Findings: {findings} ({counts}).",
        of_which_unread=" ({count} could not be read)",
        clean_run="lintreport {version}, {day}. Drafts: {drafts}. Nothing was found.",
        empty_run="lintreport {version}, {day}. There were no drafts.",
        legend=(
            "Errors are to be corrected, warnings are most likely right and want checking, infos are advice. In the "
            "original the place is bold and underlined; ∧ stands where something is missing or does not show. The last "
            "column is for the decision: accepted, rejected, changed otherwise."
        ),
        drafts=("No.", "Draft", "Kind", "Errors", "Warnings", "Infos", "Remarks"),
        clean="nothing found",
        unread="could not be read: {message}",
        failed="rules not finished: {count}",
        unlisted="only {count} findings are listed",
        none="–",
        draft="{number}. {name}",
        draft_title="Title: {title}. ",
        about="Kind: {kind}. {counts}",
        columns=("No.", "Place", "Original", "Finding", "Suggestion", "Authority", "Decision"),
        certainty=" ({certainty})",
        related="see {where}{message}",
        said=": {message}",
        ditto="as above",
        more_related="and {count} more places",
        insertion="∧",
        no_text="(no text)",
        left_out="Too many findings: {kept} are listed, errors first; {left} are left out. Mend these and check again.",
        failures="These rules did not finish, so the draft is not wholly checked:",
        signatures="Proofread by: ____________  Date: __________      Reviewed by: ____________  Date: __________",
        severity="{severity}: ",
        page=("page ", " of ", ""),
    ),
}
