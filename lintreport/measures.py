"""Measure words and units, and the words that make a figure approximate."""

from __future__ import annotations

from fractions import Fraction

import regex

from lintreport.patterns import late

MEASURES = (  # a pattern, the longer before those they begin with
    "海里|毫升|人天|人日(?![均常夜前益后])|毫米|厘米|毫克|微克|分贝|兆瓦|人次|件次|场次|批次|户次|家次|车次|架次|剂次|台次|人份|课时|学时|小时|分钟|个月"
    "|平方公里|平方千米|平方米|立方米|平米|公顷|公里|千米"
    "|公斤|千克|千瓦时|千瓦|美元|欧元|港元|标准箱|[人件起个名次条份户家项只头台辆套间所处座栋幢棵株本册篇期场批组队支类种宗例位集通"
    "封张块片亩米吨斤克升元天周岁班轮票页道门节度层排岗桌箱袋瓶桶包盒趟具车架艘列盏根口眼顶对副卷幅枚面则款笔单尾羽匹盘把股桩村镇乡县床点分部"
    "讲站晚厅校剂针餐碗托垛柜筐篮捆扎罐摊杆杯缸窝串席秒颗粒]"
)
HAN_MEASURES = (  # those before which a Chinese numeral is a number, and not part of a word
    "人次|家次|场次|批次|小时|分钟|个月|[人件起个名次条份户家项台辆套间所处座场批组支类种宗例位封张亩吨元天篇期艘架栋幢棵株册枚幅]"
)
NO_MEASURE = late(  # what makes another word of a measure word: 一天然, 三支部
    r"(?<=天)然|(?<=周)年|(?<=分)(?:别|类|享|布|工|析|管|级)|(?<=[点处])(?:位|室|级|长|面|对|在)|(?<=期)(?:间|限)"
    r"|(?<=类)似|(?<=支)(?:持|部|出)|(?<=[一二三四五六][期批])(?=[0-9])|(?<=部)(?:门|位|队|长|属|署|委|分|落|件|级|下|省|际)|(?<=次)性"
    r"|(?<=包)[含括村保容]|(?<=具)[有体备]|(?<=度)[假过]|(?<=层)[面次级楼]|(?<=排)[名位查水污放除练头]|(?<=岗)[位前]|(?<=桌)[面子]"
    "|(?<=集)[中团体合装市会约镇成结聚资训]|(?<=通)[过知报道用信讯车行航水气路勤俗常告关网达往向力融宝州江辽海县化]"
)
KIN = {  # measure words in which things are counted that are called so: 8家企业, 户均
    "户": "家", "家": "户", "校": "所个", "院": "所家个", "所": "个", "店": "家个", "企": "家户个",
    "社": "家个", "厂": "家座个", "车": "辆台部", "船": "艘条只", "机": "台架部", "馆": "座个家", "桥": "座",
    "站": "座个", "场": "次", "次": "场趟", "趟": "次班", "班": "趟次个", "套": "台", "台": "套",
    "员": "人", "队": "支个", "组": "个", "点": "个处", "课": "节讲", "井": "口眼", "库": "座个",
    "树": "株棵", "书": "本册", "本": "册", "册": "本", "单": "笔件", "案": "件起", "件": "个",
    "块": "面个", "盒": "份", "床": "张个", "岗": "个",
}  # fmt: skip
ALIKE = {"日": "天", "校": "学"}  # nouns that are counted by another name: 每日, 3天
_SAME = {
    "yuan": "元", "名": "人", "位": "人", "起": "件", "宗": "件", "桩": "件", "岗": "个", "平方千米": "平方公里",
    "平米": "平方米", "千米": "公里", "千克": "公斤",
}  # fmt: skip
MORE_OR_LESS = late(
    r"""
    (?: (?: (?<![节合条签契预履违邀集制公失解缔毁续])约|大概|大约|将近|接近|(?<![附最就远临亲])近
      | 近乎|超|超过|超出|突破|逾|不足|不到|不满|高于|低于|大于|小于
      | 多于|少于|至少|最多|最高|最低|不超过|(?:(?<=[有达成等到])|^)上
      | (?<=[低高大小多少短长早晚优劣快慢轻重等]于|[超不多高低胜大]过)\w? ) (?:了|达)?
    | (?i:\b(?:about|around|nearly|over|more[ ]than|less[ ]than|fewer[ ]than|under|at[ ](?:least|most)|roughly|almost
      |some|approximately
      |(?<!\b(?:went|goes|gone|moved|rose|crept|shot|is|was)[ ])up[ ]to
      |above|below|close[ ]to|just[ ]over|just[ ]under)) ) [ ]?$
    """,
    regex.VERBOSE,
    is_slow=True,
)
DURING = late(r"^Over (?:days|weeks|months|years|nights|hours)\b")  # what stands on both sides of a figure
OR_SO = late(
    r"(?:[（(]含[）)])?[及或]?(?:以上|以下|以内|之内|左右|上下|多(?![数边了0-9０-９一二三四五六七八九十]|\p{Han}样|\p{Han}{1,3}[0-9])|余(?![款额下])|开外|不等"
    r"|强(?![调化度制]))"
)


def same(unit: str) -> str:
    """The unit that stands for all its like: 名 and 位 count the same as 人."""
    return _SAME.get(unit, unit)


_SIZES = {  # what a unit is worth in the one that all its like are measured in
    "吨": ("公斤", Fraction(1000)), "斤": ("公斤", Fraction(1, 2)), "克": ("公斤", Fraction(1, 1000)),
    "公里": ("米", Fraction(1000)), "公顷": ("亩", Fraction(15)), "小时": ("分钟", Fraction(60)),
    "人天": ("天", Fraction(1)), "人日": ("天", Fraction(1)),
    "平方公里": ("平方米", Fraction(10**6)), "千瓦时": ("度", Fraction(1)),
}  # fmt: skip


def worth(unit: str, other: str) -> Fraction | None:
    """How much of another unit one of a unit is; None where they measure different things. 人次 are 人."""
    mine, of_mine = _SIZES.get(same(unit), (same(unit).removesuffix("次"), Fraction(1)))
    theirs, of_theirs = _SIZES.get(same(other), (same(other).removesuffix("次"), Fraction(1)))
    return of_mine / of_theirs if mine == theirs else None
