"""How looks are named: sizes, fonts, alignments, heights of lines, in Chinese as Word's menus have them."""

from __future__ import annotations

from collections.abc import Iterable

from lintreport.checks.base import Words
from lintreport.looks import Alignment, Setting

_SIZES = {
    42: "初号", 36: "小初", 26: "一号", 24: "小一", 22: "二号", 18: "小二", 16: "三号", 15: "小三", 14: "四号",
    12: "小四", 10.5: "五号", 9: "小五", 7.5: "六号", 6.5: "小六", 5.5: "七号", 5: "八号",
}  # fmt: skip
_ALIGNMENTS: dict[Alignment, Words] = {
    "left": {"zh": "左对齐", "en": "flush left"},
    "right": {"zh": "右对齐", "en": "flush right"},
    "center": {"zh": "居中", "en": "centred"},
    "both": {"zh": "两端对齐", "en": "justified"},
    "distribute": {"zh": "分散对齐", "en": "spread over the line"},
}

NO_PAGE_NUMBER: Words = {"zh": "没有页码", "en": "there is none"}


def listed(facts: Iterable[Words]) -> Words:
    """Several facts as one."""
    found = list(facts)
    return {"zh": "、".join(fact["zh"] for fact in found), "en": ", ".join(fact["en"] for fact in found)}


def said_size(points: float) -> Words:
    """A size of letters: 三号, 16 pt."""
    return {"zh": _SIZES.get(points, f"{points:g}磅"), "en": f"{points:g} pt"}


def said_font(name: str) -> Words:
    """A font by its name, or that none is named."""
    return {"zh": name or "未指定字体", "en": name or "no font named"}


def said_alignment(alignment: Alignment) -> Words:
    """An alignment as Word's menus name it."""
    return _ALIGNMENTS[alignment]


def said_line(setting: Setting) -> Words:
    """The height of lines as Word's menus name it."""
    value = f"{setting.line:.4g}"
    match setting.line_rule:
        case "exactly":
            return {"zh": f"固定值{value}磅", "en": f"exactly {value} pt"}
        case "at-least":
            return {"zh": f"最小值{value}磅", "en": f"at least {value} pt"}
        case _:
            return {"zh": f"{value}倍行距", "en": f"{value} lines"}


def said_first_line(characters: float) -> Words:
    """How far the first line of a paragraph is indented or hangs, in characters."""
    value = f"{abs(characters):.1f}".removesuffix(".0")
    if characters < 0:
        return {"zh": f"悬挂缩进{value}字", "en": f"a first line that hangs by {value} characters"}
    return {"zh": f"首行缩进{value}字", "en": f"an indent of {value} characters"}


def said_gap(characters: float) -> Words:
    """How much room there is to the right, in characters."""
    value = f"{characters:.1f}".removesuffix(".0")
    return {"zh": f"右空{value}字", "en": f"{value} characters to the right"}


def said_sheet(width: float, height: float) -> Words:
    """A sheet by its sides in millimetres."""
    return {"zh": f"{width:.0f}×{height:.0f}毫米", "en": f"{width:.0f} × {height:.0f} mm"}


def said_margin(zh: str, en: str, millimetres: float) -> Words:
    """A margin by the name of its side."""
    value = f"{millimetres:.1f}".removesuffix(".0")
    return {"zh": f"{zh}{value}毫米", "en": f"{en} {value} mm"}


def said_text(text: str) -> Words:
    """A text as it stands."""
    return {"zh": f"“{text}”", "en": f"“{text}”"}
