"""Draws of lists with the number of their items."""

from __future__ import annotations

import random

from lintreport.numerals import chinese
from statements.drawing import Draw, Figure, Values, settings

POOLS = {
    "links": "受理、核查、审理、反馈、回访、归档、登记、公示、评议、验收",
    "steps": "学习动员、对照检查、集中整治、建章立制、总结提升、督查回访、摸底排查",
    "systems": "首问负责制、限时办结制、离岗告示制、责任追究制、服务承诺制、一次告知制",
    "books": "《考勤管理办法》、《公务用车管理规定》、《物资采购办法》、《会议制度》、"
    "《差旅费管理细则》、《档案管理制度》",
    "abilities": "学习能力、服务能力、执行能力、协调能力、创新能力、应急能力",
    "fields": "教育、医疗、住房、养老、交通、就业、供水",
    "towns": "东河镇、西坪镇、南岭乡、北沟乡、白石镇、柳树乡、青山镇",
    "tasks": "完善责任体系、加强队伍建设、严格考核奖惩、改进工作作风、拓宽宣传渠道、健全台账资料、强化督促检查",
    "done": "抓学习，提高思想认识、抓制度，规范工作流程、抓培训，增强业务本领、抓监督，堵塞管理漏洞、"
    "抓服务，改善群众体验、抓宣传，营造良好氛围",
    "verbs": "查、改、治、建、评、督",
    "english": "training、staffing、budgeting、reporting、procurement、outreach",
}
SETS = {
    "四项监督": "纪律监督、监察监督、派驻监督、巡察监督",
    "六项纪律": "政治纪律、组织纪律、廉洁纪律、群众纪律、工作纪律、生活纪律",
    "四个意识": "政治意识、大局意识、核心意识、看齐意识",
    "四个自信": "道路自信、理论自信、制度自信、文化自信",
    "五个振兴": "产业振兴、人才振兴、文化振兴、生态振兴、组织振兴",
}


class Items(tuple[str, ...]):
    """What a list holds; its form is a mark to stand between (`、`), or the kind of number before each item."""

    def __format__(self, form: str) -> str:
        numbers = [chinese(at) for at in range(1, len(self) + 1)]
        numbered = zip(numbers, self, strict=True)
        if form == "is":
            return "；".join(f"{number}是{item}" for number, item in numbered)
        if form == "stop":
            return "。".join(f"{number}是{item}" for number, item in numbered)
        if form == "first":
            return "；".join(f"第{number}，{item}" for number, item in numbered)
        if form == "round":
            return "；".join(f"（{at}）{item}" for at, item in enumerate(self, 1))
        if form == "circle":
            return "；".join(f"{chr(0x245F + at)}{item}" for at, item in enumerate(self, 1))
        if form == "lines":
            return "\n".join(f"{number}是{item}，取得新的成效。" for number, item in numbered)
        if form == "heads":
            return "\n".join(f"（{number}）{item}。各单位按照分工抓好落实，按月报送进度。" for number, item in numbered)
        if form == "quoted":
            return "、".join(f"“{item}”" for item in self)
        if form == "tight":
            return "".join(f"“{item}”" for item in self)
        if form in ("and", "和"):
            mark, word = (", ", " and ") if form == "and" else ("、", "和")
            return mark.join(self[:-1]) + word + self[-1]
        return form.join(self)


def listed(source: random.Random, arguments: str) -> tuple[Values, Values]:
    """`items` of a pool, their number `n`, and `more` than they are; wrong when `n` is another or one is missing."""
    pool, _, rest = arguments.partition(" ")
    given = {"low": 3, "high": 5, **settings(rest)}
    count = source.randint(given["low"], given["high"])
    items = source.sample(POOLS[pool].split("、"), count)
    more = Figure(count + source.randint(1, 4))  # of which the items are some
    right: Values = {"n": Figure(count), "items": Items(items), "more": more}
    others = [Figure(count + 1)] + [Figure(count - 1)] * (count > 3)
    wrongs: list[Values] = [{**right, "n": other} for other in others]
    if count > 3:
        wrongs.append({**right, "items": Items(items[:-1])})
    return right, source.choice(wrongs)


def named(source: random.Random, _: str) -> tuple[Values, Values]:
    """A set that everyone knows by its number: its `name` and `items`; wrong when one is missing."""
    name = source.choice(sorted(SETS))
    items = SETS[name].split("、")
    dropped = source.randrange(len(items))
    return (
        {"name": name, "items": Items(items)},
        {"name": name, "items": Items(items[:dropped] + items[dropped + 1 :])},
    )


LISTS: dict[str, Draw] = {"listed": listed, "named": named}
