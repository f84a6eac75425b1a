"""Whether decoded bytes read as what they are taken for, and what else they look like.

GB18030 decodes Big5, Shift_JIS, EUC-KR, Windows-1251 and UTF-16 without complaint; what comes out are rare characters.
"""

from __future__ import annotations

from typing import NamedTuple

import regex

from lintreport.patterns import late

# The 600 Han characters most frequent in general and official Chinese, then traditional forms of such: they make up
# four fifths of a Chinese text, and an eighth of a text in another encoding read as GB18030.
_EVERYDAY_HAN = (
    "的人一和国中大业有是不在发地了会建工化为全要作制政实行生进务展部年民新加设区体上等产理动以用市法力个家成高机"
    "主对公合学出能这重开方资经保他时定强我关来推分到长自管规持提度各社面现城本平下于门改事就道同基农代施治与好可"
    "多入文员立点子性服后过得院系党们通创统心科水安技三说导也十场量之外信级共企教品增金委革任应天支内组及着医小位"
    "项村前完育构日第监相领总明利省责其权目济质程府所你里二特向调北深当表办都意然物口军结善而种职战快活起数坚条计"
    "划源局境效间式放者海范术护标去策乡情两期将从更路问件还造那优万准如山运决融步西义联协电域四由东名五色健南见环"
    "老并集交头研月才织流落正防投想指查商先形元使审把际知报处手常升次收批原最态专求无题解营风整确型类单台此议取据"
    "做格试只转么又接息比或广价果江续积网没费打布引供已负气看群因队身美线依按些障央县极传药精清但司众干变直别备武"
    "督促律被少记给世师核严她湖选书样达培险神评回认校究检土案验需带华石养儿族参财节示住考空至受具础照配稳近便居首"
    "模消州命复思控边争证河反汉举智围车团康真根京疗置识执易则论益承界值励王势副预称况历层游走话女率镇难声综马视再"
    "史很约突贫今习病张算功兴略断纪切必号房卫采己告林挥米感太互百非扩光贸措属观段几低八许充听字失适包黄园容素白鼓"
    "维让筹德编察担六助装较请器九限亿阳速修排序连影户它周每什贯列例食均花何料股索旅显青双志探存铁士官兵困测眼绿斯"
    "古始银象补响國會來這個為們時動過發對員學經業產進後無與應開關點長機問題種從實現黨統導領務處報質總結書記設備區"
    "縣鄉鎮東車見門間體當軍農準則確規劃極較響頭廣場萬億義專師資費運轉達連邊還選適遠錢銀錄際隨難電頁類顧風飛馬驗黃"
    "齊稅職聯聲聽聞議護讓識證評試話語說請調談講論許訂計討訓負貢財責貨購貿賣贈踐輪輸辦羅鄭醫釋針鋼閱陽陸陳階雙雖離"
    "靜順須預願頻額養館駐魚鮮龍"
)
_EVERYDAY = frozenset(_EVERYDAY_HAN + "，。、；：？！“”‘’（）《》〈〉【】〔〕…—·～％　０１２３４５６７８９")
# In any text: ASCII, Latin letters with accents, arrows, ①, lines and boxes, ★.
_TELLING = late(r"[^\x00-\x7f\u00c0-\u024f\u2190-\u21ff\u2460-\u26ff]+")
LEAST_EVERYDAY = 0.4  # Chinese of 20 characters: 0.65 and more in 99 of 100 samples; misread Korean of 20: up to 0.36
LEAST_COMMON = 0.9  # a list of names has few everyday characters, but nearly all are of GB 2312's first level
MOST_HANGUL = 0.8  # which misread Korean is too: its bytes are those of Hangul, a third of Chinese ones are not
FEW = 4  # characters: too few to say that they are not Chinese
SAMPLE = 20_000  # characters looked at, spread evenly over the text: enough for any share, within 5 ms
LEAST_SAMPLE = 200  # telling ones among them; where there are fewer the whole text is looked at
GUESSED = 65_536  # bytes from which an encoding is guessed
MOST_DAMAGE = 0.02  # of the characters: more that cannot be decoded, and it is another encoding
LEAST_LEGIBLE = 0.5  # of UTF-16 in any language must be of usual scripts; of random bytes a fifth are


class _Candidate(NamedTuple):
    """An encoding a file may be in, and the share of its characters beyond ASCII that must be of these."""

    codec: str
    name: str
    script: str
    least: float


_OTHERS = (
    _Candidate("cp932", "Shift_JIS", r"\p{Hiragana}\u30a0-\u30ff", 0.3),
    _Candidate("euc_jp", "EUC-JP", r"\p{Hiragana}\u30a0-\u30ff", 0.3),
    _Candidate("cp949", "EUC-KR", r"\uac00-\ud7a3", MOST_HANGUL),
    _Candidate("cp1251", "Windows-1251", "оеаин", 0.3),  # the most frequent letters: two fifths of a Russian text
    _Candidate("koi8_r", "KOI8-R", "оеаин", 0.3),
)
_OTHER_SCRIPTS = late(r"[\n\r\t\u00a0-\u024f\u0400-\u04ff\u3040-\u30ff\uac00-\ud7a3]")
_WIDE = (
    ("utf-32-le", "UTF-32 (little-endian)"),
    ("utf-32-be", "UTF-32 (big-endian)"),
    ("utf-16-le", "UTF-16 (little-endian)"),
    ("utf-16-be", "UTF-16 (big-endian)"),
)


def reads_as_chinese(text: str) -> bool:
    """Tell whether what stands beside ASCII in a text is mostly everyday Chinese; true where nothing does."""
    telling = "".join(_TELLING.findall(text[:: len(text) // SAMPLE + 1]))
    if len(telling) < LEAST_SAMPLE:
        telling = "".join(_TELLING.findall(text))[:SAMPLE]
    everyday = sum(character in _EVERYDAY for character in telling)
    return everyday >= LEAST_EVERYDAY * len(telling) or _is_common(telling)


def _is_common(telling: str) -> bool:
    """Tell whether a text is of common Han characters, though not everyday ones, and not Korean misread as such."""
    common = sum(
        character in _EVERYDAY or b"\xb0" <= character.encode("gb2312", "ignore")[:1] <= b"\xd7"
        for character in telling
    )
    if common < LEAST_COMMON * len(telling):
        return False
    hangul = regex.findall(r"[\uac00-\ud7a3]", telling.encode("gb2312", "ignore").decode("cp949", "ignore"))
    return len(telling) <= FEW or len(hangul) < MOST_HANGUL * len(telling)


def reads_damaged(data: bytes, codec: str) -> bool:
    """Tell whether bytes are Chinese in this encoding but for a few that are broken."""
    text = data[:GUESSED].decode(codec, "replace")
    return _is_whole(text) and _has_everyday(text)


def guess(data: bytes) -> tuple[str, str] | None:
    """What bytes look like that are neither UTF-8 nor GB18030: a name to show and the codec's; None where nothing."""
    head = data[:GUESSED]
    for codec, name in _WIDE:
        if _is_wide(head, codec):
            return f"{name} without a byte order mark", codec
    text = head.decode("big5hkscs", "replace")
    if _is_whole(text) and _has_everyday(text):
        return "Big5", "big5hkscs"
    for candidate in _OTHERS:
        if _is_of(head.decode(candidate.codec, "replace"), candidate):
            return candidate.name, candidate.codec
    return (
        ("Windows-1252 or another Western encoding", "cp1252")
        if _is_western(head.decode("cp1252", "replace"))
        else None
    )


def _is_whole(text: str) -> bool:
    return text.count("\ufffd") <= 1 + MOST_DAMAGE * len(text)


def _has_everyday(text: str) -> bool:
    telling = "".join(_TELLING.findall(text))
    return 0 < LEAST_EVERYDAY * len(telling) <= sum(character in _EVERYDAY for character in telling)


def _is_wide(head: bytes, codec: str) -> bool:
    text = head.decode(codec, "replace")
    if not text or "\0" in text or not _is_whole(text):
        return False
    everyday = sum(character in _EVERYDAY or " " <= character <= "~" for character in text)
    if b"\0" not in head:  # only Chinese does without blanks and line ends, which have NUL bytes
        return everyday >= LEAST_EVERYDAY * len(text)
    return everyday + len(_OTHER_SCRIPTS.findall(text)) >= LEAST_LEGIBLE * len(text)


def _is_of(text: str, candidate: _Candidate) -> bool:
    telling = "".join(_TELLING.findall(text))
    found = regex.findall(f"[{candidate.script}]", telling)
    return _is_whole(text) and len(telling) >= len(text) / 3 and len(found) >= candidate.least * len(telling)


def _is_western(text: str) -> bool:
    """Few characters beyond ASCII, nearly all of them letters of Western Europe or its quotation marks."""
    beyond = regex.findall(r"[^\x00-\x7f]", text)
    western = regex.findall(r"[À-ÖØ-öø-ÿŒœ’‘“”«»–—\u00a0°€§]", text)
    return 0 < len(beyond) < len(text) / 4 and len(western) >= LEAST_COMMON * len(beyond)
