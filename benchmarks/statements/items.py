"""Lists and the ways to write them, and what they are lists of: pools to draw from and sets that everyone knows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lintreport.numerals import chinese

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
    "police": "刑事侦查、治安管理、交通整治、社区警务、网络安全、禁毒宣传、出入境管理",
    "school": "师德建设、课程改革、校园安全、家校共育、心理辅导、后勤保障、体育锻炼",
    "health": "预检分诊、电子病历、双向转诊、疫苗接种、慢病随访、妇幼保健、院感防控",
    "farm": "选种育苗、测土施肥、病虫防治、机械收割、烘干仓储、品牌销售",
    "money": "预算编制、国库支付、政府采购、资产处置、绩效评价、财政监督",
    "sites": "滨河路改造、污水处理厂扩建、老旧小区改造、公共停车场、农贸市场提升、体育公园",
    "factory": "采购、生产、质检、仓储、物流、售后",
    "party": "支部联建、党员示范岗、志愿服务队、主题党日、流动课堂、党员积分",
    "faults": "理论学习不够系统、调查研究不够深入、制度执行不够严格、服务群众不够主动、"
    "创新意识不够强烈、督促检查不够经常",
    "causes": "staff shortages、ageing equipment、slow approvals、weak training、poor records、late payments",
    "people": "王砚耕、李澄秋、张望野、刘棹云、陈知渔、杨叙禾",
    "offices": "综合科、业务科、人事科、财务科、法规科、信息科、督查科",
    "cases": "某镇原镇长收受礼金案、某局干部违规用车案、某村会计虚报补贴案、某校采购吃回扣案、某所职工挪用公款案",
    "mottoes": "学原文、查短板、改问题、强本领、树形象、促发展",
    "goals": "学校建好、教师配强、学生教好、家长满意、社会认可",
}
SETS = {
    "四项监督": "纪律监督、监察监督、派驻监督、巡察监督",
    "六项纪律": "政治纪律、组织纪律、廉洁纪律、群众纪律、工作纪律、生活纪律",
    "四个意识": "政治意识、大局意识、核心意识、看齐意识",
    "四个自信": "道路自信、理论自信、制度自信、文化自信",
    "五个振兴": "产业振兴、人才振兴、文化振兴、生态振兴、组织振兴",
}
FURTHER_SETS = {
    **SETS,
    "四大考验": "执政考验、改革开放考验、市场经济考验、外部环境考验",
    "四种危险": "精神懈怠危险、能力不足危险、脱离群众危险、消极腐败危险",
    "四个伟大": "伟大斗争、伟大工程、伟大事业、伟大梦想",
    "六稳": "稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期",
    "六保": "保居民就业、保基本民生、保市场主体、保粮食能源安全、保产业链供应链稳定、保基层运转",
    "三转": "转职能、转方式、转作风",
    "四风": "形式主义、官僚主义、享乐主义、奢靡之风",
    "三务公开": "党务公开、村务公开、财务公开",
}
STRANGERS = {
    "四项监督": "审计监督",
    "六项纪律": "财经纪律",
    "四个意识": "服务意识",
    "四个自信": "能力自信",
    "五个振兴": "教育振兴",
    "四大考验": "干部考验",
    "四种危险": "作风漂浮危险",
    "四个伟大": "伟大征程",
    "六稳": "稳物价",
    "六保": "保教育投入",
    "三转": "转思想",
    "四风": "自由主义",
}  # what sounds like one of the set and is none

Form = Callable[[Sequence[str]], str]


def _each(form: str, between: str) -> Form:
    def written(items: Sequence[str]) -> str:
        return between.join(
            form.format(item=item, at=at, han=chinese(at), circle=chr(0x245F + at), letter=chr(0x60 + at))
            for at, item in enumerate(items, 1)
        )

    return written


def _last(between: str, before_last: str) -> Form:
    return lambda items: between.join(items[:-1]) + before_last + items[-1]


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
    "and": _last(", ", " and "),
    "和": _last("、", "和"),
    "与": _last("、", "与"),
    "以及": _last("、", "以及"),
    "but-last": lambda items: "、".join(items[:-1]),
}


class Items(tuple[str, ...]):
    """What a list holds; its form is one of `FORMS`, or a mark to stand between (`、`)."""

    def __format__(self, form: str) -> str:
        return FORMS[form](self) if form in FORMS else form.join(self)
