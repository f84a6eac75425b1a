"""The number at the head of a paragraph: 一、（一）1.（1）① 第一章 1.2.3 Ⅱ. A) and how it ranks among the others."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

import regex
from msgspec import Struct, structs

from lintreport import numerals
from lintreport.patterns import late

Family = Literal[
    "part", "chapter", "section", "article", "han", "han-paren", "digit", "decimal", "digit-paren", "circle",
    "roman", "roman-paren", "letter", "letter-paren",
]  # fmt: skip

INDENT = " \t\u3000\u00a0"
LONGEST_LABEL = 40  # with its indentation; what stands further to the right is no number of the paragraph
_COUNTERS = "一二三四五六七八九十廿"
_NUMERAL = f"[{_COUNTERS}][十一二三四五六七八九]{{0,2}}"  # up to 九十九: greater numbers stand only after 第
_ORDINAL = f"[{_COUNTERS}百千零〇○]+"
_DIGITS = "0-9０-９"
_MARKS = "、.．。,，:：;；"
# What stands after a figure, not after a heading's number: 1.5亿元, 3.5 个百分点, but 1.1项目概况, 1.2年度目标.
_MEASURE = (
    r"[亿万千百倍元米吨克升℃％%‰版号期代寸级点秒岁件户座亩辆]|个(?!人|体)|平方|立方|公[里斤顷分吨]|度(?!过)|月(?!度)"
    r"|日(?!常)|时(?!间)|分(?!工|析|布|类|级|期)|年(?!度)|人(?!员|才|口|大|民)|次(?!要)|家(?!庭)|名(?!称)|条(?!件)"
    r"|项(?!目)|台(?!账)|套|股(?!权)|[美港欧日]元|成(?!果|立|效|绩|本|员)"
)
_ENCLOSED = numerals.ENCLOSED_CHARACTERS
_WORD = "编(?!辑|号)|篇|部分|章|节(?!课|日|目)|条(?!线|战线|道路|件|例|款|规定)"
_LABEL = late(
    rf"""
    (?P<lead>[{INDENT}]*)
    (?: 第[ ]?(?P<ordinal>{_ORDINAL}|[{_DIGITS}]+)[ ]?(?P<word>{_WORD})(?![的第和至、]第?)(?P<mark>[{INDENT}{_MARKS}]*)
      | (?P<english>Part|PART|Chapter|CHAPTER|Section|SECTION|Article|ARTICLE)[ ](?P<counter>[0-9]{{1,3}}|[IVX]{{1,5}})
        (?P<mark>[{_MARKS}—–-]|(?=[ ]*$|[ ]+[A-Z“"—–-]))
      | (?P<han_paren>[（(][ ]?(?P<counter>{_NUMERAL})[ ]?[）)]|(?P<counter>{_NUMERAL})[）)])(?P<mark>[{_MARKS}]*)
      | (?P<digit_paren>[（(]?(?P<counter>[{_DIGITS}]{{1,2}})[）)])(?P<mark>[{_MARKS}]*)
      | (?P<han>{_NUMERAL})(?P<mark>[{_MARKS}]+|[{INDENT}]+(?![{_COUNTERS}〇零]|\S[{INDENT}])(?=\p{{Han}}))
      | (?P<decimal>[1-9][0-9]?(?:[.．][1-9][0-9]?){{1,4}})
        (?: (?P<mark>[.．、]?)(?=[{INDENT}]+(?:$|(?!{_MEASURE})[\p{{Han}}A-Z“"《（(]))
          | (?P<mark>[.．、])(?=[\p{{Han}}A-Z“《])
          | (?P<mark>)(?<=(?:[.．][0-9]+){{2}}|(?<![0-9])[1-9][.．][1-9])(?!{_MEASURE})(?=[\p{{Han}}“《]))
      | (?P<digit>[{_DIGITS}]{{1,3}})
        (?P<mark>[、.．，,。]*(?:、|[.．，,。](?![{_DIGITS}]{{1,3}}(?![{_DIGITS}])|[{_DIGITS}]{{4,}}[.亿万元米吨倍％%‰])))
      | (?P<circle>[{_ENCLOSED}])(?P<mark>[{_MARKS}]*)(?![和至]?[{_ENCLOSED}])
      | (?P<roman>[{numerals.ROMAN_CHARACTERS}])(?P<mark>[{_MARKS}]+|(?=[{INDENT}]+(?!{_MEASURE})))
      | (?P<roman_paren>[（(](?P<counter>[ivx]{{1,5}}|[IVX]{{1,5}})[）)]|(?P<counter>[ivx]{{1,5}})[）)])(?P<mark>)
      | (?!X[、．])(?P<roman>[IVX]{{1,5}})(?P<mark>[.、．])(?=[{INDENT}]|\p{{Han}}|$)
      | (?P<letter_paren>[（(]?(?P<counter>[A-Ha-h])[）)])(?P<mark>)
      | (?P<letter>[A-Ha-h])(?P<mark>[.．、](?=[{INDENT}]|\p{{Han}}))
    )
    """,
    regex.VERBOSE,
)
_MAY_BEGIN = frozenset(
    f"{INDENT}第（(0123456789０１２３４５６７８９{_COUNTERS}{_ENCLOSED}{numerals.ROMAN_CHARACTERS}ABCDEFGHIVXPSabcdefghivx"
)
# 3、4月份, 二、三级, 1、2、3号楼 count things; 一、三年来的工作 and 1、2023年 are numbered.
_NEXT_NUMBER = late(rf"(?P<next>[0-9]{{1,2}}|[{_COUNTERS}])(?P<more>、[0-9{_COUNTERS}])?")
_COUNTED = late(
    r"(?!(?:季度?|月份?)(?:的?工作)?(?:安排|打算|计划|任务|重点|思路|措施|目标|考虑)$)[级线等类季月号批期次产审组队层栋楼手把届区单元]"
)
_FAMILY_OF_WORD: dict[str, Family] = {
    "编": "part", "篇": "part", "部分": "part", "章": "chapter", "节": "section", "条": "article",
    "part": "part", "chapter": "chapter", "section": "section", "article": "article",
}  # fmt: skip
_GROUPS: tuple[tuple[str, Family], ...] = (
    ("han_paren", "han-paren"), ("han", "han"), ("digit", "digit"), ("digit_paren", "digit-paren"),
    ("circle", "circle"), ("roman", "roman"), ("roman_paren", "roman-paren"), ("letter", "letter"),
    ("letter_paren", "letter-paren"),
)  # fmt: skip
_ENCLOSED_FAMILIES: tuple[tuple[str, Family], ...] = (("⑴", "digit-paren"), ("⒈", "digit"), ("㈠", "han-paren"))
_RANKS: dict[Family, int] = {
    "part": 10, "chapter": 20, "section": 30, "article": 35, "roman": 37, "han": 40, "han-paren": 50, "digit": 60,
    "decimal": 60, "digit-paren": 70, "circle": 80, "roman-paren": 85, "letter": 90, "letter-paren": 92,
}  # fmt: skip


class Label(Struct, frozen=True):
    """A number at the head of a paragraph.

    `value` is its last counter (3 in 1.2.3) and `above` those before it; `start`, `number_end` and `end` are offsets
    in the paragraph: of the number with its brackets, of their end, and of the end of the `mark` that follows. `word`
    is what is counted (章), `form` tells "1）" from "（1）" and "a." from "A.".
    """

    family: Family
    value: int
    start: int
    number_end: int
    end: int
    mark: str
    above: tuple[int, ...] = ()
    word: str = ""
    form: str = ""

    @property
    def rank(self) -> int:
        """Where this kind of number stands in an outline by convention: the greater, the deeper."""
        return _RANKS[self.family] + len(self.above) + self.form.count(")")

    @property
    def style(self) -> tuple[str, str, int]:
        """What paragraphs of one sequence have in common: the family, its word and form, the depth."""
        return (self.family, self.word + self.form, len(self.above))


def label_of(text: str, computed: str = "") -> Label | None:
    """The number at the head of a paragraph, after its indentation, or None where there is none.

    `computed` is the number that Word has put there: it is one whatever follows it.
    """
    if computed and text.startswith(computed):
        label = _read(computed + "\u3000文") or _read(computed + "、")
        return label and structs.replace(label, end=len(computed), mark=computed[label.number_end :])
    return _read(text[:LONGEST_LABEL]) if text and text[0] in _MAY_BEGIN else None


@lru_cache(maxsize=65_536)  # the outline and the numbering both ask for every paragraph of a long draft
def _read(head: str) -> Label | None:
    match = _LABEL.match(head)
    if match is None:
        return None
    start, mark = match.end("lead"), match["mark"] or ""
    number_end = match.end() - len(mark)
    if match["ordinal"] or match["english"]:
        word = (match["word"] or match["english"]).lower()
        value = numerals.number(match["ordinal"] or match["counter"])
        return Label(_FAMILY_OF_WORD[word], value, start, number_end, match.end(), mark, word=word) if value else None
    if match["decimal"]:
        *above, last = (int(part) for part in match["decimal"].replace("．", ".").split("."))
        return Label("decimal", last, start, number_end, match.end(), mark, above=tuple(above))
    group, family = next((group, family) for group, family in _GROUPS if match[group])
    written = match["counter"] or match[group]
    value = ord(written.upper()) - ord("@") if family.startswith("letter") else numerals.number(written)
    if not value or (mark == "、" and family in ("han", "digit") and _counts(value, head[match.end() :])):
        return None
    form = _form(family, head[start:number_end])
    return Label(_shown(family, written), value, start, number_end, match.end(), mark, form=form)


def _counts(value: int, rest: str) -> bool:
    """Tell whether a number and what follows its 顿号 count things (3、4月份), rather than number a paragraph."""
    following = _NEXT_NUMBER.match(rest)
    if following is None:
        return False
    if following["more"]:
        return True
    return numerals.number(following["next"]) == value + 1 and _COUNTED.match(rest, following.end()) is not None


def _form(family: Family, number: str) -> str:
    case = ("A" if number.isupper() else "a") if family.startswith(("letter", "roman")) else ""
    half = family in ("digit-paren", "letter-paren", "roman-paren") and number[0] not in "（("
    return case + (")" if half and len(number) > 1 else "")


def _shown(family: Family, number: str) -> Family:
    """The family that an enclosed number looks like: ⑴ is （1） in one character."""
    if family != "circle":
        return family
    return next((family for first, family in _ENCLOSED_FAMILIES if first <= number < chr(ord(first) + 20)), "circle")
