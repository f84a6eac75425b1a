"""The ways to write a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lintreport.numerals import chinese

Form = Callable[[Sequence[str]], str]


def _each(form: str, between: str) -> Form:
    def written(items: Sequence[str]) -> str:
        return between.join(form.format(item=item, **_ordinals(at)) for at, item in enumerate(items, 1))

    return written


def _ordinals(at: int) -> dict[str, object]:
    """The ways to number an item, and figures that may stand beside it."""
    return {
        "at": at,
        "han": chinese(at),
        "circle": chr(0x245F + at),
        "letter": chr(0x60 + at),
        "roman": ("i", "ii", "iii", "iv", "v")[at - 1] if at <= 5 else "",
        "ordinal": ("first", "second", "third", "fourth", "fifth")[at - 1] if at <= 5 else "",
        "next": at + 1,
        "many": 60 * at + 140,
    }


def _last(between: str, before_last: str) -> Form:
    return lambda items: between.join(items[:-1]) + before_last + items[-1]


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _first_last(items: Sequence[str]) -> str:
    words = [*("首先", "其次", "再次")[: len(items) - 1], "最后"]
    return "。".join(f"{word}，{item}" for word, item in zip(words, items, strict=True))


FORMS: dict[str, Form] = {
    "is": _each("{han}是{item}", "；"),
    "stop": _each("{han}是{item}", "。"),
    "comma": _each("{han}是{item}", "，"),
    "long": _each("{han}是{item}。要细化分工，定期调度，确保落到实处", "。"),
    "first": _each("第{han}，{item}", "；"),
    "first-is": _each("第{han}是{item}", "；"),
    "its-first": _each("其{han}，{item}", "；"),
    "shall": _each("{han}要{item}", "，"),
    "round": _each("（{at}）{item}", "；"),
    "half": _each("{at}){item}", "；"),
    "circle": _each("{circle}{item}", "；"),
    "letters": _each("({letter}) {item}", "; "),
    "quoted": _each("“{item}”", "、"),
    "tight": _each("“{item}”", ""),
    "lines": _each("{han}是{item}，取得新的成效。", "\n"),
    "heads": _each("（{han}）{item}。各单位按照分工抓好落实，按月报送进度。", "\n"),
    "chapters": _each("{han}、{item}\n有关科室认真落实，工作有序推进。", "\n"),
    "dots": _each("{at}.{item}。由各科室具体负责，年底前完成。", "\n"),
    "dashes": _each("——{item}。进展顺利。", "\n"),
    "full-dots": _each("{at}．{item}。已明确牵头单位和完成时限。", "\n"),
    "first-lines": _each("第{han}，{item}。这是做好各项工作的前提，要长期坚持。", "\n"),
    "phase-lines": _each("第{han}阶段：{item}。按照职责分工组织实施，每周通报一次进展。", "\n"),
    "advice-lines": _each("{han}是建议{item}。建议由主管部门牵头研究，尽早列入计划。", "\n"),
    "window-lines": _each("（{at}）{item}。窗口统一受理，后台分类审批，{next}个工作日内办结。", "\n"),
    "first-stop": _each("第{han}，{item}", "。"),
    "phase": _each("第{han}阶段，{item}", "；"),
    "step": _each("第{han}步，{item}", "；"),
    "topic": _each("第{han}个议题，{item}", "。"),
    "han-round": _each("（{han}）{item}", "；"),
    "dot": _each("{at}.{item}", "；"),
    "grip": _each("{han}抓{item}", "，"),
    "rank": _each("{item}居第{han}位", "、"),
    "sites": _each("{item}（{next}个点位）", "、"),
    "holding": _each("{item}（可容纳{many}人）", "、"),
    "numbers": _each("({at}) {item}", "; "),
    "roman": _each("({roman}) {item}", "; "),
    "ordinals": _each("{ordinal}, {item}", "; "),
    "and": _last(", ", " and "),
    "和": _last("、", "和"),
    "与": _last("、", "与"),
    "以及": _last("、", "以及"),
    "but-last": lambda items: "、".join(items[:-1]),
    "And": lambda items: _capital(FORMS["and"](items)),
    "first-last": _first_last,
}


class Items(tuple[str, ...]):
    """What a list holds; its form is one of `FORMS`, or a mark to stand between (`、`).

    A * stands for an item, where each has something beside it: `坚持*，` has 坚持 before each and ， between them.
    """

    def __format__(self, form: str) -> str:
        if form in FORMS:
            return FORMS[form](self)
        pattern, between = (form[:-1], form[-1]) if "*" in form else ("*", form)
        return between.join(pattern.replace("*", item) for item in self)
