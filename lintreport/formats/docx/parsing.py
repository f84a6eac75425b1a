"""The XML parts of a Word file as trees: nothing is fetched, no entity is expanded, strict files look like others."""

from __future__ import annotations

import re

from lxml import etree

from lintreport.formats.docx.markup import DRAWING, MATH, RELATIONSHIPS, WORD, Element
from lintreport.formats.docx.refusals import bad_xml, document_type, long_namespace, too_deep

LONGEST_NAMESPACE = 1000  # lxml writes it out with the name of each element that is asked for

_PROLOG = 4096  # where a document type or a strict namespace is looked for before parsing
_STRICT = (  # ISO/IEC 29500 Strict has namespaces of its own for the same markup
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", WORD.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", RELATIONSHIPS.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", MATH.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/", DRAWING.encode()),
)
_STRICT_NAMES = b"purl.oclc.org/ooxml"
_NAMESPACE = re.compile(rb"""xmlns[^=<>]{0,99}=\s*["'][^"'<]{%d}""" % LONGEST_NAMESPACE)


def parsed(content: bytes, name: str) -> Element:
    """The root element of a part; raises UnreadableError where it is no XML, too deep, or has a document type."""
    head = content[:_PROLOG]
    if b"<!DOCTYPE" in head.replace(b"\0", b""):  # without the zero bytes of UTF-16
        raise document_type(name)
    if _NAMESPACE.search(content.replace(b"\0", b"") if b"\0" in head else content):
        raise long_namespace(name)
    if is_strict(content):
        for strict, transitional in _STRICT:
            content = content.replace(strict, transitional)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.LxmlError, ValueError, LookupError) as error:  # LookupError: an encoding that there is not
        if "Excessive depth" in str(error):  # libxml2 has one code for all its limits
            raise too_deep() from error
        raise bad_xml(name, error) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise document_type(name)
    return root


def is_strict(content: bytes) -> bool:
    """Tell whether a part is of the strict kind."""
    return _STRICT_NAMES in content[:_PROLOG]
