"""What Word shows of a story, worked out from its XML by cutting the rest out of the tree; for word_text.py."""

from __future__ import annotations

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
KNOWN = ("http://schemas.microsoft.com/office/word/", "http://schemas.microsoft.com/office/drawing/2010")
ANY = "\0"
NOT_SHOWN = (
    "del", "moveFrom", "rt", "rubyPr", "sdtPr", "tabs",
    "pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tcPrChange", "trPrChange",
)  # fmt: skip
MARKS = tuple(W + name for name in ("rPr", "trPr", "tcPr"))  # w:del within them says that a mark, row or cell is gone
CHARACTERS = {"tab": "\t", "ptab": "\t", "cr": "\v", "noBreakHyphen": "\u2011", "sym": ANY}
TEXT = tuple(W + name for name in ("t", "br", *CHARACTERS))


def sub(element: etree._Element | None, *path: str) -> etree._Element | None:
    for name in path:
        element = None if element is None else element.find(W + name)
    return element


def attribute(element: etree._Element | None, name: str, default: str = "") -> str:
    return default if element is None else element.get(W + name, default)


def on(element: etree._Element | None) -> bool:
    return element is not None and attribute(element, "val", "1") not in ("0", "false", "off")


class Styles:
    """Which styles hide their text."""

    def __init__(self, part: etree._Element | None) -> None:
        self._styles = {} if part is None else {attribute(style, "styleId"): style for style in part.iter(f"{W}style")}
        self._default = next(
            (
                name
                for name, style in self._styles.items()
                if attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true", "on")
            ),
            "",
        )

    def hides(self, style: str, *, paragraph: bool = False) -> bool:
        if paragraph and style not in self._styles:
            style = self._default
        for _ in range(20):
            mark = sub(self._styles.get(style), "rPr", "vanish")
            if mark is not None:
                return on(mark)
            style = attribute(sub(self._styles.get(style), "basedOn"), "val")
        return False


def cut(root: etree._Element, styles: Styles) -> list[etree._Element]:
    """Cut out of a story what is not shown; its text boxes, cut out as well."""
    _choose(root)
    for control in list(root.iter(f"{W}sdt")):
        if on(sub(control, "sdtPr", "showingPlcHdr")):  # a prompt, of which lintreport has a mark
            _remove(control)
    for name in NOT_SHOWN:
        _drop(root, name)
    for properties in list(root.iter(f"{W}trPr", f"{W}tcPr")):
        if any(sub(properties, name) is not None for name in ("del", "cellDel")):
            _remove(properties.getparent())
    for table in list(root.iter(f"{W}tbl")):
        _drop_covered(table)
    for run in list(root.iter(f"{W}r")):
        if _hidden(run, styles):
            _empty(run)
    _drop_instructions(root)
    boxes = [
        box
        for box in root.iter(f"{W}txbxContent")
        if box is not root and _outer(box, f"{W}txbxContent") in (None, root)
    ]
    for box in boxes:
        _remove(box)
    return boxes


def paragraphs(root: etree._Element) -> list[str]:
    """The text of each paragraph of a story that was cut; one whose mark is deleted goes on with the next beside it."""
    found: list[str] = []
    before = ""
    for paragraph in root.iter(f"{W}p"):
        text = before + "".join(_characters(element) for element in paragraph.iter(*TEXT))
        before = ""
        if _joins(paragraph) and paragraph.getnext() is not None and paragraph.getnext().tag == f"{W}p":
            before = text
        else:
            found.append(text)
    return found


def _characters(element: etree._Element) -> str:
    name = element.tag.removeprefix(W)
    if name == "br":
        return "\f" if attribute(element, "type") in ("page", "column") else "\v"
    if name != "t":
        return CHARACTERS[name]
    text = " ".join((element.text or "").splitlines())
    return text if element.get(SPACE) == "preserve" else text.strip(" \t\r\n")


def _joins(paragraph: etree._Element) -> bool:
    mark = sub(paragraph, "pPr", "rPr")
    return mark is not None and any(sub(mark, name) is not None for name in ("del", "moveFrom"))


def _outer(element: etree._Element, tag: str) -> etree._Element | None:
    return next(element.iterancestors(tag), None)


def _remove(element: etree._Element) -> None:
    """Take an element out; what lxml takes for its tail is no text of Word."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _drop(root: etree._Element, name: str) -> None:
    for element in list(root.iter(W + name)):
        if element.getparent() is not None and element.getparent().tag not in MARKS:
            _remove(element)


def _choose(root: etree._Element) -> None:
    """Put in the place of alternatives the one that Word shows."""
    while (alternatives := next(root.iter(f"{MC}AlternateContent"), None)) is not None:
        choices = [
            choice
            for choice in alternatives.iterchildren(f"{MC}Choice")
            if all((choice.nsmap.get(name) or "").startswith(KNOWN) for name in choice.get("Requires", "").split())
        ]
        choices += list(alternatives.iterchildren(f"{MC}Fallback"))
        parent = alternatives.getparent()
        place = parent.index(alternatives)
        parent[place : place + 1] = list(choices[0]) if choices else []


def _drop_covered(table: etree._Element) -> None:
    """Take out the cells that a merged cell above covers."""
    reaching: dict[int, int] = {}
    rows = [row for row in table.iter(f"{W}tr") if _outer(row, f"{W}tbl") is table]
    for number, row in enumerate(rows):
        column = int(attribute(sub(row, "trPr", "gridBefore"), "val", "0"))
        for cell in [cell for cell in row.iter(f"{W}tc") if _outer(cell, f"{W}tr") is row]:
            merge = sub(cell, "tcPr", "vMerge")
            if merge is not None and attribute(merge, "val", "continue") == "restart":
                reaching[column] = number
            elif merge is not None and reaching.get(column) == number - 1:
                reaching[column] = number
                _remove(cell)
            column += int(attribute(sub(cell, "tcPr", "gridSpan"), "val", "1"))


def _hidden(run: etree._Element, styles: Styles) -> bool:
    own = sub(run, "rPr", "vanish")
    if own is not None:
        return on(own)
    paragraph = _outer(run, f"{W}p")
    by_paragraph = styles.hides(attribute(sub(paragraph, "pPr", "pStyle"), "val"), paragraph=True)
    return by_paragraph != styles.hides(attribute(sub(run, "rPr", "rStyle"), "val"))


def _empty(run: etree._Element) -> None:
    for child in list(run):
        if child.tag not in (f"{W}fldChar", f"{W}instrText", f"{W}rPr"):
            run.remove(child)


def _drop_instructions(root: etree._Element) -> None:
    """Take out the text between the beginning of a field and its result."""
    in_result: list[bool] = []
    dropped = []
    for element in root.iter(f"{W}fldChar", *TEXT):
        if element.tag != f"{W}fldChar":
            dropped += [] if all(in_result) else [element]
            continue
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            in_result.append(False)
        elif kind == "separate" and in_result:
            in_result[-1] = True
        elif kind == "end" and in_result:
            in_result.pop()
    for element in dropped:
        _remove(element)
