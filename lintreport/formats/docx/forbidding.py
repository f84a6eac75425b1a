"""Which Word files are read and yet not written: signed ones, strict ones, protected ones."""

from __future__ import annotations

from lintreport.formats.docx.markup import Element, W
from lintreport.formats.docx.package import Package
from lintreport.formats.docx.parsing import is_strict
from lintreport.formats.docx.refusals import protected, signed, strict

_SIGNATURES = "/_xmlsignatures/"
_ORIGIN = "/digital-signature/origin"  # how the type of the relationship to the first signature ends
_ON = ("1", "true", "on")
_ALLOWING = ("none", "comments", "trackedChanges")  # 17.15.1.29: the kinds of protection under which Word comments


def refuse_to_write(package: Package, settings: Element | None) -> None:
    """Raise UnreadableError where comments cannot or must not be added to a file."""
    relationships = package.relationships().values()
    if any(item.type.endswith(_ORIGIN) for item in relationships) or any(
        key.startswith(_SIGNATURES) for key in package.keys
    ):
        raise signed()
    if is_strict(package.content(package.main_part())):
        raise strict()
    protection = None if settings is None else settings.find(f"{W}documentProtection")
    if protection is None or protection.get(f"{W}enforcement") not in _ON:
        return
    if protection.get(f"{W}edit", "none") not in _ALLOWING:
        raise protected()
