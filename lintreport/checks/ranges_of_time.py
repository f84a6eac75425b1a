"""Ranges of days, months and years, such as 7月5日至8日, 1—6月 and 2021—2025年."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from lintreport import numerals
from lintreport.document import Span
from lintreport.patterns import late

LATEST_START = 8  # a range of months that begins later in a year and ends earlier runs into the next: 11月至3月
NEW_YEAR = (12, 1)  # 12月30日10时至1月2日8时 runs into the next year
BEFORE = 8  # code points before a range in which it may be told to be one
_TO = r"(?P<to>[ \u3000]*(?:起|开始)?(?:[—–－―\-~～]{1,2}|[至到])[ \u3000]*)"
_HAN_YEAR = "(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2}"
_HAN_MONTH = "(?:十[一二]?|[一二三四五六七八九])"
_UNTOLD = r"(?<![0-9.．\-—–－~～〔/A-Za-z]|前|第)"
_TIME = "(?:[上下]午|[早晚]上?|凌晨)?(?:[0-9]{1,2}(?:[时点](?:整|半|[0-9]{1,2}分)?|[:：][0-9]{2}))"
_DAYS = late(
    rf"{_UNTOLD}(?:(?P<y1>[0-9]{{4}})年)?(?P<m1>[0-9]{{1,2}})月(?P<d1>[0-9]{{1,2}})(?:[日号](?P<time>{_TIME})|[日号]?){_TO}"
    r"(?:(?P<y2>[0-9]{4})年|(?P<same>[同当]年))?(?:(?P<m2>[0-9]{1,2})月)?(?P<d2>[0-9]{1,2})[日号]"
)
# 3月5日开班、9日结业: a beginning and an end, each with its day
_BEGIN = (
    r"(?:[上下]午|晚上?)?(?:正式|起)?(?:开[班幕营工考学始赛讲展业园]|启动|启程|出发|报到|动工|起运|上线|入住)"
    r"[，、,；]?(?:并?[于在至到])?"
)
_END = (
    r"(?:[上下]午|晚上?)?(?:正式|圆满|顺利|全部|全面)?"
    r"(?:结[业束营课]|闭[幕营园]|完[工成赛]|竣工|收官|返[回程]|离会|截止|终止|建成|投用)"
)
_BEGUN = late(
    rf"{_UNTOLD}(?:(?P<y1>[0-9]{{4}})年)?(?P<m1>[0-9]{{1,2}})月(?P<d1>[0-9]{{1,2}})[日号]{_BEGIN}"
    rf"(?:(?P<y2>[0-9]{{4}})年|(?P<same>[同当]年))?(?:(?P<m2>[0-9]{{1,2}})月)?(?P<d2>[0-9]{{1,2}})[日号]{_END}"
)
_LONG_BEGIN = rf"(?:{_BEGIN}|(?:正式|获批|批复)?(?:立项|立案|受理|进场|签约|招标|成立)[，、,；]?(?:并?[于在至到])?)"
_LONG_END = rf"(?:{_END}|(?:正式|圆满|顺利|全部)?(?:结[题项案]|办结|通过验收|验收|交付|移交|通车|投产|撤销))"
_BEGUN_IN_MONTH = late(
    rf"{_UNTOLD}(?P<y1>[0-9]{{4}})年(?P<m1>[0-9]{{1,2}})月{_LONG_BEGIN}"
    rf"(?P<y2>[0-9]{{4}})年(?P<m2>[0-9]{{1,2}})月底?{_LONG_END}(?!的|前|后)"
)
_MONTHS = late(
    rf"{_UNTOLD}(?:(?P<y1>[0-9]{{4}})年)?(?P<m1>[0-9]{{1,2}})(?:月份?)?{_TO}(?:(?P<y2>[0-9]{{4}})年|(?P<same>[同当]年))?(?P<m2>[0-9]{{1,2}})月(?![0-9龄])"
)
_YEARS = late(rf"{_UNTOLD}(?P<y1>(?:19|20)[0-9]{{2}})年?{_TO}(?P<y2>(?:19|20)[0-9]{{2}})年(?![0-9])")
_POINTS = late(
    rf"{_UNTOLD}(?P<y1>(?:19|20)[0-9]{{2}})[.．/](?P<m1>[0-9]{{1,2}})[.．/](?P<d1>[0-9]{{1,2}}){_TO}"
    r"(?P<y2>(?:19|20)[0-9]{2})[.．/](?P<m2>[0-9]{1,2})[.．/](?P<d2>[0-9]{1,2})(?![0-9.．/])"
)

_HAN_YEARS = late(
    rf"(?<![〇○零一二三四五六七八九])(?P<y1>{_HAN_YEAR})年?[—–~～至](?P<y2>{_HAN_YEAR})年(?!\p{{Han}}?比)"
)
_HAN_MONTHS = late(
    rf"(?:(?P<y1>[0-9]{{4}}|{_HAN_YEAR})年)(?P<m1>{_HAN_MONTH})月?份?[—–~～至](?P<m2>{_HAN_MONTH})月(?!龄)"
)
# 规划期限为2021年到2025年: else 到 may lead back to what is compared
_LASTING = late(r"(?:期限?|周期|区间|时间|跨度)[为是：:]?[自从]?$|(?:^|[，。；：])自$")
_PARTS = late(  # 2023年四季度至2023年二季度, 6月上旬至5月下旬
    rf"(?P<y1>(?:19|20)[0-9]{{2}})年(?:(?P<m1>[0-9]{{1,2}})月)?第?(?P<p1>[一二三四]季度|[上下]半年|[上中下]旬){_TO}"
    r"(?:(?P<y2>(?:19|20)[0-9]{2})年)?(?:(?P<m2>[0-9]{1,2})月)?第?(?P<p2>[一二三四]季度|[上下]半年|[上中下]旬)"
)
_ORDER = "上中下一二三四"  # the parts of a month, a year


def backwards(text: str) -> Iterator[Span]:
    """The ranges that end before they begin."""
    for match in (*_DAYS.finditer(text), *_POINTS.finditer(text), *_BEGUN.finditer(text)):
        if _is_backward(match, ("y", "m", "d")):
            yield Span(*match.span())
    for match in (*_MONTHS.finditer(text), *_BEGUN_IN_MONTH.finditer(text)):
        if _is_backward(match, ("y", "m")):
            yield Span(*match.span())
    for match in _PARTS.finditer(text):
        start, end = (
            (
                int(match["y" + at] or match["y1"]),
                int(match["m" + at] or match["m1"] or 0),
                _ORDER.index(match["p" + at][0]),
            )
            for at in "12"
        )
        if match["p1"][1:] == match["p2"][1:] and start > end:
            yield Span(*match.span())
    for match in _YEARS.finditer(text):
        is_range = "到" not in match["to"] or _LASTING.search(text, max(match.start() - BEFORE, 0), match.start())
        if int(match["y1"]) > int(match["y2"]) and is_range:
            yield Span(*match.span())
    for match in _HAN_YEARS.finditer(text):
        if (numerals.number(match["y1"]) or 0) > (numerals.number(match["y2"]) or 0):
            yield Span(*match.span())
    for match in _HAN_MONTHS.finditer(text):
        if (numerals.number(match["m1"]) or 0) > (numerals.number(match["m2"]) or 0):
            yield Span(*match.span())


def _is_backward(match: regex.Match[str], parts: tuple[str, ...]) -> bool:
    """Tell whether the end lies before the beginning; what the end leaves out is that of the beginning."""
    start = [int(match[part + "1"] or 0) for part in parts]
    end = [int(match[part + "2"] or match[part + "1"] or 0) for part in parts]
    if max(start[1], end[1]) > 12:
        return False  # no such month: another matter
    if match["y1"]:
        is_told = "time" in match.re.groupindex and match["time"] is not None and not match["y2"]
        return start > end and not (is_told and (start[1], end[1]) == NEW_YEAR)
    is_same_year = "same" in match.re.groupindex and match["same"] is not None
    return start[1:] > end[1:] and (is_same_year or start[1] == end[1] or start[1] <= LATEST_START)
