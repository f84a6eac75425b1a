"""What a drawing in a run is: a picture, a formula, text boxes, or something that the reader cannot judge."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from lintreport.document import AnchorKind, UncheckedKind
from lintreport.formats.docx.markup import DRAWING, MC, Element, W, chosen

_BOX = f"{W}txbxContent"
_IMAGES = (f"{{{DRAWING}main}}blip", "{urn:schemas-microsoft-com:vml}imagedata")
_OLE_OBJECT = "{urn:schemas-microsoft-com:office:office}OLEObject"
_NAMED = f"{{{DRAWING}wordprocessingDrawing}}docPr"
_UNCHECKED: dict[str, UncheckedKind] = {
    f"{{{DRAWING}chart}}chart": "chart",
    "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart": "chart",
    f"{{{DRAWING}diagram}}relIds": "diagram",
    _OLE_OBJECT: "object",
}
_TOLD = (_BOX, *_IMAGES, *_UNCHECKED)
_EQUATION = "Equation"  # Equation.3 is Microsoft's old editor, Equation.DSMT4 MathType


class Drawn(Struct, frozen=True):
    """What a drawing is: what stands for it in the text, the contents of its text boxes, and what cannot be judged."""

    kind: AnchorKind
    boxes: tuple[Element, ...] = ()
    unchecked: UncheckedKind | None = None
    name: str = ""


def drawn(element: Element) -> Drawn:
    """Read a w:drawing, w:pict or w:object; shapes and charts are objects."""
    found: dict[str, Element] = {}
    for item in element.iter(*_TOLD):
        found.setdefault(item.tag, item)
    if _BOX in found:
        return Drawn("object", tuple(_boxes(element)))
    embedded = found.get(_OLE_OBJECT)
    if embedded is not None and embedded.get("ProgID", "").startswith(_EQUATION):
        return Drawn("formula")
    unchecked = next((kind for tag, kind in _UNCHECKED.items() if tag in found), None)
    if unchecked is None:
        return Drawn("picture" if found else "object")
    return Drawn("object", unchecked=unchecked, name=_name(element, embedded))


def _boxes(element: Element) -> Iterator[Element]:
    """The contents of the text boxes of a drawing or group, each once though programs write it in two ways."""
    for child in element:
        if child.tag == _BOX:
            yield child
        elif child.tag == f"{MC}AlternateContent":
            if (choice := chosen(child)) is not None:
                yield from _boxes(choice)
        else:
            yield from _boxes(child)


def _name(element: Element, embedded: Element | None) -> str:
    """What Word or the other program calls it."""
    if embedded is not None:
        return embedded.get("ProgID", "")
    named = element.find(f".//{_NAMED}")
    return "" if named is None else named.get("name", "")
