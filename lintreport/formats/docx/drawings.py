"""What a drawing in a run is: a picture, a formula or something else."""

from __future__ import annotations

from lintreport.document import AnchorKind
from lintreport.formats.docx.markup import DRAWING, Element

_IMAGES = (f"{{{DRAWING}main}}blip", "{urn:schemas-microsoft-com:vml}imagedata")
_OLE_OBJECT = "{urn:schemas-microsoft-com:office:office}OLEObject"
_EQUATION = "Equation"  # Equation.3 is Microsoft's old editor, Equation.DSMT4 MathType


def drawn(element: Element) -> AnchorKind:
    """Tell what a w:drawing, w:pict or w:object is; shapes, charts and text boxes are objects."""
    embedded = next(element.iter(_OLE_OBJECT), None)
    if embedded is not None:
        return "formula" if embedded.get("ProgID", "").startswith(_EQUATION) else "object"
    return "object" if next(element.iter(*_IMAGES), None) is None else "picture"
